"""One mail on every hand-over: to whoever must act next, or has waited for the outcome. Plain text, one link."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils.formats import date_format

from .jenis import jenis_dari
from .models import nama_luar
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


def _ringkas(perihal):
    perihal = " ".join(perihal.split())  # a line break would begin a header of its own
    return perihal if len(perihal) <= BATAS_PERIHAL else perihal[: BATAS_PERIHAL - 2].rstrip() + " …"


def kirim(orang, perihal, isi):
    """One mail to each of these people, once the transaction is through; nothing within `tanpa_surat`."""
    alamat = sorted({o.email for o in orang if o.is_active})
    if _senyap.get() or not alamat:
        return
    transaction.on_commit(lambda: [send_mail(_ringkas(perihal), isi, None, [a], fail_silently=True) for a in alamat])


def alamat_catatan(catatan):
    """The address of a note on its document's page, as an absolute link."""
    versi = catatan.versi
    return f"{settings.ALAMAT_SITUS}{jenis_dari(versi.dokumen.jenis).url_kerja(versi.dokumen)}#catatan-{catatan.pk}"


def kabari_disebut(catatan, pengguna, orang):
    """One mail to each person whom a note, or an answer to it, names."""
    surat = [o for o in orang if o.is_active and o.pk != pengguna.pk]
    if _senyap.get() or not surat:
        return
    dokumen = catatan.versi.dokumen
    perihal = _ringkas(f"{pengguna.nama} menyebut Anda: {nama_luar(dokumen)} ({dokumen.perangkat_daerah.singkatan})")
    isi = (
        f"{pengguna.nama} menyebut Anda dalam catatan pada {jenis_dari(dokumen.jenis).nama} “{nama_luar(dokumen)}”, "
        f"versi {catatan.versi.nomor_versi}. Tempatnya: {catatan.sebutan or 'seluruh dokumen'}.\n\n"
        f"{alamat_catatan(catatan)}\n"
    )
    transaction.on_commit(lambda: [send_mail(perihal, isi, None, [o.email], fail_silently=True) for o in surat])


def _perihal(versi):
    """Action, title and office, in at most 70 characters (tampilan.md §5)."""
    judul, unit = nama_luar(versi.dokumen), versi.dokumen.perangkat_daerah.singkatan
    catatan = versi.catatan.filter(selesai_pada=None, induk=None).count()
    awal = {
        Status.DRAF: f"Dikembalikan dengan {catatan} catatan: {judul}" if catatan else f"Dikembalikan: {judul}",
        Status.DIPERIKSA: f"Perlu diperiksa: {judul} ({unit})",
        Status.DIAJUKAN: f"Perlu diverifikasi: {judul} ({unit})",
        Status.DIVERIFIKASI: f"Diserahkan kepada Anda: {judul} ({unit})",
        Status.DISETUJUI: f"Menunggu {jenis_dari(versi.dokumen.jenis).sebutan_pengesahan} Anda: {judul}",
        Status.PARAF: f"Menunggu paraf Anda: {judul}",
        Status.MENUNGGU_TANDA: f"Menunggu tanda tangan Anda: {judul}",
        Status.DITANDATANGANI: f"Sudah ditandatangani: {judul}",
        Status.DICABUT: f"Dicabut: {judul} ({unit})",
        Status.BATAL: f"Dibatalkan: {judul} ({unit})",
    }.get(versi.status)
    if versi.status == Status.BERLAKU:
        awal = f"Berlaku mulai {date_format(versi.tanggal_efektif, 'j F Y')}: {judul}"
    return awal and _ringkas(awal)


def _penerima(versi, pengguna):
    if versi.status in (Status.BERLAKU, Status.DICABUT, Status.DITANDATANGANI, Status.BATAL):
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
        perihal = _perihal(versi)
        if perihal is None:
            return
        isi = (
            f"{pengguna.nama} menyerahkan {jenis.nama} “{nama_luar(versi.dokumen)}”, versi {versi.nomor_versi}, "
            f"{versi.dokumen.perangkat_daerah.nama}. Keadaannya kini: {versi.get_status_display()}.\n\n"
            f"{settings.ALAMAT_SITUS}{jenis.url_kerja(versi.dokumen)}\n{_daftar_catatan(versi)}"
        )
        for alamat in _penerima(versi, pengguna):
            send_mail(perihal, isi, None, [alamat], fail_silently=True)

    transaction.on_commit(kirim)


def _daftar_catatan(versi):
    """A returned draft's open notes: each place with its link; what they say stays in the portal."""
    if versi.status != Status.DRAF:
        return ""
    catatan = versi.catatan.filter(induk=None, selesai_pada=None).select_related("versi__dokumen")
    baris = [f"{n}. {c.sebutan or 'Seluruh dokumen'}: {alamat_catatan(c)}" for n, c in enumerate(catatan, 1)]
    return "\n".join(["", *baris, ""]) if baris else ""
