"""The forum and the Berita Acara: what an upload must be, what is kept of it, what the paper says."""

import hashlib
import io
import subprocess

import pikepdf
import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from layanan import berita_acara
from layanan.berita_acara import cetak_berita_acara, pdf_ba
from layanan.cetakan_berita_acara import konteks_ba
from layanan.forms_forum import BeritaAcaraForm, ForumForm
from layanan.forum import baca_peserta, simpan_forum, simpan_pindaian_forum
from layanan.foto_forum import BATAS_MB
from layanan.models import Forum, FotoForum, Konsultasi, Tanggapan
from layanan.tanggapan import jawab_tanggapan, periksa_tanggapan
from tests.dunia import Dunia
from tests.layanan.dunia_konsultasi import gambar
from tests.layanan.pabrik import majukan
from tests.pemeran import masuk

pytestmark = pytest.mark.django_db
TANDA_TANGAN = "Kepala Uji; Kepala Dinas; penyelenggara\nWarga Uji; Pengguna layanan; masyarakat"


@pytest.fixture
def dunia(pemeran):
    cache.clear()
    return Dunia(pemeran)


def teks_pdf(isi):
    hasil = subprocess.run(["pdftotext", "-", "-"], input=isi, capture_output=True, check=True)
    return " ".join(hasil.stdout.decode().split())


# --- the attendance list ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("baris", "hasil"),
    [
        ("Ani; RT 01; masyarakat", ("Ani", "RT 01", "masyarakat")),
        ("Ani\tDLHP\tPenyelenggara", ("Ani", "DLHP", "penyelenggara")),
        ("  Ani  ", ("Ani", "", "masyarakat")),
        ("Ani; ; p", ("Ani", "", "penyelenggara")),
    ],
)
def test_daftar_hadir_terbaca(baris, hasil):
    assert tuple(baca_peserta(f"\n{baris}\n")[0].values()) == hasil


@pytest.mark.parametrize("baris", ["; RT 01", "Ani; RT; tamu", "a; b; m; lebih", "n" * 121, "Ani; " + "u" * 161])
def test_daftar_hadir_menyebut_baris_yang_salah(baris):
    with pytest.raises(ValidationError, match="Baris 2"):
        baca_peserta(f"Budi\n{baris}")


def test_satu_forum_untuk_beberapa_layanan(dunia):
    dua = [dunia.konsultasi.pk, dunia.konsultasi_ditutup.pk]
    isian = {"judul": "Forum", "tanggal": "24-11-2026", "tempat": "Aula", "konsultasi": dua}
    assert ForumForm(isian, pengguna=dunia.penyusun).is_valid()
    assert not ForumForm(isian, pengguna=dunia.penyusun_lain).is_valid(), "another office's drafts are no choice"


# --- photographs -----------------------------------------------------------------------------------------------------


def unggah(client, forum, isi, nama="foto.jpg"):
    berkas = SimpleUploadedFile(nama, isi, "image/jpeg")
    return client.post(reverse("layanan:forum_foto", args=[forum.pk]), {"foto": berkas, "keterangan": "Suasana"})


def test_foto_disimpan_tanpa_exif(dunia, client):
    masuk(client, dunia.penyusun)
    assert unggah(client, dunia.forum, gambar() + b"<script>alert(1)</script>").status_code == 302
    foto = FotoForum.objects.get()
    isi = client.get(reverse("layanan:foto", args=[foto.pk]))

    assert isi["Content-Type"] == "image/jpeg"
    assert not Image.open(io.BytesIO(isi.content)).getexif()
    assert b"Kamera Uji" not in isi.content
    assert b"<script>" not in isi.content


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"<svg onload=alert(1)>", "bukan gambar"),
        (b"\xff\xd8\xff\xe0" + b"x" * 400, "bukan gambar"),
        (gambar()[:900], "bukan gambar"),
        (gambar((100, 100)), "terlalu kecil"),
        (b"\xff\xd8\xff" + b"x" * (BATAS_MB * 1024 * 1024), "batasnya"),
    ],
)
def test_yang_bukan_foto_ditolak_pada_bidangnya(dunia, client, isi, kata):
    masuk(client, dunia.penyusun)
    jawaban = unggah(client, dunia.forum, isi)

    assert jawaban.status_code == 422
    assert kata in jawaban.content.decode()
    assert 'value="Suasana"' in jawaban.content.decode()
    assert not FotoForum.objects.exists()


def test_foto_dihapus_berkasnya_pun_hilang(dunia, client, django_capture_on_commit_callbacks):
    masuk(client, dunia.penyusun)
    foto = dunia.foto_forum
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("layanan:foto_hapus", args=[foto.pk]))

    assert not foto.gambar.storage.exists(foto.gambar.name)


def pindaian():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(hasil := io.BytesIO())
    return hasil.getvalue()


@pytest.mark.parametrize("bagian", ["forum", "berita_acara"])
def test_pindaian_diperiksa_lalu_disimpan(dunia, client, bagian):
    masuk(client, dunia.penyusun)
    satu = getattr(dunia, bagian)
    unggah_ke = reverse(f"layanan:{bagian}_pindaian", args=[satu.pk])
    salah = client.post(unggah_ke, {"pindaian": SimpleUploadedFile("x.pdf", b"GIF89a", "application/pdf")})
    isi = pindaian()
    client.post(unggah_ke, {"pindaian": SimpleUploadedFile("x.pdf", isi, "application/pdf")})
    satu.refresh_from_db()
    unduh = "layanan:forum_pindaian_unduh" if bagian == "forum" else "layanan:berita_acara"

    assert salah.status_code == 422
    assert "bukan PDF" in salah.content.decode()
    assert len(satu.pindaian_sha256) == 64
    assert client.get(reverse(unduh, args=[satu.pk])).content == isi


