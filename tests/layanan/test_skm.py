"""The survey: the index against values computed by hand, grades at the edges, one answer a day, limits, paper."""

from decimal import Decimal

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings

from ambon_sop.audit.models import CatatanAudit
from layanan import skm_jawaban
from layanan.forms_skm import PeriodeForm
from layanan.models import JawabanSkm, PeriodeSkm, TumpukanKertas
from layanan.models_skm import UNSUR
from layanan.skm import hasil, hasil_umum, hitung, mutu, periode_kini, profil, sampel
from layanan.skm_kertas import baca
from tests.dunia import Dunia
from tests.layanan.dunia_mutu import HARI, jawab, periode
from tests.pemeran import lupakan_batas, masuk
from tests.perlawanan.nilai import JANGGAL, TANDA, nilai_janggal

pytestmark = pytest.mark.django_db
SEMUA_4 = dict.fromkeys(UNSUR, "4")


@pytest.fixture
def dunia(pemeran):
    cache.clear()
    return Dunia(pemeran)


@pytest.fixture
def layanan(dunia):
    return dunia.layanan_berlaku.dokumen.standarpelayanan


@pytest.fixture
def kirim(layanan):
    """kirim(client, answers, …): open the survey, answer it, give what came back."""
    alamat = reverse("layanan:skm", args=[layanan.slug])

    def jalankan(client, isian=None, **lain):
        kunjungan = client.get(alamat).context.get("kunjungan", "")
        return client.post(alamat, SEMUA_4 | {"kunjungan": kunjungan} | (isian or {}), **lain)

    return jalankan


# --- the index -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("deret", "indeks", "huruf"),
    [
        (["444444444"], "100.00", "A"),
        (["111111111"], "25.00", "D"),
        # 27 of 36 points: 27/9 = 3.000 × 25
        (["333333333"], "75.00", "C"),
        # (35 + 28) / 2 / 9 = 3.5 × 25
        (["444444443", "333333334"], "87.50", "B"),
        # 32/9 = 3.5556 × 25
        (["444444422"], "88.89", "A"),
        # three people, 31 + 30 + 29 = 90 points: 90/27 × 25
        (["443343343", "433343343", "333343343"], "83.33", "B"),
        # 23/9 × 25 = 63.888…: rounded up
        (["333323222"], "63.89", "D"),
    ],
)
def test_indeks(dunia, layanan, deret, indeks, huruf):
    jawab(dunia.periode, layanan, *deret)

    kini = hasil(JawabanSkm.objects.all())

    assert (str(kini.indeks), kini.huruf, kini.banyak) == (indeks, huruf, len(deret))


def test_nilai_tiap_unsur():
    """Means, weighted means and values of the unsur, by hand: 7/2 = 3.5; × 1/9 = 0.389; × 25 = 87.50."""
    kini = hitung(2, [7, 8, 8, 8, 8, 8, 8, 8, 3])

    pertama, terakhir = kini.unsur[0], kini.unsur[8]
    assert [str(pertama[k]) for k in ("rata", "tertimbang", "nilai", "huruf")] == ["3.500", "0.389", "87.50", "B"]
    assert [str(terakhir[k]) for k in ("rata", "tertimbang", "nilai", "huruf")] == ["1.500", "0.167", "37.50", "D"]


@pytest.mark.parametrize(
    ("indeks", "huruf"),
    [
        ("100.00", "A"),
        ("88.31", "A"),
        ("88.30", "B"),
        ("76.61", "B"),
        ("76.60", "C"),
        ("65.00", "C"),
        ("64.99", "D"),
        ("25.00", "D"),
    ],
)
def test_mutu_di_tepi(indeks, huruf):
    assert mutu(Decimal(indeks))[0] == huruf


def test_tanpa_jawaban_tanpa_indeks():
    assert hitung(0, []).indeks is None


@pytest.mark.parametrize(
    ("populasi", "terkecil"),
    [(None, None), (10, 10), (15, 14), (100, 80), (220, 140), (1000, 278), (10_000, 370), (1_000_000, 384)],
)
def test_sampel_krejcie_morgan(populasi, terkecil):
    """As printed in the table of Krejcie and Morgan (1970)."""
    assert sampel(populasi) == terkecil


def test_profil_menghitung_yang_tidak_menyebut(dunia, layanan):
    jawab(dunia.periode, layanan, "444444444", kelamin="p")
    jawab(dunia.periode, layanan, "444444444", "444444444", "444444444")

    assert profil(JawabanSkm.objects.all())[0] == (
        "Jenis kelamin",
        [("Laki-laki", 0, 0), ("Perempuan", 1, 25), ("tidak menyebut", 3, 75)],
    )


