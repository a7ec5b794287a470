"""The queue of Bagian Organisasi: everything that waits for a verifikator, of all units; who has it, and until when."""

from dataclasses import dataclass

from django.db.models import Count, Q

from ambon_sop.akun.models import Penugasan, Peran

from .jenis import jenis_dari
from .models import Pelimpahan, Versi
from .status import Status
from .tenggat import DI_VERIFIKATOR, batas_lewat, tenggat

URUTAN = {
    "menunggu": "diajukan_pada",
    "judul": "dokumen__judul",
    "unit": "dokumen__perangkat_daerah__nama",
    "verifikator": "diambil_oleh__nama",
}


def tampilan(pengguna):
    """The saved views: {key: (title, condition)}."""
    di_sini = Q(status__in=DI_VERIFIKATOR)
    wakil = Pelimpahan.objects.berjalan().filter(kepada=pengguna.pk).values("dari")
    saya = Q(diambil_oleh=pengguna.pk) | Q(diambil_oleh__in=wakil)
    return {
        "semua": ("Semua", di_sini),
        "belum": ("Belum diambil", Q(status=Status.DIAJUKAN)),
        "saya": ("Pada saya", Q(status=Status.DIVERIFIKASI) & saya),
        "lewat": ("Lewat tenggat", di_sini & Q(diajukan_pada__lt=batas_lewat())),
        "kembali": ("Dikembalikan", Q(status=Status.DRAF, dikembalikan=True, pertama_diajukan__isnull=False)),
        "konsultasi": ("Konsultasi", Q(status=Status.KONSULTASI)),
        "disetujui": ("Menunggu pengesahan", Q(status=Status.DISETUJUI)),
    }


def hitung(pengguna):
    """{key: how many} of every view, in one query."""
    return Versi.objects.aggregate(
        **{kunci: Count("pk", filter=syarat) for kunci, (_, syarat) in tampilan(pengguna).items()}
    )


def antrean(pengguna, lihat="semua", q="", verifikator=None, urut=""):
    """Versions of one view, narrowed by words and by who has them; longest waiting first unless sorted otherwise."""
    versi = Versi.objects.filter(tampilan(pengguna)[lihat][1])
    for kata in q.split():
        unit = Q(dokumen__perangkat_daerah__nama__icontains=kata)
        unit |= Q(dokumen__perangkat_daerah__singkatan__icontains=kata)
        versi = versi.filter(Q(dokumen__judul__icontains=kata) | unit)
    if verifikator:
        versi = versi.filter(diambil_oleh=verifikator)
    nama = urut.removeprefix("-")
    kunci = URUTAN.get(nama, "diajukan_pada")
    arah = "-" if nama in URUTAN and urut.startswith("-") else ""
    versi = versi.select_related("dokumen__perangkat_daerah", "diambil_oleh")
    return versi.order_by(f"{arah}{kunci}", "pk")


def lengkapi(halaman, pengguna):
    """Give each version of a page its kind's name, address, due date, and whether this person has it."""
    diwakili = set(Pelimpahan.objects.berjalan().filter(kepada=pengguna.pk).values_list("dari", flat=True))
    for versi in halaman:
        jenis = jenis_dari(versi.dokumen.jenis)
        versi.nama_jenis, versi.url, versi.tenggat = jenis.nama, jenis.url_kerja(versi.dokumen), tenggat(versi)
        versi.pada_saya = versi.diambil_oleh_id == pengguna.pk or versi.diambil_oleh_id in diwakili
    return halaman


@dataclass(frozen=True)
class Beban:
    """How many versions a verifikator has on the desk; `kepada`: who stands in today."""

    pengguna: object
    banyak: int
    lewat: int
    kepada: object = None


def beban():
    """[Beban, …] of every verifikator, the most loaded first, in three queries."""
    orang = {h.pengguna_id: h.pengguna for h in Penugasan.objects.kini().filter(peran=Peran.VERIFIKATOR)}
    lewat = Count("pk", filter=Q(diajukan_pada__lt=batas_lewat()))
    baris = Versi.objects.filter(status=Status.DIVERIFIKASI).values("diambil_oleh").order_by("diambil_oleh")
    jumlah = {b["diambil_oleh"]: b for b in baris.annotate(banyak=Count("pk"), lewat=lewat)}
    wakil = {p.dari_id: p.kepada for p in Pelimpahan.objects.berjalan().select_related("kepada")}
    hasil = []
    for pk, pengguna in orang.items():
        milik = jumlah.get(pk, {"banyak": 0, "lewat": 0})
        hasil.append(Beban(pengguna, milik["banyak"], milik["lewat"], wakil.get(pk)))
    return sorted(hasil, key=lambda b: (-b.banyak, b.pengguna.nama))
