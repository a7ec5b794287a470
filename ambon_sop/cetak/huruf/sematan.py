"""Embedding a font's used glyphs as a composite font (ISO 32000-1, 9.7), with its way back to Unicode."""

from hashlib import sha256

from ambon_sop.cetak.huruf import DI_SINI, muka
from ambon_sop.cetak.huruf.potongan import potong

SIMBOLIK = 4  # font flag: glyph numbers instead of a standard encoding


def sematkan(huruf, pdf):
    """Add what a `Huruf` has written to a pydyf.PDF; returns the font's reference."""
    import pydyf

    m = muka(huruf.berkas)
    nama = f"/{_sandi_potongan(huruf.dipakai)}+{huruf.berkas.removesuffix('.ttf')}"
    potongan = potong((DI_SINI / huruf.berkas).read_bytes(), huruf.dipakai)

    def tambah(objek):
        pdf.add_object(objek)
        return objek.reference

    uraian = {"Type": "/FontDescriptor", "FontName": nama, "Flags": SIMBOLIK, "ItalicAngle": 0, "StemV": 80}
    uraian |= {"FontBBox": pydyf.Array(m.kotak), "Ascent": m.naik, "Descent": m.turun, "CapHeight": m.naik}
    uraian["FontFile2"] = tambah(pydyf.Stream([potongan], {"Length1": len(potongan)}, compress=True))
    anak = {"Type": "/Font", "Subtype": "/CIDFontType2", "BaseFont": nama, "CIDToGIDMap": "/Identity", "DW": 0}
    anak["CIDSystemInfo"] = pydyf.Dictionary(
        {"Registry": pydyf.String("Adobe"), "Ordering": pydyf.String("Identity"), "Supplement": 0}
    )
    anak["W"] = pydyf.Array(n for g in sorted(huruf.dipakai) for n in (g, pydyf.Array([round(m.lebar[g] * 1000, 2)])))
    anak["FontDescriptor"] = tambah(pydyf.Dictionary(uraian))
    induk = {"Type": "/Font", "Subtype": "/Type0", "BaseFont": nama, "Encoding": "/Identity-H"}
    induk["DescendantFonts"] = pydyf.Array([tambah(pydyf.Dictionary(anak))])
    induk["ToUnicode"] = tambah(pydyf.Stream([_ke_unicode(huruf.dipakai).encode()], compress=True))
    return tambah(pydyf.Dictionary(induk))


def _ke_unicode(dipakai):
    """The CMap that turns glyph numbers into characters, for searching and copying."""
    baris = [f"<{g:04x}> <{huruf.encode('utf-16-be').hex()}>" for g, huruf in sorted(dipakai.items())]
    seratus = [baris[i : i + 100] for i in range(0, len(baris), 100)]  # a block holds no more
    isi = "\n".join("\n".join([f"{len(p)} beginbfchar", *p, "endbfchar"]) for p in seratus)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{isi}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )


def _sandi_potongan(dipakai):
    """The six capitals that name a subset, from what is in it."""
    sidik = sha256(",".join(map(str, sorted(dipakai))).encode()).digest()
    return "".join(chr(65 + b % 26) for b in sidik[:6])
