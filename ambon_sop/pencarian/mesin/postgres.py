"""Search on PostgreSQL: a tsvector of our own word forms (no dictionary of the server's), and trigrams by pg_trgm."""

from django.db import DatabaseError

PASANG = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    """CREATE INDEX IF NOT EXISTS pencarian_kata_gin ON pencarian_entricari
       USING gin (array_to_tsvector(string_to_array(kata, ' ')))""",
    "CREATE INDEX IF NOT EXISTS pencarian_mirip_gist ON pencarian_katacari USING gist (kata gist_trgm_ops)",
]
COCOK = """SELECT id FROM pencarian_entricari
    WHERE array_to_tsvector(string_to_array(kata, ' ')) @@ %s::tsquery ORDER BY id LIMIT %s"""
MIRIP = "SELECT id FROM pencarian_katacari ORDER BY kata <-> %s LIMIT %s"


def pasang(kursor):
    """Create what is missing. Fails with the remedy where the extension is not there or may not be created."""
    try:
        for perintah in PASANG:
            kursor.execute(perintah)
    except DatabaseError as kesalahan:
        raise DatabaseError(
            f"Search needs the extension pg_trgm ({kesalahan}). Install the server's contrib package, then run "
            "CREATE EXTENSION pg_trgm in this database as its owner or as superuser, and migrate again."
        ) from kesalahan


def cocok(kursor, kelompok, semua, batas):
    """Ids of entries in which of every group (or of any, unless `semua`) some form occurs."""
    bagian = [f"({' | '.join(_ungkapan(satu))})" for satu in kelompok]
    kursor.execute(COCOK, [(" & " if semua else " | ").join(bagian), batas])
    return [pk for (pk,) in kursor.fetchall()]


def _ungkapan(kelompok):
    yield f"'{kelompok.kata}'{':*' if kelompok.awalan else ''}"
    yield from (f"'{bentuk}'" for bentuk in sorted(kelompok.bentuk))


def mirip(kursor, kata, batas):
    """Ids of the words that share most trigrams with this one."""
    kursor.execute(MIRIP, [kata, batas])
    return [pk for (pk,) in kursor.fetchall()]
