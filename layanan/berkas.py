"""How the PDF of a decision, a record or a forum is kept: under a random name, with its SHA-256, told in the trail."""

import hashlib

from django.core.files.base import ContentFile
from django.db import transaction

from ambon_sop.audit.catat import catat


def simpan_pdf(masih, baris, medan, isi, tindakan, pelaku, **kolom):
    """Store the bytes in the column `medan` of a row, and `kolom` with them, if `masih` (a queryset) still has it.

    The row comes last. Where somebody was faster, who brought the signed paper, nothing is changed. The file that
    stood there before (a print, in whose place the scan comes) goes once that is certain: no row would name it.
    """
    berkas, sidik = getattr(baris, medan), hashlib.sha256(isi).hexdigest()
    nama = berkas.storage.save(berkas.field.generate_filename(baris, "x.pdf"), ContentFile(isi))
    with transaction.atomic():
        lama = masih.select_for_update().filter(pk=baris.pk).values_list(medan, flat=True).first()
        if masih.filter(pk=baris.pk).update(**kolom, **{medan: nama, f"{medan}_sha256": sidik}):
            catat(tindakan, baris, pelaku=pelaku, perubahan={"sha256": ["", sidik]})
            if lama:
                transaction.on_commit(lambda: berkas.storage.delete(lama))
            return
    berkas.storage.delete(nama)
