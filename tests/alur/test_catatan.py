"""Notes: who writes, answers and settles; what they keep of their place; who is written to when named."""

import pytest
from django.core import mail
from django.urls import reverse

from ambon_sop.alur import mesin
from ambon_sop.alur.catatan import balas, beri_catatan, bernomor, tandai
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.models import CatatanTinjauan, Versi
from ambon_sop.alur.sebutan import dapat_disebut, disebut
from ambon_sop.alur.status import Status
from ambon_sop.audit.models import CatatanAudit
from sop.alur import ALUR_SOP
from sop.suntingan import terapkan
from tests.pemeran import masuk
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db


@pytest.fixture
def versi(penyusun, verifikator):
    return majukan(sop_draf(penyusun), ("ajukan", penyusun), ("ambil", verifikator))


def test_catatan_menyimpan_tempat_dan_kutipannya(versi, verifikator):
    catatan = beri_catatan(versi, verifikator, teks="Mengapa?", tempat="kegiatan/k2/uraian")
    assert (catatan.sebutan, catatan.kutipan) == ("Langkah 2, kegiatan", "Memeriksa kelengkapan")


def test_catatan_bertahan_walau_langkahnya_dihapus(versi, verifikator):
    beri_catatan(versi, verifikator, teks="Mengapa?", tempat="kegiatan/k2/uraian")
    versi.isi = terapkan(versi.isi, {"op": "kegiatan_hapus", "id": "k2"}).isi
    [catatan] = bernomor(versi)
    assert (catatan.letak.kata, catatan.letak.hilang) == ("Langkah 2, kegiatan", "Langkah ini sudah dihapus.")
    assert catatan.kutipan == "Memeriksa kelengkapan"


def test_catatan_yang_terlambat_ditolak(versi, verifikator):
    salinan = Versi.objects.select_related("dokumen").get(pk=versi.pk)
    majukan(versi, ("setujui", verifikator))
    with pytest.raises(TransisiDitolak, match="berpindah tahap"):
        beri_catatan(salinan, verifikator, teks="Terlambat.", menahan=True)
    assert not versi.catatan.exists()


def test_catatan_yang_menyela_persetujuan_menahannya(versi, verifikator, monkeypatch):
    """The note comes in after the engine has looked and before it has the row."""
    asli = mesin._pindahkan

    def menyela(satu, ke):
        CatatanTinjauan.objects.create(versi=versi, oleh=verifikator, teks="Tunggu.", menahan=True)
        asli(satu, ke)

    monkeypatch.setattr(mesin, "_pindahkan", menyela)
    with pytest.raises(TransisiDitolak, match="1 catatan menahan"):
        ALUR_SOP.jalankan(versi, "setujui", verifikator)
    assert versi.status == Versi.objects.get(pk=versi.pk).status == Status.DIVERIFIKASI


def test_menandai_dua_kali_tercatat_sekali(versi, verifikator):
    catatan = beri_catatan(versi, verifikator, teks="Mengapa?")
    for _ in range(2):
        tandai(catatan, verifikator, selesai=True)
    assert CatatanAudit.objects.filter(tindakan="catatan_selesai").count() == 1


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("@Penyusun Dukcapil, tolong dilihat", ["Penyusun Dukcapil"]),
        ("lihat @penyusun dukcapil dan @Kepala Dukcapil.", ["Penyusun Dukcapil", "Kepala Dukcapil"]),
        ("@Penyusun Dukcapilan", []),
        ("@Penyusun Kesehatan", []),  # of another office
        ("surel a@Penyusun", []),
    ],
)
def test_yang_disebut(versi, pengesah, penyusun_lain, teks, nama):
    assert [o.nama for o in disebut(versi, teks)] == nama


def test_nama_kembar_tidak_dapat_disebut(versi, penyusun, disdukcapil):
    from ambon_sop.akun.models import Peran
    from tests.pemeran import buat_pengguna

    buat_pengguna(penyusun.nama, Peran.PENYUSUN, disdukcapil)
    assert penyusun.nama not in dapat_disebut(versi)


def test_yang_disebut_menerima_satu_surat(versi, verifikator, penyusun, django_capture_on_commit_callbacks):
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        catatan = beri_catatan(versi, verifikator, teks=f"@{penyusun.nama} @{penyusun.nama}", tempat="kegiatan/k2")
    [surat] = mail.outbox
    assert surat.to == [penyusun.email]
    assert surat.subject.startswith("Verifikator Satu menyebut Anda: Penerbitan Surat Uji")
    assert f"#catatan-{catatan.pk}" in surat.body
    assert "Langkah 2" in surat.body


def test_pengembalian_satu_surat_dengan_tautan_ke_setiap_catatan(
    versi, verifikator, penyusun, django_capture_on_commit_callbacks
):
    beri_catatan(versi, verifikator, teks="Rahasia isi catatan.", tempat="kegiatan/k1/uraian")
    beri_catatan(versi, verifikator, teks="Dua.", tempat="simbol/k2/p2/1", menahan=True)
    tandai(beri_catatan(versi, verifikator, teks="Sudah."), verifikator, selesai=True)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        ALUR_SOP.jalankan(versi, "kembalikan", verifikator, {"catatan": ""})
    [surat] = mail.outbox
    assert surat.subject == "Dikembalikan dengan 2 catatan: Penerbitan Surat Uji"
    assert surat.to == [penyusun.email]
    assert surat.body.count("#catatan-") == 2
    assert "Rahasia" not in surat.body


