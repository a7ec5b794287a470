"""The standing cast: the units and people that every test may ask for, as fixtures, and the factories that make them.

Each person is a `Pengguna` with `penugasan_aktif` set, so that queries and predicates can be asked without a request;
`masuk(client, orang)` logs the person in for requests. All passwords are SANDI.
"""

import datetime
import itertools
import time

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.conf import settings

from ambon_sop.akun.models import Ember, Pengguna, Penugasan, Peran
from ambon_sop.organisasi.models import PerangkatDaerah

SANDI = "Manggurebe-maju-1575"
RAHASIA_TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
LAMA = datetime.date(2026, 1, 1)
_urut = itertools.count(1)


def buat_unit(slug, nama, jenis="dinas", induk=None, **lain):
    """A unit; its code is its slug unless given."""
    bawaan = {"kode": slug, "singkatan": nama, "sebutan_pimpinan": f"Kepala {nama}"}
    return PerangkatDaerah.objects.create(slug=slug, nama=nama, jenis=jenis, induk=induk, **bawaan | lain)


def buat_pengguna(nama, peran=None, unit=None, **lain):
    """A person with one hat (none when `peran` is None), which is on. `lain` goes to the account."""
    nama_pengguna = lain.pop("username", f"orang{next(_urut)}")
    pengguna = Pengguna(username=nama_pengguna, email=f"{nama_pengguna}@contoh.go.id", nama=nama)
    for bidang, nilai in lain.items():
        setattr(pengguna, bidang, nilai)
    pengguna.set_password(SANDI)
    pengguna.save()
    return beri_penugasan(pengguna, peran, unit) if peran else pengguna


def beri_penugasan(pengguna, peran, unit, **lain):
    """One more hat, which is put on; held since long, so that a test may set its own today. Returns the person."""
    lain = {"mulai": LAMA} | lain
    return Penugasan.objects.create(pengguna=pengguna, peran=peran, perangkat_daerah=unit, **lain).untuk(pengguna)


def beri_faktor(pengguna):
    """An authenticator app, as the roles that must have one have it. Its codes come from `kode_totp`."""
    isi = {"secret": get_adapter().encrypt(RAHASIA_TOTP)}
    Authenticator.objects.bulk_create(
        [Authenticator(user=pengguna, type=Authenticator.Type.TOTP, data=isi)], ignore_conflicts=True
    )


