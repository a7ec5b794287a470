"""All kinds of letters: the order of their parts, nothing lost of what was written, and hostile text stays text."""

import datetime

import pytest

from ambon_sop.blok.sebaris import tanpa_tanda
from ambon_sop.penomoran.pola import tulis
from naskah.contoh import UKURAN, isi_contoh, isi_untuk
from naskah.isi import IsiDitolak, ke_dict, naskah_dari_dict, templat_dari_dict
from naskah.isian import TIPE
from naskah.penanda import kelompokkan
from naskah.polos import baris_polos, polos
from naskah.ragam import KELOMPOK, RAGAM
from naskah.susun import susun
from tests.naskah.urutan import URUTAN

SERI = {"keputusan", "instruksi", "edaran", "sertifikat"}
tiap_ragam = pytest.mark.parametrize("kode", RAGAM)


def test_dua_puluh_enam_jenis():
    assert RAGAM.keys() == URUTAN.keys()
    assert len(RAGAM) == 26
    assert {r.seri for r in RAGAM.values()} == {"surat", *SERI}
    assert all(r.seri == r.kode for r in RAGAM.values() if r.kode in SERI)
    assert {r.kelompok for r in RAGAM.values()} == KELOMPOK.keys()
    assert max(map(len, RAGAM)) <= 20


# The first number of each count on one day, in one office, under one code. Keputusan and instruksi are cited alike,
# with the kind before the number; no other two counts write the same one.
NOMOR = {
    "surat": "000.8.3/1/Disdukcapil/2026", "keputusan": "1 TAHUN 2026", "instruksi": "1 TAHUN 2026",
    "edaran": "000.8.3/1 TAHUN 2026", "sertifikat": "000.8.3/S-1/Disdukcapil/2026",
}  # fmt: skip


@tiap_ragam
def test_nomor_pertama_menurut_hitungannya(kode):
    lain = {"tanggal": datetime.date(2026, 11, 24), "singkatan": "Disdukcapil", "kode_klasifikasi": "000.8.3"}
    assert tulis(RAGAM[kode].pola, urut=1, **lain) == NOMOR[RAGAM[kode].seri]


def test_jenis_yang_tidak_ada_ditolak_dengan_kata():
    with pytest.raises(IsiDitolak, match="Jenis naskah ini tidak dikenal"):
        templat_dari_dict(ke_dict(RAGAM["memo"].templat()) | {"ragam": "bukan_jenis"})


@tiap_ragam
def test_urutan_bagian(kode):
    semua, letak = [baris.replace("\u00a0", " ") for baris in polos(susun(isi_contoh(kode))).split("\n")], 0
    for tanda in URUTAN[kode].split("|"):
        cocok = (lambda b, t=tanda: b == t[1:]) if tanda[0] == "=" else (lambda b, t=tanda: b.startswith(t))
        letak = next((n for n in range(letak, len(semua)) if cocok(semua[n])), None)
        assert letak is not None, tanda
        letak += 1


def daun(isian, nilai):
    """Every wording of a value, as it must be found again."""
    if isinstance(nilai, dict):
        for kunci, satu in nilai.items():
            if kunci not in ("tipe", "gaya"):
                yield from ([kelompokkan(satu)] if kunci == "nip" else daun(isian, satu))
    elif isinstance(nilai, list):
        for satu in nilai:
            yield from daun(isian, satu)
    elif isinstance(nilai, str) and isian.tipe != "tanggal":
        yield tanpa_tanda(nilai) if isian.tipe == "paragraf" else nilai


def rata(teks):
    return " ".join(teks.split()).casefold()


def hilang(isi):
    tercetak = rata(polos(susun(isi)))
    return [
        (isian.kunci, teks)
        for isian in isi.templat.isian
        for teks in daun(isian, isi.nilai.get(isian.kunci))
        if rata(teks) not in tercetak
    ]


@tiap_ragam
@pytest.mark.parametrize("ukuran", UKURAN)
def test_tidak_ada_yang_hilang(kode, ukuran):
    isi = isi_contoh(kode, ukuran)
    assert not susun(isi).kurang
    assert not hilang(isi)


def test_orang_tanpa_nama_tidak_menghapus_yang_lain():
    nilai = {"pelaksana": [{"nama": "", "jabatan": "Analis"}, {"nama": "Budi"}]}
    teks = polos(susun(naskah_dari_dict({"templat": ke_dict(RAGAM["surat_tugas"].templat()), "nilai": nilai})))
    assert "Budi" in teks
    assert "[Yang ditugaskan]" not in teks


@tiap_ragam
def test_yang_kosong_tetap_tersusun(kode):
    """An empty letter shows the names of what must be filled in, and nothing of what may stay empty."""
    templat = RAGAM[kode].templat()
    lembaran = susun(naskah_dari_dict({"templat": ke_dict(templat)}))
    wajib = {satu.kunci for satu in templat.isian if satu.wajib and not (satu.bawaan and satu.tipe in BERBAWAAN)}
    assert set(lembaran.kurang) == wajib
    teks = "\n".join(baris_polos(lembaran))
    assert not [i.label for i in templat.isian if not i.wajib and f"[{i.label}]" in teks]


