"""What many kinds have in common: blanks by their usual name, and short ways to write parts."""

BANYAK_ALAMAT, BANYAK_ORANG = "5", "3"  # beyond these the names move to an annex
TITIK = "." * 36  # to write on by hand


def isian(kunci, label, tipe="teks", **lain):
    return {"kunci": kunci, "label": label, "tipe": tipe, **lain}


def pilihan(kunci, label, *opsi, **lain):
    return isian(kunci, label, "pilihan", opsi=list(opsi), **lain)


def paragraf(*teks):
    return [{"tipe": "paragraf", "teks": satu} for satu in teks]


def daftar(gaya, *butir):
    """A list; an item is a text, or (text, blocks beneath it)."""
    pasangan = [satu if isinstance(satu, tuple) else (satu, []) for satu in butir]
    return [{"tipe": "daftar", "gaya": gaya, "butir": [{"teks": teks, "anak": anak} for teks, anak in pasangan]}]


def bagian(tipe, kode=None, **lain):
    return {"id": kode or tipe, "tipe": tipe, **lain}


def isi(kode, *teks, judul="", **lain):
    """A part of paragraphs."""
    return bagian("isi", kode, judul=judul, blok=paragraf(*teks), **lain)


def rincian(kode, *baris, **lain):
    """Lines of (label, text); a text that begins with `?` stands only where its blank holds something."""
    semua = [{"label": label, "teks": teks.removeprefix("?"), "bila_diisi": teks[:1] == "?"} for label, teks in baris]
    return bagian("rincian", kode, baris=semua, **lain)


def konsiderans(kode, label, blok, **lain):
    return bagian("konsiderans", kode, label=label, blok=blok, **lain)


def tanda(kode="tanda", *kolom, **lain):
    """The signature of our own official at the right, or the columns that are named."""
    return bagian("tanda_tangan", kode, kolom=list(kolom) or [{}], **lain)


def lebih(kunci, nilai):
    return {"isian": kunci, "banding": "lebih", "nilai": nilai}


def paling(kunci, nilai):
    return {"isian": kunci, "banding": "paling", "nilai": nilai}


def diisi(kunci):
    return {"isian": kunci, "banding": "diisi"}


TEMPAT_TANGGAL = bagian("tempat_tanggal", "tempat")
TEMBUSAN_KAKI = bagian("tembusan")
KEPALA_SURAT = rincian(
    "kepala", ("Nomor", "[nomor]"), ("Sifat", "[sifat]"), ("Lampiran", "[lampiran]"), ("Hal", "[hal]")
)
# Yth. …; many addressees stand in an annex.
TUJUAN = (
    bagian("tujuan", syarat=paling("kepada", BANYAK_ALAMAT)),
    bagian("tujuan", "tujuan_banyak", kepada="(daftar terlampir)", syarat=lebih("kepada", BANYAK_ALAMAT)),
)
LAMPIRAN_TUJUAN = (
    bagian("halaman", "lampiran_tujuan", judul="DAFTAR PENERIMA", syarat=lebih("kepada", BANYAK_ALAMAT)),
    bagian("isi", "daftar_tujuan", blok=daftar("angka", "[kepada]"), syarat=lebih("kepada", BANYAK_ALAMAT)),
)
PENANDA_TANGAN = rincian(
    "penanda",
    ("Nama", "[penanda_tangan.nama]"),
    ("NIP", "?[penanda_tangan.nip]"),
    ("Pangkat/Gol.", "?[penanda_tangan.pangkat]"),
    ("Jabatan", "[penanda_tangan.jabatan]"),
    letak="lekuk",
)

HAL = isian("hal", "Hal", petunjuk="Pokok surat dalam satu frasa, huruf kapital di awal kata, tanpa titik di akhir.")
SIFAT = pilihan("sifat", "Sifat", "Biasa", "Segera", "Amat segera", "Rahasia", bawaan="Biasa")
LAMPIRAN = isian("lampiran", "Lampiran", wajib=False, petunjuk="Misalnya 1 (satu) berkas. Kosongkan bila tidak ada.")
KEPADA = isian(
    "kepada",
    "Kepada",
    berulang=True,
    petunjuk="Nama jabatan, tanpa Bapak atau Ibu. Lebih dari lima pindah ke lampiran.",
)
DI = isian("di", "Di", bawaan="Tempat", petunjuk="Nama tempat, misalnya Ambon.")
DARI = isian("dari", "Dari", petunjuk="Jabatan pengirim.")
TEMBUSAN = isian(
    "tembusan", "Tembusan", berulang=True, wajib=False,
    petunjuk="Hanya pejabat yang berkepentingan, tanpa kata sebagai laporan atau arsip.",
)  # fmt: skip
TENTANG = isian("tentang", "Tentang", petunjuk="Pokok naskah. Pada judul tercetak dengan huruf kapital.")
PEMBUKA = isian(
    "pembuka", "Alinea pembuka", petunjuk="Latar belakang atau dasar surat, misalnya Sehubungan dengan … bersama ini …."
)
ISI = isian("isi", "Isi", "paragraf", petunjuk="Pokok yang disampaikan, boleh bernomor.")
PENUTUP = isian(
    "penutup", "Alinea penutup", bawaan="Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih."
)
DASAR = isian(
    "dasar", "Dasar", berulang=True,
    petunjuk="Peraturan atau surat yang mendasari, satu butir satu dasar, dari yang tertinggi.",
)  # fmt: skip
