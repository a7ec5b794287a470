"""The navigation of the hat that is on (tampilan.md §3): at most six places, each of which exists."""

from django.urls import reverse

from ambon_sop.akun.models import Peran
from ambon_sop.alur.jenis import semua_jenis
from ambon_sop.organisasi.peran import BEKERJA

from .kotak_masuk import jumlah_menunggu

DALAM = ("/kerja/", "/cari/")

LAIN = {
    Peran.PENYUSUN: [("Panduan", "beranda:panduan")],
    Peran.PEMERIKSA: [("Panduan", "beranda:panduan")],
    Peran.PENGESAH: [("Panduan", "beranda:panduan")],
    Peran.VERIFIKATOR: [("Nomor", "penomoran:daftar")],  # its report is a link of the queue
    Peran.PIMPINAN: [("Ringkasan", "beranda:ringkasan"), ("Laporan", "alur:laporan")],
    Peran.PENGAWAS: [("Jejak audit", "audit:daftar"), ("Nomor", "penomoran:daftar"), ("Laporan", "alur:laporan")],
    Peran.ADMIN: [
        ("Pengguna", "akun:daftar"),
        ("Perangkat Daerah", "organisasi:daftar"),
        ("Lambang dan kop", "organisasi:lambang"),
        ("Pengaturan", "penomoran:pola"),
    ],
}


def navigasi(request):
    """`navigasi` = [{label, url, kini, jumlah}] for the header of the staff pages; empty without a hat."""
    hat = getattr(getattr(request, "user", None), "penugasan_aktif", None)
    if hat is None or not request.path.startswith(DALAM):
        return {"navigasi": []}
    tempat = []
    if hat.peran in BEKERJA:
        tempat.append(("Kotak masuk", reverse("beranda:kotak_masuk"), jumlah_menunggu(request.user)))
    if hat.peran == Peran.VERIFIKATOR:
        tempat.append(("Antrean", reverse("alur:antrean"), None))
    tempat += [(jenis.nama, jenis.url_daftar(), None) for jenis in semua_jenis() if jenis.di_navigasi(hat)]
    tempat += [(label, reverse(nama), None) for label, nama in LAIN.get(hat.peran, [])]
    if hat.peran in (Peran.PIMPINAN, Peran.PENGAWAS):
        tempat.sort(key=lambda t: t[1].startswith("/kerja/sop/"))
    return {"navigasi": [_butir(request, *t) for t in tempat]}


def _butir(request, label, url, jumlah):
    kini = request.path == url if url == "/kerja/" else request.path.startswith(url)
    return {"label": label, "url": url, "kini": kini, "jumlah": jumlah or None}
