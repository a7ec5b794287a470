"""Decisions and what binds many: keputusan, instruksi, surat edaran."""

from .inti import PERMENDAGRI, Ragam
from .umum import (
    DI,
    ISI,
    KEPADA,
    TEMBUSAN,
    TEMBUSAN_KAKI,
    TENTANG,
    bagian,
    daftar,
    diisi,
    isi,
    isian,
    konsiderans,
    paragraf,
    tanda,
)

MENIMBANG = isian(
    "menimbang", "Menimbang", berulang=True,
    petunjuk="Setiap butir mulai dengan bahwa dan berakhir titik koma; butir terakhir menyebut perlunya penetapan.",
)  # fmt: skip
MENGINGAT = isian(
    "mengingat", "Mengingat", berulang=True,
    petunjuk="Peraturan dari yang tertinggi, setingkat dari yang terlama, lengkap dengan lembaran negaranya.",
)  # fmt: skip
DIKTUM = isian("diktum", "Diktum", berulang=True, petunjuk="KESATU, KEDUA, dan seterusnya ditulis sendiri.")

# With the kind before it: KEPUTUSAN … NOMOR 12 TAHUN 2026, INSTRUKSI … NOMOR 12 TAHUN 2026.
NOMOR_TAHUN = "{urut} TAHUN {tahun}"

_LAMPIRAN = {"naskah": "Keputusan [pejabat]", "tentang": "[tentang]"}

KEPUTUSAN = Ragam(
    kode="keputusan",
    nama="Keputusan",
    kelompok="penetapan",
    dasar="Permendagri 1/2023; Permendagri 80/2015 jo. 120/2018",
    kop="kepala_daerah",
    huruf="Bookman Old Style",
    ukuran=12,
    seri="keputusan",
    pola=NOMOR_TAHUN,
    bagian=(
        bagian(
            "judul", teks="KEPUTUSAN [pejabat.kapital]", tentang="[tentang.kapital]", jabatan="[pejabat.kapital],"
        ),
        konsiderans("menimbang", "Menimbang", daftar("huruf", "[menimbang]")),
        konsiderans("mengingat", "Mengingat", daftar("angka", "[mengingat]")),
        konsiderans("memperhatikan", "Memperhatikan", daftar("angka", "[memperhatikan]")),
        bagian("seruan", "memutuskan", teks="MEMUTUSKAN:"),
        konsiderans("menetapkan", "Menetapkan", paragraf("KEPUTUSAN [pejabat.kapital] TENTANG [tentang.kapital].")),
        bagian("diktum", isian="diktum"),
        tanda(tetap="Ditetapkan"),
        TEMBUSAN_KAKI,
        bagian("halaman", "lampiran_orang", judul="[judul_orang]", syarat=diisi("orang"), **_LAMPIRAN),
        bagian("pelaksana", "orang", isian="orang", tabel=True, syarat=diisi("orang")),
        tanda("tanda_orang", syarat=diisi("orang")),
        bagian("halaman", "lampiran_isi", judul="[judul_lampiran]", syarat=diisi("lampiran_isi"), **_LAMPIRAN),
        isi("isi_lampiran", "[lampiran_isi]", lekuk=False, syarat=diisi("lampiran_isi")),
        tanda("tanda_lampiran", syarat=diisi("lampiran_isi")),
    ),
    isian=(
        TENTANG, MENIMBANG, MENGINGAT,
        isian("memperhatikan", "Memperhatikan", berulang=True, wajib=False, petunjuk="Surat atau hasil rapat."),
        DIKTUM, TEMBUSAN,
        isian(
            "orang", "Daftar nama dalam lampiran", "daftar_orang", wajib=False,
            petunjuk="Bila diisi, lampirannya dibuat sendiri dengan tabel dan tanda tangan.",
        ),
        isian("judul_orang", "Judul daftar nama", wajib=False, bawaan="DAFTAR NAMA", petunjuk="Dengan huruf kapital."),
        isian("lampiran_isi", "Isi lampiran", "paragraf", wajib=False, petunjuk="Uraian atau tabel yang dilampirkan."),
        isian("judul_lampiran", "Judul lampiran", wajib=False, petunjuk="Dengan huruf kapital."),
    ),
)  # fmt: skip

INSTRUKSI = Ragam(
    kode="instruksi",
    nama="Instruksi",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    kop="kepala_daerah",
    ukuran=12,
    seri="instruksi",
    pola=NOMOR_TAHUN,
    bagian=(
        bagian(
            "judul", teks="INSTRUKSI [pejabat.kapital]", tentang="[tentang.kapital]", jabatan="[pejabat.kapital],"
        ),
        isi("alinea", "[pembuka]"),
        konsiderans("kepada", "Kepada", daftar("angka", "[kepada]")),
        konsiderans("untuk", "Untuk", []),
        bagian("diktum", isian="diktum"),
        tanda(tetap="Dikeluarkan"),
        TEMBUSAN_KAKI,
    ),
    isian=(
        TENTANG,
        isian("pembuka", "Alinea dasar", petunjuk="Dalam rangka …, dengan ini menginstruksikan:"),
        KEPADA | {"label": "Kepada", "petunjuk": "Jabatan yang diberi instruksi."},
        DIKTUM, TEMBUSAN,
    ),
)  # fmt: skip

EDARAN = Ragam(
    kode="edaran",
    nama="Surat Edaran",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    kop="kepala_daerah",
    ukuran=12,
    seri="edaran",
    pola="{kode_klasifikasi}/" + NOMOR_TAHUN,
    bagian=(
        bagian("tujuan"),
        bagian("judul", teks="SURAT EDARAN", tentang="[tentang.kapital]"),
        isi("latar", "[latar_belakang]", judul="A. Latar Belakang"),
        isi("maksud", "[maksud]", judul="B. Maksud dan Tujuan"),
        isi("lingkup", "[ruang_lingkup]", judul="C. Ruang Lingkup"),
        bagian("isi", "dasar", judul="D. Dasar", blok=daftar("angka", "[dasar]")),
        isi("isi", "[isi]", judul="E. Isi Edaran"),
        isi("penutup", "[penutup]", judul="F. Penutup"),
        tanda(tempat_tanggal=True),
        TEMBUSAN_KAKI,
    ),
    isian=(
        KEPADA | {"petunjuk": "Semua yang dituju, satu jabatan satu baris."}, DI, TENTANG,
        isian("latar_belakang", "Latar belakang", "paragraf", petunjuk="Mengapa edaran ini perlu."),
        isian("maksud", "Maksud dan tujuan", "paragraf", petunjuk="Untuk apa edaran ini dikeluarkan."),
        isian("ruang_lingkup", "Ruang lingkup", "paragraf", petunjuk="Apa yang diatur edaran ini."),
        isian("dasar", "Dasar", berulang=True, petunjuk="Peraturan dari yang tertinggi."),
        ISI | {"label": "Isi edaran"},
        isian(
            "penutup", "Penutup",
            bawaan="Demikian surat edaran ini untuk diperhatikan dan dilaksanakan sebagaimana mestinya.",
        ),
        TEMBUSAN,
    ),
)  # fmt: skip

RAGAM = (KEPUTUSAN, INSTRUKSI, EDARAN)
