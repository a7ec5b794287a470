"""The Admin's pages of accounts and hats: what they do, what they refuse, how they list."""

import datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ambon_sop.akun.models import Pengguna, Penugasan, Peran
from ambon_sop.audit.models import CatatanAudit
from tests.pemeran import beri_penugasan, buat_pengguna, masuk

pytestmark = pytest.mark.django_db
NIP = "198001012005011003"
LUAR = ["\x00", "<script>alert(1)</script>", "' OR 1=1 --", "{{ 7*7 }}", "é" * 3000, "9" * 400, "\u202e\ud7ff", "   "]


@pytest.fixture
def klien(client, admin):
    cache.clear()
    return masuk(client, admin)


def isian(**ganti):
    return {"nama": "Orang Baru", "nip": NIP, "email": "baru@contoh.go.id", "username": "orang.baru"} | ganti


def audit_terakhir():
    return CatatanAudit.objects.first()


# --- accounts --------------------------------------------------------------------------------------------------------


def test_akun_baru_diundang_tanpa_sandi(klien, mailoutbox):
    jawaban = klien.post("/kerja/pengguna/tambah/", isian(nip="19800101 200501 1 003", email="Baru@Contoh.go.id"))

    orang = Pengguna.objects.get(username="orang.baru")
    assert jawaban["Location"] == f"/kerja/pengguna/{orang.pk}/"
    assert (orang.nip, orang.email, orang.diundang) == (NIP, "baru@contoh.go.id", True)
    assert mailoutbox[0].to == ["baru@contoh.go.id"]
    assert audit_terakhir().tindakan == "akun_baru"
    assert audit_terakhir().perubahan["NIP"] == ["", NIP]


@pytest.mark.parametrize(
    ("bidang", "nilai", "kata"),
    [
        ("nama", "", "Isi nama dengan gelar."),
        ("nip", "123", "NIP terdiri atas 18 angka."),
        ("nip", "١" * 18, "NIP terdiri atas 18 angka."),
        ("nip", "197001011990031001", "NIP ini sudah dipakai akun lain."),
        ("email", "bukan-email", "Tulis alamat email yang lengkap"),
        ("email", "PENGESAH@contoh.go.id", "Email ini sudah dipakai akun lain."),
        ("username", "Pengesah", "Nama pengguna ini sudah dipakai akun lain."),
        ("username", "a@b", "Pakai huruf kecil"),
        ("username", "198001012005011003", "Pakai huruf kecil"),
    ],
)
def test_isian_salah_dikabarkan_di_bidangnya(klien, pengesah, bidang, nilai, kata):
    jawaban = klien.post("/kerja/pengguna/tambah/", isian(**{bidang: nilai}))

    assert jawaban.status_code == 200
    assert any(kata in pesan for pesan in jawaban.context["form"].errors[bidang]), jawaban.context["form"].errors
    assert 'value="Orang Baru"' in jawaban.text or bidang == "nama"
    assert not Pengguna.objects.filter(nama="Orang Baru").exists()


@pytest.mark.parametrize("nilai", LUAR)
@pytest.mark.parametrize("alamat", ["tambah/", "{pk}/ubah/", "{pk}/penugasan/tambah/", "{pk}/penugasan/{hat}/akhiri/"])
def test_isian_ganjil_tidak_membuat_galat(klien, penyusun, alamat, nilai):
    tujuan = "/kerja/pengguna/" + alamat.format(pk=penyusun.pk, hat=penyusun.penugasan_aktif.pk)
    bidang = ["nama", "nip", "email", "username", "peran", "unit", "sifat", "mulai", "selesai"]

    jawaban = klien.post(tujuan, dict.fromkeys(bidang, nilai))

    assert jawaban.status_code in (200, 302)
    assert "<script>alert" not in jawaban.text


def test_ubah_akun_mencatat_yang_berubah_saja(klien, pengesah):
    isi = {"nama": pengesah.nama, "nip": "", "email": "kadis@contoh.go.id", "username": pengesah.username}
    klien.post(f"/kerja/pengguna/{pengesah.pk}/ubah/", isi)

    pengesah.refresh_from_db()
    assert (pengesah.nip, pengesah.email) == (None, "kadis@contoh.go.id")
    assert audit_terakhir().perubahan == {
        "NIP": ["197001011990031001", ""],
        "email": ["pengesah@contoh.go.id", "kadis@contoh.go.id"],
    }
    jumlah = CatatanAudit.objects.count()
    klien.post(f"/kerja/pengguna/{pengesah.pk}/ubah/", isi)
    assert CatatanAudit.objects.count() == jumlah


