"""The filters of the trail: when, who, which deed, on what."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone

from ambon_sop.tampilan.bentuk import TanggalField

from .kata import TINDAKAN

URUTAN = {"waktu": "urut", "siapa": "pelaku_nama", "tindakan": "tindakan", "objek": "objek_nama"}
URUT_BAWAAN = "-waktu"


class SaringanAuditForm(forms.Form):
    """From GET. A field that makes no sense says so and does not narrow the list."""

    dari = TanggalField(label="Dari tanggal", required=False)
    sampai = TanggalField(label="Sampai tanggal", required=False)
    orang = forms.CharField(label="Orang", required=False, max_length=100)
    tindakan = forms.ChoiceField(
        label="Tindakan",
        required=False,
        choices=[("", "Semua tindakan"), *sorted(TINDAKAN.items(), key=lambda satu: satu[1])],
    )
    objek = forms.CharField(label="Objek", required=False, max_length=100)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="saringan-%s", **kwargs)
        for bidang in self.fields.values():
            lama = bidang.widget.attrs.get("class", "")
            bidang.widget.attrs |= {"class": f"form-control {lama}".strip(), "size": 14}
        self.fields["tindakan"].widget.attrs = {"class": "form-select"}

    def clean(self):
        isi = super().clean()
        if isi.get("dari") and isi.get("sampai") and isi["sampai"] < isi["dari"]:
            self.add_error("sampai", "Tanggal akhir tidak boleh sebelum tanggal awal.")
        return isi

    def terapkan(self, catatan):
        """Narrow and sort the rows."""
        self.is_valid()
        pilih = {nama: nilai for nama, nilai in self.cleaned_data.items() if nilai}
        if "dari" in pilih:
            catatan = catatan.filter(waktu__gte=_awal_hari(pilih["dari"]))
        if "sampai" in pilih:
            catatan = catatan.filter(waktu__lt=_awal_hari(pilih["sampai"] + timedelta(days=1)))
        if "orang" in pilih:
            catatan = catatan.filter(pelaku_nama__icontains=pilih["orang"])
        if "tindakan" in pilih:
            catatan = catatan.filter(tindakan=pilih["tindakan"])
        if "objek" in pilih:
            catatan = catatan.filter(objek_nama__icontains=pilih["objek"])
        return catatan.order_by(*_urutan(self.data.get("urut", "")))


def _awal_hari(hari):
    """Midnight in WIT."""
    return timezone.make_aware(datetime.combine(hari, time.min))


def _urutan(diminta):
    diminta = diminta if diminta.removeprefix("-") in URUTAN else URUT_BAWAAN
    tanda = "-" if diminta.startswith("-") else ""
    return dict.fromkeys([f"{tanda}{URUTAN[diminta.removeprefix('-')]}", "-urut"])
