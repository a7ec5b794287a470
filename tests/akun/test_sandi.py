"""Invitation, reset by mail and change of a password."""

import re

import pytest
from django.core.cache import cache
from django.test import Client, override_settings

from ambon_sop.akun import kelola
from ambon_sop.akun.undangan import baca, tautan, undang
from ambon_sop.audit.models import CatatanAudit
from tests.pemeran import SANDI, buat_pengguna, masuk

pytestmark = pytest.mark.django_db
BARU = "perahu hijau melompat tinggi"


@pytest.fixture(autouse=True)
def _tanpa_singgahan():
    cache.clear()


@pytest.fixture
def diundang(db):
    orang = buat_pengguna("Orang Baru", username="orang.baru")
    orang.set_unusable_password()
    orang.save()
    return orang


def jalur(teks):
    """The path of the one link in a mail."""
    (satu,) = re.findall(r"http://\S+", teks)
    return satu.removeprefix("http://127.0.0.1:8000")


def dua_kali(sandi=BARU):
    return {"password1": sandi, "password2": sandi}


def tindakan():
    return list(CatatanAudit.objects.order_by("urut").values_list("tindakan", flat=True))


# --- invitation ------------------------------------------------------------------------------------------------------


def test_undangan_memberi_sandi_sekali_saja(client, diundang, admin, mailoutbox):
    assert undang(diundang, admin)
    surat = mailoutbox[0]
    assert surat.subject == "Undangan masuk ke Ruang Kerja Kota Ambon"
    assert "Admin Kota membuatkan Anda akun" in surat.body
    alamat = jalur(surat.body)
    assert client.get(alamat).status_code == client.get(alamat).status_code == 200  # a mail scanner uses nothing up

    assert client.post(alamat, dua_kali())["Location"] == "/masuk/"
    assert client.get(alamat).status_code == client.post(alamat, dua_kali()).status_code == 410
    assert client.post("/masuk/", {"login": "orang.baru", "password": BARU}).status_code == 302
    assert tindakan() == ["terima_undangan", "masuk"]


def test_undangan_baru_mematikan_yang_lama(diundang, admin):
    lama = tautan(diundang).rstrip("/").split("/")[-2:]
    undang(diundang, admin)

    assert baca(*lama) is None
    assert baca(*tautan(diundang).rstrip("/").split("/")[-2:]) == diundang


def test_undangan_mati_sesudah_tujuh_hari(diundang, time_machine):
    time_machine.move_to("2026-11-02 09:00 +0900", tick=False)
    bagian = tautan(diundang).rstrip("/").split("/")[-2:]
    time_machine.move_to("2026-11-09 08:59 +0900", tick=False)
    assert baca(*bagian) == diundang
    time_machine.move_to("2026-11-09 09:01 +0900", tick=False)
    assert baca(*bagian) is None


@pytest.mark.parametrize("dikenal", [True, False])
def test_undangan_di_bawah_kunci_lama(diundang, settings, dikenal):
    """A new SECRET_KEY beside the old one, and nobody notices; without it the link is dead."""
    uid, tanda = tautan(diundang).rstrip("/").split("/")[-2:]
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY] if dikenal else []
    settings.SECRET_KEY = "kunci baru"
    assert baca(uid, tanda) == (diundang if dikenal else None)


def test_undangan_mati_bila_email_atau_keadaan_akun_berubah(diundang, admin):
    bagian = tautan(diundang).rstrip("/").split("/")[-2:]
    kelola.nonaktifkan(diundang, admin)
    assert baca(*bagian) is None


