"""What the editor of a template asks the server (ambon_sop/alur/api.py)."""

from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur import api

from .models import Templat

json_saja = api.json_saja(Templat.JENIS)


@untuk(Peran.PENYUSUN)
@require_safe
@gzip_page
@json_saja
def isi(request, versi):
    """Asked every few seconds: who else is here, and the draft, where the browser has another state of it."""
    return api.jawab_isi(request, versi)


@untuk(Peran.PENYUSUN)
@require_POST
@gzip_page
@json_saja
def simpan_suntingan(request, versi):
    """Keep what waits in a window."""
    return api.jawab_simpan(request, versi)
