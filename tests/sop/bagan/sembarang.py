"""Random valid SOPs: several symbols a row and a cell, joint lines, decisions of up to three exits, returns, jumps."""

from random import Random

LABEL = ("Ya", "Tidak", "Perlu diperbaiki", "Ada garansi", "Darurat/Rujukan")


def sembarang(acak: Random, baris: int, pelaksana: int) -> dict:
    """A `sop-ap/1` dict with the keys that the engine reads."""
    kode = [f"p{i + 1}" for i in range(pelaksana)]
    kegiatan, rangkai = [], []
    for no in range(1, baris + 1):
        simbol = [
            {"pelaksana": acak.choice(kode), "bentuk": "proses"} for _ in range(acak.choice((1, 1, 1, 1, 2, 2, 3)))
        ]
        simbol[-1]["bentuk"] = acak.choice(("proses", "proses", "proses", "keputusan"))
        if no in (1, baris):
            simbol[0]["bentuk"] = "mulai" if no == 1 else "selesai"
        hitung = {}
        for s in simbol:
            hitung[s["pelaksana"]] = hitung.get(s["pelaksana"], 0) + 1
            rangkai.append(([no, s["pelaksana"], hitung[s["pelaksana"]]], s["bentuk"]))
        kegiatan.append({"no": no, "uraian": "x" * acak.randint(10, 160), "simbol": simbol, "kelengkapan": []})
    alur = list(_alur(acak, rangkai))
    return {"pelaksana": [{"kode": k} for k in kode], "kegiatan": kegiatan, "alur": alur}


def _alur(acak, rangkai):
    for i, (dari, bentuk) in enumerate(rangkai[:-1]):
        lanjut = rangkai[i + 1][0]
        if bentuk == "keputusan":
            label = acak.sample(LABEL, acak.choice((2, 2, 2, 3)))
            yield {"dari": dari, "ke": lanjut, "label": label[0]}
            for teks in label[1:]:
                yield {"dari": dari, "ke": acak.choice(rangkai)[0], "label": teks}
        elif dari[0] == lanjut[0] and acak.random() < 0.3:
            yield {"dari": dari, "ke": lanjut, "label": None, "jenis": "bersama"}
        else:
            yield {"dari": dari, "ke": lanjut, "label": None}
            if acak.random() < 0.12:
                yield {"dari": dari, "ke": acak.choice(rangkai)[0], "label": None}
