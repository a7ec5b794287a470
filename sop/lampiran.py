"""The content of an SOP inside its printed PDF: put in when it is printed, taken out when it is imported."""

from datetime import UTC, datetime, time

from ambon_sop.cetak import Lampiran
from ambon_sop.cetak.bongkar import LampiranDitolak, lampiran_tunggal
from sop.isi import BATAS_BERKAS, FORMAT, IsiDitolak, tulis

NAMA = "sop.json"
KETERANGAN = f"Isi SOP ini sebagai data ({FORMAT}), untuk dimasukkan kembali ke portal"
TANPA_TANGGAL = datetime(2000, 1, 1, tzinfo=UTC)


def lampiran(isi):
    """The content as an attachment that the page was made from (AFRelationship Source)."""
    tanggal = [t for t in (isi.tanggal_pembuatan, isi.tanggal_revisi, isi.tanggal_efektif) if t]
    # The same content gives the same bytes, so its time comes from itself.
    waktu = datetime.combine(max(tanggal), time(), UTC) if tanggal else TANPA_TANGGAL
    return Lampiran(NAMA, tulis(isi).encode(), KETERANGAN, waktu, "Source")


def teks_dari_pdf(berkas):
    """The `sop-ap/1` text that a PDF of ours carries, as bytes. Raises IsiDitolak for any other PDF."""
    try:
        teks = lampiran_tunggal(berkas, BATAS_BERKAS)
    except LampiranDitolak as salah:
        raise IsiDitolak([("", str(salah))]) from None
    if not teks.lstrip().startswith(b"{"):
        raise IsiDitolak([("", f"Lampiran PDF ini bukan isi SOP ({FORMAT}). Pilih PDF yang dicetak portal ini.")])
    return teks
