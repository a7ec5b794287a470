"""Numbers: booked, used, void; no gap and no double, whoever comes at the same moment."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from ambon_sop.audit.models import CatatanAudit
from ambon_sop.penomoran import terbitkan
from ambon_sop.penomoran.models import Nomor, Penghitung, Pola
from ambon_sop.penomoran.terbitkan import NomorDitolak, batalkan, pakai, pesan

HARI = date(2026, 11, 24)
S = Nomor.Status


def _pesan(unit, untuk="versi:1", tanggal=HARI):
    return pesan(jenis="sop", perangkat_daerah=unit, tanggal=tanggal, untuk=untuk)


def test_pola_bawaan_menulis_nomor_pertama(disdukcapil):
    nomor = _pesan(disdukcapil)
    assert (nomor.teks, nomor.status) == (f"001/SOP/{disdukcapil.singkatan}/2026", S.DIPESAN)


def test_semua_token_ditulis(disdukcapil):
    pola = "{kode_klasifikasi}/{urut:04}/{singkatan}/{bulan_romawi}/{tahun}/{urut}"
    Pola.objects.create(jenis="sop", pola=pola, kode_klasifikasi="000.8.3.3", nilai_awal=112)
    assert _pesan(disdukcapil).teks == f"000.8.3.3/0112/{disdukcapil.singkatan}/XI/2026/112"


def test_pola_unit_mendahului_pola_umum(disdukcapil, dinkes):
    Pola.objects.create(jenis="sop", pola="U-{urut}/{singkatan}/{tahun}")
    Pola.objects.create(jenis="sop", pola="D-{urut}/{tahun}", perangkat_daerah=disdukcapil)
    assert _pesan(disdukcapil).teks == "D-1/2026"
    assert _pesan(dinkes, "versi:2").teks == f"U-1/{dinkes.singkatan}/2026"


def test_pesanan_yang_sama_memberi_nomor_yang_sama(disdukcapil):
    assert _pesan(disdukcapil) == _pesan(disdukcapil, tanggal=date(2026, 12, 1))
    assert Nomor.objects.count() == 1


def test_tahun_dokumen_menentukan_hitungan(disdukcapil):
    _pesan(disdukcapil)
    assert _pesan(disdukcapil, "versi:2", date(2027, 1, 4)).teks == f"001/SOP/{disdukcapil.singkatan}/2027"


def test_saat_dibaca_dalam_wit(disdukcapil):
    """On New Year's Eve at 16.00 UTC it is already the new year in Ambon."""
    assert _pesan(disdukcapil, tanggal=datetime(2026, 12, 31, 16, 0, tzinfo=UTC)).tahun == 2027


def test_pindah_tahun_membatalkan_pesanan_lama(disdukcapil):
    lama = _pesan(disdukcapil)
    baru = _pesan(disdukcapil, tanggal=date(2027, 1, 4))
    lama.refresh_from_db()
    assert (lama.status, lama.alasan, baru.tahun) == (S.BATAL, "Waktu atau perangkat daerah dokumen berubah.", 2027)


def test_pindah_bulan_membatalkan_nomor_yang_menyebutnya(disdukcapil):
    Pola.objects.create(jenis="sop", pola="{urut}/{bulan_romawi}/{tahun}", perangkat_daerah=disdukcapil)
    lama = _pesan(disdukcapil, tanggal=date(2026, 10, 26))
    assert _pesan(disdukcapil, tanggal=date(2026, 10, 30)) == lama
    assert _pesan(disdukcapil).teks == "2/XI/2026"
    lama.refresh_from_db()
    assert lama.status == S.BATAL


def test_nilai_awal_hanya_untuk_tahunnya(disdukcapil):
    Pola.objects.create(jenis="sop", pola="{urut}/{singkatan}/{tahun}", nilai_awal=120, tahun_awal=2026)
    assert _pesan(disdukcapil).urut == 120
    assert _pesan(disdukcapil, "versi:2", date(2027, 1, 4)).urut == 1


def test_hitungan_terus_tidak_mulai_lagi(disdukcapil):
    Pola.objects.create(jenis="sop", pola="{urut}/{singkatan}/{tahun}", ulang=Pola.Ulang.TERUS, nilai_awal=7)
    _pesan(disdukcapil)
    assert _pesan(disdukcapil, "versi:2", date(2027, 1, 4)).urut == 8


def test_hitungan_bersama_antarunit(disdukcapil, dinkes):
    Pola.objects.create(jenis="sop", pola="{urut}/{tahun}", lingkup=Pola.Lingkup.SEMUA)
    assert [_pesan(disdukcapil).urut, _pesan(dinkes, "versi:2").urut] == [1, 2]


def test_nomor_kembar_ditolak_dan_hitungan_tidak_maju(disdukcapil, dinkes):
    for unit in (disdukcapil, dinkes):
        Pola.objects.create(jenis="sop", pola="{urut}/{tahun}", perangkat_daerah=unit)
    _pesan(disdukcapil)
    with pytest.raises(NomorDitolak, match="1/2026 sudah ada di buku nomor"):
        _pesan(dinkes, "versi:2")
    assert not Penghitung.objects.filter(perangkat_daerah=dinkes).exists()


# kind that has the number 1 already, kind that is given a count of its own with that pattern, whether it is refused
SEJENIS = [
    ("surat_dinas", "undangan", True),
    ("surat_dinas", "instruksi", True),
    ("instruksi", "surat_dinas", True),
    ("keputusan", "instruksi", False),
]


