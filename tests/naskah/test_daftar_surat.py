"""Searching in the list of an office's letters: by what people wrote, on both databases alike."""

import uuid
from importlib import import_module

import pytest
from django.apps import apps

from ambon_sop.alur.suntingan import simpan
from naskah import daftar_surat
from naskah.models import Naskah
from naskah.ragam import RAGAM
from tests.naskah.pabrik import naskah_draf
from tests.naskah.test_alur import kantor  # noqa: F401  a fixture


@pytest.fixture
def daftar(kantor):  # noqa: F811
    """A letter with values of every sort, in the list of its office."""
    isi = dict(RAGAM["surat_dinas"].contoh)
    isi |= {"hal": "Undangan Ke Kafé", "kepada": ["Camat Sirimau"], "pembuka": "Terlampir Résumé rapat 24 November."}
    naskah_draf(kantor.penyusun, kantor.templat, nilai=isi)
    return daftar_surat.terlihat(kantor.penyusun)


@pytest.mark.parametrize(
    ("q", "ketemu"),
    [
        ("Résumé", True),
        ("RÉSUMÉ rapat", True),
        ("kafé undangan", True),
        ("camat sirimau", True),
        ("24 november", True),
        ("pembuka", False),  # the key of a blank
        ("penutup", False),
        ("u00e9", False),  # how JSON may write it
        ("100%", False),
        ("tidak-ada", False),
    ],
)
def test_daftar_mencari_apa_yang_ditulis(daftar, q, ketemu):
    assert daftar_surat.saring(daftar, q=q).exists() is ketemu


def test_yang_dicari_mengikuti_simpanan(kantor):  # noqa: F811
    """Also the letters that were there before there was such a column."""
    surat = naskah_draf(kantor.penyusun, kantor.templat, nilai={})
    ubah = [{"op": "isian", "kunci": "hal", "nilai": "Résumé"}]
    simpan(surat.pk, hitungan=0, kunci=uuid.uuid4(), perubahan=ubah, pengguna=kantor.penyusun)
    assert Naskah.objects.get().kata == "résumé"
    Naskah.objects.update(kata="")
    import_module("naskah.migrations.0006_kata").isi_kata(apps, None)
    assert Naskah.objects.get().kata == "résumé"
