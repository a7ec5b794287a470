"""Consultation with the public: opened for some days, closed, and what must have happened before approval."""

from ambon_sop.alur import forms, langkah


class BukaForm(forms.PesanForm):
    pass


class TutupForm(forms.PesanForm):
    pass


def dibuka(versi, pengguna, isian, siap=None):
    langkah.diteruskan(versi, pengguna, isian)


def ditutup(versi, pengguna, isian, siap=None):
    langkah.diteruskan(versi, pengguna, isian)


def tertahan(penugasan, versi):
    """Why this version cannot be approved yet."""
    return langkah.tertahan(penugasan, versi)