def test_forum_yang_diubah_tidak_kehilangan_pindaiannya(dunia):
    """The scan came after the form was drawn."""
    lama = Forum.objects.get(pk=dunia.forum.pk)
    simpan_pindaian_forum(Forum.objects.get(pk=lama.pk), pindaian(), dunia.penyusun)
    lama.notula = "Dibahas."
    simpan_forum(lama, {"notula": "Dibahas.", "konsultasi": [dunia.konsultasi], "daftar_hadir": []}, dunia.penyusun)

    kini = Forum.objects.get(pk=lama.pk)
    assert (kini.notula, bool(kini.pindaian), len(kini.pindaian_sha256)) == ("Dibahas.", True, 64)


# --- the Berita Acara ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("Kepala Uji; Kepala Dinas; penyelenggara", "pihak masyarakat"),
        ("Warga Uji; RT 01", "pihak penyelenggara"),
        ("", "Tulis siapa yang menandatangani"),
        (TANDA_TANGAN, ""),
    ],
)
def test_kedua_pihak_menandatangani(dunia, teks, kata):
    isian = {"tanggal": "24-11-2026", "tempat": "Ambon", "penanda_tangan": teks}
    bentuk = BeritaAcaraForm(isian, konsultasi=dunia.konsultasi_ditutup)
    assert kata in str(bentuk.errors)
    assert bentuk.is_valid() is (kata == "")


def test_berita_acara_memuat_semuanya_dan_terarsip(dunia):
    tanggapan = [dunia.tanggapan, dunia.forum.konsultasi.get().tanggapan.create(teks="Kata kasar sekali.")]
    majukan(dunia.layanan_konsultasi, ("tutup_konsultasi", dunia.verifikator, {"catatan": "Rapat dimajukan."}))
    periksa_tanggapan(tanggapan[0], dunia.penyusun, Tanggapan.Keadaan.TAMPIL)
    jawab_tanggapan(tanggapan[0], dunia.penyusun, {"sikap": "sebagian", "jawaban": "Hanya bagi yang pindah."})
    periksa_tanggapan(tanggapan[1], dunia.penyusun, Tanggapan.Keadaan.SEMBUNYI, "Kata kasar.")
    konsultasi = Konsultasi.objects.get(pk=dunia.konsultasi.pk)
    isian = {"penanda_tangan": baca_peserta(TANDA_TANGAN), "kesepakatan": "Syarat dikurangi."}
    ba = berita_acara.susun([konsultasi], dunia.penyusun, isian, cetak=False)
    cetak_berita_acara.func(ba.pk)
    ba.refresh_from_db()
    isi = pdf_ba(ba)
    kata = teks_pdf(isi)

    for harus in (
        "Fotokopi tidak perlu.", "Diterima sebagian.", "Hanya bagi yang pindah.", "Warga Uji", "Kepala Uji",
        "Syarat dikurangi.", "Rapat dimajukan.", "1 tanggapan tidak ditampilkan, dengan alasan: Kata kasar.",
        "Forum Uji", konsultasi.sha256[:30],
    ):  # fmt: skip
        assert harus in kata, harus
    assert "Kata kasar sekali" not in kata
    assert len(ba.pdf_sha256) == 64
    with pikepdf.open(io.BytesIO(isi)) as pdf:
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.open_metadata().pdfa_status


def test_yang_dicetak_dua_kali_sekaligus_tetap_yang_pertama(dunia, monkeypatch):
    ba = dunia.berita_acara
    cetakan = iter([b"%PDF- kedua", b"%PDF- pertama"])

    def cetak_lambat(ba):
        isi = next(cetakan)
        if isi == b"%PDF- kedua":
            cetak_berita_acara.func(ba.pk)
        return isi

    monkeypatch.setattr("layanan.cetakan_berita_acara.cetak_ba", cetak_lambat)
    cetak_berita_acara.func(ba.pk)

    ba.refresh_from_db()
    assert (pdf_ba(ba), ba.pdf_sha256) == (b"%PDF- pertama", hashlib.sha256(b"%PDF- pertama").hexdigest())


def test_satu_berita_acara_untuk_beberapa_dan_yang_kosong(dunia):
    lain = Konsultasi.objects.get(pk=dunia.konsultasi_ditutup.pk)
    majukan(dunia.layanan_konsultasi, ("tutup_konsultasi", dunia.verifikator, {"catatan": "Uji."}))
    ba = berita_acara.susun([lain, Konsultasi.objects.get(pk=dunia.konsultasi.pk)], dunia.verifikator, {}, cetak=False)
    konteks = konteks_ba(ba)

    assert [r["nama"] for r in konteks["rancangan"]] == ["Layanan Ditutup", "Layanan Konsultasi"]
    assert [len(orang) for _, orang in konteks["penanda_tangan"]] == [2, 2]
    assert not any(r["tanggapan"] for r in konteks["rancangan"])
