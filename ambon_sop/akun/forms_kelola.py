"""Forms of the pages that manage accounts and hats."""

from django import forms
from django.conf import settings
from django.utils import timezone

from ambon_sop.akun.backends import cari_akun, rapikan
from ambon_sop.akun.daftar import KEADAAN
from ambon_sop.akun.models import Pengguna, Penugasan, Peran
from ambon_sop.organisasi.models import Pejabat, PerangkatDaerah
from ambon_sop.tampilan.bentuk import Bentuk, TanggalField

Sifat = Pejabat.Sifat
BERSIFAT = (Peran.PENGESAH, Peran.PIMPINAN)  # roles that somebody can hold as Plt., Plh. or Pj.


class UnitRingkasField(forms.ModelChoiceField):
    """Units by their abbreviation, where the full names would not fit."""

    def __init__(self, queryset, **lain):
        super().__init__(queryset.order_by("singkatan", "pk"), **lain)

    def label_from_instance(self, obj):
        return obj.singkatan


class CariForm(forms.Form):
    q = forms.CharField(required=False, max_length=100)


class SaringanPengguna(forms.Form):
    """The filters of the list; an unknown value counts as none."""

    q = forms.CharField(label="Cari nama, NIP, atau email", required=False, max_length=100)
    peran = forms.ChoiceField(label="Peran", required=False, choices=[("", "Peran: semua"), *Peran.choices])
    unit = UnitRingkasField(PerangkatDaerah.objects, label="Unit", required=False, empty_label="Unit: semua")
    keadaan = forms.ChoiceField(label="Keadaan", required=False, choices=[("", "Keadaan: semua"), *KEADAAN.items()])


