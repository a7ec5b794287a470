"""The marks by which people show in a cell that an actor does a step: x, v, ●, or the name of a shape."""

import re

TANDA = {
    "proses": "x v √ ✓ ✔ ☑ ● • ○ o ◯ ■ □ ▪ ▭ ▬ p 1 * + proses kotak process persegi",
    "keputusan": "k ◇ ◊ ♦ ◆ ⬦ ⬥ ? keputusan decision belah-ketupat",
    "mulai": "m mulai start awal begin",
    "selesai": "s selesai end stop akhir finish",
    "terminator": "t terminator kapsul oval ⬭ ⊂⊃",
}  # fmt: skip
BENTUK = {tanda: bentuk for bentuk, daftar in TANDA.items() for tanda in daftar.split()}
ARAH = frozenset("→←↑↓↔↕⇒⇐⇑⇓➔➜-–|>< ")
LABEL = frozenset({"ya", "tidak", "y", "tdk", "n", "setuju", "ditolak", "lengkap", "belum"})


def baca_tanda(teks):
    """[shape] of a cell's marks; [] where it is empty or only an arrow's word; None where it is another text."""
    baris = [_pokok(satu) for satu in teks.split("\n")]
    baris = [satu for satu in baris if satu]
    if any(satu not in BENTUK and satu not in LABEL for satu in baris):
        return None
    return [BENTUK[satu] for satu in baris if satu in BENTUK]


def berlabel(teks):
    """Does an exit's word (Ya, Tidak) stand in this cell?"""
    return any(_pokok(satu) in LABEL for satu in teks.split("\n"))


def _pokok(teks):
    satu = teks.strip().lower()
    if set(satu) <= ARAH:
        return ""
    return re.sub(r"\s+", "-", satu.strip("()[]"))
