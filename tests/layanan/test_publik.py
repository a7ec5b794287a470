"""What a citizen sees: catalogue, filters, her situation, withdrawn services; kept pages that never go stale."""

import datetime
import gzip
import json
import re
import uuid
from io import BytesIO
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from PIL import Image

from ambon_sop.alur.suntingan import simpan
from ambon_sop.alur.susun import versi_baru
from ambon_sop.audit.umum import cap
from ambon_sop.organisasi.kanal import Buka, Kanal, Loket, baca_jam, baris_jam, kanal_dari, ke_dict, tulis_jam
from layanan import katalog
from layanan.gambar import UKURAN, WARNA, gambar_layanan
from layanan.models import Sorotan, StandarPelayanan, Topik
from layanan.pencarian import indeks_versi
from tests.dunia import Dunia
from tests.layanan.pabrik import majukan
from tests.pemeran import masuk
from tests.perlawanan.nilai import JANGGAL
from tests.tampilan.pemeriksa import periksa_halaman

pytestmark = pytest.mark.django_db
KANAL = Kanal(
    loket=[Loket(nama="Loket Uji", alamat="Jalan Uji 1", buka=baca_jam("Senin–Kamis 08.00–15.00\nJumat 08.00–11.30"))],
    whatsapp="0812 3456 7890",
    email="uji@ambon.go.id",
)


@pytest.fixture
def dunia(pemeran):
    return Dunia(pemeran)


@pytest.fixture
def layanan(dunia):
    """A service in force, with an office that says where and when."""
    dunia.unit.kanal = ke_dict(KANAL)
    dunia.unit.save(update_fields=["kanal"])
    satu = dunia.layanan_berlaku.dokumen.standarpelayanan
    satu.ringkasan, satu.pemohon, satu.publik = "Kartu untuk uji </script>.", "Warga Kota Ambon", True
    satu.save()
    satu.topik.set(Topik.objects.filter(slug__in=["kependudukan", "lahir"]))
    indeks_versi(satu.versi_berlaku)
    return satu


def buka(client, nama, *isi, **kueri):
    jawaban = client.get(reverse(f"layanan:{nama}", args=isi), kueri)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


# The page of a service


def test_halaman_layanan_lengkap(client, layanan):
    teks = buka(client, "publik", layanan.slug)
    periksa_halaman(teks)
    for kata in (
        "1 hari kerja",
        "Gratis",
        "2 syarat",
        "Warga Kota Ambon",
        "Loket Uji",
        "Senin–Kamis",
        "08.00–11.30 WIT",
    ):
        assert kata in teks
    assert "Surat kehilangan" not in teks
    assert "https://wa.me/6281234567890?text=Pengaduan%20tentang%20layanan%20Layanan%20Berlaku" in teks
    assert "mailto:uji@ambon.go.id?subject=Pengaduan%3A%20Layanan%20Berlaku" in teks
    assert f'<meta property="og:title" content="{layanan.judul}">' in teks


@pytest.mark.parametrize(("diminta", "ada"), [("kartu hilang", True), ("KARTU  hilang", True), ("lain", False)])
def test_hanya_syarat_keadaannya_sendiri(client, layanan, diminta, ada):
    teks = buka(client, "publik", layanan.slug, keadaan=diminta)
    assert ("Surat kehilangan dari kepolisian" in teks) is ada
    assert ("Karena Anda memilih" in teks) is ada
    assert ("Surat kehilangan dari kepolisian" in buka(client, "loket", layanan.slug, keadaan=diminta)) is ada


def test_loket_memuat_sk_dan_kode(client, layanan):
    teks = buka(client, "loket", layanan.slug)
    periksa_halaman(teks)
    kode = layanan.versi_berlaku.kode
    assert f"{kode[:4]}-{kode[4:8]}-{kode[8:]}" in teks
    assert layanan.versi_berlaku.nomor in teks


def test_data_terstruktur_tidak_dapat_keluar_dari_bloknya(client, layanan):
    teks = buka(client, "publik", layanan.slug)
    blok = re.search(r'<script type="application/ld\+json">(.*?)</script>', teks, re.DOTALL)[1]
    skema = json.loads(blok)
    assert skema["@type"] == "GovernmentService"
    assert skema["description"] == "Kartu untuk uji </script>."
    assert skema["offers"]["price"] == 0
    jam = skema["availableChannel"][0]["serviceLocation"]["openingHoursSpecification"]
    assert jam[1] == {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": ["Friday"],
        "opens": "08:00",
        "closes": "11:30",
    }


