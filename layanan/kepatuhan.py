"""How far each office meets the indicators of PEKPPP and Ombudsman: measured by the program, or entered by hand.

A measure gives {office: 0…100}; an office without a service in force is measured with 0, one that a measure says
nothing of is left out. The score is the weighted mean of what could be measured; how much that is stands beside it.
"""

from decimal import Decimal

from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils import timezone

from ambon_sop.organisasi.models import PerangkatDaerah

from .evaluasi import dengan_evaluasi, lewat
from .isi import KOMPONEN
from .models import Indikator, Isyarat, JawabanSkm, Konsultasi, Maklumat, NilaiIndikator, PeriodeSkm, StandarPelayanan
from .register import BUKAN_KANTOR
from .skm import hasil_menurut, sampel


def kantor():
    """The offices that are measured: those of today that have any service."""
    semua = PerangkatDaerah.objects.berlaku().exclude(jenis__in=BUKAN_KANTOR)
    return semua.filter(Exists(StandarPelayanan.objects.filter(perangkat_daerah=OuterRef("pk"))))


def _bagian(syarat, semua=None):
    """{office: percent of its services that meet `syarat`}; of those in force unless `semua` says which."""
    dari = semua if semua is not None else StandarPelayanan.objects.filter(versi_berlaku__isnull=False)
    baris = dari.order_by().values("perangkat_daerah").annotate(ada=Count("pk", filter=syarat), banyak=Count("pk"))
    return {b["perangkat_daerah"]: Decimal(100 * b["ada"]) / b["banyak"] for b in baris}


def _ditetapkan():
    pernah_diajukan = StandarPelayanan.objects.filter(
        Q(versi_berlaku__isnull=False) | Q(versi_terbaru__pertama_diajukan__isnull=False)
    )
    return _bagian(Q(versi_berlaku__isnull=False), pernah_diajukan)


def _komponen(kunci):
    """Whether a component of the standard in force says anything."""
    return lambda: _bagian(~Q(**{f"versi_berlaku__isi__komponen__{kunci}": []}))


def _dievaluasi():
    lambat = lewat(dengan_evaluasi(StandarPelayanan.objects.all())).values("pk")
    return _bagian(~Q(pk__in=lambat))


def _konsultasi():
    """Whether the draft that is now in force was discussed with the public."""
    return _bagian(Q(Exists(Konsultasi.objects.filter(versi=OuterRef("versi_berlaku"), ditutup_pada__isnull=False))))


def _maklumat():
    punya = Maklumat.objects.values_list("perangkat_daerah", flat=True).distinct()
    return dict.fromkeys(punya, Decimal(100))


def _skm_cukup():
    """Of this year or the last: 100 with the smallest sample reached, 50 with answers but without."""
    tahun = timezone.localdate().year
    banyak = PeriodeSkm.objects.filter(tahun__gte=tahun - 1).annotate(n=Count("jawaban")).filter(n__gt=0)
    nilai = {}
    for periode in banyak:
        perlu = sampel(periode.populasi)
        kini = Decimal(100 if perlu is not None and periode.n >= perlu else 50)
        nilai[periode.perangkat_daerah_id] = max(kini, nilai.get(periode.perangkat_daerah_id, kini))
    return nilai


def _indeks_skm():
    tahun = timezone.localdate().year
    jawaban = JawabanSkm.objects.filter(periode__tahun__gte=tahun - 1)
    return {unit: satu.indeks for unit, satu in hasil_menurut(jawaban, "periode__perangkat_daerah").items()}


def _isyarat():
    """The share of signals that were followed up; without any there is nothing to follow up."""
    baris = Isyarat.objects.order_by().values(unit=F("layanan__perangkat_daerah"))
    baris = baris.annotate(ada=Count("pk", filter=Q(ditangani_pada__isnull=False)), banyak=Count("pk"))
    penuh = dict.fromkeys(_bagian(Q()), Decimal(100))
    return penuh | {b["unit"]: Decimal(100 * b["ada"]) / b["banyak"] for b in baris}


