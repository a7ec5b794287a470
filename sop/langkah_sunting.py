"""The saved edits of a draft, folded into steps that a person can read: who did what, from when to when. Pure."""

from ambon_sop.alur.langkah_sunting import lipat
from sop.kaidah.kalimat import bilangan, deret, deret_nomor
from sop.tempat import BIDANG, DAFTAR

JUDUL = BIDANG | DAFTAR


def langkah_sunting(suntingan, isi):
    """[Langkah, …], newest first, of a version's saves in order; `isi` is its content after the last of them."""
    semua = lipat(suntingan)
    baris = [k["id"] for k in isi["kegiatan"]]
    for satu in reversed(semua):
        nomor = {id_baris: no for no, id_baris in enumerate(baris, 1)}
        satu.kalimat = _kalimat(satu.perubahan, nomor)
        for lama in reversed(satu.suntingan):
            for balik in lama.balikan:
                _susun(baris, balik)
    return semua[::-1]


def _susun(baris, perubahan):
    """Follow an edit in the order of the rows, which is all that naming them needs."""
    if perubahan["op"] not in ("kegiatan_tambah", "kegiatan_pindah", "kegiatan_hapus"):
        return
    id_baris = perubahan["id"]
    if id_baris in baris:
        baris.remove(id_baris)
    if perubahan["op"] != "kegiatan_hapus":
        setelah = perubahan.get("setelah", baris[-1] if baris else None)
        baris.insert(baris.index(setelah) + 1 if setelah in baris else 0, id_baris)


def _kalimat(perubahan, nomor):
    """`menambah langkah 4 dan mengubah langkah 2, Peringatan, dan dua panah`; rows by their numbers afterwards."""
    ditambah = _kena(perubahan, "kegiatan_tambah")
    dihapus = _kena(perubahan, "kegiatan_hapus") - nomor.keys() - ditambah
    dipindah = (_kena(perubahan, "kegiatan_pindah") & nomor.keys()) - ditambah
    bagian = []
    if baru := ditambah & nomor.keys():
        bagian.append(f"menambah {_langkah(baru, nomor)}")
    if dihapus:
        bagian.append(f"menghapus {bilangan(len(dihapus))} langkah")
    if dipindah:
        bagian.append(f"memindahkan {_langkah(dipindah, nomor)}")
    if diubah := _diubah(perubahan, nomor, ditambah):
        bagian.append(f"mengubah {deret(diubah)}")
    return deret(bagian) or "mengubah, lalu mengembalikannya"


def _diubah(perubahan, nomor, ditambah):
    baris = _kena(perubahan, "kegiatan_ubah") | {p["kegiatan"] for p in perubahan if p["op"].startswith("simbol_")}
    baris = (baris & nomor.keys()) - ditambah
    bidang = list(dict.fromkeys(p["bidang"] for p in perubahan if p["op"] == "bidang"))
    pelaksana = {p["kode"] for p in perubahan if p["op"].startswith("pelaksana_")}
    panah = {p["id"] for p in perubahan if p["op"].startswith("alur_") and "id" in p}
    panah |= {a["id"] for p in perubahan if p["op"] == "alur_pulih" for a in p["alur"]}
    kata = [_langkah(baris, nomor)] if baris else []
    if bidang:
        kata.append(f"bagian {JUDUL[bidang[0]]}" if len(bidang) == 1 else f"{bilangan(len(bidang))} bagian identitas")
    kata += [f"{bilangan(len(kena))} {apa}" for kena, apa in ((pelaksana, "pelaksana"), (panah, "panah")) if kena]
    return kata


def _kena(perubahan, op):
    return {p["id"] for p in perubahan if p["op"] == op}


def _langkah(baris, nomor):
    return f"langkah {deret_nomor(nomor[id_baris] for id_baris in baris)}"
