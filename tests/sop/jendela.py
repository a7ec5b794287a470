"""A window with the editor, without a browser: the queue of js/penyunting/keadaan.js and kirim.js, over a bad line."""

import json
import uuid

from django.test import Client
from django.urls import reverse

from sop.suntingan import SuntinganDitolak, terapkan_semua
from sop.tempat import nilai_bidang
from tests.pemeran import masuk


def tempat(perubahan):
    """Which value an edit writes over, as a key; None where it writes over nothing."""
    match perubahan:
        case {"op": "kegiatan_ubah", "id": id_baris, "bidang": bidang}:
            return ("sel", id_baris, bidang)
        case {"op": "kegiatan_hapus", "id": id_baris}:
            return ("baris", id_baris)
        case {"op": "simbol_ubah", "kegiatan": id_baris, "pelaksana": kode}:
            return ("simbol", id_baris, kode)
        case {"op": "pelaksana_ubah", "kode": kode, "bidang": bidang}:
            return ("pelaksana", kode, bidang)
        case {"op": "bidang", "bidang": bidang}:
            return ("bidang", bidang)
    return None


def nilai(isi, kunci):
    """What stands there; None where the place is gone."""
    match kunci:
        case ("bidang", bidang):
            return nilai_bidang(isi, bidang)
        case ("pelaksana", kode, bidang):
            return next((p[bidang] for p in isi["pelaksana"] if p["kode"] == kode), None)
    baris = next((k for k in isi["kegiatan"] if k["id"] == kunci[1]), None)
    match kunci:
        case ("sel", _, bidang):
            return baris and baris[bidang]
        case ("simbol", _, kode):
            return baris and [s["bentuk"] for s in baris["simbol"] if s["pelaksana"] == kode]
    return baris and {k: v for k, v in baris.items() if k != "no"}


class Jendela:
    """One window of one person. `lihat[kunci]` is what the person saw where a batch writes: {place: value}."""

    def __init__(self, pengguna, versi):
        self.client = masuk(Client(), pengguna)
        self.pengguna, self.pk = pengguna, versi.dokumen_id
        self.jendela = str(uuid.uuid4())
        self.dasar, self.hitungan = versi.isi, versi.hitungan
        self.antre, self.lihat, self.terkonfirmasi, self.salinan = [], {}, set(), []

    @property
    def isi(self):
        isi = self.dasar
        for batch in self.antre:
            try:
                isi = terapkan_semua(isi, batch["perubahan"]).isi
            except SuntinganDitolak:
                continue
        return isi

    def sunting(self, *perubahan):
        """The person edits what the window shows."""
        isi = self.isi
        try:
            terapkan_semua(isi, perubahan)
        except SuntinganDitolak:
            return
        kunci = str(uuid.uuid4())
        self.lihat[kunci] = {t: nilai(isi, t) for t in map(tempat, perubahan) if t}
        self.antre.append(
            {"kunci": kunci, "hitungan": self.hitungan, "jendela": [self.jendela], "perubahan": list(perubahan)}
        )

    def permintaan(self):
        return json.dumps(
            {"penugasan": self.pengguna.penugasan_aktif.pk, "hitungan": self.hitungan, "kiriman": self.antre}
        )

    def sampaikan(self, badan):
        """A request reaches the server; the answer."""
        alamat = reverse("sop:simpan_suntingan", args=[self.pk])
        jawaban = self.client.post(alamat, badan, content_type="application/json")
        assert jawaban.status_code in (200, 409, 422), jawaban.content
        return jawaban.json()

    def terima(self, data, pakai_saya):
        """The answer reaches the window; where it asks, the person takes their own text or the other's."""
        tersimpan = {t["kunci"] for t in data["tersimpan"]}
        self.terkonfirmasi |= tersimpan
        if "isi" not in data:
            for batch in (b for b in self.antre if b["kunci"] in tersimpan):
                self.dasar = terapkan_semua(self.dasar, batch["perubahan"]).isi
        self.antre = [b for b in self.antre if b["kunci"] not in tersimpan]
        self.dasar, self.hitungan = data.get("isi", self.dasar), data["hitungan"]
        if data.get("kode") == "bentrok" and pakai_saya:
            pertama = self.antre[0]
            pertama["hitungan"] = data["hitungan"]
            self.lihat[pertama["kunci"]] = {t: nilai(self.dasar, t) for t in self.lihat[pertama["kunci"]]}
        elif "kode" in data:
            self.antre.pop(0)

    def segarkan(self):
        """The question of every few seconds, which a window asks while nothing waits."""
        if not self.antre:
            alamat = reverse("sop:isi_suntingan", args=[self.pk])
            data = self.client.get(alamat, {"jendela": self.jendela, "hitungan": self.hitungan}).json()
            self.dasar, self.hitungan = data.get("isi", self.dasar), data["hitungan"]
