"""The signature block as HTML: columns with names on one level, room for ink, meterai, QR, the paraf table. Pure."""

from .dasar import elemen

KATA_ELEKTRONIK = "Ditandatangani secara elektronik oleh:"
TERBANYAK = 700  # characters of one column; what has more is no signature any more, and may break over pages


def tanda_tangan(p, s):
    """One at the right with the paraf table at its left; else rows of two, each of which stays together."""
    paraf = _paraf(p, s)
    isi = [
        elemen(
            "div",
            "".join(_kolom(p, kolom) for kolom in deret) + ("" if ke else paraf),
            _kelas(s, ke, paraf) + _panjang(deret),
        )
        for ke, deret in enumerate(_deret(s.kolom))
    ]
    return p.bagian(s, "".join(isi), "tanda-tangan")


def _kelas(s, ke, paraf):
    """Columns need a grid; one signer with nothing beside does not, and is set in a third of the time."""
    if len(s.kolom) == 1 and s.kolom[0].letak == "kanan":
        return "tanda pertama berparaf" if paraf else "tanda pertama sendiri"
    return f"tanda sejajar{' pertama' if ke == 0 else ''}"


def _panjang(deret):
    return " panjang" if max(map(_banyak_huruf, deret)) > TERBANYAK else ""


def _banyak_huruf(k):
    potong = [satu for baris in (*k.atas, k.nama) for satu in baris]
    return sum(map(len, (*(satu.teks for satu in potong), *k.jabatan, *k.bawah)))


def _deret(kolom):
    """Rows of columns: left and right beside each other, the middle one by itself."""
    deret, kini = [], {}
    for satu in kolom:
        if satu.letak in kini or (kini and "tengah" in (satu.letak, *kini)):
            deret.append(kini)
            kini = {}
        kini[satu.letak] = satu
    return [list(satu.values()) for satu in [*deret, kini]]


def _kolom(p, k):
    atas = "".join(f"<p>{p.baris(satu)}</p>" for satu in k.atas) + "".join(f"<p>{p.polos(j)}</p>" for j in k.jabatan)
    bawah = f"<p>{p.baris(k.nama)}</p>" + "".join(f"<p>{p.polos(satu)}</p>" for satu in k.bawah)
    return (
        elemen("div", atas, f"{k.letak} atas")
        + elemen("div", _ruang(p, k), f"{k.letak} antara")
        + elemen("div", bawah, f"{k.letak} nama")
    )


def _ruang(p, k):
    if k.utama and p.rupa.qr:
        isi = f'<img src="asset:qr.svg" alt="Kode QR untuk memeriksa dokumen ini"><p>{KATA_ELEKTRONIK}</p>'
    else:
        isi = '<p class="meterai">Meterai</p>' if k.meterai else ""
    return elemen("div", isi, "ruang")


def _paraf(p, s):
    """The table for initials, once, beside or below the first signer of ours."""
    if not p.paraf or not any(kolom.utama for kolom in s.kolom):
        return ""
    isi = "".join(f"<tr><td>{p.polos(satu)}</td><td></td></tr>" for satu in p.paraf)
    kepala = '<thead><tr><th scope="col">Paraf hierarki</th><th scope="col">Paraf</th></tr></thead>'
    kolom = '<colgroup><col style="width:70%"><col style="width:30%"></colgroup>'
    p.paraf = ()
    tabel = elemen("table", f"{kolom}{kepala}<tbody>{isi}</tbody>", "kisi garis")
    return elemen("div", tabel, "tanda-paraf")
