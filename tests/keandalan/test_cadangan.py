"""`cadangkan` and `pulihkan`: what goes out comes back the same, and nothing that is not whole comes in at all."""

import datetime
import errno
import json
import random
import shutil
import zipfile

import pytest
from django.apps import apps
from django.core.files.base import File
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from ambon_sop.alur.models import Versi
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.keandalan import arsip as bentuk_arsip
from ambon_sop.keandalan import cadangan
from ambon_sop.keandalan.arsip import ArsipDitolak, buka_arsip
from ambon_sop.keandalan.cadangan import cadangkan, satu_saat
from ambon_sop.keandalan.pemulihan import PemulihanGagal, masukkan, periksa_arsip, pulihkan
from ambon_sop.keandalan.tabel import semua_model
from ambon_sop.organisasi.models import PerangkatDaerah
from tests.dunia import Dunia
from tests.keandalan.perintah import AKAR, kelola, sqlite

pytestmark = pytest.mark.django_db(transaction=True)
KALI = 200


@pytest.fixture
def kota_bermedia(pemeran, settings, tmp_path):
    """A small city with documents, files and words that a careless backup would bend."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    dunia = Dunia(pemeran)
    _ = dunia.berlaku, dunia.catatan, dunia.konsultasi, dunia.lambang, dunia.faktor, dunia.berita_acara
    PerangkatDaerah.objects.filter(pk=dunia.unit.pk).update(keterangan="“Négeri”\n\t\u2028ambon’s \\N \U0001f600")
    Versi.objects.filter(pk=dunia.draf.pk).update(sejak=datetime.datetime(2026, 1, 2, 3, 4, 5, 678901, datetime.UTC))
    return dunia


def _sidik(manifes):
    tabel = {label: isi["sha256"] for label, isi in manifes["tabel"].items()}
    return tabel | {nama: isi["sha256"] for nama, isi in manifes["berkas"].items()}


def _manifes(jalur):
    with buka_arsip(jalur) as (_, manifes):
        return manifes


def test_pulang_pergi_lewat_basis_data_lain(kota_bermedia, tmp_path):
    """Out of this database, into a new SQLite file by the command, and out of there: every table and file is equal."""
    keluar = cadangkan(tmp_path / "satu.zip")
    lain = sqlite(tmp_path / "lain")
    kode, kata = kelola(lain, "pulihkan", tmp_path / "satu.zip")
    assert (kode, kata.splitlines()[-1]) == (0, "Integritas utuh."), kata
    assert kelola(lain, "cadangkan", tmp_path / "dua.zip")[0] == 0
    assert _sidik(_manifes(tmp_path / "dua.zip")) == _sidik(keluar)
    kode, kata = kelola(lain, "pulihkan", tmp_path / "satu.zip")
    assert (kode, "tidak kosong" in kata, "Tidak ada yang diubah." in kata) == (1, True, True)


def test_kembali_ke_basis_data_ini(kota_bermedia, settings, tmp_path, kosongkan_basis):
    """Back into this very kind of database: ids go on after the last one, and the chain takes its next row."""
    jalur = tmp_path / "satu.zip"
    keluar = cadangkan(jalur)
    kosongkan_basis()
    shutil.rmtree(settings.MEDIA_ROOT)
    with buka_arsip(jalur) as (paket, manifes):
        masukkan(paket, manifes, periksa_arsip(paket, manifes))
    assert _sidik(cadangkan(tmp_path / "dua.zip")) == _sidik(keluar)
    baru = PerangkatDaerah.objects.create(slug="baru", nama="Baru", kode="baru", jenis="dinas")
    assert baru.pk > kota_bermedia.unit.pk
    assert CatatanAudit.objects.count() == keluar["ujung"][0]


def test_arsip_program_yang_lebih_lama_menjadi_tabel_sekarang(kota_bermedia, tmp_path, monkeypatch):
    """An archive as the program of two migrations ago (of every app of ours) wrote it: its rows come back into its own
    tables, and then those tables become today's.
    """
    semua = [tuple(satu) for satu in cadangan.migrasi()]
    lama, model_lama = _sebelumnya(semua, 2)
    baru = sorted(set(semua) - set(lama))
    assert len({app for app, _ in baru}) > 3
    with monkeypatch.context() as program_lama:
        program_lama.setattr(cadangan, "migrasi", lambda: [list(satu) for satu in lama])
        program_lama.setattr(cadangan, "semua_model", lambda: semua_model(model_lama))
        keluar = cadangkan(tmp_path / "lama.zip")
    assert len(keluar["tabel"]) < len(semua_model())

    lain = sqlite(tmp_path / "lain")
    kode, kata = kelola(lain, "pulihkan", tmp_path / "lama.zip")
    assert (kode, kata.splitlines()[-1]) == (0, "Integritas utuh."), kata
    assert kelola(lain, "migrate", "--check")[0] == 0
    assert kelola(lain, "cadangkan", tmp_path / "sekarang.zip")[0] == 0
    kembali = _manifes(tmp_path / "sekarang.zip")
    assert sorted(map(tuple, kembali["migrasi"])) == sorted(semua)
    assert kembali["ujung"] == list(keluar["ujung"])
    # A table whose columns are the same has all its rows again; the migrations that followed may have sown more. (Types
    # of content are counted anew for the new tables.)
    terisi = {label: isi["kolom"] for label, isi in keluar["tabel"].items() if isi["baris"]}
    sama = {label for label, kolom in terisi.items() if kembali["tabel"][label]["kolom"] == kolom}
    sama -= {"contenttypes.contenttype", "auth.permission"}
    assert len(sama) > 10
    for label in sama:
        assert _baris(tmp_path / "lama.zip", label) <= _baris(tmp_path / "sekarang.zip", label), label


def _baris(jalur, label):
    with zipfile.ZipFile(jalur) as paket:
        return set(paket.read(f"tabel/{label}.jsonl").splitlines())


def _sebelumnya(semua, mundur):
    """What had been applied so many times ago that migrations of ours came (a list), and the models of that state."""
    loader, lama = MigrationLoader(connection), set(semua)
    milik = {config.label for config in apps.get_app_configs() if (AKAR / config.name.split(".")[0]).is_dir()}
    for _ in range(mundur):
        dipakai = {induk.key for kunci in lama for induk in loader.graph.node_map[kunci].parents}
        lama -= {kunci for kunci in lama - dipakai if kunci[0] in milik}
    dipakai = {induk.key for kunci in lama for induk in loader.graph.node_map[kunci].parents}
    return sorted(lama), loader.project_state(sorted(lama - dipakai)).apps


def test_satu_bita_terbalik_ditolak(kota_bermedia, tmp_path):
    jalur = tmp_path / "satu.zip"
    cadangkan(jalur)
    utuh, acak = jalur.read_bytes(), random.Random(7)
    for letak in [0, len(utuh) - 1, *acak.sample(range(len(utuh)), KALI)]:
        rusak = bytearray(utuh)
        rusak[letak] ^= 1 << acak.randrange(8)
        jalur.write_bytes(rusak)
        with pytest.raises(ArsipDitolak):
            pulihkan(jalur)
    jalur.write_bytes(utuh[: len(utuh) // 2])
    with pytest.raises(ArsipDitolak):
        pulihkan(jalur)


def _tanpa_tabel(isi, manifes):
    del isi["tabel/penomoran.nomor.jsonl"]


def _anggota_asing(isi, manifes):
    isi["tabel/asing.jsonl"] = b""


def _isi_lain(isi, manifes):
    isi["tabel/alur.versi.jsonl"] += b"\n"


def _migrasi_baru(isi, manifes):
    manifes["migrasi"].append(["alur", "9999_dari_masa_depan"])


def _bentuk_lain(isi, manifes):
    manifes["format"] = "paperless/2"


def _baris_kurang(isi, manifes):
    manifes["tabel"]["alur.versi"]["baris"] += 1


def _kolom_lain(isi, manifes):
    manifes["tabel"]["alur.versi"]["kolom"] = ["id"]


def _keluar_folder(isi, manifes):
    nama = next(iter(manifes["berkas"]))
    manifes["berkas"]["media/../../luar.pdf"] = manifes["berkas"].pop(nama)
    isi["media/../../luar.pdf"] = isi.pop(nama)


@pytest.mark.parametrize(
    "ubah",
    [_tanpa_tabel, _anggota_asing, _isi_lain, _migrasi_baru, _bentuk_lain, _baris_kurang, _kolom_lain, _keluar_folder],
    ids=lambda f: f.__name__.strip("_"),
)
def test_arsip_asing_atau_tak_cocok_ditolak(ubah, tmp_path, settings):
    """Also one that somebody has sealed again after changing it."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    (tmp_path / "media" / "versi").mkdir(parents=True)
    (tmp_path / "media" / "versi" / "a.pdf").write_bytes(b"%PDF")
    cadangkan(tmp_path / "satu.zip")
    with zipfile.ZipFile(tmp_path / "satu.zip") as paket:
        isi = {nama: paket.read(nama) for nama in paket.namelist()}
    manifes = json.loads(isi.pop(bentuk_arsip.DAFTAR))
    ubah(isi, manifes)
    with bentuk_arsip.tulis_arsip(tmp_path / "dua.zip") as arsip:
        for nama, bita in isi.items():
            with arsip.anggota(nama) as catatan:
                catatan.tulis(bita)
        arsip.tutup_dengan(manifes)
    with pytest.raises(ArsipDitolak, match=r"\.$"):
        pulihkan(tmp_path / "dua.zip")


