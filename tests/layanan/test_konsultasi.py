"""The public consultation: what holds approval, what the public may do, what the office answers, what is kept."""

import datetime
import uuid

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ambon_sop.alur.langkah import sidik
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.status import Status
from ambon_sop.alur.suntingan import simpan
from ambon_sop.audit.models import CatatanAudit
from layanan import berita_acara
from layanan.alur import ALUR_LAYANAN
from layanan.forms_konsultasi import BukaForm, TutupForm
from layanan.konsultasi import belum_dikonsultasikan, kewajiban, terakhir, tutup_yang_lewat, yang_berubah
from layanan.models import Konsultasi, Tanggapan
from layanan.tanggapan import TanggapanDitolak, data_pribadi, jawab_tanggapan, kirim_tanggapan, periksa_tanggapan
from tests.dunia import Dunia
from tests.layanan.pabrik import majukan
from tests.pemeran import masuk

pytestmark = pytest.mark.django_db
Keadaan = Tanggapan.Keadaan
JAWAB = {"sikap": "diterima", "jawaban": "Kami hapus dari syarat."}


@pytest.fixture
def dunia(pemeran):
    cache.clear()
    return Dunia(pemeran)


def kirim(client, konsultasi, **isian):
    isian = {"komponen": "persyaratan", "teks": "Fotokopi tidak perlu.", "nama": ""} | isian
    return client.post(reverse("layanan:konsultasi_satu", args=[konsultasi.slug]), isian)


def halaman(client, konsultasi):
    return client.get(reverse("layanan:konsultasi_satu", args=[konsultasi.slug])).content.decode()


def geser_batas(konsultasi, hari=1):
    kemarin = konsultasi.batas - datetime.timedelta(days=hari + konsultasi.sisa_hari)
    Konsultasi.objects.filter(pk=konsultasi.pk).update(batas=kemarin)


# --- what holds approval ---------------------------------------------------------------------------------------------


def test_yang_menahan_persetujuan_satu_demi_satu(dunia):
    versi = dunia.layanan_maju("Layanan Ditahan", "ambil")
    assert "belum dikonsultasikan" in belum_dikonsultasikan(versi)
    with pytest.raises(TransisiDitolak, match="belum dikonsultasikan"):
        ALUR_LAYANAN.jalankan(versi, "setujui", dunia.verifikator)

    majukan(versi, ("buka_konsultasi", dunia.verifikator))
    assert "masih terbuka sampai" in belum_dikonsultasikan(versi)
    konsultasi = terakhir(versi)
    tanggapan = kirim_tanggapan(konsultasi, {"komponen": "", "nama": "", "teks": "Buka juga hari Sabtu."})
    majukan(versi, ("tutup_konsultasi", dunia.verifikator, {"catatan": "Uji."}))
    assert "1 tanggapan warga belum diperiksa" in belum_dikonsultasikan(versi)

    periksa_tanggapan(tanggapan, dunia.verifikator, Keadaan.TAMPIL)
    assert "1 tanggapan warga belum dijawab" in belum_dikonsultasikan(versi)
    jawab_tanggapan(tanggapan, dunia.penyusun, JAWAB)
    assert "Berita acara" in belum_dikonsultasikan(versi)

    konsultasi.refresh_from_db()
    berita_acara.susun([konsultasi], dunia.penyusun, {}, cetak=False)
    assert belum_dikonsultasikan(versi) == ""
    ALUR_LAYANAN.jalankan(versi, "setujui", dunia.verifikator)


def test_tanpa_tanggapan_pun_sah(dunia):
    assert dunia.layanan_disetujui.status == Status.DISETUJUI
    assert not terakhir(dunia.layanan_disetujui).tanggapan.exists()


def test_tombol_utama_adalah_langkah_berikutnya(dunia, client):
    masuk(client, dunia.verifikator)
    versi = dunia.layanan_maju("Layanan Tombol", "ambil")
    isi = client.get(reverse("layanan:rincian", args=[versi.dokumen_id])).content.decode()
    kaki = isi[isi.index('class="keputusan"') :]

    assert kaki.count("btn-primary") == 1
    assert "Buka konsultasi" in kaki[kaki.index("btn-primary") :][:300]


