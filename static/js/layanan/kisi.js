// What is done to the cells of a table line: each function takes {kepala, baris} and gives what changes in it, or null.
import { BATAS_KOLOM, lebarTabel } from "./isian.js";

const genap = (baris, lebar) => [...baris, ...Array(Math.max(0, lebar - baris.length)).fill("")];

/** All rows, the head first, each as wide as the widest. */
function semuaBaris(tabel) {
  const lebar = lebarTabel(tabel);
  return [...(tabel.kepala.length ? [tabel.kepala] : []), ...tabel.baris].map((b) => genap(b, lebar));
}

function dari(semua, berkepala) {
  return berkepala ? { kepala: semua[0], baris: semua.slice(1) } : { kepala: [], baris: semua };
}

/** This text in this cell; every other row stays as wide as it is. */
export function isiSel({ kepala, baris }, { r, k }, teks) {
  const tulis = (satu) => genap(satu, k + 1).with(k, teks);
  if (!kepala.length) return { baris: baris.with(r, tulis(baris[r])) };
  return r ? { baris: baris.with(r - 1, tulis(baris[r - 1])) } : { kepala: tulis(kepala) };
}

export const KERJA = {
  baris: (tabel, { r }) => {
    const semua = semuaBaris(tabel);
    return dari(semua.toSpliced(r + 1, 0, Array(lebarTabel(tabel)).fill("")), tabel.kepala.length > 0);
  },
  kolom: (tabel, { k }) => {
    if (lebarTabel(tabel) >= BATAS_KOLOM) return null;
    return dari(semuaBaris(tabel).map((b) => b.toSpliced(k + 1, 0, "")), tabel.kepala.length > 0);
  },
  "hapus-baris": (tabel, { r }) => {
    const berkepala = tabel.kepala.length > 0;
    if (berkepala && r === 0) return { kepala: [] };
    return tabel.baris.length > 1 ? { baris: tabel.baris.toSpliced(r - (berkepala ? 1 : 0), 1) } : null;
  },
  "hapus-kolom": (tabel, { k }) => {
    if (lebarTabel(tabel) <= 1) return null;
    return dari(semuaBaris(tabel).map((b) => b.toSpliced(k, 1)), tabel.kepala.length > 0);
  },
  /** The first row becomes the head, or the head the first row. */
  kepala: (tabel) => {
    const semua = semuaBaris(tabel);
    if (tabel.kepala.length) return { kepala: [], baris: semua };
    return semua.length > 1 ? dari(semua, true) : { kepala: Array(lebarTabel(tabel)).fill("Judul") };
  },
};

/** A block of cells written from this cell on; the table grows where it must. */
export function tempelSel(tabel, { r, k }, sel) {
  const lebar = Math.min(BATAS_KOLOM, Math.max(lebarTabel(tabel), k + Math.max(...sel.map((b) => b.length))));
  const semua = semuaBaris(tabel).map((b) => genap(b, lebar));
  sel.forEach((baris, i) => {
    semua[r + i] ??= Array(lebar).fill("");
    baris.slice(0, lebar - k).forEach((teks, j) => (semua[r + i][k + j] = teks));
  });
  return dari(semua, tabel.kepala.length > 0);
}
