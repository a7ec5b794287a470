"""Who has a version on the desk. One rule for the inbox, the mail and the line under the title."""

from django.db.models import Q

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.akun.pengesah import cakupan_pengesah, peta_pengesah
from ambon_sop.organisasi.models import PerangkatDaerah

from .models import Pelimpahan, Versi
from .status import Status


def pemegang(versi, status=None):
    """The hats that must act on this version in this status (default: the one it has), as a queryset of Penugasan."""
    kini, unit, status = Penugasan.objects.kini(), versi.dokumen.perangkat_daerah_id, status or versi.status
    if status == Status.DRAF:
        return kini.filter(peran=Peran.PENYUSUN, perangkat_daerah=unit)
    if status == Status.DIPERIKSA:
        return kini.filter(peran=Peran.PEMERIKSA, perangkat_daerah=unit)
    if status == Status.DIAJUKAN:
        return kini.filter(peran=Peran.VERIFIKATOR)
    if status in (Status.DIVERIFIKASI, Status.KONSULTASI):
        wakil = Pelimpahan.objects.berjalan().filter(dari=versi.diambil_oleh_id).values("kepada")
        return kini.filter(Q(pengguna=versi.diambil_oleh_id) | Q(pengguna__in=wakil), peran=Peran.VERIFIKATOR)
    if status == Status.DISETUJUI:
        return kini.filter(peran=Peran.PENGESAH, perangkat_daerah=peta_pengesah(versi.dokumen.jenis).get(unit))
    return kini.none()


def menunggu(pengguna, jenis):
    """Versions of this kind that wait for this person under the hat that is on, longest first (the inbox)."""
    hat = pengguna.penugasan_aktif
    syarat = Q(pk__in=[])
    if hat.peran == Peran.PENYUSUN:
        syarat = Q(status=Status.DRAF, dokumen__perangkat_daerah=hat.perangkat_daerah_id)
    elif hat.peran == Peran.PEMERIKSA:
        syarat = Q(status=Status.DIPERIKSA, dokumen__perangkat_daerah=hat.perangkat_daerah_id)
    elif hat.peran == Peran.VERIFIKATOR:
        wakil = Pelimpahan.objects.berjalan().filter(kepada=pengguna.pk).values("dari")
        syarat = Q(status=Status.DIVERIFIKASI) & (Q(diambil_oleh=pengguna.pk) | Q(diambil_oleh__in=wakil))
    elif hat.peran == Peran.PENGESAH:
        syarat = Q(status=Status.DISETUJUI, dokumen__perangkat_daerah__in=cakupan_pengesah(hat, jenis))
    return _urut(Versi.objects.filter(syarat, dokumen__jenis=jenis))


def belum_diambil(jenis):
    """Submitted versions that no verifikator has taken yet, longest first."""
    return _urut(Versi.objects.filter(status=Status.DIAJUKAN, dokumen__jenis=jenis))


def menunggu_orang_lain(pengguna, jenis):
    """Versions that this person's unit has sent on, or that this verifikator has given back or approved."""
    hat = pengguna.penugasan_aktif
    jalan = [Status.DIPERIKSA, Status.DIAJUKAN, Status.DIVERIFIKASI, Status.KONSULTASI, Status.DISETUJUI]
    if hat.peran == Peran.PENYUSUN:
        syarat = Q(status__in=jalan, dokumen__perangkat_daerah=hat.perangkat_daerah_id)
    elif hat.peran == Peran.VERIFIKATOR:
        syarat = Q(status__in=(Status.KONSULTASI, Status.DISETUJUI)) | Q(
            status=Status.DRAF, dikembalikan=True, pertama_diajukan__isnull=False
        )
        syarat &= Q(diambil_oleh=pengguna.pk)
    else:
        syarat = Q(pk__in=[])
    return _urut(Versi.objects.filter(syarat, dokumen__jenis=jenis))


def _urut(versi):
    return versi.select_related("dokumen__perangkat_daerah", "diambil_oleh", "dibuat_oleh").order_by("sejak", "pk")


def di_meja(versi):
    """Where the version lies, in words: `di Bagian Organisasi, diambil Yohana P.`"""
    unit = versi.dokumen.perangkat_daerah
    if versi.status == Status.DRAF:
        return f"di {unit.singkatan}"
    if versi.status == Status.DIPERIKSA:
        return f"diperiksa di {unit.singkatan}"
    if versi.status == Status.DIAJUKAN:
        return "di Bagian Organisasi, belum diambil"
    if versi.status == Status.DIVERIFIKASI:
        return f"di Bagian Organisasi, diambil {versi.diambil_oleh.nama}"
    if versi.status == Status.KONSULTASI:
        return "dibahas bersama masyarakat"
    if versi.status == Status.DISETUJUI:
        return f"menunggu {pejabat_pengesah(versi)}"
    return ""


def pejabat_pengesah(versi):
    """The post that ratifies this version: `Kepala Dinas`. The unit's name where the title is not known."""
    oleh = peta_pengesah(versi.dokumen.jenis).get(versi.dokumen.perangkat_daerah_id)
    unit = PerangkatDaerah.objects.filter(pk=oleh).first() or versi.dokumen.perangkat_daerah
    return unit.sebutan_pimpinan or f"pimpinan {unit.nama}"
