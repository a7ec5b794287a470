"""The two policies of passwords, KEBIJAKAN_SANDI; and that no link skips the second factor (ASVS 6.2, 6.4.3)."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError

from ambon_sop.akun.models import SandiLama
from ambon_sop.akun.sandi import RIWAYAT, ganti_sandi
from ambon_sop.akun.undangan import tautan
from tests.pemeran import beri_faktor, kode_totp, masuk

pytestmark = pytest.mark.django_db
KALIMAT = "perahu hijau melompat tinggi"
RUMIT = "Perahu-hijau-{}7"
HARI = 24 * 3600


@pytest.fixture(autouse=True)
def _kode_segar():
    """allauth remembers in the cache which codes were used; another test's person may have had the same number."""
    cache.clear()


@pytest.mark.parametrize(
    ("sandi", "asvs", "bssn"),
    [
        (KALIMAT, True, False),
        ("Perahu-hijau7", True, True),
        ("perahu-hijau7", True, False),
        ("PERAHU-HIJAU7", True, False),
        ("Perahu-hijaux", True, False),
        ("Perahuxhijau7", True, False),
        ("Perahu hijau7", True, False),  # a blank is no sign
        ("Perahu_hijau7", True, True),
        ("perahuhijau", False, False),  # 11
        ("8#3!9$2%7&4*", True, False),  # no letter at all
        ("ß" * 64 + "perahu", True, False),
        ("perahu " * 18, True, False),  # 126
        ("Perahu-hijau7" + "x" * 128, True, True),
        ("123456789012", False, False),
        ("lkjhgfdsapoi", False, False),
        ("hahahahahaha", False, False),
        ("Ambon-manise-2026", False, False),
        ("Rahasia-Kota-Ambon-1", False, False),
        ("Orang-Terpilih1", False, False),  # the own name
    ],
)
@pytest.mark.parametrize("kebijakan", ["asvs", "bssn"])
def test_dua_kebijakan(penyusun, settings, kebijakan, sandi, asvs, bssn):
    settings.KEBIJAKAN_SANDI = kebijakan
    penyusun.nama = "Orang Terpilih"
    boleh = {"asvs": asvs, "bssn": bssn}[kebijakan]

    if boleh:
        validate_password(sandi, penyusun)
    else:
        with pytest.raises(ValidationError):
            validate_password(sandi, penyusun)


@pytest.mark.parametrize(("kebijakan", "boleh"), [("asvs", True), ("bssn", False)])
def test_yang_pernah_dipakai(penyusun, settings, kebijakan, boleh):
    settings.KEBIJAKAN_SANDI = kebijakan
    for n in range(RIWAYAT + 1):
        ganti_sandi(penyusun, RUMIT.format(n), "ganti_sandi")
    assert SandiLama.objects.count() == (0 if boleh else RIWAYAT)

    validate_password(RUMIT.format(0), penyusun)  # long enough ago
    for n in range(1, RIWAYAT + 1):
        if boleh:
            validate_password(RUMIT.format(n), penyusun)
        else:
            with pytest.raises(ValidationError, match="pernah Anda pakai"):
                validate_password(RUMIT.format(n), penyusun)


@pytest.mark.parametrize(
    ("kebijakan", "hari", "tertahan"), [("asvs", 900, False), ("bssn", 183, False), ("bssn", 184, True)]
)
def test_masa_sandi(client, penyusun, settings, time_machine, kebijakan, hari, tertahan):
    settings.KEBIJAKAN_SANDI = kebijakan
    time_machine.move_to("2026-01-05 09:00 +0900", tick=False)
    ganti_sandi(penyusun, RUMIT.format(1), "ganti_sandi")
    time_machine.shift(hari * HARI)
    masuk(client, penyusun)

    assert (client.get("/kerja/panduan/").status_code == 302) is tertahan
    if tertahan:
        assert client.get("/kerja/panduan/")["Location"] == "/kerja/akun/sandi/"
        assert client.post("/kerja/ganti-peran/", headers={"Sec-Fetch-Dest": "empty"}).status_code == 403
        assert "lebih dari 6 bulan" in client.get("/kerja/akun/sandi/").text
        baru = {"sandi_lama": RUMIT.format(1), "password1": RUMIT.format(2), "password2": RUMIT.format(2)}
        client.post("/kerja/akun/sandi/", baru)
        assert client.get("/kerja/panduan/").status_code == 200


def test_tautan_kata_sandi_tidak_melewati_faktor_kedua(client, pengesah, mailoutbox):
    beri_faktor(pengesah)
    client.post("/sandi/lupa/", {"email": pengesah.email})
    alamat = next(kata for kata in mailoutbox[0].body.split() if kata.startswith("http"))
    formulir = client.get(alamat.removeprefix("http://127.0.0.1:8000"))["Location"]
    client.post(formulir, {"password1": KALIMAT, "password2": KALIMAT})
    assert client.get("/kerja/")["Location"].startswith("/masuk/")

    client.post("/masuk/", {"login": "pengesah", "password": KALIMAT})
    assert client.get("/kerja/")["Location"].startswith("/masuk/")
    client.post("/masuk/faktor/", {"code": kode_totp()})
    assert client.get("/kerja/").status_code == 200


def test_undangan_tidak_melewati_faktor_kedua(client, pengesah):
    beri_faktor(pengesah)
    pengesah.set_unusable_password()
    pengesah.save()
    client.post(tautan(pengesah).removeprefix("http://127.0.0.1:8000"), {"password1": KALIMAT, "password2": KALIMAT})

    assert client.post("/masuk/", {"login": "pengesah", "password": KALIMAT})["Location"] == "/masuk/faktor/"
    assert client.get("/kerja/")["Location"].startswith("/masuk/")
