"""The flowchart in words, for those who cannot see it: as sentences, or as the steps of a list."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from .model import Alamat, Simbol, Sop

BENTUK = {"mulai": "mulai", "selesai": "selesai", "keputusan": "keputusan"}


@dataclass(frozen=True)
class Pelaku:
    """Whoever acts in a step: with whom together, and (label, step) of the exits that do not simply go on."""

    nama: str
    bersama: tuple[str, ...]
    keluar: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Langkah:
    no: int
    uraian: str
    pelaku: tuple[Pelaku, ...]


def dalam_kata(sop: Sop, uraian: Mapping[int, str], nama_pelaksana: Mapping[str, str]) -> list[str]:
    """One sentence per symbol: "4 Memeriksa berkas (Ketua Tim, keputusan): Ya → 5; Tidak → 3"."""
    banyak = Counter(s.kegiatan for s in sop.simbol)
    return [_satu(s, sop, uraian, nama_pelaksana, banyak) for s in sop.simbol]


def langkah(sop: Sop, uraian: Mapping[int, str], nama_pelaksana: Mapping[str, str]) -> list[Langkah]:
    """The rows in their order, each with who acts in it; an arrow to the very next row needs no words."""
    banyak = Counter(s.kegiatan for s in sop.simbol)
    berikut = dict(zip(sop.kegiatan, sop.kegiatan[1:], strict=False))
    pelaku = {no: [] for no in sop.kegiatan}
    for s in sop.simbol:
        pelaku[s.kegiatan].append(_pelaku(s, sop, nama_pelaksana, banyak, berikut.get(s.kegiatan)))
    return [Langkah(no, uraian.get(no, ""), tuple(pelaku[no])) for no in sop.kegiatan]


def _pelaku(s: Simbol, sop: Sop, nama, banyak, berikut) -> Pelaku:
    keluar, bersama = _hubungan(s, sop, nama, banyak)
    if keluar == [("", str(berikut))]:
        keluar = []
    keluar.sort(key=lambda jalan: jalan[0].casefold() != "ya")  # "Ya" is read first, however the arrows were drawn
    return Pelaku(nama.get(s.pelaksana, s.pelaksana), tuple(bersama), tuple(keluar))


def _satu(s: Simbol, sop: Sop, uraian, nama, banyak) -> str:
    siapa = nama.get(s.pelaksana, s.pelaksana)
    if s.bentuk in BENTUK:
        siapa += f", {BENTUK[s.bentuk]}"
    keluar, bersama = _hubungan(s, sop, nama, banyak)
    bagian = [f"bersama {' dan '.join(bersama)}"] if bersama else []
    bagian += [f"{label} → {ke}" if label else f"→ {ke}" for label, ke in keluar]
    kalimat = f"{s.kegiatan} {uraian.get(s.kegiatan, '')}".strip() + f" ({siapa})"
    return f"{kalimat}: {'; '.join(bagian)}" if bagian else kalimat


def _hubungan(s: Simbol, sop: Sop, nama, banyak) -> tuple[list[tuple[str, str]], list[str]]:
    """(label, target) of the arrows that leave a symbol, and the targets that it is joined with."""
    keluar, bersama = [], []
    for a in sop.alur:
        if a.jenis == "bersama" and s.alamat in (a.dari, a.ke):
            bersama.append(_sasaran(a.ke if a.dari == s.alamat else a.dari, nama, banyak, s.kegiatan))
        elif a.dari == s.alamat:
            keluar.append((a.label or "", _sasaran(a.ke, nama, banyak, None)))
    return keluar, bersama


def _sasaran(alamat: Alamat, nama, banyak, baris: int | None) -> str:
    """A row's number; with the actor's name where the row holds several symbols."""
    no, kode, urut = alamat
    siapa = nama.get(kode, kode) + (f" ke-{urut}" if urut > 1 else "")
    if no == baris:
        return siapa
    return f"{no} ({siapa})" if banyak[no] > 1 else str(no)
