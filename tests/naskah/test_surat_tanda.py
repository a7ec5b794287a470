"""How a letter is signed: by an acting official, by ink, with a certificate, in SRIKANDI; called off."""

import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.alur.langkah import sidik
from ambon_sop.alur.mesin import TransisiDitolak
from ambon_sop.alur.pemegang import menunggu, pemegang
from ambon_sop.beranda.periksa import periksa
from ambon_sop.organisasi.models import Jabatan, Pejabat, PerangkatDaerah
from ambon_sop.penomoran.models import Nomor
from ambon_sop.tte.verifikasi import periksa as periksa_tanda
from naskah.agenda import agenda
from naskah.alur import ALUR_NASKAH
from naskah.cetakan_versi import konteks
from naskah.isi import ke_dict
from naskah.lengkapi import lengkapi_versi
from naskah.models import Naskah, Srikandi
from naskah.penandatangan import golongan, penanda
from naskah.periksa import periksa_fakta, periksa_naskah
from naskah.ragam import RAGAM
from tests.naskah.pabrik import majukan, naskah_draf, templat_berlaku
from tests.naskah.test_alur import HARI, kantor  # noqa: F401  a fixture
from tests.pemeran import LAMA, beri_penugasan, buat_pengguna, masuk
from tests.tte.conftest import pasang_sertifikat
from tests.tte.kunci import FRASA

TANGGAL = HARI["tanggal"]


def _menunggu(d, **kolom):
    """A letter that waits for the signature."""
    return majukan(naskah_draf(d.penyusun, d.templat, d.pengesah, **kolom), ("minta_tanda", d.penyusun))


def _pdf():
    import pikepdf

    dokumen = pikepdf.new()
    dokumen.add_blank_page()
    dokumen.save(keluar := BytesIO())
    return SimpleUploadedFile("pindaian.pdf", keluar.getvalue(), "application/pdf")


def _langkah(versi, orang):
    return {t.transisi.nama for t in ALUR_NASKAH.tersedia(versi, orang)}


@pytest.fixture
def kepala(disdukcapil):
    nama = "Kepala Dinas Kependudukan dan Pencatatan Sipil"
    return Jabatan.objects.create(perangkat_daerah=disdukcapil, kode="kepala", nama=nama, kepala=True)


def test_plt_dengan_jabatan_aslinya_dan_atas_nama(kantor, kepala):  # noqa: F811
    d, nip = kantor, kantor.pengesah.nip
    sekretaris = Jabatan.objects.create(
        perangkat_daerah=d.pengesah.penugasan_aktif.perangkat_daerah, kode="s", nama="Sekretaris Dinas"
    )
    orang = {"nama": "Drs. Contoh Plt, M.Si.", "nip": nip, "pangkat": "Pembina (IV/a)"}
    Pejabat.objects.create(jabatan=sekretaris, mulai=datetime.date(2025, 1, 1), **orang)
    Pejabat.objects.create(jabatan=kepala, mulai=datetime.date(2026, 11, 1), sifat="plt", **orang)
    naskah = naskah_draf(d.penyusun, d.templat, d.pengesah, an="Wali Kota Ambon").dokumen.naskah
    kini, dulu = penanda(naskah, TANGGAL), penanda(naskah, datetime.date(2026, 10, 1))
    assert (kini["jabatan"], kini["sifat"], kini["jabatan_asli"]) == (kepala.nama, "plt", "Sekretaris Dinas")
    assert (kini["polos"], kini["pangkat"], kini["an"], kini["golongan"]) == (
        "Contoh Plt",
        "Pembina (IV/a)",
        "Wali Kota Ambon",
        "lain",
    )
    assert dulu["jabatan"] == "Sekretaris Dinas"


# The unit of the hat that is on → what a letter of the Bagian that waits for its owner offers.
HAT = [("bag-organisasi", True), ("setda", True), ("kota-ambon", True), ("dinkes", False), ("kec-sirimau", False)]


