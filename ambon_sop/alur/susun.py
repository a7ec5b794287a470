"""Beginning a document or a version. Like the engine, it writes the audit row with the deed."""

from django.db import transaction
from django.utils.text import slugify

from ambon_sop.audit.catat import catat

from .mesin import TransisiDitolak
from .models import Dokumen, Versi
from .status import Status


def slug_bebas(jenis, judul, kecuali=None):
    """A slug for this title that no document of the kind has yet (but perhaps the one with the pk `kecuali`)."""
    dasar = slugify(judul)[:100] or jenis
    calon, ke = dasar, 2
    while Dokumen.objects.filter(jenis=jenis, slug=calon).exclude(pk=kecuali).exists():
        calon, ke = f"{dasar}-{ke}", ke + 1
    return calon


@transaction.atomic
def dokumen_baru(model, *, perangkat_daerah, judul, isi, pengguna, publik=False, **kolom_versi):
    """A new document of this kind with its first draft. Returns the version.

    Without content it is a copy of a paper (`salinan`): `kolom_versi` are then its facts and its file.
    """
    dokumen = model.objects.create(
        jenis=model.JENIS,
        perangkat_daerah=perangkat_daerah,
        judul=judul,
        slug=slug_bebas(model.JENIS, judul),
        publik=publik,
    )
    return _versi(dokumen, 1, isi, pengguna, "buat", **kolom_versi)


@transaction.atomic
def versi_baru(dokumen, pengguna, isi):
    """The next version, begun from `isi`. TransisiDitolak where one is on its way already."""
    if Versi.objects.filter(dokumen=dokumen.pk, status__in=Status.terbuka()).exists():
        raise TransisiDitolak("Sudah ada versi yang sedang disusun. Lanjutkan versi itu.")
    terakhir = (
        Versi.objects.filter(dokumen=dokumen.pk).order_by("-nomor_versi").values_list("nomor_versi", flat=True).first()
    )
    return _versi(dokumen, (terakhir or 0) + 1, isi, pengguna, "versi_baru")


def _versi(dokumen, nomor_versi, isi, pengguna, tindakan, **kolom):
    induk = Dokumen.objects.get(pk=dokumen.pk)
    kolom |= {"isi": isi, "salinan": isi is None, "dibuat_oleh": pengguna}
    versi = Versi.objects.create(dokumen=induk, nomor_versi=nomor_versi, **kolom)
    Dokumen.objects.filter(pk=dokumen.pk).update(versi_terbaru=versi)
    catat(tindakan, versi, pelaku=pengguna.pelaku, ke=versi.status)
    return versi
