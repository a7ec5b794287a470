"""Forms in the look of the portal: a mixin with crispy defaults, and the date field (tampilan.md §3, "Field")."""

import re

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, LayoutObject
from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.forms.utils import pretty_name
from django.template.loader import render_to_string

from ambon_sop.tampilan import tulisan

PILIHAN = (forms.Select, forms.RadioSelect, forms.CheckboxSelectMultiple)
TERLALU_PANJANG = "Paling banyak %(limit_value)d huruf, sedangkan ini %(show_value)d. Pendekkan tulisannya."
BATAS = {"min_value": "Paling kecil %(limit_value)s.", "max_value": "Paling besar %(limit_value)s."}
KELIRU = {
    forms.EmailField: "Tulis alamat email lengkap, misalnya nama@contoh.go.id.",
    forms.IntegerField: "Tulis dengan angka saja, misalnya 120.",
}
WAJIB_BAWAAN = forms.Field.default_error_messages["required"]
# What a document refuses too (sop/isi.py): controls, halves of surrogate pairs, marks that turn the writing's
# direction, noncharacters. In one line of text, line breaks as well: they would end the subject of a mail.
TAK_TAMPAK = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
GANTI_BARIS = re.compile("[\n\r\x85\u2028\u2029]")
TAHUN = range(1900, 3000)  # of a date that somebody can mean


class Tindakan(LayoutObject):
    """Foot of a form: the Penugasan it was drawn for (hidden), the button with its verb, and *Batal* as a link."""

    def __init__(self, tombol, batal=""):
        self.tombol, self.batal = tombol, batal

    def render(self, form, context, template_pack="bootstrap5", **kwargs):
        pengguna = getattr(context.get("request"), "user", None)
        return render_to_string(
            "tampilan/_tindakan.html",
            {
                "penugasan": getattr(pengguna, "penugasan_aktif", None),
                "tombol": self.tombol,
                "batal": self.batal,
            },
        )


class Bentuk:
    """
    Mixin, before forms.Form or forms.ModelForm; the template says `{% crispy form %}`.

    `tombol` is the verb on the button and makes a whole <form> (post, CSRF, Penugasan, *Batal* leading to `batal`);
    without it only the fields are drawn, for a form that the template or a dialog opens itself.
    """

    tombol = ""
    batal = ""

    def __init__(self, *args, batal="", **kwargs):
        super().__init__(*args, **kwargs)
        self.batal = batal or self.batal
        for nama, bidang in self.fields.items():
            pakai_kata_sendiri(bidang)
            if bidang.error_messages.get("required") is WAJIB_BAWAAN:
                # Not self[nama]: it would be cached, and a form may still replace its fields.
                bidang.error_messages["required"] = pesan_wajib(bidang, bidang.label or pretty_name(nama))
            if isinstance(bidang, forms.CharField) and not isinstance(bidang.widget, forms.PasswordInput):
                banyak_baris = isinstance(bidang.widget, forms.Textarea)
                lain = [v for v in bidang.validators if not isinstance(v, ProhibitNullCharactersValidator)]
                bidang.validators = [tolak_tak_tampak if banyak_baris else tolak_bukan_sebaris, *lain]

    @property
    def helper(self):
        pembantu = FormHelper()
        pembantu.form_tag = bool(self.tombol)
        pembantu.disable_csrf = not self.tombol
        # Our own messages, in Indonesian and beside the field, instead of the browser's.
        pembantu.attrs = {"novalidate": True, "data-kirim-sekali": True}
        pembantu.layout = Layout(*self.fields)
        if self.tombol:
            pembantu.layout.append(Tindakan(self.tombol, self.batal))
        return pembantu


def pakai_kata_sendiri(bidang):
    """Our words for what Django says of a wrong value, unless the field brings its own."""
    bawaan = {"max_length": TERLALU_PANJANG} | BATAS
    bidang.error_messages = bawaan | bidang.error_messages
    semula = type(bidang).default_error_messages.get("invalid")
    if type(bidang) in KELIRU and bidang.error_messages.get("invalid") in (None, semula):
        bidang.error_messages["invalid"] = KELIRU[type(bidang)]


def pesan_wajib(bidang, label):
    """`Isi nama SOP.`, `Pilih Perangkat Daerah.`: the label, small at the start unless an abbreviation."""
    label = str(label)
    biasa = label[1:2].islower() and not label.startswith(("Perangkat Daerah", "Wali Kota"))
    kata = "Pilih" if isinstance(bidang.widget, PILIHAN) else "Isi"
    return f"{kata} {label[0].lower() + label[1:] if biasa else label}."


def tolak_tak_tampak(teks):
    """Refuse a text with marks that nobody sees: they break a print, or make a name show other than it is."""
    if salah := TAK_TAMPAK.search(teks):
        tanda = f"U+{ord(salah[0]):04X}"
        raise forms.ValidationError(
            f"Tulisan ini memuat tanda yang tidak tampak ({tanda}). Hapus lalu ketik ulang.", code="invalid"
        )


def tolak_bukan_sebaris(teks):
    tolak_tak_tampak(teks)
    if GANTI_BARIS.search(teks):
        raise forms.ValidationError("Tulis dalam satu baris.", code="invalid")


class _TanpaMeluap:
    """Refuses a number beyond what a key can be; SQLite fails on it where the key belongs to a parent table."""

    def clean(self, value):
        try:
            return super().clean(value)
        except OverflowError as salah:
            pesan, isi = self.error_messages["invalid_choice"], {"value": value}
            raise forms.ValidationError(pesan, code="invalid_choice", params=isi) from salah


class SatuDokumenField(_TanpaMeluap, forms.ModelChoiceField):
    """One document of a kind."""


class BanyakDokumenField(_TanpaMeluap, forms.ModelMultipleChoiceField):
    """Some documents of a kind."""


class TanggalInput(forms.TextInput):
    """A text field that shows `24 November 2026`; js/tanggal.js sets the native picker beside it."""

    def __init__(self, attrs=None):
        super().__init__({"class": "lebar-tanggal", "data-tanggal": True, "autocomplete": "off"} | (attrs or {}))

    def format_value(self, value):
        return tulisan.panjang(value) if hasattr(value, "year") else value


class TanggalField(forms.DateField):
    """A date written `24-11-2026`, `24/11/2026` or `24 November 2026`."""

    widget = TanggalInput
    default_error_messages = {"invalid": "Tulis tanggal seperti 24 November 2026 atau 24-11-2026."}

    def to_python(self, value):
        if value in self.empty_values:
            return None
        if hasattr(value, "year"):
            return super().to_python(value)
        try:
            hari = tulisan.baca(value)
        except ValueError as salah:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from salah
        if hari.year not in TAHUN:
            raise forms.ValidationError(f"Tahunnya harus antara {TAHUN[0]} dan {TAHUN[-1]}.", code="invalid")
        return hari
