"""The lasting facts of a document are saved beside what happens to its versions meanwhile."""

import datetime

import pytest
from django.urls import reverse

import layanan.views
import sop.views
from ambon_sop.alur.models import Dokumen
from ambon_sop.alur.status import Status
from ambon_sop.pencarian.models import EntriCari
from layanan.models import Topik
from tests.dunia import Dunia
from tests.layanan.pabrik import majukan as majukan_layanan
from tests.pemeran import masuk
from tests.sop.pabrik import majukan as majukan_sop

pytestmark = pytest.mark.django_db
HARI = {"tanggal": datetime.date(2026, 11, 24)}
CABUT = {"catatan": "Usang."}
# (app, version of the Dunia, how its life goes on, step, its answers, its state and whether it is found afterwards)
SELA = [
    ("layanan", "layanan_disetujui", majukan_layanan, "tetapkan", HARI, Status.BERLAKU, True),
    ("sop", "disetujui", majukan_sop, "sahkan", HARI, Status.BERLAKU, True),
    ("layanan", "layanan_berlaku", majukan_layanan, "cabut", CABUT, Status.DICABUT, False),
    ("sop", "berlaku", majukan_sop, "cabut", CABUT, Status.DICABUT, False),
]


@pytest.mark.parametrize(("app", "nama", "majukan", "langkah", "isian", "status", "dicari"), SELA)
def test_langkah_di_sela_simpan_tetap_berlaku(
    pemeran, client, monkeypatch, app, nama, majukan, langkah, isian, status, dicari
):
    """The form is drawn from the row as it was; then the pengesah acts; then the form is saved."""
    dunia = Dunia(pemeran)
    versi, modul = getattr(dunia, nama), {"layanan": layanan.views, "sop": sop.views}[app]
    ambil = modul.ambil_versi

    def ambil_lalu_didahului(*args):
        hasil = ambil(*args)
        majukan(versi, (langkah, dunia.pengesah, isian))
        return hasil

    monkeypatch.setattr(modul, "ambil_versi", ambil_lalu_didahului)
    isi = {"publik": "", "ringkasan": "Baru", "topik": [Topik.objects.first().pk]}
    assert masuk(client, dunia.penyusun).post(reverse(f"{app}:ubah", args=[versi.dokumen_id]), isi).status_code == 302

    dokumen = Dokumen.objects.get(pk=versi.dokumen_id)
    assert (versi.status, dokumen.publik) == (status, False)
    assert dokumen.versi_berlaku == (versi if dicari else None)
    assert EntriCari.objects.filter(jenis=app, objek_id=dokumen.pk, publik=False).exists() is dicari
    if app == "layanan":
        fakta = dokumen.standarpelayanan
        assert (fakta.nomor, fakta.ringkasan, fakta.topik.count()) == (versi.nomor, "Baru", 1)


@pytest.mark.parametrize(("app", "nama"), [("layanan", "layanan_berlaku"), ("sop", "berlaku")])
def test_yang_tidak_tercatat_tidak_tersimpan(pemeran, client, monkeypatch, app, nama):
    dunia = Dunia(pemeran)
    versi = getattr(dunia, nama)

    def gagal(*args, **kwargs):
        raise RuntimeError("jejak")

    monkeypatch.setattr("ambon_sop.alur.ubah.catat", gagal)
    with pytest.raises(RuntimeError):
        masuk(client, dunia.penyusun).post(reverse(f"{app}:ubah", args=[versi.dokumen_id]), {"publik": ""})

    assert Dokumen.objects.get(pk=versi.dokumen_id).publik is True
    assert EntriCari.objects.get(jenis=app, objek_id=versi.dokumen_id).publik is True
