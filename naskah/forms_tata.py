"""The forms of what Bagian Organisasi keeps: kop, emblem, classification file, signing authority."""

import hashlib

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone
from pydantic import TypeAdapter
from pydantic import ValidationError as GalatBentuk

from ambon_sop.blok.bentuk import Baris, kesalahan
from ambon_sop.organisasi.lambang import baca_png
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.tampilan.bentuk import Bentuk, TanggalField
from ambon_sop.unggahan import bersihkan_svg

from .isi import BarisKop, Kop
from .klasifikasi import baca_berkas
from .models import LambangNaskah
from .ragam import RAGAM

GARIS = [("ganda", "Ganda (tebal dan tipis)"), ("tunggal", "Tunggal"), ("tanpa", "Tanpa garis")]
LAMBANG = [("kota", "Lambang kota"), ("negara", "Lambang negara"), ("tanpa", "Tanpa lambang")]
LETAK = [("kiri", "Di kiri"), ("tengah", "Di tengah, di atas tulisan")]
BARIS_KOP, BARIS_ALAMAT = 6, 4
UKURAN = (8, 20)
SEBARIS = TypeAdapter(Baris)


def baca_lambang(berkas):
    """(bytes, MIME type) of an uploaded emblem, cleaned. ValidationError in words for the person."""
    if berkas.name.lower().endswith(".svg"):
        return bersihkan_svg(berkas.read()), "image/svg+xml"
    from io import BytesIO

    gambar = baca_png(berkas)
    gambar.thumbnail((1200, 1200))
    gambar.save(keluar := BytesIO(), "PNG", optimize=True)
    return keluar.getvalue(), "image/png"


def simpan_lambang(isi, jenis, untuk, oleh):
    """A new LambangNaskah; older ones stay, letters show them."""
    lambang = LambangNaskah(untuk=untuk, jenis_berkas=jenis, sha256=hashlib.sha256(isi).hexdigest(), diunggah_oleh=oleh)
    lambang.gambar.save("lambang", ContentFile(isi), save=False)
    lambang.save()
    return lambang


class LambangField(forms.FileField):
    """An emblem, SVG or PNG; `cleaned_data` holds (bytes, MIME type), or None."""

    def clean(self, data, initial=None):
        berkas = super().clean(data, initial)
        return baca_lambang(berkas) if berkas else None


class KopForm(Bentuk, forms.Form):
    """A kop from a day on. A line of text is its size in pt, a space, its words, with `*` before all where it is bold:
    a field for each would be a table of twelve inputs, which nobody fills in on a phone.
    """

    tombol = "Simpan kop"

    baris = forms.CharField(
        label="Baris kop",
        max_length=1200,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Satu baris tiap tulisan: ukuran huruf, lalu tulisannya. Tanda * di depan berarti tebal. "
        "Contoh: 14 PEMERINTAH KOTA AMBON, lalu *16 DINAS KESEHATAN.",
    )
    alamat = forms.CharField(
        label="Alamat dan kontak",
        required=False,
        max_length=1200,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Paling banyak empat baris, misalnya jalan dan kode pos, lalu telepon dan laman.",
    )
    lambang = forms.ChoiceField(label="Lambang", choices=LAMBANG, widget=forms.RadioSelect)
    berkas_lambang = LambangField(
        label="Lambang sendiri",
        required=False,
        help_text="PNG atau SVG, paling besar 1 MB. Kosongkan untuk memakai lambang yang dipilih di atas.",
    )
    letak = forms.ChoiceField(label="Letak lambang", choices=LETAK, widget=forms.RadioSelect)
    garis = forms.ChoiceField(label="Garis penutup", choices=GARIS, widget=forms.RadioSelect)
    mulai = TanggalField(label="Berlaku sejak", initial=timezone.localdate)

    @staticmethod
    def awal(kop):
        """The form's initial values from an `isi.Kop`."""
        baris = [f"{'*' if b.tebal else ''}{b.ukuran} {b.teks}" for b in kop.baris]
        lain = {"lambang": kop.lambang, "letak": kop.letak, "garis": kop.garis}
        return {"baris": "\n".join(baris), "alamat": "\n".join(kop.alamat)} | lain

    def clean_baris(self):
        hasil = []
        for nomor, satu in enumerate(filter(str.strip, self.cleaned_data["baris"].splitlines()), 1):
            tebal, isi = satu.strip().startswith("*"), satu.strip().lstrip("* ")
            angka, _, teks = isi.partition(" ")
            if not angka.isdecimal() or not UKURAN[0] <= int(angka) <= UKURAN[1] or not teks.strip():
                raise ValidationError(
                    f"Baris {nomor} harus ukuran 8 sampai 20, lalu tulisan. Contoh: 14 DINAS KESEHATAN"
                )
            hasil.append(BarisKop(teks=_sebaris(nomor, teks), ukuran=int(angka), tebal=tebal))
        if len(hasil) > BARIS_KOP:
            raise ValidationError(f"Kop paling banyak {BARIS_KOP} baris.")
        return hasil

    def clean_alamat(self):
        semua = filter(str.strip, self.cleaned_data["alamat"].splitlines())
        baris = [_sebaris(nomor, satu) for nomor, satu in enumerate(semua, 1)]
        if len(baris) > BARIS_ALAMAT:
            raise ValidationError(f"Alamat paling banyak {BARIS_ALAMAT} baris.")
        return baris

    def kop(self):
        """The `isi.Kop` that was typed; of a form that is valid, or as far as it is."""
        data = self.cleaned_data
        return Kop(
            baris=data["baris"],
            alamat=data["alamat"],
            lambang=data["lambang"],
            letak=data["letak"],
            garis=data["garis"],
        )


def _sebaris(nomor, teks):
    """One line of the kop as its content takes it."""
    try:
        return SEBARIS.validate_python(teks.strip())
    except GalatBentuk as salah:
        raise ValidationError(f"Baris {nomor}: {kesalahan(salah, 'kop')[0][1]}") from None


class LambangNegaraForm(Bentuk, forms.Form):
    tombol = "Unggah lambang negara"

    berkas = LambangField(label="Lambang negara", help_text="PNG atau SVG, paling besar 1 MB.")


class ImporKlasifikasiForm(Bentuk, forms.Form):
    """The full list; `baris` of the valid form are its rows."""

    tombol = "Impor"

    berkas = forms.FileField(
        label="Berkas klasifikasi",
        help_text="CSV atau XLSX dengan kolom kode dan nama. Kode yang sudah ada diperbarui namanya; tidak ada yang "
        "dihapus.",
    )

    def clean_berkas(self):
        self.baris = baca_berkas(self.cleaned_data["berkas"])
        return self.cleaned_data["berkas"]


class KewenanganForm(Bentuk, forms.Form):
    """Which sorts of units sign one kind of letter on own authority."""

    tombol = "Simpan"

    jenis_unit = forms.MultipleChoiceField(
        label="Boleh ditandatangani kepala",
        choices=PerangkatDaerah.Jenis.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih paling sedikit satu."},
    )

    def __init__(self, *args, ragam, **kwargs):
        super().__init__(*args, **kwargs)
        self.nama = RAGAM[ragam].nama
