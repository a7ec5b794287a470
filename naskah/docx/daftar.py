"""Real lists: one numbering definition for each style, one instance for each list, so that each starts at 1."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# By the style of a list: the number format of Word, and what stands in the text; lists within lists go on in this way.
GAYA = {"angka": ("decimal", "%{}."), "huruf": ("lowerLetter", "%{}."), "butir": ("bullet", "–")}
TINGKAT = 6
LANGKAH = 360  # twips of indent per level: 6.35 mm


class Daftar:
    def __init__(self, dokumen):
        self.unsur = dokumen.part.numbering_part.element
        self.abstrak = {}

    def baru(self, gaya, tingkat=0):
        """The number of a new list, which begins at 1."""
        unsur = OxmlElement("w:num")
        nomor = max((int(n.get(qn("w:numId"))) for n in self.unsur.findall(qn("w:num"))), default=0) + 1
        unsur.set(qn("w:numId"), str(nomor))
        unsur.append(_nilai("w:abstractNumId", self._abstrak(gaya)))
        mulai = OxmlElement("w:lvlOverride")
        mulai.set(qn("w:ilvl"), str(tingkat))
        mulai.append(_nilai("w:startOverride", 1))
        unsur.append(mulai)
        self.unsur.append(unsur)
        return nomor

    def _abstrak(self, gaya):
        """The definition of this style, made when it is first asked for."""
        if gaya not in self.abstrak:
            semua = self.unsur.findall(qn("w:abstractNum"))
            kode = max((int(a.get(qn("w:abstractNumId"))) for a in semua), default=0) + 1
            self.abstrak[gaya] = kode
            unsur = OxmlElement("w:abstractNum")
            unsur.set(qn("w:abstractNumId"), str(kode))
            unsur.append(_nilai("w:multiLevelType", "hybridMultilevel"))
            for tingkat in range(TINGKAT):
                unsur.append(_tingkat(gaya, tingkat))
            # Definitions must stand before instances.
            pertama = self.unsur.find(qn("w:num"))
            pertama.addprevious(unsur) if pertama is not None else self.unsur.append(unsur)
        return self.abstrak[gaya]


def _tingkat(gaya, tingkat):
    format_angka, teks = GAYA[gaya]
    unsur = OxmlElement("w:lvl")
    unsur.set(qn("w:ilvl"), str(tingkat))
    for satu in (
        _nilai("w:start", 1),
        _nilai("w:numFmt", format_angka),
        _nilai("w:lvlText", teks.format(tingkat + 1)),
        _nilai("w:lvlJc", "left"),
    ):
        unsur.append(satu)
    bentuk, inden = OxmlElement("w:pPr"), OxmlElement("w:ind")
    inden.set(qn("w:left"), str(LANGKAH * (tingkat + 1)))
    inden.set(qn("w:hanging"), str(LANGKAH))
    bentuk.append(inden)
    unsur.append(bentuk)
    return unsur


def _nilai(nama, nilai):
    unsur = OxmlElement(nama)
    unsur.set(qn("w:val"), str(nilai))
    return unsur


def pasang(paragraf, nomor, tingkat):
    """Make the paragraph an item of this list."""
    bentuk = paragraf._p.get_or_add_pPr().get_or_add_numPr()
    bentuk.get_or_add_ilvl().val = min(tingkat, TINGKAT - 1)
    bentuk.get_or_add_numId().val = nomor
