"""Letters to many: the sheet, every letter with its number in order, a run that dies and goes on, ZIP and one PDF."""

import datetime
import io
import uuid
import zipfile

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from ambon_sop.alur.models import Versi
from ambon_sop.alur.suntingan import simpan
from ambon_sop.audit.ekspor_xlsx import buku
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.cetak.anak import KESABARAN
from ambon_sop.keandalan import pekerjaan
from ambon_sop.penomoran.models import Nomor
from naskah import massal, views_massal
from naskah.isi import IsiNaskah, ke_dict, naskah_dari_dict
from naskah.isian import Isian
from naskah.lembar_massal import baca_lembar, contoh_lembar
from naskah.models import Naskah, SuratMassal
from naskah.ragam import RAGAM
from tests.naskah.dunia import DuniaNaskah
from tests.naskah.pabrik import majukan, naskah_draf
from tests.pemeran import masuk

HARI = {"tanggal": datetime.date(2026, 11, 24)}


class Kantor(DuniaNaskah):
    def __init__(self, penyusun, pemeriksa, pengesah, verifikator):
        self.penyusun, self.pemeriksa, self.pengesah, self.verifikator = penyusun, pemeriksa, pengesah, verifikator


@pytest.fixture
def kantor(penyusun, pemeriksa, pengesah, verifikator):
    return Kantor(penyusun, pemeriksa, pengesah, verifikator)


@pytest.fixture
def draf(kantor):
    return naskah_draf(kantor.penyusun, kantor.templat, kantor.pengesah, klasifikasi="000.8.3")


def lembar(*baris, kepala=("Kepada", "Hal")):
    return SimpleUploadedFile("penerima.xlsx", buku([("Penerima", list(kepala), [list(b) for b in baris])]))


@pytest.mark.parametrize("ragam", RAGAM)
def test_lembar_contoh_dibaca_kembali(ragam):
    """What the sheet is given out with comes back as it was, of every kind's worked example."""
    isi = IsiNaskah(templat=RAGAM[ragam].templat(), nilai=dict(RAGAM[ragam].contoh))
    isi = naskah_dari_dict(ke_dict(isi))
    kolom, semua = baca_lembar(SimpleUploadedFile("a.xlsx", contoh_lembar(isi)), isi.templat)
    assert semua == [{kunci: isi.nilai.get(kunci, _kosong(isi, kunci)) for kunci in kolom}]


def _kosong(isi, kunci):
    """What an empty cell means: the default of a choice stands in it, a repeating blank has nothing."""
    isian = isi.templat.isian_dari[kunci]
    if isian.berulang:
        return []
    return isian.bawaan or ("" if isian.tipe == "teks" else None)


SIFAT = {"tipe": "pilihan", "berulang": True, "opsi": ["Biasa", "Segera", "Kilat; lewat kurir"]}


@pytest.mark.parametrize(
    ("sifat", "sel", "nilai"),
    [
        ({"berulang": True}, "Program kerja; Tahun 2026.\nAnggaran;", ["Program kerja; Tahun 2026.", "Anggaran;"]),
        ({}, "- dan seterusnya", "- dan seterusnya"),
        ({}, "'kutipan'", "'kutipan'"),
        (SIFAT, "Biasa; Segera", ["Biasa", "Segera"]),
        (SIFAT, "Biasa\nKilat; lewat kurir", ["Biasa", "Kilat; lewat kurir"]),
        (SIFAT, None, []),
        ({"tipe": "tanggal"}, datetime.date(2026, 11, 24), "2026-11-24"),
        ({"tipe": "uang"}, 1500000.0, 1500000),
    ],
)
def test_sel_menjadi_nilai(sifat, sel, nilai):
    semua = [{"kunci": "x", "label": "Isian", **sifat}, {"kunci": "y", "label": "Kembar"}]
    semua.append({"kunci": "z", "label": "kembar"})  # two of the same name are told apart by their keys
    templat = RAGAM["surat_dinas"].templat().model_copy(update={"isian": [Isian.model_validate(s) for s in semua]})
    kolom, baris = baca_lembar(lembar((sel, "1", "2"), kepala=("isian", "y", "Z")), templat)
    assert (kolom, baris) == (["x", "y", "z"], [{"x": nilai, "y": "1", "z": "2"}])
    kolom, baris = baca_lembar(
        SimpleUploadedFile("a.xlsx", contoh_lembar(IsiNaskah(templat=templat, nilai=baris[0]))), templat
    )
    assert baris == [{"x": nilai, "y": "1", "z": "2"}]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("berkas", "pesan"),
    [
        (lembar(("A", "B"), kepala=("Kepada", "Bukan isian")), "Kolom “Bukan isian”"),
        (lembar(("A", "B"), kepala=("Kepada", "kepada")), "dua kali"),
        (lembar(), "satu penerima pun"),
        (lembar(("A", "x" * 5000)), "Baris 2, kolom Hal"),
        (lembar(*[("A", "B")] * 501), "Paling banyak 500"),
        (SimpleUploadedFile("a.xlsx", b"bukan"), "Excel"),
    ],
)
def test_lembar_yang_keliru(draf, berkas, pesan):
    with pytest.raises(ValidationError, match=pesan):
        baca_lembar(berkas, naskah_dari_dict(draf.isi).templat)


