"""What the template editor asks of each type of part, and how a part reads in words: one table for both. Pure.

The fields are those of bagian.py; js/templat/bentuk.js draws them from the same table.
"""

from dataclasses import asdict, dataclass
from itertools import chain

from pydantic import TypeAdapter

from .bagian import BANDING, NAMA, SatuBagian
from .isian import TIPE, Isian

# Sorts of fields: a text, one line of it, a tick, a figure, a choice, a blank, blocks, rows of fields, a grid, figures.
TEKS, SEBARIS, CENTANG, ANGKA, PILIHAN, ISIAN, BLOK = "teks", "sebaris", "centang", "angka", "pilihan", "isian", "blok"
DAFTAR, KISI, BILANGAN = "daftar", "kisi", "bilangan"

ORANG = ("orang", "daftar_orang")
BERULANG = ("teks", "paragraf")


@dataclass(frozen=True)
class Bidang:
    """One field: `pilihan` = {value: words}; `tipe` the types of blanks that may stand here; `baru` the blank that is
    made where there is none; `bidang` the fields of one row, `kosong` a new row; `judul` the field that names a row."""

    kunci: str
    label: str
    jenis: str = TEKS
    pilihan: dict | None = None
    tipe: tuple = ()
    baru: dict | None = None
    bidang: tuple = ()
    kosong: dict | None = None
    judul: str = ""
    boleh_kosong: bool = True
    terbesar: int = 0


def _isian(label, tipe, baru=None, boleh_kosong=False):
    return Bidang("isian", label, ISIAN, tipe=tipe, baru=baru, boleh_kosong=boleh_kosong)


KIRI_KANAN = {"kiri": "Di kiri", "kanan": "Di kanan"}
PENANDA = {0: "Penanda tangan", None: "Orang luar"}  # a letter has one official who signs it
BARIS_RINCIAN = (
    Bidang("label", "Label"),
    Bidang("teks", "Isi"),
    Bidang("bila_diisi", "Hanya bila diisi", CENTANG),
)
KOLOM_TANDA = (
    Bidang("letak", "Letak", PILIHAN, {"kiri": "Kiri", "tengah": "Tengah", "kanan": "Kanan"}),
    Bidang("penanda", "Yang menandatangani", PILIHAN, PENANDA),
    Bidang("isian", "Nama orang luar", ISIAN, tipe=ORANG),
    Bidang("atas", "Di atas tanda tangan"),
    Bidang("nama", "Tulisan nama bila belum diketahui"),
    Bidang("bawah", "Di bawah nama"),
    Bidang("meterai", "Meterai", CENTANG),
)

BENTUK = {
    "tempat_tanggal": (),
    "rincian": (
        Bidang(
            "baris", "Baris", DAFTAR, bidang=BARIS_RINCIAN, judul="label",
            kosong={"label": "", "teks": "", "bila_diisi": False},
        ),
        Bidang("letak", "Letak", PILIHAN, {"penuh": "Selebar halaman", "lekuk": "Menjorok", "kanan": "Di kanan"}),
        Bidang("garis", "Garis di bawahnya", CENTANG),
        Bidang("samping", "Label di kiri semuanya", SEBARIS),
    ),
    "tujuan": (
        Bidang("awalan", "Awalan", SEBARIS, boleh_kosong=False),
        Bidang("kepada", "Kepada", boleh_kosong=False),
        Bidang("di", "Di", boleh_kosong=False),
        Bidang("letak", "Letak", PILIHAN, KIRI_KANAN),
    ),
    "judul": (
        Bidang("teks", "Judul", boleh_kosong=False),
        Bidang("nomor", "Bernomor", CENTANG),
        Bidang("awalan_nomor", "Kata di depan nomor", SEBARIS),
        Bidang("tentang", "Tentang"),
        Bidang("jabatan", "Jabatan yang menetapkan"),
    ),
    "isi": (
        Bidang("judul", "Judul bagian"),
        Bidang("blok", "Isi", BLOK),
        Bidang("lekuk", "Alinea menjorok", CENTANG),
    ),
    "konsiderans": (Bidang("label", "Label", SEBARIS, boleh_kosong=False), Bidang("blok", "Butir", BLOK)),
    "seruan": (Bidang("teks", "Kata", boleh_kosong=False), Bidang("besar", "Huruf besar", CENTANG)),
    "diktum": (
        _isian("Satu diktum untuk tiap butir", BERULANG, {"kunci": "diktum", "label": "Diktum", "berulang": True}),
    ),
    "pasal": (
        _isian(
            "Satu pasal untuk tiap baris", ("tabel",),
            {"kunci": "pasal", "label": "Pasal", "tipe": "tabel", "kolom": ["Judul", "Isi"]},
        ),
    ),
    "pelaksana": (
        Bidang("label", "Label", SEBARIS),
        _isian("Orang", ORANG, {"kunci": "orang", "label": "Orang", "tipe": "daftar_orang"}),
        Bidang("tabel", "Sebagai tabel", CENTANG),
    ),
    "tabel": (
        Bidang("kisi", "Tabel", KISI),
        _isian("Baris dari isian", ("tabel",), boleh_kosong=True),
        Bidang("lebar", "Lebar kolom, dalam bagian dari seratus", BILANGAN, terbesar=100),
        Bidang("garis", "Bergaris", CENTANG),
        Bidang("bernomor", "Baris isian bernomor", CENTANG),
        Bidang("paraf", "Kolom terakhir untuk tanda tangan", CENTANG),
        Bidang("sedikitnya", "Sedikitnya sekian baris", ANGKA, terbesar=60),
    ),
    "tanda_tangan": (
        Bidang(
            "kolom", "Kolom tanda tangan", DAFTAR, bidang=KOLOM_TANDA, judul="penanda", boleh_kosong=False, terbesar=8,
            kosong={
                "letak": "kanan", "penanda": 0, "isian": None, "atas": "", "nama": "", "bawah": "", "meterai": False,
            },
        ),
        Bidang("tetap", "Kata penetapan, misalnya Ditetapkan", SEBARIS),
        Bidang("tempat_tanggal", "Tempat dan tanggal di atasnya", CENTANG),
    ),
    "tembusan": (
        _isian("Tembusan", BERULANG, {"kunci": "tembusan", "label": "Tembusan", "berulang": True, "wajib": False}),
    ),
    "halaman": (
        Bidang("lampiran", "Sebagai lampiran", CENTANG),
        Bidang("naskah", "Lampiran dari"),
        Bidang("tentang", "Tentang"),
        Bidang("judul", "Judul"),
    ),
}  # fmt: skip

