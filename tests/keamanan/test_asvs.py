"""The table of ASVS is complete, and each answer in it leads somewhere."""

import re
from collections import Counter
from pathlib import Path

from django.conf import settings

from tests.keamanan.asvs import TABEL

AKAR = Path(settings.BASE_DIR)
# How many requirements of level 1 and of level 2 each chapter of ASVS 5.0.0 has.
BANYAK = {
    1: (8, 19), 2: (4, 7), 3: (8, 11), 4: (2, 8), 5: (4, 5), 6: (13, 22), 7: (6, 12), 8: (4, 3), 9: (4, 3),
    10: (5, 24), 11: (3, 11), 12: (3, 6), 13: (1, 12), 14: (2, 7), 15: (3, 10), 16: (0, 16), 17: (0, 7),
}  # fmt: skip


def judul():
    """The anchors of SECURITY.md's headings, as GitHub makes them."""
    isi = (AKAR / "SECURITY.md").read_text(encoding="utf-8")
    baris = re.findall(r"^#+ (.+)$", isi, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", satu.lower()).strip().replace(" ", "-") for satu in baris}


def test_setiap_persyaratan_ada_sekali():
    assert len({satu.nomor for satu in TABEL}) == len(TABEL) == 70 + 183
    assert Counter(satu.tingkat for satu in TABEL) == {1: 70, 2: 183}
    bab = Counter((int(satu.nomor.split(".")[0]), satu.tingkat) for satu in TABEL)
    assert {nomor: (bab[nomor, 1], bab[nomor, 2]) for nomor in range(1, 18)} == BANYAK
    urut = [tuple(map(int, satu.nomor.split("."))) for satu in TABEL]
    assert urut == sorted(urut)


def test_setiap_baris_satu_jawaban():
    assert not [satu.nomor for satu in TABEL if len(satu.jawaban) != 1 or not satu.kata]
    assert not [satu.nomor for satu in TABEL if len(set(satu.uji)) != len(satu.uji)]


def test_setiap_uji_yang_disebut_ada():
    hilang, isi = [], {}
    for satu in TABEL:
        for uji in satu.uji:
            berkas, nama = uji.split("::")
            if berkas not in isi:
                jalur = AKAR / berkas
                isi[berkas] = set(re.findall(r"^def (test_\w+)\(", jalur.read_text(encoding="utf-8"), re.MULTILINE))
            if nama not in isi[berkas]:
                hilang.append(f"{satu.nomor}: {uji}")
    assert not hilang


def test_setiap_judul_yang_disebut_ada():
    ada = judul()
    tujuan = {satu.nomor: satu.dokumen or satu.operasi for satu in TABEL if satu.dokumen or satu.operasi}
    assert not {
        n: t for n, t in tujuan.items() if t.partition("#")[0] != "SECURITY.md" or t.partition("#")[2] not in ada
    }


def test_yang_terbuka_disebut_di_security():
    """What is open is said to everybody, in the same number of rows."""
    isi = (AKAR / "SECURITY.md").read_text(encoding="utf-8")
    bagian = isi.split("## Open points", 1)[1].split("\n## ", 1)[0]
    disebut = re.findall(r"^\| (\d+\.\d+\.\d+) \|", bagian, re.MULTILINE)
    assert disebut == [satu.nomor for satu in TABEL if satu.terbuka]


def test_tautan_di_dalam_security_ada():
    isi = (AKAR / "SECURITY.md").read_text(encoding="utf-8")
    assert not set(re.findall(r"\]\(#([\w-]+)\)", isi)) - judul()
    berkas = set(re.findall(r"`((?:ambon_sop|sop|layanan|naskah|tests|alat)/[\w/.]+)`", isi))
    assert not [satu for satu in berkas if not (AKAR / satu).exists()]
