"""When a standard is to be evaluated, what is asked, and what the evaluation leaves behind.

At least once a year (PermenPAN-RB 15/2014): the due day is one year after the decision, or after the last evaluation.
"""

import datetime

from django.db import transaction
from django.db.models import DateField, OuterRef, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.urls import reverse
from django.utils import timezone

from ambon_sop.akun.models import Peran
from ambon_sop.audit.catat import antre, catat

from .models import Evaluasi, StandarPelayanan, TindakLanjut

HARI_INGAT = 30  # days before the due day on which the reminder begins

PERTANYAAN = {
    "syarat": "Persyaratan yang diminta di loket sama dengan yang tertulis",
    "prosedur": "Langkah pelayanan berjalan seperti yang tertulis",
    "waktu": "Layanan selesai dalam waktu yang dijanjikan",
    "biaya": "Biaya yang dipungut sama dengan yang tertulis",
    "produk": "Produk yang diterima warga sesuai dengan standar",
    "pengaduan": "Pengaduan dan isyarat warga ditindaklanjuti",
    "hukum": "Dasar hukum yang dikutip masih berlaku",
    "sarana": "Sarana, prasarana, dan jumlah pelaksana mencukupi",
    "kompetensi": "Pelaksana memenuhi kompetensi yang disyaratkan",
    "terbuka": "Standar dan maklumat terpasang di loket dan dapat dibaca warga",
}
JAWABAN = [("ya", "Ya"), ("sebagian", "Sebagian"), ("tidak", "Tidak")]


def setahun_sesudah(hari):
    """The same day a year later; 29 February becomes the 28th."""
    try:
        return hari.replace(year=hari.year + 1)
    except ValueError:
        return hari.replace(year=hari.year + 1, day=28)


def _batas_awal(hari):
    """What was counted from before this day is due before `hari`."""
    try:
        return hari.replace(year=hari.year - 1)
    except ValueError:
        return datetime.date(hari.year - 1, 3, 1)


def dengan_evaluasi(layanan):
    """Annotate services with `dievaluasi_pada` (the last time) and `dihitung_dari`, from which the year runs."""
    terakhir = Evaluasi.objects.filter(layanan=OuterRef("pk")).order_by("-tanggal").values("tanggal")[:1]
    kapan = Subquery(terakhir, output_field=DateField())
    return layanan.annotate(dievaluasi_pada=kapan).annotate(
        dihitung_dari=Greatest("tanggal_efektif", Coalesce("dievaluasi_pada", "tanggal_efektif"))
    )


def jatuh_tempo(layanan):
    """The day until which an annotated service is to be evaluated; None where no standard is in force."""
    if layanan.versi_berlaku_id is None or layanan.dihitung_dari is None:
        return None
    return setahun_sesudah(layanan.dihitung_dari)


def jatuh_sebelum(layanan, hari):
    """Of annotated services those in force whose due day lies before `hari`."""
    return layanan.filter(versi_berlaku__isnull=False, dihitung_dari__lt=_batas_awal(hari))


def lewat(layanan):
    """Of annotated services those whose due day has passed."""
    return jatuh_sebelum(layanan, timezone.localdate())


def segera(layanan):
    """Of annotated services those that are due within the days of the reminder, or overdue."""
    return jatuh_sebelum(layanan, timezone.localdate() + datetime.timedelta(days=HARI_INGAT + 1))


def kewajiban(pengguna):
    """What a drafter's office has to evaluate soon, most overdue first: [{judul, url, batas, lewat, verba}]."""
    hat = pengguna.penugasan_aktif
    if hat is None or hat.peran != Peran.PENYUSUN:
        return []
    semua = segera(dengan_evaluasi(StandarPelayanan.objects.filter(perangkat_daerah=hat.perangkat_daerah_id)))
    return [
        {
            "judul": satu.judul,
            "url": reverse("layanan:evaluasi_baru", args=[satu.pk]),
            "batas": jatuh_tempo(satu),
            "lewat": jatuh_tempo(satu) < timezone.localdate(),
            "apa": "evaluasi tahunan",
            "verba": "Evaluasi",
        }
        for satu in semua.order_by("dihitung_dari", "pk")
    ]


def keadaan(layanan):
    """Of one service: {batas, lewat, segera, terakhir, terbuka}; `terbuka` counts follow-ups that are not done."""
    satu = dengan_evaluasi(StandarPelayanan.objects.filter(pk=layanan.pk)).get()
    batas, hari_ini = jatuh_tempo(satu), timezone.localdate()
    terbuka = TindakLanjut.objects.filter(evaluasi__layanan=layanan.pk, selesai_pada__isnull=True)
    return {
        "batas": batas,
        "lewat": batas is not None and batas < hari_ini,
        "segera": batas is not None and batas <= hari_ini + datetime.timedelta(days=HARI_INGAT),
        "terakhir": satu.dievaluasi_pada,
        "terbuka": terbuka.count(),
        "terlambat": terbuka.filter(batas__lt=hari_ini).count(),
    }


def simpan_evaluasi(layanan, pengguna, isian):
    """Record one evaluation with its follow-ups (`isian`: cleaned EvaluasiForm). Returns the Evaluasi."""
    with transaction.atomic():
        antre()
        evaluasi = Evaluasi.objects.create(
            layanan=layanan,
            versi=layanan.versi_berlaku,
            tanggal=isian["tanggal"],
            jawaban=isian["jawaban"],
            hasil=isian["hasil"],
            kesimpulan=isian["kesimpulan"],
            oleh=pengguna,
        )
        TindakLanjut.objects.bulk_create(TindakLanjut(evaluasi=evaluasi, **baris) for baris in isian["tindak_lanjut"])
        catat(
            "evaluasi",
            layanan,
            pelaku=pengguna.pelaku,
            perubahan={
                "hasil": ["", evaluasi.hasil],
                "tanggal": ["", evaluasi.tanggal.isoformat()],
                "tindak_lanjut": ["", str(len(isian["tindak_lanjut"]))],
            },
        )
    return evaluasi


def selesaikan(tindak, pengguna):
    """A follow-up is done; a second click changes nothing."""
    hari_ini = timezone.localdate()
    with transaction.atomic():
        antre()
        terbuka = TindakLanjut.objects.filter(pk=tindak.pk, selesai_pada__isnull=True)
        if terbuka.update(selesai_pada=hari_ini, selesai_oleh=pengguna):
            catat(
                "selesai_tindak_lanjut",
                tindak.evaluasi.layanan,
                pelaku=pengguna.pelaku,
                perubahan={"tindak_lanjut": [tindak.uraian, hari_ini.isoformat()]},
            )
