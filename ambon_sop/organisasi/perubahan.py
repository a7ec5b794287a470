"""What changed in a record, in words that a reader of the audit trail understands: {label: [old, new]}."""

from django.db import models


def _kata(nilai):
    """A value as JSON that reads well: dates in ISO, rows by their names, nothing as an empty string."""
    if nilai is None:
        return ""
    if isinstance(nilai, bool | int | str):
        return nilai
    if isinstance(nilai, models.QuerySet | list | tuple):
        return sorted(str(satu) for satu in nilai)
    return str(nilai)


def potret(objek, bidang):
    """{label: value} of these fields now; take it before and after a change. Many-to-many fields give their names."""
    hasil = {}
    for nama in bidang:
        kolom = objek._meta.get_field(nama)
        if kolom.many_to_many:
            nilai = list(getattr(objek, nama).all()) if objek.pk else []
        elif kolom.choices:
            nilai = getattr(objek, f"get_{nama}_display")()
        else:
            nilai = getattr(objek, nama)
        hasil[str(kolom.verbose_name)] = _kata(nilai)
    return hasil


def beda(lama, baru):
    """{label: [old, new]} for what differs between two portraits; a missing label counts as empty."""
    return {
        label: [lama.get(label, ""), baru.get(label, "")]
        for label in {**lama, **baru}
        if lama.get(label, "") != baru.get(label, "")
    }
