from django.apps import AppConfig


class LayananConfig(AppConfig):
    name = "layanan"
    verbose_name = "Standar Pelayanan"

    def ready(self):
        from ambon_sop.alur.jenis import daftarkan

        from .jenis import JENIS_LAYANAN

        daftarkan(JENIS_LAYANAN)
        _retensi()


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
