"""A route's footprint on the grid: its edges, and the nodes that it passes straight or turns at."""

from itertools import pairwise

from .petak import Petak


class Tapak:
    """Computed once for each route, because routes are laid and lifted many times."""

    __slots__ = ("arah", "datar", "jejak", "lurus", "sudut", "tegak", "terjaga")

    def __init__(self, petak: Petak, jejak: list[int]):
        lebar, tinggi, banyak = petak.lebar, petak.tinggi, petak.banyak
        balik = {langkah: d for d, langkah in enumerate(petak.langkah)}
        self.jejak = jejak
        self.arah = arah = [balik[b - a] for a, b in pairwise(jejak)]
        self.datar: list[int] = []  # edges that run east
        self.tegak: list[tuple[int, int]] = []  # edges that run south, also as they are counted by columns
        self.lurus: tuple[list[int], list[int]] = ([], [])  # nodes passed straight: east-west, north-south
        self.sudut: list[int] = []
        self.terjaga = False  # its lanes have been woken
        lalu = -1
        for n, d in zip(jejak, arah, strict=False):
            if d & 1:
                m = n if d == 1 else n - lebar
                self.tegak.append((m + banyak, m % lebar * tinggi + m // lebar))
            else:
                self.datar.append(n if d == 0 else n - 1)
            if lalu == d:
                self.lurus[d & 1].append(n)
            elif lalu >= 0:
                self.sudut.append(n)
            lalu = d
