"""The forms of the survey: the public one, the entry from paper, a period, a line of the plan."""

from django import forms
from django.utils import timezone

from ambon_sop.tampilan.bentuk import Bentuk, SatuDokumenField, TanggalField

from .models import JawabanSkm, PeriodeSkm, RencanaSkm, StandarPelayanan
from .skm import DAFTAR_UNSUR, PROFIL
from .skm_kertas import baca

SALAH_TAMPIL = 10  # lines named in one error
SUDAH_ADA = "Periode ini sudah ada."


def _tanya(unsur):
    pilihan = list(enumerate(unsur.kata, 1))
    pesan = {"required": "Pilih satu jawaban."}
    return forms.TypedChoiceField(
        label=unsur.tanya, choices=pilihan, coerce=int, widget=forms.RadioSelect, error_messages=pesan
    )


class SkmForm(Bentuk, forms.ModelForm):
    """Nine questions of four answers each; the profile and a remark may be left out. `situs` is a trap for programs."""

    situs = forms.CharField(
        label="Biarkan kosong", required=False, widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"})
    )

    class Meta:
        model = JawabanSkm
        fields = [u.kode for u in DAFTAR_UNSUR] + [*PROFIL, "saran"]
        labels = {"saran": "Saran"}
        help_texts = {
            "saran": "Tanpa nama dan tanpa urusan pribadi. Keluhan atas satu kejadian disampaikan lewat SP4N-LAPOR!"
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["saran"].widget = forms.Textarea({"rows": 3})
        for nama in PROFIL:
            self.fields[nama].choices = [("", "Tidak menyebut"), *JawabanSkm._meta.get_field(nama).choices]

    @property
    def pertanyaan(self):
        return [self[u.kode] for u in DAFTAR_UNSUR]

    @property
    def profil(self):
        return [self[nama] for nama in PROFIL]

    @property
    def terjebak(self):
        """Whether a program filled what no person sees."""
        return bool(self.data.get("situs", "").strip())


for _unsur in DAFTAR_UNSUR:
    SkmForm.base_fields[_unsur.kode] = _tanya(_unsur)


class PeriodeForm(Bentuk, forms.ModelForm):
    """A round of the survey in one's own office."""

    tombol = "Buka periode"

    class Meta:
        model = PeriodeSkm
        fields = ["tahun", "bagian", "populasi"]
        labels = {"bagian": "Masa"}
        help_texts = {
            "populasi": "Perkiraan banyak orang yang dilayani dalam masa ini. Dari sini dihitung sampel terkecil."
        }
        widgets = {
            "bagian": forms.RadioSelect,
            "tahun": forms.NumberInput({"class": "lebar-angka"}),
            "populasi": forms.NumberInput({"class": "lebar-angka"}),
        }

    def __init__(self, *args, unit, **kwargs):
        self.unit = unit
        super().__init__(*args, **kwargs)
        self.fields["tahun"].initial = timezone.localdate().year

    def clean(self):
        data = super().clean()
        if "tahun" in data and "bagian" in data:
            ada = set(self._lain(data["tahun"]).values_list("bagian", flat=True))
            if data["bagian"] in ada:
                self.add_error("bagian", SUDAH_ADA)
            elif ada and (0 in ada or data["bagian"] == 0):
                kata = "setahun penuh" if 0 in ada else "per semester"
                self.add_error("bagian", f"Tahun {data['tahun']} sudah disurvei {kata}.")
        return data

    def _lain(self, tahun):
        return PeriodeSkm.objects.filter(perangkat_daerah=self.unit, tahun=tahun)


class PopulasiForm(Bentuk, forms.ModelForm):
    """How many people were served: the sample follows from it."""

    tombol = "Simpan"

    class Meta:
        model = PeriodeSkm
        fields = ["populasi"]
        help_texts = {"populasi": "Banyak orang yang dilayani dalam masa ini, menurut buku layanan atau perkiraan."}
        widgets = {"populasi": forms.NumberInput({"class": "lebar-angka"})}


class KertasForm(Bentuk, forms.Form):
    """A pile of paper forms. `cleaned_data["baris"]` is a list of answers."""

    tombol = "Simpan lembar"

    layanan = SatuDokumenField(label="Layanan", queryset=StandarPelayanan.objects.none(), empty_label="Pilih …")
    tanggal = TanggalField(label="Tanggal pengisian", help_text="Hari lembar itu diisi; untuk setumpuk, hari terakhir.")
    keterangan = forms.CharField(label="Tumpukan", max_length=120, help_text="Misalnya loket 2, pekan ketiga November.")
    baris = forms.CharField(
        label="Jawaban",
        max_length=60_000,
        widget=forms.Textarea({"rows": 12, "class": "entri", "spellcheck": "false", "autocomplete": "off"}),
        help_text="Satu baris satu lembar: sembilan angka 1 sampai 4 menurut urutan pertanyaan, "
        "lalu profil bila diisi. Contoh: 443343344 P 34 sma usaha # kursi kurang. Tempelan dari Excel juga terbaca.",
    )

    def __init__(self, *args, periode, **kwargs):
        self.periode = periode
        super().__init__(*args, **kwargs)
        milik = StandarPelayanan.objects.filter(perangkat_daerah=periode.perangkat_daerah_id)
        self.fields["layanan"].queryset = milik.filter(versi_berlaku__isnull=False).order_by("judul")

    def clean_tanggal(self):
        hari = self.cleaned_data["tanggal"]
        if hari > timezone.localdate():
            raise forms.ValidationError("Tanggal pengisian tidak boleh sesudah hari ini.")
        bulan = {0: range(1, 13), 1: range(1, 7), 2: range(7, 13)}[self.periode.bagian]
        if hari.year != self.periode.tahun or hari.month not in bulan:
            raise forms.ValidationError(f"Tanggal ini di luar {self.periode.sebutan}.")
        return hari

    def clean_baris(self):
        hasil, salah = baca(self.cleaned_data["baris"])
        if salah:
            lebih = [f"dan {len(salah) - SALAH_TAMPIL} baris lain."] if len(salah) > SALAH_TAMPIL else []
            raise forms.ValidationError(" ".join([*salah[:SALAH_TAMPIL], *lebih]))
        if not hasil:
            raise forms.ValidationError("Tidak ada lembar yang terbaca.")
        return hasil


class RencanaForm(Bentuk, forms.ModelForm):
    """One line of the plan that follows the survey."""

    tombol = "Tambah rencana"

    unsur = forms.ChoiceField(label="Unsur", choices=[(u.kode, f"{u.kode.upper()} {u.nama}") for u in DAFTAR_UNSUR])

    class Meta:
        model = RencanaSkm
        fields = ["unsur", "program", "waktu", "penanggung_jawab"]
        help_texts = {"waktu": "Misalnya Triwulan I 2027.", "penanggung_jawab": "Jabatannya, bukan nama orang."}
