"""`{% load jejak %}`: rows of the audit trail in words and signs."""

from django import template
from django.utils import timezone

from ambon_sop.audit import riwayat
from ambon_sop.audit.kata import IKON, OBJEK, kata_tindakan
from ambon_sop.tampilan.status import STATUS
from ambon_sop.tampilan.templatetags.tampilan import ikon
from ambon_sop.tampilan.tulisan import jam, ke_wit, panjang_dan_jam, pendek

register = template.Library()


@register.filter
def tindakan(catatan):
    """`mengajukan`: what was done, to follow a name."""
    return kata_tindakan(catatan.tindakan)


@register.filter
def objek(catatan):
    """`Versi`: the sort of thing that it was done to."""
    return OBJEK.get(catatan.objek_jenis, catatan.objek_jenis.capitalize())


@register.filter
def keadaan(kode):
    """The word of a state: `Diajukan`; a state of another kind (a number's) by its own name."""
    return STATUS[kode].kata if kode in STATUS else kode.replace("_", " ").capitalize()


@register.filter
def waktu_detik(saat):
    """`24 Nov 2026, 09.00.15` in WIT."""
    return f"{pendek(saat)}, {ke_wit(saat):%H.%M.%S}"


@register.filter
def perbedaan(catatan):
    """The lines of what changed (riwayat.Beda)."""
    return riwayat.perbedaan(catatan.perubahan)


@register.simple_tag
def ikon_catatan(catatan):
    """The icon of the deed, else of the state that it led to."""
    if catatan.tindakan in IKON:
        return ikon(IKON[catatan.tindakan])
    return ikon(STATUS[catatan.ke].ikon if catatan.ke in STATUS else "riwayat")


@register.filter
def diperiksa(saat):
    """`pukul 06.00 WIT` today, else with the date before it."""
    return jam(saat) if ke_wit(saat).date() == timezone.localdate() else panjang_dan_jam(saat)
