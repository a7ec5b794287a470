"""Every address of a document × every state that a document can be in × everybody, own unit and other.

What is expected comes from one statement of the rule, `Satu.dikenal` in kota.py, which knows nothing of the program.
The suite tries every 31st combination, `make tangguh` all.
"""

from itertools import product

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from ambon_sop.akun.models import Peran
from tests.keamanan.alamat import semua_alamat
from tests.matriks import SEMUA, TAMU
from tests.pemeran import lupakan_batas, masuk

pytestmark = pytest.mark.django_db
JENIS = ("sop", "layanan", "templat", "naskah")
# Opens to all who know of the document; any other address with its number is for its office's drafters, or for steps.
BACA = {"rincian", "rincian_versi", "pdf", "pdf_versi"}
TULIS = {
    "ubah", "penyunting", "isi_suntingan", "simpan_suntingan", "gambar_suntingan", "tempel_suntingan", "pulihkan",
    "saran_suntingan", "riwayat_sunting", "keadaan_lama", "selisih_keadaan", "gambar_keadaan", "versi_lanjutan",
    "fakta", "salin", "disposisi", "massal_pasang", "massal_lepas",
}  # fmt: skip
UMUM = {"publik", "pdf_publik", "poster", "loket", "satu_ttl", "satu_jsonld", "sippn"}
NILAI = {"nomor": 1, "urut": 0, "apa": "zip", "nama": "batal"}
DITOLAK = (302, 403, 404, 405)


def _cara(alamat, satu):
    """How this address treats a document of this kind: baca, tulis, lain, umum, kode; None: it is not about one."""
    ruang, _, nama = alamat.nama.partition(":")
    if alamat.nama == "beranda:periksa":
        return "kode"
    if alamat.argumen == ("slug",) and nama in UMUM and satu.jenis == {"api_umum": "layanan"}.get(ruang, ruang):
        return "umum"
    if ruang == "alur" and alamat.argumen[:1] == ("pk",) and nama in ("transisi", "catatan_baru", "pdf_ulang"):
        return "lain"
    if ruang != satu.jenis or "pk" not in alamat.argumen or not set(alamat.argumen) <= {"pk", *NILAI}:
        return None
    return "baca" if nama in BACA else "tulis" if nama in TULIS else None


def _harapan(cara, satu, orang):
    """Whether it opens to this person: True, False, or None where the state of the work decides."""
    if cara == "umum":
        # What was superseded leads to its successor; what was withdrawn says so (410).
        return satu.dikenal(None) and (None if satu.keadaan == "dicabut" else True)
    if cara == "kode":
        return True if satu.berkode else (False if not satu.pernah_terbit else None)
    hat = getattr(orang, "penugasan_aktif", None)
    if hat is None or not satu.dikenal(orang):
        return False
    if cara == "baca":
        return True
    sendiri = (hat.peran, hat.perangkat_daerah_id) == (Peran.PENYUSUN, satu.pemilik)
    # Of a template in force any drafter may see the editor, and read only.
    return None if cara == "lain" or sendiri or satu.terbit else False


def _alamat(alamat, satu, cara):
    pk = satu.versi.pk if cara == "lain" else satu.versi.dokumen_id
    nilai = NILAI | {"pk": pk, "slug": satu.versi.dokumen.slug, "kode": satu.versi.kode}
    return reverse(alamat.nama, kwargs={satu: nilai[satu] for satu in alamat.argumen})


def _tanya(client, alamat):
    """The status; where it wants to be posted to, that of a POST."""
    with transaction.atomic():
        lupakan_batas()
        status = client.get(alamat).status_code
        status = client.post(alamat).status_code if status == 405 else status
        transaction.set_rollback(True)
    return status


def _uji(kota, tiap):
    dokumen = [satu for satu in kota.satu if satu.jenis in JENIS]
    client = {nama: masuk(Client(), kota.orang[nama]) if nama != TAMU else Client() for nama in (*SEMUA, "rekan")}
    salah, banyak = [], 0
    semua = [(a, s, c) for a, s in product(semua_alamat(), dokumen) if (c := _cara(a, s))]
    for ke, ((alamat, satu, cara), nama) in enumerate(product(semua, client)):
        harapan = _harapan(cara, satu, kota.orang.get(nama))
        if ke % tiap or harapan is None:
            continue
        status, banyak = _tanya(client[nama], _alamat(alamat, satu, cara)), banyak + 1
        if status != 200 if harapan else status not in DITOLAK:
            salah.append(f"{nama} × {alamat.nama} × {satu}: {status}, {'200' if harapan else 'refused'} expected")
    assert not salah, f"{len(salah)} of {banyak}:\n" + "\n".join(salah[:60])
    return banyak


def test_setiap_ketiga_puluh_satu(kota_bertanda):
    assert _uji(kota_bertanda, 31) > 140


@pytest.mark.tangguh
def test_semua(kota_bertanda):
    assert _uji(kota_bertanda, 1) > 5_000
