"""Making the letters of a list: one after the other, in order, so that their numbers follow each other.

Every step leaves the database so that whoever goes on finds where it stopped: a run may be killed and begun again.
Two runs do not meet (`Giliran`), and where one was only slow each recipient still gets one letter.
"""

import tempfile
import threading
import uuid
import zipfile
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import structlog
from django.conf import settings
from django.core.files import File
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from ambon_sop.alur.jenis import jenis_dari
from ambon_sop.alur.kabar import kirim, tanpa_surat
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.models import Versi
from ambon_sop.alur.pdf import buat_pdf
from ambon_sop.alur.status import Status
from ambon_sop.alur.suntingan import simpan
from ambon_sop.audit.catat import antre, catat
from ambon_sop.cetak import paling_lama

from . import kaidah
from .baru import naskah_dengan
from .isi import naskah_dari_dict
from .models import Naskah, PenerimaMassal, SuratMassal

JEDA = timedelta(seconds=60)  # what one letter takes beside its print
LATAR = "django_tasks.backends.immediate.ImmediateBackend"  # then a thread of this process does the work
K = SuratMassal.Keadaan
log = structlog.get_logger()


class Tersusul(Exception):
    """Another run has taken the list over: this one was taken for dead, and leaves it."""


class Giliran:
    """A run's hold on a list: each sign of life is written over its own last one, so that it notices another run."""

    def __init__(self, massal_id):
        self.massal_id, self.denyut = massal_id, None

    def ambil(self):
        """Take a list that nobody is working on; whether it is this run's now."""
        self.denyut = timezone.now()
        return bool(_bebas().filter(pk=self.massal_id).update(denyut=self.denyut))

    def ubah(self, **kolom):
        """Show that the run lives, and write these columns. Raises Tersusul."""
        kini = timezone.now()
        if not self._milik().update(denyut=kini, **kolom):
            raise Tersusul
        self.denyut = kini

    def masih(self):
        return self._milik().exists()

    def _milik(self):
        return SuratMassal.objects.filter(pk=self.massal_id, keadaan=K.BERJALAN, denyut=self.denyut)


def isi_penerima(isi, nilai):
    """The content of one recipient's letter: the common one with what differs. Raises IsiDitolak."""
    return naskah_dari_dict(isi | {"nilai": isi["nilai"] | nilai})


def periksa_daftar(isi, semua):
    """[(row, sentence), …] of what the rules ask of each letter; rows as in the sheet, from 2."""
    temuan = []
    for urut, nilai in enumerate(semua, 2):
        wajib = [t for t in kaidah.periksa_naskah(isi_penerima(isi, nilai)) if t.berat == kaidah.WAJIB]
        temuan += [(urut, t.pesan) for t in wajib]
    return temuan


@transaction.atomic
def pasang(versi, kolom, semua, pengguna):
    """Put a list on a draft, in the place of an older one. Returns the SuratMassal.

    The letter itself is the first recipient's: its values are filled in as edits that can be undone. Raises what
    `suntingan.simpan` raises, and then nothing is changed.
    """
    antre()  # before any row is held, as in the engine
    perubahan = [{"op": "isian", "kunci": kunci, "nilai": satu} for kunci, satu in semua[0].items()]
    simpan(versi.pk, hitungan=versi.hitungan, kunci=uuid.uuid4(), perubahan=perubahan, pengguna=pengguna)
    naskah = versi.dokumen.naskah
    SuratMassal.objects.filter(induk=naskah, keadaan=K.DISIAPKAN).delete()
    massal = SuratMassal.objects.create(
        induk=naskah, kolom=kolom, dibuat_oleh=pengguna, hat_penyusun=pengguna.penugasan_aktif
    )
    PenerimaMassal.objects.bulk_create(
        PenerimaMassal(massal=massal, urut=urut, nilai=nilai, naskah=naskah if urut == 1 else None)
        for urut, nilai in enumerate(semua, 1)
    )
    catat("pasang_penerima", versi, pelaku=pengguna.pelaku, perubahan={"penerima": [0, len(semua)]})
    return massal


