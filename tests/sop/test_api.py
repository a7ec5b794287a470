"""The editor's endpoints: small edits are kept, others' edits merge or collide, and no input is a server error."""

import copy
import json
import uuid

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ambon_sop.akun.models import Peran
from ambon_sop.alur.kehadiran import LAMA
from ambon_sop.alur.models import Kehadiran, Versi
from sop.suntingan import OP
from tests.pemeran import buat_pengguna, masuk
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db


@pytest.fixture
def draf(penyusun):
    return sop_draf(penyusun)


JENDELA = str(uuid.uuid4())


def kiriman(*perubahan, hitungan=0, **lain):
    """One batch as a window sends it."""
    return {"kunci": str(uuid.uuid4()), "hitungan": hitungan, "jendela": [JENDELA], "perubahan": list(perubahan)} | lain


@pytest.fixture
def kirim(client, penyusun, draf):
    """kirim(op, …, hitungan=0) saves one batch from a new window and gives the answer; `banyak=[batch, …]` several."""
    masuk(client, penyusun)

    def _kirim(*perubahan, hitungan=0, banyak=None, penugasan=penyusun.penugasan_aktif.pk, **lain):
        lain.setdefault("jendela", [str(uuid.uuid4())])
        semua = banyak or [kiriman(*perubahan, hitungan=hitungan, **lain)]
        return pos(client, "simpan", draf, {"penugasan": penugasan, "hitungan": hitungan, "kiriman": semua})

    return _kirim


def pos(client, nama, versi, badan, **lain):
    alamat = reverse(f"sop:{nama}_suntingan", args=[versi.dokumen_id])
    data = badan if isinstance(badan, str | bytes) else json.dumps(badan)
    return client.post(alamat, data, content_type=lain.pop("content_type", "application/json"), **lain)


def uraian(teks, id_baris="k1"):
    return {"op": "kegiatan_ubah", "id": id_baris, "bidang": "uraian", "nilai": teks}


def test_perubahan_tersimpan_dengan_jalan_balik(kirim, draf):
    jawaban = kirim(uraian("Menerima permohonan")).json()
    draf.refresh_from_db()
    assert draf.isi["kegiatan"][0]["uraian"] == "Menerima permohonan"
    assert (jawaban["hitungan"], draf.hitungan) == (1, 1)
    assert [t["balikan"] for t in jawaban["tersimpan"]] == [[uraian("Mengajukan permohonan")]]
    assert {"temuan", "jumlah"} == jawaban["periksa"].keys()
    assert "isi" not in jawaban, "the browser has the same text already"


def test_perubahan_bangun_dijawab_dengan_isi(kirim):
    jawaban = kirim({"op": "kegiatan_tambah", "id": "kbaru", "setelah": "k1"}).json()
    assert [k["id"] for k in jawaban["isi"]["kegiatan"]] == ["k1", "kbaru", "k2", "k3"]


def test_kiriman_yang_sama_disimpan_sekali(kirim, draf):
    kunci = str(uuid.uuid4())
    tambah = {"op": "kegiatan_tambah", "id": "kbaru", "setelah": "k1"}
    pertama, kedua = kirim(tambah, kunci=kunci), kirim(tambah, kunci=kunci)
    assert (pertama.status_code, kedua.status_code) == (200, 200)
    assert pertama.json()["tersimpan"] == kedua.json()["tersimpan"]
    draf.refresh_from_db()
    assert (draf.hitungan, len(draf.isi["kegiatan"])) == (1, 4)


def test_suntingan_di_tempat_lain_bergabung(kirim, draf):
    kirim(uraian("Satu"))
    jawaban = kirim(uraian("Dua", "k2"), hitungan=0)
    assert jawaban.status_code == 200
    assert [k["uraian"] for k in jawaban.json()["isi"]["kegiatan"][:2]] == ["Satu", "Dua"]


def test_tempat_yang_sama_ditolak_dengan_kedua_tulisan(kirim, draf):
    kirim(uraian("Tulisan pertama"))
    jawaban = kirim(uraian("Tulisan kedua"), hitungan=0)
    data = jawaban.json()
    assert (jawaban.status_code, data["kode"], data["hitungan"]) == (409, "bentrok", 1)
    assert "mengubah sel ini pukul" in data["pesan"]
    assert data["isi"]["kegiatan"][0]["uraian"] == "Tulisan pertama"
    assert kirim(uraian("Tulisan kedua"), hitungan=1).status_code == 200


