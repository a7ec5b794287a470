"""Who may open the addresses of the open data: everybody, and only what is in force."""

from tests.matriks import Baris, slug

SATU = ("rincian", "satu_ttl", "satu_jsonld", "sippn")
MATRIKS = [
    *(Baris(f"api_umum:{nama}", {"semua": 200}) for nama in ("api-root", "openapi-json", "daftar", "unit", "topik")),
    *(Baris(f"api_umum:{nama}", {"semua": 200}) for nama in ("ttl", "jsonld", "csv", "xlsx", "sippn_csv")),
    *(Baris(f"api_umum:{nama}", {"semua": 200}, slug("layanan_berlaku")) for nama in SATU),
    *(Baris(f"api_umum:{nama}", {"semua": 404}, slug("layanan_draf")) for nama in SATU),
]
