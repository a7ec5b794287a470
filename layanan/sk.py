"""The decision's PDF: printed once with its annex, or the scan of the paper that was signed; kept with its SHA-256."""

import structlog
from django.db import transaction
from django_tasks import task

from ambon_sop.audit.catat import SISTEM
from ambon_sop.cetak import sabar

from .berkas import simpan_pdf
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
    # While it was printed, the scan may have come, or the decision may have become void.
    masih = SuratKeputusan.objects.filter(pdf="").exclude(keadaan=SuratKeputusan.Keadaan.BATAL)
    simpan_pdf(masih, sk, "pdf", isi, "pdf", SISTEM)


def simpan_pindaian_sk(sk, isi, pengguna):
    """The scan is the decision from now on."""
    simpan_pdf(SuratKeputusan.objects.all(), sk, "pdf", isi, "pdf", pengguna.pelaku, pindaian=True)


def simpan_sk_tertanda(sk, isi, pengguna):
    """The electronically signed print is the decision; nothing prints it again."""
    simpan_pdf(SuratKeputusan.objects.all(), sk, "pdf", isi, "pdf", pengguna.pelaku)


def pdf_sk(sk):
    """The bytes: those that are kept, else a fresh print."""
    if sk.pdf:
        with sk.pdf.open("rb") as berkas:
            return berkas.read()
    from .cetakan_sk import cetak_sk

    return cetak_sk(sk)
