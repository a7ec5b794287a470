from datetime import date

import pytest

from sop.isi import dari_dict, kosong
from sop.kaidah import KAIDAH, SARAN, WAJIB, periksa
from sop.kaidah.dasar import PERMENPAN, PRAKTIK, TERIKUTI
from tests.sop.kaidah.contoh import HAPUS, dengan, tanpa_cela

HARI_INI = date(2026, 11, 24)
BENTUK_3 = ("kegiatan", 2, "simbol", 0, "bentuk")


def uraian(urut):
    return ("kegiatan", urut - 1, "uraian")


def simbol(pelaksana, bentuk):
    return {"pelaksana": pelaksana, "bentuk": bentuk}


def panah(dari, ke, **lain):
    return {"dari": dari, "ke": ke, **lain}


# rule, what spoils the clean SOP, place, sentence
RUSAK = [
    ("identitas_terisi", [(("nama",), " ")], "bidang/nama", "Isi nama SOP."),
    ("identitas_terisi", [(("dasar_hukum",), [""])], "bidang/dasar_hukum", "Isi dasar hukum."),
    ("identitas_terisi", [(("tanggal_pembuatan",), None)], "bidang/tanggal_pembuatan",
     "Isi tanggal pembuatan, yaitu hari SOP ini selesai disusun."),
    ("identitas_terisi", [(("disahkan_oleh",), None)], "bidang/disahkan_oleh.jabatan", "Isi jabatan yang mengesahkan."),
    ("keterkaitan_terisi", [(("keterkaitan",), [])], "bidang/keterkaitan",
     "Sebutkan SOP lain yang terkait, atau tulis “Tidak ada”."),
    ("keterkaitan_lain", [(("keterkaitan", 0), "SOP Pelayanan surat keterangan")], "bidang/keterkaitan",
     "Keterkaitan memuat SOP ini sendiri, “SOP Pelayanan surat keterangan”. Hapus dari daftar."),
    ("pelaksana_bernama", [(("pelaksana", 1, "nama"), " ")], "pelaksana/p2/nama", "Isi nama pelaksana pada kolom 2."),
    ("pelaksana_berbeda", [(("pelaksana", 2, "nama"), "petugas loket")], "pelaksana/p3",
     "Pelaksana petugas loket ada dua kali. Satukan kolomnya."),
    ("pelaksana_dipakai", [(("pelaksana", 3), {"kode": "p4", "nama": "Camat"})], "pelaksana/p4",
     "Kolom Camat tidak punya simbol. Tambahkan simbolnya atau hapus kolomnya."),
    ("tanggal_berurutan", [(("tanggal_efektif",), "2026-03-01")], "bidang/tanggal_efektif",
     "Tanggal efektif tidak boleh sebelum tanggal pembuatan, 2 Maret 2026."),
    ("tanggal_berurutan", [(("tanggal_pembuatan",), "2026-12-01")], "bidang/tanggal_pembuatan",
     "Tanggal pembuatan, 1 Desember 2026, belum tiba. Periksa lagi."),
    ("tinjauan_tepat_waktu", [(("tanggal_pembuatan",), "2025-01-02"), (("tanggal_efektif",), "2025-01-02")],
     "bidang/tanggal_efektif",
     "SOP ini berlaku sejak 2 Januari 2025, lebih dari setahun tanpa ditinjau. Tinjau kembali isinya."),
    ("tinjauan_tepat_waktu", [(("tanggal_efektif",), "2026-03-02"), (("tanggal_revisi",), "2026-11-24")],
     "bidang/tanggal_revisi", "Tanggal revisi, 24 November 2026, sudah tiba. Tinjau kembali SOP ini."),
    ("langkah_bersimbol", [(("kegiatan", 5), {"no": 6, "uraian": "Menyimpan arsip", "kelengkapan": ["Arsip"],
                                               "waktu": "5 menit", "output": ["Arsip"]})],
     "kegiatan/k6", "Langkah 6 belum punya simbol. Letakkan simbol di kolom pelaksananya."),
    ("mulai_ada", [(("kegiatan", 0, "simbol", 0, "bentuk"), "proses")], "simbol/k1/p1/1",
     "Belum ada simbol mulai. Jadikan simbol pertama kapsul mulai."),
    ("selesai_ada", [(("kegiatan", 4, "simbol", 0, "bentuk"), "proses")], "simbol/k5/p1/1",
     "Belum ada simbol selesai. Jadikan simbol terakhir kapsul selesai."),
    ("panah_berujung", [(("alur", 6), panah([5, "p1"], [9, "p1"]))], "alur/a7",
     "Panah dari langkah 5 belum sampai ke mana pun. Tarik ke langkah tujuan atau hapus."),
    ("panah_berujung", [(("alur", 6), panah([5, "p3"], [3, "p2"]))], "alur/a7",
     "Panah ke langkah 3 tidak berasal dari mana pun. Tarik dari langkah asalnya atau hapus."),
    ("panah_berujung", [(("alur", 6), panah([5, "p3"], [9, "p2"]))], "alur/a7",
     "Sebuah panah tidak terhubung pada simbol mana pun. Hapus panah itu."),
    ("simbol_terjangkau", [(("kegiatan", 1, "simbol", 1), simbol("p3", "proses")),
                           (("alur", 6), panah([2, "p3"], [3, "p2"]))],
     "simbol/k2/p3/1",
     "Simbol Kepala Seksi (Kasi) di langkah 2 tidak punya panah masuk. Tarik panah dari langkah sebelumnya."),
    ("simbol_terjangkau", [(("kegiatan", 1, "simbol"), [simbol("p1", "proses"), simbol("p3", "keputusan"),
                                                        simbol("p2", "proses")]),
                           (("alur", 6), panah([2, "p3"], [2, "p2"], label="Ya")),
                           (("alur", 7), panah([2, "p2"], [2, "p3"])),
                           (("alur", 8), panah([2, "p3"], [3, "p2"], label="Tidak"))],
     "simbol/k2/p3/1",
     ("Simbol Kepala Seksi (Kasi) di langkah 2 tidak dapat dicapai dari simbol mulai. "
      "Tarik panah dari langkah sebelumnya.")),
    ("simbol_sampai_selesai", [(BENTUK_3, "keputusan"), (("kegiatan", 3, "simbol", 2), simbol("p1", "proses")),
                               (("alur", 6), panah([3, "p2"], [4, "p1"], label="Ragu"))],
     "simbol/k4/p1/1", "Simbol Pemohon di langkah 4 tidak punya panah keluar. Tarik panah ke langkah berikutnya."),
    ("keputusan_bercabang", [(("alur", 2), HAPUS)], "simbol/k3/p2/1",
     "Langkah 3 adalah keputusan, tetapi baru punya satu jalan keluar. Tambahkan satu lagi."),
    ("keputusan_berlabel", [(("alur", 3, "label"), None)], "alur/a4",
     "Jalan keluar dari langkah 3 ke simbol Petugas Loket di langkah 4 belum berlabel. Tulis misalnya Ya atau Tidak."),
    ("keputusan_berlabel", [(("alur", 3, "label"), "Tidak")], "simbol/k3/p2/1",
     "Langkah 3 punya dua jalan keluar berlabel “Tidak”. Bedakan."),
    ("keputusan_terbaca", [(("alur", 6), panah([3, "p2"], [5, "p1"], label="Ragu")),
                           (("alur", 7), panah([3, "p2"], [1, "p1"], label="Lain"))], "simbol/k3/p2/1",
     "Langkah 3 punya empat jalan keluar. Pecah menjadi keputusan berurutan."),
    ("proses_satu_jalan", [(("alur", 6), panah([2, "p1"], [5, "p1"]))], "simbol/k2/p1/1",
     "Langkah 2 bukan keputusan, tetapi punya dua jalan keluar. Jadikan keputusan, atau sisakan satu panah."),
    ("proses_satu_jalan", [(("alur", 1, "label"), "Ya")], "alur/a2",
     "Panah berlabel “Ya” keluar dari langkah 2, yang bukan keputusan. Hapus labelnya."),
    ("mulai_tunggal", [(("kegiatan", 1, "simbol", 0, "bentuk"), "mulai")], "simbol/k2/p1/1",
     "Langkah 2 adalah simbol mulai yang kedua. Sisakan satu."),
    ("mulai_tunggal", [(("alur", 2, "ke"), [1, "p1"])], "simbol/k1/p1/1",
     "Panah dari langkah 3 kembali ke simbol mulai. Arahkan ke langkah yang dikerjakan ulang."),
    ("selesai_tunggal", [(("kegiatan", 3, "simbol", 1, "bentuk"), "selesai")], "simbol/k4/p3/1",
     "Simbol Kepala Seksi (Kasi) di langkah 4 juga simbol selesai. Satukan menjadi satu simbol selesai."),
    ("selesai_tunggal", [(("alur", 6), panah([5, "p1"], [4, "p2"]))], "simbol/k5/p1/1",
     "Dari simbol selesai di langkah 5 masih keluar panah. Hapus panah itu."),
    ("panah_berguna", [(("alur", 6), panah([1, "p1"], [2, "p1"]))], "alur/a7",
     "Panah dari langkah 1 ke langkah 2 ada dua kali. Hapus satu."),
    ("panah_berguna", [(("alur", 6), panah([4, "p3"], [4, "p3"]))], "alur/a7",
     "Panah di langkah 4 kembali ke simbolnya sendiri. Arahkan ke langkah lain atau hapus."),
    ("bersama_sebaris", [(("alur", 0, "jenis"), "bersama")], "alur/a1",
     "Garis bersama menghubungkan langkah 1 dan 2. Jadikan panah biasa."),
    ("uraian_terisi", [(uraian(2), "  ")], "kegiatan/k2/uraian", "Isi uraian langkah 2."),
    ("kata_kerja_di_awal", [(uraian(2), "Kelengkapan berkas")], "kegiatan/k2/uraian",
     "Langkah 2 belum diawali kata kerja aktif. Awali misalnya dengan “Menyusun”, “Memeriksa”, atau “Menerima”."),
    ("kata_kerja_di_awal", [(uraian(2), "Pemohon melengkapi berkas")], "kegiatan/k2/uraian",
     "Langkah 2 diawali pelakunya, Pemohon. Hapus; kolomnya sudah menunjukkannya."),
    ("pelaku_di_kolomnya", [(uraian(3), "Kepala seksi menelaah dan memutuskan")], "kegiatan/k3/uraian",
     "Langkah 3 dikerjakan Kepala Seksi (Kasi), tetapi simbolnya ada di kolom Petugas Loket. Samakan."),
    ("pelaku_di_kolomnya", [(uraian(3), "Pemeriksaan berkas oleh Kasi")], "kegiatan/k3/uraian",
     "Langkah 3 dikerjakan Kepala Seksi (Kasi), tetapi simbolnya ada di kolom Petugas Loket. Samakan."),
    ("syarat_jadi_keputusan", [(uraian(2), "Melengkapi berkas apabila kurang")], "kegiatan/k2/uraian",
     "Langkah 2 memuat syarat, “apabila …”, tanpa simbol keputusan. Gambarkan cabangnya."),
    ("mutu_baku_terisi", [(("kegiatan", i, "output"), ["-"]) for i in (0, 1, 2, 4)], "kegiatan/k1/output",
     "Output langkah 1–3 dan 5 masih kosong. Isi mutu bakunya."),
    ("waktu_terbaca", [(("kegiatan", 1, "waktu"), "Sesuai kebutuhan")], "kegiatan/k2/waktu",
     "Waktu langkah 2, “Sesuai kebutuhan”, tidak dapat dijumlahkan. Tulis angka dan satuan, misalnya 30 menit."),
    ("nomor_berurutan", [(("kegiatan", 4, "no"), 7), (("alur", 5, "ke"), [7, "p1"])], "kegiatan/k5",
     "Langkah ke-5 bernomor 7. Pindahkan satu langkah agar semua dinomori ulang."),
]  # fmt: skip


