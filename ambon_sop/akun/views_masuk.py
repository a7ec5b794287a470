"""Log-in, its second step and the forgotten password: allauth's views, with limits on how often they may be tried."""

from allauth.account import views as allauth
from allauth.account.internal.stagekit import get_pending_stage
from allauth.mfa.base import views as mfa

from ambon_sop.akun.backends import rapikan
from ambon_sop.akun.batas import boleh, dibatasi, terlalu_sering
from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.akun.kode import boleh_mencoba

BATAS_MASUK = (200, 600)  # of one address, whatever the names: a whole office may share it in the morning
BATAS_LUPA = (20, 3600)  # of one address
BATAS_LUPA_EMAIL = (5, 3600)  # to one address of mail, known or not


@terbuka
@dibatasi("masuk", *BATAS_MASUK, metode=("POST",))
def login(request):
    """Name and password; what axes counts is failures for one name from one address."""
    return allauth.login(request)


@terbuka
def langkah_kedua(request):
    """The code or key after the password. Counted for the person, wherever the tries come from."""
    tahap = get_pending_stage(request) if request.method == "POST" else None
    if tahap and not boleh_mencoba(request, tahap.login.user):
        return terlalu_sering(request)
    return mfa.authenticate(request)


@terbuka
@dibatasi("lupa", *BATAS_LUPA, metode=("POST",))
def lupa_sandi(request):
    """Mails a link to set a new password."""
    email = rapikan(request.POST.get("email", ""))
    if request.method == "POST" and not boleh(request, "lupa-email", *BATAS_LUPA_EMAIL, siapa=email):
        return terlalu_sering(request)
    return allauth.password_reset(request)
