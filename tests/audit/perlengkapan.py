"""Lets the tests that really commit clean up after themselves: a flush must empty the audit table, which refuses it.

During the test the triggers are in place as in production; only between its end and the flush they are not, and the
flush itself puts them back, as `migrate` does (post_migrate). Nothing else may call `pemicu.lepas` (test_pemicu).
"""

import pytest
from django.core.management import call_command
from django.db import connections

from ambon_sop.audit import pemicu

YANG_BERTRANSAKSI = {"transactional_db", "live_server", "django_db_reset_sequences"}


@pytest.fixture(autouse=True)
def _jejak_dapat_dikosongkan(request):
    tanda = request.node.get_closest_marker("django_db")
    bertransaksi = tanda is not None and tanda.kwargs.get("transaction", False)
    if not bertransaksi and not YANG_BERTRANSAKSI & set(request.fixturenames):
        yield
        return
    # Asked for here, so that this fixture ends before the one that flushes.
    request.getfixturevalue("transactional_db")
    yield
    for koneksi in connections.all():
        pemicu.lepas(koneksi.alias)


@pytest.fixture
def serentak():
    """`serentak(fungsi, jumlah)`: call `fungsi(nomor)` in that many threads at once, each with a connection of its own.

    Returns the results in no special order; an exception is a result too.
    """
    from concurrent.futures import ThreadPoolExecutor
    from threading import Barrier

    def jalankan(fungsi, jumlah):
        mulai = Barrier(jumlah)

        def satu(nomor):
            mulai.wait()
            try:
                return fungsi(nomor)
            except Exception as kesalahan:
                return kesalahan
            finally:
                connections.close_all()

        with ThreadPoolExecutor(jumlah) as kolam:
            return list(kolam.map(satu, range(jumlah)))

    return jalankan


@pytest.fixture
def kosongkan_basis():
    """`kosongkan_basis()`: the database as `migrate` leaves it, with the triggers in place."""

    def jalankan():
        pemicu.lepas()
        call_command("flush", interactive=False, verbosity=0)
        pemicu.pasang()

    return jalankan
