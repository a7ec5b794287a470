"""Symbols and arrows of two contents in one drawing: what is new, what is gone. Pure."""

from difflib import SequenceMatcher

from sop import bagan
from sop.tempat import semua_panah, simbol_baris

from .model import BARU, HAPUS, UBAH, Gabungan

LEPAS = 0  # no row of the drawing has this number


def gabungkan(lama, baru, langkah, kolom):
    """The `Gabungan`, and how many symbols and arrows changed. Adds to each row's `rincian`.

    `langkah`: the rows of both in order; `kolom`: {actor code: …} in the order of the columns.
    """
    nama = {p["kode"]: p["nama"] for isi in (lama, baru) for p in isi["pelaksana"]}
    simbol, peta_lama, peta_baru, jenis = [], {}, {}, {}
    for baris in langkah:
        for tergambar in _baris(baris, _milik(lama, baris.id), _milik(baru, baris.id), kolom, peta_lama, peta_baru):
            satu, tanda, dulu = tergambar
            simbol.append(satu)
            jenis[satu.alamat] = tanda
            _sebut_simbol(baris, satu, tanda, dulu, nama)
        _urutan_simbol(baris, lama, baru)
    panah = _panah(lama, baru, langkah, peta_lama, peta_baru)
    for tanda, satu, dulu in panah:
        _sebut_panah(langkah, satu, tanda, dulu)
    ada = [(tanda, p) for tanda, p, _ in panah if p["dari"][0] != LEPAS and p["ke"][0] != LEPAS]
    alur = tuple(bagan.Alur(i, p["dari"], p["ke"], p["label"], p["jenis"]) for i, (_, p) in enumerate(ada))
    sop = bagan.Sop(tuple(kolom), tuple(b.no for b in langkah), tuple(simbol), alur)
    return Gabungan(
        sop,
        frozenset(a for a, tanda in jenis.items() if tanda in (BARU, UBAH)),
        frozenset(a for a, tanda in jenis.items() if tanda == HAPUS),
        frozenset(i for i, (tanda, _) in enumerate(ada) if tanda == BARU),
        frozenset(i for i, (tanda, _) in enumerate(ada) if tanda == HAPUS),
    ), _hitung(langkah, simbol, jenis, panah)


def _milik(isi, id_baris):
    """{actor: [kinds]} of a row."""
    hasil = {}
    for kegiatan in isi["kegiatan"]:
        if kegiatan["id"] == id_baris:
            for kode, _, bentuk in simbol_baris(kegiatan):
                hasil.setdefault(kode, []).append(bentuk)
    return hasil


def _baris(baris, lama, baru, kolom, peta_lama, peta_baru):
    """The symbols of one row of the drawing as (symbol, sign, old kind); fills the maps from either content's
    address `(row id, actor, n)` to the drawing's."""
    for kode in kolom:
        sel = _sandingkan(lama.get(kode, []), baru.get(kode, []))
        for n, (tanda, i, k, bentuk, dulu) in enumerate(sel, 1):
            if i is not None:
                peta_lama[baris.id, kode, i + 1] = (baris.no, kode, n)
            if k is not None:
                peta_baru[baris.id, kode, k + 1] = (baris.no, kode, n)
            yield bagan.Simbol(baris.no, kode, n, bentuk), tanda, dulu


def _sandingkan(lama, baru):
    """The kinds in one cell: (sign, old index or None, new index or None, kind to draw, old kind)."""
    for _, i, j, k, m in SequenceMatcher(None, lama, baru, autojunk=False).get_opcodes():
        bersama = min(j - i, m - k)
        for a, b in zip(range(i, i + bersama), range(k, k + bersama), strict=True):
            yield "" if lama[a] == baru[b] else UBAH, a, b, baru[b], lama[a]
        yield from ((HAPUS, a, None, lama[a], lama[a]) for a in range(i + bersama, j))
        yield from ((BARU, None, b, baru[b], None) for b in range(k + bersama, m))