class PenggunaForm(Bentuk, forms.ModelForm):
    tombol = "Simpan"

    class Meta:
        model = Pengguna
        fields = ["nama", "nip", "email", "username"]
        labels = {"nama": "Nama dengan gelar"}
        help_texts = {"username": "Huruf kecil, tanpa spasi. Misalnya maria.salampessy."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["nip"].widget.attrs |= {"inputmode": "numeric", "class": "lebar-nip"}
        self.fields["nip"].max_length = None
        self.fields["nip"].widget.attrs.pop("maxlength", None)
        self.fields["nip"].validators = []
        self.fields["email"].error_messages["invalid"] = "Tulis alamat email yang lengkap, misalnya maria@ambon.go.id."
        for nama, kata in (("username", "Nama pengguna"), ("email", "Email"), ("nip", "NIP")):
            self.fields[nama].error_messages["unique"] = f"{kata} ini sudah dipakai akun lain."

    def clean_nip(self):
        # Written in groups as on paper; kept as 18 digits, and as nothing at all when empty (the column is unique).
        nip = "".join((self.cleaned_data["nip"] or "").split())
        if nip and not (nip.isascii() and nip.isdigit() and len(nip) == 18):
            raise forms.ValidationError("NIP terdiri atas 18 angka.")
        return nip or None

    def clean_email(self):
        return self.cleaned_data["email"].lower()

    def clean_username(self):
        return self.cleaned_data["username"].lower()


class PenggunaBaruForm(PenggunaForm):
    tombol = "Buat akun dan kirim undangan"


class MasaForm(Bentuk, forms.Form):
    """From when to when, both days included."""

    mulai = TanggalField(label="Mulai", initial=timezone.localdate)
    selesai = TanggalField(label="Sampai", required=False, help_text="Hari terakhir. Kosong bila tanpa batas.")

    def clean(self):
        isi = super().clean()
        mulai, selesai = isi.get("mulai"), isi.get("selesai")
        if mulai and selesai and selesai < mulai:
            self.add_error("selesai", "Tanggal selesai tidak boleh sebelum tanggal mulai.")
        elif selesai and selesai < timezone.localdate():
            self.add_error("selesai", "Hari terakhir ini sudah lewat.")
        return isi

    def periksa_tumpuk(self, pengguna, peran, unit):
        """Refuse a second hat of the same kind in the same days."""
        mulai, selesai = self.cleaned_data.get("mulai"), self.cleaned_data.get("selesai")
        if self.errors or not mulai:
            return
        sama = Penugasan.objects.filter(pengguna=pengguna, peran=peran, perangkat_daerah=unit)
        if lama := sama.bertumpuk(mulai, selesai).first():
            self.add_error("mulai", f"{pengguna} sudah punya penugasan {lama} pada masa itu.")


class PenugasanForm(MasaForm):
    """One more hat for an account."""

    tombol = "Tambah penugasan"
    peran = forms.ChoiceField(label="Peran", choices=[("", "Pilih peran"), *Peran.choices])
    unit = forms.ModelChoiceField(PerangkatDaerah.objects.none(), label="Unit", empty_label="Pilih unit")
    sifat = forms.ChoiceField(label="Sifat", choices=Sifat.choices, initial=Sifat.DEFINITIF)
    field_order = ["peran", "unit", "sifat", "mulai", "selesai"]

    def __init__(self, *args, pengguna, **kwargs):
        self.pengguna = pengguna
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = PerangkatDaerah.objects.berlaku()

    def clean(self):
        isi = super().clean()
        peran, unit, sifat = isi.get("peran"), isi.get("unit"), isi.get("sifat")
        if peran and sifat and sifat != Sifat.DEFINITIF:
            if peran not in BERSIFAT:
                self.add_error("sifat", "Plt., Plh., dan Pj. hanya untuk Pengesah dan Pimpinan.")
            elif sifat in (Sifat.PLT, Sifat.PLH) and not isi.get("selesai") and "selesai" not in self.errors:
                self.add_error("selesai", "Isi hari terakhirnya; Plt. dan Plh. selalu sementara.")
        if peran and unit:
            self.periksa_tumpuk(self.pengguna, peran, unit)
        return isi


class SementaraForm(MasaForm):
    """A Plh. or Plt. who ratifies for a unit while its head is away."""

    tombol = "Catat pejabat sementara"
    unit = forms.ModelChoiceField(PerangkatDaerah.objects.none(), label="Unit", empty_label="Pilih unit")
    orang = forms.CharField(
        label="Pejabat",
        max_length=254,
        help_text="NIP, nama pengguna, atau email akunnya. Belum punya akun? Minta Admin.",
    )
    sifat = forms.ChoiceField(label="Sifat", choices=[(s.value, s.label) for s in (Sifat.PLH, Sifat.PLT)])
    field_order = ["unit", "orang", "sifat", "mulai", "selesai"]

    def __init__(self, *args, pencatat, **kwargs):
        self.pencatat = pencatat
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = PerangkatDaerah.objects.berlaku()
        self.fields["selesai"].required = True
        self.fields["selesai"].help_text = "Hari terakhir."
        self.fields["selesai"].error_messages["required"] = "Isi hari terakhirnya."

    def clean_orang(self):
        akun = cari_akun(rapikan(self.cleaned_data["orang"]))
        if akun is None or not akun.is_active:
            raise forms.ValidationError("Akun ini tidak ada atau dinonaktifkan. Periksa NIP atau emailnya.")
        if akun == self.pencatat:
            # Who verifies must not ratify: four eyes hold for the stand-in too.
            raise forms.ValidationError("Anda tidak dapat mencatat diri sendiri. Minta verifikator lain.")
        return akun

    def clean(self):
        isi = super().clean()
        if isi.get("orang") and isi.get("unit"):
            self.periksa_tumpuk(isi["orang"], Peran.PENGESAH, isi["unit"])
        return isi


class AkhiriForm(Bentuk, forms.Form):
    """End a hat: after a last day, or (empty) at once."""

    selesai = TanggalField(label="Hari terakhir", required=False, help_text="Kosong: berakhir sekarang juga.")

    def __init__(self, *args, penugasan, **kwargs):
        self.penugasan = penugasan
        super().__init__(*args, **kwargs)

    def clean_selesai(self):
        selesai = self.cleaned_data["selesai"]
        if selesai and selesai < max(timezone.localdate(), self.penugasan.mulai):
            raise forms.ValidationError("Hari terakhir tidak boleh sebelum hari ini atau sebelum tanggal mulai.")
        if selesai and self.penugasan.selesai and selesai > self.penugasan.selesai:
            raise forms.ValidationError("Hari terakhir ini lebih lama daripada yang sudah tercatat.")
        return selesai


class PengaturanForm(Bentuk, forms.Form):
    """For one unit: per kind of document the unit that ratifies instead; empty means the general rule."""

    tombol = "Simpan"

    def __init__(self, *args, unit, **kwargs):
        super().__init__(*args, **kwargs)
        kini = dict(unit.pengaturan_pengesah.values_list("jenis", "oleh_id"))
        for jenis, nama in settings.JENIS_DOKUMEN:
            self.fields[jenis] = forms.ModelChoiceField(
                PerangkatDaerah.objects.berlaku(),
                label=f"{nama} disahkan di",
                required=False,
                empty_label="Aturan umum: pengesah unit ini, atau pengesah terdekat di atasnya",
                initial=kini.get(jenis),
            )
