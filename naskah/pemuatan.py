"""The worked examples: the standard template of every kind, in force; and letters of an office made with them."""

from ambon_sop.akun.models import Peran
from ambon_sop.alur.models import Versi
from ambon_sop.beranda.contoh import PENYUSUN_ORGANISASI, beri_topi

from .alur import ALUR_TEMPLAT
from .baru import naskah_baru, templat_baru
from .models import Naskah, Templat
from .ragam import RAGAM

ORGANISASI = "bag-organisasi"
CONTOH_NASKAH = ("surat_dinas",)


def muat_templat(pemeran):
    """The templates that are not there yet, passed by two people of Bagian Organisasi. Returns how many are new."""
    baru = 0
    for kode in RAGAM:
        if Templat.objects.filter(ragam=kode).exists():
            continue
        penyusun = beri_topi(pemeran[PENYUSUN_ORGANISASI], Peran.PENYUSUN, ORGANISASI)
        versi = templat_baru(penyusun, kode)
        ALUR_TEMPLAT.jalankan(versi, "ajukan", penyusun)
        verifikator = beri_topi(pemeran[Peran.VERIFIKATOR], Peran.VERIFIKATOR, ORGANISASI)
        for nama in ("ambil", "berlakukan"):
            versi = Versi.objects.select_related("dokumen__perangkat_daerah").get(pk=versi.pk)
            ALUR_TEMPLAT.jalankan(versi, nama, verifikator)
        baru += 1
    return baru


def muat_naskah(pemeran):
    """Letters of the drafter's office, drafts to go on with. Returns how many are new."""
    baru = 0
    for kode in CONTOH_NASKAH:
        templat = Templat.objects.filter(ragam=kode, versi_berlaku__isnull=False).first()
        if templat is None or Naskah.objects.filter(ragam=kode).exists():
            continue
        naskah_baru(pemeran[Peran.PENYUSUN], templat, dict(RAGAM[kode].contoh))
        baru += 1
    return baru
