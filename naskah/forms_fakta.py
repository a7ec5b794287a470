"""The facts beside the blanks of a letter: who signs and initials, place, secrecy, classification."""

import json

from django import forms
from django.db import transaction
from django.utils import timezone

from ambon_sop.akun.models import Pengguna
from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.alur.suntingan import BukanDraf
from ambon_sop.audit.catat import antre, catat
from ambon_sop.tampilan.bentuk import Bentuk

from .isi import KEAMANAN
from .models import Klasifikasi, Naskah, Paraf
from .penandatangan import calon_paraf, calon_penanda, pilihan_jabatan

KOLOM = {"penanda": "penanda_id", "an": "an", "ub": "ub", "keamanan": "keamanan", "klasifikasi": "klasifikasi"}
BANYAK_PARAF = 3  # officials in hierarchy (Permendagri 1/2023, as the cities of the extracts apply it)
PARAF = [f"paraf_{urut}" for urut in range(1, BANYAK_PARAF + 1)]  # one fact: the list of those who initial
BIDANG_ISI = ("tempat",)  # facts that stand in the content, and are saved as edits


def nilai_fakta(naskah):
    """{fact: text} as forms and windows hold them; `paraf` is the list of persons in turn."""
    kolom = {nama: str(getattr(naskah, kolom) or "") for nama, kolom in KOLOM.items()}
    return kolom | {"paraf": [str(pk) for pk in naskah.paraf.values_list("pengguna", flat=True)]}


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
    """The facts of one letter. Each change is told.

    A window sends in `dilihat` the facts as it knew them (`nilai_fakta`, as JSON). What differs from them was changed
    there; for all the rest stands what the letter holds now, whatever the window says.
    """

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
        self.naskah, self.bentrok, self.dilihat = naskah, [], _baca_dilihat(data)
        kini = nilai_fakta(naskah)
        semula = _per_bidang(kini) | {"tempat": isi.tempat}
        dikirim = {} if data is None else {nama: data[nama] for nama in semula if nama in data}
        self.diubah = _diubah(dikirim, semula, self.dilihat)
        self.lihat = self._lihat(kini, self.diubah)
        dipakai = {n: v for n, v in dikirim.items() if n == "tempat" or _fakta(n) in self.diubah}
        super().__init__(None if data is None else semula | dipakai, initial=semula)
        unit = naskah.perangkat_daerah
        jabatan = [("", "Tidak"), *((j, j) for j in pilihan_jabatan(unit))]
        self.fields["penanda"].choices = [("", "Pilih pejabat …"), *calon_penanda(unit)]
        self.fields["an"].choices = _dengan(jabatan, naskah.an)
        self.fields["ub"].choices = _dengan(jabatan, naskah.ub)
        orang = [("", "–"), *calon_paraf(unit)]
        for urut, nama in enumerate(PARAF, 1):
            self.fields[nama] = forms.TypedChoiceField(
                label=f"Paraf {urut}", required=False, coerce=int, empty_value=None, choices=orang,
                error_messages={"invalid_choice": "Orang ini tidak dapat memaraf untuk kantor Anda. Pilih lagi."},
            )  # fmt: skip
        self.fields["klasifikasi"].widget.attrs |= {"list": "kode-klasifikasi", "autocomplete": "off"}

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
        dipilih = [bersih[n] for n in PARAF if bersih.get(n)]
        for urut, nama in enumerate(PARAF):
            orang = bersih.get(nama)
            if orang and orang in [bersih.get(n) for n in PARAF[:urut]]:
                self.add_error(nama, "Orang ini sudah memaraf di atas. Pilih orang lain.")
            elif orang and orang == bersih.get("penanda"):
                self.add_error(nama, "Penanda tangan tidak perlu memaraf.")
        bersih["paraf"] = [str(pk) for pk in dict.fromkeys(dipilih)]
        return bersih

    def perubahan_isi(self):
        """The edits of the facts that stand in the content."""
        return [
            {"op": "bidang", "bidang": nama, "nilai": self.cleaned_data[nama]}
            for nama in BIDANG_ISI
            if nama in self.changed_data and nama in self.cleaned_data
        ]

    def simpan(self, pengguna):
        """Write what was changed and may be written, with one row in the trail. Returns {fact: [old, new]}.

        A fact that somebody else has changed since the window saw it is refused: an error at its field, which holds
        the other's choice then. Raises BukanDraf.
        """
        with transaction.atomic():
            antre()  # the audit lock first, as in the engine: the letter does not pass on meanwhile
            naskah = Naskah.objects.get(pk=self.naskah.pk)
            kini = nilai_fakta(naskah)
            bersih = self._bersih()
            baru = {k: v for k, v in bersih.items() if v != kini[k]}
            self.bentrok = [k for k in baru if kini[k] != self.dilihat.get(k)]
            perubahan = {k: [kini[k], v] for k, v in baru.items() if k not in self.bentrok}
            if perubahan:
                self._tulis({k: v for k, (_, v) in perubahan.items()})
                perubahan |= {"paraf": [len(n) for n in perubahan["paraf"]]} if "paraf" in perubahan else {}
                if "penanda" in perubahan:  # the trail names the person
                    perubahan["penanda"] = [self._nama(pk) for pk in perubahan["penanda"]]
                catat("ubah_naskah", naskah.versi_terbaru, pelaku=pengguna.pelaku, perubahan=perubahan)
        for nama in self.bentrok:
            self._tolak(nama, kini[nama], baru[nama])
        ditulis = {k: v for k, v in baru.items() if k not in self.bentrok}
        self.lihat = self._lihat(kini | ditulis, self.diubah - bersih.keys())
        return perubahan

    def _lihat(self, kini, belum):
        """The `dilihat` of the page that follows; facts that wait yet (`belum`) are as the window saw them before."""
        return kini | {nama: self.dilihat.get(nama) for nama in belum}

    def _bersih(self):
        """{fact: text} of what was changed in the window and is right."""
        salah = {_fakta(nama) for nama in self.errors}
        return {
            k: self.cleaned_data[k] if k == "paraf" else str(self.cleaned_data[k] or "")
            for k in self.diubah
            if k not in salah
        }

    @staticmethod
    def _nama(pk):
        return str(Pengguna.objects.get(pk=pk)) if pk else ""

    def _tulis(self, nilai):
        # Compare and set: a letter that has been handed in keeps the facts that it was handed in with.
        draf = Versi.objects.filter(pk=self.naskah.versi_terbaru_id, status=Status.DRAF)
        if not draf.update(disimpan_pada=timezone.now()):
            raise BukanDraf
        if "paraf" in nilai:
            nama = dict(self.fields[PARAF[0]].choices)
            self.naskah.paraf.all().delete()
            Paraf.objects.bulk_create(
                Paraf(naskah=self.naskah, urut=urut, pengguna_id=pk, jabatan=nama[pk].partition(", ")[2] or nama[pk])
                for urut, pk in enumerate(map(int, nilai["paraf"]), 1)
            )
        kolom = {KOLOM[k]: v for k, v in nilai.items() if k in KOLOM}
        if "penanda_id" in kolom:
            kolom["penanda_id"] = int(kolom["penanda_id"]) if kolom["penanda_id"] else None
        if kolom:
            Naskah.objects.filter(pk=self.naskah.pk).update(**kolom)

    def _tolak(self, nama, kini, pilihan):
        """Say at the field what stands there now and what was chosen; from here on the field shows what stands."""
        bidang = PARAF[0] if nama == "paraf" else nama
        label = "Paraf" if nama == "paraf" else self.fields[nama].label
        kata = [self._kata(bidang, satu) for satu in (kini, pilihan)]
        pesan = (
            f"{label} sudah diubah menjadi “{kata[0]}” sejak halaman ini dibuka. Pilihan Anda “{kata[1]}” belum "
            "disimpan; pilih lagi bila itu yang dipakai."
        )
        self.data |= _per_bidang({nama: kini})
        self.add_error(bidang, pesan)

    def _kata(self, bidang, nilai):
        """A value as the field shows it."""
        pilihan = {str(k): v for k, v in getattr(self.fields[bidang], "choices", ())}
        semua = nilai if isinstance(nilai, list) else [nilai]
        return "; ".join(pilihan.get(satu) or satu for satu in semua) or "kosong"


