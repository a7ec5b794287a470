"""Documents in the states that the worked examples do not have: superseded, withdrawn, under review, on paper only."""

from datetime import timedelta
from io import BytesIO

import pikepdf
from django.utils import timezone

from ambon_sop.akun.models import Pengguna, Penugasan, Peran
from ambon_sop.alur.catatan import balas, beri_catatan
from ambon_sop.alur.susun import versi_baru
from ambon_sop.organisasi.models import PerangkatDaerah
from sop.halaman import isi_lanjutan
from sop.impor import salinan_baru
from sop.models import Sop
from tests.sop.pabrik import majukan


def orang(peran, unit=None):
    """The account of this role under its hat in this unit (its first hat without one)."""
    hat = Penugasan.objects.kini().filter(pengguna=Pengguna.objects.get(username=peran.value), peran=peran)
    hat = hat.get(perangkat_daerah=unit) if unit else hat.order_by("pk").first()
    return hat.untuk(hat.pengguna)


def _versi_dua(sop):
    """A second version, taken by the verifikator; a changed word makes it differ from the first."""
    penyusun, verifikator = orang(Peran.PENYUSUN, sop.perangkat_daerah), orang(Peran.VERIFIKATOR)
    isi = isi_lanjutan(sop.versi_berlaku)
    isi |= {"tanggal_revisi": timezone.localdate().isoformat(), "peralatan_perlengkapan": ["Komputer", "Pencetak"]}
    return majukan(versi_baru(sop, penyusun, isi), ("ajukan", penyusun), ("ambil", verifikator))


def digantikan():
    """A version in whose place the next one came."""
    sop = Sop.objects.get(slug__startswith="penerbitan-kutipan-akta")
    lama, versi = sop.versi_berlaku, _versi_dua(sop)
    hari = {"tanggal": timezone.localdate()}
    majukan(
        versi,
        ("setujui", orang(Peran.VERIFIKATOR)),
        ("sahkan", orang(Peran.PENGESAH, sop.perangkat_daerah), hari),
    )
    lama.refresh_from_db()
    return lama


def dicabut():
    sop = Sop.objects.get(slug__startswith="penanganan-pengaduan")
    alasan = {"catatan": "Pengaduan kini diterima lewat SP4N-LAPOR."}
    return majukan(sop.versi_berlaku, ("cabut", orang(Peran.PENGESAH, sop.perangkat_daerah), alasan))


def ditinjau(sop):
    """The next version of this SOP on the verifikator's desk, with notes."""
    versi, verifikator = _versi_dua(sop), orang(Peran.VERIFIKATOR)
    baris = versi.isi["kegiatan"]
    teks = "Sebut siapa yang memberi tahu pemohon bila berkasnya belum lengkap."
    catatan = beri_catatan(versi, verifikator, teks=teks, tempat=f"kegiatan/{baris[2]['id']}/uraian", menahan=True)
    balas(catatan, orang(Peran.PENYUSUN, sop.perangkat_daerah), "Petugas loket, saat itu juga. Kami tambahkan.")
    beri_catatan(
        versi, verifikator, teks="Samakan dengan buku register loket.", tempat=f"kegiatan/{baris[3]['id']}/output"
    )
    return versi


def salinan():
    """An SOP of which only the scan of a paper is kept, in force."""
    unit = PerangkatDaerah.objects.get(kode="disdukcapil")
    penyusun, verifikator = orang(Peran.PENYUSUN, unit), orang(Peran.VERIFIKATOR)
    versi = salinan_baru(
        penyusun,
        nama="Pelayanan Legalisasi Akta",
        nomor="470/08/2024",
        tanggal=timezone.localdate() - timedelta(days=300),
        penanda_tangan="Kepala Dinas Kependudukan dan Pencatatan Sipil",
        pindaian=BytesIO(_lembar_kosong()),
        publik=True,
    )
    return majukan(versi, ("ajukan", penyusun), ("ambil", verifikator), ("catat_salinan", verifikator))


def _lembar_kosong():
    wadah = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(wadah)
    return wadah.getvalue()
