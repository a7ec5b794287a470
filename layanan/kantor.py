"""The offices for the public: which there are, and one office with all its services on one page that prints."""

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.akun.singgahan import disinggahkan
from ambon_sop.organisasi.kanal import baris_jam, kanal_dari
from ambon_sop.organisasi.models import PerangkatDaerah
from sop.models import Sop

from .etalase import beri_fakta, kantor_berlayanan
from .halaman_publik import daftar_syarat, semua_keadaan
from .isi import dari_dict
from .models import Maklumat, StandarPelayanan

# Long enough for a city's biggest office; what is beyond it is in the catalogue.
TERBANYAK = 200


@terbuka
@require_safe
@disinggahkan
def perangkat_daerah(request):
    """The offices that exist today, by kind, those with services first."""
    q = request.GET.get("q", "").strip()[:100]
    banyak = {u.pk: u.banyak for u in kantor_berlayanan()}
    semua = PerangkatDaerah.objects.berlaku().exclude(jenis=PerangkatDaerah.Jenis.KOTA).order_by("nama", "pk")
    for kata in q.split():
        semua = semua.filter(Q(nama__icontains=kata) | Q(singkatan__icontains=kata))
    jenis = {nilai: [] for nilai in PerangkatDaerah.Jenis.values}
    for unit in semua:
        unit.banyak = banyak.get(unit.pk, 0)
        jenis[unit.jenis].append(unit)
    kelompok = [(PerangkatDaerah.Jenis(nilai).label, daftar) for nilai, daftar in jenis.items() if daftar]
    return render(request, "layanan/perangkat_daerah.html", {"kelompok": kelompok, "q": q})


@terbuka
@require_safe
@disinggahkan
def kantor(request, slug):
    """Everything that one office does for the public: what to bring, time and cost of each service."""
    unit = get_object_or_404(PerangkatDaerah, slug=slug)
    if unit.jenis == PerangkatDaerah.Jenis.KOTA:
        raise Http404
    layanan = StandarPelayanan.objects.untuk_umum().filter(perangkat_daerah=unit)
    layanan = beri_fakta(layanan.select_related("versi_berlaku").order_by("judul", "pk")[:TERBANYAK])
    for satu in layanan:
        isi = dari_dict(satu.versi_berlaku.isi)
        satu.syarat = daftar_syarat(isi.komponen.persyaratan, "")
        satu.banyak_keadaan = len(semua_keadaan(isi))
    kanal = kanal_dari(unit)
    return render(
        request,
        "layanan/kantor.html",
        {
            "unit": unit,
            "layanan": layanan,
            "kanal": kanal,
            "loket": [(satu, baris_jam(satu.buka) if satu.buka else []) for satu in kanal.loket],
            "daring": [(d.nama, d.alamat) for d in kanal.daring],
            "maklumat": Maklumat.objects.filter(perangkat_daerah=unit).first(),
            "banyak_sop": Sop.objects.untuk_umum().filter(perangkat_daerah=unit).count(),
            "penerus": unit.penerus.all() if unit.sudah_berakhir else [],
        },
    )