def test_baris_yang_belum_lengkap_disebut(client, kantor, draf):
    alamat = reverse("naskah:massal_pasang", args=[draf.dokumen_id])
    jawaban = masuk(client, kantor.penyusun).post(
        alamat, {"berkas": lembar(("Camat Sirimau", "Undangan"), ("Lurah", ""))}
    )
    assert jawaban.status_code == 422
    assert "Baris 3: " in jawaban.content.decode()
    assert not SuratMassal.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_daftar_dipasang_seluruhnya_atau_tidak(client, kantor, draf, monkeypatch):
    """Somebody saves the same blank, or submits the letter, while the sheet is read: neither list nor text changes."""
    d, alamat = kantor, reverse("naskah:massal_pasang", args=[draf.dokumen_id])
    semula = views_massal._pasang

    def didahului(tindakan):
        def pasang(*args):
            tindakan()
            return semula(*args)

        monkeypatch.setattr(views_massal, "_pasang", pasang)
        jawaban = masuk(client, d.penyusun).post(alamat, {"berkas": lembar(("Camat", "Undangan"), ("Lurah", "Lain"))})
        assert (jawaban.status_code, b"berubah sejak" in jawaban.content) == (422, True)
        assert not SuratMassal.objects.exists()

    ubah = [{"op": "isian", "kunci": "hal", "nilai": "Milik rekan"}]
    didahului(lambda: simpan(draf.pk, hitungan=0, kunci=uuid.uuid4(), perubahan=ubah, pengguna=d.pengesah))
    assert Naskah.objects.get().judul == "Milik rekan"
    didahului(lambda: majukan(draf, ("minta_tanda", d.penyusun)))
    monkeypatch.setattr(views_massal, "_pasang", semula)
    majukan(draf, ("tarik", d.penyusun))
    assert client.post(alamat, {"berkas": lembar(("Camat", "Undangan"), ("Lurah", "Lain"))}).status_code == 302
    assert (Naskah.objects.get().judul, Naskah.objects.get().tujuan) == ("Undangan", "Camat")


