"""The form of a letter: what is typed becomes the value of its blank and comes back the same; the facts beside it."""

import json
import uuid
from uuid import uuid4

import pytest
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.http import QueryDict
from django.urls import reverse

from ambon_sop.alur.models import Suntingan, Versi
from ambon_sop.alur.suntingan import simpan
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.organisasi.models import Jabatan
from naskah.baru import naskah_baru
from naskah.bidang import BidangIsian
from naskah.forms_fakta import FaktaForm, nilai_fakta
from naskah.forms_surat import AWALAN, SuratForm
from naskah.isi import IsiNaskah, ke_dict, naskah_dari_dict
from naskah.isian import Isian
from naskah.lengkapi import judul
from naskah.models import Klasifikasi, Naskah
from naskah.ragam import RAGAM
from naskah.tulisan_blok import dari_teks, ke_teks
from tests.naskah.pabrik import majukan, naskah_draf, templat_berlaku
from tests.naskah.test_alur import kantor  # noqa: F401  a fixture
from tests.pemeran import masuk

BENTUK = [
    ({"tipe": "teks"}, "Rapat koordinasi", "Rapat koordinasi"),
    ({"tipe": "teks"}, "  ", ""),
    ({"tipe": "teks", "berulang": True}, "Camat Sirimau\r\n\r\nCamat Nusaniwe", ["Camat Sirimau", "Camat Nusaniwe"]),
    ({"tipe": "teks", "berulang": True}, "1. Perda 3 Tahun 2022\n2. Perwali", ["Perda 3 Tahun 2022", "Perwali"]),
    ({"tipe": "tanggal"}, "24-11-2026", "2026-11-24"),
    ({"tipe": "tanggal"}, "24 November 2026", "2026-11-24"),
    ({"tipe": "tanggal"}, "", None),
    ({"tipe": "angka"}, "1.500", 1500),
    ({"tipe": "uang"}, "Rp 1.500.000,-", 1500000),
    ({"tipe": "uang", "berulang": True}, "250000\n1.000.000", [250000, 1000000]),
    (
        {"tipe": "orang"}, "Contoh Satu, S.Sos.; Penata (III/c); 1; Analis",
        {"nama": "Contoh Satu, S.Sos.", "pangkat": "Penata (III/c)", "nip": "1", "jabatan": "Analis"},
    ),
    (
        {"tipe": "daftar_orang"}, "Contoh Dua\tPenata",
        [{"nama": "Contoh Dua", "pangkat": "Penata", "nip": "", "jabatan": ""}],
    ),
    ({"tipe": "tabel", "kolom": ["Uraian", "Jumlah"]}, "Kertas | 3\nTinta\t2", [["Kertas", "3"], ["Tinta", "2"]]),
    ({"tipe": "pilihan", "opsi": ["Biasa", "Segera"]}, "Segera", "Segera"),
    ({"tipe": "pilihan", "opsi": ["Biasa", "Segera"], "berulang": True}, ["Biasa"], ["Biasa"]),
    (
        {"tipe": "paragraf"}, "Pembuka.\n1. satu\n   a. anak\n2. dua",
        [
            {"tipe": "paragraf", "teks": "Pembuka."},
            {"tipe": "daftar", "gaya": "angka", "butir": [
                {"teks": "satu", "anak": [
                    {"tipe": "daftar", "gaya": "huruf", "butir": [{"teks": "anak", "anak": []}]},
                ]},
                {"teks": "dua", "anak": []},
            ]},
        ],
    ),
]  # fmt: skip
KELIRU = [
    ({"tipe": "tanggal"}, "31-02-2026", "Tulis tanggal seperti"),
    ({"tipe": "tanggal"}, "besok", "Tulis tanggal seperti"),
    ({"tipe": "uang"}, "dua juta", "Tulis angka saja"),
    ({"tipe": "angka"}, "-3", "Tulis angka saja"),
    ({"tipe": "uang", "berulang": True}, "100\nseratus", "Baris 2"),
    ({"tipe": "orang"}, "a; b; c; d; e", "paling banyak empat"),
    ({"tipe": "pilihan", "opsi": ["Biasa", "Segera"]}, "Kilat", "bukan pilihan"),
    ({"tipe": "teks"}, "teks\u202eterbalik", "tidak tampak"),
]


