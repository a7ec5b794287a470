"""A letter that begins from another: a copy to go on with, or the disposition sheet of one that came in."""

from django.utils import timezone

from .baru import naskah_baru, templat_untuk
from .isi import ke_dict, naskah_dari_dict, templat_dari_dict
from .isian import periksa_nilai
from .lengkapi import judul
from .penandatangan import hat_penanda

DISPOSISI = "lembar_disposisi"


def salin(pengguna, naskah, versi):
    """A draft with the values of an older letter, in the template as it is in force now. None where it is no more."""
    unit, lama = pengguna.penugasan_aktif.perangkat_daerah, naskah_dari_dict(versi.isi)
    boleh = templat_untuk(unit)
    templat = boleh.filter(slug=lama.asal.slug if lama.asal else "").first() or boleh.filter(ragam=naskah.ragam).first()
    if templat is None:
        return None
    kenal = templat_dari_dict(templat.versi_berlaku.isi).isian_dari
    semua = ke_dict(lama)["nilai"].items()
    nilai = {k: v for k, v in semua if k in kenal and _sama(kenal[k], lama.templat.isian_dari[k])}
    kolom = {k: getattr(naskah, k) for k in ("keamanan", "klasifikasi", "an", "ub")}
    if hat_penanda(unit, naskah.penanda_id):
        kolom["penanda_id"] = naskah.penanda_id
    return naskah_baru(pengguna, templat, nilai, **kolom)


def _sama(a, b):
    """Whether a value of one blank fits the other."""
    return (a.tipe, a.berulang, a.kolom) == (b.tipe, b.berulang, b.kolom) and set(b.opsi) <= set(a.opsi)


def disposisi(pengguna, naskah, versi):
    """A disposition sheet filled from a letter. None where the office has no template for one."""
    unit = pengguna.penugasan_aktif.perangkat_daerah
    templat = templat_untuk(unit).filter(ragam=DISPOSISI).first()
    if templat is None:
        return None
    kenal = templat_dari_dict(templat.versi_berlaku.isi).isian_dari
    isi = naskah_dari_dict(versi.isi)
    tahu = {
        "surat_dari": naskah.perangkat_daerah.nama,
        "nomor_surat": naskah.nomor,
        "tanggal_surat": naskah.tanggal.isoformat() if naskah.tanggal else None,
        "tanggal_terima": timezone.localdate().isoformat(),
        "hal": judul(isi),
    }
    nilai = {k: v for k, v in tahu.items() if k in kenal and v and _cocok(kenal[k], v)}
    return naskah_baru(pengguna, templat, nilai, keamanan=naskah.keamanan)


def _cocok(isian, nilai):
    """Whether the blank takes it: an office may ask for something else under the same name."""
    try:
        periksa_nilai(isian, nilai)
    except ValueError:
        return False
    return True
