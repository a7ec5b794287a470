"""The mail that an evaluation is due: one before the day, one after it has passed, however often the command runs."""

import textwrap

from django.conf import settings
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.alur.kabar import BATAS_PERIHAL
from ambon_sop.audit.catat import catat
from ambon_sop.tampilan.tulisan import panjang

from .evaluasi import dengan_evaluasi, jatuh_tempo, segera
from .models import PengingatEvaluasi, StandarPelayanan

DEKAT, LEWAT = "dekat", "lewat"


def ingatkan():
    """Send what is to be sent today. Returns [(service, stage, number of people)], those without a reader too."""
    semua = segera(dengan_evaluasi(StandarPelayanan.objects.select_related("perangkat_daerah")))
    hasil = []
    for layanan in semua.order_by("dihitung_dari", "pk"):
        batas = jatuh_tempo(layanan)
        tahap = LEWAT if batas < timezone.localdate() else DEKAT
        if PengingatEvaluasi.objects.filter(layanan=layanan, jatuh_tempo=batas, tahap=tahap).exists():
            continue
        hasil.append((layanan, tahap, _ingatkan(layanan, batas, tahap)))
    return hasil


def _ingatkan(layanan, batas, tahap):
    """One mail to each drafter of the office; nothing is marked as sent unless the mail server took it."""
    penyusun = Penugasan.objects.kini().filter(peran=Peran.PENYUSUN, perangkat_daerah=layanan.perangkat_daerah_id)
    alamat = sorted({p.pengguna.email for p in penyusun})
    if not alamat:
        return 0
    try:
        with transaction.atomic():
            PengingatEvaluasi.objects.create(layanan=layanan, jatuh_tempo=batas, tahap=tahap)
            catat(
                "ingatkan_evaluasi", layanan, perubahan={"jatuh_tempo": ["", batas.isoformat()], "tahap": ["", tahap]}
            )
            for satu in alamat:
                send_mail(*_surat(layanan, batas, tahap), None, [satu])
    except IntegrityError:
        return 0  # the same command on another machine was faster
    return len(alamat)


def _surat(layanan, batas, tahap):
    """(subject, text): two sentences and one link (tampilan.md §5)."""
    kata = "Evaluasi lewat tenggat" if tahap == LEWAT else f"Evaluasi sampai {panjang(batas)}"
    perihal = textwrap.shorten(
        f"{kata}: {layanan.judul} ({layanan.perangkat_daerah.singkatan})", BATAS_PERIHAL, placeholder=" …"
    )
    alamat = settings.ALAMAT_SITUS + reverse("layanan:evaluasi_baru", args=[layanan.pk])
    isi = (
        f"Standar Pelayanan “{layanan.judul}” dievaluasi sekurang-kurangnya setahun sekali; "
        f"tenggatnya {panjang(batas)}. Catat hasil evaluasi dan tindak lanjutnya di sini:\n\n{alamat}\n"
    )
    return perihal, isi
