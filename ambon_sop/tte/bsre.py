"""Signing by BSrE's Esign Client Service, by its published interface, version 1: `POST /api/sign/pdf` with the
person's NIK and passphrase; the answer is the signed PDF, or a document id under which it can be fetched.

The service stands in the city's own network. What it hands back is believed only after a check (tandatangani.py): it
has to put the signature behind the PDF by an incremental update.
"""

import json
from urllib.parse import quote

import requests
import structlog
from django.conf import settings

from ambon_sop.tte.gagal import TandaTanganGagal
from ambon_sop.tte.models import PemegangBsre

log = structlog.get_logger()
DETIK = (5, 45)  # to connect, to answer
BITA = 64 * 1024 * 1024
# Codes of the service that the person can do something about.
SEBAB = {
    2011: "NIK Anda belum terdaftar di BSrE. Minta verifikator TTE kota mendaftarkannya.",
    2031: "Frasa sandi tidak cocok.",
}
DIAM = "Layanan tanda tangan BSrE tidak menjawab. Nomor dokumen tetap dipesan; coba lagi beberapa saat lagi."
MENOLAK = "Layanan tanda tangan BSrE menolak. Nomor dokumen tetap dipesan; beri tahu Admin bila terulang."


class PenyediaBsre:
    nama = "BSrE"

    def tersedia(self, pengguna):
        return bool(settings.BSRE["alamat"]) and PemegangBsre.objects.filter(pengguna=pengguna).exists()

    def tanda_tangani(self, pdf, penanda, rahasia, tampilan):
        nik = PemegangBsre.objects.get(pengguna=penanda).nik
        isian = {"nik": nik, "passphrase": rahasia, "tampilan": "invisible"}
        isian |= {"reason": tampilan.alasan, "location": tampilan.tempat}
        jawaban = _tanya("POST", "/api/sign/pdf", data=isian, files={"file": ("dokumen.pdf", pdf, "application/pdf")})
        if jawaban.startswith(b"%PDF-"):
            return jawaban
        pengenal = _json(jawaban).get("id_dokumen")
        if not isinstance(pengenal, str) or not pengenal:
            log.error("bsre: jawaban tidak dikenal", awal=jawaban[:80])
            raise TandaTanganGagal(MENOLAK)
        return _tanya("GET", f"/api/sign/download/{quote(pengenal, safe='')}")


def _tanya(metode, jalur, **isi):
    """The body of the answer. TandaTanganGagal when there is none, or it is a refusal."""
    bsre = settings.BSRE
    masuk = (bsre["pengguna"], bsre["sandi"])
    try:
        alamat, pilihan = bsre["alamat"].rstrip("/") + jalur, {"allow_redirects": False, "stream": True}
        with requests.request(metode, alamat, auth=masuk, timeout=DETIK, **pilihan, **isi) as jawaban:
            tubuh = jawaban.raw.read(BITA + 1, decode_content=True)
    except (requests.RequestException, OSError) as galat:
        # Not the error itself: it may hold the request.
        log.warning("bsre: tidak menjawab", sebab=type(galat).__name__)
        raise TandaTanganGagal(DIAM) from None
    if jawaban.status_code == requests.codes.ok and len(tubuh) <= BITA:
        return tubuh
    kode = _json(tubuh).get("status_code")
    log.warning("bsre: ditolak", status=jawaban.status_code, kode=kode)
    raise TandaTanganGagal(SEBAB.get(kode, DIAM if jawaban.status_code >= 500 else MENOLAK))


def _json(tubuh):
    try:
        nilai = json.loads(tubuh[:65536])
    except ValueError:
        return {}
    return nilai if isinstance(nilai, dict) else {}
