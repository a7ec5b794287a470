"""What ratification writes into a standard: the SK's number and date; and its withdrawal."""

from ambon_sop.alur import forms, langkah
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.susun import slug_bebas
from ambon_sop.penomoran.models import Nomor
from ambon_sop.penomoran.terbitkan import NomorDitolak, batalkan, pakai, pesan

from .fakta import kolom
from .isi import dari_dict
from .models import StandarPelayanan
from .pencarian import hapus_dari_indeks, indeks_versi


class TetapkanForm(forms.SahkanForm):
    pass


def siapkan_sk(versi, pengguna, isian):
    """Book the SK's number before the transaction that uses it. Asking again gives the same one."""
    try:
        return pesan(
            jenis=StandarPelayanan.JENIS,
            perangkat_daerah=versi.dokumen.perangkat_daerah,
            tanggal=isian["tanggal"],
            untuk=_kunci(versi),
            judul=versi.dokumen.judul,
            pelaku=pengguna.pelaku,
        )
    except NomorDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from None


def _kunci(versi):
    return f"versi:{versi.pk}"


def ditetapkan(versi, pengguna, isian, nomor):
    """Use the number, freeze the content, and copy to the catalogue what is searched."""
    pakai(nomor, pelaku=pengguna.pelaku)

    def bekukan(isi, teks_nomor, tanggal):
        return isi | {"nomor_sk": teks_nomor, "tanggal_sk": tanggal.isoformat()}

    perubahan = langkah.disahkan(versi, pengguna, isian, nomor.teks, bekukan)
    isi = kolom(dari_dict(versi.isi)) | {"nomor": nomor.teks, "tanggal_efektif": isian["tanggal"]}
    if versi.dokumen.versi_berlaku_id is None:
        isi["slug"] = versi.dokumen.slug = slug_bebas(StandarPelayanan.JENIS, isi["judul"], versi.dokumen_id)
    StandarPelayanan.objects.filter(pk=versi.dokumen_id).update(**isi)
    indeks_versi(versi)
    return perubahan


def ditolak(versi, pengguna, isian, siap=None):
    """Refused: a number that was booked for it is void, with the reason."""
    if nomor := Nomor.objects.hidup().filter(untuk=_kunci(versi)).first():
        batalkan(nomor, isian["catatan"], pelaku=pengguna.pelaku)
        langkah.lepas_nomor(versi)
    return langkah.dikembalikan(versi, pengguna, isian)


def dicabut(versi, pengguna, isian, siap=None):
    """Withdrawn: the search finds it no more."""
    hapus_dari_indeks(versi)
    return langkah.dicabut(versi, pengguna, isian)
