"""A letter's content with what its columns know: signer, classification, kop, and, at signing, number and date."""

from django.utils import timezone

from .isi import naskah_dari_dict
from .penandatangan import penanda

__all__ = ["judul", "judul_dari", "lengkapi", "lengkapi_versi", "penanda", "tujuan"]


def lengkapi(naskah, isi, *, tanggal=None, nomor=None):
    """The `IsiNaskah` that is printed. Sealed content comes back as it is.

    Sealed is what has its date: some kinds take no number.
    """
    isi = naskah_dari_dict(isi)
    if isi.tanggal:
        return isi
    from .kop import kop_untuk  # tables of its own; pure callers of `judul` need none

    kop = kop_untuk(naskah.perangkat_daerah, isi.templat.kop, tanggal or timezone.localdate())
    tambahan = {
        "hal": judul(isi)[:500],
        "unit": naskah.perangkat_daerah.nama,
        "klasifikasi": naskah.klasifikasi,
        "keamanan": naskah.keamanan,
        "kop": kop.model_dump(mode="json") if kop else None,
        "penanda": [penanda(naskah, tanggal)] if naskah.penanda_id else [],
        "tanggal": tanggal.isoformat() if tanggal else None,
        "nomor": nomor,
    }
    return naskah_dari_dict(isi.model_dump(mode="json") | tambahan)


def lengkapi_versi(versi):
    """The `IsiNaskah` of a version as it stands: one that waits for ink has its number and date already."""
    return lengkapi(
        versi.dokumen.naskah,
        versi.isi,
        tanggal=versi.tanggal_pengesahan if versi.tinta_oleh_id else None,
        nomor=versi.nomor or None,
    )


def judul(isi):
    """What lists call a letter with this content: its subject, else its kind with what it is for."""
    for kunci in ("hal", "tentang", "judul", "acara"):
        if isinstance(nilai := isi.nilai.get(kunci), str) and nilai.strip():
            return nilai.strip()
    for kunci in ("untuk", "maksud"):
        if teks := _pertama(isi.nilai.get(kunci)):
            return f"{isi.templat.nama}: {teks}"
    return isi.templat.nama


def _pertama(nilai):
    """A text, or the first of several, without what ends it in a list."""
    nilai = nilai[0] if isinstance(nilai, list) and nilai else nilai
    return nilai.strip().rstrip(";.") if isinstance(nilai, str) else ""


def judul_dari(isi):
    """The same of a content as the database keeps it."""
    return judul(naskah_dari_dict(isi))[:300]


def tujuan(isi):
    """To whom it goes, as lists and the register show it; `isi` as the database keeps it."""
    nilai = isi["nilai"].get("kepada")
    semua = nilai if isinstance(nilai, list) else [nilai]
    return "; ".join(satu for satu in semua if isinstance(satu, str) and satu.strip())[:300]
