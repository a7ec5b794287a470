"""The request under way (its id and the caller's address), for whoever writes to the audit trail or the log."""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Permintaan:
    id: str = ""
    alamat: str = ""


TANPA = Permintaan()  # a command, a job
KINI: ContextVar[Permintaan] = ContextVar("permintaan", default=TANPA)


@contextmanager
def sebagai(permintaan):
    """Within the block, what is audited belongs to this request."""
    tanda = KINI.set(permintaan)
    try:
        yield permintaan
    finally:
        KINI.reset(tanda)
