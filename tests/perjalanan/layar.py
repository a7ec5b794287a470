"""Every screen of the portal: a name, who opens it (None: the public), and its address on the worked examples."""

from ambon_sop.akun.models import Pengguna, Penugasan, Peran
from ambon_sop.alur.status import Status
from ambon_sop.organisasi.models import PerangkatDaerah
from sop.models import Sop

UMUM = [
    ("beranda", "/"),
    ("cari", "/cari/?q=kartu"),
    ("cari-kosong", "/cari/?q=zzzz"),
    ("sop-daftar-publik", "/sop/"),
    ("periksa", "/periksa/"),
    ("periksa-asing", "/periksa/ABCD2345EFGH/"),
    ("masuk", "/masuk/"),
    ("sandi-lupa", "/sandi/lupa/"),
    ("tidak-ada", "/tidak-ada/"),
]
DALAM = [
    ("kotak-masuk", Peran.PENYUSUN, "/kerja/"),
    ("kotak-masuk-verifikator", Peran.VERIFIKATOR, "/kerja/"),
    ("kotak-masuk-pengesah", Peran.PENGESAH, "/kerja/"),
    ("sop-daftar", Peran.PENYUSUN, "/kerja/sop/"),
    ("sop-daftar-kosong", Peran.PENYUSUN, "/kerja/sop/?q=zzzz"),
    ("sop-baru", Peran.PENYUSUN, "/kerja/sop/baru/"),
    ("nomor", Peran.VERIFIKATOR, "/kerja/nomor/"),
    ("ringkasan", Peran.PIMPINAN, "/kerja/ringkasan/"),
    ("audit", Peran.PENGAWAS, "/kerja/audit/"),
    ("pengguna", Peran.ADMIN, "/kerja/pengguna/"),
    ("unit", Peran.ADMIN, "/kerja/organisasi/"),
]


def orang(peran, unit=None):
    """The account of this role under its hat in this unit (its first hat without one)."""
    hat = Penugasan.objects.kini().filter(pengguna=Pengguna.objects.get(username=peran.value), peran=peran)
    hat = hat.get(perangkat_daerah=unit) if unit else hat.order_by("pk").first()
    return hat.untuk(hat.pengguna)


def semua_layar():
    """[(name, Pengguna or None, address)] of all screens, with documents in each state."""
    kia = Sop.objects.get(slug__startswith="penerbitan-kartu-identitas-anak")
    umum = [*UMUM, ("sop-publik", f"/sop/{kia.slug}/"), ("periksa-berlaku", f"/periksa/{kia.versi_berlaku.kode}/")]
    layar = [(nama, None, alamat) for nama, alamat in umum]
    layar += [(nama, orang(peran), alamat) for nama, peran, alamat in DALAM]
    layar += [("sop-berlaku", orang(Peran.PENYUSUN, kia.perangkat_daerah), f"/kerja/sop/{kia.pk}/")]
    return layar + list(_dalam_proses())


def _dalam_proses():
    """Documents on their way, each seen by whoever has it on the desk."""
    siapa = {Status.DRAF: Peran.PENYUSUN, Status.DIAJUKAN: Peran.VERIFIKATOR, Status.DISETUJUI: Peran.PENGESAH}
    for status, peran in siapa.items():
        sop = Sop.objects.filter(versi_terbaru__status=status).first()
        yield f"sop-{status}", orang(peran, _unit(peran, sop)), f"/kerja/sop/{sop.pk}/"
    draf = Sop.objects.filter(versi_terbaru__status=Status.DRAF).first()
    penyusun = orang(Peran.PENYUSUN, draf.perangkat_daerah)
    yield "penyunting", penyusun, f"/kerja/sop/{draf.pk}/sunting/"
    yield "transisi", penyusun, f"/kerja/versi/{draf.versi_terbaru_id}/alur/ajukan/"
    yield "sop-ubah", penyusun, f"/kerja/sop/{draf.pk}/ubah/"


def _unit(peran, sop):
    if peran == Peran.VERIFIKATOR:
        return PerangkatDaerah.objects.get(slug="bag-organisasi")
    return sop.perangkat_daerah
