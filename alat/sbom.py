"""The bill of materials: what requirements.txt pins, as CycloneDX 1.6 JSON on the standard output.

    .venv/bin/python alat/sbom.py > sbom.json

Versions, licences and what needs what come from the packages that are installed; nothing is asked of a network.
"""

import json
import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

PIN = re.compile(r"^([\w.-]+)(?:\[[\w,-]+\])?==", re.MULTILINE)
BERKAS = Path(__file__).resolve().parent.parent / "requirements.txt"


def baku(nama):
    """The one spelling of a name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", nama).lower()


def alamat(nama, versi):
    return f"pkg:pypi/{nama}@{versi}"


def _komponen(nama, paket):
    isi = {"type": "library", "name": nama, "version": paket.version, "purl": alamat(nama, paket.version)}
    isi["bom-ref"] = isi["purl"]
    if lisensi := paket.metadata.get("License-Expression"):
        isi["licenses"] = [{"expression": lisensi}]
    return isi


def _perlu(paket, ada):
    """Which of `ada` this package names among what it needs."""
    nama = {baku(re.match(r"[\w.-]+", satu)[0]) for satu in paket.requires or ()}
    return sorted(alamat(satu, ada[satu].version) for satu in nama & ada.keys())


def sbom(teks):
    ada = {nama: distribution(nama) for nama in sorted({baku(satu) for satu in PIN.findall(teks)})}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "ambon-sop", "bom-ref": "ambon-sop"}},
        "components": [_komponen(nama, paket) for nama, paket in ada.items()],
        "dependencies": [
            {"ref": alamat(nama, paket.version), "dependsOn": _perlu(paket, ada)} for nama, paket in ada.items()
        ],
    }


if __name__ == "__main__":
    try:
        json.dump(sbom(BERKAS.read_text(encoding="utf-8")), sys.stdout, indent=1)
    except PackageNotFoundError as salah:
        sys.exit(f"{salah.name} is pinned but not installed. Call make siap first.")
