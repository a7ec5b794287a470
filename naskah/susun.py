"""Template and values become a `Lembaran`: blanks filled in (pengisi.py), conditions decided, annexes counted. Pure."""

from . import lembaran as l
from . import terbilang as t
from . import wujud
from .isian import TOKEN, kosong
from .penanda import kelompokkan
from .pengisi import Pengisi


def susun(isi):
    """The letter of an `IsiNaskah`, as `Lembaran`."""
    return _Penyusun(isi).susun()


class _Penyusun(Pengisi):
    def susun(self):
        ada = [b for b in self.templat.bagian if b.syarat is None or self.berlaku(b.syarat)]
        self.lampiran = [b.id for b in ada if b.tipe == "halaman" and b.lampiran]
        simpul = []
        for b in ada:
            hasil = getattr(self, f"_{b.tipe}")(b)
            simpul += hasil if isinstance(hasil, list) else [hasil] if hasil is not None else []
        kurang = tuple(k for k, satu in self.isian.items() if satu.wajib and kosong(self.nilai(k)))
        tp = self.templat
        return l.Lembaran(
            tp.ragam, self.isi.hal or tp.nama, self._kop(), tp.kertas, tp.lanskap, tp.huruf, tp.ukuran,
            tuple(simpul), kurang,
        )  # fmt: skip

    def _kop(self):
        """A certificate has its emblem in the middle."""
        kop = self.isi.kop
        return kop.model_copy(update={"letak": "tengah"}) if kop and self.ragam.kop_tengah else kop

    # Parts: one function for each type of bagian.py; None where nothing is left to print, a list where it gives several

    def _tempat_tanggal(self, b):
        return l.TempatTanggal(b.id, self.baris("[tempat], [tanggal]"))

    def _rincian(self, b):
        baris = tuple(
            (self.baris(satu.label), isi)
            for satu in b.baris
            if (isi := self._isi_rincian(satu.teks)) != TANPA_ISI or not satu.bila_diisi
        )
        if b.samping:
            orang = l.Orang(tuple((label, _gabung(isi)) for label, isi in baris))
            return l.Pelaksana(b.id, b.samping, (orang,))
        return l.Rincian(b.id, baris, b.letak, b.garis) if baris else None

    def _isi_rincian(self, teks):
        """The lines of one entry: more than one where a blank repeats; an empty one shows `-`, none stays empty."""
        return self.ulang(teks) or (TANPA_ISI if teks else ((),))

    def _tujuan(self, b):
        return l.Tujuan(b.id, b.awalan, self.ulang(b.kepada), self.baris(b.di), b.letak)

    def _judul(self, b):
        nomor = self.baris(f"{b.awalan_nomor} [nomor]".strip()) if b.nomor else ()
        return l.Judul(b.id, self.baris(b.teks), nomor, self.baris(b.tentang), self.baris(b.jabatan))

    def _isi(self, b):
        isi = self.blok(b.blok, b.lekuk)
        return l.Isi(b.id, self.baris(b.judul, "tebal"), isi) if isi or not b.blok else None

    def _konsiderans(self, b):
        isi = self.blok(b.blok)
        return l.Konsiderans(b.id, b.label, isi) if isi or not b.blok else None

    def _seruan(self, b):
        return None if self.hampa(b.teks) else l.Seruan(b.id, self.baris(b.teks), b.besar)

    def _diktum(self, b):
        nilai = self.sumber(b.isian, "teks")
        nilai = [nilai] if isinstance(nilai, str) and nilai else nilai
        semua = [l.Potong(satu, "", "isian", b.isian) for satu in nilai] if nilai else [self.belum(b.isian)]
        return l.Diktum(b.id, tuple((t.urutan(ke), (satu,)) for ke, satu in enumerate(semua, 1)))

    def _pasal(self, b):
        nilai = self.sumber(b.isian, "tabel") or []
        return [self._satu_pasal(b, ke, *[*baris, "", ""][:2]) for ke, baris in enumerate(nilai, 1)] or [
            l.Isi(b.id, (l.Potong("Pasal 1", "tebal"),), (l.Paragraf((self.belum(b.isian),)),), tengah=True)
        ]

    def _satu_pasal(self, b, ke, judul, teks):
        kepala = [l.Potong(f"Pasal {ke}", "tebal")]
        if judul:
            kepala += [l.Potong("\n"), l.Potong(judul, "tebal", "isian", b.isian)]
        isi = tuple(l.Paragraf((l.Potong(satu, "", "isian", b.isian),)) for satu in teks.split("\n") if satu.strip())
        return l.Isi(b.id, tuple(kepala), isi, tengah=True)

    def _pelaksana(self, b):
        nilai = self.sumber(b.isian, "orang", "daftar_orang")
        nilai = [nilai] if isinstance(nilai, dict) else nilai
        if kosong(nilai):
            isian = self.isian.get(b.isian)
            if isian is not None and not isian.wajib:
                return None
            return l.Pelaksana(b.id, b.label, (l.Orang((((l.Potong("Nama"),), (self.belum(b.isian),)),)),))
        if b.tabel:
            return l.Tabel(b.id, wujud.kisi_orang(nilai, b.isian))
        return l.Pelaksana(b.id, b.label, tuple(wujud.baris_orang(satu, b.isian) for satu in nilai))

    def _tabel(self, b):
        kepala = tuple(self.baris(sel, "tebal") for sel in b.kepala)
        baris = [tuple(self.sel(sel) for sel in satu) for satu in b.baris]
        isian = self.isian.get(b.isian)
        if isian is not None:
            nilai = self.sumber(b.isian, "tabel") or []
            baris += wujud.kisi_isian(isian, nilai, len(b.baris) if b.bernomor else None).baris
            if not nilai and isian.wajib and not b.sedikitnya:
                baris.append(((self.belum(b.isian),),))
        lebar = max(map(len, [kepala, *baris]), default=1)
        for urut in range(len(baris), b.sedikitnya):
            baris.append(((l.Potong(f"{urut + 1}."),) if b.bernomor else (),))
        baris = [_genap(satu, lebar, l.Potong(f"{urut}.") if b.paraf else None) for urut, satu in enumerate(baris, 1)]
        return l.Tabel(b.id, l.Kisi(kepala, tuple(baris), tuple(b.lebar), b.garis, b.paraf))

    def _tanda_tangan(self, b):
        kolom = tuple(hasil for satu in b.kolom for hasil in self._kolom(b, satu))
        return l.TandaTangan(b.id, kolom) if kolom else None

    def _kolom(self, b, kolom):
        """The columns that one of the template gives: a list of persons gives several, an empty one perhaps none."""
        atas = tuple(self.baris(satu) for satu in kolom.atas.split("\n") if satu)
        if kolom.penanda is not None:
            return [self._kolom_kita(b, kolom, atas)]
        orang = self.sumber(kolom.isian, "orang", "daftar_orang")
        if kosong(orang):
            return self._kolom_belum(kolom, atas)
        # Of the fixed lines below only those stand under a name that say something more of it.
        bawah = self._bawah([satu for satu in kolom.bawah.split("\n") if TOKEN.search(satu)])
        semua = [orang] if isinstance(orang, dict) else orang
        letak = ("kiri", "kanan") if len(semua) > 1 else (kolom.letak,)
        return [_kolom_luar(kolom, satu, atas, bawah, letak[urut % len(letak)]) for urut, satu in enumerate(semua)]

    def _kolom_kita(self, b, kolom, atas):
        if kolom.penanda == 0 and b.tetap:
            atas = (self.baris(f"{b.tetap} di [tempat]"), self.baris("pada tanggal [tanggal]"), *atas)
        if kolom.penanda == 0 and b.tempat_tanggal:
            atas = (self.baris("[tempat], [tanggal]"), *atas)
        if kolom.penanda < len(self.tanda):
            tanda = self.tanda[kolom.penanda]
            nama = (l.Potong(tanda.nama, "tebal"),)
            return l.Kolom(kolom.letak, atas, tanda.jabatan, nama, tanda.bawah, kolom.meterai, utama=True)
        nama = (l.Potong("[penanda tangan]", tanda="sistem", kunci="penanda_tangan"),)
        return l.Kolom(kolom.letak, atas, (), nama, (), kolom.meterai, utama=True)

    def _kolom_belum(self, kolom, atas):
        """Somebody outside whose name is not known: dots to write on, the blank's name, or no column at all."""
        belum = self.belum(kolom.isian)
        if not kolom.nama and not belum.teks:
            return []
        nama = self.baris(kolom.nama) if kolom.nama else (belum,)
        return [l.Kolom(kolom.letak, atas, (), nama, self._bawah(kolom.bawah.split("\n")), kolom.meterai)]

    def _bawah(self, semua):
        return tuple("".join(p.teks for p in self.baris(satu)) for satu in semua if satu)

    def _tembusan(self, b):
        butir = self.ulang(f"[{b.isian}]") if b.isian in self.isian else ()
        return l.Tembusan(b.id, butir) if butir else None

    def _halaman(self, b):
        if not b.lampiran:
            return l.Halaman(b.id, False, (), self.baris(b.judul))
        urut = f" {t.romawi(self.lampiran.index(b.id) + 1)}" if len(self.lampiran) > 1 else ""
        kepala = [
            ((l.Potong(f"Lampiran{urut}"),), self.baris(b.naskah) or (l.Potong(self.ragam.nama),)),
            ((l.Potong("Nomor"),), self.baris("[nomor]")),
            ((l.Potong("Tanggal"),), self.baris("[tanggal]")),
        ]
        if b.tentang:
            kepala.append(((l.Potong("Tentang"),), self.baris(b.tentang)))
        return l.Halaman(b.id, True, tuple(kepala), self.baris(b.judul, "tebal"))


TANPA_ISI = ((l.Potong("-"),),)  # the lines of an entry that has nothing to say


def _gabung(semua):
    """Several lines as one, with breaks between."""
    hasil = []
    for urut, satu in enumerate(semua):
        hasil += [*([l.Potong("\n")] if urut else []), *satu]
    return tuple(hasil)


def _genap(baris, lebar, nomor_paraf):
    """A row filled up with empty cells; the last holds the number to sign at."""
    baris = (*baris, *[()] * (lebar - len(baris)))
    return (*baris[:-1], (nomor_paraf,)) if nomor_paraf else baris


def _kolom_luar(kolom, orang, atas, lebih, letak):
    """Somebody who is no signer of ours: a party, a witness, a receiver."""
    nip = f"NIP {kelompokkan(orang['nip'])}" if orang["nip"] else ""
    bawah = (*(satu for satu in (orang["pangkat"], nip) if satu), *lebih)
    jabatan = (f"{orang['jabatan'].upper()},",) if orang["jabatan"] else ()
    nama = (l.Potong(orang["nama"], "tebal", "isian", kolom.isian),)
    return l.Kolom(letak, atas, jabatan, nama, bawah, kolom.meterai)
