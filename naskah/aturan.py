"""The settings of how letters look: what sources differ on, or what we know from memory only, with its bounds. Pure.

Each field of `Aturan` carries a `Ketentuan`: how it is called, what may be entered, and where its value comes from.
Lengths in mm, type in pt, spacing in lines as word processors count them.
"""

from contextlib import suppress
from dataclasses import dataclass, field, fields, replace

KELOMPOK = {
    "tepi": "Tepi halaman",
    "jarak": "Jarak dan spasi",
    "kop": "Kop naskah",
    "susunan": "Susunan",
    "tanda": "Paraf dan tanda tangan",
}
# How sure a value is; the settings page says so beside each.
BERSUMBER, INGATAN, BERBEDA = "bersumber", "ingatan", "berbeda"
KEPASTIAN = {
    BERSUMBER: "Menurut sumber yang terbaca",
    INGATAN: "Belum dicocokkan dengan Lampiran Permendagri 1/2023",
    BERBEDA: "Sumber berbeda-beda",
}
PANJANG_TEKS = 300


@dataclass(frozen=True)
class Ketentuan:
    """`jenis`: angka, pilihan, ya (a tick), teks. `kecil` and `besar` bound a number, `bulat` asks for a whole one."""

    label: str
    kelompok: str
    jenis: str
    sumber: str
    kepastian: str = INGATAN
    satuan: str = ""
    kecil: float = 0
    besar: float = 0
    bulat: bool = False  # as the field's annotation says
    pilihan: tuple = ()  # (value, label)
    petunjuk: str = ""


def _bidang(bawaan, *ketentuan, **lain):
    return field(default=bawaan, metadata={"ketentuan": Ketentuan(*ketentuan, **lain)})


def _angka(bawaan, label, kelompok, satuan, kecil, besar, sumber, **lain):
    return _bidang(bawaan, label, kelompok, "angka", sumber, satuan=satuan, kecil=kecil, besar=besar, **lain)


_TEPI = "Pedoman tata naskah dinas daerah: kiri paling sedikit 3 cm, kanan 2 cm, bawah 2,5 cm"
_BANGDA = "Edaran Ditjen Bina Bangda memakai 2; 2; 2,5; 2 cm"
_RAPAT = "Dipakai bila naskah lewat beberapa baris dari halamannya."


