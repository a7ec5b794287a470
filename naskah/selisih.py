"""The edits that lead from one content of a template to another, such as back to a former state. Pure."""

from .suntingan import BIDANG_TEMPLAT, KUNCI


def selisih(dari, ke):
    """Edits for which `terapkan_templat(dari, selisih(dari, ke)).isi == ke`, but for the kind, which stays.

    What is the same in both stays untouched, so that the edits collide with nobody who works elsewhere.
    """
    bidang = [{"op": "bidang", "bidang": b, "nilai": ke[b]} for b in BIDANG_TEMPLAT if dari[b] != ke[b]]
    return [*bidang, *_daftar("bagian", dari, ke), *_daftar("isian", dari, ke)]


def _daftar(di, dari, ke):
    kunci = KUNCI[di]
    lama, baru = ({satu[kunci]: satu for satu in isi[di]} for isi in (dari, ke))
    for kode in lama:
        if kode not in baru:
            yield {"op": "hapus", "di": di, "id": kode}
    urut = [kode for kode in lama if kode in baru]
    sebelum = None
    for letak, (kode, satu) in enumerate(baru.items()):
        if kode not in lama:
            yield {"op": "tambah", "di": di, "nilai": satu, "sesudah": sebelum}
            urut.insert(letak, kode)
        else:
            if urut[letak] != kode:
                yield {"op": "pindah", "di": di, "id": kode, "sesudah": sebelum}
                urut.remove(kode)
                urut.insert(letak, kode)
            if lama[kode] != satu:
                yield {"op": "ubah", "di": di, "id": kode, "nilai": satu}
        sebelum = kode
