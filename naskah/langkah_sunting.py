"""The saved edits of a template as steps, in words: `mengubah Judul: SURAT TUGAS dan isian Dasar`. Pure."""

from ambon_sop.alur.langkah_sunting import lipat
from sop.kaidah.kalimat import bilangan, deret

from .fakta_templat import FAKTA
from .suntingan import KUNCI
from .tempat import sebut_bagian

TERBANYAK = 3  # places that are named one by one
KERJA = {"tambah": "menambah", "ubah": "mengubah", "hapus": "menghapus", "pindah": "memindahkan", "bidang": "mengubah"}
LAIN = {"lanskap": "Kertas", "ukuran": "Huruf"}


def langkah_sunting(suntingan, isi):
    """[Langkah, …], newest first, of a version's saves in order; `isi` is the content after all of them."""
    semua = lipat(suntingan)
    for satu in semua:
        satu.kalimat = _kalimat(satu, isi)
    return semua[::-1]


def _kalimat(langkah, isi):
    kena = {}
    for satu in langkah.suntingan:
        nama = _nama(satu, isi)
        for ubah in satu.perubahan:
            tempat = nama(ubah)
            if tempat not in kena.setdefault(ubah["op"], []):
                kena[ubah["op"]].append(tempat)
    bagian = [f"{KERJA[op]} {_deret(tempat)}" for op, tempat in kena.items()]
    return deret(dict.fromkeys(bagian))


def _deret(tempat):
    return deret(tempat) if len(tempat) <= TERBANYAK else f"{bilangan(len(tempat))} bagian"


def _nama(suntingan, isi):
    """How a place of one save is called: as it was written then, else as it is now."""
    tahu = {(di, satu[kunci]): satu for di, kunci in KUNCI.items() for satu in isi[di]}
    for ubah in [*suntingan.balikan, *suntingan.perubahan]:
        if "nilai" in ubah and ubah["op"] != "bidang":
            tahu[ubah["di"], ubah["nilai"][KUNCI[ubah["di"]]]] = ubah["nilai"]

    def nama(ubah):
        if ubah["op"] == "bidang":
            return LAIN.get(ubah["bidang"]) or FAKTA[ubah["bidang"]]
        kode = ubah["nilai"][KUNCI[ubah["di"]]] if ubah["op"] == "tambah" else ubah["id"]
        satu = tahu.get((ubah["di"], kode))
        if satu is None:
            return "bagian yang sudah tidak ada"
        return sebut_bagian(satu) if ubah["di"] == "bagian" else f"isian {satu['label']}"

    return nama
