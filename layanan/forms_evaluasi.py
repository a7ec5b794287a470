"""The form of a yearly evaluation: ten questions, the result, and up to five follow-ups."""

from django import forms
from django.utils import timezone

from ambon_sop.tampilan.bentuk import Bentuk, TanggalField

from .evaluasi import JAWABAN, PERTANYAAN
from .models import Evaluasi

BARIS = range(1, 6)  # follow-ups in one form
BAGIAN = ("uraian", "batas", "penanggung_jawab")
KURANG = {
    "uraian": "Isi tindak lanjutnya, atau kosongkan tanggal dan jabatannya.",
    "batas": "Isi tanggal selesainya.",
    "penanggung_jawab": "Isi jabatan yang bertanggung jawab.",
}


class EvaluasiForm(Bentuk, forms.Form):
    """`cleaned_data` also holds `jawaban` ({question: {nilai, catatan}}) and `tindak_lanjut` ([{…}])."""

    tanggal = TanggalField(label="Tanggal evaluasi", initial=timezone.localdate)
    hasil = forms.ChoiceField(label="Kesudahan bagi standar ini", choices=Evaluasi.Hasil, widget=forms.RadioSelect)
    kesimpulan = forms.CharField(
        label="Kesimpulan",
        max_length=3000,
        widget=forms.Textarea({"rows": 4}),
        help_text="Apa yang sudah baik, apa yang belum, dan mengapa.",
    )

    def __init__(self, *args, layanan, **kwargs):
        self.layanan = layanan
        super().__init__(*args, **kwargs)

    @classmethod
    def _bidang(cls):
        for kode, teks in PERTANYAAN.items():
            yield f"n_{kode}", forms.ChoiceField(label=teks, choices=JAWABAN, widget=forms.RadioSelect)
            yield f"c_{kode}", forms.CharField(label="Keterangan", required=False, max_length=500)
        for n in BARIS:
            yield f"uraian_{n}", forms.CharField(label="Tindak lanjut", required=False, max_length=300)
            yield f"batas_{n}", TanggalField(label="Selesai paling lambat", required=False)
            label = "Jabatan penanggung jawab"
            yield f"penanggung_jawab_{n}", forms.CharField(label=label, required=False, max_length=200)

    @property
    def pertanyaan(self):
        """[(answer field, remark field)]."""
        return [(self[f"n_{kode}"], self[f"c_{kode}"]) for kode in PERTANYAAN]

    @property
    def baris(self):
        """[[fields of one follow-up]]."""
        return [[self[f"{bagian}_{n}"] for bagian in BAGIAN] for n in BARIS]

    def clean_tanggal(self):
        hari = self.cleaned_data["tanggal"]
        if hari > timezone.localdate():
            raise forms.ValidationError("Tanggal evaluasi tidak boleh sesudah hari ini.")
        mulai = self.layanan.tanggal_efektif
        if mulai and hari < mulai:
            raise forms.ValidationError("Tanggal evaluasi tidak boleh sebelum standar berlaku.")
        return hari

    def clean(self):
        data = super().clean()
        data["jawaban"] = {kode: self._jawaban(kode) for kode in PERTANYAAN}
        data["tindak_lanjut"] = [baris for n in BARIS if (baris := self._tindak(n))]
        diminta = data.get("hasil") in (Evaluasi.Hasil.UBAH, Evaluasi.Hasil.CABUT) and not data["tindak_lanjut"]
        if diminta and not any(f"{bagian}_1" in self.errors for bagian in BAGIAN):
            self.add_error("uraian_1", "Hasil ini meminta tindak lanjut. Isi paling sedikit satu.")
        return data

    def _jawaban(self, kode):
        nilai, kata = self.cleaned_data.get(f"n_{kode}"), self.cleaned_data.get(f"c_{kode}", "")
        if nilai in ("sebagian", "tidak") and not kata and f"c_{kode}" not in self.errors:
            self.add_error(f"c_{kode}", "Jelaskan apa yang belum sesuai.")
        return {"nilai": nilai, "catatan": kata}

    def _tindak(self, n):
        """A follow-up is either empty or complete."""
        data = {bagian: self.cleaned_data.get(f"{bagian}_{n}") for bagian in BAGIAN}
        salah = any(f"{bagian}_{n}" in self.errors for bagian in BAGIAN)
        if salah or not any(data.values()):
            return None
        for bagian, nilai in data.items():
            if not nilai:
                self.add_error(f"{bagian}_{n}", KURANG[bagian])
        return data


EvaluasiForm.base_fields |= dict(EvaluasiForm._bidang())
