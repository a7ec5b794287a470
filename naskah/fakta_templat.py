"""The facts of a template beside its parts, by address `bidang/…`, and in words. Pure."""

from .isi import KERTAS, KOP

FAKTA = {"nama": "Nama templat", "kop": "Kop", "kertas": "Kertas", "huruf": "Huruf"}


def kata_fakta(isi, bidang):
    """A fact of content `isi` (a dict) in words."""
    if bidang == "kop":
        return KOP[isi["kop"]]
    if bidang == "kertas":
        lebar, tinggi = KERTAS[isi["kertas"]]
        lebar, tinggi = (tinggi, lebar) if isi["lanskap"] else (lebar, tinggi)
        return f"{isi['kertas']}{' melintang' if isi['lanskap'] else ''}, {lebar} × {tinggi} mm"
    if bidang == "huruf":
        return f"{isi['huruf']} {isi['ukuran']} pt"
    return isi[bidang]
