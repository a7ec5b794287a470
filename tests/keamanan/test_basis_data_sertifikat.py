"""PostgreSQL opened by a client certificate and without any password, through DATABASE_URL alone (ASVS 13.2.1)."""

import contextlib
import datetime
import ipaddress
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.conf import settings

from tests.keandalan.perintah import lingkungan
from tests.tangguh.rumah import Postgres

PERAN = "ambon_aplikasi"
TANYA = """
from django.db import connection
with connection.cursor() as kursor:
    kursor.execute("select current_user")
    print(kursor.fetchone()[0])
"""


def sertifikat(nama, penerbit=None):
    """(certificate, key) of this name: of its own, or from the (certificate, key) that issues it."""
    kunci = ec.generate_private_key(ec.SECP256R1())
    subjek = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, nama)])
    kini = datetime.datetime.now(datetime.UTC)
    pembuat = (
        x509.CertificateBuilder(penerbit[0].subject if penerbit else subjek, subjek, kunci.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(kini - datetime.timedelta(minutes=5))
        .not_valid_after(kini + datetime.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=penerbit is None, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
    )
    return pembuat.sign(penerbit[1] if penerbit else kunci, hashes.SHA256()), kunci


def tulis(folder, nama, pasangan):
    pem = serialization.Encoding.PEM
    isi = pasangan[1].private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    for akhir, data in (("crt", pasangan[0].public_bytes(pem)), ("key", isi)):
        berkas = folder / f"{nama}.{akhir}"
        berkas.write_bytes(data)
        berkas.chmod(0o600)


@pytest.fixture(scope="module")
def klaster():
    """(address without certificates, folder with root, the role's certificate, and one of a foreign issuer)."""
    folder = Path(tempfile.mkdtemp(prefix="portal-sertifikat-"))
    folder.chmod(0o755)
    (folder / "pg").mkdir()
    satu = Postgres(folder / "pg")
    data = folder / "pg/data"
    akar, asing = sertifikat("akar"), sertifikat("akar lain")
    tulis(folder, "akar", akar)
    tulis(folder, "peran", sertifikat(PERAN, akar))
    tulis(folder, "asing", sertifikat(PERAN, asing))
    tulis(folder, "lain", sertifikat("orang_lain", akar))
    tulis(data, "server", sertifikat("server", akar))
    shutil.copy(folder / "akar.crt", data / "akar.crt")
    with (data / "postgresql.auto.conf").open("a") as berkas:
        berkas.write("ssl = on\nssl_ca_file = 'akar.crt'\n")
    (data / "pg_hba.conf").write_text(
        "hostssl portal ambon_aplikasi 127.0.0.1/32 cert\nhost all uji 127.0.0.1/32 scram-sha-256\n", encoding="utf-8"
    )
    for berkas in data.glob("*"):
        shutil.chown(berkas, data.owner(), data.group())
    pemilik = satu.basis_baru("portal")
    with contextlib.closing(psycopg2.connect(pemilik)) as sambungan, sambungan, sambungan.cursor() as kursor:
        kursor.execute(f"create role {PERAN} login")
    satu.hentikan()
    satu.nyalakan()
    yield f"postgres://{PERAN}@127.0.0.1:{satu.port}/portal?sslmode=verify-full&sslrootcert={folder}/akar.crt", folder
    satu.hentikan()
    shutil.rmtree(folder)


@pytest.mark.parametrize(("nama", "masuk"), [("peran", True), ("asing", False), ("lain", False), (None, False)])
def test_peran_masuk_dengan_sertifikat_tanpa_sandi(klaster, tmp_path, nama, masuk):
    alamat, folder = klaster
    if nama:
        alamat += f"&sslcert={folder}/{nama}.crt&sslkey={folder}/{nama}.key"
    hasil = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v0", "-c", TANYA],
        cwd=settings.BASE_DIR,
        env=lingkungan(alamat, tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (hasil.stdout.strip() == PERAN) is masuk
    if not masuk:
        assert "OperationalError" in hasil.stderr