def test_alamat_lama_dikabari_bila_email_diganti(klien, pengesah, mailoutbox, django_capture_on_commit_callbacks):
    """Or an Admin could take an account over unseen: his own mailbox, a new password, a new factor."""
    isi = {"nama": pengesah.nama, "nip": "", "email": pengesah.email, "username": pengesah.username}
    with django_capture_on_commit_callbacks(execute=True):
        klien.post(f"/kerja/pengguna/{pengesah.pk}/ubah/", isi)
    assert not mailoutbox
    with django_capture_on_commit_callbacks(execute=True):
        klien.post(f"/kerja/pengguna/{pengesah.pk}/ubah/", isi | {"email": "lain@contoh.go.id"})
    assert [(surat.to, "alamat yang baru" in surat.body) for surat in mailoutbox] == [(["pengesah@contoh.go.id"], True)]


def test_dua_akun_tanpa_nip(klien, penyusun, pemeriksa):
    for orang in (penyusun, pemeriksa):
        isi = {"nama": orang.nama, "nip": "", "email": orang.email, "username": orang.username}
        assert klien.post(f"/kerja/pengguna/{orang.pk}/ubah/", isi).status_code == 302


def test_nonaktif_mengakhiri_sesi_untuk_selamanya(klien, penyusun, mailoutbox):
    sesi = masuk(Client(), penyusun)
    assert sesi.get("/kerja/akun/").status_code == 200

    klien.post(f"/kerja/pengguna/{penyusun.pk}/nonaktifkan/")
    assert sesi.get("/kerja/akun/").status_code == 302
    klien.post(f"/kerja/pengguna/{penyusun.pk}/aktifkan/")
    penyusun.refresh_from_db()
    assert penyusun.diundang
    assert sesi.get("/kerja/akun/").status_code == 302  # the old cookie does not come to life again
    assert len(mailoutbox) == 1
    tindakan = CatatanAudit.objects.order_by("urut").values_list("tindakan", flat=True)
    assert list(tindakan)[-2:] == ["akun_nonaktif", "akun_aktif"]


def test_akun_sendiri_tidak_dapat_dinonaktifkan(klien, admin):
    jawaban = klien.post(f"/kerja/pengguna/{admin.pk}/nonaktifkan/", follow=True)

    assert "Akun sendiri tidak dapat dinonaktifkan." in jawaban.text
    admin.refresh_from_db()
    assert admin.is_active


def test_undangan_hanya_bagi_yang_belum_punya_sandi(klien, penyusun, mailoutbox):
    jawaban = klien.post(f"/kerja/pengguna/{penyusun.pk}/undang/", follow=True)

    assert "sudah punya kata sandi" in jawaban.text
    assert mailoutbox == []


# --- hats ------------------------------------------------------------------------------------------------------------


def hat(peran="penyusun", **ganti):
    return {"peran": peran, "sifat": "definitif", "mulai": "24 November 2026", "selesai": ""} | ganti


def test_penugasan_ditambah_dan_dicatat(klien, penyusun, dinkes):
    klien.post(f"/kerja/pengguna/{penyusun.pk}/penugasan/tambah/", hat(unit=dinkes.pk, mulai="2-11-2026"))

    baru = penyusun.penugasan.get(perangkat_daerah=dinkes)
    assert baru.mulai == datetime.date(2026, 11, 2)
    catatan = audit_terakhir()
    assert catatan.tindakan == "tambah_penugasan"
    assert catatan.objek_nama == "Penyusun Dukcapil: Penyusun, Dinas Kesehatan Kota Ambon"
    assert catatan.perubahan["peran"] == ["", "Penyusun"]


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"sifat": "plh"}, "sifat"),
        ({"peran": "pengesah", "sifat": "plh"}, "selesai"),
        ({"mulai": "30 Februari 2026"}, "mulai"),
        ({"mulai": "24 November 2026", "selesai": "23 November 2026"}, "selesai"),
        ({"selesai": "1 Januari 2020", "mulai": "1 Januari 2019"}, "selesai"),
        ({"peran": "raja"}, "peran"),
        ({"unit": "0"}, "unit"),
        ({"unit": ""}, "unit"),
    ],
)
def test_penugasan_yang_keliru_ditolak_di_bidangnya(klien, penyusun, dinkes, ganti, bidang):
    jawaban = klien.post(f"/kerja/pengguna/{penyusun.pk}/penugasan/tambah/", hat(unit=dinkes.pk) | ganti)

    assert list(jawaban.context["form"].errors) == [bidang]


def test_penugasan_kembar_ditolak(klien, penyusun, disdukcapil):
    jawaban = klien.post(f"/kerja/pengguna/{penyusun.pk}/penugasan/tambah/", hat(unit=disdukcapil.pk))

    assert "sudah punya penugasan" in jawaban.context["form"].errors["mulai"][0]


def test_unit_yang_berakhir_tidak_dapat_dipilih(klien, penyusun, dinkes):
    dinkes.berlaku_sampai = timezone.localdate() - datetime.timedelta(1)
    dinkes.save()

    jawaban = klien.post(f"/kerja/pengguna/{penyusun.pk}/penugasan/tambah/", hat(unit=dinkes.pk))
    assert list(jawaban.context["form"].errors) == ["unit"]


