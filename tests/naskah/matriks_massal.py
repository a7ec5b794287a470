"""Who may open which address of letters to many: rows for tests/test_kebijakan.py."""

from naskah import massal
from tests.matriks import Baris, versi


def _bermassal(dunia):
    """A draft with a list of recipients."""
    draf = dunia.naskah_draf
    if massal.massal_dari(draf.dokumen_id) is None:
        massal.pasang(draf, ["hal"], [{"hal": "Satu"}, {"hal": "Dua"}], dunia.penyusun)
    return {"pk": draf.dokumen_id}


def _unduh(dunia):
    return _bermassal(dunia) | {"apa": "zip"}


PEMBACA = "penyusun pemeriksa pengesah pengawas"
MATRIKS = [
    Baris("naskah:massal_pasang", {"penyusun": 200}, versi("naskah_draf")),
    Baris("naskah:massal_pasang", {"penyusun": 422}, versi("naskah_draf"), "POST"),
    Baris("naskah:massal_contoh", {"penyusun": 200}, versi("naskah_draf")),
    Baris("naskah:massal", {PEMBACA: 200}, _bermassal),
    Baris("naskah:massal_kemajuan", {PEMBACA: 200}, _bermassal),
    Baris("naskah:massal_lanjutkan", {"penyusun pengesah": 302}, _bermassal, "POST"),
    Baris("naskah:massal_unduh", {}, _unduh),
    Baris("naskah:massal_lepas", {"penyusun": 302}, _bermassal, "POST"),
]
