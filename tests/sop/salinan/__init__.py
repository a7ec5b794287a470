"""What other programs put on the clipboard: files by the program that copied, and the SOP that the Excel ones hold."""

from pathlib import Path

from sop.tempelan import susun, usul

FOLDER = Path(__file__).parent


def salinan(nama):
    return (FOLDER / nama).read_text()


def surat_keluar():
    """{pelaksana, kegiatan, alur} of the sheet in excel.html, as `sop-ap/1` has them; of the arrows only the named."""
    kolom, isi = usul(html=salinan("excel.html"))
    letak = [k for k, satu in enumerate(kolom) if satu.arti == "pelaksana"]
    pelaksana = [{"kode": f"p{urut}", "nama": kolom[k].nama} for urut, k in enumerate(letak, 1)]
    kegiatan = []
    for no, satu in enumerate(susun(kolom, isi), 1):
        simbol = [{"pelaksana": f"p{letak.index(k) + 1}", "bentuk": bentuk} for k, bentuk in satu["simbol"]]
        kegiatan.append(satu | {"no": no, "simbol": simbol})
    alur = [
        {"dari": [4, "p2"], "ke": [5, "p3"], "label": "Ya"},
        {"dari": [4, "p2"], "ke": [3, "p1"], "label": "Tidak"},
    ]
    return {"pelaksana": pelaksana, "kegiatan": kegiatan, "alur": alur}
