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

    def lepaskan_kaki(self):
        """Turn what is marked but hangs in no tree into artifacts: the running foot lines."""
        terkait, induk = set(self.dokumen["K"]), self.dokumen.reference
        kaki = [o for o in self.pdf.objects if isinstance(o, dict) and o.get("P") == induk]
        indeks = {acuan: i for i, acuan in enumerate(self.pdf.page_references)}
        for elemen in kaki:
            if elemen.reference not in terkait:
                halaman = indeks[elemen["Pg"]]
                self._jadikan_artefak(halaman, set(self.potongan(elemen)))

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
        for anak in elemen["K"]:
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
                self.pdf.objects[sel.number] = Beku(sel, b"null")
            else:
                tinggal.append(satu)
                kiri = sel["A"] if kosong else None
        return tinggal

    def _jadikan_artefak(self, halaman, nomor):
        aliran = self.isi[halaman].stream
        for i, bagian in enumerate(aliran):
            if isinstance(bagian, dict) and bagian.get("MCID") in nomor:
                aliran[i - 1 : i + 1] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination", "Subtype": "/Footer"})]
        for satu in nomor:
            self.pemilik[halaman][satu] = "null"


def nyatakan_ua(pdf):
    """Declare PDF/UA-1 in the metadata beside PDF/A: WeasyPrint knows one variant at a time."""
    metadata = objek(pdf, pdf.catalog["Metadata"])
    # Its own way to add metadata would open a second rdf:RDF, of which there may be only one.
    metadata.stream = [b"".join(metadata.stream).replace(b"</rdf:RDF>", UA.read_bytes() + b"</rdf:RDF>")]
    if "AF" in pdf.catalog:  # WeasyPrint 70 names each attachment twice
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


class Beku(pydyf.Object):
    """An object as it will be written. pydyf asks for each object's bytes twice, to write and to hash them."""

    def __init__(self, asal, data=None):
        super().__init__()
        self.number, self.generation, self.free = asal.number, asal.generation, asal.free
        self._data, self._compressible = data or asal.data, asal.compressible

    @property
    def data(self):
        return self._data

    @property
    def compressible(self):
        return self._compressible


def bekukan(pdf):
    """Write every object down."""
    pdf.objects[:] = [o if o.free == "f" or isinstance(o, Beku) else Beku(o) for o in pdf.objects]


def objek(pdf, acuan):
    """The object behind a reference (b"12 0 R")."""
    return pdf.objects[int(acuan.split()[0])]
