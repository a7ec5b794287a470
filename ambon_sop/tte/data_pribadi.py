"""What is held of a person for signing: told to that person, and forgotten when the account has long been closed."""

from django.db.models import Q

from ambon_sop.audit.retensi import Masa, daftarkan

from .models import PemegangBsre, Sertifikat

HARI = 365


def salinan(pengguna):
    """Certificate and number of this person as plain values; the closed file itself stays where it is."""
    sertifikat = Sertifikat.objects.filter(pengguna=pengguna).first()
    return {
        "nik": PemegangBsre.objects.filter(pengguna=pengguna).values_list("nik", flat=True).first(),
        "sertifikat": sertifikat
        and {
            "nama": sertifikat.nama,
            "penerbit": sertifikat.penerbit,
            "mulai": sertifikat.mulai.isoformat(),
            "sampai": sertifikat.sampai.isoformat(),
            "sidik": sertifikat.sidik,
        },
    }


def _pemilik_pergi(batas):
    """Of accounts that are closed, and that nobody has used since."""
    lama = Q(pengguna__last_login__lt=batas) | Q(pengguna__last_login__isnull=True, pengguna__date_joined__lt=batas)
    return lama & Q(pengguna__is_active=False)


def pasang():
    alasan = "Supaya pejabat dapat menandatangani; tanda tangan yang sudah dibubuhkan tidak memerlukannya lagi."
    daftarkan(
        Masa("nik_bsre", "NIK untuk tanda tangan lewat BSrE, setelah akun ditutup", alasan, HARI,
             lambda batas: PemegangBsre.objects.filter(_pemilik_pergi(batas))),
        Masa("sertifikat", "Sertifikat tanda tangan yang terkunci, setelah akun ditutup", alasan, HARI,
             lambda batas: Sertifikat.objects.filter(_pemilik_pergi(batas))),
    )  # fmt: skip
