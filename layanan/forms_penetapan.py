"""What ratification asks: the day, and which other services the same decision ratifies. And the pledge of an office."""

from django import forms
from django.utils import timezone

from ambon_sop.akun.pengesah import cakupan_pengesah
from ambon_sop.alur.forms import DenganTandaTangan, PindaianForm, SahkanForm
from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.tampilan.bentuk import Bentuk, TanggalField

from .models import Maklumat, StandarPelayanan

# The three things that PermenPAN-RB 15/2014 asks of a pledge: ability, duty with improvement, readiness for sanction.
TEKS_MAKLUMAT = (
    "Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan, "
    "memberikan pelayanan sesuai dengan kewajiban dan melakukan perbaikan secara terus-menerus, serta bersedia "
    "menerima sanksi dan/atau memberikan kompensasi apabila pelayanan yang diberikan tidak sesuai standar."
)


class VersiField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj):
        return f"{obj.dokumen.judul} ({obj.dokumen.perangkat_daerah.singkatan})"


class BersamaForm(SahkanForm):
    """The day of the decision, and the other approved services that it ratifies."""

    bersama = VersiField(
        label="Tetapkan juga dalam SK yang sama",
        queryset=Versi.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Layanan lain yang sudah disetujui dan menunggu Anda.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["tanggal"].label = "Tanggal SK"
        self.fields["tanggal"].help_text = "Standar berlaku sejak tanggal ini. Nomor SK diberikan menurut tahunnya."
        self.fields["bersama"].queryset = menunggu_penetapan(self.pengguna).exclude(pk=self.versi.pk)
        if not self.fields["bersama"].queryset.exists():
            del self.fields["bersama"]


class TetapkanForm(DenganTandaTangan, BersamaForm):
    """The same on the screen, where the decision may be signed electronically."""


def menunggu_penetapan(pengguna):
    """Approved versions of services that this hat ratifies and that no paper waits for."""
    unit = cakupan_pengesah(pengguna.penugasan_aktif, StandarPelayanan.JENIS)
    menunggu = Versi.objects.filter(
        status=Status.DISETUJUI,
        tinta_oleh=None,
        dokumen__jenis=StandarPelayanan.JENIS,
        dokumen__perangkat_daerah__in=unit,
    )
    return menunggu.select_related("dokumen__perangkat_daerah").order_by("dokumen__judul", "pk")


class PindaianSkForm(PindaianForm):
    """The signed decision comes back."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["pindaian"].label = "Pindaian SK yang bertanda tangan"
        self.fields["tanggal"].label = "Tanggal SK"
        self.fields["tanggal"].help_text = "Tanggal yang tertulis pada SK yang ditandatangani."


class MaklumatForm(Bentuk, forms.ModelForm):
    """The pledge of an office, in force from the day on which it is signed."""

    tombol = "Tetapkan maklumat"

    class Meta:
        model = Maklumat
        fields = ["teks", "tanggal"]
        field_classes = {"tanggal": TanggalField}
        widgets = {"teks": forms.Textarea(attrs={"rows": 7})}
        labels = {"teks": "Isi maklumat", "tanggal": "Tanggal"}
        help_texts = {
            "teks": (
                "Menyatakan kesanggupan, perbaikan terus-menerus, dan kesediaan menerima sanksi "
                "(UU 25/2009 Pasal 22; PermenPAN-RB 15/2014)."
            )
        }

    def clean_teks(self):
        teks = " ".join(self.cleaned_data["teks"].split())
        kurang = [kata for kata in ("sanggup", "standar pelayanan", "sanksi") if kata not in teks.lower()]
        if kurang:
            raise forms.ValidationError(
                f"Maklumat menyatakan kesanggupan memenuhi standar pelayanan dan kesediaan menerima sanksi. "
                f"Yang belum tertulis: {', '.join(kurang)}."
            )
        return teks

    def clean_tanggal(self):
        if self.cleaned_data["tanggal"] > timezone.localdate():
            raise forms.ValidationError("Tanggal maklumat tidak boleh setelah hari ini.")
        return self.cleaned_data["tanggal"]
