"""Beginning a service, its lasting facts, and the filters of the lists."""

from django import forms

from ambon_sop.tampilan.bentuk import Bentuk

from .isi import dari_dict
from .models import StandarPelayanan, Topik
from .saran import saran_fakta


class LayananBaruForm(Bentuk, forms.Form):
    """A new service needs no more than its name; the rest is written in the editor."""

    tombol = "Mulai menyusun"

    nama = forms.CharField(
        label="Nama layanan",
        max_length=300,
        help_text="Seperti warga menyebutnya, misalnya Penerbitan Kartu Identitas Anak.",
    )


class AlamatField(forms.URLField):
    """An address on the internet; without a scheme it means https."""

    def __init__(self, **kwargs):
        super().__init__(assume_scheme="https", **kwargs)


class LayananUbahForm(Bentuk, forms.ModelForm):
    """What endures beside the wording, and by what citizens find the service."""

    tombol = "Simpan"

    class Meta:
        model = StandarPelayanan
        fields = ["ringkasan", "pemohon", "topik", "alamat_daring", "keliling", "publik"]
        field_classes = {"alamat_daring": AlamatField}
        widgets = {"topik": forms.CheckboxSelectMultiple}
        labels = {"publik": "Tampilkan untuk umum setelah berlaku", "topik": "Tema dan peristiwa hidup"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["topik"].queryset = Topik.objects.all()
        if not self.is_bound and not self.initial.get("topik"):
            self._usulkan_topik()

    def _usulkan_topik(self):
        """Tick what the wording suggests, and say so: only who saves it confirms it."""
        isi = dari_dict(self.instance.versi_terbaru.isi)
        usul = list(Topik.objects.filter(slug__in=saran_fakta(isi)["topik"]))
        if usul:
            self.initial["topik"] = usul
            self.fields["topik"].help_text = "Dicentang menurut nama layanan. Periksa lagi sebelum menyimpan."
