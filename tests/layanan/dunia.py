"""The services of the small city on which the matrix of rights is tried (tests/dunia.py)."""

import datetime
from functools import cached_property

from layanan.forms_penetapan import TEKS_MAKLUMAT
from layanan.models import Maklumat
from tests.layanan.dunia_konsultasi import DuniaKonsultasi
from tests.layanan.dunia_mutu import DuniaMutu
from tests.layanan.pabrik import layanan_draf, majukan

HARI = {"tanggal": datetime.date(2026, 11, 24)}


class DuniaLayanan(DuniaKonsultasi, DuniaMutu):
    """A service of Disdukcapil in every state that matters, made on demand."""

    def layanan_maju(self, nama, sampai, publik=True):
        """A service that has passed the steps up to the one with this name."""
        langkah = [
            ("periksakan", self.penyusun),
            ("teruskan", self.pemeriksa),
            ("ambil", self.verifikator),
            ("setujui", self.verifikator),
            ("tetapkan", self.pengesah, HARI),
        ]
        sejauh = [satu[0] for satu in langkah].index(sampai) + 1
        return majukan(layanan_draf(self.penyusun, nama, publik), *langkah[:sejauh])

    @cached_property
    def layanan_draf(self):
        return layanan_draf(self.penyusun, "Layanan Draf")

    @cached_property
    def layanan_disetujui(self):
        """An approved standard that waits for ratification."""
        return self.layanan_maju("Layanan Disetujui", "setujui")

    @cached_property
    def layanan_berlaku(self):
        """A public service whose standard is in force."""
        return self.layanan_maju("Layanan Berlaku", "tetapkan")

    @cached_property
    def maklumat(self):
        """The pledge of the office."""
        siapa = {"jabatan": "Kepala Dinas", "nama": "Kepala Uji", "nip": ""}
        lain = {"tanggal": HARI["tanggal"], "penanda_tangan": siapa, "dibuat_oleh": self.pengesah}
        return Maklumat.objects.create(perangkat_daerah=self.unit, teks=TEKS_MAKLUMAT, **lain)
