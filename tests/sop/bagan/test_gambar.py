"""Small cases, each with what it is about."""

from sop.bagan import KERTAS, LAYAR, Halaman, Kotak, dari_isi, gambar, kebutuhan

from .pemeriksaan import salah
from .penghalaman import halamankan, layar, ukur


def isi(*baris, alur=(), pelaksana=3):
    """`baris`: one text per row, "1p 2k" = actor 1 process, actor 2 decision (m, s, p, k)."""
    bentuk = {"m": "mulai", "s": "selesai", "p": "proses", "k": "keputusan"}
    kegiatan = [
        {"no": i, "simbol": [{"pelaksana": f"p{t[0]}", "bentuk": bentuk[t[1]]} for t in teks.split()]}
        for i, teks in enumerate(baris, 1)
    ]
    return {
        "pelaksana": [{"kode": f"p{i + 1}"} for i in range(pelaksana)],
        "kegiatan": kegiatan,
        "alur": [dict(zip(("dari", "ke", "label", "jenis"), a, strict=False)) for a in alur],
    }


def lukis(data):
    sop, halaman = layar(data)
    hasil = gambar(sop, halaman, LAYAR, ukur)
    assert salah(sop, hasil) == []
    return hasil[0]


def test_tanpa_alur_simbol_dirangkai():
    g = lukis(isi("1m", "2p", "2s"))
    assert [(p.dari[0], p.ke[0]) for p in g.panah] == [(1, 2), (2, 3)]
    assert len(g.panah[1].titik) == 2, "straight down"


def test_satu_baris():
    assert lukis(isi("1m", pelaksana=1)).panah == ()


def test_simbol_sebaris_sejajar():
    g = lukis(isi("1p 3p"))
    [p] = g.panah
    assert len(p.titik) == 2
    assert p.titik[0][1] == p.titik[1][1]


def test_dua_simbol_dalam_satu_sel_bersusun():
    a, b, c = (s.kotak for s in lukis(isi("1p 2p 1p")).simbol)
    assert a.bawah < c.y
    assert a.pusat[1] == b.pusat[1]


def test_garis_bersama():
    [p] = lukis(isi("1p 2p", alur=[([1, "p1"], [1, "p2"], None, "bersama")])).panah
    assert p.jenis == "bersama"


def test_keputusan_turun_pada_ya_dan_keluar_di_titik_berbeda():
    alur = [
        ([1, "p2"], [2, "p2"]),
        ([2, "p2"], [1, "p2"], "Tidak"),
        ([2, "p2"], [3, "p2"], "Ya"),
    ]
    g = lukis(isi("2m", "2k", "2s", alur=alur))
    _, tidak, ya = g.panah
    wajik = g.simbol[1].kotak
    assert ya.titik[0] == (wajik.pusat[0], wajik.bawah)
    assert tidak.titik[0][1] == wajik.pusat[1]
    assert {tidak.label.teks, ya.label.teks} == {"Ya", "Tidak"}


def test_tiga_jalan_keluar_berlabel_panjang():
    alur = [
        ([1, "p2"], [2, "p2"]),
        ([2, "p2"], [3, "p1"], "Rawat Jalan/Ringan"),
        ([2, "p2"], [3, "p2"], "Darurat"),
        ([2, "p2"], [3, "p3"], "Perlu diperiksa lagi"),
    ]
    g = lukis(isi("2m", "2k", "1p 2p 3p", alur=alur))
    assert len({p.titik[0] for p in g.panah[1:]}) == 3
    assert len(g.panah[1].label.baris) == 2


def test_panah_ke_simbolnya_sendiri():
    alur = [([1, "p1"], [1, "p1"], "Tidak"), ([1, "p1"], [2, "p1"], "Ya")]
    g = lukis(isi("1k", "1s", pelaksana=1, alur=alur))
    assert g.panah[0].titik[0] != g.panah[0].titik[-1]


def test_panah_kembali_bergabung_di_ujung():
    alur = [([i, "p1"], [1, "p3"], None) for i in (2, 3, 4)]
    g = lukis(isi("3p", "1p", "1p", "1p", alur=alur))
    assert len({p.titik[-1] for p in g.panah}) == 1
    assert g.temu, "a dot where they meet"


def test_alur_tanpa_ujung_ditinggalkan():
    sop = dari_isi(isi("1m", "1s", alur=[([1, "p1"], [9, "p1"]), ([1, "p1"], [2, "p1"])]))
    assert [a.nomor for a in sop.alur] == [1]


def dua_halaman(data):
    """Each row on a page of its own."""
    sop = dari_isi(data)
    butuh = kebutuhan(sop, KERTAS, ukur)
    halaman = []
    for i, no in enumerate(sop.kegiatan, 1):
        x, sel = 100.0, {}
        for kode in sop.pelaksana:
            sel[no, kode] = Kotak(x, 100 + butuh.pita, butuh.lebar_kolom[kode], butuh.tinggi_baris[no])
            x += butuh.lebar_kolom[kode]
        bawah = Kotak(100, 100 + butuh.pita + butuh.tinggi_baris[no], x - 100, butuh.pita)
        halaman.append(Halaman(i, 800, 600, sel, Kotak(100, 100, x - 100, butuh.pita), bawah))
    return sop, halaman


def test_konektor_maju_di_bawah_dan_mundur_di_atas():
    alur = [([1, "p1"], [2, "p2"]), ([2, "p2"], [1, "p1"], "Tidak"), ([2, "p2"], [3, "p3"], "Ya")]
    sop, halaman = dua_halaman(isi("1m", "2k", "3s", alur=alur))
    satu, dua, tiga = gambar(sop, halaman, KERTAS, ukur)
    assert salah(sop, [satu, dua, tiga]) == []
    sel = satu.sel[1, "p1"]
    a, b = satu.konektor
    assert (a.huruf, a.arah, a.teks, a.kotak.y > sel.bawah - 1) == ("A", "keluar", "ke hal. 2", True)
    assert (b.huruf, b.arah, b.kotak.y > sel.bawah - 1) == ("B", "masuk", True)
    assert [(k.huruf, k.arah, k.kotak.y < dua.sel[2, "p1"].y) for k in dua.konektor if k.huruf == "B"] == [
        ("B", "keluar", True)
    ]
    assert [k.teks for k in tiga.konektor] == ["dari hal. 2"]


def test_simbol_baris_terbelah_di_bagian_yang_tinggi():
    sop = dari_isi(isi("1p", pelaksana=1))
    atas = Halaman(1, 800, 600, {(1, "p1"): Kotak(0, 500, 130, 30)})
    bawah = Halaman(2, 800, 600, {(1, "p1"): Kotak(0, 40, 130, 400)})
    assert [len(g.simbol) for g in gambar(sop, [atas, bawah], KERTAS, ukur)] == [0, 1]


def test_kolom_sempit_mengecilkan_simbol():
    lebar = []
    for banyak in (4, 14):
        sop, halaman = halamankan(isi("1m", "2s", pelaksana=banyak))
        lebar.append(gambar(sop, halaman, KERTAS, ukur)[0].simbol[0].kotak.lebar)
    assert lebar[0] > lebar[1] >= 10 / 14 * lebar[0] - 0.1
