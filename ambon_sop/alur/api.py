"""What every editor asks the server: keep small edits, give the draft, say who is here. JSON in, JSON out.

Each kind has views of its own (its `api.py`), which say who may ask; what they do stands here. What differs from kind
to kind is named in `Jenis.penyunting`.
"""

import json
from functools import wraps
from typing import Annotated
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ambon_sop.tampilan.tulisan import jam

from .izin import boleh_menyusun
from .jenis import jenis_dari
from .kehadiran import hadir
from .models import Versi
from .status import Status
from .suntingan import BATAS_PERUBAHAN, Bentrok, BukanDraf, simpan

BATAS_BADAN = 600_000  # bytes of one request; the flow of 300 rows takes a third of it
BATAS_KIRIMAN = 50  # batches in one request


class Ditolak(Exception):
    """A refusal: HTTP status, a word for the program, a sentence for the person."""

    def __init__(self, status, kode, pesan, **lain):
        super().__init__(pesan)
        self.jawaban = JsonResponse({"kode": kode, "pesan": pesan, **lain}, status=status)


class _Permintaan(BaseModel):
    model_config = ConfigDict(extra="forbid")


Hitungan = Annotated[int, Field(ge=0, lt=2**31, strict=True)]


class Kiriman(_Permintaan):
    """One batch: the counter that the person had seen, and the windows whose saves they knew (the own one first)."""

    kunci: UUID
    hitungan: Hitungan
    jendela: Annotated[list[UUID], Field(min_length=1, max_length=20)]
    perubahan: Annotated[list[dict], Field(min_length=1, max_length=BATAS_PERUBAHAN)]


class PermintaanSimpan(_Permintaan):
    """What waits in one window, oldest first; `hitungan` is the state that the window has."""

    penugasan: Annotated[int, Field(strict=True)]
    hitungan: Hitungan
    kiriman: Annotated[list[Kiriman], Field(min_length=1, max_length=BATAS_KIRIMAN)]


class PermintaanHadir(_Permintaan):
    """Which window asks (none: it does not stay), where in the draft the person is, and which state the window has."""

    jendela: UUID | None = None
    tempat: Annotated[str, Field(max_length=120)] = ""
    hitungan: Annotated[int, Field(ge=0, lt=2**31)] | None = None


def json_saja(kode):
    """Hand the open version of a document of this kind to the view; its value, or its refusal, becomes JSON."""

    def hias(view):
        @wraps(view)
        def bungkus(request, pk):
            try:
                return JsonResponse(view(request, _versi_terbuka(request, kode, pk)))
            except Ditolak as ditolak:
                return ditolak.jawaban

        return bungkus

    return hias


def keadaan(request, versi):
    """Everything that the page starts from, and what it asks for again after it was away."""
    return {
        "isi": versi.isi,
        "hitungan": versi.hitungan,
        "disimpan": versi.disimpan_pada.isoformat(),
        "periksa": _penyunting(versi).hasil_periksa(versi.isi),
        "penugasan": request.user.penugasan_aktif.pk,
        "csrf": get_token(request),
        "versi": versi.pk,
        "orang": request.user.pk,
    }


def jawab_isi(request, versi):
    """Who else is here, and the draft, where the browser has another state of it."""
    if versi.status != Status.DRAF:
        raise Ditolak(409, "bukan_draf", _bukan_draf(versi))
    try:
        minta = PermintaanHadir.model_validate(request.GET.dict())
    except ValidationError:
        raise Ditolak(400, "bentuk", "Permintaan ini tidak dapat dibaca. Muat ulang halaman ini.") from None
    lain = hadir(versi, request.user, minta.jendela, minta.tempat) if minta.jendela else []
    jawaban = {
        "hitungan": versi.hitungan,
        "penugasan": request.user.penugasan_aktif.pk,
        "csrf": get_token(request),
        "hadir": [{"nama": str(h.oleh), "sendiri": h.oleh_id == request.user.pk, "tempat": h.tempat} for h in lain],
    }
    return jawaban if minta.hitungan == versi.hitungan else keadaan(request, versi) | jawaban


