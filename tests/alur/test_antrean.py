"""The queue of Bagian Organisasi, and work handed over during an absence."""

import datetime

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from ambon_sop.akun.models import Peran
from ambon_sop.alur import antrean, pemegang
from ambon_sop.alur.models import Pelimpahan, Versi
from ambon_sop.alur.pelimpahan import PelimpahanForm, akhiri, limpahkan
from sop.alur import ALUR_SOP
from tests.pemeran import buat_pengguna, masuk
from tests.sop.pabrik import majukan, sop_draf

pytestmark = pytest.mark.django_db
HARI = datetime.timedelta(days=1)


@pytest.fixture
def isi_antrean(penyusun, verifikator, verifikator_lain):
    """One not taken, one with `verifikator` that is overdue, one with the other, one given back."""
    cache.clear()
    baru = majukan(sop_draf(penyusun, "Baru"), ("ajukan", penyusun))
    lama = majukan(sop_draf(penyusun, "Lama"), ("ajukan", penyusun), ("ambil", verifikator))
    lain = majukan(sop_draf(penyusun, "Lain"), ("ajukan", penyusun), ("ambil", verifikator_lain))
    kembali = majukan(
        sop_draf(penyusun, "Kembali"),
        ("ajukan", penyusun),
        ("ambil", verifikator),
        ("kembalikan", verifikator, {"catatan": "Lengkapi."}),
    )
    Versi.objects.filter(pk=lama.pk).update(diajukan_pada=timezone.now() - 20 * HARI)
    return {"baru": baru, "lama": lama, "lain": lain, "kembali": kembali}


@pytest.mark.parametrize(
    ("lihat", "judul"),
    [
        ("semua", ["Lama", "Baru", "Lain"]),
        ("belum", ["Baru"]),
        ("saya", ["Lama"]),
        ("lewat", ["Lama"]),
        ("kembali", ["Kembali"]),
        ("disetujui", []),
    ],
)
def test_tampilan_dan_hitungannya(isi_antrean, verifikator, lihat, judul):
    assert [v.dokumen.judul for v in antrean.antrean(verifikator, lihat)] == judul
    assert antrean.hitung(verifikator)[lihat] == len(judul)


def test_cari_urut_dan_orang(isi_antrean, verifikator, verifikator_lain):
    judul = lambda **syarat: [v.dokumen.judul for v in antrean.antrean(verifikator, **syarat)]  # noqa: E731
    assert judul(q="disdukcapil la") == ["Lama", "Lain"]
    assert judul(urut="-judul") == ["Lama", "Lain", "Baru"]
    assert judul(verifikator=verifikator_lain.pk) == ["Lain"]


def test_beban(isi_antrean, verifikator, verifikator_lain):
    assert [(b.pengguna, b.banyak, b.lewat) for b in antrean.beban()] == [(verifikator_lain, 1, 0), (verifikator, 1, 1)]


def test_halaman_antrean(client, isi_antrean, verifikator):
    masuk(client, verifikator)
    isi = client.get(reverse("alur:antrean")).content.decode()
    assert "sedang diverifikasi oleh Verifikator Dua" in isi
    assert "Lewat" in isi
    assert client.get(reverse("alur:antrean"), {"q": "zzz"}).content.decode().count("Hapus saringan") == 1
    assert client.get(reverse("alur:antrean"), {"lihat": "x", "verifikator": "١", "urut": "x"}).status_code == 200


@pytest.mark.parametrize("banyak", [2, 20])
@pytest.mark.parametrize("alamat", ["alur:antrean", "beranda:kotak_masuk"])
def test_tetap_banyak_kueri(client, penyusun, verifikator, alamat, banyak, django_assert_max_num_queries):
    cache.clear()
    for i in range(banyak):
        versi = majukan(sop_draf(penyusun, f"SOP {i}"), ("ajukan", penyusun))
        if i % 2:
            majukan(versi, ("ambil", verifikator))
    masuk(client, verifikator)
    with django_assert_max_num_queries(26):
        assert client.get(reverse(alamat)).status_code == 200


def test_yang_mewakili_dapat_memverifikasi(isi_antrean, verifikator, verifikator_lain):
    versi, hari_ini = isi_antrean["lama"], timezone.localdate()
    assert "kembalikan" not in _boleh(versi, verifikator_lain)
    satu = limpahkan(verifikator, dari=verifikator, kepada=verifikator_lain, mulai=hari_ini, selesai=hari_ini)
    assert {"kembalikan", "setujui"} <= _boleh(versi, verifikator_lain)
    assert versi in pemegang.menunggu(verifikator_lain)
    assert {h.pengguna for h in pemegang.pemegang(versi)} == {verifikator, verifikator_lain}
    akhiri(satu, verifikator)
    assert "kembalikan" not in _boleh(versi, verifikator_lain)


@pytest.mark.parametrize(("mulai", "selesai"), [(1, 5), (-5, -1)])
def test_di_luar_masanya_tidak_mewakili(isi_antrean, verifikator, verifikator_lain, mulai, selesai):
    hari_ini = timezone.localdate()
    masa = {"mulai": hari_ini + mulai * HARI, "selesai": hari_ini + selesai * HARI}
    limpahkan(verifikator, dari=verifikator, kepada=verifikator_lain, **masa)
    assert "kembalikan" not in _boleh(isi_antrean["lama"], verifikator_lain)


def _boleh(versi, orang):
    return {t.transisi.nama for t in ALUR_SOP.tersedia(versi, orang)}


@pytest.mark.parametrize(
    ("ubah", "bidang"),
    [
        ({"kepada": "dari"}, "kepada"),
        ({"mulai": "30-11-2099", "selesai": "29-11-2099"}, "selesai"),
        ({"mulai": "01-01-2020", "selesai": "02-01-2020"}, "selesai"),
        ({"kepada": "luar"}, "kepada"),
        ({"selesai": ""}, "selesai"),
    ],
)
def test_pelimpahan_yang_keliru_ditolak_di_bidangnya(verifikator, verifikator_lain, penyusun, ubah, bidang):
    orang = {"dari": verifikator.pk, "kepada": verifikator_lain.pk, "luar": penyusun.pk}
    data = {"dari": verifikator.pk, "kepada": verifikator_lain.pk, "mulai": "01-12-2099", "selesai": "05-12-2099"}
    data |= {k: orang.get(v, v) for k, v in ubah.items()}
    assert list(PelimpahanForm(data).errors) == [bidang]


def test_pelimpahan_tidak_bertumpuk(client, verifikator, verifikator_lain, bag_organisasi):
    ketiga = buat_pengguna("Verifikator Tiga", Peran.VERIFIKATOR, bag_organisasi)
    masuk(client, verifikator)
    data = {"dari": verifikator.pk, "kepada": verifikator_lain.pk, "mulai": "01-12-2099", "selesai": "05-12-2099"}
    assert client.post(reverse("alur:pelimpahan"), data).status_code == 302
    jawaban = client.post(reverse("alur:pelimpahan"), data | {"kepada": ketiga.pk, "mulai": "05-12-2099"})
    assert (jawaban.status_code, Pelimpahan.objects.count()) == (422, 1)
    assert "sudah dilimpahkan kepada Verifikator Dua" in jawaban.content.decode()
