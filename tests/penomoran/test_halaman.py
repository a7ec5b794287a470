"""The register and the patterns on screen."""

import csv
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ambon_sop.audit.models import CatatanAudit
from ambon_sop.penomoran.forms import PolaForm
from ambon_sop.penomoran.models import Nomor, Pola
from ambon_sop.penomoran.terbitkan import batalkan, pakai, pesan
from tests.pemeran import masuk

BUKU = "/kerja/nomor/"
TAMBAH = "/kerja/nomor/pola/tambah/"
ISIAN = {
    "jenis": "sop",
    "perangkat_daerah": "",
    "pola": "{urut:03}/SOP/{singkatan}/{tahun}",
    "kode_klasifikasi": "",
    "lingkup": "unit",
    "ulang": "tahun",
    "nilai_awal": "1",
    "tahun_awal": "",
}


@pytest.fixture
def klien(client, verifikator):
    return masuk(client, verifikator)


@pytest.fixture
def buku(disdukcapil, dinkes):
    """Three numbers: used, booked in another year and unit, void."""
    pakai(
        pesan(
            jenis="sop", perangkat_daerah=disdukcapil, tanggal=date(2026, 5, 4), untuk="versi:1", judul="Penerbitan KIA"
        )
    )
    pesan(jenis="sop", perangkat_daerah=dinkes, tanggal=date(2027, 1, 4), untuk="versi:2", judul="Rujukan pasien")
    rusak = pesan(
        jenis="sop", perangkat_daerah=disdukcapil, tanggal=date(2026, 6, 4), untuk="versi:3", judul="Surat pindah"
    )
    batalkan(rusak, "Naskah cetak rusak.")


def _urut(jawaban):
    return [nomor.judul.split()[0] for nomor in jawaban.context["halaman"]]


@pytest.mark.parametrize("halaman", [BUKU, "/kerja/nomor/pola/", TAMBAH])
def test_penyusun_tidak_membukanya(client, penyusun, halaman):
    assert masuk(client, penyusun).get(halaman).status_code == 404


def test_pengawas_membaca_buku_tetapi_tidak_mengatur_pola(client, pengawas):
    masuk(client, pengawas)
    assert "Pola nomor" not in client.get(BUKU).content.decode()
    assert client.get("/kerja/nomor/pola/").status_code == 404


def test_buku_menyebut_keadaan_dan_alasan(klien, buku, disdukcapil):
    isi = klien.get(BUKU).content.decode()
    for kata in (f"001/SOP/{disdukcapil.singkatan}/2026", "Terpakai", "Dipesan", "Batal", "Naskah cetak rusak."):
        assert kata in isi
    assert "<strong>3 nomor</strong>: 1 terpakai, 1 dipesan, 1 batal." in isi


@pytest.mark.parametrize(
    ("kueri", "tersisa"),
    [
        ({}, ["Surat", "Rujukan", "Penerbitan"]),
        ({"q": "kia"}, ["Penerbitan"]),
        ({"q": "2026 sop"}, ["Surat", "Penerbitan"]),
        ({"tahun": "2027"}, ["Rujukan"]),
        ({"status": "batal"}, ["Surat"]),
        ({"jenis": "sop", "tahun": "2026", "status": "terpakai"}, ["Penerbitan"]),
        ({"urut": "tanggal"}, ["Penerbitan", "Surat", "Rujukan"]),
        ({"tahun": "1", "status": "x", "unit": "999", "jenis": "x", "urut": "x"}, ["Surat", "Rujukan", "Penerbitan"]),
    ],
)
def test_saringan_dan_urutan(klien, buku, kueri, tersisa):
    assert _urut(klien.get(BUKU, kueri)) == tersisa


def test_saringan_unit(klien, buku, dinkes):
    assert _urut(klien.get(BUKU, {"unit": dinkes.pk})) == ["Rujukan"]


def test_tanpa_hasil_ada_jalan_keluar(klien, buku):
    assert "Hapus saringan" in klien.get(BUKU, {"q": "tidak ada"}).content.decode()


def _banyak_kueri(klien, halaman):
    with CaptureQueriesContext(connection) as kueri:
        klien.get(halaman)
    return len(kueri)


def test_banyak_kueri_tetap(klien, disdukcapil):
    satu = pesan(jenis="sop", perangkat_daerah=disdukcapil, tanggal=date(2026, 5, 4), untuk="versi:0")
    semula = _banyak_kueri(klien, BUKU)
    bersama = {"jenis": "sop", "perangkat_daerah": disdukcapil, "penghitung": satu.penghitung}
    Nomor.objects.bulk_create(
        Nomor(**bersama, urut=n, teks=f"{n}", tanggal=satu.tanggal, tahun=2026, untuk=f"versi:{n}")
        for n in range(2, 300)
    )
    assert _banyak_kueri(klien, BUKU) == semula


def test_csv_dijaga_dan_tercatat(klien, buku):
    Nomor.objects.filter(judul="Rujukan pasien").update(judul="=HYPERLINK(1)")
    jawaban = klien.post(reverse("penomoran:unduh") + "?tahun=2027")
    baris = list(csv.DictReader(b"".join(jawaban.streaming_content).decode().removeprefix("\ufeff").splitlines()))
    assert [b["Untuk"] for b in baris] == ["'=HYPERLINK(1)"]
    terakhir = CatatanAudit.objects.first()
    assert (terakhir.tindakan, terakhir.objek_nama, terakhir.perubahan) == (
        "unduh_csv",
        "buku-nomor",
        {"saringan": ["", {"tahun": "2027"}]},
    )


