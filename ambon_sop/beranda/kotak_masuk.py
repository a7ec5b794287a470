"""The inbox: what waits for this person, what nobody has taken yet, what lies with others; and what changed in each."""

from django.db.models import Q

from ambon_sop.akun.models import Peran
from ambon_sop.alur import pemegang
from ambon_sop.alur.jenis import jenis_dari, semua_jenis
from ambon_sop.alur.models import CatatanTinjauan, Versi
from ambon_sop.alur.status import Status
from ambon_sop.alur.tenggat import tenggat

VERBA = {
    Status.DRAF: "Lanjutkan",
    Status.DIPERIKSA: "Periksa",
    Status.DIAJUKAN: "Ambil",
    Status.DIVERIFIKASI: "Verifikasi",
    Status.PARAF: "Paraf",
    Status.MENUNGGU_TANDA: "Tanda tangani",
}
BATAS_PIN = 6  # notes of a returned draft that have their own link in its row


def jumlah_menunggu(pengguna):
    """How many versions wait for this person (the number in the navigation)."""
    return pemegang.menunggu(pengguna).count()


def menunggu(pengguna, q=""):
    """What waits for this person, longest first; `q` narrows by words of the title or the office."""
    return _kumpul(pemegang.menunggu(pengguna), q)


def belum_diambil(pengguna, q=""):
    """The queue of Bagian Organisasi; only a verifikator sees it."""
    if pengguna.penugasan_aktif.peran != Peran.VERIFIKATOR:
        return []
    return _kumpul(pemegang.belum_diambil(), q)


def menunggu_orang_lain(pengguna):
    return _kumpul(pemegang.menunggu_orang_lain(pengguna))


def kewajiban(pengguna):
    """What else is due, beside versions on the desk: a yearly evaluation, for example."""
    return sorted((satu for j in semua_jenis() for satu in j.kewajiban(pengguna)), key=lambda satu: satu["batas"])


def _kumpul(versi, q=""):
    kata = [Q(dokumen__judul__icontains=k) | Q(dokumen__perangkat_daerah__nama__icontains=k) for k in q.split()]
    versi = list(versi.filter(*kata).defer("isi"))
    for v in versi:
        jenis = jenis_dari(v.dokumen.jenis)
        v.nama_jenis, v.url = jenis.nama, jenis.url_kerja(v.dokumen)
        v.verba = jenis.verba_pengesahan if v.status == Status.DISETUJUI else VERBA.get(v.status, "Lihat")
        v.tenggat = tenggat(v)
    # What has a due date comes by it, so that the most overdue stands on top.
    return sorted(versi, key=lambda v: (v.diajukan_pada if v.tenggat else v.sejak, v.pk))


def beri_kabar(halaman, pengguna):
    """Give each version of a page `kabar` (what changed, in words) and `pin` (its open notes); three queries."""
    versi = list(halaman)
    catatan = {}
    semua = CatatanTinjauan.objects.filter(versi__in=[v.pk for v in versi]).select_related("oleh")
    for satu in semua.order_by("waktu", "pk"):
        catatan.setdefault(satu.versi_id, []).append(satu)
    lama = Versi.objects.filter(dokumen__in=[v.dokumen_id for v in versi], status=Status.BERLAKU)
    berlaku = dict(lama.values_list("dokumen", "nomor_versi"))
    for v in versi:
        milik = catatan.get(v.pk, [])
        pokok = [c for c in milik if c.induk_id is None]
        v.pin = [(n, c) for n, c in enumerate(pokok, 1) if c.selesai_pada is None and v.status == Status.DRAF]
        v.pin, v.pin_lain = v.pin[:BATAS_PIN], len(v.pin[BATAS_PIN:])
        v.kabar = _kabar(v, pokok, [c for c in milik if c.induk_id], berlaku.get(v.dokumen_id), pengguna)
    return halaman


def _kabar(versi, pokok, balasan, berlaku, pengguna):
    """`Maria S. menjawab 1 dari 3 catatan`, `dikembalikan dengan 3 catatan`, `menggantikan versi 2`; else nothing."""
    terbuka = [c for c in pokok if c.selesai_pada is None]
    if versi.status == Status.DRAF and versi.dikembalikan:
        return f"dikembalikan dengan {len(terbuka)} catatan" if terbuka else "dikembalikan"
    penulis = {c.pk: c.oleh_id for c in terbuka}
    jawaban = [b for b in balasan if b.induk_id in penulis and b.oleh_id not in (penulis[b.induk_id], pengguna.pk)]
    if jawaban and versi.status != Status.DRAF:
        return f"{jawaban[-1].oleh} menjawab {len({b.induk_id for b in jawaban})} dari {len(terbuka)} catatan"
    if versi.status == Status.DIVERIFIKASI and versi.diambil_oleh_id != pengguna.pk:
        return f"mewakili {versi.diambil_oleh}"
    if terbuka and versi.status != Status.DRAF:
        return f"{len(terbuka)} catatan terbuka"
    return f"menggantikan versi {berlaku}" if berlaku else ""
