"""A sentence of help at each list of the identity and each column of the flow (Permenpan-RB 35/2012, attachment)."""

BANTUAN_BAGIAN = {
    "dasar_hukum": "Peraturan yang mendasari prosedur ini, dari yang tertinggi.",
    "kualifikasi_pelaksana": "Kemampuan yang diperlukan pelaksana, misalnya memahami SIAK.",
    "keterkaitan": "SOP lain yang dijalankan bersama atau sesudah SOP ini.",
    "peralatan_perlengkapan": "Alat yang dipakai, misalnya komputer, pencetak, blangko.",
    "peringatan": "Akibat bila SOP ini tidak dijalankan, dan yang harus dijaga.",
    "pencatatan_pendataan": "Buku, register, atau aplikasi tempat hasilnya dicatat.",
}

BANTUAN_KOLOM = {
    "uraian": "Satu kegiatan tiap langkah, dimulai dengan kata kerja aktif, misalnya Menerima, Memeriksa, Mencatat.",
    "pelaksana": "Siapa yang mengerjakan: kapsul untuk mulai dan selesai, kotak proses, belah ketupat keputusan.",
    "kelengkapan": "Mutu baku: yang diperlukan untuk mengerjakan langkah ini, satu butir tiap baris.",
    "waktu": "Mutu baku: waktu paling lama, misalnya 10 menit, 1 jam 30 menit, atau 2 hari.",
    "output": "Mutu baku: hasil langkah ini; biasanya menjadi kelengkapan langkah berikutnya.",
    "keterangan": "Penjelasan lain, misalnya SOP lain yang dijalankan pada langkah ini.",
    "nama": "Jabatan yang mengerjakan, bukan nama orang; urut dari yang memulai.",
}
