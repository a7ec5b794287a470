"""Two roles on PostgreSQL: one owns the tables and migrates, the portal runs under the other.

Who owns a table can take its triggers away. The portal's own role therefore owns nothing, and on the tables of
evidence it may add and read, no more: not even a hole in the portal lets anybody change what was written down.
"""

from django.conf import settings
from django.db import connection
from psycopg2 import sql

BUKTI = ("audit_catatanaudit", "audit_segel")  # add and read
BACA = ("django_migrations",)
# Tables, sequences and functions of ours, not those of extensions; quoted by PostgreSQL itself.
SENDIRI = """SELECT CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, oid::regclass::text
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'S', 'v')
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = pg_class.oid AND d.deptype IN ('e', 'i', 'a'))
    UNION ALL SELECT 'ROUTINE', oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = pg_proc.oid AND d.deptype = 'e')"""
# What the role must not be able to do: (question to the database, what it means if the answer is yes).
PERTANYAAN = [
    ("SELECT rolsuper FROM pg_roles WHERE rolname = current_user", "adalah superuser"),
    ("SELECT rolcreaterole OR rolreplication FROM pg_roles WHERE rolname = current_user", "dapat mengatur peran lain"),
    (
        "SELECT bool_or(pg_has_role(current_user, relowner, 'MEMBER')) FROM pg_class WHERE oid = ANY({tabel})",
        "memiliki tabel bukti, jadi dapat melepas pemicunya",
    ),
    (
        "SELECT pg_has_role(current_user, nspowner, 'MEMBER') FROM pg_namespace WHERE nspname = 'public'",
        "memiliki skema, jadi dapat menghapus tabel bukti",
    ),
    (
        "SELECT bool_or(has_table_privilege(current_user, t, '{ubah}')) FROM unnest({tabel}) t",
        "dapat mengubah, menghapus, atau mengosongkan tabel bukti",
    ),
    ("SELECT has_schema_privilege(current_user, 'public', 'CREATE')", "dapat membuat tabel atau fungsi"),
    ("SELECT has_parameter_privilege(current_user, 'session_replication_role', 'SET')", "dapat mematikan pemicu"),
]


def perintah_siap(pemilik, aplikasi, sandi_pemilik, sandi_aplikasi):
    """The statements that set both roles up on the database of this connection, for a superuser to run. Repeatable."""
    basis = sql.Identifier(connection.settings_dict["NAME"])
    yield from _peran(pemilik, sandi_pemilik)
    yield from _peran(aplikasi, sandi_aplikasi)
    p, a = sql.Identifier(pemilik), sql.Identifier(aplikasi)
    yield sql.SQL("ALTER DATABASE {} OWNER TO {}").format(basis, p)
    yield sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(basis)
    yield sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}").format(basis, a)
    yield sql.SQL("ALTER SCHEMA public OWNER TO {}").format(p)
    yield sql.SQL("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    for rupa, nama in _milik():
        yield sql.SQL(f"ALTER {rupa} {nama} OWNER TO {{}}").format(p)
    yield from perintah_hak(aplikasi)


def perintah_hak(aplikasi):
    """What the portal's role may do; said again after every migrate, for tables that are new."""
    a = sql.Identifier(aplikasi)
    yield sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(a)
    yield sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(a)
    yield sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(a)
    for nama, hak in [(n, "UPDATE, DELETE") for n in BUKTI] + [(n, "INSERT, UPDATE, DELETE") for n in BACA]:
        if _ada("SELECT to_regclass(%s) IS NOT NULL", nama):
            yield sql.SQL(f"REVOKE {hak} ON public.{{}} FROM {{}}").format(sql.Identifier(nama), a)


def beri_hak(**_):
    """Called after every migrate: the portal's role may use the new tables, where settings name one."""
    if connection.vendor == "postgresql" and settings.PERAN_APLIKASI:
        jalankan(perintah_hak(settings.PERAN_APLIKASI))


def kekurangan():
    """What the role of this connection could do to the evidence, in words; [] when the separation holds."""
    with connection.cursor() as kursor:
        hasil = []
        for pertanyaan, arti in PERTANYAAN:
            tabel = "ARRAY[" + ", ".join(f"'{nama}'::regclass" for nama in BUKTI) + "]"
            kursor.execute(pertanyaan.format(tabel=tabel, ubah="UPDATE, DELETE, TRUNCATE, TRIGGER"))
            if kursor.fetchone()[0]:
                hasil.append(arti)
    return hasil


def jalankan(perintah):
    with connection.cursor() as kursor:
        for satu in perintah:
            kursor.execute(satu)


def _peran(nama, sandi):
    peran = sql.Identifier(nama)
    kata = sql.SQL("ALTER" if _ada("SELECT count(*) > 0 FROM pg_roles WHERE rolname = %s", nama) else "CREATE")
    ciri = sql.SQL("LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD")
    yield sql.SQL("{} ROLE {} {} {}").format(kata, peran, ciri, sql.Literal(sandi))


def _milik():
    with connection.cursor() as kursor:
        kursor.execute(SENDIRI)
        return kursor.fetchall()


def _ada(pertanyaan, nilai):
    with connection.cursor() as kursor:
        kursor.execute(pertanyaan, [nilai])
        return kursor.fetchone()[0]
