"""ASVS 5.0.0, chapters V13 to V17."""

from tests.keamanan.asvs_baris import Baris

TABEL = (
    # Chapter 13, configuration
    Baris("13.1.1", 2, "what the portal talks to is written down", dokumen="SECURITY.md#outgoing-connections"),
    Baris(
        "13.2.1",
        2,
        "services know each other without fixed passwords",
        uji=("tests/keamanan/test_basis_data_sertifikat.py::test_peran_masuk_dengan_sertifikat_tanpa_sandi",),
    ),
    Baris(
        "13.2.2",
        2,
        "services have the least rights",
        uji=(
            "tests/audit/test_peran_basis_data.py::test_peran_aplikasi_ditolak",
            "tests/audit/test_peran_basis_data.py::test_pemilik_dan_superuser_diberitahukan",
            "tests/cetak/test_anak.py::test_anak_tidak_tahu_rahasia",
        ),
    ),
    Baris(
        "13.2.3",
        2,
        "no default passwords between services",
        uji=("tests/audit/test_peran_basis_data.py::test_tanpa_jalankan_hanya_dicetak",),
    ),
    Baris("13.2.4", 2, "a list of what may be spoken to", operasi="SECURITY.md#outgoing-connections"),
    Baris(
        "13.2.5",
        2,
        "the server fetches from the list only",
        uji=(
            "tests/cetak/test_kenari.py::test_tidak_mengetuk_siapa_pun",
            "tests/keamanan/test_asvs_oidc.py::test_tidak_mengikuti_pengalihan",
            "tests/tte/test_penandatanganan.py::test_sertifikat_buatan_sendiri_tidak_menyuruh_portal_ke_mana_pun",
        ),
    ),
    Baris("13.3.1", 2, "secrets are kept in a place for secrets", operasi="SECURITY.md#key-management"),
    Baris(
        "13.3.2",
        2,
        "secrets only where they are needed",
        uji=(
            "tests/cetak/test_anak.py::test_anak_tidak_tahu_rahasia",
            "tests/keamanan/test_rahasia.py::test_tidak_ada_rahasia_dalam_repositori",
        ),
    ),
    Baris(
        "13.4.1",
        1,
        "no source control in reach",
        uji=("tests/keamanan/test_asvs_web.py::test_berkas_proyek_tidak_terbuka",),
    ),
    Baris(
        "13.4.2",
        2,
        "no debugging in production",
        uji=(
            "tests/keamanan/test_web.py::test_halaman_galat_tanpa_basis_data",
            "tests/beranda/test_galat.py::test_galat_menyebut_kode_permintaan",
        ),
    ),
    Baris(
        "13.4.3",
        2,
        "no listing of folders",
        uji=(
            "tests/keamanan/test_web.py::test_jawaban_yang_bukan_dari_halaman",
            "tests/keamanan/test_asvs_web.py::test_berkas_proyek_tidak_terbuka",
        ),
    ),
    Baris("13.4.4", 2, "no TRACE", uji=("tests/keamanan/test_web.py::test_jawaban_yang_bukan_dari_halaman",)),
    Baris(
        "13.4.5",
        2,
        "figures and descriptions are not open by accident",
        uji=(
            "tests/keandalan/test_pengamatan.py::test_metrik_hanya_dengan_token",
            "tests/test_kebijakan.py::test_setiap_alamat_ada_dalam_tabel",
        ),
    ),
    # Chapter 14, data protection
    Baris("14.1.1", 2, "data is classified", dokumen="SECURITY.md#data-classification"),
    Baris("14.1.2", 2, "each class has its protection", dokumen="SECURITY.md#data-classification"),
    Baris(
        "14.2.1",
        1,
        "nothing sensitive in addresses",
        uji=(
            "tests/keamanan/test_asvs_web.py::test_membuka_halaman_tidak_mengubah_apa_pun",
            "tests/keandalan/test_pengamatan.py::test_setiap_permintaan_satu_baris_dengan_kode",
        ),
    ),
    Baris(
        "14.2.2",
        2,
        "nothing sensitive in caches of the server",
        uji=(
            "tests/keamanan/test_asvs_web.py::test_yang_disinggahkan_dibuat_untuk_siapa_saja",
            "tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",
        ),
    ),
    Baris(
        "14.2.3",
        2,
        "nothing goes to third parties",
        uji=(
            "tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",
            "tests/audit/test_peramban.py::test_baris_terbuka_dan_tidak_ada_yang_keluar",
        ),
    ),
    Baris(
        "14.2.4",
        2,
        "the protection of each class is there",
        uji=(
            "tests/keamanan/test_data_pribadi.py::test_akun_tertutup_dilupakan_dan_kehadiran_dihapus",
            "tests/keamanan/test_data_pribadi.py::test_halaman_menyebut_setiap_masa",
            "tests/keandalan/test_pengamatan.py::test_galat_berkode_dan_tanpa_isi_baris",
        ),
    ),
    Baris(
        "14.3.1",
        1,
        "nothing is left in the browser after log-out",
        uji=(
            "tests/akun/test_masuk.py::test_halaman_sesudah_masuk_tidak_disimpan_peramban",
            "tests/perjalanan/test_penyunting_aman.py::test_keluar_menanyakan_yang_belum_terkirim",
        ),
    ),
    Baris(
        "14.3.2",
        2,
        "browsers keep no page",
        uji=(
            "tests/akun/test_masuk.py::test_halaman_sesudah_masuk_tidak_disimpan_peramban",
            "tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",
        ),
    ),
    Baris(
        "14.3.3",
        2,
        "browser storage holds nothing sensitive",
        uji=(
            "tests/perjalanan/test_penyunting_aman.py::test_tab_yang_mati_saat_luring",
            "tests/perjalanan/test_penyunting_aman.py::test_keluar_menanyakan_yang_belum_terkirim",
        ),
    ),
    # Chapter 15, coding and architecture
    Baris("15.1.1", 1, "time frames for updates are written down", dokumen="SECURITY.md#dependencies"),
    Baris(
        "15.1.2", 2, "an inventory of libraries", uji=("tests/keamanan/test_rahasia.py::test_daftar_pustaka_lengkap",)
    ),
    Baris("15.1.3", 2, "what is dear is written down", dokumen="SECURITY.md#what-takes-time"),
    Baris("15.2.1", 1, "no component is older than the time frames", operasi="SECURITY.md#dependencies"),
    Baris(
        "15.2.2",
        2,
        "what is dear cannot stop the portal",
        uji=(
            "tests/cetak/test_anak.py::test_bom_ditolak_dan_cetakan_berikutnya_jadi",
            "tests/cetak/test_anak.py::test_yang_menunggu_terbatas",
            "tests/tte/test_periksa_berkas.py::test_yang_menghabiskan_waktu_berakhir_di_anak",
        ),
    ),
    Baris("15.2.3", 2, "production holds what it needs only", operasi="SECURITY.md#running-in-production"),
    Baris(
        "15.3.1",
        1,
        "answers hold the fields that are needed",
        uji=(
            "tests/layanan/test_api_umum.py::test_rincian_memuat_keempat_belas_komponen",
            "tests/keamanan/test_data_pribadi.py::test_salinan_memuat_semua_kecuali_rahasia",
            "tests/layanan/test_api_umum.py::test_yang_tidak_berlaku_atau_tertutup_tidak_ada",
        ),
    ),
    Baris(
        "15.3.2",
        2,
        "redirects of others are not followed",
        uji=(
            "tests/keamanan/test_asvs_oidc.py::test_tidak_mengikuti_pengalihan",
            "tests/keamanan/test_asvs_kode.py::test_sambungan_keluar_memeriksa_sertifikat_dan_tidak_menunggu_selamanya",
        ),
    ),
    Baris(
        "15.3.3",
        2,
        "forms take their own fields only",
        uji=("tests/keamanan/test_asvs_web.py::test_isian_yang_tidak_diminta_diabaikan",),
    ),
    Baris(
        "15.3.4",
        2,
        "the caller's address is the true one",
        uji=(
            "tests/akun/test_masuk.py::test_alamat_palsu_tidak_memberi_percobaan_baru",
            "tests/akun/test_batas.py::test_satu_jaringan_ipv6_satu_ember",
        ),
    ),
    Baris(
        "15.3.5",
        2,
        "types are what they should be",
        uji=(
            "tests/sop/test_api.py::test_op_acak_bukan_galat_peladen",
            "tests/sop/test_isi.py::test_json_apa_pun_ditolak_dalam_bahasa_indonesia",
        ),
    ),
    Baris(
        "15.3.6",
        2,
        "no prototype pollution",
        uji=(
            "tests/keamanan/test_asvs_kode.py::test_skrip_menulis_teks_saja",
            "tests/sop/test_api.py::test_op_buruk_tidak_mengubah_apa_pun",
        ),
    ),
    Baris(
        "15.3.7",
        2,
        "doubled parameters confuse nothing",
        uji=("tests/keamanan/test_asvs_web.py::test_parameter_alamat_bukan_isian",),
    ),
    # Chapter 16, logs and errors
    Baris("16.1.1", 2, "an inventory of logs", dokumen="SECURITY.md#log-inventory"),
    Baris(
        "16.2.1",
        2,
        "each line says when, where, who, what",
        uji=(
            "tests/audit/test_catat.py::test_baris_memuat_siapa_apa_dari_mana",
            "tests/keandalan/test_pengamatan.py::test_setiap_permintaan_satu_baris_dengan_kode",
        ),
    ),
    Baris("16.2.2", 2, "clocks agree, times are UTC", operasi="SECURITY.md#running-in-production"),
    Baris(
        "16.2.3",
        2,
        "logs go where the inventory says",
        uji=("tests/keamanan/test_asvs_kode.py::test_catatan_hanya_ke_keluaran_galat",),
    ),
    Baris(
        "16.2.4",
        2,
        "logs can be read by machines",
        uji=("tests/keandalan/test_pengamatan.py::test_setiap_permintaan_satu_baris_dengan_kode",),
    ),
    Baris(
        "16.2.5",
        2,
        "nothing sensitive is logged",
        uji=(
            "tests/keandalan/test_pengamatan.py::test_galat_berkode_dan_tanpa_isi_baris",
            "tests/akun/test_masuk.py::test_nama_yang_tidak_dikenal_tidak_ditulis",
            "tests/tte/test_penandatanganan.py::test_frasa_salah_tercatat_tanpa_frasanya",
        ),
    ),
    Baris(
        "16.3.1",
        2,
        "log-ins are logged, good and bad",
        uji=(
            "tests/akun/test_masuk.py::test_masuk_dengan_nip_nama_atau_email",
            "tests/akun/test_masuk.py::test_pesan_gagal_sama_ada_atau_tidak_ada_akunnya",
            "tests/keamanan/test_akun_faktor.py::test_langkah_kedua",
        ),
    ),
    Baris("16.3.2", 2, "refusals are logged", uji=("tests/keamanan/test_asvs_web.py::test_yang_ditolak_tercatat",)),
    Baris(
        "16.3.3",
        2,
        "tries to get round a control are logged",
        uji=(
            "tests/keamanan/test_asvs_web.py::test_yang_ditolak_tercatat",
            "tests/akun/test_masuk.py::test_lima_kali_gagal_mengunci_juga_bagi_sandi_yang_benar",
            "tests/keamanan/test_akun_bukti.py::test_salah_berkali_kali_mengunci",
        ),
    ),
    Baris(
        "16.3.4",
        2,
        "failures are logged",
        uji=(
            "tests/keandalan/test_pengamatan.py::test_galat_berkode_dan_tanpa_isi_baris",
            "tests/keamanan/test_web.py::test_kode_permintaan_ada_di_catatan",
            "tests/tte/test_penandatanganan.py::test_bsre_gagal_dengan_kata_yang_jelas",
        ),
    ),
    Baris(
        "16.4.1",
        2,
        "nobody writes lines of his own",
        uji=(
            "tests/keandalan/test_pengamatan.py::test_baris_untuk_orang_tetap_satu_baris",
            "tests/keandalan/test_pengamatan.py::test_setiap_permintaan_satu_baris_dengan_kode",
        ),
    ),
    Baris(
        "16.4.2",
        2,
        "logs cannot be changed",
        uji=(
            "tests/audit/test_pemicu.py::test_perubahan_ditolak",
            "tests/audit/test_peran_basis_data.py::test_peran_aplikasi_ditolak",
            "tests/audit/test_rantai.py::test_setiap_kolom_dijaga",
        ),
    ),
    Baris("16.4.3", 2, "logs go to another machine", operasi="SECURITY.md#log-inventory"),
    Baris(
        "16.5.1",
        2,
        "errors tell nothing of the inside",
        uji=(
            "tests/keamanan/test_web.py::test_halaman_galat_tanpa_basis_data",
            "tests/beranda/test_galat.py::test_galat_menyebut_kode_permintaan",
        ),
    ),
    Baris(
        "16.5.2",
        2,
        "others' failures do not become ours",
        uji=(
            "tests/tte/test_penandatanganan.py::test_bsre_gagal_dengan_kata_yang_jelas",
            "tests/keamanan/test_akun_oidc.py::test_tanpa_penyedia",
            "tests/tte/test_penandatanganan.py::test_tanpa_jalan_ke_akar_tetap_berstempel",
        ),
    ),
    Baris(
        "16.5.3",
        2,
        "a failure leaves the door closed",
        uji=(
            "tests/alur/test_mesin.py::test_tanpa_catatan_audit_tidak_ada_perubahan",
            "tests/tte/test_pengesahan.py::test_frasa_salah_tidak_mengesahkan_dan_nomor_tetap_dipesan",
        ),
    ),
    # Chapter 17, WebRTC
    Baris("17.1.1", 2, "WebRTC: TURN", tidak_berlaku="There is no WebRTC."),
    Baris("17.2.1", 2, "WebRTC: DTLS keys", tidak_berlaku="There is no WebRTC."),
    Baris("17.2.2", 2, "WebRTC: cipher suites", tidak_berlaku="There is no WebRTC."),
    Baris("17.2.3", 2, "WebRTC: SRTP authentication", tidak_berlaku="There is no WebRTC."),
    Baris("17.2.4", 2, "WebRTC: broken packets", tidak_berlaku="There is no WebRTC."),
    Baris("17.3.1", 2, "WebRTC: flooded signalling", tidak_berlaku="There is no WebRTC."),
    Baris("17.3.2", 2, "WebRTC: broken signalling", tidak_berlaku="There is no WebRTC."),
)
