"""Made templates and letters for tests."""

from ambon_sop.alur.jenis import jenis_dari
from ambon_sop.alur.models import Versi
from naskah.baru import naskah_baru, templat_baru
from naskah.models import Paraf, Templat
from naskah.ragam import RAGAM


def majukan(versi, *langkah):
    """Pass a version through (name, person, answers) and give it back fresh."""
    for nama, pengguna, *isian in langkah:
        versi = Versi.objects.select_related("dokumen__perangkat_daerah").get(pk=versi.pk)
        jenis_dari(versi.dokumen.jenis).alur.jalankan(versi, nama, pengguna, *isian)
    return Versi.objects.select_related("dokumen__perangkat_daerah").get(pk=versi.pk)


def templat_berlaku(penyusun, verifikator, ragam="surat_dinas", nama=""):
    """A template of Bagian Organisasi in force, as Templat."""
    versi = templat_baru(penyusun, ragam, nama)
    versi = majukan(versi, ("ajukan", penyusun), ("ambil", verifikator), ("berlakukan", verifikator))
    return Templat.objects.select_related("versi_berlaku").get(pk=versi.dokumen_id)


def naskah_draf(penyusun, templat, penanda=None, paraf=(), nilai=None, **kolom):
    """A letter's draft with the kind's worked values, its signer and those who initial it. Returns the version."""
    nilai = dict(RAGAM[templat.ragam].contoh) if nilai is None else nilai
    versi = naskah_baru(penyusun, templat, nilai, penanda=penanda, **{"klasifikasi": "000.8.3"} | kolom)
    for urut, orang in enumerate(paraf, 1):
        Paraf.objects.create(naskah_id=versi.dokumen_id, urut=urut, pengguna=orang, jabatan=f"Pemaraf {urut}")
    return Versi.objects.select_related("dokumen__perangkat_daerah").get(pk=versi.pk)
