"""Letters of a special kind in which one official speaks: keterangan, izin, rekomendasi, SPMT, pengumuman, telaahan."""

from .inti import KEBIASAAN, PERMENDAGRI, Ragam
from .umum import (
    DARI,
    DASAR,
    HAL,
    ISI,
    KEPADA,
    LAMPIRAN,
    PENANDA_TANGAN,
    TEMBUSAN,
    TEMBUSAN_KAKI,
    TENTANG,
    bagian,
    daftar,
    isi,
    isian,
    konsiderans,
    rincian,
    tanda,
)

# Somebody who need not be an official: what is not filled in is not printed.
_IDENTITAS = (
    ("Nama", "[nama]"),
    ("Tempat/tanggal lahir", "?[lahir]"),
    ("NIK/NIP", "?[nik]"),
    ("Pekerjaan/jabatan", "?[pekerjaan]"),
    ("Alamat", "?[alamat]"),
)
_ISIAN_IDENTITAS = (
    isian("nama", "Nama", petunjuk="Nama orang atau badan."),
    isian("lahir", "Tempat/tanggal lahir", wajib=False, petunjuk="Misalnya Ambon, 1 Januari 1990."),
    isian("nik", "NIK atau NIP", wajib=False),
    isian("pekerjaan", "Pekerjaan atau jabatan", wajib=False),
    isian("alamat", "Alamat", wajib=False, petunjuk="Yang dikosongkan dari identitas tidak dicetak."),
)

SURAT_KETERANGAN = Ragam(
    kode="surat_keterangan",
    nama="Surat Keterangan",
    kelompok="khusus",
    dasar=KEBIASAAN,
    bagian=(
        bagian("judul", teks="SURAT KETERANGAN"),
        isi("pembuka", "Yang bertanda tangan di bawah ini:", lekuk=False),
        PENANDA_TANGAN,
        isi("menerangkan", "dengan ini menerangkan bahwa:", lekuk=False),
        rincian("subjek", *_IDENTITAS, letak="lekuk"),
        isi("isi", "[keterangan]", "Surat keterangan ini dibuat untuk [keperluan].", "[penutup]"),
        tanda(tempat_tanggal=True),
    ),
    isian=(
        *_ISIAN_IDENTITAS,
        isian("keterangan", "Yang diterangkan", "paragraf", petunjuk="Mulai dengan adalah benar …."),
        isian("keperluan", "Keperluan", petunjuk="Untuk apa surat ini dipakai, tanpa titik di akhir."),
        isian(
            "penutup", "Penutup", bawaan="Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya."
        ),
    ),
)  # fmt: skip

SURAT_IZIN = Ragam(
    kode="surat_izin",
    nama="Surat Izin",
    kelompok="khusus",
    dasar=KEBIASAAN,
    bagian=(
        bagian("judul", teks="SURAT IZIN", tentang="[tentang.kapital]"),
        konsiderans("dasar", "Dasar", daftar("huruf", "[dasar]")),
        bagian("seruan", "mengizinkan", teks="MENGIZINKAN:"),
        rincian("kepada", *_IDENTITAS, samping="Kepada"),
        konsiderans("untuk", "Untuk", daftar("angka", "[untuk]")),
        isi("isi", "Izin ini berlaku [masa_berlaku].", "[ketentuan]"),
        tanda(tetap="Ditetapkan"),
        TEMBUSAN_KAKI,
    ),
    isian=(
        TENTANG, DASAR, *_ISIAN_IDENTITAS,
        isian("untuk", "Untuk", berulang=True, petunjuk="Apa yang diizinkan, di mana, dan kapan."),
        isian("masa_berlaku", "Masa berlaku", wajib=False, petunjuk="Misalnya sampai dengan 31 Desember 2026."),
        isian("ketentuan", "Ketentuan", "paragraf", wajib=False, petunjuk="Kewajiban dan larangan pemegang izin."),
        TEMBUSAN,
    ),
)  # fmt: skip

REKOMENDASI = Ragam(
    kode="rekomendasi",
    nama="Surat Rekomendasi",
    kelompok="khusus",
    dasar=KEBIASAAN,
    bagian=(
        bagian("judul", teks="REKOMENDASI", tentang="[tentang.kapital]"),
        konsiderans("dasar", "Dasar", daftar("angka", "[dasar]")),
        konsiderans("menimbang", "Menimbang", daftar("angka", "[menimbang]")),
        isi("pemberian", "[pejabat], memberikan rekomendasi kepada:"),
        rincian("kepada", *_IDENTITAS, letak="lekuk"),
        isi("isi", "[isi]", "Rekomendasi ini berlaku [masa_berlaku].", "[penutup]"),
        tanda(tempat_tanggal=True),
        TEMBUSAN_KAKI,
    ),
    isian=(
        TENTANG, DASAR,
        isian("menimbang", "Menimbang", berulang=True, petunjuk="Hasil pemeriksaan atau alasan rekomendasi."),
        *_ISIAN_IDENTITAS,
        ISI | {"label": "Isi rekomendasi", "petunjuk": "Untuk kegiatan apa, di mana, dengan ketentuan apa."},
        isian("masa_berlaku", "Masa berlaku", wajib=False, petunjuk="Misalnya selama 6 (enam) bulan sejak ditetapkan."),
        isian("penutup", "Penutup", bawaan="Demikian rekomendasi ini dibuat untuk dipergunakan sebagaimana mestinya."),
        TEMBUSAN,
    ),
)  # fmt: skip

