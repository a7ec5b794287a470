"""What is done to accounts and hats, each with its audit row in the same transaction. Views and commands call these."""

from django.db import transaction
from django.utils import timezone

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.akun.sesi import akhiri_semua, lupakan
from ambon_sop.akun.surat import kabari_email, kabari_faktor
from ambon_sop.akun.undangan import undang
from ambon_sop.audit.catat import catat
from ambon_sop.organisasi.perubahan import beda, potret

BIDANG_AKUN = ["nama", "nip", "email", "username"]
BIDANG_PENUGASAN = ["peran", "perangkat_daerah", "sifat", "mulai", "selesai"]


class Ditolak(Exception):
    """Refused, with a sentence for the person."""


def buat_akun(form, oleh):
    """Save a new account without a password and invite the person. Returns (account, whether the mail went)."""
    with transaction.atomic():
        pengguna = form.save(commit=False)
        pengguna.set_unusable_password()
        pengguna.save()
        catat("akun_baru", pengguna, pelaku=oleh.pelaku, perubahan=beda({}, potret(pengguna, BIDANG_AKUN)))
    return pengguna, undang(pengguna, oleh)


def ubah_akun(form, oleh):
    """Save what the form changed; returns whether anything did."""
    pengguna = form.instance
    lama = potret(type(pengguna).objects.get(pk=pengguna.pk), BIDANG_AKUN)
    perubahan = beda(lama, potret(pengguna, BIDANG_AKUN))
    if perubahan:
        with transaction.atomic():
            pengguna.save(update_fields=BIDANG_AKUN)
            catat("akun_ubah", pengguna, pelaku=oleh.pelaku, perubahan=perubahan)
            if "email" in perubahan:
                transaction.on_commit(lambda: kabari_email(pengguna, lama["email"]))
    return bool(perubahan)


def undang_lagi(pengguna, oleh):
    """Invite somebody who has not set a password yet; earlier links die. Returns whether the mail went."""
    if not pengguna.diundang:
        raise Ditolak("Orang ini sudah punya kata sandi; undangan tidak perlu dikirim lagi.")
    catat("undang", pengguna, pelaku=oleh.pelaku)
    return undang(pengguna, oleh)


def nonaktifkan(pengguna, oleh):
    """Shut the account: no password, so that every session of it is dead now and stays so when it opens again."""
    if pengguna.pk == oleh.pk:
        raise Ditolak("Akun sendiri tidak dapat dinonaktifkan. Minta Admin lain.")
    with transaction.atomic():
        _jaga_admin(pengguna)
        pengguna.is_active = False
        pengguna.set_unusable_password()
        pengguna.save(update_fields=["is_active", "password"])
        lupakan(pengguna)
        catat("akun_nonaktif", pengguna, pelaku=oleh.pelaku, perubahan={"akun": ["aktif", "dinonaktifkan"]})


def aktifkan(pengguna, oleh):
    """Open the account again; the person sets a new password by invitation. Returns whether the mail went."""
    with transaction.atomic():
        pengguna.is_active = True
        pengguna.save(update_fields=["is_active"])
        catat("akun_aktif", pengguna, pelaku=oleh.pelaku, perubahan={"akun": ["dinonaktifkan", "aktif"]})
    return undang(pengguna, oleh)


def cabut_faktor(pengguna, oleh):
    """Take all second factors away, of somebody who lost them; the person hears of it. Sets new ones at log-in."""
    if pengguna.pk == oleh.pk:
        raise Ditolak("Faktor kedua sendiri diganti di halaman akun Anda.")
    with transaction.atomic():
        nama = [str(satu) for satu in pengguna.authenticator_set.order_by("pk")]
        pengguna.authenticator_set.all().delete()
        akhiri_semua(pengguna, oleh)
        catat("faktor_cabut", pengguna, pelaku=oleh.pelaku, perubahan={"faktor": [", ".join(nama), ""]})
        transaction.on_commit(lambda: kabari_faktor(pengguna, "faktor_cabut", "semua, oleh Admin"))


def lepas_tunggal(pengguna, oleh):
    """Forget whom single sign-on has bound to this account: the next one with its verified e-mail is bound anew."""
    with transaction.atomic():
        if pengguna.socialaccount_set.all().delete()[0]:
            akhiri_semua(pengguna, oleh)
            catat("tunggal_lepas", pengguna, pelaku=oleh.pelaku)


def tambah_penugasan(pengguna, isi, oleh):
    """Give a hat; `isi` holds peran, unit, sifat, mulai, selesai. Nobody gives one to himself."""
    if pengguna.pk == oleh.pk:
        raise Ditolak("Penugasan untuk diri sendiri diberikan oleh Admin lain.")
    with transaction.atomic():
        penugasan = Penugasan.objects.create(
            pengguna=pengguna,
            peran=isi["peran"],
            perangkat_daerah=isi["unit"],
            sifat=isi["sifat"],
            mulai=isi["mulai"],
            selesai=isi["selesai"],
        )
        _catat_penugasan("tambah_penugasan", penugasan, {}, oleh)
    return penugasan


def akhiri_penugasan(penugasan, selesai, oleh):
    """End a hat after the day `selesai`, or at once when that is None."""
    with transaction.atomic():
        if penugasan.peran == Peran.ADMIN:
            _jaga_admin(penugasan.pengguna)
        lama = potret(penugasan, BIDANG_PENUGASAN)
        if selesai:
            penugasan.selesai = selesai
        else:
            penugasan.dicabut_pada = timezone.now()
        penugasan.save(update_fields=["selesai", "dicabut_pada"])
        _catat_penugasan("akhiri_penugasan" if selesai else "cabut_penugasan", penugasan, lama, oleh)


def _catat_penugasan(tindakan, penugasan, lama, oleh):
    nama = f"{penugasan.pengguna}: {penugasan}"
    catat(tindakan, penugasan, pelaku=oleh.pelaku, perubahan=beda(lama, potret(penugasan, BIDANG_PENUGASAN)), nama=nama)


def _jaga_admin(pengguna):
    """Refuse to take the last Admin away. The rows are locked, so that two Admins cannot remove each other at once."""
    admin = Penugasan.objects.kini().filter(peran=Peran.ADMIN).select_for_update(of=("self",))
    orang = {satu.pengguna_id for satu in admin}
    if orang == {pengguna.pk}:
        raise Ditolak("Ini Admin terakhir. Tunjuk Admin lain lebih dulu.")
