"""The filters of the register, and the editor of the indicators."""

from django import forms

from ambon_sop.alur.status import Status
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.tampilan.bentuk import Bentuk, TanggalField

from .kepatuhan import TANGAN, UKURAN
from .models import Indikator, NilaiIndikator


class SaringanRegisterForm(forms.Form):
    """From GET. What makes no sense is ignored, never an error page."""

    lihat = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    q = forms.CharField(
        label="Cari layanan atau nomor SK", required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    status = forms.ChoiceField(label="Keadaan", required=False, choices=[("", "Keadaan: semua"), *Status.choices])
    unit = forms.ModelChoiceField(
        label="Perangkat Daerah",
        required=False,
        queryset=PerangkatDaerah.objects.all(),
        empty_label="Perangkat Daerah: semua",
    )


class IndikatorForm(Bentuk, forms.ModelForm):
    """One indicator. To change a method from a day on: end this one, add the next."""

    tombol = "Simpan indikator"

    ukuran = forms.ChoiceField(
        label="Cara ukur",
        required=False,
        choices=[TANGAN, *((kode, f"Otomatis: {kata[0].lower() + kata[1:]}") for kode, (kata, _) in UKURAN.items())],
    )
    berlaku_dari = TanggalField(label="Berlaku dari")
    berlaku_sampai = TanggalField(label="Berlaku sampai", required=False)

    class Meta:
        model = Indikator
        fields = ["kerangka", "kelompok", "urut", "teks", "bobot", "sumber", "ukuran", "berlaku_dari", "berlaku_sampai"]
        help_texts = {"sumber": "Peraturan atau pedoman yang menetapkannya; sebut bila dari ingatan."}
        widgets = {
            "urut": forms.NumberInput({"class": "lebar-angka"}),
            "bobot": forms.NumberInput({"class": "lebar-angka"}),
        }


class NilaiForm(Bentuk, forms.ModelForm):
    """What was found by hand for one office."""

    tombol = "Simpan nilai"

    class Meta:
        model = NilaiIndikator
        fields = ["nilai", "bukti"]
        help_texts = {"bukti": "Lembar kerja penilaian, foto, atau tautan yang membuktikannya."}
        widgets = {"nilai": forms.NumberInput({"class": "lebar-angka"})}
