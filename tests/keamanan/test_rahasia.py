"""No secret lies in the repository, and what is installed can be named (ASVS 13.3.1, 15.1.2)."""

import json
import re
import subprocess
import sys

from django.conf import settings

# What a secret looks like, wherever it stands.
RUPA = {
    "private key": re.compile(rb"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*\n[A-Za-z0-9+/=]{16}"),
    "token of a service": re.compile(
        rb"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40}|glpat-[\w-]{20}|xox[abps]-[\w-]{10,}|AKIA[0-9A-Z]{16}"
        rb"|AIza[\w-]{35}|sk-[A-Za-z0-9]{32,}|eyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,})"
    ),
    "address with a password": re.compile(rb"\b(?:postgres(?:ql)?|rediss?|smtps?|https?)://[\w.+-]+:([^\s@/'\"{}:]+)@"),
    "value given to a secret": re.compile(
        rb"\b(?:SECRET_KEY|SANDI|[Pp]assword|PASSWORD|OIDC_RAHASIA|BSRE_SANDI|METRIK_TOKEN)\s*[=:]\s*[\"']([^\"'{}$<>\s]{8,})[\"']"
    ),
}
# Words where documents and tests show how something is written, and the one password of the tests' people.
CONTOH = re.compile(rb"password|sandi|token|rahasia|contoh|secret|x{8}|ambon_sop\.|Manggurebe|p@ss", re.IGNORECASE)
PIN = re.compile(r"^([\w.-]+)(?:\[[\w,-]+\])?==([\w.]+)", re.MULTILINE)
BERKAS_KUNCI = re.compile(r"\.(?:pem|p12|pfx|key|kdbx|jks|sqlite3?|env)$|(?:^|/)\.env")


def terlacak():
    hasil = subprocess.run(["git", "ls-files", "-z"], cwd=settings.BASE_DIR, capture_output=True, check=True)
    return [nama for nama in hasil.stdout.decode().split("\0") if nama]


def rahasia(isi):
    """[(what, the words)] in these bytes."""
    temuan = [(nama, satu) for nama, pola in RUPA.items() for satu in pola.finditer(isi)]
    return [(nama, satu[0][:60]) for nama, satu in temuan if not (satu.groups() and CONTOH.search(satu[1]))]


def test_tidak_ada_rahasia_dalam_repositori():
    nama_nama = terlacak()
    assert len(nama_nama) > 1000
    assert not [nama for nama in nama_nama if BERKAS_KUNCI.search(nama)]
    isi = ((nama, settings.BASE_DIR / nama) for nama in nama_nama)
    temuan = {nama: ada for nama, jalur in isi if jalur.is_file() and (ada := rahasia(jalur.read_bytes()))}
    assert not temuan


def test_pencari_menemukan():
    """The search above finds what it is for."""
    kunci = b"-----BEGIN " + b"PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEG\n"
    for isi in (kunci, b"gh" + b"p_" + b"a1" * 18, b"postgres:" + b"//u:k9Xq2@h/n", b"SECRET_KEY = " + b'"k9Xq2vvTT1"'):
        assert rahasia(isi), isi


def test_daftar_pustaka_lengkap():
    """The bill of materials names every pinned library, in the version that is installed."""
    hasil = subprocess.run([sys.executable, "alat/sbom.py"], cwd=settings.BASE_DIR, capture_output=True, check=True)
    sbom = json.loads(hasil.stdout)
    assert (sbom["bomFormat"], sbom["specVersion"]) == ("CycloneDX", "1.6")
    ada = {(satu["name"], satu["version"]) for satu in sbom["components"]}
    baku = re.compile(r"[-_.]+")
    pin = re.findall(
        r"^([\w.-]+)(?:\[[\w,-]+\])?==([\w.]+)", (settings.BASE_DIR / "requirements.txt").read_text(), re.MULTILINE
    )
    assert len(pin) > 30
    assert {(baku.sub("-", nama).lower(), versi) for nama, versi in pin} <= ada
    assert all(satu["purl"].startswith("pkg:pypi/") for satu in sbom["components"])
