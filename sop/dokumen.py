"""The printed SOP: its facts, its HTML, its PDF. `templates/sop/cetak/` lays out, `ambon_sop.cetak` prints."""

from dataclasses import dataclass

from django.template.loader import render_to_string

from ambon_sop.cetak import KERTAS, Aset, cetak
from ambon_sop.cetak.huruf import ukur
from ambon_sop.cetak.kode_qr import qr
from ambon_sop.tampilan.tulisan import berkelompok, panjang
from sop import bagan, lembar
from sop.isi import ke_dict
from sop.kaidah.jumlah import jumlah
from sop.lampiran import lampiran
from sop.pelukis import pelukis

JUDUL_BAGIAN = {
    "dasar_hukum": "Dasar hukum",
    "kualifikasi_pelaksana": "Kualifikasi pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan_perlengkapan": "Peralatan/perlengkapan",
    "peringatan": "Peringatan",
    "pencatatan_pendataan": "Pencatatan dan pendataan",
}


@dataclass(frozen=True)
class Keadaan:
    """What is true of the version beside its content, as far as it is printed."""

    konsep: bool = True  # not in force
    kertas: str = "F4"
    kode: str = ""  # verification code, printed with its QR on what is in force
    alamat_periksa: str = ""  # full address of that code's verification page
    lambang: Aset | None = None
    tertanda: bool = False  # will be signed electronically, and only then says so


@dataclass(frozen=True)
class HasilCetak:
    """The PDF and what was drawn on its pages (one Gambar for each page that holds rows)."""

    pdf: bytes
    gambar: list[bagan.Gambar]
    banyak_halaman: int


def cetak_sop(isi, keadaan):
    """Print an `Isi` as a `HasilCetak`: a tagged archival PDF that carries the content with it."""
    tata = _tata(isi, keadaan)
    html = _html(isi, keadaan, tata, berpita=not tata.satu_halaman)
    # A table that should fit on one page is laid out without strips; if it does not fit, once more with them.
    cadangan = _html(isi, keadaan, tata, berpita=True) if tata.satu_halaman else None
    hasil = cetak(
        html,
        gambar=pelukis(isi, cadangan),
        aset=_aset(keadaan),
        lampiran=[lampiran(isi)],
        tanda_air="KONSEP" if keadaan.konsep else "",
        arsip=True,
    )
    return HasilCetak(hasil.pdf, hasil.bekal, len(hasil.halaman))


def html_dokumen(isi, *, keadaan):
    """The whole document as HTML for paper."""
    tata = _tata(isi, keadaan)
    return _html(isi, keadaan, tata, berpita=not tata.satu_halaman)


def konteks_alur(isi):
    """What `sop/_tabel_alur.html` shows, on screen as on paper: actors, headings over them, rows."""
    return {
        "pelaksana": isi.pelaksana,
        "kelompok": lembar.kelompok(isi.pelaksana),
        "kegiatan": [
            {
                "no": k.no,
                "id": k.id,
                "uraian": k.uraian,
                "kelengkapan": k.kelengkapan,
                "waktu": k.waktu,
                "output": k.output,
                "keterangan": k.keterangan,
                "pelaksana": [{"kode": p.kode, "nama": p.nama} for p in isi.pelaksana],
            }
            for k in isi.kegiatan
        ],
        "jumlah_waktu": jumlah(isi),
    }


def konteks(isi, keadaan, tata, berpita):
    """Everything that the printed document says, as plain values."""
    pendek, sisi_panjang = KERTAS[keadaan.kertas]
    alur = konteks_alur(isi)
    for baris in alur["kegiatan"]:
        baris["tinggi"] = f"{tata.tinggi_baris[baris['no']]:.2f}px"
        baris["putus"] = baris["no"] in tata.boleh_putus
    return alur | {
        "isi": isi,
        "keadaan": keadaan,
        "tanggal": {
            nama: panjang(nilai) if (nilai := getattr(isi, f"tanggal_{nama}")) else ""
            for nama in ("pembuatan", "revisi", "efektif")
        },
        "pasangan": [
            [(JUDUL_BAGIAN[bidang], getattr(isi, bidang)) for bidang in pasangan] for pasangan in lembar.PASANGAN
        ],
        "kode": berkelompok(keadaan.kode, (4,)),
        "kertas": f"{sisi_panjang}mm {pendek}mm",
        "tepi": " ".join(f"{lembar.TEPI[sisi]}mm" for sisi in ("atas", "kanan", "bawah", "kiri")),
        "berpita": berpita,
        "tata": _ukuran(isi, tata, alur["kelompok"], berpita),
    }


def _ukuran(isi, tata, kelompok, berpita):
    """How the table is set, as CSS lengths; and its headings."""
    sela = {p.kode: f"{lembar.sela_tegak(p, tata):.2f}px" if tata.tegak else "" for p in isi.pelaksana}
    return {
        "huruf": f"{tata.huruf}px",
        "huruf_identitas": f"{tata.huruf_identitas}px",
        "huruf_pelaksana": f"{tata.huruf_pelaksana}px",
        "padat": tata.huruf == lembar.HURUF_PADAT,
        "pita": f"{tata.pita:.2f}px",
        "tepi_bawah": f"{tata.tepi_bawah if berpita else lembar.TEPI['bawah']:.2f}mm",
        "tegak": f"{tata.tegak}px" if tata.tegak else "",
        "kolom": [f"{lebar:.2f}px" for lebar in tata.kolom],
        # Name, space before it where it stands upright, whether it stands alone below the groups' headings.
        "judul": [(p.nama, sela[p.kode], kelompok and not p.kelompok) for p in isi.pelaksana],
        "judul_mutu": [lembar.judul_kolom(kolom, tata.huruf) for kolom in ("kelengkapan", "waktu", "output")],
        "judul_keterangan": lembar.judul_kolom("keterangan", tata.huruf),
    }


def _tata(isi, keadaan):
    sop = bagan.dari_isi(ke_dict(isi))
    return lembar.susun(isi, bagan.kebutuhan(sop, bagan.KERTAS, ukur), keadaan.kertas)


def _html(isi, keadaan, tata, berpita):
    return render_to_string("sop/cetak/dokumen.html", konteks(isi, keadaan, tata, berpita))


def _aset(keadaan):
    aset = {"qr.svg": Aset(qr(keadaan.alamat_periksa), "image/svg+xml")} if keadaan.alamat_periksa else {}
    return aset | ({"lambang": keadaan.lambang} if keadaan.lambang else {})
