"""Booking, using and voiding a number, each a short transaction of its own (rancangan.md §2)."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ambon_sop.audit.catat import SISTEM, antre, catat

from .models import Nomor, Penghitung, Pola
from .pola import NASKAH, SERI, token_dari

S = Nomor.Status


class NomorDitolak(Exception):
    """The number cannot be given, used or voided; the text is for the person."""


def pesan(*, jenis, perangkat_daerah, tanggal, untuk, judul="", klasifikasi="", keamanan="", pelaku=SISTEM):
    """Book the next number for `untuk` (e.g. "versi:12"); asking again within the year gives the same one, within the
    month where the number names it.

    A letter brings its classification code and class of secrecy, which its pattern may write.

    `judul` is what the register calls the document. `tanggal` is the document's date (a moment is read in WIT); its
    year chooses the counter. Commits by itself, so it
    must not be called inside a transaction. Raises NomorDitolak when `untuk` has a used number, or when the pattern
    would write one that exists already.
    """
    if isinstance(tanggal, datetime):
        tanggal = timezone.localdate(tanggal)
    with transaction.atomic(durable=True):
        antre()
        lama = Nomor.objects.hidup().filter(untuk=untuk).first()
        if lama and lama.status == S.TERPAKAI:
            raise NomorDitolak(f"Dokumen ini sudah memakai nomor {lama.teks}.")
        pola = Pola.objects.untuk(jenis, perangkat_daerah)
        if lama and _masih_sesuai(lama, pola, perangkat_daerah, tanggal):
            return lama
        if lama:
            batalkan(lama, "Waktu atau perangkat daerah dokumen berubah.", pelaku=pelaku)
        tulisan = {"klasifikasi": klasifikasi, "keamanan": keamanan}
        nomor = _terbitkan(pola, perangkat_daerah, tanggal, tulisan, untuk=untuk, judul=judul[:300])
        catat("pesan_nomor", nomor, pelaku=pelaku, ke=S.DIPESAN, perubahan={"untuk": ["", untuk]})
    return nomor


def _masih_sesuai(nomor, pola, perangkat_daerah, tanggal):
    """Whether a number that was booked before suits the document on that day."""
    if nomor.perangkat_daerah_id != perangkat_daerah.pk or nomor.tahun != tanggal.year:
        return False
    return nomor.tanggal.month == tanggal.month or "bulan_romawi" not in token_dari(pola.pola)


def pakai(nomor, *, pelaku=SISTEM):
    """Turn a booked number into a used one, within the caller's transaction; NomorDitolak when it is booked no more."""
    _selesaikan(nomor, S.TERPAKAI, "pakai_nomor", pelaku)


def batalkan(nomor, alasan, *, pelaku=SISTEM, semula=S.DIPESAN):
    """Void a booked number. It stays in the register with the reason and is never given again.

    With `semula` TERPAKAI one that was used: its letter is called off.
    """
    if not alasan.strip():
        raise NomorDitolak("Isi alasan pembatalan nomor.")
    _selesaikan(nomor, S.BATAL, "batalkan_nomor", pelaku, alasan=alasan.strip()[:300], semula=semula)


def _selesaikan(nomor, status, tindakan, pelaku, alasan="", semula=S.DIPESAN):
    with transaction.atomic():
        antre()
        kini = timezone.now()
        # Compare and set in one statement: of two who finish the same number one is refused.
        masih = Nomor.objects.filter(pk=nomor.pk, status=semula)
        if not masih.update(status=status, selesai_pada=kini, alasan=alasan):
            raise NomorDitolak(
                f"Nomor {nomor.teks} tidak lagi {semula.label.lower()}. Muat ulang untuk melihat keadaannya."
            )
        nomor.status, nomor.selesai_pada, nomor.alasan = status, kini, alasan
        perubahan = {"alasan": ["", alasan]} if alasan else {}
        catat(tindakan, nomor, pelaku=pelaku, dari=semula, ke=status, perubahan=perubahan)


def _terbitkan(pola, perangkat_daerah, tanggal, tulisan, **lain):
    if "kode_klasifikasi" in token_dari(pola.pola) and not (tulisan["klasifikasi"] or pola.kode_klasifikasi):
        raise NomorDitolak("Pola nomor memuat kode klasifikasi. Pilih kode klasifikasi naskah ini dulu.")
    penghitung = _cari_penghitung(pola, perangkat_daerah, tanggal) or _buka_penghitung(pola, perangkat_daerah, tanggal)
    urut = _ambil(penghitung)
    teks = pola.tulis(urut, tanggal, perangkat_daerah, **tulisan)
    if _sudah_ada(pola.jenis, perangkat_daerah, teks):
        raise NomorDitolak(f"Nomor {teks} sudah ada di buku nomor. Bagian Organisasi perlu memperbaiki pola nomornya.")
    return Nomor.objects.create(
        jenis=pola.jenis,
        perangkat_daerah=perangkat_daerah,
        penghitung=penghitung,
        urut=urut,
        teks=teks,
        tanggal=tanggal,
        tahun=tanggal.year,
        **lain,
    )


def _sudah_ada(jenis, perangkat_daerah, teks):
    """Whether another document bears this number. Two offices may write the same one on their letters, and two kinds
    that are counted apart: those are cited with their names (Keputusan Nomor 1 Tahun 2026).
    """
    sama = Nomor.objects.hidup().filter(teks=teks)
    if jenis not in NASKAH:
        return sama.filter(jenis=jenis).exists()
    tersendiri = {satu for satu in NASKAH if SERI[satu] == satu} - {jenis}
    lawan = NASKAH - tersendiri if SERI[jenis] == jenis else NASKAH
    return sama.filter(jenis__in=lawan, perangkat_daerah=perangkat_daerah).exists()


def _cari_penghitung(pola, perangkat_daerah, tanggal):
    return Penghitung.objects.filter(**pola.kunci_hitungan(perangkat_daerah, tanggal)).first()


def _buka_penghitung(pola, perangkat_daerah, tanggal):
    """The first number of a year: whoever comes second finds the counter that the first one made, and waits for it."""
    baru = Penghitung(**pola.kunci_hitungan(perangkat_daerah, tanggal), berikut=pola.mulai_dari(tanggal))
    Penghitung.objects.bulk_create([baru], ignore_conflicts=True)
    return _cari_penghitung(pola, perangkat_daerah, tanggal)


def _ambil(penghitung):
    """Take the counter's next value. The UPDATE holds its row until commit, so what is read back is ours alone."""
    Penghitung.objects.filter(pk=penghitung.pk).update(berikut=F("berikut") + 1)
    penghitung.refresh_from_db(fields=["berikut"])
    return penghitung.berikut - 1
