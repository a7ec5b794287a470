"""The pengawas' page and its export: who may, what the filters leave, what a spreadsheet must not compute."""

import csv
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ambon_sop.audit.catat import Pelaku, catat
from ambon_sop.audit.ekspor import aman
from ambon_sop.audit.models import CatatanAudit
from tests.pemeran import masuk

HALAMAN = "/kerja/audit/"


@pytest.fixture
def klien(client, pengawas):
    return masuk(client, pengawas)


def _catat(tindakan, nama="", orang="Maria S.", pada=datetime(2026, 11, 24, 3, tzinfo=UTC), **lain):
    with time_machine.travel(pada, tick=False):
        return catat(tindakan, nama=nama, pelaku=Pelaku("7", orang, "penyusun", "Disdukcapil"), **lain)


def _urut(jawaban):
    return [c.urut for c in jawaban.context["halaman"] if c.tindakan != "masuk"]


def test_hanya_pengawas_yang_membukanya(client, verifikator, admin, penyusun):
    for orang in (verifikator, admin, penyusun):
        assert masuk(client, orang).get(HALAMAN).status_code == 404
        assert client.post(reverse("audit:unduh")).status_code == 404
    client.logout()
    assert client.get(HALAMAN).status_code == 302


def test_baris_menyebut_siapa_sebagai_apa_dan_kapan(klien):
    _catat("ajukan", "Penerbitan KIA", dari="draf", ke="diajukan", perubahan={"nomor": ["001", "<b>002</b>"]})
    isi = klien.get(HALAMAN).content.decode()
    for kata in ("24 Nov 2026, 12.00.00", "Maria S.", "Penyusun · Disdukcapil", "Mengajukan", "Draf → Diajukan"):
        assert kata in isi
    assert "<del>001</del>" in isi
    assert "<ins>&lt;b&gt;002&lt;/b&gt;</ins>" in isi


@pytest.mark.parametrize(
    ("kueri", "tersisa"),
    [
        ({"orang": "yohana"}, [2]),
        ({"tindakan": "ajukan"}, [3, 1]),
        ({"objek": "surat"}, [3, 2]),
        ({"dari": "25-11-2026"}, [3, 2]),
        ({"sampai": "24 November 2026"}, [1]),
        ({"dari": "25-11-2026", "sampai": "25-11-2026"}, [2]),
        ({"objek": "surat", "tindakan": "ajukan"}, [3]),
        ({"objek": "tidak ada"}, []),
        ({"urut": "waktu"}, [1, 2, 3]),
        ({"urut": "objek"}, [1, 3, 2]),
        ({"urut": "sembarang"}, [3, 2, 1]),
    ],
)
def test_saringan_dan_urutan(client, pengawas, kueri, tersisa):
    """Days are those of WIT: the second row was written at 00.30 there, on the day before in UTC."""
    _catat("ajukan", "Penerbitan KIA")
    _catat("setujui", "Surat pindah", orang="Yohana P.", pada=datetime(2026, 11, 24, 15, 30, tzinfo=UTC))
    _catat("ajukan", "Surat masuk", pada=datetime(2026, 11, 26, 3, tzinfo=UTC))
    assert _urut(masuk(client, pengawas).get(HALAMAN, kueri)) == tersisa


@pytest.mark.parametrize(
    ("kueri", "pesan"),
    [
        ({"dari": "kemarin"}, "Tulis tanggal seperti 24 November 2026"),
        ({"dari": "2-1-2026", "sampai": "1-1-2026"}, "Tanggal akhir tidak boleh sebelum tanggal awal."),
        ({"tindakan": "' OR 1=1 --"}, "isian-galat"),
        ({"orang": "a" * 101}, "isian-galat"),
        ({"objek": "x" * 101}, "isian-galat"),
    ],
)
def test_saringan_yang_salah_diberi_tahu_di_tempatnya(klien, kueri, pesan):
    jawaban = klien.get(HALAMAN, kueri)
    assert jawaban.status_code == 200
    assert pesan in jawaban.content.decode()


def test_halaman_yang_tidak_masuk_akal_tetap_terbuka(klien):
    assert klien.get(HALAMAN, {"halaman": "99999999999999999999", "urut": "-" * 50}).status_code == 200


def test_tanpa_hasil_ada_jalan_keluar(klien):
    assert "Hapus saringan" in klien.get(HALAMAN, {"objek": "tidak ada"}).content.decode()


def _banyak_kueri(klien):
    with CaptureQueriesContext(connection) as kueri:
        klien.get(HALAMAN)
    return len(kueri)


def test_banyak_kueri_tetap(klien):
    catat("ajukan", nama="Penerbitan KIA")
    semula = _banyak_kueri(klien)
    for _ in range(300):
        catat("ajukan", nama="Penerbitan KIA")
    assert _banyak_kueri(klien) == semula


def test_membuka_halaman_tidak_meninggalkan_catatan(klien):
    jumlah = CatatanAudit.objects.count()
    klien.get(HALAMAN, {"objek": "x"})
    assert CatatanAudit.objects.count() == jumlah


# --- CSV -------------------------------------------------------------------------------------------------------------


def _unduh(klien, kueri=""):
    jawaban = klien.post(reverse("audit:unduh") + kueri)
    teks = b"".join(jawaban.streaming_content).decode()
    return jawaban, list(csv.DictReader(teks.removeprefix("\ufeff").splitlines()))


def test_csv_memuat_yang_tersaring_dan_tercatat_sendiri(klien):
    _catat("ajukan", "Penerbitan KIA")
    _catat("setujui", "Surat pindah")
    jawaban, baris = _unduh(klien, "?objek=surat")
    assert [b["Objek"] for b in baris] == ["Surat pindah"]
    assert baris[0]["Waktu (WIT)"] == "2026-11-24 12:00:00"
    assert jawaban["Content-Disposition"].startswith('attachment; filename="jejak-audit-')
    terakhir = CatatanAudit.objects.first()
    assert (terakhir.tindakan, terakhir.perubahan) == ("unduh_csv", {"saringan": ["", {"objek": "surat"}]})
    assert terakhir.pelaku_nama == jawaban.wsgi_request.user.nama


def test_csv_tidak_diambil_dengan_get(klien):
    assert klien.get(reverse("audit:unduh")).status_code == 405


@pytest.mark.parametrize("awal", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_sel_yang_mirip_rumus_diberi_apostrof(klien, awal):
    assert aman(awal) == f"'{awal}"
    _catat("ajukan", awal)
    assert _unduh(klien, "?tindakan=ajukan")[1][0]["Objek"].startswith("'")


def test_sel_biasa_tidak_diubah():
    assert [aman(nilai) for nilai in ("Penerbitan KIA", "a=b", 12, None, "")] == ["Penerbitan KIA", "a=b", "12", "", ""]
