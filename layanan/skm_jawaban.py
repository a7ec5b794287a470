"""Taking in answers of the survey: from a phone, once a day and visit; from paper, a pile at a time."""

import secrets

from django.conf import settings
from django.core import signing
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from ambon_sop.audit.catat import antre, catat
from ambon_sop.audit.umum import ganti_cap

from .models import JawabanSkm, TumpukanKertas
from .models_skm import UNSUR
from .skm import PROFIL, periode_kini

GARAM = "skm"
KUKI = "__Secure-skm" if settings.SESSION_COOKIE_SECURE else "skm"  # for /layanan/ only, so not __Host-
UMUR_KUKI = 400 * 24 * 3600
UMUR_KUNJUNGAN = 12 * 3600  # how long an opened form can be sent
BATAS_ALAMAT = (40, 3600)  # answers of one address (a whole waiting room may share it) within an hour
ISI = (*UNSUR, *PROFIL, "saran")


class SudahMenjawab(Exception):
    """This device has answered for this service today, or this opened form was sent before."""


def perangkat(request):
    """A random name of this device, known to nobody but its own cookie."""
    return request.get_signed_cookie(KUKI, default="", salt=GARAM) or secrets.token_urlsafe(16)


def _sidik(guna, nilai):
    return salted_hmac(f"skm-{guna}", nilai, algorithm="sha256").hexdigest()


def kunjungan_baru(layanan, nama_perangkat):
    """What the form carries: good for one answer, of this device, for this service."""
    isi = [layanan.pk, _sidik("perangkat", nama_perangkat)[:16], secrets.token_urlsafe(12)]
    return signing.dumps(isi, salt=GARAM)


def kunjungan_sah(kunjungan, layanan, nama_perangkat):
    """Whether this form was opened by this device for this service, not too long ago."""
    try:
        pk, sidik, _ = signing.loads(kunjungan, salt=GARAM, max_age=UMUR_KUNJUNGAN)
    except (signing.BadSignature, ValueError, TypeError):
        return False
    return pk == layanan.pk and sidik == _sidik("perangkat", nama_perangkat)[:16]


def _tanda(layanan, nama_perangkat):
    return _sidik("tanda", f"{layanan.pk}|{timezone.localdate().isoformat()}|{nama_perangkat}")


def sudah_hari_ini(layanan, nama_perangkat):
    return JawabanSkm.objects.filter(layanan=layanan.pk, tanda=_tanda(layanan, nama_perangkat)).exists()


def simpan_daring(layanan, nama_perangkat, kunjungan, isian):
    """Keep one answer. The database itself refuses the second one of a device and day, and of an opened form."""
    try:
        with transaction.atomic():
            ganti_cap("skm")  # the index on the service's page is another one now; no trail tells who answered
            return JawabanSkm.objects.create(
                layanan=layanan,
                periode=periode_kini(layanan.perangkat_daerah_id),
                tanda=_tanda(layanan, nama_perangkat),
                kunjungan=_sidik("kunjungan", kunjungan),
                **{nama: isian[nama] for nama in ISI},
            )
    except IntegrityError:
        raise SudahMenjawab from None


def simpan_kertas(periode, pengguna, isian):
    """Keep a pile of paper forms (`isian`: cleaned KertasForm), with who entered it. Returns the TumpukanKertas."""
    baris = isian["baris"]
    with transaction.atomic():
        antre()
        tumpukan = TumpukanKertas.objects.create(
            periode=periode,
            layanan=isian["layanan"],
            keterangan=isian["keterangan"],
            banyak=len(baris),
            oleh=pengguna,
        )
        JawabanSkm.objects.bulk_create(
            JawabanSkm(
                periode=periode,
                layanan=isian["layanan"],
                tanggal=isian["tanggal"],
                sumber=JawabanSkm.Sumber.KERTAS,
                tumpukan=tumpukan,
                **satu,
            )
            for satu in baris
        )
        perubahan = {"tumpukan": ["", tumpukan.keterangan], "banyak": ["", str(len(baris))]}
        catat("skm_kertas", isian["layanan"], pelaku=pengguna.pelaku, perubahan=perubahan)
    return tumpukan