# What a new part begins with, beside its fields' defaults; the script puts a blank of the template in the place of `_`.
AWAL = {
    "diktum": {"isian": "_"},
    "pasal": {"isian": "_"},
    "pelaksana": {"isian": "_"},
    "rincian": {"baris": [{"label": "", "teks": ""}]},
    "judul": {"teks": "JUDUL"},
    "konsiderans": {"label": "Dasar"},
    "seruan": {"teks": "MEMUTUSKAN:"},
    "tabel": {"kepala": ["No.", "Uraian"], "baris": [["", ""]]},
    "tanda_tangan": {"kolom": [{}]},
}


def untuk_layar():
    """The table as JSON for the editor's script. A choice is a list of [value, words], so that a value may be null."""
    return {
        "nama": NAMA,
        "bentuk": {tipe: [_json(satu) for satu in semua] for tipe, semua in BENTUK.items()},
        "awal": {tipe: _bagian_baru(tipe) for tipe in NAMA},
        "isian_baru": Isian(kunci="baru", label="Isian baru").model_dump(mode="json"),
        "banding": BANDING,
        "tipe": TIPE,
    }


def _bagian_baru(tipe):
    bagian = TypeAdapter(SatuBagian).validate_python({"id": "baru", "tipe": tipe} | AWAL.get(tipe, {}))
    return bagian.model_dump(mode="json")


def _json(bidang):
    data = asdict(bidang) | {"bidang": [_json(satu) for satu in bidang.bidang]}
    data["pilihan"] = [[nilai, kata] for nilai, kata in (bidang.pilihan or {}).items()]
    return {kunci: nilai for kunci, nilai in data.items() if nilai not in (None, "", [], (), 0)}


# A part in words


def baca(bagian):
    """[(label, text), …] of everything in a part (a dict) but its blocks."""
    return list(chain.from_iterable(_baca(bidang, bagian) for bidang in BENTUK[bagian["tipe"]]))


def _baca(bidang, bagian):
    if bidang.jenis == KISI:
        return [
            *([("Judul kolom", " | ".join(bagian["kepala"]))] if bagian["kepala"] else []),
            *((f"Baris {ke}", " | ".join(sel)) for ke, sel in enumerate(bagian["baris"], 1)),
        ]
    if bidang.jenis == DAFTAR:
        return [_baca_baris(bidang, ke, satu) for ke, satu in enumerate(bagian[bidang.kunci], 1)]
    teks = "" if bidang.jenis == BLOK else _kata(bidang, bagian[bidang.kunci])
    return [(bidang.label, teks)] if teks else []


def _kata(bidang, nilai):
    """A value in words; "" where there is nothing to say."""
    if bidang.jenis == PILIHAN:
        return bidang.pilihan.get(nilai, str(nilai))
    if bidang.jenis == CENTANG:
        return "ya" if nilai else ""
    if bidang.jenis == ISIAN:
        return f"[{nilai}]" if nilai else ""
    if bidang.jenis == BILANGAN:
        return ", ".join(map(str, nilai))
    return str(nilai or "")


def _baca_baris(bidang, ke, baris):
    """A row of fields: named by one of them, the others behind it."""
    kata = {satu.kunci: _kata(satu, baris[satu.kunci]) for satu in bidang.bidang}
    label = kata.pop(bidang.judul) or f"{bidang.label} {ke}"
    lain = [
        satu.label.lower() if satu.jenis == CENTANG else kata[satu.kunci]
        for satu in bidang.bidang
        if kata.get(satu.kunci)
    ]
    return label, "; ".join(lain)


def kata_syarat(syarat, label):
    """`Bila Kepada lebih banyak dari 5`; `label` = {key: label of the blank}."""
    nilai = f" {syarat['nilai']}" if syarat["banding"] not in ("diisi", "kosong") else ""
    return f"Bila {label.get(syarat['isian'], syarat['isian'])} {BANDING[syarat['banding']]}{nilai}"
