"""Electronic signatures on PDFs (PAdES): who may sign with what, signing, and what a signature is worth.

`tandatangani(pengguna, cetak, rahasia)` is what a document's flow calls, before the transaction that makes it hold.
"""
