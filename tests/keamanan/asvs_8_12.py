"""ASVS 5.0.0, chapters V8 to V12."""

from tests.keamanan.asvs_baris import Baris

TABEL = (
    # Chapter 8, authorisation
    Baris("8.1.1", 1, "rules of access are written down", dokumen="SECURITY.md#authorisation-rules"),
    Baris("8.1.2", 2, "rules for single fields are written down", dokumen="SECURITY.md#authorisation-rules"),
    Baris(
        "8.2.1",
        1,
        "functions open only to who may",
        uji=(
            "tests/test_kebijakan.py::test_matriks",
            "tests/test_kebijakan.py::test_setiap_alamat_bernama_dan_berkebijakan",
            "tests/alur/test_mesin.py::test_setiap_transisi_untuk_setiap_peran",
        ),
    ),
    Baris(
        "8.2.2",
        1,
        "objects open only to who may",
        uji=(
            "tests/test_kebijakan.py::test_matriks",
            "tests/keamanan/test_idor.py::test_orang_asing_tidak_membaca_dan_tidak_mengubah",
            "tests/keamanan/test_keadaan.py::test_setiap_ketiga_puluh_satu",
        ),
    ),
    Baris(
        "8.2.3",
        2,
        "fields open only to who may",
        uji=(
            "tests/keamanan/test_asvs_web.py::test_isian_yang_tidak_diminta_diabaikan",
            "tests/organisasi/test_unit.py::test_pejabat_dicatat_tanpa_nip_di_jejak_audit",
            "tests/naskah/test_surat_rahasia.py::test_rahasia_tidak_dinamai_di_luar",
        ),
    ),
    Baris(
        "8.3.1",
        1,
        "the server decides",
        uji=(
            "tests/test_kebijakan.py::test_matriks",
            "tests/alur/test_mesin.py::test_setiap_transisi_untuk_setiap_peran",
        ),
    ),
    Baris(
        "8.4.1",
        2,
        "one office never reaches into another",
        uji=(
            "tests/perlawanan/test_kebocoran.py::test_tidak_tampak_di_unit_lain",
            "tests/keamanan/test_idor.py::test_orang_asing_tidak_membaca_dan_tidak_mengubah",
        ),
    ),
    # Chapter 9, self-contained tokens
    Baris(
        "9.1.1",
        1,
        "tokens are verified by their signature",
        uji=("tests/keamanan/test_asvs_oidc.py::test_token_palsu_ditolak",),
    ),
    Baris(
        "9.1.2", 1, "algorithms from a short list", uji=("tests/keamanan/test_asvs_oidc.py::test_token_palsu_ditolak",)
    ),
    Baris(
        "9.1.3",
        1,
        "keys from where they were set",
        uji=(
            "tests/keamanan/test_asvs_oidc.py::test_token_palsu_ditolak",
            "tests/keamanan/test_asvs_oidc.py::test_penyedia_yang_menyebut_nama_lain_ditolak",
        ),
    ),
    Baris("9.2.1", 1, "only within its time", uji=("tests/keamanan/test_asvs_oidc.py::test_token_palsu_ditolak",)),
    Baris(
        "9.2.2",
        2,
        "only for its purpose",
        uji=(
            "tests/keamanan/test_asvs_oidc.py::test_token_palsu_ditolak",
            "tests/keamanan/test_akun_oidc.py::test_hanya_akun_yang_ada_dengan_email_yang_pasti",
        ),
    ),
    Baris("9.2.3", 2, "only for us", uji=("tests/keamanan/test_asvs_oidc.py::test_token_palsu_ditolak",)),
    Baris("9.2.4", 2, "issued tokens name their audience", tidak_berlaku="The portal issues no tokens to others."),
    # Chapter 10, OAuth and OpenID Connect
    Baris(
        "10.1.1",
        2,
        "tokens go where they are needed only",
        uji=("tests/keamanan/test_asvs_oidc.py::test_token_yang_sah_terbaca_dan_tidak_disimpan",),
    ),
    Baris(
        "10.1.2",
        2,
        "only answers to what this browser began",
        uji=(
            "tests/keamanan/test_akun_oidc.py::test_tanpa_penyedia",
            "tests/keamanan/test_akun_oidc.py::test_hanya_akun_yang_ada_dengan_email_yang_pasti",
        ),
    ),
    Baris(
        "10.2.1",
        2,
        "the code flow is protected",
        uji=(
            "tests/keamanan/test_akun_oidc.py::test_tanpa_penyedia",
            "tests/keamanan/test_akun_oidc.py::test_hanya_akun_yang_ada_dengan_email_yang_pasti",
        ),
    ),
    Baris("10.2.2", 2, "no mix-up of servers", tidak_berlaku="There is one provider at most (OIDC_ALAMAT)."),
    Baris(
        "10.3.1",
        2,
        "resource server: audience",
        tidak_berlaku="The portal is no OAuth resource server; its API is open data without a log-in.",
    ),
    Baris("10.3.2", 2, "resource server: claims decide", tidak_berlaku="The portal is no OAuth resource server."),
    Baris("10.3.3", 2, "resource server: who it is", tidak_berlaku="The portal is no OAuth resource server."),
    Baris("10.3.4", 2, "resource server: strength", tidak_berlaku="The portal is no OAuth resource server."),
    Baris(
        "10.4.1", 1, "authorization server: redirect addresses", tidak_berlaku="The portal is no authorization server."
    ),
    Baris("10.4.2", 1, "authorization server: a code once", tidak_berlaku="The portal is no authorization server."),
    Baris(
        "10.4.3", 1, "authorization server: short-lived codes", tidak_berlaku="The portal is no authorization server."
    ),
    Baris("10.4.4", 1, "authorization server: grants", tidak_berlaku="The portal is no authorization server."),
    Baris("10.4.5", 1, "authorization server: refresh tokens", tidak_berlaku="The portal is no authorization server."),
    Baris("10.4.6", 2, "authorization server: PKCE", tidak_berlaku="The portal is no authorization server."),
    Baris("10.4.7", 2, "authorization server: registration", tidak_berlaku="The portal is no authorization server."),
    Baris(
        "10.4.8", 2, "authorization server: refresh tokens end", tidak_berlaku="The portal is no authorization server."
    ),
    Baris("10.4.9", 2, "authorization server: revocation", tidak_berlaku="The portal is no authorization server."),
    Baris("10.4.10", 2, "authorization server: clients log in", tidak_berlaku="The portal is no authorization server."),
    Baris("10.4.11", 2, "authorization server: scopes", tidak_berlaku="The portal is no authorization server."),
    Baris(
        "10.5.1",
        2,
        "an ID token is not replayed",
        uji=(
            "tests/keamanan/test_asvs_oidc.py::test_perjalanan_tanpa_angka_tidak_menerima_token",
            "tests/keamanan/test_akun_oidc.py::test_token_dari_perjalanan_lain_ditolak",
        ),
    ),
    Baris(
        "10.5.2",
        2,
        "a person is known by what is never given to another",
        uji=("tests/keamanan/test_akun_oidc.py::test_orang_dikenal_dari_sub_bukan_dari_email",),
    ),
    Baris(
        "10.5.3",
        2,
        "a provider is who it was set to be",
        uji=("tests/keamanan/test_asvs_oidc.py::test_penyedia_yang_menyebut_nama_lain_ditolak",),
    ),
    Baris(
        "10.5.4", 2, "the token is for this client", uji=("tests/keamanan/test_asvs_oidc.py::test_token_palsu_ditolak",)
    ),
    Baris("10.5.5", 2, "back-channel logout", tidak_berlaku="Back-channel logout is not offered."),
    Baris("10.6.1", 2, "OpenID provider: response modes", tidak_berlaku="The portal is no OpenID provider."),
    Baris("10.6.2", 2, "OpenID provider: forced logout", tidak_berlaku="The portal is no OpenID provider."),
    Baris("10.7.1", 2, "consent is asked", tidak_berlaku="The portal is no authorization server."),
    Baris("10.7.2", 2, "consent is understood", tidak_berlaku="The portal is no authorization server."),
    Baris("10.7.3", 2, "consent can be taken back", tidak_berlaku="The portal is no authorization server."),
    # Chapter 11, cryptography
    Baris("11.1.1", 2, "keys: policy and life cycle", dokumen="SECURITY.md#key-management"),
    Baris("11.1.2", 2, "keys and algorithms: inventory", dokumen="SECURITY.md#cryptographic-inventory"),
    Baris(
        "11.2.1",
        2,
        "ciphers of proven libraries only",
        uji=("tests/keamanan/test_asvs_kode.py::test_hanya_kripto_yang_kuat_dan_acak_dari_sistem",),
    ),
    Baris(
        "11.2.2",
        2,
        "ciphers and keys can be exchanged",
        uji=(
            "tests/keamanan/test_akun_faktor.py::test_rahasia_di_bawah_kunci_lama",
            "tests/audit/test_segel.py::test_kunci_diganti_dan_segel_lama_tetap_sah",
        ),
    ),
    Baris(
        "11.2.3",
        2,
        "128 bits of strength",
        terbuka=(
            "Signers' certificates of RSA 2048 (112 bits) are accepted: BSrE and most issuers give such. "
            "Everything that the portal chooses itself has 128 bits and more."
        ),
    ),
    Baris(
        "11.3.1",
        1,
        "no weak modes",
        uji=(
            "tests/keamanan/test_asvs_kode.py::test_hanya_kripto_yang_kuat_dan_acak_dari_sistem",
            "tests/tte/test_sertifikat.py::test_disimpan_terkunci_lebih_kuat",
        ),
    ),
    Baris(
        "11.3.2",
        1,
        "approved ciphers only",
        uji=(
            "tests/keamanan/test_asvs_kode.py::test_hanya_kripto_yang_kuat_dan_acak_dari_sistem",
            "tests/tte/test_sertifikat.py::test_disimpan_terkunci_lebih_kuat",
        ),
    ),
    Baris(
        "11.3.3",
        2,
        "what is encrypted cannot be changed unseen",
        uji=(
            "tests/keamanan/test_akun_faktor.py::test_rahasia_di_bawah_kunci_lama",
            "tests/tte/test_sertifikat.py::test_disimpan_terkunci_lebih_kuat",
        ),
    ),
    Baris(
        "11.4.1",
        1,
        "approved hashes only",
        uji=("tests/keamanan/test_asvs_kode.py::test_hanya_kripto_yang_kuat_dan_acak_dari_sistem",),
    ),
    Baris(
        "11.4.2",
        2,
        "passwords are stored slowly hashed",
        uji=("tests/akun/test_masuk.py::test_sandi_disimpan_dengan_argon2",),
    ),
    Baris(
        "11.4.3",
        2,
        "hashes of signatures resist collisions",
        uji=(
            "tests/keamanan/test_asvs_kode.py::test_hanya_kripto_yang_kuat_dan_acak_dari_sistem",
            "tests/tte/test_sertifikat.py::test_ditolak_dengan_sebabnya",
        ),
    ),
    Baris(
        "11.4.4",
        2,
        "keys from passwords are stretched",
        uji=("tests/tte/test_sertifikat.py::test_disimpan_terkunci_lebih_kuat",),
    ),
    Baris(
        "11.5.1",
        2,
        "secrets have 128 bits of randomness",
        terbuka=(
            "Receipt codes of the consultation and check codes have 60 bits, since people type them; "
            "looking them up is limited to 120 in ten minutes for one address. Everything else that must "
            "not be guessed has 128 bits and more."
        ),
    ),
    Baris(
        "11.6.1",
        2,
        "approved public-key algorithms",
        uji=(
            "tests/tte/test_sertifikat.py::test_ditolak_dengan_sebabnya",
            "tests/audit/test_segel.py::test_satu_bita_segel_diubah",
        ),
    ),
    # Chapter 12, communication
    Baris("12.1.1", 1, "TLS 1.2 and 1.3 only", operasi="SECURITY.md#tls-and-the-proxy"),
    Baris("12.1.2", 2, "strong cipher suites", operasi="SECURITY.md#tls-and-the-proxy"),
    Baris("12.1.3", 2, "client certificates", tidak_berlaku="Nobody logs in by a client certificate."),
    Baris(
        "12.2.1",
        1,
        "no plain HTTP for people",
        uji=("tests/keamanan/test_web.py::test_di_belakang_tls_kuki_berawalan_host_dan_hsts",),
    ),
    Baris("12.2.2", 1, "certificates that the public trusts", operasi="SECURITY.md#tls-and-the-proxy"),
    Baris("12.3.1", 2, "every connection is encrypted", operasi="SECURITY.md#tls-and-the-proxy"),
    Baris(
        "12.3.2",
        2,
        "certificates of others are verified",
        uji=(
            "tests/keamanan/test_asvs_kode.py::test_sambungan_keluar_memeriksa_sertifikat_dan_tidak_menunggu_selamanya",
        ),
    ),
    Baris("12.3.3", 2, "inner HTTP services too", operasi="SECURITY.md#tls-and-the-proxy"),
    Baris("12.3.4", 2, "inner certificates are known ones", operasi="SECURITY.md#tls-and-the-proxy"),
)
