"""A certificate that somebody brings is judged before it is kept, and kept so that only its passphrase opens it."""

from datetime import timedelta
from hashlib import pbkdf2_hmac

import pytest
from asn1crypto import pkcs12 as pkcs12_asn1
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.padding import PKCS7
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID as Guna
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ambon_sop.audit.models import CatatanAudit
from ambon_sop.tte.gagal import TandaTanganGagal
from ambon_sop.tte.models import PemegangBsre, Sertifikat
from ambon_sop.tte.pembubuh import Tampilan
from ambon_sop.tte.penyedia import PenyediaSertifikat
from ambon_sop.tte.sertifikat import ANGKA_SEKALI, BUNGKUS, GARAM, TAKARAN, buka, terbungkus, terima
from tests.pemeran import masuk
from tests.tte.conftest import pasang_sertifikat
from tests.tte.kunci import FRASA, KINI, akar, p12, pejabat, sertifikat


def _rsa(bit):
    return rsa.generate_private_key(65537, bit)


LAMPAU = (KINI - timedelta(days=9), KINI - timedelta(days=1))
NANTI = (KINI + timedelta(days=1), KINI + timedelta(days=9))


def _berat(di_mana):
    """A file of 1 kB that wants its passphrase hashed 2^31 times: for its MAC, for its key, or for a key that one only
    sees once another layer is opened.
    """
    berkas = pkcs12_asn1.Pfx.load(p12(pejabat()))
    if di_mana == "MAC":
        berkas["mac_data"]["iterations"] = 2**31 - 1
        return berkas.dump(force=True)
    isi = berkas.authenticated_safe
    terbuka = next(satu for satu in isi if satu["content_type"].native == "data")
    tertutup = next(satu for satu in isi if satu["content_type"].native == "encrypted_data")
    kantong = pkcs12_asn1.SafeContents.load(terbuka["content"].native)
    sandi = kantong[0]["bag_value"]["encryption_algorithm"]
    sandi["parameters"]["key_derivation_func"]["parameters"]["iteration_count"] = 2**31 - 1
    if di_mana == "kunci":
        terbuka["content"] = kantong.dump(force=True)
    else:
        lapis = tertutup["content"]["encrypted_content_info"]
        lapis["encrypted_content"] = _tertutup(lapis["content_encryption_algorithm"], kantong.dump(force=True))
        isi = pkcs12_asn1.AuthenticatedSafe([tertutup])
    badan = {"content_type": "data", "content": isi.dump(force=True)}
    return pkcs12_asn1.Pfx({"version": "v3", "auth_safe": badan}).dump(force=True)


def _tertutup(sandi, polos):
    """Encrypted as PBES2 says (RFC 8018): PBKDF2-SHA256, AES-256-CBC."""
    turunan = sandi["parameters"]["key_derivation_func"]["parameters"].native
    kunci = pbkdf2_hmac("sha256", FRASA.encode(), turunan["salt"], turunan["iteration_count"], 32)
    awal = sandi["parameters"]["encryption_scheme"]["parameters"].native
    ganjal, penyandi = PKCS7(128).padder(), Cipher(AES(kunci), CBC(awal)).encryptor()
    return penyandi.update(ganjal.update(polos) + ganjal.finalize()) + penyandi.finalize()


DITOLAK = {
    "putaran MAC": (lambda: _berat("MAC"), FRASA, "terlalu berat"),
    "putaran kunci": (lambda: _berat("kunci"), FRASA, "terlalu berat"),
    "putaran di dalam": (lambda: _berat("di dalam"), FRASA, "terlalu berat"),
    "frasa pendek": (lambda: p12(pejabat(), "pendek"), "pendek", "paling sedikit 8"),
    "tanpa frasa": (lambda: p12(pejabat(), ""), FRASA, "tidak dilindungi"),
    "frasa salah": (lambda: p12(pejabat()), "Ombak Puti-puti 8", "tidak cocok"),
    "bukan p12": (lambda: b"%PDF-1.7", FRASA, "bukan .p12"),
    "kedaluwarsa": (lambda: p12(sertifikat("X", akar(), masa=LAMPAU)), FRASA, "kedaluwarsa"),
    "belum berlaku": (lambda: p12(sertifikat("X", akar(), masa=NANTI)), FRASA, "belum mulai"),
    "RSA 1024": (lambda: p12(sertifikat("X", akar(), _rsa(1024))), FRASA, "terlalu lemah"),
    "EC 192": (lambda: p12(sertifikat("X", akar(), ec.generate_private_key(ec.SECP192R1()))), FRASA, "terlalu lemah"),
    "penerbit": (lambda: p12(akar()), FRASA, "bukan untuk menandatangani"),
    "guna lain": (lambda: p12(sertifikat("X", akar(), guna="key_agreement")), FRASA, "bukan untuk menandatangani"),
    "server": (lambda: p12(sertifikat("X", akar(), khusus=[Guna.SERVER_AUTH])), FRASA, "bukan untuk menandatangani"),
}


