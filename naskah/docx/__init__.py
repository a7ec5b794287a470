"""A letter as DOCX: the same `Lembaran` as the PDF, with real lists, tables, and the kop in the first page's header.

Fonts are named, not embedded: Word has Arial and Bookman Old Style, LibreOffice their metric twins.
"""

from .tulis import tulis_docx

__all__ = ["tulis_docx"]