@pytest.mark.parametrize(("unit", "boleh"), HAT)
def test_menandatangani_dengan_hat_kantor_naskah_itu(kantor, dinkes, kecamatan, setda, unit, boleh):  # noqa: F811
    d = kantor
    orang = buat_pengguna("Pejabat", Peran.PENGESAH, d.verifikator.penugasan_aktif.perangkat_daerah)
    versi = naskah_draf(d.penyusun_organisasi, d.templat, orang)
    versi = majukan(versi, ("minta_tanda", d.penyusun_organisasi))
    Penugasan.objects.filter(pengguna=orang).update(dicabut_pada=timezone.now())
    beri_penugasan(orang, Peran.PENGESAH, PerangkatDaerah.objects.get(slug=unit))
    langkah = {"tanda_tangani", "siapkan_tinta", "kembalikan_tanda"}
    assert _langkah(versi, orang) == (langkah if boleh else set())
    assert (versi in menunggu(orang), pemegang(versi).exists()) == (boleh, boleh)
    naskah = versi.dokumen.naskah
    assert bool(penanda(naskah)["jabatan"]) is boleh  # never the post of an office that is not his
    naskah.an = "Sekretaris Kota"
    assert ("penanda" in dict(periksa_fakta(naskah))) is not boleh  # a.n. does not help


BAGIAN, SEKKOT, WALI = "Kepala Bagian Organisasi", "Sekretaris Kota", "Wali Kota Ambon"
# kind, unit of the signer's hat, whether he leads it, a.n., u.b. → the fields in which something is wrong
ATAS_NAMA = [
    ("surat_dinas", "bag-organisasi", True, "", "", []),
    ("surat_dinas", "bag-organisasi", True, SEKKOT, "", []),
    ("surat_dinas", "bag-organisasi", True, WALI, SEKKOT, []),
    ("surat_dinas", "bag-organisasi", True, BAGIAN, "", ["an"]),  # his own post
    ("surat_dinas", "bag-organisasi", True, "Kepala Dinas Kesehatan", "", ["an"]),
    ("surat_dinas", "bag-organisasi", True, SEKKOT, SEKKOT, ["ub"]),
    ("surat_dinas", "bag-organisasi", True, SEKKOT, WALI, ["ub"]),
    ("surat_dinas", "bag-organisasi", True, WALI, BAGIAN, ["ub"]),
    ("surat_dinas", "bag-organisasi", False, BAGIAN, "", []),  # somebody else of the Bagian, for its head
    ("surat_dinas", "bag-organisasi", False, WALI, BAGIAN, []),
    ("surat_dinas", "setda", True, WALI, "", []),
    ("surat_dinas", "setda", True, BAGIAN, "", ["an"]),  # below him
    ("instruksi", "bag-organisasi", True, "", "", ["an"]),
    ("instruksi", "bag-organisasi", True, SEKKOT, "", ["an"]),
    ("instruksi", "bag-organisasi", True, WALI, SEKKOT, []),
    ("edaran", "bag-organisasi", True, SEKKOT, "", []),
    ("instruksi", "kota-ambon", True, "", "", []),
]


@pytest.mark.parametrize(("ragam", "unit", "memimpin", "an", "ub", "salah"), ATAS_NAMA)
def test_atas_nama_yang_di_atasnya_dan_berwenang(bag_organisasi, ragam, unit, memimpin, an, ub, salah):
    orang = buat_pengguna("Pejabat", Peran.PENGESAH, PerangkatDaerah.objects.get(slug=unit), nip="1" * 18)
    jabatan = Jabatan(perangkat_daerah=orang.penugasan_aktif.perangkat_daerah, kode="j", nama="Analis Kebijakan")
    if not memimpin:
        jabatan.save()
        Pejabat.objects.create(jabatan=jabatan, nama=orang.nama, nip=orang.nip, mulai=LAMA)
    isi = {"perangkat_daerah": bag_organisasi, "ragam": ragam, "klasifikasi": "000"}
    naskah = Naskah(**isi, penanda=orang, an=an, ub=ub)
    assert [nama for nama, _ in periksa_fakta(naskah)] == salah


# What is printed of the signer is known before the letter goes on: kind, his name, what the rules find.
PENANDA = [
    ("keputusan", "Kol. Drs. Contoh", [("wajib", "nama_tanpa_gelar"), ("saran", "kop_sesuai_penanda")]),
    ("keputusan", "Drs. Contoh Nama, M.Si.", [("saran", "kop_sesuai_penanda")]),
    ("surat_dinas", "Kol. Drs. Contoh", []),
]


