"""A template on paper: filled in with examples, under the kop of the office that keeps it."""

from base64 import b64encode

from .cetakan import Konteks, cetak_naskah, pratinjau
from .cetakan_versi import aturan_berlaku
from .contoh import UKURAN, isi_untuk
from .isi import templat_dari_dict
from .kop import aset_lambang, berlaku, kop_untuk


def _contoh(versi, ukuran):
    """(letter, Konteks) of a template's version, filled in with an example of this size."""
    templat, unit = templat_dari_dict(versi.isi), versi.dokumen.perangkat_daerah
    kop = kop_untuk(unit, templat.kop)
    isi = isi_untuk(templat, ukuran).model_copy(update={"kop": kop, "nomor": None})
    return isi, Konteks(aturan=aturan_berlaku(), lambang=aset_lambang(kop, berlaku(unit, templat.kop)))


def cetak_templat(versi):
    """Print a version with the worked example of its kind. Returns the bytes."""
    return cetak_naskah(*_contoh(versi, "contoh"))


def pratinjau_templat(versi, ukuran):
    """Its pages as pictures, and where each part stands on them in shares of the page, as JSON."""
    hasil = pratinjau(*_contoh(versi, ukuran if ukuran in UKURAN else "contoh"))
    return {
        "halaman": [f"data:image/png;base64,{b64encode(satu).decode()}" for satu in hasil.halaman],
        "bagian": [
            [kode, kotak.halaman, *_bagian_seratus(kotak, hasil)]
            for kode, semua in hasil.bagian.items()
            for kotak in semua
        ],
        "rasio": hasil.lebar / hasil.tinggi,
    }


def _bagian_seratus(kotak, hasil):
    """Left, top, width, height in percent."""
    ukuran = ((kotak.x, hasil.lebar), (kotak.y, hasil.tinggi), (kotak.lebar, hasil.lebar), (kotak.tinggi, hasil.tinggi))
    return [round(100 * n / dari, 2) for n, dari in ukuran]
