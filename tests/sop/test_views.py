"""The staff and public pages of an SOP, through the client."""

import datetime
import uuid

import pytest
from django.urls import reverse

from ambon_sop.alur.status import Status
from ambon_sop.alur.suntingan import simpan
from ambon_sop.alur.susun import versi_baru
from sop.models import Sop
from tests.pemeran import masuk
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db
HARI = {"tanggal": datetime.date(2026, 11, 24)}


@pytest.fixture
def berlaku(penyusun, verifikator, pengesah):
    versi = sop_draf(penyusun)
    return majukan(
        versi,
        ("ajukan", penyusun),
        ("ambil", verifikator),
        ("setujui", verifikator),
        ("sahkan", pengesah, HARI),
    )


@pytest.mark.parametrize(("siapa", "kata"), [("pengesah", "lalu tanda tangani"), ("penyusun", "unggah pindaiannya")])
def test_yang_menunggu_tinta_menyebut_nomornya(client, request, penyusun, verifikator, pengesah, siapa, kata):
    langkah = ("ajukan", penyusun), ("ambil", verifikator), ("setujui", verifikator), ("siapkan_tinta", pengesah, HARI)
    versi = majukan(sop_draf(penyusun), *langkah)
    masuk(client, request.getfixturevalue(siapa))
    isi = client.get(reverse("sop:rincian", args=[versi.dokumen_id])).content.decode()
    assert f"Nomor <strong>{versi.nomor}</strong> sudah dipesan" in isi
    assert kata in isi


def test_sop_baru_membuka_penyunting(client, penyusun):
    masuk(client, penyusun)
    jawaban = client.post(reverse("sop:baru"), {"nama": "Penerbitan KIA", "publik": "on"})
    sop = Sop.objects.get()
    assert jawaban.url == reverse("sop:penyunting", args=[sop.pk])
    assert sop.versi_terbaru.isi["nama"] == "Penerbitan KIA"


def test_nama_kosong_ditolak_di_bidangnya(client, penyusun):
    masuk(client, penyusun)
    jawaban = client.post(reverse("sop:baru"), {"nama": "  "})
    assert jawaban.status_code == 422
    assert "Isi nama SOP." in jawaban.content.decode()


@pytest.mark.parametrize("siapa", ["penyusun", "verifikator", "pengesah", "pengawas"])
def test_rincian_terbaca(client, request, berlaku, siapa):
    masuk(client, request.getfixturevalue(siapa))
    jawaban = client.get(reverse("sop:rincian", args=[berlaku.dokumen_id]))
    assert jawaban.status_code == 200


def test_yang_batal_tetap_ada_dalam_daftar(client, penyusun):
    """The only version was called off: the list says so, and goes on."""
    majukan(sop_draf(penyusun, "Tidak Jadi"), ("batal", penyusun, {"catatan": "Tidak jadi."}))
    isi = masuk(client, penyusun).get("/kerja/sop/").content.decode()
    assert "Tidak Jadi" in isi
    assert "status-lalu" in isi


def test_draf_tidak_terlihat_unit_lain(client, penyusun, penyusun_lain):
    versi = sop_draf(penyusun)
    masuk(client, penyusun_lain)
    assert client.get(reverse("sop:rincian", args=[versi.dokumen_id])).status_code == 404


def test_versi_baru_dari_yang_berlaku_tidak_bocor(client, penyusun, penyusun_lain, berlaku):
    masuk(client, penyusun)
    client.post(reverse("sop:versi_lanjutan", args=[berlaku.dokumen_id]))
    masuk(client, penyusun_lain)
    alamat = reverse("sop:rincian_versi", args=[berlaku.dokumen_id, 2])
    assert client.get(alamat).status_code == 404
    assert "versi 1" in client.get(reverse("sop:rincian", args=[berlaku.dokumen_id])).content.decode()


def test_pdf_yang_tersimpan_disajikan_apa_adanya(client, berlaku):
    assert berlaku.status == Status.BERLAKU


@pytest.mark.parametrize("banyak", [1, 30])
def test_daftar_tetap_banyak_kueri(client, penyusun, banyak, django_assert_max_num_queries):
    for i in range(banyak):
        sop_draf(penyusun, f"SOP nomor {i}")
    masuk(client, penyusun)
    with django_assert_max_num_queries(14):
        jawaban = client.get(reverse("sop:daftar"), {"urut": "-judul", "q": "nomor"})
    assert jawaban.status_code == 200


def test_publik(client, berlaku):
    slug = berlaku.dokumen.slug
    for nama in ("sop:publik",):
        jawaban = client.get(reverse(nama, args=[slug]))
        assert jawaban.status_code == 200
    assert "Penerbitan Surat Uji" in client.get(reverse("sop:daftar_publik")).content.decode()
    assert "masih berlaku" in client.get(reverse("beranda:periksa", args=[berlaku.kode])).content.decode()


def test_nama_rancangan_berikutnya_tidak_tampak_pada_yang_dicabut(client, penyusun, berlaku, pengesah):
    majukan(berlaku, ("cabut", pengesah, {"catatan": "Sudah usang."}))
    draf = versi_baru(berlaku.dokumen, penyusun, berlaku.isi)
    nama = [{"op": "bidang", "bidang": "nama", "nilai": "Rancangan Rahasia"}]
    simpan(draf.pk, hitungan=0, kunci=uuid.uuid4(), perubahan=nama, pengguna=penyusun)
    isi = client.get(reverse("sop:publik", args=[berlaku.dokumen.slug])).content.decode()
    assert berlaku.isi["nama"] in isi
    assert "Rancangan Rahasia" not in isi
