"""Restoring: the whole archive is verified before anything is touched; then tables and files come back as they were.

Only into an empty database and beside no file of the same name. Whatever fails on the way leaves both as empty as they
were. The rows go in as they stand; those of the audit trail in the order of the chain, through its own triggers.
"""

import hashlib

from django.core.exceptions import SuspiciousFileOperation, ValidationError
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.core.files.utils import validate_file_name
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DataError, IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from ambon_sop.audit.models import CatatanAudit
from ambon_sop.audit.pemicu import pasang

from .arsip import ArsipDitolak, buka_arsip, periksa_anggota
from .cadangan import MEDIA, TABEL
from .tabel import Pemasuk, baca_baris, baris, kolom, semua_model


class PemulihanGagal(Exception):
    """It did not come back whole; nothing of it was left behind. The text is for the person at the terminal."""


def pulihkan(jalur):
    """The whole way; returns the manifest. ArsipDitolak before anything is touched, PemulihanGagal after."""
    with buka_arsip(jalur) as (paket, manifes):
        apps = periksa_arsip(paket, manifes)
        pastikan_kosong(manifes)
        try:
            _migrasi_sampai(manifes["migrasi"])
            masukkan(paket, manifes, apps)
        except BaseException:
            kosongkan()
            raise
    call_command("migrate", interactive=False, verbosity=0)
    return manifes


# --- before anything is touched ---------------------------------------------------------------------------------------


def periksa_arsip(paket, manifes):
    """Verify all of the archive: its members, its tables, its rows. Returns the models that its tables belong to."""
    try:
        migrasi = {tuple(satu) for satu in manifes["migrasi"]}
        tabel, berkas = manifes["tabel"], manifes["berkas"]
        anggota = {f"{TABEL}{label}.jsonl": isi for label, isi in tabel.items()} | berkas
        loader = MigrationLoader(connection)
        if asing := sorted(migrasi - set(loader.disk_migrations)):
            app, nama = asing[0]
            raise ArsipDitolak(
                f"Arsip ini dari versi program yang lebih baru atau lain: migrasi {app} {nama} tidak dikenal di sini. "
                "Pasang dulu versi program yang membuatnya."
            )
        periksa_anggota(paket, anggota)
        apps = loader.project_state(_ujung_migrasi(loader, migrasi)).apps
        model = semua_model(apps)
        if set(model) != set(tabel):
            raise ArsipDitolak("Tabel di dalam arsip tidak sama dengan tabel versi programnya.")
        for label, isi in tabel.items():
            _periksa_tabel(paket, label, isi, model[label])
        for nama in berkas:
            validate_file_name(nama, allow_relative_path=True)
    except (KeyError, TypeError, AttributeError, ValueError, ValidationError, SuspiciousFileOperation) as salah:
        raise ArsipDitolak(f"Daftar isi arsip tidak dapat dibaca: {salah}.") from salah
    return apps


def _ujung_migrasi(loader, migrasi):
    """The last migrations of this set: those that no other one of it builds on."""
    induk = {leluhur.key for kunci in migrasi for leluhur in loader.graph.node_map[kunci].parents}
    return sorted(migrasi - induk)


def _periksa_tabel(paket, label, isi, model):
    if isi["kolom"] != kolom(model):
        raise ArsipDitolak(f"Kolom tabel {label} di dalam arsip tidak sama dengan kolom versi programnya.")
    jumlah = 0
    with paket.open(f"{TABEL}{label}.jsonl") as masuk:
        for satu in masuk:
            baca_baris(satu, model)
            jumlah += 1
    if jumlah != isi["baris"]:
        raise ArsipDitolak(f"Tabel {label} memuat {jumlah} baris, padahal tercatat {isi['baris']}.")


