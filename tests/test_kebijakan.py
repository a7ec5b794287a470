"""Every address × every role × own and other unit. A new address without a row here fails the suite.

Each row says to whom the address opens, and with what answer; whoever it does not name is refused: without an account
by the way to log-in (302), without a hat by 403, under another role or for another unit's object by 404.
"""

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, path, reverse
from django.views import View
from ninja import NinjaAPI

from ambon_sop.akun.kebijakan import kebijakan_dari, terbuka
from tests.dunia import Dunia
from tests.layanan import matriks as layanan
from tests.matriks import BERFAKTOR, SEMUA, TAMU, Baris, alur, keadaan_awal, milik, slug, versi, versi_nomor
from tests.naskah import matriks as naskah
from tests.pemeran import masuk

ORANG = milik("penyusun")
UNIT = milik("unit")
MATRIKS = [
    # The public
    Baris("beranda:beranda", {"semua": 200}),
    Baris("beranda:cari", {"semua": 200}),
    Baris("beranda:periksa_kode", {"semua": 200}),
    Baris("beranda:periksa", {"semua": 200}, lambda d: {"kode": d.berlaku.kode}),
    Baris("beranda:periksa", {"semua": 404}, lambda d: {"kode": d.draf.kode}),
    Baris("beranda:kunci_audit", {"semua": 200}),
    Baris("beranda:periksa_berkas", {"semua": 200}),
    Baris("beranda:sehat", {"semua": 200}),
    Baris("beranda:siap", {"semua": 200}),
    Baris("keandalan:metrik", {"semua": 404}),
    Baris("sop:daftar_publik", {"semua": 200}),
    Baris("sop:publik", {"semua": 200}, slug("berlaku")),
    Baris("sop:publik", {"semua": 404}, slug("draf")),
    Baris("sop:publik", {"semua": 404}, slug("disetujui")),
    Baris("sop:publik", {"semua": 404}, slug("tertutup")),
    Baris("sop:pdf_publik", {"semua": 404}, slug("draf")),
    Baris("sop:pdf_publik", {"semua": 404}, slug("tertutup")),
    Baris("sop:gambar_publik", {"semua": 400}, slug("berlaku")),
    Baris("sop:gambar_publik", {"semua": 404}, slug("draf")),
    Baris("organisasi:gambar_lambang", {"semua": 200}, milik("lambang")),
    # Log-in and one's own account
    Baris("account_login", {"semua": 302, TAMU: 200}),
    Baris("mfa_authenticate", {"semua": 302}),
    Baris("openid_connect_login", {"semua": 404}, lambda d: {"provider_id": "oidc"}),
    Baris("openid_connect_callback", {"semua": 404}, lambda d: {"provider_id": "oidc"}),
    Baris("account_logout", {"semua": 200, TAMU: 302}),
    Baris("account_reset_password", {"semua": 200}),
    Baris("account_reset_password_done", {"semua": 200}),
    Baris("account_reset_password_from_key", {"semua": 200}, lambda d: {"uidb36": "1", "key": "set-password"}),
    Baris("account_reset_password_from_key_done", {"semua": 200}),
    Baris("akun:undangan", {"semua": 200}, lambda d: dict(zip(("uidb64", "tanda"), d.undangan, strict=True))),
    Baris("akun:undangan", {"semua": 410}, lambda d: {"uidb64": "MQ", "tanda": "x"}),
    Baris("akun:ganti_peran", {"berperan": 404}, metode="POST", isi={"penugasan": "0"}),
    Baris("beranda:privasi", {"semua": 200}),
    Baris("akun:data", {"berperan": 200}, metode="POST"),
    Baris("akun:perbaikan", {"berperan": 200}),
    Baris("akun:perbaikan", {"berperan": 422}, metode="POST"),
    Baris("akun:saya", {"berperan": 200}),
    Baris("akun:sandi", {"berperan": 200}),
    Baris("akun:perangkat", {"berperan": 200}),
    Baris("akun:perangkat_keluarkan", {"berperan": 302}, metode="POST"),
    Baris("akun:faktor", {"berperan": 200}),
    Baris("akun:aplikasi_pasang", {"berperan": 200}),
    Baris("akun:kunci_tambah", {"berperan": 200}),
    # Codes stand in for a factor: only who has one can have them, and only the own one can be taken away.
    Baris("akun:pemulihan", {" ".join(BERFAKTOR): 200}),
    Baris("akun:faktor_hapus", {"penyusun": 200}, milik("faktor")),
    Baris("tte:tanda_tangan", {"berperan": 200}),
    Baris("tte:sertifikat_pasang", {"berperan": 200}),
    Baris("tte:sertifikat_lepas", {"pengesah": 200}, lambda d: {} if d.sertifikat else None),
    Baris("tte:bsre", {"berperan": 200}),
    # Home of the staff
    Baris("beranda:kotak_masuk", {"berperan": 200, "pimpinan pengawas admin": 302}),
    Baris("beranda:panduan", {"berperan": 200}),
    Baris("beranda:ringkasan", {"pimpinan pengawas verifikator verifikator_lain": 200}),
    Baris("alur:antrean", {"verifikator verifikator_lain": 200}),
    Baris("alur:pelimpahan", {"verifikator verifikator_lain": 200}),
    Baris("alur:pelimpahan_akhiri", {"verifikator verifikator_lain": 302}, milik("pelimpahan"), "POST"),
    Baris("alur:laporan", {"verifikator verifikator_lain pimpinan pengawas": 200}),
    Baris("alur:laporan_unduh", {"verifikator verifikator_lain pimpinan pengawas": 200}, metode="POST"),
    Baris("audit:daftar", {"pengawas": 200}),
    Baris("audit:unduh", {"pengawas": 200}, metode="POST"),
    Baris("penomoran:daftar", {"verifikator verifikator_lain admin pengawas": 200}),
    Baris("penomoran:unduh", {"verifikator verifikator_lain admin pengawas": 200}, metode="POST"),
    Baris("penomoran:pola", {"verifikator verifikator_lain admin": 200}),
    Baris("penomoran:tambah_pola", {"verifikator verifikator_lain admin": 200}),
    Baris("penomoran:ubah_pola", {"verifikator verifikator_lain admin": 200}, milik("pola")),
    # Accounts
    Baris("akun:daftar", {"admin": 200}),
    Baris("akun:tambah", {"admin": 200}),
    Baris("akun:rincian", {"admin": 200}, ORANG),
    Baris("akun:ubah", {"admin": 200}, ORANG),
    Baris("akun:undang", {"admin": 302}, ORANG, "POST"),
    Baris("akun:nonaktifkan", {"admin": 200}, ORANG),
    Baris("akun:nonaktifkan", {"admin": 302}, ORANG, "POST"),
    Baris("akun:aktifkan", {"admin": 302}, ORANG, "POST"),
    Baris("akun:faktor_cabut", {"admin": 200}, ORANG),
    Baris("akun:tunggal_lepas", {"admin": 200}, ORANG),
    Baris("akun:penugasan_tambah", {"admin": 200}, ORANG),
    Baris(
        "akun:penugasan_akhiri",
        {"admin": 200},
        lambda d: {"pk": d.penyusun.pk, "penugasan_pk": d.penyusun.penugasan_aktif.pk},
    ),
    Baris(
        "akun:penugasan_akhiri",
        {},
        lambda d: {"pk": d.penyusun.pk, "penugasan_pk": d.pengesah.penugasan_aktif.pk},
    ),
    Baris("akun:pejabat_sementara", {"admin verifikator verifikator_lain": 200}),
    Baris("akun:sementara_tambah", {"admin verifikator verifikator_lain": 200}),
    Baris("akun:sementara_akhiri", {"admin verifikator verifikator_lain": 200}, milik("plh")),
    # A definitive head is no stand-in: a verifikator cannot end that hat.
    Baris("akun:sementara_akhiri", {}, lambda d: {"pk": d.pengesah.penugasan_aktif.pk}, "POST"),
    Baris("akun:pengesah", {"admin": 200}),
    Baris("akun:pengesah_ubah", {"admin": 200}, UNIT),
    # Units
    Baris("organisasi:daftar", {"admin": 200}),
    Baris("organisasi:tambah", {"admin": 200}),
    Baris("organisasi:lambang", {"admin": 200}),
    Baris("organisasi:rincian", {"admin": 200}, UNIT),
    Baris("organisasi:ubah", {"admin": 200}, UNIT),
    Baris("organisasi:jabatan_tambah", {"admin": 200}, UNIT),
    Baris("organisasi:jabatan_ubah", {"admin": 200}, lambda d: {"pk": d.unit.pk, "jabatan_pk": d.jabatan.pk}),
    Baris("organisasi:jabatan_ubah", {}, lambda d: {"pk": d.unit.induk_id, "jabatan_pk": d.jabatan.pk}),
    Baris("organisasi:pejabat_tambah", {"admin": 200}, UNIT),
    Baris("organisasi:pejabat_akhiri", {"admin": 200}, lambda d: {"pk": d.unit.pk, "pejabat_pk": d.pejabat.pk}),
    Baris("organisasi:pejabat_akhiri", {}, lambda d: {"pk": d.unit.induk_id, "pejabat_pk": d.pejabat.pk}),
    # Documents
    Baris("sop:daftar", {"berperan": 200}),
    Baris("sop:baru", {"penyusun penyusun_lain": 200}),
    Baris("sop:salinan", {"penyusun penyusun_lain": 200}),
    Baris("sop:rincian", {"penyusun pemeriksa pengesah pengawas": 200}, versi("draf")),
    Baris(
        "sop:rincian",
        {"penyusun pemeriksa pengesah pengawas verifikator verifikator_lain": 200},
        versi("diverifikasi"),
    ),
    Baris("sop:rincian", {"berperan": 200}, versi("berlaku")),
    Baris("sop:rincian_versi", {"penyusun pemeriksa pengesah pengawas": 200}, versi_nomor("draf")),
    Baris("sop:gambar", {"penyusun pemeriksa pengesah pengawas": 400}, versi_nomor("draf")),
    Baris("sop:persandingan", {"penyusun pemeriksa pengesah pengawas": 200}, versi("draf")),
    Baris(
        "sop:persandingan",
        {"penyusun pemeriksa pengesah pengawas verifikator verifikator_lain": 200},
        versi("diverifikasi"),
    ),
    Baris("sop:gambar_persandingan", {}, versi("draf")),
    Baris("sop:ubah", {"penyusun": 200}, versi("draf")),
    Baris("sop:versi_lanjutan", {"penyusun": 302}, versi("berlaku"), "POST"),
    Baris("sop:penyunting", {"penyusun": 200}, versi("draf")),
    Baris("sop:isi_suntingan", {"penyusun": 200}, versi("draf")),
    Baris("sop:isi_suntingan", {"penyusun": 409}, versi("diverifikasi")),
    Baris("sop:simpan_suntingan", {"penyusun": 415}, versi("draf"), "POST"),
    Baris("sop:gambar_suntingan", {"penyusun": 415}, versi("draf"), "POST"),
    Baris("sop:riwayat_sunting", {"penyusun": 200}, versi("draf")),
    Baris("sop:keadaan_lama", {"penyusun": 200}, keadaan_awal("draf")),
    Baris("sop:gambar_keadaan", {"penyusun": 400}, keadaan_awal("draf")),
    Baris("sop:selisih_keadaan", {"penyusun": 200}, keadaan_awal("draf")),
    Baris("sop:pulihkan", {"penyusun": 302}, keadaan_awal("draf"), "POST"),
    Baris("sop:saran_suntingan", {"penyusun": 200}, versi("draf")),
    Baris("sop:serupa", {"penyusun penyusun_lain": 200}),
    Baris("sop:tempel_suntingan", {"penyusun": 415}, versi("draf"), "POST"),
    Baris("alur:transisi", {"penyusun": 200}, alur("draf", "periksakan")),
    Baris("alur:transisi", {"verifikator": 200}, alur("diverifikasi", "setujui")),
    Baris("alur:transisi", {"pengesah": 200}, alur("disetujui", "sahkan")),
    Baris("alur:transisi", {"pengesah": 200}, alur("berlaku", "cabut")),
    Baris("alur:catatan_baru", {"verifikator": 200}, milik("diverifikasi")),
    Baris("alur:balas", {"penyusun pemeriksa verifikator verifikator_lain": 422}, milik("catatan"), "POST"),
    Baris("alur:tandai", {"penyusun verifikator": 302}, lambda d: {"pk": d.catatan.pk, "keadaan": "selesai"}, "POST"),
    Baris("alur:pdf_ulang", {"penyusun pemeriksa pengesah": 302}, milik("draf"), "POST"),
    *layanan.MATRIKS,
    *naskah.MATRIKS,
]