def test_umum_melihat_indeks_mulai_lima_jawaban(dunia, layanan):
    jawab(dunia.periode, layanan, *["444444444"] * 4)
    assert hasil_umum(layanan) is None

    jawab(dunia.periode, layanan, "444444444")
    assert hasil_umum(layanan)["hasil"].banyak == 5


def test_halaman_layanan_segera_memuat_indeks_baru(dunia, layanan, kirim, client):
    """The page is kept ready for everybody; an answer makes it another one at once."""
    jawab(periode_kini(dunia.unit.pk), layanan, *["333333333"] * 5)
    alamat = reverse("layanan:publik", args=[layanan.slug])
    assert "75,00" in client.get(alamat).content.decode()

    kirim(Client())

    assert "79,17" in Client().get(alamat).content.decode()


def test_periode_mengikuti_cara_kantor(dunia):
    """Years by default; an office that has opened a half year goes on in halves."""
    assert periode_kini(dunia.unit.pk, HARI).bagian == PeriodeSkm.Bagian.SETAHUN
    PeriodeSkm.objects.all().delete()
    periode(dunia.unit, bagian=1)

    assert periode_kini(dunia.unit.pk, HARI).bagian == PeriodeSkm.Bagian.SEMESTER_2


# --- answering -------------------------------------------------------------------------------------------------------


def test_jawaban_disimpan_tanpa_identitas(kirim, client):
    jawaban = kirim(client, {"u3": "2", "umur": "c", "saran": "Kursi kurang."})

    assert jawaban.status_code == 302
    satu = JawabanSkm.objects.get()
    assert (satu.u1, satu.u3, satu.umur, satu.kelamin, satu.saran) == (4, 2, "c", "", "Kursi kurang.")
    assert satu.sumber == "daring"
    # No trail row carries the address from which it came.
    assert not CatatanAudit.objects.filter(tindakan__contains="skm").exists()


def test_sekali_sehari_satu_perangkat(layanan, client):
    """Two tabs on one phone are one device; afterwards the page says that it has answered."""
    alamat = reverse("layanan:skm", args=[layanan.slug])
    tab = [client.get(alamat).context["kunjungan"] for _ in range(2)]

    assert [client.post(alamat, SEMUA_4 | {"kunjungan": satu}).status_code for satu in tab] == [302, 429]
    assert "Survei ini sudah diisi" in client.get(alamat).content.decode()
    assert JawabanSkm.objects.count() == 1


def test_kunjungan_sekali_pakai(layanan, client):
    """Sent twice, by hand or by a thumb that slips, an opened form counts once, and says so."""
    alamat = reverse("layanan:skm", args=[layanan.slug])
    isian = SEMUA_4 | {"kunjungan": client.get(alamat).context["kunjungan"]}

    hasil_kirim = [client.post(alamat, isian).status_code for _ in range(3)]

    assert hasil_kirim == [302, 429, 429]
    assert JawabanSkm.objects.count() == 1


def test_kunjungan_perangkat_lain_ditolak(layanan):
    alamat = reverse("layanan:skm", args=[layanan.slug])
    kunjungan = Client().get(alamat).context["kunjungan"]
    orang = Client()
    orang.get(alamat)

    jawaban = orang.post(alamat, SEMUA_4 | {"kunjungan": kunjungan, "saran": "Masih di sini"})

    assert jawaban.status_code == 422
    assert "Masih di sini" in jawaban.content.decode()
    assert not JawabanSkm.objects.exists()


def test_batas_per_alamat(kirim, layanan, monkeypatch):
    """A hundred devices behind one address, or one that throws its cookies away: 429 with a time to come back."""
    monkeypatch.setattr(skm_jawaban, "BATAS_ALAMAT", (3, 3600))

    hasil_kirim = [kirim(Client()).status_code for _ in range(4)]
    lain = kirim(Client(), REMOTE_ADDR="198.51.100.7")

    assert hasil_kirim == [302, 302, 302, 429]
    assert lain.status_code == 302
    tertolak = kirim(Client(), {"saran": "Kursi kurang."})
    assert "Kursi kurang." in tertolak.content.decode()
    assert 1190 < int(tertolak["Retry-After"]) <= 1200  # a third of the hour: until there is one token again
    assert "Terlalu banyak permintaan" in tertolak.content.decode()


