"""The kinds of document, each declared once by its app and registered in `AppConfig.ready`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ambon_sop.organisasi.peran import Peran


@dataclass(frozen=True)
class Penyunting:
    """What the editor's engine (api.py, riwayat_sunting.py) must know of one kind.

    `ditolak` is what `Jenis.terapkan` raises on an edit that makes no sense; `op_tulisan` are the edits that change a
    text and nothing else, so that the browser has done the same to its copy; `hasil_periksa(isi)` is what its panel
    shows, as JSON; `sebut_tempat([address, …])` names what two people changed ("sel", "bagian"); `selisih(isi, isi)`
    gives the edits from one content to another; `langkah(saves, isi)` tells the history in readable steps.
    """

    ditolak: type
    op_tulisan: frozenset
    hasil_periksa: Callable
    sebut_tempat: Callable
    selisih: Callable
    langkah: Callable


@dataclass(frozen=True)
class Jenis:
    """What the shared layer must know of one kind.

    `judul(isi)` names a content, `kolom(isi)` gives {column: value} of the kind's own columns that follow it with each
    save; `terapkan(isi, [edit, …])` gives the edited content as
    an object with `isi`, `balikan`, `sasaran`; `periksa(versi)` lists what the rules
    find; `cetak(versi)` gives the bytes of its PDF; `url_kerja(dokumen)` and `url_publik(dokumen)` its pages,
    `url_daftar()` the staff list of the kind; `muat_contoh({role: Pengguna})` loads its worked examples.
    `tempat(isi, address, kutipan="", sebutan="")` gives the `Tempat` that a note is pinned on, `daftar_tempat(isi)`
    all of them in groups. `penyunting`: what its editor needs; None where it has none.
    `kewajiban(user)` lists what else of this kind waits for a person: dicts with `judul`, `url`, `batas`, `lewat`,
    `apa`, `verba`.
    `terlihat(user)` is the condition on Versi under which a person sees what is of this kind; without it the rule of
    all kinds holds (terlihat.py). `melihat(versi)` is the same the other way round: the condition on Penugasan of the
    hats that see a version. `menunggu(user)` is a condition for what waits for this very person, beside what
    waits for the hat; `pemegang(versi, status)` the hats that must act in a state of the kind's own, `di_meja(versi)`
    the same in words. `di_navigasi(hat)`: whether the list of the kind stands in the navigation. `kota`: whether its
    documents are the city's, to be counted and shown as a whole; letters are not. `rahasia(dokumen)`: whether only
    those may know of it who see it under `terlihat`; `nama_luar(dokumen)`: what a document is called where anybody may
    read it (trail, mail), where that is not its title. `boleh_mencatat(hat, versi)`: who pins notes in a state of the
    kind's own.
    `depan()` gives what the home page shows of this kind, as context; `perkaya([Dokumen, …])` gives documents of this
    kind what a list of the public shows beside their title (`waktu`, `biaya`). `versi_dari_berkas(sha256)` gives the
    versions that a file beside their own PDF, such as a decision, brought into force.
    """

    kode: str
    nama: str
    model: type
    alur: Any
    judul: Callable
    terapkan: Callable
    periksa: Callable
    cetak: Callable
    url_kerja: Callable
    url_publik: Callable
    url_daftar: Callable
    kata_pengesahan: str
    muat_contoh: Callable
    tempat: Callable
    daftar_tempat: Callable
    kolom: Callable | None = None
    kewajiban: Callable = lambda pengguna: []
    penyunting: Penyunting | None = None
    terlihat: Callable | None = None
    melihat: Callable | None = None
    menunggu: Callable | None = None
    pemegang: Callable | None = None
    di_meja: Callable | None = None
    di_navigasi: Callable = lambda hat: hat.peran != Peran.ADMIN
    kota: bool = True
    rahasia: Callable = lambda dokumen: False
    nama_luar: Callable | None = None
    boleh_mencatat: Callable | None = None
    depan: Callable = dict
    perkaya: Callable = list
    versi_dari_berkas: Callable = lambda sidik: []

    @property
    def sebutan_pengesahan(self):
        """What its ratification is called: an SOP's `pengesahan`, a standard's `penetapan`."""
        return {"disahkan": "pengesahan", "ditetapkan": "penetapan"}[self.kata_pengesahan]

    @property
    def verba_pengesahan(self):
        return {"disahkan": "Sahkan", "ditetapkan": "Tetapkan"}[self.kata_pengesahan]


_DAFTAR: dict[str, Jenis] = {}


def daftarkan(jenis):
    _DAFTAR[jenis.kode] = jenis


def jenis_dari(kode):
    """The kind with this code. KeyError where no app has registered it."""
    return _DAFTAR[kode]


def semua_jenis():
    return list(_DAFTAR.values())
