"""The hat that is on: choosing it, and forms that were drawn for another one."""

import datetime

import pytest
from django import forms
from django.utils import timezone
from django.utils.module_loading import import_string

from ambon_sop.akun.bukti import NAMA
from ambon_sop.akun.middleware import RAHASIA
from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.organisasi.models import Pejabat
from tests.pemeran import beri_penugasan, buat_pengguna, masuk

pytestmark = pytest.mark.django_db
GANTI = "/kerja/ganti-peran/"
SANDI = {"sandi_lama": "x"}


@pytest.fixture
def dua_topi(kota, disdukcapil):
    """An Admin who also drafts for Disdukcapil; the Admin's hat is on."""
    orang = buat_pengguna("Dua Topi", Peran.PENYUSUN, disdukcapil)
    orang.topi_penyusun = orang.penugasan_aktif
    beri_penugasan(orang, Peran.ADMIN, kota)
    orang.topi_admin = orang.penugasan_aktif
    return orang


def test_ganti_peran_dan_dicatat(client, dua_topi):
    masuk(client, dua_topi)
    jawaban = client.post(GANTI, {"penugasan": dua_topi.topi_penyusun.pk}, follow=True)

    assert "Anda sekarang bekerja sebagai Penyusun, Dinas Kependudukan dan Pencatatan Sipil Kota Ambon." in jawaban.text
    catatan = CatatanAudit.objects.first()
    assert (catatan.tindakan, catatan.peran, catatan.unit) == ("ganti_peran", "penyusun", "Disdukcapil")


def test_tautan_bagi_peran_lain_menawarkannya(client, dua_topi):
    """Followed from a mail under the wrong hat, a link does not end in "not found"."""
    masuk(client, dua_topi)
    client.post(GANTI, {"penugasan": dua_topi.topi_penyusun.pk})
    jawaban = client.get("/kerja/pengguna/?q=a")
    assert jawaban.status_code == 403
    assert "Ganti ke Admin · Kota Ambon" in jawaban.text
    assert client.get("/kerja/audit/").status_code == 404  # none of the hats opens this

    isi = {"penugasan": dua_topi.topi_admin.pk, "tujuan": "/kerja/pengguna/?q=a"}
    assert client.post(GANTI, isi)["Location"] == "/kerja/pengguna/?q=a"
    assert client.get("/kerja/pengguna/?q=a").status_code == 200
    assert client.post(GANTI, isi | {"tujuan": "//jahat.id"})["Location"] == "/kerja/"


@pytest.mark.parametrize("nilai", ["", "0", "abc", "99999999999999999999", "١", "\x00"])
def test_penugasan_asing_ditolak(client, dua_topi, pengesah, nilai):
    masuk(client, dua_topi)
    assert client.post(GANTI, {"penugasan": nilai}).status_code == 404
    assert client.post(GANTI, {"penugasan": pengesah.penugasan_aktif.pk}).status_code == 404
    assert client.post(GANTI).status_code == 404


@pytest.mark.parametrize("lanjut", ["https://jahat.id/", "//jahat.id/", "javascript:alert(1)"])
def test_lanjut_hanya_ke_situs_sendiri(client, dua_topi, lanjut):
    masuk(client, dua_topi)
    jawaban = client.post(GANTI, {"penugasan": dua_topi.topi_penyusun.pk, "lanjut": lanjut})

    assert jawaban["Location"] == "/kerja/"


def test_formulir_peran_lain_kembali_utuh_lalu_terkirim(client, dua_topi):
    """A form drawn for the Admin is sent after another tab switched to Penyusun, whom the page is not even open to."""
    masuk(client, dua_topi)
    isi = {"nama": 'Orang <b>"Baru"', "email": "baru@contoh.go.id", "username": "orang.baru", "nip": ""}
    client.post(GANTI, {"penugasan": dua_topi.topi_penyusun.pk})

    balik = client.post("/kerja/pengguna/tambah/", isi | {"penugasan": dua_topi.topi_admin.pk})
    assert balik.status_code == 409
    assert "Anda kini bekerja sebagai Penyusun · Disdukcapil." in balik.text
    assert 'name="nama" value="Orang &lt;b&gt;&quot;Baru&quot;"' in balik.text
    kirim = dict(balik.context["isian"]) | {"penugasan": dua_topi.topi_admin.pk, "lanjut": "/kerja/pengguna/tambah/"}
    assert kirim["nama"] == isi["nama"]

    ulang = client.post(GANTI, kirim)
    assert (ulang.status_code, ulang["Location"]) == (307, "/kerja/pengguna/tambah/")
    assert client.post(ulang["Location"], kirim).status_code == 302
    assert dua_topi.__class__.objects.get(username="orang.baru").nama == isi["nama"]


def test_formulir_dengan_peran_yang_masih_dipakai_langsung_diterima(client, dua_topi):
    masuk(client, dua_topi)
    assert client.post("/kerja/pengguna/tambah/", {"penugasan": dua_topi.topi_admin.pk}).status_code == 200


