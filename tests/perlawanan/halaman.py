"""The forms of a page as a browser would send them, read from the HTML: a new form is tried without being told."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TULISAN = {"text", "search", "email", "textarea", "url", "tel", "number"}
BUKAN_ISIAN = {"csrfmiddlewaretoken", "penugasan", "kunci_kirim", "lanjut", "tujuan"}
BERCENTANG = ("checkbox", "radio")


@dataclass
class Formulir:
    """`isian` {name: [values]} as the page offers them, `jenis` {name: type of control}, `pilihan` {name: [values]}."""

    tujuan: str
    metode: str
    isian: dict = field(default_factory=dict)
    jenis: dict = field(default_factory=dict)
    pilihan: dict = field(default_factory=dict)

    @property
    def bidang(self):
        """What a person fills in."""
        return [nama for nama, jenis in self.jenis.items() if nama not in BUKAN_ISIAN and jenis != "file"]

    @property
    def tulisan(self):
        return [nama for nama in self.bidang if self.jenis[nama] in TULISAN]


class _Pembaca(HTMLParser):
    def __init__(self):
        super().__init__()
        self.formulir, self.kini, self.dalam = [], None, None

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag == "form":
            self.kini = Formulir(a.get("action") or "", (a.get("method") or "get").lower())
            self.formulir.append(self.kini)
        elif self.kini is None:
            return
        elif tag == "option" and self.dalam:
            self._pilihan(self.dalam, a.get("value", ""), "selected" in a)
        elif a.get("name") and tag in ("textarea", "select", "input", "button"):
            self._kendali(tag, a["name"], a)

    def _kendali(self, tag, nama, a):
        jenis = a.get("type", "text").lower() if tag == "input" else tag
        self.kini.jenis[nama] = jenis
        nilai = self.kini.isian.setdefault(nama, [])
        if tag in ("textarea", "select"):
            self.dalam = nama
        if tag == "textarea":
            nilai.append("")
        elif jenis in BERCENTANG:
            self._pilihan(nama, a.get("value", "on"), "checked" in a)
        elif tag == "input" and jenis not in ("file", "submit"):
            nilai.append(a.get("value", ""))

    def _pilihan(self, nama, nilai, terpilih):
        self.kini.pilihan.setdefault(nama, []).append(nilai)
        if terpilih:
            self.kini.isian[nama].append(nilai)

    def handle_data(self, data):
        if self.kini is not None and self.dalam and self.kini.jenis[self.dalam] == "textarea":
            # A browser leaves out the line break that follows the tag.
            self.kini.isian[self.dalam][-1] += data if self.kini.isian[self.dalam][-1] else data.removeprefix("\n")

    def handle_endtag(self, tag):
        if tag == "form":
            self.kini = None
        elif tag in ("textarea", "select"):
            self.dalam = None


def formulir_dari(html, metode):
    """The forms of a page that are sent by this method ("get" or "post")."""
    pembaca = _Pembaca()
    pembaca.feed(html)
    pembaca.close()
    return [satu for satu in pembaca.formulir if satu.metode == metode]
