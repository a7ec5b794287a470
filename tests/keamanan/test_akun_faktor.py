"""The second factor, through the real stack: who must have one, set-up, use, loss (ASVS 6.3.3, 6.4.3, 6.5.1)."""

import json
import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import check_password
from django.core import mail
from django.core.cache import cache

from ambon_sop.akun.models import Peran
from ambon_sop.audit.models import CatatanAudit
from tests.dunia import Dunia
from tests.pemeran import SANDI, beri_faktor, beri_penugasan, kode_totp, masuk

pytestmark = pytest.mark.django_db
PASANG = "/kerja/akun/faktor/"
KODE = re.compile(r"<code>(\d{4}-\d{4})</code>")
WAJIB = {"verifikator", "verifikator_lain", "pengesah", "pengesah_lain", "admin"}


@pytest.fixture(autouse=True)
def _jam_tetap(time_machine):
    """A code holds for half a minute: no test shall begin at the end of one."""
    time_machine.move_to("2026-11-24 09:00:05 +0900", tick=False)
    cache.clear()  # where allauth remembers used codes


@pytest.fixture
def dunia_kecil(pemeran):
    """(verifikator, title of a draft that waits for him)."""
    dunia = Dunia(pemeran)
    return dunia.verifikator, dunia.diverifikasi.dokumen.judul


def tindakan():
    return list(CatatanAudit.objects.order_by("urut").values_list("tindakan", flat=True))


def kunci_dari(halaman):
    """The key that the page of the app shows, in groups of four."""
    return re.search(r'kunci-totp">([A-Z2-7]{4}(?:-[A-Z2-7]{4}){7})<', halaman)[1].replace("-", "")


def isi_kode(client, kode, pemulihan=False):
    return client.post(f"/masuk/faktor/{'?pemulihan' if pemulihan else ''}", {"code": kode})


def isi_sandi(client, orang):
    return client.post("/masuk/", {"login": orang.username, "password": SANDI})


@pytest.mark.parametrize("nama", ["penyusun", "pemeriksa", "verifikator", "pengesah", "pimpinan", "pengawas", "admin"])
def test_siapa_yang_wajib(client, pemeran, nama):
    masuk(client, pemeran[nama], berfaktor=False)
    jawaban = client.get("/kerja/panduan/")

    if nama in WAJIB:
        assert jawaban["Location"] == PASANG
        assert "Pasang faktor kedua" in client.get(PASANG).text
    else:
        assert jawaban.status_code == 200
        assert "tidak wajib" in client.get(PASANG).text


def test_sebelum_dipasang_halaman_umum_seperti_bagi_umum(client, dunia_kecil):
    """The search finds drafts for staff; not for who has yet to set the factor up."""
    verifikator, judul = dunia_kecil
    kata = judul.split()[-1]
    assert judul in masuk(client, verifikator).get(f"/cari/?q={kata}").text
    Authenticator.objects.all().delete()
    halaman = client.get(f"/cari/?q={kata}")
    assert halaman.status_code == 200
    assert judul not in halaman.text
    assert "Kotak masuk" not in halaman.text


def test_peran_yang_tidak_dipakai_ikut_menentukan(client, penyusun, kota):
    topi = penyusun.penugasan_aktif
    beri_penugasan(penyusun, Peran.ADMIN, kota)
    topi.untuk(penyusun)

    assert masuk(client, penyusun, berfaktor=False).get("/kerja/")["Location"] == PASANG


@pytest.mark.parametrize(
    "lain", [{"content_type": "application/json", "data": "{}"}, {"headers": {"Sec-Fetch-Dest": "empty"}}]
)
def test_bagi_skrip_dijawab_dengan_kata(client, pengesah, lain):
    jawaban = masuk(client, pengesah, berfaktor=False).post("/kerja/ganti-peran/", **lain)

    assert jawaban.status_code == 403
    assert "Pasang faktor kedua" in jawaban.json()["galat"]


def test_pasang_aplikasi_lalu_masuk_dengannya(client, pengesah):
    isi_sandi(client, pengesah)
    assert client.get("/kerja/")["Location"] == PASANG
    halaman = client.get(f"{PASANG}aplikasi/").text
    rahasia = kunci_dari(halaman)
    assert 'src="data:image/svg+xml' in halaman

    assert "tidak cocok" in client.post(f"{PASANG}aplikasi/", {"code": "000000"}).text
    kode = kode_totp(rahasia)
    jawaban = client.post(f"{PASANG}aplikasi/", {"code": kode})
    assert jawaban["Location"] == f"{PASANG}pemulihan/"
    assert len(KODE.findall(client.get(jawaban["Location"]).text)) == 10
    assert "<code>" not in client.get(jawaban["Location"]).text  # once only
    assert client.get("/kerja/").status_code == 200
    assert rahasia not in str(Authenticator.objects.get(type="totp").data)
    assert tindakan() == ["masuk", "faktor_pasang"]

    client.post("/keluar/")
    assert isi_sandi(client, pengesah)["Location"] == "/masuk/faktor/"
    assert client.get("/kerja/")["Location"].startswith("/masuk/")


