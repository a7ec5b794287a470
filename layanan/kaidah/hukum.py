"""Rules on the law: legal bases in the order of their rank, complaints as the law asks, review in time."""

import re
from datetime import date, timedelta

from ambon_sop.blok import Daftar, Keadaan, Paragraf
from ambon_sop.blok.sebaris import tanpa_tanda
from layanan.kaidah.dasar import PERMENPAN, SARAN, UU, kaidah
from layanan.kaidah.komponen import terisi
from sop.kaidah.kalimat import deret, kutip, tanggal

TINJAU = timedelta(days=365)
LEMBAGA = r"menteri|(?:kepala\s+)?(?:badan|lembaga|arsip)|ombudsman|bank|komisi|mahkamah|kepolisian|kapolri|jaksa"

# UU 12/2011 Pasal 7 and 8, from the highest. Decisions (SK) and circulars stand last: they are no regulations.
JENJANG = tuple(
    (peringkat, re.compile(rf"(?:{pola})", re.IGNORECASE))
    for peringkat, pola in enumerate(
        (
            r"undang-?\s*undang\s+dasar|uud\b",
            r"(?:ketetapan|tap)\s+(?:mpr|majelis)",
            r"undang-?\s*undang|uu\b|perp{1,2}u\b|peraturan\s+pemerintah\s+pengganti",
            r"peraturan\s+pemerintah|pp\b",
            r"(?:peraturan|keputusan|instruksi)\s+presiden|perpres|keppres|inpres",
            rf"(?:peraturan|keputusan)\s+(?:bersama\s+)?(?:{LEMBAGA})|permen|kepmen|pmk\b|perka\b|perban\b|perpol\b",
            r"peraturan\s+daerah|perda\b|qanun|perdasi|perdasus",
            r"peraturan\s+(?:gubernur|wali\s*kota|bupati|kepala\s+daerah)|pergub|perwal|perbup|perkada",
            r"keputusan|surat\s+keputusan|sk\b|surat\s+edaran|se\b|instruksi",
        )
    )
)
LAPOR = re.compile(r"sp4n|\blapor\s*!|lapor\.go\.id", re.IGNORECASE)
LANGSUNG = re.compile(
    r"loket|meja|langsung|datang|kantor|kotak|telepon|telp|\btlp|\bhp\b|\bsms\b|\bwa\b|whats\s*app|surel|e-?mail|@|surat"
    r"|\(0\d{2,3}\)|\b0\d{8,}",
    re.IGNORECASE,
)


def peringkat(teks):
    """The rank of a legal basis, 0 the highest; None where its kind is not known."""
    teks = teks.strip().lstrip("*").strip()
    # "Peraturan Pemerintah Pengganti Undang-Undang" ranks with laws: the longest match decides.
    cocok = [(len(c[0]), -urut, urut) for urut, pola in JENJANG if (c := pola.match(teks))]
    return max(cocok)[2] if cocok else None


def _butir(blok):
    """The legal bases, one a list item or paragraph; what stands beneath an item belongs to it."""
    for satu in blok:
        if isinstance(satu, Daftar):
            yield from (tanpa_tanda(butir.teks) for butir in satu.butir)
        elif isinstance(satu, Keadaan):
            yield from _butir(satu.isi)
        elif isinstance(satu, Paragraf):
            yield tanpa_tanda(satu.teks)


@kaidah(SARAN, "UU 12/2011 Pasal 7")
def dasar_hukum_berurutan(bahan):
    """Legal bases stand in the order of their rank, so that the reader sees which one prevails."""
    tinggi, sebelum = -1, ""
    for teks in _butir(bahan.isi.komponen.dasar_hukum):
        kini = peringkat(teks)
        if kini is None:
            continue
        if kini < tinggi:
            pesan = f"{kutip(teks)} lebih tinggi daripada {kutip(sebelum)}. Urutkan dari peraturan yang tertinggi."
            yield "komponen/dasar_hukum", pesan
            return
        tinggi, sebelum = kini, teks


@kaidah(SARAN, f"{UU}; Perpres 76/2013")
def saluran_pengaduan(bahan):
    """Complaints can be brought straight to the office, and to the national channel when the office does not answer."""
    teks = bahan.teks["penanganan_pengaduan"]
    if not terisi(teks):
        return
    kurang = []
    if not LAPOR.search(teks):
        kurang.append("SP4N-LAPOR! (www.lapor.go.id)")
    if not LANGSUNG.search(LAPOR.sub("", teks)):
        kurang.append("saluran langsung ke kantor, misalnya loket, telepon, atau surel")
    if kurang:
        yield "komponen/penanganan_pengaduan", f"Tambahkan {deret(kurang)}."


@kaidah(SARAN, PERMENPAN)
def standar_ditinjau(bahan):
    """A standard is reviewed at least once a year."""
    try:
        ditetapkan = date.fromisoformat(bahan.isi.tanggal_sk or "")
    except ValueError:
        return
    if bahan.hari_ini and bahan.hari_ini - ditetapkan > TINJAU:
        pesan = f"Standar ini berlaku sejak {tanggal(ditetapkan)}, lebih dari setahun. Evaluasi kembali isinya."
        yield "bidang/nama", pesan


KAIDAH = (dasar_hukum_berurutan, saluran_pengaduan, standar_ditinjau)
