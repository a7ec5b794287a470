#!/usr/bin/env bash
# Installs what the portal needs and starts nothing. `siap.sh uji` also installs what its tests need.
# Cheap when nothing is missing: it asks dpkg, and compares a stamp in .venv with the requirements.
set -euo pipefail
cd "$(dirname "$0")/.."

PAKET="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
BERKAS=requirements.txt
if [ "${1:-}" = uji ]; then
    PAKET="$PAKET postgresql chromium libatomic1 poppler-utils libreoffice-writer-nogui"
    BERKAS=requirements-dev.txt
fi

langkah() { printf '\n── %s\n' "$*"; }
gagal() { printf '\nSTOP: %s\n' "$*" >&2; exit 1; }

# The first Python that is new enough; its venv module is checked apart, since Debian packs it apart.
cari_python() {
    local calon
    for calon in python3 python3.13 python3.12 python3.11; do
        if "$calon" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$calon"
            return
        fi
    done
}

terpasang() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

paket_kurang() {
    local kurang="" paket python
    for paket in $PAKET; do
        terpasang "$paket" || kurang="$kurang $paket"
    done
    python=$(cari_python)
    if [ ! -x .venv/bin/python ] && ! "${python:-python3}" -c 'import ensurepip, venv' 2>/dev/null; then
        kurang="$kurang python3 python3-venv"
    fi
    echo "$kurang"
}

pasang_paket() {
    local kurang apt="apt-get install -y --no-install-recommends"
    if ! command -v dpkg-query >/dev/null; then
        langkah "Not a Debian or Ubuntu system: please see to it that these (or their like) are there: $PAKET"
        return
    fi
    kurang=$(paket_kurang)
    [ -n "$kurang" ] || return 0
    langkah "System packages:$kurang"
    if [ "$(id -u)" = 0 ]; then
        apt-get update && DEBIAN_FRONTEND=noninteractive $apt $kurang
    elif command -v sudo >/dev/null; then
        sudo apt-get update && sudo DEBIAN_FRONTEND=noninteractive $apt $kurang
    else
        gagal "system packages are missing and this user may not install them. As root run:
    apt-get update && $apt$kurang
then call make again."
    fi || gagal "the system packages were not installed (message above). Once it is mended, call make again, or run as root:
    apt-get update && $apt$kurang"
}

buat_venv() {
    local python
    if .venv/bin/python -c '' 2>/dev/null; then return; fi
    python=$(cari_python)
    [ -n "$python" ] || gagal "Python 3.11 or newer is needed; $(python3 --version 2>&1) is here. Debian 12 and Ubuntu 24.04 have it."
    langkah "Virtual environment .venv ($("$python" --version))"
    "$python" -m venv --clear .venv || gagal "no venv was made. As root run: apt-get install python3-venv"
}

pasang_pustaka() {
    local cap
    cap="$(cat requirements.txt "$BERKAS" | sha256sum)"
    [ "$(cat ".venv/.$BERKAS" 2>/dev/null)" = "$cap" ] && return
    langkah "Python libraries of $BERKAS (about half a minute)"
    .venv/bin/python -m pip install --disable-pip-version-check -r "$BERKAS" ||
        gagal "the Python libraries were not installed (message above). Check the network, then call make again."
    echo "$cap" >".venv/.$BERKAS"
}

pasang_paket
buat_venv
pasang_pustaka
