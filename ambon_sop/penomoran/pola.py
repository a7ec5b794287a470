"""How a number is written: a fixed set of tokens, and no template language that a person could program in."""

import re

JENIS = {"sop": "SOP", "layanan": "SK Standar Pelayanan"}  # the kinds of document that take a number from here
POLA_BAWAAN = {"sop": "{urut:03}/SOP/{singkatan}/{tahun}", "layanan": "{urut:03}/SK-SP/{singkatan}/{tahun}"}
BULAN_ROMAWI = "I II III IV V VI VII VIII IX X XI XII".split()
# Kinds of letters: their classification code and class of secrecy come with the letter, two offices may write the same
# number, and they stand in the office's own register. SERI names the count that a kind shares with others.
NASKAH: set[str] = set()
SERI: dict[str, str] = {}
DIKENAL = "{urut:03}, {kode_klasifikasi}, {singkatan}, {bulan_romawi}, {tahun}"
TOKEN = re.compile(r"\{(urut)(?::0([2-6]))?\}|\{(kode_klasifikasi|keamanan|singkatan|bulan_romawi|tahun)\}")
MIRIP_TOKEN = re.compile(r"\{[^{}]*\}?|\}")
PANJANG_NOMOR = 120
SINGKATAN_TERPANJANG = "X" * 40
URUT_TERBESAR = 999_999


def daftarkan_naskah(jenis, nama, pola, seri):
    """Let a kind of letter take its numbers from here; its app calls this when it starts."""
    JENIS[jenis], POLA_BAWAAN[jenis], SERI[jenis] = nama, pola, seri
    NASKAH.add(jenis)


class PolaDitolak(ValueError):
    """The pattern cannot be used; the text says why and what to do, in Indonesian."""


def tulis(pola, *, urut, tanggal, singkatan, kode_klasifikasi="", keamanan=""):
    """The number as text, e.g. `003/SOP/DISDUKCAPIL/2026`."""
    nilai = {
        "kode_klasifikasi": kode_klasifikasi,
        "keamanan": keamanan,
        "singkatan": singkatan,
        "bulan_romawi": BULAN_ROMAWI[tanggal.month - 1],
        "tahun": str(tanggal.year),
    }

    def isi(cocok):
        return nilai[cocok[3]] if cocok[3] else str(urut).zfill(int(cocok[2] or 1))

    return TOKEN.sub(isi, pola)


def token_dari(pola):
    """The names of the tokens that occur."""
    return {cocok[1] or cocok[3] for cocok in TOKEN.finditer(pola)}


def periksa_pola(pola, *, kode_klasifikasi, tiap_tahun, tiap_unit, umum, tanggal, naskah=False):
    """Raise PolaDitolak where the pattern is misspelt or would write the same number twice."""
    if asing := MIRIP_TOKEN.search(TOKEN.sub("", pola)):
        raise PolaDitolak(f"{asing[0]} tidak dikenal. Yang dikenal: {DIKENAL}.")
    if not pola.isprintable():
        raise PolaDitolak("Pola memuat huruf yang tidak dapat dicetak. Ketik ulang polanya.")
    ada = token_dari(pola)
    if "urut" not in ada:
        raise PolaDitolak("Pola harus memuat {urut}, misalnya {urut:03}.")
    if tiap_tahun and "tahun" not in ada:
        raise PolaDitolak("Hitungan mulai lagi setiap tahun, jadi pola harus memuat {tahun}.")
    if "keamanan" in ada and not naskah:
        raise PolaDitolak("{keamanan} hanya untuk naskah dinas. Hapus dari pola.")
    if umum and tiap_unit and not naskah and "singkatan" not in ada:
        raise PolaDitolak("Tiap perangkat daerah punya hitungan sendiri, jadi pola umum harus memuat {singkatan}.")
    if "kode_klasifikasi" in ada and not naskah and not kode_klasifikasi:
        raise PolaDitolak("Pola memuat {kode_klasifikasi}. Isi juga kode klasifikasinya.")
    terpanjang = tulis(
        pola,
        urut=URUT_TERBESAR,
        tanggal=tanggal,
        singkatan=SINGKATAN_TERPANJANG,
        kode_klasifikasi=kode_klasifikasi or "X" * 20,
        keamanan="SR",
    )
    if len(terpanjang) > PANJANG_NOMOR:
        raise PolaDitolak(f"Nomornya bisa lebih dari {PANJANG_NOMOR} huruf. Pendekkan polanya.")
