"""A decision's state is called `keadaan`: `status` is a version's, which only the engine changes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("layanan", "0005_indikator")]
    operations = [migrations.RenameField("suratkeputusan", "status", "keadaan")]
