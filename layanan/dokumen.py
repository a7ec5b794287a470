"""The standard as a document: what `templates/layanan/` lays out on screen and on paper."""

from ambon_sop.blok import html

from .fakta import kata_biaya, kata_waktu
from .isi import PENGELOLAAN, PENYAMPAIAN

BAGIAN = (
    ("A", "Komponen yang terkait dengan proses penyampaian pelayanan (service delivery)", PENYAMPAIAN),
    ("B", "Komponen yang terkait dengan proses pengelolaan pelayanan (manufacturing)", PENGELOLAAN),
)


def konteks(isi):
    """Everything that the document says, as plain values; `bagian` are the two headed blocks with numbered rows."""
    bagian = [
        {
            "huruf": huruf,
            "judul": judul,
            "komponen": [
                {"no": no, "kunci": kunci, "judul": nama, "html": html(getattr(isi.komponen, kunci))}
                for no, (kunci, nama) in enumerate(daftar.items(), 1)
            ],
        }
        for huruf, judul, daftar in BAGIAN
    ]
    return {"isi": isi, "bagian": bagian, "waktu": kata_waktu(isi.waktu), "biaya": kata_biaya(isi.biaya)}
