"""Changing what endures of a document beside its versions. Like the engine, it writes the audit row with the deed."""

from django.db import transaction

from ambon_sop.audit.catat import antre, catat

from .models import Versi


def simpan_fakta(bentuk, pengguna, perubahan, indeks):
    """Save the columns that a valid ModelForm on a document asks for, and no others; `perubahan` is for the trail.

    `indeks(versi)` makes the version in force, where there is one, be found by them.
    """
    dokumen = bentuk.save(commit=False)
    with transaction.atomic():
        antre()
        # What the form was drawn from may be old: the engine keeps number and version in force in the same rows.
        dokumen.save(update_fields=[f.name for f in dokumen._meta.concrete_fields if f.name in bentuk.cleaned_data])
        bentuk.save_m2m()
        if berlaku := Versi.objects.berlaku().filter(dokumen=dokumen.pk).first():
            indeks(berlaku)
        catat("ubah", dokumen, pelaku=pengguna.pelaku, perubahan=perubahan)