def test_yang_dikembalikan_tidak_perlu_dikonsultasikan_lagi_dan_cuplikannya_tetap(dunia):
    konsultasi = dunia.konsultasi_ditutup
    berita_acara.susun([konsultasi], dunia.penyusun, {}, cetak=False)
    versi = majukan(konsultasi.versi, ("kembalikan", dunia.verifikator, {"catatan": "Perbaiki."}))
    isi = versi.isi | {"komponen": versi.isi["komponen"] | {"biaya_tarif": [{"tipe": "paragraf", "teks": "Rp5.000"}]}}
    type(versi).objects.filter(pk=versi.pk).update(isi=isi)
    majukan(versi, ("periksakan", dunia.penyusun), ("teruskan", dunia.pemeriksa), ("ambil", dunia.verifikator))
    konsultasi.refresh_from_db()

    assert belum_dikonsultasikan(versi) == ""
    assert yang_berubah(konsultasi, isi) == ["Biaya/tarif"]
    assert konsultasi.sha256 == sidik(konsultasi.isi) != sidik(isi)


def test_dibuka_lagi_maka_yang_baru_yang_menentukan(dunia):
    konsultasi = dunia.konsultasi_ditutup
    berita_acara.susun([konsultasi], dunia.penyusun, {}, cetak=False)
    versi = majukan(konsultasi.versi, ("buka_lagi", dunia.verifikator, {"hari": 7}))

    assert "masih terbuka" in belum_dikonsultasikan(versi)
    assert terakhir(versi).slug == f"{konsultasi.slug}-2"


def test_setiap_konsultasi_masuk_berita_acara(dunia):
    lama = dunia.konsultasi_ditutup
    tutup = ("tutup_konsultasi", dunia.verifikator, {"catatan": "Uji."})
    versi = majukan(lama.versi, ("buka_lagi", dunia.verifikator), tutup)
    berita_acara.susun([Konsultasi.objects.get(pk=terakhir(versi).pk)], dunia.penyusun, {}, cetak=False)
    assert "Berita acara" in belum_dikonsultasikan(versi)

    berita_acara.susun([Konsultasi.objects.get(pk=lama.pk)], dunia.penyusun, {}, cetak=False)
    assert belum_dikonsultasikan(versi) == ""


# --- days ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hari", "sah"), [("14", True), ("7", True), ("60", True), ("6", False), ("61", False), ("", False), ("x", False)]
)
def test_lama_konsultasi(dunia, hari, sah):
    bentuk = BukaForm({"hari": hari}, versi=dunia.layanan_draf, pengguna=dunia.verifikator)
    assert bentuk.is_valid() is sah


def test_ditutup_dini_hanya_dengan_alasan(dunia):
    def bentuk(alasan):
        return TutupForm({"catatan": alasan}, versi=dunia.layanan_konsultasi, pengguna=dunia.verifikator)

    assert not bentuk(" ").is_valid()
    assert bentuk("Rapat dimajukan.").is_valid()
    geser_batas(dunia.konsultasi)
    assert bentuk("").is_valid()


def test_lewat_hari_terakhir_menutup_sendiri(dunia, client):
    geser_batas(dunia.konsultasi)
    jawaban = kirim(client, dunia.konsultasi, teks="Terlambat satu hari.")
    versi = dunia.layanan_konsultasi
    versi.refresh_from_db()

    assert jawaban.status_code == 409
    assert "Terlambat satu hari." in jawaban.content.decode()
    assert not Tanggapan.objects.exists()
    assert versi.status == Status.DIVERIFIKASI
    baris = CatatanAudit.objects.get(tindakan="tutup_konsultasi")
    assert (baris.pelaku_nama, baris.ke) == ("Sistem", Status.DIVERIFIKASI)
    assert tutup_yang_lewat() == 0


def test_perintah_menutup_yang_lewat_dan_hanya_itu(dunia, capsys):
    geser_batas(dunia.konsultasi)
    majukan(dunia.layanan_maju("Layanan Masih Terbuka", "ambil"), ("buka_konsultasi", dunia.verifikator))
    call_command("tutup_konsultasi")

    assert capsys.readouterr().out == "1 konsultasi ditutup\n"
    assert [k.versi.dokumen.judul for k in Konsultasi.objects.terbuka()] == ["Layanan Masih Terbuka"]


