"""The editor as a person handles it, for the journeys: type, place symbols, draw exits, wait until it is saved."""

import re

from playwright.sync_api import expect

from ambon_sop.alur.models import Versi

TERSIMPAN = re.compile(r"Tersimpan pukul \d\d\.\d\d WIT")


class Penyunting:
    """One window with the editor open on a draft."""

    def __init__(self, buka, versi, sebagai, **jendela):
        self.versi = versi
        self.h = buka(
            f"/kerja/sop/{versi.dokumen_id}/sunting/", sebagai=sebagai, **{"lebar": 1366, "tinggi": 768} | jendela
        )
        self.h.locator("[data-siap]").wait_for()

    @property
    def isi(self):
        """What the database holds."""
        return Versi.objects.get(pk=self.versi.pk).isi

    def sel(self, bidang, no):
        return self.h.get_by_label(re.compile(rf"^{bidang}, langkah {no}(,|$)"))

    def simbol(self, no, pelaksana):
        """The button of an actor cell."""
        return self.h.get_by_role("button", name=re.compile(rf"^Langkah {no}, {re.escape(pelaksana)}:"))

    def klik_sel(self, no, pelaksana):
        """Into the corner of the cell: over its middle lies the drawing."""
        self.simbol(no, pelaksana).click(position={"x": 5, "y": 5})

    def ketik(self, *tombol):
        for satu in tombol:
            self.h.keyboard.press(satu)

    def tulis(self, teks):
        self.h.keyboard.insert_text(teks)

    def lembaran(self):
        return self.h.get_by_role("dialog", name=re.compile(r"^Simbol langkah"))

    def tersimpan(self):
        """Wait until the server has everything."""
        self.h.evaluate("document.activeElement.blur()")
        expect(self.h.locator("[data-penyunting]")).to_have_attribute("data-tertahan", "0", timeout=20_000)
        expect(self.h.locator("[data-tersimpan]")).to_contain_text(TERSIMPAN)

    def panah(self):
        """The arrows as drawn, once the drawing is that of the present table: {(no, no)}."""
        self.h.locator(".bagan-gambar:not(:has(.basi))").wait_for(state="attached")
        return self.h.locator(".bagan-gambar .alur").count()
