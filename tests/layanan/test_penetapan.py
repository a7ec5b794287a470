"""Ratification: one decision for one service or many, on the screen or by ink; what it freezes; the pledge."""

import datetime
import hashlib
import shutil
import subprocess
from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ambon_sop.akun.pengesah import atur_pengesah
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.status import Status
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.penomoran.models import Nomor
from ambon_sop.penomoran.terbitkan import NomorDitolak
from layanan.alur import ALUR_LAYANAN
from layanan.cetakan import cetak_versi
from layanan.forms_penetapan import TEKS_MAKLUMAT, BersamaForm, MaklumatForm
from layanan.impor import baca_berkas
from layanan.isi import dari_dict
from layanan.models import Maklumat, StandarPelayanan, SuratKeputusan
from layanan.penetapan import sk_disiapkan
from layanan.sk import buat_pdf_sk, pdf_sk
from tests.dunia import Dunia
from tests.layanan.pabrik import layanan_draf, majukan
from tests.pemeran import PEMERAN, masuk

pytestmark = pytest.mark.django_db
HARI = {"tanggal": datetime.date(2026, 11, 24)}


@pytest.fixture
def dunia(pemeran):
    return Dunia(pemeran)


@pytest.fixture
def dua(dunia):
    """Two approved services of one office."""
    return dunia.layanan_disetujui, dunia.layanan_maju("Layanan Kedua", "setujui")


@pytest.fixture
def dua_kantor(dunia):
    """Two approved services of two offices, which one official ratifies."""
    atur_pengesah(dunia.penyusun_lain.penugasan_aktif.perangkat_daerah, {"layanan": dunia.unit}, dunia.admin)
    langkah = ("ajukan", dunia.penyusun_lain), ("ambil", dunia.verifikator), ("setujui", dunia.verifikator)
    return dunia.layanan_disetujui, majukan(layanan_draf(dunia.penyusun_lain, "Layanan Kesehatan"), *langkah)


def pindaian():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(hasil := BytesIO())
    return SimpleUploadedFile("sk.pdf", hasil.getvalue(), "application/pdf")


def test_penetapan_membekukan_isi_dan_menyalin_fakta_ke_katalog(dunia):
    versi = majukan(dunia.layanan_disetujui, ("tetapkan", dunia.pengesah, HARI))
    layanan = StandarPelayanan.objects.get(pk=versi.dokumen_id)

    assert versi.status == Status.BERLAKU
    assert (versi.isi["nomor_sk"], versi.isi["tanggal_sk"]) == (versi.nomor, "2026-11-24")
    assert (layanan.nomor, layanan.gratis, layanan.lama_maksimum) == (versi.nomor, True, 450)
    assert Nomor.objects.get(teks=versi.nomor).status == Nomor.Status.TERPAKAI
    assert versi.sk.get().penanda_tangan["nama"] == dunia.pengesah.nama


def test_satu_sk_untuk_beberapa_layanan(dunia, dua):
    satu, lain = dua
    bentuk = BersamaForm({"tanggal": "24-11-2026", "bersama": [lain.pk]}, versi=satu, pengguna=dunia.pengesah)
    assert bentuk.is_valid(), bentuk.errors
    ALUR_LAYANAN.jalankan(satu, "tetapkan", dunia.pengesah, bentuk.cleaned_data)

    satu.refresh_from_db(), lain.refresh_from_db()
    assert (satu.status, lain.status) == (Status.BERLAKU, Status.BERLAKU)
    assert satu.nomor == lain.nomor
    assert list(satu.sk.all()) == list(lain.sk.all())
    assert Nomor.objects.filter(jenis="layanan").count() == 1
    assert CatatanAudit.objects.filter(tindakan="tetapkan").count() == 2


def test_yang_lain_gagal_maka_tidak_satu_pun_ditetapkan(dunia, dua):
    satu, lain = dua
    isian = {**HARI, "bersama": [lain]}
    majukan(lain, ("tolak", dunia.pengesah, {"catatan": "Belum."}))

    with pytest.raises(TransisiDitolak):
        ALUR_LAYANAN.jalankan(satu, "tetapkan", dunia.pengesah, isian)
    satu.refresh_from_db()
    assert satu.status == Status.DISETUJUI
    assert not SuratKeputusan.objects.exists()


def test_orang_lain_tidak_ditawari_layanan_unit_ini(dunia, dua):
    bentuk = BersamaForm(None, versi=dua[0], pengguna=dunia.pengesah_lain)
    assert "bersama" not in bentuk.fields


