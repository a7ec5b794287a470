"""The register with its saved views, signals of citizens, and compliance measured along editable indicators."""

import datetime
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from ambon_sop.audit.models import CatatanAudit
from layanan import isyarat as sinyal
from layanan import kepatuhan, register
from layanan.models import Indikator, Isyarat, NilaiIndikator, StandarPelayanan
from tests.dunia import Dunia
from tests.layanan.dunia_mutu import evaluasi, jawab
from tests.layanan.pabrik import isi_layanan
from tests.pemeran import lupakan_batas, masuk
from tests.perlawanan.nilai import JANGGAL, TANDA

pytestmark = pytest.mark.django_db
TERUKUR = {
    "ditetapkan": Decimal(50),  # one of two that were ever submitted
    "untuk_umum": Decimal(100),
    "dievaluasi": Decimal(100),
    "sop": Decimal(0),
    "persyaratan": Decimal(100),
    "indeks_skm": Decimal("75.00"),
    "skm_cukup": Decimal(50),
    "isyarat": Decimal(0),
}
ISYARAT = {"syarat": "1", "loket": "loket 2", "tanggal": "24-11-2026"}


@pytest.fixture
def dunia(pemeran, monkeypatch):
    cache.clear()
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: datetime.date(2026, 11, 24))
    return Dunia(pemeran)


@pytest.fixture
def layanan(dunia):
    return dunia.layanan_berlaku.dokumen.standarpelayanan


@pytest.fixture
def tiga(dunia, layanan):
    """One in force, one approved, one a draft that nobody outside the office may see."""
    return [layanan, dunia.layanan_disetujui, dunia.layanan_draf]


# --- register --------------------------------------------------------------------------------------------------------


def test_hitungan_pandangan(dunia, tiga):
    """Offices without a standard: all but Disdukcapil, among them the kelurahan and the kecamatan."""
    hitungan = register.hitungan(dunia.verifikator, register.daftar(dunia.verifikator))

    assert hitungan | {"kantor": 0} == {
        "semua": 2, "kantor": 0, "lewat": 0, "tanpa_sop": 1, "tanpa_evaluasi": 1, "konsultasi": 0,
    }  # fmt: skip
    tanpa = register.kantor_tanpa_standar(dunia.verifikator)
    assert hitungan["kantor"] == tanpa.count()
    assert not tanpa.filter(slug__in=["disdukcapil", "kota-ambon"]).exists()


def test_pandangan_mengikuti_keadaan(dunia, layanan):
    StandarPelayanan.objects.filter(pk=layanan.pk).update(tanggal_efektif=datetime.date(2025, 1, 1))
    semua = register.daftar(dunia.verifikator)
    assert register.hitungan(dunia.verifikator, semua)["lewat"] == 1

    evaluasi(dunia.layanan_berlaku, dunia.penyusun)

    hitungan = register.hitungan(dunia.verifikator, semua)
    assert (hitungan["lewat"], hitungan["tanpa_evaluasi"]) == (0, 0)


def test_setiap_pandangan_terbuka(dunia, tiga, client):
    """With filters and sorting, and with words that make no sense."""
    client = masuk(client, dunia.verifikator)
    for lihat in [*register.PANDANGAN, "bukan-pandangan"]:
        for urut in ("judul", "-evaluasi", "aneh"):
            isian = {"lihat": lihat, "urut": urut, "q": "layanan", "halaman": "99", "status": "x"}
            assert client.get(reverse("layanan:register"), isian).status_code == 200, isian


def test_pimpinan_tidak_melihat_rancangan(dunia, tiga, client):
    isi = masuk(client, dunia.pimpinan).get(reverse("layanan:register")).content.decode()

    assert "Layanan Berlaku" in isi
    assert "Layanan Disetujui" not in isi


def test_banyak_kueri_tetap(dunia, layanan, client, django_assert_max_num_queries):
    """One service or three, the page asks the same number of times."""
    client = masuk(client, dunia.verifikator)
    alamat = reverse("layanan:register")
    client.get(alamat)
    for nama in ("Layanan Dua", "Layanan Tiga"):
        dunia.layanan_maju(nama, "tetapkan")
    with django_assert_max_num_queries(32):
        assert client.get(alamat).status_code == 200


