"""The order of what stands on each kind of letter, from top to bottom, as the rules have it; apart from our table.

Marks are the beginnings of lines of the worked example; `=` in front asks for the whole line.
"""

_SURAT = "Ambon, 24 November 2026|=Nomor|=Sifat|=Lampiran|=Hal|Yth."
_TANDA = "KEPALA BAGIAN ORGANISASI,|Contoh Pejabat|Pembina Tingkat I|NIP"
_SEKDA = "SEKRETARIS KOTA,|Contoh Sekretaris Kota|Pembina Utama Madya|NIP"
_TETAP = "{} di Ambon|pada tanggal 24 November 2026"
_WALI = "WALI KOTA AMBON,|"

URUTAN = {
    "surat_dinas": f"{_SURAT}|Sehubungan|setiap unit|Demikian|{_TANDA}|=Wali Kota Ambon",
    "undangan": f"{_SURAT}|Dalam rangka|=Hari/tanggal|Rabu, 2 Desember 2026|=Waktu|=Tempat|=Acara|=Pakaian|Demikian"
    f"|{_SEKDA}|=Wali Kota Ambon|Catatan:|=Lampiran|DAFTAR PENERIMA|Asisten",
    "nota_dinas": "=NOTA DINAS|=Yth.|=Dari|=Tembusan|=Tanggal|=Nomor|=Sifat|=Lampiran|=Hal|Menindaklanjuti|Demikian|"
    f"{_TANDA}",
    "memo": f"=MEMO|=Yth.|=Dari|=Tanggal|Mohon|{_TANDA}",
    "edaran": "Yth.|Kepala Perangkat Daerah|=SURAT EDARAN|NOMOR 12 TAHUN 2026|JAM PELAYANAN|A. Latar Belakang"
    "|B. Maksud dan Tujuan|C. Ruang Lingkup|D. Dasar|E. Isi Edaran|F. Penutup|Ambon, 24 November 2026"
    f"|{_WALI}Drs. Contoh Wali Kota",
    "instruksi": "=INSTRUKSI WALI KOTA AMBON|NOMOR 4 TAHUN 2026|PERCEPATAN|=WALI KOTA AMBON,|Dalam rangka|=Kepada|Camat"
    f"|=Untuk|=KESATU|=KEDUA|=KETIGA|=KEEMPAT|{_TETAP.format('Dikeluarkan')}|{_WALI}Drs. Contoh Wali Kota",
    "keputusan": "=KEPUTUSAN WALI KOTA AMBON|NOMOR 412 TAHUN 2026|PEMBENTUKAN TIM|=WALI KOTA AMBON,|=Menimbang|bahwa"
    "|=Mengingat|Undang-Undang|=MEMUTUSKAN:|=Menetapkan|KEPUTUSAN WALI KOTA AMBON TENTANG|=KESATU|=KEDUA|=KETIGA"
    f"|{_TETAP.format('Ditetapkan')}|{_WALI}=CONTOH WALI KOTA|Gubernur Maluku|=Lampiran"
    "|=Keputusan Wali Kota Ambon|=Nomor"
    "|=Tanggal|=Tentang|SUSUNAN KEANGGOTAAN|Sekretaris Kota Ambon|=CONTOH WALI KOTA",
    "surat_tugas": "=SURAT TUGAS|NOMOR 800|=Dasar|Peraturan Menteri|=MEMERINTAHKAN:|=Kepada|=Nama|=Pangkat/Gol.|=NIP"
    f"|=Jabatan|=Untuk|mendampingi|{_TETAP.format('Ditetapkan')}|{_TANDA}",
    "surat_perintah": "=SURAT PERINTAH|NOMOR 800|=Dasar|Instruksi|=MEMERINTAHKAN:|=Kepada"
    "|Nama-nama yang tercantum|=Untuk"
    f"|melaksanakan|{_TETAP.format('Ditetapkan')}|=a.n. WALI KOTA AMBON|{_SEKDA}|=Wali Kota Ambon|=Lampiran|DAFTAR NAMA"
    "|Contoh Pegawai Satu|Contoh Pegawai Empat|=a.n. WALI KOTA AMBON",
    "spd": "=Lembar ke|=Kode No.|=Nomor|SURAT PERJALANAN DINAS (SPD)|=1.|Pengguna anggaran|=2.|=3.|=4.|Maksud|=5.|Alat"
    f"|=6.|=7.|=8.|Pengikut|=9.|Pembebanan|=10.|Keterangan|{_TETAP.format('Dikeluarkan')}|KUASA PENGGUNA ANGGARAN,"
    "|I. Berangkat dari|II. Tiba di|III. Tiba di|IV. Tiba di|V. Tiba kembali|Telah diperiksa|VI. Catatan lain-lain"
    "|VII. Perhatian",
    "pengumuman": "=PENGUMUMAN|NOMOR 400|PEMBUKAAN|Berdasarkan|Pemerintah Kota Ambon membuka|Demikian"
    f"|{_TETAP.format('Dikeluarkan')}|{_SEKDA}",
    "berita_acara": "=BERITA ACARA|NOMOR 000|SERAH TERIMA"
    "|Pada hari ini, Selasa tanggal dua puluh empat bulan November tahun"
    "|Contoh Pejabat|Contoh Lurah|Pihak Kesatu menyerahkan|Komputer|Demikian|=Pihak Kedua,|Contoh Lurah|Dibuat di Ambon"
    f"|=Pihak Kesatu,|{_TANDA}|=Saksi,|Contoh Saksi Satu|=Saksi,|Contoh Saksi Dua",
    "surat_keterangan": "=SURAT KETERANGAN|NOMOR 400|Yang bertanda tangan|=Nama|=NIP|=Pangkat/Gol.|=Jabatan"
    "|dengan ini menerangkan|=Nama|=Tempat/tanggal lahir|=Alamat|adalah benar|Surat keterangan ini dibuat untuk"
    "|Demikian"
    f"|Ambon, 24 November 2026|{_TANDA}",
    "surat_pengantar": "Ambon, 24 November 2026|Yth.|Kepala Bagian Hukum|=SURAT PENGANTAR|NOMOR 000|=No."
    "|=Naskah Dinas/Barang yang Dikirimkan|=Banyaknya|=Keterangan|=1.|Rancangan|=2.|Diterima tanggal|=Penerima,"
    f"|Nomor telepon|=Pengirim,|{_TANDA}",
    "laporan": "=LAPORAN|PELAKSANAAN|A. Pendahuluan|=Umum|=Landasan Hukum|=Maksud dan Tujuan|=Ruang Lingkup|B. Kegiatan"
    f"|C. Hasil|D. Simpulan dan Saran|E. Penutup|Dibuat di Ambon|pada tanggal 24 November 2026|{_TANDA}",
    "telaahan_staf": "=TELAAHAN STAF|=Yth.|=Dari|=Tanggal|=Nomor|=Lampiran|=Hal|I. Persoalan|II. Praanggapan"
    f"|III. Fakta yang Mempengaruhi|IV. Analisis|V. Kesimpulan|VI. Saran|{_TANDA}",
    "notula": "=NOTULA|=Sidang/Rapat|=Hari/Tanggal|=Surat Undangan|=Waktu Sidang/Rapat|=Acara"
    "|=Pimpinan Sidang/Rapat|=Ketua"
    f"|=Sekretaris|=Pencatat|=Peserta Sidang/Rapat|=Kegiatan Sidang/Rapat|=Pimpinan Sidang/Rapat,|{_TANDA}",
    "daftar_hadir": "=DAFTAR HADIR|=Hari/tanggal|=Waktu|=Tempat|=Acara|=No.|=Nama|=Jabatan/Instansi|=Tanda Tangan|=1."
    f"|Contoh Peserta Satu|=1.|=2.|=12.|=12.|{_TANDA}",
    "surat_kuasa": "=SURAT KUASA|NOMOR 180|Yang bertanda tangan|=Nama|selanjutnya disebut Pemberi Kuasa|=Nama"
    "|selanjutnya disebut Penerima Kuasa|=KHUSUS|Untuk mewakili|Demikian|=Penerima Kuasa,|Contoh Pegawai Satu"
    f"|Ambon, 24 November 2026|=Pemberi Kuasa,|{_TANDA}",
    "surat_perjanjian": "=PERJANJIAN KERJA SAMA|=PEMERINTAH KOTA AMBON|=UNIVERSITAS CONTOH AMBON"
    "|PENINGKATAN MUTU|Nomor: 100"
    "|Nomor: 77/UCA|Pada hari ini, Selasa|Drs. Contoh Wali Kota|Prof. Contoh Rektor|=Pasal 1|=MAKSUD DAN TUJUAN|(1)|(2)"
    "|=Pasal 2|=Pasal 5|Demikian|=Pihak Kedua,|Prof. Contoh Rektor|=Pihak Kesatu,|=WALI KOTA AMBON,",
    "surat_izin": "=SURAT IZIN|NOMOR 503|PENGGUNAAN|=Dasar|Peraturan Wali Kota|=MENGIZINKAN:|=Kepada|=Nama"
    "|=Untuk|menggunakan"
    f"|Izin ini berlaku|{_TETAP.format('Ditetapkan')}|{_TANDA}|Kepala Bagian Umum",
    "rekomendasi": "=REKOMENDASI|NOMOR 000|PENELITIAN|=Dasar|=Menimbang"
    "|Kepala Bagian Organisasi, memberikan rekomendasi"
    f"|=Nama|untuk melakukan|Rekomendasi ini berlaku|Demikian|Ambon, 24 November 2026|{_TANDA}|=Sekretaris Kota Ambon",
    "spmt": "=SURAT PERNYATAAN MELAKSANAKAN TUGAS|NOMOR 800|Yang bertanda tangan|=Nama|dengan ini menyatakan|=Nama|=NIP"
    "|yang diangkat berdasarkan Keputusan Wali Kota Ambon Nomor 398 Tahun 2026 tanggal 2 November 2026|Demikian"
    f"|Ambon, 24 November 2026|{_TANDA}|Kepala Badan Kepegawaian",
    "lembar_disposisi": "=LEMBAR DISPOSISI|Surat dari:|Diterima tanggal:|Nomor surat:|Nomor agenda:"
    "|Tanggal surat:|=Sifat:"
    "|=☐ Sangat segera|=☒ Segera|=☐ Rahasia|Hal:|=Diteruskan kepada|=Dengan hormat harap|=☒ Kepala Bidang II"
    "|=☒ Proses lebih lanjut|=Catatan:|Tanggal ....|=Paraf,",
    "sertifikat": "=SERTIFIKAT|NOMOR 000|=Diberikan kepada:|=CONTOH PESERTA|atas partisipasinya|Ambon, 24 November 2026"
    "|SEKRETARIS KOTA,|=CONTOH SEKRETARIS KOTA",
    "siaran_pers": "=SIARAN PERS|NOMOR 400|Warga Ambon|Ambon, 24 November 2026 – Pemerintah|Rancangan dapat dibaca"
    "|=Narahubung|=Telepon|=Pos-el",
}
