"""The screens of the public consultation, open and closed, with comments, a forum and a Berita Acara (see layar.py)."""

import datetime

from PIL import Image

from ambon_sop.akun.models import Peran
from ambon_sop.alur.status import Status
from layanan.alur import ALUR_LAYANAN
from layanan.berita_acara import susun
from layanan.forum import baca_peserta, simpan_forum
from layanan.foto_forum import simpan_foto
from layanan.konsultasi import terakhir
from layanan.models import Forum, Konsultasi, StandarPelayanan, Tanggapan
from layanan.tanggapan import jawab_tanggapan, kirim_tanggapan, periksa_tanggapan

from .dokumen import orang

PENDAPAT = [
    ("persyaratan", "Ketua RT", "Tolong sebut apakah surat pengantar RT masih diminta. Di loket kadang diminta."),
    ("", "", "Loket sebaiknya dibuka juga pada hari Sabtu. Banyak warga bekerja sampai sore."),
    ("jangka_waktu", "", "Hubungi saya di warga@contoh.id."),
]
JAWABAN = {"sikap": "sebagian", "jawaban": "Surat pengantar RT hanya diminta bila alamat pada KK belum sesuai."}


def _isi(konsultasi, penyusun):
    """Three comments: answered, let through, not looked at."""
    semua = [kirim_tanggapan(konsultasi, dict(zip(("komponen", "nama", "teks"), p, strict=True))) for p in PENDAPAT]
    for satu in semua[:2]:
        periksa_tanggapan(satu, penyusun, Tanggapan.Keadaan.TAMPIL)
    jawab_tanggapan(semua[0], penyusun, JAWABAN)
    return semua


def _forum(konsultasi, penyusun):
    fakta = {"judul": "Forum Konsultasi Publik Semester II 2026", "tanggal": datetime.date(2026, 11, 20)}
    forum = Forum(dibuat_oleh=penyusun, tempat="Aula", undangan="Karang Taruna", notula="Dibahas.", **fakta)
    forum.perangkat_daerah = penyusun.penugasan_aktif.perangkat_daerah
    hadir = baca_peserta("Kepala Bidang; Dinas; penyelenggara\nWarga Satu; Karang Taruna; masyarakat")
    simpan_forum(forum, {"konsultasi": [konsultasi], "daftar_hadir": hadir}, penyusun)
    simpan_foto(forum, Image.new("RGB", (640, 420), "steelblue"), "Suasana pembahasan di aula", penyusun)
    return forum


def layar_konsultasi():
    dibuka = Konsultasi.objects.terbuka().first()
    unit = dibuka.versi.dokumen.perangkat_daerah
    penyusun, verifikator = orang(Peran.PENYUSUN, unit), orang(Peran.VERIFIKATOR)
    tanggapan, forum = _isi(dibuka, penyusun), _forum(dibuka, penyusun)
    umum, kerja = f"/konsultasi/{dibuka.slug}", f"/kerja/layanan/konsultasi/{dibuka.pk}"
    yield "konsultasi-daftar", None, "/konsultasi/"
    yield "konsultasi", None, f"{umum}/"
    yield "konsultasi-tanda", None, f"{umum}/tanda/{tanggapan[0].kode}/"
    yield "konsultasi-kotak-masuk", penyusun, "/kerja/"
    yield "konsultasi-daftar-kerja", verifikator, "/kerja/layanan/konsultasi/"
    yield "konsultasi-kerja", penyusun, f"{kerja}/"
    yield "tanggapan-periksa", penyusun, f"/kerja/layanan/tanggapan/{tanggapan[2].pk}/periksa/"
    yield "tanggapan-jawab", penyusun, f"/kerja/layanan/tanggapan/{tanggapan[1].pk}/jawab/"
    yield "tanggapan-lisan", penyusun, f"{kerja}/lisan/"
    yield "forum", penyusun, f"/kerja/layanan/forum/{forum.pk}/"
    yield "forum-ubah", penyusun, f"/kerja/layanan/forum/{forum.pk}/ubah/"
    yield "transisi-tutup-konsultasi", verifikator, f"/kerja/versi/{dibuka.versi_id}/alur/tutup_konsultasi/"
    yield from _ditutup(dibuka, penyusun, verifikator, tanggapan)


def _ditutup(dibuka, penyusun, verifikator, tanggapan):
    ALUR_LAYANAN.jalankan(dibuka.versi, "tutup_konsultasi", verifikator, {"catatan": "Forum sudah membahas semuanya."})
    periksa_tanggapan(tanggapan[2], penyusun, Tanggapan.Keadaan.SEMBUNYI, "Memuat alamat email.")
    satu = terakhir(dibuka.versi)
    for lain in satu.tanggapan.belum_dijawab():
        periksa_tanggapan(lain, penyusun, Tanggapan.Keadaan.TAMPIL)
        jawab_tanggapan(lain, penyusun, JAWABAN | {"sikap": "tidak"})
    yield "berita-acara-baru", penyusun, f"/kerja/layanan/konsultasi/{satu.pk}/berita-acara/"
    ba = susun([satu], penyusun, {}, cetak=False)
    dokumen = StandarPelayanan.objects.get(pk=satu.versi.dokumen_id)
    assert dokumen.versi_terbaru.status == Status.DIVERIFIKASI
    yield "berita-acara-pindaian", penyusun, f"/kerja/layanan/berita-acara/{ba.pk}/pindaian/"
    yield "konsultasi-ditutup", None, f"/konsultasi/{satu.slug}/"
    yield "konsultasi-selesai", verifikator, f"/kerja/layanan/konsultasi/{satu.pk}/"
    yield "layanan-sesudah-konsultasi", verifikator, f"/kerja/layanan/{dokumen.pk}/"
    yield "transisi-buka-lagi", verifikator, f"/kerja/versi/{satu.versi_id}/alur/buka_lagi/"
