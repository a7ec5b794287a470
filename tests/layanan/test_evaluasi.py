"""The yearly evaluation: when it is due, who is reminded how often, what the form refuses, what it leaves behind."""

import datetime

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.urls import reverse

from ambon_sop.audit.models import CatatanAudit
from layanan.evaluasi import PERTANYAAN, dengan_evaluasi, jatuh_tempo, kewajiban, lewat, segera, setahun_sesudah
from layanan.models import Evaluasi, PengingatEvaluasi, StandarPelayanan, TindakLanjut
from tests.dunia import Dunia
from tests.layanan.dunia_mutu import evaluasi
from tests.layanan.pabrik import majukan
from tests.pemeran import masuk
from tests.perlawanan.nilai import JANGGAL, TANDA

pytestmark = pytest.mark.django_db
HARI = datetime.date
KOSONG = {f"n_{kode}": "ya" for kode in PERTANYAAN} | {
    "tanggal": "24-11-2026",
    "hasil": "tetap",
    "kesimpulan": "Berjalan baik.",
}


@pytest.fixture
def dunia(pemeran):
    cache.clear()
    return Dunia(pemeran)


@pytest.fixture
def layanan(dunia):
    return dunia.layanan_berlaku.dokumen.standarpelayanan


@pytest.fixture
def pada(monkeypatch):
    """pada(day): it is that day in WIT."""
    return lambda hari: monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: hari)


def sejak(layanan, hari):
    StandarPelayanan.objects.filter(pk=layanan.pk).update(tanggal_efektif=hari)


def semua():
    return dengan_evaluasi(StandarPelayanan.objects.all())


# --- when it is due --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hari", "setahun"),
    [
        (HARI(2026, 11, 24), HARI(2027, 11, 24)),
        (HARI(2028, 2, 29), HARI(2029, 2, 28)),
        (HARI(2027, 2, 28), HARI(2028, 2, 28)),
    ],
)
def test_setahun(hari, setahun):
    assert setahun_sesudah(hari) == setahun


def test_tempo_dihitung_dari_sk_lalu_dari_evaluasi(dunia, layanan):
    sejak(layanan, HARI(2025, 3, 9))
    assert jatuh_tempo(semua().get()) == HARI(2026, 3, 9)

    evaluasi(dunia.layanan_berlaku, dunia.penyusun, HARI(2026, 2, 1))
    assert jatuh_tempo(semua().get()) == HARI(2027, 2, 1)

    # A new decision after the last evaluation begins a new year.
    sejak(layanan, HARI(2026, 6, 1))
    assert jatuh_tempo(semua().get()) == HARI(2027, 6, 1)


@pytest.mark.parametrize(
    ("hari_ini", "sudah_segera", "sudah_lewat"),
    [
        (HARI(2026, 10, 24), 0, 0),
        (HARI(2026, 10, 25), 1, 0),
        (HARI(2026, 11, 24), 1, 0),
        (HARI(2026, 11, 25), 1, 1),
    ],
)
def test_di_tepi_tenggat(layanan, pada, hari_ini, sudah_segera, sudah_lewat):
    sejak(layanan, HARI(2025, 11, 24))
    pada(hari_ini)

    assert (segera(semua()).count(), lewat(semua()).count()) == (sudah_segera, sudah_lewat)


@pytest.mark.parametrize("mulai", [HARI(2027, 2, 28), HARI(2028, 2, 29), HARI(2028, 3, 1)])
@pytest.mark.parametrize("geser", [0, 1])
def test_tahun_kabisat(layanan, pada, mulai, geser):
    """What the query calls overdue is what the day says, on either side of a leap day."""
    sejak(layanan, mulai)
    pada(setahun_sesudah(mulai) + datetime.timedelta(days=geser))

    assert lewat(semua()).count() == geser


def test_tanpa_standar_berlaku_tanpa_tenggat(dunia):
    assert dunia.layanan_draf.status == "draf"
    assert jatuh_tempo(semua().get()) is None
    assert not segera(semua()).exists()


# --- reminders -------------------------------------------------------------------------------------------------------


def test_pengingat_sekali_tiap_tahap(layanan, pada, dunia):
    sejak(layanan, HARI(2025, 11, 24))
    mail.outbox.clear()
    for hari in (HARI(2026, 11, 1), HARI(2026, 11, 1), HARI(2026, 11, 20), HARI(2026, 12, 1), HARI(2026, 12, 2)):
        pada(hari)
        call_command("ingatkan_evaluasi")

    perihal = [surat.subject for surat in mail.outbox]
    assert perihal == [
        "Evaluasi sampai 24 November 2026: Layanan Berlaku (Disdukcapil)",
        "Evaluasi lewat tenggat: Layanan Berlaku (Disdukcapil)",
    ]
    assert {surat.to[0] for surat in mail.outbox} == {dunia.penyusun.email}
    assert CatatanAudit.objects.filter(tindakan="ingatkan_evaluasi").count() == 2


def test_surat_yang_gagal_dikirim_lagi(layanan, pada, monkeypatch):
    """What the mail server did not take is not marked as sent."""
    sejak(layanan, HARI(2025, 11, 24))
    pada(HARI(2026, 12, 1))

    def putus(*_, **__):
        raise ConnectionRefusedError

    with monkeypatch.context() as rusak:
        rusak.setattr("layanan.pengingat.send_mail", putus)
        with pytest.raises(ConnectionRefusedError):
            call_command("ingatkan_evaluasi")
    assert not PengingatEvaluasi.objects.exists()

    call_command("ingatkan_evaluasi")
    assert PengingatEvaluasi.objects.count() == 1


