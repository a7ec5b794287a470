"""What of this app waits for a person beside versions on the desk (the inbox asks, by Jenis.kewajiban)."""

from . import evaluasi, isyarat


def kewajiban(pengguna):
    """Evaluations that are due, and signals of citizens: [{judul, url, batas, lewat, apa, verba}]."""
    if pengguna.penugasan_aktif is None:
        return []
    return evaluasi.kewajiban(pengguna) + isyarat.kewajiban(pengguna)
