"""The password again before what weighs, when the last proof is older than a quarter of an hour (ASVS 7.5.1, 7.5.3)."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.urls import reverse

from ambon_sop.akun.models import Pengguna, Penugasan
from ambon_sop.alur.jenis import semua_jenis
from ambon_sop.alur.status import Status
from ambon_sop.audit.models import CatatanAudit
from layanan.forms_penetapan import TEKS_MAKLUMAT
from layanan.models import Maklumat
from naskah.models import Kewenangan
from tests.dunia import Dunia
from tests.pemeran import SANDI, beri_faktor, masuk

pytestmark = pytest.mark.django_db
BERAT = {Status.DISETUJUI, Status.BERLAKU, Status.DICABUT, Status.DITANDATANGANI}
ALUR = {jenis.kode: jenis.alur for jenis in semua_jenis()}
LANGKAH = [(kode, nama) for kode, alur in ALUR.items() for nama in alur.transisi]


@pytest.fixture
def dunia(pemeran):
    return Dunia(pemeran)


def masuk_lama(client, pengguna):
    """Logged in twenty minutes ago, and busy since."""
    masuk(client, pengguna)
    sesi = client.session
    sesi["account_authentication_methods"] = [{"method": "password", "at": time.time() - 20 * 60}]
    sesi.save()
    return client


def tindakan():
    return list(CatatanAudit.objects.order_by("urut").values_list("tindakan", flat=True))


@pytest.mark.parametrize(("kode", "nama"), LANGKAH)
def test_langkah_yang_berat_meminta_bukti(kode, nama):
    """Whatever approves, initials, ratifies, signs or withdraws, in every kind; a step on the way there does not."""
    langkah = ALUR[kode][nama]

    assert langkah.bukti_ulang or (langkah.ke not in BERAT and not nama.startswith("paraf"))


def test_sandi_ditanya_di_formulirnya_dan_isian_tidak_hilang(client, dunia):
    alamat = reverse("alur:transisi", args=[dunia.diverifikasi.pk, "setujui"])
    masuk_lama(client, dunia.verifikator)
    assert 'name="bukti"' in client.get(alamat).text

    isian = {"catatan": "Sudah sesuai petunjuk."}
    for sandi, kata in ((None, "Isi kata sandi."), ("keliru-sekali", "Kata sandi ini tidak cocok.")):
        jawaban = client.post(alamat, isian | ({"bukti": sandi} if sandi else {}))
        assert jawaban.status_code == 422
        assert kata in jawaban.text
        assert "Sudah sesuai petunjuk." in jawaban.text
        assert "keliru-sekali" not in jawaban.text
    assert tindakan()[-1] == "bukti_gagal"

    assert client.post(alamat, isian | {"bukti": SANDI}).status_code == 302
    assert tindakan()[-1] == "setujui"
    assert SANDI not in str(CatatanAudit.objects.order_by("-urut").values()[0])


def test_bukti_berlaku_seperempat_jam(client, dunia, time_machine):
    time_machine.move_to("2026-11-24 09:00 +0900", tick=False)
    alamat = reverse("alur:transisi", args=[dunia.disetujui.pk, "sahkan"])
    masuk(client, dunia.pengesah)

    for menit, ditanya in ((14, False), (2, True)):
        time_machine.shift(menit * 60)
        assert ('name="bukti"' in client.get(alamat).text) is ditanya


def test_salah_berkali_kali_mengunci(client, dunia):
    alamat = reverse("alur:transisi", args=[dunia.disetujui.pk, "sahkan"])
    masuk_lama(client, dunia.pengesah)
    status = [client.post(alamat, {"bukti": f"keliru {n}"}).status_code for n in range(5)]

    assert status == [422] * 4 + [429]
    catatan = CatatanAudit.objects.order_by("-urut").first()
    pelaku, objek = str(dunia.pengesah.pk), str(dunia.pengesah)
    assert (catatan.tindakan, catatan.pelaku_id, catatan.objek_nama) == ("masuk_terkunci", pelaku, objek)


def test_kode_yang_salah_tercatat(client, dunia):
    """Who has no password here (single sign-on) is asked for a code instead."""
    dunia.pengesah.set_unusable_password()
    dunia.pengesah.save()
    masuk_lama(client, dunia.pengesah)
    client.post(reverse("alur:transisi", args=[dunia.disetujui.pk, "sahkan"]), {"bukti": "000000"})

    catatan = CatatanAudit.objects.order_by("-urut").first()
    assert (catatan.tindakan, catatan.pelaku_id) == ("faktor_gagal", str(dunia.pengesah.pk))


MODEL = (Pengguna, Penugasan, Authenticator, SocialAccount)
ADMIN = [
    ("akun:tambah", {"nama": "Baru", "username": "baru", "email": "baru@contoh.go.id"}),
    ("akun:ubah", {"nama": "Lain", "username": "penyusun", "email": "lain@contoh.go.id"}),
    ("akun:nonaktifkan", {}),
    ("akun:faktor_cabut", {}),
    ("akun:tunggal_lepas", {}),
    ("akun:penugasan_tambah", {"peran": "pemeriksa", "sifat": "definitif", "mulai": "1 November 2026"}),
    ("akun:penugasan_akhiri", {}),
]


@pytest.mark.parametrize(("nama", "isian"), ADMIN, ids=[nama for nama, _ in ADMIN])
def test_admin_membuktikan_diri_sebelum_mengubah_akun(client, admin, penyusun, nama, isian):
    beri_faktor(penyusun)
    SocialAccount.objects.create(user=penyusun, provider="oidc", uid="x")
    arah = {} if nama == "akun:tambah" else {"pk": penyusun.pk}
    if nama == "akun:penugasan_akhiri":
        arah["penugasan_pk"] = penyusun.penugasan_aktif.pk
    if nama == "akun:penugasan_tambah":
        isian = isian | {"unit": penyusun.penugasan_aktif.perangkat_daerah_id}
    alamat = reverse(nama, kwargs=arah)
    masuk_lama(client, admin)
    semula = _keadaan()

    assert "Kata sandi" in client.get(alamat).text
    assert "kata sandi" in client.post(alamat, isian).text
    assert _keadaan() == semula
    assert client.post(alamat, isian | {"bukti": SANDI}).status_code == 302
    assert _keadaan() != semula


def _keadaan():
    return [list(model.objects.order_by("pk").values()) for model in MODEL]


def test_maklumat_ditetapkan_dengan_bukti(client, pengesah):
    """A pledge to the public weighs as much as a ratification."""
    alamat, isian = reverse("layanan:maklumat_baru"), {"teks": TEKS_MAKLUMAT, "tanggal": "24-11-2026"}
    masuk_lama(client, pengesah)
    assert "Kata sandi" in client.get(alamat).text
    assert "Isi kata sandi." in client.post(alamat, isian).text
    assert not Maklumat.objects.exists()
    assert client.post(alamat, isian | {"bukti": SANDI}).status_code == 302
    assert Maklumat.objects.get().teks == TEKS_MAKLUMAT


def test_kewenangan_diatur_dengan_bukti(client, verifikator):
    alamat, isian = reverse("naskah:ubah_kewenangan", args=["instruksi"]), {"jenis_unit": ["kota", "dinas"]}
    masuk_lama(client, verifikator)
    assert "Isi kata sandi." in client.post(alamat, isian).text
    assert not Kewenangan.objects.exists()
    assert client.post(alamat, isian | {"bukti": SANDI}).status_code == 302
    assert Kewenangan.objects.get().jenis_unit == ["kota", "dinas"]


def test_tombol_tanpa_halaman_bertanya_dulu(client, admin, penyusun):
    Pengguna.objects.filter(pk=penyusun.pk).update(is_active=False)
    masuk_lama(client, admin)
    alamat = reverse("akun:aktifkan", args=[penyusun.pk])

    jawaban = client.post(alamat)
    assert "Aktifkan akun Penyusun Dukcapil?" in jawaban.text
    assert "Isi kata sandi." not in jawaban.text
    client.post(alamat, {"bukti": SANDI})
    assert Pengguna.objects.get(pk=penyusun.pk).is_active


def test_admin_tidak_mencabut_faktor_sendiri(client, admin):
    masuk(client, admin).post(reverse("akun:faktor_cabut", args=[admin.pk]))

    assert Authenticator.objects.filter(user=admin).exists()
