"""The meeting, its photographs and its signed paper; and what the Berita Acara asks."""

from django import forms
from django.utils import timezone

from ambon_sop.tampilan.bentuk import Bentuk, TanggalField
from ambon_sop.unggahan import periksa_pdf

from .berita_acara import halangan
from .forum import baca_peserta
from .foto_forum import BATAS_FOTO, BATAS_MB, baca_foto
from .models import Forum, Konsultasi, Peserta

BATAS_PENANDA_TANGAN = 20


class KonsultasiField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj):
        dokumen = obj.versi.dokumen
        return f"{dokumen.judul} ({dokumen.perangkat_daerah.singkatan})"


class ForumForm(Bentuk, forms.ModelForm):
    """A Forum Konsultasi Publik that met (PermenPAN-RB 16/2017). One may serve many services."""

    tombol = "Simpan forum"

    konsultasi = KonsultasiField(
        label="Rancangan yang dibahas",
        queryset=Konsultasi.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih sedikitnya satu rancangan yang dibahas."},
    )
    daftar_hadir = forms.CharField(
        label="Daftar hadir",
        required=False,
        max_length=60_000,
        widget=forms.Textarea({"rows": 8, "spellcheck": "false"}),
        help_text="Satu orang satu baris: nama; unsur atau lembaga; masyarakat atau penyelenggara. "
        "Tempelan tiga kolom dari Excel juga terbaca.",
    )

    class Meta:
        model = Forum
        fields = ["judul", "tanggal", "tempat", "undangan", "notula"]
        field_classes = {"tanggal": TanggalField}
        widgets = {"undangan": forms.Textarea({"rows": 4}), "notula": forms.Textarea({"rows": 10})}
        help_texts = {
            "judul": "Misalnya Forum Konsultasi Publik Semester II 2026.",
            "undangan": "Satu baris satu undangan: lembaga atau unsurnya.",
            "notula": "Jalannya pembahasan. Pendapat yang perlu dijawab dicatat sebagai tanggapan.",
        }

    field_order = ["judul", "tanggal", "tempat", "konsultasi", "undangan", "daftar_hadir", "notula"]

    def __init__(self, *args, pengguna, **kwargs):
        super().__init__(*args, **kwargs)
        semua = Konsultasi.objects.terlihat_oleh(pengguna).filter(berita_acara=None)
        if self.instance.pk:
            semua = (semua | Konsultasi.objects.filter(forum=self.instance)).distinct()
        rinci = semua.select_related("versi__dokumen__perangkat_daerah").defer("isi", "versi__isi")
        self.fields["konsultasi"].queryset = rinci
        if not semua.exists():
            self.fields["konsultasi"].help_text = "Belum ada. Forum dicatat setelah konsultasi atas rancangan dibuka."

    def clean_tanggal(self):
        if self.cleaned_data["tanggal"] > timezone.localdate():
            raise forms.ValidationError("Forum dicatat setelah diadakan; tanggalnya tidak boleh sesudah hari ini.")
        return self.cleaned_data["tanggal"]

    def clean_daftar_hadir(self):
        return baca_peserta(self.cleaned_data["daftar_hadir"])


class FotoForm(Bentuk, forms.Form):
    """A photograph; `cleaned_data["foto"]` is a picture."""

    tombol = "Unggah foto"

    foto = forms.FileField(
        label="Foto",
        help_text=f"JPEG, PNG, atau WebP, paling besar {BATAS_MB} MB. Tempat dan kamera dibuang dari berkasnya.",
        error_messages={"required": "Pilih foto.", "empty": "Berkas ini kosong."},
    )
    keterangan = forms.CharField(
        label="Keterangan foto",
        max_length=160,
        help_text="Apa yang tampak, misalnya suasana pembahasan di aula.",
    )

    def __init__(self, *args, forum, **kwargs):
        self.forum = forum
        super().__init__(*args, **kwargs)

    def clean_foto(self):
        if self.forum.foto.count() >= BATAS_FOTO:
            raise forms.ValidationError(f"Paling banyak {BATAS_FOTO} foto. Hapus satu dulu.")
        return baca_foto(self.cleaned_data["foto"])


class PindaianPdfForm(Bentuk, forms.Form):
    """A signed paper that was scanned."""

    tombol = "Unggah pindaian"

    pindaian = forms.FileField(
        label="Pindaian bertanda tangan",
        help_text="PDF, paling besar 10 MB.",
        error_messages={"required": "Pilih berkas pindaian.", "empty": "Berkas ini kosong. Pindai ulang."},
    )

    def clean_pindaian(self):
        periksa_pdf(self.cleaned_data["pindaian"])
        return self.cleaned_data["pindaian"]


class BeritaAcaraForm(Bentuk, forms.Form):
    """The day, what was agreed, who signs, and which other consultations the same paper records."""

    tombol = "Susun berita acara"

    tanggal = TanggalField(label="Tanggal berita acara", initial=timezone.localdate)
    tempat = forms.CharField(label="Tempat", max_length=200, initial="Ambon")
    bersama = KonsultasiField(
        label="Catat juga dalam berita acara yang sama",
        queryset=Konsultasi.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Konsultasi lain kantor ini yang sudah ditutup dan dijawab semuanya.",
    )
    kesepakatan = forms.CharField(
        label="Yang disepakati",
        required=False,
        max_length=6000,
        widget=forms.Textarea({"rows": 6}),
        help_text="Satu butir satu baris.",
    )
    penanda_tangan = forms.CharField(
        label="Yang menandatangani",
        max_length=6000,
        widget=forms.Textarea({"rows": 5, "spellcheck": "false"}),
        help_text="Satu orang satu baris: nama; jabatan atau unsur; masyarakat atau penyelenggara. "
        "Sedikitnya satu dari tiap pihak.",
        error_messages={"required": "Tulis siapa yang menandatangani, satu orang satu baris."},
    )

    def __init__(self, *args, konsultasi, **kwargs):
        super().__init__(*args, **kwargs)
        lain = Konsultasi.objects.filter(
            versi__dokumen__perangkat_daerah=konsultasi.versi.dokumen.perangkat_daerah_id,
            berita_acara=None,
            ditutup_pada__isnull=False,
        ).exclude(pk=konsultasi.pk)
        siap = [k.pk for k in lain if not halangan(k)]
        if siap:
            self.fields["bersama"].queryset = Konsultasi.objects.filter(pk__in=siap).select_related(
                "versi__dokumen__perangkat_daerah"
            )
        else:
            del self.fields["bersama"]

    def clean_tanggal(self):
        if self.cleaned_data["tanggal"] > timezone.localdate():
            raise forms.ValidationError("Tanggal berita acara tidak boleh sesudah hari ini.")
        return self.cleaned_data["tanggal"]

    def clean_penanda_tangan(self):
        orang = baca_peserta(self.cleaned_data["penanda_tangan"])
        if len(orang) > BATAS_PENANDA_TANGAN:
            raise forms.ValidationError(f"Paling banyak {BATAS_PENANDA_TANGAN} penanda tangan.")
        kurang = [label.lower() for kode, label in Peserta.Pihak.choices if kode not in {o["pihak"] for o in orang}]
        if kurang:
            raise forms.ValidationError(f"Belum ada penanda tangan dari pihak {' dan '.join(kurang)}.")
        return orang
