"""Letters between offices and to the outside: surat dinas, undangan, nota dinas, memo, surat pengantar."""

from .inti import KEBIASAAN, PERMENDAGRI, Ragam
from .umum import (
    DARI,
    DI,
    HAL,
    ISI,
    KEPADA,
    KEPALA_SURAT,
    LAMPIRAN,
    LAMPIRAN_TUJUAN,
    PEMBUKA,
    PENUTUP,
    SIFAT,
    TEMBUSAN,
    TEMBUSAN_KAKI,
    TEMPAT_TANGGAL,
    TITIK,
    TUJUAN,
    bagian,
    isi,
    isian,
    rincian,
    tanda,
)

SURAT_DINAS = Ragam(
    kode="surat_dinas",
    nama="Surat Dinas",
    kelompok="eksternal",
    dasar=PERMENDAGRI,
    bagian=(
        TEMPAT_TANGGAL,
        KEPALA_SURAT,
        *TUJUAN,
        isi("isi", "[pembuka]", "[isi]", "[penutup]"),
        tanda(),
        TEMBUSAN_KAKI,
        *LAMPIRAN_TUJUAN,
    ),
    isian=(SIFAT, LAMPIRAN, HAL, KEPADA, DI, PEMBUKA, ISI, PENUTUP, TEMBUSAN),
)

UNDANGAN = Ragam(
    kode="undangan",
    nama="Surat Undangan",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    bagian=(
        TEMPAT_TANGGAL,
        KEPALA_SURAT,
        *TUJUAN,
        isi("pembuka", "[pembuka]"),
        rincian(
            "acara",
            ("Hari/tanggal", "[tanggal_acara.hari], [tanggal_acara]"),
            ("Waktu", "[waktu]"),
            ("Tempat", "[tempat_acara]"),
            ("Acara", "[acara]"),
            ("Pakaian", "?[pakaian]"),
            letak="lekuk",
        ),
        isi("penutup", "[isi]", "[penutup]"),
        tanda(),
        TEMBUSAN_KAKI,
        isi("catatan", "Catatan: [catatan]", lekuk=False),
        *LAMPIRAN_TUJUAN,
    ),
    isian=(
        SIFAT, LAMPIRAN, HAL, KEPADA, DI,
        PEMBUKA | {"petunjuk": "Sebab diundang, misalnya Sehubungan dengan …, kami mengundang Saudara pada:"},
        isian("tanggal_acara", "Tanggal acara", "tanggal", petunjuk="Harinya ditulis sendiri dari tanggalnya."),
        isian("waktu", "Waktu", petunjuk="Misalnya pukul 09.00 WIT sampai selesai."),
        isian("tempat_acara", "Tempat acara", petunjuk="Ruang, gedung, dan jalannya."),
        isian("acara", "Acara", petunjuk="Pokok acara dalam satu frasa."),
        isian("pakaian", "Pakaian", wajib=False, petunjuk="Misalnya Batik atau PDH Khaki."),
        ISI | {"label": "Keterangan lain", "wajib": False, "petunjuk": "Misalnya bahan yang harus dibawa."},
        PENUTUP | {"bawaan": "Demikian undangan ini disampaikan, atas kehadirannya diucapkan terima kasih."},
        isian("catatan", "Catatan", wajib=False, petunjuk="Misalnya konfirmasi kehadiran dan nomor narahubung kantor."),
        TEMBUSAN,
    ),
)  # fmt: skip

NOTA_DINAS = Ragam(
    kode="nota_dinas",
    nama="Nota Dinas",
    kelompok="internal",
    dasar=PERMENDAGRI,
    bagian=(
        bagian("judul", teks="NOTA DINAS", nomor=False),
        rincian(
            "kepala",
            ("Yth.", "[kepada]"),
            ("Dari", "[dari]"),
            ("Tembusan", "[tembusan]"),
            ("Tanggal", "[tanggal]"),
            ("Nomor", "[nomor]"),
            ("Sifat", "[sifat]"),
            ("Lampiran", "[lampiran]"),
            ("Hal", "[hal]"),
            garis=True,
        ),
        isi("isi", "[pembuka]", "[isi]", "[penutup]"),
        tanda(),
    ),
    isian=(KEPADA, DARI, TEMBUSAN, SIFAT, LAMPIRAN, HAL, PEMBUKA, ISI, PENUTUP),
)

MEMO = Ragam(
    kode="memo",
    nama="Memo",
    kelompok="internal",
    dasar=KEBIASAAN,
    bernomor=False,
    bagian=(
        bagian("judul", teks="MEMO", nomor=False),
        rincian("kepala", ("Yth.", "[kepada]"), ("Dari", "[dari]"), ("Tanggal", "[tanggal]"), garis=True),
        isi("isi", "[isi]"),
        tanda(),
    ),
    isian=(KEPADA, DARI, ISI | {"petunjuk": "Singkat: permintaan, arahan, atau pemberitahuan."}),
)

SURAT_PENGANTAR = Ragam(
    kode="surat_pengantar",
    nama="Surat Pengantar",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    bagian=(
        TEMPAT_TANGGAL,
        bagian("tujuan"),
        bagian("judul", teks="SURAT PENGANTAR"),
        bagian(
            "tabel", "kiriman", isian="kiriman", bernomor=True, lebar=[8, 46, 20, 26],
            kepala=["No.", "Naskah Dinas/Barang yang Dikirimkan", "Banyaknya", "Keterangan"],
        ),
        tanda(
            "tanda",
            {
                "letak": "kiri", "penanda": None, "isian": "penerima",
                "atas": "Diterima tanggal [tanggal_terima]\nPenerima,", "nama": TITIK,
                "bawah": "Pangkat/Gol.\nNIP\nNomor telepon [telepon]",
            },
            {"letak": "kanan", "penanda": 0, "atas": "Pengirim,"},
        ),
    ),
    isian=(
        KEPADA, DI,
        isian(
            "kiriman", "Yang dikirimkan", "tabel",
            kolom=["Naskah dinas/barang yang dikirimkan", "Banyaknya", "Keterangan"],
            petunjuk="Banyaknya ditulis seperti 1 (satu) berkas.",
        ),
        isian("tanggal_terima", "Diterima tanggal", bawaan="." * 22, petunjuk="Dibiarkan bertitik, ditulis penerima."),
        isian("penerima", "Penerima", "orang", wajib=False, petunjuk="Biasanya dibiarkan kosong dan ditulis tangan."),
        isian("telepon", "Nomor telepon penerima", bawaan="." * 16, petunjuk="Dibiarkan bertitik, ditulis penerima."),
    ),
)  # fmt: skip

RAGAM = (SURAT_DINAS, UNDANGAN, NOTA_DINAS, MEMO, SURAT_PENGANTAR)
