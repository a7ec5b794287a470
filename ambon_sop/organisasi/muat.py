"""Loads the city's units from the project's own fixture. What is there already stays as people have made it."""

import json
from pathlib import Path

from django.db import transaction
from django.db.models import Q

from ambon_sop.audit.catat import catat
from ambon_sop.organisasi.models import Jabatan, PerangkatDaerah

DATA = Path(__file__).parent / "data" / "ambon.json"
KEPALA = "kepala"  # code of the post that leads a unit


def muat(data=DATA):
    """Add the units of `data` (JSON, parents before children) and their leading posts; returns (units, posts) added."""
    butir = json.loads(Path(data).read_text(encoding="utf-8"))["perangkat_daerah"]
    with transaction.atomic():
        unit_baru, jabatan_baru, per_kode = 0, 0, {}
        for isi in butir:
            unit, baru = _unit(isi, per_kode)
            per_kode[isi["kode"]] = unit
            unit_baru += baru
            jabatan_baru += pasang_kepala(unit)
        if unit_baru or jabatan_baru:
            catat("muat_unit", nama=Path(data).name, perubahan={"unit": [0, unit_baru], "jabatan": [0, jabatan_baru]})
    return unit_baru, jabatan_baru


def _unit(isi, per_kode):
    # By code or slug, never by name: two units are called Nusaniwe. An Admin may have given a better code meanwhile.
    if lama := PerangkatDaerah.objects.filter(Q(kode=isi["kode"]) | Q(slug=isi["slug"])).first():
        return lama, False
    induk = per_kode[isi["induk"]] if isi["induk"] else None
    return PerangkatDaerah.objects.create(**isi | {"induk": induk}), True


def pasang_kepala(unit):
    """Give the unit its leading post unless it has one; returns whether it was added."""
    if unit.jabatan.filter(Q(kepala=True) | Q(kode=KEPALA)).exists():
        return False
    nama = unit.sebutan_pimpinan or f"Kepala {unit.nama}"
    Jabatan.objects.create(perangkat_daerah=unit, kode=KEPALA, nama=nama, kepala=True)
    return True
