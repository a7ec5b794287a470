"""What a rule on a content is, and what it finds. Pure; each kind writes its own rules (sop/kaidah, layanan/kaidah)."""

from collections.abc import Callable
from dataclasses import dataclass

WAJIB, SARAN = "wajib", "saran"
PRAKTIK = "Praktik umum"


@dataclass(frozen=True)
class Temuan:
    """One finding. `berat`: "wajib" (blocks submission) or "saran"; `tempat`: an address as in `suntingan`."""

    kode: str
    berat: str
    pesan: str
    sumber: str
    tempat: str


@dataclass(frozen=True)
class Kaidah:
    """A rule: `cari(bahan)` yields (place, sentence) for each fault; its docstring says what it asks, and why."""

    kode: str
    berat: str
    sumber: str
    cari: Callable

    def periksa(self, bahan):
        return [Temuan(self.kode, self.berat, pesan, self.sumber, tempat) for tempat, pesan in self.cari(bahan)]


def kaidah(berat, sumber):
    """Turn a generator function into a rule of the same name."""
    return lambda cari: Kaidah(cari.__name__, berat, sumber, cari)
