"""The screens on which an office writes its standards and has them ratified: list, editor, document, SK, Maklumat."""

from ambon_sop.akun.models import Peran
from ambon_sop.alur.status import Status
from ambon_sop.alur.susun import versi_baru
from layanan.halaman import isi_lanjutan
from layanan.models import StandarPelayanan

from .dokumen import orang


def layar_layanan():
    kia = StandarPelayanan.objects.get(slug__startswith="penerbitan-kartu-identitas-anak")
    konsultasi = StandarPelayanan.objects.filter(versi_terbaru__status=Status.KONSULTASI).first()
    penyusun, pengesah = orang(Peran.PENYUSUN, kia.perangkat_daerah), orang(Peran.PENGESAH, kia.perangkat_daerah)
    verifikator = orang(Peran.VERIFIKATOR)
    kerja = "/kerja/layanan"
    yield "layanan-daftar", penyusun, f"{kerja}/"
    yield "layanan-daftar-kosong", penyusun, f"{kerja}/?q=zzzz"
    yield "layanan-baru", penyusun, f"{kerja}/baru/"
    yield "layanan-berlaku", penyusun, f"{kerja}/{kia.pk}/"
    yield "layanan-dikonsultasikan", verifikator, f"{kerja}/{konsultasi.pk}/"
    yield "sk-daftar", pengesah, f"{kerja}/sk/"
    yield "maklumat", pengesah, f"{kerja}/maklumat/"
    yield "maklumat-baru", pengesah, f"{kerja}/maklumat/baru/"
    isi = isi_lanjutan(kia.versi_berlaku)
    isi["waktu"] = isi["waktu"] | {"maksimum": 2}
    versi = versi_baru(kia, penyusun, isi)
    yield "layanan-draf", penyusun, f"{kerja}/{kia.pk}/"
    yield "layanan-penyunting", penyusun, f"{kerja}/{kia.pk}/sunting/"
    yield "layanan-ubah", penyusun, f"{kerja}/{kia.pk}/ubah/"
    yield "layanan-persandingan", penyusun, f"{kerja}/{kia.pk}/persandingan/"
    yield "layanan-riwayat", penyusun, f"{kerja}/{kia.pk}/riwayat/"
    yield "layanan-transisi", penyusun, f"/kerja/versi/{versi.pk}/alur/ajukan/"
