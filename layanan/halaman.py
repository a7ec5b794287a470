"""What the staff's pages of a service show: contexts, gathered from the version, its rules, notes and history."""

from ambon_sop.alur.izin import boleh_menyusun
from ambon_sop.alur.models import Versi
from ambon_sop.alur.panel import konteks_panel
from ambon_sop.alur.pemegang import di_meja
from ambon_sop.alur.status import Status
from ambon_sop.alur.tenggat import tenggat
from ambon_sop.alur.tindakan import letakkan
from ambon_sop.audit.riwayat import riwayat

from .alur import ALUR_LAYANAN
from .dokumen import konteks
from .isi import dari_dict, ke_dict, kosong
from .jenis import periksa
from .sop_terkait import sop_terkait
from .tinjauan import banyak_beda

INSTANSI = "PEMERINTAH KOTA AMBON"


def isi_baru(nama, unit):
    """The content with which a service of this unit begins."""
    return ke_dict(kosong(nama, INSTANSI, unit.nama.upper()))


def isi_lanjutan(versi):
    """The content with which the next version begins: what ratification had written is taken out again."""
    return versi.isi | {"nomor_sk": None, "tanggal_sk": None, "maklumat": None}


def konteks_rincian(request, layanan, versi):
    """The document's page for the staff."""
    pengguna, hat = request.user, request.user.penugasan_aktif
    semua = list(Versi.objects.terlihat_oleh(pengguna).filter(dokumen=layanan.pk).order_by("-nomor_versi"))
    panel = konteks_panel(request, versi)
    temuan = periksa(versi) if versi.status in Status.terbuka() else []
    menyusun = boleh_menyusun(hat, versi)
    return (
        konteks(dari_dict(versi.isi))
        | panel
        | {
            "layanan": layanan,
            "versi_lain": [v for v in semua if v.pk != versi.pk],
            "sk": versi.sk.terlihat_oleh(pengguna).exclude(keadaan="batal").first(),
            "siapa": di_meja(versi),
            "tenggat": tenggat(versi),
            "tombol": letakkan(ALUR_LAYANAN.tersedia(versi, pengguna), versi, panel["banyak_terbuka"]),
            "terkait": sop_terkait(versi.isi["sop"]).values(),
            "temuan": temuan,
            "banyak_wajib": sum(t.berat == "wajib" for t in temuan),
            "banyak_saran": sum(t.berat != "wajib" for t in temuan),
            "banyak_beda": banyak_beda(request, layanan, versi),
            "berpanel": bool(panel["catatan"]) or panel["boleh_mencatat"],
            "boleh_menyunting": menyusun and versi.status == Status.DRAF,
            "boleh_versi_baru": menyusun and semua[0].pk == versi.pk and versi.status not in Status.terbuka(),
            "boleh_mengubah": menyusun,
            "riwayat": riwayat(versi),
        }
    )
