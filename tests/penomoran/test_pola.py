"""Patterns: only known tokens, and none that would write a number twice."""

from datetime import date

import pytest

from ambon_sop.penomoran.pola import BULAN_ROMAWI, PolaDitolak, periksa_pola, tulis

BAIK = {"kode_klasifikasi": "", "tiap_tahun": True, "tiap_unit": True, "umum": True, "tanggal": date(2026, 1, 1)}


def _periksa(pola, **lain):
    periksa_pola(pola, **BAIK | lain)


@pytest.mark.parametrize("pola", ["{urut:03}/SOP/{singkatan}/{tahun}", "{urut}.{singkatan}.{bulan_romawi}.{tahun}"])
def test_pola_yang_baik_diterima(pola):
    _periksa(pola)


@pytest.mark.parametrize(
    ("pola", "pesan"),
    [
        ("{urut}/{singkatan}/{tahun}/{bulan}", "{bulan} tidak dikenal"),
        ("{urut}/{singkatan}/{tahun}/{urut.__class__}", "tidak dikenal"),
        ("{urut}/{singkatan}/{tahun}/{0}", "{0} tidak dikenal"),
        ("{urut:9}/{singkatan}/{tahun}", "{urut:9} tidak dikenal"),
        ("{{urut}}/{singkatan}/{tahun}", "tidak dikenal"),
        ("{urut}/{singkatan}/{tahun", "{tahun tidak dikenal"),
        ("{urut}/{singkatan}/{tahun}}", "} tidak dikenal"),
        ("{urut}/{singkatan}/{tahun}\u0000", "tidak dapat dicetak"),
        ("SOP/{singkatan}/{tahun}", "harus memuat {urut}"),
        ("{urut}/{singkatan}", "harus memuat {tahun}"),
        ("{urut}/{tahun}", "harus memuat {singkatan}"),
        ("{kode_klasifikasi}/{urut}/{singkatan}/{tahun}", "Isi juga kode klasifikasinya"),
        ("{urut}/{tahun}/" + "{singkatan}" * 3, "Pendekkan"),
    ],
)
def test_pola_yang_salah_ditolak_dengan_sebabnya(pola, pesan):
    with pytest.raises(PolaDitolak) as ditolak:
        _periksa(pola)
    assert pesan in str(ditolak.value)


def test_hitungan_bersama_tidak_perlu_singkatan():
    _periksa("{urut}/{tahun}", tiap_unit=False)


def test_hitungan_terus_tidak_perlu_tahun():
    _periksa("{urut}/{singkatan}", tiap_tahun=False)


@pytest.mark.parametrize("bulan", range(1, 13))
def test_bulan_romawi(bulan):
    tertulis = tulis("{bulan_romawi}", urut=1, tanggal=date(2026, bulan, 1), singkatan="X")
    assert tertulis == BULAN_ROMAWI[bulan - 1]


def test_isi_token_tidak_dibaca_sebagai_token():
    """A unit whose name looks like a token is written as it is called."""
    assert tulis("{singkatan}", urut=5, tanggal=date(2026, 1, 1), singkatan="{urut}") == "{urut}"
