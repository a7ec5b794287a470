"""Runs of text as escaped HTML, and the boxes by which a preview finds blanks and parts again. Pure."""

from html import escape

from ambon_sop.cetak.huruf import ukur

GAYA = {"": "{}", "tebal": "<b>{}</b>", "miring": "<i>{}</i>"}
# Boxes to tick: our fonts have no such sign.
CENTANG = {"☐": '<span class="kotak">\u00a0</span>', "☒": '<span class="kotak">×</span>'}
BERKAS_HURUF = {"Arial": "Arimo-Regular.ttf", "Bookman Old Style": "texgyrebonum-regular.otf"}
MM_PER_PT = 25.4 / 72


def elemen(tag, isi, kelas="", gaya="", kotak=""):
    sifat = "".join(
        f' {nama}="{nilai}"' for nama, nilai in (("class", kelas), ("style", gaya), ("data-kotak", kotak)) if nilai
    )
    return f"<{tag}{sifat}>{isi}</{tag}>"


def ukur_mm(p, teks):
    """How wide a text is when it is set in one line of the letter's font."""
    return ukur(teks, p.lembaran.ukuran, p.huruf) * MM_PER_PT


class Penulis:
    """What the functions that write nodes share: the letter, what is shown, and how often each box was named."""

    def __init__(self, lembaran, rupa, lebar):
        self.lembaran, self.rupa, self.lebar = lembaran, rupa, lebar
        self.huruf = BERKAS_HURUF[lembaran.huruf]
        self.paraf = rupa.paraf  # until they have been placed
        self.akhir = frozenset()  # ids of the blocks that stand last before a signature
        self._kali = {}

    def polos(self, teks):
        return escape(teks).replace("\n", "<br>")

    def teks(self, baris):
        return "".join(potong.teks for potong in baris)

    def baris(self, baris):
        return "".join(map(self._potong, baris))

    def _potong(self, potong):
        teks = self.polos(potong.teks)
        for tanda, kotak in CENTANG.items():
            teks = teks.replace(tanda, kotak)
        teks = GAYA[potong.gaya].format(teks)
        if self.rupa.pratinjau and potong.kunci:
            return elemen("span", teks, _alas(potong.tanda), kotak=self.kotak_isian(potong.kunci))
        return teks

    def bagian(self, simpul, isi, kelas, jenis="bagian"):
        return elemen("section", isi, kelas, kotak=self._nama(jenis, simpul.bagian))

    def kotak_isian(self, kunci):
        return self._nama("isian", kunci) if self.rupa.pratinjau and kunci else ""

    def kunci_tunggal(self, baris):
        """The blank that a whole line came from; its runs need no boxes of their own then."""
        kunci = {potong.kunci for potong in baris}
        return kunci.pop() if len(baris) > 1 and len(kunci) == 1 else ""

    def _nama(self, jenis, kunci):
        kali = self._kali[jenis, kunci] = self._kali.get((jenis, kunci), 0) + 1
        return f"{jenis}/{escape(kunci)}/{kali}"


def _alas(tanda):
    return tanda if tanda in ("sistem", "kosong") else ""
