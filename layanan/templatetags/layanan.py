"""Template filters of services. `{% load layanan %}`."""

from django import template
from django.utils.safestring import mark_safe

from ambon_sop.blok import html
from ambon_sop.blok.html import sebaris

register = template.Library()


@register.filter
def html_blok(nilai):
    """HTML that `ambon_sop.blok.html` has written; or a list of blocks, written now."""
    return mark_safe(nilai if isinstance(nilai, str) else html(nilai))  # noqa: S308  blok.html escapes every text


@register.filter
def html_sebaris(teks):
    """One text with its marks of bold and italic."""
    return mark_safe(sebaris(teks))  # noqa: S308  escaped piece by piece
