"""Makes CatatanAudit add-only in the database itself, on SQLite and PostgreSQL.

Whoever owns the file or is the database's superuser can still remove this: against him stands the chain, and a copy of
its last link that is kept elsewhere (`audit_verifikasi`).
"""

from django.db import connections, transaction

TABEL = "audit_catatanaudit"

SQLITE = [
    """CREATE TRIGGER audit_tolak_ubah BEFORE UPDATE ON audit_catatanaudit
       BEGIN SELECT RAISE(ABORT, 'audit: add-only'); END""",
    """CREATE TRIGGER audit_tolak_hapus BEFORE DELETE ON audit_catatanaudit
       BEGIN SELECT RAISE(ABORT, 'audit: add-only'); END""",
    # A new row must continue the chain. INSERT OR REPLACE would pass the two above: it removes the row that it collides
    # with, and calls no DELETE trigger unless recursive_triggers is on; so a collision is refused as well.
    """CREATE TRIGGER audit_sambung BEFORE INSERT ON audit_catatanaudit
       WHEN NEW.urut <> COALESCE((SELECT MAX(urut) FROM audit_catatanaudit), 0) + 1
         OR NEW.sebelum <>
            COALESCE((SELECT hash FROM audit_catatanaudit ORDER BY urut DESC LIMIT 1), printf('%064d', 0))
         OR EXISTS (SELECT 1 FROM audit_catatanaudit WHERE hash = NEW.hash)
       BEGIN SELECT RAISE(ABORT, 'audit: broken chain'); END""",
]
PEMICU_SQLITE = ("audit_tolak_ubah", "audit_tolak_hapus", "audit_sambung")

POSTGRES = [
    """CREATE OR REPLACE FUNCTION audit_tolak() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'audit: add-only'; END $$""",
    """CREATE OR REPLACE FUNCTION audit_sambung() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE ekor record;
       BEGIN
         SELECT urut, hash INTO ekor FROM audit_catatanaudit ORDER BY urut DESC LIMIT 1;
         IF NEW.urut <> COALESCE(ekor.urut, 0) + 1 OR NEW.sebelum <> COALESCE(ekor.hash, repeat('0', 64)) THEN
           RAISE EXCEPTION 'audit: broken chain';
         END IF;
         RETURN NEW;
       END $$""",
    """CREATE TRIGGER audit_tolak_baris BEFORE UPDATE OR DELETE ON audit_catatanaudit
       FOR EACH ROW EXECUTE FUNCTION audit_tolak()""",
    """CREATE TRIGGER audit_tolak_truncate BEFORE TRUNCATE ON audit_catatanaudit
       FOR EACH STATEMENT EXECUTE FUNCTION audit_tolak()""",
    """CREATE TRIGGER audit_sambung BEFORE INSERT ON audit_catatanaudit
       FOR EACH ROW EXECUTE FUNCTION audit_sambung()""",
]
PEMICU_POSTGRES = ("audit_tolak_baris", "audit_tolak_truncate", "audit_sambung")
# ALWAYS: session_replication_role = replica would silence ordinary triggers.
POSTGRES += [f"ALTER TABLE {TABEL} ENABLE ALWAYS TRIGGER {nama}" for nama in PEMICU_POSTGRES]


def lepas(using="default"):
    """Remove the triggers. Only the test fixture calls this: a flush must be able to empty the table."""
    sambungan = connections[using]
    with sambungan.cursor() as kursor:
        if sambungan.vendor == "postgresql":
            for nama in PEMICU_POSTGRES:
                kursor.execute(f"DROP TRIGGER IF EXISTS {nama} ON {TABEL}")
        else:
            for nama in PEMICU_SQLITE:
                kursor.execute(f"DROP TRIGGER IF EXISTS {nama}")


def pasang(using="default", **_):
    """Install the triggers afresh; called after every migrate."""
    sambungan = connections[using]
    if TABEL not in sambungan.introspection.table_names():
        return
    with transaction.atomic(using), sambungan.cursor() as kursor:
        lepas(using)
        for perintah in POSTGRES if sambungan.vendor == "postgresql" else SQLITE:
            kursor.execute(perintah)


def terpasang(using="default"):
    """Whether all triggers are in place."""
    sambungan = connections[using]
    if sambungan.vendor == "postgresql":
        cari, harus = "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled = 'A'", PEMICU_POSTGRES
    else:
        cari, harus = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", PEMICU_SQLITE
    with sambungan.cursor() as kursor:
        kursor.execute(cari, [TABEL])
        return set(harus) <= {nama for (nama,) in kursor.fetchall()}
