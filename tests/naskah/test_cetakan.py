"""Letters on paper: parts in order, nothing cut or overlapping, fit to the page, marks of their state, preview."""

import html
import json
import re
import subprocess
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from ambon_sop.cetak import mesin
from naskah import aturan, cetakan
from naskah.aturan import Aturan
from naskah.cetakan import Elektronik, Konteks, cetak_naskah, pratinjau
from naskah.contoh import isi_contoh
from naskah.isi import naskah_dari_dict, tulis
from tests.cetak.periksa_pdf import elemen, kesalahan_arsip, potongan_bertanda, urutan_tanda

MM = 72 / 25.4
JADI = Konteks(konsep=False)
# Kind, size of its content, paper; left and right margin in mm; what must stand in this order.
LEMBAR = {
    ("surat_dinas", "contoh", "A4"): ("Ambon, 24 November 2026", "Nomor", "Sifat", "Hal", "Yth.", "1.", "Camat Nus",
        "Sehubungan", "a.", "persyaratan", "KEPALA BAGIAN", "Contoh Pejabat", "NIP", "Tembusan:"),
    ("keputusan", "panjang", "F4"): ("WALI KOTA AMBON", "NOMOR", "TENTANG", "Menimbang", ":", "a.", "Mengingat", "1.",
        "MEMUTUSKAN:", "Menetapkan", "KESATU", "KEDUA", "Ditetapkan di", "pada tanggal", "Tembusan:", "Lampiran"),
    ("surat_tugas", "panjang", "A4"): ("Dasar", "MEMERINTAHKAN:", "Kepada", "Untuk", "Ditetapkan di", "DAFTAR NAMA"),
    ("surat_pengantar", "contoh", "F4"): ("Yth.", "SURAT PENGANTAR", "No.", "Diterima", "Penerima,", "Pengirim,"),
    ("lembar_disposisi", "panjang", "A5"): ("LEMBAR DISPOSISI", "Surat dari:", "Diteruskan", "Catatan:", "Paraf,"),
    ("sertifikat", "panjang", "A4"): ("NOMOR", "Diberikan kepada:", "SEKRETARIS KOTA,"),
    ("berita_acara", "panjang", "A4"): ("Pada hari ini", "Pihak Kedua,", "Pihak Kesatu,", "Saksi,", "Mengetahui,"),
}  # fmt: skip
TEPI = {"A5": (12, 12), "lanskap": (20, 20)}
JAHAT = "<script>alert(1)</script> {{ nomor }} {% load x %} [nomor] &amp; </p><td>"


