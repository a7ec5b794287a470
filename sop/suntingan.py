"""The small edits of which a draft is made: each addressed by id, each with what undoes it. Pure.

`terapkan_semua(isi, [edit, …])` gives a new value; `balikan` are edits which, applied in order, restore the old one
exactly, and `sasaran` the addresses touched, by which two people's edits are found to collide.

Three things occur only in a `balikan`: `alur_pulih` (puts arrows back where they stood), `alur_tersirat` (goes back to
the implied chain if that is still what is written) and the keys `posisi` and `boleh_habis`.
"""

import inspect
from dataclasses import dataclass
from functools import cache

from sop.garapan import Garapan, SuntinganDitolak, salin
from sop.isi import IsiDitolak, kegiatan_dari_dict

__all__ = ["Hasil", "SuntinganDitolak", "terapkan", "terapkan_semua"]

BIDANG = {
    "nama", "tanggal_pembuatan", "tanggal_revisi", "instansi", "unit", "disahkan_oleh.jabatan", "dasar_hukum",
    "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan", "peringatan", "pencatatan_pendataan",
}  # fmt: skip
# Written by ratification alone.
BIDANG_PENGESAHAN = {"nomor", "tanggal_efektif", "disahkan_oleh.nama", "disahkan_oleh.nip"}
AKHIR = "\0"  # no id: put it last


@dataclass(frozen=True)
class Hasil:
    isi: dict
    balikan: list[dict]
    sasaran: list[str]


def terapkan_semua(isi, perubahan):
    """Apply edits in order, all or none, to a canonical `sop-ap/1` value, which stays as it is.

    Raises `SuntinganDitolak`. What results is checked once, at the end: a paste of 60 rows is one check, not 60.
    """
    garapan = Garapan(isi)
    balikan, sasaran = [], []
    for satu in perubahan:
        balik, kena = _satu(garapan, satu)
        balikan = salin(balik) + balikan  # parts of it are still parts of the working copy
        sasaran += kena
    return Hasil(garapan.hasil(), balikan, list(dict.fromkeys(sasaran)))


def terapkan(isi, perubahan):
    """The same for one edit."""
    return terapkan_semua(isi, [perubahan])


def _satu(garapan, perubahan):
    nama = perubahan.get("op") if isinstance(perubahan, dict) else None
    if not isinstance(nama, str) or nama not in OP:
        raise SuntinganDitolak("Perubahan ini tidak dikenal. Muat ulang halaman ini.")
    return OP[nama](garapan, **_argumen(nama, perubahan))


@cache
def _bentuk(nama):
    """The parameters of an operation, without the working copy."""
    return dict(list(inspect.signature(OP[nama]).parameters.items())[1:])


def _argumen(nama, perubahan):
    """The edit's keys as arguments, checked against the function's signature."""
    argumen = {kunci: nilai for kunci, nilai in perubahan.items() if kunci != "op"}
    bentuk = _bentuk(nama)
    for kunci, nilai in argumen.items():
        if kunci not in bentuk:
            raise SuntinganDitolak(f"Kunci {str(kunci)[:40]} tidak dikenal pada perubahan ini.")
        jenis = bentuk[kunci].annotation
        if not isinstance(nilai, jenis) or (isinstance(nilai, bool) and jenis not in (bool, object)) or nilai == AKHIR:
            raise SuntinganDitolak(f"Nilai {kunci} pada perubahan ini tidak sesuai.")
    for kunci, parameter in bentuk.items():
        if parameter.default is parameter.empty and kunci not in argumen:
            raise SuntinganDitolak(f"Perubahan ini tidak menyebut {kunci}.")
    return argumen


# Identity


def _bidang(garapan, bidang: str, nilai: object):
    if bidang in BIDANG_PENGESAHAN:
        raise SuntinganDitolak("Nomor, tanggal efektif, nama, dan NIP diisi saat pengesahan.")
    if bidang not in BIDANG:
        raise SuntinganDitolak("Bagian identitas ini tidak dikenal.")
    *induk, kunci = bidang.split(".")
    wadah = garapan.isi[induk[0]] if induk else garapan.isi
    lama, wadah[kunci] = wadah[kunci], nilai
    return [{"op": "bidang", "bidang": bidang, "nilai": lama}], [f"bidang/{bidang}"]


# Actors


def _pelaksana_tambah(
    garapan, kode: str, nama: str, kelompok: str | None = None, jabatan: str | None = None, setelah: str | None = AKHIR
):
    if any(p["kode"] == kode for p in garapan.pelaksana):
        raise SuntinganDitolak(f"Kode pelaksana {kode} sudah dipakai.")
    baru = {"kode": kode, "nama": nama, "kelompok": kelompok, "jabatan": jabatan}
    _sisip(garapan.pelaksana, baru, "kode", setelah)
    return [{"op": "pelaksana_hapus", "kode": kode}], [f"pelaksana/{kode}"]


