"""Rules on who signs a letter, and under which kop (Permendagri 1/2023 Pasal 44)."""

import re

from naskah.penanda import tampil
from naskah.ragam import cari

from .dasar import PASAL_44, SARAN, TND, WAJIB, kaidah, kutip

GELAR = re.compile(r",|(?:^|\s)(?:Drs?|Dra|Ir|Prof|Pdt|Hj|drg?)\.", re.ASCII)  # not H.: it may shorten a name
KEPALA_DAERAH = ("kepala_daerah", "wakil")


def _penanda(isi):
    ragam = cari(isi.templat.ragam)
    for satu in isi.penanda:
        yield satu, tampil(ragam.kelompok, ragam.kode, satu.golongan, satu.sifat)


@kaidah(WAJIB, PASAL_44)
def nama_tanpa_gelar(isi):
    """Where the name stands without titles, the letter must know it without them."""
    for penanda, lihat in _penanda(isi):
        nama = penanda.polos or penanda.nama
        if not lihat.gelar and GELAR.search(nama):
            pesan = (
                f"Pada naskah ini nama penanda tangan ditulis tanpa gelar: perbaiki {kutip(nama)} pada data pejabat."
            )
            yield "fakta/penanda", pesan


@kaidah(SARAN, f"{PASAL_44} ayat (3)")
def pangkat_dan_nip(isi):
    """Officials other than the heads of the city sign with rank and NIP."""
    for penanda, lihat in _penanda(isi):
        kurang = [
            kata
            for kata, perlu, ada in (("pangkat", lihat.pangkat, penanda.pangkat), ("NIP", lihat.nip, penanda.nip))
            if perlu and not ada
        ]
        if penanda.nama and kurang:
            yield "fakta/penanda", f"Lengkapi {' dan '.join(kurang)} {kutip(penanda.nama)} bila pejabat ini ASN."


@kaidah(SARAN, TND)
def kop_sesuai_penanda(isi):
    """The kop with the state emblem belongs to letters that the head of the city or the deputy signs."""
    if not isi.penanda or isi.templat.kop == "tanpa":
        return
    kepala = isi.penanda[0].golongan in KEPALA_DAERAH
    if isi.templat.kop == "kepala_daerah" and not kepala:
        yield "fakta/penanda", "Kop kepala daerah dipakai bila wali kota atau wakilnya yang menandatangani."
    elif isi.templat.kop == "perangkat_daerah" and kepala:
        yield "fakta/penanda", "Surat yang ditandatangani wali kota atau wakilnya memakai kop kepala daerah."


KAIDAH = (nama_tanpa_gelar, pangkat_dan_nip, kop_sesuai_penanda)