def test_suntingan_sendiri_yang_mengantre_tidak_bentrok(kirim):
    kirim(uraian("Satu"), jendela=[JENDELA])
    assert kirim(uraian("Satu dua"), hitungan=0, jendela=[JENDELA]).status_code == 200
    assert kirim(uraian("Dua"), hitungan=0, jendela=[str(uuid.uuid4()), JENDELA]).status_code == 200
    assert kirim(uraian("Tiga"), hitungan=0, jendela=[str(uuid.uuid4())]).status_code == 409


def test_jendela_orang_lain_tidak_dapat_diaku(client, kirim, draf, disdukcapil):
    kirim(uraian("Satu"), jendela=[JENDELA])
    lain = buat_pengguna("Rekan", Peran.PENYUSUN, disdukcapil)
    badan = {"penugasan": lain.penugasan_aktif.pk, "hitungan": 0, "kiriman": [kiriman(uraian("Dua"))]}
    assert pos(masuk(client, lain), "simpan", draf, badan).status_code == 409


def test_beberapa_kiriman_dalam_satu_permintaan(kirim, draf):
    jawaban = kirim(banyak=[kiriman(uraian("Satu")), kiriman(uraian("Satu dua")), kiriman(uraian("Tiga", "k3"))])
    data = jawaban.json()
    assert [(t["urut"], t["balikan"][0]["nilai"]) for t in data["tersimpan"]] == [
        (1, "Mengajukan permohonan"),
        (2, "Satu"),
        (3, "Menyerahkan surat"),
    ]
    assert (data["hitungan"], "isi" in data) == (3, False)
    draf.refresh_from_db()
    assert draf.isi["kegiatan"][0]["uraian"] == "Satu dua"


def test_yang_bentrok_menahan_yang_di_belakangnya(kirim, draf):
    kirim(uraian("Orang lain", "k2"))
    jawaban = kirim(banyak=[kiriman(uraian("Satu")), kiriman(uraian("Dua", "k2")), kiriman(uraian("Tiga", "k3"))])
    data = jawaban.json()
    assert (jawaban.status_code, data["kode"], len(data["tersimpan"]), data["hitungan"]) == (409, "bentrok", 1, 2)
    draf.refresh_from_db()
    assert [k["uraian"] for k in draf.isi["kegiatan"]] == ["Satu", "Orang lain", "Menyerahkan surat"]


def test_perubahan_yang_tidak_masuk_akal_ditolak_dengan_kata(kirim, draf):
    jawaban = kirim(uraian("Teks", "tidak-ada"))
    assert jawaban.status_code == 422
    assert jawaban.json()["pesan"].startswith("Langkah itu tidak ada lagi")
    draf.refresh_from_db()
    assert draf.hitungan == 0


def test_yang_sudah_diajukan_tidak_disunting(kirim, draf, penyusun):
    majukan(draf, ("ajukan", penyusun))
    jawaban = kirim(uraian("Terlambat"))
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "bukan_draf")


def test_peran_yang_berganti_di_jendela_lain(kirim):
    jawaban = kirim(uraian("Teks"), penugasan=999_999)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "peran")


@pytest.mark.parametrize("siapa", ["penyusun_lain", "verifikator", "pengesah", "pengawas", "admin", "pimpinan"])
def test_hanya_penyusun_unitnya(client, request, draf, siapa):
    masuk(client, request.getfixturevalue(siapa))
    assert client.get(reverse("sop:isi_suntingan", args=[draf.dokumen_id])).status_code == 404
    for nama in ("simpan", "gambar"):
        assert pos(client, nama, draf, {}).status_code == 404


def test_yang_belum_masuk_diarahkan_masuk(client, draf):
    assert pos(client, "simpan", draf, {}).status_code == 302


@pytest.fixture
def tanya(client, penyusun, draf):
    """tanya(hitungan=…) asks as the drafter's window does every few seconds."""
    masuk(client, penyusun)

    def _tanya(jendela=JENDELA, **lain):
        return client.get(reverse("sop:isi_suntingan", args=[draf.dokumen_id]), {"jendela": jendela} | lain)

    return _tanya


def test_isi_terbaru_dengan_tanda_formulir(tanya, penyusun, draf):
    data = tanya().json()
    assert data["isi"] == draf.isi
    assert data["csrf"]
    assert data["penugasan"] == penyusun.penugasan_aktif.pk


def test_isi_yang_sudah_dilihat_tidak_dikirim_lagi(tanya):
    assert tanya(hitungan=0).json().keys() == {"hitungan", "penugasan", "csrf", "hadir"}
    assert tanya(hitungan=1).json()["isi"]