@transaction.atomic
def lepas(massal, pengguna):
    """Take the list off the draft; the letter stays."""
    versi = massal.induk.versi_terbaru
    catat("lepas_penerima", versi, pelaku=pengguna.pelaku, perubahan={"penerima": [massal.penerima.count(), 0]})
    massal.delete()


def massal_dari(naskah_id):
    """The list on a letter, or None."""
    return SuratMassal.objects.filter(induk=naskah_id).first()


def halangan(penugasan, versi):
    """Why a letter with a list cannot be signed in this way: it is signed in the portal, all at once."""
    if massal_dari(versi.dokumen_id) is None:
        return ""
    return "Surat massal ditandatangani sekaligus di portal. Lepaskan daftar penerimanya untuk cara lain."


def hentikan(dokumen_id):
    """The letter of the list is called off: no others follow, and those that are made stay."""
    SuratMassal.objects.filter(induk=dokumen_id, keadaan=K.BERJALAN).update(keadaan=K.BATAL)


def mulai(versi, pengguna, tanggal):
    """The letter of the list is signed: the others follow, in the background. Within the signing transaction."""
    massal = massal_dari(versi.dokumen_id)
    if massal is None:
        return
    SuratMassal.objects.filter(pk=massal.pk, keadaan=K.DISIAPKAN).update(
        keadaan=K.BERJALAN, hat_penanda=pengguna.penugasan_aktif, tanggal=tanggal
    )
    transaction.on_commit(lambda: teruskan(massal.pk))


def teruskan(massal_id):
    """Go on with the list: by a worker where there are workers, else by a thread of this process."""
    if _berantre():
        _bebas().filter(pk=massal_id).update(denyut=None)
        kerjakan.enqueue(massal_id)
    else:
        threading.Thread(target=_di_utas, args=[massal_id], name=f"massal-{massal_id}", daemon=True).start()


def _berantre():
    """Whether there are workers: a list may wait long for one, and a lost job is put back (`terhenti`)."""
    return settings.TASKS["default"]["BACKEND"] != LATAR


def _di_utas(massal_id):
    try:
        buat_semua(massal_id)
    except Exception:
        log.exception("surat massal terhenti", massal=massal_id)  # the page offers to go on
    finally:
        connection.close()


@task()
def kerjakan(massal_id):
    buat_semua(massal_id)


def buat_semua(massal_id):
    """Make what is missing of the list, then the ZIP and the joined PDF. Returns whether it is whole now."""
    giliran = Giliran(massal_id)
    if not giliran.ambil():
        return False
    massal = SuratMassal.objects.select_related("hat_penyusun__pengguna", "hat_penanda__pengguna").get(pk=massal_id)
    try:
        with tanpa_surat():
            for penerima in massal.penerima.filter(selesai=False).order_by("urut"):
                _buat(massal, penerima)
                giliran.ubah()
            _kumpulkan(massal, giliran)
        _selesai(massal, giliran)
    except (Tersusul, TransisiDitolak):
        if giliran.masih():
            raise
        log.warning("surat massal diambil alih", massal=massal_id)
        return False
    return True


def mati():
    """The moment before which a run must have shown itself: a letter may wait for the printer for long."""
    return timezone.now() - JEDA - timedelta(seconds=paling_lama(settings.CETAK["detik"]))


def _bebas():
    """The lists under way that nobody is working on."""
    diam = Q(denyut__isnull=True) | Q(denyut__lt=mati())
    return SuratMassal.objects.filter(diam, keadaan=K.BERJALAN)


def terhenti(_batas):
    """The keys of the lists to go on with, for `pungut_pekerjaan`: a run shows by itself whether it lives."""
    return _bebas().values_list("pk", flat=True)


def _buat(massal, penerima):
    """One letter, from wherever it stands to its PDF."""
    if penerima.naskah_id is None:
        _draf(massal, penerima)
    versi = _versi(penerima)
    alur = jenis_dari(Naskah.JENIS).alur
    if versi.status == Status.DRAF:
        alur.jalankan(versi, "minta_tanda", _orang(massal.hat_penyusun))
        versi = _versi(penerima)
    if versi.status == Status.MENUNGGU_TANDA:
        alur.jalankan(versi, "tanda_tangani", _orang(massal.hat_penanda), {"tanggal": massal.tanggal})
        versi = _versi(penerima)
    if versi.pdf_status != Versi.Pdf.SIAP:
        buat_pdf.call(versi.pk)
        versi = _versi(penerima)
    if versi.status != Status.DITANDATANGANI or versi.pdf_status != Versi.Pdf.SIAP:
        raise TransisiDitolak(f"Surat ke-{penerima.urut} berhenti pada keadaan {versi.status}.")
    PenerimaMassal.objects.filter(pk=penerima.pk).update(selesai=True)


