"""A city with a document of one unit in every state, each with a mark of its own in all that it says; and who may know.

`Satu.dikenal` is the rule of who sees what, written a second time and apart from the program
(`ambon_sop/alur/terlihat.py`): the tests hold the two against each other.
"""

import io
import json
from dataclasses import dataclass, field
from types import SimpleNamespace

import pikepdf
from PIL import Image

from ambon_sop.akun.models import Peran
from ambon_sop.alur.catatan import beri_catatan
from ambon_sop.alur.models import Versi
from ambon_sop.alur.susun import dokumen_baru, versi_baru
from ambon_sop.cetak.nilai import Cetakan
from layanan.models import StandarPelayanan
from naskah.baru import naskah_baru, templat_baru
from naskah.models import Paraf, Templat
from naskah.ragam import RAGAM
from sop.models import Sop
from tests.dunia import HARI, Dunia
from tests.layanan.pabrik import isi_layanan
from tests.layanan.pabrik import majukan as majukan_layanan
from tests.naskah.pabrik import majukan
from tests.pemeran import buat_pengguna
from tests.sop.pabrik import isi_sop

ALASAN = {"catatan": "Uji."}
TERBIT = {"berlaku", "digantikan", "dicabut"}
KE_ORGANISASI = TERBIT | {"diajukan", "diverifikasi", "konsultasi", "disetujui", "dikembalikan"}
BERTEKS = {"teks", "uraian", "keterangan", "output", "peringatan", "hal", "isi", "kelengkapan", "maksud", "nama"}


@dataclass(frozen=True)
class Satu:
    """One document: its kind, the state it is in, the mark that its texts carry."""

    jenis: str
    keadaan: str
    versi: Versi
    tanda: str
    pemilik: int  # the unit
    rahasia: bool = False
    publik: bool = True
    terlibat: frozenset = field(default=frozenset())  # who writes, initials or signs it

    @property
    def dikonsultasikan(self):
        """Whether it was laid before the public as a draft; the record of that stays public."""
        return self.jenis == "layanan" and (self.keadaan in ("konsultasi", "disetujui") or self.terbit)

    @property
    def berkode(self):
        """Whether whoever holds the paper may read by its code what it is."""
        return self.pernah_terbit and not self.rahasia

    @property
    def pernah_terbit(self):
        """Whether a paper with its code may be about."""
        return self.keadaan in TERBIT or self.keadaan == "ditandatangani"

    @property
    def terbit(self):
        return self.jenis != "naskah" and self.keadaan in TERBIT

    def dikenal(self, orang):
        """Whether this person may know of it, by role, unit and state; None is the public."""
        hat = getattr(orang, "penugasan_aktif", None)
        if hat is None:
            return self.terbit and self.publik and self.jenis != "templat"
        sendiri = hat.perangkat_daerah_id == self.pemilik
        kantor = sendiri and hat.peran in (Peran.PENYUSUN, Peran.PEMERIKSA, Peran.PENGESAH)
        if self.jenis == "naskah":
            if orang.pk in self.terlibat:
                return True
            return not self.rahasia and (kantor or hat.peran == Peran.PENGAWAS)
        organisasi = hat.peran == Peran.VERIFIKATOR and self.keadaan in KE_ORGANISASI
        return self.terbit or kantor or organisasi or hat.peran == Peran.PENGAWAS

    def __str__(self):
        return f"{self.jenis} {self.keadaan}{' rahasia' if self.rahasia else ''}{'' if self.publik else ' tertutup'}"


@dataclass(frozen=True)
class Bekal:
    """Something beside a document that is for its office, for Bagian Organisasi and for those who oversee."""

    tanda: str
    pemilik: int
    jenis: str = "bekal"
    keadaan: str = ""
    dikonsultasikan: bool = False
    berkode: bool = False

    def dikenal(self, orang):
        hat = getattr(orang, "penugasan_aktif", None)
        if hat is None:
            return False
        return hat.perangkat_daerah_id == self.pemilik or hat.peran in (
            Peran.VERIFIKATOR,
            Peran.PENGAWAS,
            Peran.PIMPINAN,
        )


