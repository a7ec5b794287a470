"""The Admin's pages of accounts and hats, under /kerja/pengguna/."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ambon_sop.akun import kelola
from ambon_sop.akun.bukti import form_bukti, minta_bukti
from ambon_sop.akun.daftar import KOLOM, daftar_pengguna, saring
from ambon_sop.akun.forms_kelola import AkhiriForm, PenggunaBaruForm, PenggunaForm, PenugasanForm, SaringanPengguna
from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.tampilan.daftar import halaman, urutan
from ambon_sop.tampilan.saringan import cip

TAK_TERKIRIM = "Email tidak terkirim. Periksa alamatnya, lalu kirim undangan lagi."


def _ambil(pk):
    return get_object_or_404(daftar_pengguna(), pk=pk)


@untuk(Peran.ADMIN)
@require_safe
def daftar(request):
    saringan = SaringanPengguna(request.GET)
    saringan.full_clean()
    pilihan = {nama: nilai for nama, nilai in saringan.cleaned_data.items() if nilai}
    pengguna = saring(daftar_pengguna(), **pilihan).order_by(*urutan(request, KOLOM, "nama"))
    konteks = {"halaman": halaman(request, pengguna), "saringan": saringan, "aktif": cip(request, saringan)}
    return render(request, "akun/daftar.html", konteks)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def tambah(request):
    form = minta_bukti(PenggunaBaruForm(request.POST or None, batal=reverse("akun:daftar")), request)
    if form.is_valid():
        pengguna, terkirim = kelola.buat_akun(form, request.user)
        _kabari(request, terkirim, f"Akun dibuat; undangan dikirim ke {pengguna.email}. Beri penugasan di bawah ini.")
        return redirect("akun:rincian", pengguna.pk)
    return render(request, "akun/tambah.html", {"form": form})


@untuk(Peran.ADMIN)
@require_safe
def rincian(request, pk):
    pengguna = _ambil(pk)
    penugasan = pengguna.penugasan.select_related("perangkat_daerah").order_by("-mulai", "-pk")
    konteks = {"orang": pengguna, "penugasan": penugasan, "tunggal": pengguna.socialaccount_set.first()}
    return render(request, "akun/rincian.html", konteks)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def ubah(request, pk):
    pengguna = _ambil(pk)
    form = PenggunaForm(request.POST or None, instance=pengguna, batal=reverse("akun:rincian", args=[pk]))
    minta_bukti(form, request)
    if form.is_valid():
        if kelola.ubah_akun(form, request.user):
            messages.success(request, "Akun disimpan.")
        return redirect("akun:rincian", pk)
    return render(request, "akun/ubah.html", {"form": form, "orang": _ambil(pk)})


@untuk(Peran.ADMIN)
@require_POST
def undang(request, pk):
    pengguna = _ambil(pk)
    form = form_bukti(request)
    if not form.is_valid():
        tanya = {"tanya": f"Kirim undangan kepada {pengguna.nama}?", "kerja": "Kirim undangan"}
        return _tanya(request, pengguna, tanya, form)
    try:
        terkirim = kelola.undang_lagi(pengguna, request.user)
        _kabari(request, terkirim, f"Undangan dikirim ke {pengguna.email}. Tautan sebelumnya tidak berlaku lagi.")
    except kelola.Ditolak as alasan:
        messages.error(request, str(alasan))
    return redirect("akun:rincian", pk)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def nonaktifkan(request, pk):
    konteks = {
        "tanya": "Nonaktifkan akun {}?",
        "akibat": "Orang ini langsung keluar dari semua perangkat. Kelak ia masuk lagi dengan undangan baru.",
        "kerja": "Nonaktifkan",
        "merusak": True,
    }
    return _tindak(request, pk, konteks, kelola.nonaktifkan, "Akun {} dinonaktifkan.")


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def faktor_cabut(request, pk):
    """For somebody who lost phone, key and recovery codes; ask first, on another way, whether it is that person."""
    konteks = {
        "tanya": "Hapus faktor kedua {}?",
        "akibat": "Pastikan lebih dulu, lewat telepon atau bertemu, bahwa orang ini sendiri yang memintanya. "
        "Saat masuk berikutnya ia memasang yang baru.",
        "kerja": "Hapus faktor kedua",
        "merusak": True,
    }
    return _tindak(request, pk, konteks, kelola.cabut_faktor, "Faktor kedua {} dihapus.")


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def tunggal_lepas(request, pk):
    """For somebody whom the provider of single sign-on has given a new account."""
    konteks = {
        "tanya": "Lepas ikatan masuk tunggal {}?",
        "akibat": "Orang ini keluar dari semua perangkat. Yang pertama masuk lewat layanan masuk tunggal dengan "
        "email akun ini kemudian terikat padanya: pastikan lebih dulu bahwa kotak surat itu masih miliknya.",
        "kerja": "Lepas ikatan",
        "merusak": True,
    }
    return _tindak(request, pk, konteks, kelola.lepas_tunggal, "Ikatan masuk tunggal {} dilepas.")


def _tindak(request, pk, konteks, kerja, kata):
    """Ask, with the password where it is time; then do it to the account and say so."""
    pengguna, form = _ambil(pk), form_bukti(request)
    if not form.is_valid():
        return _tanya(request, pengguna, konteks | {"tanya": konteks["tanya"].format(pengguna.nama)}, form)
    try:
        kerja(pengguna, request.user)
        messages.success(request, kata.format(pengguna.nama))
    except kelola.Ditolak as alasan:
        messages.error(request, str(alasan))
    return redirect("akun:rincian", pk)


@untuk(Peran.ADMIN)
@require_POST
def aktifkan(request, pk):
    pengguna, form = _ambil(pk), form_bukti(request)
    if not form.is_valid():
        return _tanya(request, pengguna, {"tanya": f"Aktifkan akun {pengguna.nama}?", "kerja": "Aktifkan"}, form)
    if not pengguna.is_active:
        terkirim = kelola.aktifkan(pengguna, request.user)
        _kabari(request, terkirim, f"Akun aktif lagi; undangan dikirim ke {pengguna.email}.")
    return redirect("akun:rincian", pk)


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def penugasan_tambah(request, pk):
    pengguna = _ambil(pk)
    form = PenugasanForm(request.POST or None, pengguna=pengguna, batal=reverse("akun:rincian", args=[pk]))
    minta_bukti(form, request)
    if form.is_valid():
        try:
            penugasan = kelola.tambah_penugasan(pengguna, form.cleaned_data, request.user)
            messages.success(request, f"{pengguna.nama} sekarang {penugasan}.")
            return redirect("akun:rincian", pk)
        except kelola.Ditolak as alasan:
            form.add_error(None, str(alasan))
    return render(request, "akun/penugasan_tambah.html", {"form": form, "orang": pengguna})


@untuk(Peran.ADMIN)
@require_http_methods(["GET", "POST"])
def penugasan_akhiri(request, pk, penugasan_pk):
    penugasan = get_object_or_404(Penugasan.objects.select_related("pengguna"), pk=penugasan_pk, pengguna=pk)
    return akhiri(request, penugasan, reverse("akun:rincian", args=[pk]))


def akhiri(request, penugasan, kembali):
    """Ask for the last day of a hat, end it, and go back. Used by the Admin and by those who record a Plh."""
    if penugasan.keadaan == "berakhir":
        messages.info(request, "Penugasan ini sudah berakhir.")
        return redirect(kembali)
    form = AkhiriForm(request.POST if request.method == "POST" else None, penugasan=penugasan)
    minta_bukti(form, request)
    if form.is_valid():
        try:
            kelola.akhiri_penugasan(penugasan, form.cleaned_data["selesai"], request.user)
            messages.success(request, f"Penugasan {penugasan.pengguna} sebagai {penugasan} diakhiri.")
        except kelola.Ditolak as alasan:
            messages.error(request, str(alasan))
        return redirect(kembali)
    konteks = {
        "tanya": f"Akhiri penugasan {penugasan.pengguna}?",
        "akibat": f"{penugasan}. Dokumen yang sedang dikerjakan tetap ada; orang lain dengan peran ini meneruskannya.",
        "kerja": "Akhiri penugasan",
        "merusak": True,
        "formulir": form,
        "batal": kembali,
    }
    return render(request, "akun/tanya.html", konteks | {"tujuan": request.path})


def _tanya(request, pengguna, konteks, form):
    alamat = {"tujuan": request.path, "batal": reverse("akun:rincian", args=[pengguna.pk])}
    return render(request, "akun/tanya.html", konteks | alamat | {"formulir": form})


def _kabari(request, terkirim, kata):
    if terkirim:
        messages.success(request, kata)
    else:
        messages.warning(request, TAK_TERKIRIM)
