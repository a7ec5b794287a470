"""Forms of the second factor: allauth's, in our words and look."""

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms

from ambon_sop.akun.jejak import catat_faktor_gagal
from ambon_sop.akun.kode import pakai, pertama_kali
from ambon_sop.tampilan.bentuk import Bentuk

KODE = "Kode 6 angka dari aplikasi autentikator"
KODE_PEMULIHAN = "Kode pemulihan"
BELUM_TERBACA = "Kunci keamanan belum terbaca. Coba lagi."


def _kode(label=KODE):
    isian = forms.TextInput(
        {"class": "lebar-kode", "inputmode": "numeric", "autocomplete": "one-time-code", "spellcheck": "false"}
    )
    wajib = {"required": "Isi kodenya."}
    return forms.CharField(label=label, max_length=20, widget=isian, error_messages=wajib)


class KodeForm(Bentuk, AuthenticateForm):
    """The second step of log-in: a code from the app, or one of the recovery codes; the same field takes both."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.pemulihan = "pemulihan" in context.request.GET
        self.fields["code"] = _kode(KODE_PEMULIHAN if self.pemulihan else KODE)

    def clean_code(self):
        kode = self.cleaned_data["code"]
        self.authenticator = pakai(context.request, self.user, kode)
        if self.authenticator is None:
            catat_faktor_gagal(self.user)
            raise get_adapter().validation_error("incorrect_code")
        self.authenticator.user = self.user
        return kode


class AplikasiForm(Bentuk, ActivateTOTPForm):
    """The first code proves that the app has taken the key over; it opens nothing afterwards."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"] = _kode()

    def clean_code(self):
        kode = super().clean_code()
        if not pertama_kali(context.request, self.user, kode):
            raise get_adapter().validation_error("incorrect_code")
        return kode


class KunciForm(Bentuk, AddWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = "Nama kunci"
        self.fields["name"].help_text = "Agar Anda mengenalinya kelak, misalnya Kunci di gantungan."
        self.fields["name"].max_length = 60
        self.fields["credential"].validators = []  # no text that a person wrote
        self.fields["credential"].error_messages["required"] = BELUM_TERBACA
        self.fields["credential"].error_messages["invalid"] = BELUM_TERBACA