def test_xlsx_memuat_semua_kolom(dunia, layanan, client):
    from openpyxl import load_workbook

    jawab(dunia.periode, layanan, "444444444")
    assert dunia.isyarat.loket == "loket 2"
    StandarPelayanan.objects.filter(pk=layanan.pk).update(judul="=1+1", alamat_daring="https://contoh.go.id")

    jawaban = masuk(client, dunia.verifikator).post(reverse("layanan:register_unduh"))

    buku = load_workbook(BytesIO(jawaban.content))
    kepala, baris = ([sel.value for sel in satu] for satu in buku["Layanan"].iter_rows(max_row=2))
    isi = dict(zip(kepala, baris, strict=True))
    assert kepala == register.KEPALA
    assert isi["Layanan"] == "'=1+1"
    assert (isi["Indeks SKM"], isi["Mutu SKM"], isi["Isyarat belum ditindaklanjuti"]) == (100, "A", 1)
    assert isi["Evaluasi paling lambat"].date() == datetime.date(2027, 11, 24)
    assert buku["Kantor tanpa standar"].max_row > 1
    assert CatatanAudit.objects.filter(tindakan="unduh_xlsx").count() == 1


# --- signals ---------------------------------------------------------------------------------------------------------


def test_isyarat_tanpa_identitas(layanan, client):
    jawaban = client.post(reverse("layanan:isyarat", args=[layanan.slug]), ISYARAT, REMOTE_ADDR="203.0.113.9")

    assert jawaban.status_code == 302
    satu = Isyarat.objects.get()
    assert (satu.syarat, satu.loket, satu.tidak_tertulis) == ("Kartu keluarga", "loket 2", False)
    assert "203.0.113.9" not in str(Isyarat.objects.values())
    assert not CatatanAudit.objects.filter(alamat="203.0.113.9").exists()


def test_syarat_satu_per_satu_dengan_keadaannya(dunia):
    assert [kata for _, kata in sinyal.daftar_syarat(dunia.layanan_berlaku)] == [
        "Kartu keluarga",
        "Akta kelahiran",
        "Bila kartu hilang: Surat kehilangan dari kepolisian",
    ]


@pytest.mark.parametrize(
    ("isian", "pesan"),
    [
        ({"syarat": "lain"}, "Isi syarat yang diminta loket."),
        ({"syarat": "99"}, "isian-galat"),
        ({"loket": ""}, "Isi loket atau tempat."),
        ({"tanggal": "25-11-2026"}, "Tanggal kejadian tidak boleh sesudah hari ini."),
        ({"tanggal": "24-07-2026"}, "Tanggal kejadian paling lama 90 hari yang lalu."),
    ],
)
def test_isyarat_ditolak(layanan, client, isian, pesan):
    jawaban = client.post(reverse("layanan:isyarat", args=[layanan.slug]), ISYARAT | isian)

    assert jawaban.status_code == 422
    assert pesan in jawaban.content.decode()
    assert not Isyarat.objects.exists()


def test_isyarat_dibatasi(layanan, monkeypatch):
    monkeypatch.setattr(sinyal, "BATAS_ALAMAT", (2, 3600))
    alamat = reverse("layanan:isyarat", args=[layanan.slug])

    assert [Client().post(alamat, ISYARAT).status_code for _ in range(3)] == [302, 302, 429]
    assert ISYARAT["loket"] in Client().post(alamat, ISYARAT).content.decode()


def test_isyarat_janggal(layanan, client):
    alamat = reverse("layanan:isyarat", args=[layanan.slug])
    for nilai in JANGGAL:
        lupakan_batas()
        for isian in (dict.fromkeys([*ISYARAT, "syarat_lain"], nilai), {"syarat": "lain", "syarat_lain": nilai}):
            jawaban = client.post(alamat, ISYARAT | isian)
            assert jawaban.status_code in (302, 422), nilai
            assert not any(tanda in jawaban.content.decode() for tanda in TANDA), nilai


@pytest.mark.parametrize("angka", ["9" * 30, "-" + "9" * 30])
def test_nomor_layanan_yang_terlalu_besar_bukan_galat(dunia, layanan, client, angka):
    client = masuk(client, dunia.penyusun)
    kertas = client.post(reverse("layanan:skm_kertas", args=[dunia.periode.pk]), {"layanan": angka})
    isyarat = client.get(reverse("layanan:isyarat_daftar"), {"layanan": angka})
    sorotan = masuk(client, dunia.verifikator).post(reverse("layanan:sorotan"), {"layanan": [angka]})
    assert [j.status_code for j in (kertas, isyarat, sorotan)] == [422, 200, 422]


def test_isyarat_ditindaklanjuti_kantornya(dunia, client):
    alamat = reverse("layanan:isyarat_tangani", args=[dunia.isyarat.pk])
    client = masuk(client, dunia.penyusun)

    client.post(alamat, {"tindakan": "Petugas diberi tahu."})
    client.post(alamat, {"tindakan": "Lain lagi."})

    dunia.isyarat.refresh_from_db()
    assert (dunia.isyarat.tindakan, dunia.isyarat.ditangani_oleh) == ("Petugas diberi tahu.", dunia.penyusun)
    assert CatatanAudit.objects.filter(tindakan="tangani_isyarat").count() == 1
    assert "Tidak ada isyarat yang menunggu." in client.get(reverse("layanan:isyarat_daftar")).content.decode()


