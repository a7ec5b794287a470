"""A WSGI application that prints a letter, and nothing else: for a real gunicorn with the portal's own settings."""

from django.conf import settings

from ambon_sop.cetak import CetakSibuk, cetak
from tests.cetak.surat import SURAT

if not settings.configured:
    settings.configure(CETAK={"anak": 1})


def application(environ, start_response):
    try:
        isi, status = cetak(SURAT).pdf, "200 OK"
    except CetakSibuk as sibuk:
        isi, status = str(sibuk).encode(), "503 Service Unavailable"
    start_response(status, [("Content-Length", str(len(isi)))])
    return [isi]
