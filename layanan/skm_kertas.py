"""Reading what was typed from paper forms: a line a form, nine figures, then what was ticked of the profile. Pure.

`443343344 P 34 sma usaha # kursi kurang` or the same in nine columns as copied from Excel; what follows # is a remark.
"""

import re

BATAS_BARIS = 500
BATAS_SARAN = 500
UMUR = ((20, "a"), (30, "b"), (40, "c"), (50, "d"), (60, "e"), (121, "f"))
KATA = {
    "kelamin": {"l": "l", "lk": "l", "p": "p", "pr": "p"},
    "pendidikan": {
        "sd": "sd", "smp": "smp", "sma": "sma", "smk": "sma", "d1": "d", "d2": "d", "d3": "d", "d4": "d", "s1": "s1",
        "s2": "s2", "s3": "s2",
    },
    "pekerjaan": {
        "pns": "pns", "asn": "pns", "pppk": "pns", "tni": "tni", "polri": "polri", "swasta": "swasta",
        "usaha": "usaha", "wirausaha": "usaha", "petani": "usaha", "nelayan": "usaha", "pelajar": "pelajar",
        "mahasiswa": "pelajar", "lain": "lain",
    },
}  # fmt: skip
SEBUTAN = {"kelamin": "jenis kelamin", "umur": "umur", "pendidikan": "pendidikan", "pekerjaan": "pekerjaan"}


class BarisDitolak(Exception):
    """Why a line cannot be read, in words."""


def baca(teks):
    """([answers as {field: value}], [errors in words]) of everything that was typed; empty lines do not count."""
    hasil, salah = [], []
    for nomor, baris in enumerate(teks.splitlines(), 1):
        nilai, _, saran = baris.partition("#")
        rapi = re.sub(r"([a-z])-(\d)", r"\1\2", nilai.lower())  # S-1 is s1
        potongan = [p for p in re.split(r"[\s;,|/.-]+", rapi) if p]
        if not baris.strip():
            continue
        try:
            hasil.append(_satu(potongan) | _saran(saran.strip()))
        except BarisDitolak as ditolak:
            salah.append(f"Baris {nomor}: {ditolak}")
    if len(hasil) + len(salah) > BATAS_BARIS:
        return [], [f"Paling banyak {BATAS_BARIS} lembar sekali entri. Bagi menjadi beberapa tumpukan."]
    return hasil, salah


def _satu(potongan):
    angka = "".join(p for p in potongan[: _banyak_angka(potongan)])
    if len(angka) != 9:
        raise BarisDitolak(f"ada {len(angka)} nilai, seharusnya 9.")
    if salah := next((a for a in angka if a not in "1234"), None):
        raise BarisDitolak(f"nilai {salah} di luar 1 sampai 4.")
    jawaban = {f"u{n}": int(a) for n, a in enumerate(angka, 1)}
    for kata in potongan[_banyak_angka(potongan) :]:
        bidang, nilai = _profil(kata)
        if bidang in jawaban:
            raise BarisDitolak(f"{SEBUTAN[bidang]} tertulis dua kali.")
        jawaban[bidang] = nilai
    return jawaban


def _saran(teks):
    if len(teks) > BATAS_SARAN:
        raise BarisDitolak(f"sarannya lebih dari {BATAS_SARAN} huruf.")
    return {"saran": teks} if teks else {}


def _banyak_angka(potongan):
    """How many pieces the nine values take: one of nine figures, or nine of one."""
    if potongan and len(potongan[0]) > 1 and potongan[0].isdecimal():
        return 1
    banyak = 0
    while banyak < min(9, len(potongan)) and len(potongan[banyak]) == 1 and potongan[banyak].isdecimal():
        banyak += 1
    return banyak


def _profil(kata):
    if kata.isdecimal() and kata.isascii() and len(kata) <= 3:
        for batas, kode in UMUR:
            if int(kata) < batas:
                return "umur", kode
    for bidang, arti in KATA.items():
        if kata in arti:
            return bidang, arti[kata]
    raise BarisDitolak(f"“{kata[:20]}” tidak dikenal.")
