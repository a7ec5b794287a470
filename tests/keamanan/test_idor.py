"""Whoever guesses addresses learns and changes nothing: every address of the URL map, with every id that exists.

In the suite, a drafter of another unit and the public, with one id of each kind that is none of their business; in
`make tangguh` everybody, with all ids and their neighbours.
"""

import io
import json
import re
import uuid
import zipfile

import pytest
from django.db import transaction
from django.test import Client

from ambon_sop.alur.models import CatatanTinjauan, Dokumen, Kiriman, Suntingan, Versi
from ambon_sop.penomoran.models import Nomor
from layanan import models as layanan
from naskah.models import Naskah, Paraf
from naskah.models_massal import PenerimaMassal, SuratMassal
from tests.keamanan.alamat import nilai_sasaran, semua_alamat, semua_pk
from tests.pemeran import lupakan_batas, masuk

pytestmark = pytest.mark.django_db
TAMU = "tamu"
PERTANYAAN = (
    "",
    "?q=tanda",
    "?q=uji",
    "?q=sop",
    "?q=layanan",
    "?q=hal",
    "?objek=tanda",
    "?halaman=2",
    "?keadaan=semua",
)
# Whoever changes these changes a document of the unit.
TETAP = [
    Dokumen, Versi, Suntingan, Kiriman, CatatanTinjauan, Nomor, Naskah, Paraf, SuratMassal, PenerimaMassal,
    layanan.StandarPelayanan, layanan.Konsultasi, layanan.Tanggapan, layanan.BeritaAcara, layanan.Forum,
    layanan.FotoForum, layanan.SuratKeputusan, layanan.Maklumat, layanan.Evaluasi, layanan.TindakLanjut,
    layanan.PeriodeSkm, layanan.RencanaSkm, layanan.Isyarat,
]  # fmt: skip
ANAK = (Versi, Suntingan, Kiriman, CatatanTinjauan)  # of which none is added to a document of the unit
DOKUMEN = {Dokumen: "pk", Versi: "dokumen_id", Naskah: "pk"}  # the column that names the document
SEJAWAT = ("rekan", "verifikator")  # whose work it is to change the unit's open documents: not the secret ones
ISIAN = {
    "catatan": "Uji.", "teks": "Uji.", "tanggal": "24-11-2026", "judul": "Uji", "nama": "Uji", "hal": "Uji",
    "kertas": "F4", "lanjut": "/kerja/",
}  # fmt: skip


@pytest.fixture
def buka(kota_bertanda):
    """buka(name) -> Client; the database is as before after each `tanya(deed)`."""

    def client(nama):
        satu = Client(raise_request_exception=False)
        return satu if nama == TAMU else masuk(satu, kota_bertanda.orang[nama])

    return client


def _dugaan(kota, luas):
    """{namespace: ids}: what a stranger would guess of each kind: its draft, or all that is in it."""
    asing = [satu for satu in kota.satu if satu.jenis != "bekal" and (luas != "draf" or satu.keadaan == "draf")]
    pk = {"layanan": set(kota.pk_bekal), "alur": {satu.versi.pk for satu in asing}}
    for satu in asing:
        pk.setdefault(satu.jenis, set()).add(satu.versi.dokumen_id)
    return pk


def _alamat(kota, luas, bagian):
    """(address of the map, address) with the ids that this breadth has: `draf`, `jenis`, or `semua` with neighbours.

    `bagian`: (which part, of how many).
    """
    nilai, dugaan, pk = nilai_sasaran(), _dugaan(kota, luas), semua_pk()
    if luas != "semua":
        draf = kota.satu_dengan("layanan", "draf").versi
        nilai |= {"slug": [draf.dokumen.slug], "kode": [draf.kode], "nama": ["batal"], "nomor": [1]}
    for satu in list(semua_alamat())[bagian[0] :: bagian[1]]:
        ids = pk if luas == "semua" else sorted(dugaan.get(satu.nama.partition(":")[0], {1}))
        for alamat in satu.dengan(**nilai | {"pk": ids}):
            yield satu, alamat


