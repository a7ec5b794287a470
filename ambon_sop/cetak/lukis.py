"""Drawing on finished pages: after WeasyPrint has painted them, before the file is written.

An overlay that spans pages cannot be laid out by WeasyPrint (its issue 2044), so each page's drawing is added to that
page's content: lines as artifact, and what has a meaning of its own as a figure with its words.
"""

from math import atan2, cos, hypot, sin

from ambon_sop.cetak.garis import satukan_garis
from ambon_sop.cetak.huruf import Huruf
from ambon_sop.cetak.huruf.sematan import sematkan
from ambon_sop.cetak.tanda import PohonTanda, nyatakan_ua, objek
from ambon_sop.cetak.urutan import Urutan

# WeasyPrint leaves a page's content in points with the origin top left; our drawings are in CSS px.
AKHIR = "{} q 0.75 0 0 0.75 0 0 cm\n{}\nQ EMC"
# Among the page's own content px hold already.
DI_ANTARA = "{} q\n{}\nQ EMC"
ARTEFAK = "/Artifact BMC"


def penyelesai(lukisan, huruf, tanda_air, boks, tabel):
    """The finisher for `write_pdf`: adds a `Lukisan`, the watermark behind, and the fonts that both use.

    `boks` holds WeasyPrint's boxes by page number and name, `tabel` one cell's box for each part of the tables that
    go over several pages; in a tagged PDF each cell's box knows its element.
    """

    def selesaikan(dokumen, pdf):
        isi, huruf_air = _isi_halaman(pdf), Huruf("Arimo-Bold.ttf", "CetakTandaAir")
        if "StructTreeRoot" in pdf.catalog:
            _dengan_tanda(pdf, isi, lukisan, boks, tabel)
        else:
            for b in lukisan.bermakna:
                isi[b.halaman - 1].stream.append(AKHIR.format(ARTEFAK, b.operator))
        for nomor, (halaman, satu) in enumerate(zip(dokumen.pages, isi, strict=True), 1):
            if tanda_air:
                air = tanda_air_miring(tanda_air, halaman.width, halaman.height, huruf_air)
                satu.stream.insert(1, AKHIR.format(ARTEFAK, air))
            if lukisan.operator.get(nomor):
                satu.stream.append(AKHIR.format(ARTEFAK, lukisan.operator[nomor]))
        for h in (huruf, huruf_air):
            if h.dipakai:
                _kamus_huruf(pdf)[h.nama] = sematkan(h, pdf)

    return selesaikan


def _dengan_tanda(pdf, isi, lukisan, boks, tabel):
    """What a tagged PDF needs: figures in their cells, all content in the order of the tags, PDF/UA declared."""
    pohon = PohonTanda(pdf, isi)
    for potongan in tabel:
        pohon.satukan([sel.mark for sel in potongan])
    pohon.lepaskan_kaki()
    pohon.tandai_artefak()
    pohon.lipat()
    for satu in isi:
        satukan_garis(satu.stream)
    urutan = [Urutan(satu.stream) for satu in isi]
    sel = {kunci: b.mark for kunci, b in boks.items() if pohon.memuat(getattr(b, "mark", None))}
    for (halaman, _), elemen in sel.items():
        if elemen["S"] == "/TH" and (nomor := list(pohon.potongan(elemen))):
            urutan[halaman - 1].pindahkan(pohon.sebelum(elemen), nomor)
    for b in lukisan.bermakna:
        elemen = sel[b.halaman, b.kotak]
        sebelum = pohon.sebelum(elemen)
        nomor = pohon.gambar(b.halaman, elemen, b.letak, b.teks)
        tanda = f"/Figure <</MCID {nomor}>> BDC"
        urutan[b.halaman - 1].sisipkan(sebelum, nomor, [DI_ANTARA.format(tanda, b.operator)])
    for satu in urutan:
        satu.tulis()
    pohon.ringkas(e for e in sel.values() if e["S"] == "/TD")
    nyatakan_ua(pdf)


def tanda_air_miring(kata, lebar, tinggi, huruf):
    """Operators for a word along the page's rising diagonal, light grey, as large as fits in half of it."""
    px = min(0.5 * hypot(lebar, tinggi) / huruf.lebar(kata, 1), 0.32 * tinggi)
    sudut = -atan2(tinggi, lebar)
    c, s = cos(sudut), sin(sudut)
    # From the middle back along the base line by half the width, and down by half the height of a capital (0.72 em).
    dx, dy = -huruf.lebar(kata, px) / 2, 0.36 * px
    x, y = lebar / 2 + c * dx - s * dy, tinggi / 2 + s * dx + c * dy
    matriks = " ".join(f"{n:.4f}" for n in (c, s, s, -c, x, y))
    return f"0.93 g BT /{huruf.nama} {px:.2f} Tf {matriks} Tm {huruf.sandi(kata)} Tj ET"


def _isi_halaman(pdf):
    """The content streams of the pages, in order."""
    return [objek(pdf, objek(pdf, acuan)["Contents"]) for acuan in pdf.page_references]


def _kamus_huruf(pdf):
    """The dictionary of fonts that all pages share."""
    halaman = objek(pdf, pdf.page_references[0])
    return objek(pdf, objek(pdf, halaman["Resources"])["Font"])
