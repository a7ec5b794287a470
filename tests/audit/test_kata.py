"""Every deed that the program writes down has words, so that the page never shows a code."""

import ast
from pathlib import Path

from ambon_sop.audit.kata import TINDAKAN
from sop.alur import ALUR_SOP

AKAR = Path(__file__).resolve().parents[2]
# Functions that pass a deed on to `catat`, with the place of the deed among their arguments.
PENERUS = {"catat": 0, "catat_percobaan": 0, "_catat_penugasan": 0, "ganti_sandi": 2, "_selesaikan": 2}


def _tindakan_tertulis():
    """(file, deed) of every deed that is written out in a call."""
    for berkas in [b for paket in ("ambon_sop", "sop") for b in (AKAR / paket).rglob("*.py")]:
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            nama = isinstance(simpul, ast.Call) and getattr(simpul.func, "id", "")
            if nama in PENERUS and len(simpul.args) > PENERUS[nama]:
                yield from ((berkas.name, kata) for kata in _teks(simpul.args[PENERUS[nama]]))


def _teks(simpul):
    if isinstance(simpul, ast.IfExp):
        return [*_teks(simpul.body), *_teks(simpul.orelse)]
    return [simpul.value] if isinstance(simpul, ast.Constant) else []


def test_setiap_tindakan_punya_kata():
    tertulis = list(_tindakan_tertulis())
    assert len(tertulis) > 20
    assert not [satu for satu in tertulis if satu[1] not in TINDAKAN]


def test_setiap_transisi_punya_kata():
    assert set(ALUR_SOP.transisi) <= set(TINDAKAN)
