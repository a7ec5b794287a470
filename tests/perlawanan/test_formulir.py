"""Every form of every page with wrong input: no error page, a word at the field, and nothing that was typed is lost."""

import html

import pytest
from django.conf import settings as konfigurasi
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pemeran import buat_unit
from tests.perlawanan.halaman import formulir_dari
from tests.perlawanan.nilai import JANGGAL, TANDA, nilai_janggal
from tests.test_kebijakan import MATRIKS, TAMU

pytestmark = pytest.mark.django_db
ADA = "*"  # the first real choice of a select
MASA = {"mulai": "24-11-2026", "selesai": "24-12-2026"}
# What makes a form pass, so that odd values in the other fields get as far as the database.
SAH = {
    "sop:baru": {"nama": "Penerbitan Surat"},
    "organisasi:tambah": {
        "nama": "Unit Baru", "singkatan": "UB", "jenis": "dinas", "sebutan_pimpinan": "Kepala",
        "status_verifikasi": ADA,
    },
    "akun:tambah": {"nama": "Orang", "email": "orang@contoh.go.id", "username": "orang.baru"},
    "akun:penugasan_tambah": {"peran": "pemeriksa", "unit": ADA, "sifat": "definitif"} | MASA,
    "akun:sementara_tambah": {"unit": ADA, "orang": "pengesah_lain", "sifat": "plh"} | MASA,
    "organisasi:jabatan_tambah": {"nama": "Sekretaris"},
    "organisasi:pejabat_tambah": {"jabatan": ADA, "nama": "Pejabat", "sifat": "definitif", "mulai": "24-11-2026"},
    "penomoran:tambah_pola": {"pola": "{urut:03}/{singkatan}/{tahun}", "nilai_awal": "1"},
    "alur:transisi": {"catatan": "Lengkapi.", "tanggal": "24-11-2026"},
    "alur:catatan_baru": {"teks": "Lengkapi.", "tempat": "bidang/nama"},
}  # fmt: skip
BUKAN_INI = ("/keluar/", "/kerja/ganti-peran/")  # own tests: tests/akun
HALAMAN = [b for b in MATRIKS if b.metode == "GET" and 200 in b.untuk.values()]
# Every form in `make tangguh`; in the suite every fourth page, which are others whenever a page is added.
SEBAGIAN = [pytest.param(b, id=str(b), marks=[pytest.mark.tangguh] if n % 4 else []) for n, b in enumerate(HALAMAN)]


def _siapa(baris):
    """One of those to whom the page opens, a guest last."""
    boleh = [nama for nama, status in baris.harapan().items() if status == 200]
    return min(boleh, key=lambda nama: nama == TAMU)


def _dasar(formulir, sah):
    isian = dict(formulir.isian)
    for nama, nilai in sah.items():
        if nama in formulir.jenis:
            isian[nama] = [satu for satu in formulir.pilihan[nama] if satu][:1] if nilai == ADA else [nilai]
    return isian


@pytest.mark.parametrize("baris", SEBAGIAN)
def test_isian_janggal(dunia, pembuka, coba, baris):
    client = pembuka(_siapa(baris))
    alamat = reverse(baris.nama, kwargs=baris.argumen(dunia) if baris.argumen else None)
    halaman = client.get(alamat).content.decode(errors="replace")
    formulir = [f for f in formulir_dari(halaman, "post") if f.bidang and not f.tujuan.startswith(BUKAN_INI)]
    for satu in _berbeda(formulir):
        _coba_formulir(client, coba, satu, satu.tujuan or alamat, _dasar(satu, SAH.get(baris.nama, {})))


def _berbeda(formulir):
    """The forms that are not the same as one before: a page may ask the same of each of its parts."""
    return list({(f.tujuan.partition("#")[0], *f.jenis.items()): f for f in formulir}.values())


def _coba_formulir(client, coba, formulir, tujuan, dasar):
    def kirim(ganti):
        isian = dasar | {nama: [nilai] for nama, nilai in ganti.items()}
        _periksa(formulir, isian, *coba(lambda: _kirim(client, tujuan, isian)))

    for nilai in JANGGAL:
        kirim(dict.fromkeys(formulir.tulisan, nilai))
    for nama in formulir.bidang:
        kirim({nama: "a\x00\u202e\nb"})
        isian = {kunci: nilai for kunci, nilai in dasar.items() if kunci != nama}
        _periksa(formulir, isian, *coba(lambda isian=isian: _kirim(client, tujuan, isian)))

    @settings(max_examples=6, database=None, suppress_health_check=list(HealthCheck))
    @given(st.dictionaries(st.sampled_from(formulir.bidang), nilai_janggal, min_size=1, max_size=3))
    def sembarang(ganti):
        kirim(ganti)

    sembarang()


def _kirim(client, tujuan, isian):
    """The answer, and that of the page on which it leads."""
    jawaban = client.post(tujuan, isian)
    lanjut = client.get(jawaban["Location"]) if jawaban.status_code == 302 else jawaban
    return jawaban, lanjut


def _terlalu_besar(isian):
    """More than any form may send: the server refuses it before a view sees it."""
    ukuran = sum(len(nilai.encode(errors="replace")) for semua in isian.values() for nilai in semua)
    return ukuran > konfigurasi.DATA_UPLOAD_MAX_MEMORY_SIZE


def _periksa(formulir, isian, jawaban, lanjut):
    if _terlalu_besar(isian):
        assert jawaban.status_code in (400, 413)
        return
    assert jawaban.status_code in (200, 302, 403, 404, 409, 422), isian
    assert lanjut.status_code < 500, isian
    isi = b"".join(lanjut).decode(errors="replace") if lanjut.streaming else lanjut.content.decode(errors="replace")
    assert not any(tanda in isi for tanda in TANDA), isian
    if jawaban.status_code in (200, 422) and jawaban["Content-Type"].startswith("text/html"):
        assert "lihat" in isian or "isian-galat" in isi or "pesan-galat" in isi, f"no word about what is wrong: {isian}"
        for nama in formulir.tulisan:
            for nilai in isian.get(nama, []):
                assert html.escape(nilai.strip()) in isi, f"{nama}: what was typed is lost"


def test_unit_bernomor_mustahil(dunia, pembuka, coba):
    """A choice with more digits than a database can hold is no choice, and no error page."""
    buat_unit("upt", "UPT Dukcapil", "upt", dunia.unit)
    alamat = reverse("sop:ubah", args=[dunia.draf.dokumen_id])
    jawaban = coba(lambda: pembuka("penyusun").post(alamat, {"berlaku_untuk": ["9" * 30]}))
    assert jawaban.status_code in (200, 422)
    assert "isian-galat" in jawaban.content.decode()
