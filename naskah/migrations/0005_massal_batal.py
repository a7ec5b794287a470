from django.db import migrations, models


def hentikan(apps, schema_editor):
    """Lists whose letter was called off before lists could be over."""
    apps.get_model("naskah", "SuratMassal").objects.filter(
        keadaan="berjalan", induk__versi_terbaru__status="batal"
    ).update(keadaan="batal")


class Migration(migrations.Migration):
    dependencies = [("naskah", "0004_massal")]

    operations = [
        migrations.AlterField(
            model_name="suratmassal",
            name="keadaan",
            field=models.CharField(
                choices=[
                    ("disiapkan", "Disiapkan"),
                    ("berjalan", "Sedang dibuat"),
                    ("selesai", "Selesai"),
                    ("batal", "Dihentikan"),
                ],
                default="disiapkan",
                max_length=10,
            ),
        ),
        migrations.RunPython(hentikan, migrations.RunPython.noop),
    ]