def _bidang(sifat):
    return BidangIsian(Isian.model_validate({"kunci": "x", "label": "Isian", **sifat}))


@pytest.mark.parametrize(("sifat", "teks", "nilai"), BENTUK)
def test_tulisan_menjadi_nilai_dan_kembali(sifat, teks, nilai):
    bidang = _bidang(sifat)
    assert bidang.clean(teks) == nilai
    assert bidang.clean(bidang.tulis(nilai)) == nilai


@pytest.mark.parametrize(("sifat", "teks", "pesan"), KELIRU)
def test_yang_keliru_ditolak_dengan_kata(sifat, teks, pesan):
    with pytest.raises(ValidationError, match=pesan):
        _bidang(sifat).clean(teks)


@pytest.mark.parametrize("ragam", RAGAM)
def test_contoh_setiap_jenis_lewat_formulir_polos(ragam):
    """Every worked example, written as plain text into an empty form, gives the same letter; unchanged, no edit."""
    isi = IsiNaskah(templat=RAGAM[ragam].templat(), nilai=dict(RAGAM[ragam].contoh))
    teks = {nama: bidang.initial for nama, bidang in SuratForm(isi=isi).fields.items()}
    assert _perubahan(teks, isi) == {}
    hasil = _perubahan(teks, IsiNaskah(templat=isi.templat))
    jadi = IsiNaskah(templat=isi.templat, nilai=hasil)
    for kunci, nilai in ke_dict(isi)["nilai"].items():
        # What is the default needs no edit; a break within a row becomes a blank.
        kini = ke_dict(jadi)["nilai"].get(kunci, isi.templat.isian_dari[kunci].bawaan)
        assert (kunci, str(kini).replace("\\n", " ")) == (kunci, str(nilai).replace("\\n", " ")) or not nilai


def _perubahan(teks, isi):
    surat = SuratForm(kueri(teks), isi=isi)
    assert surat.is_valid(), surat.errors
    return {ubah["kunci"]: ubah["nilai"] for ubah in surat.perubahan()}


def kueri(teks):
    data = QueryDict(mutable=True)
    for nama, nilai in teks.items():
        data.setlist(nama, nilai if isinstance(nilai, list) else [nilai])
    return data


def test_blok_ditulis_dan_dibaca_sama():
    semua = [
        {"tipe": "paragraf", "teks": "Baris satu\nbaris dua"},
        {"tipe": "tabel", "kepala": ["No", "Nama"], "baris": [["1", "A"], ["2", "B"]]},
        {"tipe": "daftar", "gaya": "butir", "butir": [{"teks": "**tebal**", "anak": []}]},
    ]
    from ambon_sop.blok.model import dari_daftar

    assert dari_teks(ke_teks(dari_daftar(semua))) == semua


@pytest.fixture
def surat(kantor):  # noqa: F811
    unit = kantor.penyusun.penugasan_aktif.perangkat_daerah
    Jabatan.objects.create(perangkat_daerah=unit, kode="kepala", nama="Kepala Dinas", kepala=True)
    return naskah_draf(kantor.penyusun, kantor.templat, kantor.pengesah, nilai={})


def polos(versi, **isian):
    """What a browser sends without a script: every field as it stands, and these."""
    versi.refresh_from_db()
    naskah = Naskah.objects.get(pk=versi.dokumen_id)
    isi = naskah_dari_dict(versi.isi)
    data = {nama: bidang.initial or "" for nama, bidang in SuratForm(isi=isi).fields.items()}
    data |= {nama: nilai or "" for nama, nilai in FaktaForm(naskah=naskah, isi=isi).initial.items()}
    data |= {"paraf_1": "", "hitungan": versi.hitungan, "dilihat": json.dumps(nilai_fakta(naskah))}
    return data | {AWALAN + k: v for k, v in isian.items()}


