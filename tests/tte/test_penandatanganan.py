"""A signature that is put is a real one: whole, over the whole file, still PDF/A; and any change is told."""

import logging
from io import BytesIO

import pikepdf
import pytest

from ambon_sop.audit.models import CatatanAudit
from ambon_sop.cetak import cetak
from ambon_sop.tte import bsre
from ambon_sop.tte.gagal import TandaTanganGagal
from ambon_sop.tte.models import PemegangBsre
from ambon_sop.tte.pembubuh import Tampilan, bubuhkan
from ambon_sop.tte.penyedia import PenyediaSertifikat
from ambon_sop.tte.sertifikat import buka
from ambon_sop.tte.tandatangani import tandatangani
from ambon_sop.tte.verifikasi import periksa
from tests.cetak.periksa_pdf import elemen, kesalahan_arsip
from tests.tte.conftest import HTML, pasang_sertifikat
from tests.tte.kunci import FRASA, akar, der, p12, sertifikat
from tests.tte.layanan import NIK

UTUH = {"utuh": True, "seluruhnya": True, "nama": "Kepala Dukcapil", "penerbit": "Akar Uji"}


def _tanda(pdf, akar=()):
    (satu,) = periksa(pdf, akar)["tanda"]
    return satu


def _memuat(satu, harapan):
    assert {k: satu[k] for k in harapan} == harapan


def test_utuh_dan_hanya_akar_yang_dikenal_dipercaya(tertanda):
    _memuat(_tanda(tertanda), UTUH | {"tepercaya": False, "distempel": False})
    _memuat(_tanda(tertanda, [der(akar())]), UTUH | {"tepercaya": True})
    _memuat(_tanda(tertanda, [der(sertifikat("Akar Uji", ca=True, guna="key_cert_sign"))]), {"tepercaya": False})


def test_ditambahkan_di_belakang_dan_arsip_serta_tanda_baca_tetap(pdf, tertanda):
    assert tertanda.startswith(pdf)
    with pikepdf.open(BytesIO(tertanda)) as berkas:
        assert berkas.open_metadata().pdfa_status == "3A"
        assert berkas.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in berkas.Root
        (bidang,) = berkas.Root.AcroForm.Fields
        assert str(bidang.V.SubFilter) == "/ETSI.CAdES.detached"
        assert int(bidang.F) & 0b110 == 0b100  # printed, not hidden: what PDF/A asks of an annotation
        assert str(bidang.TU) == "Tanda tangan elektronik"
        (unsur,) = elemen(berkas, "Form")
        assert unsur.K.Obj.objgen == bidang.objgen
        assert kesalahan_arsip(berkas) == []


def test_dua_penanda_keduanya_sah(tertanda, isi):
    """The first one certifies, and lets nothing but signatures follow (P 2)."""
    kedua = bubuhkan(tertanda, isi, Tampilan("Paraf", "Ambon"))
    assert kedua.startswith(tertanda)
    with pikepdf.open(BytesIO(kedua)) as berkas:
        pertama, lain = (satu.V for satu in berkas.Root.AcroForm.Fields)
        assert berkas.Root.Perms.DocMDP.objgen == pertama.objgen
        assert int(pertama.Reference[0].TransformParams.P) == 2
        assert "/Reference" not in lain
    for satu in periksa(kedua)["tanda"]:
        _memuat(satu, UTUH)


def test_dengan_stempel_waktu(pdf, isi, server):
    hasil = bubuhkan(pdf, isi, Tampilan(), tsa=f"{server.alamat}/tsa")
    _memuat(_tanda(hasil, [der(akar())]), UTUH | {"distempel": True, "tepercaya": True})
    with pytest.raises(TandaTanganGagal, match="stempel waktu"):
        bubuhkan(pdf, isi, Tampilan(), tsa=f"{server.alamat}/api/sign/pdf/")


