"""What ratification writes into an SOP: its number, its dates, who ratified it."""

from ambon_sop.alur import langkah
from ambon_sop.organisasi.models import Jabatan, Pejabat
from ambon_sop.penomoran.terbitkan import pakai, pesan

from .models import Sop


def pesan_nomor(versi, pengguna, isian):
    """Book the number before the transaction that uses it (rancangan.md §2). Asking again gives the same one."""
    return pesan(
        jenis=Sop.JENIS,
        perangkat_daerah=versi.dokumen.perangkat_daerah,
        tanggal=isian["tanggal"],
        untuk=f"versi:{versi.pk}",
    )


def disahkan(versi, pengguna, isian, nomor):
    """Use the number, freeze the content, and copy what is searched to the Sop."""
    pakai(nomor)
    perubahan = langkah.disahkan(versi, pengguna, isian, nomor.teks, lambda *a: _bekukan(*a, pengguna))
    Sop.objects.filter(pk=versi.dokumen_id).update(
        judul=versi.isi["nama"], nomor=nomor.teks, tanggal_efektif=isian["tanggal"]
    )
    return perubahan


def _bekukan(isi, nomor, tanggal, pengguna):
    """The content as ratified: number, date of effect, and the signer's post, name and NIP."""
    isi = isi | {"nomor": nomor, "tanggal_efektif": tanggal.isoformat()}
    return isi | {"disahkan_oleh": isi["disahkan_oleh"] | _penanda_tangan(isi, tanggal, pengguna)}


def _penanda_tangan(isi, tanggal, pengguna):
    """Who signs: the holder of the leading post of the pengesah's unit on that day, by NIP, else the person himself."""
    unit = pengguna.penugasan_aktif.perangkat_daerah
    pejabat = Pejabat.objects.menjabat(tanggal).filter(jabatan__perangkat_daerah=unit, jabatan__kepala=True)
    if pengguna.nip:
        pejabat = pejabat.filter(nip=pengguna.nip)
    if orang := pejabat.first():
        return {"jabatan": orang.sebutan, "nama": orang.nama, "nip": orang.nip or None}
    jabatan = Jabatan.objects.filter(perangkat_daerah=unit, kepala=True).first()
    sebutan = isi["disahkan_oleh"]["jabatan"] or (jabatan.nama if jabatan else unit.sebutan_pimpinan) or None
    hat = pengguna.penugasan_aktif
    if hat.sifat != Pejabat.Sifat.DEFINITIF and sebutan and not sebutan.startswith(hat.get_sifat_display()):
        sebutan = f"{hat.get_sifat_display()} {sebutan}"
    return {"jabatan": sebutan, "nama": pengguna.nama, "nip": pengguna.nip}
