"""An honest small consultation for the worked examples: opened, commented, closed early and saying so, answered."""

from ambon_sop.alur.jenis import jenis_dari

from . import berita_acara
from .konsultasi import terakhir
from .models import StandarPelayanan, Tanggapan
from .tanggapan import jawab_tanggapan, kirim_tanggapan, periksa_tanggapan

ALASAN = "Contoh: ditutup tanpa menunggu hari terakhir, supaya layanan ini dapat diperlihatkan sampai berlaku."


def konsultasi_contoh(versi, verifikator, penyusun, tanggapan=(), penanda_tangan=(), cetak=False):
    """Walk `versi` from `diverifikasi` through its consultation and back. Returns the Konsultasi.

    `tanggapan`: [{komponen, teks, nama, sikap, jawaban}]. The Berita Acara is printed when somebody asks for it,
    unless `cetak`.
    """
    alur = jenis_dari(StandarPelayanan.JENIS).alur
    versi.refresh_from_db()
    alur.jalankan(versi, "buka_konsultasi", verifikator)
    konsultasi = terakhir(versi)
    baru = [kirim_tanggapan(konsultasi, {"komponen": "", "nama": ""} | satu) for satu in tanggapan]
    versi.refresh_from_db()
    alur.jalankan(versi, "tutup_konsultasi", verifikator, {"catatan": ALASAN})
    for satu, isian in zip(baru, tanggapan, strict=True):
        periksa_tanggapan(satu, penyusun, Tanggapan.Keadaan.TAMPIL)
        jawab_tanggapan(satu, penyusun, isian)
    konsultasi.refresh_from_db()
    berita_acara.susun([konsultasi], penyusun, {"penanda_tangan": list(penanda_tangan)}, cetak=cetak)
    versi.refresh_from_db()
    return konsultasi
