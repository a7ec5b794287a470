"""What a drawing must never get wrong, checked by the tests' own eyes: a list of what is wrong, or nothing."""

from collections import Counter, defaultdict
from itertools import combinations, pairwise

from sop.bagan import Gambar, Kotak, Panah, Sop

LEBIH = 0.5
RAPAT = 3.9  # px; lines that run side by side keep at least so much apart
KEPALA = 5.5  # px of straight line before an arrow's head


def salah(sop: Sop, gambar: list[Gambar]) -> list[str]:
    """Things missing, loose, slanted or running through something: must be empty for any SOP whatever."""
    hasil = [f"symbol {a}: {n} drawn" for a, n in _hitungan(sop, gambar).items() if n != 1]
    for g in gambar:
        kotak = _kotak(g)
        for p in g.panah:
            dari, ke = kotak.get(_awal(p)), kotak.get(_akhir(p))
            if not dari or not ke or not _di_tepi(p.titik[0], dari) or not _di_tepi(p.titik[-1], ke):
                hasil.append(f"page {g.nomor}: arrow {p.alur} hangs loose")
            if any(a[0] != b[0] and a[1] != b[1] for a, b in pairwise(p.titik)):
                hasil.append(f"page {g.nomor}: arrow {p.alur} is not square")
            if any(_menembus(a, b, k) for a, b in pairwise(p.titik) for k in kotak.values()):
                hasil.append(f"page {g.nomor}: arrow {p.alur} runs through something")
    return hasil + _sambungan(sop, gambar)


def sukar_dibaca(gambar: list[Gambar]) -> list[str]:
    """Labels in the way or far off, lines on or beside each other, shared points of decisions, heads without room."""
    hasil = []
    for g in gambar:
        temuan = [*_label(g), *_wajik(g), *_berdampingan(g)]
        for p in g.panah:
            (ax, ay), (bx, by) = p.titik[-2:]
            if p.jenis == "panah" and abs(ax - bx) + abs(ay - by) < KEPALA:
                temuan.append(f"arrow {p.alur} has no room for its head")
        hasil += [f"page {g.nomor}: {t}" for t in temuan]
    return hasil


def silangan(g: Gambar) -> int:
    """Crossings of arrows on one page."""
    return sum(
        _bersilang(r, s) for p, q in combinations(g.panah, 2) for r in pairwise(p.titik) for s in pairwise(q.titik)
    )


def _awal(p: Panah):
    return ("masuk", p.dari) if isinstance(p.dari, str) else p.dari


def _akhir(p: Panah):
    return ("keluar", p.ke) if isinstance(p.ke, str) else p.ke


def _kotak(g: Gambar) -> dict:
    return {s.simbol.alamat: s.kotak for s in g.simbol} | {(k.arah, k.huruf): k.kotak for k in g.konektor}


def _label(g: Gambar):
    label = [(p.alur, p.label.kotak) for p in g.panah if p.label]
    for (n, a), (m, b) in combinations(label, 2):
        if a.beririsan(b, -LEBIH):
            yield f"labels of {n} and {m} touch"
    for n, a in label:
        if any(a.beririsan(k, -LEBIH) for k in _kotak(g).values()):
            yield f"label of {n} touches something"
        for p in g.panah:
            if any(_menembus(r, s, a) for r, s in pairwise(p.titik)):
                yield f"arrow {p.alur} runs through the label of {n}"
    for p in g.panah:
        if p.label and _jarak(p.label.kotak, p.titik[0]) > 30:
            yield f"label of {p.alur} is far from its exit"


def _wajik(g: Gambar):
    """A decision's points: one exit each, and no entry there."""
    keputusan = {s.simbol.alamat for s in g.simbol if s.simbol.bentuk == "keputusan"}
    keluar, masuk = defaultdict(list), set()
    for p in g.panah:
        if p.dari in keputusan:
            keluar[p.titik[0]].append(p.alur)
        if p.ke in keputusan:
            masuk.add(p.titik[-1])
    for titik, alur in keluar.items():
        if len(alur) > 1 or titik in masuk:
            yield f"exits {alur} do not have their point for themselves"


def _berdampingan(g: Gambar):
    """Lines that neither lead to the same thing nor come from the same keep apart."""
    for p, q in combinations(g.panah, 2):
        lain = _awal(p) != _awal(q) and _akhir(p) != _akhir(q)
        if lain and any(_sejajar(r, s) > 6 for r in pairwise(p.titik) for s in pairwise(q.titik)):
            yield f"arrows {p.alur} and {q.alur} run too close"


def _sejajar(r, s) -> float:
    """Length over which two segments run side by side, too near."""
    for i in (0, 1):
        j = 1 - i
        if r[0][j] == r[1][j] and s[0][j] == s[1][j] and abs(r[0][j] - s[0][j]) < RAPAT:
            return min(max(r[0][i], r[1][i]), max(s[0][i], s[1][i])) - max(min(r[0][i], r[1][i]), min(s[0][i], s[1][i]))
    return 0.0


def _bersilang(r, s) -> bool:
    for datar, tegak in ((r, s), (s, r)):
        if datar[0][1] == datar[1][1] and tegak[0][0] == tegak[1][0]:
            x, y = tegak[0][0], datar[0][1]
            return (
                min(datar[0][0], datar[1][0]) < x - LEBIH
                and x + LEBIH < max(datar[0][0], datar[1][0])
                and min(tegak[0][1], tegak[1][1]) < y - LEBIH
                and y + LEBIH < max(tegak[0][1], tegak[1][1])
            )
    return False


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


def _jarak(k: Kotak, titik) -> float:
    dx = max(k.x - titik[0], 0, titik[0] - k.kanan)
    dy = max(k.y - titik[1], 0, titik[1] - k.bawah)
    return (dx * dx + dy * dy) ** 0.5
