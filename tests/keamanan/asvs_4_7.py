"""ASVS 5.0.0, chapters V4 to V7."""

from tests.keamanan.asvs_baris import Baris

TABEL = (
    # Chapter 4, API and web service
    Baris(
        "4.1.1",
        1,
        "each answer says its type and charset",
        uji=("tests/keamanan/test_asvs_web.py::test_membuka_halaman_tidak_mengubah_apa_pun",),
    ),
    Baris(
        "4.1.2",
        2,
        "only pages for people are led from HTTP to HTTPS",
        uji=("tests/keamanan/test_web.py::test_di_belakang_tls_kuki_berawalan_host_dan_hsts",),
    ),
    Baris(
        "4.1.3",
        2,
        "callers cannot set what only the proxy may say",
        uji=("tests/akun/test_masuk.py::test_alamat_palsu_tidak_memberi_percobaan_baru",),
    ),
    Baris("4.2.1", 2, "one reading of where a request ends", operasi="SECURITY.md#tls-and-the-proxy"),
    Baris("4.3.1", 2, "GraphQL: costs of a question", tidak_berlaku="There is no GraphQL."),
    Baris("4.3.2", 2, "GraphQL: introspection", tidak_berlaku="There is no GraphQL."),
    Baris("4.4.1", 1, "WebSocket over TLS", tidak_berlaku="There is no WebSocket."),
    Baris("4.4.2", 2, "WebSocket: origin", tidak_berlaku="There is no WebSocket."),
    Baris("4.4.3", 2, "WebSocket: own tokens", tidak_berlaku="There is no WebSocket."),
    Baris("4.4.4", 2, "WebSocket: tokens from the session", tidak_berlaku="There is no WebSocket."),
    # Chapter 5, files
    Baris("5.1.1", 2, "types and sizes of uploads are written down", dokumen="SECURITY.md#uploads"),
    Baris(
        "5.2.1",
        1,
        "no file is larger than can be handled",
        uji=(
            "tests/keamanan/test_unggahan.py::test_berkas_lain_ditolak",
            "tests/keamanan/test_unggahan.py::test_foto_besar_tidak_dibuka_seluruhnya",
            "tests/keamanan/test_web.py::test_jawaban_yang_bukan_dari_halaman",
        ),
    ),
    Baris(
        "5.2.2",
        1,
        "name and content of a file agree",
        uji=(
            "tests/keamanan/test_unggahan.py::test_berkas_lain_ditolak",
            "tests/keamanan/test_unggahan.py::test_gambar_lain_ditolak",
            "tests/keamanan/test_unggahan.py::test_tiap_bidang_unggahan_memeriksa_isinya",
        ),
    ),
    Baris(
        "5.2.3",
        2,
        "packed files are measured before they are unpacked",
        uji=("tests/keamanan/test_unggahan.py::test_berkas_lain_ditolak",),
    ),
    Baris(
        "5.3.1",
        1,
        "no upload is ever run",
        uji=(
            "tests/keamanan/test_unggahan.py::test_unggahan_disajikan_tanpa_kuasa",
            "tests/keamanan/test_asvs_web.py::test_berkas_proyek_tidak_terbuka",
        ),
    ),
    Baris(
        "5.3.2",
        1,
        "paths are ours, not the sender's",
        uji=(
            "tests/organisasi/test_lambang.py::test_lambang_disimpan_ulang_dengan_nama_acak",
            "tests/perlawanan/test_unggahan.py::test_pdf_biasa_diterima_apa_pun_namanya",
        ),
    ),
    Baris(
        "5.4.1",
        2,
        "downloads carry a name of ours",
        uji=("tests/keamanan/test_unggahan.py::test_unggahan_disajikan_tanpa_kuasa",),
    ),
    Baris(
        "5.4.2",
        2,
        "file names in headers are harmless",
        uji=("tests/keamanan/test_unggahan.py::test_unggahan_disajikan_tanpa_kuasa",),
    ),
    Baris("5.4.3", 2, "uploads are scanned for viruses", operasi="SECURITY.md#virus-scanner"),
    # Chapter 6, authentication
    Baris("6.1.1", 1, "defence against guessing is written down", dokumen="SECURITY.md#limits"),
    Baris("6.1.2", 2, "local words for passwords are listed", dokumen="SECURITY.md#passwords"),
    Baris("6.1.3", 2, "all ways in are written down", dokumen="SECURITY.md#ways-to-log-in"),
    Baris(
        "6.2.1",
        1,
        "passwords have at least eight characters",
        uji=(
            "tests/keamanan/test_akun_sandi.py::test_dua_kebijakan",
            "tests/akun/test_sandi.py::test_sandi_lemah_ditolak_di_bidangnya",
        ),
    ),
    Baris("6.2.2", 1, "one can change one's password", uji=("tests/akun/test_sandi.py::test_ganti_sandi_sendiri",)),
    Baris("6.2.3", 1, "changing asks for the old one", uji=("tests/akun/test_sandi.py::test_sandi_lama_harus_cocok",)),
    Baris(
        "6.2.4",
        1,
        "the three thousand commonest are refused",
        uji=("tests/keamanan/test_asvs_sandi.py::test_yang_umum_ditolak_juga_yang_dipanjangkan",),
    ),
    Baris(
        "6.2.5",
        1,
        "no rule of composition (policy asvs)",
        uji=("tests/keamanan/test_akun_sandi.py::test_dua_kebijakan",),
    ),
    Baris(
        "6.2.6",
        1,
        "the field is masked",
        uji=("tests/keamanan/test_asvs_sandi.py::test_bidang_sandi_tertutup_dan_boleh_diisi_pengelola_sandi",),
    ),
    Baris(
        "6.2.7",
        1,
        "pasting and password managers work",
        uji=("tests/keamanan/test_asvs_sandi.py::test_bidang_sandi_tertutup_dan_boleh_diisi_pengelola_sandi",),
    ),
    Baris(
        "6.2.8",
        1,
        "a password counts exactly as typed",
        uji=("tests/keamanan/test_asvs_sandi.py::test_dipakai_persis_seperti_diketik",),
    ),
    Baris(
        "6.2.9",
        2,
        "64 characters and more are allowed",
        uji=(
            "tests/keamanan/test_akun_sandi.py::test_dua_kebijakan",
            "tests/keamanan/test_asvs_sandi.py::test_dipakai_persis_seperti_diketik",
        ),
    ),
    Baris("6.2.10", 2, "no forced change (policy asvs)", uji=("tests/keamanan/test_akun_sandi.py::test_masa_sandi",)),
    Baris(
        "6.2.11",
        2,
        "local words are refused",
        uji=(
            "tests/keamanan/test_akun_sandi.py::test_dua_kebijakan",
            "tests/akun/test_sandi.py::test_sandi_lemah_ditolak_di_bidangnya",
        ),
    ),
    Baris(
        "6.2.12",
        2,
        "breached passwords are refused",
        uji=(
            "tests/keamanan/test_sandi_bocor.py::test_sandi_bocor_ditolak_di_bidangnya",
            "tests/keamanan/test_sandi_bocor.py::test_hanya_yang_ada_dalam_daftar",
            "tests/akun/test_sandi.py::test_sandi_lemah_ditolak_di_bidangnya",
        ),
    ),
    Baris(
        "6.3.1",
        1,
        "guessing is stopped as written",
        uji=(
            "tests/akun/test_masuk.py::test_lima_kali_gagal_mengunci_juga_bagi_sandi_yang_benar",
            "tests/akun/test_masuk.py::test_kunci_hanya_bagi_nama_dan_alamat_itu",
            "tests/keamanan/test_akun_batas.py::test_sesudah_yang_terakhir",
        ),
    ),
    Baris(
        "6.3.2",
        1,
        "no account exists by default",
        uji=(
            "tests/akun/test_buat_admin.py::test_tautan_membuat_sandi_lalu_admin_bekerja",
            "tests/akun/test_pengguna.py::test_akun_baru_diundang_tanpa_sandi",
        ),
    ),
    Baris(
        "6.3.3",
        2,
        "a second factor",
        terbuka=(
            "Obligatory for verifikator, pengesah and admin, optional for the others, who can neither let "
            "anything out nor change rights: not every drafter in a kelurahan has a telephone or a key for "
            "it. FAKTOR_KEDUA_WAJIB makes it so for all."
        ),
    ),
    Baris(
        "6.3.4",
        2,
        "all ways in are equally strong",
        uji=(
            "tests/keamanan/test_akun_sandi.py::test_tautan_kata_sandi_tidak_melewati_faktor_kedua",
            "tests/keamanan/test_akun_sandi.py::test_undangan_tidak_melewati_faktor_kedua",
            "tests/keamanan/test_akun_oidc.py::test_faktor_kedua_tetap_diminta",
        ),
    ),
    Baris(
        "6.4.1",
        1,
        "first links are random, short-lived, used once",
        uji=(
            "tests/akun/test_sandi.py::test_undangan_memberi_sandi_sekali_saja",
            "tests/akun/test_sandi.py::test_undangan_mati_sesudah_tujuh_hari",
            "tests/akun/test_sandi.py::test_undangan_baru_mematikan_yang_lama",
        ),
    ),
    Baris(
        "6.4.2",
        1,
        "no secret questions",
        uji=(
            "tests/test_kebijakan.py::test_setiap_alamat_ada_dalam_tabel",
            "tests/keamanan/test_asvs_sandi.py::test_bidang_sandi_tertutup_dan_boleh_diisi_pengelola_sandi",
        ),
    ),
    Baris(
        "6.4.3",
        2,
        "a reset does not go round the second factor",
        uji=(
            "tests/keamanan/test_akun_sandi.py::test_tautan_kata_sandi_tidak_melewati_faktor_kedua",
            "tests/akun/test_sandi.py::test_tautan_sandi_mati_sesudah_dua_jam",
        ),
    ),
    Baris("6.4.4", 2, "a lost factor is replaced after identity is proved", operasi="SECURITY.md#second-factor"),
    Baris(
        "6.5.1",
        2,
        "codes work once",
        uji=(
            "tests/keamanan/test_akun_faktor.py::test_kode_pemulihan_sekali_saja",
            "tests/keamanan/test_akun_faktor.py::test_langkah_kedua",
        ),
    ),
    Baris(
        "6.5.2",
        2,
        "recovery codes are hashed",
        uji=(
            "tests/keamanan/test_akun_faktor.py::test_kode_pemulihan_tersimpan_sebagai_hash",
            "tests/keamanan/test_akun_faktor.py::test_kode_pemulihan_baru_mematikan_yang_lama",
            "tests/akun/test_masuk.py::test_sandi_disimpan_dengan_argon2",
        ),
    ),
    Baris(
        "6.5.3",
        2,
        "factor secrets come from a good generator",
        uji=(
            "tests/keamanan/test_asvs_kode.py::test_hanya_kripto_yang_kuat_dan_acak_dari_sistem",
            "tests/keamanan/test_asvs_web.py::test_rahasia_faktor_acak",
        ),
    ),
    Baris(
        "6.5.4",
        2,
        "codes have at least 20 bits",
        uji=(
            "tests/keamanan/test_akun_faktor.py::test_pasang_aplikasi_lalu_masuk_dengannya",
            "tests/keamanan/test_asvs_web.py::test_rahasia_faktor_acak",
        ),
    ),
    Baris(
        "6.5.5",
        2,
        "codes of an app live 30 seconds at most",
        uji=("tests/keamanan/test_akun_faktor.py::test_kode_aplikasi_hidup_tiga_puluh_detik",),
    ),
    Baris("6.6.1", 2, "codes by telephone network", tidak_berlaku="No code is sent by SMS or voice."),
    Baris(
        "6.6.2",
        2,
        "out-of-band codes are bound to their request",
        tidak_berlaku=(
            "No code is sent by another channel; a mail only leads to a new password, and the second "
            "factor is asked after it."
        ),
    ),
    Baris("6.6.3", 2, "out-of-band codes cannot be guessed", tidak_berlaku="No code is sent by another channel."),
    Baris(
        "6.8.1", 2, "providers cannot pass for each other", tidak_berlaku="There is one provider at most (OIDC_ALAMAT)."
    ),
    Baris(
        "6.8.2",
        2,
        "signatures of assertions are verified",
        uji=(
            "tests/keamanan/test_asvs_oidc.py::test_token_palsu_ditolak",
            "tests/keamanan/test_akun_oidc.py::test_token_yang_tidak_sah_ditolak",
        ),
    ),
    Baris("6.8.3", 2, "SAML assertions are used once", tidak_berlaku="There is no SAML."),
    Baris("6.8.4", 2, "strength of the provider's log-in", dokumen="SECURITY.md#single-sign-on"),
    # Chapter 7, sessions
    Baris("7.1.1", 2, "time limits of sessions and why", dokumen="SECURITY.md#sessions"),
    Baris("7.1.2", 2, "how many sessions at once", dokumen="SECURITY.md#sessions"),
    Baris("7.1.3", 2, "sessions and single sign-on", dokumen="SECURITY.md#single-sign-on"),
    Baris("7.2.1", 1, "the server judges the session", uji=("tests/keamanan/test_akun_sesi.py::test_langsung_mati",)),
    Baris(
        "7.2.2",
        1,
        "tokens are made for each session",
        uji=(
            "tests/akun/test_masuk.py::test_sesi_baru_sesudah_masuk",
            "tests/keamanan/test_asvs_web.py::test_kuki_masuk",
        ),
    ),
    Baris(
        "7.2.3", 1, "tokens are random, 128 bits and more", uji=("tests/keamanan/test_asvs_web.py::test_kuki_masuk",)
    ),
    Baris("7.2.4", 1, "a log-in makes a new token", uji=("tests/akun/test_masuk.py::test_sesi_baru_sesudah_masuk",)),
    Baris("7.3.1", 2, "idle sessions end", uji=("tests/keamanan/test_akun_sesi.py::test_lama_diam_dan_lama_sesi",)),
    Baris("7.3.2", 2, "every session ends", uji=("tests/keamanan/test_akun_sesi.py::test_lama_diam_dan_lama_sesi",)),
    Baris(
        "7.4.1",
        1,
        "an ended session is dead",
        uji=(
            "tests/keamanan/test_akun_sesi.py::test_langsung_mati",
            "tests/akun/test_masuk.py::test_keluar_hanya_lewat_post",
        ),
    ),
    Baris(
        "7.4.2",
        1,
        "a closed account has no session",
        uji=("tests/akun/test_pengguna.py::test_nonaktif_mengakhiri_sesi_untuk_selamanya",),
    ),
    Baris(
        "7.4.3",
        2,
        "a change of factor can end the other sessions",
        uji=(
            "tests/akun/test_sandi.py::test_ganti_sandi_sendiri",
            "tests/keamanan/test_akun_sesi.py::test_mengeluarkan_semua_yang_lain_dan_tidak_milik_orang",
            "tests/keamanan/test_akun_sesi.py::test_admin_mencabut_faktor_mengeluarkan_orangnya",
        ),
    ),
    Baris(
        "7.4.4",
        2,
        "the way out is on every page",
        uji=("tests/keamanan/test_asvs_web.py::test_membuka_halaman_tidak_mengubah_apa_pun",),
    ),
    Baris(
        "7.4.5",
        2,
        "an administrator can end somebody's sessions",
        uji=(
            "tests/keamanan/test_akun_sesi.py::test_admin_mencabut_faktor_mengeluarkan_orangnya",
            "tests/akun/test_pengguna.py::test_nonaktif_mengakhiri_sesi_untuk_selamanya",
        ),
    ),
    Baris(
        "7.5.1",
        2,
        "what is sensitive asks for proof again",
        uji=(
            "tests/keamanan/test_akun_bukti.py::test_langkah_yang_berat_meminta_bukti",
            "tests/keamanan/test_akun_bukti.py::test_admin_membuktikan_diri_sebelum_mengubah_akun",
            "tests/keamanan/test_akun_bukti.py::test_bukti_berlaku_seperempat_jam",
        ),
    ),
    Baris(
        "7.5.2",
        2,
        "one sees and ends one's sessions",
        uji=(
            "tests/keamanan/test_akun_sesi.py::test_daftar_perangkat_dan_mengeluarkannya",
            "tests/keamanan/test_akun_sesi.py::test_mengeluarkan_meminta_bukti",
        ),
    ),
    Baris("7.6.1", 2, "sessions here and at the provider", dokumen="SECURITY.md#single-sign-on"),
    Baris(
        "7.6.2",
        2,
        "no session without somebody's doing",
        uji=(
            "tests/keamanan/test_asvs_oidc.py::test_tautan_situs_lain_tidak_memasukkan_siapa_pun",
            "tests/keamanan/test_akun_oidc.py::test_tanpa_penyedia",
        ),
    ),
)
