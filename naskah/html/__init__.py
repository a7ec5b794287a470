"""A `Lembaran` as HTML for paper, and the steps by which its spacing is drawn in. Pure.

`simpul.py` writes the nodes, `tabel.py` tables, `tanda.py` signatures; `gaya.py` fills in `cetakan.css`.
"""

from .simpul import Naskah, Rupa, tulis

__all__ = ["Naskah", "Rupa", "tulis"]
