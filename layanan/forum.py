"""A forum as it is typed in and kept: its attendance list as lines, its scan, its consultations."""

from django.core.exceptions import ValidationError
from django.db import transaction

from ambon_sop.audit.catat import antre, catat

from .berkas import simpan_pdf
from .models import Forum, Peserta

BATAS_PESERTA = 300
PIHAK = {"masyarakat": "masyarakat", "m": "masyarakat", "penyelenggara": "penyelenggara", "p": "penyelenggara"}


def baca_peserta(teks):
    """The attendance list of lines `Nama; unsur; pihak`, as dicts; ValidationError names the line.

    Cells may be separated by a tab too, as they come from Excel; without `pihak` somebody is of the public.
    """
    hasil = []
    for nomor, baris in enumerate(teks.splitlines(), 1):
        if not baris.strip():
            continue
        sel = [s.strip() for s in baris.replace("\t", ";").split(";")]
        sel += [""] * (3 - len(sel))
        pihak = PIHAK.get(sel[2].lower() or "m")
        if len(sel) > 3 or not sel[0] or pihak is None:
            raise ValidationError(f"Baris {nomor} tidak terbaca. Tulis: nama; unsur; masyarakat atau penyelenggara.")
        if len(sel[0]) > 120 or len(sel[1]) > 160:
            raise ValidationError(f"Baris {nomor} terlalu panjang. Nama paling banyak 120 huruf, unsur 160.")
        hasil.append({"nama": sel[0], "unsur": sel[1], "pihak": pihak})
    if len(hasil) > BATAS_PESERTA:
        raise ValidationError(f"Paling banyak {BATAS_PESERTA} peserta; ini {len(hasil)}.")
    return hasil


def tulis_peserta(peserta):
    """The list as its lines again."""
    return "\n".join(f"{p.nama}; {p.unsur}; {p.pihak}" for p in peserta)


def simpan_forum(forum, isian, pengguna):
    """Keep a forum (new or changed) with its attendance list and consultations. `isian`: cleaned ForumForm."""
    with transaction.atomic():
        antre()
        baru = forum.pk is None
        # Of one that is changed only what was asked: its scan may have come meanwhile.
        forum.save(update_fields=None if baru else [f.name for f in Forum._meta.concrete_fields if f.name in isian])
        forum.konsultasi.set(isian["konsultasi"])
        forum.peserta.all().delete()
        Peserta.objects.bulk_create(
            Peserta(forum=forum, urut=n, **satu) for n, satu in enumerate(isian["daftar_hadir"], 1)
        )
        perubahan = {
            "tanggal": ["", forum.tanggal.isoformat()],
            "peserta": ["", str(len(isian["daftar_hadir"]))],
            "konsultasi": ["", ", ".join(str(k.pk) for k in isian["konsultasi"])],
        }
        catat("catat_forum" if baru else "ubah_forum", forum, pelaku=pengguna.pelaku, perubahan=perubahan)
    return forum


def simpan_pindaian_forum(forum, isi, pengguna):
    """The signed attendance list and minutes."""
    simpan_pdf(Forum.objects.all(), forum, "pindaian", isi, "pindaian_forum", pengguna.pelaku)
