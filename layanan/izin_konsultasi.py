"""Who may close, moderate, answer and record a consultation: predicates `(penugasan, objek) -> bool`."""

from dataclasses import dataclass

from ambon_sop.akun.models import Peran
from ambon_sop.audit.catat import SISTEM, Pelaku

from .izin import boleh_menyetujui, memegang_verifikasi

PENGELOLA_KONSULTASI = (Peran.PENYUSUN, Peran.VERIFIKATOR)
PEMBACA_KONSULTASI = (*PENGELOLA_KONSULTASI, Peran.PEMERIKSA, Peran.PENGESAH, Peran.PENGAWAS)


@dataclass(frozen=True)
class Waktu:
    """The clock as who acts: it closes a consultation whose last day has passed, and nothing else."""

    pk: None = None
    nama: str = "Portal"
    pelaku: Pelaku = SISTEM

    @property
    def penugasan_aktif(self):
        return self


WAKTU = Waktu()


def boleh_membuka(penugasan, versi):
    """The first consultation on this version: the step that comes next."""
    return boleh_menyetujui(penugasan, versi) and not versi.konsultasi.exists()


def boleh_membuka_lagi(penugasan, versi):
    """Another one, where the draft has changed so much that people should see it again."""
    return boleh_menyetujui(penugasan, versi) and versi.konsultasi.exists()


def boleh_menutup(penugasan, versi):
    return penugasan is WAKTU or memegang_verifikasi(penugasan, versi)


def kantornya(penugasan, perangkat_daerah_id):
    """A drafter of this office."""
    return penugasan.peran == Peran.PENYUSUN and penugasan.perangkat_daerah_id == perangkat_daerah_id


def boleh_menjawab(penugasan, konsultasi):
    """The office answers, until the Berita Acara is drawn up."""
    return konsultasi.berita_acara_id is None and kantornya(penugasan, konsultasi.versi.dokumen.perangkat_daerah_id)


def boleh_memoderasi(penugasan, konsultasi):
    """The office, or Bagian Organisasi, lets a comment through or keeps it back."""
    return boleh_menjawab(penugasan, konsultasi) or (
        konsultasi.berita_acara_id is None and penugasan.peran == Peran.VERIFIKATOR
    )


def boleh_menyusun_berita_acara(penugasan, konsultasi):
    """The office or Bagian Organisasi draws it up, and may do so anew until the version has gone on."""
    milik = kantornya(penugasan, konsultasi.versi.dokumen.perangkat_daerah_id)
    return milik or penugasan.peran == Peran.VERIFIKATOR


def boleh_mengubah_forum(penugasan, forum):
    """Who recorded the meeting: the drafters of its office, or Bagian Organisasi."""
    return kantornya(penugasan, forum.perangkat_daerah_id) or penugasan.peran == Peran.VERIFIKATOR
