"""A `Lembaran` as HTML for paper: one function for each node. Every text is escaped here and nowhere else. Pure."""

from dataclasses import dataclass, field
from itertools import pairwise

from naskah import lembaran as l

from . import gaya
from .dasar import Penulis, elemen, ukur_mm
from .tabel import kisi, orang
from .tanda import tanda_tangan

LABEL_TERLEBAR, LABEL_TERSEMPIT = 45, 20  # mm of the labels before considerations
CELAH = ("<section", '<p class="alinea', "<ol", "<ul", 'class="berlabel')  # what has a gap beside it
PLACEHOLDER = (
    '<svg class="lambang" viewBox="0 0 76 76"><title>Tempat lambang</title><circle cx="38" cy="38" r="36" fill="none" '
    'stroke="gray" stroke-width="1.4" stroke-dasharray="3 3"/></svg>'
)


def _huruf(nomor):
    """a … z, aa, bb: as word processors count on."""
    return f"{chr(97 + (nomor - 1) % 26) * (1 + (nomor - 1) // 26)}."


BUTIR = {"angka": "{}.".format, "huruf": _huruf, "butir": lambda nomor: "–"}


@dataclass(frozen=True)
class Rupa:
    """What is shown beside the letter's own words.

    `pratinjau` lays a ground under what is missing and gives each blank its box. `qr`: a QR stands in the place of the
    signature, with `kata_kaki` at the foot of every page. `paraf`: posts that initial a copy in ink. `lambang`: an
    emblem is there as `asset:lambang`.
    """

    pratinjau: bool = False
    qr: bool = False
    kata_kaki: str = ""
    rahasia: str = ""
    paraf: tuple = field(default=())
    lambang: bool = False


@dataclass(frozen=True)
class Ruas:
    """What runs on without a forced page break, annexes apart: `celah` gaps between paragraphs, `ruang` to sign in."""

    celah: int
    ruang: int


@dataclass(frozen=True)
class Naskah:
    """The HTML in the pieces that differ: head and body, and one style sheet for each step of drawing in."""

    kepala: str
    gaya: tuple
    badan: str
    ruas: tuple  # of Ruas

    def html(self, langkah=0):
        return f"{self.kepala}<style>{self.gaya[langkah]}</style></head>{self.badan}"


def tulis(lembaran, aturan, rupa):
    """The `Naskah` of a letter."""
    p = Penulis(lembaran, rupa, gaya.halaman(lembaran, aturan).lebar_isi)
    p.akhir = frozenset(_akhir(lembaran.simpul))
    bagian = [(satu, _TULIS[type(satu)](p, satu)) for satu in lembaran.simpul]
    kaki = _kaki(p, rupa)
    piagam = ' class="piagam"' if any(isinstance(satu, l.Seruan) and satu.besar for satu in lembaran.simpul) else ""
    badan = (
        f"<body{piagam}>{kaki}{_kop(p, lembaran.kop, rupa.lambang)}{''.join(isi for _, isi in bagian)}</body></html>"
    )
    label = _lebar_label(p, lembaran.simpul)
    lembar_gaya = tuple(
        gaya.css(lembaran, aturan, satu, lebar_label=label, rahasia=rupa.rahasia, berkaki=bool(kaki))
        for satu in gaya.tangga(aturan, lembaran)
    )
    return Naskah(_kepala(p, lembaran), lembar_gaya, badan, _ruas(bagian))


def _kepala(p, lembaran):
    huruf = "serif" if lembaran.huruf == "Bookman Old Style" else "sans"
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{p.polos(lembaran.judul)}</title>'
        f'<link rel="stylesheet" href="asset:{huruf}.css">'
    )


def _ruas(bagian):
    ruas = [""]
    for simpul, isi in bagian:
        if isinstance(simpul, l.Halaman):
            if simpul.lampiran:
                break
            ruas.append("")
        ruas[-1] += isi
    return tuple(Ruas(sum(map(satu.count, CELAH)), satu.count('class="ruang')) for satu in ruas)


def _kaki(p, rupa):
    if not rupa.kata_kaki:
        return ""
    rahasia = f"<p>{p.polos(rupa.rahasia)}</p>" if rupa.rahasia else ""
    return f'<div class="kaki"><p class="catatan">{p.polos(rupa.kata_kaki)}</p>{rahasia}</div>'


