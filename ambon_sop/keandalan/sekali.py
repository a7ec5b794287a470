"""A form counts once: the same one sent twice (a double click, a retried request) is answered as it was the first time.

Every form of ours carries a random key (templatetags/tampilan.py::kunci_kirim). With the person, the address and what
was written it makes the key of a row here; who finds the row taken waits for its answer and gets the same one. What
was refused is forgotten at once, so that it can be sent again when the reason is gone.
"""

import hashlib
import time
import uuid
from datetime import timedelta

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import salted_hmac

from ambon_sop.audit.models import CatatanAudit

from .models import Sekali

MEDAN = "kunci_kirim"
UMUR = timedelta(days=1)
# Longer than the longest request (printing, then BSrE: tte/bsre.py). Should one still live, the engine's own compare
# and set lets only one of the two do the deed.
BASI = timedelta(minutes=5)
# What is written down on the way to a deed, in a transaction of its own: it does not tell that the deed was done.
PENDAHULUAN = ("bukti_gagal", "faktor_gagal", "masuk_terkunci", "pesan_nomor", "tanda_tangan_gagal")
SABAR, JEDA = 20, 0.05  # seconds that a second request waits for the first, and between two looks
BUKAN_ISI = {"csrfmiddlewaretoken"}
ISI_TERBESAR = 200_000  # characters of an answer that is kept


class SekaliMiddleware:
    """Last in the list: the view's policy has been asked before, so nothing is replayed to whom it refuses."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        jawaban = self.get_response(request)
        if kunci := getattr(request, "kunci_sekali", None):
            _selesai(request, kunci, jawaban)
        return jawaban

    def process_view(self, request, view, args, kwargs):
        if request.method != "POST" or not (kunci := _kunci(request)):
            return None
        return _ambil(request, kunci)


def _kunci(request):
    """Who sends what to where, under which key: salted, for a password may be among what was written."""
    try:
        tanda = uuid.UUID(request.POST.get(MEDAN, ""))
    except ValueError:
        return None
    pengguna = request.user
    siapa = (
        [pengguna.pk, getattr(pengguna.penugasan_aktif, "pk", "")] if pengguna.is_authenticated else [_tamu(request)]
    )
    isi = sorted((nama, nilai) for nama, nilai in request.POST.lists() if nama not in BUKAN_ISI)
    berkas = [(nama, satu.name, _sidik(satu)) for nama, semua in request.FILES.lists() for satu in semua]
    bahan = repr([tanda.hex, siapa, request.get_full_path(), isi, sorted(berkas)])
    return salted_hmac("sekali", bahan, algorithm="sha256").hexdigest()


def _tamu(request):
    """Somebody without an account is told from others by the secret of the form's own protection."""
    return request.META.get("CSRF_COOKIE", "")


def _sidik(berkas):
    hash_ = hashlib.sha256()
    for potongan in berkas.chunks():
        hash_.update(potongan)
    berkas.seek(0)
    return hash_.hexdigest()


# --- the first one, and those after it --------------------------------------------------------------------------------


def _ambil(request, kunci):
    """None for the one that is to do the work; else the answer."""
    batas = time.monotonic() + SABAR
    while True:
        if _pertama(request, kunci):
            return None
        ada = Sekali.objects.filter(pk=kunci).first()
        if ada and ada.jawaban is not None:
            return _ulangi(request, ada.jawaban)
        if ada and ada.sejak < timezone.now() - BASI and (jawaban := _yang_mati(request, ada)) is not False:
            return jawaban
        if time.monotonic() > batas:
            return _belum(request, ada)
        time.sleep(JEDA)


def _pertama(request, kunci):
    Sekali.objects.filter(sejak__lt=timezone.now() - UMUR).delete()
    try:
        with transaction.atomic():
            Sekali.objects.create(kunci=kunci, id_permintaan=request.id_permintaan)
    except IntegrityError:
        return False
    request.kunci_sekali = kunci
    return True


def _yang_mati(request, ada):
    """The first request was killed: if the trail tells of it, the work is done; else one of those who wait does it."""
    if _tercatat(ada):
        return _sudah(request)
    kosong = Sekali.objects.filter(pk=ada.pk, id_permintaan=ada.id_permintaan, jawaban__isnull=True)
    if not kosong.update(id_permintaan=request.id_permintaan, sejak=timezone.now()):
        return False
    request.kunci_sekali = ada.pk
    return None


def _tercatat(ada):
    milik = CatatanAudit.objects.filter(waktu__gte=ada.sejak, id_permintaan=ada.id_permintaan)
    return milik.exclude(tindakan__in=PENDAHULUAN).exists()


def _belum(request, ada):
    """Nobody has answered in time: either the deed is written down, or the person is asked to wait."""
    if ada and _tercatat(ada):
        return _sudah(request)
    jawaban = render(request, "keandalan/kiriman.html", {"sudah": False}, status=503)
    jawaban["Retry-After"] = "30"
    return jawaban


def _sudah(request):
    return render(request, "keandalan/kiriman.html", {"sudah": True})


# --- the answer -------------------------------------------------------------------------------------------------------


def _selesai(request, kunci, jawaban):
    """Keep the answer of what was done; forget what was refused."""
    baris = Sekali.objects.filter(pk=kunci, id_permintaan=request.id_permintaan)
    if _dilakukan(baris.first(), jawaban):
        baris.update(jawaban=_bekukan(request, jawaban))
    else:
        baris.delete()


def _dilakukan(baris, jawaban):
    """A way on (302); or a page, where the trail tells that something was done on the way to it. Never a download."""
    if jawaban.status_code == 302:
        return True
    if baris is None or jawaban.status_code != 200 or jawaban.streaming or jawaban.has_header("Content-Disposition"):
        return False
    return len(jawaban.content) <= ISI_TERBESAR and _tercatat(baris)


def _bekukan(request, jawaban):
    pesan = getattr(messages.get_messages(request), "_queued_messages", [])
    return {
        "isi": jawaban.content.decode(),
        "jenis": jawaban.headers.get("Content-Type", ""),
        "lokasi": jawaban.headers.get("Location", ""),
        "pesan": [[satu.level, str(satu.message), satu.extra_tags] for satu in pesan],
    }


def _ulangi(request, isi):
    for tingkat, kata, tanda in isi["pesan"]:
        messages.add_message(request, tingkat, kata, tanda)
    if isi["lokasi"]:
        return redirect(isi["lokasi"])
    return HttpResponse(isi["isi"], content_type=isi["jenis"])