# --- patterns --------------------------------------------------------------------------------------------------------


def test_tanpa_pola_yang_bawaan_ditampilkan(klien, disdukcapil):
    isi = klien.get("/kerja/nomor/pola/").content.decode()
    assert "Umum, bawaan sistem" in isi
    assert f"001/SOP/{disdukcapil.singkatan}/" in isi


def test_daftar_pola_bertambah_tanpa_kueri_bertambah(klien, disdukcapil, dinkes, kota):
    Pola.objects.create(jenis="sop", pola="{urut}/{singkatan}/{tahun}")
    semula = _banyak_kueri(klien, "/kerja/nomor/pola/")
    for unit in (disdukcapil, dinkes, kota):
        Pola.objects.create(jenis="sop", pola="{urut}/{singkatan}/{tahun}", perangkat_daerah=unit)
    assert _banyak_kueri(klien, "/kerja/nomor/pola/") == semula


def test_pola_disimpan_dan_tercatat(klien, disdukcapil):
    jawaban = klien.post(TAMBAH, ISIAN | {"perangkat_daerah": disdukcapil.pk, "nilai_awal": "12"})
    assert jawaban.status_code == 302
    assert Pola.objects.get().nilai_awal == 12
    assert CatatanAudit.objects.first().perubahan["nilai_awal"] == ["", "12"]


def test_perubahan_pola_tercatat_dari_dan_ke(klien):
    pola = Pola.objects.create(jenis="sop", pola="{urut}/{singkatan}/{tahun}")
    klien.post(pola.get_absolute_url(), ISIAN)
    assert CatatanAudit.objects.first().perubahan == {"pola": ["{urut}/{singkatan}/{tahun}", ISIAN["pola"]]}


def test_contoh_dihitung_tanpa_menyimpan(klien, disdukcapil):
    isian = ISIAN | {"perangkat_daerah": disdukcapil.pk, "pola": "{urut:04}-{tahun}", "nilai_awal": "77", "lihat": "ya"}
    assert "<strong>0077-" in klien.post(TAMBAH, isian).content.decode()
    assert not Pola.objects.exists()


def test_contoh_memakai_hitungan_yang_berjalan(klien, disdukcapil):
    pola = Pola.objects.create(jenis="sop", pola="{urut}/{tahun}", perangkat_daerah=disdukcapil)
    pesan(jenis="sop", perangkat_daerah=disdukcapil, tanggal=date.today(), untuk="versi:1")  # noqa: DTZ011
    assert "<strong>2/" in klien.get(pola.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("ganti", "pesan_galat"),
    [
        ({"pola": ""}, "Isi pola."),
        ({"pola": "{urut}/{bulan}"}, "{bulan} tidak dikenal."),
        ({"pola": "{urut}/{tahun}"}, "harus memuat {singkatan}"),
        ({"nilai_awal": "0"}, "isian-galat"),
        ({"nilai_awal": "banyak"}, "isian-galat"),
        ({"nilai_awal": "99999999999999999999"}, "isian-galat"),
        ({"tahun_awal": "26"}, "isian-galat"),
        ({"lingkup": "dunia"}, "isian-galat"),
        ({"perangkat_daerah": "999"}, "isian-galat"),
        ({"jenis": "lain"}, "isian-galat"),
        ({"pola": "a\x00"}, "isian-galat"),
    ],
)
def test_isian_yang_salah_diberi_tahu_dan_tidak_hilang(klien, ganti, pesan_galat):
    jawaban = klien.post(TAMBAH, ISIAN | {"kode_klasifikasi": "000.8.3.3"} | ganti)
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert pesan_galat in isi
    assert "000.8.3.3" in isi
    assert not Pola.objects.exists()


def test_pola_umum_hanya_satu(klien):
    Pola.objects.create(jenis="sop", pola="{urut}/{singkatan}/{tahun}")
    assert "Pola umum sudah ada untuk SOP. Ubah pola itu." in klien.post(TAMBAH, ISIAN).content.decode()


def test_jenis_dan_unit_pola_tetap(klien, disdukcapil):
    pola = Pola.objects.create(jenis="sop", pola="{urut}/{singkatan}/{tahun}")
    klien.post(pola.get_absolute_url(), ISIAN | {"perangkat_daerah": disdukcapil.pk})
    assert Pola.objects.get().perangkat_daerah is None


def test_pola_yang_ditambah_dua_kali_sekaligus_ditolak_dengan_kata(klien, monkeypatch):
    """Somebody adds the same pattern between check and save."""
    asli = PolaForm.perubahan

    def perubahan(form):
        Pola.objects.get_or_create(jenis="sop", perangkat_daerah=None, defaults={"pola": "{urut}/{tahun}"})
        return asli(form)

    monkeypatch.setattr(PolaForm, "perubahan", perubahan)
    jawaban = klien.post(TAMBAH, ISIAN)
    assert jawaban.status_code in (200, 422)
    assert "Pola umum sudah ada untuk SOP" in jawaban.content.decode()
