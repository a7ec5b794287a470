"""The one door: who may pass which transition, four eyes, compare-and-set, audit row in the same transaction."""

import datetime
from io import BytesIO

import pikepdf
import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile

from ambon_sop.alur import mesin
from ambon_sop.alur.catatan import beri_catatan, tandai
from ambon_sop.alur.forms import PindaianForm
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.models import Suntingan, Versi
from ambon_sop.alur.status import Status
from ambon_sop.alur.susun import versi_baru
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.penomoran.models import Nomor
from sop.alur import ALUR_SOP
from sop.impor import salinan_baru
from sop.models import Sop
from tests.pemeran import PEMERAN
from tests.sop.pabrik import isi_sop, majukan, sop_draf

pytestmark = pytest.mark.django_db
HARI = {"tanggal": datetime.date(2026, 11, 24)}
ISIAN = {
    "sahkan": HARI,
    "siapkan_tinta": HARI,
    "kembalikan": {"catatan": "Perbaiki."},
    "tolak": {"catatan": "Belum."},
    "cabut": {"catatan": "Usang."},
}

# Who may take each step of an SOP of Disdukcapil which `verifikator` has taken (rancangan.md §1).
BOLEH = {
    "ajukan": {"penyusun"},
    "tarik": {"penyusun"},
    "ambil": {"verifikator", "verifikator_lain"},
    "serahkan": {"verifikator", "verifikator_lain"},
    "kembalikan": {"verifikator"},
    "setujui": {"verifikator"},
    "sahkan": {"pengesah"},
    "siapkan_tinta": {"pengesah"},
    "tolak": {"pengesah"},
    "cabut": {"pengesah"},
    "batal": {"penyusun"},
}


@pytest.fixture
def jalan(penyusun, verifikator, pengesah):
    """Bring a fresh SOP to the state in which a transition begins."""
    tangga = [
        (Status.DIAJUKAN, "ajukan", penyusun),
        (Status.DIVERIFIKASI, "ambil", verifikator),
        (Status.DISETUJUI, "setujui", verifikator),
        (Status.BERLAKU, "sahkan", pengesah, HARI),
    ]

    def sampai(status, nama="Penerbitan Surat Uji"):
        versi = sop_draf(penyusun, nama)
        for langkah in tangga:
            if versi.status == status:
                break
            versi = majukan(versi, langkah[1:])
        return versi

    return sampai


@pytest.mark.parametrize("siapa", PEMERAN)
@pytest.mark.parametrize("nama", BOLEH)
def test_setiap_transisi_untuk_setiap_peran(jalan, pemeran, nama, siapa, monkeypatch):
    # With a pemeriksa in the unit a draft would pass him first; that way has its own test.
    monkeypatch.setattr("ambon_sop.alur.izin.ada_pemeriksa", lambda unit: False)
    versi = jalan(ALUR_SOP[nama].dari[-1])
    orang, isian = pemeran[siapa], dict(ISIAN.get(nama, {}))
    if nama == "serahkan":
        isian["kepada"] = pemeran["verifikator_lain"]
    if siapa in BOLEH[nama]:
        ALUR_SOP.jalankan(versi, nama, orang, isian)
        assert versi.status == ALUR_SOP[nama].ke
    else:
        with pytest.raises(PermissionDenied):
            ALUR_SOP.jalankan(versi, nama, orang, isian)
        assert nama not in [t.transisi.nama for t in ALUR_SOP.tersedia(versi, orang)]


def test_tabel_menyebut_setiap_transisi():
    lewat_pemeriksa = {"periksakan", "teruskan", "kembalikan_pemeriksa"}
    assert set(ALUR_SOP.transisi) == set(BOLEH) | lewat_pemeriksa | {"sahkan_tinta", "catat_salinan"}


def test_dengan_pemeriksa_draf_dibaca_dulu(penyusun, pemeriksa):
    versi = sop_draf(penyusun)
    assert [t.transisi.nama for t in ALUR_SOP.tersedia(versi, penyusun)] == ["periksakan", "batal"]
    versi = majukan(versi, ("periksakan", penyusun), ("kembalikan_pemeriksa", pemeriksa, {"catatan": "Lengkapi."}))
    assert (versi.status, versi.dikembalikan) == (Status.DRAF, True)
    versi = majukan(versi, ("periksakan", penyusun), ("teruskan", pemeriksa))
    assert versi.status == Status.DIAJUKAN


