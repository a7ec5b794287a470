#!/usr/bin/env bash
# Static checks. All of them run, so that one call shows all there is to mend.
set -uo pipefail
cd "$(dirname "$0")/.."
GAGAL=""

periksa() {
    local nama="$1"
    shift
    printf '\n── %s\n' "$nama"
    "$@" || GAGAL="$GAGAL, $nama"
}

# Django looks at settings only; it must not meet or make a database here.
kelola() { env -u DATABASE_URL -u ALLOWED_HOSTS DEBUG=false "$@"; }
SEMENTARA="DATABASE_URL=sqlite://:memory:"

periksa "ruff check" .venv/bin/ruff check .
periksa "ruff format" .venv/bin/ruff format --check .
periksa "bandit" .venv/bin/bandit -q -c pyproject.toml -r ambon_sop sop layanan naskah manage.py gunicorn.conf.py
periksa "lint-imports" .venv/bin/lint-imports --no-logo
periksa "migrations" kelola "$SEMENTARA" .venv/bin/python manage.py makemigrations --check --dry-run
periksa "check --deploy" kelola "$SEMENTARA" ALAMAT_SITUS=https://sop.example.go.id \
    SECRET_KEY="$(head -c 48 /dev/urandom | base64 -w0)" .venv/bin/python manage.py check --deploy --fail-level WARNING

if [ -n "$GAGAL" ]; then
    printf '\nSTOP: lint failed: %s\n' "${GAGAL#, }" >&2
    exit 1
fi
