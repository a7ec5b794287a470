"""What one signs with, on the page of one's own account."""

from django import forms

from ambon_sop.tampilan.bentuk import Bentuk
from ambon_sop.tte.gagal import TandaTanganGagal
from ambon_sop.tte.models import PemegangBsre
from ambon_sop.tte.sertifikat import PANJANG_FRASA, terima

KB = 1024
BATAS_KB = 64  # a key and a short chain have some five


def frasa_field(label, bantuan, wajib=True):
    """A passphrase: never shown again, never kept, and no browser offers to remember it."""
    tampilan = forms.PasswordInput({"autocomplete": "off", "spellcheck": "false"})
    salah = {"required": "Isi frasa sandi."}
    return forms.CharField(
        label=label,
        strip=False,
        max_length=256,
        help_text=bantuan,
        widget=tampilan,
        required=wajib,
        error_messages=salah,
    )


class SertifikatForm(Bentuk, forms.Form):
    """Takes the .p12 in; `diterima` is then (the file to keep, what is in it)."""

    tombol = "Pasang sertifikat"
    diterima = None

    berkas = forms.FileField(
        label="Berkas sertifikat (.p12 atau .pfx)",
        help_text="Yang Anda terima dari penerbit sertifikat.",
        error_messages={"required": "Pilih berkas sertifikat.", "empty": "Berkas ini kosong."},
    )
    frasa = frasa_field(
        "Frasa sandi sertifikat",
        f"Paling sedikit {PANJANG_FRASA} huruf. Dipakai sekali untuk memeriksa berkas, tidak disimpan.",
    )

    def clean_berkas(self):
        berkas = self.cleaned_data["berkas"]
        if berkas.size > BATAS_KB * KB or not berkas.name.lower().endswith((".p12", ".pfx")):
            raise forms.ValidationError(f"Pilih berkas .p12 atau .pfx, paling besar {BATAS_KB} kB.")
        return berkas

    def clean(self):
        isi = super().clean()
        if isi.get("berkas") and isi.get("frasa"):
            try:
                self.diterima = terima(isi["berkas"].read(), isi["frasa"])
            except TandaTanganGagal as gagal:
                raise forms.ValidationError(str(gagal)) from None
        return isi


class NikForm(Bentuk, forms.ModelForm):
    tombol = "Simpan NIK"

    class Meta:
        model = PemegangBsre
        fields = ["nik"]
        labels = {"nik": "NIK"}
        help_texts = {
            "nik": "Seperti terdaftar pada BSrE. Hanya dipakai untuk menandatangani, tidak tampil di mana pun."
        }
        widgets = {"nik": forms.TextInput({"inputmode": "numeric", "autocomplete": "off"})}


class LepasForm(Bentuk, forms.Form):
    """Nothing to fill in, but for the proof that akun/bukti.py may ask for."""
