"""Template tags and filters of the look. `{% load tampilan %}`; signatures are in each docstring."""

import uuid

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ambon_sop.tampilan import tulisan
from ambon_sop.tampilan.ikon import IKON
from ambon_sop.tampilan.status import Tampang, tampang

register = template.Library()

BINGKAI = '<svg class="ikon{}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>'
RUPA_PESAN = {"error": "galat", "warning": "peringatan", "success": "berhasil"}
IKON_PESAN = {"galat": "awas", "peringatan": "awas", "berhasil": "centang", "info": "info", "putus": "putus"}
NAVIGASI_PUBLIK = (
    ("Layanan", "/layanan/"),
    ("SOP", "/sop/"),
    ("Perangkat Daerah", "/perangkat-daerah/"),
    ("Periksa dokumen", "/periksa/"),
)
PER_KODE = (4,)
PER_NIP = (8, 6, 1, 3)


@register.simple_tag
def ikon(nama, kelas=""):
    """`{% ikon "cari" %}`: inline SVG, 1em high, hidden from screen readers; its word stands beside it."""
    return format_html(BINGKAI, f" {kelas}" if kelas else "", SafeString(IKON[nama]))  # nosec B703


@register.simple_tag
def ikon_pesan(rupa):
    """`{% ikon_pesan "galat" %}`: the icon of a message bar."""
    return ikon(IKON_PESAN[rupa])


@register.filter
def rupa_pesan(tingkat):
    """Level tag of Django's messages → galat, peringatan, berhasil, info."""
    return RUPA_PESAN.get(tingkat, "info")


@register.simple_tag
def status(nilai, tambahan="", bentuk="daftar", paraf=None, dari=None):
    """
    Word and icon of a state: `{% status versi.status %}` in lists, `{% status versi.status "versi 2" bentuk="kotak" %}`
    in a page's head. Letters: `{% status "paraf" paraf=1 dari=2 %}`.
    """
    rupa = _paraf(paraf, dari) if nilai == "paraf" and dari else tampang(nilai)
    kata = f"{rupa.kata}, {tambahan}" if tambahan else rupa.kata
    kelas = "status-kotak " if bentuk == "kotak" else ""
    return format_html(
        '<span class="status {}status-{}">{}<span>{}</span></span>', kelas, rupa.rupa, ikon(rupa.ikon), kata
    )


def _paraf(paraf, dari):
    kuarter = ("draf", "seperempat", "setengah", "tiga-perempat", "setuju")
    return Tampang(f"Paraf {paraf} dari {dari}", kuarter[paraf * 4 // dari], "proses")


@register.filter
def tanggal(nilai):
    """`24 November 2026`; empty → –."""
    return tulisan.panjang(nilai) if nilai else "–"


@register.filter
def tanggal_pendek(nilai):
    """`24 Nov 2026`, for tables; empty → –."""
    return tulisan.pendek(nilai) if nilai else "–"


@register.filter
def tanggal_dekat(nilai):
    """`24 November`, with the year only when it is not this one; for the inbox."""
    return tulisan.tanpa_tahun(nilai, timezone.localdate()) if nilai else "–"


@register.filter
def waktu_dekat(nilai):
    """`pukul 09.02` today, else `24 November`; for what happens in a day's work."""
    hari_ini = timezone.localdate()
    if not nilai:
        return "–"
    return f"pukul {tulisan.ke_wit(nilai):%H.%M}" if tulisan.ke_wit(nilai).date() == hari_ini else tanggal_dekat(nilai)


@register.filter
def waktu_wit(nilai):
    """`pukul 09.00 WIT`; empty → –."""
    return tulisan.jam(nilai) if nilai else "–"


@register.filter
def tanggal_waktu(nilai):
    """`24 November 2026, pukul 09.00 WIT`; empty → –."""
    return tulisan.panjang_dan_jam(nilai) if nilai else "–"


@register.simple_tag
def waktu_kini():
    """The present moment, `24 November 2026, pukul 09.00 WIT`."""
    return tulisan.panjang_dan_jam(timezone.now())


@register.filter
def angka(nilai):
    """`6.214`, `85,1`; None → –."""
    return "–" if nilai is None or nilai == "" else tulisan.angka(nilai)


@register.filter
def kode(nilai):
    """Codes in groups of four: `K7QM-4T2D`."""
    return tulisan.berkelompok(str(nilai).replace("-", ""), PER_KODE, "-") if nilai else "–"


@register.filter
def nip(nilai):
    """`19800101 200501 1 003`; staff pages only."""
    return tulisan.berkelompok(str(nilai), PER_NIP) if nilai else "–"


@register.inclusion_tag("tampilan/_judul_kolom.html", takes_context=True)
def judul_kolom(context, nama, label, angka=False):
    """`{% judul_kolom "judul" "Judul" angka=True %}`: <th> that sorts by ?urut=judul or -judul and keeps the query."""
    kini = context["request"].GET.get("urut") or context.get("urut", "")
    arah = {nama: "ascending", f"-{nama}": "descending"}.get(kini, "")
    tujuan = f"-{nama}" if arah == "ascending" else nama
    return {"label": label, "angka": angka, "arah": arah, "alamat": _alamat(context, urut=tujuan, halaman=None)}


@register.simple_tag
def isian_salah(form):
    """The bound fields that were refused, in the form's order."""
    return [form[nama] for nama in form.fields if nama in form.errors]


@register.simple_tag(takes_context=True)
def alamat(context, **ganti):
    """`{% alamat halaman=3 %}`: the present query with these keys replaced (None removes), as `?…`."""
    return _alamat(context, **ganti)


def _alamat(context, **ganti):
    kueri = context["request"].GET.copy()
    for kunci, nilai in ganti.items():
        kueri.pop(kunci, None)
        if nilai is not None:
            kueri[kunci] = nilai
    return f"?{kueri.urlencode()}"


@register.inclusion_tag("tampilan/_halaman.html", takes_context=True)
def halaman(context, halaman):
    """`{% halaman page_obj %}`: "1–25 dari 214" and the pages, keeping the query."""
    nomor = halaman.paginator.get_elided_page_range(halaman.number, on_each_side=1, on_ends=1)
    return {
        "halaman": halaman,
        "nomor": list(nomor),
        "elipsis": halaman.paginator.ELLIPSIS,
        "request": context["request"],
    }


@register.simple_tag
def kunci_kirim():
    """The random key by which a form that comes twice is known (keandalan/sekali.py); `penugasan_form` brings it."""
    return format_html('<input type="hidden" name="kunci_kirim" value="{}">', uuid.uuid4().hex)


@register.inclusion_tag("tampilan/_penugasan.html", takes_context=True)
def penugasan_form(context):
    """`{% penugasan_form %}`: the Penugasan a staff form was drawn for; refused when another tab has switched."""
    pengguna = getattr(context.get("request"), "user", None)
    return {"penugasan": getattr(pengguna, "penugasan_aktif", None)}


@register.simple_tag(takes_context=True)
def navigasi_publik(context):
    """The links of the public header, as {label, url, kini}; works without a request (error pages)."""
    alamat_kini = getattr(context.get("request"), "path", "")
    return [{"label": label, "url": url, "kini": alamat_kini.startswith(url)} for label, url in NAVIGASI_PUBLIK]