def test_kotak_masuk_kantor_sendiri(layanan, dunia, pada, client):
    sejak(layanan, HARI(2025, 11, 24))
    pada(HARI(2026, 12, 1))

    assert [satu["judul"] for satu in kewajiban(dunia.penyusun)] == ["Layanan Berlaku"]
    assert not kewajiban(dunia.penyusun_lain)
    assert not kewajiban(dunia.verifikator)
    isi = masuk(client, dunia.penyusun).get("/kerja/").content.decode()
    assert "Jatuh tempo" in isi
    assert "lewat tenggat" in isi


# --- the form --------------------------------------------------------------------------------------------------------


@pytest.fixture
def catat_evaluasi(layanan, dunia, client):
    client = masuk(client, dunia.penyusun)
    alamat = reverse("layanan:evaluasi_baru", args=[layanan.pk])
    return lambda **isian: client.post(alamat, KOSONG | isian)


def test_evaluasi_dicatat_dengan_tindak_lanjut(catat_evaluasi, layanan, dunia, client):
    jawaban = catat_evaluasi(
        n_waktu="sebagian",
        c_waktu="Jaringan putus.",
        hasil="ubah",
        uraian_1="Ubah janji waktu",
        batas_1="31-12-2026",
        penanggung_jawab_1="Kepala Bidang",
    )

    assert jawaban.status_code == 302
    satu = Evaluasi.objects.get()
    assert satu.versi == dunia.layanan_berlaku
    assert satu.jawaban["waktu"] == {"nilai": "sebagian", "catatan": "Jaringan putus."}
    assert CatatanAudit.objects.filter(tindakan="evaluasi").count() == 1
    isi = client.get(reverse("layanan:evaluasi", args=[layanan.pk])).content.decode()
    for kata in ("Jaringan putus.", "Ubah janji waktu", "24 November 2027", "1 tindak lanjut belum selesai"):
        assert kata in isi


@pytest.mark.parametrize(
    ("isian", "pesan"),
    [
        ({"tanggal": "31-12-2099"}, "Tanggal evaluasi tidak boleh sesudah hari ini."),
        ({"tanggal": "23-11-2026"}, "Tanggal evaluasi tidak boleh sebelum standar berlaku."),
        ({"n_biaya": "tidak"}, "Jelaskan apa yang belum sesuai."),
        ({"n_biaya": ""}, "Pilih biaya yang dipungut"),
        ({"hasil": "ubah"}, "Hasil ini meminta tindak lanjut. Isi paling sedikit satu."),
        ({"uraian_2": "Latih petugas"}, "Isi tanggal selesainya."),
        ({"batas_1": "1-1-2027", "penanggung_jawab_1": "Kabid"}, "Isi tindak lanjutnya"),
        ({"kesimpulan": ""}, "Isi kesimpulan."),
    ],
)
def test_yang_ditolak(catat_evaluasi, isian, pesan):
    jawaban = catat_evaluasi(**isian)

    assert jawaban.status_code == 422
    assert pesan in jawaban.content.decode()
    assert "Berjalan baik." in jawaban.content.decode() or "kesimpulan" in isian
    assert not Evaluasi.objects.exists()


@pytest.mark.tangguh
def test_isian_janggal(catat_evaluasi):
    """Odd values in every field: a word at the field, no error page, no tag."""
    for nilai in JANGGAL:
        bidang = dict.fromkeys([*KOSONG, "uraian_1", "batas_1", "penanggung_jawab_1", "c_waktu"], nilai)
        jawaban = catat_evaluasi(**bidang)
        assert jawaban.status_code == 422, nilai
        assert not any(tanda in jawaban.content.decode() for tanda in TANDA), nilai


def test_tindak_lanjut_selesai_sekali(dunia, client):
    tindak = dunia.evaluasi.tindak_lanjut.get()
    client = masuk(client, dunia.penyusun)
    alamat = reverse("layanan:evaluasi_selesai", args=[dunia.evaluasi.layanan_id, tindak.pk])

    for _ in range(2):
        client.post(alamat)

    assert TindakLanjut.objects.get().selesai_oleh == dunia.penyusun
    assert CatatanAudit.objects.filter(tindakan="selesai_tindak_lanjut").count() == 1


def test_tindak_lanjut_cabut_selesai_sesudah_standarnya_dicabut(dunia, client):
    tindak = dunia.evaluasi.tindak_lanjut.get()
    majukan(dunia.layanan_berlaku, ("cabut", dunia.pengesah, {"catatan": "Menurut evaluasi."}))
    client = masuk(client, dunia.penyusun)
    alamat = reverse("layanan:evaluasi_selesai", args=[dunia.evaluasi.layanan_id, tindak.pk])

    halaman = client.get(reverse("layanan:evaluasi", args=[dunia.evaluasi.layanan_id])).content.decode()
    client.post(alamat)

    assert alamat in halaman
    assert "Catat evaluasi" not in halaman
    assert TindakLanjut.objects.get().selesai_oleh == dunia.penyusun
