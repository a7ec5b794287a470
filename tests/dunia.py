"""One small city with a document in every state that matters, made on demand: what the matrix of rights is tried on."""

import datetime
from functools import cached_property

from allauth.mfa.models import Authenticator
from django.utils import timezone

from ambon_sop.akun.models import Peran
from ambon_sop.akun.undangan import tautan
from ambon_sop.alur.catatan import beri_catatan
from ambon_sop.alur.pelimpahan import limpahkan
from ambon_sop.organisasi.models import Jabatan, Lambang, Pejabat
from ambon_sop.penomoran.models import Pola
from ambon_sop.tte.models import Sertifikat
from tests.layanan.dunia import DuniaLayanan
from tests.naskah.dunia import DuniaNaskah
from tests.pemeran import PEMERAN, beri_faktor, beri_penugasan, buat_pengguna
from tests.sop.pabrik import majukan, sop_draf

HARI = {"tanggal": datetime.date(2026, 11, 24)}


class Dunia(DuniaLayanan, DuniaNaskah):
    """All documents belong to Disdukcapil: own unit of penyusun, pemeriksa and pengesah, another for the rest."""

    def __init__(self, pemeran):
        self.orang = pemeran
        self.unit = pemeran["penyusun"].penugasan_aktif.perangkat_daerah

    def __getattr__(self, nama):
        if nama in PEMERAN:
            return self.orang[nama]
        raise AttributeError(nama)

    def _maju(self, judul, sejauh, publik=True):
        langkah = [
            ("periksakan", self.penyusun),
            ("teruskan", self.pemeriksa),
            ("ambil", self.verifikator),
            ("setujui", self.verifikator),
            ("sahkan", self.pengesah, HARI),
        ]
        return majukan(sop_draf(self.penyusun, judul, publik), *langkah[:sejauh])

    @cached_property
    def draf(self):
        """A draft that has never left the office."""
        return sop_draf(self.penyusun, "SOP Draf")

    @cached_property
    def diverifikasi(self):
        """A submitted version that `verifikator` has taken."""
        return self._maju("SOP Diverifikasi", 3)

    @cached_property
    def disetujui(self):
        """An approved version that waits for the pengesah."""
        return self._maju("SOP Disetujui", 4)

    @cached_property
    def berlaku(self):
        """A public version in force."""
        return self._maju("SOP Berlaku", 5)

    @cached_property
    def tertutup(self):
        """A version in force that is not shown to the public."""
        return self._maju("SOP Tertutup", 5, publik=False)

    @cached_property
    def catatan(self):
        return beri_catatan(self.diverifikasi, self.verifikator, teks="Lengkapi.", tempat="bidang/nama")

    @cached_property
    def pelimpahan(self):
        hari_ini = datetime.date.today()  # noqa: DTZ011  any day will do
        masa = {"mulai": hari_ini, "selesai": hari_ini + datetime.timedelta(days=3)}
        return limpahkan(self.verifikator, dari=self.verifikator, kepada=self.verifikator_lain, **masa)

    @cached_property
    def plh(self):
        orang = buat_pengguna("Plh. Dukcapil")
        besok = datetime.date.today() + datetime.timedelta(days=2)  # noqa: DTZ011  any day ahead will do
        return beri_penugasan(orang, Peran.PENGESAH, self.unit, sifat="plh", selesai=besok).penugasan_aktif

    @cached_property
    def pola(self):
        """A numbering pattern."""
        return Pola.objects.create(jenis="sop", perangkat_daerah=self.unit, pola="{urut:03}/{singkatan}/{tahun}")

    @cached_property
    def jabatan(self):
        return Jabatan.objects.create(perangkat_daerah=self.unit, kode="sekretaris", nama="Sekretaris")

    @cached_property
    def pejabat(self):
        return Pejabat.objects.create(jabatan=self.jabatan, nama="Pejabat Uji", mulai=datetime.date(2026, 1, 1))

    @cached_property
    def lambang(self):
        from django.core.files.base import ContentFile

        lambang = Lambang(lebar=1, tinggi=1)
        lambang.gambar.save("x.png", ContentFile(b"\x89PNG"))
        return lambang

    @cached_property
    def faktor(self):
        """The second factor of the penyusun, who need not have one."""
        beri_faktor(self.penyusun)
        return Authenticator.objects.get(user=self.penyusun)

    @cached_property
    def sertifikat(self):
        """The own certificate of the pengesah; the addresses about it name no key."""
        kini = timezone.now()
        return Sertifikat.objects.create(pengguna=self.pengesah, berkas=b"x", nama="X", mulai=kini, sampai=kini)

    @cached_property
    def undangan(self):
        """The two parts of an invitation link."""
        orang = buat_pengguna("Orang Diundang")
        orang.set_unusable_password()
        orang.save()
        return tautan(orang).rstrip("/").split("/")[-2:]
