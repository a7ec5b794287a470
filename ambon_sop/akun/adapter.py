"""What allauth may and may not do here: nobody signs up; accounts come by invitation."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.urls import reverse

from ambon_sop.akun.surat import kirim
from ambon_sop.audit.catat import catat
from ambon_sop.audit.middleware import alamat_pemanggil

TIDAK_COCOK = "NIP, email, atau kata sandi tidak cocok. Periksa lagi, atau atur ulang kata sandi."
PESAN = {"account/messages/logged_out.txt": "Anda sudah keluar."}


class AkunAdapter(DefaultAccountAdapter):
    error_messages = (
        DefaultAccountAdapter.error_messages
        | {f"{cara}_password_mismatch": TIDAK_COCOK for cara in ("username", "email", "phone")}
        | {"invalid_password_reset": "Tautan ini tidak berlaku lagi. Minta tautan baru."}  # nosec B105: words
    )

    def is_open_for_signup(self, request):
        return False

    def get_client_ip(self, request):
        return alamat_pemanggil(request)

    def add_message(self, request, level, message_template=None, *args, **kwargs):
        """allauth speaks up after each step; only what a person cannot see anyway is said."""
        if kata := PESAN.get(message_template):
            messages.success(request, kata)

    def get_reset_password_from_key_url(self, key):
        uid, _, tanda = key.partition("-")
        return settings.ALAMAT_SITUS + reverse("account_reset_password_from_key", args=[uid, tanda])

    def send_password_reset_mail(self, user, email, context):
        # A failure is only logged: the answer must not tell who has an account.
        isi = {"pengguna": user, "tautan": context["password_reset_url"]}
        kirim(user.email, "Atur ulang kata sandi Ruang Kerja Kota Ambon", "akun/surat/sandi.txt", isi)
        catat("minta_sandi", user, pelaku=user.pelaku)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """allauth's own notices are not used."""
