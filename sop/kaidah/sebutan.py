"""How the actors of an SOP may be called in its text: "Pejabat Pembuat Komitmen (PPK)" is also just "PPK"."""

import re

KEPANJANGAN = {
    "kadis": "kepala dinas", "kabid": "kepala bidang", "kasi": "kepala seksi", "kabag": "kepala bagian",
    "kasubag": "kepala subbagian", "kasubbag": "kepala subbagian", "subbag": "subbagian", "subag": "subbagian",
    "sekdis": "sekretaris dinas", "jfu": "jabatan fungsional umum", "kab": "kabupaten",
}  # fmt: skip
KATA = re.compile(r"\w+")


def _kata(teks):
    """Words in small letters, abbreviations written out."""
    teks = re.sub(r"\bsub\.? (?=bag)", "sub", teks.lower())
    return " ".join(KEPANJANGAN.get(kata, kata) for kata in KATA.findall(teks)).split()


def sebutan_pelaksana(isi):
    """[(words, codes)], longest first; one name may stand for several columns."""
    sebutan = {}
    for pelaksana in isi.pelaksana:
        dalam_kurung = re.findall(r"\(([^)]+)\)", pelaksana.nama)
        tanpa_kurung = re.sub(r"\([^)]*\)", " ", pelaksana.nama)
        for nama in [pelaksana.nama, tanpa_kurung, *dalam_kurung, *tanpa_kurung.split("/")]:
            if kata := tuple(_kata(nama)):
                sebutan.setdefault(kata, set()).add(pelaksana.kode)
    return sorted(sebutan.items(), key=lambda pasangan: -len(pasangan[0]))


def cari_sebutan(teks, sebutan):
    """(codes, words after the name) if the text begins with an actor's name; else None."""
    kata = _kata(teks)
    for nama, kode in sebutan:
        if tuple(kata[: len(nama)]) == nama:
            return kode, kata[len(nama) :]
    return None
