"""Three windows of two people on one draft, over a line that loses, repeats and delays: nothing is lost unseen."""

from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ambon_sop.akun.models import Peran
from ambon_sop.alur import suntingan
from ambon_sop.alur.models import Suntingan, Versi
from sop.suntingan import terapkan_semua
from tests.pemeran import buat_pengguna
from tests.sop.jendela import Jendela, nilai
from tests.sop.pabrik import sop_draf

pytestmark = pytest.mark.django_db

BARIS = st.sampled_from(["k1", "k2", "k3"])
TEKS = st.sampled_from(["Satu", "Dua", "Tiga", "Empat"])
BENTUK = st.sampled_from(["proses", "keputusan"])


def op(nama, **isian):
    return st.fixed_dictionaries({"op": st.just(nama), **isian})


PERUBAHAN = st.one_of(
    op("kegiatan_ubah", id=BARIS, bidang=st.sampled_from(["uraian", "waktu"]), nilai=TEKS),
    op("kegiatan_ubah", id=BARIS, bidang=st.just("uraian"), nilai=TEKS),
    op("bidang", bidang=st.just("nama"), nilai=TEKS),
    op("pelaksana_ubah", kode=st.sampled_from(["p1", "p2"]), bidang=st.just("nama"), nilai=TEKS),
    op("simbol_ubah", kegiatan=BARIS, pelaksana=st.just("p2"), urut=st.just(1), bentuk=BENTUK),
    op("kegiatan_pindah", id=BARIS, setelah=st.none() | BARIS),
    op("kegiatan_tambah", id=st.sampled_from(["k7", "k8"]), setelah=st.none() | BARIS),
    op("kegiatan_hapus", id=st.sampled_from(["k2", "k3", "k7"])),
)  # fmt: skip
SIAPA = st.integers(0, 2)
NASIB = st.sampled_from(["sampai", "sampai", "permintaan hilang", "jawaban hilang", "dua kali", "terlambat"])
KEJADIAN = st.one_of(
    st.tuples(st.just("sunting"), SIAPA, st.lists(PERUBAHAN, min_size=1, max_size=2)),
    st.tuples(st.just("kirim"), SIAPA, st.tuples(NASIB, st.booleans())),
    st.tuples(st.just("tiba"), SIAPA, st.none()),
    st.tuples(st.just("segarkan"), SIAPA, st.none()),
)


class Peladen:
    """The server, watched: whatever it keeps must have been written over what its author had seen."""

    def __init__(self, versi, jendela):
        self.versi, self.jendela, self.awal = versi, jendela, versi.isi
        self.isi = self.sesudah = versi.isi
        self.urut = 0

    def sampaikan(self, jendela, badan):
        data = jendela.sampaikan(badan)
        for baru in Suntingan.objects.filter(versi=self.versi, urut__gt=self.urut):
            self._periksa(baru)
        return data

    def _periksa(self, baru):
        for tempat, dilihat in self._lihat(str(baru.kunci)).items():
            assert nilai(self.isi, tempat) == dilihat, f"{tempat} was overwritten unseen by #{baru.urut}"
        self.isi = terapkan_semua(self.isi, baru.perubahan).isi
        self.urut = baru.urut

    def _lihat(self, kunci):
        return next(j.lihat[kunci] for j in self.jendela if kunci in j.lihat)


def kirim(peladen, jendela, nasib, pakai_saya):
    """One request of a window, and what becomes of it on the line."""
    if not jendela.antre:
        return
    badan = jendela.permintaan()
    if nasib == "terlambat":
        jendela.salinan.append(badan)  # stays on the line; the window gives up and sends again
    if nasib in ("terlambat", "permintaan hilang"):
        return
    data = peladen.sampaikan(jendela, badan)
    if nasib == "dua kali":
        data = peladen.sampaikan(jendela, badan)
    if nasib != "jawaban hilang":
        jendela.terima(data, pakai_saya)


def jalankan(peladen, jendela, kejadian):
    for apa, siapa, isian in kejadian:
        satu = jendela[siapa]
        if apa == "sunting":
            satu.sunting(*isian)
        elif apa == "kirim":
            kirim(peladen, satu, *isian)
        elif apa == "tiba" and satu.salinan:
            peladen.sampaikan(satu, satu.salinan.pop(0))
        elif apa == "segarkan":
            satu.segarkan()


@pytest.fixture
def rekan(disdukcapil):
    return buat_pengguna("Fransina L.", Peran.PENYUSUN, disdukcapil)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(kejadian=st.lists(KEJADIAN, min_size=4, max_size=24))
def test_tidak_ada_yang_tertimpa_diam_diam(penyusun, rekan, kejadian):
    versi = sop_draf(penyusun)
    versi.refresh_from_db()
    jendela = [Jendela(penyusun, versi), Jendela(rekan, versi), Jendela(penyusun, versi)]
    peladen = Peladen(versi, jendela)
    jalankan(peladen, jendela, kejadian)
    for satu in jendela:
        while satu.antre:
            kirim(peladen, satu, "sampai", pakai_saya=True)
    for satu in jendela:
        satu.segarkan()

    akhir = Versi.objects.get(pk=versi.pk).isi
    assert [satu.isi for satu in jendela] == [akhir] * 3, "everybody sees the same in the end"
    riwayat = list(Suntingan.objects.filter(versi=versi))
    assert set().union(*(j.terkonfirmasi for j in jendela)) <= {str(s.kunci) for s in riwayat}
    assert terapkan_semua(peladen.awal, [p for s in riwayat for p in s.perubahan]).isi == akhir
    assert terapkan_semua(akhir, [p for s in reversed(riwayat) for p in s.balikan]).isi == peladen.awal


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("percobaan", [0, 3])
def test_yang_selalu_kalah_menunggu_gilirannya(penyusun, serentak, monkeypatch, percobaan):
    """A crowd on one draft: who lost every race is saved in turn, and never told that it is no draft any more."""
    versi = sop_draf(penyusun)
    monkeypatch.setattr(suntingan, "PERCOBAAN", percobaan)

    def sunting(nomor):
        satu = [{"op": "kegiatan_ubah", "id": "k1", "bidang": "uraian", "nilai": f"Langkah {nomor}"}]
        return suntingan.simpan(
            versi.pk, hitungan=2**30, kunci=uuid4(), perubahan=satu, pengguna=penyusun
        ).suntingan.urut

    assert sorted(serentak(sunting, 12)) == list(range(1, 13))
    assert Versi.objects.get(pk=versi.pk).hitungan == 12
