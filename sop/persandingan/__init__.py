"""Two contents of an SOP side by side ("matriks persandingan"): what came, went, moved and changed. Pure.

Rows, actors and arrows are followed by their ids, so that renumbering is no change; texts are compared word by word.
"""

from ambon_sop.alur.perkata import per_kata
from sop import kaidah
from sop.isi import dari_dict
from sop.tempat import KOLOM, teks_sel

from .alur import gabungkan
from .identitas import identitas, pelaksana
from .model import BARU, HAPUS, PINDAH, UBAH, Beda, Gabungan, Langkah, Pelaksana, Perbandingan
from .urutan import berpindah, gabung, pasangkan

__all__ = ["Beda", "Gabungan", "Langkah", "Pelaksana", "Perbandingan", "bandingkan"]

SEBUTAN = {BARU: "baru", HAPUS: "dihapus", UBAH: "berubah", PINDAH: "pindah"}


def bandingkan(lama, baru):
    """The `Perbandingan` of two canonical `sop-ap/1` values."""
    baris_identitas = identitas(lama, baru)
    baris_pelaksana, asal = pelaksana(lama, baru)
    langkah = _langkah(lama, baru)
    gabungan, hitungan_gambar = gabungkan(lama, baru, langkah, asal)
    nama = {p["kode"]: p["nama"] for isi in (lama, baru) for p in isi["pelaksana"]}
    hitungan = {
        **_hitung("bagian identitas", [b.tanda for b in baris_identitas]),
        **_hitung("pelaksana", [b.tanda for b in baris_pelaksana]),
        **_hitung("langkah", [_tanda_langkah(b) for b in langkah]),
        **{kata: n for kata, n in hitungan_gambar.items() if n},
    }
    waktu = tuple(kaidah.jumlah(dari_dict(isi)).teks for isi in (lama, baru))
    kolom = [Pelaksana(kode, nama[kode], tanda) for kode, tanda in asal.items()]
    return Perbandingan(baris_identitas, baris_pelaksana, kolom, langkah, gabungan, hitungan, waktu)


def _hitung(apa, tanda):
    """{"langkah baru": 1, …} of those that occur."""
    return {f"{apa} {SEBUTAN[t]}": tanda.count(t) for t in SEBUTAN if t in tanda}


def _tanda_langkah(baris):
    """A row counts once as new, gone, moved, or changed in a text or in the order of its symbols; its symbols and
    arrows count for themselves."""
    if baris.asal:
        return baris.asal
    if baris.pindah:
        return PINDAH
    teks = any(kata.split(":")[0] in (*KOLOM.values(), "urutan simbol") for _, kata in baris.rincian)
    return UBAH if teks else ""


def _langkah(lama, baru):
    a, b = ({k["id"]: k for k in isi["kegiatan"]} for isi in (lama, baru))
    pindah = berpindah(list(a), list(b))
    return [
        _satu(no, id_baris, a.get(id_baris), b.get(id_baris), id_baris in pindah)
        for no, id_baris in enumerate(gabung(list(a), list(b)), 1)
    ]


def _satu(no, id_baris, lama, baru, pindah):
    kini = baru or lama
    asal = BARU if lama is None else HAPUS if baru is None else ""
    sel = {kolom: _sel(lama and lama[kolom], baru and baru[kolom]) for kolom in KOLOM}
    baris = Langkah(id_baris, no, kini["no"], asal, pindah, sel)
    if asal:
        baris.rincian.append((asal, "langkah ini baru" if asal == BARU else "langkah ini dihapus"))
        return baris
    if pindah:
        baris.rincian.append((PINDAH, f"pindah dari urutan {lama['no']} ke {baru['no']}"))
    for kolom, judul in KOLOM.items():
        if (lama[kolom] or None) != (baru[kolom] or None):
            baris.rincian.append((UBAH, _perubahan_sel(judul, teks_sel(lama[kolom]), teks_sel(baru[kolom]))))
    return baris


def _perubahan_sel(judul, lama, baru):
    if max(len(lama), len(baru)) > 40:
        return judul
    return f"{judul}: {lama.replace(chr(10), '; ') or 'kosong'} menjadi {baru.replace(chr(10), '; ') or 'kosong'}"


def _sel(lama, baru):
    """A cell as items in pieces."""
    if not isinstance(baru if baru is not None else lama, list):
        potong = per_kata(lama or "", baru or "")
        return [potong] if potong else []
    lama, baru = lama or [], baru or []
    return [per_kata("" if i is None else lama[i], "" if k is None else baru[k]) for i, k in pasangkan(lama, baru)]
