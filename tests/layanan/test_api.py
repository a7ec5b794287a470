"""The editor's endpoints for a standard: the engine is that of SOP (tests/sop/test_api.py); here what differs."""

import json
import uuid

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ambon_sop.akun.models import Peran
from layanan.api import RUMUSAN
from layanan.bantuan import BANTUAN
from layanan.isi import KOMPONEN
from tests.dunia import Dunia
from tests.layanan.pabrik import daftar, layanan_draf, paragraf
from tests.pemeran import buat_pengguna, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def draf(penyusun):
    return layanan_draf(penyusun)


@pytest.fixture
def kirim(client, penyusun, draf):
    """kirim(edit, …, hitungan=0) saves one batch from a new window and gives the answer."""
    masuk(client, penyusun)

    def _kirim(*perubahan, hitungan=0):
        satu = {
            "kunci": str(uuid.uuid4()),
            "hitungan": hitungan,
            "jendela": [str(uuid.uuid4())],
            "perubahan": list(perubahan),
        }
        badan = {"penugasan": penyusun.penugasan_aktif.pk, "hitungan": hitungan, "kiriman": [satu]}
        return pos(client, draf, badan)

    return _kirim


def pos(client, versi, badan):
    alamat = reverse("layanan:simpan_suntingan", args=[versi.dokumen_id])
    return client.post(alamat, json.dumps(badan), content_type="application/json")


@pytest.fixture
def sop(pemeran):
    """An SOP in force."""
    return Dunia(pemeran).berlaku.dokumen


def komponen(kunci, *blok):
    return {"op": "komponen", "kunci": kunci, "nilai": list(blok)}


def test_komponen_tersimpan_dengan_jalan_balik(kirim, draf):
    semula = draf.isi["komponen"]["persyaratan"]
    jawaban = kirim(komponen("persyaratan", daftar("KTP-el"))).json()
    draf.refresh_from_db()
    assert draf.isi["komponen"]["persyaratan"] == [daftar("KTP-el")]
    assert [t["balikan"] for t in jawaban["tersimpan"]] == [[komponen("persyaratan", *semula)]]
    assert jawaban["periksa"].keys() == {"temuan", "saran", "sop"}
    assert "isi" not in jawaban, "the browser has the same text already"


def test_dua_orang_di_dua_komponen_bergabung_di_satu_komponen_bentrok(kirim):
    kirim(komponen("persyaratan", paragraf("Satu")))
    lain = kirim(komponen("produk_pelayanan", paragraf("Dua")), hitungan=0)
    assert lain.status_code == 200
    assert lain.json()["isi"]["komponen"]["persyaratan"] == [paragraf("Satu")]
    sama = kirim(komponen("persyaratan", paragraf("Tiga")), hitungan=0)
    assert (sama.status_code, sama.json()["kode"]) == (409, "bentrok")
    assert "mengubah komponen ini pukul" in sama.json()["pesan"]


@pytest.mark.parametrize(
    ("perubahan", "pesan"),
    [
        ({"op": "bidang", "bidang": "nomor_sk", "nilai": "1"}, "diisi saat penetapan"),
        ({"op": "bidang", "bidang": "waktu", "nilai": {"minimum": 3, "maksimum": 1, "satuan": "jam"}}, "melebihi"),
        (komponen("persyaratan", {"tipe": "keadaan", "keadaan": " ", "isi": []}), "Persyaratan: Beri nama keadaannya"),
        (komponen("karangan", paragraf("x")), "tidak dikenal"),
        (komponen("persyaratan", {"tipe": "html", "teks": "<b>"}), "Persyaratan: Tipenya harus salah satu"),
    ],
)
def test_yang_tidak_masuk_akal_ditolak_dengan_kalimat(kirim, draf, perubahan, pesan):
    jawaban = kirim(perubahan)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, "ditolak")
    assert pesan in jawaban.json()["pesan"]
    draf.refresh_from_db()
    assert draf.hitungan == 0


NILAI = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda dalam: (
        st.lists(dalam, max_size=3)
        | st.dictionaries(
            st.sampled_from(["tipe", "teks", "butir", "anak", "isi", "keadaan", "baris", "x"]), dalam, max_size=4
        )
    ),
    max_leaves=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nilai=NILAI, kunci=st.sampled_from([*KOMPONEN, "x"]))
def test_tidak_ada_isi_yang_menjatuhkan_peladen(kirim, nilai, kunci):
    perubahan = {"op": "komponen", "kunci": kunci, "nilai": nilai}
    assert kirim(perubahan, hitungan=2**30).status_code in (200, 422)


def test_saran_dari_uraian_dan_nama_sop_terkait(kirim, sop):
    jawaban = kirim(
        komponen("jangka_waktu", paragraf("1–3 hari kerja")),
        {"op": "bidang", "bidang": "sop", "nilai": [sop.slug, "tidak-ada"]},
    ).json()
    assert jawaban["periksa"]["saran"]["waktu"]["kata"] == "1–3 hari kerja"
    assert jawaban["periksa"]["sop"] == {sop.slug: sop.judul}


def test_mencari_sop_berlaku_menurut_kata(client, penyusun, draf, sop):
    alamat = reverse("layanan:cari_sop", args=[draf.dokumen_id])
    masuk(client, penyusun)
    assert [s["slug"] for s in client.get(alamat, {"q": sop.judul.split()[0].lower()}).json()["sop"]] == [sop.slug]
    assert client.get(alamat, {"q": "\0zzz"}).json() == {"sop": []}


def test_setiap_komponen_punya_rumusan_dan_bantuan():
    assert list(RUMUSAN) == list(BANTUAN) == list(KOMPONEN)
    assert all(1 <= len(semua) <= 3 for semua in RUMUSAN.values())


def test_rumusan_dapat_disimpan_apa_adanya(kirim, draf):
    semua = [komponen(kunci, *satu["blok"]) for kunci, daftar_rumusan in RUMUSAN.items() for satu in daftar_rumusan]
    assert kirim(*semua).status_code == 200
    draf.refresh_from_db()
    assert draf.isi["komponen"]["persyaratan"] == RUMUSAN["persyaratan"][-1]["blok"]


def test_baru_langsung_ke_penyunting_dan_riwayat_dapat_dipulihkan(client, penyusun, disdukcapil):
    jawaban = masuk(client, penyusun).post(reverse("layanan:baru"), {"nama": "Kartu Uji"})
    assert jawaban.url.endswith("/sunting/")
    assert client.get(jawaban.url).status_code == 200
    pk = int(jawaban.url.split("/")[-3])
    satu = {"kunci": str(uuid.uuid4()), "hitungan": 0, "jendela": [str(uuid.uuid4())]}
    satu["perubahan"] = [komponen("persyaratan", daftar("KTP-el")), {"op": "bidang", "bidang": "nama", "nilai": "Lain"}]
    badan = {"penugasan": penyusun.penugasan_aktif.pk, "hitungan": 0, "kiriman": [satu]}
    alamat = reverse("layanan:simpan_suntingan", args=[pk])
    assert client.post(alamat, json.dumps(badan), content_type="application/json").status_code == 200

    daftar_langkah = client.get(reverse("layanan:riwayat_sunting", args=[pk]), headers={"X-Potongan": "ya"})
    assert "mengubah Persyaratan dan Nama layanan" in daftar_langkah.content.decode()
    lama = client.get(reverse("layanan:keadaan_lama", args=[pk, 0]))
    assert "Belum diisi" in lama.content.decode()
    selisih = client.get(reverse("layanan:selisih_keadaan", args=[pk, 0])).json()
    assert [p["op"] for p in selisih["perubahan"]] == ["bidang", "komponen"]
    pulih = client.post(reverse("layanan:pulihkan", args=[pk, 0]), {"hitungan": "1"})
    assert pulih.url.endswith("/sunting/")
    assert client.get(reverse("layanan:isi_suntingan", args=[pk])).json()["isi"]["nama"] == "Kartu Uji"
    orang_lain = buat_pengguna("Lain", Peran.PEMERIKSA, disdukcapil)
    assert masuk(client, orang_lain).get(reverse("layanan:riwayat_sunting", args=[pk])).status_code == 404
