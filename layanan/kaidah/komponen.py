"""Rules on the fourteen components: each is there, and says what it is for."""

import re

from ambon_sop.blok import Daftar, daftar_keadaan
from ambon_sop.blok.sebaris import tanpa_tanda
from layanan.isi import KOMPONEN, PENGELOLAAN, PENYAMPAIAN
from layanan.kaidah.dasar import PERMENPAN, PRAKTIK, SARAN, WAJIB, kaidah
from sop.kaidah.kalimat import deret, kutip
from sop.kaidah.kata_kerja import kata, kata_kerja_aktif

# Words that leave the list open: the clerk could always ask for one thing more.
TERBUKA = re.compile(
    r"\bdan\s+lain\s*-?\s*lain\w*|\bdan\s+lain\s+sebagainya\b|\bdan\s+(?:yang\s+)?lainnya\b|\b(?:dll|dsb|dst|dlsb)\b|\bdan\s+(?:sebagainya|seterusnya)\b"
    r"|\b(?:persyaratan|syarat|dokumen|berkas)\s+lain(?:nya)?\s+yang\s+(?:\w+\s+)?(?:perlu|dibutuhkan|diperlukan|diminta)\b",
    re.IGNORECASE,
)
BANYAK = re.compile(r"\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seorang)\b", re.I)
BERKALA = re.compile(
    r"tahun|semester|triwulan|caturwulan|kuartal|\bbulan|minggu|\b(?:setiap|tiap)\s+hari\b|harian", re.IGNORECASE
)
LANGKAH = "sistem_mekanisme_prosedur"


def terisi(teks):
    """Whether somebody wrote something: a dash or dots are no wording."""
    return any(map(str.isalnum, teks))


@kaidah(WAJIB, PERMENPAN)
def nama_terisi(bahan):
    """A service has the name by which citizens ask for it."""
    if not terisi(bahan.isi.nama):
        yield "bidang/nama", "Isi nama layanan."


@kaidah(WAJIB, "UU 25/2009 Pasal 21; PermenPAN-RB 15/2014")
def komponen_penyampaian_terisi(bahan):
    """The six components of service delivery are what the public is promised: none may be missing."""
    for kunci, judul in PENYAMPAIAN.items():
        if not terisi(bahan.teks[kunci]):
            yield f"komponen/{kunci}", f"Isi {judul[0].lower()}{judul[1:]}."


@kaidah(SARAN, PERMENPAN)
def komponen_pengelolaan_terisi(bahan):
    """The eight components of manufacturing belong to the standard too, though old documents often lack them."""
    for kunci, judul in PENGELOLAAN.items():
        if not terisi(bahan.teks[kunci]):
            yield f"komponen/{kunci}", f"{judul} belum diisi."


@kaidah(SARAN, PRAKTIK)
def persyaratan_tertutup(bahan):
    """What must be brought is a closed list: "dan lain-lain" lets the counter ask for more than was promised."""
    if terbuka := TERBUKA.search(bahan.teks["persyaratan"]):
        yield "komponen/persyaratan", f"Hapus {kutip(terbuka[0])}. Sebutkan setiap syarat satu per satu."


@kaidah(SARAN, PRAKTIK)
def langkah_berurutan(bahan):
    """The steps are a list, so that the applicant sees which comes next."""
    blok = bahan.isi.komponen.sistem_mekanisme_prosedur
    if terisi(bahan.teks[LANGKAH]) and not any(isinstance(satu, Daftar) for satu in blok):
        yield f"komponen/{LANGKAH}", "Tulis prosedur sebagai daftar langkah, satu langkah satu butir."


@kaidah(SARAN, PRAKTIK)
def langkah_berpelaku(bahan):
    """A step says who does it ("Petugas memeriksa berkas") or what is done with what ("Berkas diperiksa")."""
    blok = bahan.isi.komponen.sistem_mekanisme_prosedur
    butir = [tanpa_tanda(b.teks) for daftar in blok if isinstance(daftar, Daftar) for b in daftar.butir]
    tanpa = [(no, teks) for no, teks in enumerate(butir, 1) if kata_kerja_aktif(next(iter(kata(teks)), ""))]
    if tanpa:
        nomor = deret(no for no, _ in tanpa)
        contoh = kutip(tanpa[0][1])
        pesan = f"Langkah {nomor} belum menyebut pelakunya ({contoh}). Awali dengan siapa yang melakukannya."
        yield f"komponen/{LANGKAH}", pesan


@kaidah(SARAN, PRAKTIK)
def keadaan_bersyarat(bahan):
    """A situation that the steps, the time or the cost tell apart is one that the requirements name."""
    dikenal = {satu.casefold() for satu in daftar_keadaan(bahan.isi.komponen.persyaratan)}
    for kunci in KOMPONEN:
        if kunci == "persyaratan":
            continue
        for nama in daftar_keadaan(getattr(bahan.isi.komponen, kunci)):
            if nama.casefold() not in dikenal:
                pesan = f"Keadaan {kutip(nama)} tidak ada pada persyaratan. Tambahkan di sana, atau samakan namanya."
                yield f"komponen/{kunci}", pesan


@kaidah(SARAN, PERMENPAN)
def jumlah_pelaksana_berangka(bahan):
    """How many people serve is a number."""
    teks = bahan.teks["jumlah_pelaksana"]
    if terisi(teks) and not BANYAK.search(teks):
        yield "komponen/jumlah_pelaksana", "Sebutkan jumlah pelaksana dengan angka, misalnya 3 (tiga) orang."


@kaidah(SARAN, PERMENPAN)
def evaluasi_berkala(bahan):
    """The performance of those who serve is evaluated at least once a year; the standard says how often."""
    teks = bahan.teks["evaluasi_kinerja_pelaksana"]
    if terisi(teks) and not BERKALA.search(teks):
        yield "komponen/evaluasi_kinerja_pelaksana", "Sebutkan berapa kali evaluasi, sekurang-kurangnya setahun sekali."


KAIDAH = (
    nama_terisi,
    komponen_penyampaian_terisi,
    komponen_pengelolaan_terisi,
    persyaratan_tertutup,
    langkah_berurutan,
    langkah_berpelaku,
    keadaan_bersyarat,
    jumlah_pelaksana_berangka,
    evaluasi_berkala,
)
