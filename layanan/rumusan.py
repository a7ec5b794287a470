"""Model wordings of the fourteen components, to begin from: PermenPAN-RB 15/2014 says what belongs in each.

What stands between brackets is the office's to fill in. One wording is {"judul", "blok": [BLOK, …]}.
"""


def _p(teks):
    return {"tipe": "paragraf", "teks": teks}


def _d(*butir, gaya="angka"):
    semua = [satu if isinstance(satu, tuple) else (satu, []) for satu in butir]
    return {"tipe": "daftar", "gaya": gaya, "butir": [{"teks": teks, "anak": anak} for teks, anak in semua]}


def _k(nama, *blok):
    return {"tipe": "keadaan", "keadaan": nama, "isi": list(blok)}


def _t(kepala, *baris):
    return {"tipe": "tabel", "kepala": list(kepala), "baris": [list(satu) for satu in baris]}


def _r(judul, *blok):
    return {"judul": judul, "blok": list(blok)}


RUMUSAN = {
    "persyaratan": [
        _r(
            "Daftar berkas",
            _d(
                "Fotokopi KTP-el pemohon",
                "Fotokopi Kartu Keluarga",
                "Surat pengantar dari [kantor]",
                "Formulir permohonan yang sudah diisi",
            ),
        ),
        _r(
            "Umum dan khusus menurut keadaan",
            _d("Kartu Keluarga", "KTP-el pemohon"),
            _k("diwakilkan", _d("Surat kuasa bermeterai", "Fotokopi KTP-el penerima kuasa")),
            _k("dokumen hilang", _d("Surat keterangan hilang dari kepolisian")),
        ),
        _r(
            "Administrasi dan teknis",
            _d(
                ("Persyaratan administrasi:", [_d("[berkas pertama]", "[berkas kedua]", gaya="huruf")]),
                ("Persyaratan teknis:", [_d("[syarat pertama]", "[syarat kedua]", gaya="huruf")]),
            ),
        ),
    ],
    "sistem_mekanisme_prosedur": [
        _r(
            "Datang ke loket",
            _d(
                "Pemohon mengambil nomor antrean dan menyerahkan berkas di loket.",
                "Petugas memeriksa kelengkapan; berkas yang belum lengkap dikembalikan dengan penjelasan tertulis.",
                "Petugas memproses permohonan dan [pejabat] menandatanganinya.",
                "Pemohon menerima [produk] di loket dengan tanda terima.",
            ),
        ),
        _r(
            "Daring",
            _d(
                "Pemohon mengisi permohonan dan mengunggah berkas di [alamat].",
                "Petugas memverifikasi berkas dan memberi tahu pemohon bila ada yang kurang.",
                "[Pejabat] menyetujui permohonan.",
                "Pemohon mengunduh [produk] atau mengambilnya di loket.",
            ),
        ),
    ],
    "jangka_waktu": [
        _r("Hari kerja", _p("[3] hari kerja sejak berkas diterima lengkap dan benar.")),
        _r("Rentang", _p("[1–3] hari kerja sejak berkas diterima lengkap dan benar.")),
        _r("Menit, ditunggu", _p("[15] menit sejak berkas diterima lengkap; dapat ditunggu.")),
    ],
    "biaya_tarif": [
        _r("Gratis", _p("Tidak dipungut biaya (gratis), sesuai [undang-undang atau peraturan dan pasalnya].")),
        _r(
            "Tarif retribusi",
            _p("Sesuai Peraturan Daerah Kota Ambon Nomor [nomor] Tahun [tahun] tentang [nama]:"),
            _t(["Jenis", "Satuan", "Tarif (Rp)"], ["[jenis]", "[satuan]", "[tarif]"]),
        ),
    ],
    "produk_pelayanan": [
        _r("Satu produk", _p("[Nama surat, kartu, izin, atau jasa yang diterima pemohon].")),
        _r("Beberapa produk", _d("[Produk pertama]", "[Produk kedua]", gaya="huruf")),
    ],
    "penanganan_pengaduan": [
        _r(
            "Saluran, petugas, dan tenggat",
            _p("Pengaduan, saran, dan masukan disampaikan melalui:"),
            _d(
                "SP4N-LAPOR!: lapor.go.id, SMS 1708, atau aplikasi SP4N-LAPOR!",
                "Telepon atau WhatsApp: [nomor]",
                "Surat elektronik: [alamat]",
                "Loket pengaduan atau kotak saran di [kantor dan alamatnya]",
            ),
            _p(
                "Pengaduan ditanggapi paling lambat 3 hari kerja dan diselesaikan paling lambat 14 hari kerja oleh "
                "[jabatan petugas]."
            ),
        ),
    ],
    "dasar_hukum": [
        _r(
            "Pelayanan publik dan sektor",
            _d(
                "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
                "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 "
                "tentang Pelayanan Publik",
                "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 15 Tahun 2014 tentang "
                "Pedoman Standar Pelayanan",
                "[Peraturan sektor yang mengatur layanan ini]",
                "[Peraturan Daerah atau Peraturan Wali Kota Ambon]",
            ),
        ),
    ],
    "sarana_prasarana": [
        _r(
            "Loket pelayanan",
            _d(
                "Loket dan ruang tunggu dengan tempat duduk",
                "Komputer, pencetak, pemindai, dan jaringan internet",
                "Nomor antrean",
                "Toilet, tempat ibadah, dan ruang laktasi",
                "Jalur landai, kursi roda, dan loket prioritas bagi lansia, ibu hamil, dan penyandang disabilitas",
            ),
        ),
    ],
    "kompetensi_pelaksana": [
        _r(
            "Petugas loket dan pengolah data",
            _d(
                "Pendidikan paling rendah [SMA/D3/S1]",
                "Memahami peraturan tentang [layanan]",
                "Mampu mengoperasikan komputer dan aplikasi [nama aplikasi]",
                "Berkomunikasi dengan sopan, jelas, dan ramah",
            ),
        ),
    ],
    "pengawasan_internal": [
        _r(
            "Atasan langsung dan APIP",
            _d(
                "Atasan langsung memantau pelayanan setiap hari kerja",
                "[Kepala Bidang/Kepala Seksi] mengevaluasi pelaksanaan setiap bulan",
                "Inspektorat Kota Ambon melakukan pengawasan fungsional",
            ),
        ),
    ],
    "jumlah_pelaksana": [
        _r("Satu angka", _p("[5] orang.")),
        _r(
            "Menurut tugas",
            _t(["Tugas", "Jumlah"], ["Petugas loket", "[2] orang"], ["Pengolah data", "[2] orang"]),
        ),
    ],
    "jaminan_pelayanan": [
        _r(
            "Maklumat dan ganti layanan",
            _p(
                "Pelayanan diselenggarakan sesuai standar ini dan Maklumat Pelayanan [kantor]. Bila terlambat karena "
                "kelalaian petugas, [bentuk kompensasi, misalnya diprioritaskan dan produk diantar]."
            ),
        ),
    ],
    "jaminan_keamanan_keselamatan": [
        _r(
            "Produk dan data pribadi",
            _d(
                "[Produk] ditandatangani pejabat yang berwenang dan dapat diperiksa keasliannya",
                "Data pribadi pemohon dilindungi sesuai Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data "
                "Pribadi",
                "Ruang pelayanan dilengkapi alat pemadam api dan jalur evakuasi",
            ),
        ),
    ],
    "evaluasi_kinerja_pelaksana": [
        _r(
            "Berkala",
            _d(
                "Survei Kepuasan Masyarakat sekurang-kurangnya satu kali setahun",
                "Evaluasi penerapan standar pelayanan sekurang-kurangnya satu kali setahun",
                "Penilaian kinerja pegawai setiap [bulan/triwulan]",
            ),
        ),
    ],
}
