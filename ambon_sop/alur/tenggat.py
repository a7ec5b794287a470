"""Due dates of the review, in working days from Monday to Friday in WIT. Public holidays are not known to the portal.

Pure, but for the clock.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from ambon_sop.tampilan.tulisan import WIT, ke_wit, tanpa_tahun

from .status import Status

TENGGAT_VERIFIKASI = 5  # working days from the submission to the answer of Bagian Organisasi
SABTU = 5
HARI = timedelta(days=1)
DI_VERIFIKATOR = (Status.DIAJUKAN, Status.DIVERIFIKASI)


@dataclass(frozen=True)
class Tenggat:
    """`hari`: the due date; `sisa`: working days until then, negative where it has passed."""

    hari: date
    sisa: int

    @property
    def lewat(self):
        return self.sisa < 0

    @property
    def kata(self):
        """`Lewat 2 hari kerja`, `Hari ini`, `27 November`."""
        if self.lewat:
            return f"Lewat {-self.sisa} hari kerja"
        return "Hari ini" if self.sisa == 0 else tanpa_tahun(self.hari, timezone.localdate())

    @property
    def rincian(self):
        """What stands below it."""
        return f"{self.sisa} hari kerja lagi" if self.sisa > 0 else ""


def kerja(hari):
    return hari.weekday() < SABTU


def tambah_hari_kerja(hari, banyak):
    """The day `banyak` working days after `hari`; before it where negative."""
    langkah = HARI if banyak >= 0 else -HARI
    for _ in range(abs(banyak)):
        hari += langkah
        while not kerja(hari):
            hari += langkah
    return hari


def selisih_hari_kerja(awal, akhir):
    """Working days after `awal` up to and with `akhir`; negative the other way round."""
    if akhir < awal:
        return -selisih_hari_kerja(akhir, awal)
    penuh, sisa = divmod((akhir - awal).days, 7)
    return penuh * SABTU + sum(kerja(awal + HARI * (i + 1)) for i in range(sisa))


def lama_hari_kerja(awal, akhir):
    """Working days from one moment to another with their fraction: a working day counts by its 24 hours."""
    awal, akhir = ke_wit(awal), ke_wit(akhir)
    if akhir <= awal:
        return 0.0
    penuh = selisih_hari_kerja(awal.date(), akhir.date())
    return max(0.0, penuh + _bagian(akhir) - _bagian(awal))


def _bagian(waktu):
    """The share of its day that has passed, on a working day; a day off passes as nothing."""
    if not kerja(waktu.date()):
        # Counted from the end of the working day before it, which is over.
        return 1.0
    return (waktu.hour * 3600 + waktu.minute * 60 + waktu.second) / 86_400


def tenggat(versi):
    """When Bagian Organisasi owes an answer on this version; None where it has none to give."""
    if versi.status not in DI_VERIFIKATOR or versi.diajukan_pada is None:
        return None
    hari = tambah_hari_kerja(ke_wit(versi.diajukan_pada).date(), TENGGAT_VERIFIKASI)
    return Tenggat(hari, selisih_hari_kerja(timezone.localdate(), hari))


def batas_lewat(hari_ini=None):
    """The moment before which a submission is overdue on this day (default: today)."""
    hari = tambah_hari_kerja(hari_ini or timezone.localdate(), -TENGGAT_VERIFIKASI)
    return datetime.combine(hari, time.min, tzinfo=WIT)