# --- the public ------------------------------------------------------------------------------------------------------


def test_pendapat_tampil_setelah_diperiksa(dunia, client):
    jawaban = kirim(client, dunia.konsultasi, nama="Ibu Uji")
    tanggapan = Tanggapan.objects.get()
    tanda = client.get(jawaban["Location"])

    assert "Menunggu diperiksa" in tanda.content.decode()
    assert tanda["X-Robots-Tag"] == "noindex"
    assert "Fotokopi tidak perlu." not in halaman(client, dunia.konsultasi)
    periksa_tanggapan(tanggapan, dunia.penyusun, Keadaan.TAMPIL)
    jawab_tanggapan(tanggapan, dunia.penyusun, JAWAB)
    isi = halaman(client, dunia.konsultasi)
    assert "Fotokopi tidak perlu." in isi
    assert "Ibu Uji" in isi
    assert "Kami hapus dari syarat." in isi
    assert "Sudah dijawab" in client.get(jawaban["Location"]).content.decode()


def test_yang_tidak_ditampilkan_punya_alasan(dunia, client):
    masuk(client, dunia.verifikator)
    alamat = reverse("layanan:tanggapan_periksa", args=[dunia.tanggapan.pk])
    tanpa_alasan = client.post(alamat, {"keadaan": "sembunyi", "alasan": " "})
    client.post(alamat, {"keadaan": "sembunyi", "alasan": "Memuat nomor telepon."})
    client.logout()
    tanda = reverse("layanan:tanda_terima", args=[dunia.konsultasi.slug, dunia.tanggapan.kode])

    assert tanpa_alasan.status_code == 422
    assert dunia.tanggapan.teks not in halaman(client, dunia.konsultasi)
    tertulis = client.get(tanda).content.decode()
    assert "Memuat nomor telepon." in tertulis
    assert dunia.tanggapan.teks not in tertulis


def test_kode_tanda_terima_tidak_terbaca_di_halaman_umum(dunia, client):
    periksa_tanggapan(dunia.tanggapan, dunia.verifikator, Keadaan.TAMPIL)
    isi = halaman(client, dunia.konsultasi)
    assert dunia.tanggapan.teks in isi
    assert dunia.tanggapan.kode not in isi


@pytest.mark.parametrize(
    ("isian", "kata"),
    [
        ({"teks": ""}, "Isi pendapat."),
        ({"teks": "x"}, "Tulis pendapat Anda"),
        ({"teks": "panjang " * 400}, "Paling banyak 2000 huruf"),
        ({"nama": "n" * 81}, "Paling banyak 80 huruf"),
        ({"komponen": "bukan-komponen"}, "tidak dikenal"),
        ({"teks": "a\u202eb tersembunyi"}, "tanda yang tidak tampak"),
    ],
)
def test_isian_salah_diberi_tahu_dan_tidak_hilang(dunia, client, isian, kata):
    jawaban = kirim(client, dunia.konsultasi, **isian)
    isi = jawaban.content.decode()

    assert jawaban.status_code == 422
    assert kata in isi
    assert isi.count('" open>') == 1
    assert isian.get("teks", "Fotokopi").strip()[:200] in isi
    assert not Tanggapan.objects.exists()


def test_dua_kali_tekan_satu_pendapat(dunia, client):
    satu, dua = kirim(client, dunia.konsultasi), kirim(client, dunia.konsultasi)
    assert satu["Location"] == dua["Location"]
    assert Tanggapan.objects.count() == 1


def test_yang_ditutup_pada_saat_yang_sama_tidak_menerima_lagi(dunia):
    lama = Konsultasi.objects.get(pk=dunia.konsultasi.pk)
    majukan(dunia.layanan_konsultasi, ("tutup_konsultasi", dunia.verifikator, {"catatan": "Uji."}))
    with pytest.raises(TanggapanDitolak):
        kirim_tanggapan(lama, {"komponen": "", "nama": "", "teks": "Terlambat."})


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("Hubungi saya di warga@contoh.id", "alamat email"),
        ("NIK saya 8171012345678901", "nomor 16 angka seperti NIK"),
        ("Telepon 0812-3456-7890 ya", "nomor telepon"),
        ("SK 094/112/2026, Rp10.000, pukul 08.00", ""),
    ],
)
def test_data_pribadi_ditunjukkan_kepada_yang_memeriksa(teks, kata):
    assert data_pribadi(teks) == kata


