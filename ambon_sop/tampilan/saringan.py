"""The filters of a list: their words out of the address, and those that are on as chips (_saringan.html)."""

from ambon_sop.tampilan import tulisan


def kata(request, nama="q", batas=100):
    """The text under a name of the address: trimmed, cut, without the NUL that no database takes."""
    return request.GET.get(nama, "").replace("\x00", "").strip()[:batas]


def cip(request, formulir):
    """[{label, hapus}] of a GET form that was cleaned; `hapus` is the query without that filter and the page."""
    butir = []
    for nama, nilai in getattr(formulir, "cleaned_data", {}).items():
        if nilai in (None, "", []):
            continue
        sisa = request.GET.copy()
        for kunci in (nama, "halaman"):
            sisa.pop(kunci, None)
        bidang = formulir.fields[nama]
        kata = f"“{nilai}”" if nama == "q" else f"{bidang.label}: {_kata(bidang, nilai)}"
        butir.append({"label": kata, "hapus": f"?{sisa.urlencode()}"})
    return butir


def _kata(bidang, nilai):
    if hasattr(nilai, "year"):
        return tulisan.panjang(nilai)
    if isinstance(nilai, str) and hasattr(bidang, "choices"):
        return dict(bidang.choices).get(nilai, nilai)
    return nilai
