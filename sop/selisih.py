"""The edits that lead from one content to another, such as back to a former state. Pure."""

from difflib import SequenceMatcher

from sop.garapan import Garapan
from sop.suntingan import BIDANG
from sop.tempat import nilai_bidang

TEKS_BARIS = ("uraian", "kelengkapan", "waktu", "output", "keterangan")
TEKS_PELAKSANA = ("nama", "kelompok", "jabatan")


def selisih(dari, ke):
    """Edits for which `terapkan_semua(dari, selisih(dari, ke)).isi == ke`, what ratification writes apart.

    What is the same in both stays untouched, so that the edits collide with nobody who works elsewhere.
    """
    lama, baru = Garapan(dari), Garapan(ke)
    tetap = _panah_tetap(lama, baru)
    return [
        *_identitas(dari, ke),
        *({"op": "alur_hapus", "id": a["id"], "boleh_habis": True} for a in lama.alur if a["id"] not in tetap),
        *_pelaksana(lama, baru),
        *_kegiatan(lama, baru),
        *_pulihkan_panah(baru, tetap),
    ]


def _identitas(dari, ke):
    for bidang in sorted(BIDANG):
        if (nilai := nilai_bidang(ke, bidang)) != nilai_bidang(dari, bidang):
            yield {"op": "bidang", "bidang": bidang, "nilai": nilai}


def _pelaksana(lama, baru):
    ada = {p["kode"]: p for p in lama.pelaksana}
    hapus, letak = _susunan(ada, [p["kode"] for p in baru.pelaksana])
    yield from ({"op": "pelaksana_hapus", "kode": kode} for kode in hapus)
    for pelaksana in baru.pelaksana:
        kode = pelaksana["kode"]
        if kode not in ada:
            yield {"op": "pelaksana_tambah", **pelaksana, "setelah": letak[kode]}
            continue
        if kode in letak:
            yield {"op": "pelaksana_pindah", "kode": kode, "setelah": letak[kode]}
        for bidang in TEKS_PELAKSANA:
            if pelaksana[bidang] != ada[kode][bidang]:
                yield {"op": "pelaksana_ubah", "kode": kode, "bidang": bidang, "nilai": pelaksana[bidang]}


def _kegiatan(lama, baru):
    ada = {k["id"]: k for k in lama.kegiatan}
    hapus, letak = _susunan(ada, [k["id"] for k in baru.kegiatan])
    kode = {p["kode"] for p in baru.pelaksana}
    yield from ({"op": "kegiatan_hapus", "id": id_baris} for id_baris in hapus)
    for baris in baru.kegiatan:
        id_baris = baris["id"]
        if id_baris not in ada:
            isi = {kunci: nilai for kunci, nilai in baris.items() if kunci not in ("id", "no")}
            yield {"op": "kegiatan_tambah", "id": id_baris, "isi": isi, "setelah": letak[id_baris]}
            continue
        if id_baris in letak:
            yield {"op": "kegiatan_pindah", "id": id_baris, "setelah": letak[id_baris]}
        for bidang in TEKS_BARIS:
            if baris[bidang] != ada[id_baris][bidang]:
                yield {"op": "kegiatan_ubah", "id": id_baris, "bidang": bidang, "nilai": baris[bidang]}
        yield from _simbol(id_baris, [s for s in ada[id_baris]["simbol"] if s["pelaksana"] in kode], baris["simbol"])


def _simbol(id_baris, lama, baru):
    """Other kinds in the same cells, or all of the row's symbols anew."""
    bernomor = [(s["pelaksana"], _urut(lama, i), s["bentuk"]) for i, s in enumerate(lama)]
    if _kolom(lama) == _kolom(baru):
        for (kode, urut, bentuk), simbol in zip(bernomor, baru, strict=True):
            if simbol["bentuk"] != bentuk:
                alamat = {"kegiatan": id_baris, "pelaksana": kode, "urut": urut}
                yield {"op": "simbol_ubah", **alamat, "bentuk": simbol["bentuk"]}
        return
    for kode, urut, _ in reversed(bernomor):
        yield {"op": "simbol_hapus", "kegiatan": id_baris, "pelaksana": kode, "urut": urut}
    for simbol in baru:
        yield {"op": "simbol_tambah", "kegiatan": id_baris, **simbol}


def _kolom(simbol):
    return [s["pelaksana"] for s in simbol]


def _urut(simbol, letak):
    return sum(s["pelaksana"] == simbol[letak]["pelaksana"] for s in simbol[: letak + 1])


def _susunan(lama, baru):
    """What goes, and after what (None: first) each is put that comes or moves: ([key, …], {key: key before it})."""
    hapus = [kunci for kunci in lama if kunci not in set(baru)]
    sisa = [kunci for kunci in lama if kunci not in set(hapus)]
    cocok = SequenceMatcher(None, sisa, baru, autojunk=False).get_matching_blocks()
    diam = {kunci for blok in cocok for kunci in sisa[blok.a : blok.a + blok.size]}
    sebelum = dict(zip(baru, [None, *baru], strict=False))
    return hapus, {kunci: sebelum[kunci] for kunci in baru if kunci not in diam}


def _panah_tetap(lama, baru):
    """Ids of the arrows that are in both, word for word, and stand on symbols that are not set anew."""
    utuh = _simbol_utuh(lama, baru)
    kedua = {a["id"]: a for a in baru.alur}
    tetap = [
        a["id"]
        for a in lama.alur
        if a == kedua.get(a["id"]) and all((ujung[0], ujung[1]) in utuh for ujung in (a["dari"], a["ke"]))
    ]
    return set(tetap) if tetap == [a["id"] for a in baru.alur if a["id"] in set(tetap)] else set()


def _simbol_utuh(lama, baru):
    """Cells (row, actor) whose row has symbols in the same columns before and after."""
    ada = {k["id"]: k["simbol"] for k in lama.kegiatan}
    kode = {p["kode"] for p in lama.pelaksana} & {p["kode"] for p in baru.pelaksana}
    sama = [k["id"] for k in baru.kegiatan if k["id"] in ada and _kolom(ada[k["id"]]) == _kolom(k["simbol"])]
    return {(id_baris, satu) for id_baris in sama for satu in kode}


def _pulihkan_panah(baru, tetap):
    pulih = [{"posisi": i, **a} for i, a in enumerate(baru.alur) if a["id"] not in tetap]
    return [{"op": "alur_pulih", "alur": pulih}] if pulih else []
