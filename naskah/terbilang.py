"""Numbers, money and dates in words, as official letters write them. Pure."""

SATUAN = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
BESAR = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"))
BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
HARI = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()


def terbilang(bilangan):
    """0 → nol, 1500 → seribu lima ratus; from 0 up to below 10^18."""
    if bilangan < 12:
        return SATUAN[bilangan]
    if bilangan < 20:
        return f"{SATUAN[bilangan - 10]} belas"
    if bilangan < 100:
        puluh, sisa = divmod(bilangan, 10)
        return _rangkai(f"{SATUAN[puluh]} puluh", sisa)
    nilai, nama = next((n, k) for n, k in BESAR if bilangan >= n)
    depan, sisa = divmod(bilangan, nilai)
    # "seratus", "seribu", but "satu juta".
    awal = f"se{nama}" if depan == 1 and nilai <= 1000 else f"{terbilang(depan)} {nama}"
    return _rangkai(awal, sisa)


def _rangkai(awal, sisa):
    return f"{awal} {terbilang(sisa)}" if sisa else awal


def rupiah(bilangan):
    """1500000 → Rp1.500.000."""
    return f"Rp{ribuan(bilangan)}"


def ribuan(bilangan):
    return f"{bilangan:,}".replace(",", ".")


def uang_terbilang(bilangan):
    return f"{terbilang(bilangan)} rupiah"


def panjang(tanggal):
    """24 November 2026."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"


def hari(tanggal):
    """Selasa."""
    return HARI[tanggal.weekday()]


def tanggal_terbilang(tanggal):
    """`Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam`, for a Berita Acara."""
    return (
        f"{hari(tanggal)} tanggal {terbilang(tanggal.day)} bulan {BULAN[tanggal.month - 1]} "
        f"tahun {terbilang(tanggal.year)}"
    )


def romawi(bilangan):
    """1 → I; for annexes and chapters."""
    teks = ""
    for nilai, huruf in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        kali, bilangan = divmod(bilangan, nilai)
        teks += huruf * kali
    return teks


URUTAN = "KESATU KEDUA KETIGA KEEMPAT KELIMA KEENAM KETUJUH KEDELAPAN KESEMBILAN KESEPULUH".split()


def urutan(ke):
    """1 → KESATU, 11 → KESEBELAS: the label of a dictum."""
    return URUTAN[ke - 1] if ke <= len(URUTAN) else f"KE{terbilang(ke).upper()}"
