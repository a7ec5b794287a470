"""What a transition asks first: a remark, a reason, a date, a colleague. And the forms of review notes."""

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from ambon_sop.akun.models import Pengguna, Penugasan, Peran
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.tampilan.bentuk import Bentuk, TanggalField
from ambon_sop.tte.forms import frasa_field
from ambon_sop.tte.penyedia import penyedia_untuk
from ambon_sop.unggahan import periksa_pdf

from .catatan import letak, terbuka
from .jenis import jenis_dari
from .models import CatatanTinjauan
from .status import Status

BATAS_CATATAN = 4000


class TransisiForm(Bentuk, forms.Form):
    """The base: knows the version and who asks."""

    def __init__(self, *args, versi, pengguna, **kwargs):
        self.versi, self.pengguna = versi, pengguna
        super().__init__(*args, **kwargs)


class PesanForm(TransisiForm):
    catatan = forms.CharField(
        label="Pesan", required=False, max_length=BATAS_CATATAN, widget=forms.Textarea(attrs={"rows": 3})
    )


class AlasanForm(TransisiForm):
    catatan = forms.CharField(
        label="Alasan",
        max_length=BATAS_CATATAN,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Tulis alasannya; penyusun dan riwayat dokumen memerlukannya."},
    )


class KembalikanForm(TransisiForm):
    """A return says why: by notes in the document, or by a summary here."""

    catatan = forms.CharField(
        label="Ringkasan", required=False, max_length=BATAS_CATATAN, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean_catatan(self):
        teks = self.cleaned_data["catatan"].strip()
        if not teks and not terbuka(self.versi).exists():
            raise forms.ValidationError("Tulis apa yang harus diperbaiki, atau beri catatan pada dokumennya dulu.")
        return teks


class SerahkanForm(TransisiForm):
    kepada = forms.ModelChoiceField(
        label="Verifikator", queryset=Pengguna.objects.none(), error_messages={"required": "Pilih verifikator."}
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        hat = Penugasan.objects.kini().filter(peran=Peran.VERIFIKATOR)
        lain = Pengguna.objects.filter(pk__in=hat.values("pengguna")).exclude(pk=self.versi.diambil_oleh_id)
        self.fields["kepada"].queryset = lain


class SahkanForm(TransisiForm):
    """The day on which the document is signed and takes effect (a date in WIT)."""

    tanggal = TanggalField(
        label="Tanggal pengesahan",
        help_text="Dokumen berlaku sejak tanggal ini. Nomor diberikan menurut tahunnya.",
        initial=timezone.localdate,
    )

    def clean_tanggal(self):
        tanggal, isi = self.cleaned_data["tanggal"], self.versi.isi or {}
        if tanggal > timezone.localdate():
            raise forms.ValidationError("Tanggal pengesahan tidak boleh setelah hari ini.")
        dibuat = isi.get("tanggal_pembuatan")
        if dibuat and tanggal.isoformat() < dibuat:
            awal = date_format(forms.DateField().to_python(dibuat), "j F Y")
            raise forms.ValidationError(f"Tanggal pengesahan tidak boleh sebelum tanggal pembuatan, {awal}.")
        return tanggal


class DenganTandaTangan:
    """Mixin of a form that ratifies: who has something to sign with is asked for its passphrase, and may leave it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if penyedia := penyedia_untuk(self.pengguna):
            self.fields["frasa"] = frasa_field(
                "Frasa sandi tanda tangan elektronik",
                f"Isi untuk menandatangani PDF dengan {penyedia.nama}. Kosongkan bila tanpa tanda tangan elektronik.",
                wajib=False,
            )


class SahkanTertandaForm(DenganTandaTangan, SahkanForm):
    """The day, and the passphrase of whoever signs electronically."""


class PindaianForm(SahkanForm):
    """The signed paper comes back: its scan and the day that stands on it."""

    pindaian = forms.FileField(
        label="Pindaian bertanda tangan",
        help_text="PDF, paling besar 10 MB.",
        error_messages={"required": "Pilih berkas pindaian.", "empty": "Berkas ini kosong. Pindai ulang."},
    )
    field_order = ["pindaian", "tanggal"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["tanggal"].help_text = "Tanggal yang tertulis pada dokumen yang ditandatangani."

    def clean_pindaian(self):
        berkas = self.cleaned_data["pindaian"]
        periksa_pdf(berkas)
        return berkas


class CatatanForm(Bentuk, forms.ModelForm):
    """A note; `tempat` is chosen from all places of the version, or given by the page on which one was pointed at."""

    class Meta:
        model = CatatanTinjauan
        fields = ["tempat", "teks", "menahan"]
        widgets = {"teks": forms.Textarea(attrs={"rows": 3}), "tempat": forms.Select}
        labels = {"teks": "Catatan", "tempat": "Bagian", "menahan": "Menahan persetujuan"}
        error_messages = {"teks": {"required": "Tulis catatannya."}}

    def __init__(self, *args, versi, **kwargs):
        super().__init__(*args, **kwargs)
        self.versi = versi
        pilihan = [("", "Seluruh dokumen")]
        if versi.isi is not None:
            pilihan += jenis_dari(versi.dokumen.jenis).daftar_tempat(versi.isi)
        self.fields["tempat"].widget.choices = pilihan

    def clean_tempat(self):
        alamat = self.cleaned_data["tempat"]
        if alamat and letak(self.versi, alamat).alamat != alamat:
            raise forms.ValidationError("Bagian ini tidak ada pada versi ini. Pilih bagian lain.")
        return alamat


class BalasanForm(Bentuk, forms.Form):
    teks = forms.CharField(
        label="Balasan",
        max_length=BATAS_CATATAN,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Tulis balasannya."},
    )


class SaringanForm(forms.Form):
    """The filters of the staff list, from GET. What makes no sense is ignored, never an error page."""

    q = forms.CharField(
        label="Cari nama atau nomor", required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    status = forms.ChoiceField(label="Keadaan", required=False, choices=[("", "Keadaan: semua"), *Status.choices])
    unit = forms.ModelChoiceField(
        label="Perangkat Daerah",
        required=False,
        queryset=PerangkatDaerah.objects.all(),
        empty_label="Perangkat Daerah: semua",
    )
