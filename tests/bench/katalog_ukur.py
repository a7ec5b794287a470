"""The catalogue measured on a throw-away PostgreSQL, small and large, in a process of its own; JSON on the last line.

`python -m tests.bench.katalog_ukur [FEW MANY]`
"""

import json
import os
import statistics
import sys
import time

SEDIKIT, BANYAK = 200, 20_000
ULANG = 7


def p95(sampel):
    return sorted(sampel)[int(len(sampel) * 0.95)]


def _waktu(alamat):
    """Milliseconds that each address takes, never from a kept page: the median of several askings, in rounds, so that
    what else the machine does meanwhile says nothing."""
    from django.core.cache import caches
    from django.test import Client

    client, sampel = Client(), {satu: [] for satu in alamat}
    for ke in range(ULANG + 1):
        for satu in alamat:
            for nama in caches:
                caches[nama].clear()
            mulai = time.perf_counter()
            jawaban = client.get(satu)
            lama = 1000 * (time.perf_counter() - mulai)
            assert jawaban.status_code == 200, satu
            if ke:
                sampel[satu].append(lama)
    hasil = {satu: statistics.median(deret) for satu, deret in sampel.items()}
    if os.environ.get("RINCI"):
        print("\n".join(f"{lama:8.1f} {satu}" for satu, lama in hasil.items()))
    return list(hasil.values())


def _alamat():
    from urllib.parse import quote

    from tests.bench.katalog_isi import PERTANYAAN, baris

    cari = [f"/layanan/?q={quote(satu)}" for satu in baris(PERTANYAAN)]
    saring = [
        "",
        "?gratis=1",
        "?sehari=1",
        "?daring=1",
        "?unit=kantor-3",
        "?urut=waktu",
        "?urut=biaya",
        "?urut=terbaru",
    ]
    saring += ["?halaman=2", "?halaman=5", "?gratis=1&sehari=1", "?gratis=1&urut=terbaru"]
    return {"cari": cari, "daftar": [f"/layanan/{satu}" for satu in saring]}


def utama(sedikit=SEDIKIT, banyak=BANYAK):
    """{"cari": {few: p95, many: p95}, "daftar": …} in milliseconds."""
    os.environ["BASIS_DATA"] = "postgres"
    os.environ.pop("DATABASE_URL", None)
    from tests.basis_data import siapkan_lingkungan

    siapkan_lingkungan()
    os.environ["DJANGO_SETTINGS_MODULE"] = "ambon_sop.settings"
    import django

    django.setup()
    from ambon_sop.audit.catat import catat
    from tests.bench.__main__ import basis_data_uji

    hasil = {"cari": {}, "daftar": {}}
    with basis_data_uji(), _tanpa_statis():
        from tests.bench.katalog_isi import Katalog
        from tests.bench.katalog_singgahan import nisbah

        isi = Katalog()
        for ukuran in (sedikit, banyak):
            isi.tumbuh(ukuran)
            for nama, alamat in _alamat().items():
                sampel = _waktu(alamat)
                hasil[nama][ukuran] = {"p95": p95(sampel), "median": statistics.median(sampel), "n": len(sampel)}
        catat("tolok_ukur")  # what was poured straight into the tables is now told, so pages are kept
        hasil["singgahan"] = nisbah("/layanan/tolok-5/")
    print(json.dumps(hasil))


def _tanpa_statis():
    """Static files by their own names: nothing has to be collected first."""
    from django.conf import settings
    from django.test import override_settings

    polos = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    return override_settings(STORAGES=settings.STORAGES | {"staticfiles": polos})


if __name__ == "__main__":
    utama(*map(int, sys.argv[1:3]))
