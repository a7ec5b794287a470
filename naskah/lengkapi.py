"""A letter's content with what its columns know: signer, classification, kop, and, at signing, number and date."""

from ambon_sop.organisasi.models import Pejabat

from .isi import naskah_dari_dict


def lengkapi(naskah, isi, *, tanggal=None, nomor=None):
    """The `IsiNaskah` that is printed. Sealed content (it has a number) comes back as it is."""
    isi = naskah_dari_dict(isi)
    if isi.nomor:
        return isi
    tambahan = {
        "hal": judul(isi)[:500],
        "unit": naskah.perangkat_daerah.nama,
        "klasifikasi": naskah.klasifikasi,
        "keamanan": naskah.keamanan,
        "penanda": [penanda(naskah, tanggal)] if naskah.penanda_id else [],
        "tanggal": tanggal.isoformat() if tanggal else None,
        "nomor": nomor,
    }
    return naskah_dari_dict(isi.model_dump(mode="json") | tambahan)


def judul(isi):
    """What lists call a letter with this content."""
    for kunci in ("hal", "tentang", "judul", "acara"):
        if isinstance(nilai := isi.nilai.get(kunci), str) and nilai.strip():
            return nilai.strip()
    return isi.templat.nama


def penanda(naskah, tanggal=None):
    """What is printed of the signer, as a dict for `isi.Penanda`: from the post he holds on that day."""
    orang = naskah.penanda
    jabatan = {"nama": orang.nama, "nip": orang.nip or "", "jabatan": naskah.perangkat_daerah.sebutan_pimpinan}
    if orang.nip and (menjabat := Pejabat.objects.menjabat(tanggal).filter(nip=orang.nip).first()):
        jabatan |= {
            "jabatan": menjabat.jabatan.nama,
            "nama": menjabat.nama,
            "pangkat": menjabat.pangkat,
            "sifat": menjabat.sifat,
        }
    return jabatan