def test_isyarat_di_kotak_masuk(dunia, monkeypatch, client):
    """With the office at once; with Bagian Organisasi when the office has let the days pass."""
    Isyarat.objects.filter(pk=dunia.isyarat.pk).update(diterima=datetime.date(2026, 11, 24))
    satu = sinyal.kewajiban(dunia.penyusun)
    assert [(k["apa"], k["batas"], k["lewat"]) for k in satu] == [
        ("1 isyarat warga: syarat di loket berbeda", datetime.date(2026, 12, 8), False)
    ]
    assert not sinyal.kewajiban(dunia.verifikator)
    assert not sinyal.kewajiban(dunia.penyusun_lain)
    assert "Fotokopi KTP" in masuk(client, dunia.penyusun).get(satu[0]["url"]).content.decode()

    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: datetime.date(2026, 12, 9))
    assert sinyal.kewajiban(dunia.verifikator)[0]["lewat"]


# --- compliance ------------------------------------------------------------------------------------------------------


def test_benih_berjumlah_seratus():
    """What holds today adds up in both methods, and every automatic measure exists."""
    for kerangka in Indikator.Kerangka.values:
        berlaku = Indikator.objects.berlaku(datetime.date(2026, 11, 24)).filter(kerangka=kerangka)
        assert sum(satu.bobot for satu in berlaku) == 100
    assert set(Indikator.objects.values_list("ukuran", flat=True)) <= {"", *kepatuhan.UKURAN}


def test_setiap_ukuran_terukur(dunia, tiga):
    """Every measure runs on the database and stays within 0…100; some by hand."""
    jawab(dunia.periode, tiga[0], "333333333")
    assert dunia.isyarat.pk
    terukur = {kode: ukur() for kode, (_, ukur) in kepatuhan.UKURAN.items()}

    assert all(0 <= satu <= 100 for nilai in terukur.values() for satu in nilai.values())
    assert {kode: terukur[kode][dunia.unit.pk] for kode in TERUKUR} == TERUKUR


def test_skor_berbobot_dari_yang_terukur(dunia, layanan):
    """(100 × 30 + 50 × 10) / 40 = 87.5, of 40 out of 100 percent of the weight."""
    Indikator.objects.all().delete()
    dasar = {"kerangka": "pekppp", "kelompok": "A", "sumber": "uji", "berlaku_dari": datetime.date(2026, 1, 1)}
    satu = Indikator.objects.create(teks="Satu", bobot=30, ukuran="untuk_umum", **dasar)
    dua = Indikator.objects.create(teks="Dua", bobot=10, **dasar)
    tiga = Indikator.objects.create(teks="Tiga", bobot=60, **dasar)
    for nilai in (20, 50):  # the newest counts
        NilaiIndikator.objects.create(indikator=dua, perangkat_daerah=dunia.unit, nilai=nilai, oleh=dunia.verifikator)

    semua = kepatuhan.nilai_semua([satu, dua, tiga])

    assert kepatuhan.skor([satu, dua, tiga], semua, dunia.unit.pk) == (Decimal("87.5"), 40)


def test_verifikator_menilai_dan_mengubah_indikator(dunia, layanan, client):
    client = masuk(client, dunia.verifikator)
    satu = dunia.indikator_tangan
    alamat = reverse("layanan:kepatuhan_nilai", args=[dunia.unit.pk, satu.pk])

    assert client.post(alamat, {"nilai": "101"}).status_code == 422
    assert client.post(alamat, {"nilai": "80", "bukti": "Lembar kerja"}).status_code == 302
    assert NilaiIndikator.objects.get().nilai == 80

    ubah = reverse("layanan:indikator_ubah", args=[satu.pk])
    isian = {"kerangka": "pekppp", "kelompok": "Inovasi", "urut": "1", "teks": "Baru", "bobot": "12.5", "sumber": "X"}
    assert client.post(ubah, isian | {"berlaku_dari": "1-1-2026", "berlaku_sampai": "1-1-2025"}).status_code == 422
    assert client.post(ubah, isian | {"berlaku_dari": "1-1-2026"}).status_code == 302
    satu.refresh_from_db()
    assert (satu.teks, satu.bobot) == ("Baru", Decimal("12.50"))
    assert CatatanAudit.objects.filter(tindakan__in=["ubah_indikator", "nilai_indikator"]).count() == 2


def test_isi_pabrik_lengkap():
    """The measures of components count on what a made standard holds."""
    assert all(isi_layanan()["komponen"].values())
