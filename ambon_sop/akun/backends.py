"""Password log-in by NIP, user name or e-mail."""

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.db.models import Q


class SandiBackend(ModelBackend):
    def authenticate(self, request, username=None, password=None, email=None, **_):
        pengenal = (username or email or "").strip()
        if not pengenal or password is None:
            return None
        Pengguna = get_user_model()
        tepat = Q(username__iexact=pengenal) | Q(email__iexact=pengenal) | Q(nip=pengenal)
        calon = list(Pengguna.objects.filter(tepat)[:2])
        if len(calon) != 1:
            Pengguna().set_password(password)  # as long as a real check: the time tells nothing about who exists
            return None
        pengguna = calon[0]
        return pengguna if pengguna.check_password(password) and self.user_can_authenticate(pengguna) else None
