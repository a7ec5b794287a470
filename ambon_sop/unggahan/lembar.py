"""The rows of an Excel sheet that somebody uploads: read whole, or refused in words."""

from django.core.exceptions import ValidationError

from ambon_sop.unggahan.paket import RUSAK, periksa_xlsx

BATAS_BARIS = 20_000  # of a sheet, empty ones too: a cell in the last row of Excel makes a million of them
BATAS_KOLOM = 100  # what stands further right is left out
# What openpyxl says of a workbook that is whole as a ZIP and as XML, and none all the same.
TAK_TERBACA = (*RUSAK, TypeError, AttributeError, LookupError, ArithmeticError)


def baca_xlsx(berkas, *, batas_mb, batas_baris=BATAS_BARIS):
    """[[value of a cell, …], …] of the first sheet that is shown, a row for each of its rows from 1 on."""
    from openpyxl import load_workbook  # takes 0.3 s to import

    periksa_xlsx(berkas, batas_mb=batas_mb)
    try:
        buku = load_workbook(berkas, read_only=True, data_only=True)
        tampak = [lembar for lembar in buku.worksheets if lembar.sheet_state == "visible"]
        hasil = list(_baris(tampak[0], batas_baris)) if tampak else None
    except TAK_TERBACA:
        raise ValidationError("Berkas ini tidak terbaca sebagai buku Excel (.xlsx). Simpan ulang dari Excel.") from None
    if hasil is None:
        raise ValidationError("Berkas ini tidak punya lembar bersel yang tampak. Simpan isinya pada lembar pertama.")
    return hasil


def _baris(lembar, batas):
    lembar.reset_dimensions()  # what a file says of its own size may be anything
    for nomor, satu in enumerate(lembar.iter_rows(max_col=BATAS_KOLOM, values_only=True), 1):
        if nomor > batas:
            raise ValidationError(
                f"Lembar ini lebih dari {batas} baris. Hapus baris di bawah isinya, lalu simpan ulang."
            )
        yield satu
