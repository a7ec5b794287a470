"""The form of a letter: the page, what its script asks, and the plain form without one."""

import uuid

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from pydantic import BaseModel, ConfigDict

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur import api
from ambon_sop.alur import riwayat_sunting as riwayat
from ambon_sop.alur.ambil import ambil_versi
from ambon_sop.alur.izin import boleh_menyusun
from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.alur.suntingan import Bentrok, BukanDraf, simpan
from ambon_sop.tampilan.saringan import kata as kata_alamat

from .forms_fakta import FaktaForm
from .forms_surat import SuratForm
from .halaman_surat import jawaban_fakta, konteks_penyunting
from .isi import IsiDitolak, naskah_dari_dict
from .models import Naskah
from .orang import cari as cari_nama
from .suntingan import SuntinganDitolak
from .views_naskah import ambil

json_saja = api.json_saja(Naskah.JENIS)


@untuk(Peran.PENYUSUN)
@require_http_methods(["GET", "POST"])
@gzip_page
def penyunting(request, pk):
    """The form on a draft; where there is none, the letter's page says why. POST keeps all fields."""
    naskah = ambil(request, pk)
    versi = ambil_versi(request, naskah)
    if versi.status != Status.DRAF or not boleh_menyusun(request.user.penugasan_aktif, versi):
        return redirect("naskah:rincian", pk=naskah.pk)
    isi = naskah_dari_dict(versi.isi)
    data = request.POST if request.method == "POST" else None
    surat, fakta = SuratForm(data, isi=isi), FaktaForm(data, naskah=naskah, isi=isi)
    if data is not None and _simpan(request, versi, surat, fakta):
        messages.success(request, "Tersimpan.", extra_tags="kabar")
        return redirect("naskah:penyunting", pk=naskah.pk)
    versi = Versi.objects.select_related("dokumen__perangkat_daerah", "dibuat_oleh").get(pk=versi.pk)
    konteks = konteks_penyunting(request, naskah, versi, surat, fakta)
    return render(request, "naskah/penyunting.html", konteks, status=200 if data is None else 422)


def _simpan(request, versi, surat, fakta):
    """Keep what is right in the plain form; whether all of it was."""
    semua_sah = surat.is_valid() & fakta.is_valid()
    perubahan = surat.perubahan() + fakta.perubahan_isi()
    try:
        if perubahan:
            dilihat = request.POST.get("hitungan", "")
            hitungan = int(dilihat) if dilihat.isdecimal() and len(dilihat) < 9 else versi.hitungan
            simpan(versi.pk, hitungan=hitungan, kunci=uuid.uuid4(), perubahan=perubahan, pengguna=request.user)
        fakta.simpan(request.user)
    except Bentrok as bentrok:
        siapa = bentrok.suntingan[-1].oleh
        pesan = f"{siapa} mengubah isian yang sama. Tulisan Anda ada di bawah; simpan lagi bila itu yang dipakai."
        messages.error(request, pesan)
        return False
    except (BukanDraf, SuntinganDitolak) as halangan:
        messages.error(request, str(halangan) or "Naskah ini bukan draf lagi.")
        return False
    return semua_sah and not fakta.bentrok


@untuk(Peran.PENYUSUN)
@require_safe
@gzip_page
@json_saja
def isi(request, versi):
    """Asked every few seconds: who else is here, and the draft, where the browser has another state of it."""
    return api.jawab_isi(request, versi)


@untuk(Peran.PENYUSUN)
@require_POST
@gzip_page
@json_saja
def simpan_suntingan(request, versi):
    """Keep what waits in a window."""
    return api.jawab_simpan(request, versi)


@untuk(Peran.PENYUSUN)
@require_POST
@json_saja
def fakta(request, versi):
    """Keep the facts that were changed; those that are refused are told at their field."""
    naskah = ambil(request, versi.dokumen_id)
    bentuk = FaktaForm(request.POST, naskah=naskah, isi=naskah_dari_dict(versi.isi))
    bentuk.is_valid()
    try:
        if versi.status != Status.DRAF:
            raise BukanDraf
        bentuk.simpan(request.user)
    except BukanDraf:
        raise _bukan_draf() from None
    return jawaban_fakta(request, ambil(request, versi.dokumen_id), versi, bentuk)


