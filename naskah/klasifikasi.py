"""The classification tree (Permendagri 83/2022): the branches that we know, and the full list from a file."""

import csv
import io
import re
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from ambon_sop.audit.catat import catat
from ambon_sop.tampilan.bentuk import tolak_tak_tampak
from ambon_sop.unggahan import baca_xlsx

from .models import Klasifikasi

DATA = Path(__file__).parent / "data" / "klasifikasi.csv"
KODE = re.compile(r"\d{3}(?:\.\d{1,3}){0,6}")
BATAS_BARIS = 20_000
BATAS_MB = 5
BATAS_TEMUAN = 30  # faulty rows told at once
JUDUL_KODE, JUDUL_NAMA = ("kode", "kode klasifikasi"), ("nama", "uraian", "jenis arsip", "klasifikasi")


def muat_bawaan():
    """The known branches, into an empty table. Returns how many."""
    if Klasifikasi.objects.exists():
        return 0
    teks = DATA.read_text(encoding="utf-8").splitlines()
    baris = [(b["kode"], b["nama"], b["sumber"]) for b in csv.DictReader(teks)]
    return _simpan(baris)


def cari(kata, batas=20):
    """Codes whose number begins with, or whose name contains, what was typed."""
    semua = Klasifikasi.objects.all()
    for satu in kata.split()[:6]:
        semua = semua.filter(kode__startswith=satu) if satu[0].isdigit() else semua.filter(nama__icontains=satu)
    return semua.order_by("kode")[:batas]


def baca_berkas(berkas):
    """[(code, name), …] of an uploaded CSV or XLSX with the columns kode and nama. ValidationError names the rows."""
    if berkas.name.lower().endswith(".xlsx"):
        baris = iter(baca_xlsx(berkas, batas_mb=BATAS_MB, batas_baris=BATAS_BARIS))
    else:
        baris = _csv(berkas)
    kepala = [str(sel or "").strip().lower() for sel in next(baris, [])]
    kolom = [next((n for n, k in enumerate(kepala) if k in nama), None) for nama in (JUDUL_KODE, JUDUL_NAMA)]
    if None in kolom:
        raise ValidationError("Baris pertama harus memuat judul kolom kode dan nama.")
    hasil, salah, kenal = [], [], set()
    for nomor, satu in enumerate(baris, 2):
        if nomor > BATAS_BARIS:
            raise ValidationError(f"Berkas ini lebih dari {BATAS_BARIS} baris.")
        kode, nama = (" ".join(str(satu[n] or "").split()) if n < len(satu) else "" for n in kolom)
        if not kode and not nama:
            continue
        if pesan := _salah(kode, nama, kenal):
            salah.append(f"Baris {nomor}: {pesan}")
        kenal.add(kode)
        hasil.append((kode, nama))
    if salah:
        lebih = [f"Masih ada {len(salah) - BATAS_TEMUAN} baris lain."] if len(salah) > BATAS_TEMUAN else []
        raise ValidationError(salah[:BATAS_TEMUAN] + lebih)
    if not hasil:
        raise ValidationError("Berkas ini tidak memuat satu kode pun.")
    return hasil


def _salah(kode, nama, kenal):
    if not KODE.fullmatch(kode):
        return f"kode “{kode[:20]}” harus seperti 000.8.3. Di Excel, simpan kolomnya sebagai teks."
    if not nama or len(nama) > 300:
        return "nama harus ada dan paling banyak 300 huruf."
    try:
        tolak_tak_tampak(nama)
    except ValidationError as keliru:
        return keliru.message
    return f"kode {kode} sudah ada di atas." if kode in kenal else ""


def _csv(berkas):
    isi = berkas.read(BATAS_MB * 1_000_000 + 1)
    if len(isi) > BATAS_MB * 1_000_000:
        raise ValidationError(f"Berkas ini lebih dari {BATAS_MB} MB.")
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValidationError("Berkas ini bukan CSV UTF-8. Simpan sebagai “CSV UTF-8” atau XLSX.") from None
    kepala = next(iter(teks.splitlines()), "")
    pemisah = ";" if kepala.count(";") > kepala.count(",") else ","
    try:
        # Excel on a Mac ends lines with CR alone.
        return iter(list(csv.reader(io.StringIO(teks, newline=None), delimiter=pemisah)))
    except csv.Error:
        raise ValidationError("Berkas ini bukan CSV yang utuh. Simpan ulang sebagai “CSV UTF-8” atau XLSX.") from None


def impor(baris, oleh):
    """Add the codes, rename those that are there; nothing is taken away, letters may hold it. (new, renamed)."""
    lama = dict(Klasifikasi.objects.values_list("kode", "nama"))
    baru = [(kode, nama, Klasifikasi.Sumber.IMPOR) for kode, nama in baris if kode not in lama]
    ganti = [(kode, nama) for kode, nama in baris if lama.get(kode, nama) != nama]
    with transaction.atomic():
        _simpan(baru)
        for kode, nama in ganti:
            Klasifikasi.objects.filter(kode=kode).update(nama=nama, sumber=Klasifikasi.Sumber.IMPOR)
        catat("impor_klasifikasi", pelaku=oleh.pelaku, nama="Klasifikasi", perubahan={
            "ditambah": [0, len(baru)], "diganti": [0, len(ganti)],
        })  # fmt: skip
    return len(baru), len(ganti)


def _simpan(baris):
    """Rows with their parents: the longest code that is its beginning, wherever that comes from."""
    Klasifikasi.objects.bulk_create([Klasifikasi(kode=k, nama=n, sumber=s) for k, n, s in baris])
    semua = {k.kode: k for k in Klasifikasi.objects.all()}
    berubah = []
    for satu in semua.values():
        induk, bagian = None, satu.kode
        while "." in bagian and induk is None:
            bagian = bagian.rpartition(".")[0]
            induk = semua.get(bagian)
        if satu.induk_id != (induk.pk if induk else None):
            satu.induk = induk
            berubah.append(satu)
    Klasifikasi.objects.bulk_update(berubah, ["induk"], batch_size=500)
    return len(baris)
