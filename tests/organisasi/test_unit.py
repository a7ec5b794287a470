"""The Admin's pages of units, posts and holders."""

import datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ambon_sop.audit.models import CatatanAudit
from ambon_sop.organisasi.models import Jabatan, Pejabat, PerangkatDaerah
from ambon_sop.organisasi.muat import muat, pasang_kepala
from ambon_sop.organisasi.perubahan import beda
from ambon_sop.organisasi.pohon import keturunan, urutan_pohon
from tests.pemeran import buat_unit, masuk

pytestmark = pytest.mark.django_db
LUAR = ["\x00", "<script>alert(1)</script>", "' OR 1=1 --", "{{ 7*7 }}", "é" * 3000, "9" * 400, "\u202e\ud7ff", "   "]
BIDANG = (
    "nama singkatan kode jenis induk sebutan_pimpinan alamat berlaku_dari berlaku_sampai penerus keterangan".split()
)


@pytest.fixture
def klien(client, admin):
    cache.clear()
    return masuk(client, admin)


def isian(unit, **ganti):
    isi = {
        nama: getattr(unit, nama) or "" for nama in ("nama", "singkatan", "kode", "jenis", "sebutan_pimpinan", "alamat")
    }
    return isi | {"induk": unit.induk_id or "", "status_verifikasi": unit.status_verifikasi} | ganti


def audit_terakhir():
    return CatatanAudit.objects.first()


# --- units -----------------------------------------------------------------------------------------------------------


def test_ubah_unit_dicatat_dan_jabatan_ikut(klien, dinkes):
    pasang_kepala(dinkes)
    isi = isian(dinkes, sebutan_pimpinan="Kepala Dinas Kesehatan Kota", berlaku_dari="2 Januari 2017")
    klien.post(f"/kerja/organisasi/{dinkes.pk}/ubah/", isi)

    dinkes.refresh_from_db()
    assert dinkes.berlaku_dari == datetime.date(2017, 1, 2)
    assert dinkes.jabatan.get().nama == "Kepala Dinas Kesehatan Kota"
    assert audit_terakhir().perubahan == {
        "sebutan pimpinan": ["Kepala Dinas Kesehatan", "Kepala Dinas Kesehatan Kota"],
        "berlaku dari": ["", "2017-01-02"],
    }
    jumlah = CatatanAudit.objects.count()
    klien.post(f"/kerja/organisasi/{dinkes.pk}/ubah/", isi)
    assert CatatanAudit.objects.count() == jumlah


def test_penggabungan_dicatat_pada_pendahulu(klien, dinkes, disdukcapil):
    isi = isian(dinkes, berlaku_sampai="31 Desember 2026", penerus=[disdukcapil.pk])
    klien.post(f"/kerja/organisasi/{dinkes.pk}/ubah/", isi)

    assert list(dinkes.penerus.all()) == [disdukcapil]
    assert audit_terakhir().perubahan["penerus"] == [[], ["Dinas Kependudukan dan Pencatatan Sipil Kota Ambon"]]
    assert "Melanjutkan" in klien.get(f"/kerja/organisasi/{disdukcapil.pk}/").text


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"nama": ""}, "nama"),
        ({"kode": "setda"}, "kode"),
        ({"jenis": "kerajaan"}, "jenis"),
        ({"berlaku_dari": "2 Januari 2020", "berlaku_sampai": "1 Januari 2020"}, "berlaku_sampai"),
        ({"berlaku_dari": "kemarin"}, "berlaku_dari"),
        ({"singkatan": "x" * 41}, "singkatan"),
        ({"induk": "x"}, "induk"),
    ],
)
def test_isian_salah_dikabarkan_di_bidangnya(klien, dinkes, setda, ganti, bidang):
    jawaban = klien.post(f"/kerja/organisasi/{dinkes.pk}/ubah/", isian(dinkes, alamat="Jl. Baru") | ganti)

    assert list(jawaban.context["form"].errors) == [bidang]
    assert 'value="Jl. Baru"' in jawaban.text


def test_unit_tidak_dapat_berada_di_bawah_dirinya(klien, kecamatan, kelurahan):
    for induk in (kecamatan, kelurahan):
        jawaban = klien.post(f"/kerja/organisasi/{kecamatan.pk}/ubah/", isian(kecamatan, induk=induk.pk))
        assert list(jawaban.context["form"].errors) == ["induk"]


def test_penerus_hanya_bagi_unit_yang_berakhir(klien, dinkes, disdukcapil):
    jawaban = klien.post(f"/kerja/organisasi/{dinkes.pk}/ubah/", isian(dinkes, penerus=[disdukcapil.pk]))

    assert list(jawaban.context["form"].errors) == ["berlaku_sampai"]


