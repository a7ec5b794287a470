"""The collected letters can all be made from a template, and nothing of them is lost."""

from naskah.polos import polos
from naskah.susun import susun
from tests.naskah.kasus import BERKAS, STRUKTUR, baca, naskah_dari_kasus, ragam_dari, teks_kasus, tiap_kasus

JENIS_KOP = {"kepala_daerah", "perangkat_daerah", "upt", "instansi_pusat"}  # says which kop, not what stands in it


def rata(teks):
    return " ".join(teks.split()).casefold()


def semua_teks(isi):
    kop = [satu.teks for satu in isi.kop.baris] + isi.kop.alamat
    return rata("\n".join([*kop, polos(susun(isi))]))


@tiap_kasus
def test_tidak_ada_yang_hilang(berkas):
    kasus = baca(berkas)
    tercetak = semua_teks(naskah_dari_kasus(kasus))
    teks = [satu for satu in teks_kasus(kasus) if satu not in JENIS_KOP]
    assert teks
    assert not [satu for satu in teks if rata(satu) not in tercetak]


@tiap_kasus
def test_susunan_formulir_sama(berkas):
    """Where the case tells only how the form is built, ours is built so."""
    kasus = baca(berkas)
    if kasus["kesetiaan_teks"] != "struktur":
        return
    isi = " ".join(teks for satu in kasus["isi"] for teks in (satu.get("butir") or [satu["teks"]]))
    baris, letak = polos(susun(naskah_dari_kasus(kasus))).split("\n"), 0
    for label in STRUKTUR[ragam_dari(kasus)].split("|"):
        assert label in isi
        letak = next(n for n, satu in enumerate(baris) if n >= letak and label in satu)


def test_sebelas_kasus_sepuluh_jenis():
    if BERKAS:
        assert (len(BERKAS), len({baca(satu)["jenis"] for satu in BERKAS})) == (11, 10)