def test_formulir_polos_menyimpan_yang_benar_dan_menjaga_yang_keliru(surat, kantor, client):  # noqa: F811
    alamat = f"/kerja/naskah/{surat.dokumen_id}/sunting/"
    masuk(client, kantor.penyusun)
    data = polos(surat, hal="Undangan Rapat", kepada="Camat Sirimau\nLurah Rijali") | {"klasifikasi": "bukan-kode"}
    jawaban = client.post(alamat, data)
    assert jawaban.status_code == 422  # the code is refused, and stands in its field
    assert b'value="bukan-kode"' in jawaban.content
    surat.refresh_from_db()
    assert surat.isi["nilai"] == {"hal": "Undangan Rapat", "kepada": ["Camat Sirimau", "Lurah Rijali"]}
    assert Naskah.objects.get().tujuan == "Camat Sirimau; Lurah Rijali"
    assert client.post(alamat, polos(surat) | {"klasifikasi": "000"}).status_code == 302
    assert (Suntingan.objects.count(), Naskah.objects.get().klasifikasi) == (1, "000")


def test_tujuan_mengikuti_isi_yang_dipulihkan(surat, kantor, client):  # noqa: F811
    for urut, nama in enumerate(("Satu", "Dua")):
        ubah = [{"op": "isian", "kunci": "kepada", "nilai": [nama]}]
        simpan(surat.pk, hitungan=urut, kunci=uuid4(), perubahan=ubah, pengguna=kantor.penyusun)
    Naskah.objects.update(tujuan="Dua")
    alamat = f"/kerja/naskah/{surat.dokumen_id}/riwayat/1/pulihkan/"
    masuk(client, kantor.penyusun).post(alamat, {"hitungan": 2})
    assert Versi.objects.get(pk=surat.pk).isi["nilai"]["kepada"] == ["Satu"]
    assert Naskah.objects.get().tujuan == "Satu"


def test_tujuan_mengikuti_yang_tersimpan_sebelum_yang_ditolak(surat, kantor, client):  # noqa: F811
    """Of what waits in a window the first is kept, the second refused: the list follows the first."""
    kirim = [
        {"kunci": str(uuid4()), "hitungan": 0, "jendela": [str(uuid4())],
         "perubahan": [{"op": "isian", "kunci": kunci, "nilai": ["Camat"]}]}
        for kunci in ("kepada", "tidak_ada")
    ]  # fmt: skip
    minta = {"penugasan": kantor.penyusun.penugasan_aktif.pk, "hitungan": 0, "kiriman": kirim}
    alamat = f"/kerja/naskah/{surat.dokumen_id}/sunting/simpan/"
    jawaban = masuk(client, kantor.penyusun).post(alamat, minta, content_type="application/json")
    assert (jawaban.status_code, len(jawaban.json()["tersimpan"])) == (422, 1)
    assert Naskah.objects.get().tujuan == "Camat"


def test_formulir_polos_tidak_menimpa_orang_lain(surat, kantor, client):  # noqa: F811
    data = polos(surat, hal="Milik saya")
    lain = [{"op": "isian", "kunci": "hal", "nilai": "Milik rekan"}]
    simpan(
        surat.pk, hitungan=0, kunci="00000000-0000-4000-8000-000000000001", perubahan=lain, pengguna=kantor.pemeriksa
    )
    jawaban = masuk(client, kantor.penyusun).post(f"/kerja/naskah/{surat.dokumen_id}/sunting/", data)
    assert jawaban.status_code == 422
    assert b"Milik saya" in jawaban.content
    assert Versi.objects.get(pk=surat.pk).isi["nilai"]["hal"] == "Milik rekan"


