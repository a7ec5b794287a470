"""What one kind of letter is."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from naskah.isi import IsiTemplat

# Groups of Permendagri 1/2023. Instruksi and Surat Edaran are `khusus` there, `pengaturan` under the ANRI rules.
KELOMPOK = {
    "penetapan": "Arahan: penetapan",
    "penugasan": "Arahan: penugasan",
    "internal": "Korespondensi internal",
    "eksternal": "Korespondensi eksternal",
    "khusus": "Naskah dinas khusus",
    "lain": "Naskah dinas lainnya",
}


# What a form rests on: text of the regulation or forms that follow it; or habit, to be compared with its Lampiran.
PERMENDAGRI = "Permendagri 1/2023"
KEBIASAAN = "Kebiasaan, cocokkan dengan Lampiran Permendagri 1/2023"

TELADAN = Path(__file__).resolve().parent / "teladan"


@cache
def _berkas(kode):
    return (TELADAN / f"{kode}.json").read_text(encoding="utf-8")


def teladan(kode):
    """The worked example of a kind, as its file has it: `nomor`, `penanda`, `nilai` …"""
    return json.loads(_berkas(kode))


@dataclass(frozen=True)
class Ragam:
    """One kind. `bagian` and `isian` are dicts as they stand in `templat-naskah/1`: the standard template.

    `penanda` is how many officials of ours sign; `bernomor` whether it takes a number; `seri` names the count that it
    shares with other kinds, `pola` the built-in pattern of its number; `dasar` says where its form
    comes from; `kop_tengah` puts the emblem in the middle.
    """

    kode: str
    nama: str
    kelompok: str
    bagian: tuple
    isian: tuple
    dasar: str
    kop: str = "perangkat_daerah"
    kertas: str = "A4"
    lanskap: bool = False
    huruf: str = "Arial"
    ukuran: int = 11
    penanda: int = 1
    bernomor: bool = True
    seri: str = "surat"
    pola: str = "{kode_klasifikasi}/{urut}/{singkatan}/{tahun}"
    kop_tengah: bool = False

    @property
    def lembar_isian(self):
        """Whether it is a sheet that is written on by hand, as for a disposition: no number, no signature of ours."""
        return not self.penanda and not self.bernomor

    @property
    def contoh(self):
        """The worked example: values of the blanks."""
        return teladan(self.kode)["nilai"]

    def templat(self):
        return IsiTemplat.model_validate(
            {
                "ragam": self.kode,
                "nama": self.nama,
                "kop": self.kop,
                "kertas": self.kertas,
                "lanskap": self.lanskap,
                "huruf": self.huruf,
                "ukuran": self.ukuran,
                "bagian": [dict(satu) for satu in self.bagian],
                "isian": [dict(satu) for satu in self.isian],
            }
        )