# Addresses that open a file which takes long to make are tried by their own tests, once for all of these.
BERKAS = [
    Baris("sop:pdf", {"penyusun pemeriksa pengesah pengawas": 200}, versi("draf")),
    Baris("sop:pdf_versi", {"penyusun pemeriksa pengesah pengawas": 200}, versi_nomor("draf")),
    Baris("sop:pdf_publik", {"semua": 200}, slug("berlaku")),
    *layanan.BERKAS,
    *naskah.BERKAS,
]


def _alamat(resolver, awalan=""):
    """(full name, pattern) of every address."""
    for pola in resolver.url_patterns:
        if hasattr(pola, "url_patterns"):
            yield from _alamat(pola, f"{awalan}{pola.namespace}:" if pola.namespace else awalan)
        else:
            yield f"{awalan}{pola.name or ''}", pola


def test_setiap_alamat_bernama_dan_berkebijakan():
    tanpa = [f"{nama} ({pola.pattern})" for nama, pola in _alamat(get_resolver()) if not _terlindung(nama, pola)]
    assert not tanpa, f"Give these views a name and @terbuka, @masuk or @untuk(…): {tanpa}"


def _terlindung(nama, pola):
    return nama and not nama.endswith(":") and kebijakan_dari(pola.callback, nama) is not None