def _kop(p, kop, ada_lambang):
    if kop is None:
        return ""
    gambar = ""
    if kop.lambang != "tanpa":
        alt = "Lambang negara" if kop.lambang == "negara" else "Lambang Kota Ambon"
        gambar = f'<img class="lambang" src="asset:lambang" alt="{alt}">' if ada_lambang else PLACEHOLDER
    baris = "".join(
        elemen("p", p.polos(satu.teks), gaya=f"font-size:{satu.ukuran}pt" + (";font-weight:700" if satu.tebal else ""))
        for satu in kop.baris
    )
    baris += "".join(elemen("p", p.polos(satu), "alamat") for satu in kop.alamat)
    seimbang = "baris imbang" if gambar and kop.letak == "kiri" else "baris"
    isi = elemen("div", gambar + elemen("div", baris, seimbang), "isi tengah" if kop.letak == "tengah" else "isi")
    garis = "" if kop.garis == "tanpa" else f'<div class="garis-{kop.garis}"></div>'
    return elemen("div", isi + garis, "kop", kotak="kop")


def _lebar_label(p, simpul):
    """So that all colons of a letter stand below each other."""
    label = [satu.label for satu in simpul if isinstance(satu, l.Konsiderans | l.Pelaksana)]
    label += [teks for satu in simpul if isinstance(satu, l.Diktum) for teks, _ in satu.butir]
    return min(max([LABEL_TERSEMPIT, *(ukur_mm(p, teks) + 2 for teks in label)]), LABEL_TERLEBAR)


def _tempat_tanggal(p, s):
    return p.bagian(s, elemen("p", p.baris(s.baris)), "tanggal")


def _rincian(p, s):
    lebar = min(max(ukur_mm(p, p.teks(label)) for label, _ in s.baris) + 3, p.lebar * 0.45)
    baris = "".join(
        f'<tr><th scope="row">{p.baris(label)}</th><td class="titik">:</td><td>{_isi_rincian(p, isi)}</td></tr>'
        for label, isi in s.baris
    )
    kolom = f'<colgroup><col style="width:{lebar:.1f}mm"><col style="width:4mm"><col></colgroup>'
    kelas = f"rincian {s.letak}{' garis' if s.garis else ''}"
    return p.bagian(s, f"<table>{kolom}<tbody>{baris}</tbody></table>", kelas)


def _isi_rincian(p, isi):
    if len(isi) < 2:
        return "".join(map(p.baris, isi))
    return daftar("angka", [p.baris(satu) for satu in isi])


def _tujuan(p, s):
    awalan = p.polos(s.awalan)
    if len(s.kepada) < 2:
        isi = f"<p>{awalan} {''.join(map(p.baris, s.kepada))}</p>"
    else:
        isi = f"<p>{awalan}</p>" + daftar("angka", [p.baris(satu) for satu in s.kepada])
    di = f"<p>di {p.baris(s.di)}</p>" if s.di else ""
    return p.bagian(s, isi + di, f"tujuan {s.letak}")


def _judul(p, s):
    isi = f"<h1>{p.baris(s.teks)}</h1>"
    isi += f"<p>{p.baris(s.nomor)}</p>" if s.nomor else ""
    if s.tentang:
        isi += f'<p class="tentang">TENTANG</p><p class="tentang">{p.baris(s.tentang)}</p>'
    isi += f'<p class="jabatan">{p.baris(s.jabatan)}</p>' if s.jabatan else ""
    return p.bagian(s, isi, "judul")


def _subjudul(p, baris, letak):
    """A heading below the title; the first one where the letter has none."""
    berjudul = any(isinstance(satu, l.Judul) for satu in p.lembaran.simpul)
    return elemen("h2" if berjudul else "h1", p.baris(baris), f"subjudul {letak}") if baris else ""


def _isi(p, s):
    judul = _subjudul(p, s.judul, "tengah" if s.tengah else "kiri")
    return p.bagian(s, judul + blok(p, s.blok), "isi")


def blok(p, semua):
    return "".join(_BLOK[type(satu)](p, satu) for satu in semua)


def _paragraf(p, satu):
    kunci = p.kunci_tunggal(satu.baris)
    kelas = f"alinea{' lekuk' if satu.lekuk else ''}{_padu(p, satu)}"
    return elemen("p", p.baris(satu.baris), kelas, kotak=p.kotak_isian(kunci))


def _padu(p, satu, baris=None):
    """The class of one line that would be alone with the signature: it keeps to the line before it."""
    return " padu" if id(satu) in p.akhir and ukur_mm(p, p.teks(baris or satu.baris)) < p.lebar else ""


