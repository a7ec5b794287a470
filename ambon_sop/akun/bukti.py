"""Proof that it is still the same person: the password again before what weighs, when the last proof is older than
BATAS_BUKTI_ULANG (ASVS 7.5.1, 7.5.3). The form itself asks, so that nothing typed is lost.
"""

import time

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from django import forms
from django.conf import settings
from django.contrib.auth import authenticate

NAMA = "bukti"


def segar(request):
    """Whether this session has proved lately who sits before it."""
    catatan = get_authentication_records(request, request.user)
    return any(time.time() - satu["at"] < settings.BATAS_BUKTI_ULANG.total_seconds() for satu in catatan)


class BuktiField(forms.CharField):
    """The password again. A wrong one counts as a failed log-in, so that nobody guesses it here."""

    def __init__(self, request):
        self.request = request
        bantuan = "Sudah beberapa lama sejak Anda masuk. Isi kata sandi sekali lagi."
        tampilan = forms.PasswordInput({"autocomplete": "current-password"})
        wajib = {"required": "Isi kata sandi."}
        label = "Kata sandi"
        super().__init__(
            label=label, strip=False, max_length=256, help_text=bantuan, widget=tampilan, error_messages=wajib
        )

    def clean(self, value):
        sandi = super().clean(value)
        pengguna = self.request.user
        if authenticate(self.request, username=pengguna.username, password=sandi) is None:
            raise forms.ValidationError("Kata sandi ini tidak cocok.")
        reauthenticate_by_password(self.request)
        return sandi


def minta_bukti(form, request):
    """The same form, which also asks for the password unless the last proof is fresh. Returns the form."""
    if not segar(request):
        form.fields[NAMA] = BuktiField(request)
    return form
