"""The house keeps its own rules (README, "The house"): sizes, directions, the one door, no orphan, no file missing."""

import ast
import re
import sys
from importlib.util import resolve_name
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.staticfiles import finders
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

AKAR = Path(__file__).resolve().parent.parent
PAKET = ["ambon_sop", "sop", "layanan", "naskah"]
BATAS_BERKAS, BATAS_FUNGSI, BATAS_TEMPLAT = 400, 40, 130

# From the bottom up. A model may point to its own app and to apps below it, never upward.
LAPISAN = ["audit", "organisasi", "akun", "tte", "penomoran", "pencarian", "alur", "beranda", "keandalan", "sop"]
LAPISAN += ["layanan", "naskah"]
BAWAAN_DJANGO = {"contenttypes", "auth", "sessions"}

# Templates that Django and allauth look for by name, with no mention in our code.
DICARI_DJANGO = {"400.html", "403.html", "404.html", "500.html", "403_csrf.html"}


def _python(*folder):
    return sorted(berkas for satu in folder for berkas in (AKAR / satu).rglob("*.py"))


def _nama(berkas):
    return berkas.relative_to(AKAR).as_posix()


PROGRAM = [berkas for berkas in _python(*PAKET) if "migrations" not in berkas.parts]
UJI = _python("tests")
TEMPLAT = sorted(berkas for berkas in (AKAR / "templates").rglob("*") if berkas.is_file())
POHON = {berkas: ast.parse(berkas.read_text(encoding="utf-8")) for berkas in PROGRAM}


def _baris(berkas):
    return len(berkas.read_text(encoding="utf-8").splitlines())


# --- sizes -----------------------------------------------------------------------------------------------------------


def test_tidak_ada_berkas_terlalu_panjang():
    assert not [f"{_nama(berkas)}: {_baris(berkas)}" for berkas in PROGRAM + UJI if _baris(berkas) > BATAS_BERKAS]


def test_tidak_ada_templat_terlalu_panjang():
    assert not [f"{_nama(berkas)}: {_baris(berkas)}" for berkas in TEMPLAT if _baris(berkas) > BATAS_TEMPLAT]


def test_tidak_ada_fungsi_terlalu_panjang():
    fungsi = [
        (berkas, simpul) for berkas, pohon in POHON.items() for simpul in ast.walk(pohon) if _adalah_fungsi(simpul)
    ]
    panjang = [(berkas, simpul.name, simpul.end_lineno - simpul.lineno + 1) for berkas, simpul in fungsi]
    assert not [f"{_nama(berkas)}::{nama}: {n}" for berkas, nama, n in panjang if n > BATAS_FUNGSI]


def _adalah_fungsi(simpul):
    return isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef)


# --- directions ------------------------------------------------------------------------------------------------------


def test_hubungan_model_menunjuk_ke_bawah():
    """import-linter does not see a relation that names its model by a string; this does."""
    salah = []
    for model in apps.get_models():
        asal = model._meta.app_label
        if asal not in LAPISAN:
            continue
        boleh = BAWAAN_DJANGO | set(LAPISAN[: LAPISAN.index(asal) + 1])
        hubungan = [bidang for bidang in model._meta.get_fields() if bidang.is_relation and bidang.concrete]
        for bidang in hubungan:
            if bidang.related_model and bidang.related_model._meta.app_label not in boleh:
                salah.append(f"{model._meta.label}.{bidang.name} -> {bidang.related_model._meta.label}")
    assert not salah


def test_setiap_app_punya_lapisan():
    milik_kita = {
        app.label for app in apps.get_app_configs() if app.name.split(".")[0] in PAKET and list(app.get_models())
    }
    assert milik_kita <= set(LAPISAN)


def _impor(berkas, pohon):
    """The full names of the modules that a file imports."""
    paket = _nama(berkas.parent).replace("/", ".")
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.Import):
            yield from (satu.name for satu in simpul.names)
        elif isinstance(simpul, ast.ImportFrom):
            yield resolve_name("." * simpul.level + (simpul.module or ""), paket)


@pytest.mark.parametrize(
    ("folder", "boleh"),
    [("sop/bagan", {"sop.bagan"}), ("sop/kaidah", {"sop.kaidah", "sop.isi", "ambon_sop.blok", "pydantic"})],
)
def test_gambar_dan_kaidah_python_murni(folder, boleh):
    asing = [
        f"{_nama(berkas)}: {modul}"
        for berkas, pohon in POHON.items()
        if berkas.is_relative_to(AKAR / folder)
        for modul in _impor(berkas, pohon)
        if modul.split(".")[0] not in sys.stdlib_module_names and not any(modul.startswith(awal) for awal in boleh)
    ]
    assert not asing