def _sebut_simbol(baris, simbol, tanda, dulu, nama):
    if not tanda or baris.asal:
        return  # all that stands in a new row is new
    siapa = nama[simbol.pelaksana]
    kalimat = f"simbol {siapa}: {dulu} menjadi {simbol.bentuk}" if tanda == UBAH else f"simbol {simbol.bentuk} {siapa}"
    baris.rincian.append((tanda, kalimat))


def _urutan_simbol(baris, lama, baru):
    """The same symbols in another order: the chain that is implied without arrows follows it."""
    a, b = (
        [(s["pelaksana"], s["bentuk"]) for k in isi["kegiatan"] if k["id"] == baris.id for s in k["simbol"]]
        for isi in (lama, baru)
    )
    if not baris.asal and a != b and sorted(a) == sorted(b):
        baris.rincian.append((UBAH, "urutan simbol"))


def _panah(lama, baru, langkah, peta_lama, peta_baru):
    """[(sign, arrow in the drawing, old label)]: those of the new content, then those that are gone."""
    dulu, kini = _dipetakan(lama, peta_lama), _dipetakan(baru, peta_baru)
    sisa = {}
    for satu in dulu:
        sisa.setdefault(_kunci(satu), []).append(satu)
    hasil, belum = [], []
    for satu in kini:
        if sisa.get(_kunci(satu)):
            sisa[_kunci(satu)].pop()
            hasil.append(("", satu, None))
        else:
            belum.append(satu)
    hilang = [satu for kelompok in sisa.values() for satu in kelompok]
    for satu in belum:
        kembar = next((h for h in hilang if _kunci(h)[:-1] == _kunci(satu)[:-1]), None)
        if kembar is not None:
            hilang.remove(kembar)
        hasil.append((UBAH, satu, kembar["label"] or "") if kembar else (BARU, satu, None))
    return hasil + [(HAPUS, satu, None) for satu in hilang]


def _dipetakan(isi, peta):
    """The arrows with ends as addresses of the drawing; an end without its symbol is (LEPAS, row, actor, n)."""
    return [
        {
            "dari": peta.get(tuple(alur["dari"]), (LEPAS, *alur["dari"])),
            "ke": peta.get(tuple(alur["ke"]), (LEPAS, *alur["ke"])),
            "label": alur["label"] or None,
            "jenis": alur["jenis"],
        }
        for alur in semua_panah(isi)
    ]


def _kunci(panah):
    return panah["dari"], panah["ke"], panah["jenis"], panah["label"]


def _sebut_panah(langkah, panah, tanda, dulu):
    """At the row where the arrow begins, unless the row is new or gone and says it all."""
    nomor = {b.no: f"{b.nomor} (lama)" if b.asal == HAPUS else b.nomor for b in langkah}
    asal = next((b for b in langkah if b.no == panah["dari"][0]), None) or (langkah[0] if langkah else None)
    if not tanda or asal is None:
        return
    ke = f"ke langkah {nomor[panah['ke'][0]]}" if panah["ke"][0] != LEPAS else "tanpa tujuan"
    dari = "" if panah["dari"][0] != LEPAS else " tanpa asal"
    label = f" “{panah['label']}”" if panah["label"] and tanda != UBAH else ""
    kalimat = f"panah{label}{dari} {ke}"
    if tanda == UBAH:
        kalimat = f"label {kalimat}: “{dulu}” menjadi “{panah['label'] or ''}”"
    asal.rincian.append((tanda, kalimat))


def _hitung(langkah, simbol, jenis, panah):
    """Symbols count where their row is old; arrows always."""
    tetap = {b.no for b in langkah if not b.asal}
    milik = [jenis[s.alamat] for s in simbol if s.kegiatan in tetap]
    tanda = [t for t, _, _ in panah]
    return {
        "simbol baru": milik.count(BARU),
        "simbol dihapus": milik.count(HAPUS),
        "simbol berubah": milik.count(UBAH),
        "panah baru": tanda.count(BARU),
        "panah dihapus": tanda.count(HAPUS),
        "label panah berubah": tanda.count(UBAH),
    }
