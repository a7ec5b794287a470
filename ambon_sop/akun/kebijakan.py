"""Who may open a view. A view without a policy is closed: KebijakanMiddleware refuses it (deny by default)."""

from .models import Peran

TERBUKA = "terbuka"  # anybody, without an account
MASUK = "masuk"  # anybody who is logged in

# Views of libraries, by URL name; they carry no decorator of ours.
LUAR = {
    "account_login": TERBUKA,
    "account_logout": TERBUKA,
    "account_inactive": TERBUKA,
    "account_reset_password": TERBUKA,
    "account_reset_password_done": TERBUKA,
    "account_reset_password_from_key": TERBUKA,
    "account_reset_password_from_key_done": TERBUKA,
    "account_change_password": MASUK,
}


def terbuka(view):
    """Anybody may open it, without an account."""
    view.kebijakan = TERBUKA
    return view


def masuk(view):
    """Whoever is logged in and wears any hat may open it."""
    view.kebijakan = MASUK
    return view


def untuk(*peran):
    """Only these roles may open it; for others it does not exist (404)."""

    def hias(view):
        view.kebijakan = frozenset(peran)
        return view

    return hias


def kebijakan_dari(view, nama_url):
    """The policy of a resolved view: TERBUKA, MASUK, a set of roles, or None (closed)."""
    return getattr(view, "kebijakan", None) or LUAR.get(nama_url)


def boleh_membuka(kebijakan, penugasan):
    """Whether somebody with this hat (or None) passes a policy, once logged in."""
    if kebijakan in (TERBUKA, MASUK):
        return True
    return bool(kebijakan) and penugasan is not None and penugasan.peran in kebijakan


PENGELOLA_DOKUMEN = (
    Peran.PENYUSUN,
    Peran.PEMERIKSA,
    Peran.VERIFIKATOR,
    Peran.PENGESAH,
    Peran.PENGAWAS,
)