def _pelaksana_ubah(garapan, kode: str, bidang: str, nilai: str | None):
    if bidang not in ("nama", "kelompok", "jabatan"):
        raise SuntinganDitolak("Bagian pelaksana ini tidak dikenal.")
    pelaksana = garapan.cari_pelaksana(kode)
    lama, pelaksana[bidang] = pelaksana[bidang], nilai
    balik = {"op": "pelaksana_ubah", "kode": kode, "bidang": bidang, "nilai": lama}
    return [balik], [f"pelaksana/{kode}/{bidang}"]


def _pelaksana_pindah(garapan, kode: str, setelah: str | None = AKHIR):
    semula = _pindah(garapan.pelaksana, garapan.cari_pelaksana(kode), "kode", setelah)
    return [{"op": "pelaksana_pindah", "kode": kode, "setelah": semula}], [f"pelaksana/{kode}/letak"]


def _pelaksana_hapus(garapan, kode: str):
    pelaksana = garapan.cari_pelaksana(kode)
    balikan = [{"op": "pelaksana_tambah", **pelaksana, "setelah": _sebelum(garapan.pelaksana, pelaksana, "kode")}]
    sasaran = [f"pelaksana/{kode}"]
    garapan.pelaksana.remove(pelaksana)
    for kegiatan in garapan.kegiatan:
        milik = [(i, s) for i, s in enumerate(kegiatan["simbol"]) if s["pelaksana"] == kode]
        balikan += [{"op": "simbol_tambah", "kegiatan": kegiatan["id"], **s, "posisi": i} for i, s in milik]
        sasaran += [f"simbol/{kegiatan['id']}/{kode}/{n}" for n in range(1, len(milik) + 1)]
        kegiatan["simbol"] = [s for s in kegiatan["simbol"] if s["pelaksana"] != kode]
    return _dengan_alur(garapan, balikan, sasaran, lambda ujung: ujung[1] == kode)


# Rows


def _kegiatan_tambah(garapan, id: str, isi: dict | None = None, setelah: str | None = AKHIR):
    if any(k["id"] == id for k in garapan.kegiatan):
        raise SuntinganDitolak(f"Id langkah {id} sudah dipakai.")
    if {"id", "no"} & (isi or {}).keys():
        raise SuntinganDitolak("Id dan nomor langkah tidak ditulis di dalam isinya.")
    try:
        # Whole at once: what follows in the same batch may write in it.
        baris = kegiatan_dari_dict({"uraian": "", **(isi or {}), "id": id, "no": 9999})
    except IsiDitolak as ditolak:
        raise SuntinganDitolak(ditolak.kesalahan[0][1]) from None
    _sisip(garapan.kegiatan, baris, "id", setelah)
    garapan.nomori()
    return [{"op": "kegiatan_hapus", "id": id}], [f"kegiatan/{id}"]


def _kegiatan_ubah(garapan, id: str, bidang: str, nilai: object):
    if bidang not in ("uraian", "kelengkapan", "waktu", "output", "keterangan"):
        raise SuntinganDitolak("Bagian langkah ini tidak dikenal.")
    kegiatan = garapan.cari_kegiatan(id)
    lama, kegiatan[bidang] = kegiatan[bidang], nilai
    return [{"op": "kegiatan_ubah", "id": id, "bidang": bidang, "nilai": lama}], [f"kegiatan/{id}/{bidang}"]


def _kegiatan_pindah(garapan, id: str, setelah: str | None = AKHIR):
    semula = _pindah(garapan.kegiatan, garapan.cari_kegiatan(id), "id", setelah)
    garapan.nomori()
    return [{"op": "kegiatan_pindah", "id": id, "setelah": semula}], [f"kegiatan/{id}/letak"]


def _kegiatan_hapus(garapan, id: str):
    kegiatan = garapan.cari_kegiatan(id)
    isi = {kunci: nilai for kunci, nilai in kegiatan.items() if kunci not in ("id", "no")}
    sebelum = _sebelum(garapan.kegiatan, kegiatan, "id")
    garapan.kegiatan.remove(kegiatan)
    hasil = _dengan_alur(
        garapan,
        [{"op": "kegiatan_tambah", "id": id, "setelah": sebelum, "isi": isi}],
        [f"kegiatan/{id}", f"simbol/{id}"],
        lambda ujung: ujung[0] == id,
    )
    garapan.nomori()
    return hasil


# Symbols


