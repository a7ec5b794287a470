"""The standard as a document: what `templates/layanan/` lays out on screen and on paper."""

from ambon_sop.blok import html

from .fakta import kata_biaya, kata_waktu
from .isi import PENGELOLAAN, PENYAMPAIAN

BATAS_UTUH = 1_800  # letters of HTML, some twenty lines
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
            "komponen": [_baris(no, kunci, nama, isi) for no, (kunci, nama) in enumerate(daftar.items(), 1)],
        }
        for huruf, judul, daftar in BAGIAN
    ]
    return {"isi": isi, "bagian": bagian, "waktu": kata_waktu(isi.waktu), "biaya": kata_biaya(isi.biaya)}


def _baris(no, kunci, nama, isi):
    """One row; a short one (`utuh`) stays on one page, so that its name never stands without its text."""
    teks = html(getattr(isi.komponen, kunci))
    return {"no": no, "kunci": kunci, "judul": nama, "html": teks, "utuh": len(teks) < BATAS_UTUH}
