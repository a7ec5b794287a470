from django.apps import AppConfig


class LayananConfig(AppConfig):
    name = "layanan"
    verbose_name = "Standar Pelayanan"

    def ready(self):
        from ambon_sop.alur.jenis import daftarkan

        from .jenis import JENIS_LAYANAN

        daftarkan(JENIS_LAYANAN)
        _pekerjaan()
        _retensi()


def _pekerjaan():
    """Decisions and records of consultations whose print was lost on the way to the queue."""
    from ambon_sop.keandalan.pekerjaan import Tugas, daftarkan

    from .berita_acara import cetak_berita_acara
    from .models import BeritaAcara, SuratKeputusan
    from .sk import buat_pdf_sk

    def sk(batas):
        tanpa = SuratKeputusan.objects.exclude(keadaan=SuratKeputusan.Keadaan.BATAL)
        return tanpa.filter(pdf="", dibuat_pada__lt=batas).values_list("pk", flat=True)

    def berita_acara(batas):
        return BeritaAcara.objects.filter(pdf="", dibuat_pada__lt=batas).values_list("pk", flat=True)

    daftarkan(Tugas(buat_pdf_sk, sk), Tugas(cetak_berita_acara, berita_acara))


def _retensi():
    """The name that somebody may write with a comment is forgotten; the comment and its answer stay."""
    from ambon_sop.audit.retensi import Masa, daftarkan

    from .models import Tanggapan

    daftarkan(
        Masa(
            "nama_tanggapan",
            "Nama yang ditulis bersama pendapat pada konsultasi publik",
            "Supaya pendapat dapat ditanggapi selama rancangan dibahas.",
            365,
            lambda batas: Tanggapan.objects.filter(masuk_pada__lt=batas).exclude(nama=""),
            lambda baris: baris.update(nama=""),
        )
    )
