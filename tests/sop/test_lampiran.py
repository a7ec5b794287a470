"""The content in the PDF and out of it again; and PDFs that strangers made."""

import json
import zlib
from io import BytesIO, StringIO

import pikepdf
import pytest
from django.core.management import CommandError, call_command

from ambon_sop.cetak import bongkar
from sop.dokumen import Keadaan, cetak_sop
from sop.impor import baca_berkas
from sop.isi import IsiDitolak, baca, tulis
from sop.lampiran import lampiran
from sop.models import Sop
from tests.cetak.periksa_pdf import buka, elemen, kesalahan_arsip, urutan_tanda
from tests.sop.kasus import perlu_kasus, tiap_kasus
from tests.sop.test_contoh import CONTOH, tiap_contoh
from tests.sop.test_dokumen import sop, tercetak

BERLAKU = Keadaan(konsep=False, kode="K7QM4T2DPWX9", alamat_periksa="https://sop.contoh/periksa/K7QM4T2DPWX9/")


def pulang_pergi(isi, hasil):
    assert tulis(baca_berkas(hasil.pdf)) == tulis(isi)
    with buka(hasil.pdf) as pdf:
        assert kesalahan_arsip(pdf) == []
        (berkas,) = pdf.Root.AF
        assert str(berkas.AFRelationship) == "/Source"
        for halaman in pdf.pages:
            assert len(set(urutan_tanda(pdf, halaman))) == len(urutan_tanda(pdf, halaman))
        kata = [str(g.Alt) for g in elemen(pdf, "Figure") if str(g.P.S) == "/TD" and "(" in str(g.Alt)]
        assert len(kata) == sum(len(k.simbol) for k in isi.kegiatan)


@perlu_kasus
@tiap_kasus
def test_kasus_kembali_utuh_dari_pdf(berkas):
    pulang_pergi(*tercetak(berkas))


@tiap_contoh
def test_contoh_kembali_utuh_dari_pdf(berkas):
    pulang_pergi(CONTOH[berkas], cetak_sop(CONTOH[berkas], BERLAKU))


def test_simbol_dan_panah_dikatakan_di_selnya():
    isi = sop(4)
    isi.kegiatan[1].simbol[0].bentuk = "keputusan"
    isi = baca(
        json.dumps(
            json.loads(tulis(isi))
            | {
                "alur": [
                    {"id": "a1", "dari": [1, "p2"], "ke": [2, "p1"]},
                    {"id": "a2", "dari": [2, "p1"], "ke": [3, "p2"], "label": "Ya"},
                    {"id": "a3", "dari": [2, "p1"], "ke": [1, "p2"], "label": "Tidak"},
                    {"id": "a4", "dari": [3, "p2"], "ke": [4, "p1"]},
                ]
            }
        )
    )
    with buka(cetak_sop(isi, BERLAKU).pdf) as pdf:
        kata = [str(g.Alt) for g in elemen(pdf, "Figure")]
    assert "2 Memeriksa berkas (Pemohon, keputusan): Ya → 3; Tidak → 1" in kata
    assert "1 Memeriksa berkas (Petugas Loket, mulai): → 2" in kata


def test_sambungan_antarhalaman_dikatakan():
    with buka(cetak_sop(sop(25), BERLAKU).pdf) as pdf:
        kata = [str(g.Alt) for g in elemen(pdf, "Figure") if str(g.Alt).startswith("Sambungan")]
    assert kata[:3] == ["Sambungan A ke halaman 3", "Sambungan A dari halaman 2", "Sambungan B ke halaman 4"]


def test_kegiatan_panjang_diringkas_dalam_kata_simbol():
    isi = sop(3)
    isi.kegiatan[1].uraian = "Memeriksa " + "kelengkapan berkas permohonan " * 30
    with buka(cetak_sop(isi, BERLAKU).pdf) as pdf:
        (kata,) = (str(g.Alt) for g in elemen(pdf, "Figure") if str(g.Alt).startswith("2 "))
    assert kata.endswith("… (Pemohon): → 3")
    assert len(kata) < 110


def test_waktu_lampiran_dari_isinya_sendiri():
    assert lampiran(sop(tanggal_efektif="2026-11-24")).waktu.date().isoformat() == "2026-11-24"
    assert lampiran(sop(tanggal_efektif=None)).waktu.year == 2000


# --- strangers' files ----------------------------------------------------------------------------------------------


