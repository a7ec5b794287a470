#!/usr/bin/env bash
# PDF/UA-1: prints all examples and cases and has outloud read them. It lives in var/ua/, apart from the portal:
# it brings PyMuPDF along (AGPL), which must never be shipped. Once it is there, `make test` asks it too.
set -euo pipefail
cd "$(dirname "$0")/.."

cap="$(sha256sum <requirements-ua.txt)"
if [ "$(cat var/ua/.cap 2>/dev/null)" != "$cap" ]; then
    .venv/bin/python -m venv --clear var/ua
    var/ua/bin/python -m pip install --disable-pip-version-check -q -r requirements-ua.txt
    echo "$cap" >var/ua/.cap
fi
exec .venv/bin/pytest -q tests/sop/test_ua.py
