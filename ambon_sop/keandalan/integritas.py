"""Whether everything that is kept is whole: rows, files, hashes, numbers, states, and the chain.

The checks go by what Django's registry knows and by names: a file `pdf` with a column `pdf_sha256` beside it, a
content `isi` with `sha256`. So a new table of whatever app is checked the day it is there. Each yields sentences.
"""

import hashlib
import json

from django.core.files.storage import default_storage
from django.db import DatabaseError, connection, models
from django.db.models import Count, F, Max, Min, Q

from ambon_sop.alur.models import Dokumen, Versi
from ambon_sop.alur.status import Status
from ambon_sop.audit.models import Pemeriksaan
from ambon_sop.audit.pemicu import terpasang
from ambon_sop.audit.rantai import Ujung, periksa
from ambon_sop.penomoran.models import Nomor, Penghitung

from .berkas import kolom_berkas, semua_berkas, semua_rujukan, sidik_berkas, yatim
from .tabel import semua_model


def semua_cacat():
    """Every fault there is, in words, one after the other."""
    for pemeriksaan in PEMERIKSAAN:
        yield from pemeriksaan()


def _sebut(model, pk):
    return f"{model._meta.verbose_name} {pk}"


# --- the database by itself -------------------------------------------------------------------------------------------


def basis_data():
    """SQLite reads all its pages; both look for rows that point to nothing."""
    if connection.vendor == "sqlite":
        with connection.cursor() as kursor:
            kursor.execute("PRAGMA integrity_check(20)")
            yield from (f"Basis data: {isi}" for (isi,) in kursor.fetchall() if isi != "ok")
    for model in semua_model().values():
        for bidang in model._meta.local_concrete_fields:
            if bidang.is_relation and bidang.db_constraint:
                yield from _menunjuk_kosong(model, bidang)


def _menunjuk_kosong(model, bidang):
    """A plain anti-join: the ORM trusts its foreign keys and would leave the question out."""
    kutip, sasaran = connection.ops.quote_name, bidang.target_field
    asal, kolom = kutip(model._meta.db_table), kutip(bidang.column)
    perintah = f"""SELECT asal.{kutip(model._meta.pk.column)} FROM {asal} asal
        LEFT JOIN {kutip(sasaran.model._meta.db_table)} tuju ON tuju.{kutip(sasaran.column)} = asal.{kolom}
        WHERE asal.{kolom} IS NOT NULL AND tuju.{kutip(sasaran.column)} IS NULL LIMIT 20"""  # noqa: S608  # nosec B608: names of ours
    with connection.cursor() as kursor:
        kursor.execute(perintah)
        for (pk,) in kursor.fetchall():
            yield f"{_sebut(model, pk)}: {bidang.verbose_name} menunjuk baris yang tidak ada"


def batasan():
    """What the models promise of their rows, asked once more of the rows themselves."""
    for model in semua_model().values():
        for satu in model._meta.constraints:
            if isinstance(satu, models.CheckConstraint):
                salah = model._base_manager.exclude(satu.condition).values_list("pk", flat=True)[:20]
                yield from (f"{_sebut(model, pk)}: melanggar batasan {satu.name}" for pk in salah)
            elif isinstance(satu, models.UniqueConstraint) and satu.fields:
                yield from _kembar(model, satu)
        for bidang in model._meta.local_concrete_fields:
            if bidang.choices and not isinstance(bidang, models.JSONField):
                yield from _di_luar_pilihan(model, bidang)


def _kembar(model, batasan):
    baris = model._base_manager.filter(batasan.condition) if batasan.condition else model._base_manager.all()
    terisi = {f"{nama}__isnull": False for nama in batasan.fields}
    kembar = baris.filter(**terisi).order_by().values(*batasan.fields).annotate(banyak=Count("pk")).filter(banyak__gt=1)
    for satu in kembar[:20]:
        yield f"{model._meta.verbose_name}: {satu['banyak']} baris melanggar {batasan.name}"


def _di_luar_pilihan(model, bidang):
    dikenal = [nilai for nilai, _ in bidang.flatchoices]
    boleh = Q(**{f"{bidang.attname}__in": dikenal})
    if bidang.null:
        boleh |= Q(**{f"{bidang.attname}__isnull": True})
    if bidang.blank:
        boleh |= Q(**{bidang.attname: ""}) if isinstance(bidang, models.CharField) else Q()
    for pk, nilai in model._base_manager.exclude(boleh).values_list("pk", bidang.attname)[:20]:
        yield f"{_sebut(model, pk)}: {bidang.verbose_name} bernilai {str(nilai)[:40]!r}, yang tidak dikenal"


# --- documents and numbers --------------------------------------------------------------------------------------------


def dokumen():
    """The pointers that the engine keeps, and what a sealed version must have."""
    beku, berlaku = Status.beku(), Status.BERLAKU
    salah = Dokumen.objects.filter(versi_berlaku__isnull=False).exclude(
        versi_berlaku__status=berlaku, versi_berlaku__dokumen=F("pk")
    )
    yield from (f"Dokumen {pk}: versi berlakunya tidak berlaku atau milik dokumen lain" for pk in _kunci(salah))
    tanpa = Versi.objects.filter(status=berlaku).exclude(dokumen__versi_berlaku=F("pk"))
    yield from (f"Versi {pk}: berlaku, tetapi dokumennya menunjuk versi lain" for pk in _kunci(tanpa))
    tanpa_sidik = Versi.objects.filter(status__in=beku, sha256="")
    yield from (f"Versi {pk}: sudah disahkan, tetapi tanpa SHA-256" for pk in _kunci(tanpa_sidik))
    tanpa_pdf = Versi.objects.filter(pdf_status=Versi.Pdf.SIAP).filter(Q(pdf="") | Q(pdf_sha256=""))
    yield from (f"Versi {pk}: PDF-nya disebut siap, tetapi berkas atau sidiknya tidak ada" for pk in _kunci(tanpa_pdf))


