"""The flow table on paper before it is laid out: widths of columns, heights of rows, and whether it fills a page.

Pure data from the content, the drawing's needs and a text measurer. Lengths in CSS px.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from math import log

from ambon_sop.cetak import KERTAS, PX_PER_MM
from ambon_sop.cetak.huruf import ukur

TEPI = {"atas": 13, "kanan": 14, "bawah": 17, "kiri": 14}  # margins in mm
# mm kept for the foot line below the connectors, which hang in the margin on pages of a flow that goes on.
KAKI = 9.5
BIASA, TEBAL = "Arimo-Regular.ttf", "Arimo-Bold.ttf"
PUTUS = re.compile(r"\s+|(?<=[/-])(?=\w)")  # where a line may break
TINGGI_TEGAK = (88, 110, 132, 154)
LONGGAR = 1.02  # Pango sets text a little wider than the font's bare widths
BANTALAN = 5  # px left and right in a text cell
JARAK_BARIS = 1.24
KOLOM_TEKS = ("uraian", "kelengkapan", "waktu", "output", "keterangan")
JUDUL = {
    "uraian": "Kegiatan",
    "kelengkapan": "Kelengkapan",
    "waktu": "Waktu",
    "output": "Output",
    "keterangan": "Keterangan",
}
SISA_BARIS = 20  # px that ragged line ends waste, whatever the column
SISA_BUTIR = 30  # px that each item's last line leaves empty
# The amount of text counts in steps of a third, so that a small edit does not move every column of every page.
LANGKAH = 4 / 3
KOLOM_PELAKSANA_LEGA = 108
BAGIAN_PELAKSANA = 0.42  # of the width, where the actors' columns can be roomy
BAGIAN_TERBANYAK = 0.68  # of the width, where the actors are many
KOLOM_PELAKSANA_TERSEMPIT = 34  # the drawing shrinks that far
TEKS_TERSEMPIT = 56
KOLOM_NOMOR = 28
WAKTU_SEBARIS = 72  # a time up to this width stays on one line
BANYAK_PELAKSANA = 11
# Font size by the px that the actors leave for the texts; the smallest too where the actors are many.
HURUF = ((500, 12), (430, 11), (0, 10))
HURUF_PADAT = 10
HURUF_JUDUL = (11, 10)
KIRI = 0.57  # share of the identity's left column
PASANGAN = (
    ("dasar_hukum", "kualifikasi_pelaksana"),
    ("keterkaitan", "peralatan_perlengkapan"),
    ("peringatan", "pencatatan_pendataan"),
)
HURUF_IDENTITAS = (13, 12, 11)
TINGGI_KEPALA_IDENTITAS = 290
# Above this share of a page's body WeasyPrint drops the repeated head and splits the row anyway (its issue 2679).
BARIS_BESAR = 0.7


@dataclass(frozen=True)
class Lembar:
    """How the flow table goes onto paper."""

    lebar: dict[str, float]  # width by column: "no", actor codes as "pelaksana/KODE", the text columns
    tinggi_baris: dict[int, float]  # least row height by number, for the drawing
    pita: float  # height of a connector strip
    huruf: float  # font size of the table
    huruf_identitas: float
    huruf_pelaksana: float  # font size of the actors' headings
    tegak: float  # their height where they stand upright, 0 where they lie
    boleh_putus: frozenset[int]  # rows that are allowed to break
    satu_halaman: bool  # the whole table is expected to fit on one page

    @property
    def tepi_bawah(self):
        """The margin, in mm, below rows from which connectors hang."""
        return max(TEPI["bawah"], KAKI + self.pita / PX_PER_MM)

    @property
    def kolom(self):
        """The widths from left to right."""
        pelaksana = [kunci for kunci in self.lebar if kunci.startswith("pelaksana/")]
        return [self.lebar[k] for k in ("no", "uraian", *pelaksana, "kelengkapan", "waktu", "output", "keterangan")]


def badan(kertas):
    """Width and height of the printable part of a landscape page."""
    pendek, panjang = KERTAS[kertas]
    return (
        (panjang - TEPI["kiri"] - TEPI["kanan"]) * PX_PER_MM,
        (pendek - TEPI["atas"] - TEPI["bawah"]) * PX_PER_MM,
    )


def susun(isi, kebutuhan, kertas):
    """The `Lembar` of an `Isi`, whose drawing needs `kebutuhan`."""
    lebar_badan, tinggi_badan = badan(kertas)
    pelaksana = _kolom_pelaksana(isi, kebutuhan, lebar_badan)
    sisa = lebar_badan - sum(pelaksana.values()) - KOLOM_NOMOR
    huruf = HURUF_PADAT if len(isi.pelaksana) >= BANYAK_PELAKSANA else next(h for px, h in HURUF if sisa >= px)
    sel = {kolom: [_teks(k, kolom) for k in isi.kegiatan] for kolom in KOLOM_TEKS}
    lebar = {"no": KOLOM_NOMOR} | pelaksana
    lebar |= _kolom_teks(sel, lebar_badan - sum(lebar.values()), huruf)
    judul = [(p.nama, lebar[f"pelaksana/{p.kode}"]) for p in isi.pelaksana]
    huruf_pelaksana, tegak = _judul_pelaksana(judul, huruf)
    tinggi = _tinggi(isi, sel, lebar, kebutuhan, huruf)
    kepala = 40 + (tegak or _tinggi_judul(judul, huruf_pelaksana))
    besar = BARIS_BESAR * (tinggi_badan - kepala - kebutuhan.pita)
    return Lembar(
        lebar=lebar,
        tinggi_baris=kebutuhan.tinggi_baris,
        pita=kebutuhan.pita,
        huruf=huruf,
        huruf_identitas=_huruf_identitas(isi, lebar_badan, tinggi_badan),
        huruf_pelaksana=huruf_pelaksana,
        tegak=tegak,
        boleh_putus=frozenset(no for no, t in tinggi.items() if t > besar),
        satu_halaman=sum(tinggi.values()) < tinggi_badan - kepala - 40,
    )


def _huruf_identitas(isi, lebar_badan, tinggi_badan):
    """The largest font at which the identity fits on its page; the smallest where none does (it breaks then)."""
    for huruf in HURUF_IDENTITAS:
        tinggi = TINGGI_KEPALA_IDENTITAS
        for bidang_kiri, bidang_kanan in PASANGAN:
            kiri = _tinggi_daftar(getattr(isi, bidang_kiri), KIRI * lebar_badan, huruf)
            kanan = _tinggi_daftar(getattr(isi, bidang_kanan), (1 - KIRI) * lebar_badan, huruf)
            tinggi += max(kiri, kanan) + 32
        if tinggi <= tinggi_badan:
            break
    return huruf


def _tinggi_daftar(daftar, lebar, huruf):
    return sum(_banyak_baris(teks, lebar - 46, huruf) for teks in daftar) * huruf * 1.32


def butir(nilai):
    """A list's items as they are printed: the only one plain, several each after a dash."""
    return nilai if len(nilai) < 2 else [f"– {teks}" for teks in nilai]


