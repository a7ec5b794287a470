"""The panel of notes beside a document: what it shows, to whom, filtered."""

from .catatan import bernomor
from .izin import boleh_menandai, boleh_mencatat, boleh_menjawab
from .sebutan import dapat_disebut

SARINGAN = {"terbuka": "Terbuka", "saya": "Milik saya", "semua": "Semua"}


def milik(catatan, pengguna):
    """Whether this person wrote the note, answered it, or is named in it."""
    semua = [catatan, *catatan.balasan.all()]
    sebutan = f"@{pengguna.nama}".lower()
    return any(c.oleh_id == pengguna.pk or sebutan in c.teks.lower() for c in semua)


def konteks_panel(request, versi, pilih=None):
    """What `alur/_panel_catatan.html` shows. `?catatan=terbuka|saya|semua` filters; without it, what is open."""
    hat, catatan = request.user.penugasan_aktif, bernomor(versi)
    pilih = pilih or request.GET.get("catatan", "")
    for satu in catatan:
        satu.milik = milik(satu, request.user)
        satu.boleh_tandai = boleh_menandai(hat, versi, satu.menahan)
    cocok = {
        "terbuka": [c for c in catatan if c.selesai_pada is None],
        "saya": [c for c in catatan if c.milik],
        "semua": catatan,
    }
    pilih = pilih if pilih in cocok else "terbuka" if cocok["terbuka"] or not catatan else "semua"
    menjawab = boleh_menjawab(hat, versi)
    return {
        "versi": versi,
        "catatan": catatan,
        "tampil": {c.pk for c in cocok[pilih]},
        "saringan_catatan": [(kunci, judul, len(cocok[kunci])) for kunci, judul in SARINGAN.items()],
        "saringan_kini": pilih,
        "banyak_terbuka": len(cocok["terbuka"]),
        "boleh_mencatat": boleh_mencatat(hat, versi),
        "boleh_menjawab": menjawab,
        "orang": list(dapat_disebut(versi)) if menjawab else [],
        "halaman_asal": request.get_full_path(),
    }
