"""The history of one object, as the audit trail tells it."""

from .models import CatatanAudit


def riwayat(objek):
    """The rows about this object, newest first."""
    return CatatanAudit.objects.filter(objek_jenis=objek._meta.model_name, objek_id=str(objek.pk)).order_by("-urut")
