#!/usr/bin/env bash
# The whole proof. Every stage runs even when one before it failed, and the end says how each went.
set -uo pipefail
cd "$(dirname "$0")/.."
RINGKASAN=""
KODE=0

tahap() {
    local nama="$1" mulai=$SECONDS hasil=baik
    shift
    printf '\n══ %s\n' "$nama"
    "$@" || { hasil=GAGAL; KODE=1; }
    RINGKASAN="$RINGKASAN$(printf '%-28s %-6s %4d s' "$nama" "$hasil" $((SECONDS - mulai)))"$'\n'
}

# A journey that fails beside another one on two cores is tried once more, alone; what fails twice fails.
peramban() {
    "$@" -n 2 --dist worksteal --durations=10 && return
    printf '\n── once more, alone\n'
    "$@" --lf --last-failed-no-failures none
}

bash alat/siap.sh uji || exit 1
tahap "lint" bash alat/lint.sh
tahap "suite, SQLite" .venv/bin/pytest -n 2 --durations=10 -m "not peramban and not tangguh"
tahap "suite, PostgreSQL" env BASIS_DATA=postgres .venv/bin/pytest -n 2 -m "not peramban and not tangguh"
# Looks, weights, keys and fingers do not depend on the database; journeys run on both.
tahap "browser, SQLite" peramban .venv/bin/pytest -m peramban
tahap "browser, PostgreSQL" peramban env BASIS_DATA=postgres .venv/bin/pytest -m "peramban and not rupa"
printf '\n%s' "$RINGKASAN"
exit "$KODE"
