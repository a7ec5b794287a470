"""Sending somebody: surat tugas, surat perintah, surat perjalanan dinas."""

from .inti import PERMENDAGRI, Ragam
from .umum import (
    BANYAK_ORANG,
    DASAR,
    TEMBUSAN,
    TEMBUSAN_KAKI,
    TITIK,
    bagian,
    daftar,
    isi,
    isian,
    konsiderans,
    lebih,
    paling,
    paragraf,
    pilihan,
    rincian,
    tanda,
)

_BANYAK = lebih("pelaksana", BANYAK_ORANG)


_ISIAN_TUGAS = (
    DASAR,
    isian("pelaksana", "Yang ditugaskan", "daftar_orang", petunjuk="Lebih dari tiga orang pindah ke lampiran."),
    isian(
        "untuk", "Untuk", berulang=True,
        petunjuk="Tugas, tempat, dan waktunya; butir terakhir tentang pelaporan hasil.",
    ),
    isian("isi", "Ketentuan lain", "paragraf", wajib=False, petunjuk="Misalnya larangan menerima gratifikasi."),
    isian("masa_berlaku", "Masa berlaku", wajib=False, petunjuk="Bila terbatas, misalnya 25–27 November 2026."),
)  # fmt: skip


def _penugasan(kode, nama):
    """Surat tugas and surat perintah have one form."""
    return Ragam(
        kode=kode,
        nama=nama,
        kelompok="penugasan",
        dasar=PERMENDAGRI,
        bagian=(
            bagian("judul", teks=nama.upper()),
            konsiderans("dasar", "Dasar", daftar("angka", "[dasar]")),
            bagian("seruan", "memerintahkan", teks="MEMERINTAHKAN:"),
            bagian(
                "pelaksana", label="Kepada", isian="pelaksana", syarat=paling("pelaksana", BANYAK_ORANG)
            ),
            konsiderans(
                "pelaksana_banyak", "Kepada",
                paragraf(f"Nama-nama yang tercantum dalam lampiran {nama.lower()} ini."), syarat=_BANYAK,
            ),
            konsiderans("untuk", "Untuk", daftar("angka", "[untuk]")),
            isi("isi", "[isi]", "Masa berlaku: [masa_berlaku]", "[penutup]"),
            tanda(tetap="Ditetapkan"),
            TEMBUSAN_KAKI,
            bagian("halaman", "lampiran", judul="DAFTAR NAMA", syarat=_BANYAK),
            bagian("pelaksana", "daftar", isian="pelaksana", tabel=True, syarat=_BANYAK),
            tanda("tanda_lampiran", syarat=_BANYAK),
        ),
        isian=(
            *_ISIAN_TUGAS,
            isian(
                "penutup", "Penutup", wajib=False,
                bawaan=f"Demikian {nama.lower()} ini untuk dilaksanakan dengan penuh tanggung jawab.",
            ),
            TEMBUSAN,
        ),
    )  # fmt: skip


def _visum(nomor, baris):
    """One cell of the back page: what is written by hand, and the place of the signature beneath."""
    lebar = max(map(len, baris))
    isi_sel = "\n".join(f"{satu.ljust(lebar)} : {TITIK}" for satu in baris)
    return f"{nomor}{isi_sel}\n\n\n({TITIK})\nNIP {TITIK}"


_BERANGKAT, _TIBA = ("Berangkat dari", "Ke", "Pada tanggal", "Kepala"), ("Tiba di", "Pada tanggal", "Kepala")
_DIPERIKSA = (
    "Telah diperiksa, dengan keterangan bahwa perjalanan tersebut di atas benar dilakukan atas perintahnya dan "
    "semata-mata untuk kepentingan jabatan dalam waktu yang sesingkat-singkatnya."
)
_PERHATIAN = (
    "VII. Perhatian: Pejabat yang menerbitkan SPD, pegawai yang melakukan perjalanan dinas, pejabat yang mengesahkan "
    "tanggal berangkat dan tiba, serta bendahara pengeluaran bertanggung jawab berdasarkan peraturan "
    "keuangan negara apabila negara menderita rugi akibat kesalahan, kelalaian, dan kealpaannya."
)

