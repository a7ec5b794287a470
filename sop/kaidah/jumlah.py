"""How long the whole takes: the sum along the longest way forward, each loop gone through once."""

from dataclasses import dataclass

from sop.kaidah.durasi import Durasi, baca_durasi, teks_rentang
from sop.kaidah.graf import Graf, jelajah, urutan_maju
from sop.kaidah.kalimat import deret_nomor


@dataclass(frozen=True)
class Jumlah:
    """`menit` is the most it may take, None where a step on the way has no readable time (`tak_terhitung`: their
    numbers); `jalur`: the numbers of the steps along the longest way."""

    menit: int | None
    teks: str
    jalur: list[int]
    tak_terhitung: list[int]
    menit_min: int | None = None


def jumlah(isi, graf=None):
    """`Jumlah` of an `Isi`. PermenPAN-RB 35/2012 asks for no sum; it is shown to help."""
    graf = graf or Graf(isi)
    urutan, maju = urutan_maju(graf)
    urutan = _jalan(graf, urutan, maju)
    if not urutan:
        sebab = "belum ada jalan dari simbol mulai ke simbol selesai" if graf.simpul else "belum ada langkah bersimbol"
        return Jumlah(None, f"Tidak dapat dihitung: {sebab}.", [], [])
    durasi = {kegiatan.no: baca_durasi(kegiatan.waktu) for kegiatan in isi.kegiatan}
    jalur = _terpanjang(urutan, maju, durasi)
    tak_terhitung = sorted({simpul.no for simpul in urutan if durasi[simpul.no] is None})
    if tak_terhitung:
        teks = f"Tidak dapat dihitung: waktu langkah {deret_nomor(tak_terhitung)} kosong atau tidak terbaca."
        return Jumlah(None, teks, jalur, tak_terhitung)
    total = _total([durasi[no] for no in jalur])
    return Jumlah(total.menit_maks, teks_rentang(total), jalur, [], total.menit_min)


def _jalan(graf, urutan, maju):
    """The knots on the way forward from a start to an end; without either, that end of the way is left open."""
    mundur = {simpul: [] for simpul in urutan}
    for simpul in urutan:
        for tujuan in maju[simpul]:
            mundur[tujuan].append(simpul)
    mulai = [graf.simpul_dari[simbol] for simbol in graf.berbentuk("mulai")] or urutan
    selesai = [graf.simpul_dari[simbol] for simbol in graf.berbentuk("selesai")] or urutan
    jalan = jelajah(mulai, maju.get) & jelajah(selesai, mundur.get)
    return [simpul for simpul in urutan if simpul in jalan]


def _terpanjang(urutan, maju, durasi):
    """The step numbers along the way that may take longest; several symbols of one row count once."""

    def lama(no):
        return durasi[no].menit_maks if durasi[no] else 0

    terlama, dari = {}, {}
    for simpul in urutan:
        terlama.setdefault(simpul, lama(simpul.no))
        for tujuan in maju[simpul]:
            calon = terlama[simpul] + (lama(tujuan.no) if tujuan.no != simpul.no else 0)
            if calon > terlama.get(tujuan, -1):
                terlama[tujuan], dari[tujuan] = calon, simpul
    simpul = max(reversed(urutan), key=terlama.get)
    jalur = [simpul.no]
    while simpul in dari:
        simpul = dari[simpul]
        jalur.append(simpul.no)
    return list(dict.fromkeys(reversed(jalur)))


def _total(durasi):
    return Durasi(
        sum(d.menit_min for d in durasi),
        sum(d.menit_maks for d in durasi),
        frozenset().union(*(d.satuan for d in durasi)),
    )
