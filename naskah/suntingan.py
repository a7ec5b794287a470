"""The small edits of which a template and a letter are made, each with what undoes it. Pure.

A template: `bidang` sets a fact; `tambah`, `ubah`, `hapus`, `pindah` work on its `bagian` and `isian` by id. A letter:
`isian` fills a blank, `bidang` sets a fact of it. Two people collide where they write the same part or blank.
"""

from dataclasses import dataclass

from ambon_sop.blok.bentuk import KODE, IsiDitolak

from .isi import ke_dict, naskah_dari_dict, templat_dari_dict

BIDANG_TEMPLAT = ("nama", "kop", "kertas", "lanskap", "huruf", "ukuran")
BIDANG_NASKAH = ("tempat",)
KUNCI = {"bagian": "id", "isian": "kunci"}


class SuntinganDitolak(ValueError):
    """An edit makes no sense; the text is for the person."""


@dataclass(frozen=True)
class Hasil:
    isi: dict
    balikan: list[dict]
    sasaran: list[str]


def terapkan_templat(isi, perubahan):
    """Apply edits in order, all or none, to a canonical `templat-naskah/1` value, which stays as it is.

    Raises `SuntinganDitolak`. What results is checked once, at the end.
    """
    baru = isi | {"bagian": list(isi["bagian"]), "isian": list(isi["isian"])}
    return _terapkan(baru, perubahan, _satu_templat, templat_dari_dict)


def sebut_tempat(sasaran):
    """What two people changed at once."""
    return "isian" if all(satu.startswith("isian/") for satu in sasaran) else "bagian"


def terapkan_naskah(isi, perubahan):
    """The same for a `naskah/1` value."""
    return _terapkan(isi | {"nilai": dict(isi["nilai"])}, perubahan, _satu_naskah, naskah_dari_dict)


def _terapkan(baru, perubahan, satu, baca):
    balikan, sasaran = [], []
    for ubah in perubahan:
        balik, alamat = satu(baru, ubah)
        balikan.insert(0, balik)
        sasaran.append(alamat)
    try:
        return Hasil(ke_dict(baca(baru)), balikan, list(dict.fromkeys(sasaran)))
    except IsiDitolak as ditolak:
        raise SuntinganDitolak(ditolak.kesalahan[0][1]) from None


def _tidak_dikenal():
    return SuntinganDitolak("Perubahan ini tidak dikenal. Muat ulang halaman ini.")


def _satu_templat(isi, ubah):
    match ubah:
        case {"op": "bidang", "bidang": str(bidang), "nilai": nilai} if len(ubah) == 3 and bidang in BIDANG_TEMPLAT:
            balik, isi[bidang] = ubah | {"nilai": isi[bidang]}, nilai
            return balik, f"bidang/{bidang}"
        case {"op": "tambah", "di": str(di), "nilai": dict(nilai), "sesudah": str() | None as sesudah} if (
            len(ubah) == 4 and di in KUNCI
        ):
            return _tambah(isi[di], di, nilai, sesudah)
        case {"op": "ubah", "di": str(di), "id": str(kode), "nilai": dict(nilai)} if len(ubah) == 4 and di in KUNCI:
            letak = _letak(isi[di], di, kode)
            lama, isi[di][letak] = isi[di][letak], nilai
            return {"op": "ubah", "di": di, "id": nilai.get(KUNCI[di]), "nilai": lama}, f"{di}/{kode}"
        case {"op": "hapus", "di": str(di), "id": str(kode)} if len(ubah) == 3 and di in KUNCI:
            letak = _letak(isi[di], di, kode)
            lama = isi[di].pop(letak)
            sebelum = isi[di][letak - 1][KUNCI[di]] if letak else None
            return {"op": "tambah", "di": di, "nilai": lama, "sesudah": sebelum}, f"{di}/{kode}"
        case {"op": "pindah", "di": str(di), "id": str(kode), "sesudah": str() | None as sesudah} if (
            len(ubah) == 4 and di in KUNCI
        ):
            return _pindah(isi[di], di, kode, sesudah)
    raise _tidak_dikenal()


def _letak(daftar, di, kode):
    letak = next((n for n, satu in enumerate(daftar) if satu.get(KUNCI[di]) == kode), None)
    if letak is None:
        raise SuntinganDitolak("Bagian ini sudah tidak ada. Muat ulang halaman ini.")
    return letak


def _sisip(daftar, di, satu, sesudah):
    """Put it behind the one named, at the head without one; behind all where that one has gone."""
    if sesudah is None:
        daftar.insert(0, satu)
        return
    if not KODE.fullmatch(sesudah):
        raise _tidak_dikenal()
    letak = next((n for n, lain in enumerate(daftar) if lain.get(KUNCI[di]) == sesudah), len(daftar) - 1)
    daftar.insert(letak + 1, satu)


def _tambah(daftar, di, nilai, sesudah):
    kode = nilai.get(KUNCI[di])
    if not isinstance(kode, str) or any(satu.get(KUNCI[di]) == kode for satu in daftar):
        raise SuntinganDitolak("Kode ini sudah dipakai. Beri kode lain.")
    _sisip(daftar, di, nilai, sesudah)
    return {"op": "hapus", "di": di, "id": kode}, f"{di}/{kode}"


def _pindah(daftar, di, kode, sesudah):
    letak = _letak(daftar, di, kode)
    sebelum = daftar[letak - 1][KUNCI[di]] if letak else None
    satu = daftar.pop(letak)
    _sisip(daftar, di, satu, sesudah)
    return {"op": "pindah", "di": di, "id": kode, "sesudah": sebelum}, f"{di}/{kode}"


def _satu_naskah(isi, ubah):
    match ubah:
        case {"op": "isian", "kunci": str(kunci), "nilai": nilai} if len(ubah) == 3:
            balik = ubah | {"nilai": isi["nilai"].get(kunci)}
            isi["nilai"][kunci] = nilai
            return balik, f"isian/{kunci}"
        case {"op": "bidang", "bidang": str(bidang), "nilai": str(nilai)} if len(ubah) == 3 and bidang in BIDANG_NASKAH:
            balik, isi[bidang] = ubah | {"nilai": isi[bidang]}, nilai
            return balik, f"bidang/{bidang}"
    raise _tidak_dikenal()
