"""Kop, classification, settings and register: what follows from the unit, what is set, what is refused."""

import datetime
import io
import re
from dataclasses import asdict

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from naskah import klasifikasi
from naskah.agenda import agenda
from naskah.aturan import Aturan
from naskah.forms_pengaturan import PengaturanForm
from naskah.forms_tata import KopForm
from naskah.isi import BarisKop, Kop, ke_dict
from naskah.kewenangan import berwenang
from naskah.kop import aset_lambang, kop_untuk
from naskah.models import Klasifikasi, KopNaskah, LambangNaskah, PengaturanNaskah
from naskah.pengaturan import aturan
from tests.naskah.dunia import DuniaNaskah
from tests.naskah.pabrik import majukan, naskah_draf
from tests.pemeran import buat_unit, masuk

PD = "perangkat_daerah"


def baris(kop):
    return [b.teks for b in kop.baris]


def test_kop_bawaan_mengikuti_pohon(disdukcapil, bag_organisasi, kelurahan, kota):
    upt = buat_unit("pkm-rijali", "Puskesmas Rijali", "upt", disdukcapil)
    assert baris(kop_untuk(disdukcapil, PD)) == ["PEMERINTAH KOTA AMBON", "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"]
    assert baris(kop_untuk(bag_organisasi, PD)) == ["PEMERINTAH KOTA AMBON", "SEKRETARIAT DAERAH"]
    assert baris(kop_untuk(kelurahan, PD)) == ["PEMERINTAH KOTA AMBON", "KECAMATAN SIRIMAU", "KELURAHAN RIJALI"]
    assert baris(kop_untuk(upt, PD))[1:] == ["DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL", "PUSKESMAS RIJALI"]
    assert kop_untuk(kota, "kepala_daerah").lambang == "negara"
    assert kop_untuk(kota, "tanpa") is None


def test_kop_bawaan_mengikuti_pengaturan(disdukcapil, kota):
    for kunci, nilai in {"sebutan": "Walikota", "kop_garis": "tunggal", "kop_pemda": 12}.items():
        PengaturanNaskah.objects.create(kunci=kunci, nilai=nilai)
    assert baris(kop_untuk(kota, "kepala_daerah"))[0] == "WALIKOTA AMBON"
    kop = kop_untuk(disdukcapil, PD)
    assert (kop.garis, [b.ukuran for b in kop.baris]) == ("tunggal", [12, 16])


def test_kop_berlaku_sejak_harinya(client, verifikator, disdukcapil):
    isian = {
        "baris": "14 PEMERINTAH KOTA AMBON\n*16 DUKCAPIL BARU",
        "alamat": "Jalan Baru",
        "lambang": "kota",
        "letak": "kiri",
        "garis": "tunggal",
        "mulai": "1 Desember 2026",
    }
    alamat = reverse("naskah:ubah_kop", args=[disdukcapil.pk, PD])
    assert masuk(client, verifikator).post(alamat, isian).status_code == 302
    hari = datetime.date
    assert "DUKCAPIL BARU" not in baris(kop_untuk(disdukcapil, PD, hari(2026, 11, 30)))
    baru = kop_untuk(disdukcapil, PD, hari(2026, 12, 1))
    assert baris(baru) == ["PEMERINTAH KOTA AMBON", "DUKCAPIL BARU"]
    assert [b.tebal for b in baru.baris] == [False, True]
    assert KopForm.awal(baru)["baris"] == isian["baris"]
    assert KopNaskah.objects.get().dibuat_oleh == verifikator


def _atur_kop(unit, jenis, oleh, teks, mulai, lambang=None):
    isi = ke_dict(Kop(baris=[BarisKop(teks=teks)]))
    return KopNaskah.objects.create(
        perangkat_daerah=unit, jenis=jenis, isi=isi, lambang=lambang, mulai=mulai, dibuat_oleh=oleh
    )


