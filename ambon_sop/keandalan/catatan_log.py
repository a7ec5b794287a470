"""The log as lines: for people (`teks`), or one JSON object a line for machines (`json`), by LOG_FORMAT.

Every line carries the id of its request. Whatever somebody sends, a line stays one line; and of what a database says
about a row that it refused, only the complaint is kept, not the row: names, NIP or comments may stand in it.
"""

import logging
import re

import structlog

from ambon_sop.audit.permintaan import KINI

KENDALI = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")
BARIS_DATA = re.compile(r"^(DETAIL|CONTEXT|PARAMETERS):.*$", re.MULTILINE)
SENSOR = "(tidak dicatat)"
RAHASIA = re.compile(r"sandi|password|nip|token|teks|isi$|secret|kunci", re.IGNORECASE)


def sebaris(teks):
    """Control marks as what they are called: a line break that somebody sends must not begin a line of its own."""
    return KENDALI.sub(lambda tanda: f"\\x{ord(tanda[0]):02x}", teks)


def tanpa_data(teks):
    return BARIS_DATA.sub(rf"\1: {SENSOR}", teks)


class Teks(logging.Formatter):
    """For people: a line, and below it where an error came from."""

    def formatMessage(self, record):  # noqa: N802  logging's own name
        return sebaris(tanpa_data(super().formatMessage(record)))

    def formatException(self, ei):  # noqa: N802
        return tanpa_data(super().formatException(ei))


def _permintaan(_logger, _nama, kejadian):
    asal = getattr(kejadian.get("_record"), "request", None)
    kejadian["permintaan"] = KINI.get().id or getattr(asal, "id_permintaan", "")
    return kejadian


def _bersih(_logger, _nama, kejadian):
    """Nothing of a person under a name that promises it, and no row of the database."""
    for nama, nilai in kejadian.items():
        if RAHASIA.search(nama):
            kejadian[nama] = SENSOR
        elif isinstance(nilai, str):
            kejadian[nama] = tanpa_data(nilai)
    return kejadian


RANTAI = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="waktu"),
    _permintaan,
]


class Json(structlog.stdlib.ProcessorFormatter):
    """For machines. JSON escapes every control mark by itself."""

    def __init__(self):
        super().__init__(
            foreign_pre_chain=RANTAI,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                _bersih,
                structlog.processors.JSONRenderer(sort_keys=True, ensure_ascii=True, default=str),
            ],
        )


def atur_structlog():
    """Our own loggers go the same way as those of the libraries."""
    structlog.configure(
        processors=[*RANTAI, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def pengaturan(bentuk):
    """Django's LOGGING. Of every request a line is written in `json` only; people at a terminal want the errors."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"permintaan": {"()": "ambon_sop.audit.permintaan.DenganPermintaan"}},
        "formatters": {
            "teks": {
                "()": "ambon_sop.keandalan.catatan_log.Teks",
                "format": "%(asctime)s %(levelname)s %(permintaan)s %(name)s %(message)s",
            },
            "json": {"()": "ambon_sop.keandalan.catatan_log.Json"},
        },
        # Django's own handlers would write each line a second time.
        "handlers": {"galat": {"class": "logging.StreamHandler", "filters": ["permintaan"], "formatter": bentuk}},
        "root": {"handlers": ["galat"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": [], "level": "WARNING"},
            "portal": {"level": "INFO" if bentuk == "json" else "WARNING"},
        },
    }
