"""One sentence of the regulation at each component, for who writes it (PermenPAN-RB 15/2014, UU 25/2009 Pasal 21)."""

BANTUAN = {
    "persyaratan": "Syarat yang harus dipenuhi dalam pengurusan, baik teknis maupun administratif.",
    "sistem_mekanisme_prosedur": "Tata cara pelayanan yang dibakukan, bagi pemberi dan penerima pelayanan.",
    "jangka_waktu": "Waktu yang diperlukan untuk menyelesaikan seluruh proses pelayanan.",
    "biaya_tarif": "Ongkos yang dikenakan kepada penerima pelayanan, dengan dasar hukum besarannya.",
    "produk_pelayanan": "Hasil pelayanan yang diberikan dan diterima sesuai ketentuan.",
    "penanganan_pengaduan": "Tata cara menangani dan menindaklanjuti pengaduan, dengan saluran dan tenggatnya.",
    "dasar_hukum": "Peraturan perundang-undangan yang menjadi dasar, berurut dari yang tertinggi.",
    "sarana_prasarana": "Peralatan dan fasilitas yang diperlukan, termasuk bagi kelompok rentan.",
    "kompetensi_pelaksana": "Pengetahuan, keahlian, keterampilan, dan pengalaman yang harus dimiliki pelaksana.",
    "pengawasan_internal": "Pengendalian oleh pimpinan satuan kerja atau atasan langsung pelaksana.",
    "jumlah_pelaksana": "Banyaknya pelaksana sesuai beban kerja.",
    "jaminan_pelayanan": "Kepastian bahwa pelayanan dilaksanakan sesuai standar.",
    "jaminan_keamanan_keselamatan": "Komitmen memberi rasa aman, bebas dari bahaya, risiko, dan keragu-raguan.",
    "evaluasi_kinerja_pelaksana": "Penilaian sejauh mana kegiatan dilaksanakan sesuai standar, sekurang-kurangnya "
    "sekali setahun.",
}