def test_kop_dari_yang_menaungi(verifikator, bag_organisasi, disdukcapil, kota):
    """What is set for the Sekretariat heads its Bagian's letters, the mayor's kop everybody's; an own one first."""
    hari = datetime.date(2026, 11, 1)
    _atur_kop(bag_organisasi.induk, PD, verifikator, "SETDA BARU", hari)
    _atur_kop(kota, "kepala_daerah", verifikator, "WALI KOTA BARU", hari)
    _atur_kop(kota, PD, verifikator, "KOTA", hari)
    assert baris(kop_untuk(bag_organisasi, PD)) == ["SETDA BARU"]
    assert baris(kop_untuk(bag_organisasi, PD, datetime.date(2026, 10, 31)))[1] == "SEKRETARIAT DAERAH"
    assert baris(kop_untuk(disdukcapil, "kepala_daerah")) == ["WALI KOTA BARU"]
    assert baris(kop_untuk(disdukcapil, PD))[1] == "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"
    _atur_kop(bag_organisasi, PD, verifikator, "BAGIAN ORGANISASI", hari)
    assert baris(kop_untuk(bag_organisasi, PD)) == ["BAGIAN ORGANISASI"]


def test_lambang_hanya_bagi_kopnya_sendiri(verifikator, disdukcapil):
    """A sealed letter keeps its kop; of one that was set for its days afterwards it does not take the emblem."""
    lambang = LambangNaskah(untuk="kantor", jenis_berkas="image/svg+xml", sha256="0" * 64, diunggah_oleh=verifikator)
    lambang.gambar.save("lambang", ContentFile(b"<svg/>"))
    lama = kop_untuk(disdukcapil, PD)
    baru = _atur_kop(disdukcapil, PD, verifikator, "BARU", datetime.date(2026, 11, 1), lambang)
    assert aset_lambang(kop_untuk(disdukcapil, PD), baru).isi == b"<svg/>"
    assert aset_lambang(lama, baru) is None


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("DINAS", "ukuran 8 sampai 20"),
        ("99 DINAS", "ukuran 8 sampai 20"),
        ("\n".join(["12 X"] * 7), "paling banyak 6 baris"),
        ("12 " + "X" * 501, "Baris 1: Tulisan ini 501 huruf; batasnya 500."),
    ],
)
def test_kop_yang_keliru(isi, pesan):
    bentuk = KopForm({"baris": isi, "lambang": "kota", "letak": "kiri", "garis": "ganda", "mulai": "24-11-2026"})
    assert not bentuk.is_valid()
    assert pesan in str(bentuk.errors["baris"])


def test_alamat_kop_yang_terlalu_panjang(client, verifikator, disdukcapil):
    isian = {"baris": "12 X", "alamat": f"Jalan\n{'X' * 501}", "lambang": "kota", "letak": "kiri", "garis": "ganda"}
    alamat = reverse("naskah:ubah_kop", args=[disdukcapil.pk, PD])
    jawaban = masuk(client, verifikator).post(alamat, isian | {"mulai": "24-11-2026"})
    assert jawaban.status_code == 422
    assert "Baris 2: Tulisan ini 501 huruf" in str(jawaban.context["bentuk"].errors["alamat"])
    assert b"X" * 501 in jawaban.content


def test_lambang_svg_dibersihkan(client, verifikator, disdukcapil):
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>x()</script><circle r="4"/></svg>'
    isian = {"berkas": SimpleUploadedFile("garuda.svg", svg)}
    assert masuk(client, verifikator).post(reverse("naskah:lambang_negara"), isian).status_code == 302
    jawaban = client.get(reverse("naskah:gambar_lambang", args=[LambangNaskah.objects.get().pk]))
    assert b"script" not in jawaban.content
    assert "sandbox" in jawaban["Content-Security-Policy"]


def berkas_csv(*baris):
    return SimpleUploadedFile("klasifikasi.csv", "\n".join(["kode;nama", *baris]).encode("utf-8-sig"))


