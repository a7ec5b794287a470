"""Proof that it is still the same person: the password again before what weighs, when the last proof is older than
BATAS_BUKTI_ULANG (ASVS 7.5.1, 7.5.3). The form itself asks, so that nothing typed is lost.
"""

import time

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from django import forms
from django.conf import settings
from django.contrib.auth import authenticate

from ambon_sop.akun import kode as kode_faktor
from ambon_sop.akun.jejak import catat_faktor_gagal
from ambon_sop.tampilan.bentuk import Bentuk

NAMA = "bukti"


def segar(request):
    """Whether this session has proved lately who sits before it."""
    catatan = get_authentication_records(request, request.user)
    return any(time.time() - satu["at"] < settings.BATAS_BUKTI_ULANG.total_seconds() for satu in catatan)


class BuktiField(forms.CharField):
    """The password again. A wrong one counts as a failed log-in, so that nobody guesses it here."""

    def __init__(self, request):
        self.request = request
        super().__init__(
            label="Kata sandi",
            help_text="Sudah beberapa lama sejak Anda masuk. Isi kata sandi sekali lagi.",
            strip=False,
            max_length=256,
            widget=forms.PasswordInput({"autocomplete": "current-password"}),
            error_messages={"required": "Isi kata sandi."},
        )

    def clean(self, value):
        sandi = super().clean(value)
        if authenticate(self.request, username=self.request.user.username, password=sandi) is None:
            raise forms.ValidationError("Kata sandi ini tidak cocok.")
        reauthenticate_by_password(self.request)
        return ""  # what the form holds goes on to whoever acts; the password does not


class KodeBuktiField(forms.CharField):
    """For who comes by single sign-on and has no password here: the code of the second factor."""

    def __init__(self, request):
        self.request = request
        super().__init__(
            label="Kode 6 angka dari aplikasi autentikator",
            help_text="Sudah beberapa lama sejak Anda masuk. Isi kodenya, atau keluar lalu masuk lagi.",
            max_length=20,
            widget=forms.TextInput({"class": "lebar-kode", "inputmode": "numeric", "autocomplete": "one-time-code"}),
            error_messages={"required": "Isi kodenya."},
        )

    def clean(self, value):
        kode = super().clean(value)
        orang = self.request.user
        if not (kode_faktor.boleh_mencoba(self.request, orang) and kode_faktor.pakai(self.request, orang, kode)):
            catat_faktor_gagal(orang, orang.pelaku)
            raise forms.ValidationError("Kode ini tidak cocok.")
        record_authentication(self.request, orang, method="mfa", reauthenticated=True)
        return ""


class BuktiForm(Bentuk, forms.Form):
    """For a deed that asks nothing else."""


def minta_bukti(form, request):
    """The same form, which also asks for the password unless the last proof is fresh. Returns the form."""
    if not segar(request):
        form.fields[NAMA] = (BuktiField if request.user.has_usable_password() else KodeBuktiField)(request)
    return form


def form_bukti(request):
    """A form that is valid once somebody has pressed the button and proved who it is."""
    terisi = request.method == "POST" and (NAMA in request.POST or segar(request))
    return minta_bukti(BuktiForm(request.POST if terisi else None), request)
