"""`pungut_pekerjaan`: jobs whose worker died go back into the queue or are given up; no PDF waits for nothing."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ambon_sop.alur.models import Versi
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.keandalan import pekerjaan
from layanan.alur import ALUR_LAYANAN
from tests.dunia import Dunia

pytestmark = pytest.mark.django_db
TUGAS = "ambon_sop.alur.pdf.buat_pdf"


@pytest.fixture
def antre(pemeran):
    """A version in force whose PDF nobody has made, ratified some time ago."""
    versi = Dunia(pemeran).berlaku
    Versi.objects.filter(pk=versi.pk).update(sejak=timezone.now() - timedelta(hours=1))
    return versi


def _kerja(baris, menit, pekerja=("p1",), status="RUNNING", tugas=TUGAS):
    return DBTaskResult.objects.create(
        status=status,
        started_at=timezone.now() - timedelta(minutes=menit),
        args_kwargs={"args": [baris.pk], "kwargs": {}},
        task_path=tugas,
        worker_ids=list(pekerja),
        backend_name="default",
        run_after=datetime(9999, 1, 1, tzinfo=UTC),
    )


def _pungut():
    keluar = io.StringIO()
    call_command("pungut_pekerjaan", stdout=keluar)
    return [int(kata) for kata in keluar.getvalue().split() if kata.isdecimal()]


def test_yang_pekerjanya_mati_kembali_ke_antrean(antre):
    mati, jalan = _kerja(antre, 60), _kerja(antre, 1)
    assert _pungut() == [1, 0, 0]
    mati.refresh_from_db()
    jalan.refresh_from_db()
    assert (mati.status, jalan.status) == ("READY", "RUNNING")
    assert list(DBTaskResult.objects.ready()) == [mati]
    assert _pungut() == [0, 0, 0]


def test_yang_mati_berkali_kali_menyerah_dan_halaman_menyebutnya(antre):
    kerja = _kerja(antre, 60, pekerja=["p1", "p2", "p3"])
    assert _pungut() == [0, 1, 0]
    kerja.refresh_from_db()
    antre.refresh_from_db()
    assert (kerja.status, antre.pdf_status) == ("FAILED", Versi.Pdf.GAGAL)
    assert _pungut() == [0, 0, 0]


def test_pdf_tanpa_pekerjaan_dibuat(antre):
    _kerja(antre, 60, status="SUCCESSFUL")
    assert _pungut() == [0, 0, 1]
    antre.refresh_from_db()
    assert antre.pdf_status == Versi.Pdf.SIAP
    assert CatatanAudit.objects.filter(tindakan="pdf").count() == 1
    assert _pungut() == [0, 0, 0]


def test_yang_baru_disahkan_belum_disentuh(antre):
    Versi.objects.filter(pk=antre.pk).update(sejak=timezone.now())
    assert _pungut() == [0, 0, 0]


def test_pekerja_yang_ternyata_hidup_menang(antre, monkeypatch):
    """Between the look and the change the worker finished: its result stands."""
    kerja = _kerja(antre, 60)
    semula = pekerjaan._selama_masih

    def terlambat(satu, **kolom):
        DBTaskResult.objects.filter(pk=kerja.pk).update(status="SUCCESSFUL")
        return semula(satu, **kolom)

    monkeypatch.setattr(pekerjaan, "_selama_masih", terlambat)
    assert _pungut()[0] == 0
    kerja.refresh_from_db()
    assert kerja.status == "SUCCESSFUL"


@pytest.fixture
def tertinggal(pemeran):
    """A decision and a record of a consultation, drawn up an hour ago; their jobs never reached the queue."""
    dunia = Dunia(pemeran)
    ALUR_LAYANAN.jalankan(dunia.layanan_disetujui, "tetapkan", dunia.pengesah, {"tanggal": date(2026, 11, 24)})
    semua = [dunia.layanan_disetujui.sk.get(), dunia.berita_acara]
    for satu in semua:
        type(satu).objects.filter(pk=satu.pk).update(dibuat_pada=timezone.now() - timedelta(hours=1), pdf="")
    return semua


def test_sk_dan_berita_acara_yang_tertinggal_dicetak(tertinggal):
    assert _pungut() == [0, 0, 2]
    for satu in tertinggal:
        satu.refresh_from_db()
        with satu.pdf.open("rb") as berkas:
            assert berkas.read(5) == b"%PDF-"
    assert _pungut() == [0, 0, 0]


def test_yang_baru_saja_gagal_tidak_dicoba_tiap_kali(tertinggal):
    """The printer refuses this decision: the next try is tomorrow's, not that of the next five minutes."""
    sk, berita_acara = tertinggal
    type(berita_acara).objects.filter(pk=berita_acara.pk).update(dibuat_pada=timezone.now())
    kerja = _kerja(sk, 60, status="SUCCESSFUL", tugas="layanan.sk.buat_pdf_sk")
    for lalu, diulang in ((timedelta(hours=1), 0), (timedelta(days=2), 1)):
        DBTaskResult.objects.filter(pk=kerja.pk).update(finished_at=timezone.now() - lalu)
        assert _pungut() == [0, 0, diulang]
