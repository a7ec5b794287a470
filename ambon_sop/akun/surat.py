"""Mail of the account pages: plain text, one link (tampilan.md §5, "E-mail")."""

import logging
from smtplib import SMTPException

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
