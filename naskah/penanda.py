"""How a signature is written: the lines above the name, and what stands at the name. Pure.

Permendagri 1/2023 Pasal 44 as one table; a.n., u.b., Plt., Plh., Pj. and Pjs. as the forms of the regulation's annex.
"""

from dataclasses import dataclass

from .isi import SIFAT_PENANDA

PENETAPAN = "penetapan"  # groups in which the name stands without titles, Pasal 44 ayat (1)
TANPA_GELAR = frozenset({"pengaturan", PENETAPAN})
RAGAM_TANPA_GELAR = frozenset({"sertifikat"})  # piagam, sertifikat, STTPP: Pasal 44 ayat (2)


@dataclass(frozen=True)
class Tampil:
    gelar: bool
    pangkat: bool
    nip: bool


def tampil(kelompok, ragam, golongan, sifat):
    """What is shown of the signer's person: titles, rank, NIP (Pasal 44)."""
    gelar = kelompok not in TANPA_GELAR and ragam not in RAGAM_TANPA_GELAR
    if golongan in ("kepala_daerah", "wakil"):
        # ayat (4): acting heads of the city have none of the three; an elected one has titles, no rank, no NIP.
        return Tampil(gelar and sifat == "definitif", False, False)
    if golongan == "sekda" and sifat in ("pj", "plh"):
        return Tampil(False, False, False)  # ayat (5)
    # ayat (3); the Sekretaris Daerah as the other officials: ayat (2) and (3) differ, the practice shows all three.
    return Tampil(gelar, True, True)


@dataclass(frozen=True)
class BlokTanda:
    """`jabatan` are the lines above the signature, `nama` and `bawah` those below it."""

    jabatan: tuple
    nama: str
    bawah: tuple


def blok_tanda(penanda, kelompok, ragam):
    """The block of one signer in this kind of letter."""
    t = tampil(kelompok, ragam, penanda.golongan, penanda.sifat)
    nama = penanda.nama if t.gelar else penanda.polos or penanda.nama
    pangkat = (penanda.pangkat,) if t.pangkat and penanda.pangkat else ()
    nip = (f"NIP {kelompokkan(penanda.nip)}",) if t.nip and penanda.nip else ()
    return BlokTanda(tuple(_jabatan(penanda)), nama if t.gelar else nama.upper(), pangkat + nip)


def _jabatan(penanda):
    baris = [f"a.n. {penanda.an.upper()}"] if penanda.an else []
    if penanda.ub:
        baris += [f"{penanda.ub.upper()},", "u.b."]
    awalan = SIFAT_PENANDA[penanda.sifat]
    utama = f"{awalan} {penanda.jabatan.upper()}".strip()
    baris.append(f"{utama}," if utama else "")
    if awalan and penanda.jabatan_asli:
        baris.append(f"{penanda.jabatan_asli.upper()},")
    return [satu for satu in baris if satu]


def kelompokkan(nip):
    """18 digits as 8 6 1 3; what is not a NIP stays as it is."""
    if len(nip) == 18 and nip.isdigit():
        return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    return nip