def _teks(kegiatan, kolom):
    nilai = getattr(kegiatan, kolom)
    return butir(nilai) if isinstance(nilai, list) else (nilai or "").split("\n")


def _kolom_pelaksana(isi, kebutuhan, lebar_badan):
    """Actor columns: roomy and of one width where few; what the drawing needs, or the texts can spare, where many."""
    banyak = max(1, len(isi.pelaksana))
    lega = min(BAGIAN_PELAKSANA * lebar_badan / banyak, KOLOM_PELAKSANA_LEGA)
    lebar = {f"pelaksana/{p.kode}": max(lega, kebutuhan.lebar_kolom[p.kode]) for p in isi.pelaksana}
    kecil = min(1, BAGIAN_TERBANYAK * lebar_badan / max(1, sum(lebar.values())))
    return {kunci: max(n * kecil, KOLOM_PELAKSANA_TERSEMPIT) for kunci, n in lebar.items()}


def _kolom_teks(sel, sisa, huruf):
    """Share what the actors leave: each column by its amount of text, none narrower than its longest word."""
    beban = {k: SISA_BARIS + _beban(teks, huruf) for k, teks in sel.items()}
    sempit = {k: _paling_sempit(k, sel[k], huruf, sisa) for k in sel}
    if sum(sempit.values()) > sisa:  # words must break; the headings stay whole
        sempit = {k: max(_lebar_judul(k, huruf), min(lebar, TEKS_TERSEMPIT)) for k, lebar in sempit.items()}
    lebar, bebas = dict(sempit), set(sel)
    while kurang := {k for k, bagian in _bagian(beban, lebar, bebas, sisa).items() if bagian < sempit[k]}:
        bebas -= kurang
    for k, bagian in _bagian(beban, lebar, bebas, sisa).items():
        lebar[k] = max(sempit[k], bagian)
    lebar["uraian"] += sisa - sum(lebar.values())
    return lebar


