"""Changing a password: the one place that does it, and the rule that refuses passwords made of local words."""

import re

from axes.utils import reset as buka_kunci
from django.core.exceptions import ValidationError
from django.db import transaction

from ambon_sop.audit.catat import catat

# Context words (OWASP ASVS 5.0, 6.2.11): what a stranger would try first here.
KATA_SETEMPAT = re.compile(
    r"ambon|maluku|manise|manggurebe|pemkot|pemerintah|wali|kota|sekretariat|organisasi|bagian|dinas|badan|"
    r"kecamatan|kelurahan|negeri|opd|skpd|sop|admin|rahasia|sandi|password|kata|[\W\d_]",
    re.IGNORECASE,
)
SISA_MINIMUM = 6  # letters that must remain when such words, digits and signs are taken away


class KataSetempatValidator:
    def validate(self, password, user=None):
        if len(KATA_SETEMPAT.sub("", password)) < SISA_MINIMUM:
            raise ValidationError("Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berhubungan.")

    def get_help_text(self):
        return "Jangan hanya memakai nama kota, nama kantor, dan angka."


def ganti_sandi(pengguna, sandi, tindakan):
    """Set the password, end the person's other sessions (their hash is the password's), open a lock, write it down."""
    with transaction.atomic():
        pengguna.set_password(sandi)
        pengguna.save(update_fields=["password"])
        buka_kunci(username=pengguna.username)
        catat(tindakan, pengguna, pelaku=pengguna.pelaku)
