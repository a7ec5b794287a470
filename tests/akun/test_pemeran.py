"""The cast that all other tests rely on."""

from tests.pemeran import PEMERAN, masuk


def test_tiap_pemeran_memakai_penugasannya(pemeran):
    assert set(pemeran) == set(PEMERAN)
    for nama, orang in pemeran.items():
        assert (orang.penugasan_aktif is None) == (nama == "orang_luar")


def test_masuk_memakai_penugasan_yang_aktif(client, pengesah):
    jawaban = masuk(client, pengesah).get("/sehat")

    assert jawaban.wsgi_request.user.penugasan_aktif == pengesah.penugasan_aktif