def pastikan_kosong(manifes):
    """Neither a table in the database nor a file that would be overwritten."""
    if tabel := connection.introspection.table_names():
        raise ArsipDitolak(
            f"Basis data ini tidak kosong ({len(tabel)} tabel). Pulihkan hanya ke basis data baru yang kosong; "
            "yang ini tidak diubah."
        )
    if ada := next((nama for nama in manifes["berkas"] if default_storage.exists(nama.removeprefix(MEDIA))), None):
        raise ArsipDitolak(f"{ada} sudah ada di tempat berkas (MEDIA_ROOT). Pakai tempat berkas yang kosong.")


# --- the way in -------------------------------------------------------------------------------------------------------


def _migrasi_sampai(migrasi):
    """The tables as the archive's program had them; what is newer here comes after the rows."""
    pelaksana = MigrationExecutor(connection)
    pelaksana.migrate(_ujung_migrasi(pelaksana.loader, {tuple(satu) for satu in migrasi}))
    pasang()


def masukkan(paket, manifes, apps):
    """Rows and files into empty tables, in one transaction; each table is read back and compared before it counts."""
    model, tertulis = semua_model(apps), []
    try:
        with transaction.atomic(durable=True):
            _buang_bibit(model)
            for label in sorted(model):
                _isi_tabel(paket, label, model[label])
            _lanjutkan_hitungan(model)
            connection.check_constraints()
            for label, satu in model.items():
                _bandingkan(label, satu, manifes["tabel"][label])
            for nama in manifes["berkas"]:
                _tulis_berkas(paket, nama, tertulis)
    except BaseException as salah:
        for nama in tertulis:
            default_storage.delete(nama)
        if isinstance(salah, DataError | IntegrityError):
            raise PemulihanGagal(f"Basis data menolak isi arsip: {salah}".strip()) from salah
        raise


def _buang_bibit(model):
    """What migrations have sown (topics, kinds of content …) gives way to what the archive holds of it.

    Plain DELETE, and relations between the rows are only asked after at the end: all tables end up empty anyway.
    """
    with connection.cursor() as kursor:
        for satu in model.values():
            if satu._meta.label_lower != CatatanAudit._meta.label_lower:
                tabel = connection.ops.quote_name(satu._meta.db_table)
                kursor.execute(f"DELETE FROM {tabel}")  # noqa: S608  # nosec B608: names of ours


def _isi_tabel(paket, label, model):
    pemasuk = Pemasuk(model)
    with paket.open(f"{TABEL}{label}.jsonl") as masuk:
        for satu in masuk:
            pemasuk.masukkan(satu)
    pemasuk.kirim()


def _lanjutkan_hitungan(model):
    """New rows get ids after those that came in."""
    with connection.cursor() as kursor:
        for perintah in connection.ops.sequence_reset_sql(no_style(), list(model.values())):
            kursor.execute(perintah)


def _bandingkan(label, model, tercatat):
    hash_ = hashlib.sha256()
    for satu in baris(model):
        hash_.update(satu + b"\n")
    if hash_.hexdigest() != tercatat["sha256"]:
        raise PemulihanGagal(f"Tabel {label} tidak kembali persis seperti di dalam arsip.")


def _tulis_berkas(paket, anggota, tertulis):
    nama = anggota.removeprefix(MEDIA)
    tertulis.append(nama)  # before: a disk that fills leaves half a file
    with paket.open(anggota) as masuk:
        jadi = default_storage.save(nama, File(masuk, name=nama))
    if jadi != nama:
        tertulis[-1] = jadi
        raise PemulihanGagal(f"Berkas {nama} tidak dapat disimpan dengan namanya sendiri.")


def kosongkan():
    """Drop every table: only a restore that failed calls this, and it began with none."""
    kutip = connection.ops.quote_name
    lanjut = " CASCADE" if connection.vendor == "postgresql" else ""
    with connection.constraint_checks_disabled(), connection.cursor() as kursor:
        # Short names first: SQLite's virtual tables take along their hidden ones, which are called after them.
        for nama in sorted(connection.introspection.table_names(kursor), key=len):
            kursor.execute(f"DROP TABLE IF EXISTS {kutip(nama)}{lanjut}")
