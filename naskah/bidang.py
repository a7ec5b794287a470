"""The form field of each type of blank: text that a person writes becomes the value that isian.py checks, and back.

They work without a script; js/naskah puts rows, blocks and persons in the place of the plain texts.
"""

import re

from django import forms
from django.core.exceptions import ValidationError

from ambon_sop.blok import model as blok
from ambon_sop.tampilan import tulisan
from ambon_sop.tampilan.bentuk import TanggalInput

from .isian import periksa_nilai
from .terbilang import ribuan
from .tulisan_blok import dari_teks, ke_teks
from .wujud import orang

BATAS_TEKS = 200_000  # characters of one plain field; what a value holds is isian.py's business
TANDA_BUTIR = re.compile(r"\s*(?:\d{1,3}[.)]|[a-z][.)]|[-–•])\s+")
BIDANG_ORANG = ("nama", "pangkat", "nip", "jabatan")
ANGKA = re.compile(r"(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:00|-))?(?:,-|-)?", re.IGNORECASE)
KELIRU_TANGGAL = "Tulis tanggal seperti 24 November 2026 atau 24-11-2026."
KELIRU_ANGKA = "Tulis angka saja, misalnya 1.500.000."


def _tanggal(teks):
    try:
        return tulisan.baca(teks).isoformat()
    except ValueError:
        raise ValidationError(KELIRU_TANGGAL) from None


def _angka(teks):
    if not (cocok := ANGKA.fullmatch(teks.strip())):
        raise ValidationError(KELIRU_ANGKA)
    return int(cocok[1].replace(".", ""))


def _orang(teks):
    """`Nama; pangkat; NIP; jabatan`, as a table pasted from a sheet has it with tabs."""
    sel = [satu.strip() for satu in re.split(r"[;\t]", teks)]
    if len(sel) > len(BIDANG_ORANG):
        raise ValidationError("Tulis paling banyak empat bagian: nama; pangkat; NIP; jabatan.")
    return dict(zip(BIDANG_ORANG, [*sel, "", "", ""], strict=False))


def _sel(teks):
    return [satu.strip() for satu in re.split(r" \| |\t", teks)]


def _tulis_orang(nilai):
    return "; ".join(nilai[k] for k in BIDANG_ORANG).rstrip("; ")


# Text to value and value to text, of one repetition or row.
BACA = {"tanggal": _tanggal, "angka": _angka, "uang": _angka, "orang": _orang, "daftar_orang": _orang, "tabel": _sel}
TULIS = {
    "tanggal": lambda nilai: tulisan.panjang(tulisan.baca(nilai)),
    "angka": ribuan,
    "uang": ribuan,
    "orang": _tulis_orang,
    "daftar_orang": _tulis_orang,
    "tabel": " | ".join,
}
BARIS_ORANG = "Satu orang satu baris: nama; pangkat; NIP; jabatan."
PETUNJUK = {
    "orang": "Tulis nama; pangkat; NIP; jabatan.",
    "daftar_orang": BARIS_ORANG,
    "paragraf": "Satu baris satu alinea. Awali dengan 1., a., atau - untuk daftar.",
}


class BidangIsian(forms.Field):
    """One blank. What is empty may be saved: whether a letter is whole is asked when it goes on."""

    def __init__(self, isian):
        self.isian = isian
        super().__init__(label=isian.label, required=isian.wajib, help_text=_petunjuk(isian), widget=_kotak(isian))
        self.widget.attrs |= _tanda(isian)

    @property
    def _baris(self):
        return self.isian.berulang or self.isian.tipe in ("daftar_orang", "tabel")

    def tulis(self, nilai):
        """What stands in the field for a value of the letter; its default where nobody has written one."""
        isian = self.isian
        if isian.tipe == "pilihan":
            bawaan = [isian.bawaan] if isian.berulang and isian.bawaan else isian.bawaan
            return bawaan if nilai is None else nilai
        if nilai is None:
            return isian.bawaan if isian.tipe == "teks" else ""
        if isian.tipe == "paragraf":
            return ke_teks(blok.dari_daftar(nilai))
        satu = TULIS.get(isian.tipe, str)
        return "\n".join(satu(n).replace("\n", " ") for n in nilai) if self._baris else satu(nilai)

    def to_python(self, teks):
        """The value, None for nothing."""
        isian = self.isian
        if isian.tipe == "pilihan":
            return teks or ([] if isian.berulang else None)
        teks = (teks or "").replace("\r\n", "\n")
        if not teks.strip():
            return [] if self._baris else "" if isian.tipe == "teks" else None
        if isian.tipe == "paragraf":
            return dari_teks(teks)
        if self._baris:
            return self._baca_baris(teks)
        return BACA.get(isian.tipe, str.strip)(teks)

    def _baca_baris(self, teks):
        semua = [satu for satu in teks.split("\n") if satu.strip()]
        if self.isian.tipe != "tabel" and len(semua) > 1 and all(map(TANDA_BUTIR.match, semua)):
            semua = [TANDA_BUTIR.sub("", satu, count=1) for satu in semua]
        hasil, salah = [], []
        for urut, satu in enumerate(semua, 1):
            try:
                hasil.append(BACA.get(self.isian.tipe, str.strip)(satu))
            except ValidationError as keliru:
                salah.append(f"Baris {urut}: {keliru.message}")
        if salah:
            raise ValidationError(salah[:5])
        return hasil

    def validate(self, nilai):
        if nilai is None:
            return
        try:
            periksa_nilai(self.isian, nilai)
        except ValueError as salah:
            raise ValidationError(str(salah)) from None

    def has_changed(self, initial, data):
        rapi = data if isinstance(data, list) else (data or "").replace("\r\n", "\n").strip()
        return rapi != (initial if isinstance(initial, list) else (initial or "").strip())


def terbaca(isian, nilai):
    """A value to be read: as the plain form writes it, persons with commas."""
    if isian.tipe in ("orang", "daftar_orang"):
        semua = [nilai] if isinstance(nilai, dict) else nilai or []
        return "\n".join(orang(satu, "lengkap") for satu in semua)
    teks = BidangIsian(isian).tulis(nilai)
    return "; ".join(teks) if isinstance(teks, list) else teks


def _petunjuk(isian):
    return " ".join(satu for satu in (isian.petunjuk, _cara(isian)) if satu)


def _cara(isian):
    """How the plain field is written; the script takes it away with the field."""
    if isian.tipe == "tabel":
        return f"Satu baris satu baris tabel: {' | '.join(isian.kolom)}."
    if isian.berulang and isian.tipe != "pilihan":
        return "Satu butir satu baris."
    return PETUNJUK.get(isian.tipe, "")


def _kotak(isian):
    """The widget without a script."""
    if isian.tipe == "pilihan":
        if isian.berulang:
            return forms.CheckboxSelectMultiple(choices=[(o, o) for o in isian.opsi])
        return forms.Select(choices=[("", "Pilih …"), *((o, o) for o in isian.opsi)])
    if isian.tipe == "tanggal" and not isian.berulang:
        return TanggalInput()
    if isian.tipe in ("angka", "uang") and not isian.berulang:
        return forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "lebar-kode"})
    tinggi = 6 if isian.tipe == "paragraf" else 3 if isian.tipe != "teks" or isian.berulang else 1
    return forms.Textarea({"rows": tinggi, "maxlength": BATAS_TEKS})


def _tanda(isian):
    """What the script must know of the blank."""
    return {"data-isian-surat": isian.kunci, "data-cara": _cara(isian)}
