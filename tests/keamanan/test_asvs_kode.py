"""What the programs of the portal never do: words that are code, shells, weak ciphers, unverified TLS (ASVS 5.0)."""

import ast
import re
from pathlib import Path

from django.conf import settings

from ambon_sop.keandalan import catatan_log

AKAR = Path(settings.BASE_DIR)
PAKET = ("ambon_sop", "sop", "layanan", "naskah")
PROGRAM = {
    satu: ast.parse(satu.read_text(encoding="utf-8")) for folder in PAKET for satu in (AKAR / folder).rglob("*.py")
}
SKRIP = sorted((AKAR / "static/js").rglob("*.js"))
TEMPLAT = sorted((AKAR / "templates").rglob("*.html"))
# Names that are called, and where they may be all the same.
TERLARANG = {
    "eval": (), "exec": (), "compile": ("re.compile",), "__import__": (), "os.system": (), "os.popen": (),
    "pickle.loads": ("ambon_sop/cetak/juru_cetak.py",), "pickle.load": (), "marshal.loads": (), "yaml.load": (),
    "csrf_exempt": (), "xsendfile": (), "urlopen": (), "tempfile.mktemp": (),
}  # fmt: skip
METODE = {"get", "post", "put", "patch", "delete", "head", "request"}
KRIPTO_LEMAH = re.compile(r"\b(?:md5|sha1|MD5|SHA1|DES|TripleDES|ARC4|RC4|Blowfish|ECB|IDEA)\(|PKCS1v15\(\)")
DAFTAR_LUAR = ("ambon_sop/akun/sandi_bocor.py",)  # a public list is ordered by SHA-1; nothing of ours rests on it

PANGGILAN = [
    (berkas.relative_to(AKAR).as_posix(), ast.unparse(simpul.func), simpul)
    for berkas, pohon in PROGRAM.items()
    for simpul in ast.walk(pohon)
    if isinstance(simpul, ast.Call)
]


def test_tanpa_kode_dari_tulisan_dan_tanpa_kulit_perintah():
    """1.2.5, 1.3.2, 1.5.2: nothing that is typed is run, by Python, a shell or a decoder of objects."""
    salah = [
        f"{berkas}: {nama}"
        for berkas, nama, simpul in PANGGILAN
        if (nama in TERLARANG and berkas not in TERLARANG[nama])
        or any(k.arg == "shell" and ast.unparse(k.value) != "False" for k in simpul.keywords)
    ]
    assert not salah
    assert any(nama == "subprocess.run" for _, nama, _ in PANGGILAN)  # the search sees calls


def test_sambungan_keluar_memeriksa_sertifikat_dan_tidak_menunggu_selamanya():
    """12.3.2, 15.3.2: every request of ours verifies TLS, follows nobody elsewhere, and ends."""
    keluar = [(b, s) for b, nama, s in PANGGILAN if nama.startswith("requests.") and nama.split(".")[1] in METODE]
    assert {b for b, _ in keluar} == {f"ambon_sop/tte/{nama}.py" for nama in ("bsre", "pencabutan", "stempel")}
    for berkas, simpul in keluar:
        isi = (AKAR / berkas).read_text(encoding="utf-8")
        assert "timeout" in {k.arg for k in simpul.keywords}, berkas
        assert re.search(r"allow_redirects\"?\s*[:=]\s*False", isi), berkas
    sumber = "\n".join(satu.read_text(encoding="utf-8") for satu in PROGRAM)
    assert not re.search(r"verify\s*=\s*False|CERT_NONE|_create_unverified_context", sumber)


def test_hanya_kripto_yang_kuat_dan_acak_dari_sistem():
    """11.3.1, 11.3.2, 11.4.1, 11.4.3, 11.5.1: no broken cipher or hash, no guessable random number."""
    for berkas, pohon in PROGRAM.items():
        isi = berkas.read_text(encoding="utf-8")
        if berkas.relative_to(AKAR).as_posix() not in DAFTAR_LUAR:
            assert not KRIPTO_LEMAH.search(isi), berkas
            assert "usedforsecurity" not in isi, berkas
        impor = [satu for satu in ast.walk(pohon) if isinstance(satu, ast.Import | ast.ImportFrom)]
        nama = {a.name for satu in impor for a in satu.names} | {getattr(satu, "module", "") for satu in impor}
        assert "random" not in nama, f"{berkas}: take secrets"


def test_pola_dan_bentuk_kalimat_tidak_dari_tulisan_orang():
    """1.2.9, 1.3.10: regular expressions and format strings are made of our own constants."""
    for berkas, nama, simpul in PANGGILAN:
        if not (nama.startswith("re.") and simpul.args and isinstance(simpul.args[0], ast.JoinedStr)):
            continue
        bagian = [ast.unparse(satu.value) for satu in ast.walk(simpul.args[0]) if isinstance(satu, ast.FormattedValue)]
        asing = [
            satu
            for satu in bagian
            if not re.fullmatch(r"_?[A-Z][A-Z_]*|'\|'\.join\([A-Z]+\)|nama|pola|re\.escape\(.*\)", satu)
        ]
        assert not asing, f"{berkas}: {asing}"
    isi = "\n".join(satu.read_text(encoding="utf-8") for satu in PROGRAM)
    assert not re.search(r"(?:request\.(?:GET|POST)|cleaned_data)[^\n]*\]\.format\(", isi)


HTML_DARI_SKRIP = re.compile(
    r"\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcdoc"
    r"|set(?:Timeout|Interval)\(\s*[\"'`]|__proto__|(?:window|self|globalThis)\.(?:onmessage|addEventListener\(\"message)"
)


def test_skrip_menulis_teks_saja():
    """3.2.2, 3.5.5: scripts write text and not HTML, run no text, and hear no other window."""
    assert len(SKRIP) > 50
    assert not [satu.name for satu in SKRIP if HTML_DARI_SKRIP.search(satu.read_text(encoding="utf-8"))]


def test_templat_tidak_mematikan_penyandian():
    """1.1.2, 1.2.1: no page switches escaping off."""
    for berkas in TEMPLAT:
        assert not re.search(r"\{%\s*autoescape\s+off|\|\s*safe(?:seq)?\b", berkas.read_text(encoding="utf-8")), berkas


def test_catatan_hanya_ke_keluaran_galat():
    """16.2.3: the log goes where the inventory in SECURITY.md says, and nowhere else."""
    for bentuk in ("teks", "json"):
        assert {satu["class"] for satu in catatan_log.pengaturan(bentuk)["handlers"].values()} == {
            "logging.StreamHandler"
        }
