"""The saved edits of a letter as steps, in words: `mengubah Hal dan Isi`; and the edits that lead back. Pure."""

from ambon_sop.alur.langkah_sunting import lipat
from sop.kaidah.kalimat import bilangan, deret

from .suntingan import BIDANG_NASKAH
from .tempat import BIDANG

TERBANYAK = 3  # places that are named one by one


def langkah_surat(suntingan, isi):
    """[Langkah, …], newest first, of a version's saves in order."""
    label = {satu["kunci"]: satu["label"] for satu in isi["templat"]["isian"]}
    semua = lipat(suntingan)
    for satu in semua:
        kena = list(dict.fromkeys(_nama(ubah, label) for ubah in satu.perubahan))
        satu.kalimat = f"mengubah {deret(kena if len(kena) <= TERBANYAK else [f'{bilangan(len(kena))} isian'])}"
    return semua[::-1]


def _nama(ubah, label):
    return label.get(ubah["kunci"], ubah["kunci"]) if ubah["op"] == "isian" else BIDANG[ubah["bidang"]]


def selisih_surat(dari, ke):
    """Edits for which `terapkan_naskah(dari, selisih_surat(dari, ke)).isi == ke`; what is the same stays untouched."""
    bidang = [{"op": "bidang", "bidang": b, "nilai": ke[b]} for b in BIDANG_NASKAH if dari[b] != ke[b]]
    kunci = dict.fromkeys([*dari["nilai"], *ke["nilai"]])
    return bidang + [
        {"op": "isian", "kunci": k, "nilai": ke["nilai"].get(k)}
        for k in kunci
        if dari["nilai"].get(k) != ke["nilai"].get(k)
    ]
