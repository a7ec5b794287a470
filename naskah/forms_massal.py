"""The list of recipients of a letter to many."""

from django import forms
from django.core.exceptions import ValidationError

from ambon_sop.tampilan.bentuk import Bentuk

from .isi import IsiDitolak, naskah_dari_dict
from .lembar_massal import BATAS_PENERIMA, BATAS_TEMUAN, baca_lembar
from .massal import periksa_daftar


class PenerimaForm(Bentuk, forms.Form):
    """`kolom` and `semua` of the valid form are what the sheet holds; every letter has passed the rules."""

    tombol = "Pasang daftar"

    berkas = forms.FileField(
        label="Daftar penerima",
        help_text=f"XLSX dengan satu baris tiap surat, paling banyak {BATAS_PENERIMA}. Judul kolomnya nama isian. "
        "Isian berulang ditulis satu butir satu baris di dalam selnya (Alt+Enter).",
    )

    def __init__(self, *args, versi, **kwargs):
        self.versi = versi
        super().__init__(*args, **kwargs)

    def clean_berkas(self):
        isi = self.versi.isi
        self.kolom, self.semua = baca_lembar(self.cleaned_data["berkas"], naskah_dari_dict(isi).templat)
        try:
            temuan = periksa_daftar(isi, self.semua)
        except IsiDitolak as ditolak:
            raise ValidationError(ditolak.kesalahan[0][1]) from None
        if temuan:
            raise ValidationError([f"Baris {urut}: {pesan}" for urut, pesan in temuan[:BATAS_TEMUAN]])
        return self.cleaned_data["berkas"]