def test_jebakan_program(dunia, client):
    assert kirim(client, dunia.konsultasi, situs="http://contoh").status_code == 302
    assert not Tanggapan.objects.exists()


def test_terlalu_sering_dijawab_429(dunia, client):
    jawaban = [kirim(client, dunia.konsultasi, teks=f"Pendapat ke-{n}.").status_code for n in range(12)]
    lain = client.post(
        reverse("layanan:konsultasi_satu", args=[dunia.konsultasi.slug]), {"teks": "Lain."}, REMOTE_ADDR="10.9.8.7"
    )

    assert jawaban == [302] * 10 + [429] * 2
    assert Tanggapan.objects.count() == 11
    assert lain.status_code == 302
    ditolak = kirim(client, dunia.konsultasi, teks="Pendapat yang panjang.", nama="Ibu Uji").content.decode()
    assert all(kata in ditolak for kata in ("Terlalu banyak permintaan", "Pendapat yang panjang.", "Ibu Uji"))


def test_kode_tanda_terima_dicari(dunia, client):
    kode = dunia.tanggapan.kode
    tulisan = f" {kode[:4].lower()}-{kode[4:8]} {kode[8:]}"

    assert client.get(reverse("layanan:konsultasi"), {"kode": tulisan}).status_code == 302
    asing = client.get(reverse("layanan:konsultasi"), {"kode": "SALAH"})
    assert asing.status_code == 404
    assert "tidak dikenal" in asing.content.decode()


def test_nama_baru_rancangan_yang_dikembalikan_tidak_tampak(dunia, client):
    konsultasi = dunia.konsultasi_ditutup
    tanggapan = konsultasi.tanggapan.create(teks="Sudah jelas.")
    majukan(konsultasi.versi, ("kembalikan", dunia.verifikator, {"catatan": "Perbaiki."}))
    nama = [{"op": "bidang", "bidang": "nama", "nilai": "Rancangan Rahasia"}]
    simpan(konsultasi.versi_id, hitungan=0, kunci=uuid.uuid4(), perubahan=nama, pengguna=dunia.penyusun)
    tanda = reverse("layanan:tanda_terima", args=[konsultasi.slug, tanggapan.kode])
    for alamat in (reverse("layanan:konsultasi"), tanda):
        isi = client.get(alamat).content.decode()
        assert "Layanan Ditutup" in isi
        assert "Rancangan Rahasia" not in isi


# --- the office ------------------------------------------------------------------------------------------------------


def test_kantor_diberi_tahu_sekali_dan_yang_menunggu_ada_di_kotak_masuk(dunia, django_capture_on_commit_callbacks):
    versi = dunia.layanan_maju("Layanan Surat", "ambil")
    with django_capture_on_commit_callbacks(execute=True):
        majukan(versi, ("buka_konsultasi", dunia.verifikator))
    dibuka = [(s.to, s.subject) for s in mail.outbox]
    kirim_tanggapan(terakhir(versi), {"komponen": "", "nama": "", "teks": "Baik."})

    assert [s[0] for s in dibuka] == [[dunia.penyusun.email]]
    assert dibuka[0][1].startswith("Konsultasi dibuka sampai")
    assert [b["apa"] for b in kewajiban(dunia.penyusun)] == ["konsultasi publik, 1 tanggapan belum dijawab"]
    assert kewajiban(dunia.penyusun_lain) == kewajiban(dunia.verifikator) == []


