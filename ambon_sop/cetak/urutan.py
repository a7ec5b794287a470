"""The order of a page's content (ISO 14289-1, 7.2): what is read first is painted first.

WeasyPrint paints turned text after everything else, and our figures come when the page is done. Both are put where the
tags have them. Readers that follow the content instead of the tags then meet them in their places.
"""


class Urutan:
    """A page's content stream (list of operators of a pydyf.Stream), and what is to be put elsewhere in it."""

    def __init__(self, aliran):
        self.aliran = aliran
        self.awal, self.akhir = {}, {}  # by the number of marked content: where it begins, where it has ended
        self.sisipan = {}  # index → what goes before it
        self.tempat = {}  # number of content that was put elsewhere → that index
        buka = []
        for i, bagian in enumerate(aliran):
            if bagian == b"BDC":
                nomor = aliran[i - 1].get("MCID")
                buka.append(nomor)
                self.awal[nomor] = i
            elif bagian == b"BMC":
                buka.append(None)
            elif bagian == b"EMC" and (nomor := buka.pop()) is not None:
                self.akhir[nomor] = i + 1

    def sisipkan(self, setelah, nomor, potongan):
        """Put new content (list of operators) after that with the number `setelah`; None: before all that is read."""
        letak = self._permulaan() if setelah is None else self.tempat.get(setelah) or self.akhir[setelah]
        self.tempat[nomor] = letak
        self.sisipan.setdefault(letak, []).extend(potongan)

    def _permulaan(self):
        """Before the first marked content, its tag and its number; at the end where there is none."""
        return min(self.awal.values(), default=len(self.aliran) + 2) - 2

    def pindahkan(self, setelah, nomor):
        """Bring turned content (a list of numbers, all within one q … Q that begins with a matrix) after `setelah`."""
        if (batas := self._putaran(self.awal[nomor[0]])) is None:
            return
        awal, akhir = batas
        potongan = self.aliran[awal:akhir]
        self.aliran[awal:akhir] = [b""] * (akhir - awal)
        for satu in nomor:
            self.sisipkan(setelah, satu, potongan)
            potongan = []

    def tulis(self):
        """Carry the changes out."""
        baru, lalu = [], 0
        for letak in sorted(self.sisipan):
            baru += self.aliran[lalu:letak] + self.sisipan[letak]
            lalu = letak
        self.aliran[:] = [b for b in baru + self.aliran[lalu:] if b != b""]

    def _putaran(self, indeks):
        """Begin and end of the innermost q … Q with a matrix of its own around an operator, below the page's own."""
        dalam = 0
        for i in range(indeks, 1, -1):
            dalam += _buka(self.aliran[i])
            if dalam > 0:
                matriks = self.aliran[i + 1]
                if isinstance(matriks, bytes) and matriks.endswith(b" cm"):
                    return i, self._penutup(i)
                dalam = 0
        return None

    def _penutup(self, indeks):
        """Behind the Q that belongs to the q at `indeks`."""
        dalam = 0
        for i in range(indeks, len(self.aliran)):
            dalam += _buka(self.aliran[i])
            if not dalam:
                return i + 1
        raise ValueError("The content stream is not balanced.")


def _buka(operator):
    """How many graphics states an operator opens."""
    return (operator == b"q") - (operator == b"Q")
