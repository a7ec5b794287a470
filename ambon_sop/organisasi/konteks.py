"""What every template may ask about the city."""

from django.utils.functional import SimpleLazyObject

from ambon_sop.organisasi.lambang import alamat_lambang


def lambang(request):
    """`lambang_url`: the uploaded emblem, empty while there is none."""
    return {"lambang_url": SimpleLazyObject(alamat_lambang)}
