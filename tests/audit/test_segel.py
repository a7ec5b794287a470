"""Seals: what the chain alone cannot see, a signed checkpoint outside the database does; and anyone can check it."""

# ruff: noqa: S608 -- the table is our own constant

import datetime
import json
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from ambon_sop.audit import segel as modul
from ambon_sop.audit.catat import catat
from ambon_sop.audit.models import CatatanAudit, Pemeriksaan, Segel
from ambon_sop.audit.segel import kunci_umum
from tests.audit.rusak import TABEL, hapus, jalankan, tanpa_pemicu, ubah
from tests.pemeran import masuk
from tests.sop.pabrik import majukan, sop_draf

README = Path(__file__).resolve().parents[2] / "README.md"


@pytest.fixture
def bersegel(db, settings, tmp_path):
    """Ten rows, sealed after the fourth and after the eighth."""
    settings.KUNCI_AUDIT = str(tmp_path / "kunci.pem")
    settings.CATATAN_SEGEL = str(tmp_path / "luar" / "segel.jsonl")
    call_command("buat_kunci_audit", stdout=StringIO())
    for banyak in (4, 4, 2):
        for _ in range(banyak):
            catat("ajukan", nama="Penerbitan KIA", perubahan={"nomor": ["", "001"]})
        if banyak == 4:
            call_command("audit_segel", stdout=StringIO())


def _verifikasi(**pilihan):
    """(exit code, first line) of `audit_verifikasi`."""
    keluaran = StringIO()
    try:
        call_command("audit_verifikasi", stdout=keluaran, stderr=StringIO(), **pilihan)
    except SystemExit as akhir:
        return akhir.code, keluaran.getvalue().splitlines()[0]
    return 0, keluaran.getvalue().splitlines()[0]


def _lupakan():
    """What a thorough attacker wipes as well: the seals in the table, and what earlier verifications remember."""
    Segel.objects.all().delete()
    Pemeriksaan.objects.all().delete()


def _tulis_ulang(sisa, baru):
    """Keep the first `sisa` rows, then go on with `baru` others that seal each other as they should."""
    hapus(f"urut > {sisa}")
    for _ in range(baru):
        catat("palsu")


def _kosongkan():
    with tanpa_pemicu():
        jalankan(f"DELETE FROM {TABEL}")


def _segel_sendiri():
    """Rewrite the tail and seal it with another key, in the table and in the file."""
    _tulis_ulang(6, 4)
    asli = settings.KUNCI_AUDIT
    settings.KUNCI_AUDIT = asli + ".penyerang"
    call_command("buat_kunci_audit", stdout=StringIO())
    call_command("audit_segel", stdout=StringIO())
    settings.KUNCI_AUDIT = asli


SERANGAN = {
    "ekor dihapus": (lambda: hapus("urut > 6"), "Rantai putus pada catatan 7: ekornya hilang"),
    "dikosongkan": (_kosongkan, "Rantai putus pada catatan 1: ekornya hilang"),
    "basis data lama dipasang lagi": (lambda: _tulis_ulang(5, 0), "Rantai putus pada catatan 6: ekornya hilang"),
    "basis data lama lalu dipakai terus": (lambda: _tulis_ulang(5, 9), "Rantai putus pada catatan 8: ditulis ulang"),
    "ditulis ulang seluruhnya": (lambda: _tulis_ulang(0, 10), "Rantai putus pada catatan 4: ditulis ulang"),
}


@pytest.mark.parametrize("serangan", SERANGAN)
def test_serangan_atas_seluruh_jejak_terlihat_dari_berkas_segel(bersegel, serangan):
    lakukan, kata = SERANGAN[serangan]
    lakukan()
    _lupakan()
    kode, baris = _verifikasi()
    assert (kode, baris[: len(kata)]) == (1, kata)
    # Without the file nothing is left that could tell; that is why it has to lie elsewhere.
    Path(settings.CATATAN_SEGEL).unlink()
    _lupakan()
    assert _verifikasi()[0] == 0


def test_segel_dengan_kunci_lain_ditolak(bersegel):
    hapus("urut > 8")
    _lupakan()
    _segel_sendiri()
    assert _verifikasi() == (1, "Segel 1 dibuat dengan kunci yang tidak dikenal.")


def test_dipasang_lagi_lalu_disegel_dengan_kunci_yang_sama(bersegel):
    """Whoever has the key can seal anew, but not take back what an earlier seal said."""
    _tulis_ulang(5, 3)
    _lupakan()
    call_command("audit_segel", stdout=StringIO())
    assert _verifikasi() == (1, "Rantai putus pada catatan 8: dua segel menyebut isi yang berbeda")


@pytest.mark.parametrize(("kolom", "nilai"), [("urut", 7), ("hash", "0" * 64), ("tanda", "00" * 64), ("waktu", "x")])
def test_satu_bita_segel_diubah(bersegel, kolom, nilai):
    berkas = Path(settings.CATATAN_SEGEL)
    pertama, kedua = map(json.loads, berkas.read_text().splitlines())
    berkas.write_text(f"{json.dumps(pertama)}\n{json.dumps(kedua | {kolom: nilai})}\n")
    assert _verifikasi() == (1, "Segel 2 tidak sah: tanda tangannya tidak cocok.")


