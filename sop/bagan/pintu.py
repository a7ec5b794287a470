"""Where an arrow may leave and enter its symbols, and what each place costs."""

from .cari import BELOK, TABRAK, Cara, Mulai, Tujuan
from .papan import Benda, Garis, Pintu

# price by side: east, south, west, north. All stay below a bend, so that they never cost one.
KELUAR = {"turun": (14, 0, 16, 40), "samping": (0, 18, 2, 38), "proses": (8, 0, 8, 30)}
MASUK = (10, 30, 10, 0)
BERSAMA = (0, 20, 0, 20)
TEPI_PINTU = 12  # beside the middle of a side
PINTU_BARU = 50  # a further entry where another arrow already enters
TITIK_PERLU = 20 * TABRAK  # of a forced entry on a decision's point that an exit needs
CABANG = 4  # leaving from another arrow's first stretch


def harga_keluar(benda: Benda, garis: Garis, pintu: Pintu) -> float:
    if benda.rencana:
        return 0.0
    if garis.alur[0].jenis == "bersama":
        sisi = BERSAMA
    elif benda.bentuk == "keputusan":
        sisi = KELUAR["turun" if garis.turun else "samping"]
    else:
        sisi = KELUAR["proses"]
    return sisi[pintu.sisi] + (0 if pintu.tengah else TEPI_PINTU)


def harga_masuk(benda: Benda, garis: Garis, pintu: Pintu, ramai: bool) -> float:
    if benda.rencana:
        return 0.0
    sisi = BERSAMA if garis.alur[0].jenis == "bersama" else MASUK
    return sisi[pintu.sisi] + (0 if pintu.tengah else TEPI_PINTU) + (PINTU_BARU if ramai else 0)


def awal(jaringan, garis: Garis, larang: frozenset[int], cara: Cara) -> list[Mulai]:
    """First steps of a line: through the free ports of its symbol, or off a line that leaves the same symbol."""
    benda, petak = jaringan.papan.benda[garis.dari], jaringan.papan.petak
    hasil = []
    ke_konektor = jaringan.papan.benda[garis.ke].rencana is not None
    for p, tempat in jaringan.pintu(benda, cara, ke_konektor or cara.penuh, jaringan.sisi_masuk(benda)):
        ruas = p.dalam + petak.ruas0[p.sisi]
        if p.sisi in larang or ((petak.guna[ruas] or petak.tutup[ruas]) and not cara.lunak):
            continue
        harga = harga_keluar(benda, garis, p) + tempat + _harga_rebut(petak, benda, ruas)
        hasil.append(Mulai(p.luar, p.sisi, harga, (p.dalam,)))
    if benda.bentuk != "keputusan" and not garis.label:
        for lain in jaringan.keluar(garis):
            if lain.garis.ke != garis.ke:
                hasil += _cabang(jaringan, garis, lain)
    return hasil


def _harga_rebut(petak, benda: Benda, ruas: int) -> float:
    """Price of a port that others hold: a forced line takes a held point of a decision only when all are held."""
    return TABRAK * (50 if benda.bentuk == "keputusan" else 1) * len(petak.guna[ruas])


def _cabang(jaringan, garis, lain):
    """Steps off the first stretch of `lain`, as long as only lines of the same symbol run there."""
    petak = jaringan.papan.petak
    jejak, harga = lain.jejak, float(CABANG)
    for k in range(1, len(jejak) - 1):
        n = jejak[k]
        d = petak.arah(jejak[k - 1], n)
        if k > 1:
            harga += jaringan.panjang(jejak[k - 1], n)
            harga += BELOK * (petak.arah(jejak[k - 2], jejak[k - 1]) != d)
        if not jaringan.serumpun(petak.guna[jejak[k - 1] + petak.ruas0[d]] + tuple(petak.pemakai[n]), "dari", garis):
            return
        for e in (d, (d + 1) & 3, (d + 3) & 3):
            m, ruas = n + petak.langkah[e], n + petak.ruas0[e]
            if not petak.mati[m] and not petak.guna[ruas] and not petak.tutup[ruas]:
                belok = BELOK if e != d else 0.0
                yield Mulai(m, e, harga + belok + jaringan.panjang(n, m), tuple(jejak[: k + 1]))


