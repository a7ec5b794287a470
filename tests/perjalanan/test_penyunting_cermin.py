"""The browser applies edits as the server does: both are driven with the same long run of edits and undone ones."""

import json
import random

import pytest

from sop.isi import baca, ke_dict
from sop.suntingan import SuntinganDitolak, terapkan
from tests.sop.pabrik import isi_sop

pytestmark = [pytest.mark.peramban, pytest.mark.rupa, pytest.mark.django_db(transaction=True)]

LANGKAH_UJI = 120
TERAPKAN_DI_PERAMBAN = """async ([isi, daftar]) => {
  const { kenali, terapkan } = await import("/static/js/penyunting/perubahan.js");
  let kini = kenali(isi);
  return daftar.map((perubahan) => (kini = terapkan(kini, perubahan)));
}"""


def berid(isi):
    """The value as the browser holds it: arrow ends by row id, always with their number."""
    id_baris = {k["no"]: k["id"] for k in isi["kegiatan"]}
    ujung = [[u[0], u[1], *(u[2:] or [1])] for a in isi["alur"] for u in (a["dari"], a["ke"])]
    alur = [
        {**a, "dari": [id_baris.get(d[0], d[0]), *d[1:]], "ke": [id_baris.get(k[0], k[0]), *k[1:]]}
        for a, d, k in zip(isi["alur"], ujung[::2], ujung[1::2], strict=True)
    ]
    return {**isi, "alur": alur}


class Acak:
    """Random edits of a value that is there; the same ones on every run."""

    def __init__(self, benih):
        self.r = random.Random(benih)
        self.urut = 0

    def satu(self, isi):
        return self.r.choice(
            [self.bidang, self.pelaksana, self.kegiatan, self.kegiatan, self.simbol, self.simbol, self.alur]
        )(isi)

    def baru(self, awalan):
        self.urut += 1
        return f"{awalan}baru{self.urut}"

    def setelah(self, daftar, kunci):
        pilihan = [{}, {"setelah": None}, *({"setelah": b[kunci]} for b in daftar)]
        return self.r.choice(pilihan)

    def bidang(self, isi):
        return self.r.choice(
            [
                {"op": "bidang", "bidang": "nama", "nilai": self.baru("Nama ")},
                {"op": "bidang", "bidang": "disahkan_oleh.jabatan", "nilai": self.r.choice([None, "Lurah"])},
                {"op": "bidang", "bidang": "dasar_hukum", "nilai": ["a", "b"][: self.r.randint(0, 2)]},
            ]
        )

    def pelaksana(self, isi):
        kode = self.r.choice(isi["pelaksana"])["kode"]
        lain = [p for p in isi["pelaksana"] if p["kode"] != kode]
        tempat = self.setelah(lain, "kode") or {"setelah": None}
        return self.r.choice(
            [
                {"op": "pelaksana_tambah", "kode": self.baru("p"), "nama": "Baru"}
                | self.setelah(isi["pelaksana"], "kode"),
                {"op": "pelaksana_ubah", "kode": kode, "bidang": "kelompok", "nilai": self.r.choice([None, "Bidang"])},
                {"op": "pelaksana_pindah", "kode": kode} | tempat,
                *([{"op": "pelaksana_hapus", "kode": kode}] if len(lain) > 2 else []),
            ]
        )

    def kegiatan(self, isi):
        satu = self.r.choice(isi["kegiatan"])["id"]
        lain = [k for k in isi["kegiatan"] if k["id"] != satu]
        tempat = self.setelah(lain, "id") or {"setelah": None}
        return self.r.choice(
            [
                {"op": "kegiatan_tambah", "id": self.baru("k")} | self.setelah(isi["kegiatan"], "id"),
                {"op": "kegiatan_ubah", "id": satu, "bidang": "waktu", "nilai": self.r.choice([None, "5 menit"])},
                {"op": "kegiatan_pindah", "id": satu} | tempat,
                *([{"op": "kegiatan_hapus", "id": satu}] if len(lain) > 3 else []),
            ]
        )

    def _ujung(self, isi):
        semua = []
        for k in isi["kegiatan"]:
            urut = {}
            for s in k["simbol"]:
                urut[s["pelaksana"]] = urut.get(s["pelaksana"], 0) + 1
                semua.append([k["id"], s["pelaksana"], urut[s["pelaksana"]]])
        return self.r.choice(semua) if semua else ["k1", "p1", 1]

    def simbol(self, isi):
        kegiatan, pelaksana = self.r.choice(isi["kegiatan"])["id"], self.r.choice(isi["pelaksana"])["kode"]
        id_baris, kode, n = self._ujung(isi)
        alamat = {"kegiatan": id_baris, "pelaksana": kode, "urut": n}
        tambah = {"op": "simbol_tambah", "kegiatan": kegiatan, "pelaksana": pelaksana, "bentuk": "proses"}
        return self.r.choice(
            [
                tambah,
                tambah | {"posisi": self.r.randint(0, 2)},
                {"op": "simbol_ubah", **alamat, "bentuk": "keputusan"},
                {"op": "simbol_pindah", **alamat, "ke": pelaksana},
                {"op": "simbol_hapus", **alamat},
            ]
        )

    def alur(self, isi):
        id_alur = self.r.choice([a["id"] for a in isi["alur"]] or ["a1"])
        return self.r.choice(
            [
                {
                    "op": "alur_tambah",
                    "id": self.baru("a"),
                    "dari": self._ujung(isi),
                    "ke": self._ujung(isi),
                    "label": "Ya",
                },
                {"op": "alur_ubah", "id": id_alur, "bidang": "label", "nilai": self.r.choice([None, "Tidak"])},
                {"op": "alur_ubah", "id": id_alur, "bidang": "ke", "nilai": self._ujung(isi)},
                {"op": "alur_ubah", "id": id_alur, "bidang": "jenis", "nilai": self.r.choice(["panah", "bersama"])},
                {"op": "alur_hapus", "id": id_alur},
            ]
        )


def jalan_acak(isi, benih):
    """[(edits, value after them)] along a random walk that often goes back a step."""
    acak, jejak = Acak(benih), []
    while len(jejak) < LANGKAH_UJI:
        op = acak.satu(isi)
        try:
            hasil = terapkan(isi, op)
        except SuntinganDitolak:
            continue
        jejak.append(([op], hasil.isi))
        if acak.r.random() < 0.4:
            semula, isi = isi, hasil.isi
            for balik in hasil.balikan:
                isi = terapkan(isi, balik).isi
            assert isi == semula
            jejak.append((hasil.balikan, isi))
        else:
            isi = hasil.isi
    return jejak


@pytest.mark.parametrize("benih", range(6))
def test_peramban_menerapkan_seperti_peladen(buka, benih):
    isi = ke_dict(baca(json.dumps(isi_sop())))
    if benih % 2:
        isi["alur"] = []
    jejak = jalan_acak(isi, benih)
    hasil = buka("/").evaluate(TERAPKAN_DI_PERAMBAN, [isi, [perubahan for perubahan, _ in jejak]])
    for i, (perubahan, harap) in enumerate(jejak):
        assert hasil[i] == berid(harap), (i, perubahan)
