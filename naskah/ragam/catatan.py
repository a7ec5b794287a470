"""What records an event: berita acara, laporan, notula, daftar hadir."""

from .inti import KEBIASAAN, PERMENDAGRI, Ragam
from .umum import TENTANG, bagian, daftar, isi, isian, paragraf, rincian, tanda

BERITA_ACARA = Ragam(
    kode="berita_acara",
    nama="Berita Acara",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    bagian=(
        bagian("judul", teks="BERITA ACARA", tentang="[tentang.kapital]"),
        isi(
            "pembuka",
            "Pada hari ini, [tanggal_acara.terbilang] ([tanggal_acara]), bertempat di [tempat_acara], kami yang "
            "bertanda tangan di bawah ini:",
        ),
        bagian(
            "isi", "para_pihak", lekuk=False,
            blok=daftar(
                "angka",
                "[pihak_kesatu.lengkap], selanjutnya disebut Pihak Kesatu;",
                "[pihak_kedua.lengkap], selanjutnya disebut Pihak Kedua.",
            ),
        ),
        isi("pernyataan", "[pernyataan]"),
        isi("isi", "[isi]", "[penutup]"),
        tanda(
            "tanda",
            {"letak": "kiri", "penanda": None, "isian": "pihak_kedua", "atas": "Pihak Kedua,"},
            {"letak": "kanan", "penanda": 0, "atas": "Dibuat di [tempat]\nPihak Kesatu,"},
        ),
        tanda("saksi", {"letak": "kiri", "penanda": None, "isian": "saksi", "atas": "Saksi,"}),
        tanda("mengetahui", {"letak": "tengah", "penanda": None, "isian": "mengetahui", "atas": "Mengetahui,"}),
    ),
    isian=(
        TENTANG | {"wajib": False},
        isian("tanggal_acara", "Tanggal peristiwa", "tanggal", petunjuk="Ditulis dengan huruf sendiri."),
        isian("tempat_acara", "Tempat peristiwa", petunjuk="Gedung atau alamatnya."),
        isian("pihak_kesatu", "Pihak Kesatu", "orang", petunjuk="Pejabat yang menandatangani berita acara ini."),
        isian("pihak_kedua", "Pihak Kedua", "orang", petunjuk="Yang menerima atau menyetujui, ikut bertanda tangan."),
        isian(
            "pernyataan", "Pernyataan", bawaan="Kedua belah pihak menyatakan hal-hal sebagai berikut:",
            petunjuk="Apa yang telah dilakukan, misalnya Pihak Kesatu menyerahkan dan Pihak Kedua menerima:",
        ),
        isian("isi", "Hasil", "paragraf", petunjuk="Butir atau tabel hasil, misalnya barang yang diserahkan."),
        isian(
            "penutup", "Penutup",
            bawaan="Demikian berita acara ini dibuat dengan sesungguhnya dalam rangkap 2 (dua) untuk dipergunakan "
            "sebagaimana mestinya.",
        ),
        isian("saksi", "Saksi", "daftar_orang", wajib=False, petunjuk="Setiap saksi mendapat kolom tanda tangan."),
        isian("mengetahui", "Mengetahui", "orang", wajib=False, petunjuk="Atasan yang mengetahui, bila perlu."),
    ),
)  # fmt: skip


def _sub(*pasangan):
    """Numbered headings, each with the blocks of its blank beneath."""
    return daftar("angka", *((judul, paragraf(f"[{kode}]")) for kode, judul in pasangan))


LAPORAN = Ragam(
    kode="laporan",
    nama="Laporan",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    bernomor=False,
    bagian=(
        bagian("judul", teks="LAPORAN", nomor=False, tentang="[tentang.kapital]"),
        bagian(
            "isi", "pendahuluan", judul="A. Pendahuluan",
            blok=_sub(
                ("umum", "Umum"),
                ("landasan", "Landasan Hukum"),
                ("maksud", "Maksud dan Tujuan"),
                ("ruang_lingkup", "Ruang Lingkup"),
            ),
        ),
        isi("kegiatan", "[kegiatan]", judul="B. Kegiatan yang Dilaksanakan"),
        isi("hasil", "[hasil]", judul="C. Hasil yang Dicapai"),
        isi("simpulan", "[simpulan]", judul="D. Simpulan dan Saran"),
        isi("penutup", "[penutup]", judul="E. Penutup"),
        tanda(tetap="Dibuat"),
    ),
    isian=(
        TENTANG,
        isian("umum", "Umum", "paragraf", petunjuk="Latar belakang kegiatan."),
        isian("landasan", "Landasan hukum", "paragraf", petunjuk="Peraturan, surat tugas, atau surat perintah."),
        isian("maksud", "Maksud dan tujuan", "paragraf", petunjuk="Untuk apa laporan ini dibuat."),
        isian("ruang_lingkup", "Ruang lingkup", "paragraf", petunjuk="Apa saja yang dilaporkan."),
        isian("kegiatan", "Kegiatan yang dilaksanakan", "paragraf", petunjuk="Apa, kapan, di mana, oleh siapa."),
        isian("hasil", "Hasil yang dicapai", "paragraf", petunjuk="Dengan angka dan dibandingkan dengan targetnya."),
        isian("simpulan", "Simpulan dan saran", "paragraf", petunjuk="Yang disimpulkan dan yang diusulkan."),
        isian("penutup", "Penutup", bawaan="Demikian laporan ini disampaikan sebagai bahan pertimbangan lebih lanjut."),
    ),
)  # fmt: skip

