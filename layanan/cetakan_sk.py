"""The decision on paper: its words, its annex with every standard, and its PDF (Permendagri 1/2023, Keputusan)."""

from django.template.loader import render_to_string

from ambon_sop.cetak import cetak
from ambon_sop.organisasi.lambang import lambang_kota
from ambon_sop.organisasi.nama import tanpa_gelar
from ambon_sop.tampilan.tulisan import panjang

from .dokumen import konteks
from .isi import dari_dict
from .models import SuratKeputusan

TANPA_RINCIAN = 15  # from so many services on the decision names its annex instead of listing them


def cetak_sk(sk, isi=None, tertanda=False):
    """Print the decision with its annex. Returns the bytes; a prepared one leaves its date to the hand that signs.

    `isi`: [(verification code, content)] of its standards, where the decision is not stored yet.
    """
    lambang = lambang_kota()
    fakta = {"lambang": bool(lambang), "tertanda": tertanda}
    return cetak(
        render_to_string("layanan/cetak/sk.html", konteks_sk(sk, isi) | fakta),
        aset={"lambang": lambang} if lambang else {},
        arsip=True,
    ).pdf


def konteks_sk(sk, isi=None):
    """Everything that the decision says, as plain values."""
    if isi is None:
        isi = sk.versi.order_by("dokumen__judul", "pk").values_list("kode", "isi")
    standar = [konteks(dari_dict(satu)) | {"kode": kode} for kode, satu in isi]
    unit = sk.perangkat_daerah.nama
    jabatan = sk.penanda_tangan["jabatan"]
    disiapkan = sk.keadaan == SuratKeputusan.Keadaan.DISIAPKAN
    satu = standar[0]["isi"].nama if len(standar) == 1 else ""
    tentang = f"Penetapan Standar Pelayanan {satu} pada {unit}" if satu else f"Penetapan Standar Pelayanan pada {unit}"
    return {
        "sk": sk,
        "instansi": standar[0]["isi"].instansi or "",
        "unit": unit,
        "jabatan": jabatan,
        "nama": tanpa_gelar(sk.penanda_tangan["nama"]),
        "tentang": tentang,
        "tanggal": "" if disiapkan else panjang(sk.tanggal),
        "meliputi": _rangkai([satu["isi"].nama for satu in standar]) if len(standar) < TANPA_RINCIAN else "",
        "standar": standar,
    }


def _rangkai(daftar):
    """`A`, `A dan B`, `A, B, dan C`."""
    if len(daftar) < 3:
        return " dan ".join(daftar)
    return f"{', '.join(daftar[:-1])}, dan {daftar[-1]}"