def _kunci(baris):
    return baris.order_by("pk").values_list("pk", flat=True)[:20]


def nomor():
    """No gap and no double in any count; what is used stands on a version, and as it was given."""
    for hitungan in Penghitung.objects.order_by("pk").annotate(
        banyak=Count("nomor"),
        beda=Count("nomor__urut", distinct=True),
        awal=Min("nomor__urut"),
        akhir=Max("nomor__urut"),
    ):
        if hitungan.banyak and hitungan.beda != hitungan.banyak:
            yield f"Hitungan {hitungan}: ada nomor ganda"
        elif hitungan.banyak and hitungan.banyak != hitungan.akhir - hitungan.awal + 1:
            yield f"Hitungan {hitungan}: ada nomor yang terlewat antara {hitungan.awal} dan {hitungan.akhir}"
        elif hitungan.banyak and hitungan.akhir != hitungan.berikut - 1:
            yield f"Hitungan {hitungan}: nomor terakhir {hitungan.akhir}"
    for satu in Nomor.objects.filter(untuk__startswith="versi:").order_by("pk").iterator(1000):
        yield from _nomor_versi(satu)


def _nomor_versi(nomor):
    kunci = nomor.untuk.removeprefix("versi:")
    versi = Versi.objects.filter(pk=kunci).first() if kunci.isdecimal() else None
    if versi is None:
        yield f"Nomor {nomor.teks}: dokumennya ({nomor.untuk}) tidak ada"
    elif nomor.status == Nomor.Status.TERPAKAI and versi.status not in Status.beku():
        yield f"Nomor {nomor.teks}: terpakai, padahal versi {versi.pk} belum disahkan"
    elif nomor.status == Nomor.Status.TERPAKAI and versi.nomor != nomor.teks:
        yield f"Nomor {nomor.teks}: pada versi {versi.pk} tertulis {versi.nomor or 'tanpa nomor'}"


# --- contents and files -----------------------------------------------------------------------------------------------


def isi():
    """A content that was sealed is still the one that was sealed."""
    for model in semua_model().values():
        bidang = {b.name: b for b in model._meta.local_concrete_fields}
        if isinstance(bidang.get("isi"), models.JSONField) and "sha256" in bidang:
            bersegel = model._base_manager.exclude(sha256="").exclude(isi__isnull=True).order_by("pk")
            for pk, isi_, sidik in bersegel.values_list("pk", "isi", "sha256").iterator(200):
                if _sidik_isi(isi_) != sidik:
                    yield f"{_sebut(model, pk)}: isinya tidak cocok dengan SHA-256-nya"


def _sidik_isi(isi_):
    """As langkah.sidik seals it; written out again, so that a slip there does not prove itself."""
    teks = json.dumps(isi_, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(teks.encode("utf-8", "surrogatepass")).hexdigest()


def berkas():
    """Every file that a row names is there with the bytes that were kept; no file is there that no row names."""
    disebut = set()
    for model, pk, bidang, nama in semua_rujukan():
        if nama in disebut:
            yield f"{_sebut(model, pk)}: {bidang.verbose_name} {nama} juga milik baris lain"
        disebut.add(nama)
        if not default_storage.exists(nama):
            yield f"{_sebut(model, pk)}: {bidang.verbose_name} {nama} tidak ada"
        elif (sidik := _sidik_tercatat(model, pk, bidang)) and sidik_berkas(nama) != sidik:
            yield f"{_sebut(model, pk)}: {bidang.verbose_name} {nama} tidak cocok dengan SHA-256-nya"
    yield from (f"Berkas {nama} tidak dipakai baris mana pun" for nama in yatim(disebut))


def _sidik_tercatat(model, pk, bidang):
    """The hash that is kept of a file: `pdf_sha256` beside `pdf`; where a table has one file only, also `sha256`."""
    kolom = {b.name for b in model._meta.local_concrete_fields}
    sendiri = len(kolom_berkas(model)) == 1 and "isi" not in kolom
    nama = next((n for n in (f"{bidang.name}_sha256", "sha256" if sendiri else "") if n in kolom), None)
    return nama and model._base_manager.values_list(nama, flat=True).get(pk=pk)


def rantai():
    """The audit trail, from its first row to its last."""
    terakhir = Pemeriksaan.objects.filter(putus_pada=None).first()
    patokan = [Ujung(terakhir.sampai_urut, terakhir.sampai_hash)] if terakhir and terakhir.sampai_urut else []
    hasil = periksa(patokan=patokan)
    if hasil.putus_pada is not None:
        yield f"Jejak audit putus pada catatan {hasil.putus_pada}: {hasil.sebab}"
    if not terpasang():
        yield "Jejak audit: pemicu yang menjaganya tidak terpasang"


def _berlindung(pemeriksaan):
    """A table that cannot even be read is a fault like any other."""

    def jalan():
        try:
            yield from pemeriksaan()
        except DatabaseError as salah:
            yield f"Basis data tidak terbaca pada pemeriksaan {pemeriksaan.__name__}: {salah}"

    return jalan


PEMERIKSAAN = [_berlindung(satu) for satu in (basis_data, batasan, rantai, dokumen, nomor, isi, berkas)]


def buang_yatim():
    """Delete the files that no row names; returns their names."""
    disebut = {nama for *_, nama in semua_rujukan()}
    buangan = list(yatim(disebut))
    for nama in buangan:
        default_storage.delete(nama)
    return buangan


def banyak_berkas():
    return sum(1 for _ in semua_berkas())
