"""The forms of a letter: its blanks, the facts beside them, its beginning, the filters of the list."""

from django import forms
from django.db import transaction

from ambon_sop.alur.status import Status
from ambon_sop.audit.catat import catat
from ambon_sop.tampilan.bentuk import Bentuk

from .bidang import BidangIsian
from .isi import KEAMANAN
from .models import Klasifikasi, Naskah, Paraf
from .penandatangan import calon_paraf, calon_penanda, pilihan_jabatan
from .ragam import KELOMPOK, RAGAM

AWALAN = "isian-"  # before the name of a blank: it may be called as a fact is
BANYAK_PARAF = 5
BIDANG_ISI = ("tempat",)  # facts that stand in the content, and are saved as edits


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


class BolehNanti:
    """A field that must be filled in before the letter goes on, not before it is saved."""

    def validate(self, nilai):
        if nilai not in self.empty_values:
            super().validate(nilai)


class PenandaField(BolehNanti, forms.TypedChoiceField):
    pass


class KlasifikasiField(BolehNanti, forms.CharField):
    pass


class FaktaForm(Bentuk, forms.Form):
    """What stands beside the blanks: who signs and initials, place, secrecy, classification. Each change is told."""

    use_required_attribute = False

    penanda = PenandaField(
        label="Penanda tangan", coerce=int, empty_value=None,
        error_messages={"invalid_choice": "Pejabat ini tidak dapat menandatangani untuk kantor Anda. Pilih lagi."},
    )  # fmt: skip
    an = forms.ChoiceField(
        label="Atas nama (a.n.)", required=False, help_text="Bila menandatangani untuk pejabat lain, pilih jabatannya."
    )
    ub = forms.ChoiceField(
        label="Untuk beliau (u.b.)", required=False, help_text="Hanya bersama a.n.: pejabat di antara keduanya."
    )
    tempat = forms.CharField(label="Tempat", max_length=100, required=False)
    keamanan = forms.ChoiceField(label="Klasifikasi keamanan", choices=list(KEAMANAN.items()))
    klasifikasi = KlasifikasiField(
        label="Kode klasifikasi", max_length=40, help_text="Ketik kode atau kata, lalu pilih."
    )

    def __init__(self, data=None, *, naskah, isi):
        self.naskah = naskah
        super().__init__(data, initial=self._awal(naskah, isi))
        unit = naskah.perangkat_daerah
        jabatan = [("", "Tidak"), *((j, j) for j in pilihan_jabatan(unit))]
        self.fields["penanda"].choices = [("", "Pilih pejabat …"), *calon_penanda(unit)]
        self.fields["an"].choices = _dengan(jabatan, naskah.an)
        self.fields["ub"].choices = _dengan(jabatan, naskah.ub)
        orang = [("", "–"), *calon_paraf(unit)]
        for urut in range(1, BANYAK_PARAF + 1):
            self.fields[f"paraf_{urut}"] = forms.TypedChoiceField(
                label=f"Paraf {urut}", required=False, coerce=int, empty_value=None, choices=orang
            )
        self.fields["klasifikasi"].widget.attrs |= {"list": "kode-klasifikasi", "autocomplete": "off"}

    @staticmethod
    def _awal(naskah, isi):
        paraf = {f"paraf_{p.urut}": p.pengguna_id for p in naskah.paraf.all()}
        kolom = {k: getattr(naskah, k) for k in ("an", "ub", "keamanan", "klasifikasi")}
        return kolom | {"penanda": naskah.penanda_id, "tempat": isi.tempat} | paraf

    def clean_klasifikasi(self):
        """A code of the tree, as `000.8.3 Ketatalaksanaan` is picked or `000.8.3` typed."""
        kode = self.cleaned_data["klasifikasi"].split(" ")[0].strip()
        if kode and kode != self.naskah.klasifikasi and not Klasifikasi.objects.filter(kode=kode).exists():
            raise forms.ValidationError("Kode ini tidak ada dalam klasifikasi. Cari lagi dengan kata.")
        return kode

    def clean(self):
        bersih = super().clean()
        if bersih.get("ub") and not bersih.get("an"):
            self.add_error("ub", "Isi a.n. dulu; u.b. hanya bersama a.n.")
        dipilih = [bersih[n] for n in self._nama_paraf() if bersih.get(n)]
        for urut, nama in enumerate(self._nama_paraf()):
            orang = bersih.get(nama)
            if orang and orang in [bersih.get(n) for n in self._nama_paraf()[:urut]]:
                self.add_error(nama, "Orang ini sudah memaraf di atas. Pilih orang lain.")
            elif orang and orang == bersih.get("penanda"):
                self.add_error(nama, "Penanda tangan tidak perlu memaraf.")
        bersih["paraf"] = list(dict.fromkeys(dipilih))
        return bersih

    @staticmethod
    def _nama_paraf():
        return [f"paraf_{urut}" for urut in range(1, BANYAK_PARAF + 1)]

    def perubahan_isi(self):
        """The edits of the facts that stand in the content."""
        return [
            {"op": "bidang", "bidang": nama, "nilai": self.cleaned_data[nama]}
            for nama in BIDANG_ISI
            if nama in self.changed_data and nama in self.cleaned_data
        ]

    def simpan(self, pengguna):
        """Write the facts that may be written into their columns, with one row in the trail. Returns what changed."""
        naskah, bersih = self.naskah, self.cleaned_data
        kolom = {k: bersih[k] for k in ("an", "ub", "keamanan", "klasifikasi") if k in bersih and k in self.data}
        if "penanda" in bersih and "penanda" in self.data:
            kolom["penanda_id"] = bersih["penanda"]
        with transaction.atomic():
            perubahan = {k: [str(getattr(naskah, k) or ""), str(v or "")] for k, v in kolom.items()}
            perubahan = {k: v for k, v in perubahan.items() if v[0] != v[1]}
            if perubahan:
                penanda = str(naskah.penanda or "")
                Naskah.objects.filter(pk=naskah.pk).update(**kolom)
                for nama, nilai in kolom.items():
                    setattr(naskah, nama, nilai)
                if perubahan.pop("penanda_id", None):
                    perubahan["penanda"] = [penanda, str(naskah.penanda or "")]
            perubahan |= self._simpan_paraf()
            if perubahan:
                catat("ubah_naskah", naskah.versi_terbaru, pelaku=pengguna.pelaku, perubahan=perubahan)
        return perubahan

    def _simpan_paraf(self):
        if any(nama in self.errors for nama in self._nama_paraf()) or "paraf_1" not in self.data:
            return {}
        lama = list(self.naskah.paraf.values_list("pengguna", flat=True))
        baru = self.cleaned_data["paraf"]
        if lama == baru:
            return {}
        nama = dict(self.fields["paraf_1"].choices)
        self.naskah.paraf.all().delete()
        Paraf.objects.bulk_create(
            Paraf(naskah=self.naskah, urut=urut, pengguna_id=pk, jabatan=nama[pk].partition(", ")[2] or nama[pk])
            for urut, pk in enumerate(baru, 1)
        )
        return {"paraf": [len(lama), len(baru)]}


def _dengan(pilihan, kini):
    """The choices, and the present one where it is none of them any more."""
    return pilihan if not kini or kini in dict(pilihan) else [*pilihan, (kini, kini)]


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