def _bagian(beban, lebar, bebas, sisa):
    """The free columns' shares of what the others leave, by their load."""
    sisa -= sum(lebar[k] for k in lebar if k not in bebas)
    jumlah = sum(beban[k] for k in bebas)
    return {k: sisa * beban[k] / jumlah for k in beban if k in bebas}


def _beban(sel, huruf):
    """How much text a column holds (px in one line): a mean of its cells in which the large ones count most."""
    lebar = [sum(ukur(t, huruf) + SISA_BUTIR for t in butir) for butir in sel] or [0]
    beban = (sum(n**4 for n in lebar) / len(lebar)) ** 0.25
    return LANGKAH ** round(log(max(1.0, beban), LANGKAH))


def _paling_sempit(kolom, sel, huruf, sisa):
    kata = max((_kata_terpanjang(t, huruf) for butir in sel for t in butir), default=0)
    if kolom == "waktu":
        kata = max((lebar for butir in sel for t in butir if (lebar := ukur(t, huruf)) <= WAKTU_SEBARIS), default=kata)
    return max(min(kata, 0.22 * sisa) + 2 * BANTALAN + 2, _lebar_judul(kolom, huruf))


def _lebar_judul(kolom, huruf):
    return _kata_terpanjang(judul_kolom(kolom, huruf), huruf, TEBAL) + 10


def judul_kolom(kolom, huruf):
    """A text column's heading; the widest one is shortened where the table is set smaller."""
    return "Ket." if huruf < HURUF[0][1] and kolom == "keterangan" else JUDUL[kolom]


def _kata_terpanjang(teks, huruf, berkas=BIASA):
    return LONGGAR * max((ukur(kata, huruf, berkas) for kata in PUTUS.split(teks)), default=0)


def _judul_pelaksana(judul, huruf):
    """(font size, height if upright) of the actors' headings: lying while their longest words fit."""
    for ukuran in (huruf, *(h for h in HURUF_JUDUL if h < huruf)):
        if all(_kata_terpanjang(nama, ukuran, TEBAL) <= lebar - 6 for nama, lebar in judul):
            return ukuran, 0
    for tinggi in TINGGI_TEGAK:
        baris = [(_banyak_baris(nama, tinggi - 10, huruf, TEBAL), lebar) for nama, lebar in judul]
        if all(n * huruf * JARAK_BARIS <= lebar - 4 for n, lebar in baris):
            break
    return huruf, tinggi


def sela_tegak(pelaksana, tata):
    """The space before an upright heading that brings its lines to the middle of the actor's column."""
    nama, lebar = pelaksana.nama, tata.lebar[f"pelaksana/{pelaksana.kode}"]
    baris = _banyak_baris(nama, tata.tegak - 10, tata.huruf_pelaksana, TEBAL)
    return max(0, (lebar - baris * tata.huruf_pelaksana * JARAK_BARIS) / 2)


def _tinggi_judul(judul, huruf):
    baris = max((_banyak_baris(nama, lebar - 6, huruf, TEBAL) for nama, lebar in judul), default=1)
    return baris * huruf * JARAK_BARIS + 8


def _tinggi(isi, sel, lebar, kebutuhan, huruf):
    """Expected row heights by number."""
    tinggi = {}
    for i, k in enumerate(isi.kegiatan):
        baris = max(sum(_banyak_baris(t, lebar[kolom] - 2 * BANTALAN, huruf) for t in sel[kolom][i]) for kolom in sel)
        tinggi[k.no] = max(baris * huruf * JARAK_BARIS + 8, kebutuhan.tinggi_baris[k.no]) + 1
    return tinggi


def _banyak_baris(teks, lebar, huruf, berkas=BIASA):
    """Lines that a paragraph takes when its words are set one after the other."""
    baris, x, spasi = 1, 0.0, ukur(" ", huruf, berkas)
    for kata in teks.split():
        panjang = LONGGAR * ukur(kata, huruf, berkas)
        if x and x + spasi + panjang > lebar:
            baris, x = baris + 1, panjang
        else:
            x += panjang + (spasi if x else 0)
        if panjang > lebar:
            baris += int(panjang / lebar)
    return baris


def kelompok(pelaksana):
    """Runs of neighbouring actors under one heading: [(heading or "", how many), …]; [] when no actor has one."""
    if not any(p.kelompok for p in pelaksana):
        return []
    batas = [0, *(i for i, (a, b) in enumerate(pairwise(pelaksana), 1) if a.kelompok != b.kelompok), len(pelaksana)]
    return [(pelaksana[a].kelompok or "", b - a) for a, b in pairwise(batas)]