def test_alamat_tanpa_kebijakan_tertangkap_apa_pun_bentuk_viewnya():
    """A function, a class, an operation of the open data: each is caught without a mark, and passes with one."""
    api = NinjaAPI(urls_namespace="uji")
    api.get("/uji", url_name="uji")(lambda request: {})
    (operasi,) = [pola for pola in api.urls[0] if pola.name == "uji"]
    for view in (lambda request: None, View.as_view(), operasi.callback):
        assert not _terlindung("uji", path("uji/", view, name="uji"))
        assert _terlindung("uji", path("uji/", terbuka(view), name="uji"))
        assert not _terlindung("uji:", path("uji/", terbuka(view)))


def test_setiap_alamat_ada_dalam_tabel():
    ada = {nama for nama, _ in _alamat(get_resolver())}
    tertulis = {baris.nama for baris in [*MATRIKS, *BERKAS]}
    assert not ada - tertulis, f"Add a row to MATRIKS in tests/test_kebijakan.py for: {sorted(ada - tertulis)}"
    assert not tertulis - ada, f"These rows name no address: {sorted(tertulis - ada)}"


@pytest.fixture
def dunia(pemeran):
    cache.clear()
    return Dunia(pemeran)


def _tanya(client, metode, alamat, isi=None):
    """The status that the answer has; whatever the view did is undone."""
    with transaction.atomic():
        jawaban = client.get(alamat) if metode == "GET" else client.post(alamat, isi or {})
        transaction.set_rollback(True)
    return jawaban.status_code


