"""What each state of a document looks like: its word, icon and the colours of its box (tampilan.md §2, "States")."""

from typing import NamedTuple


class Tampang(NamedTuple):
    """`rupa` names the CSS class `status-<rupa>`; in lists the same class colours icon and word."""

    kata: str
    ikon: str
    rupa: str


STATUS = {
    "draf": Tampang("Draf", "draf", "draf"),
    "diperiksa": Tampang("Diperiksa", "seperempat", "proses"),
    "diajukan": Tampang("Diajukan", "setengah", "proses"),
    "diverifikasi": Tampang("Diverifikasi", "tiga-perempat", "proses"),
    "konsultasi": Tampang("Konsultasi", "konsultasi", "menunggu"),
    "disetujui": Tampang("Disetujui", "setuju", "disetujui"),
    "berlaku": Tampang("Berlaku", "berlaku", "berlaku"),
    "digantikan": Tampang("Digantikan", "digantikan", "lalu"),
    "dicabut": Tampang("Dicabut", "dicabut", "dicabut"),
    "dikembalikan": Tampang("Dikembalikan", "kembali", "menunggu"),
    "batal": Tampang("Batal", "batal", "lalu"),
    "belum_ada": Tampang("Belum ada", "belum-ada", "dicabut"),
    "paraf": Tampang("Paraf", "setengah", "proses"),
    "menunggu_tanda": Tampang("Menunggu tanda tangan", "tiga-perempat", "menunggu"),
    "ditandatangani": Tampang("Ditandatangani", "berlaku", "berlaku"),
}


def tampang(status):
    """Unknown states are a programming error and raise KeyError: a state without word and icon must not ship."""
    return STATUS[str(status)]
