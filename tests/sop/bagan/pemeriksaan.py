"""What a drawing must never get wrong, checked by the tests' own eyes: a list of what is wrong, or nothing."""

from collections import Counter
from itertools import pairwise

from sop.bagan import Gambar, Kotak, Sop

LEBIH = 0.5


def salah(sop: Sop, gambar: list[Gambar]) -> list[str]:
    hasil = [f"symbol {a}: {n} drawn" for a, n in _hitungan(sop, gambar).items() if n != 1]
    for g in gambar:
        kotak = {s.simbol.alamat: s.kotak for s in g.simbol}
        kotak |= {(k.arah, k.huruf): k.kotak for k in g.konektor}
        for p in g.panah:
            dari = kotak.get(("masuk", p.dari) if isinstance(p.dari, str) else p.dari)
            ke = kotak.get(("keluar", p.ke) if isinstance(p.ke, str) else p.ke)
            if not dari or not ke or not _di_tepi(p.titik[0], dari) or not _di_tepi(p.titik[-1], ke):
                hasil.append(f"page {g.nomor}: arrow {p.alur} hangs loose")
            if any(a[0] != b[0] and a[1] != b[1] for a, b in pairwise(p.titik)):
                hasil.append(f"page {g.nomor}: arrow {p.alur} is not square")
            if any(_menembus(a, b, k) for a, b in pairwise(p.titik) for k in kotak.values()):
                hasil.append(f"page {g.nomor}: arrow {p.alur} runs through something")
    return hasil + _sambungan(sop, gambar)


def _hitungan(sop, gambar):
    hitung = Counter({s.alamat: 0 for s in sop.simbol})
    hitung.update(s.simbol.alamat for g in gambar for s in g.simbol)
    return hitung


def _sambungan(sop, gambar):
    """Each arrow starts and ends once, and leaves as many pages by a letter as it enters by it."""
    for a in sop.alur:
        bagian = [p for g in gambar for p in g.panah if p.alur == a.nomor]
        if [p.dari for p in bagian if p.dari == a.dari] != [a.dari] or [p.ke for p in bagian if p.ke == a.ke] != [a.ke]:
            return [f"arrow {a.nomor} is drawn as {[(p.dari, p.ke) for p in bagian]}"]
        if sorted(p.ke for p in bagian if isinstance(p.ke, str)) != sorted(
            p.dari for p in bagian if isinstance(p.dari, str)
        ):
            return [f"arrow {a.nomor} lacks half of a connector"]
    return []


def _di_tepi(titik, k: Kotak) -> bool:
    x, y = titik
    dalam = k.x - LEBIH <= x <= k.kanan + LEBIH and k.y - LEBIH <= y <= k.bawah + LEBIH
    return dalam and min(abs(x - k.x), abs(x - k.kanan), abs(y - k.y), abs(y - k.bawah)) <= LEBIH


def _menembus(a, b, k: Kotak) -> bool:
    return (
        max(min(a[0], b[0]), k.x + 1) < min(max(a[0], b[0]), k.kanan - 1) + 1e-9
        and max(min(a[1], b[1]), k.y + 1) < min(max(a[1], b[1]), k.bawah - 1) + 1e-9
    )