def test_perangkap_menelan_program(kirim, client):
    assert kirim(client, {"situs": "https://contoh.test"}).status_code == 302
    assert not JawabanSkm.objects.exists()


def test_yang_kurang_disebut_dan_tidak_ada_yang_hilang(kirim, client):
    jawaban = kirim(client, {"u5": "", "u1": "2", "saran": "Terima kasih"})

    isi = jawaban.content.decode()
    assert jawaban.status_code == 422
    assert "Pilih satu jawaban." in isi
    assert "Terima kasih" in isi
    assert 'value="2" id="id_u1_1" required checked' in isi or jawaban.context["bentuk"]["u1"].value() == "2"


def test_layanan_draf_tidak_disurvei(dunia, client):
    assert client.get(reverse("layanan:skm", args=[dunia.layanan_draf.dokumen.slug])).status_code == 404


def _coba_janggal(kirim, nilai):
    """One odd value in every field at once, then in the remark alone: refused or kept as text, never an error."""
    lupakan_batas()
    bidang = dict.fromkeys([*UNSUR, "kelamin", "umur", "pendidikan", "pekerjaan"], nilai)
    tertolak = kirim(Client(), bidang | {"saran": nilai})
    diterima = kirim(Client(), {"saran": nilai})

    assert tertolak.status_code == 422, nilai
    assert diterima.status_code in (302, 422), nilai
    for jawaban in (tertolak, diterima):
        assert not any(tanda in jawaban.content.decode() for tanda in TANDA), nilai


@pytest.mark.tangguh
def test_isian_janggal(kirim, dunia, client):
    """Some forty odd values; what was taken in shows on the staff's page as text."""
    for nilai in [*JANGGAL, "<script>alert(1)</script>"]:  # the last one shows on top
        _coba_janggal(kirim, nilai)

    halaman = masuk(client, dunia.penyusun).get(reverse("layanan:skm_periode", args=[PeriodeSkm.objects.get().pk]))
    assert "&lt;script&gt;alert(1)" in halaman.content.decode()
    assert not any(tanda in halaman.content.decode() for tanda in TANDA)


@pytest.mark.tangguh
@settings(max_examples=1000, database=None, suppress_health_check=list(HealthCheck), deadline=None)
@given(nilai=nilai_janggal)
def test_isian_janggal_seribu(kirim, nilai):
    with transaction.atomic():
        _coba_janggal(kirim, nilai)
        transaction.set_rollback(True)


def test_kunjungan_palsu(layanan, client):
    alamat = reverse("layanan:skm", args=[layanan.slug])
    for kunjungan in ("", "x", "a" * 5000, "W10:1abc:x", "\x00", "💥"):
        lupakan_batas()
        assert client.post(alamat, SEMUA_4 | {"kunjungan": kunjungan}).status_code == 422
    assert not JawabanSkm.objects.exists()


# --- paper and plan --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("443343344", {"u1": 4, "u9": 4}),
        ("4 4 3 3 4 3 3 4 1", {"u9": 1}),
        ("4\t4\t3\t3\t4\t3\t3\t4\t2\tP\t34\tSMA\tusaha", {"u9": 2, "kelamin": "p", "umur": "c", "pendidikan": "sma"}),
        ("443343344 # Kursi kurang, 3-4 rusak.", {"u9": 4, "saran": "Kursi kurang, 3-4 rusak."}),
        ("443343344; L; 19; S-1; PNS", {"kelamin": "l", "umur": "a", "pendidikan": "s1", "pekerjaan": "pns"}),
    ],
)
def test_baris_kertas_terbaca(teks, harapan):
    (satu,), salah = baca(teks)
    assert not salah
    assert harapan.items() <= satu.items()


@pytest.mark.parametrize(
    ("teks", "salah"),
    [
        ("44334334", "Baris 1: ada 8 nilai, seharusnya 9."),
        ("\n443343349", "Baris 2: nilai 9 di luar 1 sampai 4."),
        ("# hanya saran", "Baris 1: ada 0 nilai, seharusnya 9."),
        ("443343344 x", "Baris 1: “x” tidak dikenal."),
        ("443343344 L P", "Baris 1: jenis kelamin tertulis dua kali."),
        ("٤٤٣٣٤٣٣٤٤", "Baris 1: nilai ٤ di luar 1 sampai 4."),
        ("\n".join(["444444444"] * 501), "Paling banyak 500 lembar sekali entri. Bagi menjadi beberapa tumpukan."),
    ],
)
def test_baris_kertas_ditolak(teks, salah):
    assert baca(teks)[1] == [salah]


