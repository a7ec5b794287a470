"""Serving what somebody uploaded: to be saved, and if a browser shows it all the same, without any power."""

from django.http import HttpResponse

KEPALA = {
    "X-Content-Type-Options": "nosniff",
    # Instead of the portal's own: it runs nothing, loads nothing, and is of no origin.
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
}


def jawaban_unggahan(isi, jenis, nama):
    """The bytes of an upload under a name of ours, as a download."""
    return HttpResponse(isi, jenis, headers=KEPALA | {"Content-Disposition": f'attachment; filename="{nama}"'})
