"""Forms of log-in and passwords."""

from allauth.account.forms import LoginForm, ResetPasswordForm
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password

from ambon_sop.akun.sandi import BANTUAN, ganti_sandi
from ambon_sop.tampilan.bentuk import Bentuk

PANJANG_PENGENAL = 254


class MasukForm(Bentuk, LoginForm):
    """One field for NIP, user name or e-mail."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        pengenal = forms.CharField(label="NIP, nama pengguna, atau email", max_length=PANJANG_PENGENAL)
        pengenal.widget.attrs |= {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        self.fields["login"] = pengenal
        self.fields["password"] = _sandi("Kata sandi", "current-password")
        self.order_fields(["login", "password"])
        self.masuk_tunggal = settings.OIDC["nama"] if settings.OIDC["alamat"] else ""
        self.fields["login"].error_messages["required"] = "Isi NIP, nama pengguna, atau email."
        self.fields["password"].error_messages["required"] = "Isi kata sandi."

    def user_credentials(self):
        # One name under one key: the backend and the lock-out both look it up themselves.
        return {"username": self.cleaned_data["login"], "password": self.cleaned_data["password"]}


class LupaSandiForm(Bentuk, ResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "Email"
        self.fields["email"].error_messages |= {"required": "Isi email.", "invalid": "Tulis alamat email yang lengkap."}
        self.fields["email"].widget.attrs.pop("placeholder", None)


def _sandi(label, isi_otomatis, bantuan=""):
    tampilan = forms.PasswordInput(attrs={"autocomplete": isi_otomatis})
    return forms.CharField(label=label, strip=False, max_length=256, help_text=bantuan, widget=tampilan)


class SandiBaruForm(Bentuk, forms.Form):
    """A new password, twice. `user` is whose; allauth's reset page uses it too and calls `save`.

    The template opens the <form> itself: it carries no Penugasan, for a password belongs to the person, not to a hat,
    and must not come back in clear on the page that a changed hat leads to.
    """

    password1 = _sandi("Kata sandi baru", "new-password")
    password2 = _sandi("Ulangi kata sandi baru", "new-password")

    def __init__(self, *args, user, temp_key=None, **kwargs):
        self.user = user
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = BANTUAN[settings.KEBIJAKAN_SANDI]

    def clean_password1(self):
        validate_password(self.cleaned_data["password1"], self.user)
        return self.cleaned_data["password1"]

    def clean(self):
        isi = super().clean()
        satu, dua = isi.get("password1"), isi.get("password2")
        if satu and dua and satu != dua:
            self.add_error("password2", "Kedua kata sandi ini tidak sama.")
        return isi

    def save(self):
        ganti_sandi(self.user, self.cleaned_data["password1"], "atur_sandi")


class SandiForm(SandiBaruForm):
    """One's own password: the present one first."""

    sandi_lama = _sandi("Kata sandi sekarang", "current-password")
    field_order = ["sandi_lama", "password1", "password2"]

    def clean_sandi_lama(self):
        if not self.user.check_password(self.cleaned_data["sandi_lama"]):
            raise forms.ValidationError("Kata sandi ini tidak cocok.")
        return self.cleaned_data["sandi_lama"]
