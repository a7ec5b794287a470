"""Texts of a template for the screen: each blank in them is a chip, `[nama kegiatan]`."""

import re

from django.utils.html import conditional_escape, mark_safe

from .isian import TOKEN

TAG = re.compile(r"(<[^>]*>)")


def keping(teks):
    """Escaped HTML of a text, or of HTML that is safe already, with its blanks as chips."""
    # Within a tag nothing is a blank: an address may hold brackets.
    potong = TAG.split(str(conditional_escape(teks)))
    return mark_safe("".join(satu if satu.startswith("<") else TOKEN.sub(_satu, satu) for satu in potong))  # noqa: S308


def _satu(cocok):
    return f'<span class="keping">{cocok[0].replace("_", " ")}</span>'