def test_dengan_bukti_pencabutan_untuk_jangka_panjang(pdf, server):
    """B-LT: what the issuer says of revocation lies in the file itself."""
    pasangan = sertifikat("Kepala Dukcapil", akar(), crl=f"{server.alamat}/crl")
    isi = buka(p12(pasangan, rantai=[akar()]), FRASA)
    hasil = bubuhkan(pdf, isi, Tampilan(), f"{server.alamat}/tsa", [der(akar())])
    _memuat(_tanda(hasil, [der(akar())]), UTUH | {"distempel": True, "tepercaya": True})
    with pikepdf.open(BytesIO(hasil)) as berkas:
        assert len(berkas.Root.DSS.CRLs) == 1
        assert len(berkas.Root.DSS.Certs) >= 2
    # Nothing lies behind what is signed.
    assert hasil.count(b"%%EOF") == pdf.count(b"%%EOF") + 1


def test_tanpa_jalan_ke_akar_tetap_berstempel(pdf, server):
    """B-T where the issuer's list cannot be had: an honest signature of a lower level, not none."""
    pasangan = sertifikat("Kepala Dukcapil", akar(), crl=f"{server.alamat}/tidak-ada")
    hasil = bubuhkan(pdf, buka(p12(pasangan), FRASA), Tampilan(), f"{server.alamat}/tsa", [der(akar())])
    _memuat(_tanda(hasil, [der(akar())]), UTUH | {"distempel": True})


@pytest.mark.parametrize("penerbit", ["Penerbit Karangan", "Akar Uji"])
def test_sertifikat_buatan_sendiri_tidak_menyuruh_portal_ke_mana_pun(pdf, server, penerbit):
    """Its addresses are asked only once it has led to a known root; the name alone is none."""
    karangan = sertifikat(penerbit, ca=True, guna="key_cert_sign")
    pasangan = sertifikat("X", karangan, crl=f"{server.alamat}/crl", aia=f"{server.alamat}/meta-data")
    hasil = bubuhkan(pdf, buka(p12(pasangan), FRASA), Tampilan(), f"{server.alamat}/tsa", [der(akar())])
    assert server.kunjungan == []
    assert _tanda(hasil, [der(akar())])["distempel"]


def test_stempel_di_bawah_akar_lain_tetap_stempel(pdf, server):
    lain = sertifikat("Akar Lain", ca=True, guna="key_cert_sign crl_sign")
    isi = buka(p12(sertifikat("Kepala Dukcapil", lain), rantai=[lain]), FRASA)
    hasil = bubuhkan(pdf, isi, Tampilan(), f"{server.alamat}/tsa", [der(lain)])
    _memuat(_tanda(hasil, [der(lain)]), {"utuh": True, "distempel": False, "tepercaya": True})
    _memuat(_tanda(hasil, [der(lain), der(akar())]), {"utuh": True, "distempel": True, "tepercaya": True})


def test_alihan_penerbit_tidak_diikuti(pdf, server):
    pasangan = sertifikat("Kepala Dukcapil", akar(), crl=f"{server.alamat}/alih")
    hasil = bubuhkan(pdf, buka(p12(pasangan), FRASA), Tampilan(), f"{server.alamat}/tsa", [der(akar())])
    assert server.kunjungan == ["/alih"]
    _memuat(_tanda(hasil, [der(akar())]), UTUH | {"distempel": True})


def test_sertifikat_yang_dicabut_tidak_menandatangani(pdf, server):
    pasangan = sertifikat("Kepala Dukcapil", akar(), crl=f"{server.alamat}/crl")
    server.dicabut = [pasangan[1]]
    with pytest.raises(TandaTanganGagal, match="sudah dicabut penerbitnya"):
        bubuhkan(pdf, buka(p12(pasangan), FRASA), Tampilan(), f"{server.alamat}/tsa", [der(akar())])


# --- by a person ------------------------------------------------------------------------------------------------------


