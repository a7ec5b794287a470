"""The database of a test run, as a pytest plugin: SQLite, or with BASIS_DATA=postgres a throw-away PostgreSQL.

It must act before Django reads its settings, so it is loaded by `-p` (pyproject.toml) and not from a conftest.
"""

import atexit
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import pytest

# What a developer's shell may hold and a test run must not see.
LINGKUNGAN_ASING = ["ALAMAT_SITUS", "ALLOWED_HOSTS", "CACHE_URL", "DEBUG", "EMAIL_PENGIRIM", "EMAIL_URL"]
LINGKUNGAN_ASING += ["JUMLAH_PROXY", "MEDIA_ROOT", "PORT", "TASKS_BACKEND"]
LINGKUNGAN_ASING += ["AKAR_SERTIFIKAT", "BSRE_ALAMAT", "BSRE_PENGGUNA", "BSRE_SANDI", "CATATAN_SEGEL", "KUNCI_AUDIT"]
LINGKUNGAN_ASING += ["PERAN_APLIKASI", "TSA_ALAMAT"]
BATAS_MULAI = 30  # seconds until the server must answer


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests():
    siapkan_lingkungan()


def siapkan_lingkungan():
    """Give this process an environment of its own making, with the database that BASIS_DATA names."""
    for nama in LINGKUNGAN_ASING:
        os.environ.pop(nama, None)
    os.environ["SECRET_KEY"] = "hanya-untuk-pengujian-" + "x" * 40
    match os.environ.get("BASIS_DATA", "sqlite"):
        case "sqlite":
            os.environ.pop("DATABASE_URL", None)
        case "postgres":
            # xdist's workers inherit the address of the cluster that their controller started.
            if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
                os.environ["DATABASE_URL"] = nyalakan_postgres()
        case lain:
            raise pytest.UsageError(f"BASIS_DATA={lain}: choose sqlite or postgres.")


def pytest_report_header():
    return f"basis data: {os.environ.get('BASIS_DATA', 'sqlite')}"


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL only what touches a database is worth a second run."""
    if os.environ.get("BASIS_DATA") != "postgres":
        return
    tanpa = [item for item in items if not _memakai_basis_data(item)]
    if tanpa:
        items[:] = [item for item in items if _memakai_basis_data(item)]
        config.hook.pytest_deselected(items=tanpa)


# They touch the database, but what they prove (rights, headers, refused input, papers, cryptography) hangs on none.
SAMA_DI_KEDUANYA = (
    "tests/perlawanan/", "tests/keamanan/", "tests/cetak/", "tests/tte/", "tests/tampilan/", "tests/layanan/kaidah/",
    "tests/naskah/test_surat.py", "tests/naskah/test_cetakan.py", "tests/naskah/test_templat.py", "tests/sop/bagan/",
    "tests/test_kebijakan.py",
)  # fmt: skip


def _memakai_basis_data(item):
    if item.nodeid.startswith(SAMA_DI_KEDUANYA):
        return False
    perlengkapan = {"db", "transactional_db", "live_server"}
    return item.get_closest_marker("django_db") is not None or bool(perlengkapan & set(item.fixturenames))


def nyalakan_postgres():
    """Start a cluster that lives as long as this process; returns its DATABASE_URL."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # told to stop, it cleans up as after Ctrl+C
    rumah = Path(tempfile.mkdtemp(prefix="ambon-pg-"))
    atexit.register(shutil.rmtree, rumah, ignore_errors=True)
    sandi = secrets.token_urlsafe(16)
    berkas_sandi = rumah / "sandi"
    berkas_sandi.write_text(sandi, encoding="utf-8")
    if os.geteuid() == 0:
        for jalur in (rumah, berkas_sandi):
            shutil.chown(jalur, "postgres", "postgres")
    data = rumah / "data"
    _jalankan(
        "initdb",
        "-D",
        data,
        "-U",
        "uji",
        "--auth=scram-sha-256",
        f"--pwfile={berkas_sandi}",
        "--no-sync",
        "--locale=C.UTF-8",
    )
    port = _port_bebas()
    server = _mulai_server(rumah, data, port)
    atexit.register(_hentikan, server)
    _tunggu(server, port, rumah / "log")
    return f"postgres://uji:{sandi}@127.0.0.1:{port}/ambon_sop"


def _mulai_server(rumah, data, port):
    pilihan = {
        "listen_addresses": "127.0.0.1",
        "port": port,
        "unix_socket_directories": rumah,
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
    }
    perintah = _sebagai_postgres("postgres", "-D", data, *(f"--{nama}={nilai}" for nama, nilai in pilihan.items()))
    with (rumah / "log").open("wb") as log:
        # Its own session: Ctrl+C must reach the tests first, which still need the server to clean up.
        return subprocess.Popen(perintah, cwd="/", stdout=log, stderr=log, start_new_session=True)


def _hentikan(server):
    server.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
    with suppress(subprocess.TimeoutExpired):
        server.wait(timeout=20)
        return
    server.kill()
    server.wait()


def _tunggu(server, port, log):
    batas = time.monotonic() + BATAS_MULAI
    while time.monotonic() < batas and server.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise pytest.UsageError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')}")


def _port_bebas():
    with socket.create_server(("127.0.0.1", 0)) as soket:
        return soket.getsockname()[1]


def _jalankan(*perintah):
    hasil = subprocess.run(_sebagai_postgres(*perintah), cwd="/", capture_output=True, text=True, check=False)
    if hasil.returncode:
        raise pytest.UsageError(f"{perintah[0]} failed:\n{hasil.stderr}")


def _sebagai_postgres(program, *argumen):
    """The command line that runs a server program; PostgreSQL refuses root, so root steps down to `postgres`."""
    turun = []
    if os.geteuid() == 0:
        # --pdeathsig: a test run that is killed outright takes its server along.
        turun = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig", "INT"]
    return [*turun, str(_bin_postgres() / program), *map(str, argumen)]


def _bin_postgres():
    """The newest server binaries that are installed (Debian keeps each major version in a folder of its own)."""
    calon = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda jalur: int(jalur.parts[4]))
    if calon:
        return calon[-1].parent
    if initdb := shutil.which("initdb"):
        return Path(initdb).resolve().parent
    raise pytest.UsageError("No PostgreSQL server binaries found. Install them: apt-get install postgresql")
