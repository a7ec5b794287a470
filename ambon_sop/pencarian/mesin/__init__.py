"""The two ways to ask the database; same questions, same answers (tests/pencarian/test_kontrak.py)."""

from django.db import connections
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from . import postgres, sqlite

MESIN = {"postgresql": postgres, "sqlite": sqlite}


def pasang(using="default", **_):
    """Create the indexes, once by a migration; on SQLite again after every migrate, since a rebuild drops triggers."""
    sambungan = connections[using]
    if "pencarian_katacari" in sambungan.introspection.table_names():
        with sambungan.cursor() as kursor:
            MESIN[sambungan.vendor].pasang(kursor)


def syarat(fungsi, *isi, using="default"):
    """`cocok` or `cocok_judul` of the engine of this database, as a condition on EntriCari."""
    sql, parameter = getattr(MESIN[connections[using].vendor], fungsi)(*isi)
    return RawSQL(sql, parameter, output_field=BooleanField())  # noqa: S611  # nosec B611: the words are parameters


def tanya(fungsi, *isi, using="default"):
    """Call `mirip` of the engine of this database."""
    sambungan = connections[using]
    with sambungan.cursor() as kursor:
        return getattr(MESIN[sambungan.vendor], fungsi)(kursor, *isi)
