"""Blocks as Excel, LibreOffice, Word and web pages put them on the clipboard, read as steps."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop.tempelan import KisiDitolak, baca_html, baca_teks, kenali_kolom, susun, usul
from tests.sop.salinan import salinan


def arti(kolom):
    return [satu.arti for satu in kolom]


def pelaksana(kolom):
    return [(satu.nama, satu.kelompok) for satu in kolom if satu.arti == "pelaksana"]


def lima(langkah):
    return [satu["uraian"] for satu in langkah]


PENUH = ["no", "uraian", *["pelaksana"] * 5, "kelengkapan", "waktu", "output", "keterangan"]


@pytest.mark.parametrize("berkas", ["excel.html", "excel.txt"])
def test_surat_keluar_dari_excel(berkas):
    isi_papan = {"html" if berkas.endswith("html") else "teks": salinan(berkas)}
    kolom, isi = usul(**isi_papan)
    assert arti(kolom) == PENUH
    assert [nama for nama, _ in pelaksana(kolom)] == [
        "Anggota Tim", "Ketua Tim", "Sekretaris", "Bagian Umum", "Kepala BPS Provinsi",
    ]  # fmt: skip
    langkah = susun(kolom, isi)
    assert len(langkah) == 11
    assert langkah[0] == {
        "uraian": "Membuat draf naskah dinas",
        "simbol": [[2, "mulai"]],
        "kelengkapan": ["PC/laptop", "lembar disposisi", "perintah lisan/tertulis"],
        "waktu": "30 menit",
        "waktu_terbaca": True,
        "output": ["File draf surat"],
        "keterangan": None,
        "pakai": True,
    }
    assert langkah[3]["simbol"] == [[3, "keputusan"]]
    assert langkah[10]["waktu"] == "30 menit - 3 Jam"
    assert langkah[10]["keterangan"] == "SOP Pengiriman surat / dokumen"
    assert all(satu["waktu_terbaca"] and len(satu["simbol"]) == 1 for satu in langkah)


def test_kepala_tiga_tingkat_dari_libreoffice():
    """A title above, a group of actors, a row of column numbers, minutes in the heading, rows merged and summed."""
    kolom, isi = usul(html=salinan("libreoffice.html"))
    assert arti(kolom) == ["no", "uraian", *["pelaksana"] * 3, "kelengkapan", "waktu", "output", "keterangan"]
    assert pelaksana(kolom) == [
        ("Pemohon", None), ("Petugas Loket", "Seksi Pelayanan"), ("Kepala Seksi", "Seksi Pelayanan"),
    ]  # fmt: skip
    satu, dua, tiga, jumlah = susun(kolom, isi)
    assert satu["uraian"] == "Mengajukan permohonan surat keterangan"
    assert satu["kelengkapan"] == ["Formulir", "Fotokopi KTP"]
    assert satu["waktu"] == "5 menit"
    assert dua["kelengkapan"] == ["Daftar periksa", "Berkas permohonan"]
    assert dua["output"] == ["Berkas lengkap", "Tanda terima"]
    assert (dua["waktu"], dua["waktu_terbaca"]) == ("10 - 15 menit", True)
    assert dua["keterangan"] == "Lihat SOP loket"
    assert (tiga["waktu"], tiga["waktu_terbaca"]) == ("<br>", False)
    assert [s["simbol"] for s in (satu, dua, tiga)] == [[[2, "mulai"]], [[3, "keputusan"]], [[4, "selesai"]]]
    assert not jumlah["pakai"]


def test_bentuk_yang_digambar_di_word():
    """Actors named without "Pelaksana" above; shapes of Office; lists whose numbers are text."""
    kolom, isi = usul(html=salinan("word.html"))
    assert arti(kolom) == ["no", "uraian", "pelaksana", "pelaksana", "kelengkapan", "waktu", "output"]
    satu, dua = susun(kolom, isi)
    assert satu["uraian"] == "Menerima surat dan mencatat dalam agenda"
    assert satu["kelengkapan"] == ["Surat masuk", "Buku agenda"]
    assert (satu["simbol"], dua["simbol"]) == ([[2, "mulai"]], [[3, "keputusan"]])
    assert [satu["waktu_terbaca"], dua["waktu_terbaca"]] == [True, True]


TABEL = [
    # what was copied, meanings, activities
    ("Menerima surat\nMencatat surat\n", ["uraian"], ["Menerima surat", "Mencatat surat"]),
    ("1.\tMenerima\t5 menit\n2.\tMencatat\t1 jam\n", ["no", "uraian", "waktu"], ["Menerima", "Mencatat"]),
    ("1. Menerima\t5 menit\n2. Mencatat\t1 jam\n", ["uraian", "waktu"], ["Menerima", "Mencatat"]),
    (
        "Menerima\tx\t\tSurat\t5 menit\tAgenda\t\nMencatat\t\tv\tAgenda\t2 hari\tSurat tercatat\tsegera",
        ["uraian", "pelaksana", "pelaksana", "kelengkapan", "waktu", "output", "keterangan"],
        ["Menerima", "Mencatat"],
    ),
    ("No\tKegiatan\tWaktu\n1\tMenerima\t5 menit", ["no", "uraian", "waktu"], ["Menerima"]),
    (
        "Kegiatan\tPelaksana\tWaktu\nMenerima\tPetugas, Kasi\t5 menit\nMencatat\tPetugas\t-",
        ["uraian", "pelaku", "waktu"],
        ["Menerima", "Mencatat"],
    ),
    ("No\tKegiatan\tAnggaran\tOutput\n1\tMenerima\t5.000\tSurat", ["no", "uraian", "abaikan", "output"], ["Menerima"]),
    # a step over two rows of the sheet, and one whose text was broken by hand
    ("No\tKegiatan\tKelengkapan\n1\tMenerima\tSurat\n\t\tAmplop\n2\tMencatat\t\n\tdalam agenda\t",
     ["no", "uraian", "kelengkapan"], ["Menerima", "Mencatat dalam agenda"]),
]  # fmt: skip


@pytest.mark.parametrize(("teks", "artinya", "uraian"), TABEL, ids=range(len(TABEL)))
def test_tabel_teks(teks, artinya, uraian):
    kolom, isi = usul(teks=teks)
    assert arti(kolom) == artinya
    assert lima(susun(kolom, isi)) == uraian


def test_nama_pelaku_dalam_sel():
    kolom, isi = usul(teks=TABEL[5][0])
    satu, dua = susun(kolom, isi)
    assert satu["simbol"] == [["Petugas", "mulai"], ["Kasi", "proses"]]
    assert dua["simbol"] == [["Petugas", "selesai"]]
    assert dua["waktu"] is None


def test_ujung_tidak_diubah_di_tengah_alur():
    kolom, isi = usul(teks=TABEL[3][0])
    assert [s["simbol"] for s in susun(kolom, isi, ujung=False)] == [[[1, "proses"]], [[2, "proses"]]]


def test_tabel_halaman_web():
    html = """<div><p>SOP</p><table><thead><tr><th>Langkah</th><th>Unit Pelaksana</th><th>Durasi</th></tr></thead>
    <tbody><tr><td><ol><li>Menerima <b>berkas</b></li></ol></td><td>Loket</td><td>15&nbsp;menit</td></tr>
    <tr><td>Menyimpan<table><tr><td>arsip</td></tr></table></td><td>Arsiparis</td><td>1 hari</td></tr></tbody>
    </table></div>"""
    kolom, isi = usul(html=html)
    assert arti(kolom) == ["uraian", "pelaku", "waktu"]
    satu, dua = susun(kolom, isi)
    assert (satu["uraian"], satu["waktu"]) == ("Menerima berkas", "15 menit")
    assert dua["uraian"] == "Menyimpan arsip"


@pytest.mark.parametrize("teks", ["", "\n\n", "\t\t\n", "<table></table>"])
def test_bukan_tabel(teks):
    with pytest.raises(KisiDitolak):
        usul(html=teks if "<" in teks else "", teks="" if "<" in teks else teks)


@pytest.mark.parametrize(
    "html",
    [
        "<table>" + "<tr><td>x" * 401,
        "<table><tr>" + "<td>x" * 61,
        "<table><tr><td colspan=999>a<td colspan=60>b",
    ],
)
def test_salinan_terlalu_besar(html):
    with pytest.raises(KisiDitolak):
        baca_html(html)


JAHAT = [
    "<!--" * 50_000, "<![if " * 50_000, "<!x" * 50_000, "<?" * 50_000, "</" * 50_000, "<a " * 50_000, "<" * 100_000,
    "<table><tr><td>" + "<td " * 50, "<![foo[ x ]]><table><tr><td>a",
    "<table><tr><td rowspan=0 colspan=-1>a<td rowspan=²>b", "<table>" * 5_000,
    "</table></tr><tr><td>a", "&#x110000;<table><tr><td>&#0;",
    "<style>" * 5_000,
]  # fmt: skip


@pytest.mark.parametrize("html", JAHAT, ids=range(len(JAHAT)))
def test_html_rusak_dibaca_sebisanya(html):
    mulai = time.monotonic()
    kolom, isi = kenali_kolom(baca_html(html))
    susun(kolom, isi)
    assert time.monotonic() - mulai < 5


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(["", "1.", "Kegiatan", "Pelaksana", "Waktu", "x", "10 menit", "Mutu Baku", "Kasi"]))
    )
)
def test_teks_apa_pun_menjadi_kolom_dan_baris(tabel):
    kolom, isi = kenali_kolom(baca_teks("\n".join("\t".join(satu) for satu in tabel)))
    assert all(len(satu) == len(kolom) for satu in isi)
    assert all(satu["simbol"] is not None for satu in susun(kolom, isi))
