"""How far every office is: documents in force and on their way, by unit."""

from django.db.models import Count, Q

from ambon_sop.alur.jenis import semua_jenis
from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.organisasi.models import PerangkatDaerah

KOLOM = ("nama", "berlaku", "jalan", "semua", "persen")


def per_unit():
    """[{nama, berlaku, jalan, baru, semua, persen, persen_baru}] of the units that have any document.

    `jalan` are all on their way, `baru` those of them that have nothing in force yet.
    """
    kota = Q(dokumen__jenis__in=[jenis.kode for jenis in semua_jenis() if jenis.kota])
    jalan = kota & Q(dokumen__versi_terbaru__status__in=Status.terbuka())
    unit = PerangkatDaerah.objects.annotate(
        berlaku=Count("dokumen", filter=kota & Q(dokumen__versi_berlaku__isnull=False), distinct=True),
        jalan=Count("dokumen", filter=jalan, distinct=True),
        baru=Count("dokumen", filter=jalan & Q(dokumen__versi_berlaku__isnull=True), distinct=True),
        semua=Count("dokumen", filter=kota, distinct=True),
    )
    unit = unit.filter(semua__gt=0).order_by("nama").values("nama", "berlaku", "jalan", "baru", "semua")
    return [u | {"persen": _persen(u, "berlaku"), "persen_baru": _persen(u, "baru")} for u in unit]


def _persen(unit, apa):
    return 100 * unit[apa] // unit["semua"]


def ringkas(baris):
    """The figures of the whole city and the sentence that is their finding."""
    jumlah = {k: sum(b[k] for b in baris) for k in ("berlaku", "jalan", "semua")}
    jumlah |= {"unit_berlaku": sum(b["berlaku"] > 0 for b in baris), "unit": len(baris)}
    jumlah["menunggu"] = Versi.objects.filter(status=Status.DISETUJUI).count()
    return jumlah | {"kalimat": _kalimat(jumlah["berlaku"], jumlah["semua"])}


def _kalimat(berlaku, semua):
    if not semua:
        return "Belum ada dokumen yang disusun."
    if not berlaku:
        return "Belum ada dokumen kota yang berlaku."
    return "Semua dokumen kota berlaku." if berlaku == semua else f"{berlaku} dari {semua} dokumen kota sudah berlaku."


def unit_berdokumen(dokumen):
    """The units that these documents belong to, by name, each with `banyak`."""
    banyak = Count("dokumen", filter=Q(dokumen__in=dokumen.values("pk")))
    return PerangkatDaerah.objects.annotate(banyak=banyak).filter(banyak__gt=0).order_by("nama")


def urutkan(baris, kunci):
    """Sorted by a column, `-` before it for descending; else the least advanced first."""
    nama = kunci.removeprefix("-")
    nama, turun = (nama, kunci.startswith("-")) if nama in KOLOM else ("persen", False)
    return sorted(baris, key=lambda b: (b[nama], b["nama"]), reverse=turun)