def _baca_dilihat(data):
    """The facts that a window knew; nothing where it says nothing that makes sense, and then it changes nothing."""
    try:
        dilihat = json.loads((data or {}).get("dilihat") or "{}")
    except (ValueError, RecursionError):
        return {}
    return dilihat if isinstance(dilihat, dict) else {}


def _fakta(bidang):
    """The fact that a field is part of."""
    return "paraf" if bidang in PARAF else bidang


def _per_bidang(nilai):
    """{name of a field: text} of facts."""
    semua = {k: v for k, v in nilai.items() if k != "paraf"}
    if "paraf" in nilai:
        semua |= dict(zip(PARAF, [*nilai["paraf"], *[""] * BANYAK_PARAF], strict=False))
    return semua


def _diubah(dikirim, semula, dilihat):
    """The facts of which a window sends something else than it saw."""
    kirim = {k: dikirim[k] for k in KOLOM if k in dikirim}
    if any(nama in dikirim for nama in PARAF):
        kirim["paraf"] = [satu for nama in PARAF if (satu := dikirim.get(nama, semula[nama]))]
    return {k for k, nilai in kirim.items() if nilai != dilihat.get(k)}


def _dengan(pilihan, kini):
    """The choices, and the present one where it is none of them any more."""
    return pilihan if not kini or kini in dict(pilihan) else [*pilihan, (kini, kini)]
