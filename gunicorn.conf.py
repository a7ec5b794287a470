"""The web server, here and in production: few processes, some threads, patience for one PDF and no more."""

import os

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
timeout = 60
graceful_timeout = 30
keepalive = 5
control_socket_disable = True  # one more door than anybody uses


def when_ready(server):
    """Say where the portal is once it listens."""
    alamat = os.environ.get("ALAMAT_SITUS", f"http://{bind}")
    server.log.info("Portal: %s/ (Ctrl+C stops it)", alamat.rstrip("/"))


def post_worker_init(worker):
    """Have the printer warm before anybody wants a PDF."""
    from ambon_sop.cetak.pintu import percetakan  # not before the settings are there

    if satu := percetakan():
        satu.siapkan()
