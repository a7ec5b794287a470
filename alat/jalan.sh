#!/usr/bin/env bash
# Serves the portal from this folder. The first time it fills the database; later it changes nothing that is there.
set -euo pipefail
cd "$(dirname "$0")/.."
export PORT="${PORT:-8000}"
CAP="var/.disiapkan-$(printf %s "${DATABASE_URL:-sqlite}" | sha256sum | cut -c1-8)"  # one stamp per database
SUMBER="ambon_sop sop layanan naskah static requirements.txt"

langkah() { printf '\n── %s\n' "$*"; }
gagal() { printf '\nSTOP at "%s". %s\n' "$1" "$2" >&2; exit 1; }
kelola() { .venv/bin/python manage.py "$@"; }

# Is the database there, and has no file of the program changed since it was last prepared?
sudah_siap() {
    [ -e "$CAP" ] || return 1
    [ -n "${DATABASE_URL:-}" ] || [ -e var/ambon.sqlite3 ] || return 1
    [ -z "$(find $SUMBER -newer "$CAP" -type f -not -name '*.pyc' -print -quit)" ]
}

siapkan() {
    langkah "Database: tables"
    kelola migrate --no-input --verbosity 1 || gagal "Database: tables" "The message above says why; the data is untouched."
    langkah "Perangkat daerah of Kota Ambon"
    kelola muat_ambon || gagal "Perangkat daerah" "Mend what the message above names, then call make run again."
    langkah "Static files"
    kelola collectstatic --no-input --verbosity 1 || gagal "Static files" "Is the disk full, or var/ not writable?"
    # Last, so that the passwords it prints stand right above the address.
    if [ ! -e "$CAP" ]; then
        langkah "Accounts and worked examples"
        kelola muat_contoh || gagal "Worked examples" "Mend what the message above names, then call make run again."
    fi
    touch "$CAP"
}

port_terpakai() { (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; }

bash alat/siap.sh
mkdir -p var
if port_terpakai; then
    gagal "Server" "Port $PORT of 127.0.0.1 is taken. Stop what runs there, or choose another: PORT=8001 make run"
fi
[ -n "${DATABASE_URL:-}" ] || [ -e var/ambon.sqlite3 ] || rm -f "$CAP"
sudah_siap || siapkan
langkah "Server"
exec .venv/bin/gunicorn ambon_sop.wsgi
