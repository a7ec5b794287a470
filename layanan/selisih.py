"""The edits that lead from one content to another, such as back to a former state. Pure."""

from .isi import KOMPONEN
from .suntingan import BIDANG


def selisih(dari, ke):
    """Edits for which `terapkan_semua(dari, selisih(dari, ke)).isi == ke`, what ratification writes apart.

    What is the same in both stays untouched, so that the edits collide with nobody who works elsewhere.
    """
    bidang = [{"op": "bidang", "bidang": b, "nilai": ke[b]} for b in BIDANG if dari[b] != ke[b]]
    komponen = [
        {"op": "komponen", "kunci": k, "nilai": ke["komponen"][k]}
        for k in KOMPONEN
        if dari["komponen"][k] != ke["komponen"][k]
    ]
    return bidang + komponen
