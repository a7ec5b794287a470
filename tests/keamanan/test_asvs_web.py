"""Requests as ASVS 5.0 looks at them: what changes something is a POST with a token, what is refused leaves a line."""

import base64
import logging
import re

import pytest
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from ambon_sop.akun import kode_pemulihan
from ambon_sop.akun.models import Pengguna
from ambon_sop.alur.kabar import kirim
from sop.models import Sop
from tests.dunia import Dunia
from tests.pemeran import SANDI, lupakan_batas, masuk
from tests.test_kebijakan import MATRIKS

pytestmark = pytest.mark.django_db
# What reading may write: that somebody is there, and the counts of limits.
CATATAN_BACA = {"django_session", "usersessions_usersession", "akun_ember", "alur_kehadiran"}
BERTULISAN = ("text/html", "text/plain", "text/csv")
MENULIS = re.compile(r'^\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?', re.IGNORECASE)


@pytest.fixture
def dunia(pemeran):
    cache.clear()
    return Dunia(pemeran)


def alamat_alamat(dunia):
    """An address of each view that is read."""
    baris = {satu.nama: satu for satu in reversed(MATRIKS) if satu.metode == "GET"}.values()
    return [reverse(b.nama, kwargs=b.argumen(dunia) if b.argumen else None) for b in baris]


def test_membuka_halaman_tidak_mengubah_apa_pun(dunia):
    """3.5.3, 14.2.1, 4.1.1, 7.4.4: GET writes nothing, says what it gives, and shows no key of a log-in."""
    client, tertulis = masuk(Client(), dunia.penyusun), set()
    kunci, dibuka = client.session.session_key, 0

    def awasi(jalankan, sql, *lain):
        tertulis.update(MENULIS.findall(sql))
        return jalankan(sql, *lain)

    for alamat in alamat_alamat(dunia):
        lupakan_batas()
        with transaction.atomic(), connection.execute_wrapper(awasi):
            jawaban = client.get(alamat)
            transaction.set_rollback(True)
        assert tertulis <= CATATAN_BACA, f"{alamat}: {tertulis - CATATAN_BACA}"
        if jawaban.status_code != 200 or jawaban.streaming:
            continue
        jenis = jawaban["Content-Type"]
        assert not jenis.startswith(BERTULISAN) or "charset=utf-8" in jenis, f"{alamat}: {jenis}"
        if jenis.startswith("text/html") and "<body" in jawaban.text:
            dibuka += 1
            assert kunci not in jawaban.text, alamat
            assert not alamat.startswith("/kerja/") or 'action="/keluar/"' in jawaban.text, alamat
    assert dibuka > 30
    with connection.execute_wrapper(awasi):
        client.post(reverse("sop:baru"), {"nama": "Yang menulis terlihat"})
    assert "audit_catatanaudit" in tertulis


def test_kiriman_tanpa_token_ditolak_di_mana_pun(dunia):
    """3.5.1: whatever is posted to, the token is asked for before anything else."""
    client = Client(enforce_csrf_checks=True)
    baris = {satu.nama: satu for satu in MATRIKS if not satu.nama.startswith("api_umum:")}.values()
    semua = [reverse(b.nama, kwargs=b.argumen(dunia) if b.argumen else None) for b in baris]
    diterima = [satu for satu in semua if client.post(satu).status_code not in (403, 405)]
    assert not diterima
    assert len(semua) > 100


def test_kuki_masuk(client, penyusun):
    """3.3.2, 3.3.4, 7.2.3: the key of a session is long, random, and out of reach for scripts and other sites."""
    kunci = set()
    for _ in range(2):
        client.logout()
        client.post("/masuk/", {"login": "penyusun", "password": SANDI})
        kuki = client.cookies[settings.SESSION_COOKIE_NAME]
        kunci.add(kuki.value)
        assert (kuki["httponly"], kuki["samesite"], kuki["domain"], kuki["path"]) == (True, "Lax", "", "/")
        assert kuki.value not in client.get("/kerja/panduan/").text
    assert len(kunci) == 2
    assert all(re.fullmatch("[a-z0-9]{32}", satu) for satu in kunci)  # 165 bits
    csrf = client.cookies[settings.CSRF_COOKIE_NAME]
    assert (csrf["httponly"], csrf["samesite"]) == (True, "Lax")


