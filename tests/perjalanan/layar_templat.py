"""The screens on which Bagian Organisasi writes its templates and puts them in force."""

from ambon_sop.akun.models import Pengguna, Penugasan
from ambon_sop.alur.susun import versi_baru
from ambon_sop.beranda.contoh import PENYUSUN_ORGANISASI
from naskah.models import Templat
from tests.naskah.pabrik import majukan

from .dokumen import Peran, orang


def _penyusun():
    hat = Penugasan.objects.kini().get(pengguna__username=PENYUSUN_ORGANISASI, peran=Peran.PENYUSUN)
    return hat.untuk(Pengguna.objects.get(pk=hat.pengguna_id))


def layar_templat():
    penyusun, verifikator, kerja = _penyusun(), orang(Peran.VERIFIKATOR), "/kerja/templat"
    undangan, tugas = (Templat.objects.get(ragam=r) for r in ("undangan", "surat_tugas"))
    yield "templat-daftar", penyusun, f"{kerja}/"
    yield "templat-baru", penyusun, f"{kerja}/baru/"
    versi_baru(tugas, penyusun, tugas.versi_berlaku.isi)
    yield "templat-penyunting", penyusun, f"{kerja}/{tugas.pk}/sunting/"
    isi = undangan.versi_berlaku.isi
    isi = isi | {"kertas": "F4", "bagian": [b | {"syarat": None} for b in isi["bagian"]]}
    majukan(versi_baru(undangan, penyusun, isi), ("ajukan", penyusun), ("ambil", verifikator))
    yield "templat-tinjauan", verifikator, f"{kerja}/{undangan.pk}/"
    yield "templat-persandingan", verifikator, f"{kerja}/{undangan.pk}/persandingan/"
