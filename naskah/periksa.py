"""What stands in the way of a version: the rules over its content, and what only the database knows."""

from ambon_sop.blok.kaidah import Temuan
from ambon_sop.penomoran.models import Pola
from ambon_sop.penomoran.pola import token_dari

from . import kaidah
from .isi import naskah_dari_dict, templat_dari_dict
from .kewenangan import berwenang
from .penandatangan import hat_penanda
from .ragam import cari


def periksa_templat(versi):
    return kaidah.periksa_templat(templat_dari_dict(versi.isi))


def hasil_periksa(isi):
    """Findings over the content of a template (a dict), as its editor shows them."""
    temuan = kaidah.periksa_templat(templat_dari_dict(isi))
    return {"temuan": [{"berat": t.berat, "pesan": t.pesan, "sumber": t.sumber, "tempat": t.tempat} for t in temuan]}


def hasil_periksa_naskah(isi):
    """The same over the content of a letter."""
    temuan = kaidah.periksa_naskah(naskah_dari_dict(isi))
    return {"temuan": [{"berat": t.berat, "pesan": t.pesan, "sumber": t.sumber, "tempat": t.tempat} for t in temuan]}


def periksa_naskah(versi):
    """A letter cannot go on without somebody who may sign it, and without the code that its number is written with."""
    temuan = kaidah.periksa_naskah(naskah_dari_dict(versi.isi))
    fakta = [
        Temuan(nama, kaidah.WAJIB, pesan, kaidah.TND, f"fakta/{nama}")
        for nama, pesan in periksa_fakta(versi.dokumen.naskah)
    ]
    return [*fakta, *temuan]


def periksa_fakta(naskah):
    """(name of the field, sentence) of each fact beside the blanks that is missing."""
    unit = naskah.perangkat_daerah
    if cari(naskah.ragam).lembar_isian:
        return
    if naskah.penanda_id is None:
        yield "penanda", "Pilih pejabat yang menandatangani."
    elif (hat := hat_penanda(unit, naskah.penanda_id)) is None:
        yield "penanda", "Pejabat ini tidak lagi dapat menandatangani untuk kantor ini. Pilih lagi."
    elif not naskah.an and not berwenang(naskah.ragam, hat.perangkat_daerah):
        nama = cari(naskah.ragam).nama
        yield "an", f"{nama} tidak ditandatangani pejabat ini atas namanya sendiri. Pilih jabatan pada a.n."
    if not naskah.klasifikasi and cari(naskah.ragam).bernomor and _berkode(naskah):
        yield "klasifikasi", "Pilih kode klasifikasi; nomor naskah ini memuatnya."


def _berkode(naskah):
    pola = Pola.objects.untuk(naskah.ragam, naskah.perangkat_daerah)
    return "kode_klasifikasi" in token_dari(pola.pola) and not pola.kode_klasifikasi
