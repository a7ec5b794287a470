"""Every screen of the portal on the worked examples: (name, who opens it or None for the public, address), by group."""

from urllib.parse import urlsplit

from django.template.loader import render_to_string

from ambon_sop.akun import undangan
from ambon_sop.akun.models import Pengguna, Peran
from ambon_sop.alur.status import Status
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.penomoran.models import Pola
from layanan.models import StandarPelayanan
from sop.models import Sop

from .dokumen import dicabut, digantikan, ditinjau, orang, salinan
from .layar_konsultasi import layar_konsultasi
from .layar_layanan import layar_layanan
from .layar_mutu import layar_mutu
from .layar_naskah import layar_naskah
from .layar_templat import layar_templat

UMUM = [
    ("beranda", "/"),
    ("cari", "/cari/?q=kartu"),
    ("cari-salah-ketik", "/cari/?q=kartu+identias"),
    ("cari-kosong", "/cari/?q=zzzz"),
    ("cari-tanpa-kata", "/cari/"),
    ("sop-daftar-publik", "/sop/"),
    ("layanan-katalog", "/layanan/"),
    ("layanan-cari", "/layanan/?q=ktp+hlang&gratis=1"),
    ("layanan-cari-kosong", "/layanan/?q=zzzz"),
    ("layanan-tema", "/layanan/tema/lahir/"),
    ("perangkat-daerah", "/perangkat-daerah/"),
    ("kantor", "/perangkat-daerah/disdukcapil/"),
    ("sop-daftar-publik-kosong", "/sop/?q=zzzz"),
    ("periksa", "/periksa/"),
    ("periksa-tanpa-kode", "/periksa/?kode="),
    ("periksa-asing", "/periksa/ABCD2345EFGH/"),
    ("kunci-audit", "/kunci-audit/"),
    ("masuk", "/masuk/"),
    ("sandi-lupa", "/sandi/lupa/"),
    ("sandi-lupa-terkirim", "/sandi/lupa/terkirim/"),
    ("sandi-baru-mati", "/sandi/baru/1-abcdef/"),
    ("sandi-baru-selesai", "/sandi/baru/selesai/"),
    ("undangan-mati", "/undangan/MQ/abc/"),
    ("tidak-ada", "/tidak-ada/"),
]
# Pages that no address leads to; the browser is given them under this one.
ALAMAT_GALAT = "/galat/"
GALAT = ("400", "403", "403_csrf", "405", "413", "429", "500", "503")
DAFTAR = [
    ("kotak-masuk", Peran.PENYUSUN, "/kerja/"),
    ("kanal", Peran.PENYUSUN, "/kerja/kanal/"),
    ("sorotan", Peran.VERIFIKATOR, "/kerja/layanan/sorotan/"),
    ("kotak-masuk-verifikator", Peran.VERIFIKATOR, "/kerja/"),
    ("kotak-masuk-pengesah", Peran.PENGESAH, "/kerja/"),
    ("antrean", Peran.VERIFIKATOR, "/kerja/antrean/"),
    ("pelimpahan", Peran.VERIFIKATOR, "/kerja/antrean/pelimpahan/"),
    ("laporan", Peran.PIMPINAN, "/kerja/laporan/"),
    ("sop-daftar", Peran.PENYUSUN, "/kerja/sop/"),
    ("sop-daftar-kosong", Peran.PENYUSUN, "/kerja/sop/?q=zzzz"),
    ("sop-baru", Peran.PENYUSUN, "/kerja/sop/baru/"),
    ("panduan", Peran.PENYUSUN, "/kerja/panduan/"),
    ("panduan-verifikator", Peran.VERIFIKATOR, "/kerja/panduan/"),
    ("panduan-pengesah", Peran.PENGESAH, "/kerja/panduan/"),
    ("panduan-pemeriksa", Peran.PENYUSUN, "/kerja/panduan/?peran=pemeriksa"),
    ("salinan", Peran.PENYUSUN, "/kerja/sop/salinan/"),
    ("cari-kerja", Peran.PENYUSUN, "/cari/?q=kartu"),
    ("ringkasan", Peran.PIMPINAN, "/kerja/ringkasan/"),
    ("antrean", Peran.VERIFIKATOR, "/kerja/antrean/"),
    ("laporan", Peran.VERIFIKATOR, "/kerja/laporan/"),
]
KELOLA = [
    ("saya", Peran.PENYUSUN, "/kerja/akun/"),
    ("sandi", Peran.PENYUSUN, "/kerja/akun/sandi/"),
    ("faktor", Peran.PENGESAH, "/kerja/akun/faktor/"),
    ("perangkat", Peran.PENYUSUN, "/kerja/akun/perangkat/"),
    ("tanda-tangan", Peran.PENGESAH, "/kerja/akun/tanda-tangan/"),
    ("sertifikat-pasang", Peran.PENGESAH, "/kerja/akun/tanda-tangan/sertifikat/"),
    ("nomor", Peran.VERIFIKATOR, "/kerja/nomor/"),
    ("nomor-pola", Peran.VERIFIKATOR, "/kerja/nomor/pola/"),
    ("nomor-pola-tambah", Peran.VERIFIKATOR, "/kerja/nomor/pola/tambah/"),
    ("audit", Peran.PENGAWAS, "/kerja/audit/"),
    ("audit-kosong", Peran.PENGAWAS, "/kerja/audit/?objek=zzzz"),
    ("pengguna", Peran.ADMIN, "/kerja/pengguna/"),
    ("pengguna-tambah", Peran.ADMIN, "/kerja/pengguna/tambah/"),
    ("pejabat-sementara", Peran.ADMIN, "/kerja/pejabat-sementara/"),
    ("pejabat-sementara-tambah", Peran.ADMIN, "/kerja/pejabat-sementara/tambah/"),
    ("unit", Peran.ADMIN, "/kerja/organisasi/"),
    ("unit-tambah", Peran.ADMIN, "/kerja/organisasi/tambah/"),
    ("pengesah", Peran.ADMIN, "/kerja/organisasi/pengesah/"),
    ("lambang", Peran.ADMIN, "/kerja/lambang/"),
]