@pytest.mark.parametrize(("kode", "ubah", "tempat", "pesan"), RUSAK)
def test_kaidah_menemukan_cacat(kode, ubah, tempat, pesan):
    temuan = [(t.tempat, t.pesan) for t in periksa(dengan(*ubah), HARI_INI) if t.kode == kode]
    assert temuan == [(tempat, pesan)]


def test_sop_tanpa_cela_tidak_ditegur():
    assert periksa(dari_dict(tanpa_cela()), HARI_INI) == []


def test_setiap_kaidah_punya_contoh_dan_alasan():
    assert {kaidah.kode for kaidah in KAIDAH} == {kode for kode, *_ in RUSAK}
    assert all(kaidah.cari.__doc__ for kaidah in KAIDAH)


def test_yang_wajib_bersumber_atau_menjaga_alur():
    for kaidah in KAIDAH:
        assert kaidah.berat in (WAJIB, SARAN)
        assert kaidah.sumber in (PERMENPAN, PRAKTIK, TERIKUTI)
        assert kaidah.berat == SARAN or kaidah.sumber != PRAKTIK


@pytest.mark.parametrize("pesan", [pesan for *_, pesan in RUSAK])
def test_kalimat_pendek_dan_selesai(pesan):
    assert pesan[0].isupper()
    assert pesan.endswith(".")
    assert not {"maaf", "mohon", "harap", "silakan"} & set(pesan.lower().split())


