"""The survey of satisfaction as PermenPAN-RB 14/2017 computes it: nine unsur, one index, a grade, a sample.

The regulation's text was not at hand: order, words, weights and intervals are those of the facts file (§2.5, marked
as from memory there). They stand here once, as constants.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from django.db.models import Count, Sum
from django.utils import timezone

from .models import JawabanSkm, PeriodeSkm
from .models_skm import UNSUR

BOBOT = Fraction(1, len(UNSUR))  # "bobot nilai rata-rata tertimbang": 1/9 = 0.111 (PermenPAN-RB 14/2017)
PENGALI = 25  # from the scale 1–4 to 25–100
# (from, grade, words); values are compared after rounding to two decimals, so that no value falls between two.
MUTU = (
    (Decimal("88.31"), "A", "Sangat baik"),
    (Decimal("76.61"), "B", "Baik"),
    (Decimal("65.00"), "C", "Kurang baik"),
    (Decimal("25.00"), "D", "Tidak baik"),
)
# Krejcie & Morgan (1970), whose table the regulation prints: chi-square at 95 %, P = 0.5, d = 0.05.
CHI, P, D2 = 3.841, 0.5, 0.05**2
TAMPIL_MULAI = 5  # answers from which on an index is shown to the public


@dataclass(frozen=True)
class Unsur:
    """One of the nine: its name in the regulation, the question, and the words of 1, 2, 3, 4."""

    kode: str
    nama: str
    tanya: str
    kata: tuple[str, str, str, str]


_SESUAI = ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai")
DAFTAR_UNSUR = (
    Unsur("u1", "Persyaratan", "Apakah persyaratan pelayanan sesuai dengan jenis pelayanannya?", _SESUAI),
    Unsur(
        "u2", "Sistem, mekanisme, dan prosedur", "Apakah prosedur pelayanan di unit ini mudah?",
        ("Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"),
    ),
    Unsur(
        "u3", "Waktu penyelesaian", "Apakah waktu pemberian pelayanan cepat?",
        ("Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"),
    ),
    Unsur(
        "u4", "Biaya/tarif", "Apakah biaya atau tarif pelayanan wajar?",
        ("Sangat mahal", "Cukup mahal", "Murah", "Gratis"),
    ),
    Unsur(
        "u5", "Produk spesifikasi jenis pelayanan",
        "Apakah hasil pelayanan sesuai dengan yang tercantum dalam standar pelayanan?", _SESUAI,
    ),
    Unsur(
        "u6", "Kompetensi pelaksana", "Apakah petugas kompeten dan mampu melayani?",
        ("Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"),
    ),
    Unsur(
        "u7", "Perilaku pelaksana", "Apakah petugas sopan dan ramah?",
        ("Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"),
    ),
    Unsur(
        "u8", "Penanganan pengaduan, saran, dan masukan", "Bagaimana penanganan pengaduan pengguna layanan?",
        ("Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"),
    ),
    Unsur(
        "u9", "Sarana dan prasarana", "Bagaimana kualitas sarana dan prasarana?",
        ("Buruk", "Cukup", "Baik", "Sangat baik"),
    ),
)  # fmt: skip
PROFIL = ("kelamin", "umur", "pendidikan", "pekerjaan")


def bulat(nilai, angka=2):
    """A Fraction as a Decimal, halves upward."""
    persis = Decimal(nilai.numerator) / Decimal(nilai.denominator)
    return persis.quantize(Decimal(1).scaleb(-angka), ROUND_HALF_UP)


def mutu(indeks):
    """(grade, words) of an index from 25 to 100."""
    for batas, huruf, kata in MUTU:
        if indeks >= batas:
            return huruf, kata
    raise ValueError(f"The index {indeks} lies below the scale.")


@dataclass(frozen=True)
class Hasil:
    """`banyak` answers; where there are none, `indeks`, `huruf` and `kata` say nothing. `unsur`: one row for each."""

    banyak: int
    indeks: Decimal | None = None
    huruf: str = ""
    kata: str = ""
    unsur: tuple = ()
    kertas: int = 0


def hitung(banyak, jumlah, kertas=0):
    """The `Hasil` of so many answers with these nine sums."""
    if not banyak:
        return Hasil(0)
    rata = [Fraction(satu, banyak) for satu in jumlah]
    indeks = bulat(sum(satu * BOBOT for satu in rata) * PENGALI)
    baris = []
    for unsur, satu in zip(DAFTAR_UNSUR, rata, strict=True):
        nilai = bulat(satu * PENGALI)
        huruf, kata = mutu(nilai)
        baris.append(
            {"kode": unsur.kode, "nama": unsur.nama, "rata": bulat(satu, 3), "tertimbang": bulat(satu * BOBOT, 3)}
            | {"nilai": nilai, "huruf": huruf, "kata": kata}
        )
    return Hasil(banyak, indeks, *mutu(indeks), tuple(baris), kertas)


JUMLAH = {"banyak": Count("pk")} | {f"j{u}": Sum(u) for u in UNSUR}


def _dari(baris):
    return hitung(baris["banyak"], [baris[f"j{u}"] for u in UNSUR])


def hasil(jawaban):
    """The `Hasil` of a queryset of answers."""
    kertas = jawaban.filter(sumber=JawabanSkm.Sumber.KERTAS).count()
    baris = jawaban.order_by().aggregate(**JUMLAH)
    return hitung(baris["banyak"], [baris[f"j{u}"] for u in UNSUR], kertas)


def hasil_menurut(jawaban, bidang):
    """{value of `bidang`: Hasil}, in one query."""
    return {baris[bidang]: _dari(baris) for baris in jawaban.order_by().values(bidang).annotate(**JUMLAH)}


def profil(jawaban):
    """[(label, [(words, count, percent)])] of who answered; who did not say is counted too."""
    hasil_profil = []
    for bidang in PROFIL:
        medan = JawabanSkm._meta.get_field(bidang)
        hitungan = dict(jawaban.order_by().values_list(bidang).annotate(Count("pk")))
        semua = sum(hitungan.values())
        pilihan = [*medan.choices, ("", "tidak menyebut")]
        baris = [(kata, hitungan.get(kode, 0), 100 * hitungan.get(kode, 0) // semua if semua else 0)
                 for kode, kata in pilihan]  # fmt: skip
        hasil_profil.append((medan.verbose_name.capitalize(), baris))
    return hasil_profil


def sampel(populasi):
    """The smallest sample for so many people served; None where nobody has said how many."""
    if not populasi:
        return None
    return round(CHI * populasi * P * (1 - P) / (D2 * (populasi - 1) + CHI * P * (1 - P)))


def periode_kini(unit_id, hari=None):
    """The period into which an answer of this day falls. An office that has opened none works by the year."""
    hari = hari or timezone.localdate()
    ada = {p.bagian: p for p in PeriodeSkm.objects.filter(perangkat_daerah=unit_id, tahun=hari.year)}
    semester = 1 if hari.month <= 6 else 2
    if periode := ada.get(semester) or ada.get(0):
        return periode
    bagian = semester if ada else PeriodeSkm.Bagian.SETAHUN
    return PeriodeSkm.objects.get_or_create(perangkat_daerah_id=unit_id, tahun=hari.year, bagian=bagian)[0]


def hasil_umum(layanan):
    """What the public reads: {periode, hasil, cukup} of the newest period with enough answers, else None."""
    for periode in PeriodeSkm.objects.filter(jawaban__layanan=layanan.pk).distinct()[:3]:
        kini = hasil(JawabanSkm.objects.filter(periode=periode, layanan=layanan.pk))
        if kini.banyak >= TAMPIL_MULAI:
            return {"periode": periode, "hasil": kini}
    return None
