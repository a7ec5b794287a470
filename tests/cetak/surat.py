"""A letter of one page, as it is printed most, and what its way through a child process takes."""

from time import perf_counter

from ambon_sop.cetak.anak import Batas, Percetakan

SURAT = """<!doctype html><html lang="id"><head><title>Undangan rapat</title>
<link rel="stylesheet" href="asset:serif.css">
<style>@page { size: 215mm 330mm; margin: 25mm } body { font: 12pt/1.5 "Cetak Serif"; text-align: justify }
td { vertical-align: top } .kepala { text-align: center; border-bottom: 3px double } .kanan { margin-left: 50% }</style>
</head><body><div class="kepala"><b>PEMERINTAH KOTA AMBON<br>SEKRETARIAT DAERAH</b><br>Jalan Sultan Hairun, Ambon</div>
<p class="kanan">Ambon, 24 November 2026</p>
<table><tr><td>Nomor<td>: 005/112/ORG/2026<tr><td>Sifat<td>: Biasa<tr><td>Hal<td>: Undangan rapat</table>
<p>Yth. Kepala Dinas Kependudukan dan Pencatatan Sipil<br>di Ambon</p>
"""
SURAT += "<p>Sehubungan dengan evaluasi standar pelayanan tahun ini, Saudara diundang rapat pada waktu berikut.</p>" * 6


def ukur_surat_lewat_anak(ulang=20):
    """Seconds that each of `ulang` prints of the letter takes through a warm child, as an archival PDF."""
    percetakan = Percetakan(Batas())
    try:
        percetakan.cetak(SURAT, arsip=True)
        return [_lama(percetakan) for _ in range(ulang)]
    finally:
        percetakan.tutup()


def _lama(percetakan):
    mulai = perf_counter()
    percetakan.cetak(SURAT, arsip=True)
    return perf_counter() - mulai
