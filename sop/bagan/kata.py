"""The flowchart in words, for those who cannot see it."""

from collections.abc import Mapping

from .model import Alamat, Simbol, Sop

BENTUK = {"mulai": "mulai", "selesai": "selesai", "keputusan": "keputusan"}


def dalam_kata(sop: Sop, uraian: Mapping[int, str], nama_pelaksana: Mapping[str, str]) -> list[str]:
    """One sentence per symbol: "4 Memeriksa berkas (Ketua Tim, keputusan): Ya → 5; Tidak → 3"."""
    banyak = {}
    for s in sop.simbol:
        banyak[s.kegiatan] = banyak.get(s.kegiatan, 0) + 1
    return [_satu(s, sop, uraian, nama_pelaksana, banyak) for s in sop.simbol]


def _satu(s: Simbol, sop: Sop, uraian, nama, banyak) -> str:
    siapa = nama.get(s.pelaksana, s.pelaksana)
    if s.bentuk in BENTUK:
        siapa += f", {BENTUK[s.bentuk]}"
    keluar, bersama = [], []
    for a in sop.alur:
        if a.jenis == "bersama" and s.alamat in (a.dari, a.ke):
            bersama.append(_sasaran(a.ke if a.dari == s.alamat else a.dari, nama, banyak, s.kegiatan))
        elif a.dari == s.alamat:
            awal = f"{a.label} → " if a.label else "→ "
            keluar.append(awal + _sasaran(a.ke, nama, banyak, None))
    bagian = [*([f"bersama {' dan '.join(bersama)}"] if bersama else []), *keluar]
    kalimat = f"{s.kegiatan} {uraian.get(s.kegiatan, '')}".strip() + f" ({siapa})"
    return f"{kalimat}: {'; '.join(bagian)}" if bagian else kalimat


def _sasaran(alamat: Alamat, nama, banyak, baris: int | None) -> str:
    """A row's number; with the actor's name where the row holds several symbols."""
    no, kode, urut = alamat
    siapa = nama.get(kode, kode) + (f" ke-{urut}" if urut > 1 else "")
    if no == baris:
        return siapa
    return f"{no} ({siapa})" if banyak[no] > 1 else str(no)
