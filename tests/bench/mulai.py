"""How long a person waits before anything happens at all."""

import subprocess
import sys

from tests.bench import tolok_ukur, ukur


@tolok_ukur("manage.py check, whole process", batas=2.5)
def proses_django():
    return ukur(lambda: subprocess.run([sys.executable, "manage.py", "check"], check=True, capture_output=True))


@tolok_ukur("make siap when nothing is missing", batas=1.0)
def siap_kedua():
    return ukur(lambda: subprocess.run(["make", "siap"], check=True, capture_output=True))