def test_penanda_dengan_sertifikat_sendiri(pdf, pengesah):
    pasang_sertifikat(pengesah)
    diminta = []
    hasil = tandatangani(pengesah, lambda tertanda: diminta.append(tertanda) or pdf, FRASA, "Pengesahan")
    _memuat(_tanda(hasil), UTUH)
    assert diminta == [True]


def test_frasa_salah_tercatat_tanpa_frasanya(pdf, pengesah, caplog):
    pasang_sertifikat(pengesah)
    with caplog.at_level(logging.DEBUG), pytest.raises(TandaTanganGagal, match="Frasa sandi tidak cocok"):
        tandatangani(pengesah, lambda tertanda: pdf, "Ombak Puti-puti 8")
    catatan = CatatanAudit.objects.get(tindakan="tanda_tangan_gagal")
    assert "Ombak" not in str(catatan.perubahan) + caplog.text


def test_tanpa_penyedia_tidak_ada_yang_dicetak(pengesah):
    with pytest.raises(TandaTanganGagal, match="belum mempunyai sertifikat"):
        tandatangani(pengesah, pytest.fail, FRASA)


def test_tanda_tangan_yang_sudah_ada_bukan_tanda_tangan_baru(pengesah, tertanda, monkeypatch):
    pasang_sertifikat(pengesah)
    monkeypatch.setattr(PenyediaSertifikat, "tanda_tangani", lambda self, pdf, *lain: pdf)
    with pytest.raises(TandaTanganGagal, match="bukan PDF yang bertanda tangan utuh"):
        tandatangani(pengesah, lambda _: tertanda, FRASA)


# --- by BSrE ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def lewat_bsre(pengesah, server, settings, monkeypatch):
    monkeypatch.setattr(bsre, "DETIK", (1, 0.5))
    settings.BSRE = {"alamat": server.alamat, "pengguna": "esign", "sandi": "rahasia-layanan"}
    PemegangBsre.objects.create(pengguna=pengesah, nik=NIK)
    return pengesah


@pytest.mark.parametrize("laku", ["wajar", "nomor"])
def test_bsre_menandatangani(lewat_bsre, server, pdf, laku):
    server.laku = laku
    _memuat(_tanda(tandatangani(lewat_bsre, lambda tertanda: pdf, FRASA, "Pengesahan")), UTUH)
    (diminta,) = server.diminta
    assert (diminta["nik"], diminta["file"], diminta["reason"]) == (NIK.encode(), pdf, b"Pengesahan")


@pytest.mark.parametrize(
    ("laku", "frasa", "kata"),
    [
        ("wajar", "salah", "Frasa sandi tidak cocok"),
        ("mati", FRASA, "tidak menjawab. Nomor dokumen tetap dipesan"),
        ("diam", FRASA, "tidak menjawab. Nomor dokumen tetap dipesan"),
        ("bohong", FRASA, "bukan PDF yang bertanda tangan utuh"),
        ("tertukar", FRASA, "bukan dokumen ini"),
        ("tulis ulang", FRASA, "bukan dokumen ini"),
    ],
)
def test_bsre_gagal_dengan_kata_yang_jelas(lewat_bsre, server, pdf, laku, frasa, kata, caplog):
    server.laku, server.tertukar = laku, cetak(HTML.replace("Isi", "Isi lain"), arsip=True).pdf
    with caplog.at_level(logging.DEBUG), pytest.raises(TandaTanganGagal, match=kata):
        tandatangani(lewat_bsre, lambda tertanda: pdf, frasa)
    assert FRASA not in caplog.text


def test_bsre_sandi_layanan_salah_atau_nik_asing(lewat_bsre, server, pdf, settings):
    PemegangBsre.objects.update(nik="8171010101709999")
    with pytest.raises(TandaTanganGagal, match="belum terdaftar di BSrE"):
        tandatangani(lewat_bsre, lambda tertanda: pdf, FRASA)
    settings.BSRE = settings.BSRE | {"sandi": "lain"}
    with pytest.raises(TandaTanganGagal, match="BSrE menolak"):
        tandatangani(lewat_bsre, lambda tertanda: pdf, FRASA)
