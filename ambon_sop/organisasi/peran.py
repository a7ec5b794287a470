"""The roles of the portal, and the marks by which a view says who may open it (akun/kebijakan.py enforces them)."""

from django.db import models


class Peran(models.TextChoices):
    PENYUSUN = "penyusun", "Penyusun"
    PEMERIKSA = "pemeriksa", "Pemeriksa"
    VERIFIKATOR = "verifikator", "Verifikator"
    PENGESAH = "pengesah", "Pengesah"
    PIMPINAN = "pimpinan", "Pimpinan"
    PENGAWAS = "pengawas", "Pengawas"
    ADMIN = "admin", "Admin"


# Whose work documents are; the others read.
BEKERJA = (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.VERIFIKATOR, Peran.PENGESAH)
TERBUKA = "terbuka"  # anybody, without an account
MASUK = "masuk"  # anybody who is logged in


def terbuka(view):
    """Anybody may open it, without an account."""
    view.kebijakan = TERBUKA
    return view


def masuk(view):
    """Whoever is logged in and wears any hat may open it."""
    view.kebijakan = MASUK
    return view


def untuk(*peran):
    """Only these roles may open it; for others it does not exist (404)."""

    def hias(view):
        view.kebijakan = frozenset(peran)
        return view

    return hias
