"""Every address of the URL map with every argument that could name something: what a sweep asks for."""

from dataclasses import dataclass
from itertools import product

from django.apps import apps
from django.urls import URLPattern, get_resolver, reverse

from ambon_sop.alur.models import Dokumen, Versi
from ambon_sop.organisasi.models import PerangkatDaerah
from layanan.models import Konsultasi, Tanggapan

# Own tests: they end the log-in, lead to another provider, or spend a one-time link.
BUKAN = {"account_logout", "openid_connect_login", "openid_connect_callback", "akun:undangan"} | {
    "account_reset_password_from_key"
}
RINGAN = {
    "nomor": [1, 2], "urut": [0], "jenis": ["perangkat_daerah"], "apa": ["zip", "pdf"], "ragam": ["surat_dinas"],
    "keadaan": ["selesai"], "nama": ["ajukan", "setujui", "tanda_tangani", "batal", "tutup_konsultasi"],
}  # fmt: skip
ANAK = ("penugasan_pk", "jabatan_pk", "pejabat_pk", "tindak_pk", "rencana_pk", "indikator_pk")
MILIK_KANTOR = ("sop", "layanan", "naskah", "alur", "penomoran", "tte")


@dataclass(frozen=True)
class Alamat:
    """`nama` as in `reverse`, and the names of its arguments."""

    nama: str
    argumen: tuple

    def dengan(self, **nilai):
        """The addresses for all mixtures of these values ({name: list})."""
        for satu in product(*(nilai[a] for a in self.argumen)):
            yield reverse(self.nama, kwargs=dict(zip(self.argumen, satu, strict=True)))


def semua_alamat(resolver=None, awalan="", argumen=()):
    """Every named address of the portal that a sweep may open."""
    for pola in (resolver or get_resolver()).url_patterns:
        kini = argumen + (tuple(pola.pattern.converters) or tuple(pola.pattern.regex.groupindex))
        if not isinstance(pola, URLPattern):
            yield from semua_alamat(pola, f"{awalan}{pola.namespace}:" if pola.namespace else awalan, kini)
        elif (nama := f"{awalan}{pola.name}") not in BUKAN:
            yield Alamat(nama, kini)


def semua_pk():
    """Every number that a row of an office's tables goes by, and its neighbours."""
    model = [m for app in MILIK_KANTOR for m in apps.get_app_config(app).get_models()]
    ada = {pk for m in model for pk in m.objects.values_list("pk", flat=True) if isinstance(pk, int)}
    return sorted(ada | {0, max(ada) + 1})


def nilai_sasaran():
    """{argument: values}: all slugs and codes there are; `pk` is for the sweep to choose."""
    kode = [*Versi.objects.values_list("kode", flat=True), *Tanggapan.objects.values_list("kode", flat=True)]
    slug = {*Dokumen.objects.values_list("slug", flat=True), *PerangkatDaerah.objects.values_list("slug", flat=True)}
    slug |= {satu.slug for satu in Konsultasi.objects.all()}
    return RINGAN | {satu: [1] for satu in ANAK} | {"slug": sorted(slug), "kode": kode}
