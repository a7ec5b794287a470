"""Which contents are offered side by side, to whom, and which two are chosen without asking."""

import datetime
import uuid

import pytest
from django.urls import reverse

from ambon_sop.alur.persandingan import daftar_sumber, pasangan
from ambon_sop.alur.suntingan import simpan
from ambon_sop.alur.susun import versi_baru
from sop.halaman import isi_lanjutan
from tests.pemeran import masuk
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db
HARI = {"tanggal": datetime.date(2026, 11, 24)}


def sunting(versi, penyusun, nama):
    versi.refresh_from_db()
    ubah = [{"op": "bidang", "bidang": "nama", "nilai": nama}]
    simpan(versi.pk, hitungan=versi.hitungan, kunci=uuid.uuid4(), perubahan=ubah, pengguna=penyusun)
    versi.refresh_from_db()
    return versi


def kunci(versi, orang):
    return [s.kunci for s in daftar_sumber(versi.dokumen, orang)]


def bawaan(versi, orang):
    pasang = pasangan(daftar_sumber(versi.dokumen, orang), versi)
    return pasang and tuple(s.kunci for s in pasang)


def test_dari_draf_sampai_versi_kedua(penyusun, verifikator, pengesah):
    versi = sop_draf(penyusun)
    assert (kunci(versi, penyusun), bawaan(versi, penyusun)) == (["1"], None)
    majukan(versi, ("ajukan", penyusun), ("ambil", verifikator))
    assert (kunci(versi, penyusun), bawaan(versi, penyusun)) == (["1.1"], None)
    versi = majukan(versi, ("kembalikan", verifikator, {"catatan": "Lengkapi."}))
    versi = sunting(versi, penyusun, "Nama baru")
    assert bawaan(versi, penyusun) == ("1.1", "1")
    majukan(versi, ("ajukan", penyusun), ("ambil", verifikator))
    assert (kunci(versi, verifikator), bawaan(versi, verifikator)) == (["1.1", "1.2"], ("1.1", "1.2"))
    versi = majukan(versi, ("setujui", verifikator), ("sahkan", pengesah, HARI))
    assert kunci(versi, penyusun) == ["1.1", "1"]
    kedua = versi_baru(versi.dokumen, penyusun, isi_lanjutan(versi))
    assert bawaan(kedua, penyusun) == ("1", "2")
    # The draft of the next version has not left its office: nobody else is offered it.
    assert kunci(kedua, verifikator) == ["1.1", "1"]


def test_yang_diminta_dan_yang_tidak_ada(penyusun, verifikator):
    versi = majukan(sop_draf(penyusun), ("ajukan", penyusun), ("tarik", penyusun))
    versi = sunting(versi, penyusun, "Nama baru")
    sumber = daftar_sumber(versi.dokumen, penyusun)
    assert [s.kunci for s in pasangan(sumber, versi, "1", "1.1")] == ["1", "1.1"]
    assert [s.kunci for s in pasangan(sumber, versi, "9.9", "x")] == ["1.1", "1"]
    assert pasangan(sumber, versi, "1", "1") is None


def test_halaman_dan_gambarnya(client, penyusun, penyusun_lain, verifikator):
    versi = majukan(
        sop_draf(penyusun), ("ajukan", penyusun), ("ambil", verifikator), ("kembalikan", verifikator, {"catatan": "x"})
    )
    versi = sunting(versi, penyusun, "Nama baru")
    masuk(client, penyusun)
    isi = client.get(reverse("sop:persandingan", args=[versi.dokumen_id])).content.decode()
    assert "<ins>Nama baru</ins>" in isi
    alamat = reverse("sop:gambar_persandingan", args=[versi.dokumen_id])
    jawaban = client.get(alamat, {"kolom": "0,80,160", "baris": "0,60,120,180"})
    assert (jawaban.status_code, jawaban["Content-Type"]) == (200, "image/svg+xml")
    assert client.get(alamat, {"kolom": "0,80", "baris": "x"}).status_code == 400
    masuk(client, penyusun_lain)
    assert client.get(alamat).status_code == 404


def test_tulisan_orang_tetap_tulisan(client, penyusun, verifikator):
    versi = majukan(sop_draf(penyusun), ("ajukan", penyusun), ("tarik", penyusun))
    versi = sunting(versi, penyusun, "<script>alert(1)</script>")
    masuk(client, penyusun)
    isi = client.get(reverse("sop:persandingan", args=[versi.dokumen_id])).content.decode()
    assert "<script>alert" not in isi
    assert "&lt;script&gt;alert(1)" in isi
