"""All parts of the interface on one page, and the pages that stand on the look alone, pass `periksa_halaman`."""

import datetime

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory

from ambon_sop.tampilan.bentuk import Bentuk, TanggalField
from ambon_sop.tampilan.status import STATUS
from tests.tampilan.pemeriksa import kata_asing, periksa_halaman

GALAT = [
    "400.html",
    "403.html",
    "403_csrf.html",
    "404.html",
    "405.html",
    "413.html",
    "429.html",
    "500.html",
    "503.html",
]


class IsianForm(Bentuk, forms.Form):
    tombol = "Simpan"

    nama = forms.CharField(label="Nama SOP")
    tanggal_pembuatan = TanggalField(label="Tanggal pembuatan", help_text="Misalnya 24 November 2026.")
    tanggal_efektif = TanggalField(label="Tanggal efektif", required=False)
    unit = forms.ChoiceField(label="Perangkat Daerah (OPD)", choices=[("1", "Disdukcapil")])
    menahan = forms.BooleanField(label="Menahan persetujuan", required=False)


class SahkanForm(Bentuk, forms.Form):
    tanggal = TanggalField(label="Tanggal efektif")


class SaringanForm(forms.Form):
    q = forms.CharField(label="Cari", required=False)
    status = forms.ChoiceField(label="Status", choices=[("", "Status: semua"), ("draf", "Draf")], required=False)


def konteks_komponen():
    """What tests/tampilan/komponen.html shows."""
    return {
        "semua_status": list(STATUS),
        "kini": datetime.datetime(2026, 11, 24, 0, 0, tzinfo=datetime.UTC),
        "halaman_contoh": Paginator(range(214), 10).page(1),
        "formulir": IsianForm({"nama": "", "tanggal_pembuatan": "24-11-2026", "tanggal_efektif": "31-2-2026"}),
        "formulir_dialog": SahkanForm(prefix="sahkan"),
        "formulir_saringan": SaringanForm(),
        "saringan_aktif": [{"label": "Status: Draf", "hapus": "?"}],
    }


@pytest.mark.usefixtures("templat_uji")
def test_halaman_komponen(penyusun):
    permintaan = RequestFactory().get("/kerja/komponen/", {"urut": "status"})
    permintaan.user = penyusun
    html = render_to_string("komponen.html", konteks_komponen(), request=permintaan)
    periksa_halaman(html)
    assert 'aria-sort="ascending"' in html
    assert "1–10 dari 214" in html
    assert f'name="penugasan" value="{penyusun.penugasan_aktif.pk}"' in html


@pytest.mark.parametrize("nama", GALAT)
def test_halaman_galat_berdiri_tanpa_permintaan(nama):
    """When all else fails there may be no request, no user and no database."""
    html = render_to_string(nama, {"id_permintaan": "7F3K-22QD"})
    periksa_halaman(html)
    assert "7F3K-22QD" in html


def test_halaman_masuk(client, db):
    periksa_halaman(client.get("/masuk/").content.decode())


def test_pemeriksa_menemukan_yang_salah():
    buruk = '<!doctype html><html lang="id"><title>A</title><h1>A</h1><h1>B</h1><input name="x"><p>Silakan login</p>'
    with pytest.raises(AssertionError) as temuan:
        periksa_halaman(buruk)
    assert all(kata in str(temuan.value) for kata in ("h1", "isian tanpa label: x", "Silakan", "login"))


@pytest.mark.parametrize("kalimat", ["Tautan dikirim", "linkungan", "Isi kata sandi", "nama@login.go.id"])
def test_kata_sendiri_bukan_kata_asing(kalimat):
    assert not kata_asing(kalimat)
