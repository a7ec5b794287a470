"""What stands in the way of a version: the rules over its content, and what only the database knows."""

from ambon_sop.blok.kaidah import Temuan

from . import kaidah
from .isi import naskah_dari_dict, templat_dari_dict


def periksa_templat(versi):
    return kaidah.periksa_templat(templat_dari_dict(versi.isi))


def hasil_periksa(isi):
    """Findings over the content of a template (a dict), as its editor shows them."""
    temuan = kaidah.periksa_templat(templat_dari_dict(isi))
    return {"temuan": [{"berat": t.berat, "pesan": t.pesan, "sumber": t.sumber, "tempat": t.tempat} for t in temuan]}


def periksa_naskah(versi):
    """A letter cannot go on without somebody who is to sign it."""
    temuan = kaidah.periksa_naskah(naskah_dari_dict(versi.isi))
    if versi.dokumen.naskah.penanda_id is None:
        pesan = "Pilih pejabat yang menandatangani."
        temuan.insert(0, Temuan("penanda_tangan", kaidah.WAJIB, pesan, kaidah.TND, "bidang/penanda"))
    return temuan
