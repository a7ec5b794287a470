"""A kop alone: as it is printed, as a picture; and its emblem as pixels, for what takes no drawing."""

from io import BytesIO

from PIL import Image

from ambon_sop.cetak import cetak

from .cetakan import Konteks, pratinjau
from .isi import IsiNaskah, IsiTemplat

TINGGI = 65  # mm of the page that are shown
LEBAR_LAMBANG = 600  # px

HALAMAN_LAMBANG = (
    "<!doctype html><title>Lambang</title><style>@page{size:60mm 60mm;margin:0}img{width:60mm;height:60mm;"
    "object-fit:contain}</style><img src=asset:lambang alt=Lambang>"
)


def contoh_kop(kop, lambang, aturan):
    """PNG bytes of the head of a page with this `isi.Kop`; `lambang`: its Aset or None."""
    isi = IsiNaskah(templat=IsiTemplat(ragam="surat_dinas", nama="Contoh kop", bagian=[]), kop=kop)
    hasil = pratinjau(isi, Konteks(konsep=False, aturan=aturan, lambang=lambang))
    gambar = Image.open(BytesIO(hasil.halaman[0]))
    gambar = gambar.crop((0, 0, gambar.width, round(gambar.height * TINGGI / hasil.tinggi)))
    gambar.save(keluar := BytesIO(), "PNG")
    return keluar.getvalue()


def lambang_piksel(lambang):
    """PNG bytes of an emblem (an Aset), or None; a drawing is set as on paper."""
    if lambang is None or lambang.jenis == "image/png":
        return lambang and lambang.isi
    return cetak(HALAMAN_LAMBANG, aset={"lambang": lambang}, potret=LEBAR_LAMBANG).potret[0]
