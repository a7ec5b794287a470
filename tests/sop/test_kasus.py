"""Real SOPs go in, are shown, drawn, printed and come out again as they were."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from ambon_sop.alur.models import Versi
from sop.isi import baca, tulis
from sop.models import Sop
from tests.pemeran import masuk
from tests.sop.kasus import tiap_kasus

pytestmark = pytest.mark.django_db


@tiap_kasus
def test_kasus_masuk_tampil_tergambar_tercetak(client, penyusun, berkas):
    keluar = StringIO()
    pilihan = {"perangkat_daerah": "disdukcapil", "pengguna": "penyusun", "stdout": keluar}
    call_command("impor_sop", berkas, **pilihan)
    slug, asal = keluar.getvalue().strip().split("\t")
    assert asal == str(berkas)

    hasil = StringIO()
    call_command("ekspor_sop", slug, stdout=hasil)
    assert hasil.getvalue() == tulis(baca(berkas.read_bytes()))

    masuk(client, penyusun)
    sop = Sop.objects.get(slug=slug)
    assert client.get(reverse("sop:rincian", args=[sop.pk])).status_code == 200
    assert client.get(reverse("sop:penyunting", args=[sop.pk])).status_code == 200
    gambar = client.get(reverse("sop:gambar", args=[sop.pk, 1]), tepi(sop.versi_terbaru.isi))
    assert gambar.status_code == 200
    assert gambar.content.count(b'class="simbol"') == sum(len(k["simbol"]) for k in sop.versi_terbaru.isi["kegiatan"])
    assert client.get(reverse("sop:pdf", args=[sop.pk])).content.startswith(b"%PDF-1.7")


def tepi(isi):
    """Edges of a table as a browser would measure them: 82 px columns, 120 px rows."""
    kolom = ",".join(str(230 + 82 * i) for i in range(len(isi["pelaksana"]) + 1))
    return {"kolom": kolom, "baris": ",".join(str(60 + 120 * i) for i in range(len(isi["kegiatan"]) + 1))}


def test_berkas_yang_salah_ditolak_utuh_dan_yang_lain_masuk(tmp_path, penyusun):
    salah, benar, galat = tmp_path / "salah.json", tmp_path / "benar.json", StringIO()
    salah.write_text('{"format": "sop-ap/1", "nama": 3, "kunci_asing": 1}', encoding="utf-8")
    benar.write_text(json.dumps({"format": "sop-ap/1", "nama": "Pengujian Impor"}), encoding="utf-8")
    with pytest.raises(CommandError, match="2 dari 3 berkas ditolak"):
        call_command(
            "impor_sop",
            salah,
            tmp_path / "tidak-ada.json",
            benar,
            perangkat_daerah="disdukcapil",
            pengguna="penyusun",
            stdout=StringIO(),
            stderr=galat,
        )
    assert [s.judul for s in Sop.objects.all()] == ["Pengujian Impor"]
    assert "nama: Isinya harus teks." in galat.getvalue()
    assert "kunci_asing: Kunci ini tidak dikenal" in galat.getvalue()
    assert Versi.objects.get().status == "draf"


@pytest.mark.parametrize(("unit", "orang"), [("tidak-ada", "penyusun"), ("disdukcapil", "tidak-ada")])
def test_unit_atau_pengguna_yang_tidak_ada_disebut(tmp_path, penyusun, unit, orang):
    with pytest.raises(CommandError, match="tidak-ada tidak ada"):
        call_command("impor_sop", tmp_path, perangkat_daerah=unit, pengguna=orang)
