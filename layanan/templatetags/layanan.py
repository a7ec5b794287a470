"""Template tags of services. `{% load layanan %}`."""

from django import template
from django.utils.safestring import mark_safe

from layanan.skema import tulis_skema

register = template.Library()


@register.simple_tag
def data_terstruktur(nilai):
    """A data block for search engines; the content policy runs no such block, and `tulis_skema` lets nothing out."""
    return mark_safe(f'<script type="application/ld+json">{tulis_skema(nilai)}</script>')  # noqa: S308  # nosec B308 B703
