"""Generated bad input, the same in every run: through every parameter, form, upload and editor, and the open data.

No error page, nothing in the answer that executes, nothing of another unit. A few hundred in the suite, ten thousand
in `make tangguh`.
"""

import json
import re
import uuid
from copy import deepcopy
from urllib.parse import quote, urlencode

import pytest
import schemathesis
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.keamanan.kota import cetakan_cepat
from tests.matriks import Baris, alur
from tests.naskah.pabrik import naskah_draf
from tests.perlawanan.halaman import formulir_dari
from tests.perlawanan.nilai import JANGGAL
from tests.perlawanan.penyerang import ASING, Asing, Penyerang, Sasaran
from tests.perlawanan.test_formulir import BUKAN_INI, HALAMAN, SAH, _dasar, _siapa
from tests.perlawanan.test_konsultasi import SERANGAN
from tests.perlawanan.test_parameter import SELALU, URUTAN
from tests.perlawanan.test_unggahan import DITOLAK
from tests.sop.pabrik import sop_draf

pytestmark = pytest.mark.django_db
TANPA_ULANG = {
    "max_examples": 1,
    "database": None,
    "phases": [Phase.generate],
    "suppress_health_check": list(HealthCheck),
}
pendek = [nilai for nilai in JANGGAL + SERANGAN if len(nilai) < 1_000]
nilai = (
    st.sampled_from(pendek + URUTAN) | st.integers(-2, 60).map(str) | st.text(max_size=20) | st.sampled_from(JANGGAL)
)
RUSAK = [b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\xaf", b"%00", b"%ED%A0%80", b"%", b"[]", b"a[b]=c&a[b]", b";;&&=="]
BERKAS = [isi for isi, _ in DITOLAK.values() if len(isi) < 100_000] + [
    b"", b"\0" * 50, b"PK\x03\x04rusak", b"\x89PNG\r\n\x1a\nrusak", b"GIF89a", b"\xff\xd8\xff\xe0rusak",
    b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", b"\xef\xbb\xbf;;;\n;;",
    b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><svg>&b;</svg>",
    "nama;hal\n\x00;\u202e\n=cmd();x\n".encode(),
    b"a,b\n" + b"1," * 5_000,
]  # fmt: skip
NAMA_BERKAS = ["x.pdf", "../../x.png", "a\x00.docx", "x" * 300, "data.csv", "data.xlsx", "<img src=x>.svg", ".pdf"]


@pytest.fixture
def penyerang(dunia, pembuka, coba, monkeypatch):
    cetakan_cepat(monkeypatch)
    sop_draf(dunia.penyusun_lain, f"SOP {ASING}")
    naskah_draf(dunia.penyusun_lain, dunia.templat, dunia.pengesah_lain, tujuan=ASING)
    satu = Penyerang(dunia, pembuka, coba)
    yield satu
    satu.lapor()


def _banyak(jumlah):
    return [pytest.param(jumlah // 100 * 3, id="contoh"), pytest.param(jumlah, id="semua", marks=pytest.mark.tangguh)]


def _acak(penyerang, banyak, kerja, sasaran, benih=0):
    """Let `kerja(one of sasaran, draw)` happen so often; some of it passes the first gate, or it is no test."""

    @seed(benih)
    @settings(**TANPA_ULANG | {"max_examples": banyak})
    @given(st.data())
    def jalan(data):
        kerja(sasaran[data.draw(st.integers(0, len(sasaran) - 1))], data.draw)

    jalan()
    assert penyerang.banyak >= banyak * 0.9
    assert penyerang.status[200]


LANGKAH = [
    Baris("alur:transisi", {siapa: 200}, alur(versi, nama))
    for siapa, versi, semua in (
        ("pengesah", "naskah_menunggu", "tanda_tangani siapkan_tinta kembalikan_tanda"),
        ("pengesah", "disetujui", "siapkan_tinta tolak"),
        ("pengesah", "layanan_disetujui", "tetapkan siapkan_tinta tolak"),
        ("verifikator", "diverifikasi", "kembalikan serahkan"),
        ("verifikator", "templat_berlaku", "cabut"),
        ("penyusun", "naskah_draf", "minta_paraf batal"),
    )
    for nama in semua.split()
]


def _halaman(penyerang):
    """(row, who, address, HTML) of every page, and of the steps that the matrix does not name."""
    d = penyerang.dunia
    for baris in HALAMAN + LANGKAH:
        alamat = reverse(baris.nama, kwargs=baris.argumen(d) if baris.argumen else None)
        siapa = _siapa(baris)
        jawaban = penyerang._pembuka(siapa).get(alamat)
        if jawaban.status_code == 200 and jawaban["Content-Type"].startswith("text/html"):
            yield baris, siapa, alamat, jawaban.content.decode(errors="replace")


def _parameter(penyerang, halaman, banyak, benih=0):
    """Values that no page of ours links to, and queries that are no text."""
    sasaran = []
    for _, siapa, alamat, html in halaman:
        bidang = [b for f in formulir_dari(html, "get") for b in f.bidang]
        sasaran.append(Sasaran(siapa, alamat, list(dict.fromkeys(bidang + SELALU))))

    def kerja(satu, draw):
        isi = draw(st.dictionaries(st.sampled_from(satu.bidang), nilai, min_size=1, max_size=4))
        if draw(st.integers(0, 9)) == 0:
            mentah = draw(st.sampled_from(satu.bidang)).encode() + b"=" + draw(st.sampled_from(RUSAK))
            penyerang.kirim(satu, lambda c: c.get(satu.alamat, QUERY_STRING=mentah.decode("latin-1")), mentah)
        else:
            penyerang.kirim(satu, lambda c: c.get(satu.alamat, isi), isi)

    _acak(penyerang, banyak, kerja, sasaran, benih)


def _semua_formulir(halaman):
    """Every form that a page offers, as somebody fills it in."""
    sudah = set()
    for baris, siapa, alamat, html in halaman:
        for f in formulir_dari(html, "post"):
            tujuan = f.tujuan.partition("#")[0] or alamat
            kunci = (siapa, tujuan, *f.jenis)
            if not tujuan.startswith(BUKAN_INI) and kunci not in sudah:
                sudah.add(kunci)
                berkas = [nama for nama, jenis in f.jenis.items() if jenis == "file"]
                yield Sasaran(siapa, tujuan, f.bidang, _dasar(f, SAH.get(baris.nama, {})), berkas)


def _formulir(penyerang, halaman, banyak, benih=0):
    """One to four fields spoiled or sent twice, one missing."""
    sasaran = [satu for satu in _semua_formulir(halaman) if satu.bidang]

    def kerja(satu, draw):
        bidang = st.sampled_from(satu.bidang)
        ganti = draw(st.dictionaries(bidang, st.lists(nilai, min_size=1, max_size=2), min_size=1, max_size=4))
        isi = satu.dasar | ganti
        for nama in draw(st.sets(bidang, max_size=1)) - set(ganti):
            isi.pop(nama, None)
        penyerang.kirim(satu, lambda c: c.post(satu.alamat, isi), isi)

    _acak(penyerang, banyak, kerja, sasaran, benih)


def _berkas(penyerang, halaman, banyak, benih=0):
    """Files that are not what their name says."""
    sasaran = [satu for satu in _semua_formulir(halaman) if satu.berkas]
    sasaran.append(Sasaran("tamu", reverse("beranda:periksa_berkas"), [], {}, ["berkas"]))

    def kerja(satu, draw):
        isi = dict(satu.dasar)
        for nama in satu.berkas:
            berkas = SimpleUploadedFile("x", draw(st.sampled_from(BERKAS) | st.binary(max_size=200)), "application/pdf")
            berkas._name = draw(st.sampled_from(NAMA_BERKAS) | st.text(min_size=1, max_size=9))
            isi[nama] = berkas
        penyerang.kirim(satu, lambda c: c.post(satu.alamat, isi), (berkas._name, berkas.size, isi))

    _acak(penyerang, banyak, kerja, sasaran, benih)


def test_penilai_melihat_apa_yang_berjalan():
    berbahaya = [satu for satu in [*SERANGAN, *JANGGAL] if re.match(r'"?>?</?[a-z]+[ />\n]', satu, re.IGNORECASE)]
    assert len(berbahaya) >= 8
    for satu in set(berbahaya) - {"</details></form><form action=https://jahat.example>"}:
        assert Asing(f"<p>{satu}</p>").semua, satu
    assert not Asing('<script type="module" src="/static/js/a.js"></script><img src="/kerja/foto/1/">').semua


def test_contoh_di_halaman(penyerang):
    halaman = list(_halaman(penyerang))
    for uji, banyak in ((_parameter, 60), (_formulir, 120), (_berkas, 20)):
        uji(penyerang, halaman, banyak)


# In parts, none of which takes as long as a test may.
BAGIAN = [(_parameter, 850)] * 3 + [(_formulir, 1_000)] * 4 + [(_berkas, 600)]


@pytest.mark.tangguh
@pytest.mark.parametrize("bagian", range(len(BAGIAN)))
def test_semua_di_halaman(penyerang, bagian):
    uji, banyak = BAGIAN[bagian]
    uji(penyerang, list(_halaman(penyerang)), banyak, bagian)


_daun = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.sampled_from(pendek)
    | st.text(max_size=9)
)
_json = st.recursive(
    _daun, lambda d: st.lists(d, max_size=3) | st.dictionaries(st.text(max_size=6), d, max_size=3), max_leaves=6
)


def _jalur(wadah, awal=()):
    """Every path into a JSON value."""
    yield awal
    satu = wadah.items() if isinstance(wadah, dict) else enumerate(wadah) if isinstance(wadah, list) else ()
    for kunci, isi in satu:
        yield from _jalur(isi, (*awal, kunci))


def _rusak(asal, draw):
    """The value with one to three places replaced, removed or renamed."""
    isi = deepcopy(asal)
    for _ in range(draw(st.integers(1, 3))):
        jalur = draw(st.sampled_from(list(_jalur(isi))))
        if not jalur:
            if draw(st.integers(0, 9)) == 0:
                return draw(_json)
            continue
        induk = isi
        for kunci in jalur[:-1]:
            induk = induk[kunci]
        cara = draw(st.integers(0, 5))
        if cara == 0:
            del induk[jalur[-1]]
        elif cara == 1 and isinstance(induk, dict):
            induk[draw(st.text(max_size=6) | st.sampled_from(list(induk)))] = deepcopy(induk[jalur[-1]])
        else:
            induk[jalur[-1]] = draw(_json)
    return isi


TEKS = [
    {"tipe": "paragraf", "teks": "Uji."},
    {"tipe": "daftar", "gaya": "angka", "butir": [{"teks": "a", "anak": []}]},
]


def _edit_sop(isi):
    dari, ke = ["k1", "p1", 1], ["k3", "p2", 1]
    return [
        {"op": "bidang", "bidang": "dasar_hukum", "nilai": ["x"]},
        {"op": "pelaksana_tambah", "kode": "p9", "nama": "x", "setelah": "p1"},
        {"op": "kegiatan_tambah", "id": "k9", "setelah": "k1", "isi": isi["kegiatan"][1]},
        {"op": "kegiatan_ubah", "id": "k1", "bidang": "uraian", "nilai": "x"},
        {"op": "alur_tambah", "id": "a9", "dari": dari, "ke": ke, "label": None, "jenis": "panah"},
        {"op": "alur_hapus", "id": "a1"},
        {"op": "kegiatan_hapus", "id": "k2"},
        {"op": "simbol_pindah", "kegiatan": "k1", "pelaksana": "p1", "urut": 1, "ke": "p2"},
    ]


def _edit_layanan(isi):
    edit = [{"op": "komponen", "kunci": kunci, "nilai": TEKS} for kunci in ("persyaratan", "biaya_tarif")]
    return edit + [{"op": "bidang", "bidang": kunci, "nilai": isi[kunci]} for kunci in ("waktu", "biaya", "sop")]


def _edit_templat(isi):
    bidang = ("nama", "kop", "kertas", "huruf", "ukuran")
    edit = [{"op": "bidang", "bidang": satu, "nilai": isi[satu]} for satu in bidang]
    for di, kunci in (("bagian", "id"), ("isian", "kunci")):
        edit += [{"op": "ubah", "di": di, "id": satu[kunci], "nilai": satu} for satu in isi[di]]
        edit += [{"op": "tambah", "di": di, "nilai": isi[di][0] | {kunci: "baru"}, "sesudah": isi[di][0][kunci]}]
        edit += [{"op": "pindah", "di": di, "id": isi[di][1][kunci], "sesudah": None}]
        edit += [{"op": "hapus", "di": di, "id": isi[di][1][kunci]}]
    return edit


def _edit_naskah(isi):
    return [{"op": "isian", "kunci": kunci, "nilai": satu} for kunci, satu in isi["nilai"].items()]


def _perubahan(dunia):
    """(who, address, body, edit) of each editor: an edit of every sort that fits, or a whole body that fits."""
    d = dunia
    for siapa, app, versi, edit in (
        ("penyusun", "sop", d.draf, _edit_sop),
        ("penyusun", "layanan", d.layanan_draf, _edit_layanan),
        ("penyusun", "naskah", d.naskah_draf, _edit_naskah),
        ("penyusun_organisasi", "templat", d.templat_draf, _edit_templat),
    ):
        alamat = reverse(f"{app}:simpan_suntingan", args=[versi.dokumen_id])
        yield from ((siapa, alamat, None, satu) for satu in edit(versi.isi))
    rentang = {satu: [0, 100] for satu in ("p1", "p2", "k1", "k2", "k3")}
    tempel = {"teks": "a\tb\nc\td", "html": "<table><tr><td>a</table>", "bidang": "uraian", "kolom": None}
    for nama, versi, badan in (
        ("sop:gambar_suntingan", d.draf, {"isi": d.draf.isi, "kolom": rentang, "baris": rentang}),
        ("sop:tempel_suntingan", d.draf, tempel),
        ("naskah:pratinjau", d.naskah_draf, {"nilai": d.naskah_draf.isi["nilai"], "tempat": "Ambon"}),
    ):
        for _ in range(5):  # as often as an editor with five operations
            yield "penyusun", reverse(nama, args=[versi.dokumen_id]), badan, None


@pytest.mark.parametrize("banyak", _banyak(2_500))
def test_penyunting(penyerang, banyak):
    d = penyerang.dunia
    d.orang["penyusun_organisasi"] = d.penyusun_organisasi
    sasaran = [(Sasaran(siapa, alamat, []), *lain) for siapa, alamat, *lain in _perubahan(d)]

    def kerja(pilihan, draw):
        satu, badan, edit = pilihan
        if badan is None:
            kiriman = {"kunci": str(uuid.UUID(int=7)), "hitungan": 0, "jendela": [str(uuid.UUID(int=8))]}
            hanya_edit = draw(st.integers(0, 7)) > 0
            kiriman["perubahan"] = [_rusak(edit, draw) if hanya_edit else edit]
            badan = {"penugasan": d.orang[satu.siapa].penugasan_aktif.pk, "hitungan": 0, "kiriman": [kiriman]}
        badan = badan if edit and hanya_edit else _rusak(badan, draw)
        teks = json.dumps(badan)
        penyerang.kirim(satu, lambda c: c.post(satu.alamat, teks, content_type="application/json"), teks)

    _acak(penyerang, banyak, kerja, sasaran)


@pytest.mark.parametrize("banyak", _banyak(400))
def test_data_terbuka(penyerang, pembuka, banyak):
    assert penyerang.dunia.layanan_berlaku.pk
    skema = schemathesis.openapi.from_dict(pembuka("tamu").get("/api/v1/openapi.json").json())
    operasi = [hasil.ok() for hasil in skema.get_all_operations()]
    strategi = [satu.as_strategy() for satu in operasi]

    def kerja(ke, draw):
        kasus = draw(strategi[ke])
        satu = Sasaran("tamu", f"{kasus.method} {kasus.operation.path}", [])

        def tanya(client):
            alamat = kasus.operation.path
            for nama, isi in (kasus.path_parameters or {}).items():
                alamat = alamat.replace(f"{{{nama}}}", quote(str(isi), safe="", errors="replace"))
            pertanyaan = urlencode(kasus.query or {}, doseq=True, errors="replace")
            return client.generic(kasus.method, alamat, QUERY_STRING=pertanyaan)

        penyerang.kirim(satu, tanya, kasus)

    _acak(penyerang, banyak, kerja, list(range(len(operasi))))
