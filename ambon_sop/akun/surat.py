"""Mail of the account pages: plain text, one link (tampilan.md §5, "E-mail")."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

log = logging.getLogger(__name__)


def kirim(kepada, perihal, templat, isi):
    """Send a text mail; returns whether the mail server took it. A server that is down is logged, not raised."""
    try:
        send_mail(perihal, render_to_string(templat, isi), None, [kepada])
    except (SMTPException, OSError):
        log.exception("Mail could not be sent: %s", templat)
        return False
    return True


def kabari_faktor(pengguna, tindakan, sebutan):
    """Tell a person that the own second factor changed: if somebody else did it, this is how it comes to light."""
    isi = {"pengguna": pengguna, "sebutan": sebutan, "tindakan": tindakan, "alamat": settings.ALAMAT_SITUS}
    return kirim(pengguna.email, "Faktor kedua akun Anda berubah", "akun/surat/faktor.txt", isi)


def kabari_email(pengguna, lama):
    """Tell the address that an account had until now: whoever holds the new one can ask for a new password there."""
    isi = {"pengguna": pengguna, "alamat": settings.ALAMAT_SITUS}
    return kirim(lama, "Alamat email akun Anda diganti", "akun/surat/email.txt", isi)
