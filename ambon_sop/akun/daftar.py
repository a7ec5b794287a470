"""The list of accounts: filtered, sorted, each with the hats that hold today, in a constant number of queries."""

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Case, CharField, Exists, OuterRef, Prefetch, Q, Value, When

from ambon_sop.akun.faktor import UTAMA
from ambon_sop.akun.models import Pengguna, Penugasan

KOLOM = {"nama": ("nama", "pk"), "keadaan": ("keadaan", "nama", "pk"), "masuk": ("last_login", "nama", "pk")}
KEADAAN = {"aktif": "Aktif", "diundang": "Diundang", "nonaktif": "Dinonaktifkan"}


def daftar_pengguna():
    """All accounts, annotated with `keadaan` (a key of KEADAAN) and `berfaktor`, and with `penugasan_kini`."""
    keadaan = Case(
        When(is_active=False, then=Value("nonaktif")),
        When(password__startswith=UNUSABLE_PASSWORD_PREFIX, then=Value("diundang")),
        default=Value("aktif"),
        output_field=CharField(),
    )
    faktor = Exists(Authenticator.objects.filter(user=OuterRef("pk"), type__in=UTAMA))
    kini = Prefetch("penugasan", Penugasan.objects.kini(), to_attr="penugasan_kini")
    return Pengguna.objects.annotate(keadaan=keadaan, berfaktor=faktor).prefetch_related(kini)


def saring(pengguna, *, q="", peran="", unit=None, keadaan=""):
    """Narrow by words in name, user name, e-mail or NIP; by a role or unit that holds today; by state."""
    for kata in q.split():
        pengguna = pengguna.filter(
            Q(nama__icontains=kata) | Q(username__icontains=kata) | Q(email__icontains=kata) | Q(nip__startswith=kata)
        )
    hat = Penugasan.objects.kini().filter(pengguna=OuterRef("pk"))
    if peran:
        hat = hat.filter(peran=peran)
    if unit:
        hat = hat.filter(perangkat_daerah=unit)
    if peran or unit:
        pengguna = pengguna.filter(Exists(hat))
    return pengguna.filter(keadaan=keadaan) if keadaan else pengguna
