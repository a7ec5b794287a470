"""Log-in and account forms."""

from allauth.account.forms import LoginForm


class MasukForm(LoginForm):
    """One field for NIP, user name or e-mail."""

    error_messages = LoginForm.error_messages | {
        k: "NIP, email, atau kata sandi tidak cocok. Periksa lagi, atau atur ulang kata sandi."
        for k in (
            "username_password_mismatch",
            "email_password_mismatch",
            "username_email_password_mismatch",
        )
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "NIP, nama pengguna, atau email"
        self.fields["password"].label = "Kata sandi"
        for bidang in self.fields.values():
            bidang.widget.attrs.pop("placeholder", None)
