"""The measured service of the review: how long each stage took, computed from the passages in the audit trail.

A stage begins with the passage into it and ends with the one out of it; what has not ended yet is not counted. Lengths
are working days (tenggat.py).
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from statistics import median

from django.core.cache import cache
from django.utils import timezone

from ambon_sop.audit.models import CatatanAudit
from ambon_sop.tampilan.tulisan import WIT, angka

from .models import Versi
from .status import Status
from .tenggat import lama_hari_kerja

# stage → (state, whose work it is); in the order of the way
TAHAP = {
    Status.DIPERIKSA: "Pemeriksaan di kantor",
    Status.DIAJUKAN: "Menunggu diambil",
    Status.DIVERIFIKASI: "Verifikasi",
    Status.DISETUJUI: "Menunggu pengesahan",
}
PERBAIKAN = "perbaikan"
SIMPAN_DETIK = 600
SEBUTAN = {**{s.value: kata for s, kata in TAHAP.items()}, PERBAIKAN: "Perbaikan oleh penyusun"}


@dataclass(frozen=True)
class Lintasan:
    """One stage that one version has passed. `lama` in working days."""

    versi: int
    unit: str
    tahap: str
    mulai: datetime
    selesai: datetime
    oleh: str

    @property
    def lama(self):
        return lama_hari_kerja(self.mulai, self.selesai)


@dataclass(frozen=True)
class Ukuran:
    """Median, longest and number of what was measured. `panjang` is the median as it is, for a bar."""

    nama: str
    banyak: int
    tengah: float
    terlama: float
    panjang: float

    @property
    def kata_tengah(self):
        return kata_lama(self.tengah)

    @property
    def kata_terlama(self):
        return kata_lama(self.terlama)


def kata_lama(hari):
    """`2,5`; what is less than a tenth of a day says so."""
    return angka(hari) if hari else "kurang dari 0,1"


def lintasan(sejak=None):
    """[Lintasan, …] that ended on or after the day `sejak`, in two queries."""
    perpindahan = CatatanAudit.objects.filter(objek_jenis="versi").exclude(ke="").order_by("urut")
    kolom = ("objek_id", "waktu", "dari", "ke", "tindakan", "pelaku_nama")
    awal = datetime.combine(sejak, time.min, tzinfo=WIT) if sejak else None
    masuk, hasil = {}, []
    for objek, waktu, dari, ke, tindakan, oleh in perpindahan.values_list(*kolom).iterator():
        if dari == ke:
            continue  # handed over within the stage
        if objek in masuk and masuk[objek][0] and (awal is None or waktu >= awal):
            hasil.append((int(objek), *masuk[objek], waktu, oleh))
        masuk[objek] = (_tahap(dari, ke, tindakan), waktu)
    unit = dict(Versi.objects.values_list("pk", "dokumen__perangkat_daerah__singkatan"))
    return [
        Lintasan(versi, unit.get(versi, "–"), tahap, mulai, selesai, oleh)
        for versi, tahap, mulai, selesai, oleh in hasil
    ]


def _tahap(dari, ke, tindakan):
    """The stage that begins; None where nobody's service is measured (a first draft, a version in force)."""
    if ke == Status.DRAF:
        return PERBAIKAN if dari and tindakan != "tarik" else None
    return ke if ke in TAHAP else None


def per_tahap(semua):
    """[Ukuran, …] of each stage that occurred, in the order of the way."""
    kelompok = _kelompok(semua, lambda satu: satu.tahap)
    return [_ukuran(SEBUTAN[tahap], kelompok[tahap]) for tahap in SEBUTAN if tahap in kelompok]


def per_unit(semua, tahap=Status.DIVERIFIKASI):
    """[Ukuran, …] of one stage by unit, the slowest first."""
    kelompok = _kelompok([satu for satu in semua if satu.tahap == tahap], lambda satu: satu.unit)
    return sorted((_ukuran(nama, isi) for nama, isi in kelompok.items()), key=lambda u: (-u.tengah, u.nama))


def nilai_tengah_verifikasi():
    """The median length of the verifications of the last 90 days, in words; None where there was none.

    The inbox shows it at every visit, so it is kept for a while.
    """
    return cache.get_or_set("layanan:nilai-tengah", lambda: _nilai_tengah(awal_masa("90")), SIMPAN_DETIK)


def _nilai_tengah(sejak):
    lama = [satu.lama for satu in lintasan(sejak) if satu.tahap == Status.DIVERIFIKASI]
    return kata_lama(round(median(lama), 1)) if lama else None


def _kelompok(semua, kunci):
    kelompok = defaultdict(list)
    for satu in semua:
        kelompok[kunci(satu)].append(satu.lama)
    return kelompok


def _ukuran(nama, lama):
    return Ukuran(nama, len(lama), round(median(lama), 1), round(max(lama), 1), median(lama))


def awal_masa(kunci):
    """The first day of a period: `90` days, this `tahun`; None for all."""
    hari_ini = timezone.localdate()
    if kunci == "tahun":
        return hari_ini.replace(month=1, day=1)
    return None if kunci == "semua" else hari_ini - timedelta(days=90)