def test_halaman_bagi_semua_peran_juga_diperiksa(client, dua_topi):
    masuk(client, dua_topi)
    isi = SANDI | {"penugasan": dua_topi.topi_penyusun.pk}

    assert client.post("/kerja/akun/sandi/", isi).status_code == 409


def test_isian_dari_peran_yang_sudah_berakhir_dapat_disalin(client, dua_topi):
    masuk(client, dua_topi)
    hat = dua_topi.topi_penyusun
    hat.dicabut_pada = timezone.now()
    hat.save()

    jawaban = client.post("/kerja/pengguna/tambah/", {"nama": "Ditulis lama", "penugasan": hat.pk})
    assert jawaban.status_code == 409
    assert "sudah berakhir" in jawaban.text
    assert "Ditulis lama</textarea>" in jawaban.text


def test_formulir_sandi_tidak_membawa_penugasan(client, dua_topi):
    """Or the passwords would come back in clear on the 409 page."""
    masuk(client, dua_topi)
    isi = client.get("/kerja/akun/sandi/").text.split("<main")[1]

    assert 'name="penugasan"' not in isi


@pytest.mark.parametrize("berakhir", [False, True])
def test_rahasia_tidak_kembali(client, dua_topi, berakhir):
    """Who comes next to this screen must read neither password nor passphrase, hidden or to be copied."""
    masuk(client, dua_topi)
    hat = dua_topi.topi_penyusun
    if berakhir:
        hat.dicabut_pada = timezone.now()
        hat.save()
    rahasia = {nama: f"rahasia-{nama}" for nama in ("bukti", "frasa", "code", "password1", "sandi_lama")}

    jawaban = client.post("/kerja/pengguna/tambah/", {"nama": "Tetap ada", "penugasan": hat.pk, **rahasia})
    assert jawaban.status_code == 409
    assert "Tetap ada" in jawaban.text
    assert "rahasia-" not in jawaban.text


def _semua(kelas):
    for satu in kelas.__subclasses__():
        yield satu
        yield from _semua(satu)


def test_setiap_bidang_sandi_dikenal_sebagai_rahasia():
    import_string("ambon_sop.urls.urlpatterns")  # draws all forms in
    sandi = {
        nama
        for bentuk in _semua(forms.Form)
        for nama, bidang in bentuk.base_fields.items()
        if isinstance(bidang.widget, forms.PasswordInput) or "one-time-code" in str(bidang.widget.attrs)
    }
    assert {"password1", "frasa"} <= sandi
    assert not [nama for nama in sandi | {NAMA} if not RAHASIA.search(nama)]


@pytest.mark.parametrize(
    ("mulai", "selesai", "dicabut", "berlaku"),
    [
        (0, None, False, True),
        (0, 0, False, True),
        (-9, -1, False, False),
        (1, None, False, False),
        (0, None, True, False),
    ],
)
def test_masa_penugasan(client, disdukcapil, mulai, selesai, dicabut, berlaku):
    hari = timezone.localdate()
    orang = buat_pengguna("Orang")
    Penugasan.objects.create(
        pengguna=orang,
        peran=Peran.PENYUSUN,
        perangkat_daerah=disdukcapil,
        mulai=hari + datetime.timedelta(mulai),
        selesai=None if selesai is None else hari + datetime.timedelta(selesai),
        dicabut_pada=timezone.now() if dicabut else None,
    )

    assert Penugasan.objects.kini().filter(pengguna=orang).exists() == berlaku
    assert client_status(client, orang) == (200 if berlaku else 403)


def client_status(client, orang):
    return masuk(client, orang).get("/kerja/akun/").status_code


def test_hari_terakhir_menurut_wit(disdukcapil, time_machine):
    """The last day ends at midnight in Ambon, not in UTC."""
    orang = buat_pengguna("Orang")
    akhir = datetime.date(2026, 11, 24)
    Penugasan.objects.create(pengguna=orang, peran="penyusun", perangkat_daerah=disdukcapil, mulai=akhir, selesai=akhir)
    time_machine.move_to("2026-11-24 23:59 +0900", tick=False)
    assert Penugasan.objects.kini().exists()
    time_machine.move_to("2026-11-25 00:01 +0900", tick=False)
    assert not Penugasan.objects.kini().exists()


def test_sebutan_sementara_menyebut_akhirnya(disdukcapil):
    hat = Penugasan(
        peran=Peran.PENGESAH,
        perangkat_daerah=disdukcapil,
        sifat=Pejabat.Sifat.PLH,
        selesai=datetime.date(2026, 11, 30),
    )
    assert hat.sebutan == "Plh. Kepala Disdukcapil · sampai 30 November 2026"


def test_tanpa_penugasan_dikabarkan(client, orang_luar):
    jawaban = masuk(client, orang_luar).get("/kerja/")

    assert jawaban.status_code == 403
    assert "Anda belum punya penugasan" in jawaban.text
