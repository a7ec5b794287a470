"""ASVS 5.0.0, chapters V1 to V3."""

from tests.keamanan.asvs_baris import Baris

TABEL = (
    # Chapter 1, encoding and sanitisation
    Baris(
        "1.1.1",
        2,
        "input is decoded once, before it is judged",
        uji=(
            "tests/keamanan/test_asvs_web.py::test_alamat_diurai_sekali_saja",
            "tests/keamanan/test_web.py::test_next_tidak_menuntun_ke_situs_lain",
        ),
    ),
    Baris(
        "1.1.2",
        2,
        "escaping is the last step before the interpreter",
        uji=(
            "tests/keamanan/test_asvs_kode.py::test_templat_tidak_mematikan_penyandian",
            "tests/blok/test_blok.py::test_tulisan_tidak_pernah_menjadi_html",
        ),
    ),
    Baris(
        "1.2.1",
        1,
        "output is escaped for the place where it stands",
        uji=(
            "tests/blok/test_blok.py::test_tulisan_tidak_pernah_menjadi_html",
            "tests/sop/test_dokumen.py::test_tulisan_pengguna_diloloskan_sebagai_tulisan",
            "tests/alur/test_persandingan.py::test_tulisan_orang_tetap_tulisan",
        ),
    ),
    Baris(
        "1.2.2",
        1,
        "addresses are built encoded, and only of harmless schemes",
        uji=(
            "tests/blok/test_blok.py::test_alamat_menjadi_tautan",
            "tests/keamanan/test_web.py::test_next_tidak_menuntun_ke_situs_lain",
        ),
    ),
    Baris(
        "1.2.3",
        1,
        "what becomes JavaScript or JSON in a page cannot leave it",
        uji=(
            "tests/layanan/test_publik.py::test_data_terstruktur_tidak_dapat_keluar_dari_bloknya",
            "tests/keamanan/test_asvs_kode.py::test_skrip_menulis_teks_saja",
        ),
    ),
    Baris(
        "1.2.4",
        1,
        "questions to the database are parameterised",
        uji=(
            "tests/perlawanan/test_parameter.py::test_setiap_parameter",
            "tests/perlawanan/test_formulir.py::test_isian_janggal",
            "tests/perlawanan/test_cari.py::test_pertanyaan_janggal",
        ),
    ),
    Baris(
        "1.2.5",
        1,
        "no words reach a shell",
        uji=("tests/keamanan/test_asvs_kode.py::test_tanpa_kode_dari_tulisan_dan_tanpa_kulit_perintah",),
    ),
    Baris("1.2.6", 2, "LDAP injection", tidak_berlaku="No directory is asked; there is no LDAP client."),
    Baris(
        "1.2.7", 2, "XPath injection", tidak_berlaku="No XPath expression is built; XML is walked element by element."
    ),
    Baris("1.2.8", 2, "LaTeX injection", tidak_berlaku="Nothing is set by LaTeX; PDFs come from HTML of our own."),
    Baris(
        "1.2.9",
        2,
        "words do not become regular expressions",
        uji=("tests/keamanan/test_asvs_kode.py::test_pola_dan_bentuk_kalimat_tidak_dari_tulisan_orang",),
    ),
    Baris(
        "1.3.1",
        1,
        "HTML that people write is sanitised",
        uji=(
            "tests/blok/test_blok.py::test_tulisan_tidak_pernah_menjadi_html",
            "tests/sop/test_tempelan.py::test_html_rusak_dibaca_sebisanya",
        ),
    ),
    Baris(
        "1.3.2",
        1,
        "no eval, nothing like it",
        uji=(
            "tests/keamanan/test_asvs_kode.py::test_tanpa_kode_dari_tulisan_dan_tanpa_kulit_perintah",
            "tests/keamanan/test_asvs_kode.py::test_skrip_menulis_teks_saja",
        ),
    ),
    Baris(
        "1.3.3",
        2,
        "what goes to a dangerous place is cut down to what is safe there",
        uji=(
            "tests/keamanan/test_unggahan.py::test_svg_tinggal_bentuknya",
            "tests/audit/test_halaman.py::test_sel_yang_mirip_rumus_diberi_apostrof",
            "tests/perlawanan/test_formulir.py::test_isian_janggal",
        ),
    ),
    Baris(
        "1.3.4",
        2,
        "SVG keeps its shapes and nothing that acts",
        uji=(
            "tests/keamanan/test_unggahan.py::test_svg_tinggal_bentuknya",
            "tests/keamanan/test_unggahan.py::test_svg_ditolak",
        ),
    ),
    Baris(
        "1.3.5",
        2,
        "no markup language of people is run",
        uji=(
            "tests/blok/test_blok.py::test_tanda_di_dalam_tulisan",
            "tests/naskah/test_ragam.py::test_teks_jahat_tetap_teks",
        ),
    ),
    Baris(
        "1.3.6",
        2,
        "nobody makes the server fetch an address",
        uji=(
            "tests/cetak/test_kenari.py::test_tidak_mengetuk_siapa_pun",
            "tests/cetak/test_cetak.py::test_tidak_mengambil_apa_pun_dari_luar",
            "tests/keamanan/test_unggahan.py::test_berkas_lain_ditolak",
            "tests/tte/test_penandatanganan.py::test_sertifikat_buatan_sendiri_tidak_menyuruh_portal_ke_mana_pun",
        ),
    ),
    Baris(
        "1.3.7",
        2,
        "templates are never made of input",
        uji=(
            "tests/penomoran/test_pola.py::test_isi_token_tidak_dibaca_sebagai_token",
            "tests/perlawanan/test_formulir.py::test_isian_janggal",
        ),
    ),
    Baris("1.3.8", 2, "JNDI injection", tidak_berlaku="No Java, no JNDI."),
    Baris("1.3.9", 2, "injection into memcache", tidak_berlaku="Memcache is not used; cache keys are hashes."),
    Baris(
        "1.3.10",
        2,
        "format strings are constants",
        uji=("tests/keamanan/test_asvs_kode.py::test_pola_dan_bentuk_kalimat_tidak_dari_tulisan_orang",),
    ),
    Baris(
        "1.3.11",
        2,
        "nothing is slipped into a mail",
        uji=("tests/keamanan/test_asvs_web.py::test_judul_tidak_menyelipkan_kepala_surat",),
    ),
    Baris(
        "1.4.1",
        2,
        "safe memory handling",
        tidak_berlaku=(
            "Python and JavaScript manage memory; PDF and image libraries in C are met in limited "
            "processes or behind size checks."
        ),
    ),
    Baris(
        "1.4.2",
        2,
        "no integer overflow",
        uji=(
            "tests/perlawanan/test_metode.py::test_alamat_mustahil",
            "tests/perlawanan/test_formulir.py::test_unit_bernomor_mustahil",
        ),
    ),
    Baris(
        "1.4.3",
        2,
        "memory is released, no dangling pointer",
        tidak_berlaku=(
            "Python and JavaScript manage memory; printing processes are replaced after a hundred documents."
        ),
    ),
    Baris(
        "1.5.1",
        1,
        "XML is read without entities and DTDs",
        uji=(
            "tests/keamanan/test_unggahan.py::test_berkas_lain_ditolak",
            "tests/keamanan/test_unggahan.py::test_svg_ditolak",
        ),
    ),
    Baris(
        "1.5.2",
        2,
        "nobody chooses the type of what is decoded",
        uji=(
            "tests/keamanan/test_asvs_kode.py::test_tanpa_kode_dari_tulisan_dan_tanpa_kulit_perintah",
            "tests/sop/test_isi.py::test_json_apa_pun_ditolak_dalam_bahasa_indonesia",
        ),
    ),
    # Chapter 2, validation and business logic
    Baris("2.1.1", 1, "rules for the form of data are written down", dokumen="SECURITY.md#validation-rules"),
    Baris("2.1.2", 2, "rules for data that belongs together are written down", dokumen="SECURITY.md#validation-rules"),
    Baris("2.1.3", 2, "limits of the business are written down", dokumen="SECURITY.md#limits"),
    Baris(
        "2.2.1",
        1,
        "input is held against what is expected",
        uji=(
            "tests/perlawanan/test_formulir.py::test_isian_janggal",
            "tests/sop/test_isi.py::test_yang_salah_ditolak_dengan_jalurnya",
            "tests/sop/test_api.py::test_op_buruk_tidak_mengubah_apa_pun",
        ),
    ),
    Baris(
        "2.2.2",
        1,
        "the server judges, whatever the browser did",
        uji=(
            "tests/sop/test_api.py::test_op_acak_bukan_galat_peladen",
            "tests/perlawanan/test_sunting.py::test_nilai_janggal",
            "tests/layanan/test_api.py::test_tidak_ada_isi_yang_menjatuhkan_peladen",
        ),
    ),
    Baris(
        "2.2.3",
        2,
        "data that belongs together fits together",
        uji=(
            "tests/akun/test_pengguna.py::test_penugasan_yang_keliru_ditolak_di_bidangnya",
            "tests/organisasi/test_unit.py::test_pejabat_yang_keliru_ditolak_di_bidangnya",
            "tests/alur/test_mesin.py::test_draf_yang_belum_lengkap_tidak_dapat_diajukan",
        ),
    ),
    Baris(
        "2.3.1",
        1,
        "steps come in their order",
        uji=(
            "tests/alur/test_mesin.py::test_setiap_transisi_untuk_setiap_peran",
            "tests/alur/test_mesin.py::test_yang_terlambat_ditolak",
        ),
    ),
    Baris(
        "2.3.2",
        2,
        "the written limits hold",
        uji=(
            "tests/keamanan/test_akun_batas.py::test_sesudah_yang_terakhir",
            "tests/sop/test_api.py::test_langkah_ke_301_ditolak",
            "tests/layanan/test_konsultasi.py::test_lama_konsultasi",
        ),
    ),
    Baris(
        "2.3.3",
        2,
        "a deed happens whole or not at all",
        uji=(
            "tests/alur/test_mesin.py::test_tanpa_catatan_audit_tidak_ada_perubahan",
            "tests/penomoran/test_terbitkan.py::test_audit_gagal_maka_nomor_tidak_diambil",
            "tests/audit/test_catat.py::test_baris_hilang_bersama_transaksinya",
        ),
    ),
    Baris(
        "2.3.4",
        2,
        "what exists once is given once",
        uji=(
            "tests/penomoran/test_terbitkan.py::test_nomor_terpakai_tidak_dipesan_lagi",
            "tests/akun/test_batas.py::test_bersamaan_tepat_sebanyak_itu",
            "tests/tangguh/test_serentak.py::test_banyak_sekaligus",
        ),
    ),
    Baris(
        "2.4.1",
        2,
        "programs cannot ask without end",
        uji=(
            "tests/keamanan/test_akun_batas.py::test_sesudah_yang_terakhir",
            "tests/layanan/test_skm.py::test_perangkap_menelan_program",
            "tests/layanan/test_konsultasi.py::test_jebakan_program",
        ),
    ),
    # Chapter 3, web front end
    Baris(
        "3.2.1",
        1,
        "what is opened by itself has no power",
        uji=(
            "tests/keamanan/test_unggahan.py::test_unggahan_disajikan_tanpa_kuasa",
            "tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",
        ),
    ),
    Baris("3.2.2", 1, "text is shown as text", uji=("tests/keamanan/test_asvs_kode.py::test_skrip_menulis_teks_saja",)),
    Baris(
        "3.3.1",
        1,
        "cookies are Secure and carry a prefix",
        uji=("tests/keamanan/test_web.py::test_di_belakang_tls_kuki_berawalan_host_dan_hsts",),
    ),
    Baris("3.3.2", 2, "SameSite on every cookie", uji=("tests/keamanan/test_asvs_web.py::test_kuki_masuk",)),
    Baris(
        "3.3.3",
        2,
        "cookies are of this host only",
        uji=("tests/keamanan/test_web.py::test_di_belakang_tls_kuki_berawalan_host_dan_hsts",),
    ),
    Baris("3.3.4", 2, "scripts do not see the session", uji=("tests/keamanan/test_asvs_web.py::test_kuki_masuk",)),
    Baris(
        "3.4.1",
        1,
        "HSTS of a year, on all answers",
        uji=("tests/keamanan/test_web.py::test_di_belakang_tls_kuki_berawalan_host_dan_hsts",),
    ),
    Baris(
        "3.4.2",
        1,
        "other sites are let in to open data only",
        uji=(
            "tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",
            "tests/layanan/test_api_umum.py::test_ber_etag_dan_terbuka_bagi_situs_lain",
        ),
    ),
    Baris(
        "3.4.3",
        2,
        "a content policy that runs only our own files",
        uji=(
            "tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",
            "tests/keamanan/test_web.py::test_jawaban_yang_bukan_dari_halaman",
        ),
    ),
    Baris(
        "3.4.4",
        2,
        "nosniff everywhere",
        uji=(
            "tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",
            "tests/keamanan/test_web.py::test_halaman_galat_tanpa_basis_data",
        ),
    ),
    Baris("3.4.5", 2, "a referrer policy", uji=("tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",)),
    Baris("3.4.6", 2, "nobody frames a page", uji=("tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",)),
    Baris(
        "3.5.1",
        1,
        "requests that change something come from our pages",
        uji=("tests/keamanan/test_asvs_web.py::test_kiriman_tanpa_token_ditolak_di_mana_pun",),
    ),
    Baris(
        "3.5.2",
        1,
        "no reliance on preflight alone",
        tidak_berlaku="Nothing relies on preflight: every POST, JSON too, needs the token (3.5.1).",
    ),
    Baris(
        "3.5.3",
        1,
        "reading changes nothing",
        uji=(
            "tests/keamanan/test_asvs_web.py::test_membuka_halaman_tidak_mengubah_apa_pun",
            "tests/audit/test_halaman.py::test_csv_tidak_diambil_dengan_get",
            "tests/akun/test_masuk.py::test_keluar_hanya_lewat_post",
        ),
    ),
    Baris("3.5.4", 2, "other applications live under other names", operasi="SECURITY.md#tls-and-the-proxy"),
    Baris(
        "3.5.5",
        2,
        "messages of other windows are ignored",
        uji=("tests/keamanan/test_asvs_kode.py::test_skrip_menulis_teks_saja",),
    ),
    Baris(
        "3.7.1",
        2,
        "only techniques that browsers still support",
        uji=("tests/keamanan/test_web.py::test_kepala_ada_pada_tiap_alamat",),
    ),
    Baris(
        "3.7.2",
        2,
        "nobody is led to a foreign site",
        uji=(
            "tests/keamanan/test_web.py::test_next_tidak_menuntun_ke_situs_lain",
            "tests/akun/test_masuk.py::test_next_hanya_ke_situs_sendiri",
            "tests/akun/test_peran.py::test_lanjut_hanya_ke_situs_sendiri",
        ),
    ),
)