SIAPA = ["penyusun", "penyusun_lain", "pemeriksa", "verifikator", "verifikator_lain", "pengesah", "pengawas"]


@pytest.mark.parametrize("siapa", SIAPA)
@pytest.mark.parametrize(
    ("nama", "menahan", "boleh"),
    [
        ("balas", False, {"penyusun", "pemeriksa", "verifikator", "verifikator_lain"}),
        ("tandai", False, {"penyusun", "verifikator"}),
        ("tandai", True, {"verifikator"}),
    ],
)
def test_siapa_menjawab_dan_siapa_menandai(client, versi, request, verifikator, siapa, nama, menahan, boleh):
    catatan = beri_catatan(versi, verifikator, teks="Lengkapi.", menahan=menahan)
    lain = {"keadaan": "selesai"} if nama == "tandai" else {}
    masuk(client, request.getfixturevalue(siapa))
    jawaban = client.post(reverse(f"alur:{nama}", kwargs={"pk": catatan.pk} | lain), {"teks": "Baik."})
    assert jawaban.status_code == (302 if siapa in boleh else 404)


def test_panel_kembali_bagi_yang_memintanya(client, versi, verifikator):
    masuk(client, verifikator)
    alamat = reverse("alur:catatan_baru", args=[versi.pk])
    kepala = {"HTTP_X_PANEL": "terbuka"}
    jawaban = client.post(alamat, {"teks": "Mengapa?", "tempat": "alur/a2", "menahan": "on"}, **kepala)
    assert "Panah “Ya” dari langkah 2 ke 3" in jawaban.content.decode()
    assert CatatanTinjauan.objects.get().menahan
    jawaban = client.post(alamat, {"teks": " ", "tempat": ""}, **kepala)
    assert (jawaban.status_code, jawaban.json()) == (422, {"pesan": "Tulis catatannya."})
    jawaban = client.post(alamat, {"teks": "x", "tempat": "kegiatan/k99"}, **kepala)
    assert "tidak ada pada versi ini" in jawaban.json()["pesan"]


def test_tanpa_skrip_kembali_ke_tempat_formulirnya(client, versi, verifikator, penyusun):
    catatan = beri_catatan(versi, verifikator, teks="Lengkapi.")
    masuk(client, penyusun)
    alamat = reverse("alur:balas", args=[catatan.pk])
    dari = f"/kerja/sop/{versi.dokumen_id}/?catatan=semua"
    assert client.post(alamat, {"teks": "Baik.", "kembali": dari}).url == f"{dari}#catatan-{catatan.pk}"
    luar = client.post(alamat, {"teks": "Baik.", "kembali": "https://jahat.example/"}).url
    assert luar == f"/kerja/sop/{versi.dokumen_id}/#catatan-{catatan.pk}"


def test_balasan_yang_terlalu_panjang_tidak_hilang(client, versi, verifikator, penyusun):
    catatan = beri_catatan(versi, verifikator, teks="Lengkapi.")
    masuk(client, penyusun)
    alamat, teks = reverse("alur:balas", args=[catatan.pk]), "panjang " * 600
    jawaban = client.post(alamat, {"teks": teks})
    assert jawaban.status_code == 422
    assert teks in jawaban.content.decode()
    pesan = client.post(alamat, {"teks": teks}, headers={"X-Panel": "semua"}).json()["pesan"]
    assert "4.000" in pesan or "4000" in pesan


def test_formulir_tanpa_skrip_memuat_setiap_tempat(client, versi, verifikator):
    masuk(client, verifikator)
    isi = client.get(reverse("alur:catatan_baru", args=[versi.pk])).content.decode()
    assert 'value="simbol/k2/p2/1"' in isi
    assert "Langkah 2, simbol Petugas Loket" in isi


@pytest.mark.parametrize(("lihat", "banyak"), [("", 1), ("semua", 2), ("saya", 2)])
def test_saringan(client, versi, verifikator, lihat, banyak):
    beri_catatan(versi, verifikator, teks="Satu.")
    tandai(beri_catatan(versi, verifikator, teks="Dua."), verifikator, selesai=True)
    masuk(client, verifikator)
    isi = client.get(f"/kerja/sop/{versi.dokumen_id}/?catatan={lihat}").content.decode()
    assert isi.count('data-catatan=""') - isi.count("data-milik hidden") == banyak


def test_kaidah_wajib_menahan_persetujuan(versi, verifikator):
    versi.isi["alur"] = versi.isi["alur"][:2]
    [setujui] = [t for t in ALUR_SOP.tersedia(versi, verifikator) if t.transisi.nama == "setujui"]
    assert "Langkah 2" in setujui.halangan


@pytest.mark.parametrize("banyak", [1, 12])
def test_halaman_dokumen_tetap_banyak_kueri(
    client, versi, verifikator, penyusun, banyak, django_assert_max_num_queries
):
    for _ in range(banyak):
        balas(beri_catatan(versi, verifikator, teks="Lengkapi.", tempat="kegiatan/k2"), penyusun, "Baik.")
    masuk(client, verifikator)
    with django_assert_max_num_queries(32):
        client.get(f"/kerja/sop/{versi.dokumen_id}/")
