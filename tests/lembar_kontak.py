"""`python -m tests.lembar_kontak [DIR]`: look at every printed page.

Prints the published cases (where they stand beside the checkout) and the worked examples on F4. Into DIR
(var/lembar/) go each page at 100 % (NAME-N.png, 96 dpi) and all of them small on sheets (lembar-N.png).
"""

import os
import subprocess
import sys
from pathlib import Path

import django
from PIL import Image, ImageDraw

from tests.basis_data import siapkan_lingkungan

DPI = 96
KOLOM, BARIS = 4, 6  # thumbnails on a sheet
LEBAR, SELA, TULISAN = 560, 24, 18  # px


def berkas_contoh():
    """The content files of the worked examples."""
    folder = Path(__file__).resolve().parents[1] / "sop" / "contoh"
    return sorted(p for p in folder.glob("*.json") if p.name != "daftar.json")


def cetak_halaman(berkas, tujuan):
    """Print one file; its pages as PNG at 100 %, in order."""
    from sop.dokumen import Keadaan, cetak_sop
    from sop.isi import baca

    pdf = cetak_sop(baca(berkas.read_bytes()), Keadaan(konsep=False)).pdf
    awal = tujuan / berkas.stem
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", "-", str(awal)], input=pdf, check=True)
    return sorted(tujuan.glob(f"{berkas.stem}-[0-9]*.png"))


def lembar(halaman, tujuan):
    """One sheet of thumbnails, each with its file's name."""
    kecil = [(p.stem, Image.open(p).convert("L")) for p in halaman]
    tinggi = max(g.height * LEBAR // g.width for _, g in kecil) + TULISAN
    baris = -(-len(kecil) // KOLOM)
    kertas = Image.new("L", (KOLOM * (LEBAR + SELA) + SELA, baris * (tinggi + SELA) + SELA), 208)
    pena = ImageDraw.Draw(kertas)
    for i, (nama, gambar) in enumerate(kecil):
        x, y = SELA + i % KOLOM * (LEBAR + SELA), SELA + i // KOLOM * (tinggi + SELA)
        pena.text((x, y), nama, fill=0)
        kertas.paste(gambar.resize((LEBAR, gambar.height * LEBAR // gambar.width), Image.LANCZOS), (x, y + TULISAN))
    kertas.save(tujuan, optimize=True)


def utama(folder="var/lembar"):
    siapkan_lingkungan()
    os.environ["DJANGO_SETTINGS_MODULE"] = "ambon_sop.settings"
    django.setup()
    from tests.sop.kasus import BERKAS

    tujuan = Path(folder)
    tujuan.mkdir(parents=True, exist_ok=True)
    for lama in tujuan.glob("*.png"):
        lama.unlink()
    halaman = [h for berkas in (*BERKAS, *berkas_contoh()) for h in cetak_halaman(berkas, tujuan)]
    banyak = KOLOM * BARIS
    for nomor, awal in enumerate(range(0, len(halaman), banyak), 1):
        lembar(halaman[awal : awal + banyak], tujuan / f"lembar-{nomor}.png")
    sys.stdout.write(f"{tujuan}: {len(halaman)} halaman\n")


if __name__ == "__main__":
    utama(*sys.argv[1:2])
