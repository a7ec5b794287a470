"""The filters of the catalogue, from GET. What makes no sense is ignored, never an error page."""

from django import forms

from ambon_sop.organisasi.models import PerangkatDaerah

from .models import Topik

PANJANG_KATA = 100
CIP = {"gratis": "Gratis", "sehari": "≤ 1 hari", "daring": "Daring"}
URUT = {"": "Paling cocok atau nama", "nama": "Nama", "waktu": "Tercepat", "biaya": "Termurah", "terbaru": "Terbaru"}


class SaringanKatalogForm(forms.Form):
    q = forms.CharField(required=False)
    gratis = forms.BooleanField(required=False)
    sehari = forms.BooleanField(required=False)
    daring = forms.BooleanField(required=False)
    unit = forms.ModelChoiceField(required=False, queryset=PerangkatDaerah.objects.all(), to_field_name="slug")
    topik = forms.ModelChoiceField(required=False, queryset=Topik.objects.all(), to_field_name="slug")
    urut = forms.ChoiceField(required=False, choices=[*URUT.items()])

    def clean_q(self):
        """Long words are searched by their beginning, as everywhere else."""
        return self.cleaned_data["q"][:PANJANG_KATA]

    def clean_topik(self):
        return self.cleaned_data["topik"].slug if self.cleaned_data["topik"] else ""

    def tetap(self):
        """[(name, value)] of the filters that a new search keeps."""
        pilih = self.cleaned_data
        unit = [("unit", pilih["unit"].slug)] if pilih.get("unit") else []
        return [(nama, "1") for nama in CIP if pilih.get(nama)] + unit

    def cip(self, request):
        """[{label, aktif, alamat}]: the three filters as links that switch them, keeping the rest of the query."""
        hasil = []
        for nama, label in CIP.items():
            sisa, aktif = request.GET.copy(), bool(self.cleaned_data.get(nama))
            for kunci in (nama, "halaman"):
                sisa.pop(kunci, None)
            if not aktif:
                sisa[nama] = "1"
            hasil.append({"label": label, "aktif": aktif, "alamat": f"?{sisa.urlencode()}"})
        return hasil
