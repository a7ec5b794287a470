"""Templates: small edits and their way back, contents side by side, the life from a draft to the next version."""

import copy
import uuid

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from ambon_sop.alur import pemegang
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.models import Versi
from ambon_sop.alur.suntingan import Bentrok, simpan
from naskah import views_templat
from naskah.bagian import NAMA, SATU_BAGIAN
from naskah.baru import templat_baru, templat_untuk
from naskah.bentuk_bagian import BENTUK, KISI, baca, untuk_layar
from naskah.isi import ke_dict, templat_dari_dict
from naskah.langkah_sunting import langkah_sunting
from naskah.models import Templat
from naskah.persandingan import bandingkan
from naskah.ragam import RAGAM
from naskah.selisih import selisih
from naskah.suntingan import KUNCI, SuntinganDitolak, terapkan_templat
from tests.naskah.dunia import DuniaNaskah
from tests.naskah.pabrik import majukan, templat_berlaku
from tests.pemeran import masuk

SEMULA = ke_dict(RAGAM["surat_tugas"].templat())
KODE = {di: [satu[kunci] for satu in SEMULA[di]] for di, kunci in KUNCI.items()}
BARU = {
    "bagian": {"id": "baru", "tipe": "seruan", "teks": "MENUGASKAN [dasar]:"},
    "isian": {"kunci": "baru", "label": "Isian baru", "tipe": "pilihan", "opsi": ["Ya", "Tidak"]},
}


# --- edits -----------------------------------------------------------------------------------------------------------


def ubahan(di, kode):
    """A part or blank as it may become."""
    lama = next(satu for satu in SEMULA[di] if satu[KUNCI[di]] == kode)
    if di == "isian":
        return lama | {"label": f"{lama['label']} lain", "wajib": not lama["wajib"]}
    return lama | {"syarat": {"isian": "dasar", "banding": "lebih", "nilai": "2"}}


def kerja(di):
    kode = st.sampled_from(KODE[di])
    sesudah = st.none() | kode | st.just("hilang")
    return st.one_of(
        st.builds(lambda k: {"op": "hapus", "di": di, "id": k}, kode),
        st.builds(lambda k, s: {"op": "pindah", "di": di, "id": k, "sesudah": s}, kode, sesudah),
        st.builds(lambda k: {"op": "ubah", "di": di, "id": k, "nilai": ubahan(di, k)}, kode),
        st.builds(lambda s: {"op": "tambah", "di": di, "nilai": BARU[di], "sesudah": s}, sesudah),
    )


FAKTA = st.builds(
    lambda satu: {"op": "bidang", "bidang": satu[0], "nilai": satu[1]},
    st.sampled_from([("nama", "Lain"), ("kop", "tanpa"), ("kertas", "F4"), ("lanskap", True), ("ukuran", 13)]),
)
PERUBAHAN = st.lists(kerja("bagian") | kerja("isian") | FAKTA, min_size=1, max_size=6)


def sebisanya(perubahan):
    """The edits of the list that make sense one after another, and what they make."""
    isi, jadi = SEMULA, []
    for satu in perubahan:
        try:
            isi = terapkan_templat(isi, [satu]).isi
        except SuntinganDitolak:
            continue
        jadi.append(satu)
    return jadi, isi


@settings(max_examples=60, deadline=None)
@given(PERUBAHAN)
def test_balikan_dan_selisih_membawa_pulang(perubahan):
    semula = copy.deepcopy(SEMULA)
    jadi, isi = sebisanya(perubahan)
    hasil = terapkan_templat(SEMULA, jadi)
    assert hasil.isi == isi == ke_dict(templat_dari_dict(isi))
    assert terapkan_templat(isi, hasil.balikan).isi == SEMULA == semula
    beda = selisih(isi, SEMULA)
    assert terapkan_templat(isi, beda).isi == SEMULA
    assert bool(beda) == (isi != SEMULA) == bool(bandingkan(SEMULA, isi).banyak)


DITOLAK = [
    {"op": "ubah", "di": "bagian", "id": "tiada", "nilai": BARU["bagian"]},
    {"op": "tambah", "di": "bagian", "nilai": BARU["bagian"] | {"id": KODE["bagian"][0]}, "sesudah": None},
    {"op": "tambah", "di": "bagian", "nilai": BARU["bagian"] | {"tipe": "karangan"}, "sesudah": None},
    {"op": "tambah", "di": "isian", "nilai": BARU["isian"] | {"kunci": "nomor"}, "sesudah": None},
    {"op": "tambah", "di": "isian", "nilai": BARU["isian"] | {"opsi": []}, "sesudah": None},
    {"op": "bidang", "bidang": "ragam", "nilai": "memo"},
    {"op": "bidang", "bidang": "ukuran", "nilai": 99},
    {"op": "hapus", "di": "orang", "id": "x"},
    {"op": "hapus", "di": "bagian", "id": "judul", "lebih": 1},
]


