"""A service as linked data for search engines: schema.org GovernmentService, written into its page."""

import json

from django.conf import settings
from django.urls import reverse

from ambon_sop.organisasi.kanal import HARI

HARI_SKEMA = dict(zip(HARI, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(), strict=True))
# What could end a <script> element or open a comment in it.
AMAN = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def skema_layanan(konteks):
    """The value, from the context of the public page."""
    layanan, unit, kanal = konteks["layanan"], konteks["unit"], konteks["kanal"]
    kantor = {"@type": "GovernmentOrganization", "name": unit.nama, "url": _alamat("layanan:kantor", unit.slug)}
    if kanal.telepon:
        kantor["telephone"] = kanal.telepon
    hasil = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "@id": konteks["alamat"],
        "url": konteks["alamat"],
        "name": layanan.judul,
        "inLanguage": "id",
        "provider": kantor,
        "areaServed": {"@type": "City", "name": "Kota Ambon"},
        "availableChannel": _kanal(konteks),
    }
    if layanan.ringkasan:
        hasil["description"] = layanan.ringkasan
    if layanan.pemohon:
        hasil["audience"] = {"@type": "Audience", "audienceType": layanan.pemohon}
    if biaya := _biaya(konteks["isi"].biaya):
        hasil["offers"] = biaya
    return hasil


def _kanal(konteks):
    tempat = [_loket(loket) for loket, _ in konteks["loket"]]
    if not tempat and konteks["unit"].alamat:
        tempat = [{"@type": "Place", "name": konteks["tempat"], "address": konteks["unit"].alamat}]
    kanal = [{"@type": "ServiceChannel", "serviceLocation": satu} for satu in tempat]
    return kanal + [{"@type": "ServiceChannel", "serviceUrl": alamat} for _, alamat in konteks["daring"]]


def _loket(loket):
    tempat = {"@type": "Place", "name": loket.nama}
    if loket.alamat:
        tempat["address"] = loket.alamat
    if loket.buka:
        tempat["openingHoursSpecification"] = [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": [HARI_SKEMA[hari] for hari in satu.hari],
                "opens": satu.dari.replace(".", ":"),
                "closes": satu.sampai.replace(".", ":"),
            }
            for satu in loket.buka
        ]
    return tempat


def _biaya(biaya):
    if biaya is None:
        return None
    if biaya.gratis:
        return {"@type": "Offer", "price": 0, "priceCurrency": "IDR"}
    ujung = {"minPrice": biaya.minimum, "maxPrice": biaya.maksimum}
    ujung = {kunci: nilai for kunci, nilai in ujung.items() if nilai is not None}
    if not ujung:
        return None
    return {"@type": "Offer", "priceSpecification": {"@type": "PriceSpecification", "priceCurrency": "IDR"} | ujung}


def _alamat(nama, *isi):
    return settings.ALAMAT_SITUS + reverse(nama, args=isi)


def tulis_skema(nilai):
    """JSON that cannot leave its <script> element."""
    return json.dumps(nilai, ensure_ascii=False, separators=(",", ":")).translate(AMAN)
