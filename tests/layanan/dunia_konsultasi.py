"""Consultations of the small city (tests/layanan/dunia.py)."""

import datetime
import io
from functools import cached_property

from PIL import Image

from layanan.forum import simpan_forum
from layanan.foto_forum import simpan_foto
from layanan.konsultasi import terakhir
from layanan.models import Forum
from layanan.tanggapan import kirim_tanggapan
from tests.layanan.pabrik import majukan

HARI = datetime.date(2026, 11, 24)


def gambar(sisi=(320, 240)):
    """A picture as an upload has it: JPEG bytes that say where they were taken."""
    foto, exif, keluar = Image.new("RGB", sisi, "navy"), Image.Exif(), io.BytesIO()
    exif[0x010F] = "Kamera Uji"
    foto.save(keluar, "JPEG", exif=exif)
    return keluar.getvalue()


class DuniaKonsultasi:
    @cached_property
    def layanan_konsultasi(self):
        """A draft that is open to the public."""
        return majukan(self.layanan_maju("Layanan Konsultasi", "ambil"), ("buka_konsultasi", self.verifikator))

    @cached_property
    def konsultasi(self):
        return terakhir(self.layanan_konsultasi)

    @cached_property
    def konsultasi_ditutup(self):
        """Closed, without comments, without a Berita Acara."""
        versi = majukan(
            self.layanan_maju("Layanan Ditutup", "ambil"),
            ("buka_konsultasi", self.verifikator),
            ("tutup_konsultasi", self.verifikator, {"catatan": "Uji."}),
        )
        return terakhir(versi)

    @cached_property
    def tanggapan(self):
        """A comment that nobody has looked at."""
        isian = {"komponen": "persyaratan", "nama": "", "teks": "Fotokopi tidak perlu."}
        return kirim_tanggapan(self.konsultasi, isian)

    @cached_property
    def berita_acara(self):
        return terakhir(self.layanan_disetujui).berita_acara

    @cached_property
    def forum(self):
        forum = Forum(
            perangkat_daerah=self.unit, judul="Forum Uji", tanggal=HARI, tempat="Aula", dibuat_oleh=self.penyusun
        )
        hadir = [{"nama": "Warga Uji", "unsur": "Pengguna", "pihak": "masyarakat"}]
        return simpan_forum(forum, {"konsultasi": [self.konsultasi], "daftar_hadir": hadir}, self.penyusun)

    @cached_property
    def foto_forum(self):
        return simpan_foto(self.forum, Image.new("RGB", (320, 240), "navy"), "Suasana", self.penyusun)
