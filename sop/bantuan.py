"""A sentence of help at each list of the identity (Permenpan-RB 35/2012, attachment, part C)."""

BANTUAN_BAGIAN = {
    "dasar_hukum": "Peraturan yang mendasari prosedur ini, dari yang tertinggi.",
    "kualifikasi_pelaksana": "Kemampuan yang diperlukan pelaksana, misalnya memahami SIAK.",
    "keterkaitan": "SOP lain yang dijalankan bersama atau sesudah SOP ini.",
    "peralatan_perlengkapan": "Alat yang dipakai, misalnya komputer, pencetak, blangko.",
    "peringatan": "Akibat bila SOP ini tidak dijalankan, dan yang harus dijaga.",
    "pencatatan_pendataan": "Buku, register, atau aplikasi tempat hasilnya dicatat.",
}
