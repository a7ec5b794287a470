"""The indexes that the ORM has no words for: FTS5 on SQLite, pg_trgm and a tsvector on PostgreSQL."""

from django.db import migrations

from ambon_sop.pencarian import mesin


def pasang(apps, schema_editor):
    mesin.pasang(schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("pencarian", "0001_initial")]

    operations = [migrations.RunPython(pasang, migrations.RunPython.noop)]
