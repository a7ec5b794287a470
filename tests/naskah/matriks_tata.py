"""Who may open kop, classification, authority and the offices' registers: rows for tests/test_kebijakan.py."""

from naskah.models import LambangNaskah
from tests.matriks import Baris

PENGATUR = "verifikator verifikator_lain admin"
PEMBACA_AGENDA = "penyusun penyusun_lain pemeriksa pengesah pengesah_lain pengawas"


def _kop(dunia):
    return {"pk": dunia.unit.pk, "jenis": "perangkat_daerah"}


def _lambang(dunia):
    lambang = LambangNaskah(untuk="kantor", jenis_berkas="image/svg+xml", sha256="0" * 64)
    lambang.diunggah_oleh = dunia.orang["admin"]
    from django.core.files.base import ContentFile

    lambang.gambar.save("lambang", ContentFile(b"<svg/>"))
    return {"pk": lambang.pk}


MATRIKS = [
    Baris("naskah:daftar_kop", {"berperan": 200}),
    Baris("naskah:kop", {"berperan": 200}, _kop),
    Baris("naskah:gambar_kop", {"berperan": 200}, _kop),
    Baris("naskah:ubah_kop", {PENGATUR: 200}, _kop),
    Baris("naskah:ubah_kop", {PENGATUR: 422}, _kop, "POST"),
    Baris("naskah:lambang_negara", {PENGATUR: 200}),
    Baris("naskah:lambang_negara", {PENGATUR: 422}, metode="POST"),
    Baris("naskah:gambar_lambang", {"berperan": 200}, _lambang),
    Baris("naskah:klasifikasi", {"berperan": 200}),
    Baris("naskah:cari_klasifikasi", {"berperan": 200}),
    Baris("naskah:impor_klasifikasi", {PENGATUR: 200}),
    Baris("naskah:impor_klasifikasi", {PENGATUR: 422}, metode="POST"),
    Baris("naskah:kewenangan", {"berperan": 200}),
    Baris("naskah:ubah_kewenangan", {PENGATUR: 200}, lambda d: {"ragam": "instruksi"}),
    Baris("naskah:ubah_kewenangan", {PENGATUR: 422}, lambda d: {"ragam": "instruksi"}, "POST"),
    Baris("naskah:pengaturan", {PENGATUR: 200}),
    Baris("naskah:pengaturan", {PENGATUR: 422}, metode="POST"),
    Baris("naskah:daftar_agenda", {PEMBACA_AGENDA: 200}),
    Baris("naskah:unduh_agenda", {PEMBACA_AGENDA: 200}, metode="POST"),
]
