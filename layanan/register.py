"""The register of Bagian Organisasi: every service of every office with its state, and what is missing.

Saved views are rows of PANDANGAN: a word for the tab and what it leaves over.
"""

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from ambon_sop.alur.daftar import dengan_versi_tampil
from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.organisasi.models import PerangkatDaerah

from .evaluasi import dengan_evaluasi, jatuh_tempo, lewat
from .fakta import rupiah
from .models import Isyarat, JawabanSkm, StandarPelayanan, TindakLanjut
from .skm import hasil_menurut

# Units of these kinds owe standards; the city itself, negeri and desa have no service of their own in this register.
BUKAN_KANTOR = ("kota", "negeri", "desa", "desa_negeri")
KANTOR = "kantor"
# The column by which the register sorts, for each word in ?urut=.
URUTAN = {
    "judul": ("judul", "pk"),
    "unit": ("perangkat_daerah__nama", "judul", "pk"),
    "keadaan": ("status_tampil", "judul", "pk"),
    "berlaku": ("tanggal_efektif", "pk"),
    "evaluasi": ("dihitung_dari", "pk"),
    "isyarat": ("isyarat_terbuka", "pk"),
}


def _berlaku(layanan):
    return layanan.filter(versi_berlaku__isnull=False)


def _tanpa_sop(layanan):
    return _berlaku(layanan).filter(versi_berlaku__isi__sop=[])


def _tanpa_evaluasi(layanan):
    return _berlaku(layanan).filter(dievaluasi_pada__isnull=True)


def _konsultasi(layanan):
    terbuka = Versi.objects.filter(dokumen=OuterRef("pk"), status=Status.KONSULTASI)
    return layanan.filter(Exists(terbuka))


# For each tab its words and what it leaves over; KANTOR lists offices, not services.
PANDANGAN = {
    "semua": ("Semua", lambda layanan: layanan),
    KANTOR: ("Kantor tanpa standar", None),
    "lewat": ("Evaluasi lewat", lewat),
    "tanpa_sop": ("Tanpa SOP", _tanpa_sop),
    "tanpa_evaluasi": ("Belum dievaluasi", _tanpa_evaluasi),
    "konsultasi": ("Konsultasi terbuka", _konsultasi),
}


def daftar(pengguna):
    """Every service that this person may see, annotated with what the register shows and filters by."""
    semua = StandarPelayanan.objects.terlihat_oleh(pengguna).select_related("perangkat_daerah")
    semua = dengan_evaluasi(dengan_versi_tampil(semua, pengguna))
    isyarat = Isyarat.objects.terbuka().filter(layanan=OuterRef("pk")).order_by().values("layanan")
    banyak = Subquery(isyarat.annotate(n=Count("pk")).values("n"), output_field=IntegerField())
    return semua.annotate(isyarat_terbuka=Coalesce(banyak, 0))


def saring(layanan, *, q="", status="", unit=None):
    """Narrow by words in title, number or office, by state, by office."""
    for kata in q.split():
        layanan = layanan.filter(
            Q(judul__icontains=kata)
            | Q(nomor__icontains=kata)
            | Q(perangkat_daerah__nama__icontains=kata)
            | Q(perangkat_daerah__singkatan__icontains=kata)
        )
    if status:
        layanan = layanan.filter(status_tampil=status)
    return layanan.filter(perangkat_daerah=unit) if unit else layanan


def kantor_tanpa_standar(pengguna, *, q="", unit=None):
    """The offices that have no standard in force, each with how many of theirs are on the way."""
    kantor = PerangkatDaerah.objects.berlaku().exclude(jenis__in=BUKAN_KANTOR)
    berlaku = _berlaku(StandarPelayanan.objects.filter(perangkat_daerah=OuterRef("pk")))
    kantor = kantor.filter(~Exists(berlaku))
    for kata in q.split():
        kantor = kantor.filter(Q(nama__icontains=kata) | Q(singkatan__icontains=kata))
    if unit:
        kantor = kantor.filter(pk=unit.pk)
    jalan = StandarPelayanan.objects.terlihat_oleh(pengguna).filter(perangkat_daerah=OuterRef("pk"))
    jalan = jalan.order_by().values("perangkat_daerah").annotate(n=Count("pk")).values("n")
    return kantor.annotate(jalan=Coalesce(Subquery(jalan, output_field=IntegerField()), 0))