def test_unit_baru_tanpa_kode_memakai_singkatannya(klien, kota):
    isi = {
        "nama": "UPT Pasar",
        "singkatan": "UPT Pasar",
        "jenis": "upt",
        "induk": kota.pk,
        "status_verifikasi": "cocok",
    }
    klien.post("/kerja/organisasi/tambah/", isi)

    unit = PerangkatDaerah.objects.get(slug="upt-pasar")
    assert unit.kode == "upt-pasar"
    assert unit.jabatan.get().nama == "Kepala UPT Pasar"
    assert audit_terakhir().tindakan == "tambah_unit"
    assert "singkatan" in klien.post("/kerja/organisasi/tambah/", isi).context["form"].errors


@pytest.mark.parametrize("nilai", LUAR)
@pytest.mark.parametrize("alamat", ["tambah/", "{pk}/ubah/", "{pk}/jabatan/tambah/", "{pk}/pejabat/tambah/"])
def test_isian_ganjil_tidak_membuat_galat(klien, dinkes, alamat, nilai):
    bidang = [*BIDANG, "status_verifikasi", "kepala", "jabatan", "nip", "pangkat", "sifat", "mulai", "selesai"]
    jawaban = klien.post("/kerja/organisasi/" + alamat.format(pk=dinkes.pk), dict.fromkeys(bidang, nilai), follow=True)

    assert jawaban.status_code == 200
    assert "<script>alert" not in jawaban.text


# --- posts and holders -----------------------------------------------------------------------------------------------


@pytest.fixture
def kepala(dinkes):
    pasang_kepala(dinkes)
    return dinkes.jabatan.get()


def pejabat(jabatan, **ganti):
    isi = {"jabatan": jabatan.pk, "nama": "dr. Contoh, M.Kes.", "nip": "19700101 199003 1 001", "sifat": "definitif"}
    return isi | {"pangkat": "", "mulai": "1 Januari 2026", "selesai": ""} | ganti


def test_jabatan_kepala_dan_sebutan_pimpinan_satu_kata(klien, kepala, dinkes):
    isi = {"nama": "Kepala Dinas Kesehatan Kota", "kepala": "on"}
    klien.post(f"/kerja/organisasi/{dinkes.pk}/jabatan/{kepala.pk}/", isi)

    dinkes.refresh_from_db()
    assert dinkes.sebutan_pimpinan == "Kepala Dinas Kesehatan Kota"
    assert audit_terakhir().tindakan == "ubah_jabatan"


def test_satu_kepala_satu_unit(klien, kepala, dinkes):
    alamat = f"/kerja/organisasi/{dinkes.pk}/jabatan/tambah/"
    assert "sudah dipimpin" in klien.post(alamat, {"nama": "Raja", "kepala": "on"}).text
    for _ in range(2):
        assert klien.post(alamat, {"nama": "Sekretaris"}).status_code == 302

    assert list(dinkes.jabatan.values_list("kode", flat=True)) == ["kepala", "sekretaris", "sekretaris-2"]


def test_pejabat_dicatat_tanpa_nip_di_jejak_audit(klien, kepala, dinkes):
    klien.post(f"/kerja/organisasi/{dinkes.pk}/pejabat/tambah/", pejabat(kepala))

    assert Pejabat.objects.get().nip == "197001011990031001"
    assert "197001011990031001" not in str(audit_terakhir().perubahan)
    assert "dr. Contoh, M.Kes." in klien.get(f"/kerja/organisasi/{dinkes.pk}/").text


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"nama": ""}, "nama"),
        ({"nip": "1"}, "nip"),
        ({"sifat": "plh"}, "selesai"),
        ({"selesai": "31 Desember 2025"}, "selesai"),
        ({"jabatan": "0"}, "jabatan"),
        ({"mulai": "x"}, "mulai"),
    ],
)
def test_pejabat_yang_keliru_ditolak_di_bidangnya(klien, kepala, dinkes, ganti, bidang):
    jawaban = klien.post(f"/kerja/organisasi/{dinkes.pk}/pejabat/tambah/", pejabat(kepala) | ganti)

    assert list(jawaban.context["form"].errors) == [bidang]


def test_satu_pejabat_definitif_pada_satu_masa(klien, kepala, dinkes):
    alamat = f"/kerja/organisasi/{dinkes.pk}/pejabat/"
    klien.post(f"{alamat}tambah/", pejabat(kepala))
    assert "dipegang dr. Contoh" in klien.post(f"{alamat}tambah/", pejabat(kepala, mulai="1 Februari 2026")).text
    plh = pejabat(kepala, sifat="plh", mulai="1 Februari 2026", selesai="9 Februari 2026")
    assert klien.post(f"{alamat}tambah/", plh).status_code == 302

    lama = Pejabat.objects.get(sifat="definitif")
    assert "sebelum tanggal mulai" in klien.post(f"{alamat}{lama.pk}/akhiri/", {"selesai": "1 Januari 2020"}).text
    klien.post(f"{alamat}{lama.pk}/akhiri/", {"selesai": "31 Januari 2026"})
    assert audit_terakhir().tindakan == "akhiri_pejabat"
    assert klien.post(f"{alamat}tambah/", pejabat(kepala, mulai="1 Februari 2026")).status_code == 302


