"""Which letters are signed in SRIKANDI, the city's other house: per office and kind, as data."""

from django.db.models import Q

from .models import Srikandi


def lewat_srikandi(dokumen):
    """Whether letters of this kind go this way in this office; a row without a kind is for all kinds."""
    milik = Srikandi.objects.filter(perangkat_daerah=dokumen.perangkat_daerah_id)
    return milik.filter(Q(ragam="") | Q(ragam=dokumen.naskah.ragam)).exists()
