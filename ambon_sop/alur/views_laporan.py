"""The report on the service of the review: medians as bars, the same as a table, and as CSV."""

from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.audit.ekspor import unduhan_csv
from ambon_sop.tampilan.tulisan import angka, pendek

from . import layanan_tinjauan as layanan
from .tenggat import TENGGAT_VERIFIKASI

MASA = {"90": "90 hari terakhir", "tahun": "Tahun ini", "semua": "Semua"}
PEMBACA = (Peran.VERIFIKATOR, Peran.PIMPINAN, Peran.PENGAWAS)


def _masa(data):
    return data.get("masa") if data.get("masa") in MASA else "90"


@untuk(*PEMBACA)
@require_safe
def laporan(request):
    """How long each stage takes, and the verification by office; no draft is named."""
    masa = _masa(request.GET)
    semua = layanan.lintasan(layanan.awal_masa(masa))
    tahap, unit = layanan.per_tahap(semua), layanan.per_unit(semua)
    konteks = {
        "masa": masa,
        "pilihan": MASA.items(),
        "bagian": [
            ("tahap", "Menurut tahap", "Tahap", tahap, _terlama(tahap)),
            ("unit", "Lama verifikasi menurut Perangkat Daerah", "Perangkat Daerah", unit, _terlama(unit)),
        ],
        "banyak": len({satu.versi for satu in semua}),
        "tengah": next((u.kata_tengah for u in tahap if u.nama == layanan.SEBUTAN["diverifikasi"]), None),
        "batas": TENGGAT_VERIFIKASI,
    }
    return render(request, "alur/laporan.html", konteks)


def _terlama(ukuran):
    """What a whole bar means: not less than a tenth of a day, which is as fine as the words are."""
    return max([0.1, *(u.panjang for u in ukuran)])


@untuk(*PEMBACA)
@require_POST
def laporan_unduh(request):
    """Every measured passage as CSV: office, stage, from, to, working days. No title, no name."""
    masa = _masa(request.POST)
    semua = layanan.lintasan(layanan.awal_masa(masa))
    judul = ["Versi", "Perangkat Daerah", "Tahap", "Mulai", "Selesai", "Hari kerja"]
    baris = (
        [s.versi, s.unit, layanan.SEBUTAN[s.tahap], pendek(s.mulai), pendek(s.selesai), angka(round(s.lama, 2))]
        for s in semua
    )
    return unduhan_csv(request, "layanan-verifikasi", judul, baris, {"masa": MASA[masa]})
