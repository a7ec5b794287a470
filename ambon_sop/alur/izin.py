"""Who may do what to a version: predicates `(penugasan, versi) -> bool` shared by every kind that passes this life."""

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.akun.pengesah import boleh_mengesahkan_unit

from .jenis import jenis_dari
from .models import Pelimpahan
from .status import Status


def di_unitnya(penugasan, versi):
    return penugasan.perangkat_daerah_id == versi.dokumen.perangkat_daerah_id


def boleh_menyusun(penugasan, versi):
    """A drafter of the unit edits, submits, takes back, calls off."""
    return penugasan.peran == Peran.PENYUSUN and di_unitnya(penugasan, versi)


def boleh_memeriksa(penugasan, versi):
    return penugasan.peran == Peran.PEMERIKSA and di_unitnya(penugasan, versi)


def boleh_memverifikasi(penugasan, versi):
    return penugasan.peran == Peran.VERIFIKATOR


def memegang_verifikasi(penugasan, versi):
    """The verifikator who took it, or who stands in for that one; others take over by `serahkan` only."""
    if not boleh_memverifikasi(penugasan, versi):
        return False
    return versi.diambil_oleh_id == penugasan.pengguna_id or mewakili(penugasan.pengguna_id, versi.diambil_oleh_id)


def mewakili(pengguna_id, verifikator_id):
    """Whether this person has that verifikator's work today."""
    return Pelimpahan.objects.berjalan().filter(dari=verifikator_id, kepada=pengguna_id).exists()


def boleh_menyetujui(penugasan, versi):
    return memegang_verifikasi(penugasan, versi) and not versi.salinan


def boleh_mencatat_salinan(penugasan, versi):
    """A copy of a paper needs no ratification here: it was ratified on paper. The verifikator compares it."""
    return memegang_verifikasi(penugasan, versi) and versi.salinan


def boleh_mengesahkan(penugasan, versi):
    """The official who ratifies for this unit and kind."""
    return boleh_mengesahkan_unit(penugasan, versi.dokumen.perangkat_daerah_id, versi.dokumen.jenis)


def boleh_mengunggah_pindaian(penugasan, versi):
    """Brings back a paper that was signed by ink: somebody of the unit or of Bagian Organisasi, never the signer."""
    orang_lain = versi.tinta_oleh_id is not None and versi.tinta_oleh_id != penugasan.pengguna_id
    return orang_lain and (boleh_menyusun(penugasan, versi) or boleh_memverifikasi(penugasan, versi))


def ikut_menyusun(pengguna_id, versi):
    """Whether this person began the version or saved any edit in it (four eyes)."""
    return versi.dibuat_oleh_id == pengguna_id or versi.suntingan.filter(oleh=pengguna_id).exists()


def ada_pemeriksa(perangkat_daerah_id):
    """Whether the unit has somebody who reads a draft before it leaves the office."""
    return Penugasan.objects.kini().filter(peran=Peran.PEMERIKSA, perangkat_daerah=perangkat_daerah_id).exists()


def lewat_pemeriksa(penugasan, versi):
    """The drafter submits to the office's own reader."""
    return boleh_menyusun(penugasan, versi) and ada_pemeriksa(versi.dokumen.perangkat_daerah_id)


def langsung(penugasan, versi):
    """The drafter submits to Bagian Organisasi: the office has no reader."""
    return boleh_menyusun(penugasan, versi) and not ada_pemeriksa(versi.dokumen.perangkat_daerah_id)


def boleh_mencatat(penugasan, versi):
    """Who may write a review note at this stage: whoever has it on the desk."""
    sendiri = jenis_dari(versi.dokumen.jenis).boleh_mencatat
    if sendiri and sendiri(penugasan, versi):
        return True
    return {
        Status.DIPERIKSA: boleh_memeriksa,
        Status.DIVERIFIKASI: memegang_verifikasi,
        Status.KONSULTASI: memegang_verifikasi,
        Status.DISETUJUI: boleh_mengesahkan,
    }.get(versi.status, lambda *_: False)(penugasan, versi)


def boleh_menjawab(penugasan, versi):
    """Who may answer a note: the unit that drafts, Bagian Organisasi, and whoever has it on the desk."""
    if versi.status not in Status.terbuka():
        return False
    di_kantor = boleh_menyusun(penugasan, versi) or boleh_memeriksa(penugasan, versi)
    return di_kantor or boleh_memverifikasi(penugasan, versi) or boleh_mencatat(penugasan, versi)


def boleh_menandai(penugasan, versi, menahan):
    """Who settles a note: whoever has it on the desk, and the drafter where it does not hold approval."""
    mencatat = boleh_mencatat(penugasan, versi)
    return mencatat or (not menahan and versi.status in Status.terbuka() and boleh_menyusun(penugasan, versi))
