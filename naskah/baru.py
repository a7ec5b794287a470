"""Beginning a template, or a letter from a template in force."""

from django.db import transaction

from ambon_sop.alur.models import Versi
from ambon_sop.alur.susun import dokumen_baru

from . import lengkapi
from .isi import IsiNaskah, ke_dict, templat_dari_dict
from .kolom import kolom as kolom_isi
from .models import Naskah, Templat
from .ragam import templat_baku
from .rahasia import RAHASIA


@transaction.atomic
def templat_baru(pengguna, ragam, nama="", untuk=()):
    """A draft that starts from the kind's standard template; `untuk`: offices, none means all. Returns the version."""
    isi = templat_baku(ragam)
    if nama:
        isi = isi.model_copy(update={"nama": nama})
    versi = dokumen_baru(
        Templat,
        perangkat_daerah=pengguna.penugasan_aktif.perangkat_daerah,
        judul=isi.nama,
        isi=ke_dict(isi),
        pengguna=pengguna,
    )
    Templat.objects.filter(pk=versi.dokumen_id).update(ragam=ragam)
    versi.dokumen.berlaku_untuk.set(untuk)
    return versi


def templat_untuk(perangkat_daerah):
    """The templates in force from which this office writes: its own and those for all, by kind and name."""
    berlaku = Templat.objects.filter(versi_berlaku__isnull=False).select_related("versi_berlaku")
    semua = berlaku.filter(berlaku_untuk__isnull=True) | berlaku.filter(berlaku_untuk=perangkat_daerah)
    return semua.distinct().order_by("ragam", "judul")


def naskah_baru(pengguna, templat, nilai=None, **kolom):
    """A letter's draft from the template's version in force; `kolom` are its facts. Returns the version."""
    asal = templat.versi_berlaku
    isi = IsiNaskah(
        templat=templat_dari_dict(asal.isi),
        asal={"slug": templat.slug, "versi": asal.nomor_versi},
        nilai=nilai or {},
    )
    kolom |= {"ragam": templat.ragam, "templat_versi": Versi(pk=asal.pk)}
    return naskah_dengan(pengguna, pengguna.penugasan_aktif.perangkat_daerah, isi, **kolom)


@transaction.atomic
def naskah_dengan(pengguna, perangkat_daerah, isi, **kolom):
    """A letter's draft with this content (an IsiNaskah) and all its columns. Returns the version.

    The first row of the trail and the slug name it: a secret one as its template is called.
    """
    judul = lengkapi.judul(isi)[:300]
    versi = dokumen_baru(
        Naskah,
        perangkat_daerah=perangkat_daerah,
        judul=isi.templat.nama[:300] if kolom.get("keamanan") in RAHASIA else judul,
        isi=ke_dict(isi),
        pengguna=pengguna,
    )
    Naskah.objects.filter(pk=versi.dokumen_id).update(**{"judul": judul} | kolom_isi(versi.isi) | kolom)
    return versi
