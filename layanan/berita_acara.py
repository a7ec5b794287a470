"""The Berita Acara of a consultation: drawn up once everything is answered, printed, kept with its SHA-256."""

import structlog
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from ambon_sop.alur.status import Status
from ambon_sop.audit.catat import SISTEM, antre, catat
from ambon_sop.cetak import sabar

from .berkas import simpan_pdf
from .konsultasi import belum_selesai
from .models import BeritaAcara, Konsultasi
from .tanggapan import TanggapanDitolak

log = structlog.get_logger()


def halangan(konsultasi):
    """Why no Berita Acara can be drawn up on this consultation yet, in words; "" when one can."""
    if konsultasi.ditutup_pada is None:
        return "Konsultasi masih terbuka. Berita acara disusun setelah ditutup."
    return belum_selesai(konsultasi.tanggapan.all())


def susun(konsultasi, pengguna, isian, cetak=True):
    """Draw one up on these consultations (a list, of one office). Returns it. Raises TanggapanDitolak, with words."""
    with transaction.atomic():
        antre()
        baru = BeritaAcara.objects.create(
            perangkat_daerah=konsultasi[0].versi.dokumen.perangkat_daerah,
            tanggal=isian.get("tanggal") or timezone.localdate(),
            tempat=isian.get("tempat") or "Ambon",
            kesepakatan=isian.get("kesepakatan", ""),
            penanda_tangan=isian.get("penanda_tangan", []),
            dibuat_oleh=pengguna,
        )
        for satu in konsultasi:
            if kurang := halangan(satu):
                raise TanggapanDitolak(kurang)
            if not Konsultasi.objects.filter(pk=satu.pk, berita_acara=None).update(berita_acara=baru):
                raise TanggapanDitolak("Berita acara sudah disusun oleh orang lain. Muat ulang untuk melihatnya.")
            satu.berita_acara = baru
            catat("susun_berita_acara", satu, pelaku=pengguna.pelaku, perubahan={"berita_acara": ["", str(baru.pk)]})
        if cetak:
            transaction.on_commit(lambda: cetak_berita_acara.enqueue(baru.pk))
    return baru


def boleh_dibatalkan(berita_acara):
    """Until one of its versions has gone on to be approved."""
    lanjut = Konsultasi.objects.filter(berita_acara=berita_acara).exclude(versi__status__in=_BELUM_DISETUJUI)
    return not lanjut.exists()


_BELUM_DISETUJUI = (Status.DRAF, Status.DIPERIKSA, Status.DIAJUKAN, Status.DIVERIFIKASI, Status.KONSULTASI)


def batalkan(berita_acara, pengguna):
    """Take it back, so that answers can be mended; the row and its print stay, without a consultation.

    Raises TanggapanDitolak, with words, once one of its versions has been approved.
    """
    with transaction.atomic():
        antre()
        # Asked now that nobody can approve in between: what is approved keeps its record.
        if not boleh_dibatalkan(berita_acara):
            raise TanggapanDitolak("Standar sudah disetujui; berita acaranya tidak dapat dibatalkan lagi.")
        for satu in list(berita_acara.konsultasi.select_related("versi__dokumen")):
            Konsultasi.objects.filter(pk=satu.pk).update(berita_acara=None)
            perubahan = {"berita_acara": [str(berita_acara.pk), ""]}
            catat("batalkan_berita_acara", satu, pelaku=pengguna.pelaku, perubahan=perubahan)


@task()
def cetak_berita_acara(pk):
    """Print it and keep the bytes. Idempotent: one that is there already stays as it is."""
    ba = BeritaAcara.objects.select_related("perangkat_daerah").get(pk=pk)
    if ba.pdf:
        return
    try:
        from .cetakan_berita_acara import cetak_ba  # drags the printer in

        with sabar():
            isi = cetak_ba(ba)
    except Exception:
        # The record stands whatever the printer says; its page prints it again when asked.
        log.exception("pdf berita acara gagal", berita_acara=pk)
        return
    simpan_pdf(BeritaAcara.objects.filter(pdf=""), ba, "pdf", isi, "berita_acara_pdf", SISTEM)


def simpan_pindaian_ba(ba, isi, pengguna):
    """The signed paper, scanned."""
    simpan_pdf(BeritaAcara.objects.all(), ba, "pindaian", isi, "berita_acara_pindaian", pengguna.pelaku)


def pdf_ba(ba):
    """The bytes: the signed paper, else the kept print, else a fresh one."""
    for berkas in (ba.pindaian, ba.pdf):
        if berkas:
            with berkas.open("rb") as isi:
                return isi.read()
    from .cetakan_berita_acara import cetak_ba

    return cetak_ba(ba)