@pytest.mark.parametrize(("ragam", "nama", "temuan"), PENANDA)
def test_kaidah_penanda_sebelum_naskah_berjalan(kantor, kepala, ragam, nama, temuan):  # noqa: F811
    d = kantor
    orang = {"nama": nama, "nip": d.pengesah.nip, "pangkat": "Pembina (IV/a)"}
    Pejabat.objects.create(jabatan=kepala, mulai=LAMA, **orang)
    templat = templat_berlaku(d.penyusun_organisasi, d.verifikator, ragam)
    versi = naskah_draf(d.penyusun, templat, d.pengesah)
    assert [(t.berat, t.kode) for t in periksa_naskah(versi) if t.tempat == "fakta/penanda"] == temuan
    (maju,) = [t for t in ALUR_NASKAH.tersedia(versi, d.penyusun) if t.transisi.nama == "minta_tanda"]
    assert bool(maju.halangan) is ("wajib" in dict(temuan))


def test_golongan_dari_jabatan(kota, disdukcapil):
    wali, wakil = (
        Jabatan(perangkat_daerah=kota, nama=n, kepala=k) for n, k in (("Wali Kota", True), ("Wakil Wali Kota", False))
    )
    assert [golongan(kota, wali), golongan(kota, wakil), golongan(disdukcapil)] == ["kepala_daerah", "wakil", "lain"]


@pytest.mark.django_db(transaction=True)
def test_batal_mencatat_nomor_batal_dan_tidak_memakainya_lagi(kantor):  # noqa: F811
    d = kantor
    pertama = majukan(_menunggu(d), ("tanda_tangani", d.pengesah, dict(HARI)))
    mail.outbox.clear()
    batal = majukan(pertama, ("batalkan_naskah", d.pengesah, {"catatan": "Salah alamat."}))
    (surat,) = mail.outbox
    assert (surat.to, surat.subject[:12]) == ([d.penyusun.email], "Dibatalkan: ")
    nomor = Nomor.objects.get(teks=pertama.nomor)
    assert (batal.status, nomor.status, nomor.alasan) == ("batal", "batal", "Salah alamat.")
    kedua = majukan(_menunggu(d), ("tanda_tangani", d.pengesah, dict(HARI)))
    assert Nomor.objects.get(teks=kedua.nomor).urut == nomor.urut + 1
    assert [periksa(v.kode).rupa for v in (kedua, batal)] == ["berlaku", "dicabut"]


TANPA_NOMOR = [r.kode for r in RAGAM.values() if not r.bernomor and not r.lembar_isian]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ragam", TANPA_NOMOR)
def test_yang_sudah_ditandatangani_dicetak_seperti_disegel(kantor, kepala, ragam):  # noqa: F811
    """Without a number too: date, signer and kop are those of the day, whoever holds the post later."""
    d = kantor
    templat = templat_berlaku(d.penyusun_organisasi, d.verifikator, ragam)
    versi = majukan(naskah_draf(d.penyusun, templat, d.pengesah), ("minta_tanda", d.penyusun))
    versi = majukan(versi, ("tanda_tangani", d.pengesah, dict(HARI)))
    Pejabat.objects.create(jabatan=kepala, nama="Nama Baru", nip=d.pengesah.nip, mulai=datetime.date(2026, 1, 1))
    assert versi.isi["tanggal"] == "2026-11-24"
    assert sidik(ke_dict(lengkapi_versi(versi))) == versi.sha256


@pytest.mark.django_db(transaction=True)
def test_tinta_nomor_dipesan_lalu_orang_lain_mengunggah(kantor, client):  # noqa: F811
    d = kantor
    versi = majukan(_menunggu(d), ("siapkan_tinta", d.pengesah, dict(HARI)))
    assert (versi.status, versi.nomor, Nomor.objects.get().status) == (
        "menunggu_tanda",
        Nomor.objects.get().teks,
        "dipesan",
    )
    assert "tanda_tinta" not in _langkah(versi, d.pengesah)  # never the signer
    assert "tanda_tinta" in _langkah(versi, d.penyusun)
    isi = lengkapi_versi(versi)
    assert (isi.nomor, isi.tanggal, konteks(versi, isi).konsep) == (versi.nomor, TANGGAL, False)
    alamat = reverse("alur:transisi", args=[versi.pk, "tanda_tinta"])
    masuk(client, d.penyusun)
    lain_hari = client.post(alamat, {"tanggal": "23-11-2026", "pindaian": _pdf()})
    assert (lain_hari.status_code, "tercetak tanggal lain" in lain_hari.content.decode()) == (422, True)
    assert client.post(alamat, {"tanggal": "24-11-2026", "pindaian": _pdf()}).status_code == 302
    versi.refresh_from_db()
    assert (versi.status, versi.dokumen.naskah.cara, versi.pdf_status) == ("ditandatangani", "tinta", "siap")
    assert versi.isi["nomor"] == versi.nomor == Nomor.objects.get(status="terpakai").teks


