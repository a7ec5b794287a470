"""The list of an office's letters: saved views, filters, sorting, search, and the same as a sheet."""

from django.db.models import Count, F, Q
from django.utils import timezone

from ambon_sop.alur.status import Status

from .models import Naskah

BATAS_KATA = 8  # words of a search that count
URUTAN = {
    "hal": ("judul", "pk"),
    "nomor": ("nomor", "pk"),
    "tujuan": ("tujuan", "pk"),
    "keadaan": ("versi_terbaru__status", "pk"),
    "tanggal": ("tanggal", "pk"),
    "sejak": ("versi_terbaru__sejak", "pk"),
}
KEPALA_LEMBAR = (
    "Hal", "Jenis", "Tujuan", "Nomor", "Tanggal", "Keadaan", "Sejak", "Penanda tangan", "Cara", "Keamanan",
)  # fmt: skip


def _tahun_ini():
    return Q(versi_terbaru__status=Status.DITANDATANGANI, tanggal__year=timezone.localdate().year)


# For each tab its words and the condition of what it shows.
PANDANGAN = {
    "semua": ("Semua", Q),
    "draf": ("Draf", lambda: Q(versi_terbaru__status=Status.DRAF)),
    "menunggu": ("Menunggu", lambda: Q(versi_terbaru__status__in=(Status.PARAF, Status.MENUNGGU_TANDA))),
    "tahun_ini": ("Ditandatangani tahun ini", _tahun_ini),
    "batal": ("Batal", lambda: Q(versi_terbaru__status=Status.BATAL)),
}


def terlihat(pengguna):
    """The letters that this person may see."""
    semua = Naskah.objects.terlihat_oleh(pengguna).filter(versi_terbaru__isnull=False)
    return semua.select_related("perangkat_daerah", "versi_terbaru", "penanda")


def tab(naskah):
    """[(word of the address, title, count), …] of the saved views."""
    hitung = naskah.order_by().aggregate(**{k: Count("pk", filter=syarat()) for k, (_, syarat) in PANDANGAN.items()})
    return [(kunci, judul, hitung[kunci]) for kunci, (judul, _) in PANDANGAN.items()]


def tahun(naskah):
    """The years of signed letters, newest first."""
    return [
        hari.year for hari in naskah.order_by().filter(tanggal__isnull=False).dates("tanggal", "year", order="DESC")
    ]


def saring(naskah, *, lihat="", q="", ragam="", status="", tahun=None, keamanan=""):
    naskah = naskah.filter(PANDANGAN[lihat][1]()) if lihat in PANDANGAN else naskah
    for kata in q.replace("\x00", "").split()[:BATAS_KATA]:
        cocok = Q(judul__icontains=kata) | Q(nomor__icontains=kata) | Q(kata__contains=kata.casefold())
        naskah = naskah.filter(cocok)
    pilih = {"ragam": ragam, "versi_terbaru__status": status, "tanggal__year": tahun, "keamanan": keamanan}
    return naskah.filter(**{k: v for k, v in pilih.items() if v})


def urutkan(naskah, kunci):
    """Sort by a key of URUTAN, `-` before it for descending; what is newest first without one."""
    nama = kunci.removeprefix("-")
    if nama not in URUTAN:
        return naskah.order_by("-versi_terbaru__sejak", "-pk")
    turun = kunci.startswith("-")
    return naskah.order_by(*(F(k).desc(nulls_last=True) if turun else F(k).asc(nulls_last=True) for k in URUTAN[nama]))


def baris_lembar(naskah):
    """The rows of the sheet."""
    for n in naskah.iterator(1000):
        v = n.versi_terbaru
        yield (
            n.judul, n.get_ragam_display(), n.tujuan, n.nomor, n.tanggal, v.get_status_display(), v.sejak,
            str(n.penanda or ""), n.get_cara_display(), n.get_keamanan_display(),
        )  # fmt: skip
