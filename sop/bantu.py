"""What saves typing: what a pasted block means, what the office has written before, SOPs to start from."""

from dataclasses import asdict
from typing import Annotated, Literal

from django.shortcuts import render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_POST, require_safe
from pydantic import BaseModel, ConfigDict, Field

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran

from . import tempelan
from .api import Ditolak, baca, json_saja
from .saran import saran as kumpulkan_saran
from .serupa import kembar
from .serupa import serupa as cari_serupa
from .tempelan.kolom import ARTI
from .tempelan.papan import BATAS_BARIS, BATAS_KOLOM, BATAS_SEL

Teks = Annotated[str, Field(max_length=BATAS_SEL)]


class KolomTempel(BaseModel):
    model_config = ConfigDict(extra="forbid")

    judul: Teks = ""
    arti: Literal[ARTI]
    nama: Annotated[str, Field(max_length=200)] = ""
    kelompok: Annotated[str, Field(max_length=200)] | None = None
    satuan: Literal[tuple(tempelan.SATUAN)] | None = None


class PermintaanTempel(BaseModel):
    """What was copied, and the field into which a single column goes; or, corrected, its columns and its body."""

    model_config = ConfigDict(extra="forbid")

    html: Annotated[str, Field(max_length=400_000)] = ""
    teks: Annotated[str, Field(max_length=400_000)] = ""
    bidang: Literal["uraian", "kelengkapan", "waktu", "output", "keterangan"] | None = None
    kolom: Annotated[list[KolomTempel], Field(max_length=BATAS_KOLOM)] | None = None
    isi: Annotated[list[Annotated[list[Teks], Field(max_length=BATAS_KOLOM)]], Field(max_length=BATAS_BARIS)] = []
    ujung: bool = True


@untuk(Peran.PENYUSUN)
@require_POST
@json_saja
def tempel(request, versi):
    """Read a pasted block as steps; see `sop.tempelan`."""
    minta = baca(request, PermintaanTempel)
    try:
        kolom, isi = _diperbaiki(minta) if minta.kolom else tempelan.usul(minta.html, minta.teks)
    except tempelan.KisiDitolak as ditolak:
        raise Ditolak(422, "tabel", str(ditolak)) from None
    if minta.bidang and len(kolom) == 1:
        kolom = [tempelan.Kolom(kolom[0].judul, minta.bidang, satuan=kolom[0].satuan)]
    langkah = tempelan.susun(kolom, isi, ujung=minta.ujung)
    return {"kolom": [asdict(satu) for satu in kolom], "isi": isi, "langkah": langkah}


def _diperbaiki(minta):
    kolom = [tempelan.Kolom(**satu.model_dump()) for satu in minta.kolom]
    if any(len(satu) != len(kolom) for satu in minta.isi):
        raise Ditolak(400, "bentuk", "Permintaan ini tidak dapat dibaca. Muat ulang halaman ini.")
    return kolom, minta.isi


@untuk(Peran.PENYUSUN)
@require_safe
@gzip_page
@json_saja
def saran(request, versi):
    """Words that this office has written before, to offer while somebody types."""
    return kumpulkan_saran(request.user, versi.dokumen.perangkat_daerah_id)


@untuk(Peran.PENYUSUN)
@require_safe
def serupa(request):
    """A fragment: SOPs with a name like the one that is being typed (`?nama=`)."""
    nama = request.GET.get("nama", "").replace("\0", "")[:300]
    mirip = cari_serupa(request.user, nama) if nama.strip() else []
    return render(request, "sop/_serupa.html", {"serupa": mirip, "kembar": kembar(request.user, mirip, nama)})
