"""The form of what an office sends to SRIKANDI."""

from django import forms
from django.db import transaction

from ambon_sop.audit.catat import catat
from ambon_sop.tampilan.bentuk import Bentuk

from .models import Srikandi
from .ragam import RAGAM

SEMUA = "semua"


class SrikandiForm(Bentuk, forms.Form):
    tombol = "Simpan jalur"

    ragam = forms.MultipleChoiceField(
        label="Jenis naskah yang ditandatangani di SRIKANDI",
        required=False,
        help_text="Tanpa tanda berarti semua naskah kantor ini ditandatangani di portal ini.",
        choices=[(SEMUA, "Semua jenis"), *((r.kode, r.nama) for r in RAGAM.values())],
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, unit, **kwargs):
        self.unit = unit
        self.kini = [kode or SEMUA for kode in unit.srikandi.values_list("ragam", flat=True)]
        super().__init__(*args, initial={"ragam": self.kini}, **kwargs)

    def clean_ragam(self):
        """All kinds are one row."""
        pilihan = self.cleaned_data["ragam"]
        return [SEMUA] if SEMUA in pilihan else pilihan

    def simpan(self, pengguna):
        baru = self.cleaned_data["ragam"]
        with transaction.atomic():
            self.unit.srikandi.all().delete()
            Srikandi.objects.bulk_create(
                Srikandi(perangkat_daerah=self.unit, ragam="" if kode == SEMUA else kode) for kode in baru
            )
            catat("atur_srikandi", self.unit, pelaku=pengguna.pelaku, perubahan={"srikandi": [self.kini, baru]})
