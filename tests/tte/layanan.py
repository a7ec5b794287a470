"""Services on loopback that really do what they are for: time stamps, a list of revocations, BSrE's signing."""

import asyncio
import base64
import email
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

import pikepdf
from asn1crypto import keys, tsp, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.timestamps import DummyTimeStamper

from ambon_sop.tte.gagal import TandaTanganGagal
from ambon_sop.tte.pembubuh import Tampilan, bubuhkan
from ambon_sop.tte.sertifikat import buka
from tests.tte.kunci import crl, der, p12, pejabat, stempel

NIK = "8171010101700001"
MASUK = "Basic " + base64.b64encode(b"esign:rahasia-layanan").decode()


class Layanan(BaseHTTPRequestHandler):
    """`server.laku` says how BSrE's part behaves, `server.tertukar` what other document it may sign, `server.dicabut`
    what the list of revocations holds; `server.diminta` keeps what BSrE was asked, `server.kunjungan` the addresses
    that were fetched.
    """

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.kunjungan.append(self.path)
        if self.path == "/crl":
            return self._jawab(200, crl(self.server.dicabut))
        if self.path == "/alih":
            return self._jawab(302, b"", alamat="/crl")
        if self.path.startswith("/api/sign/download/") and self.headers["Authorization"] == MASUK:
            return self._jawab(200, self.server.simpanan)
        return self._jawab(404, b"")

    def do_POST(self):
        isi = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/tsa":
            return self._jawab(200, _stempel(isi), "application/timestamp-reply")
        return self._bsre(self._bagian(isi))

    def _bagian(self, isi):
        kepala = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        surat = email.message_from_bytes(kepala + isi)
        return {
            b.get_param("name", header="content-disposition"): b.get_payload(decode=True) for b in surat.get_payload()
        }

    def _bsre(self, bagian):
        self.server.diminta.append(bagian)
        laku = self.server.laku
        if laku == "mati":
            return self._jawab(502, b"<html>Bad Gateway</html>", "text/html")
        if laku == "diam":
            return self.server.lepas.wait(20)
        if laku == "bohong":
            return self._jawab(200, bagian["file"])
        if self.headers["Authorization"] != MASUK or bagian["tampilan"] != b"invisible":
            return self._jawab(401, b"{}")
        if bagian["nik"].decode() != NIK:
            return self._galat(2011, "User tidak terdaftar")
        try:
            isi = buka(p12(pejabat()), bagian["passphrase"].decode())
        except TandaTanganGagal:
            return self._galat(2031, "Passphrase anda salah")
        asal = self.server.tertukar if laku == "tertukar" else bagian["file"]
        asal = _tulis_ulang(asal) if laku == "tulis ulang" else asal
        self.server.simpanan = bubuhkan(asal, isi, Tampilan(bagian["reason"].decode()))
        if laku == "nomor":
            return self._jawab(200, json.dumps({"id_dokumen": "a1/b2"}).encode(), "application/json")
        return self._jawab(200, self.server.simpanan)

    def _galat(self, kode, kata):
        self._jawab(400, json.dumps({"status_code": kode, "error": kata}).encode(), "application/json")

    def _jawab(self, status, isi, jenis="application/octet-stream", alamat=None):
        self.send_response(status)
        self.send_header("Content-Type", jenis)
        if alamat:
            self.send_header("Location", alamat)
        self.send_header("Content-Length", str(len(isi)))
        self.end_headers()
        self.wfile.write(isi)


def _tulis_ulang(isi):
    keluar = BytesIO()
    with pikepdf.open(BytesIO(isi)) as pdf:
        pdf.save(keluar)
    return keluar.getvalue()


def _stempel(permintaan):
    kunci, _ = stempel()
    polos = kunci.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    penstempel = DummyTimeStamper(x509.Certificate.load(der(stempel())), keys.PrivateKeyInfo.load(polos))
    return asyncio.run(penstempel.async_request_tsa_response(tsp.TimeStampReq.load(permintaan))).dump()


@contextmanager
def layanan():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Layanan)
    server.laku, server.diminta, server.simpanan, server.lepas = "wajar", [], b"", threading.Event()
    server.kunjungan, server.dicabut, server.tertukar = [], [], b""
    server.alamat = f"http://127.0.0.1:{server.server_port}"
    utas = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    utas.start()
    try:
        yield server
    finally:
        server.lepas.set()
        server.shutdown()
        server.server_close()
        utas.join()