SPD = Ragam(
    kode="spd",
    nama="Surat Perjalanan Dinas",
    kelompok="penugasan",
    dasar=PERMENDAGRI,
    ukuran=10,
    bagian=(
        rincian(
            "lembar", ("Lembar ke", "[lembar]"), ("Kode No.", "[kode_nomor]"), ("Nomor", "[nomor]"), letak="kanan"
        ),
        bagian("judul", teks="SURAT PERJALANAN DINAS (SPD)", nomor=False),
        bagian(
            "tabel", "baris", lebar=[8, 42, 50],
            baris=[
                ["1.", "Pengguna anggaran/kuasa pengguna anggaran", "[pengguna_anggaran]"],
                ["2.", "Nama/NIP pegawai yang melaksanakan perjalanan dinas", "[pegawai]\nNIP [pegawai.nip]"],
                [
                    "3.", "a. Pangkat dan golongan\nb. Jabatan/instansi\nc. Tingkat biaya perjalanan dinas",
                    "a. [pegawai.pangkat]\nb. [pegawai.jabatan]\nc. [tingkat_biaya]",
                ],
                ["4.", "Maksud perjalanan dinas", "[maksud]"],
                ["5.", "Alat angkut yang dipergunakan", "[alat_angkut]"],
                ["6.", "a. Tempat berangkat\nb. Tempat tujuan", "a. [berangkat]\nb. [tujuan]"],
                [
                    "7.",
                    "a. Lamanya perjalanan dinas\nb. Tanggal berangkat\nc. Tanggal harus kembali/tiba di tempat baru",
                    "a. [lama] ([lama.terbilang]) hari\nb. [tanggal_berangkat]\nc. [tanggal_kembali]",
                ],
                ["8.", "Pengikut: nama, tanggal lahir, dan keterangan", "[pengikut]"],
                [
                    "9.", "Pembebanan anggaran\na. SKPD\nb. Akun",
                    "\na. [skpd]\nb. [akun]",
                ],
                ["10.", "Keterangan lain-lain", "[keterangan]"],
            ],
        ),
        tanda(tetap="Dikeluarkan"),
        bagian("halaman", "belakang", lampiran=False),
        bagian(
            "tabel", "visum", lebar=[50, 50],
            baris=[
                ["", _visum("I. ", _BERANGKAT)],
                *([_visum(f"{nomor}. ", _TIBA), _visum("", _BERANGKAT)] for nomor in ("II", "III", "IV")),
                [
                    _visum("V. ", ("Tiba kembali di", "Pada tanggal")),
                    f"{_DIPERIKSA}\n[pengguna_anggaran]\n\n\n({TITIK})\nNIP {TITIK}",
                ],
            ],
        ),
        bagian("tabel", "catatan", baris=[["VI. Catatan lain-lain: [catatan]"], [_PERHATIAN]]),
    ),
    isian=(
        isian("lembar", "Lembar ke", wajib=False, petunjuk="Misalnya I."),
        isian("kode_nomor", "Kode nomor", wajib=False),
        isian("pengguna_anggaran", "Pengguna anggaran", petunjuk="Jabatannya, misalnya Kepala Dinas Kesehatan."),
        isian("pegawai", "Pegawai", "orang", petunjuk="Yang melakukan perjalanan dinas."),
        pilihan("tingkat_biaya", "Tingkat biaya", *"ABCDE", bawaan="C", petunjuk="Menurut aturan biaya."),
        isian("maksud", "Maksud perjalanan", petunjuk="Kegiatan yang diikuti dan penyelenggaranya."),
        isian("alat_angkut", "Alat angkut", petunjuk="Misalnya pesawat udara, kapal laut, kendaraan dinas."),
        isian("berangkat", "Tempat berangkat", bawaan="Ambon"),
        isian("tujuan", "Tempat tujuan", petunjuk="Nama kota atau kabupaten."),
        isian("lama", "Lamanya (hari)", "angka", petunjuk="Angka saja; terbilangnya ditulis sendiri."),
        isian("tanggal_berangkat", "Tanggal berangkat", "tanggal"),
        isian("tanggal_kembali", "Tanggal kembali", "tanggal"),
        isian(
            "pengikut", "Pengikut", berulang=True, wajib=False,
            petunjuk="Nama, tanggal lahir, keterangan; satu orang satu baris.",
        ),
        isian("skpd", "SKPD yang dibebani", petunjuk="Perangkat daerah yang anggarannya dipakai."),
        isian("akun", "Akun", petunjuk="Kode rekening belanja perjalanan dinas."),
        isian("keterangan", "Keterangan lain", wajib=False, petunjuk="Misalnya nomor dan tanggal surat tugasnya."),
        isian("catatan", "Catatan lain (halaman belakang)", wajib=False),
    ),
)  # fmt: skip

RAGAM = (_penugasan("surat_tugas", "Surat Tugas"), _penugasan("surat_perintah", "Surat Perintah"), SPD)
