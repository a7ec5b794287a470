"""What no form of ours sends to letters and templates: ids, parameters, edits, facts, values. Never an error page.

On both databases: PostgreSQL takes neither NUL nor NaN nor a number beyond its columns.
"""

import itertools
import json
import uuid

import pytest
from django.urls import reverse

from naskah.isian import TIPE, Isian, periksa_nilai
from naskah.models import Naskah
from tests.pemeran import masuk
from tests.perlawanan.conftest import coba, dunia, pembuka  # noqa: F401  fixtures
from tests.perlawanan.nilai import JANGGAL
from tests.perlawanan.test_sunting import DITERIMA, DITOLAK, NILAI
from tests.test_kebijakan import MATRIKS

pytestmark = pytest.mark.django_db
RUANG = [b for b in MATRIKS if b.nama.partition(":")[0] in ("naskah", "templat")]
BERPARAMETER = ("naskah:isi_suntingan", "naskah:riwayat_sunting", "templat:pratinjau")  # beside the lists
PARAMETER = "q induk tahun unit halaman urut lihat tempat hitungan jendela ukuran".split()
ANEH = ["a\x00b", "0000", "9" * 30]
SUNTINGAN = [
    ("naskah", {"op": "isian", "kunci": "hal", "nilai": "x"}),
    ("naskah", {"op": "bidang", "bidang": "tempat", "nilai": "x"}),
    ("templat", {"op": "bidang", "bidang": "nama", "nilai": "x"}),
    (
        "templat",
        {"op": "tambah", "di": "isian", "nilai": {"kunci": "baru", "label": "Baru", "tipe": "teks"}, "sesudah": None},
    ),
    (
        "templat",
        {
            "op": "ubah", "di": "bagian", "id": "tujuan",
            "nilai": {"id": "tujuan", "tipe": "tujuan", "kepada": "[kepada]"},
        },
    ),
    ("templat", {"op": "hapus", "di": "bagian", "id": "tembusan"}),
    ("templat", {"op": "pindah", "di": "bagian", "id": "tembusan", "sesudah": "tujuan"}),
]  # fmt: skip
ISI = [
    *NILAI, "2026-02-31", 0, -(10**15), 10**16, ["\0"], [[]], [{}], [None], {"nama": None}, {"nama": ["x"]}, {"x": "y"},
    [{"nama": "x", "lain": 1}], [{"tipe": "paragraf"}], [{"tipe": "daftar", "butir": 7}], [["x", 1]], [[["x"]]],
    ["xy"], [["x", "y", "\0"]], [["x", "y", float("nan")]], "x" * 5_000,
]  # fmt: skip


def test_nomor_yang_tidak_ada(dunia, pembuka):  # noqa: F811
    """Numbers in an address that no row has, and that no column holds."""
    for baris in (b for b in RUANG if b.argumen):
        bahan, client = baris.argumen(dunia), pembuka(next(n for n in baris.harapan() if n != "tamu"))
        for nama in (k for k, v in bahan.items() if isinstance(v, int)):
            jawaban = client.generic(baris.metode, reverse(baris.nama, kwargs=bahan | {nama: 10**30}))
            assert jawaban.status_code < 500, (baris.nama, nama)


def test_parameter_aneh(dunia, pembuka):  # noqa: F811
    """Each parameter alone: one that is right hides what another does."""
    for baris in (b for b in RUANG if b.metode == "GET" and (not b.argumen or b.nama in BERPARAMETER)):
        alamat = reverse(baris.nama, kwargs=baris.argumen(dunia) if baris.argumen else None)
        siapa = [nama for nama, status in baris.harapan().items() if status == 200 and nama != "tamu"]
        for nama, nilai in itertools.product(PARAMETER if siapa else (), ANEH):
            assert pembuka(siapa[0]).get(alamat, {nama: nilai}).status_code < 500, (baris.nama, nama, nilai)


# All of them in `make tangguh`.
SEBAGIAN = [
    pytest.param(*satu, id=f"{satu[0]}-{satu[1]['op']}", marks=[pytest.mark.tangguh] if n % 3 else [])
    for n, satu in enumerate(SUNTINGAN)
]


@pytest.mark.parametrize(("jenis", "op"), SEBAGIAN)
def test_suntingan_aneh(dunia, pembuka, coba, jenis, op):  # noqa: F811
    orang = dunia.penyusun if jenis == "naskah" else dunia.penyusun_organisasi
    versi = dunia.naskah_draf if jenis == "naskah" else dunia.templat_draf
    client, alamat = masuk(pembuka("tamu"), orang), reverse(f"{jenis}:simpan_suntingan", args=[versi.dokumen_id])

    def kirim(perubahan):
        kiriman = {"kunci": str(uuid.uuid4()), "hitungan": 0, "jendela": [str(uuid.uuid4())], "perubahan": [perubahan]}
        badan = {"penugasan": orang.penugasan_aktif.pk, "hitungan": 0, "kiriman": [kiriman]}
        jawaban = coba(lambda: client.post(alamat, json.dumps(badan), content_type="application/json"))
        return jawaban.status_code, "" if jawaban.status_code >= 500 else jawaban.json().get("pesan", "")

    assert kirim(op)[0] in DITERIMA
    for kunci, nilai in itertools.product([*op, "lain"], NILAI):
        status, pesan = kirim({**op, kunci: nilai})
        assert status in DITERIMA or (status in DITOLAK and pesan), (kunci, nilai)


@pytest.mark.parametrize("tipe", TIPE)
def test_nilai_isian_aneh(tipe):
    """Each type of blank with each odd value: refused in words, or such that a database keeps it as it came."""
    for berulang in (False, True) if tipe in ("teks", "pilihan", "tanggal", "uang") else (False,):
        bahan = {"kunci": "x", "label": "X", "tipe": tipe, "kolom": ["A", "B"], "opsi": ["A", "B"]}
        isian = Isian.model_validate(bahan | {"berulang": berulang})
        for nilai in ISI:
            try:
                periksa_nilai(isian, nilai)
            except ValueError:
                continue
            tersimpan = json.dumps(nilai, ensure_ascii=False, allow_nan=False).encode()
            assert b"\\u0000" not in tersimpan, nilai


def test_fakta_aneh(dunia, pembuka, coba):  # noqa: F811
    client, alamat = pembuka("penyusun"), reverse("naskah:fakta", args=[dunia.naskah_draf.dokumen_id])
    dilihat = ["", "[]", "null", "7", "{", "[" * 100_000, '{"an": {}}', '{"paraf": 7, "keamanan": ["R"]}', "\0"]
    nama = ["penanda", "an", "ub", "keamanan", "klasifikasi", "tempat", "paraf_1", "paraf_5"]
    semua = [{"dilihat": satu, "an": "", "keamanan": "T", "paraf_1": ""} for satu in dilihat]
    for data in [*semua, *(dict.fromkeys(nama, nilai) | {"dilihat": "{}"} for nilai in JANGGAL)]:
        jawaban = coba(lambda data=data: client.post(alamat, data))
        assert jawaban.status_code == 200, data
    assert Naskah.objects.get(pk=dunia.naskah_draf.dokumen_id).keamanan == "B"