@pytest.mark.django_db(transaction=True)
def test_tarik_kembali_melepas_nomor_tinta(kantor):  # noqa: F811
    d = kantor
    versi = majukan(_menunggu(d), ("siapkan_tinta", d.pengesah, dict(HARI)), ("tarik", d.penyusun))
    assert (versi.nomor, versi.tinta_oleh, versi.tanggal_pengesahan) == ("", None, None)
    assert Nomor.objects.get().status == "batal"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("langkah", "status"), [("tanda_tangani", "terpakai"), ("tanda_luar", "batal")])
def test_dicetak_untuk_tinta_lalu_ditandatangani_dengan_cara_lain(kantor, langkah, status):  # noqa: F811
    """Nothing is left of the print: no number that waits for ever, no table of initials on what was signed here."""
    d = kantor
    versi = majukan(_menunggu(d), ("siapkan_tinta", d.pengesah, dict(HARI)))
    if langkah == "tanda_luar":
        Srikandi.objects.create(perangkat_daerah=versi.dokumen.perangkat_daerah)
    versi = majukan(versi, (langkah, d.pengesah, HARI | {"nomor": "SRK/1/2026", "pindaian": _pdf()}))
    assert (versi.status, versi.tinta_oleh, versi.tanggal_pengesahan) == ("ditandatangani", None, TANGGAL)
    assert Nomor.objects.get().status == status


@pytest.mark.django_db(transaction=True)
def test_srikandi_nomor_dan_pdf_kembali_dalam_satu_formulir(kantor, client):  # noqa: F811
    d = kantor
    versi = _menunggu(d)
    assert "tanda_luar" not in _langkah(versi, d.penyusun)
    Srikandi.objects.create(perangkat_daerah=versi.dokumen.perangkat_daerah, ragam="surat_dinas")
    assert "tanda_tangani" not in _langkah(versi, d.pengesah)
    with pytest.raises(PermissionDenied):
        majukan(versi, ("tanda_tangani", d.pengesah, dict(HARI)))
    masuk(client, d.penyusun)
    docx = client.get(f"/kerja/naskah/{versi.dokumen_id}/srikandi/")
    isi = ZipFile(BytesIO(docx.content)).read("word/document.xml").decode()
    for tanda in ("${nomor_naskah}", "${tanggal_naskah}", "${ttd_pengirim}", "${jabatan_pengirim}", "${nama_pengirim}"):
        assert tanda in isi
    alamat = reverse("alur:transisi", args=[versi.pk, "tanda_luar"])
    data = {"nomor": "800/9/SRK/2026", "tanggal": "24-11-2026", "pindaian": _pdf()}
    assert client.post(alamat, data | {"nomor": ""}).status_code == 422
    data["pindaian"] = _pdf()
    assert client.post(alamat, data).status_code == 302
    naskah = Naskah.objects.get()
    assert (naskah.nomor, naskah.cara, naskah.tanggal) == ("800/9/SRK/2026", "luar", TANGGAL)
    assert not Nomor.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_srikandi_satu_nomor_satu_naskah(kantor, client):  # noqa: F811
    d = kantor
    Srikandi.objects.create(perangkat_daerah=d.penyusun.penugasan_aktif.perangkat_daerah, ragam="surat_dinas")
    pertama, kedua = _menunggu(d), _menunggu(d)
    luar = HARI | {"nomor": "SRK/2/2026"}
    majukan(pertama, ("tanda_luar", d.penyusun, luar | {"pindaian": _pdf()}))
    alamat = reverse("alur:transisi", args=[kedua.pk, "tanda_luar"])
    masuk(client, d.penyusun)
    ditolak = client.post(alamat, {"nomor": "srk/2/2026 ", "tanggal": "24-11-2026", "pindaian": _pdf()})
    assert (ditolak.status_code, "sudah tercatat" in ditolak.content.decode()) == (422, True)
    with pytest.raises(TransisiDitolak, match="sudah tercatat"):  # where both were asked at once
        majukan(kedua, ("tanda_luar", d.penyusun, luar | {"pindaian": _pdf()}))
    majukan(pertama, ("batalkan_naskah", d.pengesah, {"catatan": "PDF-nya tertukar."}))
    assert majukan(kedua, ("tanda_luar", d.penyusun, luar | {"pindaian": _pdf()})).nomor == "SRK/2/2026"


