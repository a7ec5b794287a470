"""Providers of signatures, behind one small interface. Which one serves a person is decided here and nowhere else."""

from pathlib import Path
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from django.conf import settings

from ambon_sop.tte.bsre import PenyediaBsre
from ambon_sop.tte.gagal import TandaTanganGagal
from ambon_sop.tte.models import Sertifikat
from ambon_sop.tte.pembubuh import Tampilan, bubuhkan
from ambon_sop.tte.sertifikat import buka, terbungkus, tutup


class Penyedia(Protocol):
    """`tersedia`: whether this person can sign by it now. `tanda_tangani`: the PDF with the person's signature, whose
    secret opens the key for this once; TandaTanganGagal, with words for the person, when nothing was signed.
    """

    nama: str

    def tersedia(self, pengguna) -> bool: ...

    def tanda_tangani(self, pdf: bytes, penanda, rahasia: str, tampilan: Tampilan) -> bytes: ...


class PenyediaSertifikat:
    """The signer's own certificate (PKCS#12), kept as its owner closed it."""

    nama = "sertifikat sendiri"

    def tersedia(self, pengguna):
        milik = Sertifikat.objects.filter(pengguna=pengguna).first()
        return milik is not None and milik.berlaku

    def tanda_tangani(self, pdf, penanda, rahasia, tampilan):
        milik = Sertifikat.objects.get(pengguna=penanda)
        if not milik.berlaku:
            raise TandaTanganGagal("Sertifikat Anda tidak berlaku lagi. Perbarui pada halaman Akun saya.")
        isi = buka(bytes(milik.berkas), rahasia)
        if not terbungkus(bytes(milik.berkas)):  # kept as one did before; now its passphrase is there
            milik.berkas = tutup(isi, rahasia)
            milik.save(update_fields=["berkas"])
        return bubuhkan(pdf, isi, tampilan, settings.TSA_ALAMAT, akar())


PENYEDIA = (PenyediaBsre(), PenyediaSertifikat())


def penyedia_untuk(pengguna):
    """By what this person signs: BSrE where the city has it and knows the person, else the own certificate; or None."""
    return next((satu for satu in PENYEDIA if satu.tersedia(pengguna)), None)


def akar():
    """The roots that this portal knows (settings.AKAR_SERTIFIKAT, a folder of PEM files), as DER."""
    if not settings.AKAR_SERTIFIKAT:
        return []
    berkas = sorted(Path(settings.AKAR_SERTIFIKAT).glob("*.pem"))
    semua = (satu for pem in berkas for satu in x509.load_pem_x509_certificates(pem.read_bytes()))
    return [satu.public_bytes(Encoding.DER) for satu in semua]
