"""A person with a keyboard and nothing else: counts what is pressed, and finds the way by Tab."""

from playwright.sync_api import expect

DETIK_PER_TOMBOL = 0.28  # an average typist (Card, Moran & Newell 1983, keystroke-level model)


class PapanKetik:
    """`jeda` ms between characters."""

    def __init__(self, halaman, jeda=0):
        self.h, self.jeda, self.banyak = halaman, jeda, 0

    def tekan(self, *tombol):
        """Each key of a chord counts."""
        for satu in tombol:
            self.h.keyboard.press(satu)
            self.banyak += satu.count("+") + 1 if len(satu) > 1 else 1

    def tulis(self, teks):
        """Line breaks within a cell are Alt+Enter."""
        for i, baris in enumerate(teks.split("\n")):
            if i:
                self.tekan("Alt+Enter")
            self.h.keyboard.type(baris, delay=self.jeda)
            self.banyak += len(baris)

    def tab_ke(self, unsur, paling_banyak=60):
        for _ in range(paling_banyak):
            if unsur.evaluate("unsur => unsur === document.activeElement"):
                return
            self.tekan("Tab")
        expect(unsur).to_be_focused()

    def pergi(self, tombol, unsur, paling_banyak=30):
        """Press this key until the focus is there."""
        for _ in range(paling_banyak):
            if unsur.evaluate("unsur => unsur === document.activeElement"):
                return
            self.tekan(tombol)
        expect(unsur).to_be_focused()


def tulis_alur(papan, p, isi):
    """The flow table of a content (`sop-ap/1`), by keyboard alone, into an editor that has none yet."""
    h = p.h
    nama = {satu["kode"]: satu["nama"] for satu in isi["pelaksana"]}
    papan.tab_ke(h.locator("thead [data-kerja=pelaksana]"))
    papan.tekan("Enter")
    for i, satu in enumerate(isi["pelaksana"]):
        if i:
            papan.tekan("Enter")
        papan.tulis(satu["nama"])
    papan.tab_ke(h.get_by_role("button", name="Tulis langkah pertama"))
    papan.tekan("Enter")
    for k in isi["kegiatan"]:
        if k["no"] > 1:
            papan.tekan("Enter")
        _tulis_langkah(papan, p, k, nama)
    for asal in {tuple(a["dari"]) for a in isi["alur"] if a["label"]}:
        tulis_keputusan(papan, p, isi, asal)


def _tulis_langkah(papan, p, k, nama):
    papan.tulis(k["uraian"])
    for simbol in k["simbol"]:
        papan.tab_ke(p.simbol(k["no"], nama[simbol["pelaksana"]]))
        papan.tekan(simbol["bentuk"][0])
    papan.tekan("Control+ArrowRight")
    isi = ["\n".join(k["kelengkapan"]), k["waktu"] or "", "\n".join(k["output"]), k["keterangan"] or ""]
    while isi and not isi[-1]:
        isi.pop()
    for i, teks in enumerate(isi):
        if i:
            papan.tekan("Tab")
        papan.tulis(teks)


def tulis_keputusan(papan, p, isi, asal):
    """The way back of a decision, from wherever the focus is in the table: J proposes it, its target may be another."""
    no, kode = asal
    nama = next(satu["nama"] for satu in isi["pelaksana"] if satu["kode"] == kode)
    kini = int(p.h.evaluate("document.activeElement.closest('tr').querySelector('.nomor-langkah').textContent"))
    papan.tekan("Escape")
    papan.tekan(*["ArrowUp" if no < kini else "ArrowDown"] * abs(kini - no))
    di_uraian = p.h.evaluate("document.activeElement.dataset.alamat.endsWith('/uraian')")
    papan.pergi("ArrowRight" if di_uraian else "ArrowLeft", p.simbol(no, nama))
    papan.tekan("j")
    ke = next(a["ke"][0] for a in isi["alur"] if tuple(a["dari"]) == asal and a["ke"][0] < no)
    tujuan = p.lembaran().get_by_label("Tujuan jalan keluar 2")
    pilihan = tujuan.evaluate("unsur => unsur.selectedOptions[0].textContent")
    if not pilihan.startswith(f"ke {ke} "):
        papan.tekan("Tab")
        papan.tulis(f"ke {ke} ")
    papan.tekan("Escape")
