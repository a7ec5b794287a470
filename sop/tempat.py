"""The places of an SOP that a note can be pinned on, by address, in words. Pure.

Addresses are those of `sop.suntingan`: `bidang/nama`, `kegiatan/k7/uraian`, `simbol/k7/p1/1`, `alur/a9`; and two of
reading: `bidang/dasar_hukum/2` an item of a list, `simbol/k7/p1` the cell of an actor.
"""

from difflib import SequenceMatcher

from ambon_sop.alur.tempat import SELURUHNYA, Tempat
from sop.garapan import Garapan

DAFTAR = {
    "dasar_hukum": "Dasar hukum",
    "kualifikasi_pelaksana": "Kualifikasi pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan_perlengkapan": "Peralatan/perlengkapan",
    "peringatan": "Peringatan",
    "pencatatan_pendataan": "Pencatatan dan pendataan",
}
BIDANG = {
    "nama": "Nama SOP",
    "nomor": "Nomor",
    "tanggal_pembuatan": "Tanggal pembuatan",
    "tanggal_revisi": "Tanggal revisi",
    "tanggal_efektif": "Tanggal efektif",
    "instansi": "Instansi",
    "unit": "Unit",
    "disahkan_oleh.jabatan": "Disahkan oleh",
    "disahkan_oleh.nama": "Nama pejabat",
    "disahkan_oleh.nip": "NIP pejabat",
}
KOLOM = {
    "uraian": "kegiatan",
    "kelengkapan": "kelengkapan",
    "waktu": "waktu",
    "output": "output",
    "keterangan": "keterangan",
}
MIRIP = 0.6  # from this share of common letters on, an item that was reworded is still that item


def nilai_bidang(isi, bidang):
    """An identity field's value; `disahkan_oleh.jabatan` lies one deeper."""
    induk, _, anak = bidang.partition(".")
    return isi[induk][anak] if anak else isi[induk]


def teks_sel(nilai):
    """A cell as one text: items on lines of their own."""
    return "\n".join(nilai) if isinstance(nilai, list) else (nilai or "")


def cari(isi, alamat, kutipan="", sebutan=""):
    """The `Tempat` at an address of content `isi` (a dict). `kutipan`, the text that a note was about, finds an item
    again after others came or went; `sebutan` names a place that is gone."""
    if not alamat:
        return SELURUHNYA
    jenis, *sisa = alamat.split("/")
    cari_jenis = PENCARI.get(jenis)
    tempat = cari_jenis(isi, sisa, kutipan) if cari_jenis and sisa else None
    if tempat is not None:
        return tempat
    kata, hilang = HILANG.get(jenis, ("Bagian", "Bagian ini sudah tidak ada."))
    return Tempat("", sebutan or kata, "", hilang)


def daftar(isi):
    """Every place, for a select without JavaScript: [(group, [(address, words), …]), …]."""
    identitas = [(f"bidang/{b}", BIDANG[b]) for b in ("nama", "tanggal_pembuatan", "unit", "disahkan_oleh.jabatan")]
    for bidang, judul in DAFTAR.items():
        identitas.append((f"bidang/{bidang}", judul))
        identitas += [(f"bidang/{bidang}/{n}", f"{judul}, butir {n}") for n in range(1, len(isi[bidang]) + 1)]
    kelompok = [("Identitas", identitas)]
    nama = {p["kode"]: p["nama"] for p in isi["pelaksana"]}
    panah = {}
    for alur in semua_panah(isi):
        panah.setdefault(alur["dari"][0], []).append((f"alur/{alur['id']}", _kata_panah(isi, alur)))
    for kegiatan in isi["kegiatan"]:
        id_baris, kata = kegiatan["id"], f"Langkah {kegiatan['no']}"
        tempat = [(f"kegiatan/{id_baris}", kata)]
        tempat += [(f"kegiatan/{id_baris}/{kolom}", f"{kata}, {judul}") for kolom, judul in KOLOM.items()]
        tempat += [
            (f"simbol/{id_baris}/{kode}/{n}", _kata_simbol(kegiatan, nama[kode], n))
            for kode, n, _ in simbol_baris(kegiatan)
        ]
        kelompok.append((kata, tempat + panah.get(id_baris, [])))
    return kelompok


def simbol_baris(kegiatan):
    """The symbols of a row as (actor, n-th of this actor, kind)."""
    banyak = {}
    for simbol in kegiatan["simbol"]:
        kode = simbol["pelaksana"]
        banyak[kode] = banyak.get(kode, 0) + 1
        yield kode, banyak[kode], simbol["bentuk"]


def _bidang(isi, sisa, kutipan):
    bidang = sisa[0]
    if bidang in DAFTAR and len(sisa) == 2:
        return _butir(isi, bidang, sisa[1], kutipan)
    if bidang in DAFTAR:
        return Tempat(f"bidang/{bidang}", DAFTAR[bidang], teks_sel(isi[bidang]))
    if bidang not in BIDANG:
        return None
    return Tempat(f"bidang/{bidang}", BIDANG[bidang], nilai_bidang(isi, bidang) or "")


