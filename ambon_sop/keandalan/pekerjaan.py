"""Jobs whose worker died: put back into the queue, or given up; rows that wait for a job that is nowhere.

A worker that is killed leaves its job RUNNING for ever (django-tasks-db has nobody who looks after it). All of it is by
compare-and-set, and the jobs are idempotent: run it as often as you like, also beside workers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from ambon_sop.alur.models import Versi
from ambon_sop.alur.pdf import buat_pdf
from ambon_sop.alur.status import Status

BATAS = timedelta(minutes=10)  # many times the longest print (settings.CETAK["detik"])
PERCOBAAN = 3  # a job that has taken as many workers along is given up
BARU = timedelta(minutes=2)  # what was done so lately may still be enqueuing its job
SUDAH_DICOBA = timedelta(days=1)  # what a job has just failed at is not tried again with every round
SEBAB = "Pekerja mati di tengah pekerjaan ini sebanyak batasnya; tidak dicoba lagi."


@dataclass(frozen=True)
class Tugas:
    """A kind of job on one row. `menunggu(before)` gives the keys of rows that have waited for it since before then;
    `menyerah(key)` tells the row that it was given up.
    """

    kerja: object  # a django_tasks task whose one argument is the key
    menunggu: Callable
    menyerah: Callable = lambda kunci: None


SEMUA: list = []


def daftarkan(*tugas):
    """Have these looked after; an app calls it in its ready()."""
    SEMUA.extend(tugas)


def pungut(batas=BATAS):
    """(put back, given up, enqueued anew)."""
    kembali = gagal = 0
    lama = DBTaskResult.objects.running().filter(started_at__lt=timezone.now() - batas).order_by("started_at")
    for satu in lama:
        if len(satu.worker_ids) < PERCOBAAN:
            kembali += _selama_masih(satu, status=TaskResultStatus.READY, started_at=None)
        else:
            gagal += _serahkan(satu)
    return kembali, gagal, _antrekan_lagi()


def _selama_masih(satu, **kolom):
    """Change the job unless its worker, or another one, was faster after all."""
    masih = DBTaskResult.objects.filter(pk=satu.pk, status=TaskResultStatus.RUNNING, started_at=satu.started_at)
    return masih.update(**kolom)


def _serahkan(satu):
    kini = timezone.now()
    diubah = _selama_masih(satu, status=TaskResultStatus.FAILED, finished_at=kini, traceback=SEBAB)
    if diubah:
        for tugas in SEMUA:
            if tugas.kerja.module_path == satu.task_path:
                tugas.menyerah(_kunci(satu.args_kwargs))
    return diubah


def _kunci(isi):
    return isi["args"][0]


def _antrekan_lagi():
    """A process that died between the commit and the queue left its row waiting for nothing."""
    kini, banyak = timezone.now(), 0
    for tugas in SEMUA:
        milik = DBTaskResult.objects.filter(task_path=tugas.kerja.module_path)
        hidup = milik.exclude(pk__in=DBTaskResult.objects.finished())
        dicoba = milik.filter(finished_at__gt=kini - SUDAH_DICOBA)
        ada = {_kunci(isi) for isi in (hidup | dicoba).values_list("args_kwargs", flat=True)}
        for kunci in tugas.menunggu(kini - BARU):
            if kunci not in ada:
                tugas.kerja.enqueue(kunci)
                banyak += 1
    return banyak


def _pdf_menunggu(batas):
    antre = Versi.objects.filter(pdf_status=Versi.Pdf.ANTRE, status__in=Status.beku(), sejak__lt=batas)
    return antre.values_list("pk", flat=True)


def _pdf_gagal(versi):
    """The page says that it failed, and offers to make it again."""
    Versi.objects.filter(pk=versi, pdf_status=Versi.Pdf.ANTRE).update(pdf_status=Versi.Pdf.GAGAL)


daftarkan(Tugas(buat_pdf, _pdf_menunggu, _pdf_gagal))
