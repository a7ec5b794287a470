"""A secret letter: outside of those whom it concerns, neither its name nor a word about it."""

import hashlib

import pytest
from django.core import mail

from ambon_sop.alur.catatan import balas, beri_catatan, tandai
from ambon_sop.alur.models import Versi
from ambon_sop.audit.models import CatatanAudit
from ambon_sop.penomoran.models import Nomor
from naskah.ragam import RAGAM
from tests.naskah.pabrik import majukan, naskah_draf
from tests.naskah.test_alur import HARI, kantor  # noqa: F401  a fixture
from tests.pemeran import masuk


def _lengkap(d, versi):
    return dict(RAGAM["surat_dinas"].contoh) | versi.isi["nilai"]


@pytest.mark.django_db(transaction=True)
def test_rahasia_tidak_dinamai_di_luar(kantor, client):  # noqa: F811
    """Trail, register and mail of a secret letter name nothing of it; a colleague does not find it."""
    d = kantor
    versi = naskah_draf(d.penyusun, d.templat, d.pengesah, keamanan="R", nilai={"hal": "Mutasi Pejabat Utama"})
    Versi.objects.filter(pk=versi.pk).update(isi=versi.isi | {"nilai": _lengkap(d, versi)})
    versi = majukan(versi, ("minta_tanda", d.penyusun), ("tanda_tangani", d.pengesah, dict(HARI)))
    jejak = CatatanAudit.objects.all()
    assert not [c for c in jejak if "Mutasi" in f"{c.objek_nama} {c.perubahan}"]
    assert "Mutasi" not in Nomor.objects.get().judul
    assert mail.outbox
    assert not [s for s in mail.outbox if "Mutasi" in s.subject + s.body]
    for orang, banyak in ((d.penyusun, 1), (d.pemeriksa, 0)):
        assert masuk(client, orang).get("/kerja/naskah/?q=Mutasi").content.count(b"Mutasi Pejabat Utama") == banyak


@pytest.mark.django_db(transaction=True)
def test_kata_tentang_naskah_rahasia_hanya_bagi_yang_terlibat(kantor, pengawas, client):  # noqa: F811
    """Notes, answers, remarks and reasons: the trail, the register and the mails keep that they were written, the
    letter itself what they say."""
    d = kantor
    versi = naskah_draf(d.penyusun, d.templat, d.pengesah, [d.pemeriksa], keamanan="R")
    versi = majukan(versi, ("minta_paraf", d.penyusun, {"catatan": "Mutasi segera"}))
    catatan = beri_catatan(versi, d.pemeriksa, teks="Mutasi keliru", tempat="isian/hal")
    balas(catatan, d.penyusun, "Mutasi diperbaiki")
    tandai(catatan, d.pemeriksa, selesai=True)
    versi = majukan(
        versi,
        ("kembalikan_paraf", d.pemeriksa, {"catatan": "Mutasi belum benar"}),
        ("minta_paraf", d.penyusun),
        ("paraf_terakhir", d.pemeriksa, {"catatan": "Mutasi sudah benar"}),
        ("siapkan_tinta", d.pengesah, dict(HARI)),
        ("kembalikan_tanda", d.pengesah, {"catatan": "Mutasi ditunda"}),
        ("minta_paraf", d.penyusun),
        ("paraf_terakhir", d.pemeriksa),
        ("tanda_tangani", d.pengesah, dict(HARI)),
        ("batalkan_naskah", d.pengesah, {"catatan": "Mutasi dibatalkan"}),
    )
    assert not [c for c in CatatanAudit.objects.all() if "Mutasi" in f"{c.objek_nama} {c.perubahan}"]
    assert not [n for n in Nomor.objects.all() if "Mutasi" in n.judul + n.alasan]
    assert not [s for s in mail.outbox if "Mutasi" in s.subject + s.body]
    assert b"Mutasi" not in masuk(client, pengawas).get("/kerja/audit/").content
    halaman = masuk(client, d.penyusun).get(f"/kerja/naskah/{versi.dokumen_id}/").content.decode()
    for kata in ("segera", "keliru", "diperbaiki", "belum benar", "sudah benar", "ditunda", "dibatalkan"):
        assert f"Mutasi {kata}" in halaman
    assert "“Mutasi keliru”" in halaman.split('id="judul-riwayat"')[1]
    assert "SHA-256" not in halaman

    # The trail proves them: with the letter's code one that has them finds their hash.
    sidik = hashlib.sha256(f"{versi.kode}\nMutasi keliru".encode()).hexdigest()
    jejak = CatatanAudit.objects.get(tindakan="catatan")
    assert jejak.perubahan["catatan"] == ["", f"Rahasia. SHA-256 {sidik}"]
