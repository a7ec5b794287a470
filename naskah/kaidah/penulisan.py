"""Rules on what the offices write into a letter: what must be there, and how it is spelt."""

import re
from datetime import date

from naskah.isian import kosong
from naskah.pengisi import Pengisi
from naskah.terbilang import BULAN, HARI, SATUAN, hari, terbilang

from .dasar import PRAKTIK, PUEBI, SARAN, TEKNIK, TND, WAJIB, kaidah, kutip, teks_nilai

POKOK = ("hal", "tentang", "judul", "acara")
JABATAN = ("kepada", "tembusan", "dari", "peserta")
LAMPIRAN = re.compile(r"(\d+) \(([a-z ]+)\) \S+")
JUMLAH = re.compile(r"\b(\d{1,3}(?:\.\d{3})+|\d+) \(([a-z][a-z ]*)\)")
KATA_BILANGAN = {*SATUAN, "belas", "puluh", "ratus", "ribu", "juta", "miliar", "triliun", "seratus", "seribu"}
SAPAAN = re.compile(r"^(?:bapak|ibu|bpk\.?|sdr\.?|saudara)(?:/(?:ibu|saudari))?\s", re.IGNORECASE)
YTH = re.compile(r"^(?:kepada\s+)?yth\b|^kepada\b", re.IGNORECASE)
ARSIP = re.compile(r"\b(?:sebagai laporan|arsip|pertinggal|disampaikan dengan hormat)\b", re.IGNORECASE)
_BULAN = "|".join(BULAN)
TANGGAL_ANGKA = re.compile(r"(?<![\w/.-])\d{1,2}([-/])\d{1,2}\1(?:19|20)\d\d(?![\w/-])")
TANGGAL_NOL = re.compile(rf"(?<!\d)0\d (?:{_BULAN}) \d{{4}}")
TANGGAL_SINGKAT = re.compile(r"(?<!\d)\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Agt|Ags|Agust|Sep|Sept|Okt|Nov|Des)\.? \d{4}")
HARI_TANGGAL = re.compile(rf"\b({'|'.join(HARI)}),? (?:tanggal )?(\d{{1,2}}) ({_BULAN}) (\d{{4}})")
JAM = re.compile(r"\b(?:pukul|jam)\s+\d{1,2}:\d\d(?:\s+WITA?)?|(?<!\d)\d\d:\d\d\s+WI[BT]A?\b", re.IGNORECASE)


def _isi_teks(isi, kunci):
    """The texts of these blanks, with their key."""
    return ((satu, teks.strip()) for satu, teks in teks_nilai(isi) if satu in kunci and teks.strip())


@kaidah(WAJIB, TND)
def isian_wajib(isi):
    """What the template asks for is filled in."""
    for isian in isi.templat.isian:
        nilai = isi.nilai.get(isian.kunci)
        if isian.wajib and not isian.bawaan and kosong(nilai):
            yield f"isian/{isian.kunci}", f"Isi {isian.label}."


@kaidah(SARAN, PUEBI)
def pokok_tanpa_titik(isi):
    """Hal, title and subject are phrases, not sentences."""
    for kunci, teks in _isi_teks(isi, POKOK):
        if teks.endswith("."):
            yield f"isian/{kunci}", f"Hapus titik di akhir {kutip(teks)}."


@kaidah(SARAN, TND)
def yth_ditulis_sendiri(isi):
    """`Yth.` stands in the template; the blank holds the post alone."""
    for kunci, teks in _isi_teks(isi, ("kepada",)):
        if YTH.match(teks):
            yield f"isian/{kunci}", f"Hapus Kepada atau Yth. dari {kutip(teks)}; tertulis sendiri."


@kaidah(SARAN, PRAKTIK)
def tanpa_sapaan(isi):
    """No Bapak or Ibu before a post."""
    for kunci, teks in _isi_teks(isi, JABATAN):
        if SAPAAN.match(re.sub(YTH, "", teks).lstrip(". ")):
            yield f"isian/{kunci}", f"Hapus sapaan dari {kutip(teks)}; tulis jabatannya saja."


