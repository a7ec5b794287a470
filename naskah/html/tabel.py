"""Tables of a letter as HTML: data in columns, persons in lines, cells to be written on by hand. Pure."""

import re

from .dasar import elemen, ukur_mm

# A line `label : text` within a cell; such lines stand with their colons below each other.
BERLABEL = re.compile(r"(\S.{0,40}?)\s*: (.*)", re.DOTALL)
TERSEMPIT, TERLEBAR = 4, 36  # characters that a column counts for, whatever it holds
HALUS = 1.8 * 2 + 0.5  # mm: what a cell has around its text


def kisi(p, k):
    """A `Kisi`; its columns share the width as it says, else as their texts need."""
    banyak = max(map(len, [k.kepala, *k.baris]), default=0)
    if not banyak:
        return ""
    if banyak == 1 and not k.kepala:  # nothing that would make it a table
        isi = "".join(f"<div>{_sel(p, sel)}</div>" for baris in k.baris for sel in baris)
        return elemen("div", isi, "bingkai" if k.garis else "")
    lebar = k.lebar if len(k.lebar) == banyak else _bagi(p, k, banyak)
    kolom = "".join(f'<col style="width:{100 * satu / sum(lebar):.2f}%">' for satu in lebar)
    kepala = "".join(f'<th scope="col">{p.baris(sel)}</th>' for sel in k.kepala)
    kepala = f"<thead><tr>{kepala}</tr></thead>" if kepala else ""
    bernomor = _bernomor(p, k)
    baris = "".join(_baris(p, k, satu, bernomor) for satu in k.baris)
    kelas = f"kisi {'garis' if k.garis else 'tanpa'}{' paraf' if k.paraf else ''}"
    return elemen("table", f"<colgroup>{kolom}</colgroup>{kepala}<tbody>{baris}</tbody>", kelas)


def _bagi(p, k, banyak):
    """Shares for columns: by their longest text within bounds, never narrower than the longest word of its head."""
    lebar = []
    for ke in range(banyak):
        sel = [p.teks(satu[ke]) for satu in [k.kepala, *k.baris] if ke < len(satu)]
        kata = max((len(kata) for kata in sel[0].split()), default=0) if sel else 0
        panjang = max(len(baris) for teks in sel for baris in [*teks.split("\n"), ""])
        lebar.append(max(TERSEMPIT, min(kata + 2, TERLEBAR), min(panjang, TERLEBAR)))
    return lebar


def _bernomor(p, k):
    """Whether the first column counts the rows: `1.`, `2.`"""
    isi = [p.teks(satu[0]) for satu in k.baris if satu]
    return bool(isi) and all(re.fullmatch(r"\d{1,3}\.?", teks) for teks in isi)


def _baris(p, k, baris, bernomor):
    hasil = []
    for ke, sel in enumerate(baris):
        isi = _sel(p, sel)
        if k.paraf and ke == len(baris) - 1 and int(re.sub(r"\D", "", p.teks(sel)) or 1) % 2 == 0:
            isi = elemen("div", isi, "genap")
        if not k.kepala and isi and ke == int(bernomor):  # what the row is about
            hasil.append(f'<th scope="row">{isi}</th>')
        else:
            hasil.append(elemen("td", isi, "tengah" if bernomor and ke == 0 else ""))
    return f"<tr>{''.join(hasil)}</tr>"


def _sel(p, sel):
    """A cell; where it has several lines `label : text`, the labels get one width."""
    if len(sel) != 1 or len(cocok := [BERLABEL.fullmatch(satu) for satu in sel[0].teks.split("\n")]) < 2:
        return p.baris(sel)
    if sum(map(bool, cocok)) < 2:
        return p.baris(sel)
    lebar = max(ukur_mm(p, satu[1]) for satu in cocok if satu) + 2
    hasil = []
    for satu, teks in zip(cocok, sel[0].teks.split("\n"), strict=True):
        if satu:
            label = elemen("span", p.polos(satu[1]), "kolom-label", f"width:{lebar:.1f}mm")
            hasil.append(f"{label}: {p.polos(satu[2])}")
        else:
            hasil.append(p.polos(teks))
    return "<br>".join(hasil)


def orang(p, semua):
    """Persons in lines `label : text`, numbered where there are several."""
    label = [ukur_mm(p, p.teks(teks)) for satu in semua for teks, _ in satu.baris]
    kolom = f'<col style="width:{min(max(label) + 3, 50):.1f}mm"><col style="width:4mm"><col>'
    banyak = len(semua) > 1
    baris = []
    for nomor, satu in enumerate(semua, 1):
        for ke, (teks, isi) in enumerate(satu.baris):
            ke_berapa = f"<td>{'' if ke else f'{nomor}.'}</td>" if banyak else ""
            kelas = "lanjut" if ke else "baru" if nomor > 1 else "awal"
            baris.append(
                f'<tr class="{kelas}">{ke_berapa}<th scope="row">{p.baris(teks)}</th><td class="titik">:</td>'
                f"<td>{p.baris(isi)}</td></tr>"
            )
    kolom = f'<col style="width:7mm">{kolom}' if banyak else kolom
    return f'<table class="orang"><colgroup>{kolom}</colgroup><tbody>{"".join(baris)}</tbody></table>'
