"""What a search shows: hits of what is published, and for the staff also documents on their way."""

from django.db.models import Q

from ambon_sop.alur.jenis import jenis_dari, semua_jenis
from ambon_sop.alur.models import Dokumen

BATAS = 300


def dokumen(pengguna, q, temuan, dalam):
    """Documents that this person may see, best hits first, each with `temuan`, `nama_jenis` and `url`."""
    if not q:
        return []
    peta = {t.entri.objek_id: t for t in temuan}
    terlihat = Dokumen.objects.terlihat_oleh(pengguna) if dalam else Dokumen.objects.untuk_umum()
    cocok = terlihat.filter(Q(pk__in=peta) | Q(judul__icontains=q)).select_related("perangkat_daerah")
    urutan = {pk: i for i, pk in enumerate(peta)}
    hasil = sorted(cocok.order_by("judul")[:BATAS], key=lambda d: urutan.get(d.pk, len(urutan)))
    for satu in hasil:
        jenis = jenis_dari(satu.jenis)
        satu.temuan, satu.nama_jenis = peta.get(satu.pk), jenis.nama
        satu.url = jenis.url_kerja(satu) if dalam else jenis.url_publik(satu)
    return hasil


def perkaya(halaman):
    """Give the documents of a page what their kinds show beside a title; one question for each kind."""
    for jenis in semua_jenis():
        jenis.perkaya([satu for satu in halaman if satu.jenis == jenis.kode])
