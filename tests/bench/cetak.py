"""Printing an SOP against one bare WeasyPrint pass over the same table without arrows.

The cases: the published SOPs and three seeds of made-up hard ones where they stand beside the checkout, else the
worked examples; on F4 and A4. "Bare table" in pages and widths means a table that need not hold a drawing.

The bare pass is what WeasyPrint takes by itself, `HTML(…).write_pdf()`, for the very HTML that is printed, identity
and table in the same style; without the drawing, the making of the HTML, tags, archive, attachment and watermark. The
print is `cetak_sop`, with all of these, from content to bytes, in this process. Both are told in processor time and
run in turns, as the machine gets slower and faster. The collector of garbage is off for both and cleans up between
them, untimed: a full collection takes as long as a quarter of a short print and would fall on one or the other by
chance. That `ambon_sop.cetak` has it off in earnest, and gains by it, is therefore not in the figures.
"""

import gc
import re
import runpy
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

from tests.bench import tolok_ukur, ukur
from tests.sop.kasus import BERKAS

AKAR = Path(__file__).resolve().parents[2]
KASUS_SULIT = AKAR.parent / "shared" / "periksa" / "kasus_sulit.py"
CONTOH = sorted(p for p in (AKAR / "sop" / "contoh").glob("*.json") if p.name != "daftar.json")
BENIH = (81, 82, 83)
KERTAS = ("F4", "A4")
# Pairs of a bare pass and a print, by the rows up to which a case is printed so often; the median counts.
ULANG = ((30, 5), (60, 3), (200, 1))
RSS_ANAK = "import sys; from tests.bench.cetak import anak; anak(*sys.argv[1:])"


@dataclass(frozen=True)
class Ukuran:
    """One case on one paper. Times in seconds of processor time."""

    nama: str
    polos: float
    kali: float  # the print ÷ the bare pass, pair by pair
    dua_tata: bool
    halaman: int
    halaman_polos: int
    teks: float  # the text columns' share of their width in the bare table
    mesin: float  # the drawing alone


@cache
def kasus():
    """The files: [(name, content), …]."""
    from sop.isi import baca

    berkas = [*(BERKAS or CONTOH)]
    with tempfile.TemporaryDirectory() as folder:
        if KASUS_SULIT.exists():
            sulit = runpy.run_path(str(KASUS_SULIT))
            for benih in BENIH:
                tujuan = Path(folder) / str(benih)
                tujuan.mkdir()
                lama, sys.argv = sys.argv, ["kasus_sulit.py", str(tujuan), str(benih)]
                sulit["main"]()
                sys.argv = lama
                berkas += sorted(tujuan.glob("*.json"))
        return [(p.stem if p in BERKAS else f"{p.parent.name}/{p.stem}", baca(p.read_bytes())) for p in berkas]


def cetak_polos(html):
    """One bare pass: no drawing, no tags, no archive. Returns the PDF."""
    from weasyprint import HTML

    from ambon_sop.cetak.pengambil import pengambil

    return HTML(string=html, base_url="asset:", url_fetcher=pengambil({})).write_pdf()


def tabel_polos(isi, keadaan):
    """(how the same table would be set if it held no drawing, its HTML)."""
    from django.template.loader import render_to_string

    from sop import bagan, lembar
    from sop.dokumen import konteks

    ukuran, banyak = bagan.KERTAS, len(isi.pelaksana)
    kolom = (
        ukuran.kolom if banyak <= 10 else ukuran.kolom_sempit
    )  # tampilan.md: what an actor's column must have anyway
    butuh = bagan.Kebutuhan({p.kode: kolom for p in isi.pelaksana}, {k.no: 0 for k in isi.kegiatan}, 0)
    tata = lembar.susun(isi, butuh, keadaan.kertas)
    return tata, render_to_string("sop/cetak/dokumen.html", konteks(isi, keadaan, tata, berpita=False))


def lama(fungsi):
    gc.collect()
    gc.disable()
    mulai = time.process_time()
    hasil = fungsi()
    detik = time.process_time() - mulai
    gc.enable()
    return detik, hasil


