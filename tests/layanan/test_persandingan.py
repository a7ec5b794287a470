"""Two contents of a standard side by side: lines that came, went, moved, changed; numbers alone are no change."""

import pytest
from django.urls import reverse

from layanan.persandingan import bandingkan
from tests.layanan.pabrik import daftar, isi_layanan, layanan_draf, majukan, paragraf
from tests.pemeran import masuk


def sanding(lama, baru, kunci="persyaratan"):
    """The rows of one component that has these blocks before and after: [(sign, old words, new words), …]."""
    a, b = isi_layanan(), isi_layanan()
    a["komponen"][kunci], b["komponen"][kunci] = lama, baru
    hasil = bandingkan(a, b)
    komponen = next(k for k in hasil.kelompok if k.judul == "Persyaratan")
    return [
        (x.tanda, x.dulu.teks if x.dulu else None, x.kini.teks if x.kini else None) for x in komponen.baris if x.tanda
    ], hasil


@pytest.mark.parametrize(
    ("lama", "baru", "harapan"),
    [
        ([daftar("KTP", "KK")], [daftar("Formulir", "KTP", "KK")], [("+", None, "Formulir")]),
        ([daftar("KTP", "KK")], [daftar("KTP")], [("−", "KK", None)]),
        (
            [daftar("Fotokopi KTP pemohon", "KK")],
            [daftar("Fotokopi KTP-el pemohon", "KK")],
            [("≠", "Fotokopi KTP pemohon", "Fotokopi KTP-el pemohon")],
        ),
        (
            [daftar("Kartu keluarga", "Akta", "Formulir")],
            [daftar("Akta", "Formulir", "Kartu keluarga")],
            [("↕", "Kartu keluarga", "Kartu keluarga")],
        ),
        ([daftar("KTP")], [daftar("KTP", gaya="huruf")], [("≠", "KTP", "KTP")]),
        (
            [{"tipe": "tabel", "kepala": ["Jenis", "Tarif"], "baris": [["A", "5.000"]]}],
            [{"tipe": "tabel", "kepala": ["Jenis", "Tarif"], "baris": [["A", "7.500"]]}],
            [("≠", "A | 5.000", "A | 7.500")],
        ),
    ],
)
def test_baris_demi_baris(lama, baru, harapan):
    assert sanding(lama, baru)[0] == harapan


def test_kata_yang_berubah_ditandai():
    _, hasil = sanding([daftar("Fotokopi KTP pemohon")], [daftar("Fotokopi KTP-el pemohon")])
    satu = next(b for k in hasil.kelompok for b in k.baris if b.tanda)
    assert [(p.jenis, p.inti) for p in satu.baru if p.inti] == [
        ("sama", "Fotokopi"),
        ("baru", "KTP-el"),
        ("sama", "pemohon"),
    ]
    assert hasil.kalimat == "1 komponen: 1 baris berubah"


def test_tebal_saja_disebut_dan_fakta_dibandingkan():
    _, hasil = sanding([paragraf("KTP")], [paragraf("**KTP**")])
    assert [k.judul for k in hasil.kelompok if k.rupa_saja] == ["Persyaratan"]
    lain = isi_layanan() | {"waktu": {"minimum": 1, "maksimum": 3, "satuan": "hari_kerja"}}
    fakta = {b.kata: b.tanda for b in bandingkan(isi_layanan(), lain).fakta}
    assert fakta["Waktu"] == "≠"
    assert bandingkan(isi_layanan(), isi_layanan()).banyak == 0


@pytest.mark.django_db
def test_halaman_menyandingkan_yang_diajukan_dengan_yang_sekarang(client, penyusun, pemeriksa):
    draf = layanan_draf(penyusun)
    versi = majukan(draf, ("periksakan", penyusun), ("teruskan", pemeriksa), ("tarik", penyusun))
    alamat = reverse("layanan:persandingan", args=[versi.dokumen_id])
    assert "Belum ada yang dapat disandingkan" in masuk(client, penyusun).get(alamat).content.decode()
    versi.isi["komponen"]["persyaratan"][0] = daftar("Kartu keluarga", "Akta kelahiran", "Pasfoto <b>")
    versi.save(update_fields=["isi"])
    isi = client.get(alamat).content.decode()
    assert "1 baris baru" in isi
    assert "<ins>Pasfoto &lt;b&gt;</ins>" in isi
