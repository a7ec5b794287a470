"""`periksa_integritas`: a whole house passes, and each fault is found and named."""

import datetime
import io
import os
import re
import shutil
import time

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection, transaction

from ambon_sop.alur.models import Dokumen, Kiriman, Versi
from ambon_sop.keandalan.integritas import semua_cacat
from ambon_sop.penomoran.models import Nomor, Penghitung
from tests.audit import rusak
from tests.dunia import Dunia
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota_utuh(pemeran, settings, tmp_path, django_capture_on_commit_callbacks):
    """Two SOPs in force with their PDF, a consultation, an emblem, and a media store of their own."""
    settings.MEDIA_ROOT = str(tmp_path)
    dunia = Dunia(pemeran)
    with django_capture_on_commit_callbacks(execute=True):
        _ = dunia.berlaku, dunia.konsultasi, dunia.lambang
        langkah = [("periksakan", "penyusun"), ("teruskan", "pemeriksa"), ("ambil", "verifikator")]
        langkah += [("setujui", "verifikator"), ("sahkan", "pengesah")]
        isian = {"tanggal": datetime.date(2026, 11, 24)}
        satu = sop_draf(dunia.penyusun, "SOP Kedua")
        majukan(satu, *((nama, dunia.orang[siapa], isian) for nama, siapa in langkah))
    return dunia


def _jalur(nama):
    return default_storage.path(nama)


def _pdf_hilang(dunia):
    default_storage.delete(Versi.objects.get(pk=dunia.berlaku.pk).pdf.name)


def _pdf_berubah(dunia):
    with open(_jalur(Versi.objects.get(pk=dunia.berlaku.pk).pdf.name), "r+b") as berkas:  # noqa: PTH123
        berkas.seek(100)
        berkas.write(b"?")


def _lambang_hilang(dunia):
    default_storage.delete(dunia.lambang.gambar.name)


def _berkas_yatim(dunia):
    nama = default_storage.save("versi/yatim.pdf", ContentFile(b"%PDF"))
    lama = time.time() - 2 * 3600
    os.utime(_jalur(nama), (lama, lama))


def _isi_berubah(dunia):
    versi = Versi.objects.get(pk=dunia.berlaku.pk)
    Versi.objects.filter(pk=versi.pk).update(isi=versi.isi | {"nama": "Lain"})


def _konsultasi_berubah(dunia):
    dunia.konsultasi.isi["nama"] = "Lain"
    dunia.konsultasi.save()


def _nomor_terlewat(dunia):
    satu = Nomor.objects.order_by("urut").first()
    Penghitung.objects.update(berikut=5)
    Nomor.objects.filter(pk=satu.pk).update(urut=4)
    Nomor.objects.exclude(pk=satu.pk).update(urut=1)


def _hitungan_lepas(dunia):
    Penghitung.objects.update(berikut=9)


def _nomor_beda(dunia):
    Versi.objects.filter(pk=dunia.berlaku.pk).update(nomor="999/LAIN")


def _nomor_tanpa_dokumen(dunia):
    Nomor.objects.filter(untuk=f"versi:{dunia.berlaku.pk}").update(untuk="versi:987654")


def _status_asing(dunia):
    Versi.objects.filter(pk=dunia.draf.pk).update(status="ajaib")


def _penunjuk_salah(dunia):
    Dokumen.objects.filter(pk=dunia.berlaku.dokumen_id).update(versi_berlaku=None)


def _tanpa_sidik(dunia):
    Versi.objects.filter(pk=dunia.berlaku.pk).update(sha256="")


def _batasan_dilanggar(dunia):
    """Past the database's own check, as a damaged file would have it."""
    _ = dunia.pelimpahan
    if connection.vendor == "sqlite":
        rusak.jalankan("PRAGMA ignore_check_constraints=ON")
    else:
        rusak.jalankan("SET CONSTRAINTS ALL IMMEDIATE")
        rusak.jalankan("ALTER TABLE alur_pelimpahan DROP CONSTRAINT pelimpahan_masa")
    rusak.jalankan("UPDATE alur_pelimpahan SET selesai = '2020-01-01'")
    if connection.vendor == "sqlite":
        rusak.jalankan("PRAGMA ignore_check_constraints=OFF")