def layar_umum():
    """What anybody may open, log-in and error pages with it."""
    kia = Sop.objects.get(slug__startswith="penerbitan-kartu-identitas-anak")
    yield from ((nama, None, alamat) for nama, alamat in UMUM)
    yield from ((f"galat-{nama}", None, f"{ALAMAT_GALAT}{nama}") for nama in GALAT)
    yield "sop-publik", None, f"/sop/{kia.slug}/"
    layanan = StandarPelayanan.objects.get(slug__startswith="penerbitan-kartu-identitas-anak")
    yield "layanan-publik", None, f"/layanan/{layanan.slug}/?keadaan=KIA+hilang"
    yield "loket", None, f"/layanan/{layanan.slug}/loket/?keadaan=KIA+hilang"
    yield "banding", None, f"/layanan/banding/?a={layanan.slug}&b=izin-penyelenggaraan-reklame"
    yield "periksa-berlaku", None, f"/periksa/{kia.versi_berlaku.kode}/"
    yield "periksa-digantikan", None, f"/periksa/{digantikan().kode}/"
    yield "periksa-dicabut", None, f"/periksa/{dicabut().kode}/"
    yield "sop-publik-salinan", None, f"/sop/{salinan().dokumen.slug}/"
    tamu = Pengguna.objects.create_user(username="tamu", email="tamu@contoh.ambon.go.id", nama="Pegawai Diundang")
    yield "undangan", None, urlsplit(undangan.tautan(tamu)).path
    yield "tanpa-peran", tamu, "/kerja/"


def layar_daftar():
    """Inbox, queue, registers and what begins a document."""
    yield from ((nama, orang(peran), alamat) for nama, peran, alamat in DAFTAR)
    yield from layar_templat()


