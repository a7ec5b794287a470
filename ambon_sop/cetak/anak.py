"""Printing in warm child processes (`juru_cetak.py`), so that no document can take the web process along.

A hostile or huge document costs time and memory. The kernel ends a child that takes too much of either; the caller
hears that the document is too large, and the next one finds a new child. Few may wait; who comes after them is asked
to come back.
"""

import io
import json
import os
import pickle
import socket
import struct
import subprocess
import sys
import threading
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, is_dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

import structlog

from ambon_sop.cetak.gagal import CetakGagal, CetakSibuk

log = structlog.get_logger()
JURU_CETAK = Path(__file__).with_name("juru_cetak.py")
AKAR = str(Path(__file__).resolve().parents[2])
# What the printing process may know of ours: where its libraries and fonts are, no secret.
LINGKUNGAN = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
MULAI = 20  # seconds until a child is ready, on a slow machine
TERBESAR = 64_000_000  # bytes of one answer
KESABARAN = 5  # times as long as a person a job waits
_sabar = ContextVar("sabar", default=False)


@contextmanager
def sabar():
    """Within, this thread is not sent away: a job has nobody who would come back a moment later."""
    tanda = _sabar.set(True)
    try:
        yield
    finally:
        _sabar.reset(tanda)


def paling_lama(detik):
    """Seconds until such a caller has its answer or CetakSibuk: its turn, a new child, and two tries of `detik`."""
    return detik * (KESABARAN + 2) + MULAI


@dataclass(frozen=True)
class Batas:
    """What printing may take."""

    anak: int = 1  # children of one web process
    antrean: int = 2  # callers that may wait
    detik: float = 20  # for one document
    memori: int = 1_000_000_000  # bytes of address space of a child
    cetakan: int = 100  # documents until a child is replaced
    pramuat: tuple[str, ...] = ()  # modules of those who draw, to be loaded beforehand


class Percetakan:
    """The children of this process and the queue before them. Threads may share it."""

    def __init__(self, batas):
        self.batas = batas
        self._giliran = threading.Semaphore(batas.anak)
        self._kunci = threading.Lock()
        self._di_dalam = 0  # callers that print or wait
        self._siap = []  # children without work
        self._juru = None  # the program, and the socket to it

    def cetak(self, html, **pilihan):
        """As `mesin.cetak`; what is handed in must be picklable. Raises CetakGagal, CetakSibuk."""
        muatan = pickle.dumps((html, pilihan))
        with self._tempat():
            mulai = monotonic()
            berhasil, *hasil = self._minta(muatan)
            if berhasil:
                return hasil[0]
            terlalu_besar, sebab = hasil
            log.warning("cetak gagal", sebab=sebab, detik=round(monotonic() - mulai, 1), besar=len(muatan))
            if terlalu_besar:
                raise CetakGagal
            raise CetakGagal("Dokumen ini tidak dapat dicetak. Hubungi Admin.")

    def siapkan(self):
        """Have a child ready before anybody asks."""
        with self._kunci:
            if not self._siap:
                self._siap.append(self._anak_baru())

    def tutup(self):
        """End all children and the program, and wait for it."""
        with self._kunci:
            while self._siap:
                self._siap.pop().jalur.close()
            if self._juru:
                program, perintah = self._juru
                perintah.close()
                program.wait()
            self._juru = None

    @contextmanager
    def _tempat(self):
        tetap = _sabar.get()
        with self._kunci:
            if not tetap and self._di_dalam >= self.batas.anak + self.batas.antrean:
                raise CetakSibuk
            self._di_dalam += 1
        try:
            if not self._giliran.acquire(timeout=self.batas.detik * (KESABARAN if tetap else 1)):
                raise CetakSibuk
            try:
                yield
            finally:
                self._giliran.release()
        finally:
            with self._kunci:
                self._di_dalam -= 1

    def _minta(self, muatan):
        """A child's answer: (True, Cetakan) or (False, whether the document was too large, why)."""
        for kali in (1, 2):
            anak = self._ambil()
            try:
                anak.jalur.send_bytes(muatan)
                jawaban = _baca(anak.jalur.recv_bytes(TERBESAR))
            except ConnectionError as sebab:  # it had ended before it read this
                jawaban = (False, True, repr(sebab))
                if kali == 1:
                    anak.jalur.close()
                    continue
            except Exception as sebab:
                # It has ended over this document, or hangs, or answers without end or with what is no value.
                jawaban = (False, self._juru[0].poll() is None, repr(sebab))
            break
        self._kembalikan(anak, jawaban[0])
        return jawaban

    def _kembalikan(self, anak, sehat):
        """Lay a child ready for the next one; in place of one that failed or has printed enough, a new one."""
        anak.sisa -= 1
        with self._kunci:
            if sehat and anak.sisa:
                self._siap.append(anak)
            else:
                anak.jalur.close()
                self._siap.append(self._anak_baru())

    def _ambil(self):
        with self._kunci:
            return self._siap.pop() if self._siap else self._anak_baru()

    def lupakan(self):
        """In a fork of this process: let go of what belongs to the one it was forked from."""
        for anak in self._siap:
            anak.jalur.close()
        if self._juru:
            self._juru[1].close()

    def _anak_baru(self):
        kita, dia = socket.socketpair()
        with dia:
            try:
                socket.send_fds(self._program(), [b"a"], [dia.fileno()])
            except OSError:  # the program has ended this very moment
                socket.send_fds(self._program(baru=True), [b"a"], [dia.fileno()])
        lama = struct.pack("ll", int(self.batas.detik) + MULAI, 0)
        for arah in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            kita.setsockopt(socket.SOL_SOCKET, arah, lama)
        return _Anak(Connection(kita.detach()), self.batas.cetakan)

    def _program(self, baru=False):
        """The socket to the program, which is started where it does not run."""
        if self._juru and not baru and self._juru[0].poll() is None:
            return self._juru[1]
        if self._juru:
            self._juru[1].close()
        kita, dia = socket.socketpair()
        with dia:
            batas = json.dumps(asdict(self.batas) | {"akar": AKAR})
            program = subprocess.Popen(
                [sys.executable, "-I", str(JURU_CETAK), str(dia.fileno()), batas],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={nama: os.environ[nama] for nama in LINGKUNGAN if nama in os.environ},
                pass_fds=[dia.fileno()],
                start_new_session=True,
            )
        self._juru = program, kita
        return kita


@dataclass
class _Anak:
    jalur: Connection
    sisa: int  # documents until it is replaced


class _Pembaca(pickle.Unpickler):
    """A printing process that somebody has taken over shall not get any further: it may answer with values only."""

    def find_class(self, modul, nama):
        kelas = getattr(sys.modules.get(modul), nama, None)
        if not (isinstance(kelas, type) and is_dataclass(kelas)):
            raise pickle.UnpicklingError(f"{modul}.{nama} is not a value.")
        return kelas


def _baca(jawaban):
    return _Pembaca(io.BytesIO(jawaban)).load()
