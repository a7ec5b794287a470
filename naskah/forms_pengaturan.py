"""The form of the layout settings, made from aturan.py: a field for each, with where its value comes from."""

from dataclasses import asdict
from decimal import Decimal

from crispy_forms.layout import HTML, Fieldset, Layout
from django import forms
from django.utils.html import format_html

from ambon_sop.tampilan.bentuk import Bentuk, Tindakan

from .aturan import BERSUMBER, KELOMPOK, KEPASTIAN, PANJANG_TEKS, Aturan, dari_dict, ketentuan


def _bilangan(nilai):
    """A Decimal as the number that is kept, whole where it is; anything else as it is."""
    if isinstance(nilai, Decimal):
        return int(nilai) if nilai == int(nilai) else float(nilai)
    return nilai


def _angka(nilai):
    return f"{nilai:g}".replace(".", ",")


class AngkaField(forms.DecimalField):
    """A number as people write it here, with a comma."""

    widget = forms.TextInput

    def prepare_value(self, value):
        return _angka(value) if isinstance(value, int | float) else value

    def to_python(self, value):
        return super().to_python(str(value).replace(",", ".") if value else value)


class PengaturanForm(Bentuk, forms.Form):
    """`hasil` of the valid form is the `Aturan`."""

    tombol = "Simpan pengaturan"

    def __init__(self, *args, aturan, **kwargs):
        super().__init__(*args, initial=asdict(aturan), **kwargs)
        bawaan = asdict(Aturan())
        for nama, k in ketentuan().items():
            self.fields[nama] = _bidang(k)
            self.fields[nama].help_text = _keterangan(k, bawaan[nama])

    @property
    def helper(self):
        pembantu = super().helper
        bagian = [
            Fieldset(judul, *(nama for nama, k in ketentuan().items() if k.kelompok == kode))
            for kode, judul in KELOMPOK.items()
        ]
        pembantu.layout = Layout(*bagian, HTML(""), Tindakan(self.tombol, self.batal))
        return pembantu

    def clean(self):
        data = super().clean()
        if self.errors:
            return data
        try:
            self.hasil = dari_dict({nama: _bilangan(data[nama]) for nama in ketentuan()})
        except ValueError as salah:
            self._di_bidangnya(str(salah))
        return data

    def _di_bidangnya(self, pesan):
        """The sentence begins with the label of the field that it is about; one label may begin another."""
        cocok = {n: len(k.label) for n, k in ketentuan().items() if pesan.startswith(k.label)}
        self.add_error(max(cocok, key=cocok.get, default=None), pesan)


def _bidang(k):
    if k.jenis == "angka":
        label = f"{k.label} ({k.satuan})"
        return AngkaField(
            label=label,
            min_value=k.kecil,
            max_value=k.besar,
            widget=forms.TextInput({"class": "lebar-angka", "inputmode": "decimal"}),
        )
    if k.jenis == "pilihan":
        return forms.ChoiceField(label=k.label, choices=k.pilihan, widget=forms.RadioSelect)
    if k.jenis == "ya":
        return forms.BooleanField(label=k.label, required=False)
    return forms.CharField(label=k.label, max_length=PANJANG_TEKS, widget=forms.Textarea({"rows": 2}))


def _keterangan(k, bawaan):
    """Where the default comes from, how sure that is, and what it is."""
    nilai = {True: "ya", False: "tidak"}.get(bawaan) if isinstance(bawaan, bool) else None
    nilai = nilai or (_angka(bawaan) if isinstance(bawaan, int | float) else dict(k.pilihan).get(bawaan, bawaan))
    batas = f" Boleh {_angka(k.kecil)} sampai {_angka(k.besar)}." if k.jenis == "angka" else ""
    yakin = "" if k.kepastian == BERSUMBER else f" {KEPASTIAN[k.kepastian]}."
    return format_html("{} Bawaan: {}.{} {}{}", k.petunjuk, nilai, batas, k.sumber, yakin)
