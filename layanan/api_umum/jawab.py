"""What every answer of the open data carries: ETag and 304, CORS for reading, no cookie needed."""

import gzip
import hashlib
from functools import wraps

from django.core.cache import cache
from django.db.models import Count, Max, Sum
from django.http import HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.views.decorators.gzip import gzip_page

from ambon_sop.akun.batas import boleh
from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.pencarian.cari import BATAS_SERING
from layanan.models import StandarPelayanan

# The deeds after which a service may say something else (each leaves its row in the trail with the change).
PERUBAHAN = ("tetapkan", "tetapkan_tinta", "gantikan", "cabut", "ubah")
SUSUNAN = 1  # raise it when the files of the whole catalogue are written otherwise
SEHARI = 86_400
CARA = ("GET", "HEAD", "OPTIONS")


def umum(view):
    """Open to anybody's program: HEAD as GET, ETag and 304, CORS, compressed."""

    @wraps(view)
    def bungkus(request, *args, **kwargs):
        if (cara := request.method) not in ("GET", "HEAD"):
            return _bukan_membaca(cara)
        request.method = "GET"  # django-ninja knows no HEAD; the server leaves its body out
        if request.GET.get("q") and not boleh(request, "cari", *BATAS_SERING):
            jawaban = _terlalu_sering(request)
        else:
            jawaban = view(request, *args, **kwargs)
        request.method = cara
        if jawaban.status_code == 200:
            if not jawaban.has_header("ETag"):
                jawaban["ETag"] = f'"{hashlib.sha256(jawaban.content).hexdigest()[:32]}"'
            jawaban["Cache-Control"] = "public, no-cache"  # kept, but asked again each time: what is shown is in force
            jawaban = get_conditional_response(request, etag=jawaban["ETag"], response=jawaban)
        jawaban["Access-Control-Allow-Origin"] = "*"
        jawaban["Access-Control-Expose-Headers"] = "ETag, Link"
        return jawaban

    return terbuka(gzip_page(bungkus))


def _bukan_membaca(cara):
    """Nothing can be written here. A browser asks first (OPTIONS) before it sends `If-None-Match` elsewhere."""
    jawaban = HttpResponse(status=204) if cara == "OPTIONS" else HttpResponseNotAllowed(CARA)
    jawaban["Allow"] = jawaban["Access-Control-Allow-Methods"] = ", ".join(CARA)
    jawaban["Access-Control-Allow-Origin"] = "*"
    jawaban["Access-Control-Allow-Headers"] = "If-None-Match"
    jawaban["Access-Control-Max-Age"] = str(SEHARI)
    return jawaban


def _terlalu_sering(request):
    """Searches are dear, also for programs."""
    kata = f"Terlalu banyak permintaan. Coba lagi dalam {request.tunggu} detik."
    return JsonResponse({"pesan": kata, "di": {}}, status=429, headers={"Retry-After": request.tunggu})


def cap():
    """A stamp of the whole catalogue, which changes whenever its content could, and not with every deed of the portal.

    Of the services the trail says when one changed; the offices are few enough to be looked at.
    """
    terakhir = CatatanAudit.objects.filter(tindakan__in=PERUBAHAN).aggregate(Max("urut"))
    versi = StandarPelayanan.objects.untuk_umum().aggregate(Count("pk"), Max("versi_berlaku"), Sum("versi_berlaku"))
    unit = PerangkatDaerah.objects.values_list("pk", "kode", "slug", "nama", "singkatan", "alamat", "kanal")
    isi = (SUSUNAN, *terakhir.values(), *versi.values(), *unit.order_by("pk"))
    return hashlib.sha256(repr(isi).encode()).hexdigest()[:32]


def berkas(request, nama, jenis, buat, unduh=False):
    """A file of the whole catalogue, made once for each state of the catalogue. `buat()` → bytes."""
    sidik = cap()
    if (tetap := get_conditional_response(request, etag=f'"{sidik}"')) is not None:
        tetap["ETag"] = f'"{sidik}"'
        return tetap
    kunci = f"api_umum:{nama}:{sidik}"
    if (mampat := cache.get(kunci)) is None:
        mampat = gzip.compress(buat(), 6, mtime=0)
        cache.set(kunci, mampat, SEHARI)
    boleh_mampat = "gzip" in request.headers.get("Accept-Encoding", "")
    jawaban = HttpResponse(mampat if boleh_mampat else gzip.decompress(mampat), content_type=jenis)
    if boleh_mampat:
        jawaban["Content-Encoding"] = "gzip"
    patch_vary_headers(jawaban, ["Accept-Encoding"])
    jawaban["ETag"] = f'"{sidik}"'
    if unduh:
        jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban
