"""What the wording of a standard says of its facts: suggestions that a person confirms. Pure, nothing is stored.

Offices publish sentences ("7 (tujuh) hari kerja", "Rp. 0; / gratis", a table of tariffs); searching and comparing need
figures. Where the wording names several times, the longest counts: it is what the applicant may have to wait.
"""

import re

from ambon_sop.blok import Keadaan, Tabel, daftar_keadaan, polos
from ambon_sop.blok.model import anak
from ambon_sop.blok.sebaris import tanpa_tanda
from sop.kaidah.durasi import BILANGAN, SINGKATAN

from .fakta import MENIT
from .isi import BATAS_RUPIAH, Biaya, Waktu
from .topik import usul_topik

LAMA_TERPANJANG = 9999  # as isi.Waktu holds

_ANGKA = r"\d{1,4}(?:[.,]\d{1,2})?(?![\d.,]*\d)|[½¼¾]|" + "|".join(sorted(filter(str.isalpha, BILANGAN), key=len)[::-1])
_SATUAN = r"menit|mnt|jam|hari\s+kerja|hari\s+kalender|hari|hr|minggu|mgg|pekan|bulan|bln|tahun|thn"
_SEBUT = rf"({_ANGKA})\s*(?:\([\w\s]{{1,40}}\)\s*)?"  # the figure, and the same in words
_SAMPAI = r"\s*(?:-|–|—|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
LAMA = re.compile(
    rf"(?P<paling>maksim\w+|maks\.?|paling\s+lam\w+|selambat\w*(?:-lambatnya)?|±|≤|<|kurang\s+dari)?\s*"
    rf"(?<![\w.,/]){_SEBUT}(?:{_SAMPAI}{_SEBUT})?(?:[x×]\s*(?P<kali>24)\s*(?:\([\w\s]{{1,40}}\)\s*)?)?"
    rf"(?P<satuan>{_SATUAN})\b",
    re.IGNORECASE,
)
# A time that is no time of service: how long the product is valid, an age, a deadline before something else.
BUKAN_LAMA = re.compile(
    r"(?:\bberlaku\b[^.;\n]{0,30}|\b(?:usia|umur|berusia|berumur|lebih\s+dari|di\s+atas)\s*:?\s*)$", re.IGNORECASE
)
SEBELUM = re.compile(r"\s*(?:kerja\s+)?sebelum\b", re.IGNORECASE)
SEHARI = re.compile(r"\b(?:se|hari\s+yang\s+)(hari|jam|minggu|bulan|sama)\b", re.IGNORECASE)

GRATIS = re.compile(
    r"\bgratis\b|\bcuma-cuma\b|\b(?:bebas|tanpa|tidak\s+ada|tidak\s+(?:dipungut|dikenakan|dikenai))\s+biaya\b"
    r"|\btanpa\s+pungutan\b|\bnol\s+rupiah\b",
    re.IGNORECASE,
)
_BILANGAN = r"\d[\d.,]*"
_KALI = r"(?:\s*(ribu|rb|juta|jt)\b)?"
UANG = re.compile(rf"\bRp\.?\s*({_BILANGAN}){_KALI}(?:{_SAMPAI}(?:Rp\.?\s*)?({_BILANGAN}){_KALI})?", re.IGNORECASE)
KOLOM_TARIF = re.compile(r"tarif|biaya|retribusi|pajak|harga|\br\.?p\b|besar", re.IGNORECASE)
RIBUAN = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
SEL_TARIF = re.compile(rf"(?:Rp\.?)?\s*({_BILANGAN})\s*(?:[,.]?-)?", re.IGNORECASE)
PENGALI = {"ribu": 1_000, "rb": 1_000, "juta": 1_000_000, "jt": 1_000_000}


def saran_fakta(isi):
    """{"waktu": Waktu | None, "biaya": Biaya | None, "topik": [slug, …]} as the wording of an `Isi` has them."""
    keadaan = daftar_keadaan(isi.komponen.persyaratan)
    return {
        "waktu": baca_waktu(polos(_tanpa_nama_keadaan(isi.komponen.jangka_waktu))),
        "biaya": baca_biaya(isi.komponen.biaya_tarif),
        "topik": usul_topik(isi.nama, keadaan),
    }


def _tanpa_nama_keadaan(blok):
    """The wording alone: the name of a situation ("terlambat lebih dari 60 hari") promises nothing."""
    return [b for satu in blok for b in (_tanpa_nama_keadaan(satu.isi) if isinstance(satu, Keadaan) else [satu])]


def _rapat(teks):
    """One blank or line break at a time: the patterns look at each blank anew, and people paste thousands."""
    return re.sub(r"\s+", lambda celah: "\n" if "\n" in celah[0] else " ", teks)


# Time


def baca_waktu(teks):
    """The longest time that the text names; None where it names none."""
    teks = _rapat(teks)
    semua = [satu for satu in map(_lama, _kelompok(teks)) if satu]
    if not semua:
        sehari = SEHARI.search(teks)
        return Waktu(minimum=1, maksimum=1, satuan=_satuan_se(sehari[1])) if sehari else None
    return max(semua, key=lambda w: (w.maksimum * MENIT[w.satuan], -(w.minimum or 0)))


def _satuan_se(kata):
    return {"sama": "hari"}.get(kata.lower(), kata.lower())


