"""The form of an office's channels: contacts, and places, addresses on the internet and rounds as rows."""

import re

from django import forms

from ambon_sop.organisasi.kanal import (
    CONTOH_JAM,
    TERBANYAK,
    Daring,
    Kanal,
    Keliling,
    Loket,
    Pengaduan,
    baca_jam,
    nomor_internasional,
    tulis_jam,
)
from ambon_sop.tampilan.bentuk import Bentuk

NOMOR = re.compile(r"[0-9+() ./-]{3,30}")


class NomorField(forms.CharField):
    """A telephone number as people write it."""

    def __init__(self, **lain):
        super().__init__(required=False, max_length=30, widget=forms.TextInput({"inputmode": "tel"}), **lain)

    def clean(self, value):
        nomor = super().clean(value)
        if nomor and not (NOMOR.fullmatch(nomor) and any(h.isdigit() for h in nomor)):
            raise forms.ValidationError("Tulis nomor dengan angka saja, misalnya (0911) 312345.")
        return nomor


class WhatsappField(NomorField):
    def clean(self, value):
        nomor = super().clean(value)
        if nomor and len(nomor_internasional(nomor)) < 9:
            raise forms.ValidationError("Tulis nomor lengkap, misalnya 0812 3456 7890.")
        return nomor


class KontakForm(Bentuk, forms.Form):
    """How to reach the office, and who takes complaints."""

    telepon = NomorField(label="Telepon kantor")
    whatsapp = WhatsappField(label="WhatsApp kantor", help_text="Nomor dinas, bukan nomor pribadi petugas.")
    email = forms.EmailField(label="Email kantor", required=False, max_length=120)
    aduan_jabatan = forms.CharField(
        label="Penerima pengaduan",
        required=False,
        max_length=120,
        help_text="Sebut jabatan atau mejanya, misalnya Meja pengaduan. Tanpa nama orang.",
    )
    aduan_telepon = NomorField(label="Telepon pengaduan", help_text="Kosongkan bila sama dengan telepon kantor.")
    aduan_whatsapp = WhatsappField(label="WhatsApp pengaduan")
    aduan_email = forms.EmailField(label="Email pengaduan", required=False, max_length=120)
    catatan = forms.CharField(
        label="Catatan bagi warga",
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        help_text="Misalnya hari libur bersama atau parkir.",
    )

    def clean(self):
        """Without the prefix an address could open a mail with more in it than was meant."""
        isi = super().clean()
        for nama in ("email", "aduan_email"):
            if any(tanda in isi.get(nama, "") for tanda in "?&,%"):
                self.add_error(nama, "Tulis satu alamat email, misalnya disdukcapil@ambon.go.id.")
        return isi


class BarisForm(Bentuk, forms.Form):
    """One row; all of it left empty, it is not there. `kepala` is the field that names it."""

    kepala = "nama"

    def clean(self):
        isi = super().clean()
        if any(isi.values()) and not isi.get(self.kepala) and self.kepala not in self.errors:
            self.add_error(self.kepala, f"Isi {self.fields[self.kepala].label.lower()}, atau kosongkan seluruh baris.")
        return isi

    @property
    def terisi(self):
        return bool(getattr(self, "cleaned_data", {}).get(self.kepala))


class LoketForm(BarisForm):
    nama = forms.CharField(label="Nama tempat", required=False, max_length=120)
    alamat = forms.CharField(required=False, max_length=300)
    jam = forms.CharField(
        label="Jam buka",
        required=False,
        max_length=600,
        widget=forms.Textarea({"rows": 3}),
        help_text=f"Satu baris satu aturan, misalnya {CONTOH_JAM}. Hari yang tidak ditulis berarti tutup.",
    )
    keterangan = forms.CharField(required=False, max_length=200, help_text="Misalnya lantai atau nomor loket.")

    def clean_jam(self):
        try:
            self.buka = baca_jam(self.cleaned_data["jam"])
        except ValueError as salah:
            raise forms.ValidationError(str(salah)) from None
        return self.cleaned_data["jam"]


class DaringForm(BarisForm):
    nama = forms.CharField(label="Nama layanan daring", required=False, max_length=120)
    alamat = forms.URLField(required=False, max_length=300, assume_scheme="https")

    def clean(self):
        isi = super().clean()
        if isi.get("nama") and not isi.get("alamat") and "alamat" not in self.errors:
            self.add_error("alamat", "Isi alamatnya, misalnya https://layanan.ambon.go.id.")
        return isi


class KelilingForm(BarisForm):
    kepala = "tempat"
    tempat = forms.CharField(label="Tempat yang didatangi", required=False, max_length=120)
    jadwal = forms.CharField(required=False, max_length=200, help_text="Misalnya setiap Selasa pertama, 09.00–12.00.")


def _baris(form):
    return forms.formset_factory(form, extra=1, max_num=TERBANYAK, absolute_max=TERBANYAK + 1, validate_max=True)


BARIS = {"loket": LoketForm, "daring": DaringForm, "keliling": KelilingForm}
JUDUL = {"loket": "Loket dan jam buka", "daring": "Layanan daring", "keliling": "Pelayanan keliling"}


class KanalForm:
    """Contacts and the three kinds of rows as one form."""

    def __init__(self, data, kanal):
        awal = {
            "loket": [s.model_dump(exclude={"buka"}) | {"jam": tulis_jam(s.buka)} for s in kanal.loket],
            "daring": [s.model_dump() for s in kanal.daring],
            "keliling": [s.model_dump() for s in kanal.keliling],
        }
        aduan = {f"aduan_{nama}": nilai for nama, nilai in kanal.pengaduan}
        kontak = kanal.model_dump(include={"telepon", "whatsapp", "email", "catatan"}) | aduan
        self.kontak = KontakForm(data, initial=kontak)
        self.baris = {n: _baris(form)(data, initial=awal[n], prefix=n) for n, form in BARIS.items()}
        self.kelompok = [(JUDUL[nama], baris) for nama, baris in self.baris.items()]

    def is_valid(self):
        return all([self.kontak.is_valid(), *(baris.is_valid() for baris in self.baris.values())])

    def kanal(self):
        """The `Kanal` that was filled in."""
        isi = self.kontak.cleaned_data
        aduan = {n.removeprefix("aduan_"): v for n, v in isi.items() if n.startswith("aduan_")}
        umum = {n: v for n, v in isi.items() if not n.startswith("aduan_")}
        isi = {n: [f for f in baris if f.terisi] for n, baris in self.baris.items()}
        loket = [
            Loket(buka=f.buka, **{n: f.cleaned_data[n] for n in ("nama", "alamat", "keterangan")}) for f in isi["loket"]
        ]
        return Kanal(
            loket=loket,
            daring=[Daring(**f.cleaned_data) for f in isi["daring"]],
            keliling=[Keliling(**f.cleaned_data) for f in isi["keliling"]],
            pengaduan=Pengaduan(**aduan),
            **umum,
        )
