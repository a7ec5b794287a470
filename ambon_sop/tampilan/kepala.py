"""The headers of every answer, whoever gives it: a view, an error page, a redirect, a static file, "not modified"."""

from csp.utils import build_policy
from django.conf import settings

KEPALA = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # What a page could ask of a person or a device; every answer carries it, so no more than that.
    "Permissions-Policy": "camera=(),display-capture=(),geolocation=(),microphone=(),payment=(),usb=()",
}
# A script or a style by itself is no page: what concerns pages would only weigh on a slow line, sixty times an editor.
KEPALA_STATIS = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
# What others have set there: of pages, and by which one asks again for a file that never changes.
TAK_PERLU_STATIS = ("Cross-Origin-Opener-Policy", "Referrer-Policy")
TAK_PERLU_ABADI = ("ETag", "Last-Modified")


class KepalaMiddleware:
    """Stands outside of all that may answer or fail. A view that has set one of these (an upload's CSP) keeps it."""

    def __init__(self, get_response):
        self.get_response = get_response
        # Sorted, since django-csp writes it in another order in every process.
        self.kepala = KEPALA | {"Content-Security-Policy": "; ".join(sorted(build_policy().split("; ")))}

    def __call__(self, request):
        jawaban = self.get_response(request)
        statis = request.path.startswith(settings.STATIC_URL) and jawaban.status_code in (200, 304)
        if statis:
            _ringankan(jawaban)
        for nama, nilai in (KEPALA_STATIS if statis else self.kepala).items():
            jawaban.headers.setdefault(nama, nilai)
        if settings.SECURE_HSTS_SECONDS and request.is_secure():
            jawaban.headers.setdefault(
                "Strict-Transport-Security", f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains; preload"
            )
        return jawaban


def _ringankan(jawaban):
    abadi = "immutable" in jawaban.headers.get("Cache-Control", "")
    for nama in TAK_PERLU_STATIS + (TAK_PERLU_ABADI if abadi else ()):
        jawaban.headers.pop(nama, None)
