from django.db import migrations, models

from naskah.kolom import kolom


def isi_kata(apps, schema_editor):
    Naskah = apps.get_model("naskah", "Naskah")
    ada = Naskah.objects.filter(versi_terbaru__isi__isnull=False).values_list("pk", "versi_terbaru__isi")
    for pk, isi in ada.iterator(500):
        Naskah.objects.filter(pk=pk).update(kata=kolom(isi)["kata"])


class Migration(migrations.Migration):
    dependencies = [("naskah", "0005_massal_batal")]
    operations = [
        migrations.AddField(
            model_name="naskah",
            name="kata",
            field=models.TextField(blank=True, default="", editable=False, verbose_name="isi untuk dicari"),
            preserve_default=False,
        ),
        migrations.RunPython(isi_kata, migrations.RunPython.noop),
    ]