def test_langkah_kedua(client, pengesah):
    beri_faktor(pengesah)
    isi_sandi(client, pengesah)
    assert client.get("/kerja/")["Location"].startswith("/masuk/")  # the password alone opens nothing

    assert "Kode ini tidak cocok" in isi_kode(client, "123456").text
    assert isi_kode(client, f" {kode_totp()[:3]} {kode_totp()[3:]} ")["Location"] == "/kerja/"
    assert client.get("/kerja/").status_code == 200
    assert tindakan() == ["faktor_gagal", "masuk"]


def test_kode_pemulihan_sekali_saja(client, pengesah):
    beri_faktor(pengesah)
    masuk(client, pengesah).post(f"{PASANG}pemulihan/")
    kode = KODE.findall(client.get(f"{PASANG}pemulihan/").text)[3]

    for boleh in (True, False):
        client.post("/keluar/")
        isi_sandi(client, pengesah)
        assert "Kode pemulihan" in client.get("/masuk/faktor/?pemulihan").text
        assert (isi_kode(client, kode, pemulihan=True).status_code == 302) is boleh


def test_kode_pemulihan_tersimpan_sebagai_hash(client, pengesah, time_machine):
    """6.5.2: neither the database nor, after ten minutes, the session tells a code; each has a salt of its own."""
    beri_faktor(pengesah)
    masuk(client, pengesah).post(f"{PASANG}pemulihan/")
    kode = [satu.replace("-", "") for satu in KODE.findall(client.get(f"{PASANG}pemulihan/").text)]
    isi = Authenticator.objects.get(type="recovery_codes").data
    assert len(kode) == len(isi["hash"]) == len(set(isi["hash"].values())) == 10
    assert all(check_password(satu, isi["hash"][satu[0]]) for satu in kode)
    assert not [satu for satu in kode if satu in json.dumps(isi)]
    assert set(isi) == {"hash"}

    client.post(f"{PASANG}pemulihan/")  # new ones, which nobody looks at
    assert not KODE.search(json.dumps(dict(client.session)))
    time_machine.shift(601)
    assert not KODE.search(client.get(f"{PASANG}pemulihan/").text)
    assert Authenticator.objects.get(type="recovery_codes").data != isi


def test_kode_pemulihan_baru_mematikan_yang_lama(client, pengesah):
    beri_faktor(pengesah)
    masuk(client, pengesah)
    lama, baru = [KODE.findall(client.post(f"{PASANG}pemulihan/", follow=True).text) for _ in range(2)]
    assert len(lama) == len(baru) == 10
    client.post("/keluar/")
    isi_sandi(client, pengesah)
    assert "tidak cocok" in isi_kode(client, lama[2], pemulihan=True).text
    assert isi_kode(client, baru[2], pemulihan=True).status_code == 302
    assert "masih punya 9 kode" in client.get(f"{PASANG}pemulihan/").text


@pytest.mark.parametrize(("geser", "cocok"), [(-31, False), (0, True), (20, True), (25, False)])
def test_kode_aplikasi_hidup_tiga_puluh_detik(client, pengesah, time_machine, geser, cocok):
    """6.5.5: a code holds in its own half minute (the test begins five seconds into one), neither before nor after."""
    beri_faktor(pengesah)
    isi_sandi(client, pengesah)
    kode = kode_totp()
    time_machine.shift(geser)

    assert (isi_kode(client, kode).status_code == 302) is cocok


def test_yang_wajib_mengganti_dan_tidak_menghapus(client, pengesah, django_capture_on_commit_callbacks):
    masuk(client, pengesah)
    lama = Authenticator.objects.get()
    client.post(f"{PASANG}{lama.pk}/hapus/")
    assert Authenticator.objects.get() == lama

    kode = kode_totp(kunci_dari(client.get(f"{PASANG}aplikasi/").text))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{PASANG}aplikasi/", {"code": kode})
    assert Authenticator.objects.get(type="totp") != lama
    assert mail.outbox[0].to == [pengesah.email]
    assert "Faktor kedua dipasang" in mail.outbox[0].body


def test_yang_tidak_wajib_menghapus(client, penyusun):
    beri_faktor(penyusun)
    masuk(client, penyusun).post(f"{PASANG}pemulihan/")
    faktor = Authenticator.objects.get(type="totp")

    assert "Hapus aplikasi autentikator?" in client.get(f"{PASANG}{faktor.pk}/hapus/").text
    client.post(f"{PASANG}{faktor.pk}/hapus/")
    assert not Authenticator.objects.exists()  # the codes went with it
    assert tindakan()[-1] == "faktor_hapus"


@pytest.mark.parametrize("lama_dikenal", [True, False])
def test_rahasia_di_bawah_kunci_lama(client, pengesah, settings, lama_dikenal):
    """Under a key that is lost, no code opens anything; under one that is still known, all is as before."""
    beri_faktor(pengesah)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY] if lama_dikenal else []
    settings.SECRET_KEY = "kunci lain"
    isi_sandi(client, pengesah)

    assert (isi_kode(client, kode_totp()).status_code == 302) is lama_dikenal