def test_dengan_tinta_pindaian_memberlakukan_seluruh_sk(dunia, dua):
    satu, lain = dua
    ALUR_LAYANAN.jalankan(satu, "siapkan_tinta", dunia.pengesah, {**HARI, "bersama": [lain]})
    lain.refresh_from_db(), satu.refresh_from_db()
    assert satu.nomor == lain.nomor != ""
    assert sk_disiapkan(lain).nomor == satu.nomor

    # Any of them may bring the paper back, but not who signed it.
    ALUR_LAYANAN.jalankan(lain, "tetapkan_tinta", dunia.penyusun, {**HARI, "pindaian": pindaian()})
    satu.refresh_from_db(), lain.refresh_from_db()
    sk = satu.sk.get()
    assert (satu.status, lain.status) == (Status.BERLAKU, Status.BERLAKU)
    assert (sk.keadaan, sk.pindaian) == (SuratKeputusan.Keadaan.TERBIT, True)
    assert pdf_sk(sk).startswith(b"%PDF-")
    assert sk.penanda_tangan["nama"] == dunia.pengesah.nama


def test_pindaian_menggantikan_cetakan_tanpa_sisa(dunia, dua, settings, tmp_path, django_capture_on_commit_callbacks):
    """Of the print nothing is left that the nightly check would find; a transaction that fails keeps it."""
    settings.MEDIA_ROOT = str(tmp_path)
    satu, _ = dua
    majukan(satu, ("siapkan_tinta", dunia.pengesah, HARI))
    sk = satu.sk.get()
    with django_capture_on_commit_callbacks(execute=True):
        buat_pdf_sk.func(sk.pk)
    [cetakan] = list(tmp_path.rglob("*.pdf"))
    with django_capture_on_commit_callbacks(execute=True):
        majukan(satu, ("tetapkan_tinta", dunia.penyusun, {**HARI, "pindaian": pindaian()}))
    sk.refresh_from_db()
    assert sk.pindaian
    assert not cetakan.exists()
    assert (tmp_path / sk.pdf.name).exists()


def test_menolak_satu_membatalkan_sk_yang_disiapkan(dunia, dua):
    satu, lain = dua
    ALUR_LAYANAN.jalankan(satu, "siapkan_tinta", dunia.pengesah, {**HARI, "bersama": [lain]})
    lain.refresh_from_db()
    ALUR_LAYANAN.jalankan(lain, "tolak", dunia.pengesah, {"catatan": "Keliru."})

    satu.refresh_from_db()
    assert (satu.status, satu.nomor, satu.tinta_oleh) == (Status.DISETUJUI, "", None)
    assert SuratKeputusan.objects.get().keadaan == SuratKeputusan.Keadaan.BATAL
    assert Nomor.objects.get(jenis="layanan").status == Nomor.Status.BATAL


@pytest.mark.parametrize(
    ("sekantor", "boleh"),
    [(True, {"penyusun", "verifikator", "verifikator_lain"}), (False, {"verifikator", "verifikator_lain"})],
)
def test_pindaian_sk_diunggah_siapa_yang_boleh_untuk_setiap_layanannya(dunia, request, sekantor, boleh):
    """The button is drawn for whom it works: a decision on two offices is nobody's of one of them."""
    satu, lain = request.getfixturevalue("dua" if sekantor else "dua_kantor")
    ALUR_LAYANAN.jalankan(satu, "siapkan_tinta", dunia.pengesah, {**HARI, "bersama": [lain]})
    satu.refresh_from_db()

    def ditawari(orang):
        return "tetapkan_tinta" in [t.transisi.nama for t in ALUR_LAYANAN.tersedia(satu, orang)]

    assert {nama for nama in PEMERAN if ditawari(dunia.orang[nama])} == boleh
    ALUR_LAYANAN.jalankan(satu, "tetapkan_tinta", dunia.orang[min(boleh)], {**HARI, "pindaian": pindaian()})
    lain.refresh_from_db()
    assert lain.status == Status.BERLAKU


def test_pindaian_sk_yang_dibatalkan_di_sela_ditolak(dunia, dua, monkeypatch):
    """The other one is refused while the scan is on its way: the number on the paper is void."""
    satu, lain = dua
    ALUR_LAYANAN.jalankan(satu, "siapkan_tinta", dunia.pengesah, {**HARI, "bersama": [lain]})
    satu.refresh_from_db()

    def didahului():
        monkeypatch.undo()
        majukan(lain, ("tolak", dunia.pengesah, {"catatan": "Keliru."}))

    monkeypatch.setattr("ambon_sop.alur.mesin.antre", didahului)
    with pytest.raises(TransisiDitolak, match="baru saja dibatalkan"):
        ALUR_LAYANAN.jalankan(satu, "tetapkan_tinta", dunia.penyusun, {**HARI, "pindaian": pindaian()})


