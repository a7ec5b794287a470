"""Run by `anak.py` as a program: a server of forks that print. It knows neither Django nor the database.

    juru_cetak.py SOCKET LIMITS    (a file descriptor; JSON of `anak.Batas` and the folder of the project)

For every socket that comes through SOCKET it forks a child, which reads orders from there and answers each. The
program itself loads WeasyPrint and no font, as Pango's threads would not be there after a fork. When SOCKET ends, so
do program and children. The terminal's and the system's signals to end go to the server, which lets prints finish.
"""

import json
import os
import pickle
import resource
import shutil
import signal
import socket
import sys
import tempfile
import traceback
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection

HURUF_HANGAT = """<link rel="stylesheet" href="asset:sans.css"><link rel="stylesheet" href="asset:serif.css">
<p style="font-family: Cetak Sans">a <b>b</b> <i>c</i> <b><i>d</i></b>
<p style="font-family: Cetak Serif">a <b>b</b> <i>c</i> <b><i>d</i></b>"""
# What comes of too much: too deep, too large a number; SystemError where a C library found no memory.
TERLALU = (MemoryError, RecursionError, ArithmeticError, SystemError)
BERKAS = 32_000_000  # bytes that one file on disk may get; only fonts are written


def utama(soket, batas):
    sys.path.insert(0, batas["akar"])
    for modul in ("ambon_sop.cetak.mesin", "weasyprint", *batas["pramuat"]):
        import_module(modul)
    for sinyal in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sinyal, signal.SIG_IGN)
    folder = {}  # of each child that lives, by its process id
    signal.signal(signal.SIGCHLD, lambda *_: _jemput(folder))
    with socket.socket(fileno=soket) as perintah:
        while True:
            _, pegangan, _, _ = socket.recv_fds(perintah, 1, 1)
            if not pegangan:
                break
            _lahirkan(perintah, pegangan[0], folder, batas)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for anak, tempat in folder.items():
        os.kill(anak, signal.SIGKILL)
        os.waitpid(anak, 0)
        shutil.rmtree(tempat, ignore_errors=True)


def _jemput(folder):
    """Take leave of the children that have ended, and of what they left on the disk."""
    with suppress(ChildProcessError):
        while (anak := os.waitpid(-1, os.WNOHANG)[0]) > 0:
            shutil.rmtree(folder.pop(anak), ignore_errors=True)


def _lahirkan(perintah, pegangan, folder, batas):
    tempat = tempfile.mkdtemp(prefix="cetak-")
    # Not before its folder is known may a child's end be told.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    if anak := os.fork():
        folder[anak] = tempat
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        os.close(pegangan)
        return
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        perintah.close()
        tempfile.tempdir = tempat
        _layani(Connection(pegangan), batas)
    except BaseException:
        # Whatever it is, the child ends here, and not in the code of the program that it was forked from.
        traceback.print_exc()
    finally:
        shutil.rmtree(tempat, ignore_errors=True)  # the program, which would do it otherwise, may have ended first
        os._exit(0)


def _layani(jalur, batas):
    """Print until the other side has enough."""
    from ambon_sop.cetak.mesin import cetak

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (BERKAS, BERKAS))
    resource.setrlimit(resource.RLIMIT_AS, (batas["memori"], batas["memori"]))
    cetak(HURUF_HANGAT)
    for _ in range(batas["cetakan"]):
        try:
            masukan = jalur.recv_bytes()
        except EOFError:
            return
        _beri_waktu(batas["detik"])
        jalur.send_bytes(_cetak(cetak, masukan))
        signal.setitimer(signal.ITIMER_REAL, 0)


def _beri_waktu(detik):
    """From now on so many seconds, by the clock and of the processor; then the kernel ends this process."""
    signal.setitimer(signal.ITIMER_REAL, detik)
    pakai = resource.getrusage(resource.RUSAGE_SELF)
    _, keras = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(pakai.ru_utime + pakai.ru_stime + detik) + 1, keras))


def _cetak(cetak, masukan):
    """The answer to one order: (True, Cetakan) or (False, whether it was too large, what Python said)."""
    try:
        # The web process is who wrote it.
        html, pilihan = pickle.loads(masukan)  # noqa: S301  # nosec B301
        return pickle.dumps((True, cetak(html, **pilihan)))
    except Exception as galat:
        # A document can upset WeasyPrint in many ways; none of them may be more than this document's misfortune.
        return pickle.dumps((False, isinstance(galat, TERLALU), traceback.format_exc()[-2000:]))


if __name__ == "__main__":
    utama(int(sys.argv[1]), json.loads(sys.argv[2]))
    sys.exit(0)
