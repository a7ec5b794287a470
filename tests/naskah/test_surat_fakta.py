"""The facts beside the blanks: what one window says of them against what another has changed meanwhile."""

import json

import pytest

from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.models import Versi
from ambon_sop.alur.suntingan import BukanDraf
from ambon_sop.audit.models import CatatanAudit
from naskah.alur import ALUR_NASKAH
from naskah.forms_fakta import FaktaForm, nilai_fakta
from naskah.isi import naskah_dari_dict
from naskah.models import Naskah, Paraf
from tests.naskah.pabrik import naskah_draf
from tests.naskah.test_alur import kantor  # noqa: F401  a fixture
from tests.naskah.test_surat import kueri, polos, surat  # noqa: F401  a fixture
from tests.pemeran import masuk

# What an older window sends, and what becomes of it: (what it sends, field of the refusal, its sentence, what stands).
# Meanwhile the letter has been made secret, and one person initials it.
JENDELA_LAMA = [
    ({"an": "Kepala Dinas"}, "", "", {"an": "Kepala Dinas"}),
    ({"keamanan": "B"}, "", "", {"keamanan": "R"}),
    ({"keamanan": "R"}, "", "", {"keamanan": "R"}),
    (
        {"keamanan": "T"}, "keamanan",
        "“Rahasia” sejak halaman ini dibuka. Pilihan Anda “Terbatas” belum disimpan; pilih lagi bila itu yang dipakai.",
        {"keamanan": "R"},
    ),
    ({"paraf_2": "pengesah"}, "paraf_1", "Paraf sudah diubah menjadi “Pemeriksa", {}),
]  # fmt: skip


@pytest.mark.parametrize(("kirim", "bidang", "kalimat", "hasil"), JENDELA_LAMA)
def test_jendela_lama_tidak_menimpa_fakta(surat, kantor, client, kirim, bidang, kalimat, hasil):  # noqa: F811
    """Of a window that has not seen what changed meanwhile only the own change counts, where it meets no other."""
    d, naskah = kantor, Naskah.objects.get()
    kirim = {nama: getattr(d, str(nilai)).pk if hasattr(d, str(nilai)) else nilai for nama, nilai in kirim.items()}
    naskah.penanda = None
    naskah.save(update_fields=["penanda"])
    semula = nilai_fakta(naskah)
    lama = polos(surat) | {"dilihat": json.dumps(semula)}
    masuk(client, d.penyusun)
    alamat = f"/kerja/naskah/{surat.dokumen_id}/sunting/"
    baru = {"keamanan": "R", "paraf_1": d.pemeriksa.pk, "dilihat": json.dumps(semula)}
    assert client.post(f"{alamat}fakta/", baru).json()["galat"] == {}
    jawaban = client.post(f"{alamat}fakta/", kirim | {"dilihat": json.dumps(semula)}).json()
    assert set(jawaban["galat"]) == ({bidang} if bidang else set())
    assert kalimat in " ".join(jawaban["galat"].get(bidang, []))
    harap = semula | {"keamanan": "R", "paraf": [str(d.pemeriksa.pk)]} | hasil
    assert jawaban["nilai"] == nilai_fakta(Naskah.objects.get()) == harap
    # The plain form sends every field as it saw it, and this change.
    jawaban = client.post(alamat, lama | kirim)
    assert jawaban.status_code == (422 if bidang else 302)
    assert nilai_fakta(Naskah.objects.get()) == harap
    if bidang and kalimat.endswith("."):  # what the page then shows has seen the other's choice
        lagi = jawaban.context["fakta"]
        data = lama | kirim | {"dilihat": json.dumps(lagi.lihat)}
        assert client.post(alamat, data).status_code == 302
        assert Naskah.objects.get().keamanan == kirim["keamanan"]


def test_fakta_tidak_berubah_sesudah_diajukan(surat, kantor):  # noqa: F811
    """What was read as a draft and is none any more keeps its facts, whatever the form had been drawn for."""
    d, naskah = kantor, Naskah.objects.get()
    bentuk = FaktaForm(
        kueri({"an": "Kepala Dinas", "paraf_1": str(d.pemeriksa.pk), "dilihat": json.dumps(nilai_fakta(naskah))}),
        naskah=naskah, isi=naskah_dari_dict(surat.isi),
    )  # fmt: skip
    assert bentuk.is_valid(), bentuk.errors
    Versi.objects.filter(pk=surat.pk).update(status="menunggu_tanda")
    with pytest.raises(BukanDraf):
        bentuk.simpan(d.penyusun)
    assert nilai_fakta(Naskah.objects.get()) == nilai_fakta(naskah)
    assert not CatatanAudit.objects.filter(tindakan="ubah_naskah").exists()


SEMENTARA_ITU = [
    (lambda d, naskah: Paraf.objects.create(naskah=naskah, urut=1, pengguna=d.pemeriksa, jabatan="Kabid"), "Pemaraf"),
    (lambda d, naskah: Naskah.objects.filter(pk=naskah.pk).update(penanda=None), "Pilih pejabat"),
]


@pytest.mark.parametrize(("ubah", "kata"), SEMENTARA_ITU)
def test_diajukan_dengan_fakta_yang_ada_kini(kantor, monkeypatch, ubah, kata):  # noqa: F811
    """What another window has kept just before the letter passes on counts: nobody's initials are passed over."""
    d = kantor
    versi = naskah_draf(d.penyusun, d.templat, d.pengesah)
    assert versi.dokumen.naskah.penanda == d.pengesah
    monkeypatch.setattr("ambon_sop.alur.mesin.antre", lambda: ubah(d, versi.dokumen.naskah))
    with pytest.raises(TransisiDitolak, match=kata):
        ALUR_NASKAH.jalankan(versi, "minta_tanda", d.penyusun)
    assert Versi.objects.get(pk=versi.pk).status == "draf"
