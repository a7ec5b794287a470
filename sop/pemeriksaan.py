"""What the rules find in a draft, as the editor's panel shows it."""

from django.utils import timezone

from . import kaidah
from .isi import dari_dict


def hasil_periksa(isi):
    """Findings and the sum of times of content (a dict), as JSON."""
    temuan, jumlah = kaidah.tinjau(dari_dict(isi), timezone.localdate())
    return {
        "temuan": [{"berat": t.berat, "pesan": t.pesan, "sumber": t.sumber, "tempat": t.tempat} for t in temuan],
        "jumlah": {"teks": jumlah.teks, "terhitung": jumlah.menit is not None, "jalur": jumlah.jalur},
    }
