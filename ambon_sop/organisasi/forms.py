"""Forms of the Admin's pages of units, posts and their holders."""

from django import forms
from django.utils import timezone
from django.utils.text import slugify

from ambon_sop.organisasi.lambang import baca_png
from ambon_sop.organisasi.models import Jabatan, Pejabat, PerangkatDaerah
from ambon_sop.organisasi.pohon import keturunan
from ambon_sop.tampilan.bentuk import Bentuk, TanggalField

Sifat = Pejabat.Sifat
PANJANG_ID = 18  # digits that fit into a 64-bit key
KEADAAN = {"berlaku": "Berlaku", "berakhir": "Tidak berlaku"}


class SaringanUnit(forms.Form):
    """The filters of the list; an unknown value counts as none."""

    q = forms.CharField(label="Cari nama, singkatan, atau kode", required=False, max_length=100)
    jenis = forms.ChoiceField(required=False, choices=[("", "Jenis: semua"), *PerangkatDaerah.Jenis.choices])
    kecocokan = forms.ChoiceField(
        label="Kecocokan nama",
        required=False,
        choices=[("", "Kecocokan nama: semua"), *PerangkatDaerah.Verifikasi.choices],
    )
    keadaan = forms.ChoiceField(required=False, choices=[("", "Keadaan: semua"), *KEADAAN.items()])


class PenerusField(forms.ModelMultipleChoiceField):
    """Units by id; a number too long for the database is no choice, instead of an error from it."""

    def clean(self, value):
        for satu in value or ():
            if len(str(satu)) > PANJANG_ID:
                raise forms.ValidationError(self.error_messages["invalid_pk_value"], params={"pk": str(satu)[:20]})
        return super().clean(value)


