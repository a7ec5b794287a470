"""Consultation with the public: opened for some days, closed, and what must have happened before approval.

UU 25/2009 Pasal 20 and PermenPAN-RB 15/2014: the standard is discussed with the public before it is ratified. The
days are the city's own choice (settings.KONSULTASI_HARI); no comment at all is a valid outcome.
"""

import datetime

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.alur import langkah
from ambon_sop.alur.jenis import jenis_dari
from ambon_sop.alur.kabar import kirim
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.tampilan.tulisan import panjang

from .forms_konsultasi import BukaForm, TutupForm
from .isi import KOMPONEN
from .izin_konsultasi import WAKTU
from .models import Konsultasi, StandarPelayanan, Tanggapan

__all__ = ["BukaForm", "TutupForm"]


def dibuka(versi, pengguna, isian, siap=None):
    """The draft becomes public as it is now: a snapshot with its SHA-256, open until the end of its last day."""
    batas = timezone.localdate() + datetime.timedelta(days=isian.get("hari") or settings.KONSULTASI_HARI["bawaan"])
    konsultasi = Konsultasi.objects.create(
        versi=versi,
        slug=_slug(versi),
        ringkasan=isian.get("ringkasan", ""),
        isi=versi.isi,
        sha256=langkah.sidik(versi.isi),
        batas=batas,
        dibuka_oleh=pengguna,
    )
    _kabari(konsultasi, f"Konsultasi dibuka sampai {panjang(batas)}", pengguna)
    return {"batas": ["", batas.isoformat()], "sha256": ["", konsultasi.sha256]}


def _slug(versi):
    """`penerbitan-kia`, then `penerbitan-kia-2`: the address stays when the service gets another name."""
    dasar, n = versi.dokumen.slug[:120], 1
    slug = dasar
    while Konsultasi.objects.filter(slug=slug).exists():
        n += 1
        slug = f"{dasar}-{n}"
    return slug


def ditutup(versi, pengguna, isian, siap=None):
    """No more comments; those that came are looked at and answered."""
    konsultasi = versi.konsultasi.filter(ditutup_pada=None).select_related("versi__dokumen__perangkat_daerah").first()
    if konsultasi is None:
        return {}
    konsultasi.ditutup_pada, konsultasi.alasan_tutup = timezone.now(), isian.get("catatan", "")
    konsultasi.save(update_fields=["ditutup_pada", "alasan_tutup"])
    banyak = konsultasi.tanggapan.count()
    _kabari(konsultasi, f"Konsultasi ditutup, {banyak} tanggapan" if banyak else "Konsultasi ditutup", pengguna)
    return {"tanggapan": ["", str(banyak)]}


def _kabari(konsultasi, tindakan, pengguna):
    """One mail to each drafter of the office, and to the verifikator whose version it is."""
    versi, dokumen = konsultasi.versi, konsultasi.versi.dokumen
    penyusun = Penugasan.objects.kini().filter(peran=Peran.PENYUSUN, perangkat_daerah=dokumen.perangkat_daerah_id)
    orang = {p.pengguna for p in penyusun.select_related("pengguna")} | {versi.diambil_oleh}
    alamat = settings.ALAMAT_SITUS + reverse("layanan:rincian_konsultasi", args=[konsultasi.pk])
    kirim(
        [o for o in orang if o is not None and o.pk != pengguna.pk],
        f"{tindakan}: {dokumen.judul} ({dokumen.perangkat_daerah.singkatan})",
        f"Konsultasi publik atas rancangan “{dokumen.judul}” berlangsung sampai {panjang(konsultasi.batas)}. "
        f"Tanggapan warga diperiksa dan dijawab di sini:\n\n{alamat}\n",
    )


def tutup_yang_lewat():
    """Close every consultation whose last day has passed. Returns how many; asking again does no harm."""
    alur, banyak = jenis_dari(StandarPelayanan.JENIS).alur, 0
    for satu in Konsultasi.objects.lewat().select_related("versi__dokumen__perangkat_daerah"):
        try:
            alur.jalankan(satu.versi, "tutup_konsultasi", WAKTU)
        except TransisiDitolak:
            continue  # somebody closed it at this very moment
        banyak += 1
    return banyak


def terakhir(versi):
    """The newest consultation on this version, or None."""
    return versi.konsultasi.first()


def tertahan(penugasan, versi):
    """Why this version cannot be approved yet."""
    return langkah.tertahan(penugasan, versi) or belum_dikonsultasikan(versi)


def belum_dikonsultasikan(versi):
    """What the consultation still lacks, in words; "" when nothing."""
    kini = terakhir(versi)
    if kini is None:
        return "Rancangan ini belum dikonsultasikan dengan masyarakat. Buka konsultasi dulu."
    if kini.ditutup_pada is None:
        return f"Konsultasi masih terbuka sampai {panjang(kini.batas)}. Tunggu, atau tutup dengan alasan."
    if kurang := belum_selesai(Tanggapan.objects.filter(konsultasi__versi=versi, konsultasi__berita_acara=None)):
        return kurang
    if versi.konsultasi.filter(berita_acara=None).exists():
        return "Berita acara konsultasi belum disusun. Susun dari halaman konsultasi."
    return ""


def belum_selesai(tanggapan):
    """Which of these comments nobody has looked at, or answered, in words."""
    if diperiksa := tanggapan.belum_diperiksa().count():
        return f"{diperiksa} tanggapan warga belum diperiksa. Tampilkan atau tahan dengan alasan."
    if dijawab := tanggapan.belum_dijawab().count():
        return f"{dijawab} tanggapan warga belum dijawab. Kantor penyusun menjawabnya dulu."
    return ""


def yang_berubah(konsultasi, isi):
    """The parts of the content that are no longer as people saw them, by name."""
    lama = konsultasi.isi
    berubah = [judul for kunci, judul in KOMPONEN.items() if lama["komponen"][kunci] != isi["komponen"][kunci]]
    fakta = {"nama": "Nama layanan", "waktu": "Waktu", "biaya": "Biaya"}
    return [judul for kunci, judul in fakta.items() if lama.get(kunci) != isi.get(kunci)] + berubah


def kewajiban(pengguna):
    """The comments that wait for a drafter's office: rows of the inbox (ambon_sop/beranda/kotak_masuk.py)."""
    hat = pengguna.penugasan_aktif
    if hat is None or hat.peran != Peran.PENYUSUN:
        return []
    belum = Count("tanggapan", filter=Q(tanggapan__sikap="") & ~Q(tanggapan__keadaan=Tanggapan.Keadaan.SEMBUNYI))
    semua = Konsultasi.objects.terlihat_oleh(pengguna).filter(berita_acara=None).annotate(belum=belum)
    return [
        {
            "judul": satu.versi.dokumen.judul,
            "url": reverse("layanan:rincian_konsultasi", args=[satu.pk]),
            "batas": satu.batas,
            "lewat": not satu.terbuka,
            "apa": f"konsultasi publik, {satu.belum} tanggapan belum dijawab",
            "verba": "Jawab",
        }
        for satu in semua.filter(belum__gt=0).select_related("versi__dokumen").defer("isi", "versi__isi")
    ]
