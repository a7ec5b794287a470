// What lies on the clipboard: is it a block of cells, one cell, or just text?

const TABEL = /<table[\s>]/i;
const BATAS = 300_000; // characters of HTML; beyond, the plain text does

/** {html, teks} of a paste, with no more of the HTML than its tables: what Excel writes around them is far longer. */
export function bacaSalinan(data) {
  const html = data.getData("text/html");
  const teks = data.getData("text/plain");
  const mulai = html.search(TABEL);
  const akhir = html.toLowerCase().lastIndexOf("</table>");
  const potong = mulai < 0 ? "" : html.slice(mulai, akhir < mulai ? undefined : akhir + 8);
  return { html: potong.length <= BATAS ? potong : "", teks };
}

/** Whether it is more than one cell. Lines alone are a column where `baris` says that lines are rows. */
export function blok({ html, teks }, baris) {
  const sel = (html.match(/<t[dh][\s>]/gi) ?? []).length;
  if (html) return sel > 1;
  return teks.includes("\t") || (baris && isiSel(teks).includes("\n"));
}

/** The text of a single cell: Excel ends it with a line break, and quotes one of several lines. */
export function isiSel(teks) {
  const isi = teks.replaceAll("\r\n", "\n").replace(/\n$/, "");
  return /^"[^]*\n[^]*"$/.test(isi) ? isi.slice(1, -1).replaceAll('""', '"') : isi;
}
