"""What the editor of a service standard asks the server (ambon_sop/alur/api.py), and what only it has: SOPs to link,
model wordings."""

from django.http import JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_POST, require_safe

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur import api

from .models import StandarPelayanan
from .rumusan import RUMUSAN
from .sop_terkait import cari_sop as sop_bernama

json_saja = api.json_saja(StandarPelayanan.JENIS)


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


@untuk(Peran.PENYUSUN)
@require_safe
@json_saja
def cari_sop(request, versi):
    """SOPs in force whose name has these words (`?q=`), those of the own office first."""
    kata = request.GET.get("q", "").replace("\0", "")[:100]
    return {"sop": sop_bernama(kata, versi.dokumen.perangkat_daerah_id)}


@untuk(Peran.PENYUSUN)
@require_safe
@gzip_page
@cache_control(private=True, max_age=3600)
def rumusan(request):
    """Model wordings of every component; the same for every service, so asked for once."""
    return JsonResponse(RUMUSAN)
