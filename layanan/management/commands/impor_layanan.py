"""`manage.py impor_layanan BERKAS… --perangkat-daerah KODE --pengguna NAMA`: files become drafts of services."""

from ambon_sop.alur.perintah import PerintahImpor
from layanan.impor import impor


class Command(PerintahImpor):
    help = (
        "Memasukkan berkas standar-pelayanan/1, atau PDF yang dicetak portal, sebagai draf. "
        "Berkas yang salah ditolak utuh; yang lain tetap masuk."
    )

    def impor(self, teks, unit, orang):
        return impor(teks, perangkat_daerah=unit, pengguna=orang)
