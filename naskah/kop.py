"""The kop of an office on a day: what Bagian Organisasi has set, else what follows from the unit itself.

Permendagri 1/2023: kop kepala daerah with the state emblem, kop perangkat daerah with the region's; a Bagian writes
under its Sekretariat, a UPT and a kelurahan under what they belong to. Names are not abbreviated.
"""

from django.db.models import Q
from django.utils import timezone

from ambon_sop.cetak import Aset
from ambon_sop.organisasi.kanal import kanal_dari
from ambon_sop.organisasi.lambang import lambang_kota
from ambon_sop.organisasi.models import PerangkatDaerah

from .isi import BarisKop, Kop
from .models import KopNaskah, LambangNaskah
from .pengaturan import aturan

J = PerangkatDaerah.Jenis
DI_BAWAH_INDUK = (J.KELURAHAN, J.NEGERI, J.DESA, J.DESA_NEGERI, J.UPT)
PEMDA, PROVINSI = "PEMERINTAH KOTA AMBON", "PROVINSI MALUKU"
UKURAN_BESAR = 16  # pt


def kop_untuk(perangkat_daerah, jenis, tanggal=None):
    """The `isi.Kop` of this office, or None for `tanpa`. `tanggal`: default today in WIT."""
    if jenis == "tanpa":
        return None
    baris = berlaku(perangkat_daerah, jenis, tanggal)
    return Kop.model_validate(baris.isi) if baris else kop_bawaan(perangkat_daerah, jenis)


def berlaku(perangkat_daerah, jenis, tanggal=None):
    """The KopNaskah that holds for letters of this office on that day, or None.

    An own one first, else that of whose kop it writes under: its Sekretariat, the city for the mayor's.
    """
    milik = Q(perangkat_daerah=perangkat_daerah)
    if jenis == "kepala_daerah":
        milik |= Q(perangkat_daerah__jenis=J.KOTA)
    else:
        milik |= Q(perangkat_daerah=_penaung(perangkat_daerah))
    semua = KopNaskah.objects.filter(milik, jenis=jenis, mulai__lte=tanggal or timezone.localdate())
    return min(semua, key=lambda kop: kop.perangkat_daerah_id != perangkat_daerah.pk, default=None)


def kop_bawaan(perangkat_daerah, jenis):
    """What follows from the tree of units, the office's channels and the settings."""
    tata = aturan()
    if jenis == "kepala_daerah":
        pemimpin = f"{tata.sebutan} Ambon".upper()
        kepala = [BarisKop(teks=pemimpin, ukuran=UKURAN_BESAR, tebal=True), BarisKop(teks=PROVINSI, ukuran=12)]
        return Kop(baris=kepala, alamat=[], lambang="negara", letak="tengah", garis="tanpa")
    unit = _penaung(perangkat_daerah)
    nama = [unit.nama]
    if unit.jenis in DI_BAWAH_INDUK and unit.induk and unit.induk.jenis != J.KOTA:
        nama.insert(0, unit.induk.nama)
    baris = [BarisKop(teks=PEMDA, ukuran=tata.kop_pemda)]
    baris += [
        BarisKop(
            teks=_tanpa_kota(satu).upper(), ukuran=tata.kop_unit if satu == nama[-1] else tata.kop_pemda, tebal=True
        )
        for satu in nama
        if unit.jenis != J.KOTA
    ]
    return Kop(baris=baris, alamat=_alamat(perangkat_daerah), garis=tata.kop_garis)


def _penaung(unit):
    """A Bagian writes under the kop of its Sekretariat."""
    return unit.induk if unit.jenis == J.BAGIAN and unit.induk else unit


def _tanpa_kota(nama):
    """`Dinas Kesehatan Kota Ambon` under PEMERINTAH KOTA AMBON needs the city's name once."""
    return nama.removesuffix(" Kota Ambon")


def _alamat(unit):
    """Address line, and the line of telephone, web and mail; what is not known is left out."""
    kanal = kanal_dari(unit)
    loket = next((satu.alamat for satu in kanal.loket if satu.alamat), "")
    kontak = [
        f"Telepon {kanal.telepon}" if kanal.telepon else "",
        f"Laman {kanal.daring[0].alamat.split('//', 1)[-1].rstrip('/')}" if kanal.daring else "",
        f"Pos-el {kanal.email}" if kanal.email else "",
    ]
    semua = [unit.alamat or loket, ", ".join(satu for satu in kontak if satu)]
    return [satu for satu in semua if satu]


def aset_lambang(kop, baris=None):
    """The picture for this kop as an Aset, or None: then a plain placeholder stands in its place.

    `baris` is the KopNaskah that may have an emblem of its own; a sealed letter may bear another kop than it says.
    """
    if kop is None or kop.lambang == "tanpa":
        return None
    if baris is not None and baris.lambang_id and Kop.model_validate(baris.isi) == kop:
        return _aset(baris.lambang)
    if kop.lambang == "negara":
        negara = LambangNaskah.objects.filter(untuk=LambangNaskah.Untuk.NEGARA).first()
        return _aset(negara) if negara else None
    return lambang_kota()


def _aset(lambang):
    with lambang.gambar.open("rb") as berkas:
        return Aset(berkas.read(), lambang.jenis_berkas)
