"""The facts of a standard in words and in comparable figures: time and cost. Pure."""

from .isi import SATUAN

# A working day is 7.5 hours, five days a week (Perpres 21/2023); a month counts four and a half of such weeks.
MENIT = {"menit": 1, "jam": 60, "hari": 450, "hari_kerja": 450, "minggu": 2250, "bulan": 9900, "tahun": 118_800}


def lama_menit(waktu):
    """The longest time of a `Waktu` in minutes of working time; None where it is not known."""
    if waktu is None:
        return None
    lama = waktu.maksimum if waktu.maksimum is not None else waktu.minimum
    return None if lama is None else lama * MENIT[waktu.satuan]


def kata_waktu(waktu):
    """`1–3 hari kerja`, `paling lama 15 menit`; "" where it is not known."""
    if waktu is None:
        return ""
    satuan, dari, sampai = SATUAN[waktu.satuan], waktu.minimum, waktu.maksimum
    if dari is not None and sampai is not None:
        return f"{dari} {satuan}" if dari == sampai else f"{dari}–{sampai} {satuan}"
    if sampai is not None:
        return f"paling lama {sampai} {satuan}"
    return f"paling cepat {dari} {satuan}" if dari is not None else ""


def rupiah(banyak):
    """`Rp10.000`."""
    return f"Rp{banyak:,}".replace(",", ".")


def kata_biaya(biaya):
    """`Gratis`, `Rp10.000`, `Rp10.000–Rp50.000`, `Mulai Rp10.000`; "" where it is not known."""
    if biaya is None:
        return ""
    if biaya.gratis:
        return "Gratis"
    dari, sampai = biaya.minimum, biaya.maksimum
    if dari and sampai is not None:
        return rupiah(dari) if dari == sampai else f"{rupiah(dari)}–{rupiah(sampai)}"
    if dari:
        return f"Mulai {rupiah(dari)}"
    return f"Sampai {rupiah(sampai)}" if sampai else ""


def kolom(isi):
    """What the catalogue's row copies from an `Isi`: {column: value}."""
    biaya = isi.biaya
    return {
        "judul": isi.nama[:300],
        "gratis": biaya.gratis if biaya else None,
        "biaya_minimum": biaya.minimum if biaya else None,
        "biaya_maksimum": biaya.maksimum if biaya else None,
        "lama_maksimum": lama_menit(isi.waktu),
    }