@pytest.mark.django_db
def test_impor_klasifikasi(verifikator):
    assert Klasifikasi.objects.get(kode="000.8.3.3").induk.kode == "000.8.3"  # known from the first day on
    hasil = klasifikasi.baca_berkas(berkas_csv("000.8.3.3;SOP", "000.8.3.3.1;Penyusunan SOP", "123;Contoh; koma"))
    assert klasifikasi.impor(hasil, verifikator) == (2, 1)
    assert Klasifikasi.objects.get(kode="000.8.3.3.1").induk.nama == "SOP"
    assert [k.kode for k in klasifikasi.cari("000.8 penyusunan")] == ["000.8.3.3.1"]


def test_impor_klasifikasi_xlsx_dan_yang_keliru(verifikator):
    from openpyxl import Workbook

    buku = Workbook()
    for satu in (["Kode", "Uraian"], ["000.8", "Organisasi"], [800, "Kepegawaian"]):
        buku.active.append(satu)
    buku.save(keluar := io.BytesIO())
    assert klasifikasi.baca_berkas(SimpleUploadedFile("a.xlsx", keluar.getvalue())) == [
        ("000.8", "Organisasi"),
        ("800", "Kepegawaian"),
    ]
    with pytest.raises(Exception, match=r"Baris 3: kode “x”") as salah:
        klasifikasi.baca_berkas(berkas_csv("000;Umum", "x;Keliru", "000;Dua kali"))
    assert len(salah.value.messages) == 2


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"kode;nama\r000;Umum\r000.8;Organisasi\r", ""),
        ('kode,nama\r\n000,"Umum\r\nlagi"\r\n'.encode("utf-8-sig"), ""),
        (b"kode;nama\n000;" + b"x" * 140_000, "bukan CSV yang utuh"),
        (b"kode;nama\n000;Umum\0", "Baris 2: Tulisan ini memuat tanda yang tidak tampak"),
        (b'kode;nama\n000;"Umum', ""),
        (b"", "judul kolom"),
        (b"\xff\xfe", "bukan CSV UTF-8"),
    ],
)
def test_csv_yang_aneh(isi, pesan):
    """Whatever ends its lines, and whatever is in its cells: rows, or words for the person."""
    berkas = SimpleUploadedFile("klasifikasi.csv", isi)
    if not pesan:
        kode, nama = klasifikasi.baca_berkas(berkas)[0]
        assert (kode, nama.replace(" lagi", "")) == ("000", "Umum")
        return
    with pytest.raises(ValidationError, match=pesan):
        klasifikasi.baca_berkas(berkas)


def test_pengaturan_disimpan_bila_beda(client, verifikator):
    client = masuk(client, verifikator)
    halaman = client.get(reverse("naskah:pengaturan"))
    awal = {nama: nilai for nama, nilai in halaman.context["bentuk"].initial.items() if nilai is not False}
    assert client.post(reverse("naskah:pengaturan"), awal | {"tepi_kiri": "25,5"}).status_code == 302
    assert aturan().tepi_kiri == 25.5
    jawaban = client.post(reverse("naskah:pengaturan"), awal | {"tepi_kiri": "5"})
    assert jawaban.status_code == 422
    assert "tepi_kiri" in jawaban.context["bentuk"].errors
    assert aturan().tepi_kiri == 25.5


def test_ukuran_kop_bilangan_bulat(client, verifikator, disdukcapil):
    """A kop is set in whole points; a fraction is refused at its field, and no letter is lost by it."""
    client = masuk(client, verifikator)
    halaman = client.get(reverse("naskah:pengaturan"))
    awal = {nama: nilai for nama, nilai in halaman.context["bentuk"].initial.items() if nilai is not False}
    for bidang, nilai in {"kop_pemda": "14,5", "kop_unit": "14,5", "kop_alamat": "10,5"}.items():
        jawaban = client.post(reverse("naskah:pengaturan"), awal | {bidang: nilai})
        assert jawaban.status_code == 422
        assert "bilangan bulat" in str(jawaban.context["bentuk"].errors[bidang])
    assert client.post(reverse("naskah:pengaturan"), awal | {"kop_pemda": "15,0"}).status_code == 302
    assert [b.ukuran for b in kop_untuk(disdukcapil, PD).baris] == [15, 16]


