"""The indicators as they are known on 24 November 2026 (facts file, §2.5); what is from memory says so in its source.

Bagian Organisasi edits them in the portal; the program never touches them again.
"""

from datetime import date
from decimal import Decimal

from django.db import migrations

PEKPPP = "PermenPAN-RB 29/2022"
INGATAN = "aspek dan bobot dari ingatan, pembagian dari program: cocokkan dengan peraturannya"
OMBUDSMAN = "Penilaian kepatuhan Ombudsman s.d. 2024: bobot dimensi dari sumber sekunder, pembagian dari program"
OPINI = "Peraturan Ombudsman 61/2025: bobot belum diketahui, memakai perbandingan penilaian s.d. 2024"
DIMENSI_BARU = "Peraturan Ombudsman 61/2025: dimensi dari sumber sekunder, bobot belum diketahui (0)"

# Each row: its group, its text, its weight in percent, and how it is measured.
ASPEK = [
    ("Kebijakan pelayanan", "Standar Pelayanan ditetapkan untuk setiap layanan", "5", "ditetapkan"),
    ("Kebijakan pelayanan", "Standar Pelayanan disusun bersama masyarakat (konsultasi publik)", "4", "konsultasi"),
    ("Kebijakan pelayanan", "Standar Pelayanan dievaluasi setahun sekali", "5", "dievaluasi"),
    ("Kebijakan pelayanan", "Maklumat Pelayanan ditetapkan", "5", "maklumat"),
    ("Kebijakan pelayanan", "SKM dilaksanakan dengan sampel yang cukup", "5", "skm_cukup"),
    ("Profesionalisme SDM", "Kompetensi, waktu layanan, kode etik, dan penghargaan pelaksana", "25", ""),
    ("Sarana prasarana", "Tempat parkir, ruang tunggu, toilet, dan sarana kelompok rentan", "18", ""),
    ("Sistem informasi pelayanan publik", "Layanan tampil di katalog untuk umum", "6", "untuk_umum"),
    ("Sistem informasi pelayanan publik", "Data layanan dimuat dan mutakhir di SIPPN", "5", ""),
    ("Konsultasi dan pengaduan", "Sarana pengaduan ditulis dalam standar", "5", "pengaduan"),
    ("Konsultasi dan pengaduan", "Isyarat warga ditindaklanjuti", "5", "isyarat"),
    ("Inovasi", "Inovasi pelayanan yang diakui dan dipakai", "12", ""),
]
KEPATUHAN = [
    ("Input", "Kompetensi penyelenggara dan sarana prasarana", "21.85", ""),
    ("Proses", "Persyaratan diumumkan", "5.40", "persyaratan"),
    ("Proses", "Sistem, mekanisme, dan prosedur diumumkan", "5.40", "prosedur"),
    ("Proses", "Jangka waktu penyelesaian diumumkan", "5.40", "waktu"),
    ("Proses", "Biaya/tarif diumumkan", "5.39", "biaya"),
    ("Proses", "Produk pelayanan diumumkan", "5.39", "produk"),
    ("Proses", "Maklumat Pelayanan dipajang", "5.39", "maklumat"),
    ("Output", "Pendapat pengguna layanan (indeks SKM)", "24.24", "indeks_skm"),
    ("Pengaduan", "Penanganan pengaduan diumumkan", "10.77", "pengaduan"),
    ("Pengaduan", "Pengelola pengaduan menindaklanjuti laporan", "10.77", ""),
]
TAMBAHAN = [
    ("Kepercayaan masyarakat", "Kepercayaan masyarakat menurut Ombudsman", "0", ""),
    ("Kepatuhan terhadap produk Ombudsman", "Tindakan korektif, saran, dan rekomendasi dilaksanakan", "0", ""),
]
ISI = [
    ("pekppp", f"{PEKPPP}; {INGATAN}", date(2023, 1, 1), None, ASPEK),
    ("ombudsman", OMBUDSMAN, date(2021, 1, 1), date(2024, 12, 31), KEPATUHAN),
    ("ombudsman", OPINI, date(2025, 1, 1), None, KEPATUHAN),
    ("ombudsman", DIMENSI_BARU, date(2025, 1, 1), None, TAMBAHAN),
]


def muat(apps, schema_editor):
    Indikator = apps.get_model("layanan", "Indikator")
    Indikator.objects.bulk_create(
        Indikator(
            kerangka=kerangka,
            kelompok=kelompok,
            urut=urut,
            teks=teks,
            bobot=Decimal(bobot),
            sumber=sumber,
            ukuran=ukuran,
            berlaku_dari=dari,
            berlaku_sampai=sampai,
        )
        for kerangka, sumber, dari, sampai, isi in ISI
        for urut, (kelompok, teks, bobot, ukuran) in enumerate(isi, 1 if isi is not TAMBAHAN else len(KEPATUHAN) + 1)
    )


class Migration(migrations.Migration):
    dependencies = [("layanan", "0002_topik")]
    operations = [migrations.RunPython(muat, migrations.RunPython.noop)]
