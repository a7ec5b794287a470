"""The browser's own clipboard, filled as Ctrl+C in another program would."""

from tests.sop.salinan import salinan

SALIN = """isi => {
  const salin = acara => {
    acara.preventDefault();
    for (const [jenis, nilai] of Object.entries(isi)) acara.clipboardData.setData(jenis, nilai);
  };
  document.addEventListener('copy', salin, {once: true, capture: true});
}"""


def salin(p, html=None, teks=""):
    """`p` is a Penyunting; whatever is selected there is not copied."""
    p.h.evaluate(SALIN, {"text/plain": teks} | ({"text/html": html} if html else {}))
    p.ketik("Control+c")


def salinan_excel(jenis):
    """The arguments of `salin` for a range of a sheet, as HTML ("html") or only as text ("teks")."""
    return {"teks": salinan("excel.txt"), "html": salinan("excel.html") if jenis == "html" else None}
