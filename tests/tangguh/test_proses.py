"""Processes that end: a worker killed at its job, a server that is told to stop, a disk that is full."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from pathlib import Path

import pytest

from tests.keandalan.perintah import AKAR

pytestmark = pytest.mark.tangguh
SAAT_MATI = (0.0, 0.3, 0.6)  # seconds after the job was taken
BELUM_DIAMBIL = "SELECT COUNT(*) FROM django_tasks_database_dbtaskresult WHERE status = 'READY'"
BELUM_SELESAI = "SELECT COUNT(*) FROM django_tasks_database_dbtaskresult WHERE status <> 'SUCCESSFUL'"


def _pekerja(rumah, *pilihan):
    perintah = [sys.executable, "manage.py", "db_worker", "--interval", "0.05", "--no-startup-delay", *pilihan]
    return subprocess.Popen(
        perintah,
        env=rumah.lingkungan,
        cwd=AKAR,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.parametrize("jenis", ["sqlite", "postgres"])
def test_pekerja_mati_di_tengah_cetakan(rumah_baru, jenis):
    rumah = rumah_baru(jenis)
    rumah.huni(disetujui=len(SAAT_MATI))
    rumah.nyalakan()
    for versi, tunggu in zip(rumah.isi["disetujui"], SAAT_MATI, strict=True):
        assert rumah.kirim(f"/kerja/versi/{versi}/alur/sahkan/", "pengesah", tanggal="24-11-2026")[0] == 302
        pekerja = _pekerja(rumah)
        while rumah.tanya(BELUM_DIAMBIL) != [(0,)]:
            assert pekerja.poll() is None
            time.sleep(0.01)
        time.sleep(tunggu)
        os.killpg(pekerja.pid, signal.SIGKILL)
        pekerja.wait()
        assert rumah.kelola("pungut_pekerjaan", "--detik", "0")[0] == 0
        assert _pekerja(rumah, "--batch").wait(timeout=120) == 0
        assert rumah.tanya(BELUM_SELESAI) == [(0,)]
    lapor = rumah.modul("saksi", masukan={"sah": rumah.isi["disetujui"]})
    assert lapor["hilang"] == []
    assert set(lapor["pdf"].values()) == {"siap"}
    assert lapor["jejak_pdf"] == len(SAAT_MATI)
    kode, kata = rumah.kelola("periksa_integritas")
    assert kode == 0, kata


def test_berhenti_dengan_tertib(rumah_baru):
    """SIGTERM while a page is being printed: it is finished, nothing new is taken, and the server is gone."""
    rumah = rumah_baru("sqlite")
    rumah.huni()
    rumah.nyalakan()
    jawaban = []

    def cetak():
        jawaban.append(rumah.minta("GET", f"/kerja/sop/{rumah.isi['draf'][0]}/pdf/", "penyusun", detik=60))

    utas = threading.Thread(target=cetak)
    utas.start()
    time.sleep(0.15)
    assert not jawaban, "the page was printed before the server could be told to stop"
    rumah.proses.send_signal(signal.SIGTERM)
    assert rumah.proses.wait(timeout=40) == 0
    utas.join()
    [(status, _, isi)] = jawaban
    assert (status, isi[:5]) == (200, b"%PDF-")
    with pytest.raises(ConnectionRefusedError):
        rumah.minta("GET", "/sehat")


@contextlib.contextmanager
def _cakram_kecil(megabita):
    """A folder that holds no more than this; skipped where nothing may be mounted."""
    folder = Path(tempfile.mkdtemp(prefix="portal-cakram-"))
    pilihan = f"size={megabita}m,mode=755"
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", pilihan, "tmpfs", folder], check=False, capture_output=True
    ).returncode:
        folder.rmdir()
        pytest.skip("no tmpfs can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)
        folder.rmdir()


@pytest.mark.parametrize(("jenis", "megabita"), [("sqlite", 24), ("postgres", 200)])
def test_cakram_penuh(rumah_baru, jenis, megabita):
    """Full: who writes is told so, who reads goes on; with space again all goes on, and nothing is broken.

    PostgreSQL has room in pages and segments that it made before: it says "full" some writes later.
    """
    with _cakram_kecil(megabita) as folder:
        rumah = rumah_baru(jenis, folder=folder)
        rumah.huni(disetujui=1)
        rumah.nyalakan()
        kunci = str(uuid.uuid4())
        assert rumah.sunting(rumah.isi["draf"][0], kunci, "k1", "Sebelum penuh", 2**30)[0] == 200
        with (folder / "pengisi").open("wb", buffering=0) as pengisi, contextlib.suppress(OSError):
            while True:
                pengisi.write(b"x" * 4096)
        janji, ditolak = [], []
        for n in range(500):
            status, kepala, isi = rumah.kirim("/kerja/sop/baru/", "penyusun", nama=f"SOP Penuh {n}")
            (janji if status == 302 else ditolak).append((f"SOP Penuh {n}", status, kepala, isi))
            if len(ditolak) == 5:
                break
        if jenis == "sqlite":
            assert not janji
        ditolak.append(("", *rumah.unggah(uuid.uuid4().hex, "SOP Unggah", b"%PDF-1.4 " + b"x" * 100_000)))
        for _, status, kepala, isi in ditolak:
            assert (status, kepala.get("Retry-After")) == (507, "300"), isi.decode()[-600:]
            assert "Tempat penyimpanan server penuh" in isi.decode()
        assert len(ditolak) == 6
        assert [rumah.minta("GET", alamat)[0] for alamat in ("/", "/sop/", "/cari/?q=uji")] == [200] * 3
        assert rumah.minta("GET", f"/kerja/sop/{rumah.isi['draf'][0]}/", "penyusun")[0] == 200
        (folder / "pengisi").unlink()
        nama = "SOP Sesudah Penuh"
        assert rumah.kirim("/kerja/sop/baru/", "penyusun", nama=nama)[0] == 302
        dijanjikan = [nama, *(satu for satu, *_ in janji)]
        lapor = rumah.modul("saksi", masukan={"suntingan": [kunci], "dokumen": dijanjikan})
        assert lapor["hilang"] == []
        kode, kata = rumah.kelola("periksa_integritas")
        assert kode == 0, kata
        print(f"\n{jenis}: {len(janji)} written before the disk was full")  # noqa: T201
        rumah.bongkar()