class UnitForm(Bentuk, forms.ModelForm):
    tombol = "Simpan"

    class Meta:
        model = PerangkatDaerah
        fields = [
            "nama",
            "singkatan",
            "kode",
            "jenis",
            "induk",
            "sebutan_pimpinan",
            "alamat",
            "berlaku_dari",
            "berlaku_sampai",
            "penerus",
            "status_verifikasi",
            "keterangan",
        ]
        field_classes = {
            "berlaku_dari": TanggalField,
            "berlaku_sampai": TanggalField,
            "penerus": PenerusField,
        }
        widgets = {"keterangan": forms.Textarea(attrs={"rows": 3}), "penerus": forms.SelectMultiple(attrs={"size": 6})}
        labels = {"berlaku_dari": "Berlaku dari", "berlaku_sampai": "Berlaku sampai"}
        help_texts = {
            "kode": "Kode resmi bila ada. Dipakai perintah impor.",
            "sebutan_pimpinan": "Seperti pada blok tanda tangan, misalnya Kepala Dinas Kesehatan.",
            "alamat": "Seperti pada kop surat.",
            "berlaku_sampai": "Hari terakhir, bila unit ini dihapus atau digabung.",
            "penerus": "Unit yang melanjutkan tugasnya. Tahan Ctrl untuk memilih beberapa.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        unit = self.instance
        lain = PerangkatDaerah.objects.exclude(pk__in=keturunan(unit)) if unit.pk else PerangkatDaerah.objects.all()
        self.fields["induk"].queryset = lain
        self.fields["induk"].empty_label = "Tidak ada"
        self.fields["jenis"].choices = [("", "Pilih jenis"), *PerangkatDaerah.Jenis.choices]
        self.fields["penerus"].queryset = PerangkatDaerah.objects.exclude(pk=unit.pk)
        self.fields["kode"].error_messages["unique"] = "Kode ini sudah dipakai unit lain."

    def clean(self):
        isi = super().clean()
        dari, sampai = isi.get("berlaku_dari"), isi.get("berlaku_sampai")
        if dari and sampai and sampai < dari:
            self.add_error("berlaku_sampai", "Akhir masa berlaku tidak boleh sebelum awalnya.")
        if isi.get("penerus") and not sampai and "berlaku_sampai" not in self.errors:
            self.add_error("berlaku_sampai", "Isi hari terakhir unit ini; unit yang masih berlaku tidak punya penerus.")
        return isi


class UnitBaruForm(UnitForm):
    tombol = "Tambah unit"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kode"].required = False
        del self.fields["penerus"]

    def clean(self):
        """The slug comes from the abbreviation; without an official code it is the code too."""
        isi = super().clean()
        slug = slugify(isi.get("singkatan", ""))[:60]
        if isi.get("singkatan") and not slug:
            self.add_error("singkatan", "Singkatan memerlukan huruf atau angka.")
        elif PerangkatDaerah.objects.filter(slug=slug).exists():
            self.add_error("singkatan", "Singkatan ini sudah dipakai unit lain.")
        self.instance.slug = slug
        if not isi.get("kode") and slug:
            isi["kode"] = slug[:40]
            if PerangkatDaerah.objects.filter(kode=isi["kode"]).exists():
                self.add_error("kode", "Isi kode; yang sama dengan singkatan sudah dipakai unit lain.")
        return isi


class JabatanForm(Bentuk, forms.ModelForm):
    tombol = "Simpan jabatan"

    class Meta:
        model = Jabatan
        fields = ["nama", "kepala"]
        labels = {"nama": "Nama jabatan", "kepala": "Memimpin unit dan menandatangani untuknya"}

    def clean_nama(self):
        nama = self.cleaned_data["nama"]
        if not slugify(nama):
            raise forms.ValidationError("Nama jabatan memerlukan huruf.")
        return nama

    def clean_kepala(self):
        unit = self.instance.perangkat_daerah
        lain = unit.jabatan.filter(kepala=True).exclude(pk=self.instance.pk).first()
        if self.cleaned_data["kepala"] and lain:
            raise forms.ValidationError(f"Unit ini sudah dipimpin {lain}. Ubah jabatan itu lebih dulu.")
        return self.cleaned_data["kepala"]


class PejabatForm(Bentuk, forms.ModelForm):
    tombol = "Tambah pejabat"

    class Meta:
        model = Pejabat
        fields = ["jabatan", "nama", "nip", "pangkat", "sifat", "mulai", "selesai"]
        field_classes = {"mulai": TanggalField, "selesai": TanggalField}
        labels = {"selesai": "Sampai"}
        help_texts = {
            "pangkat": "Misalnya Pembina Utama Muda, IV/c.",
            "selesai": "Hari terakhir. Kosong bila tanpa batas.",
        }

    def __init__(self, *args, unit, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["jabatan"].queryset = unit.jabatan.all()
        self.fields["jabatan"].empty_label = "Pilih jabatan"
        self.fields["mulai"].initial = timezone.localdate
        self.fields["nip"].max_length = None
        self.fields["nip"].validators = []
        self.fields["nip"].widget.attrs = {"inputmode": "numeric", "class": "lebar-nip"}

    def clean_nip(self):
        nip = "".join(self.cleaned_data["nip"].split())
        if nip and not (nip.isascii() and nip.isdigit() and len(nip) == 18):
            raise forms.ValidationError("NIP terdiri atas 18 angka.")
        return nip

    def clean(self):
        isi = super().clean()
        mulai, selesai, sifat = isi.get("mulai"), isi.get("selesai"), isi.get("sifat")
        if mulai and selesai and selesai < mulai:
            self.add_error("selesai", "Tanggal selesai tidak boleh sebelum tanggal mulai.")
        if sifat in (Sifat.PLT, Sifat.PLH) and not selesai and "selesai" not in self.errors:
            self.add_error("selesai", "Isi hari terakhirnya; Plt. dan Plh. selalu sementara.")
        if sifat == Sifat.DEFINITIF and isi.get("jabatan") and mulai and not self.errors:
            lama = isi["jabatan"].pejabat.filter(sifat=Sifat.DEFINITIF).bertumpuk(mulai, selesai).first()
            if lama:
                self.add_error("mulai", f"Pada masa itu jabatan ini dipegang {lama.nama}. Akhiri masa jabatannya dulu.")
        return isi


class AkhiriPejabatForm(Bentuk, forms.Form):
    selesai = TanggalField(label="Hari terakhir menjabat", initial=timezone.localdate)

    def __init__(self, *args, pejabat, **kwargs):
        self.pejabat = pejabat
        super().__init__(*args, **kwargs)

    def clean_selesai(self):
        selesai = self.cleaned_data["selesai"]
        if selesai < self.pejabat.mulai:
            raise forms.ValidationError("Hari terakhir tidak boleh sebelum tanggal mulai.")
        return selesai


class LambangForm(Bentuk, forms.Form):
    tombol = "Unggah lambang"
    berkas = forms.FileField(
        label="Berkas lambang",
        help_text="PNG, paling besar 1 MB, latar transparan.",
        widget=forms.FileInput(attrs={"accept": "image/png"}),
        error_messages={"required": "Pilih berkas PNG.", "empty": "Berkas ini kosong. Pilih berkas PNG."},
    )

    def clean_berkas(self):
        return baca_png(self.cleaned_data["berkas"])
