"""The themes of the catalogue and the events of a life by which citizens look for a service."""

from django.db import migrations

TEMA = (
    ("kependudukan", "Kependudukan"),
    ("usaha", "Usaha dan perizinan"),
    ("kesehatan", "Kesehatan"),
    ("pendidikan", "Pendidikan"),
    ("sosial", "Bantuan sosial"),
    ("tenaga-kerja", "Tenaga kerja"),
    ("tanah-bangunan", "Tanah dan bangunan"),
    ("perhubungan", "Perhubungan"),
    ("lingkungan", "Kebersihan dan lingkungan"),
    ("pertanian", "Pertanian dan perikanan"),
    ("pajak", "Pajak dan retribusi"),
    ("kelurahan", "Surat kelurahan, desa, dan negeri"),
    ("arsip-informasi", "Informasi dan arsip"),
)
PERISTIWA = (
    ("lahir", "Kelahiran anak"),
    ("sekolah", "Masuk sekolah"),
    ("bekerja", "Mencari kerja"),
    ("menikah", "Menikah"),
    ("bercerai", "Bercerai"),
    ("pindah", "Pindah rumah"),
    ("membangun", "Membangun rumah"),
    ("membuka-usaha", "Membuka usaha"),
    ("sakit", "Sakit"),
    ("kehilangan", "Kehilangan dokumen"),
    ("kesulitan", "Kesulitan ekonomi"),
    ("bencana", "Kena bencana"),
    ("meninggal", "Kematian keluarga"),
)


def isi(apps, _):
    topik = apps.get_model("layanan", "Topik")
    for jenis, daftar in (("tema", TEMA), ("peristiwa", PERISTIWA)):
        for urut, (slug, nama) in enumerate(daftar, 1):
            topik.objects.update_or_create(slug=slug, defaults={"jenis": jenis, "nama": nama, "urut": urut})


class Migration(migrations.Migration):
    dependencies = [("layanan", "0001_initial")]
    operations = [migrations.RunPython(isi, migrations.RunPython.noop)]
