"""The JavaScript modules that a page's script imports, so that its head can ask for all of them at once."""

import re
from functools import cache
from pathlib import PurePosixPath

from django.conf import settings

IMPOR = re.compile(
    r"""^(?:import|export)\b[^;]*?from\s+["'](\.[^"']+)["']|^import\s+["'](\.[^"']+)["']""", re.MULTILINE
)


@cache
def modul_js(awal):
    """The paths (`js/…`) of a script and of what it imports at its start, and they in turn; sorted.

    What is imported later (`import("./nanti/…")`) is left out.
    """
    ditemukan, antre = set(), [awal]
    while antre:
        nama = antre.pop()
        if nama in ditemukan:
            continue
        ditemukan.add(nama)
        teks = (settings.BASE_DIR / "static" / nama).read_text(encoding="utf-8")
        antre += [_ke(nama, dari or polos) for dari, polos in IMPOR.findall(teks)]
    return sorted(ditemukan)


def _ke(nama, relatif):
    """`js/a/b.js` and `../c.js` → `js/c.js`."""
    bagian = []
    for satu in (PurePosixPath(nama).parent / relatif).parts:
        if satu == "..":
            bagian.pop()
        else:
            bagian.append(satu)
    return "/".join(bagian)
