"""The web server, here and in production: few processes, some threads, patience for one PDF and no more."""

import os
import shutil
import tempfile

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
timeout = 60
graceful_timeout = 30
keepalive = 5
control_socket_disable = True  # one more door than anybody uses
# On SIGTERM nothing new is taken; what is under way gets `graceful_timeout` seconds to end.
AMAN = os.environ.get("ALAMAT_SITUS", "").startswith("https://")
if os.environ.get("LOG_FORMAT", "json" if AMAN else "teks") == "json":
    logconfig_dict = {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "ambon_sop.keandalan.catatan_log.Json"}},
        "handlers": {"galat": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"level": "WARNING", "handlers": ["galat"]},
        "loggers": {"gunicorn.error": {"level": "INFO", "handlers": ["galat"], "propagate": False}},
    }
if os.environ.get("METRIK_TOKEN"):
    # The processes count into files of one folder, so that any of them can answer for all.
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="portal-metrik-")


def child_exit(server, worker):
    """What a process that is gone has counted still counts."""
    if os.environ.get("METRIK_TOKEN"):
        from prometheus_client.multiprocess import mark_process_dead

        mark_process_dead(worker.pid)


def on_exit(server):
    """Leave no folder behind."""
    if folder := os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        shutil.rmtree(folder, ignore_errors=True)


def when_ready(server):
    """Say where the portal is once it listens."""
    alamat = os.environ.get("ALAMAT_SITUS", f"http://{bind}")
    server.log.info("Portal: %s/ (Ctrl+C stops it)", alamat.rstrip("/"))


def post_worker_init(worker):
    """Have the printer warm before anybody wants a PDF, and the doors open that a full disk would keep shut."""
    from django.db import connection  # not before the settings are there

    from ambon_sop.cetak.pintu import percetakan

    if connection.vendor == "sqlite":
        # As long as one connection stays open the files beside the database stay too; to make them anew takes room.
        with connection.cursor() as kursor:
            kursor.execute("SELECT COUNT(*) FROM sqlite_master")
    if satu := percetakan():
        satu.siapkan()
