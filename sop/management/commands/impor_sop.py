"""`manage.py impor_sop BERKAS… --perangkat-daerah KODE --pengguna NAMA`: files, JSON or our PDF, become drafts."""

from ambon_sop.alur.perintah import PerintahImpor
from sop.impor import impor


class Command(PerintahImpor):
    help = (
        "Memasukkan berkas sop-ap/1, atau PDF yang dicetak portal, sebagai draf. "
        "Berkas yang salah ditolak utuh; yang lain tetap masuk."
    )

    def impor(self, teks, unit, orang):
        return impor(teks, perangkat_daerah=unit, pengguna=orang)