@pytest.mark.django_db(transaction=True)
def test_agenda_menyebut_tanggal_keadaan_dan_alasan_surat_itu(kantor):  # noqa: F811
    """Also where the number was booked for another day, or came from SRIKANDI; of a secret letter no reason either."""
    d, lama = kantor, TANGGAL - datetime.timedelta(days=30)
    unit = d.penyusun.penugasan_aktif.perangkat_daerah
    cetak = ("siapkan_tinta", d.pengesah, {"tanggal": lama})
    versi = majukan(_menunggu(d), cetak)
    assert [(b.tanggal, b.status) for b in agenda(d.penyusun, unit, 2026)] == [(lama, "Dipesan")]
    majukan(versi, ("tanda_tangani", d.pengesah, dict(HARI)))
    Srikandi.objects.create(perangkat_daerah=unit)
    alasan = ("batalkan_naskah", d.pengesah, {"catatan": "Salah alamat."})
    majukan(_menunggu(d, keamanan="R"), ("tanda_luar", d.pengesah, HARI | {"nomor": "1", "pindaian": _pdf()}), alasan)
    with CaptureQueriesContext(connection) as kueri:
        semua = {orang: agenda(orang, unit, 2026) for orang in (d.penyusun, d.pemeriksa)}
    assert len(kueri) == 8
    assert not [k for k in kueri if '"isi"' in k["sql"]]  # the words of a year's letters stay where they are
    assert [[(b.tanggal, b.status, b.alasan) for b in baris] for baris in semua.values()] == [
        [(TANGGAL, "Terpakai", ""), (TANGGAL, "Batal", alasan)] for alasan in ("Salah alamat.", "")
    ]


@pytest.mark.django_db(transaction=True)
def test_pola_berkode_menahan_tanpa_klasifikasi(kantor):  # noqa: F811
    with pytest.raises(TransisiDitolak, match="klasifikasi"):
        _menunggu(kantor, klasifikasi="")


@pytest.mark.django_db(transaction=True)
def test_elektronik_pdf_yang_disimpan_yang_bertanda_tangan(kantor, client):  # noqa: F811
    d = kantor
    versi = _menunggu(d)
    pasang_sertifikat(d.pengesah)
    versi = majukan(versi, ("tanda_tangani", d.pengesah, HARI | {"frasa": FRASA}))
    assert (versi.status, versi.dokumen.naskah.cara, versi.pdf_status) == ("ditandatangani", "elektronik", "siap")
    with versi.pdf.open("rb") as berkas:
        (tanda,) = periksa_tanda(berkas.read())["tanda"]
    assert tanda["utuh"]
    assert tanda["seluruhnya"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("keamanan", "sebutan"), [("B", "Evaluasi Standar Pelayanan"), ("R", "Naskah rahasia")])
def test_berkas_naskah_yang_diunggah_dikenal(kantor, client, keamanan, sebutan):  # noqa: F811
    """The check page knows a letter's file as it knows its code, also one called off; a secret one without its name."""
    d = kantor
    versi = majukan(_menunggu(d, keamanan=keamanan), ("tanda_tangani", d.pengesah, dict(HARI)))
    with versi.pdf.open("rb") as berkas:
        pdf = berkas.read()

    def periksa_berkas():
        return client.post("/periksa/berkas/", {"berkas": SimpleUploadedFile("surat.pdf", pdf)}).content.decode()

    teks = periksa_berkas()
    assert "sama persis dengan yang disimpan portal" in teks
    assert (sebutan in teks, "Naskah ini ditandatangani" in teks, versi.nomor in teks) == (True, True, True)
    assert ("Evaluasi" in teks) is (keamanan == "B")
    majukan(versi, ("batalkan_naskah", d.pengesah, {"catatan": "Keliru."}))
    assert "Naskah ini dibatalkan" in periksa_berkas()
