"""What a rule of service standards is, what it finds, and the material it looks at. Pure."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ambon_sop.blok import polos
from ambon_sop.blok.kaidah import PRAKTIK, SARAN, WAJIB, Kaidah, Temuan, kaidah
from layanan.isi import KOMPONEN, Isi
from layanan.saran import saran_fakta

__all__ = ["PERMENPAN", "PRAKTIK", "SARAN", "UU", "WAJIB", "Bahan", "Kaidah", "SopTerkait", "Temuan", "kaidah"]

PERMENPAN = "PermenPAN-RB 15/2014"
UU = "UU 25/2009"


@dataclass(frozen=True)
class SopTerkait:
    """What the rules know of a linked SOP in force: its name, and its total time in minutes (None: not countable)."""

    slug: str
    nama: str
    menit: int | None = None
    teks: str = ""


@dataclass(frozen=True)
class Bahan:
    """One standard under check, the linked SOPs that are in force, and today (None: rules about today are silent)."""

    isi: Isi
    sop: dict[str, SopTerkait] = field(default_factory=dict)
    hari_ini: date | None = None

    @cached_property
    def teks(self):
        """Component → its wording as plain text."""
        return {kunci: polos(getattr(self.isi.komponen, kunci)).strip() for kunci in KOMPONEN}

    @cached_property
    def terbaca(self):
        """The facts as the wording has them: {"waktu", "biaya", "topik"}."""
        return saran_fakta(self.isi)
