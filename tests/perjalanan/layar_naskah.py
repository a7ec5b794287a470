"""The screens on which an office writes, initials and signs its letters."""

from naskah.models import Naskah

from .dokumen import Peran, orang


def layar_naskah():
    semua = {n.judul: n for n in Naskah.objects.all()}
    draf = semua["Jadwal Jemput Bola Kartu Identitas Anak"]
    tugas = Naskah.objects.get(versi_terbaru__status="menunggu_tanda")
    penyusun, kerja = orang(Peran.PENYUSUN, draf.perangkat_daerah), "/kerja/naskah"
    yield "naskah-daftar", penyusun, f"{kerja}/"
    yield "naskah-baru", penyusun, f"{kerja}/baru/"
    yield "naskah-penyunting", penyusun, f"{kerja}/{draf.pk}/sunting/"
    yield "naskah-menunggu", orang(Peran.PENGESAH, draf.perangkat_daerah), f"{kerja}/{tugas.pk}/"
    yield "naskah-srikandi", orang(Peran.VERIFIKATOR), "/kerja/tata-naskah/srikandi/"
