"""Letters of which only those know who have to do with them: what everybody else is told they are called."""

RAHASIA = ("R", "SR")
SEBUTAN = "Naskah rahasia"
ALASAN = "Naskah rahasia: alasannya ada pada naskahnya."


def rahasia(dokumen):
    return dokumen.naskah.keamanan in RAHASIA


def nama_luar(dokumen):
    """The title, where anybody may read it: in the trail, the register, mails."""
    return SEBUTAN if rahasia(dokumen) else dokumen.judul


def alasan_luar(dokumen, alasan):
    """Why a number is void, as the register tells everybody."""
    return ALASAN if rahasia(dokumen) else alasan
