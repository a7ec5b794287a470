"""How long what we know of log-ins and closed accounts is kept."""

from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from django.db.models import Q

from ambon_sop.akun.models import Pengguna
from ambon_sop.audit.retensi import Masa, daftarkan

HARI_JEJAK = 90
HARI_AKUN = 2 * 365
ALASAN_JEJAK = "Untuk melihat dan menahan percobaan masuk oleh orang lain."


def _jejak(model, kode, data):
    return Masa(kode, data, ALASAN_JEJAK, HARI_JEJAK, lambda batas: model.objects.filter(attempt_time__lt=batas))


def _akun_tertutup(batas):
    """Closed accounts that still name number or mailbox, and that nobody has used since."""
    lama = Q(last_login__lt=batas) | Q(last_login__isnull=True, date_joined__lt=batas)
    bernama = Q(nip__isnull=False) | ~Q(email__endswith="@tertutup.invalid")
    return Pengguna.objects.filter(lama, bernama, is_active=False)


def _lupakan(akun):
    """Number, mailbox and single sign-on go; the name stays, for it stands on documents."""
    banyak = 0
    for satu in akun.values_list("pk", flat=True):
        SocialAccount.objects.filter(user=satu).delete()
        banyak += Pengguna.objects.filter(pk=satu).update(nip=None, email=f"{satu}@tertutup.invalid")
    return banyak


def pasang():
    daftarkan(
        Masa("sesi", "Sesi yang sudah berakhir", "Supaya orang tetap masuk selama bekerja.", 0,
             lambda batas: Session.objects.filter(expire_date__lt=batas)),
        Masa("perangkat", "Perangkat yang pernah masuk: alamat jaringan dan peramban",
             "Supaya orang melihat di mana akunnya dipakai.", 30,
             lambda batas: UserSession.objects.filter(last_seen_at__lt=batas)),
        _jejak(AccessAttempt, "percobaan_masuk", "Percobaan masuk yang gagal: nama pengguna dan alamat jaringan"),
        _jejak(AccessFailureLog, "catatan_gagal", "Catatan gagal masuk"),
        _jejak(AccessLog, "catatan_masuk", "Catatan masuk dan keluar: nama pengguna dan alamat jaringan"),
        Masa("akun_tertutup", "NIP dan email akun yang sudah ditutup",
             "Supaya akun dapat dibuka kembali bila orangnya kembali bertugas.", HARI_AKUN, _akun_tertutup, _lupakan),
    )  # fmt: skip
