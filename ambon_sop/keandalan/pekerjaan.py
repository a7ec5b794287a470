"""Jobs whose worker died: put back into the queue, or given up; PDFs that wait for a job that is nowhere.

A worker that is killed leaves its job RUNNING for ever (django-tasks-db has nobody who looks after it). All of it is by
compare-and-set, and the jobs are idempotent: run it as often as you like, also beside workers.
"""

from datetime import timedelta

from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from ambon_sop.alur.models import Versi
from ambon_sop.alur.pdf import buat_pdf
from ambon_sop.alur.status import Status

BATAS = timedelta(minutes=10)  # many times the longest print (settings.CETAK["detik"])
PERCOBAAN = 3  # a job that has taken as many workers along is given up
BARU = timedelta(minutes=2)  # a ratification so young may still be enqueuing its PDF
SEBAB = "Pekerja mati di tengah pekerjaan ini sebanyak batasnya; tidak dicoba lagi."


def pungut(batas=BATAS):
    """(put back, given up, PDFs enqueued anew)."""
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
    if diubah and satu.task_path == buat_pdf.module_path:
        # The page says that it failed, and offers to make it again.
        Versi.objects.filter(pk__in=satu.args_kwargs["args"], pdf_status=Versi.Pdf.ANTRE).update(
            pdf_status=Versi.Pdf.GAGAL
        )
    return diubah


def _antrekan_lagi():
    """A process that died between the commit and the queue left its PDF waiting for nothing."""
    hidup = DBTaskResult.objects.filter(task_path=buat_pdf.module_path).exclude(pk__in=DBTaskResult.objects.finished())
    berjalan = {versi for isi in hidup.values_list("args_kwargs", flat=True) for versi in isi["args"]}
    menunggu = Versi.objects.filter(
        pdf_status=Versi.Pdf.ANTRE, status__in=Status.beku(), sejak__lt=timezone.now() - BARU
    ).values_list("pk", flat=True)
    lupa = [versi for versi in menunggu if versi not in berjalan]
    for versi in lupa:
        buat_pdf.enqueue(versi)
    return len(lupa)
