"""The field that holds a signature: out of the page's sight, but within the document's tags (ISO 14289-1, 7.18.4)."""

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, append_signature_field

NAMA = "TandaTangan"
SEBUTAN = "Tanda tangan elektronik"


def tambah_bidang(penulis):
    """Add a field to the incremental update; returns its name."""
    banyak = len(penulis.prev.embedded_signatures)
    nama = f"{NAMA}{banyak + 1}"
    # With the print flag and not hidden, as PDF/A asks of every annotation.
    tampak = InvisSigSettings(set_print_flag=True, set_hidden_flag=False, box_out_of_bounds=True)
    append_signature_field(penulis, SigFieldSpec(nama, invis_sig_settings=tampak, readable_field_name=SEBUTAN))
    # After a first signature nothing but further signatures may change; the tags stay as they are then.
    if not banyak:
        _tandai(penulis, nama)
    return nama


def _tandai(penulis, nama):
    """A Form element for the field, at the end of the reading order; where the document has no tags, nothing."""
    if "/StructTreeRoot" not in penulis.root:
        return
    akar = penulis.root["/StructTreeRoot"]
    induk, pohon = akar["/K"], akar["/ParentTree"]
    if not isinstance(induk, generic.ArrayObject) or "/Nums" not in pohon:
        return
    semua = penulis.root["/AcroForm"]["/Fields"]
    bidang = next(a for a in (semua.raw_get(i) for i in range(len(semua))) if str(a.get_object()["/T"]) == nama)
    dokumen, halaman = induk.raw_get(0), penulis.find_page_for_modification(0)[0]
    acuan = {pdf_name("/Type"): pdf_name("/OBJR"), pdf_name("/Obj"): bidang, pdf_name("/Pg"): halaman}
    unsur = {
        pdf_name("/Type"): pdf_name("/StructElem"),
        pdf_name("/S"): pdf_name("/Form"),
        pdf_name("/P"): dokumen,
        pdf_name("/Alt"): generic.pdf_string(SEBUTAN),
        pdf_name("/K"): generic.DictionaryObject(acuan),
    }
    acuan_unsur = penulis.add_object(generic.DictionaryObject(unsur))
    isi = dokumen.get_object()["/K"]
    isi.append(acuan_unsur)
    penulis.update_container(isi)
    _daftarkan(penulis, pohon["/Nums"], bidang, acuan_unsur)
    lembar = halaman.get_object()
    lembar["/Tabs"] = pdf_name("/S")
    penulis.update_container(lembar)


def _daftarkan(penulis, nomor, bidang, unsur):
    kunci = max((int(nomor[i]) for i in range(0, len(nomor), 2)), default=-1) + 1
    nomor.append(generic.NumberObject(kunci))
    nomor.append(unsur)
    penulis.update_container(nomor)
    kotak = bidang.get_object()
    kotak["/StructParent"] = generic.NumberObject(kunci)
    penulis.update_container(kotak)
