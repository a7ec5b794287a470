"""Content to try a letter with: the worked example of its kind; short and long fillings made from its blanks. Pure."""

from datetime import date

from .isi import BarisKop, IsiNaskah, Kop, Penanda
from .ragam import cari
from .ragam.inti import teladan

UKURAN = {"contoh": "Contoh", "pendek": "Pendek", "panjang": "Panjang"}
TANGGAL = date(2026, 11, 24)
UNIT = "Bagian Organisasi"
NIP = "0" * 18

KOP = {
    "kepala_daerah": Kop(
        baris=[BarisKop(teks="WALI KOTA AMBON", ukuran=16, tebal=True), BarisKop(teks="PROVINSI MALUKU", ukuran=12)],
        lambang="negara",
        letak="tengah",
        garis="tanpa",
    ),
    "perangkat_daerah": Kop(
        baris=[
            BarisKop(teks="PEMERINTAH KOTA AMBON", ukuran=14),
            BarisKop(teks="SEKRETARIAT KOTA", ukuran=16, tebal=True),
        ],
        alamat=["Jalan Sultan Hairun Nomor 1, Ambon", "Laman ambon.go.id"],
    ),
    "tanpa": None,
}
_SEKDA = {
    "jabatan": "Sekretaris Kota", "golongan": "sekda", "nama": "Contoh Sekretaris Kota, S.H., M.Si.",
    "polos": "Contoh Sekretaris Kota", "pangkat": "Pembina Utama Madya (IV/d)", "nip": NIP,
}  # fmt: skip
_KEPALA = {
    "jabatan": "Kepala Bagian Organisasi", "nama": "Contoh Pejabat, S.Sos., M.Si.", "polos": "Contoh Pejabat",
    "pangkat": "Pembina Tingkat I (IV/b)", "nip": NIP,
}  # fmt: skip
PENANDA = {
    "wali_kota": {
        "jabatan": "Wali Kota Ambon", "golongan": "kepala_daerah", "nama": "Drs. Contoh Wali Kota, M.Si.",
        "polos": "Contoh Wali Kota",
    },
    "sekda": _SEKDA,
    "sekda_an": _SEKDA | {"an": "Wali Kota Ambon"},
    "kepala": _KEPALA,
    "pengguna_anggaran": _KEPALA | {"jabatan": "Kuasa Pengguna Anggaran"},
}  # fmt: skip


def isi_contoh(kode, ukuran="contoh"):
    """A letter of this kind after its standard template; `ukuran` of UKURAN."""
    return isi_untuk(cari(kode).templat(), ukuran)


def isi_untuk(templat, ukuran="contoh"):
    """A letter after this template; the worked example gives what fits its blanks, the rest is filled in short."""
    data = teladan(templat.ragam)
    nilai = NILAI[ukuran](templat)
    if ukuran == "contoh":
        nilai |= _yang_cocok(templat, data["nilai"])
    return IsiNaskah(
        templat=templat,
        hal=str(nilai.get("hal") or nilai.get("tentang") or templat.nama)[:200],
        unit=UNIT,
        tanggal=TANGGAL,
        nomor=data.get("nomor"),
        kop=KOP[templat.kop],
        penanda=[Penanda.model_validate(PENANDA[satu]) for satu in data["penanda"]],
        nilai=nilai,
    )


def _yang_cocok(templat, nilai):
    """The values whose blank this template has in the same shape as the standard one."""
    baku, milik = cari(templat.ragam).templat().isian_dari, templat.isian_dari
    return {
        kunci: satu
        for kunci, satu in nilai.items()
        if kunci in milik and all(getattr(milik[kunci], k) == getattr(baku[kunci], k) for k in BENTUK_SAMA)
    }


BENTUK_SAMA = ("tipe", "berulang", "opsi", "kolom")

# Short: what must be filled in, with as little as possible.
_ORANG = {"nama": "Contoh Pegawai, S.Sos.", "pangkat": "Penata (III/c)", "nip": NIP, "jabatan": "Analis Kebijakan"}
_PENDEK = {
    "teks": lambda isian: (
        isian.bawaan or {"menimbang": "bahwa contoh;"}.get(isian.kunci, f"Contoh {isian.label.lower()}")
    ),
    "paragraf": lambda isian: [{"tipe": "paragraf", "teks": f"Contoh {isian.label.lower()}."}],
    "tanggal": lambda isian: TANGGAL.isoformat(),
    "angka": lambda isian: 3,
    "uang": lambda isian: 1_500_000,
    "orang": lambda isian: dict(_ORANG),
    "daftar_orang": lambda isian: [dict(_ORANG)],
    "tabel": lambda isian: [[f"Contoh {kolom.lower()}" for kolom in isian.kolom]],
    "pilihan": lambda isian: isian.bawaan or isian.opsi[0],
}