@pytest.mark.parametrize(
    ("langkah", "siapa", "isian"),
    [
        ("tetapkan", "pengesah", {}),
        ("tetapkan_tinta", "penyusun", {"pindaian": True}),
        ("tolak", "pengesah", {"catatan": "Keliru."}),
    ],
)
def test_nomor_yang_diselesaikan_di_sela_ditolak_dengan_kata(dunia, monkeypatch, langkah, siapa, isian):
    """Another finishes the number at the very moment at which this step does."""
    versi = majukan(dunia.layanan_disetujui, ("siapkan_tinta", dunia.pengesah, HARI))
    if "pindaian" in isian:
        isian = {"pindaian": pindaian()}

    def didahului(nomor, *args, **kwargs):
        raise NomorDitolak(f"Nomor {nomor.teks} tidak lagi dipesan.")

    for nama in ("pakai", "batalkan"):
        monkeypatch.setattr(f"layanan.penetapan.{nama}", didahului)
    with pytest.raises(TransisiDitolak, match="tidak lagi dipesan"):
        ALUR_LAYANAN.jalankan(versi, langkah, dunia.orang[siapa], HARI | isian)


def test_menetapkan_di_layar_memakai_nomor_yang_sudah_dipesan(dunia, dua):
    satu, lain = dua
    ALUR_LAYANAN.jalankan(satu, "siapkan_tinta", dunia.pengesah, {**HARI, "bersama": [lain]})
    satu.refresh_from_db()
    nomor = satu.nomor
    ALUR_LAYANAN.jalankan(satu, "tetapkan", dunia.pengesah, HARI)

    satu.refresh_from_db(), lain.refresh_from_db()
    assert (satu.status, satu.nomor) == (Status.BERLAKU, nomor)
    assert (lain.status, lain.nomor) == (Status.DISETUJUI, "")


def test_cetakan_yang_lambat_tidak_menimpa_pindaian(dunia, monkeypatch):
    versi = majukan(dunia.layanan_disetujui, ("siapkan_tinta", dunia.pengesah, HARI))
    sk, berkas = SuratKeputusan.objects.get(), pindaian()

    def cetak_lambat(sk):
        majukan(versi, ("tetapkan_tinta", dunia.penyusun, {**HARI, "pindaian": berkas}))
        return b"%PDF- cetakan"

    monkeypatch.setattr("layanan.cetakan_sk.cetak_sk", cetak_lambat)
    buat_pdf_sk.func(sk.pk)

    sk.refresh_from_db()
    assert (sk.pindaian, sk.pdf_sha256) == (True, hashlib.sha256(pdf_sk(sk)).hexdigest())
    assert b"cetakan" not in pdf_sk(sk)
    assert not _tersimpan(sk, b"cetakan")


def test_cetakan_sk_yang_keburu_batal_tidak_disimpan(dunia, monkeypatch):
    """The draft may have been written on before it was printed."""
    versi = majukan(dunia.layanan_disetujui, ("siapkan_tinta", dunia.pengesah, HARI))
    sk = SuratKeputusan.objects.get()

    def cetak_lambat(sk):
        majukan(versi, ("tolak", dunia.pengesah, {"catatan": "Perbaiki."}))
        return b"%PDF- keburu"

    monkeypatch.setattr("layanan.cetakan_sk.cetak_sk", cetak_lambat)
    buat_pdf_sk.func(sk.pk)

    sk.refresh_from_db()
    assert (sk.keadaan, bool(sk.pdf)) == (SuratKeputusan.Keadaan.BATAL, False)
    assert not _tersimpan(sk, b"keburu")


def _tersimpan(sk, tanda):
    """Whether a file with this in it lies where decisions are kept."""
    gudang, isi = sk.pdf.storage, []
    for nama in gudang.listdir("sk")[1]:
        with gudang.open(f"sk/{nama}") as berkas:
            isi.append(berkas.read())
    return any(tanda in satu for satu in isi)


def teks_pdf(pdf):
    return subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils tidak ada")
def test_sk_tercetak_dengan_lampirannya(dunia, dua):
    satu, lain = dua
    ALUR_LAYANAN.jalankan(satu, "tetapkan", dunia.pengesah, {**HARI, "bersama": [lain]})
    sk = satu.sk.get()
    buat_pdf_sk.func(sk.pk)
    sk.refresh_from_db()
    teks = " ".join(teks_pdf(pdf_sk(sk)).split())

    for potong in (sk.nomor, "24 November 2026", "Layanan Kedua", "MEMUTUSKAN", "KEEMPAT", "Surat kehilangan"):
        assert potong.upper() in teks.upper(), potong
    assert sk.pdf_sha256


def test_pdf_standar_membawa_isinya(dunia):
    versi = dunia.layanan_draf
    assert baca_berkas(cetak_versi(versi)) == dari_dict(versi.isi)


