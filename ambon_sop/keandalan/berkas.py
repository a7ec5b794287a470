"""The files of the media store, and which rows speak of them: found through Django's registry, for every app."""

import hashlib
from datetime import timedelta

from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone

from .arsip import POTONGAN
from .tabel import semua_model

UMUR_YATIM = timedelta(hours=1)  # a younger file may belong to a request that is still under way


def semua_berkas(folder=""):
    """The names of all files in the store, in order."""
    try:
        anak, berkas = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    awal = f"{folder}/" if folder else ""
    yield from (awal + nama for nama in sorted(berkas))
    for satu in sorted(anak):
        yield from semua_berkas(awal + satu)


def potongan(nama):
    """The bytes of a file, part by part."""
    with default_storage.open(nama) as berkas:
        while isi := berkas.read(POTONGAN):
            yield isi


def sidik_berkas(nama):
    hash_ = hashlib.sha256()
    for isi in potongan(nama):
        hash_.update(isi)
    return hash_.hexdigest()


def kolom_berkas(model):
    return [b for b in model._meta.local_concrete_fields if isinstance(b, models.FileField)]


def semua_rujukan():
    """(model, primary key, field, name) of every file that a row names."""
    for model in semua_model().values():
        for bidang in kolom_berkas(model):
            terisi = model._base_manager.exclude(**{bidang.attname: ""}).order_by("pk")
            for pk, nama in terisi.values_list("pk", bidang.attname).iterator(1000):
                yield model, pk, bidang, nama


def yatim(rujukan, sejak=UMUR_YATIM):
    """Files that no row names, and that are older than a request can take."""
    batas = timezone.now() - sejak
    for nama in semua_berkas():
        if nama not in rujukan and default_storage.get_modified_time(nama) < batas:
            yield nama
