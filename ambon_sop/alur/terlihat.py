"""Who sees which document and version. Every fetch goes through `terlihat_oleh`; what it leaves out is a 404."""

from django.db import models
from django.db.models import Q

from ambon_sop.akun.models import Peran
from ambon_sop.akun.pengesah import cakupan_pengesah

from .jenis import jenis_dari, semua_jenis
from .status import Status


def _versi_terlihat(pengguna):
    """The rule as a condition on Versi: of each kind its own where it has one, else the rule of all."""
    sendiri = [jenis for jenis in semua_jenis() if jenis.terlihat]
    syarat = _terlihat_umum(pengguna)
    if sendiri:
        syarat &= ~Q(dokumen__jenis__in=[jenis.kode for jenis in sendiri])
    for jenis in sendiri:
        syarat |= Q(dokumen__jenis=jenis.kode) & jenis.terlihat(pengguna)
    return syarat


def _terlihat_umum(pengguna):
    """What is or was in force, and by role what is on its way."""
    terbit = Q(status__in=Status.pernah_berlaku())
    hat = getattr(pengguna, "penugasan_aktif", None)
    if hat is None:
        return terbit & Q(dokumen__publik=True)
    if hat.peran in (Peran.PENYUSUN, Peran.PEMERIKSA):
        return terbit | Q(dokumen__perangkat_daerah=hat.perangkat_daerah_id)
    if hat.peran == Peran.PENGESAH:
        return terbit | _wilayah_pengesah(hat)
    if hat.peran == Peran.VERIFIKATOR:
        return terbit | Q(pertama_diajukan__isnull=False)
    if hat.peran == Peran.PENGAWAS:
        return Q()
    return terbit


def _wilayah_pengesah(hat):
    """The documents that this pengesah ratifies, kind by kind, and those of his own unit."""
    syarat = Q(dokumen__perangkat_daerah=hat.perangkat_daerah_id)
    for jenis in semua_jenis():
        if jenis.kota:
            syarat |= Q(dokumen__jenis=jenis.kode, dokumen__perangkat_daerah__in=cakupan_pengesah(hat, jenis.kode))
    return syarat


def yang_melihat(hat, versi):
    """Of these hats (a queryset of Penugasan) those that see this version, where its kind says itself who does."""
    melihat = jenis_dari(versi.dokumen.jenis).melihat
    return hat.filter(melihat(versi)) if melihat else hat


class VersiQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        """Versions that this person may see under the hat that is on; the public (no hat) sees what is published."""
        return self.filter(_versi_terlihat(pengguna))

    def berlaku(self):
        return self.filter(status=Status.BERLAKU)


class DokumenQuerySet(models.QuerySet):
    def terlihat_oleh(self, pengguna):
        """Documents of which this person may see at least one version."""
        versi = self.model._meta.get_field("versi").related_model.objects
        boleh = versi.terlihat_oleh(pengguna).filter(dokumen=models.OuterRef("pk"))
        return self.filter(models.Exists(boleh))

    def untuk_umum(self):
        """What the public catalogue lists: in force and marked public."""
        return self.filter(publik=True, versi_berlaku__isnull=False)