def _terbaca(jawaban):
    """All text of an answer; what is packed (DOCX, XLSX, ZIP) is unpacked."""
    isi = b"".join(jawaban) if jawaban.streaming else jawaban.content
    if isi[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            isi = b"\n".join(arsip.read(nama) for nama in arsip.namelist())
    return (isi + jawaban.get("Location", "").encode()).decode(errors="replace").upper()


def _boleh(asing, alamat):
    """The marks that stand at this address by intent: what was laid before the public, what a code on paper opens."""
    if alamat.startswith("/periksa/"):
        return {satu.tanda for satu in asing if satu.berkode}
    if "/tanda/" in alamat:
        return {"TANDATANGGAPANQ"}  # one's own comment, by the code one was given
    if alamat == "/" or alamat.startswith(("/konsultasi/", "/layanan/", "/cari/")):
        return {satu.tanda for satu in asing if satu.dikonsultasikan}
    return set()


def _cara(client, satu, luas):
    """(request, query): lists are asked questions, and what is downloaded is posted for."""
    if satu.argumen:
        return [(client.get, "")]
    return [(client.get, tanya) for tanya in (PERTANYAAN[:2] if luas == "draf" else PERTANYAAN)] + [(client.post, "")]


def _sapu(kota, client, nama, luas, bagian=(0, 1)):
    """Open everything as this person. Returns what was read that is not theirs."""
    asing = [satu for satu in kota.satu if not satu.dikenal(kota.orang.get(nama))]
    tanda, bocor = re.compile("|".join(satu.tanda for satu in asing)), []
    for satu, alamat in _alamat(kota, luas, bagian):
        for kirim, tanya in _cara(client, satu, luas):
            with transaction.atomic():
                lupakan_batas()
                jawaban = kirim(alamat + tanya)
                isi = _terbaca(jawaban).replace(alamat.upper(), "")
                transaction.set_rollback(True)
            temu = set(tanda.findall(isi)) - _boleh(asing, alamat)
            if temu or jawaban.status_code >= 500:
                bocor.append(f"{nama} {kirim.__name__} {alamat}{tanya} {jawaban.status_code} {sorted(temu)}")
    return bocor


def _keadaan():
    """Every row that is the unit's, and how many rows hang on its documents."""
    return {model: {satu["pk"]: satu for satu in model.objects.values("pk", *_kolom(model))} for model in TETAP}


def _kolom(model):
    return [kolom.attname for kolom in model._meta.concrete_fields]


def _asing(kota, nama):
    """The documents that are none of this person's business."""
    return {
        satu.versi.dokumen_id for satu in kota.satu if satu.jenis != "bekal" and not satu.dikenal(kota.orang.get(nama))
    }


def _berubah(dulu, dokumen, tetap):
    """What is not as it was, of these models, on these documents."""
    kini = _keadaan()
    for model in tetap:
        for pk, isi in dulu[model].items():
            if kini[model].get(pk) != isi and (model not in DOKUMEN or isi[DOKUMEN[model]] in dokumen):
                yield f"{model.__name__} {pk}"
    for model in ANAK:
        for pk in set(kini[model]) - set(dulu[model]):
            satu = kini[model][pk]
            versi = satu.get("versi_id", pk)
            if kini[Versi][versi]["dokumen_id"] in dokumen:
                yield f"new {model.__name__} {pk}"


def _serang(kota, client, nama, luas, bagian=(0, 1)):
    """Post to everything as this person. Returns what it changed of the unit."""
    dulu, temuan, per_nama = _keadaan(), [], {}
    tetap, dokumen = (DOKUMEN, _asing(kota, nama)) if nama in SEJAWAT else (TETAP, set(dulu[Dokumen]))
    assert dokumen
    for satu, alamat in _alamat(kota, luas, bagian):
        per_nama.setdefault(satu.nama, []).append(alamat)
    kunci = str(uuid.uuid4())
    kiriman = [{"kunci": kunci, "hitungan": 0, "jendela": [kunci], "perubahan": [{"op": "bidang", "bidang": "nama"}]}]
    kiriman[0]["perubahan"][0]["nilai"] = "Uji"
    hat = getattr(kota.orang.get(nama), "penugasan_aktif", None)
    badan = json.dumps({"penugasan": hat.pk if hat else 0, "hitungan": 0, "kiriman": kiriman})
    for satu, semua_alamatnya in per_nama.items():
        with transaction.atomic():
            for alamat in semua_alamatnya:
                lupakan_batas()
                jawaban = client.post(alamat, ISIAN)
                if satu.endswith("suntingan"):
                    jawaban = client.post(alamat, badan, content_type="application/json")
                if jawaban.status_code >= 500:
                    temuan.append(f"{nama} {alamat} {jawaban.status_code}")
            temuan += [f"{nama} changes {apa} by {satu}" for apa in _berubah(dulu, dokumen, tetap)]
            transaction.set_rollback(True)
    return temuan


def _lapor(temuan):
    assert not temuan, f"{len(temuan)}:\n" + "\n".join(temuan[:40])


def test_orang_asing_tidak_membaca_dan_tidak_mengubah(kota_bertanda, buka):
    draf, temuan = kota_bertanda.satu_dengan("sop", "draf"), []
    assert draf.tanda in _terbaca(buka("penyusun").get(f"/kerja/sop/{draf.versi.dokumen_id}/"))
    temuan += _sapu(kota_bertanda, buka("penyusun_lain"), "penyusun_lain", "draf")
    _lapor(temuan + _serang(kota_bertanda, buka("penyusun_lain"), "penyusun_lain", "draf"))


# All ids as the two that have least to do with the unit, in parts; the ids of each kind as the others.
BAGIAN = [(nama, "semua", (n, 4)) for nama in (TAMU, "penyusun_lain") for n in range(4)]
BAGIAN += [(nama, "jenis", (0, 1)) for nama in (
    "pemeriksa_lain", "pengesah_lain", "pimpinan", "admin", "verifikator", "pengawas", "rekan",
)]  # fmt: skip


@pytest.mark.tangguh
@pytest.mark.parametrize(("nama", "luas", "bagian"), BAGIAN)
def test_semua_orang_dan_semua_pk(kota_bertanda, buka, nama, luas, bagian):
    _lapor(_sapu(kota_bertanda, buka(nama), nama, luas, bagian))


@pytest.mark.tangguh
@pytest.mark.parametrize(("nama", "luas", "bagian"), BAGIAN)
def test_semua_orang_tidak_mengubah(kota_bertanda, buka, nama, luas, bagian):
    _lapor(_serang(kota_bertanda, buka(nama), nama, luas, bagian))
