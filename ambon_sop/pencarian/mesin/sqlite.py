"""Search on SQLite: two FTS5 tables beside the model tables, kept in step by triggers as an index would be."""

from django.db import OperationalError

TABEL = [
    "CREATE VIRTUAL TABLE IF NOT EXISTS pencarian_fts USING fts5(kata, tokenize='unicode61')",
    # Trigrams of the words with a blank around them, so that first and last letters count as in pg_trgm.
    "CREATE VIRTUAL TABLE IF NOT EXISTS pencarian_fts_kata USING fts5(kata, tokenize='trigram')",
]
PEMICU = {
    "pencarian_entri_masuk": """AFTER INSERT ON pencarian_entricari BEGIN
        INSERT INTO pencarian_fts(rowid, kata) VALUES (NEW.id, NEW.kata); END""",
    "pencarian_entri_ubah": """AFTER UPDATE ON pencarian_entricari BEGIN
        DELETE FROM pencarian_fts WHERE rowid = OLD.id;
        INSERT INTO pencarian_fts(rowid, kata) VALUES (NEW.id, NEW.kata); END""",
    "pencarian_entri_hapus": """AFTER DELETE ON pencarian_entricari BEGIN
        DELETE FROM pencarian_fts WHERE rowid = OLD.id; END""",
    "pencarian_kata_masuk": """AFTER INSERT ON pencarian_katacari BEGIN
        INSERT INTO pencarian_fts_kata(rowid, kata) VALUES (NEW.id, ' ' || NEW.kata || ' '); END""",
    "pencarian_kata_hapus": """AFTER DELETE ON pencarian_katacari BEGIN
        DELETE FROM pencarian_fts_kata WHERE rowid = OLD.id; END""",
}
COCOK = "id IN (SELECT rowid FROM pencarian_fts WHERE pencarian_fts MATCH %s)"
JUDUL = "instr(' ' || lower(judul), %s) > 0"
MIRIP = "SELECT rowid FROM pencarian_fts_kata WHERE pencarian_fts_kata MATCH %s ORDER BY rank LIMIT %s"


def pasang(kursor):
    """Create what is missing. Fails with the remedy where this SQLite was built without FTS5 or is before 3.34."""
    try:
        for perintah in TABEL:
            kursor.execute(perintah)
    except OperationalError as kesalahan:
        raise OperationalError(f"Search needs SQLite 3.34 or newer with FTS5 ({kesalahan}).") from kesalahan
    for nama, isi in PEMICU.items():
        kursor.execute(f"CREATE TRIGGER IF NOT EXISTS {nama} {isi}")


def cocok(kelompok, semua):
    """(SQL condition, parameters): of every group (or of any, unless `semua`) some form occurs."""
    return COCOK, [(" AND " if semua else " OR ").join(f"({' OR '.join(_ungkapan(satu))})" for satu in kelompok)]


def cocok_judul(kelompok):
    """The same for entries that have every word, or one that begins so, in their title as it is written."""
    return " AND ".join([JUDUL] * len(kelompok)), [f" {satu.kata}" for satu in kelompok]


def _ungkapan(kelompok):
    yield f'"{kelompok.kata}"{" *" if kelompok.awalan else ""}'
    yield from (f'"{bentuk}"' for bentuk in sorted(kelompok.bentuk))


def mirip(kursor, kata, batas):
    """Ids of the words that share most trigrams with this one."""
    berbingkai = f" {kata} "
    trigram = dict.fromkeys(berbingkai[i : i + 3] for i in range(len(berbingkai) - 2))
    kursor.execute(MIRIP, [" OR ".join(f'"{satu}"' for satu in trigram), batas])
    return [pk for (pk,) in kursor.fetchall()]
