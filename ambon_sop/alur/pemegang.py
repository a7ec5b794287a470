"""Who has a version on the desk. One rule for the inbox, the mail and the line under the title."""

from django.db.models import Q

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.akun.pengesah import cakupan_pengesah, peta_pengesah
from ambon_sop.organisasi.models import PerangkatDaerah

from .jenis import jenis_dari, semua_jenis
from .models import Pelimpahan, Versi
from .status import Status
from .terlihat import yang_melihat


def pemegang(versi, status=None):
    """The hats that must act on this version in this status (default: the one it has), as a queryset of Penugasan."""
    kini, unit, status = Penugasan.objects.kini(), versi.dokumen.perangkat_daerah_id, status or versi.status
    if status == Status.DRAF:
        return yang_melihat(kini.filter(peran=Peran.PENYUSUN, perangkat_daerah=unit), versi)
    if status == Status.DIPERIKSA:
        return kini.filter(peran=Peran.PEMERIKSA, perangkat_daerah=unit)
    if status == Status.DIAJUKAN:
        return kini.filter(peran=Peran.VERIFIKATOR)
    if status in (Status.DIVERIFIKASI, Status.KONSULTASI):
        wakil = Pelimpahan.objects.berjalan().filter(dari=versi.diambil_oleh_id).values("kepada")
        return kini.filter(Q(pengguna=versi.diambil_oleh_id) | Q(pengguna__in=wakil), peran=Peran.VERIFIKATOR)
    if status == Status.DISETUJUI:
        return kini.filter(peran=Peran.PENGESAH, perangkat_daerah=peta_pengesah(versi.dokumen.jenis).get(unit))
    sendiri = jenis_dari(versi.dokumen.jenis).pemegang
    return sendiri(versi, status) if sendiri else kini.none()


def menunggu(pengguna):
    """Versions that wait for this person under the hat that is on, longest first (the inbox)."""
    syarat = _menunggu_hat(pengguna)
    for jenis in semua_jenis():
        if jenis.menunggu:
            syarat |= Q(dokumen__jenis=jenis.kode) & jenis.menunggu(pengguna)
    return _urut(Versi.objects.terlihat_oleh(pengguna).filter(syarat))


def _menunggu_hat(pengguna):
    """What waits for the hat, whoever wears it."""
    hat = pengguna.penugasan_aktif
    if hat.peran == Peran.PENYUSUN:
        return Q(status=Status.DRAF, dokumen__perangkat_daerah=hat.perangkat_daerah_id)
    if hat.peran == Peran.PEMERIKSA:
        return Q(status=Status.DIPERIKSA, dokumen__perangkat_daerah=hat.perangkat_daerah_id)
    if hat.peran == Peran.VERIFIKATOR:
        wakil = Pelimpahan.objects.berjalan().filter(kepada=pengguna.pk).values("dari")
        return Q(status=Status.DIVERIFIKASI) & (Q(diambil_oleh=pengguna.pk) | Q(diambil_oleh__in=wakil))
    syarat = Q(pk__in=[])
    if hat.peran == Peran.PENGESAH:
        for jenis in semua_jenis():
            if jenis.kota:
                di = cakupan_pengesah(hat, jenis.kode)
                syarat |= Q(status=Status.DISETUJUI, dokumen__jenis=jenis.kode, dokumen__perangkat_daerah__in=di)
    return syarat


def belum_diambil():
    """Submitted versions that no verifikator has taken yet, longest first."""
    return _urut(Versi.objects.filter(status=Status.DIAJUKAN))


def menunggu_orang_lain(pengguna):
    """Versions that this person's unit has sent on, or that this verifikator has given back or approved."""
    hat = pengguna.penugasan_aktif
    jalan = [status for status in Status.terbuka() if status != Status.DRAF]
    if hat.peran == Peran.PENYUSUN:
        syarat = Q(status__in=jalan, dokumen__perangkat_daerah=hat.perangkat_daerah_id)
    elif hat.peran == Peran.VERIFIKATOR:
        syarat = Q(status__in=(Status.KONSULTASI, Status.DISETUJUI)) | Q(
            status=Status.DRAF, dikembalikan=True, pertama_diajukan__isnull=False
        )
        syarat &= Q(diambil_oleh=pengguna.pk)
    else:
        syarat = Q(pk__in=[])
    return _urut(Versi.objects.terlihat_oleh(pengguna).filter(syarat))


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
    sendiri = jenis_dari(versi.dokumen.jenis).di_meja
    return sendiri(versi) if sendiri else ""


def pejabat_pengesah(versi):
    """The post that ratifies this version: `Kepala Dinas`. The unit's name where the title is not known."""
    oleh = peta_pengesah(versi.dokumen.jenis).get(versi.dokumen.perangkat_daerah_id)
    unit = PerangkatDaerah.objects.filter(pk=oleh).first() or versi.dokumen.perangkat_daerah
    return unit.sebutan_pimpinan or f"pimpinan {unit.nama}"
