"""The headers of every answer, whoever gives it: a view, an error page, a redirect, a static file, "not modified"."""

from csp.utils import build_policy
from django.conf import settings

KEPALA = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
    " gyroscope=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
}


class KepalaMiddleware:
    """Stands outside of all that may answer or fail. A view that has set one of these (an upload's CSP) keeps it."""

    def __init__(self, get_response):
        self.get_response = get_response
        # Sorted, since django-csp writes it in another order in every process.
        self.kepala = KEPALA | {"Content-Security-Policy": "; ".join(sorted(build_policy().split("; ")))}

    def __call__(self, request):
        jawaban = self.get_response(request)
        for nama, nilai in self.kepala.items():
            jawaban.headers.setdefault(nama, nilai)
        if settings.SECURE_HSTS_SECONDS and request.is_secure():
            jawaban.headers.setdefault(
                "Strict-Transport-Security", f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains; preload"
            )
        return jawaban
