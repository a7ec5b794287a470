"""Where a deed stands in the chain, for whoever holds the document that it made."""

from dataclasses import dataclass

from .models import CatatanAudit, Segel


@dataclass(frozen=True)
class Kedudukan:
    """The row that tells of it, and the first seal that covers this row (None: not sealed yet)."""

    catatan: CatatanAudit
    segel: Segel | None


def kedudukan(objek, ke):
    """The `Kedudukan` of the passage by which `objek` came into the state `ke`; None where no row tells of one."""
    catatan = CatatanAudit.objects.tentang(objek).filter(ke=ke).order_by("urut").first()
    if catatan is None:
        return None
    return Kedudukan(catatan, Segel.objects.filter(urut__gte=catatan.urut).order_by("urut").first())