def test_yang_bukan_arsip_ditolak(tmp_path):
    (tmp_path / "satu.zip").write_bytes(b"bukan zip")
    with pytest.raises(CommandError, match="bukan arsip cadangan"):
        call_command("pulihkan", tmp_path / "satu.zip")
    with pytest.raises(CommandError, match="tidak dapat dibaca"):
        call_command("pulihkan", tmp_path / "tidak-ada.zip")


def test_cadangan_lama_tidak_ditimpa_dan_berkas_hilang_disebut(kota_bermedia, tmp_path, capsys):
    kota_bermedia.lambang.gambar.storage.delete(kota_bermedia.lambang.gambar.name)
    with pytest.raises(SystemExit):
        call_command("cadangkan", tmp_path / "satu.zip")
    assert kota_bermedia.lambang.gambar.name in capsys.readouterr().err
    assert (tmp_path / "satu.zip").stat().st_mode & 0o077 == 0
    with pytest.raises(CommandError, match="sudah ada"):
        call_command("cadangkan", tmp_path / "satu.zip")
    assert sorted(satu.name for satu in tmp_path.iterdir()) == ["media", "satu.zip"]


def test_yang_gagal_di_tengah_tanpa_sisa(kota_bermedia, settings, tmp_path, kosongkan_basis, monkeypatch):
    jalur = tmp_path / "satu.zip"
    cadangkan(jalur)
    kosongkan_basis()
    settings.MEDIA_ROOT = str(tmp_path / "kosong")
    monkeypatch.setattr("django.core.files.storage.default_storage.save", lambda nama, isi: f"{nama}.lain")
    with buka_arsip(jalur) as (paket, manifes), pytest.raises(PemulihanGagal):
        masukkan(paket, manifes, periksa_arsip(paket, manifes))
    assert not CatatanAudit.objects.exists()
    assert not PerangkatDaerah.objects.exists()