def teks(pdf, *pilihan):
    return subprocess.run(["pdftotext", *pilihan, "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def kata(pdf):
    """The words of each page: (width, height, [(left, top, right, bottom, word)]) in pt."""
    hasil = []
    for lebar, tinggi, isi in re.findall(r'<page width="(.*?)" height="(.*?)">(.*?)</page>', teks(pdf, "-bbox"), re.S):
        semua = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', isi)
        hasil.append((float(lebar), float(tinggi), [(*map(float, k[:4]), html.unescape(k[4])) for k in semua]))
    return hasil


def di_luar(lebar, tinggi, semua, kiri, kanan):
    return [
        k for k in semua
        if k[0] < kiri * MM - 1 or k[2] > lebar - kanan * MM + 1.5 or k[1] < 10 or k[3] > tinggi - 10
    ]  # fmt: skip


def bertumpang(semua):
    """Pairs of words that cover each other by more than what neighbouring lines share."""
    semua = sorted(semua, key=lambda k: k[1])
    for ke, a in enumerate(semua):
        for b in semua[ke + 1 :]:
            if b[1] >= a[3]:
                break
            datar, tegak = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - b[1]
            if datar > 0.8 and tegak > 0.25 * min(a[3] - a[1], b[3] - b[1]):
                yield a, b


def ubah(isi, **templat):
    """The letter after a template that differs in this."""
    return isi.model_copy(update={"templat": isi.templat.model_copy(update=templat)})


def surat(alinea=1, **nilai):
    """A surat dinas with so many paragraphs of one line."""
    data = isi_contoh("surat_dinas").model_dump(mode="json")
    badan = [{"tipe": "paragraf", "teks": f"Alinea {ke} ini satu baris."} for ke in range(1, alinea + 1)]
    data["nilai"] |= {"isi": badan, "penutup": "Demikian.", "tembusan": []} | nilai
    return naskah_dari_dict(data)


def bertanda_air(pdf):
    with pikepdf.open(BytesIO(pdf)) as isi:
        return "/CetakTandaAir" in isi.pages[0].Resources.Font


@cache
def tercetak(kode, ukuran, kertas):
    return cetak_naskah(ubah(isi_contoh(kode, ukuran), kertas=kertas), JADI)


@pytest.mark.parametrize("lembar", LEMBAR, ids="-".join)
def test_urut_utuh_dan_tidak_bertumpang(lembar):
    """Parts stand in order in the content of the page, no word leaves the type area, none covers another."""
    pdf = tercetak(*lembar)
    ada, mulai = teks(pdf, "-raw"), 0
    for satu in LEMBAR[lembar]:
        mulai = ada.find(satu, mulai)
        assert mulai >= 0, satu
    kiri, kanan = TEPI.get("lanskap" if lembar[0] == "sertifikat" else lembar[2], (30, 20))
    for lebar, tinggi, semua in kata(pdf):
        assert di_luar(lebar, tinggi, semua, kiri, kanan) == []
        assert list(bertumpang(semua)) == []


def _jenis(elemen):
    """The kinds of structure elements in and below one."""
    anak = elemen.get("/K", [])
    anak = [a for a in (anak if isinstance(anak, pikepdf.Array) else [anak]) if isinstance(a, pikepdf.Dictionary)]
    return {str(elemen.get("/S"))}.union(*map(_jenis, anak))


@pytest.mark.parametrize("lembar", LEMBAR, ids="-".join)
def test_arsip_bertanda_menurut_urutan_baca(lembar):
    with pikepdf.open(BytesIO(tercetak(*lembar))) as pdf:
        assert kesalahan_arsip(pdf) == []
        assert elemen(pdf, "H1") or not elemen(pdf, "H2")
        assert all("/TH" in _jenis(tabel) for tabel in elemen(pdf, "Table"))
        for halaman in pdf.pages:
            lukisan = [nomor for _, nomor in potongan_bertanda(halaman) if nomor is not None]
            assert lukisan == urutan_tanda(pdf, halaman)


def test_membawa_isinya_dan_selalu_sama():
    isi = isi_contoh("memo")
    pdf = cetak_naskah(isi, JADI)
    assert cetak_naskah(isi, JADI) == pdf
    with pikepdf.open(BytesIO(pdf)) as buka:
        assert buka.attachments["naskah.json"].get_file().read_bytes() == tulis(isi).encode()
        assert str(buka.docinfo["/Title"]) == isi.hal


def test_rapat_dulu_baru_tambah_halaman(monkeypatch):
    """Line by line: one page as usual, one page drawn in more and more, then two as usual; three layouts at most."""
    from weasyprint import HTML

    asli, kali, hasil = HTML.render, [], []
    monkeypatch.setattr(HTML, "render", lambda diri, **pilihan: kali.append(1) or asli(diri, **pilihan))
    for alinea in (12, 13, 16, 18, 20, 22, 23, 24):
        kali.clear()
        tertata = cetakan._cetak(surat(alinea), JADI)[0]
        hasil.append((len(tertata.halaman), tertata.bekal))
        assert len(kali) <= mesin.TATA_TERBANYAK
    satu = [rapat for halaman, rapat in hasil if halaman == 1]
    assert satu[0] == 0
    assert len(set(satu)) > 2
    assert satu == sorted(satu)
    assert hasil == [(1, rapat) for rapat in satu] + [(2, 0)] * (len(hasil) - len(satu))
    assert len(satu) < len(hasil)
    longgar = Konteks(konsep=False, aturan=Aturan(muat_satu_halaman=False))
    assert len(cetakan._cetak(surat(22), longgar)[0].halaman) == 2


def test_tanda_tangan_tidak_pernah_sendiri():
    """Wherever the page ends, two lines of the body at least go along with the signature."""
    longgar, pindah = Konteks(konsep=False, aturan=Aturan(muat_satu_halaman=False)), 0
    for alinea in (12, 13, 15, 17, 23, 24, 25):
        halaman = [semua for _, _, semua in kata(cetak_naskah(surat(alinea), longgar))]
        (tanda,) = [semua for semua in halaman if any(k[4] == "NIP" for k in semua)]
        if tanda is not halaman[0]:
            pindah += 1
            batas = next(k[1] for k in tanda if k[4] == "KEPALA")
            assert len({round(k[1]) for k in tanda if k[1] < batas and k[4] not in ("–", "2")}) >= 2
    assert pindah > 1


def test_konsep_tanpa_qr_dan_tanpa_catatan():
    isi = surat().model_copy(update={"nomor": None})
    konsep = teks(cetak_naskah(isi, Konteks()))
    assert "[nomor]" in konsep
    jadi = teks(pdf := cetak_naskah(surat(), JADI))
    assert bertanda_air(cetak_naskah(isi, Konteks()))
    assert not bertanda_air(pdf)
    assert "elektronik" not in konsep + jadi
    with pytest.raises(ValueError, match="draft"):
        Konteks(elektronik=Elektronik("https://contoh.go.id/periksa/abc/", "BSrE, BSSN"))


def test_elektronik_dan_rahasia_pada_setiap_halaman():
    konteks = Konteks(konsep=False, elektronik=Elektronik("https://contoh.go.id/periksa/abc/", "BSrE, BSSN"))
    pdf = cetak_naskah(surat(25).model_copy(update={"keamanan": "SR"}), konteks)
    halaman = teks(pdf).split("\f")[:-1]
    assert len(halaman) == 2
    for satu in halaman:
        assert satu.count("SANGAT RAHASIA") == 2
        assert " ".join(satu.split()).count("diterbitkan oleh BSrE, BSSN.") == 1
    assert "Ditandatangani secara elektronik oleh:" in halaman[1]


def test_paraf_pada_naskah_bertinta():
    paraf = ("Sekretaris <b>", "Kepala Bidang")
    assert "Sekretaris <b>" in teks(cetak_naskah(surat(), Konteks(konsep=False, paraf=paraf)))
    tanpa = Konteks(konsep=False, paraf=paraf, aturan=Aturan(paraf_hierarki=False))
    assert "Paraf" not in teks(cetak_naskah(surat(), tanpa))


def test_teks_jahat_tercetak_apa_adanya_dan_kata_panjang_patah():
    panjang = "x" * 400
    isi = surat(hal=f"{JAHAT} {panjang}", kepada=[JAHAT], isi=[
        {"tipe": "tabel", "kepala": [JAHAT, "b"], "baris": [[panjang, JAHAT]]},
        {"tipe": "daftar", "gaya": "butir", "butir": [{"teks": f"{JAHAT} {panjang}"}]},
    ])  # fmt: skip
    pdf = cetak_naskah(isi, JADI)
    rapat = re.sub(r"\s", "", teks(pdf))
    assert rapat.count(re.sub(r"\s", "", JAHAT)) == 5
    for lebar, tinggi, semua in kata(pdf):
        assert di_luar(lebar, tinggi, semua, 30, 20) == []


def test_pratinjau_sama_dengan_cetakan():
    """Its pictures are small, its boxes lie where the words are printed, what is missing lies on a ground."""
    isi = surat(25, hal="").model_copy(update={"nomor": None})
    hasil = pratinjau(isi, Konteks())
    pdf = kata(cetak_naskah(isi, Konteks()))
    assert len(hasil.halaman) == len(pdf) == 2
    gambar = [Image.open(BytesIO(satu)).convert("RGB") for satu in hasil.halaman]
    assert all(len(satu) <= 60_000 for satu in hasil.halaman)
    (kotak,) = hasil.isian["penutup"]
    (demikian,) = [k for k in pdf[kotak.halaman - 1][2] if k[4] == "Demikian."]
    assert (kotak.x, kotak.lebar) == pytest.approx((demikian[0] / MM, (demikian[2] - demikian[0]) / MM), abs=0.3)
    assert kotak.y < (demikian[1] + demikian[3]) / 2 / MM < kotak.y + kotak.tinggi
    assert {satu.halaman for satu in hasil.bagian["isi"]} == {1, 2}
    for kunci, alas in (("nomor", (0xFF, 0xF4, 0xD1)), ("hal", (0xE4, 0xEF, 0xF6))):
        satu = hasil.isian[kunci][0]
        skala = gambar[0].width / hasil.lebar
        tepi = (satu.x, satu.y, satu.x + satu.lebar, satu.y + satu.tinggi)
        warna = gambar[0].crop([round(n * skala) for n in tepi]).getcolors()
        assert max(warna)[1] == pytest.approx(alas, abs=4)


def test_aturan_berbatas():
    assert aturan.dari_dict({"tepi_kiri": 35, "nomor_halaman": "bawah"}) == Aturan(tepi_kiri=35, nomor_halaman="bawah")
    assert aturan.dari_dict({nama: getattr(Aturan(), nama) for nama in aturan.ketentuan()}) == Aturan()
    for salah in ({"spasi": 2}, {"spasi": True}, {"kop_garis": "x"}, {"judul_tebal": 1}, {"entah": 1},
                  {"kata_elektronik": " "}, {"jarak_alinea": 1}):  # fmt: skip
        with pytest.raises(ValueError, match=r"\.$"):
            aturan.dari_dict(salah)
    json.dumps({nama: getattr(Aturan(), nama) for nama in aturan.ketentuan()})  # it is kept as JSON
