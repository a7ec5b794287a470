"""Who may evaluate, survey, follow up and measure: predicates `(penugasan, objek) -> bool`."""

from ambon_sop.akun.models import Peran

PEMBACA_SKM = (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.PENGESAH, Peran.VERIFIKATOR, Peran.PIMPINAN, Peran.PENGAWAS)
PEMBACA_ISYARAT = (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.PENGESAH, Peran.VERIFIKATOR, Peran.PENGAWAS)
PEMBACA_REGISTER = (Peran.VERIFIKATOR, Peran.PIMPINAN, Peran.PENGAWAS)


def penyusun_unit(penugasan, perangkat_daerah_id):
    """A drafter of this office: who evaluates its standards and runs its survey."""
    return penugasan.peran == Peran.PENYUSUN and penugasan.perangkat_daerah_id == perangkat_daerah_id


def boleh_mengevaluasi(penugasan, layanan):
    """The office evaluates its own standard, while one is in force."""
    return penyusun_unit(penugasan, layanan.perangkat_daerah_id) and layanan.versi_berlaku_id is not None


def boleh_menyelesaikan(penugasan, layanan):
    """The office says that a follow-up is done; where that was to withdraw the standard, none is in force any more."""
    return penyusun_unit(penugasan, layanan.perangkat_daerah_id)


def boleh_mengelola_skm(penugasan, periode):
    return penyusun_unit(penugasan, periode.perangkat_daerah_id)


def boleh_menangani(penugasan, isyarat):
    """The office says what it did about a signal; Bagian Organisasi may do so too."""
    return penugasan.peran == Peran.VERIFIKATOR or penyusun_unit(penugasan, isyarat.layanan.perangkat_daerah_id)