def _menunjuk_kosong(dunia):
    """Relations are only asked after at the end of a transaction, and this one is taken back before."""
    Kiriman.objects.filter(versi=dunia.berlaku).update(versi_id=987654)


def _rantai_putus(dunia):
    rusak.ubah(2, "pelaku_nama", "Orang Lain")


CACAT = {
    _pdf_hilang: r"^versi \d+: pdf versi/\w+\.pdf tidak ada$",
    _pdf_berubah: r"^versi \d+: pdf versi/\w+\.pdf tidak cocok dengan SHA-256-nya$",
    _lambang_hilang: r"^lambang \d+: gambar lambang/\w+\.png tidak ada$",
    _berkas_yatim: r"^Berkas versi/yatim\.pdf tidak dipakai baris mana pun$",
    _isi_berubah: r"^versi \d+: isinya tidak cocok dengan SHA-256-nya$",
    _konsultasi_berubah: r"^konsultasi publik \d+: isinya tidak cocok dengan SHA-256-nya$",
    _nomor_terlewat: r"^Hitungan sop .+: ada nomor yang terlewat antara 1 dan 4$",
    _hitungan_lepas: r"^Hitungan sop .+ 9: nomor terakhir 2$",
    _nomor_beda: r"^Nomor .+: pada versi \d+ tertulis 999/LAIN$",
    _nomor_tanpa_dokumen: r"^Nomor .+: dokumennya \(versi:987654\) tidak ada$",
    _status_asing: r"^versi \d+: status bernilai 'ajaib', yang tidak dikenal$",
    _penunjuk_salah: r"^Versi \d+: berlaku, tetapi dokumennya menunjuk versi lain$",
    _tanpa_sidik: r"^Versi \d+: sudah disahkan, tetapi tanpa SHA-256$",
    _batasan_dilanggar: r"^pelimpahan \d+: melanggar batasan pelimpahan_masa$",
    _menunjuk_kosong: r"^kiriman \d+: versi menunjuk baris yang tidak ada$",
    _rantai_putus: r"^Jejak audit putus pada catatan 2: isinya tidak cocok dengan hash-nya$",
}


def test_kota_yang_utuh(kota_utuh):
    default_storage.save("versi/sedang-diunggah.pdf", ContentFile(b"%PDF"))  # too young to be an orphan
    keluar = io.StringIO()
    call_command("periksa_integritas", stdout=keluar)
    assert keluar.getvalue().startswith("Integritas utuh: ")


def test_setiap_cacat_disebut(kota_utuh, settings, tmp_path_factory, subtests):
    """Each fault by itself, taken back before the next one."""
    utuh = tmp_path_factory.mktemp("utuh") / "media"
    shutil.copytree(settings.MEDIA_ROOT, utuh)
    for merusak, kalimat in CACAT.items():
        with subtests.test(merusak.__name__), transaction.atomic():
            merusak(kota_utuh)
            cacat = list(semua_cacat())
            assert [satu for satu in cacat if re.search(kalimat, satu)], cacat
            transaction.set_rollback(True)
        shutil.rmtree(settings.MEDIA_ROOT)
        shutil.copytree(utuh, settings.MEDIA_ROOT)
    assert not list(semua_cacat())


def test_cacat_pertama_di_atas_dan_kode_keluar(kota_utuh, capsys):
    _pdf_hilang(kota_utuh)
    _isi_berubah(kota_utuh)
    with pytest.raises(SystemExit) as keluar:
        call_command("periksa_integritas")
    baris = capsys.readouterr().out.splitlines()
    assert keluar.value.code == 1
    assert [satu[:8] for satu in baris] == ["Cacat 1:", "Cacat 2:"]


def test_pemicu_yang_hilang(kota_utuh):
    with rusak.tanpa_pemicu():
        assert "Jejak audit: pemicu yang menjaganya tidak terpasang" in list(semua_cacat())


def test_berkas_yatim_dibuang_bila_diminta(kota_utuh):
    _berkas_yatim(kota_utuh)
    keluar = io.StringIO()
    call_command("periksa_integritas", "--buang-yatim", stdout=keluar)
    assert keluar.getvalue().startswith("Dihapus: versi/yatim.pdf\nIntegritas utuh: ")