@pytest.mark.parametrize("perubahan", DITOLAK, ids=lambda p: f"{p['op']}-{p.get('di', p.get('bidang'))}")
def test_yang_tidak_masuk_akal_ditolak_seluruhnya(perubahan):
    with pytest.raises(SuntinganDitolak):
        terapkan_templat(SEMULA, [{"op": "bidang", "bidang": "nama", "nilai": "Lain"}, perubahan])


# --- in words --------------------------------------------------------------------------------------------------------


def test_setiap_bidang_bagian_dapat_disunting():
    """The editor's table has every field of every type of part, and a new part of each is one that the server takes."""
    for model in SATU_BAGIAN.__args__:
        tipe = model.model_fields["tipe"].default
        ada = {kunci for b in BENTUK[tipe] for kunci in (("kepala", "baris") if b.jenis == KISI else (b.kunci,))}
        assert ada == set(model.model_fields) - {"id", "tipe", "syarat"}, tipe
        for bidang in BENTUK[tipe]:
            if bidang.bidang:
                assert {b.kunci for b in bidang.bidang} == set(bidang.kosong)
    assert set(untuk_layar()["awal"]) == set(NAMA)
    for ragam in RAGAM.values():
        for bagian in ke_dict(ragam.templat())["bagian"]:
            assert all(kata for kata, _ in baca(bagian))


def test_persandingan_menyebut_yang_berubah():
    perubahan = [
        {"op": "bidang", "bidang": "kertas", "nilai": "F4"},
        {"op": "ubah", "di": "bagian", "id": "memerintahkan", "nilai": ubahan("bagian", "memerintahkan")},
        {"op": "hapus", "di": "bagian", "id": "tembusan"},
        {"op": "pindah", "di": "bagian", "id": "dasar", "sesudah": "untuk"},
        {"op": "tambah", "di": "isian", "nilai": BARU["isian"], "sesudah": None},
    ]
    hasil = bandingkan(SEMULA, terapkan_templat(SEMULA, perubahan).isi)
    kini = {(k.judul, b.tanda): b.kini.teks for k in hasil.kelompok for b in k.baris if b.tanda and b.kini}
    dulu = [k.judul for k in hasil.kelompok for b in k.baris if b.tanda == "−"]
    assert [f.kata for f in hasil.fakta if f.tanda] == ["Kertas"]
    assert kini["Kata di tengah", "+"] == "Bila Dasar lebih banyak dari 2"
    assert kini["Isian", "+"].startswith("Isian baru: Pilihan; wajib; Ya, Tidak")
    assert "Tembusan" in dulu
    assert ("Urutan bagian", "↕") in kini
    assert hasil.kalimat.startswith("4 bagian: ")


# --- the life --------------------------------------------------------------------------------------------------------


class Kantor(DuniaNaskah):
    def __init__(self, verifikator):
        self.verifikator = verifikator


@pytest.fixture
def kantor(verifikator):
    return Kantor(verifikator)


@pytest.mark.django_db(transaction=True)
def test_dari_draf_sampai_digantikan(kantor, verifikator, client, mailoutbox):
    penyusun = kantor.penyusun_organisasi
    masuk(client, penyusun)
    unit = penyusun.penugasan_aktif.perangkat_daerah
    kirim = {"ragam": "undangan", "nama": "Undangan rapat", "untuk": "tertentu", "berlaku_untuk": []}
    assert client.post(reverse("templat:baru"), kirim).status_code == 422
    jawaban = client.post(reverse("templat:baru"), kirim | {"berlaku_untuk": [unit.pk]})
    templat = Templat.objects.get()
    assert jawaban.url == reverse("templat:penyunting", args=[templat.pk])
    assert (templat.judul, list(templat.berlaku_untuk.all())) == ("Undangan rapat", [unit])

    versi = majukan(templat.versi_terbaru, ("ajukan", penyusun))
    assert versi in pemegang.belum_diambil()
    with pytest.raises(PermissionDenied):
        majukan(versi, ("ambil", penyusun))
    versi = majukan(versi, ("ambil", verifikator), ("kembalikan", verifikator, {"catatan": "Perbaiki penutup."}))
    assert versi in pemegang.menunggu(penyusun)
    versi = majukan(versi, ("ajukan", penyusun), ("ambil", verifikator), ("berlakukan", verifikator))
    assert [bool(templat_untuk(u).filter(pk=templat.pk)) for u in (unit, None)] == [True, False]
    assert [surat.to for surat in mailoutbox if "Undangan rapat" in surat.subject]

    # The next version takes its place.
    assert client.post(reverse("templat:versi_lanjutan", args=[templat.pk])).status_code == 302
    assert client.post(reverse("templat:ubah", args=[templat.pk]), {"untuk": "semua"}).status_code == 302
    assert not templat.berlaku_untuk.exists()
    baru = Versi.objects.get(dokumen=templat.pk, status="draf")
    majukan(baru, ("ajukan", penyusun), ("ambil", verifikator), ("berlakukan", verifikator))
    assert [v.status for v in Versi.objects.filter(dokumen=templat.pk).order_by("nomor_versi")] == [
        "digantikan",
        "berlaku",
    ]
    majukan(baru, ("cabut", verifikator, {"catatan": "Tidak dipakai lagi."}))
    assert not templat_untuk(unit).filter(pk=templat.pk).exists()