def test_sk_unit_lain_tidak_terlihat_sebelum_terbit(dunia, dua, client):
    ALUR_LAYANAN.jalankan(dua[0], "siapkan_tinta", dunia.pengesah, HARI)
    sk = SuratKeputusan.objects.get()
    alamat = reverse("layanan:sk", args=[sk.pk])
    assert masuk(client, dunia.penyusun_lain).get(alamat).status_code == 404
    assert sk in SuratKeputusan.objects.terlihat_oleh(dunia.penyusun)


BERSAMA = "verifikator verifikator_lain pengesah pengawas"
SK_DUA_KANTOR = [
    ("disiapkan", BERSAMA),
    # What A's colleagues saw of B is a draft again; B's own see A's standard, which is in force.
    ("batal", f"{BERSAMA} penyusun_lain pengesah_lain"),
    ("terbit", " ".join(nama for nama in PEMERAN if nama != "orang_luar")),
]


@pytest.mark.parametrize(("keadaan", "melihat"), SK_DUA_KANTOR)
def test_sk_dua_kantor_terlihat_siapa_yang_melihat_seluruhnya(dunia, dua_kantor, client, keadaan, melihat):
    a, b = dua_kantor
    ALUR_LAYANAN.jalankan(a, "siapkan_tinta", dunia.pengesah, {**HARI, "bersama": [b]})
    sk = SuratKeputusan.objects.get()
    sk.pdf.save("sk.pdf", pindaian())
    if keadaan == "batal":
        majukan(b, ("tolak", dunia.pengesah, {"catatan": "Perbaiki."}))
        majukan(a, ("tetapkan", dunia.pengesah, HARI))
    if keadaan == "terbit":
        majukan(b, ("tetapkan_tinta", dunia.verifikator, {**HARI, "pindaian": pindaian()}))

    hasil = {}
    for nama in PEMERAN:
        masuk(client, dunia.orang[nama])
        daftar = client.get(reverse("layanan:daftar_sk")).context
        dalam_daftar = sk in daftar["halaman"].object_list if daftar and "halaman" in daftar else False
        assert (client.get(reverse("layanan:sk", args=[sk.pk])).status_code == 200) is dalam_daftar, nama
        hasil[nama] = dalam_daftar
    assert {nama for nama, ya in hasil.items() if ya} == set(melihat.split())


def test_halaman_layanan_menautkan_sk_hanya_bagi_yang_melihatnya(dunia, dua_kantor, client):
    a, b = dua_kantor
    ALUR_LAYANAN.jalankan(a, "siapkan_tinta", dunia.pengesah, {**HARI, "bersama": [b]})
    alamat = reverse("layanan:sk", args=[SuratKeputusan.objects.get().pk])
    for nama, tertaut in (("penyusun", False), ("verifikator", True)):
        isi = masuk(client, dunia.orang[nama]).get(reverse("layanan:rincian", args=[a.dokumen_id])).content.decode()
        assert f"{a.nomor}" in isi
        assert "(dicetak, menunggu tanda tangan)" in isi
        assert (alamat in isi) is tertaut


def test_sk_batal_tidak_dicetak_lagi(dunia, client):
    versi = majukan(dunia.layanan_disetujui, ("siapkan_tinta", dunia.pengesah, HARI))
    majukan(versi, ("tolak", dunia.pengesah, {"catatan": "Perbaiki."}))
    sk, client = SuratKeputusan.objects.get(), masuk(client, dunia.penyusun)
    alamat = reverse("layanan:sk", args=[sk.pk])

    assert client.get(alamat).status_code == 404
    assert alamat not in client.get(reverse("layanan:daftar_sk")).content.decode()
    sk.pdf.save("sk.pdf", pindaian())
    assert client.get(alamat).content.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("teks", "kurang"),
    [(TEKS_MAKLUMAT, None), ("Kami siap melayani.", "sanggup, standar pelayanan, sanksi"), ("", "Isi")],
)
def test_maklumat_harus_menyatakan_kesanggupan(teks, kurang):
    bentuk = MaklumatForm({"teks": teks, "tanggal": "24-11-2020"})
    assert bentuk.is_valid() is (kurang is None)
    assert kurang is None or kurang in bentuk.errors["teks"][0]


def test_maklumat_ditetapkan_pimpinan_dan_masuk_ke_standar(dunia, client):
    alamat = reverse("layanan:maklumat_baru")
    jawaban = masuk(client, dunia.pengesah).post(alamat, {"teks": TEKS_MAKLUMAT, "tanggal": "24-11-2026"})
    assert jawaban.status_code == 302
    assert Maklumat.objects.get().penanda_tangan["nama"] == dunia.pengesah.nama

    versi = majukan(dunia.layanan_disetujui, ("tetapkan", dunia.pengesah, HARI))
    assert versi.isi["maklumat"] == Maklumat.objects.get().teks
    assert CatatanAudit.objects.filter(tindakan="tetapkan_maklumat").count() == 1
