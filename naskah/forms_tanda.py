"""What is asked when a letter is signed: the day that stands on it; by ink its scan; in SRIKANDI its number too."""

from django import forms

from ambon_sop.alur.forms import DenganTandaTangan, PindaianForm, SahkanForm

from .srikandi import SUDAH_TERCATAT, sudah_tercatat

PANJANG_NOMOR = 120


class TanggalForm(SahkanForm):
    """The date of the letter; its number is taken from that year."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        tanggal = self.fields["tanggal"]
        tanggal.label, tanggal.help_text = "Tanggal naskah", "Nomor diberikan menurut tahunnya."


class TandaForm(DenganTandaTangan, TanggalForm):
    """The same, and the passphrase of whoever signs electronically."""


class TandaTintaForm(PindaianForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["tanggal"].label = "Tanggal naskah"
        self.fields["tanggal"].help_text = "Tanggal yang tercetak pada kertas itu."
        if self.versi.tanggal_pengesahan:
            self.fields["tanggal"].initial = self.versi.tanggal_pengesahan

    def clean_tanggal(self):
        """The date is printed on the paper: another one needs another print."""
        tanggal = super().clean_tanggal()
        if self.versi.tanggal_pengesahan and tanggal != self.versi.tanggal_pengesahan:
            raise forms.ValidationError("Pada kertas tercetak tanggal lain. Minta pejabat mencetaknya lagi.")
        return tanggal


class TandaLuarForm(PindaianForm):
    """What comes back from SRIKANDI."""

    nomor = forms.CharField(
        label="Nomor dari SRIKANDI",
        max_length=PANJANG_NOMOR,
        error_messages={"required": "Isi nomor yang diberikan SRIKANDI."},
    )
    field_order = ["nomor", "tanggal", "pindaian"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["tanggal"].label, self.fields["tanggal"].help_text = "Tanggal naskah", ""
        self.fields["pindaian"].label = "PDF bertanda tangan"

    def clean_nomor(self):
        nomor = self.cleaned_data["nomor"]
        if sudah_tercatat(self.versi.dokumen, nomor):
            raise forms.ValidationError(SUDAH_TERCATAT)
        return nomor
