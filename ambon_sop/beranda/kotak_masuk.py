"""The inbox: what waits for this person, what nobody has taken yet, what lies with others."""

from django.db.models import Q

from ambon_sop.akun.models import Peran
from ambon_sop.alur import pemegang
from ambon_sop.alur.jenis import jenis_dari, semua_jenis
from ambon_sop.alur.status import Status

VERBA = {
    Status.DRAF: "Lanjutkan",
    Status.DIPERIKSA: "Periksa",
    Status.DIAJUKAN: "Ambil",
    Status.DIVERIFIKASI: "Verifikasi",
    Status.DISETUJUI: "Sahkan",
}


def jumlah_menunggu(pengguna):
    """How many versions wait for this person (the number in the navigation)."""
    return sum(pemegang.menunggu(pengguna, j.kode).count() for j in semua_jenis())


def menunggu(pengguna, q=""):
    """What waits for this person, longest first; `q` narrows by words of the title or the office."""
    return _kumpul((pemegang.menunggu(pengguna, j.kode) for j in semua_jenis()), q)


def belum_diambil(pengguna, q=""):
    """The queue of Bagian Organisasi; only a verifikator sees it."""
    if pengguna.penugasan_aktif.peran != Peran.VERIFIKATOR:
        return []
    return _kumpul((pemegang.belum_diambil(j.kode) for j in semua_jenis()), q)


def menunggu_orang_lain(pengguna):
    return _kumpul(pemegang.menunggu_orang_lain(pengguna, j.kode) for j in semua_jenis())


def _kumpul(daftar, q=""):
    kata = [Q(dokumen__judul__icontains=k) | Q(dokumen__perangkat_daerah__nama__icontains=k) for k in q.split()]
    versi = sorted((v for satu in daftar for v in satu.filter(*kata)), key=lambda v: (v.sejak, v.pk))
    for v in versi:
        jenis = jenis_dari(v.dokumen.jenis)
        v.nama_jenis, v.url, v.verba = jenis.nama, jenis.url_kerja(v.dokumen), VERBA.get(v.status, "Lihat")
    return versi
