"""What the editor asks the server: keep small edits, draw the arrows, give the draft. JSON in, JSON out."""

import json
from functools import wraps
from typing import Annotated
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.alur.suntingan import BATAS_PERUBAHAN, Bentrok, BukanDraf, simpan
from ambon_sop.tampilan.tulisan import jam

from .gambar import BATAS_PX, UkuranDitolak, json_layar
from .isi import FORMAT, IsiDitolak, dari_dict
from .izin import boleh_menyusun
from .pemeriksaan import hasil_periksa
from .suntingan import SuntinganDitolak

BATAS_BADAN = 600_000  # bytes of one request; the flow of 300 rows takes a third of it
# Edits that change a text and nothing else: the browser has done the same to its copy.
OP_TULISAN = {"bidang", "pelaksana_ubah", "kegiatan_ubah"}


class Ditolak(Exception):
    """A refusal: HTTP status, a word for the program, a sentence for the person."""

    def __init__(self, status, kode, pesan, **lain):
        super().__init__(pesan)
        self.jawaban = JsonResponse({"kode": kode, "pesan": pesan, **lain}, status=status)


class _Permintaan(BaseModel):
    model_config = ConfigDict(extra="forbid")


class PermintaanSimpan(_Permintaan):
    """`hitungan` is the counter that the person had seen; `milik` the keys of this window's own saves after it."""

    kunci: UUID
    hitungan: Annotated[int, Field(ge=0, lt=2**31, strict=True)]
    milik: Annotated[list[UUID], Field(max_length=2_000)] = []
    perubahan: Annotated[list[dict], Field(min_length=1, max_length=BATAS_PERUBAHAN)]
    penugasan: Annotated[int, Field(strict=True)]


Panjang = Annotated[float, Field(ge=0, le=BATAS_PX, allow_inf_nan=False)]
Rentang = tuple[Panjang, Panjang]  # where it begins, how long it is


class PermintaanGambar(_Permintaan):
    """The flow as the browser has it (saved or not), and where its table's columns and rows stand, in px."""

    isi: dict
    kolom: dict[str, Rentang]
    baris: dict[str, Rentang]


def json_saja(view):
    """Hand the open version to the view; its value, or its refusal, becomes JSON."""

    @wraps(view)
    def bungkus(request, pk):
        try:
            return JsonResponse(view(request, _versi_terbuka(request, pk)))
        except Ditolak as ditolak:
            return ditolak.jawaban

    return bungkus


def keadaan(request, versi):
    """Everything that the page starts from, and what it asks for again after it was away."""
    return {
        "isi": versi.isi,
        "hitungan": versi.hitungan,
        "disimpan": versi.disimpan_pada.isoformat(),
        "periksa": hasil_periksa(versi.isi),
        "penugasan": request.user.penugasan_aktif.pk,
        "csrf": get_token(request),
    }


@untuk(Peran.PENYUSUN)
@require_GET
@json_saja
def isi(request, versi):
    """The draft as it is now; where the browser has seen the same counter (`?hitungan=`), no more than that."""
    if request.GET.get("hitungan") == str(_draf(versi).hitungan):
        return {"hitungan": versi.hitungan, "csrf": get_token(request)}
    return keadaan(request, versi)


@untuk(Peran.PENYUSUN)
@require_POST
@json_saja
def simpan_suntingan(request, versi):
    minta = _baca(request, PermintaanSimpan)
    if minta.penugasan != request.user.penugasan_aktif.pk:
        raise Ditolak(409, "peran", "Peran Anda sudah berganti di jendela lain. Ganti kembali, lalu coba lagi.")
    try:
        tersimpan = simpan(
            versi.pk,
            hitungan=minta.hitungan,
            kunci=minta.kunci,
            milik=minta.milik,
            perubahan=minta.perubahan,
            pengguna=request.user,
        )
    except BukanDraf:
        _draf(versi, pindah=True)
    except Bentrok as bentrok:
        raise _bentrok(request, versi, bentrok) from None
    except SuntinganDitolak as ditolak:
        versi.refresh_from_db()
        raise Ditolak(422, "ditolak", str(ditolak), isi=versi.isi, hitungan=versi.hitungan) from None
    return _jawaban_simpan(tersimpan, minta)


@untuk(Peran.PENYUSUN)
@require_POST
@json_saja
def gambar(request, versi):
    """Stateless: what is drawn is what was sent, so that arrows are live before (and without) a save."""
    minta = _baca(request, PermintaanGambar)
    try:
        return json_layar(dari_dict({"format": FORMAT, "nama": "", **minta.isi}), minta.kolom, minta.baris)
    except IsiDitolak as ditolak:
        raise Ditolak(422, "isi", str(ditolak)) from None
    except UkuranDitolak:
        raise Ditolak(422, "ukuran", "Ukuran tabel tidak terbaca.") from None


def _jawaban_simpan(tersimpan, minta):
    versi, suntingan = tersimpan.versi, tersimpan.suntingan
    jawaban = {
        "hitungan": versi.hitungan,
        "urut": suntingan.urut,
        "disimpan": suntingan.waktu.isoformat(),
        "balikan": suntingan.balikan,
        "periksa": hasil_periksa(versi.isi),
    }
    sama = suntingan.urut == versi.hitungan and not tersimpan.belum_dilihat
    if not sama or any(p.get("op") not in OP_TULISAN for p in minta.perubahan):
        jawaban["isi"] = versi.isi
    return jawaban


def _bentrok(request, versi, bentrok):
    versi.refresh_from_db()
    lain = bentrok.suntingan[-1]
    tempat = "sel" if all(s.startswith("kegiatan/") and s.count("/") == 2 for s in bentrok.sasaran) else "bagian"
    siapa = "Anda sendiri, di jendela lain," if lain.oleh_id == request.user.pk else str(lain.oleh)
    return Ditolak(
        409,
        "bentrok",
        f"{siapa} mengubah {tempat} ini {jam(lain.waktu)}. Pilih tulisan yang dipakai.",
        oleh=siapa,
        isi=versi.isi,
        hitungan=versi.hitungan,
    )


def _versi_terbuka(request, pk):
    """The version of this SOP that is on its way; 404 where this person may not draft it."""
    terlihat = Versi.objects.terlihat_oleh(request.user).filter(dokumen=pk, dokumen__jenis="sop")
    versi = get_object_or_404(terlihat.select_related("dokumen"), status__in=Status.terbuka())
    if not boleh_menyusun(request.user.penugasan_aktif, versi):
        raise Http404
    return versi


def _draf(versi, pindah=False):
    if pindah or versi.status != Status.DRAF:
        raise Ditolak(409, "bukan_draf", "SOP ini bukan draf lagi, jadi tidak dapat disunting. Muat ulang halaman ini.")
    return versi


def _baca(request, bentuk):
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
