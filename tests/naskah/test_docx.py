"""The DOCX of a letter: what stands in it is what its PDF says, on as many pages; and it is made as Word would."""

import re
import subprocess
from collections import Counter
from io import BytesIO

from docx import Document

from ambon_sop.cetak.huruf import sematan
from naskah.cetakan import Konteks, cetak_dengan_langkah
from naskah.contoh import isi_contoh
from naskah.docx import tulis_docx
from naskah.ragam import RAGAM

HURUF = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{dir}</dir><cachedir>{singgahan}</cachedir>
<alias binding="same"><family>Arial</family><prefer><family>Arimo</family></prefer></alias>
<alias binding="same"><family>Bookman Old Style</family><prefer><family>TeX Gyre Bonum</family></prefer></alias>
</fontconfig>"""


def _kata(pdf):
    """How often each word stands in a PDF; page numbers and drawn boxes apart. Columns are read in any order."""
    teks = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return Counter(re.findall(r"[^\W_]+", re.sub(r"[–-]\s\d+\s[–-]|[☐☒×]", " ", teks)))


def _banyak_halaman(pdf):
    isi = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", isi)[1])


def test_isinya_sama_dengan_pdf(tmp_path):
    """Every kind's worked example, by one run of LibreOffice for all of them."""
    huruf = tmp_path / "huruf.conf"
    huruf.write_text(HURUF.format(dir=sematan.__file__.rpartition("/")[0], singgahan=tmp_path / "singgahan"))
    konteks = Konteks(konsep=False)
    for kode in RAGAM:
        isi = isi_contoh(kode)
        pdf, langkah = cetak_dengan_langkah(isi, konteks)
        (tmp_path / f"{kode}-asli.pdf").write_bytes(pdf)
        (tmp_path / f"{kode}.docx").write_bytes(tulis_docx(isi, langkah=langkah))
    perintah = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", "pdf"]
    lingkungan = {"FONTCONFIG_FILE": str(huruf), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    subprocess.run(
        [*perintah, "--outdir", str(tmp_path), *map(str, tmp_path.glob("*.docx"))],
        env=lingkungan, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    beda = {}
    for kode in RAGAM:
        asli, word = tmp_path / f"{kode}-asli.pdf", tmp_path / f"{kode}.pdf"
        kata = _kata(asli), _kata(word)
        halaman = _banyak_halaman(asli), _banyak_halaman(word)
        if kata[0] != kata[1] or halaman[0] != halaman[1]:
            beda[kode] = (kata[0] - kata[1], kata[1] - kata[0], halaman)
    assert beda == {}


def test_dibuat_seperti_di_word():
    isi = isi_contoh("surat_tugas")
    dokumen = Document(BytesIO(tulis_docx(isi)))
    bagian = dokumen.sections[0]
    assert bagian.different_first_page_header_footer
    kop = [p.text for p in bagian.first_page_header.paragraphs]
    assert "PEMERINTAH KOTA AMBON" in kop
    assert "PEMERINTAH KOTA AMBON" not in [p.text for p in bagian.header.paragraphs]
    assert dokumen.styles["Normal"].font.name == "Arial"
    # Lists are lists: no number is typed before an item.
    butir = [p for sel in dokumen.tables[0].rows[0].cells for p in sel.paragraphs if p._p.pPr.numPr is not None]
    assert [p.text for p in butir] == isi.nilai["dasar"]
    assert tulis_docx(isi) == tulis_docx(isi)


def test_tempat_isian_srikandi():
    isi = isi_contoh("surat_dinas").model_copy(update={"nomor": None, "tanggal": None})
    teks = _seluruh_teks(Document(BytesIO(tulis_docx(isi, srikandi=True))))
    kunci = "nomor_naskah tanggal_naskah ttd_pengirim jabatan_pengirim nama_pengirim nip_pengirim".split()
    assert [satu for satu in kunci if f"${{{satu}}}" not in teks] == []
    assert isi.penanda[0].nama not in teks


def test_teks_jahat_tetap_teks():
    jahat = '<w:p/> {{ x }} {% y %} [hal] **tebal** ${nomor_naskah} "&amp;"'
    isi = isi_contoh("surat_dinas")
    isi.nilai["hal"] = jahat
    assert jahat in _seluruh_teks(Document(BytesIO(tulis_docx(isi))))


def _seluruh_teks(dokumen):
    sel = (p.text for tabel in dokumen.tables for baris in tabel.rows for s in baris.cells for p in s.paragraphs)
    return "\n".join([*(p.text for p in dokumen.paragraphs), *sel])
