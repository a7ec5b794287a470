"""Two contents of a template side by side ("matriks persandingan"): facts, parts, blanks, line by line. Pure.

How lines are told apart: ambon_sop/alur/perbaris.py.
"""

from ambon_sop.alur.perbaris import Baris, Perbandingan, baris_blok, sanding_fakta, sanding_kelompok
from ambon_sop.blok import dari_daftar

from .bagian import NAMA
from .bentuk_bagian import baca, kata_syarat
from .fakta_templat import FAKTA, kata_fakta
from .isian import TIPE


def bandingkan(lama, baru):
    """The `Perbandingan` of two canonical `templat-naskah/1` values; parts in the order of the newer one."""
    fakta = [sanding_fakta(judul, kata_fakta(lama, b), kata_fakta(baru, b)) for b, judul in FAKTA.items()]
    dulu, kini = ({b["id"]: b for b in isi["bagian"]} for isi in (lama, baru))
    label = {i["kunci"]: i["label"] for isi in (lama, baru) for i in isi["isian"]}
    semua = [*kini, *(kode for kode in dulu if kode not in kini)]
    bagian = [_bagian(dulu.get(kode), kini.get(kode), label) for kode in semua]
    return Perbandingan(fakta, [*bagian, _urutan(lama, baru), _isian(lama, baru)], "bagian")


def _bagian(lama, baru, label):
    a, b = (list(_baris(satu, label)) if satu else [] for satu in (lama, baru))
    return sanding_kelompok(NAMA[(baru or lama)["tipe"]], a, b, sama=lama == baru)


def _baris(bagian, label):
    yield Baris(0, "", NAMA[bagian["tipe"]], "bagian")
    if bagian["syarat"]:
        yield Baris(0, "", kata_syarat(bagian["syarat"], label), "syarat")
    for kata, teks in baca(bagian):
        yield Baris(1, f"{kata}:", teks, f"fakta {kata}")
    yield from baris_blok(dari_daftar(bagian.get("blok", [])), 1)


def _urutan(lama, baru):
    """The order of the parts that both have."""
    ada = {b["id"] for b in lama["bagian"]} & {b["id"] for b in baru["bagian"]}
    a, b = ([_sebut(satu) for satu in isi["bagian"] if satu["id"] in ada] for isi in (lama, baru))
    return sanding_kelompok("Urutan bagian", a, b, sama=[s.sort for s in a] == [s.sort for s in b])


def _sebut(bagian):
    return Baris(0, "", NAMA[bagian["tipe"]], bagian["id"])


def _isian(lama, baru):
    a, b = ([_satu_isian(i) for i in isi["isian"]] for isi in (lama, baru))
    return sanding_kelompok("Isian", a, b, sama=lama["isian"] == baru["isian"])


def _satu_isian(isian):
    lain = [TIPE[isian["tipe"]], "wajib" if isian["wajib"] else "boleh kosong"]
    lain += ["boleh berulang"] if isian["berulang"] else []
    lain += [", ".join(isian[k]) for k in ("opsi", "kolom") if isian[k]]
    lain += [f"bawaan {isian['bawaan']}"] if isian["bawaan"] else []
    lain += [isian["petunjuk"]] if isian["petunjuk"] else []
    return Baris(0, "", f"{isian['label']}: {'; '.join(lain)}", isian["kunci"])