def test_draf_kosong_hanya_ditegur_seperlunya():
    kode = [t.kode for t in periksa(kosong("Pelayanan", "PEMERINTAH KOTA AMBON", "DINAS", "Kepala Dinas"))]
    assert set(kode) == {"identitas_terisi", "pelaksana_bernama", "langkah_bersimbol", "keterkaitan_terisi"}


def test_yang_wajib_disebut_dulu():
    temuan = periksa(dengan((("keterkaitan",), []), (("alur", 2), HAPUS)))
    assert [t.berat for t in temuan] == ["wajib", "saran"]


def test_lingkaran_tanpa_akhir_disebut_sekali():
    ubah = [
        (("kegiatan", 1, "simbol", 1), simbol("p2", "keputusan")),
        (("kegiatan", 1, "simbol", 2), simbol("p3", "proses")),
        (("alur", 0, "ke"), [2, "p2"]),
        (("alur", 6), panah([2, "p2"], [2, "p3"], label="Ya")),
        (("alur", 7), panah([2, "p3"], [2, "p2"])),
        (("alur", 8), panah([2, "p2"], [2, "p2"], label="Tidak")),
    ]
    temuan = [t for t in periksa(dengan(*ubah)) if t.kode == "simbol_sampai_selesai"]
    assert [(t.tempat, t.pesan) for t in temuan] == [
        (
            "simbol/k2/p2/1",
            "Dari simbol Petugas Loket di langkah 2 alur berputar tanpa pernah selesai. Tambahkan jalan keluar.",
        )
    ]


