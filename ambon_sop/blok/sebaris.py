"""The marks within a text: `**tebal**` and `*miring*`, nothing else."""

import re

# A mark embraces something that neither begins nor ends with a blank, so that `3 * 4 * 5` stays arithmetic.
TANDA = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![*\w])\*(?=[^\s*])([^*\n]*[^\s*]|[^\s*])\*(?![*\w])", re.DOTALL)


def potong(teks):
    """The text as pieces (style, text); style is "", "tebal" or "miring"."""
    mulai = 0
    for cocok in TANDA.finditer(teks):
        if cocok.start() > mulai:
            yield "", teks[mulai : cocok.start()]
        yield ("tebal", cocok[1]) if cocok[1] is not None else ("miring", cocok[2])
        mulai = cocok.end()
    if mulai < len(teks):
        yield "", teks[mulai:]


def tanpa_tanda(teks):
    """The bare words."""
    return "".join(isi for _, isi in potong(teks))
