"""One mail on every hand-over: to whoever must act next, or has waited for the outcome. Plain text, one link."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils.formats import date_format

from .jenis import jenis_dari
from .pemegang import pemegang
from .status import Status

BATAS_PERIHAL = 70
_senyap: ContextVar[bool] = ContextVar("senyap", default=False)


@contextmanager
def tanpa_surat():
    """Within the block nobody is written to: the worked examples are no hand-over."""
    tanda = _senyap.set(True)
    try:
        yield
    finally:
        _senyap.reset(tanda)


def _perihal(versi, nama):
    """Action, title and office, in at most 70 characters (tampilan.md §5)."""
    judul, unit = versi.dokumen.judul, versi.dokumen.perangkat_daerah.singkatan
    catatan = versi.catatan.filter(selesai_pada=None, induk=None).count()
    awal = {
        Status.DRAF: f"Dikembalikan dengan {catatan} catatan: {judul}" if catatan else f"Dikembalikan: {judul}",
        Status.DIPERIKSA: f"Perlu diperiksa: {judul} ({unit})",
        Status.DIAJUKAN: f"Perlu diverifikasi: {judul} ({unit})",
        Status.DIVERIFIKASI: f"Diserahkan kepada Anda: {judul} ({unit})",
        Status.DISETUJUI: f"Menunggu pengesahan Anda: {judul}",
        Status.DICABUT: f"Dicabut: {judul} ({unit})",
    }.get(versi.status)
    if versi.status == Status.BERLAKU:
        awal = f"Berlaku mulai {date_format(versi.tanggal_efektif, 'j F Y')}: {judul}"
    return awal if awal is None or len(awal) <= BATAS_PERIHAL else awal[: BATAS_PERIHAL - 2].rstrip() + " …"


def _penerima(versi, pengguna):
    if versi.status in (Status.BERLAKU, Status.DICABUT):
        orang = {versi.dibuat_oleh} | ({versi.diambil_oleh} if versi.diambil_oleh else set())
    else:
        orang = {p.pengguna for p in pemegang(versi)}
    return sorted({o.email for o in orang if o.is_active and o.pk != pengguna.pk})


def kabari(versi, pengguna):
    """Send the mail of the state that `versi` has just reached, once the transaction is through."""
    if _senyap.get():
        return
    jenis = jenis_dari(versi.dokumen.jenis)

    def kirim():
        perihal = _perihal(versi, jenis.nama)
        if perihal is None:
            return
        isi = (
            f"{pengguna.nama} menyerahkan {jenis.nama} “{versi.dokumen.judul}”, versi {versi.nomor_versi}, "
            f"{versi.dokumen.perangkat_daerah.nama}. Keadaannya kini: {versi.get_status_display()}.\n\n"
            f"{settings.ALAMAT_SITUS}{jenis.url_kerja(versi.dokumen)}\n"
        )
        for alamat in _penerima(versi, pengguna):
            send_mail(perihal, isi, None, [alamat], fail_silently=True)

    transaction.on_commit(kirim)