_RAPAT = (
    isian("tanggal_acara", "Tanggal", "tanggal", petunjuk="Harinya ditulis sendiri dari tanggalnya."),
    isian("waktu", "Waktu", petunjuk="Misalnya pukul 09.00–11.30 WIT."),
)

NOTULA = Ragam(
    kode="notula",
    nama="Notula",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    bernomor=False,
    bagian=(
        bagian("judul", teks="NOTULA", nomor=False),
        rincian(
            "kepala",
            ("Sidang/Rapat", "[rapat]"),
            ("Hari/Tanggal", "[tanggal_acara.hari], [tanggal_acara]"),
            ("Surat Undangan", "[undangan]"),
            ("Waktu Sidang/Rapat", "[waktu]"),
            ("Acara", "[acara]"),
            ("Pimpinan Sidang/Rapat", ""),
            ("Ketua", "[ketua]"),
            ("Sekretaris", "[sekretaris]"),
            ("Pencatat", "[pencatat]"),
            ("Peserta Sidang/Rapat", "[peserta]"),
        ),
        isi("isi", "[isi]", judul="Kegiatan Sidang/Rapat"),
        tanda("tanda", {"atas": "Pimpinan Sidang/Rapat,"}),
    ),
    isian=(
        isian("rapat", "Sidang atau rapat", petunjuk="Nama rapat."),
        *_RAPAT,
        isian("undangan", "Surat undangan", wajib=False, petunjuk="Nomor dan tanggal surat undangannya."),
        isian("acara", "Acara", berulang=True, petunjuk="Satu mata acara satu baris."),
        isian("ketua", "Ketua", petunjuk="Jabatan yang memimpin."),
        isian("sekretaris", "Sekretaris", wajib=False),
        isian("pencatat", "Pencatat", petunjuk="Jabatan atau nama notulis."),
        isian("peserta", "Peserta", berulang=True, petunjuk="Jabatan atau unsur yang hadir, satu baris satu."),
        isian("isi", "Kegiatan sidang/rapat", "paragraf", petunjuk="Pembukaan, pembahasan, keputusan, penutup."),
    ),
)  # fmt: skip

DAFTAR_HADIR = Ragam(
    kode="daftar_hadir",
    nama="Daftar Hadir",
    kelompok="lain",
    dasar=KEBIASAAN,
    bernomor=False,
    bagian=(
        bagian("judul", teks="DAFTAR HADIR", nomor=False),
        rincian(
            "kepala",
            ("Hari/tanggal", "[tanggal_acara.hari], [tanggal_acara]"),
            ("Waktu", "[waktu]"),
            ("Tempat", "[tempat_acara]"),
            ("Acara", "[acara]"),
        ),
        bagian(
            "tabel", "peserta", isian="peserta", bernomor=True, paraf=True, sedikitnya=12, lebar=[8, 33, 29, 30],
            kepala=["No.", "Nama", "Jabatan/Instansi", "Tanda Tangan"],
        ),
        tanda(),
    ),
    isian=(
        *_RAPAT,
        isian("tempat_acara", "Tempat"),
        isian("acara", "Acara"),
        isian(
            "peserta", "Peserta", "tabel", wajib=False, kolom=["Nama", "Jabatan/Instansi"],
            petunjuk="Boleh kosong; sekurang-kurangnya 12 baris dicetak untuk ditulis tangan.",
        ),
    ),
)  # fmt: skip

RAGAM = (BERITA_ACARA, LAPORAN, NOTULA, DAFTAR_HADIR)
