"""What the rules find in a draft, and what its wording suggests of the facts, as the editor shows it."""

from django.utils import timezone

from . import kaidah
from .fakta import kata_biaya, kata_waktu
from .isi import dari_dict
from .saran import saran_fakta
from .sop_terkait import sop_terkait


def hasil_periksa(isi):
    """Findings over content (a dict), facts that the wording suggests, and the linked SOPs by name, as JSON."""
    utuh = dari_dict(isi)
    terkait = sop_terkait(isi["sop"])
    temuan = kaidah.periksa(utuh, terkait, timezone.localdate())
    return {
        "temuan": [{"berat": t.berat, "pesan": t.pesan, "sumber": t.sumber, "tempat": t.tempat} for t in temuan],
        "saran": _saran(utuh),
        "sop": {slug: satu.nama for slug, satu in terkait.items()},
    }


def _saran(isi):
    """{"waktu": {nilai, kata} | None, "biaya": …}: what the wording says, where it says anything."""
    saran = saran_fakta(isi)
    kata = {"waktu": kata_waktu(saran["waktu"]), "biaya": kata_biaya(saran["biaya"])}
    return {
        bidang: {"nilai": saran[bidang].model_dump(mode="json"), "kata": teks} if saran[bidang] and teks else None
        for bidang, teks in kata.items()
    }
