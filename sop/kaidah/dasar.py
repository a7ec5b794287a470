"""What a rule is, what it finds, and the material it looks at."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ambon_sop.blok.kaidah import PRAKTIK, SARAN, WAJIB, Kaidah, Temuan, kaidah
from sop.isi import Isi
from sop.kaidah.graf import Graf
from sop.kaidah.sebutan import sebutan_pelaksana

__all__ = ["PERMENPAN", "PRAKTIK", "SARAN", "TERIKUTI", "WAJIB", "Bahan", "Kaidah", "Temuan", "kaidah"]


# Of the regulation itself only excerpts were at hand. What is known merely from memory or habit says so, and is never
# `wajib`, except where a drawing could not be followed at all.
PERMENPAN = "PermenPAN-RB 35/2012, Lampiran"
TERIKUTI = "Agar alurnya dapat diikuti"


@dataclass(frozen=True)
class Bahan:
    """One SOP under check: its content, the flow as a graph, and today (None: rules about today are silent)."""

    isi: Isi
    hari_ini: date | None

    @cached_property
    def graf(self):
        return Graf(self.isi)

    @cached_property
    def nama(self):
        """Actor code → how to call the column."""
        return {p.kode: p.nama.strip() or f"kolom {i}" for i, p in enumerate(self.isi.pelaksana, 1)}

    @cached_property
    def sebutan(self):
        return sebutan_pelaksana(self.isi)

    @cached_property
    def id_baris(self):
        return {kegiatan.no: kegiatan.id for kegiatan in self.isi.kegiatan}

    @cached_property
    def _banyak(self):
        return Counter(simbol.no for simbol in self.graf.bentuk)

    def tempat(self, simbol):
        """The address of a symbol."""
        return f"simbol/{self.id_baris[simbol.no]}/{simbol.kode}/{simbol.n}"

    def sebut(self, simbol):
        """How to call a symbol: by its step, and by its column where several stand in that step."""
        if self._banyak[simbol.no] == 1:
            return f"langkah {simbol.no}"
        urut = f" ke-{simbol.n}" if (simbol.no, simbol.kode, 2) in self.graf.bentuk else ""
        return f"simbol {self.nama[simbol.kode]}{urut} di langkah {simbol.no}"

    def awali(self, simbol):
        """The same at the head of a sentence."""
        sebutan = self.sebut(simbol)
        return sebutan[0].upper() + sebutan[1:]