def test_yang_tersempit_ditolak_di_bidangnya():
    """`Spasi baris tersempit` begins as `Spasi baris` does."""
    awal = {nama: str(nilai) for nama, nilai in asdict(Aturan()).items() if nilai is not False}
    bentuk = PengaturanForm(awal | {"spasi_terkecil": "1,5"}, aturan=Aturan())
    assert list(bentuk.errors) == ["spasi_terkecil"]


def test_pengaturan_yang_rusak_hilang_sendiri(disdukcapil, caplog):
    """Of what is stored only that which no longer fits gives way to its default, and the log says so."""
    rusak = {"kop_unit": 14.5, "kop_garis": ["ganda"], "dulu_ada": 1, "spasi": 1, "spasi_terkecil": 1.3}
    for kunci, nilai in (rusak | {"tepi_kiri": 35, "jarak_alinea": 1, "jarak_alinea_terkecil": 0}).items():
        PengaturanNaskah.objects.create(kunci=kunci, nilai=nilai)
    assert aturan() == Aturan(tepi_kiri=35, jarak_alinea=1, jarak_alinea_terkecil=0)
    assert kop_untuk(disdukcapil, PD).baris[1].ukuran == 16
    assert {r.args[0] for r in caplog.records} >= {"kop_unit", "kop_garis", "dulu_ada", "spasi"}


def test_kewenangan_bawaan(kota, disdukcapil):
    assert berwenang("instruksi", kota)
    assert not berwenang("instruksi", disdukcapil)
    assert berwenang("surat_dinas", disdukcapil)


class Kantor(DuniaNaskah):
    def __init__(self, penyusun, pemeriksa, pengesah, verifikator):
        self.penyusun, self.pemeriksa, self.pengesah, self.verifikator = penyusun, pemeriksa, pengesah, verifikator


@pytest.mark.django_db(transaction=True)
def test_agenda_menyebut_rahasia_tanpa_isinya(penyusun, pemeriksa, pengesah, verifikator):
    d = Kantor(penyusun, pemeriksa, pengesah, verifikator)
    hari = {"tanggal": datetime.date(2026, 11, 24)}
    for keamanan in ("B", "R"):
        versi = naskah_draf(penyusun, d.templat, pengesah, keamanan=keamanan, klasifikasi="000.8.3")
        majukan(versi, ("minta_tanda", penyusun), ("tanda_tangani", pengesah, hari))
    unit = penyusun.penugasan_aktif.perangkat_daerah
    milik = [b.hal for b in agenda(penyusun, unit, 2026)]
    assert len(milik) == 2
    assert milik[0] == milik[1] != "Naskah rahasia"
    assert [b.hal == "Naskah rahasia" for b in agenda(pemeriksa, unit, 2026)] == [False, True]
    assert agenda(penyusun, unit, 2025) == []


@pytest.mark.parametrize("peran", ["verifikator", "penyusun"])
def test_tab_tata_naskah_yang_boleh_dibuka(client, request, peran):
    """Each tab that stands there opens; who may not change the settings sees none of theirs."""
    masuk(client, request.getfixturevalue(peran))
    halaman = client.get(reverse("naskah:daftar_kop")).content.decode()
    tab = re.findall(r'href="([^"]+)"', halaman.split('aria-label="Bagian tata naskah"')[1].split("</nav>")[0])
    assert (reverse("naskah:srikandi") in tab) is (peran == "verifikator")
    assert {client.get(alamat).status_code for alamat in tab} == {200}
