"""Letters of which only those know who have to do with them: what everybody else is told they are called."""

RAHASIA = ("R", "SR")
SEBUTAN = "Naskah rahasia"


def rahasia(dokumen):
    return dokumen.naskah.keamanan in RAHASIA


def nama_luar(dokumen):
    """The title, where anybody may read it: in the trail, the register, mails."""
    return SEBUTAN if rahasia(dokumen) else dokumen.judul