def hitungan(pengguna, layanan):
    """{tab: how many} for all saved views, filters apart."""
    banyak = {kunci: saring_oleh(layanan).count() for kunci, (_, saring_oleh) in PANDANGAN.items() if saring_oleh}
    return banyak | {KANTOR: kantor_tanpa_standar(pengguna).count()}


def lengkapi(layanan):
    """Give each service of a page what takes queries of its own, a constant number for all of them."""
    kunci = [satu.pk for satu in layanan]
    berlaku = Versi.objects.filter(pk__in=[satu.versi_berlaku_id for satu in layanan if satu.versi_berlaku_id])
    sop = dict(berlaku.values_list("pk", "isi__sop"))
    skm = hasil_menurut(JawabanSkm.objects.filter(layanan__in=kunci), "layanan")
    tindak = TindakLanjut.objects.filter(evaluasi__layanan__in=kunci, selesai_pada__isnull=True)
    tindak = dict(tindak.order_by().values_list("evaluasi__layanan").annotate(Count("pk")))
    lewat_pk = set(lewat(dengan_evaluasi(StandarPelayanan.objects.filter(pk__in=kunci))).values_list("pk", flat=True))
    for satu in layanan:
        satu.banyak_sop = len(sop.get(satu.versi_berlaku_id) or ())
        satu.batas_evaluasi, satu.lewat = jatuh_tempo(satu), satu.pk in lewat_pk
        satu.skm, satu.tindak_terbuka = skm.get(satu.pk), tindak.get(satu.pk, 0)
    return layanan


KEPALA = [
    "Layanan",
    "Perangkat Daerah",
    "Singkatan",
    "Keadaan",
    "Keadaan sejak",
    "Nomor SK",
    "Berlaku sejak",
    "Tampil untuk umum",
    "Gratis",
    "Biaya",
    "Waktu terlama (menit kerja)",
    "Alamat daring",
    "SOP terkait",
    "Dievaluasi pada",
    "Evaluasi paling lambat",
    "Evaluasi lewat",
    "Tindak lanjut terbuka",
    "Jawaban SKM",
    "Indeks SKM",
    "Mutu SKM",
    "Isyarat belum ditindaklanjuti",
]
POTONG = 500  # services in memory at a time


def baris_unduhan(layanan):
    """One row a service, in the columns of KEPALA."""
    kata = dict(Status.choices)
    kunci = list(layanan.values_list("pk", flat=True))
    for awal in range(0, len(kunci), POTONG):
        peta = layanan.in_bulk(kunci[awal : awal + POTONG])
        for s in lengkapi([peta[k] for k in kunci[awal : awal + POTONG] if k in peta]):
            yield [
                s.judul, s.perangkat_daerah.nama, s.perangkat_daerah.singkatan,
                kata.get(s.status_tampil, ""), s.sejak_tampil, s.nomor, s.tanggal_efektif,
                s.publik, "" if s.gratis is None else s.gratis, _biaya(s), s.lama_maksimum, s.alamat_daring,
                s.banyak_sop, s.dievaluasi_pada, s.batas_evaluasi, s.lewat, s.tindak_terbuka,
                s.skm.banyak if s.skm else 0, s.skm.indeks if s.skm else None, s.skm.huruf if s.skm else "",
                s.isyarat_terbuka,
            ]  # fmt: skip


def _biaya(layanan):
    dari, sampai = layanan.biaya_minimum, layanan.biaya_maksimum
    return "–".join(rupiah(b) for b in dict.fromkeys((dari, sampai)) if b is not None)