def test_weasyprint_hanya_di_cetak_dan_di_dalam_fungsi():
    """Its import costs 0.8 s, which no start of the portal shall pay."""
    pemakai = {berkas for berkas, pohon in POHON.items() if "weasyprint" in _akar_impor(berkas, pohon)}
    di_puncak = {berkas for berkas in pemakai if "weasyprint" in _akar_impor(berkas, _puncak(POHON[berkas]))}
    di_luar = {berkas for berkas in pemakai if "cetak" not in berkas.parts}
    assert not [_nama(berkas) for berkas in di_luar | di_puncak]


def _akar_impor(berkas, pohon):
    return {modul.split(".")[0] for modul in _impor(berkas, pohon)}


def _puncak(pohon):
    return ast.Module([simpul for simpul in pohon.body if not _adalah_fungsi(simpul)], [])


# --- one door --------------------------------------------------------------------------------------------------------


def test_hanya_mesin_yang_mengubah_status():
    """`x.status = …` and `.update(status=…)` stand in the engine; a number's own, where numbers are given out."""
    pintu = {"ambon_sop/alur/mesin.py", "ambon_sop/penomoran/terbitkan.py"}
    pelanggar = [
        f"{_nama(berkas)}:{simpul.lineno}"
        for berkas, pohon in POHON.items()
        if _nama(berkas) not in pintu
        for simpul in ast.walk(pohon)
        if _mengubah_status(simpul)
    ]
    assert not pelanggar


def _mengubah_status(simpul):
    if isinstance(simpul, ast.Assign):
        return any(isinstance(sasaran, ast.Attribute) and sasaran.attr == "status" for sasaran in simpul.targets)
    if isinstance(simpul, ast.Call):
        pembaruan = isinstance(simpul.func, ast.Attribute) and simpul.func.attr in {"update", "update_or_create"}
        return pembaruan and any(kata.arg == "status" for kata in simpul.keywords)
    return False


def test_tidak_ada_laci_serbaguna():
    """A folder or file is named for its subject, not for its rank (gaya: no utils, helpers, common, services)."""
    laci = {"utils", "helpers", "common", "services", "misc"}
    assert not [_nama(berkas) for berkas in PROGRAM + UJI if laci & {berkas.stem, *berkas.parts}]


# --- templates and static files --------------------------------------------------------------------------------------


def test_tidak_ada_templat_yatim():
    sumber = "\n".join(berkas.read_text(encoding="utf-8") for berkas in PROGRAM + TEMPLAT)
    relatif = [berkas.relative_to(AKAR / "templates").as_posix() for berkas in TEMPLAT]
    assert not [nama for nama in relatif if nama not in sumber and nama not in DICARI_DJANGO and not _menimpa(nama)]


def _menimpa(nama):
    """Does the template stand in for one of the same name in an installed package (allauth, crispy forms …)?"""
    folder = [Path(app.path) / "templates" for app in apps.get_app_configs() if not app.name.startswith(tuple(PAKET))]
    return any((satu / nama).is_file() for satu in folder)


@pytest.mark.parametrize("berkas", TEMPLAT, ids=_nama)
def test_templat_terbaca_dan_berkas_statisnya_ada(berkas):
    teks = berkas.read_text(encoding="utf-8")
    hilang = [nama for nama in re.findall(r"{% static ['\"]([^'\"]+)['\"]", teks) if not finders.find(nama)]
    try:
        get_template(berkas.relative_to(AKAR / "templates").as_posix())
    except TemplateDoesNotExist as galat:
        hilang.append(str(galat))
    assert not hilang


def test_templat_layar_tanpa_gaya_dan_skrip_sebaris():
    """The content policy refuses them, and would do so silently. Print templates never reach a browser."""
    skrip = r"<script(?![^>]*\ssrc\b)(?![^>]*application/json)"
    layar = [berkas for berkas in TEMPLAT if "cetak" not in berkas.parts and berkas.suffix == ".html"]
    pola = re.compile(rf"<style|\sstyle=|{skrip}|\son[a-z]+=|javascript:", re.IGNORECASE)
    assert not [_nama(berkas) for berkas in layar if pola.search(berkas.read_text(encoding="utf-8"))]
