"""Two who bind themselves, and forms of their own: surat kuasa, perjanjian, disposisi, sertifikat, siaran pers."""

from .inti import KEBIASAAN, Ragam
from .umum import HAL, ISI, PENANDA_TANGAN, TENTANG, TITIK, bagian, daftar, isi, isian, pilihan, rincian, tanda

SURAT_KUASA = Ragam(
    kode="surat_kuasa",
    nama="Surat Kuasa",
    kelompok="khusus",
    dasar=KEBIASAAN,
    bagian=(
        bagian("judul", teks="SURAT KUASA"),
        isi("pembuka", "Yang bertanda tangan di bawah ini:", lekuk=False),
        PENANDA_TANGAN,
        isi("pemberi", "selanjutnya disebut **Pemberi Kuasa**, dengan ini memberi kuasa kepada:", lekuk=False),
        rincian(
            "penerima",
            ("Nama", "[penerima]"),
            ("NIP", "[penerima.nip]"),
            ("Pangkat/Gol.", "[penerima.pangkat]"),
            ("Jabatan", "[penerima.jabatan]"),
            letak="lekuk",
        ),
        isi("sebutan", "selanjutnya disebut **Penerima Kuasa**.", lekuk=False),
        bagian("seruan", "khusus", teks="KHUSUS"),
        isi("isi", "[isi]", "[penutup]"),
        tanda(
            "tanda",
            {"letak": "kiri", "penanda": None, "isian": "penerima", "atas": "Penerima Kuasa,"},
            {"letak": "kanan", "penanda": 0, "atas": "Pemberi Kuasa,", "meterai": True},
            tempat_tanggal=True,
        ),
    ),
    isian=(
        isian("penerima", "Penerima kuasa", "orang", petunjuk="Ikut bertanda tangan di sebelah kiri."),
        ISI | {"label": "Untuk", "petunjuk": "Tindakan yang dikuasakan, terbatas dan jelas; mulai dengan Untuk …."},
        isian("penutup", "Penutup", bawaan="Demikian surat kuasa ini dibuat untuk dipergunakan sebagaimana mestinya."),
    ),
)  # fmt: skip

SURAT_PERJANJIAN = Ragam(
    kode="surat_perjanjian",
    nama="Surat Perjanjian",
    kelompok="khusus",
    dasar=KEBIASAAN,
    kop="tanpa",
    ukuran=12,
    bagian=(
        bagian(
            "judul", teks="[jenis.kapital]\nANTARA\n[pihak_kesatu.kapital]\nDAN\n[pihak_kedua.kapital]",
            nomor=False, tentang="[tentang.kapital]",
        ),
        bagian("seruan", "nomor", teks="Nomor: [nomor]"),
        bagian("seruan", "nomor_kedua", teks="Nomor: [nomor_kedua]"),
        isi(
            "pembuka",
            "Pada hari ini, [tanggal_acara.terbilang] ([tanggal_acara]), bertempat di [tempat_acara], kami yang "
            "bertanda tangan di bawah ini:",
        ),
        bagian(
            "isi", "para_pihak", lekuk=False,
            blok=daftar(
                "angka",
                "[penanda_tangan], [penanda_tangan.jabatan], berkedudukan di [alamat_kesatu], dalam hal ini bertindak "
                "untuk dan atas nama [pihak_kesatu], selanjutnya disebut **Pihak Kesatu**;",
                "[wakil_kedua], [wakil_kedua.jabatan], berkedudukan di [alamat_kedua], dalam hal ini bertindak untuk "
                "dan atas nama [pihak_kedua], selanjutnya disebut **Pihak Kedua**.",
            ),
        ),
        isi(
            "sepakat",
            "Pihak Kesatu dan Pihak Kedua, selanjutnya disebut Para Pihak, sepakat mengadakan [jenis] tentang "
            "[tentang] dengan ketentuan sebagai berikut:",
        ),
        bagian("pasal", isian="pasal"),
        isi("penutup", "[penutup]"),
        tanda(
            "tanda",
            {"letak": "kiri", "penanda": None, "isian": "wakil_kedua", "atas": "Pihak Kedua,", "meterai": True},
            {"letak": "kanan", "penanda": 0, "atas": "Pihak Kesatu,", "meterai": True},
        ),
        tanda("saksi", {"letak": "kiri", "penanda": None, "isian": "saksi", "atas": "Saksi,"}),
    ),
    isian=(
        isian("jenis", "Jenis perjanjian", bawaan="Perjanjian Kerja Sama"),
        isian("pihak_kesatu", "Pihak Kesatu", bawaan="Pemerintah Kota Ambon"),
        isian("pihak_kedua", "Pihak Kedua", petunjuk="Nama lembaga atau badan."),
        TENTANG,
        isian("nomor_kedua", "Nomor Pihak Kedua", wajib=False, petunjuk="Nomor naskah ini pada Pihak Kedua."),
        isian("tanggal_acara", "Tanggal penandatanganan", "tanggal", petunjuk="Ditulis dengan huruf sendiri."),
        isian("tempat_acara", "Tempat penandatanganan", bawaan="Ambon"),
        isian("alamat_kesatu", "Kedudukan Pihak Kesatu", bawaan="Jalan Sultan Hairun Nomor 1 Ambon"),
        isian("wakil_kedua", "Wakil Pihak Kedua", "orang", petunjuk="Yang menandatangani untuk Pihak Kedua."),
        isian("alamat_kedua", "Kedudukan Pihak Kedua", petunjuk="Alamat lengkapnya."),
        isian(
            "pasal", "Pasal", "tabel", kolom=["Judul pasal", "Isi pasal"],
            petunjuk="Nomor pasal ditulis sendiri. Ayat ditulis pada barisnya sendiri, mulai dengan (1), (2).",
        ),
        isian(
            "penutup", "Penutup",
            bawaan="Demikian perjanjian ini dibuat dalam rangkap 2 (dua), masing-masing bermeterai cukup dan mempunyai "
            "kekuatan hukum yang sama.",
        ),
        isian("saksi", "Saksi", "daftar_orang", wajib=False),
    ),
)  # fmt: skip

