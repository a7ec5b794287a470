"""Tags of the public consultation, each of which asks for what it shows. `{% load konsultasi %}`."""

from django import template

from ambon_sop.alur.status import Status
from layanan.hasil_konsultasi import hasil
from layanan.izin_konsultasi import PEMBACA_KONSULTASI
from layanan.konsultasi import belum_dikonsultasikan, yang_berubah
from layanan.models import Konsultasi

register = template.Library()


@register.inclusion_tag("layanan/konsultasi/_bagian.html", takes_context=True)
def bagian_konsultasi(context, versi):
    """`{% bagian_konsultasi versi %}`: the section on the staff's page of a version."""
    pengguna = context["request"].user
    semua = Konsultasi.objects.terlihat_oleh(pengguna).filter(versi=versi).select_related("berita_acara")
    semua = list(semua) if pengguna.penugasan_aktif and pengguna.penugasan_aktif.peran in PEMBACA_KONSULTASI else []
    for satu in semua:
        satu.versi = versi
        satu.hasil = hasil(satu)
        satu.banyak = satu.tanggapan.count()
        satu.belum = satu.tanggapan.belum_dijawab().count()
    kini = versi.status in (Status.DIVERIFIKASI, Status.KONSULTASI)
    berubah = yang_berubah(semua[0], versi.isi) if semua and versi.isi else []
    return {"semua": semua, "kurang": belum_dikonsultasikan(versi) if kini else "", "berubah": berubah}
