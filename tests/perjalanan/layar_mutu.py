"""The screens of evaluation, survey, signals and register, with enough in them to be looked at (see layar.py)."""

import datetime

from ambon_sop.akun.models import Peran
from layanan.models import Indikator, Isyarat, PeriodeSkm, RencanaSkm, StandarPelayanan
from tests.layanan.dunia_mutu import evaluasi, jawab

from .dokumen import orang


def layar_mutu():
    kia = StandarPelayanan.objects.get(slug__startswith="penerbitan-kartu-identitas-anak")
    kelahiran = StandarPelayanan.objects.get(slug__startswith="penerbitan-kutipan-akta-kelahiran")
    penyusun, verifikator = orang(Peran.PENYUSUN, kia.perangkat_daerah), orang(Peran.VERIFIKATOR)
    StandarPelayanan.objects.filter(pk=kia.pk).update(tanggal_efektif=datetime.date(2025, 3, 9))
    evaluasi(kelahiran.versi_berlaku, penyusun)
    lain = {"tahun": 2026, "populasi": 120}
    periode = PeriodeSkm.objects.create(perangkat_daerah=kia.perangkat_daerah, **lain)
    jawab(periode, kia, *["434343434", "333333333", "444434443"] * 4, kelamin="p", saran="Nomor antrean kurang jelas.")
    rencana = {"program": "Tambah satu loket", "waktu": "Triwulan I 2027", "penanggung_jawab": "Sekretaris Dinas"}
    RencanaSkm.objects.create(periode=periode, unsur="u3", oleh=penyusun, **rencana)
    hari = datetime.date(2026, 11, 20)
    isyarat = Isyarat.objects.create(layanan=kia, syarat="Fotokopi KTP saksi", loket="loket 2", tanggal=hari)
    tangan = Indikator.objects.filter(ukuran="").first()
    umum, kerja = f"/layanan/{kia.slug}", "/kerja/layanan"
    yield "skm", None, f"{umum}/skm/"
    yield "isyarat", None, f"{umum}/berbeda/"
    yield "kotak-masuk-jatuh-tempo", penyusun, "/kerja/"
    yield "evaluasi", penyusun, f"{kerja}/{kelahiran.pk}/evaluasi/"
    yield "evaluasi-baru", penyusun, f"{kerja}/{kia.pk}/evaluasi/baru/"
    yield "skm-periode", penyusun, f"{kerja}/skm/{periode.pk}/"
    yield "skm-kertas", penyusun, f"{kerja}/skm/{periode.pk}/kertas/"
    yield "skm-daftar", verifikator, f"{kerja}/skm/"
    yield "isyarat-daftar", verifikator, f"{kerja}/isyarat/"
    yield "isyarat-tangani", penyusun, f"{kerja}/isyarat/{isyarat.pk}/"
    yield "register", verifikator, f"{kerja}/register/"
    yield "register-kantor", orang(Peran.PIMPINAN), f"{kerja}/register/?lihat=kantor"
    yield "kepatuhan", verifikator, f"{kerja}/kepatuhan/"
    yield "kepatuhan-nilai", verifikator, f"{kerja}/kepatuhan/{kia.perangkat_daerah_id}/nilai/{tangan.pk}/"
    yield "indikator", verifikator, f"{kerja}/indikator/"