@dataclass(frozen=True)
class Aturan:
    """How letters look. The defaults follow `Ketentuan.sumber`; Bagian Organisasi may change each within its bounds."""

    tepi_kiri: float = _angka(30, "Tepi kiri", "tepi", "mm", 20, 40, f"{_TEPI}. {_BANGDA}.", kepastian=BERBEDA)
    tepi_kanan: float = _angka(20, "Tepi kanan", "tepi", "mm", 15, 30, f"{_TEPI}. {_BANGDA}.", kepastian=BERBEDA)
    tepi_atas: float = _angka(25, "Tepi atas", "tepi", "mm", 15, 40, "Paling sedikit 2 cm tanpa kop.")
    tepi_bawah: float = _angka(25, "Tepi bawah", "tepi", "mm", 20, 40, f"{_TEPI}.", kepastian=BERSUMBER)
    tepi_atas_kop: float = _angka(15, "Tepi atas halaman berkop", "tepi", "mm", 10, 30, "Kebiasaan.")
    tepi_a5: float = _angka(12, "Keempat tepi pada kertas A5", "tepi", "mm", 8, 25, "Kebiasaan lembar disposisi.")
    spasi: float = _angka(
        1.15, "Spasi baris", "jarak", "spasi", 1, 1.5, "Pedoman tata naskah dinas daerah: 1 sampai 1,5 spasi.",
        kepastian=BERSUMBER,
    )  # fmt: skip
    jarak_alinea: float = _angka(6, "Jarak antaralinea", "jarak", "pt", 0, 12, "Menurut keserasian.")
    lekuk_alinea: float = _angka(12.5, "Lekuk baris pertama alinea", "jarak", "mm", 0, 20, "Kebiasaan.")
    ruang_tanda: float = _angka(
        22, "Ruang untuk tanda tangan dan cap", "jarak", "mm", 18, 35, "Kebiasaan; cap dinas bergaris tengah 4 cm."
    )
    muat_satu_halaman: bool = _bidang(
        True, "Rapatkan jarak sebelum menambah halaman", "jarak", "ya", "Keputusan portal ini.", petunjuk=_RAPAT
    )
    spasi_terkecil: float = _angka(
        1, "Spasi baris tersempit", "jarak", "spasi", 1, 1.5, "Batas bawah spasi.", kepastian=BERSUMBER, petunjuk=_RAPAT
    )
    jarak_alinea_terkecil: float = _angka(
        2, "Jarak antaralinea tersempit", "jarak", "pt", 0, 12, "Menurut keserasian.", petunjuk=_RAPAT
    )
    ruang_tanda_terkecil: float = _angka(
        18, "Ruang tanda tangan tersempit", "jarak", "mm", 15, 35, "Kebiasaan.", petunjuk=_RAPAT
    )
    huruf_terkecil: float = _angka(
        11, "Ukuran huruf tersempit", "jarak", "pt", 10, 12, "Arial 11 atau 12; Bookman Old Style 12.",
        kepastian=BERSUMBER, petunjuk=f"{_RAPAT} Hanya Arial; huruf templat yang lebih kecil tetap.",
    )  # fmt: skip
    kop_pemda: int = _angka(
        14, "Huruf nama pemerintah daerah", "kop", "pt", 10, 18, "Banding 3 : 4 dengan nama perangkat daerah.",
        kepastian=BERBEDA,
    )  # fmt: skip
    kop_unit: int = _angka(
        16, "Huruf nama perangkat daerah", "kop", "pt", 12, 20, "Contoh yang dipakai: 14, 16, 10 pt.", kepastian=BERBEDA
    )
    kop_alamat: int = _angka(
        10, "Huruf alamat", "kop", "pt", 8, 12, "Contoh yang dipakai: 14, 16, 10 pt.", kepastian=BERBEDA
    )
    kop_lambang: float = _angka(22, "Tinggi lambang", "kop", "mm", 15, 30, "Kebiasaan.")
    kop_garis: str = _bidang(
        "ganda", "Garis di bawah kop", "kop", "pilihan", "Keduanya dipakai.", kepastian=BERBEDA,
        pilihan=(("ganda", "Ganda, tebal dan tipis"), ("tunggal", "Tunggal")),
    )  # fmt: skip
    sebutan: str = _bidang(
        "Wali Kota", "Sebutan kepala daerah", "kop", "pilihan",
        "Undang-Undang 23/2014 dan Permendagri 1/2023: wali kota. Naskah Ambon sampai 2022: Walikota.",
        kepastian=BERBEDA, pilihan=(("Wali Kota", "Wali Kota"), ("Walikota", "Walikota")),
    )  # fmt: skip
    letak_tanggal: str = _bidang(
        "kanan", "Letak tempat dan tanggal surat", "susunan", "pilihan", "Surat dinas: kanan atas.",
        kepastian=BERSUMBER, pilihan=(("kanan", "Kanan atas"), ("kiri", "Kiri atas")),
    )  # fmt: skip
    nomor_halaman: str = _bidang(
        "atas", "Nomor halaman, mulai halaman kedua", "susunan", "pilihan", "Kebiasaan.",
        pilihan=(("atas", "Tengah atas"), ("bawah", "Tengah bawah"), ("tanpa", "Tanpa nomor")),
    )  # fmt: skip
    judul_tebal: bool = _bidang(True, "Judul naskah dicetak tebal", "susunan", "ya", "Kebiasaan.")
    letak_kepala_lampiran: str = _bidang(
        "kanan", "Letak kepala lampiran", "susunan", "pilihan", "Kiri atas dan kanan atas sama-sama dipakai.",
        kepastian=BERBEDA, pilihan=(("kanan", "Kanan atas"), ("kiri", "Kiri atas")),
    )  # fmt: skip
    paraf_hierarki: bool = _bidang(
        True, "Tabel paraf hierarki pada naskah bertinta", "tanda", "ya",
        "Paraf sampai tiga pejabat; tabelnya menurut praktik dan dapat disembunyikan.", kepastian=BERBEDA,
    )  # fmt: skip
    kata_elektronik: str = _bidang(
        "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh "
        "{penerbit}.",
        "Catatan kaki tanda tangan elektronik", "tanda", "teks", "Bunyi yang dipakai bersama sertifikat BSrE, BSSN.",
        kepastian=BERSUMBER, petunjuk="{penerbit} diganti dengan penerbit sertifikatnya.",
    )  # fmt: skip