def _kelompok(teks):
    """(mentions of time that make one sum together, has it an upper end only): "1 hari 1 jam 20 menit"."""
    kelompok, ujung = [], None
    for cocok in LAMA.finditer(teks):
        if BUKAN_LAMA.search(teks[max(cocok.start() - 60, 0) : cocok.start()]) or SEBELUM.match(teks, cocok.end()):
            continue
        antara = "" if ujung is None else teks[ujung : cocok.start()]
        sambung = ujung is not None and re.fullmatch(r"\s*(?:dan|,)?\s*", antara)
        if sambung and not cocok["paling"] and _besar(cocok) < _besar(kelompok[-1][0][-1]):
            kelompok[-1][0].append(cocok)
        else:
            # "30 menit - 3 jam": the least stands in another unit.
            kelompok.append(([cocok], bool(cocok["paling"] or re.fullmatch(_SAMPAI, antara))))
        ujung = cocok.end()
    return kelompok


def _besar(cocok):
    return MENIT[_satuan(cocok)]


def _satuan(cocok):
    kata = " ".join(cocok["satuan"].lower().split())
    if kata == "hari kerja":
        return "hari_kerja"
    kata = SINGKATAN.get(kata, kata)
    # "1 x 24 jam" is a day by the clock.
    return "hari" if kata == "hari kalender" or cocok["kali"] else kata


def _lama(pasangan):
    kelompok, paling = pasangan
    kepala, satuan = kelompok[0], _satuan(kelompok[0])
    dari, sampai = _angka(kepala[2]), _angka(kepala[3]) if kepala[3] else None
    if len(kelompok) > 1:
        return _gabung(kelompok, paling)
    sampai = dari if sampai is None else sampai
    satuan, (dari, sampai) = _bulat(satuan, (dari, sampai))
    return _waktu(dari, sampai, satuan, paling)


def _gabung(kelompok, paling):
    """A sum in several units: exact in minutes below a day (in whole hours where that is too many), else whole units
    of the largest, rounded both ways.

    How many hours a day has is left open.
    """
    satuan = _satuan(kelompok[0])
    if satuan == "jam":
        menit = round(sum(_angka(satu[2]) * _besar(satu) for satu in kelompok))
        if menit <= LAMA_TERPANJANG:
            return _waktu(menit, menit, "menit", paling)
        return _waktu(menit // 60, -(-menit // 60), satuan, paling)
    dari = int(_angka(kelompok[0][2]))
    return _waktu(dari, dari + 1, satuan, paling)


def _waktu(dari, sampai, satuan, paling):
    """None where it is no time that a standard can hold."""
    if not 0 <= dari <= sampai <= LAMA_TERPANJANG:
        return None
    return Waktu(minimum=None if paling else dari, maksimum=sampai, satuan=satuan)


def _bulat(satuan, angka):
    """Whole numbers: half an hour is 30 minutes; other fractions are rounded up."""
    if all(a == int(a) for a in angka):
        return satuan, tuple(map(int, angka))
    if satuan == "jam":
        return "menit", tuple(round(a * 60) for a in angka)
    return satuan, tuple(-int(-a // 1) for a in angka)


def _angka(teks):
    teks = teks.lower()
    return float(BILANGAN[teks]) if teks in BILANGAN else float(teks.replace(",", "."))


# Cost


def baca_biaya(blok):
    """Free, or the lowest and highest amount that the blocks name; None where they name neither."""
    teks = _rapat(polos([satu for satu in _datar(blok) if not isinstance(satu, Tabel)]))
    uang = [*_uang(teks), *(satu for tabel in _datar(blok) if isinstance(tabel, Tabel) for satu in _tarif(tabel))]
    gratis = bool(GRATIS.search(teks))
    if any(uang):
        return Biaya(gratis=False, minimum=0 if gratis else min(uang), maksimum=max(uang))
    return Biaya(gratis=True) if gratis or uang else None


def _datar(blok):
    """The blocks and those within them; lists stay whole for `polos`, so only what holds tables is opened."""
    for satu in blok:
        bawah = [b for daftar in anak(satu) for b in daftar]
        if any(isinstance(b, Tabel) for b in bawah):
            yield from _datar(bawah)
        yield satu


def _uang(teks):
    for cocok in UANG.finditer(teks):
        for angka, kali in ((cocok[1], cocok[2]), (cocok[3], cocok[4])):
            if angka and (nilai := _rupiah(angka, kali)) is not None:
                yield nilai


def _rupiah(angka, kali=None):
    """`10.000`, `10.000,00`, `10,000`, `1,5` with `juta`; None where it is no amount."""
    angka = re.sub(r"[.,]\d{2}$", "", angka.rstrip(".,")) if not kali else angka.rstrip(".,")
    if RIBUAN.fullmatch(angka):
        angka = re.sub(r"[.,]", "", angka)
    try:
        nilai = round(float(angka.replace(",", ".")) * PENGALI.get((kali or "").lower(), 1))
    except ValueError:
        return None
    return nilai if nilai <= BATAS_RUPIAH else None


def _tarif(tabel):
    """The amounts in the columns whose head speaks of money; without such a head, those that are marked Rp."""
    kolom = [i for i, kepala in enumerate(tabel.kepala) if KOLOM_TARIF.search(kepala)]
    for baris in tabel.baris:
        for i, sel in enumerate(map(tanpa_tanda, baris)):
            if "rp" in sel.lower():
                yield from _uang(_rapat(sel))
            elif i in kolom and (cocok := SEL_TARIF.fullmatch(_rapat(sel).strip())):
                yield from filter(lambda nilai: nilai is not None, [_rupiah(cocok[1])])