@transaction.atomic
def _draf(massal, penerima):
    """The draft of one recipient, in the same transaction as the note that it is there. Tersusul where it was there."""
    induk = massal.induk
    isi = isi_penerima(_isi_bersama(induk), penerima.nilai)
    kolom = {
        k: getattr(induk, k) for k in ("ragam", "templat_versi_id", "keamanan", "klasifikasi", "penanda_id", "an", "ub")
    }
    versi = naskah_dengan(_orang(massal.hat_penyusun), induk.perangkat_daerah, isi, **kolom)
    if not PenerimaMassal.objects.filter(pk=penerima.pk, naskah__isnull=True).update(naskah=versi.dokumen_id):
        raise Tersusul
    penerima.naskah_id = versi.dokumen_id


def _isi_bersama(induk):
    """What all letters of the list share: the signed letter without what signing wrote into it."""
    isi = induk.versi_terbaru.isi
    return isi | {"nomor": None, "tanggal": None, "penanda": [], "kop": None, "hal": ""}


def _versi(penerima):
    versi = Versi.objects.select_related("dokumen__perangkat_daerah", "dokumen__naskah__penanda")
    return versi.get(dokumen=penerima.naskah_id)


def _orang(hat):
    return hat.untuk(hat.pengguna)


def _kumpulkan(massal, giliran):
    """ZIP and joined PDF, written beside and moved into place whole."""
    with tempfile.TemporaryDirectory() as rumah:
        semua, paket = Path(rumah, "gabungan.pdf"), Path(rumah, "surat.zip")
        with zipfile.ZipFile(paket, "w", zipfile.ZIP_STORED) as isi, pikepdf.new() as gabungan:
            for penerima in massal.penerima.order_by("urut"):
                with _versi(penerima).pdf.open("rb") as berkas:
                    bita = berkas.read()
                isi.writestr(f"{penerima.urut:03}.pdf", bita)
                with pikepdf.open(BytesIO(bita)) as satu:
                    gabungan.pages.extend(satu.pages)
                giliran.ubah()
            gabungan.save(semua)
        for bidang, asal, akhiran in ((massal.zip, paket, "zip"), (massal.gabungan, semua, "pdf")):
            with asal.open("rb") as berkas:
                bidang.save(f"{uuid.uuid4().hex}.{akhiran}", File(berkas), save=False)


@transaction.atomic
def _selesai(massal, giliran):
    giliran.ubah(keadaan=K.SELESAI, zip=massal.zip.name, gabungan=massal.gabungan.name)
    versi = massal.induk.versi_terbaru
    catat("surat_massal", versi, pelaku=_orang(massal.hat_penanda).pelaku, perubahan={
        "surat": [0, massal.penerima.count()],
    })  # fmt: skip
    alamat = f"{settings.ALAMAT_SITUS}/kerja/naskah/{massal.induk_id}/massal/"
    kirim(
        [massal.dibuat_oleh],
        "Surat massal selesai dibuat",
        f"Semua surat sudah ditandatangani dan dapat diunduh.\n\n{alamat}\n",
    )


def kemajuan(massal):
    """What the page shows: {total, selesai, keadaan, berhenti, teks}. What no worker has begun yet has not stopped."""
    total, selesai = massal.penerima.count(), massal.penerima.filter(selesai=True).count()
    menunggu = massal.denyut is None and (_berantre() or massal.induk.versi_terbaru.sejak >= mati())
    return {
        "total": total,
        "selesai": selesai,
        "keadaan": massal.keadaan,
        "berhenti": massal.keadaan == K.BERJALAN and not menunggu and (massal.denyut is None or massal.denyut < mati()),
        "teks": f"{'Menunggu giliran' if menunggu else f'Mencetak {selesai} dari {total} surat'}. Boleh ditinggal.",
    }