SPMT = Ragam(
    kode="spmt",
    nama="Surat Pernyataan Melaksanakan Tugas",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    bagian=(
        bagian("judul", teks="SURAT PERNYATAAN MELAKSANAKAN TUGAS"),
        isi("pembuka", "Yang bertanda tangan di bawah ini:", lekuk=False),
        PENANDA_TANGAN,
        isi("menyatakan", "dengan ini menyatakan dengan sesungguhnya bahwa:", lekuk=False),
        rincian(
            "pegawai",
            ("Nama", "[pegawai]"),
            ("NIP", "[pegawai.nip]"),
            ("Pangkat/Gol.", "[pegawai.pangkat]"),
            ("Jabatan", "[pegawai.jabatan]"),
            letak="lekuk",
        ),
        isi(
            "isi",
            "yang diangkat berdasarkan [sk_jenis] Nomor [sk_nomor] tanggal [sk_tanggal], telah nyata melaksanakan "
            "tugas sebagai [pegawai.jabatan] pada [unit_kerja] terhitung mulai tanggal [tmt].",
            "[penutup]",
        ),
        tanda(tempat_tanggal=True),
        TEMBUSAN_KAKI,
    ),
    isian=(
        isian("pegawai", "Pegawai", "orang", petunjuk="Yang melaksanakan tugas, dengan jabatan barunya."),
        isian("sk_jenis", "Jenis keputusan", bawaan="Keputusan Wali Kota Ambon"),
        isian("sk_nomor", "Nomor keputusan", petunjuk="Keputusan pengangkatannya."),
        isian("sk_tanggal", "Tanggal keputusan", "tanggal"),
        isian("unit_kerja", "Unit kerja"),
        isian("tmt", "Terhitung mulai tanggal", "tanggal", petunjuk="Hari pertama bertugas."),
        isian(
            "penutup", "Penutup",
            bawaan="Demikian surat pernyataan ini dibuat dengan sesungguhnya, dengan mengingat sumpah jabatan. Apabila "
            "di kemudian hari isinya ternyata tidak benar, saya bersedia menanggung akibatnya.",
        ),
        TEMBUSAN,
    ),
)  # fmt: skip

PENGUMUMAN = Ragam(
    kode="pengumuman",
    nama="Pengumuman",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    bagian=(
        bagian("judul", teks="PENGUMUMAN", tentang="[tentang.kapital]"),
        isi("dasar", "[dasar]"),
        isi("isi", "[isi]", "[penutup]"),
        tanda(tetap="Dikeluarkan"),
    ),
    isian=(
        TENTANG,
        isian("dasar", "Alinea dasar", petunjuk="Berdasarkan …, dengan ini diumumkan:"),
        ISI | {"petunjuk": "Yang diumumkan, bernomor bila lebih dari satu."},
        isian("penutup", "Penutup", bawaan="Demikian pengumuman ini untuk diketahui."),
    ),
)  # fmt: skip


def _telaahan(*bab):
    return tuple(isi(kode, f"[{kode}]", judul=judul) for kode, judul in bab)


TELAAHAN_STAF = Ragam(
    kode="telaahan_staf",
    nama="Telaahan Staf",
    kelompok="khusus",
    dasar=PERMENDAGRI,
    bagian=(
        bagian("judul", teks="TELAAHAN STAF", nomor=False),
        rincian(
            "kepala",
            ("Yth.", "[kepada]"),
            ("Dari", "[dari]"),
            ("Tanggal", "[tanggal]"),
            ("Nomor", "[nomor]"),
            ("Lampiran", "[lampiran]"),
            ("Hal", "[hal]"),
            garis=True,
        ),
        *_telaahan(
            ("persoalan", "I. Persoalan"),
            ("praanggapan", "II. Praanggapan"),
            ("fakta", "III. Fakta yang Mempengaruhi"),
            ("analisis", "IV. Analisis"),
            ("kesimpulan", "V. Kesimpulan"),
            ("saran", "VI. Saran"),
        ),
        tanda(),
    ),
    isian=(
        KEPADA, DARI, LAMPIRAN, HAL,
        isian("persoalan", "Persoalan", "paragraf", petunjuk="Pernyataan singkat dan jelas tentang yang ditelaah."),
        isian("praanggapan", "Praanggapan", "paragraf", petunjuk="Dugaan beralasan berdasarkan data yang ada."),
        isian("fakta", "Fakta yang mempengaruhi", "paragraf", petunjuk="Fakta yang menjadi landasan analisis."),
        isian("analisis", "Analisis", "paragraf", petunjuk="Pengaruh fakta terhadap persoalan, untung dan ruginya."),
        isian("kesimpulan", "Kesimpulan", "paragraf", petunjuk="Pilihan jalan keluar."),
        isian("saran", "Saran", "paragraf", petunjuk="Tindakan yang diusulkan."),
    ),
)  # fmt: skip

RAGAM = (SURAT_KETERANGAN, SURAT_IZIN, REKOMENDASI, SPMT, PENGUMUMAN, TELAAHAN_STAF)
