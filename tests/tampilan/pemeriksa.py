"""What every rendered page must keep (tampilan.md §6); other tests call `periksa_halaman(html)` on their pages."""

import re

from lxml import html as pengurai

# The right-hand column of tampilan.md §5, "Words", and the fillers that it forbids.
KATA_ASING = """
reviewer|approve|approver|submit|password|login|logout|download|upload|online|offline|template|preview|link|cancel
dipublish|di-ACC|SKPD|redline|compare|administrator|auditor|Ortala|reject|expired|persyaratan administrasi|SLA
tarif layanan|Walikota|Sekda|desa adat|klik di sini|status aktif|status nonaktif|maaf|ups|mohon|harap|silakan
"""
POLA_ASING = re.compile(rf"(?<![\w./@-])(?:{'|'.join(KATA_ASING.split(chr(10))[1:-1])})(?![\w-])", re.IGNORECASE)
ISIAN = "//input[not(@type='hidden')]|//select|//textarea"


def kata_asing(teks):
    """Words of the right-hand column of tampilan.md §5 found in the text."""
    return POLA_ASING.findall(teks)


def periksa_halaman(isi):
    """Asserts of one whole page: heading, primary action, names of controls, state marks, words, no inline code."""
    pohon = pengurai.document_fromstring(isi)
    kesalahan = [*_susunan(pohon), *_kendali(pohon), *_rujukan(pohon), *_kata(pohon)]
    assert not kesalahan, kesalahan


def _susunan(pohon):
    if pohon.get("lang") != "id":
        yield "html tanpa lang=id"
    if not (pohon.findtext(".//title") or "").strip(" ·"):
        yield "tanpa <title>"
    if len(pohon.xpath("//h1[not(ancestor::dialog)]")) != 1:
        yield f"h1: {[h.text_content().strip() for h in pohon.xpath('//h1')]}"
    utama = pohon.xpath("//*[contains(concat(' ', @class, ' '), ' btn-primary ')][not(ancestor::dialog)]")
    if len(utama) > 1:
        yield f"tombol utama: {[tombol.text_content().strip() for tombol in utama]}"
    for unsur in pohon.xpath("//*[@style]|//style|//script[not(@src)][not(contains(@type,'json'))]|//*[@onclick]"):
        yield f"gaya atau skrip sebaris: <{unsur.tag}>"
    for keadaan in pohon.xpath("//*[contains(concat(' ', @class, ' '), ' status ')]"):
        if keadaan.find("svg") is None or not keadaan.text_content().strip():
            yield "status tanpa ikon atau kata"


def _kendali(pohon):
    berlabel = {label.get("for") for label in pohon.xpath("//label[@for]")}
    for isian in pohon.xpath(ISIAN):
        bernama = isian.get("aria-label") or isian.get("aria-labelledby") or isian.xpath("ancestor::label")
        if not bernama and isian.get("id") not in berlabel:
            yield f"isian tanpa label: {isian.get('name')}"
    for unsur in pohon.xpath("//a[@href]|//button|//summary"):
        if not (unsur.text_content().strip() or unsur.get("aria-label")):
            yield f"<{unsur.tag}> tanpa nama"
    for formulir in pohon.xpath("//form[translate(@method,'POST','post')='post']"):
        if not formulir.xpath(".//input[@name='csrfmiddlewaretoken']"):
            yield f"formulir tanpa CSRF: {formulir.get('action')}"


def _rujukan(pohon):
    semua = pohon.xpath("//@id")
    for kembar in {satu for satu in semua if semua.count(satu) > 1}:
        yield f"id kembar: {kembar}"
    for unsur in pohon.xpath("//*[@aria-describedby or @aria-labelledby or @aria-controls]"):
        for nama in ("aria-describedby", "aria-labelledby", "aria-controls"):
            for tujuan in (unsur.get(nama) or "").split():
                if tujuan not in semua:
                    yield f"{nama} menunjuk {tujuan}, yang tidak ada"


def _kata(pohon):
    for unsur in pohon.xpath("//script|//style|//template"):
        unsur.drop_tree()
    for kata in kata_asing(" ".join(pohon.itertext())):
        yield f"kata asing: {kata}"
