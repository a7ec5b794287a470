"""What a reviewer sees before deciding: the open notes, what was settled, what the rules still advise."""

from dataclasses import dataclass

from .catatan import bernomor
from .jenis import jenis_dari
from .status import Status


@dataclass(frozen=True)
class Ringkasan:
    """`terbuka`: the notes nobody has settled; `selesai`: how many are; `saran`: findings that advise."""

    terbuka: list
    selesai: int
    saran: list
    kembali: bool


def ringkasan(versi, transisi):
    """The `Ringkasan` of a decision of a review, else None."""
    kembali = transisi.ke == Status.DRAF and versi.status != Status.DRAF
    if transisi.nama == "tarik" or not (kembali or transisi.ke == Status.DISETUJUI):
        return None
    catatan = bernomor(versi)
    terbuka = [c for c in catatan if c.selesai_pada is None]
    saran = [] if kembali else [t for t in jenis_dari(versi.dokumen.jenis).periksa(versi) if t.berat == "saran"]
    return Ringkasan(terbuka, len(catatan) - len(terbuka), saran, kembali)