def test_tujuan_mengikuti_setiap_simpanan(surat, kantor, client):  # noqa: F811
    """Also where a save was no form: an older state brought back."""
    d = kantor
    for hitungan, tujuan in enumerate((["Camat Sirimau"], ["Lurah Rijali"])):
        ubah = [{"op": "isian", "kunci": "kepada", "nilai": tujuan}]
        simpan(surat.pk, hitungan=hitungan, kunci=uuid.uuid4(), perubahan=ubah, pengguna=d.penyusun)
        assert Naskah.objects.get().tujuan == tujuan[0]
    alamat = reverse("naskah:pulihkan", args=[surat.dokumen_id, 1])
    assert masuk(client, d.penyusun).post(alamat, {"hitungan": 2}).status_code == 302
    assert Naskah.objects.get().tujuan == "Camat Sirimau"


def test_fakta_disimpan_satu_satu_dan_tercatat(surat, kantor, client):  # noqa: F811
    d, alamat = kantor, f"/kerja/naskah/{surat.dokumen_id}/sunting/fakta/"
    Klasifikasi.objects.get_or_create(kode="000.8.3", defaults={"nama": "Ketatalaksanaan"})
    masuk(client, d.penyusun)
    data = {"penanda": d.pengesah.pk, "ub": "Asisten", "keamanan": "R", "klasifikasi": "000.8.3", "an": ""}
    data |= {"paraf_1": d.pemeriksa.pk, "paraf_2": d.pemeriksa.pk}
    data["dilihat"] = json.dumps(nilai_fakta(Naskah.objects.get()))
    jawaban = client.post(alamat, data).json()
    assert set(jawaban["galat"]) == {"ub", "paraf_2"}
    assert jawaban["tercetak"]["nama"] == d.pengesah.nama
    naskah = Naskah.objects.get()
    assert (naskah.keamanan, naskah.penanda, naskah.paraf.count()) == ("R", d.pengesah, 0)
    jawaban = client.post(alamat, data | {"ub": "", "paraf_2": "", "dilihat": json.dumps(jawaban["nilai"])}).json()
    assert (jawaban["galat"], [(t["berat"], t["tempat"]) for t in jawaban["temuan"]]) == (
        {},
        [("saran", "fakta/penanda")],
    )
    assert "Lengkapi pangkat" in jawaban["temuan"][0]["pesan"]
    assert jawaban["langkah"]["nama"] == "minta_paraf"
    assert [p.pengguna for p in naskah.paraf.all()] == [d.pemeriksa]
    assert {c.objek_nama for c in CatatanAudit.objects.filter(tindakan="ubah_naskah")} == {"Naskah rahasia, versi 1"}


def test_penanda_tercatat_dengan_nama(surat, kantor, client):  # noqa: F811
    d, alamat = kantor, f"/kerja/naskah/{surat.dokumen_id}/sunting/fakta/"
    masuk(client, d.penyusun)
    dilihat = nilai_fakta(Naskah.objects.get())
    for penanda in ("", d.pengesah.pk):
        dilihat = client.post(alamat, {"penanda": penanda, "dilihat": json.dumps(dilihat)}).json()["nilai"]
    semua = CatatanAudit.objects.filter(tindakan="ubah_naskah").order_by("urut")
    assert [c.perubahan for c in semua] == [{"penanda": [d.pengesah.nama, ""]}, {"penanda": ["", d.pengesah.nama]}]


def test_pratinjau_memakai_yang_belum_tersimpan(surat, kantor, client):  # noqa: F811
    alamat = f"/kerja/naskah/{surat.dokumen_id}/pratinjau/"
    minta = {"nilai": {"hal": "Belum disimpan", "kepada": ["Camat"]}, "tempat": "Ambon"}
    masuk(client, kantor.penyusun)
    jawaban = client.post(alamat, minta, content_type="application/json").json()
    assert jawaban["halaman"][0].startswith("data:image/png;base64,")
    assert {"hal", "kepada"} <= set(jawaban["isian"])
    assert jawaban["isian"]["hal"][0][0] == 1
    keliru = client.post(alamat, {"nilai": {"hal": 7}}, content_type="application/json")
    assert (keliru.status_code, keliru.json()["kode"]) == (422, "ditolak")