def test_isian_yang_tidak_diminta_diabaikan(dunia):
    """15.3.3, 8.2.3: no form takes more than its own fields."""
    admin, penyusun = masuk(Client(), dunia.orang["admin"]), dunia.penyusun
    isi = {"nama": "Nama Baru", "email": penyusun.email, "username": penyusun.username, "nip": ""}
    jahat = {"is_superuser": "on", "is_staff": "1", "password": "x", "is_active": "", "penugasan_set": "1", "id": "1"}
    assert admin.post(reverse("akun:ubah", args=[penyusun.pk]), isi | jahat).status_code == 302
    semula, kini = penyusun, Pengguna.objects.get(pk=penyusun.pk)
    assert (kini.nama, kini.password, kini.is_active) == ("Nama Baru", semula.password, True)
    assert not getattr(kini, "is_superuser", False)

    lain = {"status": "berlaku", "perangkat_daerah": dunia.orang["penyusun_lain"].penugasan_aktif.perangkat_daerah_id}
    klien = masuk(Client(), penyusun)
    klien.post(reverse("sop:baru"), {"nama": "Uji isian lebih", "kode": "AAAABBBBCCCC", "publik": "on"} | lain)
    dokumen = Sop.objects.get(judul="Uji isian lebih")
    assert dokumen.perangkat_daerah == penyusun.penugasan_aktif.perangkat_daerah
    assert [(v.status, v.kode == "AAAABBBBCCCC") for v in dokumen.versi.all()] == [("draf", False)]


def test_parameter_alamat_bukan_isian(client, penyusun):
    """15.3.7: what stands in the address does not count as what was posted; of two, the last one counts."""
    masuk(client, penyusun)
    pk = penyusun.penugasan_aktif.pk
    assert client.post(f"{reverse('akun:ganti_peran')}?penugasan={pk}").status_code == 404
    assert 'value="dua"' in client.get("/cari/?q=satu&q=dua").text


def test_alamat_diurai_sekali_saja(client):
    """1.1.1: `%253Cb%253E` is `%3Cb%3E`, and never `<b>`."""
    cache.clear()
    isi = client.get("/cari/?q=%253Cb%253E").text
    assert 'value="%3Cb%3E"' in isi
    assert "%253Cb" not in isi


def test_yang_ditolak_tercatat(dunia, caplog):
    """16.3.2, 16.3.3: no right, no token, no such host, no such method: each leaves a line that names the request."""
    caplog.set_level(logging.WARNING)
    client, paksa = masuk(Client(), dunia.penyusun), Client(enforce_csrf_checks=True)
    kejadian = {
        "Not Found: kerja/pengguna/": lambda: client.get(reverse("akun:daftar")),
        "CSRF": lambda: paksa.post("/masuk/"),
        "Invalid HTTP_HOST header": lambda: client.get("/sehat", HTTP_HOST="jahat.example"),
        "Method Not Allowed": lambda: client.put("/sehat"),
    }
    for kata, lakukan in kejadian.items():
        caplog.clear()
        jawaban = lakukan()
        assert jawaban.status_code >= 400
        assert any(kata in satu.getMessage() for satu in caplog.records), kata


RAHASIA = (".git/config", ".env", "manage.py", "requirements.txt", "var/ambon.sqlite3", "var/kunci-audit.pem", "media/")


@pytest.mark.parametrize("awalan", ["/", "/static/", "/static/../", "/static/..%2f", "/static/%2e%2e/"])
def test_berkas_proyek_tidak_terbuka(client, awalan):
    """13.4.1, 13.4.3, 5.3.1: neither sources nor keys nor uploads lie where an address leads."""
    for nama in RAHASIA:
        assert client.get(f"{awalan}{nama}").status_code == 404, nama


def test_yang_disinggahkan_dibuat_untuk_siapa_saja(client):
    """14.2.2: a page that is kept for everybody was made for nobody."""
    cache.clear()
    jawaban = client.get("/sop/")
    assert not jawaban.cookies
    assert "no-store" not in jawaban.get("Cache-Control", "")


def test_judul_tidak_menyelipkan_kepala_surat(penyusun, mailoutbox, django_capture_on_commit_callbacks):
    """1.3.11: a line break in a title makes no second recipient."""
    with django_capture_on_commit_callbacks(execute=True):
        kirim([penyusun], "Judul\r\nBcc: lain@contoh.go.id\n\nisi", "Isi.")
    [surat] = mailoutbox
    assert surat.subject == "Judul Bcc: lain@contoh.go.id isi"
    assert surat.recipients() == [penyusun.email]
    assert surat.message()["Bcc"] is None


def test_rahasia_faktor_acak():
    """6.5.3, 6.5.4: 160 bits in the key of an app, 23 in each recovery code, never the same twice."""
    kunci = {generate_totp_secret() for _ in range(50)}
    assert len(kunci) == 50
    assert all(len(base64.b32decode(satu)) >= 20 for satu in kunci)
    assert kode_pemulihan.ANGKA >= 7  # 23 bits, behind the figure that tells the place