def test_yang_dicabut_menyebut_alasannya(client, dunia, layanan):
    majukan(dunia.layanan_berlaku, ("cabut", dunia.pengesah, {"catatan": "Digabung ke <b>layanan</b> lain."}))
    jawaban = client.get(reverse("layanan:publik", args=[layanan.slug]))
    assert jawaban.status_code == 410
    assert "Digabung ke &lt;b&gt;layanan&lt;/b&gt; lain." in jawaban.content.decode()
    umpan = buka(client, "umpan")
    assert "Dicabut: Layanan Berlaku" in umpan
    assert "&amp;lt;b&amp;gt;" in umpan  # escaped for XML, and for the HTML that a reader makes of it
    assert layanan.slug not in buka(client, "peta_situs")


def test_nama_rancangan_berikutnya_tidak_tampak_pada_yang_dicabut(client, dunia, layanan):
    majukan(dunia.layanan_berlaku, ("cabut", dunia.pengesah, {"catatan": "Digabung."}))
    draf = versi_baru(layanan, dunia.penyusun, dunia.layanan_berlaku.isi)
    nama = [{"op": "bidang", "bidang": "nama", "nilai": "Rancangan Rahasia"}]
    simpan(draf.pk, hitungan=0, kunci=uuid.uuid4(), perubahan=nama, pengguna=dunia.penyusun)
    for isi in (client.get(reverse("layanan:publik", args=[layanan.slug])).content.decode(), buka(client, "umpan")):
        assert "Layanan Berlaku" in isi
        assert "Rancangan Rahasia" not in isi


def test_versi_lama_menunjuk_yang_berlaku(client, dunia, layanan):
    hari = {"tanggal": datetime.date(2026, 11, 25)}
    isi = layanan.versi_berlaku.isi | {"waktu": {"minimum": 2, "maksimum": 2, "satuan": "jam"}}
    langkah = [("periksakan", dunia.penyusun), ("teruskan", dunia.pemeriksa), ("ambil", dunia.verifikator)]
    langkah += [("setujui", dunia.verifikator), ("tetapkan", dunia.pengesah, hari)]
    alamat = reverse("layanan:publik", args=[layanan.slug])
    assert "1 hari kerja" in client.get(alamat).content.decode()
    majukan(versi_baru(layanan, dunia.penyusun, isi), *langkah)
    teks = client.get(alamat).content.decode()
    assert "2 jam" in teks
    assert reverse("layanan:versi_publik", args=[layanan.slug, 1]) in teks
    lama = buka(client, "versi_publik", layanan.slug, 1)
    periksa_halaman(lama)
    assert "Ini versi lama, berlaku sampai" in lama
    assert "Tunjukkan di loket" not in lama


@pytest.mark.parametrize("ekor", ["versi/99999999999999999999999/", "versi/0/", "loket/x/", "versi/-1/", "%00/"])
def test_alamat_janggal_tidak_ada(client, layanan, ekor):
    assert client.get(f"/layanan/{layanan.slug}/{ekor}").status_code == 404


# The catalogue


@pytest.mark.parametrize(
    ("kueri", "ada"),
    [
        ({}, True),
        ({"q": "layanan berlaku"}, True),
        ({"q": "lyanan berlaku"}, True),
        ({"q": "kartu hilang"}, True),
        ({"q": "zzzz"}, False),
        ({"gratis": "1"}, True),
        ({"gratis": "1", "sehari": "1", "q": "kartu"}, True),
        ({"daring": "1"}, False),
        ({"unit": "disdukcapil"}, True),
        ({"unit": "dinkes"}, False),
        ({"topik": "lahir"}, True),
        ({"topik": "usaha"}, False),
        ({"urut": "waktu"}, True),
        ({"urut": "biaya", "q": "kartu"}, True),
    ],
)
def test_katalog_tersaring(client, layanan, dinkes, kueri, ada):
    teks = buka(client, "katalog", **kueri)
    periksa_halaman(teks)
    assert (reverse("layanan:publik", args=[layanan.slug]) in teks) is ada
    if ada:
        assert "1 hari kerja" in teks


def test_beranda_tema_kantor_dan_banding(client, layanan):
    beranda = client.get("/").content.decode()
    for teks in (
        beranda,
        buka(client, "tema", "lahir"),
        buka(client, "kantor", layanan.perangkat_daerah.slug),
        buka(client, "banding", a=layanan.slug, b="tidak-ada"),
    ):
        periksa_halaman(teks)
        assert layanan.judul in teks
    Sorotan.objects.create(layanan=layanan)
    Sorotan.objects.create(kata="kartu uji")
    assert "Banyak diurus" not in client.get("/").content.decode()  # kept, until somebody says that it changed


def test_sorotan_beranda(client, dunia, layanan):
    assert "Baru ditetapkan" in client.get("/").content.decode()
    pegawai = masuk(Client(), dunia.verifikator)
    kirim = {"layanan": [layanan.pk], "kata": "kartu uji\n kartu  uji\n<b>"}
    assert pegawai.post(reverse("layanan:sorotan"), kirim).status_code == 302
    teks = client.get("/").content.decode()
    assert "Banyak diurus" in teks
    assert '<a href="/layanan/?q=kartu%20uji">kartu uji</a>' in teks
    assert "&lt;b&gt;" in teks