def test_pratinjau_dengan_kata_lain_hanya_bagi_penyusun_draf(surat, kantor, client):  # noqa: F811
    """Nobody gets clean pages of a letter with words that it does not have."""
    d, alamat = kantor, f"/kerja/naskah/{surat.dokumen_id}/pratinjau/"

    def minta(orang):
        return masuk(client, orang).post(alamat, {"nilai": {"hal": "Palsu"}}, content_type="application/json")

    assert [minta(orang).status_code for orang in (d.penyusun, d.pemeriksa)] == [200, 403]
    Naskah.objects.update(klasifikasi="000.8.3", penanda=d.pengesah)
    majukan(surat, ("batal", d.penyusun, {"catatan": "Keliru"}))
    jawaban = minta(d.penyusun)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "bukan_draf")
    assert client.get(alamat).status_code == 200


def test_judul_dari_hal_atau_gunanya():
    templat = RAGAM["surat_tugas"].templat()
    assert judul(IsiNaskah(templat=templat)) == "Surat Tugas"
    isi = IsiNaskah(templat=templat, nilai={"untuk": ["merekam data KIA;", "melapor."]})
    assert judul(isi) == "Surat Tugas: merekam data KIA"


def test_naskah_lama_disalin_dan_menjadi_disposisi(kantor, client):  # noqa: F811
    """A copy goes on with the words and facts of the old one; the disposition sheet knows what it is about."""
    d = kantor
    lama = naskah_draf(d.penyusun, d.templat, d.pengesah, keamanan="T")
    templat_berlaku(d.penyusun_organisasi, d.verifikator, "lembar_disposisi")
    masuk(client, d.penyusun)
    for langkah in ("salin", "disposisi"):
        assert client.post(f"/kerja/naskah/{lama.dokumen_id}/{langkah}/").status_code == 302
    salinan, lembar = Naskah.objects.exclude(pk=lama.dokumen_id).order_by("pk")
    assert salinan.versi_terbaru.isi["nilai"] == lama.isi["nilai"]
    assert (salinan.penanda, salinan.klasifikasi, salinan.keamanan) == (d.pengesah, "000.8.3", "T")
    assert lembar.ragam == "lembar_disposisi"
    assert lembar.versi_terbaru.isi["nilai"]["hal"] == lama.isi["nilai"]["hal"] == lembar.judul


def test_naskah_dimulai_seluruhnya_atau_tidak(kantor):  # noqa: F811
    """A letter without its columns would be no letter: neither kind nor secrecy."""
    with pytest.raises(FieldDoesNotExist):
        naskah_baru(kantor.penyusun, kantor.templat, keamanan="R", bukan_kolom=1)
    assert not Naskah.objects.exists()


def test_disposisi_dengan_isian_jenis_lain(kantor, client):  # noqa: F811
    """Where the office's sheet asks for something else under the same name, that blank stays empty."""
    d = kantor
    surat = naskah_draf(d.penyusun, d.templat, d.pengesah)
    lembar = templat_berlaku(d.penyusun_organisasi, d.verifikator, "lembar_disposisi").versi_berlaku
    isian = [satu | ({"tipe": "tanggal"} if satu["kunci"] == "hal" else {}) for satu in lembar.isi["isian"]]
    Versi.objects.filter(pk=lembar.pk).update(isi=lembar.isi | {"isian": isian})
    jawaban = masuk(client, d.penyusun).post(f"/kerja/naskah/{surat.dokumen_id}/disposisi/")
    assert jawaban.status_code == 302
    nilai = Naskah.objects.get(ragam="lembar_disposisi").versi_terbaru.isi["nilai"]
    assert "hal" not in nilai
    assert nilai["surat_dari"] == surat.dokumen.perangkat_daerah.nama
