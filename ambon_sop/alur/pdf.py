"""The PDF of a ratified version: made once, its bytes and SHA-256 kept, served from then on."""

import hashlib
import uuid

import structlog
from django.core.files.base import ContentFile
from django.db import transaction
from django_tasks import task

from ambon_sop.audit.catat import SISTEM, catat
from ambon_sop.cetak import sabar

from .jenis import jenis_dari
from .models import Versi
from .status import Status

log = structlog.get_logger()


def antrekan(versi):
    """Ask for the PDF once the transaction is through; the state is visible from now on."""
    Versi.objects.filter(pk=versi.pk).update(pdf_status=Versi.Pdf.ANTRE)
    transaction.on_commit(lambda: buat_pdf.enqueue(versi.pk))


@task()
def buat_pdf(versi_id):
    """Print a ratified version and keep the bytes. Idempotent: one that is there already stays as it is."""
    versi = Versi.objects.select_related("dokumen__perangkat_daerah").get(pk=versi_id)
    if versi.pdf_status == Versi.Pdf.SIAP or versi.status not in Status.beku():
        return
    try:
        with sabar():
            isi = jenis_dari(versi.dokumen.jenis).cetak(versi)
    except Exception:
        # Whatever the printer says, the ratification stands: the state shows it, and the PDF can be asked for again.
        log.exception("pdf gagal", versi=versi_id)
        Versi.objects.filter(pk=versi_id).update(pdf_status=Versi.Pdf.GAGAL)
        return
    simpan(versi, isi)


def simpan(versi, isi):
    """Store the bytes under a random name, the row last; a second audit row carries the hash."""
    sidik = hashlib.sha256(isi).hexdigest()
    berkas = versi.pdf.storage.save(f"versi/{uuid.uuid4().hex}.pdf", ContentFile(isi))
    with transaction.atomic():
        masih = Versi.objects.filter(pk=versi.pk).exclude(pdf_status=Versi.Pdf.SIAP)
        if masih.update(pdf=berkas, pdf_status=Versi.Pdf.SIAP, pdf_sha256=sidik):
            catat("pdf", versi, pelaku=SISTEM, perubahan={"sha256": ["", sidik]})
            return
    versi.pdf.storage.delete(berkas)  # another worker was faster
