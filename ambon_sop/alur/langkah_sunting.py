"""The saved edits of a draft, folded into steps that a person can read: who, from when to when. Pure.

What a step changed is put in words by the kind (its own `langkah_sunting.py`).
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from ambon_sop.tampilan.tulisan import ke_wit

JEDA = timedelta(minutes=10)  # who pauses longer begins another step
PALING_LAMA = timedelta(hours=1)


@dataclass
class Langkah:
    """One step: the saves `urut_awal` … `urut` of one person, and in words what they changed."""

    oleh: object
    mulai: datetime
    selesai: datetime
    urut_awal: int
    urut: int
    kalimat: str = ""
    suntingan: list = field(default_factory=list, repr=False)

    def menampung(self, satu):
        return (
            satu.oleh_id == self.suntingan[0].oleh_id
            # A restored state has a window of its own: what it took the place of stays in reach.
            and satu.jendela == self.suntingan[-1].jendela
            and satu.waktu - self.selesai <= JEDA
            and satu.waktu - self.mulai <= PALING_LAMA
            and ke_wit(satu.waktu).date() == ke_wit(self.mulai).date()
        )

    def tambah(self, satu):
        self.suntingan.append(satu)
        self.selesai, self.urut = satu.waktu, satu.urut

    @property
    def perubahan(self):
        """Every edit of the step, in order."""
        return [p for s in self.suntingan for p in s.perubahan]


def lipat(suntingan):
    """[Langkah, …], oldest first, of a version's saves in order; still without their sentences."""
    semua = []
    for satu in suntingan:
        if semua and semua[-1].menampung(satu):
            semua[-1].tambah(satu)
        else:
            semua.append(Langkah(satu.oleh, satu.waktu, satu.waktu, satu.urut, satu.urut, suntingan=[satu]))
    return semua
