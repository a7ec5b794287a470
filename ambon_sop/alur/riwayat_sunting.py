"""The history of a draft's saves: as steps, as it was after each of them, and back to there. For every kind.

Each kind has views of its own (its `views_riwayat.py`), which say who may look and how a state is shown.
"""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from ambon_sop.tampilan.tulisan import jam

from .izin import boleh_menyusun
from .jenis import jenis_dari
from .models import Suntingan, Versi
from .status import Status
from .suntingan import Bentrok, BukanDraf, simpan

PER_HALAMAN = 25


def versi_terbaru(request, kode, pk):
    """The newest version of this document, for who drafts it."""
    terlihat = Versi.objects.terlihat_oleh(request.user).filter(dokumen=pk, dokumen__jenis=kode, salinan=False)
    versi = terlihat.select_related("dokumen").exclude(status=Status.BATAL).order_by("-nomor_versi").first()
    if versi is None or not boleh_menyusun(request.user.penugasan_aktif, versi):
        raise Http404
    return versi


def isi_sesudah(versi, urut):
    """(the save with this number, the content as it was after it; 0: as it was in the beginning)."""
    suntingan = get_object_or_404(Suntingan.objects.select_related("oleh"), versi=versi, urut=urut) if urut else None
    sesudah = versi.suntingan.filter(urut__gt=urut).order_by("-urut").values_list("balikan", flat=True)
    terapkan = jenis_dari(versi.dokumen.jenis).terapkan
    return suntingan, terapkan(versi.isi, [balik for balikan in sesudah for balik in balikan]).isi


def jawab_langkah(request, versi):
    """Who changed what and when, newest first; the editor's panel asks for the list alone."""
    jenis = jenis_dari(versi.dokumen.jenis)
    langkah = jenis.penyunting.langkah(versi.suntingan.select_related("oleh"), versi.isi)
    konteks = _dasar(versi) | {
        "halaman": Paginator(langkah, PER_HALAMAN).get_page(request.GET.get("halaman")),
        "draf": versi.status == Status.DRAF,
    }
    templat = "alur/_langkah_sunting.html" if request.headers.get("X-Potongan") else "alur/riwayat_sunting.html"
    return render(request, templat, konteks)


def konteks_keadaan(versi, urut):
    """What a page shows of the document as it was after one save; `versi.isi` becomes that content."""
    suntingan, isi = isi_sesudah(versi, urut)
    boleh_pulih = versi.status == Status.DRAF and urut != versi.hitungan
    versi.isi = isi
    lain = {"suntingan": suntingan, "urut": urut, "hitungan": versi.hitungan, "boleh_pulih": boleh_pulih}
    return _dasar(versi) | lain


def jawab_selisih(versi, urut):
    """The edits that lead back there, for the editor, which makes them its own: they are undone like any other."""
    selisih = jenis_dari(versi.dokumen.jenis).penyunting.selisih
    return {"perubahan": list(selisih(versi.isi, isi_sesudah(versi, urut)[1])), "hitungan": versi.hitungan}


def pulihkan(request, versi, urut):
    """Back to that state by new edits, unless somebody has saved since the page was drawn."""
    jenis = jenis_dari(versi.dokumen.jenis)
    suntingan, isi = isi_sesudah(versi, urut)
    perubahan = list(jenis.penyunting.selisih(versi.isi, isi))
    dilihat = request.POST.get("hitungan", "")
    try:
        if dilihat != str(versi.hitungan):
            raise Bentrok([], [])
        if perubahan:
            simpan(versi.pk, hitungan=versi.hitungan, kunci=uuid.uuid4(), perubahan=perubahan, pengguna=request.user)
    except (Bentrok, BukanDraf, jenis.penyunting.ditolak):
        messages.error(request, f"{jenis.nama} ini berubah sejak halaman ini dibuka. Lihat lagi, lalu pulihkan.")
        return redirect(f"{jenis.kode}:keadaan_lama", pk=versi.dokumen_id, urut=urut)
    sebutan = jam(suntingan.waktu) if suntingan else "semula"
    messages.success(request, f"Keadaan {sebutan} dipulihkan. Yang sebelumnya ada di Riwayat.", extra_tags="kabar")
    return redirect(f"{jenis.kode}:penyunting", pk=versi.dokumen_id)


def _dasar(versi):
    return {"dokumen": versi.dokumen, "versi": versi, "ruang": versi.dokumen.jenis}