@kaidah(SARAN, PRAKTIK)
def lampiran_terbilang(isi):
    """`1 (satu) berkas`, or nothing."""
    for kunci, teks in _isi_teks(isi, ("lampiran",)):
        if teks != "-" and not LAMPIRAN.fullmatch(teks.split(",")[0]):
            yield f"isian/{kunci}", f"Tulis {kutip(teks)} seperti 1 (satu) berkas, atau kosongkan."


@kaidah(SARAN, PRAKTIK)
def jumlah_sesuai(isi):
    """A number and its words say the same."""
    for kunci, teks in teks_nilai(isi):
        for angka, kata in JUMLAH.findall(teks):
            nilai = int(angka.replace(".", ""))
            if set(kata.split()) <= KATA_BILANGAN and nilai < 10**15 and kata != terbilang(nilai):
                yield f"isian/{kunci}", f"{angka} ({kata}) tidak sama. Mestinya {angka} ({terbilang(nilai)})."


@kaidah(SARAN, PRAKTIK)
def tembusan_tanpa_keterangan(isi):
    """Copies name those concerned, not why, and not the file."""
    for kunci, teks in _isi_teks(isi, ("tembusan",)):
        if ARSIP.search(teks):
            yield f"isian/{kunci}", f"Tulis jabatannya saja pada {kutip(teks)}, tanpa laporan atau arsip."


@kaidah(SARAN, PUEBI)
def tanggal_lengkap(isi):
    """24 November 2026: the month in words, no leading zero."""
    for kunci, teks in teks_nilai(isi):
        for pola in (TANGGAL_ANGKA, TANGGAL_NOL, TANGGAL_SINGKAT):
            if cocok := pola.search(teks):
                yield f"isian/{kunci}", f"Tulis tanggal {kutip(cocok[0])} seperti 24 November 2026."


@kaidah(SARAN, PRAKTIK)
def hari_sesuai_tanggal(isi):
    """The day of the week that is written is that of the date."""
    for kunci, teks in teks_nilai(isi):
        for nama, tanggal, bulan, tahun in HARI_TANGGAL.findall(teks):
            try:
                benar = hari(date(int(tahun), BULAN.index(bulan) + 1, int(tanggal)))
            except ValueError:
                yield f"isian/{kunci}", f"Tanggal {tanggal} {bulan} {tahun} tidak ada."
                continue
            if benar != nama:
                yield f"isian/{kunci}", f"{tanggal} {bulan} {tahun} jatuh pada hari {benar}, bukan {nama}."


@kaidah(SARAN, PUEBI)
def pukul_dengan_titik(isi):
    """Pukul 09.00 WIT: a dot, and the time of Ambon."""
    for kunci, teks in teks_nilai(isi):
        if cocok := JAM.search(teks):
            yield f"isian/{kunci}", f"Tulis waktu {kutip(cocok[0])} seperti pukul 09.00 WIT."


@kaidah(SARAN, TEKNIK)
def menimbang_bahwa(isi):
    """Each consideration begins with `bahwa` and ends with a semicolon."""
    for kunci, teks in _isi_teks(isi, ("menimbang",)):
        if not teks.startswith("bahwa "):
            yield f"isian/{kunci}", f"Mulai {kutip(teks)} dengan bahwa."


@kaidah(SARAN, PRAKTIK)
def lampiran_disebut(isi):
    """A letter that carries annex pages says so in its head."""
    if "lampiran" not in isi.templat.isian_dari or not kosong(isi.nilai.get("lampiran")):
        return
    pengisi = Pengisi(isi)
    halaman = [b for b in isi.templat.bagian if b.tipe == "halaman" and b.lampiran]
    if any(b.syarat is None or pengisi.berlaku(b.syarat) for b in halaman):
        yield "isian/lampiran", "Surat ini punya halaman lampiran. Tulis banyaknya, misalnya 1 (satu) lembar."


KAIDAH = (
    isian_wajib,
    pokok_tanpa_titik,
    yth_ditulis_sendiri,
    tanpa_sapaan,
    lampiran_terbilang,
    jumlah_sesuai,
    tembusan_tanpa_keterangan,
    tanggal_lengkap,
    hari_sesuai_tanggal,
    pukul_dengan_titik,
    menimbang_bahwa,
    lampiran_disebut,
)
