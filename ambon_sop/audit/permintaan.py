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
        asal = getattr(record, "request", None)
        record.permintaan = KINI.get().id or getattr(asal, "id_permintaan", "-")
        if getattr(asal, "path", None) and isinstance(record.args, tuple):
            # An address may hold a link that lets somebody in (an invitation), or a code: its pattern says enough.
            record.args = tuple(_rute(asal) if satu == asal.path else satu for satu in record.args)
        return True


def _rute(request):
    tujuan = getattr(request, "resolver_match", None)
    return tujuan.route if tujuan else "(tidak dikenal)"
