"""How the name of an official is written."""

import re

GELAR_DEPAN = re.compile(
    r"(?:(?:prof|drs|dra|drg|drh|dr|ir|hj|kh|pdt|apt|ns)\.\s*|h\.\s*(?=\w{2,}\s))(?=\S)", re.IGNORECASE
)


def tanpa_gelar(nama):
    """`Drs. Johan Pattiwael, M.Si.` → `Johan Pattiwael`, as under a decision (Permendagri 1/2023 Pasal 44 ayat (1)).

    A letter that shortens a name stays, also the first one: `R. Contoh`. `H.` is taken for a title before two names
    that are written out, else for such a letter.
    """
    polos = nama.split(",")[0].strip()
    while cocok := GELAR_DEPAN.match(polos):
        polos = polos[cocok.end() :]
    return polos or nama
