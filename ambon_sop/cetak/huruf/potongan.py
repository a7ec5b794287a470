"""Cutting a TrueType font down to some of its glyphs, whose numbers stay as they are.

fontTools does this too, in ten times the time; here are only the tables that a PDF reader needs, without hinting.
Names and layouts of the tables: the OpenType specification, "Font tables".
"""

from struct import pack, unpack, unpack_from

TABEL = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
# Flags of a composite glyph's parts.
DUA_BITA, SKALA, LAGI, SKALA_XY, MATRIKS, PETUNJUK = 0x1, 0x8, 0x20, 0x40, 0x80, 0x100


def potong(data, glif):
    """The font file `data` with nothing but .notdef and the glyphs numbered in `glif`, and what these are made of."""
    tabel = {nama: data[letak : letak + panjang] for nama, letak, panjang in _daftar(data)}
    panjang_loca = unpack_from(">h", tabel["head"], 50)[0]
    jumlah = unpack_from(">H", tabel["maxp"], 4)[0]
    loca = unpack_from(f">{jumlah + 1}{'I' if panjang_loca else 'H'}", tabel["loca"])
    satuan = 1 if panjang_loca else 2

    def bentuk(nomor):
        return tabel["glyf"][satuan * loca[nomor] : satuan * loca[nomor + 1]]

    dipakai = _beserta_bagian({0, *glif}, bentuk)
    banyak = max(dipakai) + 1
    isi, letak = b"", [0]
    for nomor in range(banyak):
        if nomor in dipakai:
            isi += _tanpa_petunjuk(bentuk(nomor))
            isi += bytes(-len(isi) % 4)
        letak.append(len(isi))
    penuh = unpack_from(">H", tabel["hhea"], 34)[0]  # glyphs with an advance of their own; the rest share the last one
    if banyak < penuh:
        lebar = (tabel["hmtx"][4 * n : 4 * n + 4] if n in dipakai else bytes(4) for n in range(banyak))
        tabel["hmtx"], tabel["hhea"] = b"".join(lebar), tabel["hhea"][:34] + pack(">H", banyak)
    tabel["glyf"], tabel["loca"] = isi, pack(f">{banyak + 1}I", *letak)
    tabel["maxp"] = tabel["maxp"][:4] + pack(">H", banyak) + tabel["maxp"][6:]
    tabel["head"] = tabel["head"][:8] + bytes(4) + tabel["head"][12:50] + pack(">h", 1) + tabel["head"][52:]
    return _susun({nama: tabel[nama] for nama in TABEL})


def _daftar(data):
    """The font's tables: (name, offset, length)."""
    for i in range(unpack_from(">H", data, 4)[0]):
        nama, _, letak, panjang = unpack_from(">4sIII", data, 12 + 16 * i)
        yield nama.decode("latin-1"), letak, panjang


def _beserta_bagian(glif, bentuk):
    """The glyphs and all that they are composed of."""
    antre, semua = list(glif), set(glif)
    while antre:
        for _, _, bagian in _bagian(bentuk(antre.pop())):
            if bagian not in semua:
                semua.add(bagian)
                antre.append(bagian)
    return semua


def _bagian(glif):
    """The parts of a composite glyph: (where it begins, its flags, its glyph number); nothing for a simple one."""
    if not glif or unpack_from(">h", glif)[0] >= 0:
        return
    letak, lagi = 10, LAGI
    while lagi:
        bendera, nomor = unpack_from(">HH", glif, letak)
        yield letak, bendera, nomor
        letak += 8 if bendera & DUA_BITA else 6
        letak += 2 if bendera & SKALA else 4 if bendera & SKALA_XY else 8 if bendera & MATRIKS else 0
        lagi = bendera & LAGI


def _tanpa_petunjuk(glif):
    """A glyph without its hinting instructions, whose tables are not taken along."""
    if not glif:
        return glif
    garis = unpack_from(">h", glif)[0]
    if garis >= 0:
        letak = 10 + 2 * garis
        return glif[:letak] + bytes(2) + glif[letak + 2 + unpack_from(">H", glif, letak)[0] :]
    baru = bytearray(glif)
    for letak, bendera, _ in _bagian(glif):
        baru[letak : letak + 2] = pack(">H", bendera & ~PETUNJUK)
    return bytes(baru)


def _susun(tabel):
    """A font file of these tables, in the order of their names."""
    banyak = len(tabel)
    tingkat = banyak.bit_length() - 1
    kepala = pack(">IHHHH", 0x00010000, banyak, 16 << tingkat, tingkat, 16 * banyak - (16 << tingkat))
    isi, awal = b"", 12 + 16 * banyak
    for nama, data in tabel.items():
        kepala += pack(">4sIII", nama.encode(), _jumlah(data), awal + len(isi), len(data))
        isi += data + bytes(-len(data) % 4)
    berkas = kepala + isi
    letak = awal + sum(len(tabel[n]) + -len(tabel[n]) % 4 for n in list(tabel)[: list(tabel).index("head")]) + 8
    return berkas[:letak] + pack(">I", (0xB1B0AFBA - _jumlah(berkas)) & 0xFFFFFFFF) + berkas[letak + 4 :]


def _jumlah(data):
    """A table's checksum: its 32-bit words added up."""
    data += bytes(-len(data) % 4)
    return sum(unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF
