"""Rules on the drawing: can a reader follow it from the start to an end?

`wajib` is only what leaves the reader stranded; the rest (one start, one end, capsules where one expects them) is
practice, known from memory, and a `saran`.
"""

from collections import Counter

from sop.kaidah.dasar import PRAKTIK, SARAN, TERIKUTI, WAJIB, kaidah
from sop.kaidah.kalimat import bilangan, deret, kutip

JALAN_KELUAR_TERBANYAK = 3


@kaidah(WAJIB, TERIKUTI)
def langkah_bersimbol(bahan):
    """Every step stands in somebody's column; without a symbol the drawing passes it by."""
    if not bahan.isi.kegiatan:
        yield "kegiatan", "Belum ada langkah. Tambahkan langkah pertama."
    for kegiatan in bahan.isi.kegiatan:
        if not kegiatan.simbol:
            pesan = f"Langkah {kegiatan.no} belum punya simbol. Letakkan simbol di kolom pelaksananya."
            yield f"kegiatan/{kegiatan.id}", pesan


@kaidah(WAJIB, TERIKUTI)
def mulai_ada(bahan):
    """The flow begins at a capsule (symbols of the regulation: kapsul, kotak, belah ketupat, anak panah, segilima)."""
    if bahan.graf.bentuk and not bahan.graf.berbentuk("mulai"):
        simbol = next(iter(bahan.graf.bentuk))
        yield bahan.tempat(simbol), "Belum ada simbol mulai. Jadikan simbol pertama kapsul mulai."


@kaidah(WAJIB, TERIKUTI)
def selesai_ada(bahan):
    """The flow ends at a capsule."""
    if bahan.graf.bentuk and not bahan.graf.berbentuk("selesai"):
        simbol = next(reversed(bahan.graf.bentuk))
        yield bahan.tempat(simbol), "Belum ada simbol selesai. Jadikan simbol terakhir kapsul selesai."


@kaidah(WAJIB, TERIKUTI)
def panah_berujung(bahan):
    """An arrow comes from a symbol and arrives at one."""
    for panah in bahan.graf.lepas:
        if panah.ke not in bahan.graf.bentuk and panah.dari in bahan.graf.bentuk:
            arah = f"Panah dari langkah {panah.dari.no} belum sampai ke mana pun. Tarik ke langkah tujuan atau hapus."
        elif panah.ke in bahan.graf.bentuk:
            arah = f"Panah ke langkah {panah.ke.no} tidak berasal dari mana pun. Tarik dari langkah asalnya atau hapus."
        else:
            arah = "Sebuah panah tidak terhubung pada simbol mana pun. Hapus panah itu."
        yield f"alur/{panah.id}", arah


@kaidah(WAJIB, TERIKUTI)
def simbol_terjangkau(bahan):
    """Whoever begins at the start can come to every symbol. Told is only where the way breaks off."""
    if not bahan.graf.terjangkau:
        return
    graf = bahan.graf
    luar = [simpul for simpul in graf.simpul if simpul not in graf.terjangkau]
    for simpul in _kepala(graf, luar, graf.sebelum):
        if graf.masuk[simpul]:
            pesan = f"{bahan.awali(simpul)} tidak dapat dicapai dari simbol mulai. Tarik panah dari langkah sebelumnya."
        else:
            pesan = f"{bahan.awali(simpul)} tidak punya panah masuk. Tarik panah dari langkah sebelumnya."
        yield bahan.tempat(simpul), pesan


@kaidah(WAJIB, TERIKUTI)
def simbol_sampai_selesai(bahan):
    """From every symbol one comes to an end. Told is only where the way breaks off."""
    if not bahan.graf.sampai:
        return
    graf = bahan.graf
    buntu = [simpul for simpul in graf.simpul if simpul not in graf.sampai]
    for simpul in _kepala(graf, buntu, graf.sesudah):
        if graf.keluar[simpul]:
            pesan = f"Dari {bahan.sebut(simpul)} alur berputar tanpa pernah selesai. Tambahkan jalan keluar."
        else:
            pesan = f"{bahan.awali(simpul)} tidak punya panah keluar. Tarik panah ke langkah berikutnya."
        yield bahan.tempat(simpul), pesan


def _kepala(graf, terputus, asal):
    """Of knots cut off together, those at which it happened; of a closed circle its first."""
    luar = set(terputus)
    ikutan = {
        graf.putaran[simpul]
        for simpul in terputus
        if any(t in luar and graf.putaran[t] != graf.putaran[simpul] for t in asal(simpul))
    }
    kepala = {}
    for simpul in terputus:
        if graf.putaran[simpul] not in ikutan:
            kepala.setdefault(graf.putaran[simpul], simpul)
    return kepala.values()


@kaidah(WAJIB, TERIKUTI)
def keputusan_bercabang(bahan):
    """A decision with a single way on decides nothing."""
    for simbol in bahan.graf.berbentuk("keputusan"):
        keluar = bahan.graf.keluar[bahan.graf.simpul_dari[simbol]]
        if len(keluar) >= 2:
            continue
        if keluar:
            pesan = f"{bahan.awali(simbol)} adalah keputusan, tetapi baru punya satu jalan keluar. Tambahkan satu lagi."
        else:
            pesan = f"{bahan.awali(simbol)} adalah keputusan, tetapi belum punya jalan keluar. Tambahkan dua."
        yield bahan.tempat(simbol), pesan


