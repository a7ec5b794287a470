"""What the shared layer must know of templates and letters."""

from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.alur.jenis import Jenis, Penyunting
from ambon_sop.alur.status import Status
from ambon_sop.organisasi.pohon import keturunan, rantai

from . import lengkapi, tempat
from .alur import ALUR_NASKAH, ALUR_TEMPLAT
from .isi import naskah_dari_dict
from .izin import (
    DI_KANTOR,
    boleh_membuat_templat,
    boleh_mencatat,
    melihat_naskah,
    naskah_terlihat,
    paraf_berikut,
)
from .kolom import kolom
from .langkah_sunting import langkah_sunting
from .langkah_surat import langkah_surat, selisih_surat
from .models import Naskah, Paraf, Templat
from .periksa import hasil_periksa, hasil_periksa_naskah, periksa_naskah, periksa_templat
from .rahasia import nama_luar, rahasia
from .selisih import selisih
from .suntingan import SuntinganDitolak, sebut_tempat, terapkan_naskah, terapkan_templat


def _cetak_templat(versi):
    from .cetakan_templat import cetak_templat

    return cetak_templat(versi)


def _cetak_naskah(versi):
    from .cetakan_versi import cetak_versi

    return cetak_versi(versi)


def _muat_templat(pemeran):
    from .pemuatan import muat_templat

    return muat_templat(pemeran)


def _muat_naskah(pemeran):
    from .pemuatan import muat_naskah

    return muat_naskah(pemeran)


def _menunggu(pengguna):
    """Letters whose turn is this person's: to initial, or to sign."""
    giliran = Paraf.objects.filter(naskah=OuterRef("dokumen"), pada__isnull=True).order_by("urut")
    paraf = Q(status=Status.PARAF, dokumen__in=Paraf.objects.filter(pengguna=pengguna.pk).values("naskah"))
    paraf &= Q(pk__in=_versi_giliran(pengguna, giliran))
    hat = pengguna.penugasan_aktif
    if hat.peran != Peran.PENGESAH:
        return paraf
    di = keturunan(hat.perangkat_daerah)
    return paraf | Q(
        status=Status.MENUNGGU_TANDA, dokumen__naskah__penanda=pengguna.pk, dokumen__perangkat_daerah__in=di
    )


def _versi_giliran(pengguna, giliran):
    from ambon_sop.alur.models import Versi

    versi = Versi.objects.filter(status=Status.PARAF, dokumen__jenis=Naskah.JENIS)
    return versi.annotate(giliran=Subquery(giliran.values("pengguna")[:1])).filter(giliran=pengguna.pk).values("pk")


def _pemegang(versi, status):
    kini = Penugasan.objects.kini()
    if status == Status.PARAF and (giliran := paraf_berikut(versi)):
        return kini.filter(pengguna=giliran.pengguna_id)
    if status == Status.MENUNGGU_TANDA:
        penanda, di = versi.dokumen.naskah.penanda_id, rantai(versi.dokumen.perangkat_daerah)
        return kini.filter(pengguna=penanda, peran=Peran.PENGESAH, perangkat_daerah__in=di)
    return kini.none()


def _di_meja(versi):
    if versi.status == Status.PARAF and (giliran := paraf_berikut(versi)):
        return f"menunggu paraf {giliran.jabatan}"
    if versi.status == Status.MENUNGGU_TANDA:
        return f"menunggu tanda tangan {versi.dokumen.naskah.penanda}"
    return ""


PENYUNTING_TEMPLAT = Penyunting(
    ditolak=SuntinganDitolak,
    op_tulisan=frozenset({"bidang", "ubah"}),
    hasil_periksa=hasil_periksa,
    sebut_tempat=sebut_tempat,
    selisih=selisih,
    langkah=langkah_sunting,
)

JENIS_TEMPLAT = Jenis(
    kode=Templat.JENIS,
    nama="Templat",
    model=Templat,
    alur=ALUR_TEMPLAT,
    judul=lambda isi: isi["nama"][:300] or "Templat tanpa nama",
    terapkan=terapkan_templat,
    periksa=periksa_templat,
    cetak=_cetak_templat,
    url_kerja=lambda dokumen: reverse("templat:rincian", args=[dokumen.pk]),
    url_publik=lambda dokumen: "",
    url_daftar=lambda: reverse("templat:daftar"),
    kata_pengesahan="ditetapkan",
    muat_contoh=_muat_templat,
    tempat=tempat.cari,
    daftar_tempat=tempat.daftar,
    penyunting=PENYUNTING_TEMPLAT,
    di_navigasi=lambda hat: hat.peran in (Peran.VERIFIKATOR, Peran.ADMIN) or boleh_membuat_templat(hat),
    kota=False,
)

PENYUNTING_NASKAH = Penyunting(
    ditolak=SuntinganDitolak,
    op_tulisan=frozenset({"isian", "bidang"}),
    hasil_periksa=hasil_periksa_naskah,
    sebut_tempat=sebut_tempat,
    selisih=selisih_surat,
    langkah=langkah_surat,
)

JENIS_NASKAH = Jenis(
    kode=Naskah.JENIS,
    nama="Naskah",
    model=Naskah,
    alur=ALUR_NASKAH,
    judul=lambda isi: lengkapi.judul(naskah_dari_dict(isi))[:300],
    kolom=kolom,
    terapkan=terapkan_naskah,
    periksa=periksa_naskah,
    cetak=_cetak_naskah,
    url_kerja=lambda dokumen: reverse("naskah:rincian", args=[dokumen.pk]),
    url_publik=lambda dokumen: "",
    url_daftar=lambda: reverse("naskah:daftar"),
    kata_pengesahan="ditetapkan",
    muat_contoh=_muat_naskah,
    tempat=tempat.cari,
    daftar_tempat=tempat.daftar,
    terlihat=naskah_terlihat,
    melihat=melihat_naskah,
    menunggu=_menunggu,
    pemegang=_pemegang,
    di_meja=_di_meja,
    rahasia=rahasia,
    nama_luar=nama_luar,
    boleh_mencatat=boleh_mencatat,
    penyunting=PENYUNTING_NASKAH,
    di_navigasi=lambda hat: hat.peran in (*DI_KANTOR, Peran.PENGAWAS),
    kota=False,
)