# For each measure the words in which the editor offers it, and how it is taken.
UKURAN = {
    "ditetapkan": ("Bagian layanan yang standarnya sudah ditetapkan", _ditetapkan),
    "untuk_umum": ("Bagian layanan berlaku yang tampil untuk umum", lambda: _bagian(Q(publik=True))),
    "dievaluasi": ("Bagian layanan berlaku yang evaluasinya belum lewat", _dievaluasi),
    "konsultasi": ("Bagian layanan berlaku yang dikonsultasikan kepada masyarakat", _konsultasi),
    "sop": ("Bagian layanan berlaku yang menyebut SOP", lambda: _bagian(~Q(versi_berlaku__isi__sop=[]))),
    "maklumat": ("Kantor punya Maklumat Pelayanan", _maklumat),
    "skm_cukup": ("SKM tahun ini atau tahun lalu, sampelnya cukup", _skm_cukup),
    "indeks_skm": ("Indeks SKM tahun ini dan tahun lalu", _indeks_skm),
    "isyarat": ("Bagian isyarat warga yang ditindaklanjuti", _isyarat),
    "persyaratan": (f"{KOMPONEN['persyaratan']} terisi", _komponen("persyaratan")),
    "prosedur": (f"{KOMPONEN['sistem_mekanisme_prosedur']} terisi", _komponen("sistem_mekanisme_prosedur")),
    "waktu": (f"{KOMPONEN['jangka_waktu']} terisi", _komponen("jangka_waktu")),
    "biaya": (f"{KOMPONEN['biaya_tarif']} terisi", _komponen("biaya_tarif")),
    "produk": (f"{KOMPONEN['produk_pelayanan']} terisi", _komponen("produk_pelayanan")),
    "pengaduan": (f"{KOMPONEN['penanganan_pengaduan']} terisi", _komponen("penanganan_pengaduan")),
}
TANGAN = ("", "Dinilai dengan tangan")
# Of these an office that the measure does not name simply has none: that is a 0, not a gap.
NOL_BILA_TIDAK_ADA = set(UKURAN) - {"indeks_skm"}


def kata_ukuran(ukuran):
    return UKURAN[ukuran][0] if ukuran in UKURAN else TANGAN[1]


def nilai_semua(indikator):
    """{indicator: {office: value}}: each measure is asked once, and of values by hand the newest counts."""
    terukur = {u: UKURAN[u][1]() for u in {i.ukuran for i in indikator if i.ukuran in UKURAN}}
    tangan = {}
    semua = NilaiIndikator.objects.filter(indikator__in=[i.pk for i in indikator if not i.ukuran]).order_by("pk")
    for satu in semua:
        tangan.setdefault(satu.indikator_id, {})[satu.perangkat_daerah_id] = Decimal(satu.nilai)
    return {i.pk: terukur[i.ukuran] if i.ukuran in UKURAN else tangan.get(i.pk, {}) for i in indikator}


def nilai(indikator, semua, unit_pk):
    """The value of one office, or None where nobody knows it."""
    bawaan = Decimal(0) if indikator.ukuran in NOL_BILA_TIDAK_ADA else None
    return semua[indikator.pk].get(unit_pk, bawaan)


def skor(indikator, semua, unit_pk):
    """(score 0…100 or None, percent of the weight that could be measured)."""
    jumlah = terukur = Decimal(0)
    for satu in indikator:
        isi = nilai(satu, semua, unit_pk)
        if isi is not None:
            jumlah, terukur = jumlah + satu.bobot * isi, terukur + satu.bobot
    penuh = sum((satu.bobot for satu in indikator), Decimal(0))
    persen = round(100 * terukur / penuh) if penuh else 0
    return (round(jumlah / terukur, 1) if terukur else None), persen


def peringkat(kerangka):
    """({office, skor, terukur} …, weakest first; indicators with their mean over the city)."""
    indikator = list(Indikator.objects.berlaku().filter(kerangka=kerangka))
    semua, unit = nilai_semua(indikator), list(kantor())
    baris = []
    for satu in unit:
        hasil, persen = skor(indikator, semua, satu.pk)
        baris.append({"unit": satu, "skor": hasil, "terukur": persen})
    baris.sort(key=lambda b: (b["skor"] is None, b["skor"] or 0, b["unit"].nama))
    for satu in indikator:
        diketahui = [n for u in unit if (n := nilai(satu, semua, u.pk)) is not None]
        satu.rata, satu.banyak = (round(sum(diketahui) / len(diketahui), 1) if diketahui else None), len(diketahui)
        satu.kata_ukuran = kata_ukuran(satu.ukuran)
    return baris, indikator, semua


def lembar_unduhan():
    """One sheet for each method that holds today: offices × indicators, and one of the indicators themselves."""
    lembar = []
    for kode, nama in Indikator.Kerangka.choices:
        baris, indikator, semua = peringkat(kode)
        kepala = ["Perangkat Daerah", "Skor", "Bobot terukur (persen)", *(f"{i.kelompok}: {i.teks}" for i in indikator)]
        isi = [
            [b["unit"].nama, b["skor"], b["terukur"], *(_bulat(nilai(i, semua, b["unit"].pk)) for i in indikator)]
            for b in baris
        ]
        lembar.append((nama, kepala, isi))
        rinci = [[i.kelompok, i.teks, i.bobot, i.kata_ukuran, i.sumber, i.rata, i.berlaku_dari] for i in indikator]
        judul = ["Aspek", "Indikator", "Bobot", "Cara ukur", "Sumber", "Rata-rata kota", "Berlaku dari"]
        lembar.append((f"Indikator {nama}", judul, rinci))
    return lembar


def _bulat(satu):
    return None if satu is None else round(satu, 1)