@kaidah(SARAN, PRAKTIK)
def keputusan_berlabel(bahan):
    """Every exit of a decision says when it is taken, each in its own words."""
    for simbol in bahan.graf.berbentuk("keputusan"):
        keluar = bahan.graf.keluar[bahan.graf.simpul_dari[simbol]]
        if len(keluar) < 2:
            continue
        for panah in keluar:
            if not (panah.label or "").strip():
                pesan = f"Jalan keluar dari {bahan.sebut(simbol)} ke {bahan.sebut(panah.ke)} belum berlabel."
                yield f"alur/{panah.id}", f"{pesan} Tulis misalnya Ya atau Tidak."
        for label, banyak in Counter((panah.label or "").strip() for panah in keluar).items():
            if label and banyak > 1:
                pesan = f"{bahan.awali(simbol)} punya {bilangan(banyak)} jalan keluar berlabel {kutip(label)}. Bedakan."
                yield bahan.tempat(simbol), pesan


@kaidah(SARAN, PRAKTIK)
def keputusan_terbaca(bahan):
    """Up to three exits; more read better as decisions one after another."""
    for simbol in bahan.graf.berbentuk("keputusan"):
        banyak = len(bahan.graf.keluar[bahan.graf.simpul_dari[simbol]])
        if banyak > JALAN_KELUAR_TERBANYAK:
            pesan = f"{bahan.awali(simbol)} punya {bilangan(banyak)} jalan keluar. Pecah menjadi keputusan berurutan."
            yield bahan.tempat(simbol), pesan


@kaidah(SARAN, PRAKTIK)
def proses_satu_jalan(bahan):
    """What is no decision goes on one way, and its arrow needs no label."""
    graf = bahan.graf
    for simpul in graf.simpul:
        keluar = graf.keluar[simpul]
        if any(graf.bentuk[simbol] == "keputusan" for simbol in graf.anggota[simpul]):
            continue
        if len(keluar) > 1:
            pesan = f"{bahan.awali(simpul)} bukan keputusan, tetapi punya {bilangan(len(keluar))} jalan keluar."
            yield bahan.tempat(simpul), f"{pesan} Jadikan keputusan, atau sisakan satu panah."
        for panah in keluar:
            if (panah.label or "").strip():
                pesan = f"Panah berlabel {kutip(panah.label)} keluar dari {bahan.sebut(simpul)}, yang bukan keputusan."
                yield f"alur/{panah.id}", f"{pesan} Hapus labelnya."


@kaidah(SARAN, PRAKTIK)
def mulai_tunggal(bahan):
    """One start, in the first step, and nothing leads back to it."""
    graf = bahan.graf
    mulai = graf.berbentuk("mulai")
    for lebih in mulai[1:]:
        pesan = f"{bahan.awali(lebih)} adalah simbol mulai yang kedua. Sisakan satu."
        yield bahan.tempat(lebih), pesan
    if mulai and (pertama := bahan.isi.kegiatan[0].no) != mulai[0].no:
        yield (
            bahan.tempat(mulai[0]),
            f"Simbol mulai ada di langkah {mulai[0].no}, bukan di langkah {pertama}. Pindahkan.",
        )
    for simbol in mulai[:1]:
        if masuk := graf.masuk[graf.simpul_dari[simbol]]:
            asal = deret(sorted({panah.dari.no for panah in masuk}))
            pesan = f"Panah dari langkah {asal} kembali ke simbol mulai. Arahkan ke langkah yang dikerjakan ulang."
            yield bahan.tempat(simbol), pesan


@kaidah(SARAN, PRAKTIK)
def selesai_tunggal(bahan):
    """One end, in the last step, from which nothing leads on."""
    graf = bahan.graf
    selesai = graf.berbentuk("selesai")
    for lebih in selesai[:-1]:
        pesan = f"{bahan.awali(lebih)} juga simbol selesai. Satukan menjadi satu simbol selesai."
        yield bahan.tempat(lebih), pesan
    if selesai and (terakhir := bahan.isi.kegiatan[-1].no) != selesai[-1].no:
        pesan = f"Simbol selesai ada di langkah {selesai[-1].no}, bukan di langkah {terakhir}. Pindahkan."
        yield bahan.tempat(selesai[-1]), pesan
    for simbol in selesai[-1:]:
        if graf.keluar[graf.simpul_dari[simbol]]:
            yield (
                bahan.tempat(simbol),
                f"Dari simbol selesai di langkah {simbol.no} masih keluar panah. Hapus panah itu.",
            )


@kaidah(SARAN, PRAKTIK)
def panah_berguna(bahan):
    """No arrow twice, none from a symbol to itself."""
    sudah = set()
    for panah in bahan.graf.panah:
        if panah.dari == panah.ke:
            pesan = (
                f"Panah di langkah {panah.dari.no} kembali ke simbolnya sendiri. Arahkan ke langkah lain atau hapus."
            )
            yield f"alur/{panah.id}", pesan
        elif (panah.dari, panah.ke) in sudah:
            pesan = f"Panah dari langkah {panah.dari.no} ke langkah {panah.ke.no} ada dua kali. Hapus satu."
            yield f"alur/{panah.id}", pesan
        sudah.add((panah.dari, panah.ke))


@kaidah(SARAN, PRAKTIK)
def bersama_sebaris(bahan):
    """A joint line joins those who do one step together, so it stays in one row."""
    for panah in bahan.graf.panah:
        if panah.jenis == "bersama":
            pesan = f"Garis bersama menghubungkan langkah {panah.dari.no} dan {panah.ke.no}. Jadikan panah biasa."
            yield f"alur/{panah.id}", pesan


KAIDAH = (
    langkah_bersimbol,
    mulai_ada,
    selesai_ada,
    panah_berujung,
    simbol_terjangkau,
    simbol_sampai_selesai,
    keputusan_bercabang,
    keputusan_berlabel,
    keputusan_terbaca,
    proses_satu_jalan,
    mulai_tunggal,
    selesai_tunggal,
    panah_berguna,
    bersama_sebaris,
)
