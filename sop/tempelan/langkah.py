"""The rows of a pasted block as steps, once it is said what each column means."""

import re

from sop.kaidah.durasi import baca_durasi

from .tanda import baca_tanda, berlabel

POIN = re.compile(r"\s*(?:\(?\d{1,3}[.)]|[a-z][.)]|[-–•●▪*·]|§)\s+", re.I)
POIN_DALAM = re.compile(r"(?<=\S)\s+(?=\d{1,2}[.)]\s)")  # "1. Formulir 2. KTP" in one line
JUMLAH = re.compile(r"(?:jumlah|total)\b.{0,40}", re.I)
PEMISAH_PELAKU = re.compile(r"\n|;|,|/| dan | & ")


def susun(kolom, isi, ujung=True):
    """[{uraian, simbol, kelengkapan, waktu, waktu_terbaca, output, keterangan, pakai}].

    `simbol` = [[name of the actor or index of its column, shape]]. With `ujung` the first symbol becomes *mulai* and
    the last *selesai* where no mark says otherwise. `pakai` is False for a row of sums or a bare number.
    """
    letak = {satu.arti: k for k, satu in enumerate(kolom) if satu.arti not in ("pelaksana", "abaikan")}
    langkah = []
    for satu in _gabung(isi, letak, [k for k, s in enumerate(kolom) if s.arti == "pelaksana"]):
        langkah.append(_langkah(satu, kolom, letak))
    _beri_ujung([s for satu in langkah if satu["pakai"] for s in satu["simbol"]], ujung)
    return langkah


def _gabung(isi, letak, pelaksana):
    """Rows that only carry on the one above (a step over several rows of the sheet) are put to it."""
    hasil = []
    for satu in isi:
        satu = list(satu)
        if hasil and _lanjutan(satu, letak, pelaksana):
            hasil[-1] = ["\n".join(filter(None, pasang)) for pasang in zip(hasil[-1], satu, strict=True)]
        else:
            hasil.append(satu)
    return hasil


def _lanjutan(satu, letak, pelaksana):
    if "uraian" not in letak:
        return False
    bernomor = "no" in letak and satu[letak["no"]]
    if not satu[letak["uraian"]]:
        return not bernomor
    sendiri = any(satu[k] for k in pelaksana) or ("waktu" in letak and satu[letak["waktu"]])
    return "no" in letak and not bernomor and not sendiri


def _langkah(satu, kolom, letak):
    def teks(arti):
        return satu[letak[arti]] if arti in letak else ""

    uraian = _sebaris(teks("uraian"))
    isi = any(satu[k] for k in range(len(kolom)) if kolom[k].arti not in ("no", "abaikan"))
    waktu = _waktu(teks("waktu"), kolom[letak["waktu"]].satuan if "waktu" in letak else None)
    return {
        "uraian": uraian if "no" in letak else POIN.sub("", uraian, count=1),
        "simbol": _simbol(satu, kolom) + [[nama, "proses"] for nama in _pelaku(teks("pelaku"))],
        "kelengkapan": _butir(teks("kelengkapan")),
        "waktu": waktu,
        "waktu_terbaca": waktu is None or baca_durasi(waktu) is not None,
        "output": _butir(teks("output")),
        "keterangan": _sebaris(teks("keterangan")) or None,
        "pakai": isi and not JUMLAH.fullmatch(uraian or _sebaris(teks("no"))),
    }


def _sebaris(teks):
    return re.sub(r"\s+", " ", teks).strip()


def _waktu(teks, satuan):
    waktu = _sebaris(teks).strip("-– ")
    return (f"{waktu} {satuan}" if satuan and re.fullmatch(r"\d+(?:\s*[-–]\s*\d+)?", waktu) else waktu) or None


def _butir(teks):
    """One item a line, without number or bullet; a single line that counts is taken apart."""
    if POIN.match(teks):
        teks = "\n".join(POIN_DALAM.split(teks)) if "\n" not in teks else teks
    return [isi for satu in teks.split("\n") if (isi := POIN.sub("", satu, count=1).strip(" ;")) and isi not in "-–"]


def _pelaku(teks):
    return [nama for satu in PEMISAH_PELAKU.split(teks) if (nama := _sebaris(satu)).strip("-–")]


def _simbol(satu, kolom):
    simbol, label = [], False
    for k, satu_kolom in enumerate(kolom):
        if satu_kolom.arti != "pelaksana":
            continue
        bentuk = baca_tanda(satu[k])
        simbol += [[k, b] for b in (["proses"] if bentuk is None else bentuk)]
        label = label or berlabel(satu[k])
    # Where "Ya" or "Tidak" is written beside it, a single mark is a decision.
    return [[k, "keputusan"] for k, _ in simbol] if label and len(simbol) == 1 else simbol


def _beri_ujung(simbol, ujung):
    """A capsule begins or ends, by where it stands; plain marks at both ends become capsules."""
    for i, satu in enumerate(simbol):
        if satu[1] == "terminator":
            satu[1] = "mulai" if i == 0 else "selesai"
    if not ujung or len(simbol) < 2 or {"mulai", "selesai"} & {bentuk for _, bentuk in simbol}:
        return
    for satu, bentuk in ((simbol[0], "mulai"), (simbol[-1], "selesai")):
        if satu[1] == "proses":
            satu[1] = bentuk
