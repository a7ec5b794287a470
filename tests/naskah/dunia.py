"""The templates and letters of the small city on which the matrix of rights is tried (tests/dunia.py)."""

from functools import cached_property

from ambon_sop.akun.models import Peran
from naskah.baru import templat_baru
from tests.naskah.pabrik import majukan, naskah_draf, templat_berlaku
from tests.pemeran import buat_pengguna


class DuniaNaskah:
    @cached_property
    def penyusun_organisasi(self):
        unit = self.verifikator.penugasan_aktif.perangkat_daerah
        return buat_pengguna("Penyusun Organisasi", Peran.PENYUSUN, unit)

    @cached_property
    def templat_draf(self):
        return templat_baru(self.penyusun_organisasi, "surat_dinas")

    @cached_property
    def templat(self):
        """A template in force, for all offices (a Templat)."""
        return templat_berlaku(self.penyusun_organisasi, self.verifikator)

    @cached_property
    def templat_berlaku(self):
        return self.templat.versi_berlaku

    @cached_property
    def naskah_draf(self):
        return naskah_draf(self.penyusun, self.templat, self.pengesah, [self.pemeriksa])

    @cached_property
    def naskah_rahasia(self):
        """A secret letter's draft: of its office only its drafter, its pemaraf and its signer know of it."""
        return naskah_draf(self.penyusun, self.templat, self.pengesah, keamanan="R")

    @cached_property
    def naskah_paraf(self):
        """A letter that waits for the pemeriksa's initials."""
        return majukan(
            naskah_draf(self.penyusun, self.templat, self.pengesah, [self.pemeriksa]), ("minta_paraf", self.penyusun)
        )

    @cached_property
    def naskah_menunggu(self):
        """A letter that waits for the pengesah's signature."""
        return majukan(self.naskah_paraf, ("paraf_terakhir", self.pemeriksa))