def jawab_simpan(request, versi):
    """Keep the batches one after another; the first that cannot be kept stops, and those behind it wait for it."""
    minta = baca(request, PermintaanSimpan)
    if minta.penugasan != request.user.penugasan_aktif.pk:
        raise Ditolak(409, "peran", "Peran Anda sudah berganti di jendela lain. Ganti kembali, lalu coba lagi.")
    tersimpan = []
    for kiriman in minta.kiriman:
        try:
            tersimpan.append(simpan(versi.pk, pengguna=request.user, **kiriman.model_dump()))
        except (BukanDraf, Bentrok, _penyunting(versi).ditolak) as halangan:
            versi.refresh_from_db()
            raise _terhalang(request, versi, halangan, tersimpan) from None
    versi = tersimpan[-1].versi
    return _jawaban(versi, tersimpan) | _isi_bila_perlu(versi, tersimpan, minta)


def baca(request, bentuk):
    """The body as a typed value; whatever it is, it is refused with a sentence and never with an error page."""
    if request.content_type != "application/json":
        raise Ditolak(415, "bukan_json", "Permintaan ini harus JSON.")
    try:
        badan = request.body
    except RequestDataTooBig:
        badan = None
    if badan is None or len(badan) > BATAS_BADAN:
        raise Ditolak(413, "besar", "Perubahan ini terlalu besar untuk sekali simpan. Bagi menjadi beberapa bagian.")
    try:
        return bentuk.model_validate(json.loads(badan))
    except (ValueError, RecursionError, ValidationError):
        raise Ditolak(400, "bentuk", "Permintaan ini tidak dapat dibaca. Muat ulang halaman ini.") from None


def _penyunting(versi):
    return jenis_dari(versi.dokumen.jenis).penyunting


def _bukan_draf(versi):
    nama = jenis_dari(versi.dokumen.jenis).nama
    return f"{nama} ini bukan draf lagi, jadi tidak dapat disunting. Muat ulang halaman ini."


def _jawaban(versi, tersimpan):
    """What of a request was kept, and how the draft stands now."""
    return {
        "hitungan": versi.hitungan,
        "disimpan": versi.disimpan_pada.isoformat(),
        "tersimpan": [
            {"kunci": t.suntingan.kunci, "urut": t.suntingan.urut, "balikan": t.suntingan.balikan} for t in tersimpan
        ],
        "periksa": _penyunting(versi).hasil_periksa(versi.isi),
    }


def _isi_bila_perlu(versi, tersimpan, minta):
    """The content, unless the window has written the very same into its own copy."""
    sama = versi.hitungan == minta.hitungan + len(tersimpan) and not any(t.ulangan for t in tersimpan)
    tulisan = all(p.get("op") in _penyunting(versi).op_tulisan for k in minta.kiriman for p in k.perubahan)
    return {} if sama and tulisan else {"isi": versi.isi}


def _terhalang(request, versi, halangan, tersimpan):
    if isinstance(halangan, BukanDraf):
        return Ditolak(409, "bukan_draf", _bukan_draf(versi), **_jawaban(versi, tersimpan))
    lain = {"isi": versi.isi, **_jawaban(versi, tersimpan)}
    if not isinstance(halangan, Bentrok):
        return Ditolak(422, "ditolak", str(halangan), **lain)
    terakhir = halangan.suntingan[-1]
    tempat = _penyunting(versi).sebut_tempat(halangan.sasaran)
    siapa = "Anda sendiri, di jendela lain," if terakhir.oleh_id == request.user.pk else str(terakhir.oleh)
    pesan = f"{siapa} mengubah {tempat} ini {jam(terakhir.waktu)}. Pilih tulisan yang dipakai."
    return Ditolak(409, "bentrok", pesan, oleh=siapa, **lain)


def _versi_terbuka(request, kode, pk):
    """The version of this document that is on its way; 404 where this person may not draft it."""
    terlihat = Versi.objects.terlihat_oleh(request.user).filter(dokumen=pk, dokumen__jenis=kode)
    versi = get_object_or_404(terlihat.select_related("dokumen"), status__in=Status.terbuka())
    if not boleh_menyusun(request.user.penugasan_aktif, versi):
        raise Http404
    return versi