def test_setelah_berita_acara_jawaban_tidak_berubah_kecuali_dibatalkan(dunia):
    assert dunia.tanggapan.keadaan == Keadaan.MASUK
    majukan(dunia.layanan_konsultasi, ("tutup_konsultasi", dunia.verifikator, {"catatan": "Uji."}))
    konsultasi, tanggapan = Konsultasi.objects.get(pk=dunia.konsultasi.pk), Tanggapan.objects.get()
    with pytest.raises(TanggapanDitolak, match="belum diperiksa"):
        berita_acara.susun([konsultasi], dunia.penyusun, {}, cetak=False)
    periksa_tanggapan(tanggapan, dunia.penyusun, Keadaan.TAMPIL)
    jawab_tanggapan(tanggapan, dunia.penyusun, JAWAB)
    ba = berita_acara.susun([konsultasi], dunia.penyusun, {}, cetak=False)

    with pytest.raises(TanggapanDitolak):
        jawab_tanggapan(tanggapan, dunia.penyusun, {"sikap": "tidak", "jawaban": "Berubah."})
    berita_acara.batalkan(ba, dunia.penyusun)
    jawab_tanggapan(tanggapan, dunia.penyusun, {"sikap": "tidak", "jawaban": "Berubah."})


def test_berita_acara_tidak_dibatalkan_ketika_standarnya_disetujui_di_sela(dunia, client, monkeypatch):
    versi = dunia.konsultasi_ditutup.versi
    ba = berita_acara.susun([dunia.konsultasi_ditutup], dunia.penyusun, {}, cetak=False)

    def didahului():
        """Whoever takes a turn waits for the one before: here the verifikator, who approves."""
        monkeypatch.undo()
        majukan(versi, ("setujui", dunia.verifikator))

    monkeypatch.setattr(berita_acara, "antre", didahului)
    jawaban = masuk(client, dunia.penyusun).post(reverse("layanan:berita_acara_batal", args=[ba.pk]), follow=True)

    assert "tidak dapat dibatalkan lagi" in jawaban.content.decode()
    assert ba.konsultasi.exists()


def test_jejak_tidak_memuat_pendapat_warga(dunia):
    periksa_tanggapan(dunia.tanggapan, dunia.penyusun, Keadaan.TAMPIL)
    semua = str(list(CatatanAudit.objects.values_list("perubahan", "objek_nama")))

    assert dunia.tanggapan.kode in semua
    assert dunia.tanggapan.teks not in semua


def test_kantor_lain_dan_umum_tidak_melihat_yang_belum_diperiksa(dunia):
    for nama in ("penyusun_lain", "pengesah_lain", "pimpinan", "admin", "orang_luar"):
        assert not Tanggapan.objects.terlihat_oleh(dunia.orang[nama]).filter(pk=dunia.tanggapan.pk).exists(), nama


def _banyak_kueri(client, alamat):
    client.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


@pytest.mark.parametrize("nama", ["konsultasi", "daftar_konsultasi"])
def test_daftar_tetap_banyak_kueri(dunia, client, nama):
    masuk(client, dunia.verifikator)
    alamat = reverse(f"layanan:{nama}")
    assert dunia.konsultasi.terbuka
    assert dunia.konsultasi_ditutup.pk
    satu = _banyak_kueri(client, alamat)
    for ke in range(3):
        majukan(dunia.layanan_maju(f"Layanan {ke}", "ambil"), ("buka_konsultasi", dunia.verifikator))
    dunia.layanan_maju("Layanan Lain", "setujui")

    assert _banyak_kueri(client, alamat) == satu


def test_satu_konsultasi_tetap_banyak_kueri(dunia, client):
    masuk(client, dunia.penyusun)
    umum = reverse("layanan:konsultasi_satu", args=[dunia.konsultasi.slug])
    kerja = reverse("layanan:rincian_konsultasi", args=[dunia.konsultasi.pk])
    periksa_tanggapan(dunia.tanggapan, dunia.penyusun, Keadaan.TAMPIL)
    satu = _banyak_kueri(client, umum), _banyak_kueri(client, kerja)
    for ke in range(5):
        lain = kirim_tanggapan(dunia.konsultasi, {"komponen": "", "nama": "", "teks": f"Pendapat {ke}."})
        periksa_tanggapan(lain, dunia.penyusun, Keadaan.TAMPIL)

    assert (_banyak_kueri(client, umum), _banyak_kueri(client, kerja)) == satu
