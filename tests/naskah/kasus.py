"""The collected letters beside the checkout, written down as letters of our kinds, field by field."""

import json
from pathlib import Path

import pytest

from naskah.isi import naskah_dari_dict
from naskah.ragam import cari

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "kasus" / "naskah"
BERKAS = sorted(FOLDER.glob("*.json"))

tiap_kasus = pytest.mark.parametrize(
    "berkas",
    [pytest.param(p, id=p.stem) for p in BERKAS]
    or [pytest.param(None, marks=pytest.mark.skip(reason="kasus tidak ada"))],
)

RAGAM = {"surat_edaran": "edaran", "surat_perjalanan_dinas": "spd"}
SIFAT = {"Plt.": "plt", "Plh.": "plh", "Pj.": "pj", "Pjs.": "pjs"}
# Key of a case → key of a blank, where they differ; the same for every kind.
ISIAN = {
    "pembebanan_skpd": "skpd",
    "pembebanan_akun": "akun",
    "tempat_berangkat": "berangkat",
    "tempat_tujuan": "tujuan",
}
# What of a case says how the kind looks, not what this letter says: these labels, in this order.
STRUKTUR = {
    "nota_dinas": "Yth.|Dari|Tembusan|Tanggal|Nomor|Sifat|Lampiran|Hal",
    "telaahan_staf": "Yth.|Dari|Tanggal|Nomor|Lampiran|Hal|Persoalan|Praanggapan|Fakta|Analisis|Kesimpulan|Saran",
    "notula": "Sidang/Rapat|Hari/Tanggal|Surat Undangan|Waktu Sidang/Rapat|Acara|Ketua|Sekretaris|Pencatat|Peserta",
    "surat_pengantar": "Yth.|NOMOR|Diterima tanggal|Penerima|Pengirim",
    "surat_dinas": "Nomor|Sifat|Lampiran|Hal|Yth.",
}


def baca(berkas):
    return json.loads(berkas.read_text(encoding="utf-8"))


def ragam_dari(kasus):
    return RAGAM.get(kasus["jenis"], kasus["jenis"])


def naskah_dari_kasus(kasus):
    """The case as `IsiNaskah`: its kind's standard template, its values in the blanks."""
    kode = ragam_dari(kasus)
    templat = cari(kode).templat().model_dump(mode="json")
    if kode == "edaran":  # this one names in its title who issues it
        next(b for b in templat["bagian"] if b["id"] == "judul")["teks"] = "SURAT EDARAN [pejabat.kapital]"
    kunci = {satu["kunci"] for satu in templat["isian"]}
    nilai = {k: v for k, v in _nilai(kode, kasus).items() if v not in (None, [], "")}
    assert nilai.keys() <= kunci, nilai.keys() - kunci
    return naskah_dari_dict(
        {
            "templat": templat,
            "tempat": kasus["tempat"],
            "tanggal": kasus["tanggal"],
            "nomor": kasus["nomor"],
            "kop": _kop(kasus["instansi"]),
            "penanda": _penanda(kode, kasus),
            "nilai": nilai,
        }
    )


def _kop(instansi):
    kontak = ("telepon", "faksimile", "laman", "pos_el", "kode_pos")
    return {
        "baris": [{"teks": instansi[k]} for k in ("pemda", "unit", "sub_unit") if instansi[k]],
        "alamat": [
            *([instansi["alamat"]] if instansi["alamat"] else []),
            ", ".join(instansi[k] for k in kontak if instansi[k]),
        ],
        "lambang": "negara" if instansi["jenis_kop"] == "kepala_daerah" else "kota",
    }


def _penanda(kode, kasus):
    """Its signers; in a decision the title names the post, as it does where nobody is named."""
    judul = (kasus["judul"] or "").split(" ", 2 if kode == "edaran" else 1)
    dari_judul = judul[-1] if kode in ("instruksi", "keputusan", "edaran") else None
    semua = kasus["penandatangan"][:1] or ([{}] if dari_judul else [])
    return [
        {
            "jabatan": dari_judul or satu.get("jabatan") or "",
            "sifat": SIFAT.get(satu.get("awalan"), "definitif"),
            "nama": satu.get("nama") or "",
            "pangkat": satu.get("pangkat_golongan") or "",
            "nip": satu.get("nip") or "",
        }
        for satu in semua
    ]


def _orang(satu):
    return {k: satu[lain] or "" for k, lain in ORANG}


ORANG = (("nama", "nama"), ("pangkat", "pangkat_golongan"), ("nip", "nip"), ("jabatan", "jabatan"))


def _nilai(kode, kasus):
    sama = ("sifat", "lampiran", "hal", "tentang", "kepada", "di", "dari", "dasar", "menimbang", "mengingat", "untuk")
    nilai = {k: kasus[k] for k in (*sama, "memperhatikan", "penutup", "tembusan")}
    nilai["diktum"] = [satu["isi"] for satu in kasus["diktum"]]
    orang = [_orang(satu) for satu in kasus["pelaksana"]]
    nilai |= {"orang": orang} if kode == "keputusan" else {"pelaksana": orang}
    return nilai | _tubuh(kode, kasus)


def _tubuh(kode, kasus):
    if kasus["kesetiaan_teks"] == "struktur":
        if kode == "surat_pengantar":
            return {"kiriman": kasus["tabel"]["baris"], "penerima": _orang(kasus["penandatangan"][1])}
        return {}
    if kode == "spd":
        tabel = {
            ISIAN.get(k, k): v for k, v in kasus["tabel"].items() if k not in ("halaman_belakang", *BAGIAN_PEGAWAI)
        }
        return tabel | {"pegawai": {"nama": kasus["tabel"]["pegawai"].split(" / ")[0]}}
    blok = [_blok(satu) for satu in kasus["isi"]]
    if kode == "instruksi":
        return {"pembuka": blok[0]["teks"]}
    if kode == "edaran":
        return {k: [satu] for k, satu in zip(("latar_belakang", "maksud", "ruang_lingkup"), blok, strict=True)}
    return {"isi": blok}


BAGIAN_PEGAWAI = ("pegawai", "pangkat_golongan", "jabatan")


def _blok(satu):
    if satu["tipe"] == "paragraf":
        return satu
    gaya = {"1.": "angka", "a.": "huruf"}.get(satu["penomoran"], "butir")
    return {"tipe": "daftar", "gaya": gaya, "butir": [{"teks": teks} for teks in satu["butir"]]}


def teks_kasus(kasus):
    """Every wording of the case that its letter must show."""
    struktur = kasus["kesetiaan_teks"] == "struktur"
    kunci = (
        "nomor", "tempat", "sifat", "lampiran", "hal", "judul", "tentang", "kepada", "di", "dari", "dasar",
        "menimbang", "mengingat", "memperhatikan", "diktum", "pelaksana", "untuk", "penutup", "penandatangan",
        "tembusan", "instansi",
    )  # fmt: skip
    yield from _daun([kasus[k] for k in kunci])
    if not struktur:
        yield from (teks for satu in kasus["isi"] for teks in (satu.get("butir") or [satu["teks"]]))
    if kasus["jenis"] == "surat_pengantar":
        yield from kasus["tabel"]["kolom"]


def _daun(nilai):
    if isinstance(nilai, str):
        yield nilai
    for satu in nilai.values() if isinstance(nilai, dict) else nilai if isinstance(nilai, list) else ():
        yield from _daun(satu)
