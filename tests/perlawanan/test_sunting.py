"""Edits that no editor of ours sends: refused with a sentence, on both databases, and the draft stays as it was."""

import itertools
import json
import uuid

import pytest
from django.urls import reverse

from tests.perlawanan.nilai import JANGGAL

pytestmark = pytest.mark.django_db
DITERIMA, DITOLAK = (200,), (400, 409, 413, 415, 422)
OP = [
    {"op": "bidang", "bidang": "nama", "nilai": "x"},
    {"op": "pelaksana_tambah", "kode": "p9", "nama": "x", "setelah": "p1"},
    {"op": "pelaksana_pindah", "kode": "p1", "setelah": "p2"},
    {"op": "kegiatan_tambah", "id": "k9", "setelah": "k1", "isi": {}},
    {"op": "kegiatan_ubah", "id": "k1", "bidang": "uraian", "nilai": "x"},
    {"op": "kegiatan_pindah", "id": "k1", "setelah": "k2"},
    {"op": "simbol_pindah", "kegiatan": "k1", "pelaksana": "p1", "urut": 1, "ke": "p2"},
    {"op": "alur_tambah", "id": "a9", "dari": ["k1", "p1", 1], "ke": ["k3", "p2", 1], "label": None, "jenis": "panah"},
]


def _bersarang(dalam):
    nilai = "x"
    for _ in range(dalam):
        nilai = [nilai]
    return nilai


NILAI = [
    None,
    True,
    -1,
    10**30,
    1.5,
    float("nan"),
    "\0",
    "\ud800",
    [],
    {},
    {"a": "\0"},
    _bersarang(900),
    *JANGGAL[3:12],
]


@pytest.fixture
def kirim(dunia, pembuka, coba):
    """kirim(edit) -> (status, sentence); what it did is undone."""
    client, alamat = pembuka("penyusun"), reverse("sop:simpan_suntingan", args=[dunia.draf.dokumen_id])

    def jalankan(perubahan):
        kiriman = {
            "kunci": str(uuid.uuid4()), "hitungan": 0, "jendela": [str(uuid.uuid4())], "perubahan": [perubahan],
        }  # fmt: skip
        badan = {"penugasan": dunia.penyusun.penugasan_aktif.pk, "hitungan": 0, "kiriman": [kiriman]}
        jawaban = coba(lambda: client.post(alamat, json.dumps(badan), content_type="application/json"))
        return jawaban.status_code, "" if jawaban.status_code >= 500 else jawaban.json().get("pesan", "")

    return jalankan


# All of them in `make tangguh`.
SEBAGIAN = [pytest.param(op, id=op["op"], marks=[pytest.mark.tangguh] if n % 3 else []) for n, op in enumerate(OP)]


@pytest.mark.parametrize("op", SEBAGIAN)
def test_nilai_janggal(kirim, op):
    assert kirim(op)[0] in DITERIMA
    for kunci, nilai in itertools.product([*op, "lain"], NILAI):
        status, pesan = kirim({**op, kunci: nilai})
        assert status in DITERIMA or (status in DITOLAK and pesan), (kunci, nilai)
