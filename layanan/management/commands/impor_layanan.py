"""`manage.py impor_layanan BERKAS… --perangkat-daerah KODE --pengguna NAMA`: files become drafts of services."""

from ambon_sop.alur.perintah import PerintahImpor
from layanan.fakta import kata_biaya, kata_waktu
from layanan.impor import impor
from layanan.isi import dari_dict
from layanan.saran import saran_fakta


class Command(PerintahImpor):
    help = (
        "Memasukkan berkas standar-pelayanan/1, atau PDF yang dicetak portal, sebagai draf. "
        "Berkas yang salah ditolak utuh; yang lain tetap masuk."
    )

    def impor(self, teks, unit, orang):
        versi = impor(teks, perangkat_daerah=unit, pengguna=orang)
        if saran := _saran(dari_dict(versi.isi)):
            self.stderr.write(f"{versi.dokumen.slug}: terbaca dari tulisannya, belum disimpan: {saran}.")
        return versi


def _saran(isi):
    """The facts that the wording suggests and the file does not state, in words. A person confirms them."""
    terbaca = saran_fakta(isi)
    bagian = [
        f"waktu {kata_waktu(terbaca['waktu'])}" if terbaca["waktu"] and not isi.waktu else "",
        f"biaya {kata_biaya(terbaca['biaya'])}" if terbaca["biaya"] and not isi.biaya else "",
        f"topik {', '.join(terbaca['topik'])}" if terbaca["topik"] else "",
    ]
    return "; ".join(filter(None, bagian))
