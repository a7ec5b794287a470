"""What the engine gives back: each page's drawing, and the same as `bagan/1`. Lengths in CSS px."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .model import Alamat, Kotak, Simbol

Titik = tuple[float, float]


@dataclass(frozen=True, slots=True)
class SimbolTergambar:
    simbol: Simbol
    kotak: Kotak


@dataclass(frozen=True, slots=True)
class Konektor:
    """Half of a pair that bridges a page break; `arah` is `keluar` or `masuk`.

    `menunjuk` says where its tip points (`atas`, `bawah`); `teks` ("ke hal. 3") is empty where there is no room.
    """

    huruf: str
    arah: str
    kotak: Kotak
    menunjuk: str
    teks: str = ""
    kotak_teks: Kotak | None = None


@dataclass(frozen=True, slots=True)
class Label:
    teks: str
    kotak: Kotak
    baris: tuple[str, ...]  # the text as it is broken into lines


@dataclass(frozen=True, slots=True)
class Panah:
    """One arrow on one page. An end is a symbol's address or a connector's letter."""

    alur: int
    jenis: str
    dari: Alamat | str
    ke: Alamat | str
    titik: tuple[Titik, ...]
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Gambar:
    """One page's drawing."""

    nomor: int
    lebar: float
    tinggi: float
    sel: Mapping[tuple[int, str], Kotak]
    simbol: tuple[SimbolTergambar, ...]
    konektor: tuple[Konektor, ...]
    panah: tuple[Panah, ...]
    temu: tuple[Titik, ...] = ()  # where lines merge or fork: drawn as a dot


def ke_json(halaman: Sequence[Gambar]) -> dict:
    """Write `bagan/1`."""
    return {"format": "bagan/1", "halaman": [_halaman(g) for g in halaman]}


def _halaman(g: Gambar) -> dict:
    return {
        "nomor": g.nomor,
        "lebar": _bulat(g.lebar),
        "tinggi": _bulat(g.tinggi),
        "sel": [{"kegiatan": no, "pelaksana": kode, "kotak": _kotak(k)} for (no, kode), k in g.sel.items()],
        "simbol": [_simbol(s) for s in g.simbol],
        "konektor": [{"huruf": k.huruf, "arah": k.arah, "kotak": _kotak(k.kotak)} for k in g.konektor],
        "panah": [_panah(p) for p in g.panah],
    }


def _simbol(s: SimbolTergambar) -> dict:
    no, kode, urut = s.simbol.alamat
    return {
        "kegiatan": no,
        "pelaksana": kode,
        "urut": urut,
        "bentuk": s.simbol.bentuk,
        "kotak": _kotak(s.kotak),
    }


def _panah(p: Panah) -> dict:
    label = {"teks": p.label.teks, "kotak": _kotak(p.label.kotak)} if p.label else None
    return {
        "alur": p.alur,
        "jenis": p.jenis,
        "dari": _ujung(p.dari),
        "ke": _ujung(p.ke),
        "titik": [[_bulat(x), _bulat(y)] for x, y in p.titik],
        "label": label,
    }


def _ujung(ujung: Alamat | str) -> dict:
    return {"konektor": ujung} if isinstance(ujung, str) else {"simbol": list(ujung)}


def _kotak(k: Kotak) -> list[float]:
    return [_bulat(k.x), _bulat(k.y), _bulat(k.lebar), _bulat(k.tinggi)]


def _bulat(nilai: float) -> float:
    return round(nilai, 2)
