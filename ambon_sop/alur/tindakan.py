"""Where the buttons of a document stand: in the document bar, at the foot where a review is decided, or put away."""

from dataclasses import dataclass

from .status import Status

DIPUTUSKAN = (Status.DIPERIKSA, Status.DIVERIFIKASI, Status.DISETUJUI, Status.PARAF, Status.MENUNGGU_TANDA)
BUKAN_KEPUTUSAN = {"serahkan", "tarik", "siapkan_tinta", "sahkan_tinta", "tetapkan_tinta", "tanda_tinta", "tanda_luar"}


@dataclass(frozen=True)
class Tombol:
    """One button. `kelas`: btn-primary, btn-secondary or btn-outline-danger; `halangan`: why it does not work yet."""

    transisi: object
    label: str
    kelas: str
    halangan: str = ""

    @property
    def pokok(self):
        """The first sentence of what stands in the way."""
        return self.halangan.partition(". ")[0].rstrip(".") + "."

    @property
    def lanjut(self):
        return self.halangan.partition(". ")[2]


@dataclass(frozen=True)
class Letak:
    bilah: list
    kaki: list
    lain: list

    @property
    def halangan(self):
        """The button that does not work yet, for the words beside it."""
        return next((t for t in [*self.kaki, *self.bilah] if t.halangan), None)


def letakkan(tersedia, versi, banyak_catatan):
    """The `Letak` of what this person may do now (mesin.Tersedia). One primary a page, and it is one that works."""
    memutuskan = {t.transisi.nama for t in tersedia if _keputusan(t.transisi, versi)}
    kaki = [t for t in tersedia if t.transisi.nama in memutuskan]
    sisa = [t for t in tersedia if t.transisi.nama not in memutuskan]
    pokok = [t for t in kaki if t.transisi.utama]
    tertahan = bool(pokok) and all(t.halangan for t in pokok)
    return Letak(
        [_tombol(t, not kaki) for t in sisa if not t.transisi.merusak],
        sorted((_keputusan_tombol(t, tertahan, banyak_catatan) for t in kaki), key=lambda t: t.kelas == "btn-primary"),
        [_tombol(t, False) for t in sisa if t.transisi.merusak],
    )


def _keputusan(transisi, versi):
    melangkah = transisi.ke != versi.status or transisi.utama
    return versi.status in DIPUTUSKAN and melangkah and transisi.nama not in BUKAN_KEPUTUSAN


def _keputusan_tombol(tersedia, tertahan, banyak_catatan):
    kembali = tersedia.transisi.ke == Status.DRAF and not tersedia.transisi.merusak
    label = f"Kembalikan dengan {banyak_catatan} catatan" if kembali and banyak_catatan else ""
    return _tombol(tersedia, kembali if tertahan else True, label, paksa=kembali and tertahan)


def _tombol(tersedia, boleh_utama, label="", paksa=False):
    transisi = tersedia.transisi
    if transisi.merusak:
        kelas = "btn-outline-danger"
    else:
        utama = (transisi.utama or paksa) and boleh_utama and not tersedia.halangan
        kelas = "btn-primary" if utama else "btn-secondary"
    return Tombol(transisi, label or transisi.label, kelas, tersedia.halangan)
