"""Search on PostgreSQL: a tsvector of our own word forms (no dictionary of the server's), and trigrams by pg_trgm."""

from django.db import DatabaseError

PASANG = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    # A function of its own says what it costs: else the planner takes reading every row for cheap.
    """CREATE OR REPLACE FUNCTION pencarian_vektor(kata text) RETURNS tsvector
       LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 5000
       AS 'BEGIN RETURN pg_catalog.array_to_tsvector(pg_catalog.string_to_array(kata, '' '')); END'""",
    "DROP INDEX IF EXISTS pencarian_kata_gin",
    "CREATE INDEX IF NOT EXISTS pencarian_vektor_gin ON pencarian_entricari USING gin (pencarian_vektor(kata))",
    """CREATE INDEX IF NOT EXISTS pencarian_judul_gin ON pencarian_entricari
       USING gin (to_tsvector('simple'::regconfig, judul))""",
    "CREATE INDEX IF NOT EXISTS pencarian_mirip_gist ON pencarian_katacari USING gist (kata gist_trgm_ops)",
]
COCOK = "pencarian_vektor(kata) @@ %s::tsquery"
JUDUL = "to_tsvector('simple'::regconfig, judul) @@ %s::tsquery"
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


def cocok(kelompok, semua):
    """(SQL condition, parameters): of every group (or of any, unless `semua`) some form occurs."""
    return COCOK, [(" & " if semua else " | ").join(f"({' | '.join(_ungkapan(satu))})" for satu in kelompok)]


def cocok_judul(kelompok):
    """The same for entries that have every word, or one that begins so, in their title as it is written."""
    return JUDUL, [" & ".join(f"'{satu.kata}'{':*' if satu.awalan else ''}" for satu in kelompok)]


def _ungkapan(kelompok):
    yield f"'{kelompok.kata}'{':*' if kelompok.awalan else ''}"
    yield from (f"'{bentuk}'" for bentuk in sorted(kelompok.bentuk))


def mirip(kursor, kata, batas):
    """Ids of the words that share most trigrams with this one."""
    kursor.execute(MIRIP, [kata, batas])
    return [pk for (pk,) in kursor.fetchall()]
