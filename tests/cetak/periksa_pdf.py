"""Reading a written PDF back, for tests: pages' paths, tags, and what an archive demands."""

import re
from io import BytesIO

import pikepdf

PX = 0.75  # points in one
TANPA_HURUF_TERTANAM = {"/Type0", "/Type3"}


def buka(pdf):
    return pikepdf.open(BytesIO(pdf))


def jalan_pdf(halaman):
    """The paths that a page paints, wherever they stand in its content (px, page origin): [((x, y), …), …]."""
    tinggi, matriks, simpanan, jalan = float(halaman.MediaBox[3]), pikepdf.Matrix(), [], []
    for operan, nama in pikepdf.parse_content_stream(halaman):
        if (nama := str(nama)) == "q":
            simpanan.append(matriks)
        elif nama == "Q":
            matriks = simpanan.pop()
        elif nama == "cm":
            matriks = pikepdf.Matrix(*(float(n) for n in operan)) @ matriks
        elif nama == "m":
            jalan.append([])
        elif nama == "re":
            x, y, lebar, panjang = (float(n) for n in operan)
            sudut = [(x, y), (x + lebar, y), (x + lebar, y + panjang), (x, y + panjang)]
            jalan.append([_px(matriks, t, tinggi) for t in sudut])
        if nama in ("m", "l"):
            jalan[-1].append(_px(matriks, tuple(float(n) for n in operan), tinggi))
    assert not simpanan
    return jalan


def _px(matriks, titik, tinggi):
    x, y = matriks.transform(titik)
    return round(x / PX, 2), round((tinggi - y) / PX, 2)


def elemen(pdf, jenis):
    """The structure elements of one kind, in reading order."""
    antre, hasil = [pdf.Root.StructTreeRoot.K[0]], []
    while antre:
        satu = antre.pop()
        if str(satu.S) == f"/{jenis}":
            hasil.append(satu)
        anak = satu.get("/K", [])
        anak = anak if isinstance(anak, pikepdf.Array) else [anak]
        antre += [a for a in reversed(list(anak)) if isinstance(a, pikepdf.Dictionary) and "/S" in a]
    return hasil


def potongan_bertanda(halaman):
    """The page's marked content in the order of painting: (tag, number or None), …"""
    return [
        (str(operan[0]), int(operan[1].MCID) if str(nama) == "BDC" and "/MCID" in operan[1] else None)
        for operan, nama in pikepdf.parse_content_stream(halaman)
        if str(nama) in ("BDC", "BMC")
    ]


def urutan_tanda(pdf, halaman):
    """The numbers of the page's marked content in the order of the tags."""
    nomor = []

    def telusur(satu):
        anak = satu.get("/K", [])
        for a in anak if isinstance(anak, pikepdf.Array) else [anak]:
            if not isinstance(a, pikepdf.Dictionary):
                if satu.Pg.objgen == halaman.obj.objgen:
                    nomor.append(int(a))
            elif "/S" in a:
                telusur(a)

    telusur(pdf.Root.StructTreeRoot.K[0])
    return nomor


def kesalahan_arsip(pdf):
    """What an archival PDF/A-3a with PDF/UA-1 may not be, or must have and lacks: a list, empty when all is well."""
    akar = pdf.Root
    with pdf.open_metadata() as m:
        klaim = [
            m.get(f"{ns}:{kunci}") for ns, kunci in (("pdfaid", "part"), ("pdfaid", "conformance"), ("pdfuaid", "part"))
        ]
        judul = m.get("dc:title")
    xmp = akar.Metadata.read_bytes()
    ada = {
        "PDF/A-3a, PDF/UA-1": klaim == ["3", "A", "1"],
        "one rdf:RDF": len(re.findall(rb"<rdf:RDF[ >]", xmp)) == 1,
        "PDF/UA declared as an extension": b"http://www.aiim.org/pdfa/ns/extension/" in xmp,
        "output intent": str(akar.OutputIntents[0].S) == "/GTS_PDFA1" and "/DestOutputProfile" in akar.OutputIntents[0],
        "marked": bool(akar.MarkInfo.Marked),
        "language": str(akar.get("/Lang", "")) == "id",
        "title": bool(str(pdf.docinfo.get("/Title", ""))) and judul == str(pdf.docinfo["/Title"]),
        "title shown": bool(akar.ViewerPreferences.DisplayDocTitle),
        "not encrypted": not pdf.is_encrypted and "/Encrypt" not in pdf.trailer,
        "identified": "/ID" in pdf.trailer,
        "fonts embedded": not _tak_tertanam(pdf),
        "no script": not _bernama(pdf, {"/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/XFA"}),
        "sound": pdf.check_pdf_syntax() == [],
    }
    return [nama for nama, baik in ada.items() if not baik]


def _tak_tertanam(pdf):
    """The fonts without a font file."""
    huruf = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and str(o.get("/Type", "")) == "/Font"]
    berkas = {"/FontFile", "/FontFile2", "/FontFile3"}
    return [
        str(h.BaseFont)
        for h in huruf
        if str(h.Subtype) not in TANPA_HURUF_TERTANAM and not berkas & set(h.get("/FontDescriptor", {}).keys())
    ]


def _bernama(pdf, nama):
    """The objects that have such a key or are such an action."""
    return [
        o
        for o in pdf.objects
        if isinstance(o, pikepdf.Dictionary) and (nama & set(o.keys()) or str(o.get("/S", "")) in nama)
    ]
