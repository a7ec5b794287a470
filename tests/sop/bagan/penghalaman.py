"""A paginator for tests: row heights from text lengths, pages cut at F4 landscape, without WeasyPrint."""

from sop.bagan import KERTAS, LAYAR, Halaman, Kotak, dari_isi, kebutuhan

LEBAR, TINGGI = 1247.2, 812.6  # F4 landscape
TEPI, KEPALA = 76.0, 60.0


def ukur(teks, ukuran):
    return len(teks) * ukuran * 0.52


def halamankan(isi, lebar=LEBAR, tinggi=TINGGI):
    """(Sop, pages) of a `sop-ap/1` dict on paper."""
    sop = dari_isi(isi)
    butuh = kebutuhan(sop, KERTAS, ukur)
    teks = lebar - 2 * TEPI - sum(butuh.lebar_kolom.values())
    baris = {k["no"]: max(butuh.tinggi_baris[k["no"]], _tinggi_teks(k, teks)) for k in isi["kegiatan"]}
    tersedia = tinggi - 2 * TEPI - KEPALA
    if sum(baris.values()) <= tersedia:
        return sop, [_halaman(1, list(baris.items()), butuh, sop, teks, (lebar, tinggi), False)]
    potong, kini, isi_kini = [], 0.0, []
    for no, t in baris.items():
        if isi_kini and kini + t > tersedia - 2 * butuh.pita:
            potong.append(isi_kini)
            kini, isi_kini = 0.0, []
        isi_kini.append((no, t))
        kini += t
    potong.append(isi_kini)
    halaman = [_halaman(i + 1, b, butuh, sop, teks, (lebar, tinggi), True) for i, b in enumerate(potong)]
    return sop, halaman


def layar(isi):
    """(Sop, one page) as a browser would send it."""
    sop = dari_isi(isi)
    butuh = kebutuhan(sop, LAYAR, ukur)
    baris = [(k["no"], max(butuh.tinggi_baris[k["no"]], _tinggi_teks(k, 500))) for k in isi["kegiatan"]]
    return sop, [_halaman(1, baris, butuh, sop, 500, (2000, 40000), False)]


def _tinggi_teks(kegiatan, lebar):
    uraian = len(kegiatan.get("uraian", "")) * 5.6 / max(60.0, lebar * 0.42)
    lain = max(sum(1 + len(t) * 5.6 // max(40.0, lebar * 0.2) for t in kegiatan.get("kelengkapan", ())), 1)
    return 10 + 14 * max(int(uraian) + 1, lain)


def _halaman(nomor, baris, butuh, sop, teks, ukuran, berpita):
    kiri = TEPI + 0.45 * teks
    lebar = sum(butuh.lebar_kolom.values())
    y = TEPI + KEPALA
    atas = Kotak(kiri, y, lebar, butuh.pita) if berpita else None
    y += butuh.pita if berpita else 0
    sel = {}
    for no, tinggi in baris:
        x = kiri
        for kode in sop.pelaksana:
            sel[no, kode] = Kotak(x, y, butuh.lebar_kolom[kode], tinggi)
            x += butuh.lebar_kolom[kode]
        y += tinggi
    bawah = Kotak(kiri, y, lebar, butuh.pita) if berpita else None
    return Halaman(nomor, *ukuran, sel, atas, bawah)
