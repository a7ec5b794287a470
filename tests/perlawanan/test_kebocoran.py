"""What one unit has not published yet appears on no page of another: every page is read, and every link on it."""

import re
from collections import deque
from html import unescape

import pytest
from django.urls import reverse

from ambon_sop.alur.catatan import balas, beri_catatan
from ambon_sop.alur.susun import versi_baru
from tests.dunia import HARI
from tests.sop.pabrik import isi_sop, majukan, sop_draf
from tests.test_kebijakan import MATRIKS

# Everything that can be reached from page to page; the suite sweeps all ids instead (tests/keamanan/test_idor.py).
pytestmark = [pytest.mark.django_db, pytest.mark.tangguh]
KATA, RAHASIA = "kuncikata", "RAHASIAXYZ"  # what is searched for, and what must not be found beside it
TAUTAN = re.compile(r'(?:href|src|action|data-[a-z-]+)="(/[^"#]*)')
BUKAN = ("/static/", "/keluar/")


def isi_rahasia():
    """An SOP whose every text carries the mark."""
    isi = isi_sop(f"{KATA} {RAHASIA}")
    isi["peringatan"] = isi["dasar_hukum"] = [f"{KATA} {RAHASIA}"]
    for pelaksana in isi["pelaksana"]:
        pelaksana["nama"] += f" {RAHASIA}"
    for kegiatan in isi["kegiatan"]:
        kegiatan |= {"uraian": f"{KATA} {RAHASIA}", "output": [RAHASIA], "keterangan": RAHASIA}
    return isi


@pytest.fixture
def belum_terbit(dunia):
    """A draft, a version that was returned with notes, an approved one with its number, a second version."""
    judul = f"{KATA} {RAHASIA}"
    draf = sop_draf(dunia.penyusun, judul)
    maju = [("periksakan", dunia.penyusun), ("teruskan", dunia.pemeriksa), ("ambil", dunia.verifikator)]
    kembali = majukan(sop_draf(dunia.penyusun, judul), *maju)
    balas(beri_catatan(kembali, dunia.verifikator, teks=RAHASIA, tempat="bidang/nama"), dunia.penyusun, RAHASIA)
    majukan(kembali, ("kembalikan", dunia.verifikator, {"catatan": RAHASIA}))
    disetujui = majukan(sop_draf(dunia.penyusun, judul), *maju, ("setujui", dunia.verifikator))
    majukan(disetujui, ("siapkan_tinta", dunia.pengesah, HARI))
    kedua = versi_baru(dunia.berlaku.dokumen, dunia.penyusun, isi_rahasia())
    return [draf, kembali, disetujui, kedua]


@pytest.mark.parametrize("nama", ["tamu", "orang_luar", "penyusun_lain", "pengesah_lain", "pimpinan"])
def test_tidak_tampak_di_unit_lain(dunia, belum_terbit, pembuka, nama):
    assert RAHASIA in _baca(pembuka("penyusun"), f"/kerja/sop/{belum_terbit[3].dokumen_id}/")
    client = pembuka(nama)
    antre = deque(_awal(dunia, belum_terbit))
    sudah = set()
    while antre:
        alamat = antre.popleft()
        if alamat in sudah or alamat.startswith(BUKAN):
            continue
        sudah.add(alamat)
        isi = _baca(client, alamat)
        assert RAHASIA not in isi, f"{nama} reads it at {alamat}"
        if "?" not in alamat:
            antre.extend(f"{alamat}?{kunci}={KATA}" for kunci in ("q", "objek"))
            antre.extend(unescape(satu) for satu in TAUTAN.findall(isi))
    assert len(sudah) > 60, "too few pages were read"


def _awal(dunia, versi):
    """Every address of the portal, and for each unpublished version those of a document."""
    for baris in MATRIKS:
        if baris.metode == "GET":
            yield reverse(baris.nama, kwargs=baris.argumen(dunia) if baris.argumen else None)
    for satu in versi:
        pk, nomor = satu.dokumen_id, satu.nomor_versi
        yield from (f"/kerja/sop/{pk}/{sisa}" for sisa in ("", "ubah/", "pdf/", "sunting/", "sunting/isi/"))
        yield from (f"/kerja/sop/{pk}/versi/{nomor}/{sisa}" for sisa in ("", "pdf/", "bagan.svg"))
        yield from (f"/sop/{satu.dokumen.slug}/", f"/periksa/{satu.kode}/", f"/periksa/{satu.nomor}/")
        yield f"/kerja/versi/{satu.pk}/catatan/"


def _baca(client, alamat):
    jawaban = client.get(alamat, follow=True)
    assert jawaban.status_code < 500, alamat
    if jawaban.streaming or not jawaban["Content-Type"].startswith(("text/", "application/json", "image/svg")):
        return ""
    return jawaban.content.decode()
