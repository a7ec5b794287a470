"""Passwords: the one place that changes them, and the two rules between which KEBIJAKAN_SANDI chooses.

`asvs` (OWASP ASVS 5.0, 6.2): length, no common and no local words, no composition, no expiry. `bssn` (Peraturan BSSN
4/2021 as the city reads it): length, a mix of characters, six months, none of the last ones again. They contradict
each other, so it is one or the other.
"""

import re
from datetime import timedelta
from string import ascii_lowercase

from axes.utils import reset as buka_kunci
from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ambon_sop.akun.models import SandiLama
from ambon_sop.audit.catat import catat

# Context words (OWASP ASVS 5.0, 6.2.11): what a stranger would try first here.
KATA_SETEMPAT = re.compile(
    r"ambon|maluku|manise|manggurebe|pemkot|pemerintah|wali|kota|sekretariat|organisasi|bagian|dinas|badan|"
    r"kecamatan|kelurahan|negeri|opd|skpd|sop|admin|rahasia|sandi|password|kata",
    re.IGNORECASE,
)
BUKAN_HURUF = re.compile(r"[\W\d_]")
PINGGIR = re.compile(r"^[^a-z]+|[^a-z]+$")
BUKAN_AZ = re.compile(r"[^a-z]+")
SAMARAN = str.maketrans("013457@$!", "oieastasi")  # p@ssw0rd
KATA_UMUM = 2  # of three words that are common each, strangers to one another, a phrase is made
SISA_MINIMUM = 6  # letters that must remain when such words, and digits and signs around them, are taken away
RAGAM_MINIMUM = 5  # different characters
DERETAN = [
    deret[::arah] for deret in ("0123456789" * 3, "qwertyuiopasdfghjklzxcvbnm", ascii_lowercase) for arah in (1, -1)
]
MASA = timedelta(days=183)  # bssn: six months
RIWAYAT = 5  # bssn: so many passwords, the present one among them, cannot come back
CAMPURAN = {r"[a-z]": "huruf kecil", r"[A-Z]": "huruf besar", r"[0-9]": "angka", r"[^\w\s]|_": "tanda baca"}
BANTUAN = {
    "asvs": "Paling sedikit 12 karakter. Beberapa kata yang tidak berhubungan lebih kuat daripada satu kata rumit.",
    "bssn": "Paling sedikit 12 karakter, dengan huruf besar, huruf kecil, angka, dan tanda baca. Berlaku 6 bulan.",
}


class SandiUmumValidator(CommonPasswordValidator):
    """Refuses the twenty thousand that are known from breaches, also as one or two words with digits and signs around
    them or in place of letters: hardly one of them has twelve characters by itself (ASVS 6.2.4).
    """

    def validate(self, password, user=None):
        super().validate(password, user)
        kecil = password.lower()
        if any(self._hanya_umum(bentuk) for bentuk in (kecil, PINGGIR.sub("", kecil).translate(SAMARAN))):
            raise ValidationError("Kata sandi ini terlalu umum. Pakai beberapa kata yang tidak berhubungan.")

    def _hanya_umum(self, teks):
        kata = BUKAN_AZ.sub(" ", teks).split()
        return 0 < len(kata) <= KATA_UMUM and all(len(satu) > 2 and satu in self.passwords for satu in kata)


class KataSetempatValidator:
    """Refuses local words, rows of the keyboard, and a handful of characters over and over."""

    def validate(self, password, user=None):
        kecil = password.lower()
        if len(set(kecil)) < RAGAM_MINIMUM or any(kecil in deret for deret in DERETAN):
            raise ValidationError("Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berhubungan.")
        sisa, ketemu = KATA_SETEMPAT.subn("", password)
        if ketemu and len(BUKAN_HURUF.sub("", sisa)) < SISA_MINIMUM:
            raise ValidationError("Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berhubungan.")

    def get_help_text(self):
        return "Jangan hanya memakai nama kota, nama kantor, dan angka."


class KebijakanValidator:
    """What only `bssn` asks."""

    def validate(self, password, user=None):
        if settings.KEBIJAKAN_SANDI != "bssn":
            return
        if kurang := [nama for pola, nama in CAMPURAN.items() if not re.search(pola, password)]:
            raise ValidationError(f"Kata sandi ini belum memuat {' dan '.join(kurang)}.")
        if user is not None and user.pk and _pernah_dipakai(user, password):
            raise ValidationError(f"Kata sandi ini pernah Anda pakai. {RIWAYAT} yang terakhir tidak dapat diulang.")

    def get_help_text(self):
        return BANTUAN[settings.KEBIJAKAN_SANDI]


def _pernah_dipakai(pengguna, sandi):
    lama = SandiLama.objects.filter(pengguna=pengguna).order_by("-pk").values_list("sandi", flat=True)[:RIWAYAT]
    return any(check_password(sandi, satu) for satu in {pengguna.password, *lama})


def kedaluwarsa(pengguna):
    """Whether this person must change the password before anything else."""
    if settings.KEBIJAKAN_SANDI != "bssn" or not pengguna.has_usable_password():
        return False
    return (pengguna.sandi_diganti or pengguna.date_joined) < timezone.now() - MASA


def ganti_sandi(pengguna, sandi, tindakan):
    """Set the password, end the person's other sessions (their hash is the password's), open a lock, write it down."""
    with transaction.atomic():
        pengguna.set_password(sandi)
        pengguna.sandi_diganti = timezone.now()
        pengguna.save(update_fields=["password", "sandi_diganti"])
        if settings.KEBIJAKAN_SANDI == "bssn":
            _ingat(pengguna)
        buka_kunci(username=pengguna.username)
        catat(tindakan, pengguna, pelaku=pengguna.pelaku)


def _ingat(pengguna):
    """Keep the hashes that must not come back, and no older ones."""
    SandiLama.objects.create(pengguna=pengguna, sandi=pengguna.password)
    semua = SandiLama.objects.filter(pengguna=pengguna).order_by("-pk").values_list("pk", flat=True)
    SandiLama.objects.filter(pk__in=list(semua[RIWAYAT:])).delete()
