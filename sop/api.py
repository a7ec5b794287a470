"""What the SOP editor asks the server (ambon_sop/alur/api.py), and what only it has: the drawing of its arrows."""

from typing import Annotated

from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_POST, require_safe
from pydantic import BaseModel, ConfigDict, Field

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.alur import api
from ambon_sop.alur.api import Ditolak, baca

from .gambar import BATAS_PX, UkuranDitolak, json_layar
from .isi import FORMAT, IsiDitolak, dari_dict
from .models import Sop

json_saja = api.json_saja(Sop.JENIS)

Panjang = Annotated[float, Field(ge=0, le=BATAS_PX, allow_inf_nan=False)]
Rentang = tuple[Panjang, Panjang]  # where it begins, how long it is


class PermintaanGambar(BaseModel):
    """The flow as the browser has it (saved or not), and where its table's columns and rows stand, in px."""

    model_config = ConfigDict(extra="forbid")

    isi: dict
    kolom: dict[str, Rentang]
    baris: dict[str, Rentang]


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
@require_POST
@gzip_page
@json_saja
def gambar(request, versi):
    """Stateless: what is drawn is what was sent, so that arrows are live before (and without) a save."""
    minta = baca(request, PermintaanGambar)
    try:
        return json_layar(dari_dict({"format": FORMAT, "nama": "", **minta.isi}), minta.kolom, minta.baris)
    except IsiDitolak as ditolak:
        raise Ditolak(422, "isi", str(ditolak)) from None
    except UkuranDitolak:
        raise Ditolak(422, "ukuran", "Ukuran tabel tidak terbaca.") from None