@pytest.mark.django_db(transaction=True)
def test_dari_daftar_sampai_zip(client, kantor, draf, monkeypatch):
    d, pk = kantor, draf.dokumen_id
    monkeypatch.setattr(massal, "teruskan", lambda massal_id: None)  # the test itself is who goes on
    berkas = lembar(*[(f"Camat {n}", f"Undangan {n}") for n in range(1, 5)])
    assert (
        masuk(client, d.penyusun).post(reverse("naskah:massal_pasang", args=[pk]), {"berkas": berkas}).status_code
        == 302
    )
    satu = SuratMassal.objects.get(induk=pk)
    assert Naskah.objects.get(pk=pk).judul == "Undangan 1"  # the letter itself goes to the first of them
    versi = majukan(draf, ("minta_tanda", d.penyusun), ("tanda_tangani", d.pengesah, HARI))
    satu.refresh_from_db()
    assert satu.keadaan == "berjalan"

    # The run dies in the middle, after a draft was made and before it was signed.
    semula, jumlah = massal._draf, []

    def mati(*args):
        semula(*args)
        jumlah.append(1)
        if len(jumlah) == 2:
            raise SystemExit

    monkeypatch.setattr(massal, "_draf", mati)
    with pytest.raises(SystemExit):
        massal.buat_semua(satu.pk)
    monkeypatch.setattr(massal, "_draf", semula)
    assert massal.kemajuan(satu)["selesai"] == 2
    assert massal.buat_semua(satu.pk) is False  # it may still live: another run leaves it alone
    assert pekerjaan.pungut() == (0, 0, 0)
    SuratMassal.objects.filter(pk=satu.pk).update(denyut=None)
    assert pekerjaan.pungut() == (0, 0, 1)  # `pungut_pekerjaan` goes on with it; so does the page's own button

    satu.refresh_from_db()
    surat = [p.naskah for p in satu.penerima.select_related("naskah")]
    assert [n.judul for n in surat] == [f"Undangan {n}" for n in range(1, 5)]
    assert surat[0].pk == versi.dokumen_id
    nomor = list(Nomor.objects.order_by("urut").values_list("urut", "teks", "status"))
    assert [urut for urut, _, _ in nomor] == [1, 2, 3, 4]
    assert [n.nomor for n in surat] == [teks for _, teks, _ in nomor]
    assert {status for _, _, status in nomor} == {"terpakai"}
    with satu.zip.open("rb") as berkas, zipfile.ZipFile(berkas) as paket:
        assert paket.namelist() == ["001.pdf", "002.pdf", "003.pdf", "004.pdf"]
    with satu.gabungan.open("rb") as berkas, pikepdf.open(io.BytesIO(berkas.read())) as gabungan:
        assert len(gabungan.pages) == 4
    assert massal.buat_semua(satu.pk) is False  # it is whole
    unduhan = client.get(reverse("naskah:massal_unduh", args=[pk, "zip"]))
    assert b"".join(unduhan.streaming_content)[:2] == b"PK"
    assert client.get(reverse("naskah:massal", args=[pk])).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_hanya_di_portal(client, kantor, draf):
    d = kantor
    massal.pasang(draf, ["hal"], [{"hal": "Satu"}, {"hal": "Dua"}], d.penyusun)
    versi = majukan(draf, ("minta_tanda", d.penyusun))
    assert "sekaligus di portal" in massal.halangan(d.pengesah.penugasan_aktif, versi)
    majukan(versi, ("tarik", d.penyusun))
    assert masuk(client, d.penyusun).post(reverse("naskah:massal_lepas", args=[draf.dokumen_id])).status_code == 302
    assert not SuratMassal.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_daftar_naskah_yang_dibatalkan_berakhir(client, kantor, draf, monkeypatch):
    d, pk = kantor, draf.dokumen_id
    monkeypatch.setattr(massal, "teruskan", lambda massal_id: None)
    berkas = lembar(*[(f"Camat {n}", f"Undangan {n}") for n in range(1, 4)])
    masuk(client, d.penyusun).post(reverse("naskah:massal_pasang", args=[pk]), {"berkas": berkas})
    majukan(draf, ("minta_tanda", d.penyusun), ("tanda_tangani", d.pengesah, HARI))
    majukan(draf, ("batalkan_naskah", d.pengesah, {"catatan": "Salah acara."}))
    satu = SuratMassal.objects.get(induk=pk)
    assert (satu.keadaan, massal.buat_semua(satu.pk), massal.kemajuan(satu)["berhenti"]) == ("batal", False, False)
    halaman = client.get(reverse("naskah:massal", args=[pk])).content.decode()
    assert "dihentikan. 0 dari 3" in halaman
    assert "Lanjutkan" not in halaman


