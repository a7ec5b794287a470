"""Makes CatatanAudit add-only in the database itself, on SQLite and PostgreSQL."""

from django.db import connections

TABEL = "audit_catatanaudit"

SQLITE = [
    f"CREATE TRIGGER audit_tolak_ubah BEFORE UPDATE ON {TABEL} BEGIN SELECT RAISE(ABORT, 'audit: add-only'); END",
    f"CREATE TRIGGER audit_tolak_hapus BEFORE DELETE ON {TABEL} BEGIN SELECT RAISE(ABORT, 'audit: add-only'); END",
    # INSERT OR REPLACE would pass the two above; a new row must also continue the chain.
    f"""CREATE TRIGGER audit_sambung BEFORE INSERT ON {TABEL}
        WHEN NEW.urut <> COALESCE((SELECT MAX(urut) FROM {TABEL}), 0) + 1
          OR NEW.sebelum <> COALESCE((SELECT hash FROM {TABEL} ORDER BY urut DESC LIMIT 1), '{"0" * 64}')
        BEGIN SELECT RAISE(ABORT, 'audit: broken chain'); END""",
]
PEMICU_SQLITE = ("audit_tolak_ubah", "audit_tolak_hapus", "audit_sambung")

POSTGRES = [
    """CREATE OR REPLACE FUNCTION audit_tolak() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'audit: add-only'; END $$""",
    f"""CREATE OR REPLACE FUNCTION audit_sambung() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE ekor record;
        BEGIN
          SELECT urut, hash INTO ekor FROM {TABEL} ORDER BY urut DESC LIMIT 1;
          IF NEW.urut <> COALESCE(ekor.urut, 0) + 1 OR NEW.sebelum <> COALESCE(ekor.hash, repeat('0', 64)) THEN
            RAISE EXCEPTION 'audit: broken chain';
          END IF;
          RETURN NEW;
        END $$""",
    f"CREATE TRIGGER audit_tolak_baris BEFORE UPDATE OR DELETE ON {TABEL} FOR EACH ROW EXECUTE FUNCTION audit_tolak()",
    f"CREATE TRIGGER audit_tolak_truncate BEFORE TRUNCATE ON {TABEL} FOR EACH STATEMENT EXECUTE FUNCTION audit_tolak()",
    f"CREATE TRIGGER audit_sambung BEFORE INSERT ON {TABEL} FOR EACH ROW EXECUTE FUNCTION audit_sambung()",
]
PEMICU_POSTGRES = ("audit_tolak_baris", "audit_tolak_truncate", "audit_sambung")


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
    lepas(using)
    with sambungan.cursor() as kursor:
        for perintah in POSTGRES if sambungan.vendor == "postgresql" else SQLITE:
            kursor.execute(perintah)