class PermintaanPratinjau(BaseModel):
    """The values as they stand in the window, saved or not."""

    model_config = ConfigDict(extra="forbid")

    nilai: dict | None = None
    tempat: str = ""


@untuk(Peran.PENYUSUN, Peran.PEMERIKSA, Peran.PENGESAH, Peran.PENGAWAS, Peran.VERIFIKATOR, Peran.PIMPINAN)
@require_http_methods(["GET", "POST"])
def pratinjau(request, pk):
    """The pages as pictures, with the boxes of the blanks: of what is saved (GET), or of what stands in the window.

    POST is for who writes the draft: pages of a signed letter with other words would be a forgery.
    """
    from ambon_sop.cetak import CetakGagal, CetakSibuk

    from .cetakan_versi import pratinjau_versi  # the printer is loaded only by who prints

    versi = ambil_versi(request, ambil(request, pk))
    try:
        if request.method == "GET":
            return JsonResponse(pratinjau_versi(versi))
        minta = _kata_jendela(request, versi)
        return JsonResponse(pratinjau_versi(versi, minta.nilai, minta.tempat))
    except api.Ditolak as ditolak:
        return ditolak.jawaban
    except IsiDitolak as ditolak:
        return JsonResponse({"kode": "ditolak", "pesan": ditolak.kesalahan[0][1]}, status=422)
    except CetakSibuk:
        return JsonResponse({"kode": "sibuk", "pesan": "Pencetak sedang sibuk."}, status=503)
    except CetakGagal:
        return JsonResponse({"kode": "gagal", "pesan": "Pratinjau naskah ini terlalu besar untuk dibuat."}, status=422)


def _kata_jendela(request, versi):
    minta = api.baca(request, PermintaanPratinjau)
    if versi.status != Status.DRAF:
        raise _bukan_draf()
    if not boleh_menyusun(request.user.penugasan_aktif, versi):
        raise api.Ditolak(403, "bukan_penyusun", "Hanya penyusun naskah ini yang dapat mencoba tulisan lain.")
    return minta


def _bukan_draf():
    return api.Ditolak(409, "bukan_draf", "Naskah ini bukan draf lagi. Muat ulang halaman ini.")


@untuk(Peran.PENYUSUN)
@require_safe
def orang(request):
    """JSON [{nama, pangkat, nip, jabatan}, …] of officials by name or post, those of one's own office first."""
    kata = kata_alamat(request)
    return JsonResponse(cari_nama(kata, request.user.penugasan_aktif.perangkat_daerah), safe=False)


# The history of saves (ambon_sop/alur/riwayat_sunting.py)


def _versi(request, pk):
    return riwayat.versi_terbaru(request, Naskah.JENIS, pk)


@untuk(Peran.PENYUSUN)
@require_safe
def riwayat_sunting(request, pk):
    return riwayat.jawab_langkah(request, _versi(request, pk))


@untuk(Peran.PENYUSUN)
@require_safe
def keadaan_lama(request, pk, urut):
    """The letter's blanks as they were after one save, to be read."""
    versi = _versi(request, pk)
    konteks = riwayat.konteks_keadaan(versi, urut)
    surat = SuratForm(isi=naskah_dari_dict(versi.isi))
    konteks["isian"] = [(bidang.label, bidang.initial) for bidang in surat.fields.values()]
    return render(request, "naskah/keadaan_lama.html", konteks)


@untuk(Peran.PENYUSUN)
@require_safe
def selisih_keadaan(request, pk, urut):
    return JsonResponse(riwayat.jawab_selisih(_versi(request, pk), urut))


@untuk(Peran.PENYUSUN)
@require_POST
def pulihkan(request, pk, urut):
    return riwayat.pulihkan(request, _versi(request, pk), urut)