LEMBAR_DISPOSISI = Ragam(
    kode="lembar_disposisi",
    nama="Lembar Disposisi",
    kelompok="lain",
    dasar=KEBIASAAN,
    kertas="A5",
    ukuran=10,
    penanda=0,
    bernomor=False,
    bagian=(
        bagian("judul", teks="LEMBAR DISPOSISI", nomor=False),
        bagian(
            "tabel", "surat", lebar=[50, 50],
            baris=[
                ["Surat dari: [surat_dari]", "Diterima tanggal: [tanggal_terima]"],
                ["Nomor surat: [nomor_surat]", "Nomor agenda: [nomor_agenda]"],
                ["Tanggal surat: [tanggal_surat]", "Sifat:\n[sifat.kotak]"],
            ],
        ),
        bagian("tabel", "hal", baris=[["Hal: [hal]"]]),
        bagian(
            "tabel", "tindak", lebar=[50, 50], kepala=["Diteruskan kepada", "Dengan hormat harap"],
            baris=[["[diteruskan.kotak]", "[harap.kotak]"]],
        ),
        bagian("tabel", "catatan", baris=[["Catatan:\n[catatan]\n\n"]]),
        tanda("paraf", {"penanda": None, "atas": f"Tanggal {TITIK[:24]}\nParaf,", "nama": TITIK[:30]}),
    ),
    isian=(
        isian("surat_dari", "Surat dari"),
        isian("nomor_surat", "Nomor surat"),
        isian("tanggal_surat", "Tanggal surat", "tanggal"),
        isian("tanggal_terima", "Diterima tanggal", "tanggal"),
        isian("nomor_agenda", "Nomor agenda", petunjuk="Nomor urut pada buku agenda surat masuk."),
        pilihan("sifat", "Sifat", "Sangat segera", "Segera", "Rahasia", wajib=False, berulang=True),
        HAL,
        pilihan(
            "diteruskan", "Diteruskan kepada", "Sekretaris", "Kepala Bidang I", "Kepala Bidang II", "Kepala Bidang III",
            "Kepala Subbagian Umum", wajib=False, berulang=True, petunjuk="Sesuaikan pilihannya dengan susunan kantor.",
        ),
        pilihan(
            "harap", "Dengan hormat harap", "Tanggapan dan saran", "Proses lebih lanjut", "Koordinasi/konfirmasi",
            "Wakili/hadiri", "Simpan", wajib=False, berulang=True,
        ),
        isian("catatan", "Catatan", wajib=False),
    ),
)  # fmt: skip

SERTIFIKAT = Ragam(
    kode="sertifikat",
    nama="Sertifikat",
    kelompok="khusus",
    dasar="Permendagri 1/2023 Pasal 44; susunan menurut kebiasaan",
    lanskap=True,
    ukuran=12,
    seri="sertifikat",
    pola="{kode_klasifikasi}/S-{urut}/{singkatan}/{tahun}",
    kop_tengah=True,
    bagian=(
        bagian("judul", teks="[sebutan.kapital]"),
        bagian("seruan", "diberikan", teks="Diberikan kepada:"),
        bagian("seruan", "nama", teks="[nama]", besar=True),
        bagian("seruan", "keterangan", teks="[keterangan]"),
        bagian("seruan", "atas", teks="[atas]"),
        tanda("tanda", {"letak": "tengah"}, tempat_tanggal=True),
    ),
    isian=(
        pilihan("sebutan", "Sebutan", "Sertifikat", "Piagam Penghargaan", bawaan="Sertifikat"),
        isian("nama", "Nama penerima", petunjuk="Dicetak besar, seperti yang ditulis di sini."),
        isian("keterangan", "Jabatan atau asal penerima", wajib=False, petunjuk="Satu baris di bawah namanya."),
        isian("atas", "Atas", petunjuk="Atas partisipasinya sebagai … pada …, tanggal …."),
    ),
)  # fmt: skip

SIARAN_PERS = Ragam(
    kode="siaran_pers",
    nama="Siaran Pers",
    kelompok="lain",
    dasar=KEBIASAAN,
    penanda=0,
    bagian=(
        bagian("judul", teks="SIARAN PERS"),
        bagian("seruan", "kepala_berita", teks="**[judul]**"),
        isi("lead", "**[tempat], [tanggal]** – [lead]"),
        isi("isi", "[isi]"),
        rincian("narahubung", ("Narahubung", "[narahubung]"), ("Telepon", "?[telepon]"), ("Pos-el", "?[pos_el]")),
    ),
    isian=(
        isian("judul", "Judul", petunjuk="Satu kalimat berita, tanpa titik di akhir."),
        isian("lead", "Teras berita", petunjuk="Apa, siapa, di mana, kapan, mengapa, dan bagaimana, dalam satu alinea"),
        ISI | {"petunjuk": "Uraian dari yang terpenting, dengan kutipan pejabat."},
        isian("narahubung", "Narahubung", petunjuk="Unit yang dapat dihubungi wartawan."),
        isian("telepon", "Telepon", wajib=False),
        isian("pos_el", "Pos-el", wajib=False),
    ),
)  # fmt: skip

RAGAM = (SURAT_KUASA, SURAT_PERJANJIAN, LEMBAR_DISPOSISI, SERTIFIKAT, SIARAN_PERS)
