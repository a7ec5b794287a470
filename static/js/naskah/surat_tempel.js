// What lies on the clipboard as rows of a blank: a table of Word or Excel, or lines of text.

/** [[cell, …], …] as wide as `kolom`; of persons the columns are found by their heads. */
export async function bacaTempelan(salinan, kolom, orang) {
  const { baris, sel } = await import("../layanan/nanti/papan_klip.js");
  const tabel = sel(salinan);
  if (tabel) return dariTabel(tabel.map((satu) => satu.map(bersih)), kolom, orang);
  const teks = baris(salinan).map((b) => bersih(b.teks ?? "")).filter(Boolean);
  return teks.map((satu) => genap(orang ? satu.split(";").map(bersih) : [satu], kolom));
}

function bersih(teks) {
  return teks.replace(/\*\*/g, "").replace(/\s+/g, " ").trim();
}

function genap(sel, kolom) {
  return kolom.map((_, k) => sel[k] ?? "");
}

function dariTabel(tabel, kolom, orang) {
  const isi = tabel.filter((baris) => baris.some(Boolean));
  const peta = kepala(isi[0], kolom);
  if (peta) return isi.slice(1).map((baris) => peta.map((k) => (k < 0 ? "" : (baris[k] ?? ""))));
  // A first column of numbers is the sheet's own count.
  const bernomor = isi.every((baris) => /^\d{1,4}[.)]?$/.test(baris[0])) && isi[0].length > 1 && (orang || isi[0].length > kolom.length);
  return isi.map((baris) => genap(bernomor ? baris.slice(1) : baris, kolom));
}

/** For each of our columns the index of theirs, where the first row names at least two of them. */
function kepala(baris, kolom) {
  const kunci = (teks) => teks.toLowerCase().replace(/[^a-z]/g, "");
  const mereka = baris.map(kunci);
  const peta = kolom.map(({ label }) => {
    const nama = kunci(label);
    return mereka.findIndex((satu) => satu && (satu === nama || satu.startsWith(nama) || nama.startsWith(satu)));
  });
  return peta.filter((k) => k >= 0).length > Math.min(1, kolom.length - 1) ? peta : null;
}
