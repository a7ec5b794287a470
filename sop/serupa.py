"""SOPs like the one that somebody is about to write, and the content with which a copy of one begins."""

from ambon_sop.alur.models import Versi
from ambon_sop.alur.status import Status
from ambon_sop.pencarian.cari import cari
from ambon_sop.pencarian.kata import KATA_UMUM, bentuk, pecah

from .halaman import isi_baru
from .isi import dari_dict, ke_dict
from .models import Sop

BATAS = 6
DARI_UNIT = ("instansi", "unit", "disahkan_oleh")
DIKOSONGKAN = ("nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")


def serupa(pengguna, nama, batas=BATAS):
    """Versions to copy from, those of the own unit first: whatever its state there, in force elsewhere."""
    unit = pengguna.penugasan_aktif.perangkat_daerah_id
    terlihat = Sop.objects.terlihat_oleh(pengguna)
    milik = terlihat.filter(perangkat_daerah=unit).order_by("-pk").values_list("pk", "judul")
    mirip = {p: n for p, judul in milik if (n := _mirip(nama, judul))}
    pk = sorted(mirip, key=mirip.get, reverse=True)
    pk += [t.entri.objek_id for t in cari(nama, Sop.JENIS, hanya_publik=False, batas=4 * batas)]
    pk = list(dict.fromkeys(pk))[: 3 * batas]
    versi = {}
    for satu in _bisa_disalin(pengguna).filter(dokumen__in=pk):
        lama = versi.setdefault(satu.dokumen_id, satu)
        if satu.status == Status.BERLAKU and lama.status != Status.BERLAKU:
            versi[satu.dokumen_id] = satu
    return [versi[p] for p in pk if p in versi][:batas]


def kembar(pengguna, versi, nama):
    """The one of these that the own unit has under this very name, in whatever letters; None: none has."""
    unit, kata = pengguna.penugasan_aktif.perangkat_daerah_id, nama.casefold().split()
    sama = (v for v in versi if v.dokumen.perangkat_daerah_id == unit and v.isi["nama"].casefold().split() == kata)
    return next(sama, None)


def versi_salinan(pengguna, dokumen):
    """The version of a document that can be copied: the one in force, else the newest that this person sees."""
    versi = _bisa_disalin(pengguna).filter(dokumen=dokumen)
    return versi.berlaku().first() or versi.first()


def _bisa_disalin(pengguna):
    versi = Versi.objects.terlihat_oleh(pengguna).filter(dokumen__jenis=Sop.JENIS, salinan=False)
    return versi.select_related("dokumen__perangkat_daerah").order_by("-nomor_versi")


def isi_salinan(versi, nama, unit):
    """Its content as a new SOP of this unit: rows and arrows get ids of their own, the identity is the unit's."""
    sendiri = ke_dict(isi_baru(nama, unit))
    isi = versi.isi | {kunci: sendiri[kunci] for kunci in DARI_UNIT} | dict.fromkeys(DIKOSONGKAN)
    for daftar in ("kegiatan", "alur"):
        isi[daftar] = [{k: v for k, v in satu.items() if k != "id"} for satu in isi[daftar]]
    return ke_dict(dari_dict(isi | {"nama": nama}))


def _mirip(nama, judul):
    """How many of the words that tell are in the title, in any form; 0 for less than half of them."""
    tanya = {letak.kata for letak in pecah(nama)} - KATA_UMUM
    ada = set().union(*(bentuk(letak.kata) for letak in pecah(judul)))
    kena = sum(bool(bentuk(satu) & ada) for satu in tanya)
    return kena if 2 * kena >= len(tanya) else 0
