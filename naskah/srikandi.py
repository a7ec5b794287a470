"""Which letters are signed in SRIKANDI, the city's other house: per office and kind, as data."""

from django.db.models import Q

from ambon_sop.alur.status import Status

from .models import Naskah, Srikandi

SUDAH_TERCATAT = "Nomor ini sudah tercatat pada naskah lain kantor ini. Periksa lagi nomornya di SRIKANDI."


def lewat_srikandi(dokumen):
    """Whether letters of this kind go this way in this office; a row without a kind is for all kinds."""
    milik = Srikandi.objects.filter(perangkat_daerah=dokumen.perangkat_daerah_id)
    return milik.filter(Q(ragam="") | Q(ragam=dokumen.naskah.ragam)).exists()


def sudah_tercatat(dokumen, nomor):
    """Whether another letter of the office bears this number; one that was called off gives it free again."""
    lain = Naskah.objects.filter(perangkat_daerah=dokumen.perangkat_daerah_id, nomor__iexact=nomor)
    return lain.exclude(pk=dokumen.pk).exclude(versi_terbaru__status=Status.BATAL).exists()
