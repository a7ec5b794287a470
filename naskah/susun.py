"""Template and values become a `Lembaran`: blanks filled in, conditions decided, annexes counted. Pure.

What a person typed is put in as text and never read again: no mark, no blank and no tag in it has a meaning.
"""

from datetime import date

from ambon_sop.blok import model as blok
from ambon_sop.blok.sebaris import potong

from . import lembaran as l
from . import ragam
from . import terbilang as t
from .isi import KEAMANAN
from .isian import SISTEM, TOKEN, kosong
from .penanda import blok_tanda

BELUM = "belum diisi"
LEBIH_LAMPIRAN = "lihat lampiran"
KOLOM_ORANG = ("No.", "Nama", "Pangkat/Gol.", "NIP", "Jabatan")


def susun(isi):
    """The letter of an `IsiNaskah`, as `Lembaran`."""
    return _Penyusun(isi).susun()


class _Penyusun:
    def __init__(self, isi):
        self.isi, self.templat = isi, isi.templat
        self.isian = isi.templat.isian_dari
        self.kelompok = ragam.cari(isi.templat.ragam).kelompok
        self.tanda = [blok_tanda(p, self.kelompok, isi.templat.ragam) for p in isi.penanda]

    def susun(self):
        ada = [b for b in self.templat.bagian if b.syarat is None or self._berlaku(b.syarat)]
        self.lampiran = [b.id for b in ada if b.tipe == "halaman" and b.lampiran]
        simpul = [s for b in ada if (s := getattr(self, f"_{b.tipe}")(b)) is not None]
        kurang = tuple(k for k, satu in self.isian.items() if satu.wajib and kosong(self.nilai(k)))
        tp = self.templat
        return l.Lembaran(
            tp.ragam, self.isi.hal or tp.nama, self.isi.kop, tp.kertas, tp.lanskap, tp.huruf, tp.ukuran,
            tuple(simpul), kurang,
        )  # fmt: skip

    # Values

    def nilai(self, kunci):
        """What was filled in, else the blank's default."""
        nilai = self.isi.nilai.get(kunci)
        if nilai is None and (isian := self.isian.get(kunci)) and isian.bawaan and isian.tipe in ("teks", "pilihan"):
            return [isian.bawaan] if isian.berulang else isian.bawaan
        return nilai

    def _berlaku(self, syarat):
        nilai = self.nilai(syarat.isian)
        if syarat.banding == "diisi":
            return not kosong(nilai)
        if syarat.banding == "kosong":
            return kosong(nilai)
        if syarat.banding == "sama":
            return str(nilai or "").strip().casefold() == syarat.nilai.strip().casefold()
        banyak = nilai if isinstance(nilai, int) else len(nilai or ())
        batas = int(syarat.nilai) if syarat.nilai.strip().isdigit() else 0
        return banyak > batas if syarat.banding == "lebih" else banyak <= batas

    def _kata(self, kunci, bentuk):
        """One token as a Potong."""
        if kunci in SISTEM:
            return self._sistem(kunci, bentuk)
        isian, nilai = self.isian.get(kunci), self.nilai(kunci)
        if isian is None:
            return l.Potong(f"[{kunci}]")
        if kosong(nilai):
            return l.Potong(f"[{isian.label}]", tanda="kosong", kunci=kunci)
        if isian.berulang:
            return l.Potong(_rangkai([tulis(isian, satu, bentuk) for satu in nilai]), tanda="isian", kunci=kunci)
        return l.Potong(tulis(isian, nilai, bentuk), tanda="isian", kunci=kunci)

    def _sistem(self, kunci, bentuk):
        isi, tanda = self.isi, self.tanda[0] if self.tanda else None
        if kunci == "tanggal" and isi.tanggal:
            return l.Potong(_tanggal(isi.tanggal, bentuk))
        penanda = isi.penanda[0] if isi.penanda else None
        nilai = {
            "nomor": isi.nomor,
            "tempat": isi.tempat,
            "tahun": str(isi.tanggal.year) if isi.tanggal else None,
            "unit": isi.unit,
            "jabatan": penanda and penanda.jabatan,
            "keamanan": KEAMANAN[isi.keamanan],
            "penanda_tangan": penanda and _orang(penanda.model_dump() | {"nama": tanda.nama}, bentuk),
        }.get(kunci)
        return l.Potong(nilai) if nilai else l.Potong(f"[{kunci.replace('_', ' ')}]", tanda="sistem", kunci=kunci)

    def baris(self, teks, gaya=""):
        """A template's text with its marks and blanks, as runs."""
        hasil = []
        for gaya_kini, isi in potong(teks):
            mulai = 0
            for cocok in TOKEN.finditer(isi):
                if cocok.start() > mulai:
                    hasil.append(l.Potong(isi[mulai : cocok.start()], gaya_kini or gaya))
                kata = self._kata(cocok[1], cocok[2] or "")
                hasil.append(l.Potong(kata.teks, gaya_kini or gaya, kata.tanda, kata.kunci))
                mulai = cocok.end()
            if mulai < len(isi):
                hasil.append(l.Potong(isi[mulai:], gaya_kini or gaya))
        return tuple(hasil)

    def ulang(self, teks):
        """A text that is nothing but one repeating blank gives one line for each repetition; else one line."""
        cocok = TOKEN.fullmatch(teks.strip())
        isian = self.isian.get(cocok[1]) if cocok else None
        if isian is None or not isian.berulang:
            return (self.baris(teks),) if teks.strip() else ()
        nilai = self.nilai(isian.kunci)
        if kosong(nilai):
            return (self.baris(teks),) if isian.wajib else ()
        return tuple(
            (l.Potong(tulis(isian, satu, cocok[2] or ""), tanda="isian", kunci=isian.kunci),) for satu in nilai
        )

    # Blocks

    def blok(self, daftar, lekuk=False):
        """BLOK of a template as nodes; a paragraph that is one blank of blocks gives way to them."""
        hasil = []
        for satu in daftar:
            hasil += self._satu_blok(satu, lekuk)
        return tuple(hasil)

    def _satu_blok(self, satu, lekuk):
        if isinstance(satu, blok.Paragraf):
            return self._paragraf(satu.teks, lekuk)
        if isinstance(satu, blok.Daftar):
            butir = []
            for b in satu.butir:
                baris = self.ulang(b.teks)
                anak = self.blok(b.anak)
                butir += [
                    l.Butir(satu_baris, anak if urut == len(baris) - 1 else ()) for urut, satu_baris in enumerate(baris)
                ]
            return [l.Daftar(satu.gaya, tuple(butir))] if butir else []
        if isinstance(satu, blok.Keadaan):
            return list(self.blok(satu.isi, lekuk))
        kepala = tuple(self.baris(sel, "tebal") for sel in satu.kepala)
        return [l.Kisi(kepala, tuple(tuple(self.baris(sel) for sel in baris) for baris in satu.baris))]

    def _paragraf(self, teks, lekuk):
        cocok = TOKEN.fullmatch(teks.strip())
        isian = self.isian.get(cocok[1]) if cocok else None
        if isian is not None and not kosong(nilai := self.nilai(isian.kunci)):
            if isian.tipe == "paragraf":
                return polos_blok(blok.dari_daftar(nilai), isian.kunci, lekuk)
            if isian.tipe == "tabel":
                return [_kisi_isian(isian, nilai)]
            if isian.tipe == "daftar_orang":
                return [_kisi_orang(nilai, isian.kunci)]
            if isian.berulang:
                return [l.Paragraf(satu, lekuk) for satu in self.ulang(teks)]
        if isian is not None and not isian.wajib:
            return []
        return [l.Paragraf(self.baris(teks), lekuk)]

    # Parts: one function for each type of bagian.py

    def _tempat_tanggal(self, b):
        return l.TempatTanggal(b.id, self.baris("[tempat], [tanggal]"))

    def _rincian(self, b):
        return l.Rincian(
            b.id, tuple((self.baris(satu.label), self._isi_rincian(satu.teks)) for satu in b.baris), b.letak, b.garis
        )

    def _isi_rincian(self, teks):
        """The lines of one entry: more than one where a blank repeats; a blank that may be empty shows `-`."""
        baris = self.ulang(teks)
        kosong_boleh = len(baris) == 1 and all(p.tanda == "kosong" and not self.isian[p.kunci].wajib for p in baris[0])
        return ((l.Potong("-"),),) if not baris or kosong_boleh else baris

    def _tujuan(self, b):
        return l.Tujuan(b.id, b.awalan, self.ulang(b.kepada), self.baris(b.di), b.letak)

    def _judul(self, b):
        nomor = self.baris(f"{b.awalan_nomor} [nomor]") if b.nomor else ()
        return l.Judul(b.id, self.baris(b.teks), nomor, self.baris(b.tentang), self.baris(b.jabatan))

    def _isi(self, b):
        isi = self.blok(b.blok, b.lekuk)
        return l.Isi(b.id, self.baris(b.judul, "tebal"), isi) if isi or b.judul else None

    def _konsiderans(self, b):
        isi = self.blok(b.blok)
        return l.Konsiderans(b.id, b.label, isi) if isi else None

    def _seruan(self, b):
        return l.Seruan(b.id, self.baris(b.teks))

    def _diktum(self, b):
        nilai = self.nilai(b.isian) or [f"[{self.isian[b.isian].label}]" if b.isian in self.isian else ""]
        tanda = "isian" if self.nilai(b.isian) else "kosong"
        return l.Diktum(
            b.id, tuple((t.urutan(ke), (l.Potong(satu, "", tanda, b.isian),)) for ke, satu in enumerate(nilai, 1))
        )

    def _pelaksana(self, b):
        nilai = self.nilai(b.isian)
        nilai = [nilai] if isinstance(nilai, dict) else nilai
        if b.tabel and nilai:
            return l.Tabel(b.id, _kisi_orang(nilai, b.isian))
        if not nilai:
            kosong_ini = (
                (l.Potong(f"[{self.isian[b.isian].label}]", "", "kosong", b.isian),) if b.isian in self.isian else ()
            )
            return l.Pelaksana(b.id, b.label, (l.Orang((((l.Potong("Nama"),), kosong_ini),)),))
        return l.Pelaksana(b.id, b.label, tuple(_baris_orang(satu, b.isian) for satu in nilai))

    def _tabel(self, b):
        kepala = tuple(self.baris(sel, "tebal") for sel in b.kepala)
        baris = [tuple(self.baris(sel) for sel in satu) for satu in b.baris]
        if b.isian in self.isian:
            baris += _kisi_isian(
                self.isian[b.isian], self.nilai(b.isian) or [], len(b.baris) if b.bernomor else None
            ).baris
        return l.Tabel(b.id, l.Kisi(kepala, tuple(baris), tuple(b.lebar), b.garis))

    def _tanda_tangan(self, b):
        return l.TandaTangan(b.id, tuple(self._kolom(b, satu) for satu in b.kolom))

    def _kolom(self, b, kolom):
        atas = [self.baris(satu) for satu in kolom.atas.split("\n") if satu]
        if kolom.penanda is None:
            return self._kolom_luar(kolom, atas)
        if kolom.penanda == 0 and b.tetap:
            atas = [self.baris(f"{b.tetap} di [tempat]"), self.baris("pada tanggal [tanggal]"), *atas]
        if kolom.penanda == 0 and b.tempat_tanggal:
            atas = [self.baris("[tempat], [tanggal]"), *atas]
        if kolom.penanda < len(self.tanda):
            tanda = self.tanda[kolom.penanda]
            nama = (l.Potong(tanda.nama, "tebal"),)
            return l.Kolom(kolom.letak, tuple(atas), tanda.jabatan, nama, tanda.bawah, kolom.meterai, utama=True)
        nama = (l.Potong("[penanda tangan]", tanda="sistem", kunci="penanda_tangan"),)
        return l.Kolom(kolom.letak, tuple(atas), (), nama, (), kolom.meterai, utama=True)

    def _kolom_luar(self, kolom, atas):
        """Somebody who is no signer of ours: a party, a witness, a receiver."""
        orang = self.nilai(kolom.isian) if kolom.isian else None
        if not isinstance(orang, dict) or kosong(orang):
            label = self.isian[kolom.isian].label if kolom.isian in self.isian else ""
            nama = (l.Potong(f"[{label}]", "", "kosong", kolom.isian),) if label else ()
            return l.Kolom(kolom.letak, tuple(atas), (), nama, (), kolom.meterai)
        bawah = tuple(satu for satu in (orang["pangkat"], orang["nip"] and f"NIP {orang['nip']}") if satu)
        jabatan = (f"{orang['jabatan']},",) if orang["jabatan"] else ()
        nama = (l.Potong(orang["nama"], "tebal", "isian", kolom.isian),)
        return l.Kolom(kolom.letak, tuple(atas), jabatan, nama, bawah, kolom.meterai)

    def _tembusan(self, b):
        butir = self.ulang(f"[{b.isian}]") if b.isian in self.isian else ()
        return l.Tembusan(b.id, butir) if butir else None

    def _halaman(self, b):
        if not b.lampiran:
            return l.Halaman(b.id, False, (), self.baris(b.judul))
        urut = f" {t.romawi(self.lampiran.index(b.id) + 1)}" if len(self.lampiran) > 1 else ""
        nama = ragam.cari(self.templat.ragam).nama
        kepala = (
            ((l.Potong(f"Lampiran{urut}"),), (l.Potong(nama),)),
            ((l.Potong("Nomor"),), self.baris("[nomor]")),
            ((l.Potong("Tanggal"),), self.baris("[tanggal]")),
        )
        return l.Halaman(b.id, True, kepala, self.baris(b.judul, "tebal"))


