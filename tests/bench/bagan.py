"""The flowchart: faults, bends and crossings beside libavoid's, and the time that drawing takes without WeasyPrint."""

from tests.bench import tolok_ukur
from tests.bench.bagan_ukuran import libavoid, nilai, pemeriksa, per_kelompok, rupa, semua

PINNED = "--pinned"
SEKITAR_12 = range(9, 16)  # rows of what counts as a 12-step SOP


def _tabel():
    """Tell every set on a line: the figures that the limits below are about."""
    judul = ("n", "faults", "bends", "pinned", "plain", "crossings", "pinned", "plain")
    print(f"  {'':10}" + "".join(f"{kata:>10}" for kata in judul))
    for kelompok, lukisan in per_kelompok().items():
        n, p, b = nilai(kelompok), libavoid(kelompok, PINNED), libavoid(kelompok)
        avoid = [p.belok, b.belok, p.silang, b.silang] if p and b else ["-"] * 4
        angka = (len(lukisan), n.cacat, n.belok, avoid[0], avoid[1], n.silang, avoid[2], avoid[3])
        print(f"  {kelompok:10}" + "".join(f"{a:>10}" for a in angka), flush=True)


def _terbit():
    return [lukis for lukis in semua() if lukis.kelompok.startswith("real")]


@tolok_ukur("faults, all sets", "", batas=0)
def cacat():
    if pemeriksa() is None:
        print("  the independent checker is not beside the checkout: nothing is judged")
        return [0]
    _tabel()
    return [sum(nilai(k).cacat for k in per_kelompok())]


@tolok_ukur("crossings in real SOPs", "", batas=0)
def silang_terbit():
    return [sum(nilai(k).silang for k in per_kelompok() if k.startswith("real"))] if pemeriksa() else [0]


def _banding(hitung):
    """`hitung(ours, pinned, plain)` for every set; 0 where there is nothing to compare with."""
    if pemeriksa() is None:
        return [0]
    trio = [(nilai(k), libavoid(k, PINNED), libavoid(k)) for k in per_kelompok()]
    return [max((hitung(*t) for t in trio if t[1] and t[2]), default=0)]


@tolok_ukur("bends ÷ (1.05 × pinned libavoid + 2), worst set", "×", batas=1)
def belok_pinned():
    return _banding(lambda kita, pinned, _: kita.belok / (1.05 * pinned.belok + 2))


@tolok_ukur("bends ÷ (1.15 × plain libavoid + 2), worst set", "×", batas=1)
def belok_plain():
    return _banding(lambda kita, _, plain: kita.belok / (1.15 * plain.belok + 2))


@tolok_ukur("crossings ÷ (libavoid's larger + 2), worst set", "×", batas=1)
def silang():
    return _banding(lambda kita, pinned, plain: kita.silang / (max(pinned.silang, plain.silang) + 2))


@tolok_ukur("drawing 12-step SOPs, median", "ms", batas=10)
def langkah_12():
    return [lukis.ms for lukis in _terbit() if lukis.baris in SEKITAR_12]


@tolok_ukur("drawing 12-step SOPs, worst", "ms", batas=25)
def langkah_12_terburuk():
    return [max(langkah_12())]


@tolok_ukur("drawing 60 × 12, worst", "ms", batas=100)
def enam_puluh():
    return [max((lukis.ms for lukis in semua() if lukis.nama.endswith("-60x12")), default=0)]


@tolok_ukur("drawing 200 × 14, worst", "ms", batas=1000)
def dua_ratus():
    return [max((lukis.ms for lukis in semua() if lukis.nama.endswith("-200x14")), default=0)]


@tolok_ukur("drawing one page of a long SOP, median", "ms")
def satu_halaman():
    return [lukis.ms / len(lukis.halaman) for lukis in semua() if lukis.baris >= 60] or [0]


@tolok_ukur("exits at a decision's top, of all with Ya", "%")
def keluar_atas():
    r = rupa(semua())
    return [100 * r.atas / max(1, r.ya)]


@tolok_ukur("sides with entry and exit, by SOP", "")
def dua_arah():
    return [rupa(semua()).dua_arah / len(semua())]


@tolok_ukur("decisions with Ya down", "%")
def ya_turun():
    r = rupa(semua())
    return [100 * r.ya_turun / max(1, r.ya)]