@pytest.mark.django_db(transaction=True)
def test_surat_massal_rahasia_tidak_dinamai_di_luar(kantor, monkeypatch):
    """Each letter of the list is as secret as the first: its title stands neither in the trail nor in its address."""
    d = kantor
    monkeypatch.setattr(massal, "teruskan", lambda massal_id: None)
    contoh = dict(RAGAM["surat_dinas"].contoh) | {"hal": "Mutasi Satu"}
    versi = naskah_draf(d.penyusun, d.templat, d.pengesah, nilai=contoh, keamanan="R")
    satu = massal.pasang(versi, ["hal"], [{"hal": "Mutasi Satu"}, {"hal": "Mutasi Dua"}], d.penyusun)
    majukan(versi, ("minta_tanda", d.penyusun), ("tanda_tangani", d.pengesah, HARI))
    assert massal.buat_semua(satu.pk) is True
    assert {n.judul for n in Naskah.objects.all()} == {"Mutasi Satu", "Mutasi Dua"}
    assert not [n.slug for n in Naskah.objects.all() if "mutasi" in n.slug]
    assert not [c for c in CatatanAudit.objects.all() if "Mutasi" in f"{c.objek_nama} {c.perubahan}"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("langkah", ["_draf", "_buat", "_kumpulkan", "_selesai"])
def test_jalan_yang_lambat_tidak_bertemu_penerusnya(kantor, draf, monkeypatch, mailoutbox, serentak, langkah):
    """A run that stands still at a step, is taken for dead and goes on later: one letter each, one end of it."""
    d = kantor
    monkeypatch.setattr(massal, "teruskan", lambda massal_id: None)
    satu = massal.pasang(draf, ["hal"], [{"hal": f"Undangan {n}"} for n in range(1, 4)], d.penyusun)
    majukan(draf, ("minta_tanda", d.penyusun), ("tanda_tangani", d.pengesah, HARI))
    semula = getattr(massal, langkah)

    def tertahan(*args):
        monkeypatch.setattr(massal, langkah, semula)
        SuratMassal.objects.filter(pk=satu.pk).update(denyut=massal.mati() - datetime.timedelta(seconds=1))
        assert serentak(lambda _: massal.buat_semua(satu.pk), 1) == [True]  # the other run
        return semula(*args)

    monkeypatch.setattr(massal, langkah, tertahan)
    assert massal.buat_semua(satu.pk) is False
    surat = [p.naskah for p in satu.penerima.select_related("naskah")]
    assert set(Naskah.objects.all()) == set(surat)
    assert [n.judul for n in surat] == ["Undangan 1", "Undangan 2", "Undangan 3"]
    assert sorted(Nomor.objects.values_list("urut", "status")) == [(n, "terpakai") for n in (1, 2, 3)]
    assert CatatanAudit.objects.filter(tindakan="surat_massal").count() == 1
    assert len([s for s in mailoutbox if s.subject == "Surat massal selesai dibuat"]) == 1


def test_denyut_lebih_lama_daripada_menunggu_pencetak(settings):
    """A run that waits for the printer is alive: its silence is shorter than what is taken for death."""
    settings.CETAK = settings.CETAK | {"detik": 40}
    assert timezone.now() - massal.mati() > datetime.timedelta(seconds=40 * KESABARAN)


LAMA = datetime.timedelta(hours=1)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("pekerja", "denyut", "ditandatangani", "teks", "berhenti"),
    [
        ("dummy.DummyBackend", None, LAMA, "Menunggu giliran. Boleh ditinggal.", False),
        ("dummy.DummyBackend", LAMA, LAMA, "Mencetak 0 dari 2 surat. Boleh ditinggal.", True),
        ("immediate.ImmediateBackend", None, LAMA * 0, "Menunggu giliran. Boleh ditinggal.", False),
        ("immediate.ImmediateBackend", None, LAMA, "Mencetak 0 dari 2 surat. Boleh ditinggal.", True),
        ("immediate.ImmediateBackend", LAMA * 0, LAMA, "Mencetak 0 dari 2 surat. Boleh ditinggal.", False),
    ],
)
def test_menunggu_bukan_terhenti(
    client, kantor, draf, monkeypatch, settings, pekerja, denyut, ditandatangani, teks, berhenti
):
    """A list in the queue has not stopped; one whose run died has, until somebody goes on with it."""
    d, kini = kantor, timezone.now()
    settings.TASKS = {"default": {"BACKEND": f"django_tasks.backends.{pekerja}"}}
    monkeypatch.setattr(massal, "_di_utas", lambda massal_id: None)
    satu = massal.pasang(draf, ["hal"], [{"hal": "Satu"}, {"hal": "Dua"}], d.penyusun)
    majukan(draf, ("minta_tanda", d.penyusun), ("tanda_tangani", d.pengesah, HARI))
    Versi.objects.filter(pk=draf.pk).update(sejak=kini - ditandatangani)
    SuratMassal.objects.filter(pk=satu.pk).update(denyut=denyut if denyut is None else kini - denyut)

    def kemajuan():
        return masuk(client, d.penyusun).get(reverse("naskah:massal_kemajuan", args=[draf.dokumen_id])).json()

    assert (kemajuan()["teks"], kemajuan()["berhenti"]) == (teks, berhenti)
    client.post(reverse("naskah:massal_lanjutkan", args=[draf.dokumen_id]))
    if "Dummy" in pekerja:
        assert (kemajuan()["teks"], kemajuan()["berhenti"]) == ("Menunggu giliran. Boleh ditinggal.", False)
