"""Invitation by mail: a link that works once, for seven days, and lets the invited person set a password."""

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.encoding import force_bytes, force_str
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from ambon_sop.akun.models import Pengguna
from ambon_sop.akun.surat import kirim

MASA = timedelta(days=7)
PERIHAL = "Undangan masuk ke Ruang Kerja Kota Ambon"
PENANDA = TimestampSigner(salt="ambon_sop.akun.undangan", sep=".")


def _keadaan(pengguna, rahasia=None):
    """Changes with the password and the address: once one is set, and after a later invitation, the link is dead.

    Under the present SECRET_KEY, unless `rahasia` is an earlier one.
    """
    bahan = f"{pengguna.pk}:{pengguna.email}:{pengguna.password}"
    return salted_hmac("undangan", bahan, secret=rahasia, algorithm="sha256").hexdigest()


def tautan(pengguna):
    """The address that goes into the mail."""
    uid = urlsafe_base64_encode(force_bytes(pengguna.pk))
    return settings.ALAMAT_SITUS + reverse("akun:undangan", args=[uid, PENANDA.sign(_keadaan(pengguna))])


def baca(uidb64, tanda):
    """The invited person, or None when the link is wrong, used, too old, or the account is closed."""
    try:
        pk = int(force_str(urlsafe_base64_decode(uidb64)))
        keadaan = PENANDA.unsign(tanda, max_age=MASA)
    except (BadSignature, ValueError, OverflowError):
        return None
    pengguna = Pengguna.objects.filter(pk=pk, is_active=True).first() if 0 < pk < 2**63 else None
    if pengguna is None or pengguna.has_usable_password():
        return None
    kunci = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return pengguna if any(constant_time_compare(keadaan, _keadaan(pengguna, satu)) for satu in kunci) else None


def undang(pengguna, oleh):
    """Take the password away, which kills older links and sessions, and mail a new link; returns whether it went."""
    pengguna.set_unusable_password()
    pengguna.save(update_fields=["password"])
    isi = {
        "pengguna": pengguna,
        "oleh": oleh,
        "tautan": tautan(pengguna),
        "sampai": timezone.now() + MASA,
        "penugasan": pengguna.penugasan.kini().first(),
    }
    return kirim(pengguna.email, PERIHAL, "akun/surat/undangan.txt", isi)
