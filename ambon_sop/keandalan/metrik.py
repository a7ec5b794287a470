"""Figures for Prometheus. Whoever knows METRIK_TOKEN gets them; for everybody else, and without one, nothing is here.

Counted are requests, by the pattern of their address (never by the address, which may name a person). What waits and
how long the trail is, is asked of the database at the moment of the question, so any process may answer for all.
"""

import os
from hmac import compare_digest

from django.conf import settings
from django.db.models import Count, Max, Min
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.alur.models import Versi
from ambon_sop.audit.models import CatatanAudit, Pemeriksaan

PERMINTAAN = Counter("portal_permintaan", "Requests answered", ["metode", "rute", "status"])
LAMA = Histogram(
    "portal_permintaan_detik", "Seconds until the answer", ["rute"], buckets=(0.05, 0.1, 0.3, 1, 3, 10, 30)
)


def hitung(metode, rute, status, detik):
    if settings.METRIK_TOKEN:
        PERMINTAAN.labels(metode, rute, str(status)).inc()
        LAMA.labels(rute).observe(detik)


class Keadaan:
    """Gauges of what the database holds now."""

    def collect(self):
        kerja = GaugeMetricFamily("portal_pekerjaan", "Background jobs", labels=["status"])
        for status, banyak in DBTaskResult.objects.order_by().values_list("status").annotate(Count("pk")):
            kerja.add_metric([status], banyak)
        yield kerja
        tertua = DBTaskResult.objects.ready().aggregate(Min("enqueued_at"))["enqueued_at__min"]
        umur = (timezone.now() - tertua).total_seconds() if tertua else 0
        yield GaugeMetricFamily("portal_pekerjaan_tertua_detik", "Age of the oldest job that waits", value=umur)
        pdf = GaugeMetricFamily("portal_pdf", "Versions by the state of their PDF", labels=["keadaan"])
        for keadaan, banyak in Versi.objects.order_by().values_list("pdf_status").annotate(Count("pk")):
            pdf.add_metric([keadaan or "belum"], banyak)
        yield pdf
        panjang = CatatanAudit.objects.aggregate(Max("urut"))["urut__max"] or 0
        yield GaugeMetricFamily("portal_audit_panjang", "Rows of the audit trail", value=panjang)
        terakhir = Pemeriksaan.objects.first()
        utuh = float(terakhir.putus_pada is None) if terakhir else float("nan")
        yield GaugeMetricFamily("portal_audit_utuh", "Whether the last verification found the chain whole", value=utuh)


@terbuka
@require_safe
def metrik(request):
    """The figures, for the token in `Authorization: Bearer …` only."""
    token = settings.METRIK_TOKEN
    diberi = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not token or not compare_digest(diberi.encode(), token.encode()):
        raise Http404("Nothing is here.")
    sendiri = CollectorRegistry()
    sendiri.register(Keadaan())
    isi = generate_latest(sendiri)
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:  # gunicorn.conf.py: several processes count together
        semua = CollectorRegistry()
        MultiProcessCollector(semua)
        isi += generate_latest(semua)
    else:
        isi += generate_latest(REGISTRY)
    return HttpResponse(isi, content_type=CONTENT_TYPE_LATEST)