def test_pemeriksaan_sejak_segel(bersegel):
    assert _verifikasi(sejak=2) == (0, "Rantai utuh: 2 catatan sesudah segel 2")
    ubah(2, "ke", "batal")  # before the seal: the full verification's business
    assert _verifikasi(sejak=2)[0] == 0
    assert _verifikasi()[1].startswith("Rantai putus pada catatan 2:")
    ubah(9, "ke", "batal")
    assert _verifikasi(sejak=2)[1].startswith("Rantai putus pada catatan 9:")
    hapus("urut > 6")
    assert _verifikasi(sejak=2)[1] == "Rantai putus pada catatan 8: catatan ini hilang, padahal disegel"
    with pytest.raises(CommandError, match="Segel 9 tidak ada"):
        call_command("audit_verifikasi", sejak=9)


def test_rantai_yang_putus_tidak_disegel(bersegel):
    ubah(9, "ke", "batal")
    with pytest.raises(CommandError, match="Rantai putus pada catatan 9"):
        call_command("audit_segel")
    assert Segel.objects.count() == 2


def test_tanpa_catatan_baru_tidak_ada_segel_baru(bersegel):
    for _ in range(2):
        call_command("audit_segel", stdout=StringIO())
    assert Segel.objects.count() == len(Path(settings.CATATAN_SEGEL).read_text().splitlines()) == 3


def test_segel_yang_tidak_tertulis_di_luar_tidak_ada(bersegel, monkeypatch):
    def penuh(_):
        raise OSError("No space left on device")

    monkeypatch.setattr(modul, "_tulis", penuh)
    with pytest.raises(CommandError, match="No space left"):
        call_command("audit_segel")
    assert Segel.objects.count() == 2


def test_kunci_diganti_dan_segel_lama_tetap_sah(bersegel):
    with pytest.raises(CommandError, match="tidak ditimpa"):
        call_command("buat_kunci_audit")
    lama = kunci_umum()
    call_command("buat_kunci_audit", ganti=True, stdout=StringIO())
    assert kunci_umum()[1:] == lama
    assert Path(settings.KUNCI_AUDIT).stat().st_mode & 0o777 == 0o600
    call_command("audit_segel", stdout=StringIO())
    assert _verifikasi()[0] == 0


# --- the outsider -----------------------------------------------------------------------------------------------------


@pytest.fixture
def program(tmp_path):
    """The script that README prints, and nothing else."""
    isi = re.search(r"```python\n# periksa_jejak\.py\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)[1]
    assert len(isi.splitlines()) <= 40
    berkas = tmp_path / "periksa_jejak.py"
    berkas.write_text(isi, encoding="utf-8")
    return berkas


def _orang_luar(program, *segel):
    """(exit code, what it said) of the script on a fresh export."""
    ekspor = program.with_name("ekspor.jsonl")
    ekspor.unlink(missing_ok=True)
    call_command("audit_ekspor", str(ekspor))
    hasil = subprocess.run(
        [sys.executable, "-I", str(program), ",".join(kunci_umum()), str(ekspor), *map(str, segel)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return hasil.returncode, (hasil.stdout or hasil.stderr).strip()


LUAR = {
    "utuh": (lambda: None, 0, "UTUH: 11 catatan, 2 segel"),
    "satu huruf": (lambda: ubah(4, "objek_nama", "Penerbitan KIa"), 1, "SALAH pada catatan 4: isi tidak cocok"),
    "baris hilang": (lambda: hapus("urut = 5"), 1, "SALAH pada catatan 5: hilang atau disisipkan"),
    "ditulis ulang": (lambda: (_tulis_ulang(0, 10), _lupakan()), 1, "SALAH pada catatan 4: bukan yang disegel"),
    "ekor hilang": (lambda: (hapus("urut > 3"), _lupakan()), 1, "SALAH pada catatan 4: bukan yang disegel"),
}


@pytest.mark.parametrize("perkara", LUAR)
def test_orang_luar_memeriksa_dengan_program_di_readme(bersegel, program, perkara, tmp_path):
    lakukan, kode, kata = LUAR[perkara]
    simpanan = tmp_path / "simpanan.jsonl"  # the copy of the seals that the outsider has kept
    simpanan.write_text(Path(settings.CATATAN_SEGEL).read_text())
    lakukan()
    Path(settings.CATATAN_SEGEL).unlink()
    hasil = _orang_luar(program, simpanan)
    assert (hasil[0], hasil[1][: len(kata)]) == (kode, kata)


# --- pages ------------------------------------------------------------------------------------------------------------


def test_halaman_menyebut_segel(bersegel, client, pengawas):
    teks = client.get("/kunci-audit/").content.decode()
    assert kunci_umum()[0] in teks
    assert Segel.objects.get(nomor=2).tanda in teks
    isi = masuk(client, pengawas).get("/kerja/audit/").content.decode()
    assert "Rantai utuh: 11 catatan" in isi  # her log-in as well
    assert "Segel terakhir: nomor 2, sampai catatan 8" in isi


def test_halaman_periksa_menyebut_tempat_dokumen_dalam_jejak(client, penyusun, verifikator, pengesah, settings):
    hari = {"tanggal": datetime.date(2026, 11, 24)}
    langkah = [("ajukan", penyusun), ("ambil", verifikator), ("setujui", verifikator), ("sahkan", pengesah, hari)]
    versi = majukan(sop_draf(penyusun, "Penerbitan KIA", True), *langkah)
    alamat = f"/periksa/{versi.kode}/"
    assert "Belum disegel" in client.get(alamat).content.decode()
    call_command("buat_kunci_audit", ganti=Path(settings.KUNCI_AUDIT).exists(), stdout=StringIO())
    call_command("audit_segel", stdout=StringIO())
    isi = client.get(alamat).content.decode()
    catatan = CatatanAudit.objects.get(tindakan="sahkan")
    assert f"{catatan.hash[:8]}…{catatan.hash[-8:]}" in isi
    assert "Tercakup segel ke-1," in isi