@pytest.mark.parametrize("nama", ["katalog", "banding", "perangkat_daerah", "umpan"])
def test_parameter_janggal_bukan_galat(client, layanan, nama):
    for nilai in JANGGAL:
        kueri = dict.fromkeys("q gratis sehari daring unit topik urut halaman persis a b keadaan".split(), nilai)
        assert client.get(reverse(f"layanan:{nama}"), kueri).status_code in (200, 404)


def test_terlalu_sering_mencari_ditolak(client, layanan, monkeypatch):
    monkeypatch.setattr(katalog, "BATAS_SERING", (2, 60))
    cache.clear()
    status = [client.get(reverse("layanan:katalog"), {"q": f"kartu {n}"}).status_code for n in range(4)]
    assert status == [200, 200, 429, 429]
    assert client.get(reverse("layanan:katalog"), {"q": "kartu 0"}).status_code == 200  # kept pages cost nothing
    cache.clear()


def test_keadaan_janggal_bukan_galat(client, layanan):
    for nilai in JANGGAL:
        buka(client, "publik", layanan.slug, keadaan=nilai)


def test_banyak_layanan_tidak_menambah_pertanyaan(client, dunia, layanan, django_assert_max_num_queries):
    _gandakan(layanan, 3)
    with django_assert_max_num_queries(14):
        buka(client, "katalog", gratis="1")
    with django_assert_max_num_queries(16):
        assert "Tiruan 2" in buka(client, "katalog", q="kartu")
    with django_assert_max_num_queries(12):
        buka(client, "kantor", layanan.perangkat_daerah.slug)


def _gandakan(layanan, banyak):
    """Copies of a service in force, each with a version of its own."""
    asal = layanan.versi_berlaku
    for n in range(banyak):
        lain = StandarPelayanan(**_nilai(layanan), slug=f"tiruan-{n}", judul=f"Tiruan {n}")
        lain.save()
        asal.pk, asal._state.adding, asal.dokumen, asal.kode = None, True, lain.dokumen_ptr, f"TIRUAN{n}"
        asal.save()
        lain.versi_berlaku_id = asal.pk
        lain.save(update_fields=["versi_berlaku"])
        indeks_versi(asal)


def _nilai(layanan):
    nama = "jenis perangkat_daerah publik gratis lama_maksimum tanggal_efektif".split()
    return {satu: getattr(layanan, satu) for satu in nama}


# Kept pages


def test_halaman_disimpan_dan_304(client, layanan, django_assert_num_queries):
    alamat = reverse("layanan:publik", args=[layanan.slug])
    pertama = client.get(alamat)
    with django_assert_num_queries(1):
        kedua = client.get(alamat)
    assert kedua.content == pertama.content
    assert kedua["ETag"] == pertama["ETag"]
    assert kedua["Content-Security-Policy"]
    assert kedua["X-Frame-Options"] == "DENY"
    kosong = client.get(alamat, headers={"if-none-match": pertama["ETag"]})
    assert (kosong.status_code, kosong.content) == (304, b"")
    mampat = client.get(alamat, headers={"accept-encoding": "gzip, br"})
    assert gzip.decompress(mampat.content) == pertama.content
    assert {"Cookie", "Accept-Encoding"} <= set(mampat["Vary"].split(", "))


def test_perubahan_langsung_tampak(client, dunia, layanan):
    alamat = reverse("layanan:publik", args=[layanan.slug])
    lama = client.get(alamat)
    pegawai = masuk(Client(), dunia.penyusun)
    assert pegawai.post(reverse("organisasi:kanal"), _kiriman("Senin 09.00–10.00")).status_code == 302
    baru = client.get(alamat, headers={"if-none-match": lama["ETag"]})
    assert baru.status_code == 200
    assert "09.00–10.00 WIT" in baru.content.decode()
    assert baru["ETag"] != lama["ETag"]


def test_pekerjaan_sehari_hari_tidak_membuang_simpanan(client, dunia, layanan):
    semula = cap()
    assert dunia.layanan_draf.pk  # beginning a document is told, and may concern the public
    tengah = cap()
    majukan(dunia.layanan_draf, ("periksakan", dunia.penyusun))
    assert semula
    assert cap() == tengah


def test_pegawai_tidak_dilayani_dari_simpanan(client, dunia, layanan):
    alamat = reverse("layanan:publik", args=[layanan.slug])
    client.get(alamat)
    jawaban = masuk(Client(), dunia.penyusun).get(alamat)
    assert jawaban["Cache-Control"] == "no-store"
    assert not jawaban.has_header("ETag")


# The office's channels


