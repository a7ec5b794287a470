"""The life of a letter: initialled in turn, returned, signed with a number, called off; who sees it."""

import datetime

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.alur import pemegang
from ambon_sop.alur.models import Versi
from ambon_sop.alur.sebutan import dapat_disebut
from ambon_sop.alur.terlihat import yang_melihat
from ambon_sop.penomoran.models import Nomor
from naskah.alur import ALUR_NASKAH
from naskah.cetakan_versi import konteks
from naskah.lengkapi import lengkapi_versi
from tests.naskah.dunia import DuniaNaskah
from tests.naskah.pabrik import majukan, naskah_draf, templat_berlaku
from tests.pemeran import buat_pengguna

HARI = {"tanggal": datetime.date(2026, 11, 24)}


class Kantor(DuniaNaskah):
    def __init__(self, penyusun, pemeriksa, pengesah, verifikator):
        self.penyusun, self.pemeriksa, self.pengesah, self.verifikator = penyusun, pemeriksa, pengesah, verifikator


@pytest.fixture
def kantor(penyusun, pemeriksa, pengesah, verifikator):
    return Kantor(penyusun, pemeriksa, pengesah, verifikator)


@pytest.mark.django_db(transaction=True)
def test_dari_draf_sampai_ditandatangani(kantor):
    d = kantor
    versi = naskah_draf(d.penyusun, d.templat, d.pengesah, [d.penyusun_organisasi, d.pemeriksa])
    versi = majukan(versi, ("minta_paraf", d.penyusun))
    with pytest.raises(PermissionDenied):
        majukan(versi, ("paraf_terakhir", d.pemeriksa))  # not their turn
    versi = majukan(versi, ("paraf", d.penyusun_organisasi))
    assert list(pemegang.menunggu(d.pemeriksa)) == [versi]
    versi = majukan(versi, ("kembalikan_paraf", d.pemeriksa, {"catatan": "Perbaiki hal."}))
    assert versi.status == "draf"
    assert not versi.dokumen.naskah.paraf.filter(pada__isnull=False).exists()  # everybody sees the new text again
    versi = majukan(
        versi, ("minta_paraf", d.penyusun), ("paraf", d.penyusun_organisasi), ("paraf_terakhir", d.pemeriksa)
    )
    assert list(pemegang.menunggu(d.pengesah)) == [versi]
    versi = majukan(versi, ("tanda_tangani", d.pengesah, HARI))
    assert versi.status == "ditandatangani"
    assert versi.isi["nomor"] == versi.nomor == Nomor.objects.get(status="terpakai").teks
    assert versi.isi["tanggal"] == "2026-11-24"
    assert versi.isi["penanda"][0]["nama"] == d.pengesah.nama


def test_rahasia_hanya_bagi_yang_terlibat(kantor, penyusun_lain):
    d = kantor
    rahasia, biasa = d.naskah_rahasia, d.naskah_draf
    rekan = d.pemeriksa

    def terlihat(orang):
        return set(Versi.objects.terlihat_oleh(orang).filter(dokumen__jenis="naskah"))

    assert terlihat(d.penyusun) == terlihat(d.pengesah) == {rahasia, biasa}
    assert terlihat(rekan) == {biasa}
    assert terlihat(penyusun_lain) == terlihat(d.verifikator) == set()
    assert rahasia not in pemegang.menunggu(rekan)


@pytest.mark.django_db(transaction=True)
def test_hanya_yang_melihat_disebut_dan_disurati(kantor, penyusun_lain):
    """A hand-over and an @ reach nobody who would find no such letter: the two sides of one rule agree."""
    d = kantor
    rekan = buat_pengguna("Rekan Penyusun", Peran.PENYUSUN, d.penyusun.penugasan_aktif.perangkat_daerah)
    orang = (d.penyusun, rekan, d.pemeriksa, d.pengesah, d.verifikator, penyusun_lain, d.penyusun_organisasi)
    paraf = [d.pemeriksa, d.penyusun_organisasi]
    rahasia = naskah_draf(d.penyusun, d.templat, d.pengesah, paraf, keamanan="R")
    biasa = naskah_draf(d.penyusun, d.templat, d.pengesah)
    for versi, tahu in ((rahasia, 4), (biasa, 4)):
        melihat = {o for o in orang if Versi.objects.terlihat_oleh(o).filter(pk=versi.pk).exists()}
        hat = yang_melihat(Penugasan.objects.filter(pengguna__in=orang), versi)
        assert {h.pengguna for h in hat} == melihat
        assert len(melihat) == tahu
        assert set(dapat_disebut(versi).values()) <= melihat
    mail.outbox.clear()
    majukan(rahasia, ("minta_paraf", d.penyusun), ("kembalikan_paraf", d.pemeriksa, {"catatan": "Perbaiki."}))
    assert [s.to for s in mail.outbox if s.subject.startswith("Dikembalikan")] == [[d.penyusun.email]]


def test_lembar_disposisi_dicetak_saja(kantor):
    """It is written on by hand: printed without KONSEP, and nobody is asked to sign it."""
    d = kantor
    templat = templat_berlaku(d.penyusun_organisasi, d.verifikator, "lembar_disposisi")
    versi = naskah_draf(d.penyusun, templat)
    assert not konteks(versi, lengkapi_versi(versi)).konsep
    nama = {t.transisi.nama for t in ALUR_NASKAH.tersedia(versi, d.penyusun)}
    assert nama == {"batal"}
    biasa = naskah_draf(d.penyusun, d.templat)
    assert konteks(biasa, lengkapi_versi(biasa)).konsep
    assert "minta_tanda" in {t.transisi.nama for t in ALUR_NASKAH.tersedia(biasa, d.penyusun)}
