"""One value, one text."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ambon_sop.audit.kanonik import kanonik, rapikan

TEKS = st.text(max_size=12)
NILAI = st.recursive(
    st.none() | st.booleans() | st.integers() | TEKS,
    lambda isi: (
        st.lists(isi, max_size=4)
        | st.dictionaries(TEKS.map(lambda t: unicodedata.normalize("NFC", t)), isi, max_size=4)
    ),
    max_leaves=12,
)


def _acak(nilai):
    """The same value with the keys of every object the other way round."""
    if isinstance(nilai, dict):
        return {kunci: _acak(isi) for kunci, isi in reversed(nilai.items())}
    return [_acak(satu) for satu in nilai] if isinstance(nilai, list) else nilai


def _urai(nilai):
    """The same value with all its texts decomposed, as some keyboards and systems write them."""
    if isinstance(nilai, str):
        return unicodedata.normalize("NFD", nilai)
    if isinstance(nilai, dict):
        return {_urai(kunci): _urai(isi) for kunci, isi in nilai.items()}
    return [_urai(satu) for satu in nilai] if isinstance(nilai, list) else nilai


@given(NILAI)
def test_urutan_kunci_tidak_berpengaruh(nilai):
    assert kanonik(nilai) == kanonik(_acak(nilai))


@given(TEKS)
def test_bentuk_unicode_tidak_berpengaruh(teks):
    assert kanonik(rapikan([teks])) == kanonik(rapikan([_urai(teks)]))


@given(TEKS)
def test_bentuk_unicode_yang_tersimpan_berpengaruh(teks):
    """Verification hashes what is stored: an edit that only decomposes a letter is an edit."""
    if _urai(teks) != teks:
        assert kanonik([teks]) != kanonik([_urai(teks)])


@given(NILAI)
def test_tahan_simpan_dan_baca(nilai):
    """Stored as JSON and read back, the text is the same; tidying twice changes nothing."""
    try:
        rapi = rapikan(nilai)
    except TypeError:  # two keys that become one
        return
    assert rapikan(rapi) == rapi
    assert kanonik(json.loads(json.dumps(rapi))) == kanonik(rapi)
