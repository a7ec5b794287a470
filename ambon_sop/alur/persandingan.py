"""Which contents of a document can be set side by side: its versions, and each as it was submitted."""

from dataclasses import dataclass

from ambon_sop.tampilan.tulisan import panjang

from .models import Kiriman, Versi
from .status import Status

SEBUTAN = {
    Status.DRAF: "draf",
    Status.BATAL: "batal",
    Status.DIGANTIKAN: "digantikan",
    Status.DICABUT: "dicabut",
}


@dataclass(frozen=True)
class Sumber:
    """One content: `kunci` in the address (`2` the version as it is, `2.1` its first submission)."""

    kunci: str
    label: str
    singkat: str
    isi: dict


def daftar_sumber(dokumen, pengguna):
    """All that this person may see, oldest first."""
    versi = Versi.objects.terlihat_oleh(pengguna).filter(dokumen=dokumen.pk, salinan=False).order_by("nomor_versi")
    kiriman = {}
    for satu in Kiriman.objects.filter(versi__in=versi).order_by("versi", "urut"):
        kiriman.setdefault(satu.versi_id, []).append(satu)
    return [sumber for v in versi for sumber in _dari_versi(v, kiriman.get(v.pk, []))]


def _dari_versi(versi, kiriman):
    """Its submissions, and the version as it is where that says something else."""
    n, banyak = versi.nomor_versi, len(kiriman)
    terbit = versi.status in Status.pernah_berlaku()
    if terbit:
        # The submission that was ratified and the version in force differ only by what ratification wrote.
        kiriman = kiriman[:-1]
    berubah = terbit or not kiriman or kiriman[-1].isi != versi.isi
    satu_satunya = len(kiriman) + berubah == 1
    for satu in kiriman:
        ke = f" ke-{satu.urut}" if banyak > 1 else ""
        singkat = f"Versi {n}" if satu_satunya else f"Versi {n}, diajukan{ke}"
        yield Sumber(f"{n}.{satu.urut}", f"Versi {n}, diajukan{ke} {panjang(satu.waktu)}", singkat, satu.isi)
    if berubah:
        label = f"Versi {n}, {_keadaan(versi)}"
        yield Sumber(str(n), label, f"Versi {n}" if terbit or satu_satunya else label, versi.isi)


def _keadaan(versi):
    if versi.status == Status.BERLAKU:
        return f"berlaku {panjang(versi.tanggal_efektif)}"
    return SEBUTAN.get(versi.status, versi.get_status_display().lower())


def pasangan(sumber, versi, dari="", ke=""):
    """(old, new) as asked for; else the newest of this version and what came before it. None where there is but one."""
    peta = {s.kunci: s for s in sumber}
    kini = peta.get(ke) or next((s for s in reversed(sumber) if s.kunci.split(".")[0] == str(versi.nomor_versi)), None)
    if kini is None:
        return None
    lama = peta.get(dari)
    if lama is None:
        letak = sumber.index(kini)
        lama = sumber[letak - 1] if letak else None
    return (lama, kini) if lama and lama != kini else None


def konteks_pasangan(request, dokumen, versi):
    """What the page of two contents needs of any kind, as chosen by ?dari= and ?ke=: {sumber, seluruhnya}, and lama
    and baru (`Sumber`) where there are two."""
    sumber = daftar_sumber(dokumen, request.user)
    pasang = pasangan(sumber, versi, request.GET.get("dari", ""), request.GET.get("ke", ""))
    konteks = {"sumber": sumber, "seluruhnya": request.GET.get("tampil") == "seluruhnya"}
    return konteks | ({"lama": pasang[0], "baru": pasang[1]} if pasang else {})
