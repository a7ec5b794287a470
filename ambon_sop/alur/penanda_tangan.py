"""Who signs a document: the post, name and NIP that are printed under it."""

from ambon_sop.organisasi.models import Jabatan, Pejabat

from .langkah import hat_pengesah


def penanda_tangan(versi, tanggal, pengesah, tertulis=""):
    """{jabatan, nama, nip} of who ratifies this version. `tertulis` is how the document names the post."""
    return penanda_tangan_unit(hat_pengesah(versi, pengesah), tanggal, pengesah, tertulis)


def penanda_tangan_unit(hat, tanggal, pengesah, tertulis=""):
    """The same for what this hat signs: the holder of the leading post on that day with the official's NIP, else
    himself. Without `tertulis` the unit's own name for the post is taken."""
    unit = hat.perangkat_daerah
    if pengesah.nip:
        menjabat = Pejabat.objects.menjabat(tanggal).filter(jabatan__perangkat_daerah=unit, jabatan__kepala=True)
        if orang := menjabat.filter(nip=pengesah.nip).first():
            return {"jabatan": orang.sebutan, "nama": orang.nama, "nip": orang.nip}
    kepala = Jabatan.objects.filter(perangkat_daerah=unit, kepala=True).first()
    sebutan = tertulis or (kepala.nama if kepala else unit.sebutan_pimpinan) or unit.nama
    if hat.sifat != Pejabat.Sifat.DEFINITIF and not sebutan.startswith(hat.get_sifat_display()):
        sebutan = f"{hat.get_sifat_display()} {sebutan}"
    return {"jabatan": sebutan, "nama": pengesah.nama, "nip": pengesah.nip}
