"""What stands first on the home page, chosen by Bagian Organisasi."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from ambon_sop.akun.kebijakan import untuk
from ambon_sop.akun.models import Peran
from ambon_sop.audit.catat import catat
from ambon_sop.tampilan.bentuk import BanyakDokumenField, Bentuk

from .etalase import DISOROT, SERING
from .models import Sorotan, StandarPelayanan

KATA_TERBANYAK, KATA_TERPANJANG = 8, 60


class SorotanForm(Bentuk, forms.Form):
    """Services by name and words by line, each in the order in which they are shown."""

    tombol = "Simpan sorotan"

    layanan = BanyakDokumenField(
        label="Banyak diurus",
        required=False,
        queryset=StandarPelayanan.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=f"Paling banyak {DISOROT} layanan. Tanpa pilihan, beranda menampilkan yang baru ditetapkan.",
    )
    kata = forms.CharField(
        label="Sering dicari",
        required=False,
        max_length=600,
        widget=forms.Textarea({"rows": 6}),
        help_text=f"Satu baris satu kata kunci, paling banyak {KATA_TERBANYAK}.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["layanan"].queryset = StandarPelayanan.objects.untuk_umum().order_by("judul")

    def clean_layanan(self):
        if len(self.cleaned_data["layanan"]) > DISOROT:
            raise forms.ValidationError(f"Pilih paling banyak {DISOROT} layanan.")
        return self.cleaned_data["layanan"]

    def clean_kata(self):
        kata = list(dict.fromkeys(" ".join(baris.split()) for baris in self.cleaned_data["kata"].splitlines()))
        kata = [satu for satu in kata if satu]
        if len(kata) > KATA_TERBANYAK:
            raise forms.ValidationError(f"Tulis paling banyak {KATA_TERBANYAK} baris.")
        if panjang := next((satu for satu in kata if len(satu) > KATA_TERPANJANG), ""):
            raise forms.ValidationError(f"“{panjang[:30]} …” terlalu panjang; paling banyak {KATA_TERPANJANG} huruf.")
        return kata


@untuk(Peran.VERIFIKATOR)
@require_http_methods(["GET", "POST"])
def sorotan(request):
    """Choose the services and words of the home page."""
    kini = list(Sorotan.objects.select_related("layanan"))
    kata = [s.kata for s in kini if s.kata] or SERING
    awal = {"layanan": [s.layanan_id for s in kini if s.layanan_id], "kata": "\n".join(kata)}
    bentuk = SorotanForm(request.POST or None, initial=awal, batal="/kerja/layanan/")
    if request.method == "POST" and bentuk.is_valid():
        _simpan(bentuk.cleaned_data, kini, request.user)
        messages.success(request, "Sorotan beranda disimpan.", extra_tags="kabar")
        return redirect("layanan:sorotan")
    status = 422 if request.method == "POST" else 200
    return render(request, "layanan/sorotan.html", {"bentuk": bentuk}, status=status)


@transaction.atomic
def _simpan(isi, lama, pengguna):
    baru = [Sorotan(urut=i, layanan=satu) for i, satu in enumerate(isi["layanan"])]
    baru += [Sorotan(urut=i, kata=satu) for i, satu in enumerate(isi["kata"])]
    Sorotan.objects.all().delete()
    Sorotan.objects.bulk_create(baru)
    sebut = [[str(satu) for satu in daftar] for daftar in (lama, baru)]
    catat("ubah_sorotan", pelaku=pengguna.pelaku, perubahan={"sorotan": sebut}, nama="Sorotan beranda")