def bertanda(isi, tanda, kunci=""):
    """The content with the mark in every text that a person may write freely."""
    if isinstance(isi, dict):
        return {k: bertanda(v, tanda, k) for k, v in isi.items()}
    if isinstance(isi, list):
        return [bertanda(v, tanda, kunci) for v in isi]
    return f"{isi} {tanda}" if isinstance(isi, str) and isi and kunci in BERTEKS else isi


def cetakan_cepat(monkeypatch):
    """Printing without laying out: a blank PDF which still holds the HTML that was to be printed."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(kosong := io.BytesIO())
    Image.new("RGB", (9, 9)).save(gambar := io.BytesIO(), "PNG")
    halaman = SimpleNamespace(lebar=210.0, tinggi=330.0, kotak={}, teks=())

    def cetak(html, **_pilihan):
        return Cetakan(kosong.getvalue() + html.encode(errors="replace"), (halaman,), 0, (gambar.getvalue(),))

    monkeypatch.setattr("ambon_sop.cetak.mesin.cetak", cetak)


class Kota(Dunia):
    """`satu`: every document of Disdukcapil, and the templates of Bagian Organisasi, in every state."""

    def __init__(self, pemeran):
        super().__init__(pemeran)
        self.satu = []
        self.rekan = buat_pengguna("Rekan Penyusun", Peran.PENYUSUN, self.unit)  # of the same office, not involved
        self._bersop()
        self._berlayanan()
        self._bertemplat()
        self._bernaskah()

    def _catat(self, jenis, keadaan, versi, tanda, **lain):
        versi = Versi.objects.select_related("dokumen").get(pk=versi.pk)
        pemilik = versi.dokumen.perangkat_daerah_id
        self.satu.append(Satu(jenis, keadaan, versi, tanda, pemilik, publik=lain.pop("publik", True), **lain))
        return versi

    def _jalan(self, konsultasi):
        """{state: steps from the draft} of an SOP or a standard."""
        akhir = "tetapkan" if konsultasi else "sahkan"
        langkah = [
            ("draf", None),
            ("diperiksa", ("periksakan", self.penyusun)),
            ("diajukan", ("teruskan", self.pemeriksa)),
            ("diverifikasi", ("ambil", self.verifikator)),
            ("disetujui", ("setujui", self.verifikator)),
            ("berlaku", (akhir, self.pengesah, HARI)),
            ("dicabut", ("cabut", self.pengesah, ALASAN)),
        ]
        jalan = {nama: [satu for _, satu in langkah[1 : n + 1]] for n, (nama, _) in enumerate(langkah)}
        jalan["dikembalikan"] = [*jalan["diverifikasi"], ("kembalikan", self.verifikator, ALASAN)]
        jalan["batal"] = [("batal", self.penyusun, ALASAN)]
        if konsultasi:
            jalan["konsultasi"] = [*jalan["diverifikasi"], ("buka_konsultasi", self.verifikator)]
        return jalan

    def _keluarga(self, model, jenis, isi, maju, jalan):
        for keadaan, langkah in [*jalan.items(), ("tertutup", jalan["berlaku"]), ("digantikan", jalan["berlaku"])]:
            tanda = f"TANDA{jenis}{keadaan}Q".upper()
            publik, teks = keadaan != "tertutup", bertanda(isi(f"{jenis} {keadaan}"), tanda)
            draf = dokumen_baru(
                model,
                perangkat_daerah=self.unit,
                judul=f"{jenis} {tanda}",
                isi=teks,
                pengguna=self.penyusun,
                publik=publik,
            )
            versi = maju(draf, *langkah)
            if keadaan == "digantikan":
                maju(versi_baru(versi.dokumen, self.penyusun, teks), *jalan["berlaku"])
            if keadaan == "diverifikasi":
                beri_catatan(versi, self.verifikator, teks=tanda, tempat="")
            self._catat(jenis, "berlaku" if keadaan == "tertutup" else keadaan, versi, tanda, publik=publik)

    def _bersop(self):
        from tests.sop.pabrik import majukan as majukan_sop

        self._keluarga(Sop, "sop", isi_sop, majukan_sop, self._jalan(konsultasi=False))

    def _berlayanan(self):
        self._keluarga(StandarPelayanan, "layanan", isi_layanan, majukan_layanan, self._jalan(konsultasi=True))

    def _bertemplat(self):
        orang, verifikator = self.penyusun_organisasi, self.verifikator
        ajukan, ambil = ("ajukan", orang), ("ambil", verifikator)
        berlaku = [ajukan, ambil, ("berlakukan", verifikator)]
        jalan = {
            "draf": [], "diajukan": [ajukan], "diverifikasi": [ajukan, ambil], "berlaku": berlaku,
            "dicabut": [*berlaku, ("cabut", verifikator, ALASAN)], "batal": [("batal", orang, ALASAN)],
        }  # fmt: skip
        for keadaan, langkah in jalan.items():
            tanda = f"TANDATEMPLAT{keadaan}Q".upper()
            versi = majukan(templat_baru(orang, "surat_dinas", f"Templat {tanda}"), *langkah)
            self._catat("templat", keadaan, versi, tanda)

    def _bernaskah(self):
        self._dasar = Templat.objects.get(pk=self.satu_dengan("templat", "berlaku").versi.dokumen_id)
        minta, paraf = ("minta_paraf", self.penyusun), ("paraf_terakhir", self.pemeriksa)
        tanda_tangani = ("tanda_tangani", self.pengesah, HARI)
        jalan = {
            "draf": [], "paraf": [minta], "menunggu_tanda": [minta, paraf],
            "ditandatangani": [minta, paraf, tanda_tangani], "batal": [("batal", self.penyusun, ALASAN)],
        }  # fmt: skip
        terlibat = frozenset({self.penyusun.pk, self.pemeriksa.pk, self.pengesah.pk})
        for rahasia in (False, True):
            for keadaan, langkah in jalan.items():
                tanda = f"TANDANASKAH{keadaan}{'RAHASIA' * rahasia}Q".upper()
                versi = majukan(self._surat(tanda, rahasia), *langkah)
                self._catat("naskah", keadaan, versi, tanda, rahasia=rahasia, terlibat=terlibat, publik=False)

    def _surat(self, tanda, rahasia):
        nilai = bertanda(json.loads(json.dumps(dict(RAGAM["surat_dinas"].contoh))), tanda) | {"hal": f"Hal {tanda}"}
        lain = {"keamanan": "R" if rahasia else "B", "klasifikasi": "000.8.3", "penanda": self.pengesah}
        versi = naskah_baru(self.penyusun, self._dasar, nilai, **lain)
        Paraf.objects.create(naskah_id=versi.dokumen_id, urut=1, pengguna=self.pemeriksa, jabatan="Pemaraf")
        return versi

    def bekal(self):
        """What surrounds the documents: minutes, comments, plans, signals, a list of recipients."""
        for tanda, objek, bidang in (
            ("TANDAFORUMQ", self.forum, "judul"),
            ("TANDATANGGAPANQ", self.tanggapan, "teks"),
            ("TANDARENCANAQ", self.rencana, "program"),
            ("TANDAISYARATQ", self.isyarat, "loket"),
        ):
            type(objek).objects.filter(pk=objek.pk).update(**{bidang: tanda})
            self.satu.append(Bekal(tanda, self.unit.pk))
        lain = (self.foto_forum, self.evaluasi, self.maklumat, self.berita_acara, self.periode, self.konsultasi)
        self.pk_bekal = {objek.pk for objek in (self.forum, self.tanggapan, self.rencana, self.isyarat, *lain)}

    def satu_dengan(self, jenis, keadaan):
        return next(satu for satu in self.satu if (satu.jenis, satu.keadaan) == (jenis, keadaan))
