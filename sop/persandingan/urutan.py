"""Two lists against each other: which stayed, moved, came, went; and both as one list. Pure."""

from bisect import bisect_left
from difflib import SequenceMatcher

MIRIP = 0.5  # from this share of common letters on, a text was reworded; below, one went and another came


def berpindah(lama, baru):
    """Those in both lists whose order changed: the fewest that must have moved."""
    tempat = {satu: i for i, satu in enumerate(lama)}
    bersama = [satu for satu in baru if satu in tempat]
    ekor, letak, sebelum = [], [], {}
    for satu in bersama:
        i = bisect_left(ekor, tempat[satu])
        sebelum[satu] = letak[i - 1] if i else None
        ekor[i : i + 1], letak[i : i + 1] = [tempat[satu]], [satu]
    tetap, satu = set(), letak[-1] if letak else None
    while satu is not None:
        tetap.add(satu)
        satu = sebelum[satu]
    return {satu for satu in bersama if satu not in tetap}


def gabung(lama, baru):
    """The new list with those that went put back behind the one they stood behind."""
    ada, jangkar, pergi = set(baru), None, {}
    for satu in lama:
        if satu in ada:
            jangkar = satu
        else:
            pergi.setdefault(jangkar, []).append(satu)
    hasil = list(pergi.get(None, []))
    for satu in baru:
        hasil += [satu, *pergi.get(satu, [])]
    return hasil


def pasangkan(lama, baru):
    """Two lists of texts as pairs (index or None, index or None), in the new order; one that was reworded or moved is
    one pair."""
    pasang = {}
    for tanda, i, j, k, m in SequenceMatcher(None, lama, baru, autojunk=False).get_opcodes():
        if tanda == "equal":
            pasang |= zip(range(k, m), range(i, j), strict=True)
    sisa = [i for i in range(len(lama)) if i not in pasang.values()]
    for k in [k for k in range(len(baru)) if k not in pasang]:
        if (sama := next((i for i in sisa if lama[i] == baru[k]), None)) is not None:
            pasang[k] = sama
            sisa.remove(sama)
    _pasang_mirip(lama, baru, sisa, pasang)
    kunci = {i: k for k, i in pasang.items()}
    urut = gabung(
        [("baru", kunci[i]) if i in kunci else ("lama", i) for i in range(len(lama))],
        [("baru", k) for k in range(len(baru))],
    )
    return [(pasang.get(n), n) if asal == "baru" else (n, None) for asal, n in urut]


def _pasang_mirip(lama, baru, sisa, pasang):
    """Add the pairs of texts that are alike, the most alike first."""
    calon = []
    for k in [k for k in range(len(baru)) if k not in pasang]:
        for i in sisa:
            cocok = SequenceMatcher(None, lama[i], baru[k], autojunk=False)
            if cocok.real_quick_ratio() >= MIRIP and cocok.quick_ratio() >= MIRIP and (nilai := cocok.ratio()) >= MIRIP:
                calon.append((-nilai, abs(i - k), k, i))
    for *_, k, i in sorted(calon):
        if k not in pasang and i not in pasang.values():
            pasang[k] = i