@pytest.mark.django_db
def test_templat_dimulai_dan_diubah_seluruhnya_atau_tidak(kantor, client, monkeypatch):
    """A template has a kind from its first moment, and changes for whom it is only together with the trail."""
    penyusun = kantor.penyusun_organisasi
    with pytest.raises(ValueError, match="bukan kantor"):
        templat_baru(penyusun, "undangan", untuk=["bukan kantor"])
    assert not Templat.objects.exists()

    versi = templat_baru(penyusun, "undangan", untuk=[penyusun.penugasan_aktif.perangkat_daerah])
    monkeypatch.setattr(views_templat, "catat", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        masuk(client, penyusun).post(reverse("templat:ubah", args=[versi.dokumen_id]), {"untuk": "semua"})
    assert versi.dokumen.berlaku_untuk.exists()


@pytest.mark.django_db
def test_penyusun_sendiri_tidak_memberlakukan(kantor, verifikator):
    """Four eyes: who has edited a version does not put it in force."""
    versi = majukan(kantor.templat_draf, ("ajukan", kantor.penyusun_organisasi), ("ambil", verifikator))
    Versi.objects.filter(pk=versi.pk).update(dibuat_oleh=verifikator)
    with pytest.raises(TransisiDitolak):
        majukan(versi, ("berlakukan", verifikator))


@pytest.mark.django_db
def test_hanya_penyusun_bagian_organisasi_yang_menyunting(kantor, client, penyusun):
    """The standing cast of the matrix has no drafter of Bagian Organisasi: what opens to one is tried here."""
    pk = kantor.templat_draf.dokumen_id
    nama = ["penyunting", "ubah", "isi_suntingan", "riwayat_sunting", "persandingan", "rincian"]
    alamat = [reverse("templat:baru"), reverse("templat:daftar"), *(reverse(f"templat:{n}", args=[pk]) for n in nama)]
    alamat += [reverse(f"templat:{n}", args=[pk, 0]) for n in ("keadaan_lama", "selisih_keadaan")]
    masuk(client, kantor.penyusun_organisasi)
    assert {a: client.get(a).status_code for a in alamat} == dict.fromkeys(alamat, 200)
    masuk(client, penyusun)
    assert [a for a in alamat if client.get(a).status_code == 200] == [reverse("templat:daftar")]


@pytest.mark.django_db
def test_dua_orang_pada_bagian_yang_sama_harus_memilih(kantor):
    """Elsewhere their edits merge; the same part twice is refused, and history tells who did what."""
    versi, penyusun = kantor.templat_draf, kantor.penyusun_organisasi

    def simpan_bagian(kode, **sifat):
        lama = next(b for b in kantor.templat_draf.isi["bagian"] if b["id"] == kode)
        perubahan = [{"op": "ubah", "di": "bagian", "id": kode, "nilai": lama | sifat}]
        return simpan(versi.pk, hitungan=0, kunci=uuid.uuid4(), perubahan=perubahan, pengguna=penyusun)

    simpan_bagian("tujuan", letak="kanan")
    hasil = simpan_bagian("isi", judul="Uraian")
    assert [
        next(b for b in hasil.versi.isi["bagian"] if b["id"] == k)[s]
        for k, s in (("tujuan", "letak"), ("isi", "judul"))
    ] == ["kanan", "Uraian"]
    with pytest.raises(Bentrok):
        simpan_bagian("tujuan", letak="kiri")
    langkah = langkah_sunting(hasil.versi.suntingan.select_related("oleh"), hasil.versi.isi)
    assert [satu.kalimat for satu in langkah] == ["mengubah Alamat tujuan dan Isi: Uraian"]


@pytest.mark.django_db
def test_daftar_disaring_menurut_jenis_dan_kantor(kantor, client, penyusun, django_assert_max_num_queries):
    semua = [templat_berlaku(kantor.penyusun_organisasi, kantor.verifikator, r) for r in ("memo", "undangan")]
    semua[0].berlaku_untuk.set([kantor.verifikator.penugasan_aktif.perangkat_daerah])
    masuk(client, penyusun)
    hasil = {}
    for kunci, cari in {
        "": "",
        "jenis": "?ragam=memo",
        "kantor": f"?kantor={penyusun.penugasan_aktif.perangkat_daerah_id}",
    }.items():
        with django_assert_max_num_queries(30):
            hasil[kunci] = {t.pk for t in client.get(reverse("templat:daftar") + cari).context["halaman"]}
    assert hasil == {"": {t.pk for t in semua}, "jenis": {semua[0].pk}, "kantor": {semua[1].pk}}
