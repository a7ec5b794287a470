"""The small edits of which a draft is made, each with what undoes it. Pure.

Two suffice: `bidang` sets a fact (`nama`, `waktu`, `biaya`, `sop`), `komponen` the wording of one of the fourteen. An
office's people divide a standard among them by component, so that is the place at which two edits collide.
"""

from dataclasses import dataclass

from ambon_sop.blok.bentuk import IsiDitolak

from .isi import KOMPONEN, dari_dict, ke_dict

BIDANG = ("nama", "waktu", "biaya", "sop")
BIDANG_PENETAPAN = ("nomor_sk", "tanggal_sk", "maklumat")


class SuntinganDitolak(ValueError):
    """An edit makes no sense; the text is for the person."""


@dataclass(frozen=True)
class Hasil:
    isi: dict
    balikan: list[dict]
    sasaran: list[str]


def terapkan_semua(isi, perubahan):
    """Apply edits in order, all or none, to a canonical `standar-pelayanan/1` value, which stays as it is.

    Raises `SuntinganDitolak`. What results is checked once, at the end.
    """
    baru = isi | {"komponen": dict(isi["komponen"])}
    balikan, sasaran = [], []
    for satu in perubahan:
        wadah, kunci, alamat = _tempat(baru, satu)
        balikan.insert(0, satu | {"nilai": wadah[kunci]})
        wadah[kunci] = satu["nilai"]
        sasaran.append(alamat)
    try:
        return Hasil(ke_dict(dari_dict(baru)), balikan, list(dict.fromkeys(sasaran)))
    except IsiDitolak as ditolak:
        jalur, pesan = ditolak.kesalahan[0]
        nama = next((judul for kunci, judul in KOMPONEN.items() if f"komponen.{kunci}" in jalur), "")
        raise SuntinganDitolak(f"{nama}: {pesan}" if nama else pesan) from None


def _tempat(isi, perubahan):
    """(dict, key, address) of what an edit writes."""
    match perubahan:
        case {"op": "komponen", "kunci": str(kunci), "nilai": list()} if len(perubahan) == 3 and kunci in KOMPONEN:
            return isi["komponen"], kunci, f"komponen/{kunci}"
        case {"op": "bidang", "bidang": str(bidang), "nilai": _} if len(perubahan) == 3:
            if bidang in BIDANG_PENETAPAN:
                raise SuntinganDitolak("Nomor, tanggal SK, dan maklumat diisi saat penetapan.")
            if bidang in BIDANG:
                return isi, bidang, f"bidang/{bidang}"
    raise SuntinganDitolak("Perubahan ini tidak dikenal. Muat ulang halaman ini.")