def test_cakram_penuh_saat_memulihkan_tanpa_sisa(kota_bermedia, settings, tmp_path, kosongkan_basis, monkeypatch):
    """Half a file that is left would be in the way of the next try."""
    jalur, media = tmp_path / "satu.zip", tmp_path / "kosong"
    cadangkan(jalur)
    kosongkan_basis()
    settings.MEDIA_ROOT = str(media)

    def separuh(berkas, *_args, **_kwargs):
        yield berkas.read(10)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(File, "chunks", separuh)
    with buka_arsip(jalur) as (paket, manifes), pytest.raises(OSError, match="No space"):
        masukkan(paket, manifes, periksa_arsip(paket, manifes))
    assert not [satu for satu in media.rglob("*") if satu.is_file()]
    assert not CatatanAudit.objects.exists()


def test_potret_satu_saat(disdukcapil, tmp_path, serentak):
    """What others write while a backup reads is not in it, and they need not wait."""
    with satu_saat():
        semula = PerangkatDaerah.objects.count()
        hasil = serentak(lambda _: PerangkatDaerah.objects.create(slug="x", nama="X", kode="x", jenis="dinas").pk, 1)
        assert isinstance(hasil[0], int), hasil
        assert PerangkatDaerah.objects.count() == semula
    assert PerangkatDaerah.objects.count() == semula + 1
