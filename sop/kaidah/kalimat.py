"""Pieces of the sentences in which a finding is told."""

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
BILANGAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
PANJANG_KUTIPAN = 40  # characters


def deret(butir):
    """`1, 2, dan 3`."""
    butir = [str(b) for b in butir]
    if len(butir) < 3:
        return " dan ".join(butir)
    return f"{', '.join(butir[:-1])}, dan {butir[-1]}"


def deret_nomor(nomor):
    """The same for step numbers, runs drawn together: `1, 4–9, dan 12`."""
    lari = []
    for no in sorted(nomor):
        if lari and no == lari[-1][-1] + 1:
            lari[-1].append(no)
        else:
            lari.append([no])
    return deret(
        satu for lar in lari for satu in ([f"{lar[0]}–{lar[-1]}"] if len(lar) > 2 else [str(no) for no in lar])
    )


def bilangan(n):
    return BILANGAN[n] if n < len(BILANGAN) else str(n)


def tanggal(hari):
    """`24 November 2026`."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def kutip(teks):
    """“The text, cut to a length that reads well …”"""
    teks = " ".join(teks.split())
    return f"“{teks}”" if len(teks) <= PANJANG_KUTIPAN else f"“{teks[:PANJANG_KUTIPAN].rstrip()} …”"