def pdf_asing(lampiran=(), simpan=None):
    """A PDF with these attachments: [(name, bytes), …]."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for nama, isi in lampiran:
            pdf.attachments[nama] = pikepdf.AttachedFileSpec(pdf, isi, filename=nama)
        pdf.save(hasil := BytesIO(), **(simpan or {}))
    return hasil.getvalue()


def pdf_padat(besar, saringan="FlateDecode"):
    """A PDF whose attachment unpacks to `besar` bytes."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        berkas = pikepdf.AttachedFileSpec(pdf, b"", filename="sop.json")
        pdf.attachments["sop.json"] = berkas
        pemadat, padat = zlib.compressobj(9), b""
        for _ in range(besar // 1_000_000):
            padat += pemadat.compress(b"a" * 1_000_000)
        aliran = berkas.get_file().obj
        aliran.write(padat + pemadat.flush(), filter=pikepdf.Name("/" + saringan))
        pdf.save(hasil := BytesIO(), compress_streams=False)
    return hasil.getvalue()


def pdf_berputar():
    """A PDF whose tree of attachments is its own branch."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        cabang = pdf.make_indirect(pikepdf.Dictionary())
        cabang.Kids = pikepdf.Array([cabang])
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=cabang)
        pdf.save(hasil := BytesIO())
    return hasil.getvalue()


TERKUNCI = {"encryption": pikepdf.Encryption(owner="a", user="a")}
TERKUNCI_LONGGAR = {"encryption": pikepdf.Encryption(owner="a", user="")}
ISI = b'{"format": "sop-ap/1", "nama": "Contoh"}'


@pytest.mark.parametrize(
    ("pdf", "pesan"),
    [
        pytest.param(lambda: pdf_asing(), "tidak membawa isi dokumen", id="tanpa lampiran"),
        pytest.param(lambda: pdf_asing([("a.json", ISI), ("b.json", ISI)]), "lebih dari satu", id="beberapa lampiran"),
        pytest.param(lambda: pdf_asing([("a.xml", b"<Faktur/>")]), "bukan isi SOP", id="lampiran lain"),
        pytest.param(lambda: pdf_asing([("a.json", b"{}" * 10)]), "bukan JSON yang utuh", id="json rusak"),
        pytest.param(lambda: pdf_asing([("a.json", ISI)], TERKUNCI), "dikunci", id="terkunci"),
        pytest.param(lambda: pdf_asing([("a.json", ISI)], TERKUNCI_LONGGAR), "dikunci", id="terkunci tanpa sandi"),
        pytest.param(lambda: pdf_padat(3_000_000), "terlalu besar", id="lampiran besar"),
        pytest.param(lambda: pdf_padat(300_000_000), "terlalu besar", id="bom"),
        pytest.param(lambda: pdf_padat(1_000_000, "LZWDecode"), "tidak membawa", id="saringan lain"),
        pytest.param(lambda: pdf_berputar(), "tidak membawa|rusak", id="pohon berputar"),
        pytest.param(lambda: b"%PDF-1.7\n" + b"\0" * 5000, "rusak", id="sampah"),
        pytest.param(lambda: pdf_asing([("a.json", ISI)])[:400], "rusak|tidak membawa", id="terpotong"),
        pytest.param(lambda: b"%PDF-1.7\n" + b"[" * 2_000_000, "rusak", id="bersarang"),
        pytest.param(lambda: b"%PDF-" + bytes(bongkar.BATAS_PDF), "batasnya 20 MB", id="terlalu besar"),
    ],
)
def test_pdf_orang_lain_ditolak_dengan_sebabnya(pdf, pesan):
    with pytest.raises(IsiDitolak, match=pesan):
        baca_berkas(pdf())


def test_pdf_bernama_lain_pun_terbaca():
    assert baca_berkas(b"\n" * 100 + pdf_asing([("apa-saja.bin", ISI)])).nama == "Contoh"


def test_pembongkar_yang_macet_dihentikan(monkeypatch, tmp_path):
    macet = tmp_path / "macet.py"
    macet.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(bongkar, "PEMBONGKAR", macet)
    monkeypatch.setattr(bongkar, "BATAS_WAKTU", 0.5)
    with pytest.raises(bongkar.LampiranDitolak, match="rusak"):
        bongkar.lampiran_tunggal(pdf_asing(), 1000)


@pytest.mark.django_db
def test_perintah_menerima_pdf_dan_menolak_yang_asing(tmp_path, penyusun):
    kita, asing, galat = tmp_path / "tanpa-akhiran", tmp_path / "asing.pdf", StringIO()
    kita.write_bytes(cetak_sop(sop(), BERLAKU).pdf)
    asing.write_bytes(pdf_asing())
    with pytest.raises(CommandError, match="1 dari 2 berkas ditolak"):
        call_command(
            "impor_sop",
            asing,
            kita,
            perangkat_daerah="disdukcapil",
            pengguna="penyusun",
            stdout=StringIO(),
            stderr=galat,
        )
    assert [s.judul for s in Sop.objects.all()] == ["Penerbitan Kartu Identitas Anak"]
    assert f"{asing}: berkas: PDF ini tidak membawa isi dokumen." in galat.getvalue()


def test_pembongkar_tidak_melihat_rahasia(monkeypatch, tmp_path):
    cermin = tmp_path / "cermin.py"
    cermin.write_text("import os, sys\nsys.stdout.write(' '.join(os.environ))")
    monkeypatch.setattr(bongkar, "PEMBONGKAR", cermin)
    monkeypatch.setenv("SECRET_KEY", "rahasia")
    assert set(bongkar.lampiran_tunggal(pdf_asing(), 1000).decode().split()) <= {"LC_CTYPE"}
