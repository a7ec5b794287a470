"""The forms of a letter: its blanks, its beginning, the filters of the list. The facts: forms_fakta.py."""

from django import forms

from ambon_sop.alur.status import Status
from ambon_sop.tampilan.bentuk import Bentuk

from .bidang import BidangIsian
from .isi import KEAMANAN
from .ragam import KELOMPOK, RAGAM

AWALAN = "isian-"  # before the name of a blank: it may be called as a fact is


class SuratForm(Bentuk, forms.Form):
    """The blanks of a letter, in the order of its template; `isi` is an `IsiNaskah`."""

    use_required_attribute = False

    def __init__(self, data=None, *, isi):
        self.isi = isi
        super().__init__(data)
        for isian in isi.templat.isian:
            bidang = BidangIsian(isian)
            bidang.initial = bidang.tulis(isi.nilai.get(isian.kunci))
            self.fields[AWALAN + isian.kunci] = bidang

    def perubahan(self):
        """The edits of what was written; fields that were refused are left out and stay as they were typed."""
        return [
            {"op": "isian", "kunci": nama.removeprefix(AWALAN), "nilai": self.cleaned_data[nama]}
            for nama in self.changed_data
            if nama in self.cleaned_data and nama in self.data
        ]


class NaskahBaruForm(Bentuk, forms.Form):
    """A letter begins with its template, or as a copy of an older one; secrecy first: what is secret is never named."""

    templat = forms.TypedChoiceField(label="Templat", coerce=int, error_messages={"required": "Pilih templat."})
    keamanan = forms.ChoiceField(
        label="Klasifikasi keamanan", choices=list(KEAMANAN.items()), initial="B", required=False,
        help_text="Naskah rahasia hanya terlihat oleh yang menyusun, memaraf, dan menandatanganinya.",
    )  # fmt: skip

    def __init__(self, *args, templat, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["templat"].choices = [(satu.pk, satu.judul) for satu in templat]

    def clean_keamanan(self):
        return self.cleaned_data["keamanan"] or "B"


class SaringanSuratForm(forms.Form):
    """The filters of the list of letters, from GET. What makes no sense is ignored, never an error page."""

    lihat = forms.CharField(label="Lihat", required=False, max_length=20, widget=forms.HiddenInput)
    q = forms.CharField(
        label="Cari hal, nomor, tujuan, atau isi", required=False, max_length=100,
        widget=forms.TextInput({"type": "search"}),
    )  # fmt: skip
    ragam = forms.ChoiceField(
        label="Jenis", required=False, choices=[("", "Jenis: semua"), *((r.kode, r.nama) for r in RAGAM.values())]
    )
    status = forms.ChoiceField(
        label="Keadaan", required=False,
        choices=[("", "Keadaan: semua"), *((s, s.label) for s in (
            Status.DRAF, Status.PARAF, Status.MENUNGGU_TANDA, Status.DITANDATANGANI, Status.BATAL,
        ))],
    )  # fmt: skip
    tahun = forms.TypedChoiceField(label="Tahun", required=False, coerce=int, empty_value=None)
    keamanan = forms.ChoiceField(label="Keamanan", required=False, choices=[("", "Keamanan: semua"), *KEAMANAN.items()])

    def __init__(self, *args, tahun=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["tahun"].choices = [("", "Tahun: semua"), *((t, str(t)) for t in tahun)]


def templat_berkelompok(templat):
    """[(group in words, [Templat, …]), …] in the order in which kinds are offered; each is given its kind."""
    urutan = list(RAGAM)
    kelompok = {}
    for satu in sorted(templat, key=lambda t: (urutan.index(t.ragam), t.judul)):
        satu.jenis_ragam = RAGAM[satu.ragam]
        kelompok.setdefault(RAGAM[satu.ragam].kelompok, []).append(satu)
    return [(nama, kelompok[kode]) for kode, nama in KELOMPOK.items() if kode in kelompok]