def _simbol_tambah(garapan, kegiatan: str, pelaksana: str, bentuk: str, posisi: int | None = None):
    garapan.cari_pelaksana(pelaksana)
    simbol = garapan.cari_kegiatan(kegiatan)["simbol"]
    letak = len(simbol) if posisi is None else min(max(posisi, 0), len(simbol))
    simbol.insert(letak, {"pelaksana": pelaksana, "bentuk": bentuk})
    n = garapan.urut_simbol(kegiatan, letak)
    garapan.geser_ujung(kegiatan, pelaksana, n, +1)
    balik = {"op": "simbol_hapus", "kegiatan": kegiatan, "pelaksana": pelaksana, "urut": n}
    return [balik], _alamat_simbol(garapan, kegiatan, pelaksana, n)


def _simbol_ubah(garapan, kegiatan: str, pelaksana: str, urut: int, bentuk: str):
    simbol = garapan.cari_kegiatan(kegiatan)["simbol"][garapan.letak_simbol(kegiatan, pelaksana, urut)]
    alamat = {"op": "simbol_ubah", "kegiatan": kegiatan, "pelaksana": pelaksana, "urut": urut}
    lama, simbol["bentuk"] = simbol["bentuk"], bentuk
    return [{**alamat, "bentuk": lama}], [f"simbol/{kegiatan}/{pelaksana}/{urut}"]


def _simbol_pindah(garapan, kegiatan: str, pelaksana: str, urut: int, ke: str):
    """To another actor's column; its arrows follow."""
    garapan.cari_pelaksana(ke)
    letak = garapan.letak_simbol(kegiatan, pelaksana, urut)
    sasaran = _alamat_simbol(garapan, kegiatan, pelaksana, urut)
    milik = [ujung for ujung in garapan.semua_ujung() if ujung == [kegiatan, pelaksana, urut]]
    for ujung in milik:
        ujung[0] = None  # out of the way of the renumbering
    garapan.cari_kegiatan(kegiatan)["simbol"][letak]["pelaksana"] = ke
    n = garapan.urut_simbol(kegiatan, letak)
    garapan.geser_ujung(kegiatan, pelaksana, urut, -1)
    garapan.geser_ujung(kegiatan, ke, n, +1)
    for ujung in milik:
        ujung[:] = [kegiatan, ke, n]
    balik = {"op": "simbol_pindah", "kegiatan": kegiatan, "pelaksana": ke, "urut": n, "ke": pelaksana}
    return [balik], sasaran + _alamat_simbol(garapan, kegiatan, ke, n)


def _simbol_hapus(garapan, kegiatan: str, pelaksana: str, urut: int):
    letak = garapan.letak_simbol(kegiatan, pelaksana, urut)
    sasaran = _alamat_simbol(garapan, kegiatan, pelaksana, urut)
    simbol = garapan.cari_kegiatan(kegiatan)["simbol"].pop(letak)
    balikan = [{"op": "simbol_tambah", "kegiatan": kegiatan, **simbol, "posisi": letak}]
    hasil = _dengan_alur(garapan, balikan, sasaran, lambda ujung: ujung == [kegiatan, pelaksana, urut])
    garapan.geser_ujung(kegiatan, pelaksana, urut, -1)
    return hasil


# Arrows


def _alur_tambah(garapan, id: str, dari: list, ke: list, label: str | None = None, jenis: str = "panah"):
    tersirat = _suratkan(garapan)
    if any(a["id"] == id for a in garapan.alur):
        raise SuntinganDitolak(f"Id panah {id} sudah dipakai.")
    baru = {"id": id, "dari": garapan.ujung(dari), "ke": garapan.ujung(ke), "label": label, "jenis": jenis}
    garapan.alur.append(baru)
    return [{"op": "alur_hapus", "id": id, "boleh_habis": True}, *tersirat], [f"alur/{id}"]


def _alur_ubah(garapan, id: str, bidang: str, nilai: object):
    if bidang not in ("label", "jenis", "dari", "ke"):
        raise SuntinganDitolak("Bagian panah ini tidak dikenal.")
    tersirat = _suratkan(garapan)
    alur = garapan.cari_alur(id)
    balikan = [{"op": "alur_ubah", "id": id, "bidang": bidang, "nilai": alur[bidang]}]
    if bidang in ("dari", "ke"):
        if not garapan.berujung_simbol(alur[bidang]):
            # An edit may not make a loose end, so only `alur_pulih` can give one back.
            lama = {"posisi": garapan.alur.index(alur), **alur}
            balikan = [{"op": "alur_hapus", "id": id, "boleh_habis": True}, {"op": "alur_pulih", "alur": [lama]}]
        nilai = garapan.ujung(nilai)
    alur[bidang] = nilai
    return balikan + tersirat, [f"alur/{id}/{bidang}"]


