"""Pasal 44 Permendagri 1/2023 as one table, and the lines above a signature."""

import itertools

import pytest

from naskah.isi import GOLONGAN, SIFAT_PENANDA, Penanda
from naskah.penanda import blok_tanda, tampil
from naskah.ragam import KELOMPOK, RAGAM

# (group or kind) → whether titles are shown at all: ayat (1) and (2).
BERGELAR = {
    "penetapan": False, "penugasan": True, "internal": True, "eksternal": True, "khusus": True, "lain": True,
    "sertifikat": False,
}  # fmt: skip
# golongan × sifat → (titles where the group has them, rank, NIP): ayat (3), (4), (5).
TIDAK, GELAR, SEMUA = (False, False, False), (True, False, False), (True, True, True)
ORANG = {
    "kepala_daerah": {"definitif": GELAR, "plt": TIDAK, "plh": TIDAK, "pj": TIDAK, "pjs": TIDAK},
    "wakil": {"definitif": GELAR, "plt": TIDAK, "plh": TIDAK, "pj": TIDAK, "pjs": TIDAK},
    "sekda": {"definitif": SEMUA, "plt": SEMUA, "plh": TIDAK, "pj": TIDAK, "pjs": SEMUA},
    "lain": {"definitif": SEMUA, "plt": SEMUA, "plh": SEMUA, "pj": SEMUA, "pjs": SEMUA},
}


def test_tabelnya_utuh():
    assert BERGELAR.keys() == {*KELOMPOK, "sertifikat"}
    assert ORANG.keys() == GOLONGAN.keys()
    assert all(satu.keys() == SIFAT_PENANDA.keys() for satu in ORANG.values())


def test_pasal_44():
    for (kelompok, bergelar), golongan, sifat in itertools.product(BERGELAR.items(), GOLONGAN, SIFAT_PENANDA):
        ragam = "sertifikat" if kelompok == "sertifikat" else "surat_dinas"
        lihat = tampil("khusus" if kelompok == "sertifikat" else kelompok, ragam, golongan, sifat)
        gelar, pangkat, nip = ORANG[golongan][sifat]
        harap = (bergelar and gelar, pangkat, nip)
        assert (lihat.gelar, lihat.pangkat, lihat.nip) == harap, (kelompok, golongan, sifat)


ORANGNYA = {"nama": "Contoh Pejabat, S.Sos.", "polos": "Contoh Pejabat", "pangkat": "Pembina (IV/a)", "nip": "0" * 18}
NIP = "NIP 00000000 000000 0 000"
BENTUK = [
    ("surat_dinas", {}, ("KEPALA BAGIAN,",), "Contoh Pejabat, S.Sos.", ("Pembina (IV/a)", NIP)),
    ("keputusan", {}, ("KEPALA BAGIAN,",), "CONTOH PEJABAT", ("Pembina (IV/a)", NIP)),
    ("sertifikat", {"golongan": "sekda", "sifat": "pj"}, ("Pj. KEPALA BAGIAN,",), "CONTOH PEJABAT", ()),
    ("surat_dinas", {"golongan": "kepala_daerah"}, ("KEPALA BAGIAN,",), "Contoh Pejabat, S.Sos.", ()),
    (
        "surat_dinas", {"an": "Wali Kota Ambon"}, ("a.n. WALI KOTA AMBON", "KEPALA BAGIAN,"),
        "Contoh Pejabat, S.Sos.", ("Pembina (IV/a)", NIP),
    ),
    (
        "surat_tugas", {"an": "Wali Kota Ambon", "ub": "Sekretaris Kota"},
        ("a.n. WALI KOTA AMBON", "SEKRETARIS KOTA,", "u.b.", "KEPALA BAGIAN,"),
        "Contoh Pejabat, S.Sos.", ("Pembina (IV/a)", NIP),
    ),
    (
        "nota_dinas", {"sifat": "plt", "jabatan_asli": "Sekretaris Dinas"},
        ("Plt. KEPALA BAGIAN,", "SEKRETARIS DINAS,"),
        "Contoh Pejabat, S.Sos.", ("Pembina (IV/a)", NIP),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("ragam", "lain", "jabatan", "nama", "bawah"), BENTUK)
def test_blok_tanda_tangan(ragam, lain, jabatan, nama, bawah):
    blok = blok_tanda(Penanda(jabatan="Kepala Bagian", **ORANGNYA, **lain), RAGAM[ragam].kelompok, ragam)
    assert (blok.jabatan, blok.nama, blok.bawah) == (jabatan, nama, bawah)
