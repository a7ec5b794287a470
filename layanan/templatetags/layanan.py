"""Template filters of services. `{% load layanan %}`."""

from django import template
from django.utils.safestring import mark_safe

from ambon_sop.blok import html
from ambon_sop.blok.html import sebaris
from layanan.skema import tulis_skema

register = template.Library()


@register.filter
def html_blok(nilai):
    """HTML that `ambon_sop.blok.html` has written; or a list of blocks, written now."""
    return mark_safe(nilai if isinstance(nilai, str) else html(nilai))  # noqa: S308  blok.html escapes every text


@register.filter
def html_sebaris(teks):
    """One text with its marks of bold and italic."""
    return mark_safe(sebaris(teks))  # noqa: S308  escaped piece by piece


@register.simple_tag
def data_terstruktur(nilai):
    """A data block for search engines; the content policy runs no such block, and `tulis_skema` lets nothing out."""
    return mark_safe(f'<script type="application/ld+json">{tulis_skema(nilai)}</script>')  # noqa: S308
