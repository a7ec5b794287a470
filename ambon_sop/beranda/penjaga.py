"""Before the views: no odd methods, nothing too large, no program without TLS. After them: a page in words for what
has none of its own.
"""

from django.conf import settings
from django.http import JsonResponse

from ambon_sop.beranda import galat
from ambon_sop.cetak import CetakGagal, CetakSibuk

METODE = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
BATAS_KIRIMAN = 25 * 1024 * 1024  # bytes of one request; each file and each form has a smaller limit of its own
BAGI_MESIN = "/api/"  # exempt in SECURE_REDIRECT_EXEMPT


class PenjagaMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method not in METODE:
            return galat.galat_405(request)
        # gunicorn passes on no more than this header says, and none of a body that comes without it.
        panjang = request.META.get("CONTENT_LENGTH") or "0"
        if not panjang.isdecimal() or int(panjang) > BATAS_KIRIMAN:
            return galat.galat_413(request)
        if settings.SECURE_SSL_REDIRECT and request.path.startswith(BAGI_MESIN) and not request.is_secure():
            # A page is led on to TLS; a program that was led on would go on asking in the open (ASVS 4.1.2).
            return JsonResponse({"pesan": "Alamat ini hanya menjawab lewat https."}, status=403)
        jawaban = self.get_response(request)
        if jawaban.status_code == 405 and not jawaban.streaming and not jawaban.content:
            galat.isi_405(request, jawaban)
        return jawaban

    def process_exception(self, request, salah):
        """Printing that was refused."""
        if isinstance(salah, CetakSibuk):
            return galat.cetak_sibuk(request, salah)
        if isinstance(salah, CetakGagal):
            return galat.cetak_gagal(request, salah)
        return None