def test_yang_hadir_saling_melihat(client, tanya, draf, disdukcapil):
    rekan = buat_pengguna("Fransina L.", Peran.PENYUSUN, disdukcapil)
    alamat = reverse("sop:isi_suntingan", args=[draf.dokumen_id])
    masuk(Client(), rekan).get(alamat, {"jendela": str(uuid.uuid4()), "tempat": "kegiatan/k2/uraian"})
    assert tanya().json()["hadir"] == [{"nama": "Fransina L.", "sendiri": False, "tempat": "kegiatan/k2/uraian"}]
    Kehadiran.objects.filter(oleh=rekan).update(pada=timezone.now() - LAMA)
    assert tanya().json()["hadir"] == []
    assert Kehadiran.objects.filter(tempat="").count() == 1, "one row for a window, however often it asks"


@pytest.mark.parametrize("buruk", [{"jendela": "x"}, {"hitungan": "-1"}, {"tempat": "x" * 121}, {"lain": "1"}])
def test_pertanyaan_buruk_ditolak_dengan_kata(tanya, buruk):
    jawaban = tanya(**buruk)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (400, "bentuk")


def test_yang_sudah_diajukan_dikabarkan(tanya, draf, penyusun):
    majukan(draf, ("ajukan", penyusun))
    assert (tanya().status_code, tanya().json()["kode"]) == (409, "bukan_draf")


BADAN_BURUK = [
    b"{",
    b"[]",
    b"null",
    b'"teks"',
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"kunci": 1}',
    b'{"penugasan":1,"hitungan":0,"kiriman":[]}',
    b'{"penugasan":1,"hitungan":0,"kiriman":[{"kunci":"x","hitungan":0,"jendela":[],"perubahan":[]}]}',
    b'{"hitungan":' + b"9" * 5_000 + b"}",
    b'{"hitungan":1e999}',
]


@pytest.mark.parametrize("badan", BADAN_BURUK)
@pytest.mark.parametrize("nama", ["simpan", "gambar"])
def test_badan_buruk_dijawab_dengan_kata(client, penyusun, draf, nama, badan):
    jawaban = pos(masuk(client, penyusun), nama, draf, badan)
    assert jawaban.status_code == 400
    assert jawaban.json()["pesan"]


@pytest.mark.parametrize("nama", ["simpan", "gambar"])
def test_bukan_json_dan_terlalu_besar(client, penyusun, draf, nama):
    masuk(client, penyusun)
    assert pos(client, nama, draf, b"a=1", content_type="application/x-www-form-urlencoded").status_code == 415
    assert pos(client, nama, draf, b'"' + b"x" * 700_000 + b'"').status_code == 413
    assert pos(client, nama, draf, b'"' + b"x" * 3_000_000 + b'"').status_code == 413


OP_BURUK = [
    {},
    {"op": None},
    {"op": "hapus_semua"},
    {"op": "bidang", "bidang": "nomor", "nilai": "1"},
    {"op": "bidang", "bidang": "nama", "nilai": {"a": [1]}},
    {"op": "bidang", "bidang": "nama", "nilai": "\ud800"},
    {"op": "bidang", "bidang": "dasar_hukum", "nilai": ["a", None]},
    {"op": "bidang", "bidang": "tanggal_pembuatan", "nilai": "kemarin"},
    {"op": "kegiatan_ubah", "id": "k1", "bidang": "uraian", "nilai": "x" * 5_000},
    {"op": "kegiatan_ubah", "id": ["k1"], "bidang": "uraian", "nilai": ""},
    {"op": "kegiatan_tambah", "id": "k9", "isi": {"simbol": [{"pelaksana": []}]}},
    {"op": "kegiatan_pindah", "id": "k1", "setelah": "k1"},
    {"op": "simbol_tambah", "kegiatan": "k1", "pelaksana": "p1", "bentuk": "bintang"},
    {"op": "alur_tambah", "id": "a9", "dari": ["k1", "p1"], "ke": [1]},
    {"op": "alur_pulih", "alur": [{"posisi": 0, "id": "x", "dari": [1, 2, 3], "ke": ["k1", [], {}]}]},
]


@pytest.mark.parametrize("op", OP_BURUK, ids=[str(n) for n in range(len(OP_BURUK))])
def test_op_buruk_tidak_mengubah_apa_pun(kirim, draf, op):
    jawaban = kirim(op)
    assert jawaban.status_code in (400, 422), jawaban.content
    draf.refresh_from_db()
    assert draf.hitungan == 0


