"""What an office has written before, most often first: the words that the editor offers while somebody types."""

from collections import Counter

from django.db.models import F, Q

from ambon_sop.alur.models import Versi

from .kaidah.kata_kerja import kata, kata_kerja_aktif
from .models import Sop

BATAS_DOKUMEN = 80  # the newest of the office
BATAS_USUL = 60  # of one kind
KATA_KERJA = (
    "Menerima Memeriksa Mencatat Meneliti Memverifikasi Menyusun Menyiapkan Mengajukan Menandatangani Membubuhkan "
    "Menyetujui Mendisposisi Meneruskan Menyerahkan Mengirimkan Menggandakan Mengarsipkan Mencetak Mengunggah Membuat"
).split()
WAKTU = ("5 menit", "10 menit", "15 menit", "30 menit", "1 jam", "2 jam", "1 hari", "2 hari", "3 hari")


def saran(pengguna, unit):
    """{pelaksana, dasar_hukum, keterkaitan, waktu, kata_kerja}: lists of texts from the unit's SOPs."""
    kini = Q(pk=F("dokumen__versi_terbaru")) | Q(pk=F("dokumen__versi_berlaku"))
    versi = Versi.objects.terlihat_oleh(pengguna).filter(kini, dokumen__jenis=Sop.JENIS, dokumen__perangkat_daerah=unit)
    return rangkum(versi.filter(salinan=False).order_by("-pk").values_list("isi", flat=True)[:BATAS_DOKUMEN])


def rangkum(semua_isi):
    """The same from contents (dicts). Spellings that differ only in capitals or blanks count as one."""
    hitung = {nama: _Hitung() for nama in ("pelaksana", "dasar_hukum", "keterkaitan", "waktu", "kata_kerja")}
    for isi in semua_isi:
        hitung["pelaksana"].tambah(p["nama"] for p in isi["pelaksana"])
        hitung["dasar_hukum"].tambah(isi["dasar_hukum"])
        hitung["keterkaitan"].tambah([*isi["keterkaitan"], f"SOP {isi['nama']}"])
        hitung["waktu"].tambah(k["waktu"] for k in isi["kegiatan"] if k["waktu"])
        hitung["kata_kerja"].tambah(awal for k in isi["kegiatan"] if (awal := _kata_kerja(k["uraian"])))
    hitung["waktu"].tambah(WAKTU)
    hitung["kata_kerja"].tambah(KATA_KERJA)
    return {nama: satu.terbanyak() for nama, satu in hitung.items()}


def _kata_kerja(uraian):
    awal = next(iter(kata(uraian)), "")
    return awal.capitalize() if kata_kerja_aktif(awal) else ""


class _Hitung:
    def __init__(self):
        self.banyak, self.tulisan = Counter(), {}

    def tambah(self, daftar):
        for teks in daftar:
            rapi = " ".join(teks.split()).rstrip(" ;")
            if rapi:
                kunci = rapi.casefold()
                self.banyak[kunci] += 1
                self.tulisan.setdefault(kunci, rapi)

    def terbanyak(self):
        return [self.tulisan[kunci] for kunci, _ in self.banyak.most_common(BATAS_USUL)]
