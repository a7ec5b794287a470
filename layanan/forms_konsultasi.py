"""What the consultation asks: of who opens and closes it, of the public, of the office, and of the forum's recorder."""

from django import forms
from django.conf import settings

from ambon_sop.alur.forms import TransisiForm
from ambon_sop.tampilan.bentuk import Bentuk

from .isi import KOMPONEN
from .models_konsultasi import PANJANG_JAWABAN, PANJANG_TANGGAPAN, Tanggapan

HARI = settings.KONSULTASI_HARI


class BukaForm(TransisiForm):
    """For how long, and what is new, in the words of who opens it."""

    hari = forms.IntegerField(
        label="Lama konsultasi (hari)",
        initial=HARI["bawaan"],
        min_value=HARI["minimum"],
        max_value=HARI["maksimum"],
        widget=forms.NumberInput({"class": "lebar-angka"}),
        help_text=f"Antara {HARI['minimum']} dan {HARI['maksimum']} hari; dihitung mulai besok.",
        error_messages={
            "min_value": "Paling sedikit %(limit_value)s hari, supaya warga sempat membaca.",
            "max_value": "Paling lama %(limit_value)s hari.",
            "invalid": "Tulis banyaknya hari dengan angka.",
        },
    )
    ringkasan = forms.CharField(
        label="Apa yang baru atau berubah",
        required=False,
        max_length=600,
        widget=forms.Textarea({"rows": 3}),
        help_text="Dua kalimat untuk warga; tampil di atas rancangan.",
    )


class TutupForm(TransisiForm):
    """Before its last day a consultation is closed only with a reason."""

    catatan = forms.CharField(label="Alasan", required=False, max_length=600, widget=forms.Textarea({"rows": 3}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.dini = any(k.terbuka for k in self.versi.konsultasi.filter(ditutup_pada=None))
        if self.dini:
            alasan = self.fields["catatan"]
            alasan.required = True
            alasan.help_text = "Tampil untuk umum, karena konsultasi ditutup sebelum waktunya."
            alasan.error_messages["required"] = "Tulis alasannya; konsultasi ini ditutup sebelum hari terakhirnya."


PILIHAN_KOMPONEN = [("", "Seluruh rancangan"), *KOMPONEN.items()]


class TanggapanForm(Bentuk, forms.Form):
    """A visitor's opinion. `situs` is a trap for programs: no person sees it."""

    komponen = forms.ChoiceField(label="Tentang", required=False, choices=PILIHAN_KOMPONEN)
    teks = forms.CharField(
        label="Pendapat",
        min_length=3,
        max_length=PANJANG_TANGGAPAN,
        widget=forms.Textarea({"rows": 5, "maxlength": None}),
        help_text=f"Paling banyak {PANJANG_TANGGAPAN} huruf. Jangan menulis NIK, nomor telepon, atau data orang lain.",
        error_messages={"min_length": "Tulis pendapat Anda dalam satu kalimat atau lebih."},
    )
    nama = forms.CharField(label="Nama", required=False, max_length=80, help_text="Tampil bersama pendapat Anda.")
    situs = forms.CharField(
        label="Biarkan kosong", required=False, widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"})
    )

    @property
    def terjebak(self):
        """Whether a program filled what no person sees."""
        return bool(self.data.get("situs", "").strip())


class PeriksaForm(Bentuk, forms.Form):
    """Let a comment through, or keep it back with a reason that its writer can read."""

    keadaan = forms.ChoiceField(
        label="Keputusan",
        choices=[(Tanggapan.Keadaan.TAMPIL, "Tampilkan"), (Tanggapan.Keadaan.SEMBUNYI, "Jangan tampilkan")],
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih ditampilkan atau tidak."},
    )
    alasan = forms.CharField(
        label="Alasan tidak ditampilkan",
        required=False,
        max_length=300,
        help_text="Misalnya memuat data pribadi, kata kasar, atau bukan tentang rancangan ini. Penulisnya membacanya.",
    )

    def clean(self):
        data = super().clean()
        if data.get("keadaan") == Tanggapan.Keadaan.SEMBUNYI and not data.get("alasan", "x").strip():
            self.add_error("alasan", "Tulis alasannya; penulis dan riwayat memerlukannya.")
        return data


class JawabForm(Bentuk, forms.Form):
    """The office's answer: how far the comment is taken up, and why."""

    sikap = forms.ChoiceField(
        label="Sikap",
        choices=Tanggapan.Sikap.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih diterima, diterima sebagian, atau tidak diterima."},
    )
    jawaban = forms.CharField(
        label="Jawaban dan alasannya",
        max_length=PANJANG_JAWABAN,
        widget=forms.Textarea({"rows": 5}),
        help_text="Dibaca warga di bawah tanggapannya, dan tercetak dalam berita acara.",
        error_messages={"required": "Tulis jawaban kantor Anda."},
    )


class LisanForm(Bentuk, forms.Form):
    """What somebody said in the forum, written down by the office."""

    tombol = "Catat tanggapan"

    komponen = forms.ChoiceField(label="Tentang", required=False, choices=PILIHAN_KOMPONEN)
    teks = forms.CharField(
        label="Pendapat yang disampaikan", max_length=PANJANG_TANGGAPAN, widget=forms.Textarea({"rows": 4})
    )
    nama = forms.CharField(
        label="Disampaikan oleh", required=False, max_length=80, help_text="Nama atau unsur, seperti pada notula."
    )