# What needs no template


def tulis(isian, nilai, bentuk=""):
    """One value as text, in one of the forms of isian.BENTUK."""
    if isian.tipe == "tanggal":
        return _tanggal(date.fromisoformat(nilai), bentuk)
    if isian.tipe in ("angka", "uang"):
        if bentuk == "terbilang":
            return t.uang_terbilang(nilai) if isian.tipe == "uang" else t.terbilang(nilai)
        return t.rupiah(nilai) if isian.tipe == "uang" else t.ribuan(nilai)
    if isian.tipe == "orang":
        return _orang(nilai, bentuk)
    return nilai if isinstance(nilai, str) else ""


def _tanggal(hari, bentuk):
    return {"hari": t.hari, "terbilang": t.tanggal_terbilang}.get(bentuk, t.panjang)(hari)


def _orang(orang, bentuk):
    if bentuk == "lengkap":
        nip = f"NIP {orang['nip']}" if orang.get("nip") else ""
        return ", ".join(satu for satu in (orang["nama"], orang.get("pangkat"), nip, orang.get("jabatan")) if satu)
    return orang.get(bentuk if bentuk in ("pangkat", "nip", "jabatan") else "nama") or "-"


def _rangkai(daftar):
    """`A`, `A dan B`, `A, B, dan C`."""
    if len(daftar) < 3:
        return " dan ".join(daftar)
    return f"{', '.join(daftar[:-1])}, dan {daftar[-1]}"