# Long: every blank, with more than a page holds.
_KALIMAT = (
    "Dalam rangka meningkatkan mutu pelayanan publik di lingkungan Pemerintah Kota Ambon, setiap unit penyelenggara "
    "pelayanan menyusun, menetapkan, menerapkan, dan mengevaluasi standar pelayanan dengan mengikutsertakan masyarakat "
    "dan pihak terkait. "
)
_PANJANG_BARIS = (
    "Penyampaian Hasil Evaluasi Penerapan Standar Pelayanan dan Standar Operasional Prosedur pada Perangkat Daerah, "
    "Kecamatan, Kelurahan, serta Desa/Negeri di Lingkungan Pemerintah Kota Ambon Tahun 2026"
)
_ORANG_PANJANG = {
    "nama": "Dr. Contoh Pegawai dengan Nama yang Sangat Panjang Sekali, S.Sos., S.H., M.Si., M.A.P.",
    "pangkat": "Pembina Utama Madya (IV/d)",
    "nip": NIP,
    "jabatan": "Kepala Bidang Pengendalian dan Evaluasi Pembangunan Daerah pada Badan Perencanaan Pembangunan Daerah",
}
_KHAS = {  # where the rules want a certain beginning
    "lampiran": "12 (dua belas) berkas",
    "kepada": _ORANG_PANJANG["jabatan"],
    "hal": _PANJANG_BARIS,
    "tentang": _PANJANG_BARIS,
    "menimbang": f"bahwa {_KALIMAT[:1].lower()}{_KALIMAT[1:].strip()[:-1]};",
}
BANYAK, BANYAK_BARIS = 12, 45


def _paragraf_panjang(isian):
    butir = [{"teks": f"butir ke-{urut}: {_KALIMAT.lower().strip()}", "anak": []} for urut in range(1, 7)]
    butir[1]["anak"] = [{"tipe": "daftar", "gaya": "huruf", "butir": [{"teks": "anak butir;"}, {"teks": "anak lain."}]}]
    tabel = {
        "tipe": "tabel",
        "kepala": ["No.", "Uraian", "Keterangan"],
        "baris": [[f"{urut}.", f"Uraian ke-{urut} {_KALIMAT[:60]}", "Selesai"] for urut in range(1, 9)],
    }
    alinea = [{"tipe": "paragraf", "teks": f"{isian.label}. {_KALIMAT * 2}".strip()} for _ in range(2)]
    return [*alinea, {"tipe": "daftar", "gaya": "angka", "butir": butir}, tabel]


_PANJANG = {
    "teks": lambda isian: _KHAS.get(isian.kunci) or f"{isian.label} {_PANJANG_BARIS}",
    "paragraf": _paragraf_panjang,
    "tanggal": lambda isian: "2026-09-30",
    "angka": lambda isian: 1_234_567,
    "uang": lambda isian: 987_654_321_987,
    "orang": lambda isian: dict(_ORANG_PANJANG),
    "daftar_orang": lambda isian: [dict(_ORANG_PANJANG) for _ in range(BANYAK)],
    "tabel": lambda isian: [
        [f"{kolom} ke-{urut} {_KALIMAT[: 30 + 7 * (urut % 9)]}" for kolom in isian.kolom]
        for urut in range(1, BANYAK_BARIS + 1)
    ],
    "pilihan": lambda isian: max(isian.opsi, key=len),
}


def _pendek(templat):
    return {
        satu.kunci: [nilai] if satu.berulang else nilai
        for satu in templat.isian
        if satu.wajib
        for nilai in (_PENDEK[satu.tipe](satu),)
    }


def _panjang(templat):
    return {
        satu.kunci: ([nilai] * (1 if satu.tipe == "pilihan" else BANYAK)) if satu.berulang else nilai
        for satu in templat.isian
        for nilai in (_PANJANG[satu.tipe](satu),)
    }


def _contoh(templat):
    """Short, but what the worked example leaves out stays empty where its kind's own template is used."""
    if templat.isian == cari(templat.ragam).templat().isian:
        return {}
    return _pendek(templat)


NILAI = {"contoh": _contoh, "pendek": _pendek, "panjang": _panjang}
