"""The forum that met: recorded with its attendance list, minutes, photographs and signed scan."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.unggahan import jawaban_unggahan

from .forms_forum import ForumForm, FotoForm, PindaianPdfForm
from .forum import simpan_forum, simpan_pindaian_forum, tulis_peserta
from .foto_forum import hapus_foto, simpan_foto
from .izin_konsultasi import PEMBACA_KONSULTASI, PENGELOLA_KONSULTASI, boleh_mengubah_forum
from .models import Forum, FotoForum


def _ambil(request, pk, ubah=False):
    semua = Forum.objects.terlihat_oleh(request.user).select_related("perangkat_daerah")
    satu = get_object_or_404(semua, pk=pk)
    if ubah and not boleh_mengubah_forum(request.user.penugasan_aktif, satu):
        raise Http404
    return satu


@untuk(*PENGELOLA_KONSULTASI)
@require_http_methods(["GET", "HEAD", "POST"])
def forum_baru(request):
    """Record a meeting; `?konsultasi=` ticks the draft from whose page one came."""
    unit = request.user.penugasan_aktif.perangkat_daerah
    asal = request.GET.get("konsultasi", "")
    awal = {"tanggal": timezone.localdate(), "konsultasi": [int(asal)] if asal.isdecimal() and len(asal) < 10 else []}
    satu = Forum(perangkat_daerah=unit, dibuat_oleh=request.user)
    return _isi(request, satu, awal, reverse("layanan:daftar_konsultasi"))


@untuk(*PENGELOLA_KONSULTASI)
@require_http_methods(["GET", "HEAD", "POST"])
def forum_ubah(request, pk):
    satu = _ambil(request, pk, ubah=True)
    awal = {"daftar_hadir": tulis_peserta(satu.peserta.all()), "konsultasi": [k.pk for k in satu.konsultasi.all()]}
    return _isi(request, satu, awal, reverse("layanan:forum", args=[satu.pk]))


def _isi(request, satu, awal, batal):
    bentuk = ForumForm(request.POST or None, instance=satu, initial=awal, pengguna=request.user, batal=batal)
    if request.method == "POST" and bentuk.is_valid():
        simpan_forum(bentuk.save(commit=False), bentuk.cleaned_data, request.user)
        messages.success(request, "Forum disimpan.", extra_tags="kabar")
        return redirect("layanan:forum", pk=satu.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/konsultasi/forum_isi.html", {"bentuk": bentuk, "forum": satu}, status=status)


@untuk(*PEMBACA_KONSULTASI)
@require_safe
def forum(request, pk):
    """One meeting as it was recorded."""
    return _tampil(request, _ambil(request, pk))


def _tampil(request, satu, foto=None, pindaian=None):
    konteks = {
        "forum": satu,
        "peserta": satu.peserta.all(),
        "undangan": [baris for baris in satu.undangan.splitlines() if baris.strip()],
        "boleh_mengubah": boleh_mengubah_forum(request.user.penugasan_aktif, satu),
        "konsultasi": satu.konsultasi.select_related("versi__dokumen"),
        "bentuk_foto": foto or FotoForm(forum=satu),
        "bentuk_pindaian": pindaian or PindaianPdfForm(),
    }
    return render(request, "layanan/konsultasi/forum.html", konteks, status=422 if foto or pindaian else 200)


@untuk(*PENGELOLA_KONSULTASI)
@require_POST
def forum_foto(request, pk):
    """One more photograph."""
    satu = _ambil(request, pk, ubah=True)
    bentuk = FotoForm(request.POST, request.FILES, forum=satu)
    if not bentuk.is_valid():
        return _tampil(request, satu, foto=bentuk)
    simpan_foto(satu, bentuk.cleaned_data["foto"], bentuk.cleaned_data["keterangan"], request.user)
    messages.success(request, "Foto disimpan.", extra_tags="kabar")
    return redirect("layanan:forum", pk=pk)


@untuk(*PENGELOLA_KONSULTASI)
@require_POST
def foto_hapus(request, pk):
    foto = get_object_or_404(FotoForum.objects.select_related("forum"), pk=pk)
    satu = _ambil(request, foto.forum_id, ubah=True)
    hapus_foto(foto, request.user)
    messages.success(request, "Foto dihapus.", extra_tags="kabar")
    return redirect("layanan:forum", pk=satu.pk)


@untuk(*PEMBACA_KONSULTASI)
@require_safe
def foto(request, pk):
    """The picture itself, which we have made ourselves, to who may see the forum."""
    satu = get_object_or_404(FotoForum, pk=pk)
    _ambil(request, satu.forum_id)
    sebutan = {"Content-Disposition": f'inline; filename="foto-{satu.pk}.jpg"'}
    with satu.gambar.open("rb") as isi:
        return HttpResponse(isi.read(), content_type="image/jpeg", headers=sebutan)


@untuk(*PENGELOLA_KONSULTASI)
@require_POST
def forum_pindaian(request, pk):
    """The signed attendance list and minutes come back as a scan."""
    satu = _ambil(request, pk, ubah=True)
    bentuk = PindaianPdfForm(request.POST, request.FILES)
    if not bentuk.is_valid():
        return _tampil(request, satu, pindaian=bentuk)
    simpan_pindaian_forum(satu, bentuk.cleaned_data["pindaian"].read(), request.user)
    messages.success(request, "Pindaian disimpan.", extra_tags="kabar")
    return redirect("layanan:forum", pk=pk)


@untuk(*PEMBACA_KONSULTASI)
@require_safe
def forum_pindaian_unduh(request, pk):
    satu = _ambil(request, pk)
    if not satu.pindaian:
        raise Http404
    with satu.pindaian.open("rb") as isi:
        return jawaban_unggahan(isi.read(), "application/pdf", f"forum-{satu.pk}.pdf")
