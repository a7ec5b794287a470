"""One text for one value: what the chain hashes. The same value gives the same bytes on every machine and database."""

import json
import unicodedata
from datetime import UTC

PENGGANTI = "\ufffd"


class TidakKanonik(TypeError):
    """A value that has no single spelling in JSON (a float, a date, a key that is no text). A programming error."""


def rapikan(nilai):
    """`nilai` as it is stored: text in NFC and storable on both databases, only JSON's own types, no floats."""
    if nilai is None or isinstance(nilai, bool | int):
        return nilai
    if isinstance(nilai, str):
        return rapikan_teks(nilai)
    if isinstance(nilai, list | tuple):
        return [rapikan(satu) for satu in nilai]
    if isinstance(nilai, dict):
        return _rapikan_objek(nilai)
    raise TidakKanonik(f"{type(nilai).__name__} cannot be audited; give text, whole numbers, lists or objects.")


def rapikan_teks(teks):
    """NFC. A NUL or half a surrogate pair, which a stranger may type, must not stop the row from being written."""
    aman = str(teks).replace("\x00", PENGGANTI).encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", aman)


def _rapikan_objek(objek):
    hasil = {}
    for kunci, nilai in objek.items():
        if not isinstance(kunci, str):
            raise TidakKanonik(f"The key {kunci!r} is no text.")
        rapi = rapikan_teks(kunci)
        if rapi in hasil:
            raise TidakKanonik(f"The key {rapi!r} occurs twice.")
        hasil[rapi] = rapikan(nilai)
    return hasil


def kanonik(nilai):
    """Canonical JSON: keys sorted, no spaces, UTF-8 unescaped. What was not made tidy before is hashed as it stands."""
    return json.dumps(nilai, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def kanonik_waktu(waktu):
    """A moment in UTC, always to the microsecond: `2026-11-24T00:00:00.000000+00:00`."""
    return waktu.astimezone(UTC).isoformat(timespec="microseconds")
