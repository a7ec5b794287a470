"""The page that explains the open data, drawn from the same OpenAPI description that programs read."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.akun.singgahan import disinggahkan

from .api import api


@terbuka
@require_safe
@disinggahkan
def beranda(request):
    uraian = api.get_openapi_schema()
    kelompok = {}
    for jalur, cara in uraian["paths"].items():
        satu = cara["get"]
        kelompok.setdefault(satu["tags"][0], []).append(
            {
                "jalur": jalur,
                "potongan": jalur.removeprefix("/").replace(".", "/.").split("/"),  # where a phone may break the line
                "contoh": "" if "{" in jalur else jalur,
                "ringkasan": satu["summary"],
                "isian": [_isian(isian) for isian in satu.get("parameters", []) if isian["in"] == "query"],
            }
        )
    return render(request, "layanan/api_umum.html", {"kelompok": kelompok, "uraian": uraian["info"]})


JENIS = {"string": "teks", "integer": "bilangan", "boolean": "true/false"}


def _isian(isian):
    """A query parameter: its name, kind and meaning."""
    bentuk = isian["schema"]
    jenis = bentuk.get("type") or next((b["type"] for b in bentuk.get("anyOf", []) if b["type"] != "null"), "")
    batas = f", {bentuk['minimum']}–{bentuk['maximum']}" if "maximum" in bentuk else ""
    return {"nama": isian["name"], "jenis": JENIS.get(jenis, jenis) + batas, "arti": bentuk.get("description", "")}