def polos_blok(daftar, kunci, lekuk=False):
    """Blocks that a person wrote, as nodes: their marks hold, blanks in them do not."""

    def baris(teks):
        return tuple(l.Potong(isi, gaya, "isian", kunci) for gaya, isi in potong(teks))

    hasil = []
    for satu in daftar:
        if isinstance(satu, blok.Paragraf):
            hasil.append(l.Paragraf(baris(satu.teks), lekuk))
        elif isinstance(satu, blok.Daftar):
            butir = tuple(l.Butir(baris(b.teks), tuple(polos_blok(b.anak, kunci))) for b in satu.butir)
            hasil.append(l.Daftar(satu.gaya, butir))
        elif isinstance(satu, blok.Keadaan):
            hasil += polos_blok(satu.isi, kunci, lekuk)
        else:
            kepala = tuple(baris(sel) for sel in satu.kepala)
            hasil.append(l.Kisi(kepala, tuple(tuple(map(baris, sel)) for sel in satu.baris)))
    return hasil


def _kisi_isian(isian, nilai, mulai=None):
    """A table that was filled in; with `mulai` its rows are numbered on from there."""
    kepala = tuple((l.Potong(kolom, "tebal"),) for kolom in isian.kolom)
    baris = []
    for urut, satu in enumerate(nilai, 1):
        sel = [(l.Potong(teks, "", "isian", isian.kunci),) for teks in [*satu, *[""] * (len(isian.kolom) - len(satu))]]
        baris.append(tuple([(l.Potong(f"{mulai + urut}."),), *sel] if mulai is not None else sel))
    return l.Kisi(kepala, tuple(baris))


def _kisi_orang(daftar, kunci):
    kepala = tuple((l.Potong(kolom, "tebal"),) for kolom in KOLOM_ORANG)
    baris = tuple(
        (
            (l.Potong(f"{urut}."),),
            *((l.Potong(orang[k] or "-", "", "isian", kunci),) for k in ("nama", "pangkat", "nip", "jabatan")),
        )
        for urut, orang in enumerate(daftar, 1)
    )
    return l.Kisi(kepala, baris, (6, 30, 20, 22, 22))


def _baris_orang(orang, kunci):
    label = (("Nama", "nama"), ("Pangkat/Gol.", "pangkat"), ("NIP", "nip"), ("Jabatan", "jabatan"))
    return l.Orang(tuple(((l.Potong(k),), (l.Potong(orang[b], "", "isian", kunci),)) for k, b in label if orang[b]))
