"""Ratifying with an electronic signature: what comes into force is what was signed, and only that says so."""

import datetime
import shutil
import subprocess

import pytest
from django.urls import reverse

from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.penomoran.models import Nomor
from ambon_sop.tte.penyedia import PenyediaSertifikat
from ambon_sop.tte.verifikasi import periksa
from tests.dunia import Dunia
from tests.pemeran import masuk
from tests.sop.pabrik import majukan
from tests.tte.conftest import pasang_sertifikat
from tests.tte.kunci import FRASA

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils"),
]
PERNYATAAN = "Ditandatangani secara elektronik"
HARI = datetime.date(2026, 11, 24)


@pytest.fixture
def dunia(pemeran):
    return Dunia(pemeran)


def _teks(pdf):
    return subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()


def _isi(berkas):
    with berkas.open("rb") as pdf:
        return pdf.read()


def _utuh(pdf):
    (tanda,) = periksa(pdf)["tanda"]
    return tanda["utuh"] and tanda["seluruhnya"] and tanda["nama"] == "Kepala Dukcapil"


def test_tanpa_sarana_tidak_ditanya(dunia, client):
    alamat = reverse("alur:transisi", args=[dunia.disetujui.pk, "sahkan"])
    masuk(client, dunia.pengesah)
    assert "Frasa sandi" not in client.get(alamat).content.decode()
    pasang_sertifikat(dunia.pengesah)
    assert "Frasa sandi tanda tangan elektronik" in client.get(alamat).content.decode()
    # A paper is signed by hand.
    assert "Frasa sandi" not in client.get(alamat.replace("sahkan", "siapkan_tinta")).content.decode()


def test_sop_disahkan_bertanda_tangan_dan_tetap_sah_sesudahnya(dunia, client, django_capture_on_commit_callbacks):
    versi = dunia.disetujui
    pasang_sertifikat(dunia.pengesah)
    masuk(client, dunia.pengesah)
    with django_capture_on_commit_callbacks(execute=True):
        alamat = reverse("alur:transisi", args=[versi.pk, "sahkan"])
        assert client.post(alamat, {"tanggal": "24-11-2026", "frasa": FRASA}).status_code == 302
    versi.refresh_from_db()
    assert (versi.status, versi.pdf_status) == (Status.BERLAKU, Versi.Pdf.SIAP)
    pdf = _isi(versi.pdf)
    assert _utuh(pdf)
    assert periksa(pdf)["kode"] == [versi.kode]
    teks = _teks(pdf)
    assert PERNYATAAN in teks
    assert versi.nomor in teks
    assert "KONSEP" not in teks
    catatan = CatatanAudit.objects.get(tindakan="sahkan")
    assert catatan.perubahan["tanda_tangan"] == ["", "elektronik"]
    assert FRASA not in "".join(str(c.perubahan) for c in CatatanAudit.objects.all())
    # What is served is what was signed, also after the version has gone out of force.
    client.logout()
    assert client.get(reverse("sop:pdf_publik", args=[versi.dokumen.slug])).content == pdf
    majukan(versi, ("cabut", dunia.pengesah, {"catatan": "Sudah usang."}))
    versi.refresh_from_db()
    assert _isi(versi.pdf) == pdf


def test_frasa_salah_tidak_mengesahkan_dan_nomor_tetap_dipesan(dunia, client, django_capture_on_commit_callbacks):
    versi = dunia.disetujui
    pasang_sertifikat(dunia.pengesah)
    masuk(client, dunia.pengesah)
    alamat = reverse("alur:transisi", args=[versi.pk, "sahkan"])
    jawaban = client.post(alamat, {"tanggal": "24-11-2026", "frasa": "Ombak Puti-puti 8"})
    assert jawaban.status_code == 409
    teks = jawaban.content.decode()
    assert "Frasa sandi tidak cocok" in teks
    assert "Ombak" not in teks
    versi.refresh_from_db()
    assert (versi.status, bool(versi.pdf)) == (Status.DISETUJUI, False)
    nomor = Nomor.objects.get(untuk=f"versi:{versi.pk}")
    assert nomor.status == Nomor.Status.DIPESAN
    # Without a passphrase it is ratified on the screen, under the same number; and nothing says that it is signed.
    with django_capture_on_commit_callbacks(execute=True):
        client.post(alamat, {"tanggal": "24-11-2026", "frasa": ""})
    versi.refresh_from_db()
    pdf = _isi(versi.pdf)
    assert versi.nomor == nomor.teks
    assert periksa(pdf)["tanda"] == []
    assert PERNYATAAN not in _teks(pdf)


def test_yang_berubah_selama_penandatanganan_ditolak(dunia, monkeypatch):
    """Nothing is locked while a person's key signs; so what is frozen is compared with what was signed."""
    versi, asli = dunia.disetujui, PenyediaSertifikat.tanda_tangani
    pasang_sertifikat(dunia.pengesah)

    def lambat(self, pdf, penanda, *lain):
        penanda.nama = "Nama Lain"  # the name printed under the document, changed by the Admin meanwhile
        return asli(self, pdf, penanda, *lain)

    monkeypatch.setattr(PenyediaSertifikat, "tanda_tangani", lambat)
    with pytest.raises(TransisiDitolak, match="berubah saat sedang ditandatangani"):
        majukan(versi, ("sahkan", dunia.pengesah, {"tanggal": HARI, "frasa": FRASA}))
    versi.refresh_from_db()
    assert (versi.status, bool(versi.pdf)) == (Status.DISETUJUI, False)


def test_satu_sk_bertanda_tangan_untuk_dua_layanan(dunia, client, django_capture_on_commit_callbacks):
    dua = [dunia.layanan_disetujui, dunia.layanan_maju("Layanan Kedua", "setujui")]
    pasang_sertifikat(dunia.pengesah)
    masuk(client, dunia.pengesah)
    isian = {"tanggal": "24-11-2026", "frasa": FRASA, "bersama": [dua[1].pk]}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("alur:transisi", args=[dua[0].pk, "tetapkan"]), isian)
    for versi in dua:
        versi.refresh_from_db()
        assert versi.status == Status.BERLAKU
        assert periksa(_isi(versi.pdf))["tanda"] == []  # the standard's own print: signed is the decision
    sk = dua[1].sk.get()
    pdf = _isi(sk.pdf)
    assert _utuh(pdf)
    teks = _teks(pdf)
    for kata in (PERNYATAAN, sk.nomor, dua[0].kode, dua[1].kode):
        assert kata.upper() in teks.upper()
    client.logout()
    assert client.get(reverse("layanan:sk_publik", args=[dua[0].dokumen.slug])).content == pdf
