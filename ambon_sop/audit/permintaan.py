"""The request under way (its id and the caller's address), for whoever writes to the audit trail or the log."""

import logging
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from structlog.contextvars import bound_contextvars


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
        with bound_contextvars(permintaan=permintaan.id):
            yield permintaan
    finally:
        KINI.reset(tanda)


class DenganPermintaan(logging.Filter):
    """Gives every line of the log the id of its request, the one that the person can read out."""

    def filter(self, record):
        # Django writes of a refusal when the request has already left the middleware.
        record.permintaan = KINI.get().id or getattr(getattr(record, "request", None), "id_permintaan", "-")
        return True
