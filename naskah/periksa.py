"""What stands in the way of a version: the rules over its content, and what only the database knows."""

from ambon_sop.blok.kaidah import Temuan
from ambon_sop.penomoran.models import Pola
from ambon_sop.penomoran.pola import token_dari

from . import kaidah
from .isi import naskah_dari_dict, templat_dari_dict
from .kewenangan import berwenang
from .lengkapi import lengkapi_versi
from .penandatangan import atasan, hat_penanda
from .ragam import cari

FAKTA = "fakta/"  # addresses of what stands beside the blanks


def periksa_templat(versi):
    return kaidah.periksa_templat(templat_dari_dict(versi.isi))


def hasil_periksa(isi):
    """Findings over the content of a template (a dict), as its editor shows them."""
    return {"temuan": _json(kaidah.periksa_templat(templat_dari_dict(isi)))}


def hasil_periksa_naskah(isi):
    """The same over the content of a letter."""
    return {"temuan": _json(kaidah.periksa_naskah(naskah_dari_dict(isi)))}


def hasil_periksa_fakta(versi):
    """[finding, …] over what stands beside a letter's blanks, as its editor shows them."""
    return _json(satu for satu in periksa_naskah(versi) if satu.tempat.startswith(FAKTA))


def _json(temuan):
    return [{"berat": t.berat, "pesan": t.pesan, "sumber": t.sumber, "tempat": t.tempat} for t in temuan]


def periksa_naskah(versi):
    """A letter cannot go on without somebody who may sign it, and without the code that its number is written with."""
    fakta = [
        Temuan(nama, kaidah.WAJIB, pesan, kaidah.TND, f"{FAKTA}{nama}")
        for nama, pesan in periksa_fakta(versi.dokumen.naskah)
    ]
    return [*fakta, *kaidah.periksa_naskah(lengkapi_versi(versi))]


def periksa_fakta(naskah):
    """(name of the field, sentence) of each fact beside the blanks that is missing."""
    unit = naskah.perangkat_daerah
    if cari(naskah.ragam).lembar_isian:
        return
    if naskah.penanda_id is None:
        yield "penanda", "Pilih pejabat yang menandatangani."
    elif (hat := hat_penanda(unit, naskah.penanda_id)) is None:
        yield "penanda", "Pejabat ini tidak lagi dapat menandatangani untuk kantor ini. Pilih lagi."
    elif naskah.an:
        yield from _atas_nama(naskah, hat)
    elif not berwenang(naskah.ragam, hat.perangkat_daerah):
        nama = cari(naskah.ragam).nama
        yield "an", f"{nama} tidak ditandatangani pejabat ini atas namanya sendiri. Pilih jabatan pada a.n."
    if not naskah.klasifikasi and cari(naskah.ragam).bernomor and _berkode(naskah):
        yield "klasifikasi", "Pilih kode klasifikasi; nomor naskah ini memuatnya."


def _atas_nama(naskah, hat):
    """a.n. names a post above the signer that may sign this kind itself; u.b. one between the two."""
    semua = atasan(hat)
    jabatan = [nama for _, nama in semua]
    if naskah.an not in jabatan:
        yield "an", "Jabatan ini tidak berada di atas penanda tangan. Pilih jabatan lain, atau Tidak."
        return
    letak = jabatan.index(naskah.an)
    if not berwenang(naskah.ragam, semua[letak][0]):
        nama = cari(naskah.ragam).nama
        yield "an", f"{nama} tidak ditandatangani {naskah.an} atas namanya sendiri. Pilih jabatan yang lebih tinggi."
    if naskah.ub and naskah.ub not in jabatan[:letak]:
        yield "ub", "Jabatan ini tidak berada di antara a.n. dan penanda tangan. Pilih jabatan lain, atau Tidak."


def _berkode(naskah):
    pola = Pola.objects.untuk(naskah.ragam, naskah.perangkat_daerah)
    return "kode_klasifikasi" in token_dari(pola.pola) and not pola.kode_klasifikasi