@pytest.mark.parametrize("uid", ["MQ", "x", "____", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5", "LTE", "w6k"])
@pytest.mark.parametrize("tanda", ["x", "a.b.c", "é", "0" * 500])
def test_undangan_palsu_tidak_membuat_galat(client, diundang, uid, tanda):
    assert client.get(f"/undangan/{uid}/{tanda}/").status_code == 410


def test_undangan_orang_lain_tidak_berlaku(client, diundang, admin):
    lain = buat_pengguna("Lain")
    lain.set_unusable_password()
    lain.save()
    uid, _ = tautan(lain).rstrip("/").split("/")[-2:]
    _, tanda = tautan(diundang).rstrip("/").split("/")[-2:]

    assert baca(uid, tanda) is None


@pytest.mark.parametrize(
    ("sandi", "ulang", "kata"),
    [
        ("pendek", "pendek", "12"),
        ("ambon-manise-2026", "ambon-manise-2026", "mudah ditebak"),
        ("PemerintahKotaAmbon!", "PemerintahKotaAmbon!", "mudah ditebak"),
        ("orang.baru.123", "orang.baru.123", "mirip"),
        (BARU, BARU + "x", "tidak sama"),
        ("", "", "Isi kata sandi baru"),
    ],
)
def test_sandi_lemah_ditolak_di_bidangnya(client, diundang, sandi, ulang, kata):
    uid, tanda = tautan(diundang).rstrip("/").split("/")[-2:]
    jawaban = client.post(f"/undangan/{uid}/{tanda}/", {"password1": sandi, "password2": ulang})

    assert jawaban.status_code == 200
    assert kata in jawaban.text
    assert not sandi or f'value="{sandi}"' not in jawaban.text
    diundang.refresh_from_db()
    assert not diundang.has_usable_password()


def test_surat_gagal_dikabarkan_dan_akun_tetap_ada(client, admin, caplog):
    masuk(client, admin)
    isi = {"nama": "Orang Baru", "email": "Baru@Contoh.go.id", "username": "orang.baru", "nip": ""}
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_PORT=1):
        jawaban = client.post("/kerja/pengguna/tambah/", isi, follow=True)

    assert "Email tidak terkirim" in jawaban.text
    assert jawaban.context["orang"].email == "baru@contoh.go.id"


# --- reset by mail ---------------------------------------------------------------------------------------------------


def test_atur_ulang_lewat_email(client, penyusun, mailoutbox):
    lain = masuk(Client(), penyusun)
    assert client.post("/sandi/lupa/", {"email": "PENYUSUN@contoh.go.id"})["Location"] == "/sandi/lupa/terkirim/"
    alamat = jalur(mailoutbox[0].body)

    formulir = client.get(alamat)
    assert formulir["Location"].endswith("-set-password/")  # the key leaves the address bar
    assert client.post(formulir["Location"], dua_kali())["Location"] == "/sandi/baru/selesai/"
    assert lain.get("/kerja/akun/").status_code == 302  # other sessions have ended
    assert "tidak berlaku" in Client().get(alamat).text
    penyusun.refresh_from_db()
    assert penyusun.check_password(BARU)
    assert tindakan() == ["masuk", "minta_sandi", "atur_sandi"]


def test_atur_ulang_membuka_kunci(client, penyusun, mailoutbox):
    for _ in range(5):
        client.post("/masuk/", {"login": "penyusun", "password": "salah"})
    client.post("/sandi/lupa/", {"email": "penyusun@contoh.go.id"})
    client.post(client.get(jalur(mailoutbox[0].body))["Location"], dua_kali())

    assert client.post("/masuk/", {"login": "penyusun", "password": BARU}).status_code == 302


@pytest.mark.parametrize("email", ["tidak@ada.id", "nonaktif@contoh.go.id"])
def test_jawaban_sama_bila_email_tidak_dikenal(client, penyusun, mailoutbox, email):
    buat_pengguna("Nonaktif", username="nonaktif", is_active=False)

    jawaban = client.post("/sandi/lupa/", {"email": email})
    assert jawaban["Location"] == "/sandi/lupa/terkirim/"
    assert mailoutbox == []


def test_tautan_sandi_mati_sesudah_dua_jam(client, penyusun, mailoutbox, time_machine):
    time_machine.move_to("2026-11-24 09:00 +0900", tick=False)
    client.post("/sandi/lupa/", {"email": "penyusun@contoh.go.id"})
    time_machine.move_to("2026-11-24 11:01 +0900", tick=False)

    assert "tidak berlaku" in client.get(jalur(mailoutbox[0].body)).text


def test_permintaan_sandi_dibatasi(client, penyusun, mailoutbox):
    hasil = [client.post("/sandi/lupa/", {"email": "penyusun@contoh.go.id"}).status_code for _ in range(6)]

    assert hasil == [302] * 5 + [429]


@pytest.mark.parametrize("isi", [{}, {"email": ""}, {"email": "x"}, {"email": "\x00@a.id"}, {"email": "a" * 5000}])
def test_email_ganjil_tidak_membuat_galat(client, isi):
    assert client.post("/sandi/lupa/", isi).status_code == 200


# --- one's own password ----------------------------------------------------------------------------------------------


def test_ganti_sandi_sendiri(client, penyusun):
    masuk(client, penyusun)
    lain = masuk(Client(), penyusun)

    assert client.post("/kerja/akun/sandi/", {"sandi_lama": SANDI} | dua_kali())["Location"] == "/kerja/akun/"
    assert client.get("/kerja/akun/").status_code == 200
    assert lain.get("/kerja/akun/").status_code == 302
    catatan = CatatanAudit.objects.first()
    assert catatan.tindakan == "ganti_sandi"
    assert catatan.peran == "penyusun"
    assert not {SANDI, BARU} & set(f"{CatatanAudit.objects.values()}".split("'"))


def test_sandi_lama_harus_cocok(client, penyusun):
    masuk(client, penyusun)
    jawaban = client.post("/kerja/akun/sandi/", {"sandi_lama": "salah"} | dua_kali())

    assert "Kata sandi ini tidak cocok." in jawaban.text
    assert BARU not in jawaban.text


def test_menebak_sandi_lama_dibatasi(client, penyusun):
    masuk(client, penyusun)
    hasil = [client.post("/kerja/akun/sandi/", {"sandi_lama": "x"} | dua_kali()).status_code for _ in range(6)]

    assert hasil == [200] * 5 + [429]
