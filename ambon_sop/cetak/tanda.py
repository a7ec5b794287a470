"""The tags of a written PDF (ISO 32000-1, 14.7 and 14.8), where WeasyPrint's own need a hand.

Drawings with a meaning become figures inside their cell's element; margin boxes, which WeasyPrint leaves as tagged
content outside the tree, become artifacts (ISO 14289-1, 7.8).
"""

from pathlib import Path

import pydyf

PT_PER_PX = 0.75
UA = Path(__file__).with_name("ua.xmp")


class PohonTanda:
    """The tag tree of a pydyf.PDF and the content streams of its pages (`isi`, in order)."""

    def __init__(self, pdf, isi):
        self.pdf, self.isi = pdf, isi
        akar = objek(pdf, pdf.catalog["StructTreeRoot"])
        self.dokumen = objek(pdf, akar["K"][0])
        # Pairs of page index and array: the element of each piece of marked content, by its number on the page.
        nomor = objek(pdf, akar["ParentTree"])["Nums"]
        self.pemilik = nomor[1 : 2 * len(isi) : 2]
        self.artefak = [{} for _ in isi]  # for each page the numbers of content that is not read, and what it is
        self.halaman = {acuan: i for i, acuan in enumerate(pdf.page_references)}

    def memuat(self, elemen):
        """Whether an element is (still) part of the tree."""
        return elemen is not None and self.pdf.objects[elemen.number] is elemen

    def satukan(self, sel):
        """Make one table of its parts on several pages, given a cell of each; its head is read once.

        Where the head is repeated it becomes an artifact, like all that runs along with the pages.
        """
        pertama, *lain = [self._tabel(satu) for satu in sel]
        judul = list(self._judul(pertama))
        for tabel in lain:
            for asli, ulangan in zip(judul, self._judul(tabel), strict=False):
                ulangan["ID"].string = asli["ID"].string  # the cells below refer to the same object
            for acuan in tabel["K"]:
                bagian = objek(self.pdf, acuan)
                if bagian["S"] == "/THead":
                    self._jadikan_artefak(bagian, "Header")
                else:
                    bagian["P"] = pertama.reference
                    pertama["K"].append(acuan)
            objek(self.pdf, tabel["P"])["K"].remove(tabel.reference)
            self._hapus(tabel)

    def _tabel(self, elemen):
        while elemen["S"] != "/Table":
            elemen = objek(self.pdf, elemen["P"])
        return elemen

    def _judul(self, tabel):
        """The heads of columns."""
        for acuan in tabel["K"]:
            if (kepala := objek(self.pdf, acuan))["S"] == "/THead":
                sel = [objek(self.pdf, a) for baris in kepala["K"] for a in objek(self.pdf, baris)["K"]]
                yield from (satu for satu in sel if satu["S"] == "/TH")

    def lipat(self):
        """Hang lines of text in their element: WeasyPrint gives each one of its own, half of all, that says nothing.

        Only where there is nothing but lines: readers differ on the order of lines beside elements.
        """
        for elemen in self.pdf.objects:
            if isinstance(elemen, dict) and elemen.get("Type") == "/StructElem":
                anak = [None if isinstance(acuan, int) else objek(self.pdf, acuan) for acuan in elemen["K"]]
                if anak and all(a and a.get("S") == "/Span" and isinstance(a["K"][0], int) for a in anak):
                    self._lipat(elemen, anak)

    def _lipat(self, elemen, baris):
        elemen["K"][:] = [satu["K"][0] for satu in baris]
        for satu in baris:
            self.pemilik[self.halaman[satu["Pg"]]][satu["K"][0]] = elemen.reference
            self._hapus(satu)

    def lepaskan_kaki(self):
        """Turn what is marked but hangs in no tree into artifacts: the running foot lines."""
        terkait, induk = set(self.dokumen["K"]), self.dokumen.reference
        for elemen in self.pdf.objects:
            if isinstance(elemen, dict) and elemen.get("P") == induk and elemen.reference not in terkait:
                self._jadikan_artefak(elemen, "Footer")

    def gambar(self, nomor, elemen, letak, teks):
        """Put a figure into an element of page `nomor` (from 1); returns the number of its marked content there."""
        x, y, lebar, tinggi = letak
        halaman = objek(self.pdf, self.pdf.page_references[nomor - 1])
        atas = halaman["MediaBox"][3]
        kotak = [x, atas / PT_PER_PX - y - tinggi, x + lebar, atas / PT_PER_PX - y]
        pemilik = self.pemilik[nomor - 1]
        gambar = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": "/Figure",
                "P": elemen.reference,
                "Pg": self.pdf.page_references[nomor - 1],
                "K": pydyf.Array([len(pemilik)]),
                "Alt": pydyf.String(teks),
                "A": pydyf.Dictionary({"O": "/Layout", "BBox": pydyf.Array([round(PT_PER_PX * n, 2) for n in kotak])}),
            }
        )
        self.pdf.add_object(gambar)
        elemen["K"].append(gambar.reference)
        pemilik.append(gambar.reference)
        return len(pemilik) - 1

    def potongan(self, elemen):
        """The numbers of the marked content below an element."""
        for anak in elemen.get("K", ()):  # a link's annotation has none
            if isinstance(anak, int):
                yield anak
            else:
                yield from self.potongan(objek(self.pdf, anak))

    def sebelum(self, elemen):
        """The number of the marked content that is read before an element on its page; None where there is none."""
        while elemen is not self.dokumen:
            induk = objek(self.pdf, elemen["P"])
            for acuan in reversed(induk["K"][: induk["K"].index(elemen.reference)]):
                if isinstance(acuan, int):
                    return acuan
                saudara = objek(self.pdf, acuan)
                if saudara["Pg"] != elemen["Pg"]:
                    return None
                if nomor := list(self.potongan(saudara)):
                    return nomor[-1]
            elemen = induk
        return None

    def ringkas(self, sel):
        """In the rows of these cells, make one wide cell of neighbouring empty ones; an empty row goes.

        A listener is then not led through cells that are there for the drawing only.
        """
        for acuan in {e["P"]: None for e in sel}:
            baris = objek(self.pdf, acuan)
            baris["K"] = pydyf.Array(self._tanpa_hampa(baris["K"]))
            if [objek(self.pdf, satu)["K"] for satu in baris["K"]] == [[]]:
                objek(self.pdf, baris["P"])["K"].remove(acuan)

    def _tanpa_hampa(self, acuan):
        """The cells of a row, with neighbouring empty data cells joined."""
        tinggal, kiri = [], None
        for satu in acuan:
            sel = objek(self.pdf, satu)
            kosong = sel["S"] == "/TD" and not sel["K"]
            if kosong and kiri:
                kiri["ColSpan"] = kiri.get("ColSpan", 1) + sel["A"].get("ColSpan", 1)
                kiri["Headers"].extend(judul for judul in sel["A"]["Headers"] if judul not in kiri["Headers"])
                self._hapus(sel)
            else:
                tinggal.append(satu)
                kiri = sel["A"] if kosong else None
        return tinggal

    def _hapus(self, elemen):
        """Blank an element and the elements below it."""
        for acuan in elemen["K"]:
            anak = None if isinstance(acuan, int) else objek(self.pdf, acuan)
            if isinstance(anak, dict) and anak.get("P") == elemen.reference:
                self._hapus(anak)
        self.pdf.objects[elemen.number] = Hampa(elemen.number)

    def _jadikan_artefak(self, elemen, jenis):
        """Take an element out of the reading, with all below it: content that runs along with the pages."""
        halaman = self.halaman[elemen["Pg"]]
        for nomor in self.potongan(elemen):
            self.artefak[halaman][nomor] = jenis
            self.pemilik[halaman][nomor] = "null"
        self._hapus(elemen)

    def tandai_artefak(self):
        """Write into the pages' content what has become an artifact."""
        for satu, artefak in zip(self.isi, self.artefak, strict=True):
            for i, bagian in enumerate(satu.stream):
                if isinstance(bagian, dict) and (jenis := artefak.get(bagian.get("MCID"))):
                    sifat = pydyf.Dictionary({"Type": "/Pagination", "Subtype": f"/{jenis}"})
                    satu.stream[i - 1 : i + 1] = ["/Artifact", sifat]


def nyatakan_ua(pdf):
    """Declare PDF/UA-1 in the metadata beside PDF/A: WeasyPrint knows one variant at a time."""
    metadata = objek(pdf, pdf.catalog["Metadata"])
    # Its own way to add metadata would open a second rdf:RDF, of which there may be only one.
    metadata.stream = [b"".join(metadata.stream).replace(b"</rdf:RDF>", UA.read_bytes() + b"</rdf:RDF>")]
    if "AF" in pdf.catalog:  # WeasyPrint 70 names each attachment twice
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


class Hampa(pydyf.Object):
    """In the place of an object that is not needed any more: the others keep their numbers."""

    data = b"null"

    def __init__(self, nomor):
        super().__init__()
        self.number = nomor


def objek(pdf, acuan):
    """The object behind a reference (b"12 0 R")."""
    return pdf.objects[int(acuan.split()[0])]
