"""Evaluation, survey, signal and indicator of the small city (tests/layanan/dunia.py), made on demand."""

import datetime
from functools import cached_property

from layanan.evaluasi import PERTANYAAN
from layanan.models import Evaluasi, Indikator, Isyarat, JawabanSkm, PeriodeSkm, RencanaSkm, TindakLanjut
from layanan.models_skm import UNSUR

HARI = datetime.date(2026, 11, 24)


def evaluasi(versi, oleh, tanggal=HARI):
    """An evaluation of the service of this version with one follow-up."""
    layanan = versi.dokumen.standarpelayanan
    jawaban = {kode: {"nilai": "ya", "catatan": ""} for kode in PERTANYAAN}
    satu = Evaluasi.objects.create(
        layanan=layanan, versi=versi, tanggal=tanggal, jawaban=jawaban, hasil="tetap", kesimpulan="Baik.", oleh=oleh
    )
    TindakLanjut.objects.create(evaluasi=satu, uraian="Latih petugas", batas=tanggal, penanggung_jawab="Kabid")
    return satu


def periode(unit, tahun=2026, bagian=0, populasi=None):
    return PeriodeSkm.objects.create(perangkat_daerah=unit, tahun=tahun, bagian=bagian, populasi=populasi)


def jawab(masa, layanan, *deret, **lain):
    """Answers of a period, each given as nine figures: `jawab(p, s, "444444444", "333333333")`."""
    JawabanSkm.objects.bulk_create(
        JawabanSkm(periode=masa, layanan=layanan, **dict(zip(UNSUR, map(int, satu), strict=True)), **lain)
        for satu in deret
    )


class DuniaMutu:
    @cached_property
    def evaluasi(self):
        return evaluasi(self.layanan_berlaku, self.penyusun)

    @cached_property
    def periode(self):
        return periode(self.unit)

    @cached_property
    def rencana(self):
        isi = {"program": "Tambah loket", "waktu": "2027", "penanggung_jawab": "Sekretaris"}
        return RencanaSkm.objects.create(periode=self.periode, unsur="u3", oleh=self.penyusun, **isi)

    @cached_property
    def isyarat(self):
        layanan = self.layanan_berlaku.dokumen.standarpelayanan
        return Isyarat.objects.create(layanan=layanan, syarat="Fotokopi KTP", loket="loket 2", tanggal=HARI)

    @cached_property
    def indikator_tangan(self):
        return Indikator.objects.filter(ukuran="", kerangka="pekppp").first()
