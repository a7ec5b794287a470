"""What a misspelt word was meant to be: the nearest word that occurs in the index."""

from .mesin import tanya
from .models import KataCari

BATAS_CALON = 100


def perbaiki(kata):
    """The nearest known word, or None: at most one slip in words of 4 to 7 letters, two in longer ones."""
    boleh = 0 if len(kata) < 4 or kata.isdecimal() else 1 if len(kata) < 8 else 2
    if not boleh:
        return None
    calon = KataCari.objects.filter(pk__in=tanya("mirip", kata, BATAS_CALON))
    jarak = [(jauh(kata, satu.kata, boleh), -satu.jumlah, satu.kata) for satu in calon]
    dekat = [satu for satu in jarak if satu[0] <= boleh]
    return min(dekat)[2] if dekat else None


def jauh(a, b, batas):
    """Letters to insert, delete, replace or swap with the neighbour to turn `a` into `b`; batas + 1 when it is more."""
    if abs(len(a) - len(b)) > batas:
        return batas + 1
    atas, kini = [], list(range(len(b) + 1))
    for i, huruf in enumerate(a, 1):
        dua_atas, atas, kini = atas, kini, [i]
        for j, lain in enumerate(b, 1):
            biaya = min(atas[j] + 1, kini[j - 1] + 1, atas[j - 1] + (huruf != lain))
            if i > 1 and j > 1 and huruf == b[j - 2] and a[i - 2] == lain:
                biaya = min(biaya, dua_atas[j - 2] + 1)
            kini.append(biaya)
    return min(kini[-1], batas + 1)
