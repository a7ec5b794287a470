"""What the server needs while somebody types in an SOP of 60 steps, 7 actors, and decisions that lead back."""

import json
import uuid

from django.test import Client
from django.urls import reverse

from ambon_sop.akun.models import Peran
from ambon_sop.alur.susun import dokumen_baru
from sop.models import Sop
from tests.bench import tolok_ukur, ukur
from tests.pemeran import buat_pengguna, buat_unit, masuk
from tests.sop.pabrik import isi_sop

LANGKAH, PELAKSANA = 60, 7
MS = 1_000


def isi_besar():
    """A `sop-ap/1` value of that size; every seventh step decides, and leads four steps back for "Tidak"."""
    kolom = [f"p{(n * 3) % PELAKSANA + 1}" for n in range(1, LANGKAH + 1)]
    kegiatan = [_kegiatan(n, kolom[n - 1]) for n in range(1, LANGKAH + 1)]
    alur = [_panah(n, n + 1, kolom, "Ya" if n % 7 == 0 else None) for n in range(1, LANGKAH)]
    alur += [_panah(n, n - 4, kolom, "Tidak") for n in range(7, LANGKAH, 7)]
    pelaksana = [{"kode": f"p{n}", "nama": f"Petugas bagian {n}"} for n in range(1, PELAKSANA + 1)]
    return isi_sop() | {"pelaksana": _lengkap(pelaksana), "kegiatan": kegiatan, "alur": alur}


def _lengkap(pelaksana):
    return [p | {"kelompok": None, "jabatan": None} for p in pelaksana]


def _kegiatan(n, kode):
    bentuk = "mulai" if n == 1 else "selesai" if n == LANGKAH else "keputusan" if n % 7 == 0 else "proses"
    return {
        "id": f"k{n}",
        "no": n,
        "uraian": f"Memeriksa dan mencatat berkas permohonan nomor {n} dalam register",
        "simbol": [{"pelaksana": kode, "bentuk": bentuk}],
        "kelengkapan": ["Berkas permohonan", "Register"],
        "waktu": f"{5 + n % 4 * 5} menit",
        "output": ["Berkas diperiksa"],
        "keterangan": None,
    }


def _panah(dari, ke, kolom, label):
    ujung = {"dari": [dari, kolom[dari - 1]], "ke": [ke, kolom[ke - 1]]}
    return {"id": f"a{dari}-{ke}", **ujung, "label": label, "jenis": "panah"}


class Penyunting:
    """A person with the editor open on that draft."""

    def __init__(self):
        unit = buat_unit("dinas-tolok", "Dinas Tolok Ukur")
        self.penyusun = buat_pengguna("Penyusun Tolok", Peran.PENYUSUN, unit)
        self.isi = isi_besar()
        self.versi = dokumen_baru(
            Sop, perangkat_daerah=unit, judul="Besar", isi=self.isi, pengguna=self.penyusun, publik=False
        )
        self.client = masuk(Client(), self.penyusun)
        self.hitungan = 0

    def kirim(self, nama, badan):
        alamat = reverse(f"sop:{nama}_suntingan", args=[self.versi.dokumen_id])
        jawaban = self.client.post(alamat, json.dumps(badan), content_type="application/json")
        assert jawaban.status_code == 200, jawaban.content
        return jawaban

    def simpan(self, *perubahan):
        kiriman = {"kunci": str(uuid.uuid4()), "hitungan": self.hitungan, "jendela": [str(uuid.uuid4())]}
        badan = {"penugasan": self.penyusun.penugasan_aktif.pk, "hitungan": self.hitungan}
        self.kirim("simpan", badan | {"kiriman": [kiriman | {"perubahan": list(perubahan)}]})
        self.hitungan += 1

    def gambar(self):
        isi = {
            "pelaksana": [{"kode": p["kode"], "nama": ""} for p in self.isi["pelaksana"]],
            "kegiatan": [{k: b[k] for k in ("id", "no", "simbol")} | {"uraian": ""} for b in self.isi["kegiatan"]],
            "alur": self.isi["alur"],
        }
        kolom = {p["kode"]: [230 + 86 * i, 86] for i, p in enumerate(isi["pelaksana"])}
        baris = {k["id"]: [58 * i, 58] for i, k in enumerate(isi["kegiatan"])}
        return self.kirim("gambar", {"isi": isi, "kolom": kolom, "baris": baris})


def _ms(fungsi, ulang):
    return [MS * detik for detik in ukur(fungsi, ulang=ulang, pemanasan=3)]


@tolok_ukur("autosave of a text, 60 steps", satuan="ms", batas=30)
def simpan_tulisan():
    orang, nomor = Penyunting(), iter(range(10_000))
    ubah = {"op": "kegiatan_ubah", "id": "k30", "bidang": "uraian"}
    return _ms(lambda: orang.simpan(ubah | {"nilai": f"Memeriksa berkas {next(nomor)}"}), ulang=30)


@tolok_ukur("autosave of a new row, 60 steps", satuan="ms", batas=30)
def simpan_langkah():
    orang, nomor = Penyunting(), iter(range(10_000))
    return _ms(lambda: orang.simpan({"op": "kegiatan_tambah", "id": f"b{next(nomor)}", "setelah": "k30"}), ulang=30)


@tolok_ukur("preview of the arrows, 60 steps", satuan="ms", batas=120)
def pratinjau_panah():
    orang = Penyunting()
    return _ms(orang.gambar, ulang=12)
