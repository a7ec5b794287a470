"""The operations of the open data: read-only, for anybody's program."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import NinjaAPI, Query
from ninja.errors import ValidationError

from ambon_sop.blok.bentuk import PESAN

from . import data, lembar
from .bentuk import Halaman, Kesalahan, LayananRinci, Saringan, Sippn, TopikRinci, UnitRinci
from .jawab import berkas

TTL, JSONLD = "text/turtle; charset=utf-8", "application/ld+json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"

api = NinjaAPI(
    title="Data terbuka layanan Kota Ambon",
    version="1",
    description="Standar Pelayanan yang berlaku, untuk dibaca program tanpa akun dan tanpa kunci.",
    urls_namespace="api_umum",
    docs_url=None,  # our own page: the one of ninja loads scripts from elsewhere
)
SALAH = {404: Kesalahan, 422: Kesalahan}


@api.exception_handler(ValidationError)
def tidak_terbaca(request, salah):
    """A query that makes no sense: what is wrong with which field, in words."""
    di = {str(satu["loc"][-1]): _kalimat(satu) for satu in salah.errors}
    return api.create_response(request, {"pesan": "Permintaan ini tidak dapat dibaca.", "di": di}, status=422)


def _kalimat(satu):
    konteks = dict(satu.get("ctx") or {})
    match satu["type"]:
        case "int_parsing" | "int_type" | "int_parsing_size":
            return "Isinya harus bilangan bulat."
        case "bool_parsing" | "bool_type":
            return "Isinya harus true atau false."
        case "string_too_long":
            return f"Paling panjang {konteks['max_length']} huruf."
        case "string_pattern_mismatch":
            return "Hanya huruf, angka, titik, garis bawah, dan tanda hubung."
        case jenis if jenis in ("greater_than_equal", "less_than_equal"):
            return PESAN[jenis].format_map(konteks)
    return "Isinya tidak dikenal."


@api.exception_handler(Http404)
def tidak_ada(request, _salah):
    return api.create_response(
        request, {"pesan": "Layanan ini tidak ada, atau tidak berlaku lagi.", "di": {}}, status=404
    )


def _ambil(slug):
    return get_object_or_404(data.katalog(), slug=slug)


# The whole catalogue in one file. These stand before `/layanan/{slug}`, whose slug has no dot.


@api.get(
    "/layanan.ttl", url_name="ttl", summary="CPSV-AP 3.2 sebagai Turtle", tags=["Seluruh katalog dalam satu berkas"]
)
def ttl(request):
    return berkas(request, "layanan.ttl", TTL, lambda: _rdf("turtle", data.katalog()))


@api.get(
    "/layanan.jsonld",
    url_name="jsonld",
    summary="CPSV-AP 3.2 sebagai JSON-LD",
    tags=["Seluruh katalog dalam satu berkas"],
)
def jsonld(request):
    return berkas(request, "layanan.jsonld", JSONLD, lambda: _rdf("jsonld", data.katalog()))


@api.get(
    "/layanan.csv", url_name="csv", summary="Satu layanan satu baris, CSV", tags=["Seluruh katalog dalam satu berkas"]
)
def csv(request):
    return berkas(request, "layanan.csv", CSV, lambda: lembar.csv_katalog(data.katalog()), unduh=True)


@api.get(
    "/layanan.xlsx",
    url_name="xlsx",
    summary="Satu layanan satu baris, XLSX",
    tags=["Seluruh katalog dalam satu berkas"],
)
def xlsx(request):
    return berkas(request, "layanan.xlsx", XLSX, lambda: lembar.xlsx_katalog(data.katalog()), unduh=True)


@api.get(
    "/sippn.csv",
    url_name="sippn_csv",
    summary="Isian SIPPN dalam urutannya, CSV",
    tags=["Seluruh katalog dalam satu berkas"],
)
def sippn_csv(request):
    return berkas(request, "sippn.csv", CSV, lambda: lembar.csv_sippn(data.katalog()), unduh=True)


def _rdf(bentuk, semua):
    from . import cpsv, rdf  # rdflib takes a while to import; only who asks for RDF pays

    simpul = cpsv.simpul_katalog(semua)
    return "".join(getattr(rdf, bentuk)(simpul, cpsv.AWALAN)).encode()


# Services


@api.get(
    "/layanan",
    response={200: Halaman, **SALAH, 429: Kesalahan},
    url_name="daftar",
    summary="Daftar layanan",
    tags=["Layanan"],
)
def daftar(request, response: HttpResponse, saringan: Query[Saringan]):
    """Layanan yang berlaku, menurut abjad; dengan `q` yang paling cocok lebih dulu."""
    jumlah, hasil, diperbaiki = data.saring(saringan)
    sampai = saringan.halaman * saringan.per_halaman
    sebelumnya = _halaman(request, saringan.halaman - 1) if saringan.halaman > 1 else None
    berikutnya = _halaman(request, saringan.halaman + 1) if sampai < jumlah else None
    tautan = [f'<{alamat}>; rel="{nama}"' for alamat, nama in ((sebelumnya, "prev"), (berikutnya, "next")) if alamat]
    if tautan:
        response["Link"] = ", ".join(tautan)
    return {
        "jumlah": jumlah,
        "diperbaiki": diperbaiki,
        "halaman": saringan.halaman,
        "per_halaman": saringan.per_halaman,
        "sebelumnya": sebelumnya,
        "berikutnya": berikutnya,
        "hasil": [data.ringkas(layanan) for layanan in hasil],
    }


def _halaman(request, nomor):
    """The address of another page of the same list."""
    isian = request.GET.copy()
    isian["halaman"] = nomor
    return f"{data.alamat('api_umum:daftar')}?{isian.urlencode()}"


@api.get(
    "/layanan/{slug:slug}",
    response={200: LayananRinci, **SALAH},
    url_name="rincian",
    summary="Satu layanan dengan keempat belas komponennya",
    tags=["Layanan"],
)
def rincian(request, slug: str):
    return data.rinci(_ambil(slug))


@api.get("/layanan/{slug:slug}.ttl", url_name="satu_ttl", summary="Satu layanan sebagai Turtle", tags=["Layanan"])
def satu_ttl(request, slug: str):
    return HttpResponse(_rdf("turtle", [_ambil(slug)]), content_type=TTL)


@api.get(
    "/layanan/{slug:slug}.jsonld", url_name="satu_jsonld", summary="Satu layanan sebagai JSON-LD", tags=["Layanan"]
)
def satu_jsonld(request, slug: str):
    return HttpResponse(_rdf("jsonld", [_ambil(slug)]), content_type=JSONLD)


@api.get(
    "/layanan/{slug:slug}/sippn",
    response={200: Sippn, **SALAH},
    url_name="sippn",
    summary="Satu layanan dalam isian SIPPN",
    tags=["Layanan"],
)
def sippn(request, slug: str):
    return data.sippn(_ambil(slug))


# What services are found by


@api.get(
    "/perangkat-daerah",
    response=list[UnitRinci],
    url_name="unit",
    summary="Perangkat daerah",
    tags=["Kantor dan topik"],
)
def unit(request):
    return data.daftar_unit()


@api.get(
    "/topik", response=list[TopikRinci], url_name="topik", summary="Tema dan peristiwa hidup", tags=["Kantor dan topik"]
)
def topik(request):
    return data.daftar_topik()
