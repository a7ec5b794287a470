"""Personal data: what a person gets of it, how it is mended, and how it is forgotten (UU 27/2022)."""

import datetime
import json

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from ambon_sop.akun.models import Pengguna, Peran
from ambon_sop.alur.models import Kehadiran
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.audit.retensi import semua_masa, terapkan
from tests.pemeran import SANDI, buat_pengguna, masuk
from tests.sop.pabrik import sop_draf

LAMA = timezone.now() - datetime.timedelta(days=3 * 365)


def test_salinan_memuat_semua_kecuali_rahasia(client, penyusun):
    Pengguna.objects.filter(pk=penyusun.pk).update(nip="197001011990011001")
    jawaban = masuk(client, penyusun).post(reverse("akun:data"))
    data = json.loads(jawaban.content)
    assert data["akun"]["nip"] == "197001011990011001"
    assert data["penugasan"][0]["peran"] == "Penyusun"
    bagian = {"akun", "penugasan", "faktor_kedua", "masuk_tunggal", "perangkat", "jejak", "tanda_tangan_elektronik"}
    assert bagian == set(data)
    rahasia = Pengguna.objects.get(pk=penyusun.pk).password
    assert rahasia not in jawaban.content.decode()
    assert SANDI not in jawaban.content.decode()


def test_permintaan_perbaikan_sampai_kepada_admin(client, penyusun, admin, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        masuk(client, penyusun).post(reverse("akun:perbaikan"), {"pesan": "NIP saya salah satu angka."})
    assert [(s.to, "salah satu angka" in s.body) for s in mail.outbox] == [([admin.email], True)]
    assert "salah satu angka" not in str(CatatanAudit.objects.values_list("perubahan"))


def test_akun_tertutup_dilupakan_dan_kehadiran_dihapus(penyusun, disdukcapil, capsys):
    tutup = buat_pengguna("Sudah Pindah", Peran.PENYUSUN, disdukcapil, is_active=False, nip="197001011990011002")
    baru = buat_pengguna("Baru Ditutup", Peran.PENYUSUN, disdukcapil, is_active=False, nip="197001011990011003")
    Pengguna.objects.filter(pk=tutup.pk).update(last_login=LAMA, date_joined=LAMA)
    Pengguna.objects.filter(pk=baru.pk).update(last_login=timezone.now())
    versi = sop_draf(penyusun)
    Kehadiran.objects.create(versi=versi, jendela="0" * 32, oleh=penyusun, pada=LAMA)
    hitung = {masa.kode: banyak for masa, banyak in terapkan(uji=True)}
    assert (hitung["akun_tertutup"], hitung["kehadiran"]) == (1, 1)
    call_command("terapkan_retensi")
    assert "akun_tertutup\t730 hari\t1" in capsys.readouterr().out
    tutup.refresh_from_db()
    baru.refresh_from_db()
    assert (tutup.nip, tutup.email, tutup.nama) == (None, f"{tutup.pk}@tertutup.invalid", "Sudah Pindah")
    assert baru.nip == "197001011990011003"
    assert not Kehadiran.objects.exists()
    assert all(banyak == 0 for _, banyak in terapkan())  # nothing is left to do


@pytest.mark.django_db
def test_halaman_menyebut_setiap_masa(client):
    isi = client.get(reverse("beranda:privasi")).content.decode()
    assert [masa.data for masa in semua_masa() if masa.data not in isi] == []