BERBAWAAN = ("teks", "pilihan")
JAHAT = [
    "<b>tebal</b><script>alert(1)</script>",
    "{{ x }} {% include 'x' %} {# y #}",
    "[hal] [nomor] [isi.terbilang]",
    "${nomor_naskah} ${ttd_pengirim}",
    "\"petik\" 'tunggal' & &amp; \\ %s",
    "x" * 500,
]


def jahat(isian, teks):
    if isian.tipe == "paragraf":
        anak = [{"tipe": "daftar", "gaya": "huruf", "butir": [{"teks": teks, "anak": []}]}]
        return [
            {"tipe": "paragraf", "teks": teks},
            {"tipe": "daftar", "gaya": "angka", "butir": [{"teks": teks, "anak": anak}]},
            {"tipe": "tabel", "kepala": [teks], "baris": [[teks]]},
        ]
    orang = dict.fromkeys(("nama", "pangkat", "nip", "jabatan"), teks)
    nilai = {"teks": teks, "orang": orang, "daftar_orang": [orang], "tabel": [[teks] * len(isian.kolom)]}
    return [nilai[isian.tipe]] if isian.berulang else nilai[isian.tipe]


def naskah_jahat(kode, teks):
    templat = RAGAM[kode].templat()
    teks_saja = ("teks", "paragraf", "orang", "daftar_orang", "tabel")
    nilai = {satu.kunci: jahat(satu, teks) for satu in templat.isian if satu.tipe in teks_saja}
    return naskah_dari_dict({"templat": ke_dict(templat), "nilai": nilai})


@tiap_ragam
def test_teks_jahat_tetap_teks(kode):
    for teks in JAHAT:
        assert not hilang(naskah_jahat(kode, teks)), teks


def test_tanda_tebal_hanya_dalam_paragraf():
    isi = naskah_jahat("surat_dinas", "**x** *y*")
    teks = polos(susun(isi)).split("\n")
    assert teks.count("**x** *y*") > 3  # hal, pembuka …: as typed
    assert "x y" in teks  # paragraphs: marks hold


@pytest.mark.parametrize("tanda", ["\u202e", "\u2066", "\x00", "\ufffe"])
def test_tanda_tak_tampak_ditolak(tanda):
    for kode in ("surat_dinas", "surat_tugas", "surat_perjanjian"):
        with pytest.raises(IsiDitolak):
            naskah_jahat(kode, f"nomor{tanda}1")


def test_kata_sangat_panjang():
    isi = isi_contoh("surat_dinas")
    nilai = isi.nilai | {"hal": "x" * 4000, "isi": [{"tipe": "paragraf", "teks": "y" * 4000}]}
    assert not hilang(naskah_dari_dict(ke_dict(isi) | {"nilai": nilai}))
    with pytest.raises(IsiDitolak):
        naskah_dari_dict(ke_dict(isi) | {"nilai": nilai | {"hal": "x" * 4001}})


def test_banyak_orang_dan_alamat_pindah_ke_lampiran():
    orang = {"nama": "Contoh", "pangkat": "", "nip": "", "jabatan": ""}
    for kode, kunci, batas, isi in (
        ("surat_tugas", "pelaksana", 3, orang),
        ("surat_perintah", "pelaksana", 3, orang),
        ("surat_dinas", "kepada", 5, "Camat Contoh"),
        ("undangan", "kepada", 5, "Camat Contoh"),
    ):
        for banyak in (batas, batas + 1):
            naskah = isi_contoh(kode)
            lembaran = susun(naskah.model_copy(update={"nilai": naskah.nilai | {kunci: [isi] * banyak}}))
            ada = any(type(s).__name__ == "Halaman" and s.lampiran for s in lembaran.simpul)
            assert ada == (banyak > batas), (kode, banyak)


SEMUA_TIPE = [
    {"kunci": f"x_{tipe}{'_ulang' if ulang else ''}", "label": tipe, "tipe": tipe, "berulang": ulang}
    | {"opsi": ["Ya", "Tidak"], "kolom": ["Satu", "Dua"]}
    for tipe in TIPE
    for ulang in (False, True)
    if not ulang or tipe in ("teks", "pilihan", "tanggal", "uang")
]


@pytest.mark.parametrize("ukuran", UKURAN)
def test_templat_buatan_sendiri(ukuran):
    """Blanks of every type, each feeding every part, right or wrong: it is set, and no wording gets lost."""
    kunci = [satu["kunci"] for satu in SEMUA_TIPE]
    bagian = [
        {"id": f"{tipe}-{satu}", "tipe": tipe, "isian": satu}
        for tipe in ("diktum", "pasal", "pelaksana", "tabel", "tembusan")
        for satu in kunci
    ]
    bagian += [
        {"id": f"isi-{satu}", "tipe": "isi", "blok": [{"tipe": "paragraf", "teks": f"Yaitu [{satu}], dan [{satu}]."}]}
        for satu in kunci
    ]
    bagian += [
        {"id": f"tanda-{satu}", "tipe": "tanda_tangan", "kolom": [{"penanda": None, "isian": satu}]} for satu in kunci
    ]
    templat = {"ragam": "memo", "nama": "Memo", "isian": SEMUA_TIPE}
    for sepotong in (bagian[:60], bagian[60:]):
        isi = isi_untuk(templat_dari_dict(templat | {"bagian": sepotong}), ukuran)
        assert not susun(isi).kurang
    assert not hilang(isi)
