"""Printing in child processes: the same bytes, and no document that takes more than its share or others along."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ambon_sop.cetak import CetakGagal, CetakSibuk, Lampiran, mesin, sabar
from ambon_sop.cetak.anak import AKAR, Batas, Percetakan
from sop.isi import baca
from sop.pelukis import pelukis
from tests.cetak import perilaku
from tests.cetak.surat import SURAT, ukur_surat_lewat_anak

TERLALU_BESAR = "Dokumen ini terlalu besar untuk dicetak. Ringkas isinya"
TIDAK_DAPAT = "Dokumen ini tidak dapat dicetak"
SEMPIT = Batas(detik=1, memori=500_000_000)
KECIL = "<p>Halo"
GAMBAR_BERULANG = (
    '<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="a"><rect width="1" height="1"/></g></defs>'
    + '<use href="#a"/>' * 10**5
    + "</svg>"
)
BOM = {
    "3000 div": "<div>" * 3000,
    "huruf raksasa": '<p style="font-size: 1e9pt">x',
    "gambar berulang": GAMBAR_BERULANG,
    "tabel 3000 baris": "<table>" + "<tr><td>a<td>b<td>c" * 3000,
}


@contextmanager
def percetakan(batas=SEMPIT):
    satu = Percetakan(batas)
    try:
        yield satu
    finally:
        satu.tutup()


@pytest.fixture(scope="module", autouse=True)
def _cakram(tmp_path_factory):
    """What printers leave on the disk when they are killed."""
    with pytest.MonkeyPatch.context() as lingkungan:
        lingkungan.setenv("TMPDIR", str(tmp_path_factory.mktemp("cetak")))
        yield


@pytest.fixture(scope="module")
def sempit(_cakram):
    with percetakan() as satu:
        yield satu


def berakhir(pid):
    """Whether this process ends within seconds (a zombie that nobody has fetched has ended)."""
    tenggat = time.monotonic() + 10
    while time.monotonic() < tenggat:
        with suppress(FileNotFoundError):
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
                time.sleep(0.02)
                continue
        return True
    return False


def test_byte_sama_dengan_cetakan_di_proses_sendiri(sempit):
    isi = baca((Path(AKAR) / "sop/contoh/penerimaan-surat-masuk.json").read_bytes())
    sel = "".join(
        f'<div data-kotak="sel/{k.no}/{p.kode}" style="float: left; width: 90px; height: 60px"></div>'
        for k in isi.kegiatan
        for p in isi.pelaksana
    )
    lampiran = [Lampiran("isi.json", b"{}", "Isi", datetime(2026, 11, 24, tzinfo=UTC), "Source")]
    pilihan = {"gambar": pelukis(isi), "lampiran": lampiran, "tanda_air": "KONSEP"}
    html = SURAT + f'<div style="width: {90 * len(isi.pelaksana)}px">{sel}</div>'
    di_anak = sempit.cetak(html, **pilihan)
    assert di_anak == mesin.cetak(html, **pilihan)
    assert di_anak.bekal


@pytest.mark.parametrize("bom", BOM)
def test_bom_ditolak_dan_cetakan_berikutnya_jadi(sempit, bom):
    mulai = time.monotonic()
    with pytest.raises(CetakGagal, match=TERLALU_BESAR):
        sempit.cetak(BOM[bom])
    assert sempit.cetak(KECIL).pdf.startswith(b"%PDF")
    assert time.monotonic() - mulai < SEMPIT.detik + 15


@pytest.mark.parametrize(
    ("gambar", "pesan"),
    [
        (perilaku.tidur, TERLALU_BESAR),
        (perilaku.menghitung, TERLALU_BESAR),
        (perilaku.makan, TERLALU_BESAR),
        (perilaku.mati, TERLALU_BESAR),
        (perilaku.salah, TIDAK_DAPAT),
        (perilaku.sandi, TERLALU_BESAR),
    ],
)
def test_anak_yang_gagal_diganti(sempit, gambar, pesan):
    lama = sempit.cetak(KECIL, gambar=perilaku.proses).bekal
    with pytest.raises(CetakGagal, match=pesan):
        sempit.cetak(KECIL, gambar=gambar)
    baru = sempit.cetak(KECIL, gambar=perilaku.proses).bekal
    assert baru != lama
    assert berakhir(lama)


def test_anak_yang_dimatikan_selagi_menganggur_tidak_terasa(sempit):
    os.kill(sempit.cetak(KECIL, gambar=perilaku.proses).bekal, signal.SIGKILL)
    assert sempit.cetak(KECIL).pdf
    juru = sempit._juru[0].pid
    os.kill(juru, signal.SIGKILL)
    assert berakhir(juru)
    with pytest.raises(CetakGagal):
        sempit.cetak(KECIL, gambar=perilaku.mati)
    assert sempit.cetak(KECIL).pdf


def test_anak_diganti_sesudah_sekian_cetakan():
    with percetakan(Batas(cetakan=2)) as satu:
        pid = [satu.cetak(KECIL, gambar=perilaku.proses).bekal for _ in range(3)]
    assert pid[0] == pid[1] != pid[2]
    assert all(map(berakhir, pid))


@pytest.mark.parametrize(("cara", "harapan"), [(nullcontext, ["jadi"] * 3 + ["sibuk"] * 2), (sabar, ["jadi"] * 5)])
def test_yang_menunggu_terbatas(cara, harapan):
    hasil = []

    def cetak(satu):
        try:
            with cara():
                satu.cetak(KECIL, gambar=perilaku.sejenak)
            hasil.append("jadi")
        except CetakSibuk:
            hasil.append("sibuk")

    with percetakan(Batas(anak=2, antrean=1)) as satu:
        utas = [threading.Thread(target=cetak, args=[satu]) for _ in range(5)]
        for u in utas:
            u.start()
        for u in utas:
            u.join()
        assert sorted(hasil) == harapan
        assert satu.cetak(KECIL).pdf


def test_anak_tidak_tahu_rahasia(sempit, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "rahasia")
    with percetakan(Batas()) as satu:
        lingkungan = satu.cetak(KECIL, gambar=perilaku.lingkungan).bekal
    assert "PATH" in lingkungan
    assert "rahasia" not in lingkungan.values()


def test_tidak_ada_yang_tertinggal_sesudah_peladen_dibunuh():
    """A process prints, forks, prints on both sides, and is killed while both print."""
    program = """