def test_jabatan_unit_lain_tidak_dapat_dipilih(klien, kepala, disdukcapil):
    jawaban = klien.post(f"/kerja/organisasi/{disdukcapil.pk}/pejabat/tambah/", pejabat(kepala))

    assert list(jawaban.context["form"].errors) == ["jabatan"]


# --- the list and the tree -------------------------------------------------------------------------------------------


def test_pohon_menyusun_anak_di_bawah_induknya(kota, setda, bag_organisasi, kecamatan, kelurahan):
    assert urutan_pohon() == [
        (kota.pk, 0),
        (kecamatan.pk, 1),
        (kelurahan.pk, 2),
        (setda.pk, 1),
        (bag_organisasi.pk, 2),
    ]
    assert keturunan(setda) == {setda.pk, bag_organisasi.pk}


@pytest.mark.parametrize(
    ("kueri", "nama"),
    [
        ("q=rijali", ["Kelurahan Rijali"]),
        ("q=81.71.02&urut=kode", ["Kecamatan Sirimau", "Kelurahan Rijali"]),
        ("jenis=kelurahan", ["Kelurahan Rijali"]),
        ("keadaan=berakhir", ["Dinas Lama"]),
        ("kecocokan=ingatan", []),
        ("urut=-nama", ["Pemerintah Kota Ambon", "Kelurahan Rijali", "Kecamatan Sirimau", "Dinas Lama"]),
        ("urut=x&jenis=x&halaman=x", ["Pemerintah Kota Ambon", "Dinas Lama", "Kecamatan Sirimau", "Kelurahan Rijali"]),
    ],
)
def test_daftar_disaring_dan_diurutkan(klien, kota, kelurahan, kueri, nama):
    kemarin = timezone.localdate() - datetime.timedelta(1)
    buat_unit("lama", "Dinas Lama", "dinas", kota, berlaku_sampai=kemarin)
    jawaban = klien.get(f"/kerja/organisasi/?{kueri}")

    assert [unit.nama for unit in jawaban.context["halaman"]] == nama
    assert ("Tidak ada yang cocok" in jawaban.text) == (not nama)


def test_banyak_kueri_tetap_dan_halaman_terbagi(klien, kota):
    klien.get("/kerja/organisasi/")
    sedikit = [_banyak_kueri(klien, urut) for urut in ("", "nama")]
    muat()
    for n in range(200):
        buat_unit(f"upt{n}", f"UPT {n}", "upt", kota)

    assert [_banyak_kueri(klien, urut) for urut in ("", "nama")] == sedikit
    jawaban = klien.get("/kerja/organisasi/?halaman=2")
    assert "26–50 dari 296" in jawaban.text


def _banyak_kueri(klien, urut):
    with CaptureQueriesContext(connection) as kueri:
        assert len(klien.get(f"/kerja/organisasi/?urut={urut}").context["halaman"]) <= 25
    return len(kueri)


def test_banyak_kueri_rincian_tetap(klien, kota, kepala, dinkes):
    alamat = f"/kerja/organisasi/{dinkes.pk}/"
    klien.get(alamat)

    def hitung():
        with CaptureQueriesContext(connection) as kueri:
            klien.get(alamat)
        return len(kueri)

    Pejabat.objects.create(jabatan=kepala, nama="Satu", mulai=datetime.date(2020, 1, 1))
    buat_unit("upt", "UPT", "upt", dinkes)
    sedikit = hitung()
    for n in range(20):
        jabatan = Jabatan.objects.create(perangkat_daerah=dinkes, kode=f"j{n}", nama=f"Jabatan {n}")
        Pejabat.objects.create(jabatan=jabatan, nama=f"Orang {n}", mulai=datetime.date(2020, 1, 1))
        buat_unit(f"upt{n}", f"UPT {n}", "upt", dinkes)
    assert hitung() == sedikit


POTRET = st.dictionaries(st.sampled_from("abc"), st.one_of(st.text(), st.booleans(), st.integers()))


@given(POTRET, POTRET)
def test_beda_menyebut_tepat_yang_berubah(lama, baru):
    hasil = beda(lama, baru)

    for label in "abc":
        sama = lama.get(label, "") == baru.get(label, "")
        assert (label in hasil) != sama
        assert sama or hasil[label] == [lama.get(label, ""), baru.get(label, "")]
