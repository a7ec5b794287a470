"""Who may sign what on own authority: by kind of letter and sort of unit, as data (Permendagri 1/2023; see facts [M]).

An official of another sort signs such a letter only on behalf of one who may (a.n.).
"""

from ambon_sop.organisasi.models import PerangkatDaerah

from .models import Kewenangan
from .ragam import RAGAM

J = PerangkatDaerah.Jenis
KOTA_SAJA = frozenset({"instruksi"})
KOTA_DAN_SETDA = frozenset({"edaran"})
SEMUA = tuple(J.values)


def bawaan(ragam):
    """The built-in sorts of units for a kind."""
    if ragam in KOTA_SAJA:
        return [J.KOTA]
    if ragam in KOTA_DAN_SETDA:
        return [J.KOTA, J.SEKRETARIAT]
    return list(SEMUA)


def tabel():
    """{kind: [sort of unit, …]} of all kinds, in one query."""
    diatur = dict(Kewenangan.objects.values_list("ragam", "jenis_unit"))
    return {kode: diatur.get(kode, bawaan(kode)) for kode in RAGAM}


def berwenang(ragam, unit):
    """Whether the head of this unit signs this kind on own authority."""
    baris = Kewenangan.objects.filter(ragam=ragam).first()
    return unit.jenis in (baris.jenis_unit if baris else bawaan(ragam))