def test_entri_kertas_ditandai(dunia, layanan, client):
    client = masuk(client, dunia.penyusun)
    alamat = reverse("layanan:skm_kertas", args=[dunia.periode.pk])
    isian = {"layanan": layanan.pk, "tanggal": "24-11-2026", "keterangan": "Loket 2", "baris": "444444444\n333333333 L"}

    assert client.post(alamat, isian).status_code == 302

    tumpukan = TumpukanKertas.objects.get()
    assert (tumpukan.banyak, tumpukan.oleh) == (2, dunia.penyusun)
    assert set(JawabanSkm.objects.values_list("sumber", "tumpukan")) == {("kertas", tumpukan.pk)}
    assert hasil(JawabanSkm.objects.all()).kertas == 2
    assert CatatanAudit.objects.filter(tindakan="skm_kertas").count() == 1


def test_entri_kertas_salah_tidak_menyimpan_sebagian(dunia, layanan, client):
    client = masuk(client, dunia.penyusun)
    alamat = reverse("layanan:skm_kertas", args=[dunia.periode.pk])
    isian = {"layanan": layanan.pk, "tanggal": "24-11-2025", "keterangan": "Loket 2", "baris": "444444444\n55"}

    jawaban = client.post(alamat, isian)

    isi = jawaban.content.decode()
    assert jawaban.status_code == 422
    assert "Tanggal ini di luar Tahun 2026." in isi
    assert "Baris 2: ada 2 nilai, seharusnya 9." in isi
    assert "444444444\n55" in isi
    assert not JawabanSkm.objects.exists()


def test_unduhan_tidak_menghitung_rumus(dunia, layanan, client):
    jawab(dunia.periode, layanan, "444444444", saran="=HYPERLINK(1)")
    client = masuk(client, dunia.penyusun)
    alamat = reverse("layanan:skm_unduh", args=[dunia.periode.pk])

    csv = b"".join(client.post(alamat).streaming_content).decode()
    xlsx = client.post(alamat, {"sebagai": "xlsx"})

    assert "'=HYPERLINK(1)" in csv
    assert _sel_terakhir(xlsx.content) == ("s", "'=HYPERLINK(1)")


def _sel_terakhir(berkas):
    from io import BytesIO

    from openpyxl import load_workbook

    sel = load_workbook(BytesIO(berkas))["Jawaban"].cell(2, 17)
    return sel.data_type, sel.value


def test_semester_dan_tahun_tidak_bercampur(dunia, client):
    client = masuk(client, dunia.penyusun)
    assert dunia.periode.bagian == 0

    jawaban = client.post(reverse("layanan:skm_baru"), {"tahun": "2026", "bagian": "1", "populasi": "100"})

    assert jawaban.status_code == 422
    assert "Tahun 2026 sudah disurvei setahun penuh." in jawaban.content.decode()


def test_periode_yang_dibuka_orang_lain_pada_saat_yang_sama(dunia, client, monkeypatch):
    client = masuk(client, dunia.penyusun)
    assert dunia.periode.bagian == 0
    monkeypatch.setattr(PeriodeForm, "_lain", lambda _bentuk, _tahun: PeriodeSkm.objects.none())  # not there yet

    jawaban = client.post(reverse("layanan:skm_baru"), {"tahun": "2026", "bagian": "0", "populasi": "100"})

    assert jawaban.status_code == 422
    assert "Periode ini sudah ada." in jawaban.content.decode()
    assert PeriodeSkm.objects.count() == 1


def test_laporan_memuat_rencana(dunia, layanan, client, monkeypatch):
    """The report's HTML: index, sample and plan (printing itself is tried once, in the matrix of files)."""
    from types import SimpleNamespace

    ditangkap = {}
    monkeypatch.setattr(
        "ambon_sop.cetak.cetak", lambda html, **_: ditangkap.update(html=html) or SimpleNamespace(pdf=b"%PDF")
    )
    jawab(dunia.periode, layanan, "444444444", "333333333")
    assert dunia.rencana.program == "Tambah loket"

    masuk(client, dunia.penyusun).get(reverse("layanan:skm_laporan", args=[dunia.periode.pk]))

    for kata in ("87,50", "Tambah loket", "Waktu penyelesaian", "PermenPAN-RB Nomor 14 Tahun 2017"):
        assert kata in ditangkap["html"]
