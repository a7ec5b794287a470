"""What goes wrong with a signature, in words for the person who signs."""


class TandaTanganGagal(Exception):
    """Nothing was signed; the text says why and what to do."""