def _kiriman(jam, **lain):
    isi = {"loket-0-nama": "Loket Uji", "loket-0-jam": jam, "daring-0-nama": "", "telepon": "(0911) 312345"}
    for nama in ("loket", "daring", "keliling"):
        isi |= {f"{nama}-TOTAL_FORMS": "2", f"{nama}-INITIAL_FORMS": "0"}
    return isi | lain


def test_kanal_tersimpan_dan_dihapus_dengan_mengosongkan(dunia, layanan):
    pegawai, alamat = masuk(Client(), dunia.penyusun), reverse("organisasi:kanal")
    periksa_halaman(pegawai.get(alamat).content.decode())
    isi = {
        "daring-0-nama": "Dukcapil daring",
        "daring-0-alamat": "layanan.ambon.go.id",
        "keliling-0-tempat": "Negeri Soya",
    }
    assert pegawai.post(alamat, _kiriman("Senin–Kamis 08.00–12.00, 13.00–15.00", **isi)).status_code == 302
    dunia.unit.refresh_from_db()
    kini = kanal_dari(dunia.unit)
    assert [s.nama for s in kini.loket] == ["Loket Uji"]
    assert [b.sampai for b in kini.loket[0].buka] == ["12.00", "15.00"]
    assert kini.daring[0].alamat == "https://layanan.ambon.go.id"
    pegawai.post(alamat, _kiriman("", **{"loket-0-nama": ""}))
    dunia.unit.refresh_from_db()
    assert kanal_dari(dunia.unit) == Kanal(telepon="(0911) 312345")


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"loket-0-jam": "besok jam 8"}, "tidak terbaca"),
        ({"loket-0-jam": "Senin 15.00–08.00"}, "Jam tutup harus sesudah jam buka"),
        ({"loket-0-nama": ""}, "kosongkan seluruh baris"),
        ({"telepon": "telepon saya"}, "Tulis nomor dengan angka saja"),
        ({"whatsapp": "112"}, "Tulis nomor lengkap"),
        ({"email": "a@b.id?bcc=c"}, "email"),
        ({"daring-0-nama": "Situs", "daring-0-alamat": "javascript:alert(1)"}, "URL"),
        ({"loket-TOTAL_FORMS": "999999"}, ""),
        ({"loket-TOTAL_FORMS": "x"}, ""),
    ],
)
def test_kanal_yang_keliru_ditolak_di_tempatnya(dunia, isi, pesan):
    jawaban = masuk(Client(), dunia.penyusun).post(reverse("organisasi:kanal"), _kiriman("Senin 08.00–09.00", **isi))
    assert jawaban.status_code == 422
    assert pesan in jawaban.content.decode()


@pytest.mark.parametrize(
    ("teks", "tertulis"),
    [
        ("Senin s.d. Kamis: 8:00 - 15.00 WIT", "Senin–Kamis 08.00–15.00"),
        ("setiap hari 00.00–24.00", "Senin–Minggu 00.00–24.00"),
        ("Senin, Rabu dan Jum'at 09.00 sampai 12.00", "Senin 09.00–12.00\nRabu 09.00–12.00\nJumat 09.00–12.00"),
        ("Sabtu–Senin 09.00–10.00\nSelasa tutup", "Senin 09.00–10.00\nSabtu, Minggu 09.00–10.00"),
    ],
)
def test_jam_dibaca_dan_ditulis(teks, tertulis):
    assert tulis_jam(baca_jam(teks)) == tertulis
    assert baca_jam(tertulis)


def test_hari_tanpa_jam_tutup():
    buka_senin = [Buka(hari=["senin"], dari="08.00", sampai="09.00")]
    assert baris_jam(buka_senin) == [("Senin", "08.00–09.00"), ("Selasa–Minggu", "")]


# For machines


def test_umpan_peta_dan_robot(client, layanan):
    umpan = buka(client, "umpan", unit=layanan.perangkat_daerah.slug)
    assert f"<title>{layanan.judul}</title>" in umpan
    assert f"/layanan/{layanan.slug}/" in buka(client, "peta_situs")
    assert "Sitemap:" in buka(client, "robot")
    assert datetime.date(2026, 11, 24).isoformat() in buka(client, "peta_situs")


def test_gambar_bagi_percakapan(client, layanan):
    jawaban = client.get(reverse("layanan:gambar", args=[layanan.slug]))
    assert jawaban["Content-Type"] == "image/png"
    assert Image.open(BytesIO(jawaban.content)).size == UKURAN
    dasar = Path("static/css/dasar.css").read_text(encoding="utf-8")
    assert [nama for nama, heks in WARNA.items() if f"--{nama}:{heks}" not in dasar] == []
    panjang = gambar_layanan("Sangat " * 60 + "Panjangsekali" * 30, [], "Kantor " * 30)
    assert len(panjang) < 60_000