def layar_dokumen():
    """SOPs in each state, seen by whoever has them on the desk."""
    siapa = {Status.DRAF: Peran.PENYUSUN, Status.DIAJUKAN: Peran.VERIFIKATOR, Status.DISETUJUI: Peran.PENGESAH}
    for status, peran in siapa.items():
        sop = Sop.objects.filter(versi_terbaru__status=status).first()
        yield f"sop-{status}", orang(peran, _unit(peran, sop)), f"/kerja/sop/{sop.pk}/"
    draf = Sop.objects.filter(versi_terbaru__status=Status.DRAF).first()
    penyusun = orang(Peran.PENYUSUN, draf.perangkat_daerah)
    yield "penyunting", penyusun, f"/kerja/sop/{draf.pk}/sunting/"
    yield "transisi", penyusun, f"/kerja/versi/{draf.versi_terbaru_id}/alur/ajukan/"
    yield "sop-ubah", penyusun, f"/kerja/sop/{draf.pk}/ubah/"
    kia = Sop.objects.get(slug__startswith="penerbitan-kartu-identitas-anak")
    yield "sop-berlaku", orang(Peran.PENYUSUN, kia.perangkat_daerah), f"/kerja/sop/{kia.pk}/"
    kertas = salinan()
    yield "sop-salinan", orang(Peran.PENYUSUN, kertas.dokumen.perangkat_daerah), f"/kerja/sop/{kertas.dokumen_id}/"
    versi = ditinjau(kia)
    yield "tinjauan", orang(Peran.VERIFIKATOR), f"/kerja/sop/{kia.pk}/"
    yield "tinjauan-penyusun", orang(Peran.PENYUSUN, kia.perangkat_daerah), f"/kerja/sop/{kia.pk}/"
    yield "persandingan", orang(Peran.VERIFIKATOR), f"/kerja/sop/{kia.pk}/persandingan/"
    yield "transisi-kembalikan", orang(Peran.VERIFIKATOR), f"/kerja/versi/{versi.pk}/alur/kembalikan/"


def layar_kelola():
    """People, units, numbers, the trail: what the Admin, the Verifikator and the Pengawas look after."""
    yield from ((nama, orang(peran), alamat) for nama, peran, alamat in KELOLA)
    admin, susun = orang(Peran.ADMIN), orang(Peran.PENYUSUN)
    akun, unit = f"/kerja/pengguna/{susun.pk}", PerangkatDaerah.objects.get(kode="disdukcapil")
    for nama, alamat in (
        ("pengguna-satu", f"{akun}/"),
        ("pengguna-ubah", f"{akun}/ubah/"),
        ("pengguna-nonaktifkan", f"{akun}/nonaktifkan/"),
        ("penugasan-tambah", f"{akun}/penugasan/tambah/"),
        ("penugasan-akhiri", f"{akun}/penugasan/{susun.penugasan_aktif.pk}/akhiri/"),
        ("unit-satu", f"/kerja/organisasi/{unit.pk}/"),
        ("unit-ubah", f"/kerja/organisasi/{unit.pk}/ubah/"),
        ("jabatan-tambah", f"/kerja/organisasi/{unit.pk}/jabatan/tambah/"),
        ("pejabat-tambah", f"/kerja/organisasi/{unit.pk}/pejabat/tambah/"),
        ("pengesah-ubah", f"/kerja/organisasi/pengesah/{unit.pk}/"),
    ):
        yield nama, admin, alamat
    pola = Pola.objects.create(jenis="sop", perangkat_daerah=unit, pola="{urut:03}/{singkatan}/{tahun}")
    yield "nomor-pola-ubah", orang(Peran.VERIFIKATOR), f"/kerja/nomor/pola/{pola.pk}/"


LAYAR = {
    "umum": layar_umum,
    "daftar": layar_daftar,
    "dokumen": layar_dokumen,
    "kelola": layar_kelola,
    "layanan": layar_layanan,
    "konsultasi": layar_konsultasi,
    "mutu": layar_mutu,
    "naskah": layar_naskah,
}


def jawab_galat(rute):
    """Stands in for the server under ALAMAT_GALAT."""
    nama = rute.request.url.rsplit("/", 1)[-1]
    isi = render_to_string(f"{nama}.html", {"menit": 2, "id_permintaan": "7F3K-22QD"})
    rute.fulfill(status=int(nama[:3]), content_type="text/html; charset=utf-8", body=isi)


def _unit(peran, sop):
    if peran == Peran.VERIFIKATOR:
        return PerangkatDaerah.objects.get(slug="bag-organisasi")
    return sop.perangkat_daerah
