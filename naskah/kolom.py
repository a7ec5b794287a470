"""The columns of a letter that follow its content, with its title: what lists show, sort and search."""

from .lengkapi import tujuan


def kolom(isi):
    """{column: value} for a content as the database keeps it."""
    return {"tujuan": tujuan(isi)}
