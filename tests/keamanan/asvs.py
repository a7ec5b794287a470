"""Every requirement of OWASP ASVS 5.0.0 of level 1 (70) and level 2 (183), and what the portal answers to it.

`python -m tests.keamanan.asvs` prints how many rows have which answer, and those that are open.
"""

import sys
from collections import Counter

from tests.keamanan import asvs_1_3, asvs_4_7, asvs_8_12, asvs_13_17

TABEL = asvs_1_3.TABEL + asvs_4_7.TABEL + asvs_8_12.TABEL + asvs_13_17.TABEL


def hitungan():
    """{(level, kind of answer): rows}"""
    return Counter((satu.tingkat, jenis) for satu in TABEL for jenis in satu.jawaban)


if __name__ == "__main__":
    for (tingkat, jenis), banyak in sorted(hitungan().items()):
        sys.stdout.write(f"level {tingkat}  {jenis:14} {banyak:4}\n")
    for satu in TABEL:
        if satu.terbuka:
            sys.stdout.write(f"\n{satu.nomor} (level {satu.tingkat}) {satu.kata}: {satu.terbuka}\n")
