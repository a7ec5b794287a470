"""What a caller hears when nothing was printed; the words are for the person who asked."""


class CetakGagal(Exception):
    """This document was not printed, and will not be by trying again."""

    def __init__(self, pesan="Dokumen ini terlalu besar untuk dicetak. Ringkas isinya, lalu cetak lagi."):
        super().__init__(pesan)


class CetakSibuk(CetakGagal):
    """Others are printing; a moment later it will go."""

    coba_lagi = 15  # seconds

    def __init__(self):
        super().__init__("Pencetak sedang melayani dokumen lain. Coba lagi sebentar lagi.")
