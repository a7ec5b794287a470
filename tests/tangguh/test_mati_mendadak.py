"""`kill -9` at random moments under writing load: every answer that said "saved" is there, and all is whole."""

import os
import random
import time

import pytest

from tests.tangguh.beban import Beban

pytestmark = pytest.mark.tangguh
KALI = int(os.environ.get("TANGGUH_KALI", "200"))
SELURUHNYA = 0.08  # of the deaths take the whole server along, the others all its workers at once


@pytest.mark.parametrize("jenis", ["sqlite", "postgres"])
def test_yang_dijawab_tersimpan_ada(rumah_baru, jenis):
    rumah, acak = rumah_baru(jenis), random.Random(9)
    rumah.huni(disetujui=25)
    # Loaded once, so that a worker is back in a moment and 200 deaths fit into minutes.
    rumah.nyalakan("--preload")
    mati = ["seluruhnya" if nomor < KALI * SELURUHNYA else "pekerja" for nomor in range(KALI)]
    acak.shuffle(mati)
    with Beban(rumah) as beban:
        for satu in mati:
            # Never before something was promised since the last death: then the moment is random on a slow machine too.
            beban.tunggu_janji(acak.randint(1, 3))
            time.sleep(acak.uniform(0, 0.1))
            if satu == "pekerja":
                rumah.bunuh_pekerja()
                continue
            rumah.bunuh()
            rumah.nyalakan("--preload")
        time.sleep(1)
    lapor = rumah.modul("saksi", masukan=beban.janji)
    banyak = {nama: len(isi) for nama, isi in beban.janji.items()}
    print(f"\n{jenis}: {len(mati)} deaths, promised {banyak}, answers {dict(beban.status)}, chain {lapor['rantai']}")  # noqa: T201
    assert not lapor["hilang"]
    assert lapor["ganda"] == 0
    assert lapor["urut"] == list(range(1, len(lapor["urut"]) + 1))
    assert lapor["terpakai"] == lapor["sahkan"] >= banyak["sah"] > 5
    assert min(banyak.values()) > 5
    assert 500 not in beban.status
    kode, kata = rumah.kelola("periksa_integritas")
    assert kode == 0, kata
    assert rumah.kelola("audit_verifikasi")[0] == 0
    # Jobs that no server lived to enqueue, or that were never taken, are made good by the reaper and a worker.
    assert rumah.kelola("pungut_pekerjaan")[0] == 0