@pytest.mark.django_db
@pytest.mark.parametrize("baris", MATRIKS, ids=str)
def test_matriks(dunia, baris):
    """The table holds; and who is refused is refused by the other method too, which is never an error page."""
    alamat = reverse(baris.nama, kwargs=baris.argumen(dunia) if baris.argumen else None)
    lain = "POST" if baris.metode == "GET" else "GET"
    hasil, hasil_lain = {}, {}

    for nama in SEMUA:
        client = masuk(Client(), dunia.orang[nama]) if nama != TAMU else Client()
        hasil[nama] = _tanya(client, baris.metode, alamat, baris.isi)
        hasil_lain[nama] = _tanya(client, lain, alamat)

    assert hasil == baris.harapan()
    for nama, status in hasil.items():
        tertolak = status in (403, 404) or (nama == TAMU and status == 302)
        assert hasil_lain[nama] in ((302, 403, 404, 405) if tertolak else range(500)), nama


@pytest.mark.django_db
@pytest.mark.parametrize("baris", BERKAS, ids=str)
@pytest.mark.parametrize("nama", [TAMU, "penyusun", "penyusun_lain"])
def test_berkas(dunia, baris, nama):
    alamat = reverse(baris.nama, kwargs=baris.argumen(dunia))
    client = masuk(Client(), dunia.orang[nama]) if nama != TAMU else Client()

    assert _tanya(client, "GET", alamat) == baris.harapan()[nama]
