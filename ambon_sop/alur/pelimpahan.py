"""Work that is handed to a colleague while a verifikator is away. The audit trail keeps both ends."""

from django import forms
from django.db import transaction
from django.utils import timezone

from ambon_sop.akun.models import Pengguna, Penugasan, Peran
from ambon_sop.audit.catat import catat
from ambon_sop.tampilan.bentuk import Bentuk, TanggalField
from ambon_sop.tampilan.tulisan import panjang

from .models import Pelimpahan


def verifikator():
    """Everybody who verifies today."""
    hat = Penugasan.objects.kini().filter(peran=Peran.VERIFIKATOR)
    return Pengguna.objects.filter(pk__in=hat.values("pengguna")).order_by("nama")


class PelimpahanForm(Bentuk, forms.Form):
    """Who is away, who has the work, from when to when."""

    tombol = "Limpahkan"

    dari = forms.ModelChoiceField(
        label="Verifikator yang berhalangan", queryset=Pengguna.objects.none(), empty_label=None
    )
    kepada = forms.ModelChoiceField(label="Dikerjakan oleh", queryset=Pengguna.objects.none(), empty_label="Pilih")
    mulai = TanggalField(label="Mulai", initial=timezone.localdate)
    selesai = TanggalField(label="Sampai", help_text="Hari terakhir. Sesudahnya pekerjaan kembali dengan sendirinya.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for nama in ("dari", "kepada"):
            self.fields[nama].queryset = verifikator()

    def clean(self):
        isi = super().clean()
        dari, kepada, mulai, selesai = (isi.get(nama) for nama in ("dari", "kepada", "mulai", "selesai"))
        if dari and dari == kepada:
            self.add_error("kepada", "Pilih verifikator lain, bukan yang berhalangan.")
        if mulai and selesai and selesai < mulai:
            self.add_error("selesai", f"Hari terakhir tidak boleh sebelum hari mulai, {panjang(mulai)}.")
        elif selesai and selesai < timezone.localdate():
            self.add_error("selesai", "Hari terakhir tidak boleh sebelum hari ini.")
        elif dari and mulai and selesai and (lain := _bertumpuk(dari, mulai, selesai)):
            pesan = f"Pekerjaan {dari} sudah dilimpahkan kepada {lain.kepada} sampai {panjang(lain.selesai)}."
            self.add_error("mulai", f"{pesan} Akhiri yang itu dulu.")
        return isi


def _bertumpuk(dari, mulai, selesai):
    lain = Pelimpahan.objects.filter(dari=dari, mulai__lte=selesai, selesai__gte=mulai, dicabut_pada__isnull=True)
    return lain.select_related("kepada").first()


@transaction.atomic
def limpahkan(pengguna, *, dari, kepada, mulai, selesai):
    """From `mulai` to `selesai`, both included, `kepada` has the work of `dari` too."""
    pelimpahan = Pelimpahan.objects.create(dari=dari, kepada=kepada, mulai=mulai, selesai=selesai, dibuat_oleh=pengguna)
    masa = f"{panjang(mulai)} sampai {panjang(selesai)}"
    catat("limpahkan", pelimpahan, pelaku=pengguna.pelaku, perubahan={"masa": ["", masa]})
    return pelimpahan


@transaction.atomic
def akhiri(pelimpahan, pengguna):
    """The one who was away is back: from now on each has their own work again."""
    if Pelimpahan.objects.filter(pk=pelimpahan.pk, dicabut_pada=None).update(dicabut_pada=timezone.now()):
        catat("akhiri_pelimpahan", pelimpahan, pelaku=pengguna.pelaku)
