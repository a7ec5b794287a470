"""What one kind of letter is."""

from dataclasses import dataclass, field

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


@dataclass(frozen=True)
class Ragam:
    """One kind. `bagian` and `isian` are dicts as they stand in `templat-naskah/1`: the standard template.

    `penanda` is how many officials of ours sign; `bernomor` whether it takes a number; `seri` names the count that it
    shares with other kinds; `dasar` says where its form comes from; `contoh` are values for the worked example.
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
    contoh: dict = field(default_factory=dict)

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
