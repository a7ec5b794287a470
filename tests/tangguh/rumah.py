"""A whole portal in a throw-away folder: gunicorn, its own database, people with sessions; and hands to kill it."""

import atexit
import contextlib
import http.client
import json
import os
import secrets
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path
from urllib.parse import urlencode

import psycopg2

from tests import basis_data
from tests.keandalan.perintah import AKAR, kelola, lingkungan

CSRF = "x" * 32
BATAS = 60  # seconds that anything may take to come up


class Postgres:
    """A cluster as production has it: what is committed is on the disk."""

    def __init__(self, rumah):
        self.rumah, self.port, self.sandi = rumah, basis_data._port_bebas(), secrets.token_urlsafe(16)
        berkas_sandi = rumah / "sandi"
        berkas_sandi.write_text(self.sandi, encoding="utf-8")
        if os.geteuid() == 0:
            for jalur in (rumah, berkas_sandi):
                shutil.chown(jalur, "postgres", "postgres")
        pilihan = ["-U", "uji", "--auth=scram-sha-256", f"--pwfile={berkas_sandi}", "--locale=C.UTF-8"]
        basis_data._jalankan("initdb", "-D", rumah / "data", *pilihan)
        self.nyalakan()

    def nyalakan(self):
        pilihan = {"listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": self.rumah}
        argumen = ["-D", self.rumah / "data", *(f"--{nama}={nilai}" for nama, nilai in pilihan.items())]
        with (self.rumah / "log").open("ab") as log:
            perintah = basis_data._sebagai_postgres("postgres", *argumen)
            self.proses = subprocess.Popen(perintah, cwd="/", stdout=log, stderr=log, start_new_session=True)
        self._tunggu()

    def _tunggu(self):
        """Until it takes connections: its port is open long before it has recovered."""
        batas = time.monotonic() + BATAS
        while True:
            try:
                psycopg2.connect(f"postgres://uji:{self.sandi}@127.0.0.1:{self.port}/postgres").close()
                return
            except psycopg2.OperationalError:
                assert time.monotonic() < batas, (self.rumah / "log").read_text(errors="replace")[-2000:]
                time.sleep(0.02)

    def bunuh(self):
        """`pg_ctl stop -m immediate`: no farewell to anybody, recovery from the log at the next start."""
        basis_data._jalankan("pg_ctl", "stop", "-D", self.rumah / "data", "-m", "immediate", "-w")
        self.proses.wait(timeout=BATAS)

    def hentikan(self):
        if self.proses.poll() is None:
            basis_data._hentikan(self.proses)

    def basis_baru(self, nama):
        """The address of a new, empty database."""
        argumen = ["createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "uji", nama]
        subprocess.run(argumen, env=os.environ | {"PGPASSWORD": self.sandi}, check=True)
        return f"postgres://uji:{self.sandi}@127.0.0.1:{self.port}/{nama}"


class Rumah:
    """`jenis` is sqlite or postgres. `folder` may be a small disk of its own; `lain` goes into the environment."""

    def __init__(self, jenis, folder=None, **lain):
        self.folder = Path(folder or tempfile.mkdtemp(prefix="portal-tangguh-"))
        self.postgres, self.proses = None, None
        if jenis == "postgres":
            (self.folder / "pg").mkdir()
            self.folder.chmod(0o755)
            self.postgres = Postgres(self.folder / "pg")
            url = self.postgres.basis_baru("portal")
        else:
            url = f"sqlite:///{self.folder / 'basis.sqlite3'}"
        self.port = basis_data._port_bebas()
        antrean = {"TASKS_BACKEND": "django_tasks_db.DatabaseBackend", "PORT": str(self.port)}
        self.lingkungan = lingkungan(url, self.folder / "media", **antrean | lain)
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # told to stop, tests take it down as after Ctrl+C
        atexit.register(self.bongkar)

    def modul(self, nama, *argumen, masukan=None):
        """What a module of these tests says, run inside this portal, as JSON."""
        perintah = [sys.executable, "-m", f"tests.tangguh.{nama}", *map(str, argumen)]
        lain = {"input": json.dumps(masukan) if masukan is not None else None, "timeout": 300, "check": False}
        hasil = subprocess.run(perintah, env=self.lingkungan, cwd=AKAR, capture_output=True, text=True, **lain)
        assert hasil.returncode == 0, hasil.stderr[-3000:]
        return json.loads(hasil.stdout.splitlines()[-1])

    def tanya(self, perintah):
        """The rows that the database answers, asked directly: quick enough to see what happens."""
        url = self.lingkungan["DATABASE_URL"]
        buka = sqlite3.connect if url.startswith("sqlite") else psycopg2.connect
        with contextlib.closing(buka(url.removeprefix("sqlite:///"))) as sambungan:
            kursor = sambungan.cursor()
            kursor.execute(perintah)
            return kursor.fetchall()

    def kelola(self, *argumen):
        return kelola(self.lingkungan, *argumen)

    def huni(self, disetujui=0):
        """Tables, people with a session each, drafts, and versions that wait for ratification."""
        # The pages of errors need their style sheets too; they lie in the checkout's own var/, as with `make run`.
        for perintah in (["migrate", "-v0"], ["collectstatic", "--no-input", "-v0"]):
            kode, kata = self.kelola(*perintah)
            assert kode == 0, kata
        self.isi = self.modul("persiapan", disetujui)
        return self.isi

    def nyalakan(self, *pilihan):
        with (self.folder / "gunicorn.log").open("ab") as log:
            perintah = [sys.executable, "-m", "gunicorn", "ambon_sop.wsgi", *pilihan]
            # A session of its own: all of it is killed at once, and nothing else.
            self.proses = subprocess.Popen(
                perintah, env=self.lingkungan, cwd=AKAR, stdout=log, stderr=log, start_new_session=True
            )
        self.tunggu()

    def tunggu(self, alamat="/sehat"):
        batas = time.monotonic() + BATAS
        while time.monotonic() < batas:
            with contextlib.suppress(OSError, http.client.HTTPException):
                if self.minta("GET", alamat)[0] == 200:
                    return
            time.sleep(0.05)
        raise AssertionError((self.folder / "gunicorn.log").read_text(errors="replace")[-3000:])

    def pekerja(self):
        """The ids of gunicorn's worker processes."""
        anak = Path(f"/proc/{self.proses.pid}/task/{self.proses.pid}/children").read_text(encoding="utf-8")
        return [int(satu) for satu in anak.split()]

    def bunuh(self):
        """kill -9 to every process of this server."""
        os.killpg(self.proses.pid, signal.SIGKILL)
        self.proses.wait(timeout=BATAS)

    def bunuh_pekerja(self):
        for satu in self.pekerja():
            with contextlib.suppress(ProcessLookupError):
                os.kill(satu, signal.SIGKILL)

    def bongkar(self):
        if self.proses and self.proses.poll() is None:
            self.bunuh()
        if self.postgres:
            self.postgres.hentikan()
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- requests -----------------------------------------------------------------------------------------------------

    def minta(self, metode, alamat, orang=None, isi=None, jenis="", detik=30):
        """(status, headers, body) of one request on a connection of its own."""
        kepala = {"Cookie": f"csrftoken={CSRF}", "X-CSRFToken": CSRF}
        if orang:
            kepala["Cookie"] += f"; sessionid={self.isi[orang]['sesi']}"
        if jenis:
            kepala["Content-Type"] = jenis
        sambungan = http.client.HTTPConnection("127.0.0.1", self.port, timeout=detik)
        try:
            sambungan.request(metode, alamat, isi, kepala)
            jawaban = sambungan.getresponse()
            return jawaban.status, dict(jawaban.getheaders()), jawaban.read()
        finally:
            sambungan.close()

    def kirim(self, alamat, orang, **isi):
        """A form, with a key of its own unless `kunci_kirim` says one."""
        isi = {"kunci_kirim": uuid.uuid4().hex} | isi
        return self.minta("POST", alamat, orang, urlencode(isi), "application/x-www-form-urlencoded")

    def sunting(self, dokumen, kunci, baris, teks, hitungan=0, jendela=None):
        """One saved edit, as the editor sends it."""
        perubahan = [{"op": "kegiatan_ubah", "id": baris, "bidang": "uraian", "nilai": teks}]
        satu = {"kunci": kunci, "hitungan": hitungan, "jendela": [jendela or kunci], "perubahan": perubahan}
        badan = {"penugasan": self.isi["penyusun"]["penugasan"], "hitungan": hitungan, "kiriman": [satu]}
        alamat = f"/kerja/sop/{dokumen}/sunting/simpan/"
        return self.minta("POST", alamat, "penyusun", json.dumps(badan), "application/json")

    def unggah(self, kunci, nama, pdf):
        """An SOP on paper with its scan."""
        batas = "batas-uji"
        isian = {"kunci_kirim": kunci, "nama": nama, "nomor": f"1/{nama}", "tanggal": "02-01-2020"}
        isian |= {"penanda_tangan": "Kepala Dinas"}
        bagian = "".join(
            f'--{batas}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in isian.items()
        )
        kepala = 'Content-Disposition: form-data; name="pindaian"; filename="a.pdf"\r\nContent-Type: application/pdf'
        badan = f"{bagian}--{batas}\r\n{kepala}\r\n\r\n".encode() + pdf + f"\r\n--{batas}--\r\n".encode()
        jenis = f"multipart/form-data; boundary={batas}"
        return self.minta("POST", "/kerja/sop/salinan/", "penyusun", badan, jenis)
