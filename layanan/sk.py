"""The decision's PDF: printed once with its annex, or the scan of the paper that was signed; kept with its SHA-256."""

import hashlib

import structlog
from django.core.files.base import ContentFile
from django.db import transaction
from django_tasks import task

from ambon_sop.audit.catat import SISTEM, catat
from ambon_sop.cetak import sabar

from .models import SuratKeputusan

log = structlog.get_logger()


def antrekan_sk(sk):
    """Have the decision printed once the transaction is through."""
    transaction.on_commit(lambda: buat_pdf_sk.enqueue(sk.pk))


@task()
def buat_pdf_sk(sk_id):
    """Print a decision and keep the bytes. Idempotent: one that is there already stays as it is."""
    sk = SuratKeputusan.objects.select_related("perangkat_daerah").get(pk=sk_id)
    if sk.pdf or sk.keadaan == SuratKeputusan.Keadaan.BATAL:
        return
    try:
        from .cetakan_sk import cetak_sk  # drags the printer in

        with sabar():
            isi = cetak_sk(sk)
    except Exception:
        # The decision stands whatever the printer says; its page prints it again when asked.
        log.exception("pdf sk gagal", sk=sk_id)
        return
    _simpan(sk, isi, SISTEM)


def simpan_pindaian_sk(sk, isi, pengguna):
    """The scan is the decision from now on."""
    _simpan(sk, isi, pengguna.pelaku, pindaian=True)


def simpan_sk_tertanda(sk, isi, pengguna):
    """The electronically signed print is the decision; nothing prints it again."""
    _simpan(sk, isi, pengguna.pelaku)


def _simpan(sk, isi, pelaku, pindaian=False):
    sidik = hashlib.sha256(isi).hexdigest()
    sk.pdf.save("sk.pdf", ContentFile(isi), save=False)
    sk.pdf_sha256, sk.pindaian = sidik, pindaian
    with transaction.atomic():
        sk.save(update_fields=["pdf", "pdf_sha256", "pindaian"])
        catat("pdf", sk, pelaku=pelaku, perubahan={"sha256": ["", sidik]})


def pdf_sk(sk):
    """The bytes: those that are kept, else a fresh print."""
    if sk.pdf:
        with sk.pdf.open("rb") as berkas:
            return berkas.read()
    from .cetakan_sk import cetak_sk

    return cetak_sk(sk)