@pytest.mark.parametrize(("dulu", "kini", "ditolak"), SEJENIS)
def test_nomor_surat_kembar_antarjenis(disdukcapil, dinkes, dulu, kini, ditolak):
    lain = {"perangkat_daerah": disdukcapil, "tanggal": HARI, "klasifikasi": "000.8.3"}
    teks = pesan(jenis=dulu, untuk="versi:1", **lain).teks
    Pola.objects.create(jenis=kini, pola=Pola.bawaan(dulu).pola)
    assert pesan(jenis=kini, untuk="versi:2", **lain | {"perangkat_daerah": dinkes}).urut == 1
    if ditolak:
        with pytest.raises(NomorDitolak, match="sudah ada di buku nomor"):
            pesan(jenis=kini, untuk="versi:3", **lain)
    else:
        assert pesan(jenis=kini, untuk="versi:3", **lain).teks == teks


def test_pakai_mengubah_sekali_saja(disdukcapil):
    nomor = _pesan(disdukcapil)
    pakai(nomor)
    with pytest.raises(NomorDitolak):
        pakai(Nomor.objects.get())
    assert Nomor.objects.get().status == S.TERPAKAI


def test_nomor_terpakai_tidak_dipesan_lagi(disdukcapil):
    pakai(_pesan(disdukcapil))
    with pytest.raises(NomorDitolak, match="sudah memakai nomor"):
        _pesan(disdukcapil)


def test_pakai_batal_bersama_transaksi_pemanggil(disdukcapil):
    nomor = _pesan(disdukcapil)
    with transaction.atomic():
        pakai(nomor)
        transaction.set_rollback(True)
    assert Nomor.objects.get().status == S.DIPESAN


def test_yang_batal_tetap_tercatat_dan_tidak_diberikan_lagi(disdukcapil):
    batalkan(_pesan(disdukcapil), "Naskah cetak rusak.")
    assert _pesan(disdukcapil).urut == 2
    assert Nomor.objects.get(urut=1).alasan == "Naskah cetak rusak."


def test_pembatalan_minta_alasan(disdukcapil):
    with pytest.raises(NomorDitolak, match="alasan"):
        batalkan(_pesan(disdukcapil), "  ")


def test_setiap_langkah_tercatat(disdukcapil):
    pakai(_pesan(disdukcapil))
    batalkan(_pesan(disdukcapil, "versi:2"), "Tidak jadi.")
    tindakan = list(CatatanAudit.objects.order_by("urut").values_list("tindakan", "dari", "ke"))
    assert tindakan == [
        ("pesan_nomor", "", "dipesan"),
        ("pakai_nomor", "dipesan", "terpakai"),
        ("pesan_nomor", "", "dipesan"),
        ("batalkan_nomor", "dipesan", "batal"),
    ]


def test_audit_gagal_maka_nomor_tidak_diambil(disdukcapil, monkeypatch):
    monkeypatch.setattr(terbitkan, "catat", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        _pesan(disdukcapil)
    assert (Nomor.objects.count(), Penghitung.objects.count()) == (0, 0)


def test_basis_data_menolak_dua_pola_umum(db):
    Pola.objects.create(jenis="sop", pola="{urut}")
    with pytest.raises(IntegrityError), transaction.atomic():
        Pola.objects.create(jenis="sop", pola="{urut}")


@pytest.mark.django_db(transaction=True)
class TestSerentak:
    JUMLAH = 50

    def test_lima_puluh_sekaligus_tanpa_celah_tanpa_kembar(self, disdukcapil, serentak):
        """All of them meet at the first number of a year: one opens the counter, nobody loses or doubles a number."""
        hasil = serentak(lambda n: _pesan(disdukcapil, f"versi:{n}").urut, self.JUMLAH)
        assert sorted(hasil) == list(range(1, self.JUMLAH + 1))
        assert Penghitung.objects.get().berikut == self.JUMLAH + 1

    def test_hitungan_benar_juga_tanpa_antrean_audit(self, disdukcapil, serentak, monkeypatch):
        """The counter stands by itself: right without the lock that audit rows wait for."""
        monkeypatch.setattr(terbitkan, "antre", lambda: None)
        monkeypatch.setattr(terbitkan, "catat", lambda *a, **k: None)
        hasil = serentak(lambda n: _pesan(disdukcapil, f"versi:{n}").urut, self.JUMLAH)
        assert sorted(hasil) == list(range(1, self.JUMLAH + 1))

    def test_dokumen_yang_sama_dipesan_serentak_sekali(self, disdukcapil, serentak):
        hasil = serentak(lambda n: _pesan(disdukcapil).pk, 10)
        assert len(set(hasil)) == 1
        assert Nomor.objects.count() == 1

    def test_hanya_satu_yang_memakai(self, disdukcapil, serentak):
        nomor = _pesan(disdukcapil)
        hasil = serentak(lambda n: pakai(Nomor.objects.get(pk=nomor.pk)), 10)
        assert sum(isinstance(satu, NomorDitolak) for satu in hasil) == 9
        assert hasil.count(None) == 1

    def test_di_dalam_transaksi_lain_ditolak(self, disdukcapil):
        with pytest.raises(RuntimeError), transaction.atomic():
            _pesan(disdukcapil)