def test_penyunting_tidak_menyetujui_sendiri(jalan, verifikator):
    versi = jalan(Status.DIVERIFIKASI)
    satu = {"urut": 1, "kunci": "0" * 32, "perubahan": [], "balikan": [], "sasaran": []}
    Suntingan.objects.create(versi=versi, oleh=verifikator, **satu)
    with pytest.raises(TransisiDitolak, match="orang lain yang harus menyetujuinya"):
        ALUR_SOP.jalankan(versi, "setujui", verifikator)


def test_catatan_yang_menahan_harus_selesai_dulu(jalan, verifikator):
    versi = jalan(Status.DIVERIFIKASI)
    catatan = beri_catatan(versi, verifikator, teks="Jalan ini buntu.", menahan=True)
    with pytest.raises(TransisiDitolak, match="1 catatan menahan persetujuan"):
        ALUR_SOP.jalankan(versi, "setujui", verifikator)
    tandai(catatan, verifikator, selesai=True)
    assert ALUR_SOP.jalankan(versi, "setujui", verifikator).ke == Status.DISETUJUI


def test_draf_yang_belum_lengkap_tidak_dapat_diajukan(penyusun):
    versi = sop_draf(penyusun)
    versi.isi["alur"] = versi.isi["alur"][:2]
    versi.save(update_fields=["isi"])
    with pytest.raises(TransisiDitolak, match="Langkah 2"):
        ALUR_SOP.jalankan(versi, "ajukan", penyusun)


def test_yang_terlambat_ditolak(jalan, verifikator, verifikator_lain):
    versi = jalan(Status.DIAJUKAN)
    salinan = Versi.objects.select_related("dokumen").get(pk=versi.pk)
    ALUR_SOP.jalankan(versi, "ambil", verifikator)
    with pytest.raises(TransisiDitolak, match="baru saja diubah"):
        ALUR_SOP.jalankan(salinan, "ambil", verifikator_lain)
    assert CatatanAudit.objects.filter(tindakan="ambil").count() == 1


def test_yang_disunting_sesudah_diperiksa_tidak_terajukan(penyusun):
    versi = sop_draf(penyusun)
    salinan = Versi.objects.select_related("dokumen").get(pk=versi.pk)
    Versi.objects.filter(pk=versi.pk).update(hitungan=1)
    with pytest.raises(TransisiDitolak):
        ALUR_SOP.jalankan(salinan, "ajukan", penyusun)


def test_tanpa_catatan_audit_tidak_ada_perubahan(jalan, verifikator, monkeypatch):
    versi = jalan(Status.DIAJUKAN)

    def gagal(*_, **__):
        raise RuntimeError("disk penuh")

    monkeypatch.setattr(mesin, "catat", gagal)
    with pytest.raises(RuntimeError):
        ALUR_SOP.jalankan(versi, "ambil", verifikator)
    versi.refresh_from_db()
    assert versi.status == Status.DIAJUKAN


def test_pengesahan_membekukan_isi(jalan, pengesah):
    versi = jalan(Status.BERLAKU)
    assert versi.nomor == versi.isi["nomor"] == "001/SOP/Disdukcapil/2026"
    assert versi.isi["tanggal_efektif"] == "2026-11-24"
    assert versi.isi["disahkan_oleh"]["nip"] == pengesah.nip
    assert len(versi.sha256) == 64
    sop = Sop.objects.get(pk=versi.dokumen_id)
    assert (sop.nomor, sop.versi_berlaku_id) == (versi.nomor, versi.pk)


def pindaian(isi=None):
    if isi is None:
        wadah = BytesIO()
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.save(wadah)
        isi = wadah.getvalue()
    return SimpleUploadedFile("pindaian.pdf", isi, "application/pdf")


@pytest.mark.parametrize(("siapa", "boleh"), [("penyusun", True), ("verifikator", True), ("pengesah", False)])
def test_pengesahan_dengan_tinta(jalan, request, pengesah, siapa, boleh):
    versi = majukan(jalan(Status.DISETUJUI), ("siapkan_tinta", pengesah, HARI))
    assert (versi.status, versi.nomor) == (Status.DISETUJUI, "001/SOP/Disdukcapil/2026")
    orang = request.getfixturevalue(siapa)
    if not boleh:
        with pytest.raises(PermissionDenied):
            ALUR_SOP.jalankan(versi, "sahkan_tinta", orang, HARI | {"pindaian": pindaian()})
        return
    versi = majukan(versi, ("sahkan_tinta", orang, HARI | {"pindaian": pindaian()}))
    assert (versi.status, versi.pdf_status) == (Status.BERLAKU, Versi.Pdf.SIAP)
    assert versi.isi["disahkan_oleh"]["nama"] == pengesah.nama


