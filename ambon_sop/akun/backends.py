"""Password log-in by NIP, user name or e-mail."""

from django.contrib.auth.backends import ModelBackend
from django.db.models import Q

from ambon_sop.akun.models import Pengguna


def rapikan(pengenal):
    """What was typed, as it is stored: small letters; an NIP without its spaces."""
    teks = pengenal.strip().lower()
    rapat = "".join(teks.split())
    return rapat if rapat.isdigit() else teks


def cari_akun(pengenal):
    """The account that this NIP, user name or e-mail belongs to, or None. Open or not."""
    tepat = rapikan(pengenal or "")
    if not tepat:
        return None
    calon = list(Pengguna.objects.filter(Q(username=tepat) | Q(email=tepat) | Q(nip=tepat))[:2])
    return calon[0] if len(calon) == 1 else None


class SandiBackend(ModelBackend):
    def authenticate(self, request, username=None, password=None, **_):
        if not username or password is None:
            return None
        pengguna = cari_akun(username)
        if pengguna is None:
            Pengguna().set_password(password)  # as long as a real check: the time tells nothing about who exists
            return None
        return pengguna if pengguna.check_password(password) and self.user_can_authenticate(pengguna) else None