def _alur_hapus(garapan, id: str, boleh_habis: bool = False):
    tersirat = _suratkan(garapan)
    alur = garapan.cari_alur(id)
    if len(garapan.alur) == 1 and not boleh_habis:
        raise SuntinganDitolak(
            "Ini satu-satunya panah. Tanpa panah, simbol dirangkai menurut urutannya. Tambahkan panah lain lebih dulu."
        )
    balik = {"op": "alur_pulih", "alur": [{"posisi": garapan.alur.index(alur), **alur}]}
    garapan.alur.remove(alur)
    return [balik, *tersirat], [f"alur/{id}"]


def _alur_pulih(garapan, alur: list):
    for butir in alur:
        match butir:
            case {
                "posisi": int(posisi),
                "id": str(),
                "dari": [str() | int(), str(), int()] as dari,
                "ke": [str() | int(), str(), int()] as ke,
            }:
                for baris in (dari[0], ke[0]):
                    if isinstance(baris, str):
                        garapan.cari_kegiatan(baris)
                pulih = {"label": None, "jenis": "panah", **butir, "dari": [*dari], "ke": [*ke]}
                del pulih["posisi"]
                garapan.alur.insert(min(max(posisi, 0), len(garapan.alur)), pulih)
            case _:
                raise SuntinganDitolak("Panah yang dikembalikan tidak utuh. Muat ulang halaman ini.")
    balikan = [{"op": "alur_hapus", "id": butir["id"], "boleh_habis": True} for butir in reversed(alur)]
    return balikan, [f"alur/{butir['id']}" for butir in alur]


def _alur_tersirat(garapan):
    if garapan.alur != garapan.tersirat():
        return [], []
    semula = [{"posisi": i, **alur} for i, alur in enumerate(garapan.alur)]
    garapan.alur.clear()
    return [{"op": "alur_pulih", "alur": semula}], [f"alur/{alur['id']}" for alur in semula]


def _suratkan(garapan):
    """Where no arrow is written yet, write the implied chain, before one of them is changed; what undoes that."""
    if garapan.alur:
        return []
    garapan.alur.extend(garapan.tersirat())
    return [{"op": "alur_tersirat"}]


def _dengan_alur(garapan, balikan, sasaran, kena):
    """Take the arrows along that lost an end, and note how they come back."""
    if tercabut := garapan.cabut_alur(kena):
        balikan = [*balikan, {"op": "alur_pulih", "alur": tercabut}]
    return balikan, sasaran + [f"alur/{alur['id']}" for alur in tercabut]


def _alamat_simbol(garapan, id_baris, kode, mulai):
    """The actor's symbols in a row from the `mulai`-th on: their numbers move together."""
    banyak = sum(s["pelaksana"] == kode for s in garapan.cari_kegiatan(id_baris)["simbol"])
    return [f"simbol/{id_baris}/{kode}/{n}" for n in range(mulai, banyak + 1)]


def _sebelum(daftar, butir, kunci):
    letak = daftar.index(butir)
    return daftar[letak - 1][kunci] if letak else None


def _sisip(daftar, butir, kunci, setelah):
    if setelah == AKHIR:
        daftar.append(butir)
        return
    letak = [b[kunci] for b in daftar].index(setelah) + 1 if setelah in [b[kunci] for b in daftar] else 0
    if setelah is not None and not letak:
        raise SuntinganDitolak("Tempat yang dituju tidak ada lagi, mungkin dihapus orang lain. Muat ulang halaman ini.")
    daftar.insert(letak, butir)


def _pindah(daftar, butir, kunci, setelah):
    semula = _sebelum(daftar, butir, kunci)
    daftar.remove(butir)
    _sisip(daftar, butir, kunci, setelah)
    return semula


OP = {
    "bidang": _bidang,
    "pelaksana_tambah": _pelaksana_tambah,
    "pelaksana_ubah": _pelaksana_ubah,
    "pelaksana_pindah": _pelaksana_pindah,
    "pelaksana_hapus": _pelaksana_hapus,
    "kegiatan_tambah": _kegiatan_tambah,
    "kegiatan_ubah": _kegiatan_ubah,
    "kegiatan_pindah": _kegiatan_pindah,
    "kegiatan_hapus": _kegiatan_hapus,
    "simbol_tambah": _simbol_tambah,
    "simbol_ubah": _simbol_ubah,
    "simbol_pindah": _simbol_pindah,
    "simbol_hapus": _simbol_hapus,
    "alur_tambah": _alur_tambah,
    "alur_ubah": _alur_ubah,
    "alur_hapus": _alur_hapus,
    "alur_pulih": _alur_pulih,
    "alur_tersirat": _alur_tersirat,
}
