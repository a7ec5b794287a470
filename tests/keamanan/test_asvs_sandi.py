"""Passwords as ASVS 5.0, 6.2 asks: what is common is refused, what is typed is taken as it is."""

import re

import pytest
from django.contrib.auth.password_validation import CommonPasswordValidator, validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.urls import reverse

from ambon_sop.akun.sandi import SandiUmumValidator, ganti_sandi
from tests.pemeran import masuk

PANJANG = 12


def _tolak(penguji, sandi):
    try:
        penguji.validate(sandi)
    except ValidationError:
        return True
    return False


def test_yang_umum_ditolak_juga_yang_dipanjangkan():
    """More than the three thousand commonest that are long enough (6.2.4): the list holds few, people add to them."""
    penguji, umum = SandiUmumValidator(), sorted(CommonPasswordValidator().passwords)
    kata = [satu for satu in umum if re.fullmatch("[a-z]{6,}", satu)]
    for tambah in ("{}123456", "2026!{}!", "{}-{}", "{}@12345"):
        panjang = [satu for satu in (tambah.format(kata_, kata_) for kata_ in kata) if len(satu) >= PANJANG]
        assert len(panjang) > 3000
        assert not [satu for satu in panjang if not _tolak(penguji, satu)]
    for satu in ("P@ssw0rd2026!", "dragon monkey 99", "1loveYou-2025", "Qwerty.Football7"):
        assert _tolak(penguji, satu), satu
    for satu in ("perahu hijau melompat tinggi", "dragon monkey football lagi", "Perahu-hijau7", "8#3!9$2%7&4*k"):
        assert not _tolak(penguji, satu), satu


@pytest.mark.django_db
@pytest.mark.parametrize("sandi", ["  Perahu hijau melompat  ", "pEraHu ßijau " + "melompat " * 15])
def test_dipakai_persis_seperti_diketik(client, penyusun, sandi):
    """No trimming, no cutting, no small letters (6.2.8), and long ones are welcome (6.2.9)."""
    cache.clear()
    validate_password(sandi, penyusun)
    ganti_sandi(penyusun, sandi, "ganti_sandi")
    for salah in (sandi.strip(), sandi.lower(), sandi[:72], sandi.swapcase()):
        if salah != sandi:
            assert client.post("/masuk/", {"login": "penyusun", "password": salah}).status_code == 200, salah
    assert client.post("/masuk/", {"login": "penyusun", "password": sandi})["Location"] == "/kerja/"


@pytest.mark.django_db
def test_bidang_sandi_tertutup_dan_boleh_diisi_pengelola_sandi(client, penyusun):
    """6.2.6, 6.2.7: masked, named for password managers, and no handler that could refuse to paste."""
    cache.clear()
    halaman = [client.get("/masuk/").text, masuk(client, penyusun).get(reverse("akun:sandi")).text]
    bidang = [
        satu for isi in halaman for satu in re.findall(r"<input[^>]*name=\"[^\"]*(?:sandi|password)[^\"]*\"[^>]*>", isi)
    ]
    assert len(bidang) >= 3
    for satu in bidang:
        assert 'type="password"' in satu
        assert re.search(r'autocomplete="(?:current|new)-password"', satu)
        assert "onpaste" not in satu
        assert "maxlength" not in satu or int(re.search(r'maxlength="(\d+)"', satu)[1]) >= 128
