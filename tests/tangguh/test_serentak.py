"""Many at once, against a real server: exact outcomes."""

import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

pytestmark = pytest.mark.tangguh
SAH, SUNTING, SAMA = 100, 50, 10


@pytest.fixture(params=["sqlite", "postgres"])
def rumah(rumah_baru, request):
    rumah = rumah_baru(request.param)
    rumah.huni(disetujui=SAH)
    rumah.nyalakan()
    return rumah


def _sekaligus(fungsi, banyak):
    with ThreadPoolExecutor(banyak) as kolam:
        return list(kolam.map(fungsi, range(banyak)))


def test_banyak_sekaligus(rumah):
    """100 ratifications, 50 edits of one document, 10 identical forms, one after the other on one portal."""
    siap, draf = rumah.isi["disetujui"], rumah.isi["draf"]

    def sahkan(nomor):
        return rumah.kirim(f"/kerja/versi/{siap[nomor]}/alur/sahkan/", "pengesah", tanggal="24-11-2026")[0]

    assert Counter(_sekaligus(sahkan, SAH)) == {302: SAH}

    def sunting(nomor):
        return rumah.sunting(draf[0], str(uuid.uuid4()), f"k{nomor % 3 + 1}", f"Langkah {nomor}", 2**30)[0]

    assert Counter(_sekaligus(sunting, SUNTING)) == {200: SUNTING}

    def rebutan(nomor):
        return rumah.sunting(draf[1], str(uuid.uuid4()), "k1", f"Langkah {nomor}", 0)[0]

    # The same place, by windows that know nothing of each other: one is first, the others are shown its words.
    assert Counter(_sekaligus(rebutan, SUNTING)) == {200: 1, 409: SUNTING - 1}

    kunci = uuid.uuid4().hex

    def sama(_):
        status, kepala, _ = rumah.kirim("/kerja/sop/baru/", "penyusun", kunci_kirim=kunci, nama="SOP Sepuluh Kali")
        return status, kepala.get("Location")

    assert len(set(_sekaligus(sama, SAMA))) == 1
    lapor = rumah.modul("saksi", masukan={"sah": siap, "dokumen": ["SOP Sepuluh Kali"]})
    assert (lapor["hilang"], lapor["urut"], lapor["suntingan"]) == ([], list(range(1, SAH + 1)), SUNTING + 1)
    assert lapor["terpakai"] == lapor["sahkan"] == SAH
    kode, kata = rumah.kelola("periksa_integritas")
    assert kode == 0, kata