@pytest.mark.parametrize("perkara", DITOLAK)
def test_ditolak_dengan_sebabnya(perkara):
    buat, frasa, kata = DITOLAK[perkara]
    with pytest.raises(TandaTanganGagal, match=kata):
        terima(buat(), frasa)


def test_disimpan_terkunci_lebih_kuat():
    asal = p12(pejabat(), rantai=[akar()])
    simpanan, isi = terima(asal, FRASA)
    assert (isi.nama, isi.penerbit, len(isi.rantai)) == ("Kepala Dukcapil", "Akar Uji", 1)
    assert buka(simpanan, FRASA).kunci.private_numbers() == pejabat()[0].private_numbers()
    assert FRASA.encode() not in simpanan
    assert pejabat()[1].public_bytes(Encoding.DER) not in simpanan
    for frasa in ("", "Ombak Puti-puti 8"):
        with pytest.raises(TandaTanganGagal):
            buka(simpanan, frasa)
    with pytest.raises(TandaTanganGagal):
        buka(simpanan[:-1] + bytes([simpanan[-1] ^ 1]), FRASA)


def test_satu_tebakan_frasa_mahal():
    """Nothing in the kept file answers to a guess but scrypt, at OWASP's cost; not the checksum of a PKCS#12."""
    simpanan, _ = terima(p12(pejabat()), FRASA)
    assert (TAKARAN["n"] * TAKARAN["r"], TAKARAN["p"]) == (2**19, 2)
    kepala = len(BUNGKUS) + GARAM + ANGKA_SEKALI
    garam = simpanan[len(BUNGKUS) : len(BUNGKUS) + GARAM]
    kunci = Scrypt(salt=garam, length=32, n=2**16, r=8, p=2).derive(FRASA.encode())
    polos = AESGCM(kunci).decrypt(simpanan[len(BUNGKUS) + GARAM : kepala], simpanan[kepala:], BUNGKUS)
    assert pkcs12_asn1.Pfx.load(polos)["version"].native == "v3"
    assert terima(p12(pejabat()), FRASA)[0][len(BUNGKUS) : kepala] != simpanan[len(BUNGKUS) : kepala]


def test_simpanan_lama_terbuka_dan_dibungkus_saat_dipakai(pengesah, pdf):
    """What was kept as a PKCS#12 is closed anew as soon as its passphrase is there."""
    milik = pasang_sertifikat(pengesah)
    milik.berkas = p12(pejabat())
    milik.save()
    with pytest.raises(TandaTanganGagal):
        PenyediaSertifikat().tanda_tangani(pdf, pengesah, "Ombak Puti-puti 8", Tampilan())
    milik.refresh_from_db()
    assert not terbungkus(bytes(milik.berkas))
    for _ in range(2):
        assert PenyediaSertifikat().tanda_tangani(pdf, pengesah, FRASA, Tampilan()).startswith(pdf)
        milik.refresh_from_db()
        assert terbungkus(bytes(milik.berkas))


def test_dipasang_lalu_dihapus_di_akun_saya(client, pengesah):
    masuk(client, pengesah)
    kirim = {"berkas": SimpleUploadedFile("saya.p12", p12(pejabat())), "frasa": FRASA}
    jawaban = client.post(reverse("tte:sertifikat_pasang"), kirim, follow=True)
    teks = jawaban.content.decode()
    assert "Kepala Dukcapil" in teks
    assert FRASA not in teks
    assert Sertifikat.objects.get().pengguna == pengesah
    catatan = CatatanAudit.objects.get(tindakan="sertifikat_pasang")
    assert FRASA not in str(catatan.perubahan)
    client.post(reverse("tte:sertifikat_lepas"))
    assert not Sertifikat.objects.exists()


def test_frasa_salah_tidak_menyimpan_apa_pun(client, pengesah):
    masuk(client, pengesah)
    kirim = {"berkas": SimpleUploadedFile("saya.p12", p12(pejabat())), "frasa": "Ombak Puti-puti 8"}
    jawaban = client.post(reverse("tte:sertifikat_pasang"), kirim)
    assert jawaban.status_code == 422
    assert "Ombak" not in jawaban.content.decode()
    assert not Sertifikat.objects.exists()


def test_nik_disimpan_dan_hanya_ujungnya_tampil(client, pengesah, settings):
    settings.BSRE = settings.BSRE | {"alamat": "http://127.0.0.1:1"}
    masuk(client, pengesah)
    assert client.post(reverse("tte:bsre"), {"nik": "123"}).status_code == 422
    teks = client.post(reverse("tte:bsre"), {"nik": "8171010101700001"}, follow=True).content.decode()
    assert PemegangBsre.objects.get().nik == "8171010101700001"
    assert "berakhir 0001" in teks
    assert "8171010101700001" not in teks
