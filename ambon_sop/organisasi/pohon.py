"""The units as a tree: its order on the screen, and who stands above and below whom."""

from ambon_sop.organisasi.models import PerangkatDaerah


def _anak():
    """{parent id or None: [unit ids by name]}, in one query."""
    anak = {}
    for pk, induk in PerangkatDaerah.objects.order_by("nama", "pk").values_list("pk", "induk_id"):
        anak.setdefault(induk, []).append(pk)
    return anak


def urutan_pohon():
    """[(unit id, depth)] from the root down, children by name below their parent."""
    anak, urut = _anak(), []
    tumpukan = [(pk, 0) for pk in reversed(anak.get(None, []))]
    while tumpukan:
        pk, dalam = tumpukan.pop()
        urut.append((pk, dalam))
        tumpukan += [(satu, dalam + 1) for satu in reversed(anak.get(pk, []))]
    return urut


def keturunan(unit):
    """Ids of the unit itself and of all below it."""
    anak, hasil, tumpukan = _anak(), set(), [unit.pk]
    while tumpukan:
        pk = tumpukan.pop()
        if pk not in hasil:
            hasil.add(pk)
            tumpukan += anak.get(pk, [])
    return hasil


def rantai(unit):
    """The unit and those above it, nearest first."""
    semua = [unit]
    while semua[-1].induk_id:
        semua.append(semua[-1].induk)
    return semua
