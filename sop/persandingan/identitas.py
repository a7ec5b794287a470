"""The identity and the actors, line by line. Pure."""

from ambon_sop.alur.perkata import Potong, baru_saja, lama_saja, per_kata
from ambon_sop.tampilan.tulisan import baca, panjang
from sop.suntingan import BIDANG_PENGESAHAN
from sop.tempat import BIDANG, DAFTAR, nilai_bidang

from .model import BARU, HAPUS, PINDAH, UBAH, Beda
from .urutan import berpindah, gabung, pasangkan


def identitas(lama, baru):
    """[Beda, …] of every field and item, those that changed nothing too."""
    baris = [_bidang(bidang, _teks(lama, bidang), _teks(baru, bidang)) for bidang in BIDANG]
    for bidang, judul in DAFTAR.items():
        baris += _daftar(judul, lama[bidang], baru[bidang])
    return [satu for satu in baris if satu.lama or satu.baru] + _penomoran(lama, baru)


def _bidang(bidang, lama, baru):
    """What ratification writes is no change as long as one of the two is not ratified."""
    if bidang in BIDANG_PENGESAHAN and bool(lama) != bool(baru):
        return Beda("", BIDANG[bidang], *([Potong("sama", teks)] if teks else [] for teks in (lama, baru)))
    return beda(BIDANG[bidang], lama, baru)


def beda(kata, lama, baru, tanda=None):
    """A Beda of two texts."""
    if tanda is None:
        tanda = "" if lama == baru else BARU if not lama else HAPUS if not baru else UBAH
    potong = per_kata(lama, baru)
    return Beda(tanda, kata, lama_saja(potong), baru_saja(potong))


def _teks(isi, bidang):
    nilai = nilai_bidang(isi, bidang) or ""
    return panjang(baca(nilai)) if nilai and bidang.startswith("tanggal") else nilai


def _daftar(judul, lama, baru):
    pasang = pasangkan(lama, baru)
    pindah = berpindah(range(len(lama)), [i for i, k in pasang if i is not None and k is not None])
    for i, k in pasang:
        kata = f"{judul}, butir {(i if k is None else k) + 1}"
        a, b = ("" if i is None else lama[i]), ("" if k is None else baru[k])
        # An empty item that came or went is a change too.
        tanda = BARU if i is None else HAPUS if k is None else PINDAH if i in pindah and a == b else None
        yield beda(kata, a, b, tanda)


def _penomoran(lama, baru):
    """Rows that only got other numbers; where rows come, go or move, the numbers follow and are no change."""
    a, b = ([(k["id"], k["no"]) for k in isi["kegiatan"]] for isi in (lama, baru))
    if a == b or [satu for satu, _ in a] != [satu for satu, _ in b]:
        return []
    return [beda("Nomor langkah", *(", ".join(str(no) for _, no in satu) for satu in (a, b)))]


def pelaksana(lama, baru):
    """[Beda, …] of the actors that changed, and {code: BARU, HAPUS or ""} in the order of the columns."""
    a, b = ({p["kode"]: p for p in isi["pelaksana"]} for isi in (lama, baru))
    urut, pindah, baris = gabung(list(a), list(b)), berpindah(list(a), list(b)), []
    for kode in urut:
        sebelum, sesudah = (_pelaksana(satu.get(kode)) for satu in (a, b))
        if kode not in a or kode not in b:
            tanda = BARU if kode in b else HAPUS
        elif sebelum != sesudah:
            tanda = UBAH
        elif kode in pindah:
            tanda = PINDAH
        else:
            continue
        nama = (b.get(kode) or a[kode])["nama"]
        baris.append(beda(f"Pelaksana {nama}", sebelum, sesudah, tanda))
    return baris, {kode: BARU if kode not in a else HAPUS if kode not in b else "" for kode in urut}


def _pelaksana(satu):
    if satu is None:
        return ""
    lain = [satu[kunci] for kunci in ("kelompok", "jabatan") if satu.get(kunci)]
    return f"{satu['nama']} ({', '.join(lain)})" if lain else satu["nama"]