@pytest.mark.parametrize(
    "awal",
    ["Meng-upload", "Mengupload", "Bekerja sama", "Berkoordinasi", "Datang", "1. Menerima", "“Mencatat", "Kirim"],
)
def test_kata_kerja_aktif_diterima(awal):
    isi = dengan((uraian(2), f"{awal} berkas"))
    assert [t for t in periksa(isi) if t.kode == "kata_kerja_di_awal"] == []


@pytest.mark.parametrize(
    "awal", ["Menteri", "Berkas", "Berita acara", "Diterima", "Penyusunan", "Melalui", "Upload", "3", "Tidak", "Mesin"]
)
def test_yang_bukan_kata_kerja_aktif_ditegur(awal):
    isi = dengan((uraian(2), f"{awal} surat"))
    assert [t.kode for t in periksa(isi)] == ["kata_kerja_di_awal"]


@pytest.mark.parametrize(
    "teks",
    [
        "Menerima surat yang ditandatangani oleh Kepala Seksi",
        "Meneruskan berkas kepada petugas loket",
        "Menerima laporan Petugas Loket yang memeriksa berkas",
    ],
)
def test_pelaku_lain_sebagai_keterangan_tidak_ditegur(teks):
    assert periksa(dengan((uraian(2), teks))) == []


def test_pemeriksaan_sop_terbesar_tetap_cepat():
    data = tanpa_cela()
    data["kegiatan"] = [
        {"no": no, "uraian": "Menulis", "simbol": [simbol("p1", "proses")] * 40} for no in range(1, 301)
    ]
    data["kegiatan"][0]["simbol"] = [simbol("p1", "mulai"), simbol("p1", "selesai")]
    data["alur"] = [panah([1, "p1"], [no, "p1", 2]) for no in range(1, 301)]
    assert len(periksa(dari_dict(data))) > 300
