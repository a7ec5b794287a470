"""Drawings to measure: the published SOPs and hard ones of three seeds as they are printed, on F4 and on A4.

Beside them stand the routes of libavoid-js on the same symbols, where npm and the script that feeds it are there.
"""

import importlib.util
import json
import shutil
import subprocess
import time
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.bench.cetak import AKAR, KERTAS, kasus

PERIKSA = AKAR.parent / "shared" / "periksa"
LIBAVOID = Path("var/libavoid")
ULANG = 5


@dataclass
class Lukis:
    """One SOP on one paper: its layout, its drawing, the milliseconds of processor time that the drawing took."""

    kelompok: str  # "real F4", "81 A4"
    nama: str
    sop: object
    halaman: list
    isi: dict
    gambar: list = field(default_factory=list)
    bagan: dict = field(default_factory=dict)
    ms: float = 0.0

    @property
    def baris(self):
        return len(self.sop.kegiatan)


@cache
def semua():
    """Every case on both papers, laid out by the printing path and drawn a few times, the best time counting."""
    from ambon_sop.cetak.huruf import ukur
    from sop import bagan

    hasil = list(_tertata())
    for lukis in hasil:
        waktu = []
        for _ in range(ULANG):
            mulai = time.process_time()
            lukis.gambar = bagan.gambar(lukis.sop, lukis.halaman, bagan.KERTAS, ukur)
            waktu.append(1000 * (time.process_time() - mulai))
        lukis.ms = min(waktu)
        lukis.bagan = json.loads(json.dumps(bagan.ke_json(lukis.gambar)))
    return hasil


def _tertata():
    from sop import bagan
    from sop.dokumen import Keadaan, cetak_sop
    from sop.isi import ke_dict

    asli, masukan = bagan.gambar, []

    def dicatat(sop, halaman, *lain):
        masukan[:] = [(sop, list(halaman))]
        return asli(sop, halaman, *lain)

    for nama, isi in kasus():
        for kertas in KERTAS:
            bagan.gambar = dicatat
            try:
                cetak_sop(isi, Keadaan(kertas=kertas))
            finally:
                bagan.gambar = asli
            [(sop, halaman)] = masukan
            kelompok = nama.rpartition("/")[0] or "real"
            yield Lukis(f"{kelompok} {kertas}", nama, sop, halaman, json.loads(json.dumps(ke_dict(isi), default=str)))


@cache
def per_kelompok():
    hasil = defaultdict(list)
    for lukis in semua():
        hasil[lukis.kelompok].append(lukis)
    return dict(hasil)


@cache
def pemeriksa():
    """The independent checker's `periksa(case, drawing)`, or None where it is absent."""
    if not (PERIKSA / "periksa_bagan.py").exists():
        return None
    spek = importlib.util.spec_from_file_location("periksa_bagan", PERIKSA / "periksa_bagan.py")
    modul = importlib.util.module_from_spec(spek)
    spek.loader.exec_module(modul)
    return modul.periksa


@dataclass(frozen=True)
class Nilai:
    """A set's sums: faults, bends, crossings."""

    cacat: int
    belok: int
    silang: int


@cache
def nilai(kelompok):
    hasil = [pemeriksa()(lukis.isi, lukis.bagan) for lukis in per_kelompok()[kelompok]]
    return _jumlah(hasil)


def _jumlah(hasil):
    return Nilai(sum(len(h["salah"]) for h in hasil), sum(h["belok"] for h in hasil), sum(h["silang"] for h in hasil))


@cache
def libavoid(kelompok, *pilihan):
    """The same set routed by libavoid; None where it cannot be had."""
    folder = _siapkan_libavoid()
    if folder is None:
        return None
    hasil = []
    for lukis in per_kelompok()[kelompok]:
        masuk = folder / "masuk.json"
        masuk.write_text(json.dumps(lukis.bagan))
        perintah = ["node", "libavoid_banding.mjs", masuk.name, *pilihan]
        keluar = subprocess.run(perintah, cwd=folder, capture_output=True, text=True, check=True)
        hasil.append(pemeriksa()(lukis.isi, json.loads(keluar.stdout)))
    return _jumlah(hasil)


@cache
def _siapkan_libavoid():
    naskah = PERIKSA / "libavoid_banding.mjs"
    if not (shutil.which("npm") and shutil.which("node") and naskah.exists()):
        print("  libavoid is not compared: npm, node or its script is absent")
        return None
    LIBAVOID.mkdir(parents=True, exist_ok=True)
    if not (LIBAVOID / "node_modules" / "libavoid-js").exists():
        perintah = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(LIBAVOID), "libavoid-js"]
        if subprocess.run(perintah, capture_output=True).returncode:
            print("  libavoid is not compared: npm could not install it")
            return None
    shutil.copy(naskah, LIBAVOID)
    return LIBAVOID


@dataclass(frozen=True)
class Rupa:
    """How drawings look: exits at a decision's top, sides with entry and exit, decisions with Ya and with Ya down."""

    atas: int
    dua_arah: int
    ya: int
    ya_turun: int


def rupa(lukisan):
    hitung = [_rupa_halaman(gambar) for lukis in lukisan for gambar in lukis.gambar]
    return Rupa(*(sum(h) for h in zip(*hitung, strict=True)))


def _rupa_halaman(gambar):
    simbol = {s.simbol.alamat: s for s in gambar.simbol}
    pakai, keluar = defaultdict(set), []
    for p in gambar.panah:
        if p.dari in simbol:
            sisi = _sisi(p.titik[0], p.titik[1])
            pakai[p.dari, sisi].add("keluar")
            if simbol[p.dari].simbol.bentuk == "keputusan":
                keluar.append((sisi, p.label and p.label.teks.lower() == "ya"))
        if p.ke in simbol:
            pakai[p.ke, _sisi(p.titik[-1], p.titik[-2])].add("masuk")
    atas = sum(sisi == "atas" for sisi, _ in keluar)
    ya = [sisi for sisi, ya in keluar if ya]
    return atas, sum(len(arah) > 1 for arah in pakai.values()), len(ya), ya.count("bawah")


def _sisi(ujung, tetangga):
    """On which side of its symbol an arrow ends: whither its neighbour lies."""
    (x, y), (u, v) = ujung, tetangga
    if x == u:
        return "bawah" if v > y else "atas"
    return "kanan" if u > x else "kiri"