NILAI = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["k1", "p1", "a1"]),
    lambda isi: st.lists(isi, max_size=3) | st.dictionaries(st.text(max_size=8), isi, max_size=3),
    max_leaves=8,
)
KUNCI_OP = (
    "bidang nilai kode nama kelompok setelah id isi kegiatan pelaksana bentuk posisi urut ke dari label jenis alur"
)
OP_ACAK = st.builds(
    lambda op, isi: {"op": op} | isi,
    st.sampled_from(sorted(OP)),
    st.dictionaries(st.sampled_from(KUNCI_OP.split()), NILAI, max_size=5),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(op=OP_ACAK)
def test_op_acak_bukan_galat_peladen(kirim, draf, op):
    draf.refresh_from_db()
    assert kirim(op, hitungan=draf.hitungan).status_code in (200, 400, 422)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bagian=st.sampled_from(["isi", "kolom", "baris"]), nilai=NILAI)
def test_gambar_acak_bukan_galat_peladen(client, penyusun, draf, bagian, nilai):
    minta = permintaan_gambar(draf.isi) | {bagian: nilai}
    assert pos(masuk(client, penyusun), "gambar", draf, minta).status_code in (200, 400, 422)


def test_langkah_ke_301_ditolak(client, penyusun, draf, kirim):
    banyak = [{"op": "kegiatan_tambah", "id": f"b{n}"} for n in range(150)]
    assert kirim(*banyak, hitungan=0).status_code == 200
    assert kirim(*[{**op, "id": f"c{op['id']}"} for op in banyak], hitungan=1).status_code == 422
    draf.refresh_from_db()
    assert len(draf.isi["kegiatan"]) == 153


# --- the drawing -----------------------------------------------------------------------------------------------------


def permintaan_gambar(isi):
    """The request that a browser makes for this content: columns of 86, rows of 58 px."""
    return {
        "isi": {
            "pelaksana": [{"kode": p["kode"], "nama": ""} for p in isi["pelaksana"]],
            "kegiatan": [{"id": k["id"], "no": k["no"], "uraian": "", "simbol": k["simbol"]} for k in isi["kegiatan"]],
            "alur": isi["alur"],
        },
        "kolom": {p["kode"]: [230 + 86 * i, 86] for i, p in enumerate(isi["pelaksana"])},
        "baris": {k["id"]: [58 * i, 58] for i, k in enumerate(isi["kegiatan"])},
    }


def test_gambar_dari_yang_dikirim(client, penyusun, draf):
    masuk(client, penyusun)
    data = pos(client, "gambar", draf, permintaan_gambar(draf.isi)).json()
    assert {p["alur"] for p in data["gambar"]["panah"]} == {0, 1, 2}
    assert {(s["kegiatan"], s["pelaksana"]) for s in data["gambar"]["simbol"]} == {(1, "p1"), (2, "p2"), (3, "p2")}
    label = [p["label"]["baris"] for p in data["gambar"]["panah"] if p["label"]]
    assert sorted(label) == [["Tidak"], ["Ya"]]
    assert data["tinggi_baris"].keys() == {"k1", "k2", "k3"}
    assert Versi.objects.get(pk=draf.pk).hitungan == 0


def test_gambar_tabel_kosong(client, penyusun, draf):
    kosong = {"isi": {"pelaksana": [], "kegiatan": [], "alur": []}, "kolom": {}, "baris": {}}
    data = pos(masuk(client, penyusun), "gambar", draf, kosong).json()
    assert data["gambar"] == {"simbol": [], "panah": [], "temu": []}


GAMBAR_BURUK = [
    ("kolom", {}),
    ("baris", {}),
    ("kolom", {"p1": [0, -5], "p2": [5, 5]}),
    ("kolom", {"p1": [0, 1e9], "p2": [5, 5]}),
    ("baris", {"k1": [0, 0], "k2": [0, 0], "k3": [0, 0]}),
    ("isi", {}),
    ("isi", {"kegiatan": [{"no": 1}]}),
    ("isi", {"format": "lain"}),
    ("isi", {"alur": [{"dari": [1, "p1"], "ke": [1, "p1"]}]}),
]


@pytest.mark.parametrize(("bagian", "nilai"), GAMBAR_BURUK, ids=[str(n) for n in range(len(GAMBAR_BURUK))])
def test_gambar_dari_ukuran_buruk_bukan_galat(client, penyusun, draf, bagian, nilai):
    minta = copy.deepcopy(permintaan_gambar(draf.isi)) | {bagian: nilai}
    assert pos(masuk(client, penyusun), "gambar", draf, minta).status_code in (200, 400, 422)
