"""What happens at a step of the life that all documents share, and what may still hold it up. The flows name these."""

import hashlib
import json

from django.utils import timezone

from ambon_sop.akun.models import Penugasan, Peran

from .catatan import terbuka
from .izin import ikut_menyusun
from .jenis import jenis_dari
from .kabar import kabari
from .models import Kiriman, Versi
from .pdf import antrekan
from .pdf import simpan as simpan_berkas
from .pemegang import pemegang
from .status import Status
from .tertanda import pastikan_sama


def sidik(isi):
    """SHA-256, in hex, of content in its canonical JSON."""
    teks = json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


def belum_lengkap(penugasan, versi):
    """Why this version cannot go on yet: the rules that must hold and do not."""
    wajib = [t for t in jenis_dari(versi.dokumen.jenis).periksa(versi) if t.berat == "wajib"]
    if not wajib:
        return ""
    lain = f" Masih ada {len(wajib) - 1} lagi pada pemeriksaan." if len(wajib) > 1 else ""
    return f"{wajib[0].pesan}{lain}"


def tertahan(penugasan, versi):
    """Why this version cannot be approved yet: four eyes, a note that holds it, or a rule that must hold."""
    if ikut_menyusun(penugasan.pengguna_id, versi):
        return (
            "Anda pernah menyunting versi ini, jadi orang lain yang harus menyetujuinya. "
            "Serahkan kepada verifikator lain."
        )
    menahan = terbuka(versi).filter(menahan=True).count()
    if menahan:
        return f"{menahan} catatan menahan persetujuan. Selesaikan atau kembalikan kepada penyusun."
    return belum_lengkap(penugasan, versi)


def terkirim(versi, pengguna, isian, siap=None):
    """Submitted: keep the content as it went, so that what comes back can be compared."""
    if not versi.salinan:
        Kiriman.objects.create(versi=versi, urut=versi.kiriman.count() + 1, isi=versi.isi, oleh=pengguna)
    kini = timezone.now()
    kolom = {"pertama_diajukan": versi.pertama_diajukan or kini, "diajukan_pada": kini, "dikembalikan": False}
    Versi.objects.filter(pk=versi.pk).update(**kolom)
    kabari(versi, pengguna)


def diteruskan(versi, pengguna, isian, siap=None):
    kabari(versi, pengguna)


def diambil(versi, pengguna, isian, siap=None):
    Versi.objects.filter(pk=versi.pk).update(diambil_oleh=pengguna)
    versi.diambil_oleh = pengguna


def diserahkan(versi, pengguna, isian, siap=None):
    Versi.objects.filter(pk=versi.pk).update(diambil_oleh=isian["kepada"])
    lama, versi.diambil_oleh = versi.diambil_oleh, isian["kepada"]
    kabari(versi, pengguna)
    return {"verifikator": [str(lama or ""), str(isian["kepada"])]}


def dikembalikan(versi, pengguna, isian, siap=None):
    Versi.objects.filter(pk=versi.pk).update(dikembalikan=True)
    versi.dikembalikan = True
    kabari(versi, pengguna)


def disiapkan_tinta(versi, pengguna, isian, nomor):
    """A print with its number goes to be signed by hand; `tinta_oleh` is the official who will sign."""
    Versi.objects.filter(pk=versi.pk).update(nomor=nomor, tinta_oleh=pengguna)
    versi.nomor, versi.tinta_oleh = nomor, pengguna
    return {"nomor": ["", nomor]}


def lepas_nomor(versi):
    """The number that was printed for ink is void: the version has none again."""
    Versi.objects.filter(pk=versi.pk).update(nomor="", tinta_oleh=None)
    versi.nomor, versi.tinta_oleh = "", None


def hat_pengesah(versi, pengesah):
    """The hat under which this official ratifies this version."""
    if pengesah.penugasan_aktif is not None:
        return pengesah.penugasan_aktif
    return pemegang(versi, Status.DISETUJUI).filter(pengguna=pengesah).first() or Penugasan(
        pengguna=pengesah, peran=Peran.PENGESAH, perangkat_daerah=versi.dokumen.perangkat_daerah
    )


def disahkan(versi, pengguna, isian, nomor, bekukan):
    """Ratified: dates and number into the content by `bekukan(isi, nomor, tanggal)`, then frozen with its SHA-256.

    A scan or a signed PDF in `isian` is the document from then on; without one the PDF is made once.
    """
    tanggal = isian["tanggal"]
    isi = bekukan(versi.isi, nomor, tanggal)
    pastikan_sama(versi, isi, isian)
    kolom = {
        "isi": isi,
        "sha256": sidik(isi),
        "nomor": nomor,
        "tanggal_pengesahan": tanggal,
        "tanggal_efektif": tanggal,
        "dikembalikan": False,
    }
    Versi.objects.filter(pk=versi.pk).update(**kolom)
    for nama, nilai in kolom.items():
        setattr(versi, nama, nilai)
    perubahan = {"nomor": ["", nomor], "tanggal_efektif": ["", tanggal.isoformat()], "sha256": ["", versi.sha256]}
    if isian.get("pindaian"):
        simpan_berkas(versi, isian["pindaian"].read())
    elif isian.get("berkas_tertanda"):
        simpan_berkas(versi, isian["berkas_tertanda"])
        perubahan["tanda_tangan"] = ["", "elektronik"]
    else:
        antrekan(versi)
    kabari(versi, pengguna)
    return perubahan


def dicatat(versi, pengguna, isian, siap=None):
    """A paper that was signed long ago is in force here too; its file is sealed by its hash."""
    Versi.objects.filter(pk=versi.pk).update(sha256=versi.pdf_sha256, dikembalikan=False)
    kabari(versi, pengguna)
    return {"nomor": ["", versi.nomor], "sha256": ["", versi.pdf_sha256]}


def dicabut(versi, pengguna, isian, siap=None):
    kolom = {"tanggal_akhir": timezone.localdate(), "alasan_akhir": isian["catatan"]}
    Versi.objects.filter(pk=versi.pk).update(**kolom)
    for nama, nilai in kolom.items():
        setattr(versi, nama, nilai)
    kabari(versi, pengguna)
