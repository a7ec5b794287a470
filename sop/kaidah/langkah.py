"""Rules on what the steps say: the activity, its actor, and the mutu baku."""

import re

from sop.kaidah.dasar import PERMENPAN, PRAKTIK, SARAN, WAJIB, kaidah
from sop.kaidah.durasi import baca_durasi
from sop.kaidah.kalimat import deret, deret_nomor, kutip
from sop.kaidah.kata_kerja import kata, kata_kerja_aktif
from sop.kaidah.sebutan import cari_sebutan

SYARAT = re.compile(
    r"\b(?:jika|apabila|bilamana|bila|dalam hal)\b(?!\s+(?:(?:tidak )?ada|diperlukan|perlu|dibutuhkan)\b)", re.I
)
JARAK_KATA_KERJA = 3  # words between a subject and its verb


@kaidah(WAJIB, PERMENPAN)
def uraian_terisi(bahan):
    """A step says what is done: the column Uraian Kegiatan is the heart of the table."""
    for kegiatan in bahan.isi.kegiatan:
        if not kegiatan.uraian.strip():
            yield f"kegiatan/{kegiatan.id}/uraian", f"Isi uraian langkah {kegiatan.no}."


@kaidah(SARAN, PERMENPAN)
def kata_kerja_di_awal(bahan):
    """An activity is a sentence with an active verb and without a subject: "Menerima …", "Memeriksa …"."""
    for kegiatan in bahan.isi.kegiatan:
        kata_kata = kata(kegiatan.uraian)
        if not kegiatan.uraian.strip() or (kata_kata and kata_kerja_aktif(kata_kata[0])):
            continue
        if pelaku := _pelaku(bahan, kegiatan):
            nama = bahan.nama[min(pelaku)]
            pesan = f"Langkah {kegiatan.no} diawali pelakunya, {nama}. Hapus; kolomnya sudah menunjukkannya."
        else:
            pesan = (
                f"Langkah {kegiatan.no} belum diawali kata kerja aktif. "
                "Awali misalnya dengan “Menyusun”, “Memeriksa”, atau “Menerima”."
            )
        yield f"kegiatan/{kegiatan.id}/uraian", pesan


@kaidah(SARAN, PRAKTIK)
def pelaku_di_kolomnya(bahan):
    """The actor who is named as doing the step is the one in whose column it stands."""
    for kegiatan in bahan.isi.kegiatan:
        pelaku = _pelaku(bahan, kegiatan) or _pelaku_oleh(bahan, kegiatan)
        kolom = {simbol.pelaksana for simbol in kegiatan.simbol}
        if pelaku and kolom and not kolom & pelaku:
            milik = deret([bahan.nama[s] for s in dict.fromkeys(simbol.pelaksana for simbol in kegiatan.simbol)])
            nama = bahan.nama[min(pelaku)]
            pesan = f"Langkah {kegiatan.no} dikerjakan {nama}, tetapi simbolnya ada di kolom {milik}. Samakan."
            yield f"kegiatan/{kegiatan.id}/uraian", pesan


def _pelaku(bahan, kegiatan):
    """Codes of the actors with whose name the activity begins, as the subject of a verb."""
    kode, sisa = cari_sebutan(kegiatan.uraian, bahan.sebutan) or (None, [])
    return kode if any(map(kata_kerja_aktif, sisa[: JARAK_KATA_KERJA + 1])) else None


def _pelaku_oleh(bahan, kegiatan):
    """The same for "Pembayaran … oleh KPPN"; not for "Menerima surat yang ditandatangani oleh …"."""
    depan, oleh, belakang = kegiatan.uraian.partition(" oleh ")
    kata_depan = kata(depan)
    if not oleh or not kata_depan or kata_kerja_aktif(kata_depan[0]) or "yang" in kata_depan:
        return None
    pelaku = cari_sebutan(belakang, bahan.sebutan)
    return pelaku and pelaku[0]


@kaidah(SARAN, PERMENPAN)
def syarat_jadi_keputusan(bahan):
    """There are two kinds of activity, process and decision: an "if" in the text belongs in a diamond."""
    for kegiatan in bahan.isi.kegiatan:
        if any(simbol.bentuk == "keputusan" for simbol in kegiatan.simbol):
            continue
        if syarat := SYARAT.search(kegiatan.uraian):
            pesan = (
                f"Langkah {kegiatan.no} memuat syarat, “{syarat[0]} …”, tanpa simbol keputusan. Gambarkan cabangnya."
            )
            yield f"kegiatan/{kegiatan.id}/uraian", pesan


@kaidah(SARAN, PERMENPAN)
def mutu_baku_terisi(bahan):
    """Kelengkapan, Waktu and Output have a column each."""
    for bidang, sebutan in (("kelengkapan", "Kelengkapan"), ("waktu", "Waktu"), ("output", "Output")):
        kosong = [k for k in bahan.isi.kegiatan if not _ada(getattr(k, bidang))]
        if kosong:
            nomor = deret_nomor(kegiatan.no for kegiatan in kosong)
            yield f"kegiatan/{kosong[0].id}/{bidang}", f"{sebutan} langkah {nomor} masih kosong. Isi mutu bakunya."


def _ada(nilai):
    return any(b.strip(" -–") for b in ([nilai] if isinstance(nilai, str) else nilai or []))


@kaidah(SARAN, PRAKTIK)
def waktu_terbaca(bahan):
    """A time is a number with a unit; only so the whole can be added up."""
    for kegiatan in bahan.isi.kegiatan:
        if _ada(kegiatan.waktu) and baca_durasi(kegiatan.waktu) is None:
            pesan = f"Waktu langkah {kegiatan.no}, {kutip(kegiatan.waktu)}, tidak dapat dijumlahkan."
            yield f"kegiatan/{kegiatan.id}/waktu", f"{pesan} Tulis angka dan satuan, misalnya 30 menit."


@kaidah(SARAN, PRAKTIK)
def nomor_berurutan(bahan):
    """Steps are numbered 1, 2, 3 … without a gap."""
    for urut, kegiatan in enumerate(bahan.isi.kegiatan, 1):
        if kegiatan.no != urut:
            pesan = f"Langkah ke-{urut} bernomor {kegiatan.no}. Pindahkan satu langkah agar semua dinomori ulang."
            yield f"kegiatan/{kegiatan.id}", pesan
            return


KAIDAH = (
    uraian_terisi,
    kata_kerja_di_awal,
    pelaku_di_kolomnya,
    syarat_jadi_keputusan,
    mutu_baku_terisi,
    waktu_terbaca,
    nomor_berurutan,
)
