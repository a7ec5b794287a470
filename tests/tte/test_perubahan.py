"""What comes to a file after it was signed: more signatures and proofs are no change, everything else is told."""

from io import BytesIO

import pikepdf
import pytest
from asn1crypto import crl as asn1_crl
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper
from pyhanko.sign.validation import DocumentSecurityStore

from ambon_sop.tte.pembubuh import Tampilan, _penanda, bubuhkan
from ambon_sop.tte.sertifikat import buka
from ambon_sop.tte.stempel import Penstempel
from ambon_sop.tte.verifikasi import periksa
from tests.tte.kunci import FRASA, akar, crl, der, p12, sertifikat

KOTAK = (90, 680, 490, 740)


def _sah(pdf):
    hasil = periksa(pdf, [der(akar())])
    tanda = hasil["tanda"]
    return bool(tanda) and not hasil["rusak"] and all(satu["utuh"] and satu["seluruhnya"] for satu in tanda)


def _tulis(penulis):
    keluar = BytesIO()
    penulis.write(keluar)
    return keluar.getvalue()


def _penulis(pdf):
    return IncrementalPdfFileWriter(BytesIO(pdf))


# --- what is no change ------------------------------------------------------------------------------------------------


def test_tiga_penanda_bergiliran(tertanda, isi, server):
    kedua = bubuhkan(tertanda, isi, Tampilan("Paraf"), f"{server.alamat}/tsa", [der(akar())])
    ketiga = bubuhkan(kedua, isi, Tampilan("Paraf"))
    assert ketiga.startswith(tertanda)
    assert len(periksa(ketiga)["tanda"]) == 3
    assert _sah(ketiga)


def test_bukti_di_belakang_tanda_tangan(tertanda):
    """As other programs lay it there: DSS alone, and there the file ends."""
    hasil = _dengan_dss(tertanda)
    assert _sah(hasil)
    for ekor in (b"\n", b"x", _ulang_ujung(hasil)[len(hasil) :]):
        assert not _sah(hasil + ekor)


def _dengan_dss(pdf):
    penulis = _penulis(pdf)
    daftar = asn1_crl.CertificateList.load(crl())
    DocumentSecurityStore.supply_dss_in_writer(penulis, None, crls=[daftar])
    return _tulis(penulis)


def test_stempel_waktu_atas_seluruh_dokumen(tertanda, server):
    keluar = BytesIO()
    PdfTimeStamper(Penstempel(f"{server.alamat}/tsa")).timestamp_pdf(
        _penulis(_dengan_dss(tertanda)), "sha256", output=keluar
    )
    hasil = keluar.getvalue()
    assert _sah(hasil)
    rusak = bytearray(hasil)
    rusak[hasil.rindex(b"/Contents <") + 40] ^= 1
    assert not _sah(bytes(rusak))


# --- what is one ------------------------------------------------------------------------------------------------------


def _lukisan(penulis, isi=b"1 1 1 rg 0 0 400 60 re f"):
    kotak = generic.ArrayObject(map(generic.NumberObject, (0, 0, 400, 60)))
    sifat = {pdf_name("/Type"): pdf_name("/XObject"), pdf_name("/Subtype"): pdf_name("/Form"), pdf_name("/BBox"): kotak}
    aliran = penulis.add_object(generic.StreamObject(sifat, stream_data=isi))
    return generic.DictionaryObject({pdf_name("/N"): aliran})


def _bidang(penulis, kotak, lukisan=None):
    """A new signature field, empty; with an appearance where one is given."""
    tak_tampak = InvisSigSettings(set_hidden_flag=False)
    append_signature_field(penulis, SigFieldSpec("Lain", box=kotak, invis_sig_settings=tak_tampak))
    bidang = penulis.root["/AcroForm"]["/Fields"][-1]
    if lukisan:
        bidang[pdf_name("/AP")] = lukisan
    bidang[pdf_name("/F")] = generic.NumberObject(4)
    penulis.update_container(bidang)


def _kosong(kotak, berlukisan):
    def ubah(pdf):
        penulis = _penulis(pdf)
        _bidang(penulis, kotak, _lukisan(penulis) if berlukisan else None)
        return _tulis(penulis)

    return ubah


def _kedua(kotak, berlukisan=False, sebelum=lambda penulis: None):
    """A second signature, by another certificate of the same issuer."""

    def ubah(pdf):
        penulis = _penulis(pdf)
        _bidang(penulis, kotak, _lukisan(penulis) if berlukisan else None)
        sebelum(penulis)
        keterangan = PdfSignatureMetadata("Lain", subfilter=SigSeedSubFilter.PADES, signer_key_usage=set())
        penanda = _penanda(buka(p12(sertifikat("Pemegang Lain", akar())), FRASA))
        keluar = BytesIO()
        PdfSigner(keterangan, penanda).sign_pdf(penulis, existing_fields_only=True, output=keluar)
        return keluar.getvalue()

    return ubah


