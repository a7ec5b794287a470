"""Titles get an index of their own, and the one of the words says what it costs."""

from django.db import migrations

from ambon_sop.pencarian import mesin


def pasang(apps, schema_editor):
    mesin.pasang(schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("pencarian", "0002_indeks")]

    operations = [migrations.RunPython(pasang, migrations.RunPython.noop)]
