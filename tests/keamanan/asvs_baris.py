"""One row of the table: a requirement, in words of ours, and the one answer to it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Baris:
    """Exactly one of the five is given: tests that show it, the heading of SECURITY.md that documents it, why it does
    not apply, the heading that says what the city has to do, or what is missing and why.
    """

    nomor: str
    tingkat: int
    kata: str
    uji: tuple = ()
    dokumen: str = ""
    tidak_berlaku: str = ""
    operasi: str = ""
    terbuka: str = ""

    @property
    def jawaban(self):
        """{kind: answer} of what is given."""
        semua = {j: getattr(self, j) for j in ("uji", "dokumen", "tidak_berlaku", "operasi", "terbuka")}
        return {jenis: isi for jenis, isi in semua.items() if isi}
