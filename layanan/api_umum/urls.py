"""Addresses of the open data, under /api/v1/. Every one passes `jawab.umum`: open, with ETag and CORS."""

from django.urls import path

from .api import api
from .jawab import umum
from .views import beranda


def _dari_ninja():
    """The addresses that django-ninja made, each opened; its empty home page gives way to ours."""
    for pola in api.urls[0]:
        if pola.name != "api-root":
            pola.callback = umum(pola.callback)
            yield pola


app_name = "api_umum"
# ninja reads its own root from this name (OpenAPI, `servers`).
urlpatterns = [path("", beranda, name="api-root"), *_dari_ninja()]
