"""Log-in, log-out and failure in the audit trail, from Django's own log-in signals; and the name axes counts under."""

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from ambon_sop.akun import sesi
from ambon_sop.akun.backends import cari_akun, rapikan
from ambon_sop.audit.catat import Pelaku, catat

BUKAN_AKUN = "Nama yang tidak dikenal"
BELUM_MASUK = Pelaku(nama="Belum masuk")


def _pengenal(request, credentials):
    isi = credentials or {}
    return isi.get("login") or isi.get("username") or (request.POST.get("login", "") if request else "")


def nama_akun(request, credentials=None):
    """The name under which axes counts: the account's, however it was written, so that no spelling gives new tries."""
    pengenal = _pengenal(request, credentials)
    akun = cari_akun(pengenal)
    return akun.username if akun else f"?{rapikan(pengenal)}"[:200]


@receiver(user_logged_in)
def catat_masuk(sender, request, user, **_):
    sesi.mulai(request)
    catat("masuk", user, pelaku=user.pelaku)


@receiver(user_logged_out)
def catat_keluar(sender, request, user, **_):
    if user is not None:
        catat("keluar", user, pelaku=user.pelaku)


@receiver(user_login_failed)
def catat_gagal(sender, credentials, request=None, **_):
    # A refusal during a lock-out is written down by views.terkunci.
    if getattr(request, "axes_locked_out", False):
        return
    orang = getattr(request, "user", None)
    lagi = orang is not None and orang.is_authenticated  # asked again in the middle of the work (bukti.py)
    catat_percobaan("bukti_gagal" if lagi else "masuk_gagal", request, credentials)


def catat_percobaan(tindakan, request, credentials=None):
    """A try that failed, of nobody or of who is logged in and was asked again. An unknown name is not written down: it
    may be a password typed into the wrong field.
    """
    akun, orang = cari_akun(_pengenal(request, credentials)), getattr(request, "user", None)
    pelaku = orang.pelaku if orang is not None and orang.is_authenticated else BELUM_MASUK
    catat(tindakan, akun, pelaku=pelaku, nama=None if akun else BUKAN_AKUN)


def catat_faktor_gagal(pengguna, pelaku=BELUM_MASUK):
    """The password was right, the second factor was not."""
    catat("faktor_gagal", pengguna, pelaku=pelaku)
