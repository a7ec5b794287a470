"""A QR code for paper."""

from io import BytesIO


def qr(alamat):
    """A QR that leads to an address, as SVG (bytes)."""
    import segno

    segno.make(alamat, error="m").save(hasil := BytesIO(), kind="svg", border=0, xmldecl=False)
    return hasil.getvalue()
