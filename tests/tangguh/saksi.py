"""Run inside a throw-away portal: reads what was answered "saved" (JSON), prints what of it is not there."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ambon_sop.settings")
django.setup()

from ambon_sop.alur.models import Dokumen, Suntingan, Versi  # noqa: E402
from ambon_sop.audit.models import CatatanAudit  # noqa: E402
from ambon_sop.penomoran.models import Nomor  # noqa: E402


def hilang(janji):
    suntingan = {str(kunci) for kunci in Suntingan.objects.values_list("kunci", flat=True)}
    judul = list(Dokumen.objects.values_list("judul", flat=True))
    berlaku = set(Versi.objects.berlaku().values_list("pk", flat=True))
    yield from (f"suntingan {satu}" for satu in janji.get("suntingan", []) if satu not in suntingan)
    yield from (f"dokumen {satu}: {judul.count(satu)}" for satu in janji.get("dokumen", []) if judul.count(satu) != 1)
    yield from (f"pengesahan {satu}" for satu in janji.get("sah", []) if satu not in berlaku)


sys.stdout.write(
    json.dumps(
        {
            "hilang": list(hilang(json.load(sys.stdin))),
            "ganda": len(Dokumen.objects.values_list("judul")) - len(set(Dokumen.objects.values_list("judul"))),
            "suntingan": Suntingan.objects.count(),
            "urut": sorted(Nomor.objects.values_list("urut", flat=True)),
            "terpakai": Nomor.objects.filter(status="terpakai").count(),
            "sahkan": CatatanAudit.objects.filter(tindakan="sahkan").count(),
            "pdf": dict(Versi.objects.berlaku().values_list("pk", "pdf_status")),
            "jejak_pdf": CatatanAudit.objects.filter(tindakan="pdf").count(),
            "rantai": CatatanAudit.objects.count(),
        }
    )
    + "\n"
)