def _judul(penulis):
    info = penulis.trailer["/Info"]
    info[pdf_name("/Title")] = generic.pdf_string("Surat lain")
    penulis.update_container(info)


def _judul_saja(pdf):
    penulis = _penulis(pdf)
    _judul(penulis)
    return _tulis(penulis)


def _benda_saja(pdf):
    penulis = _penulis(pdf)
    penulis.add_object(generic.pdf_string("tidak dirujuk siapa pun"))
    return _tulis(penulis)


def _halaman(pdf):
    keluar = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as berkas:
        berkas.pages[0].contents_add(b"q 1 0 0 rg 0 0 500 500 re f Q")
        berkas.save(keluar)
    return keluar.getvalue()


def _ulang_ujung(pdf):
    return pdf + b"lain\nstartxref\n%d\n%%%%EOF\n" % PdfFileReader(BytesIO(pdf)).last_startxref


def _balik(letak):
    def ubah(pdf):
        rusak = bytearray(pdf)
        rusak[letak(pdf)] ^= 1
        return bytes(rusak)

    return ubah


def _isi_tanda(pdf):
    return pdf.rindex(b"/Contents <") + len(b"/Contents <")


PERUBAHAN = {
    "bidang kosong yang tampak": _kosong(KOTAK, True),
    "bidang kosong tanpa lukisan": _kosong(KOTAK, False),
    "bidang kosong yang tak tampak": _kosong((0, 0, 0, 0), False),
    "tanda tangan kedua yang tampak": _kedua(KOTAK, True),
    "tanda tangan kedua berkotak": _kedua(KOTAK),
    "tanda tangan kedua melukis tanpa kotak": _kedua((0, 0, 0, 0), True),
    "judul berubah oleh penanda kedua": _kedua((0, 0, 0, 0), sebelum=_judul),
    "judul berubah": _judul_saja,
    "benda tambahan": _benda_saja,
    "halaman dilukisi": _halaman,
    "spasi di belakang": lambda pdf: pdf + b" ",
    "baris di belakang": lambda pdf: pdf + b"\n",
    "benda di belakang": lambda pdf: pdf + b"\n1 0 obj << >> endobj",
    "ujung kedua": _ulang_ujung,
    "bita pertama": _balik(lambda pdf: 0),
    "bita di awal": _balik(lambda pdf: len(pdf) // 50),
    "bita di tengah": _balik(lambda pdf: len(pdf) // 5),
    "bita sesudah tanda tangan": _balik(lambda pdf: pdf.rindex(b"startxref") - 9),
    "bita terakhir": _balik(lambda pdf: len(pdf) - 1),
    "bita nilai tanda tangan": _balik(lambda pdf: pdf.index(b"00000000", _isi_tanda(pdf)) - 8),
    "ruang kosong tanda tangan": _balik(lambda pdf: pdf.index(b"0>", _isi_tanda(pdf))),
    "kurung tanda tangan": _balik(lambda pdf: pdf.index(b"0>", _isi_tanda(pdf)) + 1),
}


@pytest.mark.parametrize("perkara", PERUBAHAN)
def test_perubahan_ketahuan(tertanda, perkara):
    berubah = PERUBAHAN[perkara](tertanda)
    assert berubah != tertanda
    assert _sah(tertanda)
    assert not _sah(berubah)


def test_huruf_heksa_pun_ketahuan(tertanda):
    awal = _isi_tanda(tertanda)
    letak = next(i for i in range(awal, len(tertanda)) if tertanda[i] in b"ABCDEFabcdef")
    assert not _sah(tertanda[:letak] + tertanda[letak : letak + 1].swapcase() + tertanda[letak + 1 :])


def test_tanda_tangan_kedua_yang_tak_tampak_tetap_sah(tertanda):
    """The table above goes by what is drawn, not by the second signature itself."""
    assert _sah(_kedua((0, 0, 0, 0))(tertanda))


def test_isian_formulir_sesudah_tanda_tangan_ketahuan(isi):
    keluar = BytesIO()
    with pikepdf.new() as berkas:
        halaman = berkas.add_blank_page()
        bidang = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            T="biaya",
            V="Rp10.000",
            Rect=KOTAK,
        )
        bidang = berkas.make_indirect(bidang)
        halaman.Annots = berkas.make_indirect(pikepdf.Array([bidang]))
        berkas.Root.AcroForm = berkas.make_indirect(pikepdf.Dictionary(Fields=[bidang]))
        berkas.save(keluar)
    tertanda = bubuhkan(keluar.getvalue(), isi, Tampilan())
    assert _sah(tertanda)
    penulis = _penulis(tertanda)
    biaya = penulis.root["/AcroForm"]["/Fields"][0]
    biaya[pdf_name("/V")] = generic.pdf_string("Rp9.999.999")
    penulis.update_container(biaya)
    assert not _sah(bubuhkan(_tulis(penulis), isi, Tampilan()))
