"""Filters of the register, and the pattern form."""

from django import forms
from django.db.models import Q

from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.tampilan.bentuk import Bentuk

from .models import Nomor, Pola
from .pola import DIKENAL, JENIS, NASKAH

URUTAN = {"nomor": "teks", "unit": "perangkat_daerah__nama", "tanggal": "tanggal", "status": "status", "dipesan": "pk"}
URUT_BAWAAN = "-dipesan"
URUTAN_POLA = {"unit": "perangkat_daerah__nama", "jenis": "jenis", "pola": "pola"}


def urutan(diminta, dikenal, bawaan):
    """The column to sort by, `-` before it for descending; an unknown key counts as `bawaan`."""
    diminta = diminta if diminta.removeprefix("-") in dikenal else bawaan
    return "-" * diminta.startswith("-") + dikenal[diminta.removeprefix("-")]


class SaringanNomorForm(forms.Form):
    """From GET. What makes no sense is ignored, never an error page."""

    q = forms.CharField(
        label="Cari nomor atau judul",
        required=False,
        max_length=100,
        widget=forms.TextInput({"type": "search"}),
    )
    jenis = forms.ChoiceField(label="Jenis", required=False)
    unit = forms.ModelChoiceField(
        PerangkatDaerah.objects.all(),
        label="Perangkat Daerah",
        required=False,
        empty_label="Perangkat Daerah (OPD): semua",
    )
    tahun = forms.TypedChoiceField(label="Tahun", required=False, coerce=int, empty_value=None)
    status = forms.ChoiceField(label="Status", required=False, choices=[("", "Status: semua"), *Nomor.Status.choices])

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="saringan-%s", **kwargs)
        umum = [(kode, nama) for kode, nama in JENIS.items() if kode not in NASKAH]
        self.fields["jenis"].choices = [("", "Jenis: semua"), *umum]
        tahun = Nomor.objects.order_by("-tahun").values_list("tahun", flat=True).distinct()
        self.fields["tahun"].choices = [("", "Tahun: semua"), *((str(satu), str(satu)) for satu in tahun)]
        for nama, bidang in self.fields.items():
            bidang.widget.attrs["class"] = "form-control" if nama == "q" else "form-select"

    def terapkan(self, nomor):
        """Narrow and sort the rows."""
        self.is_valid()
        pilih = {nama: nilai for nama, nilai in self.cleaned_data.items() if nilai}
        for kata in pilih.get("q", "").split():
            nomor = nomor.filter(Q(teks__icontains=kata) | Q(judul__icontains=kata))
        if unit := pilih.get("unit"):
            nomor = nomor.filter(perangkat_daerah=unit)
        nomor = nomor.filter(**{nama: pilih[nama] for nama in ("jenis", "tahun", "status") if nama in pilih})
        return nomor.order_by(urutan(self.data.get("urut", ""), URUTAN, URUT_BAWAAN), "-pk")


class PolaForm(Bentuk, forms.ModelForm):
    """One pattern. Kind and unit say which documents it is for, and stay what they are once it is saved."""

    class Meta:
        model = Pola
        fields = [
            "jenis",
            "perangkat_daerah",
            "pola",
            "kode_klasifikasi",
            "seri",
            "lingkup",
            "ulang",
            "nilai_awal",
            "tahun_awal",
        ]
        widgets = {
            "lingkup": forms.RadioSelect,
            "ulang": forms.RadioSelect,
            "nilai_awal": forms.TextInput({"class": "lebar-angka", "inputmode": "numeric"}),
            "tahun_awal": forms.TextInput({"class": "lebar-angka", "inputmode": "numeric"}),
        }
        help_texts = {
            "pola": f"Huruf biasa dan bagian yang diisi sistem: {DIKENAL}; untuk naskah juga {{keamanan}}.",
            "kode_klasifikasi": "Naskah memakai kode yang dipilih pada naskahnya.",
            "seri": "Jenis naskah yang menyebut nama hitungan yang sama memakai satu urutan nomor, misalnya surat.",
            "nilai_awal": "Dipakai saat hitungan dibuka. Hitungan yang sudah berjalan tidak berubah.",
            "tahun_awal": "Tahun lain mulai dari 1. Kosongkan bila berlaku setiap tahun.",
        }
        labels = {"perangkat_daerah": "Perangkat Daerah"}

    jenis = forms.ChoiceField(label="Jenis dokumen", choices=JENIS.items)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        unit = self.fields["perangkat_daerah"]
        unit.queryset = PerangkatDaerah.objects.berlaku()
        unit.empty_label = "Umum, untuk yang tidak punya pola sendiri"
        if self.instance.pk:
            unit.queryset = PerangkatDaerah.objects.all()
            self.fields["jenis"].disabled = unit.disabled = True

    def clean(self):
        isi = super().clean()
        sama = Pola.objects.filter(jenis=isi.get("jenis"), perangkat_daerah=isi.get("perangkat_daerah"))
        if "perangkat_daerah" in isi and sama.exclude(pk=self.instance.pk).exists():
            self.tolak_kembar()
        return isi

    def tolak_kembar(self):
        """Say that these documents have a pattern already."""
        isi = self.cleaned_data
        siapa = "Perangkat Daerah ini sudah punya pola" if isi["perangkat_daerah"] else "Pola umum sudah ada"
        self.add_error("perangkat_daerah", f"{siapa} untuk {JENIS[isi['jenis']]}. Ubah pola itu.")

    def perubahan(self):
        """What the audit trail keeps: {label: [old, new]} of the fields that changed."""
        hasil = {}
        for nama in self.changed_data:
            lama = self.initial.get(nama) if self.instance.pk else None
            hasil[nama] = [_tulis(lama), _tulis(self.cleaned_data[nama])]
        return hasil


def _tulis(nilai):
    return "" if nilai is None else str(nilai)
