"""The form of a signal, and what the office did about it."""

import datetime

from django import forms
from django.utils import timezone

from ambon_sop.tampilan.bentuk import Bentuk, SatuDokumenField, TanggalField

from .isyarat import LAIN
from .models import Isyarat, StandarPelayanan

HARI_LAMA = 90  # a signal about longer ago helps nobody


class IsyaratForm(Bentuk, forms.Form):
    """No name, no contact, no story. `situs` is a trap for programs."""

    tombol = "Kirim"

    syarat = forms.ChoiceField(label="Syarat mana yang berbeda di loket?", widget=forms.RadioSelect)
    syarat_lain = forms.CharField(
        label="Syarat yang diminta",
        required=False,
        max_length=120,
        help_text="Isi bila loket meminta yang tidak tertulis. Sebut syaratnya saja, tanpa nama orang.",
    )
    loket = forms.CharField(
        label="Loket atau tempat", max_length=120, help_text="Misalnya loket 2, atau kantor Kelurahan Rijali."
    )
    tanggal = TanggalField(label="Tanggal kejadian")
    situs = forms.CharField(
        label="Biarkan kosong", required=False, widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"})
    )

    def __init__(self, *args, syarat, **kwargs):
        self.daftar = dict(syarat)
        super().__init__(*args, **kwargs)
        self.fields["syarat"].choices = [*syarat, (LAIN, "Loket meminta syarat yang tidak tertulis di sini")]

    @property
    def isian(self):
        return [self[nama] for nama in self.fields if nama != "situs"]

    @property
    def terjebak(self):
        return bool(self.data.get("situs", "").strip())

    def clean_tanggal(self):
        hari, hari_ini = self.cleaned_data["tanggal"], timezone.localdate()
        if hari > hari_ini:
            raise forms.ValidationError("Tanggal kejadian tidak boleh sesudah hari ini.")
        if hari < hari_ini - datetime.timedelta(days=HARI_LAMA):
            raise forms.ValidationError(f"Tanggal kejadian paling lama {HARI_LAMA} hari yang lalu.")
        return hari

    def clean(self):
        data = super().clean()
        if data.get("syarat") == LAIN and not data.get("syarat_lain") and "syarat_lain" not in self.errors:
            self.add_error("syarat_lain", "Isi syarat yang diminta loket.")
        data["kata_syarat"] = self.daftar.get(data.get("syarat"), "")
        return data


class TanganiForm(Bentuk, forms.Form):
    tombol = "Tandai ditindaklanjuti"

    tindakan = forms.CharField(
        label="Yang dilakukan",
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text="Misalnya petugas diberi tahu, atau standar diubah.",
    )


class SaringanIsyaratForm(forms.Form):
    """The filters of the list, from GET: of the services about which this person may see a signal."""

    def __init__(self, *args, pengguna, **kwargs):
        super().__init__(*args, **kwargs)
        terlihat = Isyarat.objects.terlihat_oleh(pengguna).order_by().values("layanan")
        self.fields["layanan"].queryset = StandarPelayanan.objects.filter(pk__in=terlihat).order_by("judul")

    q = forms.CharField(
        label="Cari layanan atau loket", required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    layanan = SatuDokumenField(
        label="Layanan", required=False, queryset=StandarPelayanan.objects.none(), empty_label="Layanan: semua"
    )
    lihat = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[("", "Keadaan: belum ditindaklanjuti"), ("selesai", "Sudah ditindaklanjuti"), ("semua", "Semua")],
    )