def kode_totp(rahasia=RAHASIA_TOTP, sisa=1):
    """The code that an authenticator app with this key (the cast's) shows, with at least so many seconds to live."""
    hidup = 30 - time.time() % 30
    if hidup < sisa:
        time.sleep(hidup)
    return totp.format_hotp_value(totp.hotp_value(rahasia, int(time.time()) // 30))


def lupakan_batas():
    """All limits on asking begin anew: in a test that asks a thousand times, they are another test's business."""
    Ember.objects.all().delete()


def masuk(client, pengguna, berfaktor=True):
    """Log the person in, under the hat that is on, as somebody who has just proved it, with the second factor where
    it is obligatory (unless `berfaktor` is False). Returns the client.
    """
    client.force_login(pengguna, backend="ambon_sop.akun.backends.SandiBackend")
    if berfaktor and pengguna.penugasan.filter(peran__in=settings.FAKTOR_KEDUA_WAJIB).exists():
        beri_faktor(pengguna)
    sesi = client.session
    sesi["account_authentication_methods_user"] = str(pengguna.pk)
    sesi["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
    if pengguna.penugasan_aktif is not None:
        sesi["penugasan"] = pengguna.penugasan_aktif.pk
    sesi.save()
    return client


# --- units ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def kota(db):
    return buat_unit(
        "kota-ambon",
        "Pemerintah Kota Ambon",
        "kota",
        kode="81.71",
        singkatan="Kota Ambon",
        sebutan_pimpinan="Wali Kota Ambon",
    )


@pytest.fixture
def setda(kota):
    nama = "Sekretariat Daerah Kota Ambon"
    return buat_unit("setda", nama, "sekretariat", kota, singkatan="Setda", sebutan_pimpinan="Sekretaris Kota")


@pytest.fixture
def bag_organisasi(setda):
    return buat_unit("bag-organisasi", "Bagian Organisasi", "bagian", setda)


@pytest.fixture
def inspektorat(kota):
    return buat_unit("inspektorat", "Inspektorat Kota Ambon", "inspektorat", kota, sebutan_pimpinan="Inspektur")


@pytest.fixture
def disdukcapil(kota):
    nama = "Dinas Kependudukan dan Pencatatan Sipil Kota Ambon"
    kepala = "Kepala Dinas Kependudukan dan Pencatatan Sipil"
    return buat_unit("disdukcapil", nama, "dinas", kota, singkatan="Disdukcapil", sebutan_pimpinan=kepala)


@pytest.fixture
def dinkes(kota):
    nama = "Dinas Kesehatan Kota Ambon"
    return buat_unit("dinkes", nama, "dinas", kota, singkatan="Dinkes", sebutan_pimpinan="Kepala Dinas Kesehatan")


@pytest.fixture
def kecamatan(kota):
    nama = "Kecamatan Sirimau"
    lain = {"kode": "81.71.02", "singkatan": "Kec. Sirimau", "sebutan_pimpinan": "Camat Sirimau"}
    return buat_unit("kec-sirimau", nama, "kecamatan", kota, **lain)


@pytest.fixture
def kelurahan(kecamatan):
    nama = "Kelurahan Rijali"
    lain = {"kode": "81.71.02.1011", "singkatan": "Kel. Rijali", "sebutan_pimpinan": "Lurah Rijali"}
    return buat_unit("kel-rijali", nama, "kelurahan", kecamatan, **lain)


# --- people --------------------------------------------------------------------------------------------------------


@pytest.fixture
def penyusun(disdukcapil):
    return buat_pengguna("Penyusun Dukcapil", Peran.PENYUSUN, disdukcapil, username="penyusun")


@pytest.fixture
def penyusun_lain(dinkes):
    """Drafts for another unit: what is Disdukcapil's is none of this person's business."""
    return buat_pengguna("Penyusun Kesehatan", Peran.PENYUSUN, dinkes, username="penyusun_lain")


@pytest.fixture
def pemeriksa(disdukcapil):
    return buat_pengguna("Pemeriksa Dukcapil", Peran.PEMERIKSA, disdukcapil, username="pemeriksa")


@pytest.fixture
def verifikator(bag_organisasi):
    return buat_pengguna("Verifikator Satu", Peran.VERIFIKATOR, bag_organisasi, username="verifikator")


@pytest.fixture
def verifikator_lain(bag_organisasi):
    return buat_pengguna("Verifikator Dua", Peran.VERIFIKATOR, bag_organisasi, username="verifikator_lain")


@pytest.fixture
def pengesah(disdukcapil):
    nip = "197001011990031001"
    return buat_pengguna("Kepala Dukcapil", Peran.PENGESAH, disdukcapil, username="pengesah", nip=nip)


@pytest.fixture
def pengesah_lain(dinkes):
    return buat_pengguna("Kepala Kesehatan", Peran.PENGESAH, dinkes, username="pengesah_lain")


@pytest.fixture
def pimpinan(kota):
    return buat_pengguna("Pimpinan Kota", Peran.PIMPINAN, kota, username="pimpinan")


@pytest.fixture
def pengawas(inspektorat):
    return buat_pengguna("Pengawas Inspektorat", Peran.PENGAWAS, inspektorat, username="pengawas")


@pytest.fixture
def admin(kota):
    return buat_pengguna("Admin Kota", Peran.ADMIN, kota, username="admin")


@pytest.fixture
def orang_luar(db):
    """An account without a hat: it may log in, and sees what the public sees."""
    return buat_pengguna("Orang Luar", username="orang_luar")


PEMERAN = (
    "penyusun",
    "penyusun_lain",
    "pemeriksa",
    "verifikator",
    "verifikator_lain",
    "pengesah",
    "pengesah_lain",
    "pimpinan",
    "pengawas",
    "admin",
    "orang_luar",
)


@pytest.fixture
def pemeran(request):
    """The whole cast by name."""
    return {nama: request.getfixturevalue(nama) for nama in PEMERAN}