def test_kertas_dari_tahun_lain_ditolak(jalan, penyusun, pengesah):
    versi = majukan(jalan(Status.DISETUJUI), ("siapkan_tinta", pengesah, HARI))
    isian = {"tanggal": datetime.date(2025, 12, 30), "pindaian": pindaian()}
    with pytest.raises(TransisiDitolak, match="tahun 2026"):
        ALUR_SOP.jalankan(versi, "sahkan_tinta", penyusun, isian)


def test_dicetak_untuk_tinta_lalu_disahkan_di_layar(jalan, pengesah):
    """The PDF is then a print of ours, no scan."""
    versi = majukan(jalan(Status.DISETUJUI), ("siapkan_tinta", pengesah, HARI), ("sahkan", pengesah, dict(HARI)))
    assert (versi.status, versi.tinta_oleh, versi.nomor) == (Status.BERLAKU, None, Nomor.objects.get().teks)


def test_penolakan_membatalkan_nomor(jalan, pengesah):
    versi = majukan(jalan(Status.DISETUJUI), ("siapkan_tinta", pengesah, HARI), ("tolak", pengesah, ISIAN["tolak"]))
    assert (versi.status, versi.nomor, versi.tinta_oleh) == (Status.DRAF, "", None)
    assert Nomor.objects.get().status == Nomor.Status.BATAL


@pytest.mark.parametrize("isi", [b"", b"<html>", b"%PDF-1.7 rusak", b"PK\x03\x04"])
def test_pindaian_yang_bukan_pdf_ditolak_di_bidangnya(jalan, penyusun, pengesah, isi):
    versi = majukan(jalan(Status.DISETUJUI), ("siapkan_tinta", pengesah, HARI))
    bentuk = PindaianForm({"tanggal": "24-11-2026"}, {"pindaian": pindaian(isi)}, versi=versi, pengguna=penyusun)
    assert list(bentuk.errors) == ["pindaian"]


def test_versi_baru_menggantikan_yang_lama(jalan, penyusun, verifikator, pengesah):
    lama = jalan(Status.BERLAKU)
    baru = versi_baru(lama.dokumen, penyusun, isi_sop())
    majukan(baru, ("ajukan", penyusun), ("ambil", verifikator), ("setujui", verifikator), ("sahkan", pengesah, HARI))
    lama.refresh_from_db()
    assert lama.status == Status.DIGANTIKAN
    assert lama.tanggal_akhir is not None
    assert Sop.objects.get(pk=lama.dokumen_id).versi_berlaku_id == baru.pk
    assert CatatanAudit.objects.filter(tindakan="gantikan", objek_id=str(lama.pk)).exists()


def test_satu_versi_terbuka_saja(jalan, penyusun):
    versi = jalan(Status.DIAJUKAN)
    with pytest.raises(TransisiDitolak, match="Sudah ada versi"):
        versi_baru(versi.dokumen, penyusun, isi_sop())


def test_surat_kepada_yang_berikut(jalan, verifikator, verifikator_lain, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        jalan(Status.DIAJUKAN, "Penerbitan Kartu Identitas Anak")
    assert {m.to[0] for m in mail.outbox} == {verifikator.email, verifikator_lain.email}
    assert mail.outbox[0].subject == "Perlu diverifikasi: Penerbitan Kartu Identitas Anak (Disdukcapil)"
    assert "NIP" not in mail.outbox[0].body


def test_salinan_dari_kertas_dicatat_tanpa_pengesahan(penyusun, verifikator, penyusun_lain):
    fakta = {"nomor": "07/SOP/2019", "tanggal": datetime.date(2019, 5, 2), "penanda_tangan": "Kepala Dinas"}
    versi = salinan_baru(penyusun, nama="SOP Lama", pindaian=pindaian(), publik=True, **fakta)
    versi = majukan(versi, ("ajukan", penyusun), ("ambil", verifikator))
    assert "setujui" not in [t.transisi.nama for t in ALUR_SOP.tersedia(versi, verifikator)]
    versi = majukan(versi, ("catat_salinan", verifikator))
    sop = Sop.objects.get()
    assert (versi.status, sop.nomor, sop.tanggal_efektif) == (Status.BERLAKU, "07/SOP/2019", datetime.date(2019, 5, 2))
    assert versi.sha256 == versi.pdf_sha256 != ""
