"""The filters of a list that are on, as chips to take away (templates/tampilan/_saringan.html)."""

from ambon_sop.tampilan import tulisan


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