def _satu(nama, isi, kertas):
    from ambon_sop.cetak import huruf
    from sop import bagan, dokumen, lembar
    from sop.isi import ke_dict

    keadaan = dokumen.Keadaan(konsep=False, kertas=kertas)
    butuh = bagan.kebutuhan(bagan.dari_isi(ke_dict(isi)), bagan.KERTAS, huruf.ukur)
    tata, html = lembar.susun(isi, butuh, kertas), dokumen.html_dokumen(isi, keadaan=keadaan)
    ulang = next(n for baris, n in ULANG if len(isi.kegiatan) <= baris)
    mesin, asli = [], bagan.gambar

    def bagan_terukur(*masukan):
        mulai = time.process_time()
        hasil = asli(*masukan)
        mesin.append(time.process_time() - mulai)
        return hasil

    bagan.gambar = bagan_terukur
    try:
        pasangan = [
            (lama(lambda: cetak_polos(html))[0], *lama(lambda: dokumen.cetak_sop(isi, keadaan))) for _ in range(ulang)
        ]
    finally:
        bagan.gambar = asli
    hasil = pasangan[0][2]
    tata_polos, html_polos = tabel_polos(isi, keadaan)
    return Ukuran(
        nama=f"{nama} {kertas}",
        polos=median(polos for polos, _, _ in pasangan),
        kali=median(cetak / polos for polos, cetak, _ in pasangan),
        dua_tata=tata.satu_halaman and len(hasil.gambar) > 1,
        halaman=hasil.banyak_halaman,
        halaman_polos=_banyak_halaman(html_polos),
        teks=sum(tata.lebar[k] for k in lembar.KOLOM_TEKS) / sum(tata_polos.lebar[k] for k in lembar.KOLOM_TEKS),
        mesin=median(mesin),
    )


def _banyak_halaman(html):
    from weasyprint import HTML

    from ambon_sop.cetak.pengambil import pengambil

    return len(HTML(string=html, base_url="asset:", url_fetcher=pengambil({})).render().pages)


@cache
def semua():
    """Every case on both papers, told as they come: it takes minutes."""
    from ambon_sop.cetak import di_sini

    cetak_polos("<p>warm")
    hasil = []
    for nama, isi in kasus():
        for kertas in KERTAS:
            with di_sini():
                u = _satu(nama, isi, kertas)
            hasil.append(u)
            print(
                f"  {u.nama:44} ×{u.kali:.2f}, of it the drawing {u.mesin / u.polos:.2f};"
                f" pages {u.halaman} of {u.halaman_polos}; text {u.teks:.0%}",
                flush=True,
            )
    return hasil


@tolok_ukur("printing ÷ bare pass, one layout", "×", batas=1.4)
def satu_tata():
    return [u.kali for u in semua() if not u.dua_tata]


@tolok_ukur("the same, worst case", "×", batas=1.4)
def satu_tata_terburuk():
    return [max(satu_tata())]


@tolok_ukur("the same, two layouts, worst case", "×", batas=2.3)
def dua_tata_terburuk():
    return [max((u.kali for u in semua() if u.dua_tata), default=0)]


@tolok_ukur("cases that need two layouts", "%", batas=5)
def bagian_dua_tata():
    return [100 * sum(u.dua_tata for u in semua()) / len(semua())]


@tolok_ukur("pages ÷ (1.15 × bare table + 1), worst case", "×", batas=1)
def halaman():
    return [max(u.halaman / (1.15 * u.halaman_polos + 1) for u in semua())]


@tolok_ukur("width of text columns lost to the drawing", "%", batas=15)
def lebar_teks():
    return [max(100 * (1 - u.teks) for u in semua())]


def anak(cara, nomor):
    """In a process of its own: print case `nomor` bare or in full, tell the peak of memory (MB)."""
    import django

    django.setup()
    from ambon_sop.cetak import di_sini
    from sop.dokumen import Keadaan, cetak_sop, html_dokumen

    keadaan = Keadaan(konsep=False)
    isi = kasus()[int(nomor)][1]
    html = html_dokumen(isi, keadaan=keadaan)
    with di_sini():
        cetak_polos(html) if cara == "polos" else cetak_sop(isi, keadaan)
    # Of this program alone: the kernel's ru_maxrss begins with the peak of whoever started it.
    puncak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    sys.stdout.write(str(int(puncak[1]) / 1000))


def _rss(cara, nomor):
    hasil = subprocess.run(
        [sys.executable, "-c", RSS_ANAK, cara, str(nomor)], cwd=AKAR, capture_output=True, check=True
    )
    return float(hasil.stdout)


@tolok_ukur("memory over the bare pass, largest case", "MB", batas=80)
def memori():
    terbesar = max(range(len(kasus())), key=lambda i: len(kasus()[i][1].kegiatan))
    return [_rss("cetak", terbesar) - _rss("polos", terbesar)]


def _bagan(folder):
    berkas = next((p for p in BERKAS if p.stem == "bps-surat-keluar"), CONTOH[0])
    perintah = [sys.executable, "manage.py", "bagan", str(berkas), "--keluar", folder]
    subprocess.run(perintah, cwd=AKAR, check=True, capture_output=True)


@tolok_ukur("manage.py bagan, one SOP, whole process", batas=2.5)
def perintah_bagan():
    with tempfile.TemporaryDirectory() as folder:
        return ukur(lambda: _bagan(folder), ulang=3)


@tolok_ukur("its PDF", "kB", batas=200)
def besar_pdf():
    with tempfile.TemporaryDirectory() as folder:
        _bagan(folder)
        return [(Path(folder) / "sop.pdf").stat().st_size / 1000]