def _butir(isi, bidang, urut, kutipan):
    butir = isi[bidang]
    letak = int(urut) - 1 if urut.isdecimal() else -1
    if kutipan and not (0 <= letak < len(butir) and butir[letak] == kutipan):
        letak = _paling_mirip(butir, kutipan, letak)
    if not 0 <= letak < len(butir):
        return None
    return Tempat(f"bidang/{bidang}/{letak + 1}", f"{DAFTAR[bidang]}, butir {letak + 1}", butir[letak])


def _paling_mirip(butir, kutipan, letak):
    """Index of the item most like the quoted text, the nearest of equals; -1 where none is like it."""
    nilai = [SequenceMatcher(None, kutipan, teks, autojunk=False).ratio() for teks in butir]
    calon = [i for i, mirip in enumerate(nilai) if mirip >= MIRIP and mirip == max(nilai)]
    return min(calon, key=lambda i: abs(i - letak), default=-1)


def _pelaksana(isi, sisa, kutipan):
    nama = next((p["nama"] for p in isi["pelaksana"] if p["kode"] == sisa[0]), None)
    return None if nama is None else Tempat(f"pelaksana/{sisa[0]}", f"Pelaksana {nama}", nama)


def _kegiatan(isi, sisa, kutipan):
    baris = _baris(isi, sisa[0])
    if baris is None or (len(sisa) == 2 and sisa[1] not in KOLOM):
        return None
    alamat = "/".join(["kegiatan", *sisa[:2]])
    if len(sisa) == 1:
        return Tempat(alamat, f"Langkah {baris['no']}", baris["uraian"])
    return Tempat(alamat, f"Langkah {baris['no']}, {KOLOM[sisa[1]]}", teks_sel(baris[sisa[1]]))


def _simbol(isi, sisa, kutipan):
    baris = _baris(isi, sisa[0])
    nama = {p["kode"]: p["nama"] for p in isi["pelaksana"]}
    if baris is None or len(sisa) < 2 or sisa[1] not in nama:
        return None
    kode, siapa = sisa[1], nama[sisa[1]]
    if len(sisa) == 2:
        return Tempat(f"simbol/{sisa[0]}/{kode}", f"Langkah {baris['no']}, kolom {siapa}", "")
    bentuk = next((b for k, n, b in simbol_baris(baris) if (k, str(n)) == (kode, sisa[2])), None)
    if bentuk is None:
        return None
    keluar = [
        f"{a['label']} → {tujuan}" if a["label"] else f"→ {tujuan}"
        for a, tujuan in _keluar(isi, [sisa[0], kode, int(sisa[2])], nama)
    ]
    kata = _kata_simbol(baris, siapa, int(sisa[2]))
    return Tempat("/".join(["simbol", *sisa[:3]]), kata, " · ".join([bentuk.capitalize(), *keluar]))


def _kata_simbol(baris, siapa, n):
    return f"Langkah {baris['no']}, simbol {siapa}" + (f" ke-{n}" if n > 1 else "")


def _keluar(isi, ujung, nama):
    nomor = {k["id"]: k["no"] for k in isi["kegiatan"]}
    for alur in semua_panah(isi):
        if alur["dari"] == ujung:
            no, kode = nomor.get(alur["ke"][0], alur["ke"][0]), alur["ke"][1]
            yield alur, f"{no} {nama.get(kode, kode)}"


def semua_panah(isi):
    """The arrows, written or implied, with ends `[row id, actor, n]`; an end without its row keeps the number."""
    if not isi["alur"]:
        return Garapan(isi).tersirat()
    id_baris = {k["no"]: k["id"] for k in isi["kegiatan"]}
    return [
        alur
        | {sisi: [id_baris.get(no, no), kode, *(n or [1])] for sisi in ("dari", "ke") for no, kode, *n in [alur[sisi]]}
        for alur in isi["alur"]
    ]


def _alur(isi, sisa, kutipan):
    alur = next((a for a in semua_panah(isi) if a["id"] == sisa[0]), None)
    if alur is None:
        return None
    kata = _kata_panah(isi, alur)
    return Tempat(f"alur/{sisa[0]}", kata, kata)


def _kata_panah(isi, alur):
    """`Panah “Tidak” dari langkah 4 ke 3`."""
    nomor = {k["id"]: k["no"] for k in isi["kegiatan"]}
    dari, ke = (nomor.get(alur[sisi][0], "?") for sisi in ("dari", "ke"))
    label = f"“{alur['label']}” " if alur["label"] else ""
    return f"Panah {label}dari langkah {dari} ke {ke}"


def _baris(isi, id_baris):
    return next((k for k in isi["kegiatan"] if k["id"] == id_baris), None)


PENCARI = {"bidang": _bidang, "pelaksana": _pelaksana, "kegiatan": _kegiatan, "simbol": _simbol, "alur": _alur}
HILANG = {
    "bidang": ("Butir", "Butir ini sudah dihapus."),
    "pelaksana": ("Pelaksana", "Pelaksana ini sudah dihapus."),
    "kegiatan": ("Langkah", "Langkah ini sudah dihapus."),
    "simbol": ("Simbol", "Simbol ini sudah dihapus."),
    "alur": ("Panah", "Panah ini sudah dihapus."),
}
