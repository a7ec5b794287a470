"""The worked examples: the standard template of every kind, in force; and letters of an office made with them."""

from copy import copy
from datetime import timedelta

from django.utils import timezone

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.alur.models import Versi
from ambon_sop.beranda.contoh import PENYUSUN_ORGANISASI, beri_topi
from ambon_sop.organisasi.models import Pejabat, PerangkatDaerah

from .alur import ALUR_NASKAH, ALUR_TEMPLAT
from .baru import naskah_baru, templat_baru
from .contoh_surat import DISDUKCAPIL
from .models import Naskah, Templat
from .ragam import RAGAM

ORGANISASI = "bag-organisasi"
KANTOR = "disdukcapil"
MASA_PLT = timedelta(days=60)


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
    """Letters of an office in every state, one of them signed by who was acting head then. Returns how many are new."""
    unit = PerangkatDaerah.objects.get(kode=KANTOR)
    if Naskah.objects.filter(perangkat_daerah=unit).exists():
        return 0
    penyusun = beri_topi(pemeran[Peran.PENYUSUN], Peran.PENYUSUN, KANTOR)
    pengesah = beri_topi(pemeran[Peran.PENGESAH], Peran.PENGESAH, KANTOR)
    semua = [_satu(penyusun, pengesah, *satu) for satu in DISDUKCAPIL]
    return sum(semua)


def _satu(penyusun, pengesah, ragam, klasifikasi, nilai, sampai):
    templat = Templat.objects.filter(ragam=ragam, versi_berlaku__isnull=False).first()
    if templat is None:
        return 0
    versi = naskah_baru(penyusun, templat, nilai, penanda_id=pengesah.pk, klasifikasi=klasifikasi)
    tanggal = timezone.localdate()
    if sampai == "plt":
        pengesah, tanggal = _plt(pengesah), tanggal - MASA_PLT / 2
    langkah = (
        ("minta_tanda", penyusun, {}),
        ("tanda_tangani", pengesah, {"tanggal": tanggal}),
        ("batalkan_naskah", pengesah, {"catatan": "Tanggal pada jadwalnya keliru."}),
    )
    nama = [satu for satu, _, _ in langkah]
    akhir = "tanda_tangani" if sampai == "plt" else sampai
    for satu, orang, isian in langkah[: nama.index(akhir) + 1 if akhir else 0]:
        versi = Versi.objects.select_related("dokumen__perangkat_daerah").get(pk=versi.pk)
        ALUR_NASKAH.jalankan(versi, satu, orang, isian)
    return 1


def _plt(pengguna):
    """The same official in the months in which he was acting head."""
    kini, akhir = pengguna.penugasan_aktif, timezone.localdate() - timedelta(days=1)
    hat = Penugasan.objects.create(
        pengguna=pengguna, peran=kini.peran, perangkat_daerah=kini.perangkat_daerah, sifat=Pejabat.Sifat.PLT,
        mulai=akhir - MASA_PLT, selesai=akhir,
    )  # fmt: skip
    return hat.untuk(copy(pengguna))