def akhir(jaringan, garis: Garis, larang: frozenset[int], cara: Cara) -> Tujuan:
    """Ways to arrive at a line's target: its free ports, and lines that already lead there."""
    benda, petak = jaringan.papan.benda[garis.ke], jaringan.papan.petak
    tujuan = Tujuan()
    lain = jaringan.masuk(garis)
    boleh = boleh_masuk(jaringan, benda)
    kepala = jaringan.kepala if garis.alur[0].jenis == "panah" else 0.0
    dari_konektor = jaringan.papan.benda[garis.dari].rencana is not None
    for p, tempat in jaringan.pintu(benda, cara, dari_konektor or cara.penuh, jaringan.sisi_keluar(benda)):
        ruas = p.dalam + petak.ruas0[p.sisi]
        perlu = not boleh(p)
        tertutup = petak.guna[ruas] or petak.tutup[ruas] or perlu
        if p.sisi in larang or (tertutup and not cara.lunak):
            continue
        harga = (
            harga_masuk(benda, garis, p, bool(lain)) + tempat + _harga_rebut(petak, benda, ruas) + TITIK_PERLU * perlu
        )
        arah = (p.sisi + 2) & 3
        tujuan.pintu[p.luar, arah] = (harga, p.jarak < kepala, p.sisi)
        if p.tengah:
            tujuan.batas.append((*petak.titik(p.luar), arah, 0.0 if lain or cara.lunak else harga))
    for jalur in lain:
        _gabung(jaringan, garis, jalur, tujuan, kepala)
    letak = benda.rencana and jaringan.tempat(benda.rencana)
    tujuan.pita = benda.rencana is not None and letak is None
    if letak is not None:
        tujuan.batas = [(letak, y, arah, 0.0) for _, y, arah, _ in _arah_masuk(petak, benda)]
    elif benda.rencana or not tujuan.batas:
        tujuan.batas = _arah_masuk(petak, benda)
    return tujuan


def _arah_masuk(petak, benda):
    """(x, y, direction, no price) of arrival at the middle of each side."""
    return [(*petak.titik(p.luar), (p.sisi + 2) & 3, 0.0) for p in benda.tengah]


def boleh_masuk(jaringan, benda):
    """A decision keeps as many points free as it has exits, and no entry where an exit is."""
    if benda.bentuk != "keputusan":
        return lambda pintu: True
    jalan_keluar = jaringan.banyak_keluar[benda.kunci]
    terpakai = jaringan.sisi_masuk(benda)
    return lambda pintu: len(terpakai | {pintu.sisi}) <= max(1, 4 - jalan_keluar)


def _gabung(jaringan, garis, lain, tujuan, kepala):
    """Nodes of `lain` from where on only lines to the same target run."""
    petak, jejak = jaringan.papan.petak, lain.jejak
    benda = jaringan.papan.benda[garis.ke]
    pintu = next(p for p in benda.pintu if p.dalam == jejak[-1] and p.luar == jejak[-2])
    sisa, belok, lurus = pintu.jarak, False, pintu.jarak
    for k in range(len(jejak) - 2, 0, -1):
        n, d = jejak[k], petak.arah(jejak[k], jejak[k + 1])
        if k < len(jejak) - 2:
            sisa += jaringan.panjang(n, jejak[k + 1])
            if petak.arah(jejak[k + 1], jejak[k + 2]) != d:
                sisa, belok = sisa + BELOK, True
            lurus += 0 if belok else jaringan.panjang(n, jejak[k + 1])
        siapa = petak.guna[n + petak.ruas0[d]] + tuple(petak.pemakai[n])
        if not jaringan.serumpun(siapa, "ke", garis):
            return
        if n not in tujuan.gabung or tujuan.gabung[n][1] > sisa:
            tujuan.gabung[n] = (d, sisa, not belok and lurus < kepala, tuple(jejak[k + 1 :]))
