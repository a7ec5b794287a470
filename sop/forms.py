"""Beginning an SOP, its lasting facts, and the filters of the lists."""

from django import forms
from django.utils import timezone

from ambon_sop.organisasi.forms import PenerusField
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.tampilan.bentuk import Bentuk, TanggalField
from ambon_sop.unggahan import periksa_pdf

from .models import Sop


class SopBaruForm(Bentuk, forms.Form):
    """A new SOP needs no more than its name; the rest is written in the editor."""

    tombol = "Mulai menyusun"

    nama = forms.CharField(
        label="Nama SOP", max_length=300, help_text="Menyebut prosedurnya, misalnya Penerbitan Kartu Identitas Anak."
    )
    publik = forms.BooleanField(
        label="Tampilkan untuk umum setelah berlaku",
        required=False,
        initial=True,
        help_text="SOP yang memuat langkah rahasia atau keamanan tidak ditampilkan.",
    )
    asal = forms.IntegerField(required=False, min_value=1, max_value=2**31, widget=forms.HiddenInput)

    @property
    def helper(self):
        pembantu = super().helper
        # The buttons beside similar SOPs send this form, with that SOP as `asal`.
        pembantu.form_id = "bentuk-sop-baru"
        pembantu.layout.fields = [satu for satu in pembantu.layout.fields if satu != "asal"]
        pembantu.render_unmentioned_fields = pembantu.render_hidden_fields = False
        return pembantu


class SalinanForm(Bentuk, forms.Form):
    """An SOP that exists only on paper: its scan and what stands on it."""

    tombol = "Simpan sebagai draf"

    nama = forms.CharField(label="Nama SOP", max_length=300)
    nomor = forms.CharField(label="Nomor SOP", max_length=120, help_text="Seperti yang tercetak.")
    tanggal = TanggalField(label="Tanggal efektif")
    penanda_tangan = forms.CharField(
        label="Penanda tangan", max_length=300, help_text="Jabatan dan nama, misalnya Kepala Dinas Kesehatan, dr. …"
    )
    pindaian = forms.FileField(
        label="Pindaian", help_text="PDF, paling besar 10 MB.", error_messages={"required": "Pilih berkas pindaian."}
    )
    publik = forms.BooleanField(label="Tampilkan untuk umum setelah berlaku", required=False, initial=True)

    def clean_tanggal(self):
        if self.cleaned_data["tanggal"] > timezone.localdate():
            raise forms.ValidationError("Tanggal efektif tidak boleh setelah hari ini.")
        return self.cleaned_data["tanggal"]

    def clean_pindaian(self):
        periksa_pdf(self.cleaned_data["pindaian"])
        return self.cleaned_data["pindaian"]


class SopUbahForm(Bentuk, forms.ModelForm):
    """What endures beside the content: whether the public sees it, and for whom else it holds."""

    tombol = "Simpan"

    class Meta:
        model = Sop
        fields = ["publik", "berlaku_untuk"]
        field_classes = {"berlaku_untuk": PenerusField}
        widgets = {"berlaku_untuk": forms.CheckboxSelectMultiple}
        labels = {"publik": "Tampilkan untuk umum setelah berlaku", "berlaku_untuk": "Berlaku juga untuk"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        bawahan = PerangkatDaerah.objects.berlaku().filter(induk=self.instance.perangkat_daerah_id)
        self.fields["berlaku_untuk"].queryset = bawahan
        self.fields["berlaku_untuk"].required = False
        if not bawahan.exists():
            del self.fields["berlaku_untuk"]


class SaringanPublikForm(forms.Form):
    """The filters of the public list."""

    q = forms.CharField(label="Cari SOP", required=False, max_length=100, widget=forms.TextInput({"type": "search"}))
    unit = forms.ModelChoiceField(
        label="Perangkat Daerah",
        required=False,
        queryset=PerangkatDaerah.objects.all(),
        to_field_name="slug",
        empty_label="Perangkat Daerah: semua",
    )