def ketentuan():
    """Every setting in its order: {name: Ketentuan}."""
    return {satu.name: replace(satu.metadata["ketentuan"], bulat=satu.type is int) for satu in fields(Aturan)}


def dari_dict(data):
    """An `Aturan` from entered values; what is missing keeps its default. ValueError with a sentence."""
    semua = ketentuan()
    hasil = Aturan(**{nama: _periksa(semua, nama, isi) for nama, isi in data.items()})
    if terbalik := _terbalik(hasil):
        nama = terbalik[0]
        raise ValueError(f"{semua[f'{nama}_terkecil'].label} tidak boleh melebihi {semua[nama].label.lower()}.")
    return hasil


def dari_simpanan(data):
    """(an `Aturan` of what is right among stored values, the names of the others, whose defaults stand)."""
    semua, nilai = ketentuan(), {}
    for nama, isi in data.items():
        with suppress(ValueError):
            nilai[nama] = _periksa(semua, nama, isi)
    for nama in _terbalik(Aturan(**nilai)):
        nilai = {k: v for k, v in nilai.items() if k not in (nama, f"{nama}_terkecil")}
    return Aturan(**nilai), [nama for nama in data if nama not in nilai]


def _periksa(semua, nama, isi):
    if nama not in semua:
        raise ValueError(f"Pengaturan {nama} tidak dikenal.")
    return _PERIKSA[semua[nama].jenis](semua[nama], isi)


def _terbalik(aturan):
    """The settings whose narrowest value is wider than the usual one."""
    semua = ("spasi", "jarak_alinea", "ruang_tanda")
    return [nama for nama in semua if getattr(aturan, f"{nama}_terkecil") > getattr(aturan, nama)]


def _periksa_angka(k, isi):
    batas = f"{k.kecil:g} sampai {k.besar:g}".replace(".", ",")
    if isinstance(isi, bool) or not isinstance(isi, int | float) or not k.kecil <= isi <= k.besar:
        raise ValueError(f"{k.label}: isi {batas} {k.satuan}.")
    if k.bulat and isi != int(isi):
        raise ValueError(f"{k.label}: isi bilangan bulat, {batas} {k.satuan}.")
    return int(isi) if k.bulat else isi


def _periksa_pilihan(k, isi):
    if not isinstance(isi, str) or isi not in dict(k.pilihan):
        raise ValueError(f"{k.label}: pilih salah satu.")
    return isi


def _periksa_ya(k, isi):
    if not isinstance(isi, bool):
        raise ValueError(f"{k.label}: pilih ya atau tidak.")
    return isi


def _periksa_teks(k, isi):
    if not isinstance(isi, str) or not isi.strip() or len(isi) > PANJANG_TEKS:
        raise ValueError(f"{k.label}: isi paling banyak {PANJANG_TEKS} huruf.")
    return isi.strip()


_PERIKSA = {"angka": _periksa_angka, "pilihan": _periksa_pilihan, "ya": _periksa_ya, "teks": _periksa_teks}
