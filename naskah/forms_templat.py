"""Beginning a template, for which offices it is, and the filters of the list."""

from django import forms

from ambon_sop.alur.forms import SaringanForm
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.tampilan.bentuk import Bentuk

from .models import Templat
from .ragam import KELOMPOK, RAGAM

SEMUA, TERTENTU = "semua", "tertentu"


def pilihan_berkelompok():
    """The kinds as choices, grouped as the regulation groups them."""
    kelompok = {kode: [] for kode in KELOMPOK}
    for satu in RAGAM.values():
        kelompok.setdefault(satu.kelompok, []).append((satu.kode, satu.nama))
    return [(KELOMPOK.get(kode, kode), pilihan) for kode, pilihan in kelompok.items() if pilihan]


class UntukForm(Bentuk, forms.Form):
    """For which offices a template is: all, or those that are ticked."""

    tombol = "Simpan"

    untuk = forms.ChoiceField(
        label="Dipakai oleh",
        choices=[(SEMUA, "Semua Perangkat Daerah"), (TERTENTU, "Perangkat Daerah tertentu")],
        widget=forms.RadioSelect,
        initial=SEMUA,
    )
    berlaku_untuk = forms.ModelMultipleChoiceField(
        label="Perangkat Daerah",
        required=False,
        queryset=PerangkatDaerah.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text="Hanya bila templat ini untuk Perangkat Daerah tertentu.",
    )

    def __init__(self, *args, templat=None, **kwargs):
        if templat:
            tertentu = list(templat.berlaku_untuk.all())
            kwargs["initial"] = {"untuk": TERTENTU if tertentu else SEMUA, "berlaku_untuk": tertentu}
        super().__init__(*args, **kwargs)
        self.fields["berlaku_untuk"].queryset = PerangkatDaerah.objects.berlaku().order_by("nama")

    def clean(self):
        data = super().clean()
        if data.get("untuk") == SEMUA:
            data["berlaku_untuk"] = PerangkatDaerah.objects.none()
        elif data.get("untuk") == TERTENTU and not data.get("berlaku_untuk"):
            self.add_error("berlaku_untuk", "Pilih sekurang-kurangnya satu Perangkat Daerah.")
        return data


class TemplatBaruForm(UntukForm):
    tombol = "Mulai menyusun"

    ragam = forms.ChoiceField(
        label="Jenis naskah",
        choices=[("", "Pilih jenis naskah"), *pilihan_berkelompok()],
        help_text="Bagian dan isiannya mulai dari bentuk baku jenis ini.",
    )
    nama = forms.CharField(
        label="Nama templat",
        max_length=300,
        required=False,
        help_text="Misalnya Undangan rapat koordinasi. Kosongkan untuk memakai nama jenisnya.",
    )

    field_order = ["ragam", "nama", "untuk", "berlaku_untuk"]


class SaringanTemplatForm(SaringanForm):
    q = forms.CharField(
        label="Cari nama templat", required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    ragam = forms.ChoiceField(label="Jenis", required=False, choices=[("", "Jenis: semua"), *pilihan_berkelompok()])
    kantor = forms.ModelChoiceField(
        label="Dipakai oleh",
        required=False,
        queryset=PerangkatDaerah.objects.all(),
        empty_label="Dipakai oleh: semua",
    )

    field_order = ["q", "ragam", "kantor", "status"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["unit"]  # all are Bagian Organisasi's

    def saring(self, templat):
        """Of an office: what is for all, and what is for it."""
        if ragam := self.cleaned_data.get("ragam"):
            templat = templat.filter(ragam=ragam)
        if kantor := self.cleaned_data.get("kantor"):
            semua = Templat.objects.filter(berlaku_untuk__isnull=True).values("pk")
            milik = Templat.objects.filter(berlaku_untuk=kantor).values("pk")
            templat = templat.filter(pk__in=semua) | templat.filter(pk__in=milik)
        return templat
