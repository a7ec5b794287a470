"""Forms draw label, help, error and control in this order, lose nothing typed and speak in the person's words."""

from datetime import date

from django import forms
from django.template import Context, Template
from django.test import RequestFactory
from lxml import html as pengurai

from ambon_sop.tampilan.bentuk import Bentuk, TanggalField


class ContohForm(Bentuk, forms.Form):
    tombol = "Simpan"
    batal = "/kerja/"

    nama = forms.CharField(label="Nama SOP")
    nip = forms.CharField(label="NIP", required=False)
    tanggal = TanggalField(label="Tanggal efektif", help_text="Misalnya 24 November 2026.")
    unit = forms.ChoiceField(label="Perangkat Daerah (OPD)", choices=[("", "–"), ("1", "Disdukcapil")])
    menahan = forms.BooleanField(label="Menahan persetujuan", required=False)
    jenis = forms.ChoiceField(label="Jenis", choices=[("sop", "SOP")], widget=forms.RadioSelect, required=False)


def _gambar(formulir):
    konteks = Context({"formulir": formulir, "request": RequestFactory().get("/")})
    return pengurai.fragment_fromstring(Template("{% load crispy_forms_tags %}{% crispy formulir %}").render(konteks))


def test_galat_menyebut_isian_dan_yang_diketik_tetap_ada():
    formulir = ContohForm({"nama": "", "tanggal": "31-2-2026", "unit": "", "nip": "<b>19"})
    gambar = _gambar(formulir)
    assert formulir.errors["nama"] == ["Isi nama SOP."]
    assert formulir.errors["unit"] == ["Pilih Perangkat Daerah (OPD)."]
    assert formulir.errors["tanggal"] == ["Tulis tanggal seperti 24 November 2026 atau 24-11-2026."]
    assert gambar.xpath("string(//*[@id='id_tanggal']/@value)") == "31-2-2026"
    assert gambar.xpath("string(//*[@id='id_nip']/@value)") == "<b>19"


def test_ringkasan_galat_menaut_ke_setiap_isian():
    gambar = _gambar(ContohForm({"nama": "", "tanggal": "", "unit": "1"}))
    assert gambar.xpath("//*[@role='alert']//a/@href") == ["#id_nama", "#id_tanggal"]
    assert "Ada 2 isian yang perlu diperbaiki." in gambar.text_content()


def test_susunan_isian_label_bantuan_galat_kendali():
    gambar = _gambar(ContohForm({"tanggal": "x"}))
    (isian,) = gambar.xpath("//*[@id='div_id_tanggal']")
    assert [anak.tag if anak.tag != "div" else anak.get("class") for anak in isian] == [
        "label", "isian-bantuan", "isian-galat", "input",
    ]  # fmt: skip
    kendali = isian.find("input")
    assert kendali.get("aria-invalid") == "true"
    assert kendali.get("aria-describedby") == "id_tanggal_helptext id_tanggal_error"


def test_yang_boleh_kosong_mengatakannya():
    gambar = _gambar(ContohForm())
    berlabel = [label.text_content() for label in gambar.xpath("//label[@for]|//legend")]
    assert "NIP (boleh kosong)" in berlabel
    assert "Nama SOP" in berlabel


def test_satu_tombol_utama_dan_batal_sebagai_tautan():
    gambar = _gambar(ContohForm())
    assert [tombol.text_content() for tombol in gambar.xpath("//*[contains(@class,'btn-primary')]")] == ["Simpan"]
    assert gambar.xpath("//a[text()='Batal']/@href") == ["/kerja/"]


def test_tanggal_awal_tampil_panjang_dan_terbaca():
    formulir = ContohForm({"nama": "A", "tanggal": "24/11/2026", "unit": "1"}, initial={"tanggal": date(2026, 1, 2)})
    assert formulir.is_valid()
    assert formulir.cleaned_data["tanggal"] == date(2026, 11, 24)
    assert ContohForm(initial={"tanggal": date(2026, 1, 2)})["tanggal"].value() == date(2026, 1, 2)
    assert "2 Januari 2026" in str(ContohForm(initial={"tanggal": date(2026, 1, 2)})["tanggal"])
