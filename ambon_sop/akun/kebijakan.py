"""Who may open a view. A view without a policy is closed: KebijakanMiddleware refuses it (deny by default)."""

from ambon_sop.organisasi.peran import MASUK, TERBUKA, masuk, terbuka, untuk

__all__ = ["MASUK", "TERBUKA", "boleh_membuka", "kebijakan_dari", "masuk", "terbuka", "untuk"]

# Views of allauth, by URL name; they carry no mark of ours.
LUAR = {
    "account_logout": TERBUKA,
    "account_inactive": TERBUKA,
    "account_reset_password_done": TERBUKA,
    "account_reset_password_from_key": TERBUKA,
    "account_reset_password_from_key_done": TERBUKA,
}


def kebijakan_dari(view, nama_url):
    """The policy of a resolved view: TERBUKA, MASUK, a set of roles, or None (closed)."""
    return getattr(view, "kebijakan", None) or LUAR.get(nama_url)


def boleh_membuka(kebijakan, penugasan):
    """Whether somebody with this hat (or None) passes a policy, once logged in."""
    if kebijakan in (TERBUKA, MASUK):
        return True
    return bool(kebijakan) and penugasan is not None and penugasan.peran in kebijakan
