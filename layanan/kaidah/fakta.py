"""Rules on time and cost: the figures are there, and say the same as the wording and as the linked SOPs."""

import re

from layanan.fakta import MENIT, kata_biaya, kata_waktu, lama_menit
from layanan.kaidah.dasar import PERMENPAN, PRAKTIK, SARAN, kaidah
from sop.kaidah.durasi import KONVERSI, teks_durasi
from sop.kaidah.kalimat import deret, kutip

# Charges of a city are set by Perda (UU 1/2022); of the state by PP on PNBP. Known from memory, so it only advises.
DASAR_PUNGUTAN = re.compile(
    r"\bperda\b|peraturan\s+daerah|\bperwal[ik]?\b|peraturan\s+wali\s*kota|\bpnbp\b|penerimaan\s+negara\s+bukan\s+pajak"
    r"|peraturan\s+pemerintah|qanun",
    re.IGNORECASE,
)
PUNGUTAN = re.compile(r"pajak|retribusi|tarif|pungutan|pnbp", re.IGNORECASE)


@kaidah(SARAN, PERMENPAN)
def waktu_tercatat(bahan):
    """Beside the wording stands a figure, by which services are found and compared."""
    if bahan.isi.waktu is not None or not bahan.teks["jangka_waktu"]:
        return
    terbaca = kata_waktu(bahan.terbaca["waktu"])
    dari = f" Dari tulisannya terbaca: {terbaca}." if terbaca else ""
    yield "bidang/waktu", f"Catat lama pelayanan dengan angka, agar dapat dicari dan dibandingkan.{dari}"


@kaidah(SARAN, PRAKTIK)
def waktu_sesuai_tulisan(bahan):
    """Figure and wording promise the same."""
    waktu, terbaca = bahan.isi.waktu, bahan.terbaca["waktu"]
    if waktu is None or terbaca is None or lama_menit(waktu) == lama_menit(terbaca):
        return
    pesan = f"Angkanya {kata_waktu(waktu) or 'kosong'}, sedangkan tulisannya {kata_waktu(terbaca)}. Samakan keduanya."
    yield "bidang/waktu", pesan


@kaidah(SARAN, PERMENPAN)
def waktu_sesuai_sop(bahan):
    """What is promised is no shorter than what the linked SOPs take together (the sum of their mutu baku)."""
    sop, janji = [bahan.sop[slug] for slug in bahan.isi.sop if slug in bahan.sop], lama_menit(bahan.isi.waktu)
    if not sop or janji is None:
        return
    if buta := [satu.nama for satu in sop if satu.menit is None]:
        yield (
            "bidang/sop",
            f"Waktu mutu baku SOP {deret(map(kutip, buta))} tidak dapat dijumlahkan. Bandingkan sendiri.",
        )
        return
    jumlah = sum(satu.menit for satu in sop)
    if jumlah > janji:
        rinci = f" ({'; '.join(f'{satu.nama} {satu.teks}' for satu in sop)})" if len(sop) > 1 else ""
        pesan = (
            f"Standar menjanjikan {_janji(bahan.isi.waktu)}, sedangkan mutu baku SOP terkait berjumlah "
            f"{_lama(jumlah)}{rinci}. Perpanjang waktunya atau percepat SOP-nya."
        )
        yield "bidang/waktu", pesan


def _janji(waktu):
    """`paling lama 1 hari kerja (7 jam 30 menit)`."""
    kata = kata_waktu(waktu)
    return kata if waktu.satuan in ("menit", "jam") else f"{kata} ({teks_durasi(lama_menit(waktu))} kerja)"


def _lama(menit):
    return f"{teks_durasi(menit, True)} ({KONVERSI['hari']})" if menit >= MENIT["hari"] else teks_durasi(menit)


@kaidah(SARAN, PRAKTIK)
def sop_terkait(bahan):
    """A service is carried out by an SOP that is in force."""
    if not bahan.isi.sop:
        yield "bidang/sop", "Kaitkan SOP yang menjalankan layanan ini, agar waktunya dapat dibandingkan."
    for slug in bahan.isi.sop:
        if slug not in bahan.sop:
            yield "bidang/sop", f"SOP {kutip(slug)} belum berlaku. Sahkan dulu, atau lepaskan kaitannya."


@kaidah(SARAN, PERMENPAN)
def biaya_tercatat(bahan):
    """Beside the wording stands whether it is free, else from how much to how much."""
    biaya = bahan.isi.biaya
    if not bahan.teks["biaya_tarif"] or (biaya is not None and kata_biaya(biaya)):
        return
    terbaca = kata_biaya(bahan.terbaca["biaya"])
    dari = f" Dari tulisannya terbaca: {terbaca}." if terbaca else ""
    yield "bidang/biaya", f"Catat biayanya: gratis, atau dari berapa sampai berapa.{dari}"


@kaidah(SARAN, PRAKTIK)
def biaya_sesuai_tulisan(bahan):
    """Figure and wording say the same."""
    biaya, terbaca = bahan.isi.biaya, bahan.terbaca["biaya"]
    if biaya is None or terbaca is None or not kata_biaya(biaya):
        return
    # An end that is left open agrees with any amount.
    berbeda = biaya.gratis != terbaca.gratis or any(
        a is not None and a != b for a, b in ((biaya.minimum, terbaca.minimum), (biaya.maksimum, terbaca.maksimum))
    )
    if berbeda:
        pesan = f"Biaya tercatat {kata_biaya(biaya)}, sedangkan tulisannya {kata_biaya(terbaca)}. Samakan keduanya."
        yield "bidang/biaya", pesan


@kaidah(SARAN, "UU 1/2022; PP 35/2023")
def biaya_berdasar(bahan):
    """A charge names the regulation that sets it: beside the tariff, or among the legal bases."""
    biaya = bahan.isi.biaya or bahan.terbaca["biaya"]
    if biaya is None or biaya.gratis or not (biaya.minimum or biaya.maksimum):
        return
    dasar = [satu for satu in bahan.teks["dasar_hukum"].splitlines() if PUNGUTAN.search(satu)]
    if not any(map(DASAR_PUNGUTAN.search, [bahan.teks["biaya_tarif"], *dasar])):
        pesan = "Sebutkan peraturan yang menetapkan tarif ini, misalnya peraturan daerah tentang retribusi."
        yield "komponen/biaya_tarif", pesan


KAIDAH = (
    waktu_tercatat,
    waktu_sesuai_tulisan,
    waktu_sesuai_sop,
    sop_terkait,
    biaya_tercatat,
    biaya_sesuai_tulisan,
    biaya_berdasar,
)
