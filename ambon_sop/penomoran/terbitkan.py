"""Booking, using and voiding a number, each a short transaction of its own (rancangan.md §2)."""

import re

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from .models import Nomor, Penghitung, Pola

POLA_BAWAAN = "{urut:03}/SOP/{singkatan}/{tahun}"
BULAN_ROMAWI = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
)
TOKEN = re.compile(r"\{(urut)(?::0?(\d))?\}|\{(kode_klasifikasi|singkatan|bulan_romawi|tahun)\}")
