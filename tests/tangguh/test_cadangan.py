"""Out, wiped, back: equal in every table and file, on both databases and across, by the real commands."""

import random
import shutil

import pytest

from ambon_sop.keandalan.arsip import buka_arsip
from tests.keandalan.perintah import kelola, lingkungan, sqlite

pytestmark = pytest.mark.tangguh
RUSAK = 8


def _sidik(jalur):
    with buka_arsip(jalur) as (_, manifes):
        tabel = {label: isi["sha256"] for label, isi in manifes["tabel"].items()}
        return tabel | {nama: isi["sha256"] for nama, isi in manifes["berkas"].items()}


def test_contoh_lewat_kedua_basis_data(rumah_baru, tmp_path):
    """The worked examples of all apps: SQLite → PostgreSQL → PostgreSQL → SQLite, equal at every station."""
    rumah = rumah_baru("postgres")
    sini = sqlite(tmp_path / "awal") | {"TASKS_BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}
    for perintah in (["migrate", "-v0"], ["muat_ambon"], ["muat_contoh"]):
        kode, kata = kelola(sini, *perintah)
        assert kode == 0, kata
    singgah = [lingkungan(rumah.postgres.basis_baru(f"satu{n}"), tmp_path / f"pg{n}" / "media") for n in range(2)]
    singgah.append(sqlite(tmp_path / "akhir"))
    assert kelola(sini, "cadangkan", tmp_path / "0.zip")[0] == 0
    awal = _sidik(tmp_path / "0.zip")
    for nomor, tempat in enumerate(singgah):
        (tmp_path / f"pg{nomor}").mkdir(exist_ok=True)
        kode, kata = kelola(tempat, "pulihkan", tmp_path / f"{nomor}.zip")
        assert (kode, kata.splitlines()[-1]) == (0, "Integritas utuh."), kata
        assert kelola(tempat, "cadangkan", tmp_path / f"{nomor + 1}.zip")[0] == 0
        assert _sidik(tmp_path / f"{nomor + 1}.zip") == awal
        assert kelola(tempat, "audit_verifikasi")[0] == 0


def test_arsip_rusak_ditolak_perintahnya(rumah_baru, tmp_path):
    rumah = rumah_baru("sqlite")
    rumah.huni()
    assert rumah.kelola("cadangkan", tmp_path / "utuh.zip")[0] == 0
    utuh, acak = (tmp_path / "utuh.zip").read_bytes(), random.Random(3)
    for letak in acak.sample(range(len(utuh)), RUSAK):
        rusak = bytearray(utuh)
        rusak[letak] ^= 1 << acak.randrange(8)
        (tmp_path / "rusak.zip").write_bytes(rusak)
        kode, kata = kelola(sqlite(tmp_path / "lain"), "pulihkan", tmp_path / "rusak.zip")
        assert (kode, "Tidak ada yang diubah." in kata) == (1, True), kata
        assert not (tmp_path / "lain" / "media").exists()
    shutil.rmtree(tmp_path / "lain")
