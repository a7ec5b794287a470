"""A page's table borders as few paths. WeasyPrint paints each cell's sides one by one: most of a page's operators."""

AWAL = ["/Artifact", b"BMC", b"q", b"q"]
AKHIR = [b"S", b"Q", b"Q", b"EMC"]
PANJANG = 13  # the same with transparency, colour, width, the line's begin and end between


def satukan_garis(aliran):
    """Stroke neighbouring lines of one look at once, in a page's content (list of operators of a pydyf.Stream)."""
    baru, rupa, i = [], None, 0
    while i < len(aliran):
        if aliran[i] != "/Artifact" or not _garis(aliran, i):
            baru.append(aliran[i])
            rupa, i = None, i + 1
            continue
        if aliran[i + 4 : i + 7] == rupa:
            baru[-4:-4] = aliran[i + 7 : i + 9]
        else:
            baru += aliran[i : i + PANJANG]
            rupa = aliran[i + 4 : i + 7]
        i += PANJANG
    aliran[:] = baru


def _garis(aliran, i):
    """Whether one line and nothing else is painted from `i` on."""
    return (
        aliran[i : i + 4] == AWAL
        and aliran[i + 9 : i + PANJANG] == AKHIR
        and aliran[i + 7].endswith(b" m")
        and aliran[i + 8].endswith(b" l")
    )