def test_admin_tidak_memberi_diri_sendiri_peran(klien, admin, disdukcapil):
    jawaban = klien.post(f"/kerja/pengguna/{admin.pk}/penugasan/tambah/", hat("pengesah", unit=disdukcapil.pk))

    assert "Penugasan untuk diri sendiri diberikan oleh Admin lain." in jawaban.text
    assert admin.penugasan.count() == 1


def test_penugasan_dicabut_seketika(klien, penyusun):
    alamat = f"/kerja/pengguna/{penyusun.pk}/penugasan/{penyusun.penugasan_aktif.pk}/akhiri/"
    klien.post(alamat, {"selesai": ""})

    assert not Penugasan.objects.kini().filter(pengguna=penyusun).exists()
    assert audit_terakhir().tindakan == "cabut_penugasan"
    assert "sudah berakhir" in klien.post(alamat, follow=True).text


def test_penugasan_berakhir_pada_harinya(klien, penyusun):
    besok = timezone.localdate() + datetime.timedelta(1)
    alamat = f"/kerja/pengguna/{penyusun.pk}/penugasan/{penyusun.penugasan_aktif.pk}/akhiri/"
    assert "sebelum hari ini" in klien.post(alamat, {"selesai": "1 Januari 2020"}).text
    klien.post(alamat, {"selesai": besok.strftime("%d-%m-%Y")})

    assert penyusun.penugasan.get().selesai == besok
    assert audit_terakhir().perubahan == {"selesai": ["", besok.isoformat()]}


def test_admin_terakhir_tidak_dapat_diakhiri(klien, admin, kota):
    alamat = f"/kerja/pengguna/{admin.pk}/penugasan/{admin.penugasan_aktif.pk}/akhiri/"
    assert "Ini Admin terakhir." in klien.post(alamat, follow=True).text

    buat_pengguna("Admin Dua", Peran.ADMIN, kota)
    klien.post(alamat)
    assert not Penugasan.objects.kini().filter(pengguna=admin).exists()


# --- the list --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kueri", "nama"),
    [
        ("q=dukcapil+kepala", {"Kepala Dukcapil"}),
        ("q=1970010119", {"Kepala Dukcapil"}),
        ("q=PENGESAH@contoh", {"Kepala Dukcapil"}),
        ("peran=pemeriksa", {"Pemeriksa Dukcapil"}),
        ("keadaan=nonaktif", {"Tutup"}),
        ("keadaan=diundang", {"Diundang"}),
        ("peran=pemeriksa&keadaan=nonaktif", set()),
    ],
)
def test_daftar_disaring(klien, pemeran, kueri, nama):
    buat_pengguna("Tutup", is_active=False)
    orang = buat_pengguna("Diundang")
    orang.set_unusable_password()
    orang.save()

    jawaban = klien.get(f"/kerja/pengguna/?{kueri}")
    assert {satu.nama for satu in jawaban.context["halaman"]} == nama
    assert ("Tidak ada yang cocok" in jawaban.text) == (not nama)


def test_peran_dan_unit_disaring_pada_penugasan_yang_sama(klien, disdukcapil, dinkes):
    orang = buat_pengguna("Dua Unit", Peran.PENYUSUN, disdukcapil)
    beri_penugasan(orang, Peran.PENGESAH, dinkes)

    assert not klien.get(f"/kerja/pengguna/?peran=pengesah&unit={disdukcapil.pk}").context["halaman"].object_list
    assert klien.get(f"/kerja/pengguna/?peran=pengesah&unit={dinkes.pk}").context["halaman"].object_list


@pytest.mark.parametrize("urut", ["nama", "-nama", "keadaan", "-keadaan", "masuk", "-masuk", "x", "-", "password"])
def test_daftar_diurutkan(klien, pemeran, urut):
    nama = [orang.nama for orang in klien.get(f"/kerja/pengguna/?urut={urut}").context["halaman"]]

    assert len(nama) == len(pemeran)
    if urut in ("nama", "-nama"):
        assert nama == sorted(nama, reverse=urut.startswith("-"))


@pytest.mark.parametrize(
    "kueri", ["halaman=0", "halaman=x", "halaman=999", "unit=x", "unit=99999999999999999999", "q=%00"]
)
def test_kueri_ganjil_tidak_membuat_galat(klien, kueri):
    assert klien.get(f"/kerja/pengguna/?{kueri}").status_code == 200


def test_banyak_kueri_tetap(klien, disdukcapil):
    klien.get("/kerja/pengguna/")
    sedikit = _banyak_kueri(klien)
    for n in range(300):
        orang = Pengguna.objects.create(username=f"massal{n}", email=f"massal{n}@contoh.go.id", nama=f"Massal {n}")
        Penugasan.objects.create(pengguna=orang, peran=Peran.PENYUSUN, perangkat_daerah=disdukcapil)

    assert _banyak_kueri(klien) == sedikit


def _banyak_kueri(klien):
    with CaptureQueriesContext(connection) as kueri:
        jawaban = klien.get("/kerja/pengguna/")
    assert len(jawaban.context["halaman"]) <= 25
    return len(kueri)