import json, os, sys, threading
from django.conf import settings
settings.configure(CETAK={"anak": 1, "detik": 60})
from ambon_sop.cetak import cetak
from ambon_sop.cetak.pintu import percetakan
from tests.cetak.perilaku import proses, tidur
cetak("<p>a")
cabang = os.fork()
anak = cetak("<p>a", gambar=proses).bekal
print(json.dumps([os.getpid(), percetakan()._juru[0].pid, anak]), flush=True)
cetak("<p>a", gambar=tidur)
"""
    with subprocess.Popen([sys.executable, "-c", program], cwd=AKAR, stdout=subprocess.PIPE) as peladen:
        keluarga = [json.loads(peladen.stdout.readline()) for _ in range(2)]
        time.sleep(0.2)
        for pid, *_ in keluarga:
            os.kill(pid, signal.SIGKILL)
        assert len({pid for satu in keluarga for pid in satu}) == 6
        assert all(berakhir(pid) for satu in keluarga for pid in satu)


@pytest.mark.tangguh
def test_dengan_batas_bawaan_surat_cepat_dan_tabel_panjang_tercetak():
    assert sorted(ukur_surat_lewat_anak())[10] < 0.25
    with percetakan(Batas()) as satu:
        assert satu.cetak(BOM["tabel 3000 baris"]).pdf
