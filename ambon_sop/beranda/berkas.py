"""The verdict on an uploaded PDF: by whom it is signed, whether it was changed since, which document of ours it is."""

from dataclasses import dataclass, field
from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError

from ambon_sop.alur.jenis import semua_jenis
from ambon_sop.alur.models import Versi
from ambon_sop.tampilan.bentuk import Bentuk
from ambon_sop.tte.pemeriksa import periksa_berkas
from ambon_sop.unggahan.berkas import periksa_berkas as periksa_nama_dan_ukuran

from .periksa import BERVONIS, vonis_versi

BATAS_MB = 20
SAAT = ("waktu", "dicabut", "berakhir")  # moments of a signature, which the child writes out as text
BUKAN_PDF = "Berkas ini bukan PDF. Pilih berkas PDF yang Anda terima."


class BerkasForm(Bentuk, forms.Form):
    tombol = "Periksa berkas"

    berkas = forms.FileField(
        label="Berkas PDF",
        help_text=f"Paling besar {BATAS_MB} MB. Berkas hanya diperiksa, tidak disimpan.",
        error_messages={"required": "Pilih berkas PDF.", "empty": "Berkas ini kosong."},
        widget=forms.ClearableFileInput({"accept": ".pdf,application/pdf"}),
    )

    def clean_berkas(self):
        berkas = self.cleaned_data["berkas"]
        periksa_nama_dan_ukuran(berkas, (".pdf",), BATAS_MB)
        isi = berkas.read()
        if b"%PDF-" not in isi[:1024]:
            raise ValidationError(BUKAN_PDF)
        return isi


@dataclass(frozen=True)
class Temuan:
    """`tanda`: signatures as `tte.verifikasi` tells them; `asli`: the bytes are those that the portal keeps; `vonis`:
    the documents of the portal that it is, or by its code says it is.
    """

    rupa: str
    kalimat: str
    tanda: list = field(default_factory=list)
    vonis: list = field(default_factory=list)
    asli: bool = False


def nilai(isi):
    """The `Temuan` on these bytes. What `pemeriksa` raises (too busy, too heavy) goes through."""
    hasil = periksa_berkas(isi)
    milik = _dengan_sidik(hasil["sha256"])
    dikenal = milik or list(_versi().filter(kode__in=hasil["kode"][:20]))
    rupa, kalimat = _kalimat(hasil)
    tanda = [satu | {k: satu[k] and datetime.fromisoformat(satu[k]) for k in SAAT} for satu in hasil["tanda"]]
    return Temuan(rupa, kalimat, tanda, [vonis_versi(versi) for versi in dikenal], bool(milik))


def _kalimat(hasil):
    tanda = hasil["tanda"]
    if hasil["rusak"]:
        return "dicabut", "Berkas ini rusak atau diubah; tanda tangannya tidak dapat diperiksa"
    if not tanda:
        return "asing", "Berkas ini tidak bertanda tangan elektronik"
    if not all(satu["utuh"] and satu["seluruhnya"] for satu in tanda):
        return "dicabut", "Berkas ini berubah sesudah ditandatangani"
    if any(satu["dicabut"] for satu in tanda):
        return "dicabut", "Sertifikat penanda tangan dicabut penerbitnya; jangan percayai tanda tangan ini"
    if not all(satu["tepercaya"] or satu["berakhir"] for satu in tanda):
        return "asing", "Tanda tangan utuh; penerbit sertifikat tidak dikenal portal ini"
    if not all(satu["tepercaya"] for satu in tanda):
        return "asing", "Tanda tangan utuh; sertifikat penanda tangan sudah berakhir"
    sah = "Tanda tangan sah; berkas tidak berubah sejak ditandatangani"
    return "berlaku", sah if all(
        satu["diperiksa"] for satu in tanda
    ) else f"{sah}. Pencabutan sertifikat tidak diperiksa"


def _dengan_sidik(sidik):
    """The versions whose kept file has this SHA-256, or a paper that brought them into force (a decision)."""
    milik = list(_versi().filter(pdf_sha256=sidik))
    return milik or [versi for jenis in semua_jenis() for versi in jenis.versi_dari_berkas(sidik)]


def _versi():
    return Versi.objects.filter(BERVONIS).select_related("dokumen__perangkat_daerah", "dokumen__versi_berlaku")
