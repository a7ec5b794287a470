"""Blanks become text: values, conditions, lines, blocks. What a person typed is put in and never read again. Pure."""

from ambon_sop.blok import model as blok
from ambon_sop.blok.sebaris import potong

from . import lembaran as l
from . import ragam, wujud
from .isi import KEAMANAN, SIFAT_PENANDA
from .isian import SISTEM, TOKEN, kosong
from .penanda import blok_tanda, kelompokkan, tampil


class Pengisi:
    """The values of one letter, written into the texts of its template."""

    def __init__(self, isi):
        self.isi, self.templat = isi, isi.templat
        self.isian = isi.templat.isian_dari
        self.ragam = ragam.cari(isi.templat.ragam)
        self.tanda = [blok_tanda(p, self.ragam.kelompok, self.ragam.kode) for p in isi.penanda]

    def nilai(self, kunci):
        """What was filled in, else the blank's default."""
        nilai = self.isi.nilai.get(kunci)
        if nilai is None and (isian := self.isian.get(kunci)) and isian.bawaan and isian.tipe in ("teks", "pilihan"):
            return [isian.bawaan] if isian.berulang else isian.bawaan
        return nilai

    def sumber(self, kunci, *tipe):
        """The value that feeds a part; None where the blank is of another type than the part can show."""
        isian = self.isian.get(kunci)
        return self.nilai(kunci) if isian is not None and isian.tipe in tipe else None

    def berlaku(self, syarat):
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

    def belum(self, kunci, bawaan=""):
        """What stands in the place of a blank that is empty: its name where it has to be filled in, else nothing."""
        isian = self.isian.get(kunci)
        teks = f"[{isian.label}]" if isian and isian.wajib else bawaan
        return l.Potong(teks, tanda="kosong", kunci=kunci or "")

    def _kata(self, kunci, bentuk):
        """One token as a Potong."""
        if kunci in SISTEM:
            teks = self._sistem(kunci, bentuk)
            return l.Potong(teks) if teks else l.Potong(f"[{kunci.replace('_', ' ')}]", tanda="sistem", kunci=kunci)
        isian, nilai = self.isian.get(kunci), self.nilai(kunci)
        if isian is None:
            return l.Potong(f"[{kunci}]")
        if bentuk == "kotak" and isian.tipe == "pilihan":
            return l.Potong(wujud.kotak(isian, nilai), tanda="isian", kunci=kunci)
        if kosong(nilai):
            return self.belum(kunci)
        if isian.berulang:
            teks = wujud.rangkai([wujud.tulis(isian, satu, bentuk) for satu in nilai])
            return l.Potong(teks, tanda="isian", kunci=kunci)
        return l.Potong(wujud.tulis(isian, nilai, bentuk), tanda="isian", kunci=kunci)

    def _sistem(self, kunci, bentuk):
        isi = self.isi
        if kunci == "tanggal":
            return wujud.tanggal(isi.tanggal, bentuk) if isi.tanggal else None
        if kunci == "penanda_tangan":
            return self._penanda(bentuk)
        penanda = isi.penanda[0] if isi.penanda else None
        nilai = {
            "nomor": isi.nomor,
            "tempat": isi.tempat,
            "tahun": str(isi.tanggal.year) if isi.tanggal else None,
            "unit": isi.unit,
            "jabatan": penanda and penanda.jabatan,
            "pejabat": penanda and (penanda.an or penanda.jabatan),
            "keamanan": KEAMANAN[isi.keamanan],
        }[kunci]
        return nilai.upper() if nilai and bentuk == "kapital" else nilai

    def _penanda(self, bentuk):
        """The first signer in the running text, as Pasal 44 shows them at the foot."""
        if not self.isi.penanda:
            return None
        penanda, lihat = self.isi.penanda[0], self._tampil(self.isi.penanda[0])
        jabatan = f"{SIFAT_PENANDA[penanda.sifat]} {penanda.jabatan}".strip()
        return wujud.orang(
            {
                "nama": self.tanda[0].nama,
                "pangkat": penanda.pangkat if lihat.pangkat else "",
                "nip": kelompokkan(penanda.nip) if lihat.nip else "",
                "jabatan": jabatan,
            },
            bentuk,
        )

    def _tampil(self, penanda):
        return tampil(self.ragam.kelompok, self.ragam.kode, penanda.golongan, penanda.sifat)

    # Lines

    def baris(self, teks, gaya=""):
        """A template's text with its marks and blanks, as runs."""
        hasil = []
        for gaya_kini, isi in potong(teks):
            mulai = 0
            for cocok in TOKEN.finditer(isi):
                if cocok.start() > mulai:
                    hasil.append(l.Potong(isi[mulai : cocok.start()], gaya_kini or gaya))
                kata = self._kata(cocok[1], cocok[2] or "")
                if kata.teks:
                    hasil.append(l.Potong(kata.teks, gaya_kini or gaya, kata.tanda, kata.kunci))
                mulai = cocok.end()
            if mulai < len(isi):
                hasil.append(l.Potong(isi[mulai:], gaya_kini or gaya))
        return tuple(hasil)

    def hampa(self, teks):
        """Whether a text speaks of blanks only that may be, and are, empty: then it has nothing to say."""
        kunci = [cocok[1] for cocok in TOKEN.finditer(teks)]
        return bool(kunci) and all(
            (isian := self.isian.get(k)) is not None and not isian.wajib and kosong(self.nilai(k)) for k in kunci
        )

    def ulang(self, teks):
        """A text that is nothing but one repeating blank gives one line for each repetition; else one line or none."""
        if not teks.strip() or (self.hampa(teks) and ".kotak]" not in teks):
            return ()
        cocok = TOKEN.fullmatch(teks.strip())
        isian = self.isian.get(cocok[1]) if cocok else None
        if isian is None or not isian.berulang or cocok[2] == "kotak" or kosong(nilai := self.nilai(isian.kunci)):
            return (self.baris(teks),)
        return tuple(
            (l.Potong(wujud.tulis(isian, satu, cocok[2] or ""), tanda="isian", kunci=isian.kunci),) for satu in nilai
        )

    def sel(self, teks):
        """A text of a table's cell; a repeating blank is numbered, one a line; an empty one shows `-`."""
        if not TOKEN.fullmatch(teks.strip()):
            return self.baris(teks)
        semua = self.ulang(teks) or ((l.Potong("-"),),)
        if len(semua) == 1:
            return semua[0]
        hasil = []
        for urut, satu in enumerate(semua, 1):
            hasil += [l.Potong(f"{urut}. " if urut == 1 else f"\n{urut}. "), *satu]
        return tuple(hasil)

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
            butir = [hasil for b in satu.butir for hasil in self._butir(b)]
            return [l.Daftar(satu.gaya, tuple(butir))] if butir else []
        if isinstance(satu, blok.Keadaan):
            return list(self.blok(satu.isi, lekuk))
        kepala = tuple(self.baris(sel, "tebal") for sel in satu.kepala)
        return [l.Kisi(kepala, tuple(tuple(self.sel(sel) for sel in baris) for baris in satu.baris))]

    def _butir(self, butir):
        """The items of a list that one item of the template gives; what is beneath stands under the last."""
        baris, anak = self.ulang(butir.teks), self.blok(butir.anak)
        return [l.Butir(satu, anak if urut == len(baris) else ()) for urut, satu in enumerate(baris, 1)]

    def _paragraf(self, teks, lekuk):
        cocok = TOKEN.fullmatch(teks.strip())
        isian = self.isian.get(cocok[1]) if cocok else None
        if isian is not None and not kosong(nilai := self.nilai(isian.kunci)):
            if isian.tipe == "paragraf":
                return wujud.polos_blok(blok.dari_daftar(nilai), isian.kunci, lekuk)
            if isian.tipe == "tabel":
                return [wujud.kisi_isian(isian, nilai)]
            if isian.tipe == "daftar_orang":
                return [wujud.kisi_orang(nilai, isian.kunci)]
        return [l.Paragraf(satu, lekuk) for satu in self.ulang(teks)]