def _akhir(simpul):
    """What stands last before a signature: its paragraph or item."""
    for satu, lanjut in pairwise(simpul):
        isi = satu.butir if isinstance(satu, l.Diktum) else getattr(satu, "blok", ())
        if isinstance(lanjut, l.TandaTangan) and isi:
            akhir = isi[-1]
            while isinstance(akhir, l.Daftar):
                butir = akhir.butir[-1]
                akhir = butir.anak[-1] if butir.anak else butir
            yield id(akhir)


def _daftar(p, satu):
    semua = [p.baris(b.baris) + blok(p, b.anak) for b in satu.butir]
    return daftar(satu.gaya, semua, _padu(p, satu.butir[-1]) if satu.butir else "")


def daftar(gaya_butir, semua, kelas_akhir=""):
    """A list. Its numbers stand in the text: a reader that follows the content meets them in their places."""
    lebar = ' class="ratusan"' if len(semua) > 99 else ""
    kelas = [""] * (len(semua) - 1) + [f' class="{kelas_akhir.strip()}"' if kelas_akhir else ""]
    butir = "".join(
        f'<li{kelas[nomor - 1]}><span class="ke">{BUTIR[gaya_butir](nomor)}</span>{isi}</li>'
        for nomor, isi in enumerate(semua, 1)
    )
    return f"<ol{lebar}>{butir}</ol>" if gaya_butir != "butir" else f"<ul>{butir}</ul>"


def _berlabel(p, label, isi, kelas=""):
    kepala = f'<p class="kepala-label">{p.polos(label)}</p>' + ('<p class="titik">:</p>' if label else "")
    return f'<div class="berlabel{kelas}">{kepala}<div>{isi}</div></div>'


def _konsiderans(p, s):
    if not s.blok:
        return p.bagian(s, f"<p><span>{p.polos(s.label)}</span>:</p>", "label-saja")
    return p.bagian(s, _berlabel(p, s.label, blok(p, s.blok)), "konsiderans")


def _seruan(p, s):
    return p.bagian(s, f"<p>{p.baris(s.baris)}</p>", "seruan besar" if s.besar else "seruan")


def _diktum(p, s):
    isi = [_berlabel(p, satu[0], _paragraf(p, l.Paragraf(satu[1])), _padu(p, satu, satu[1])) for satu in s.butir]
    return p.bagian(s, "".join(isi), "diktum")


def _pelaksana(p, s):
    return p.bagian(s, _berlabel(p, s.label, orang(p, s.orang)) if s.label else orang(p, s.orang), "pelaksana")


def _tabel(p, s):
    return p.bagian(s, kisi(p, s.kisi), "tabel")


def _tembusan(p, s):
    isi = "<p>Tembusan:</p>" + daftar("angka", [p.baris(satu) for satu in s.butir])
    return p.bagian(s, isi, "tembusan")


def _halaman(p, s):
    kepala = ""
    if s.kepala:
        lebar = max(ukur_mm(p, p.teks(label)) for label, _ in s.kepala) + 3
        baris = "".join(
            f'<tr><th scope="row">{p.baris(label)}</th><td class="titik">:</td><td>{p.baris(isi)}</td></tr>'
            for label, isi in s.kepala
        )
        kolom = f'<colgroup><col style="width:{lebar:.1f}mm"><col style="width:4mm"><col></colgroup>'
        kepala = f'<div class="kepala-lampiran"><table>{kolom}<tbody>{baris}</tbody></table></div>'
    judul = _subjudul(p, s.judul, "tengah")
    return p.bagian(s, kepala + judul or "<div></div>", "lembar-baru", "lampiran" if s.lampiran else "lembar")


_BLOK = {l.Paragraf: _paragraf, l.Daftar: _daftar, l.Kisi: kisi}
_TULIS = {
    l.TempatTanggal: _tempat_tanggal,
    l.Rincian: _rincian,
    l.Tujuan: _tujuan,
    l.Judul: _judul,
    l.Isi: _isi,
    l.Konsiderans: _konsiderans,
    l.Seruan: _seruan,
    l.Diktum: _diktum,
    l.Pelaksana: _pelaksana,
    l.Tabel: _tabel,
    l.TandaTangan: tanda_tangan,
    l.Tembusan: _tembusan,
    l.Halaman: _halaman,
}
