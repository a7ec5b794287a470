// Blanks in texts. What is stored is `[nama_kegiatan]`; what is seen and typed is `[nama kegiatan]`, as long: a caret
// stands at the same place in both. Behind the letters of a field lies a copy in which each blank is a chip.
import { buat } from "../penyunting/unsur.js";

export const TANPA_NILAI = ["diisi", "kosong"]; // comparisons with nothing
const TERSIMPAN = /\[([a-z][a-z0-9_]{0,31})(?:\.([a-z_]{1,20}))?\]/g;
const TERLIHAT = /\[([a-z][a-z0-9_ ]{0,31})(?:\.([a-z_]{1,20}))?\]/g;

/** Which blanks there are: `dikenal(kunci)`, `bentuk(kunci)` = the forms in which one can be written, the first alone. */
export class Kamus {
  /** `kosakata` = {sistem, bentuk_isian}; `keadaan` is the draft. */
  constructor(kosakata, keadaan) {
    Object.assign(this, { kosakata, keadaan });
  }

  isian(kunci) {
    return this.keadaan.isi.isian.find((satu) => satu.kunci === kunci);
  }

  bentuk(kunci) {
    const { sistem, bentuk_isian: bentuk } = this.kosakata;
    return sistem[kunci] ?? bentuk[this.isian(kunci)?.tipe] ?? [];
  }

  dikenal(kunci) {
    return kunci in this.kosakata.sistem || this.isian(kunci) !== undefined;
  }

  label(kunci) {
    return this.isian(kunci)?.label ?? kunci.replaceAll("_", " ");
  }

  /** A condition in words: `Bila Kepada lebih banyak dari 5`. */
  kataSyarat({ isian, banding, nilai }) {
    return `Bila ${this.label(isian)} ${this.kosakata.banding[banding]}${TANPA_NILAI.includes(banding) ? "" : ` ${nilai}`}`;
  }

  /** A text as it is shown. */
  tampilkan(teks) {
    return teks.replace(TERSIMPAN, (semua, kunci) => (this.dikenal(kunci) ? semua.replace(kunci, kunci.replaceAll("_", " ")) : semua));
  }

  /** A shown text as it is stored. */
  simpan(teks) {
    return teks.replace(TERLIHAT, (semua, kunci) => {
      const asli = kunci.replaceAll(" ", "_");
      return this.dikenal(asli) ? semua.replace(kunci, asli) : semua;
    });
  }

  /** The blanks in a shown text: [{mulai, akhir, kunci, bentuk}]. */
  cari(teks) {
    return [...teks.matchAll(TERLIHAT)]
      .map((m) => ({ mulai: m.index, akhir: m.index + m[0].length, kunci: m[1].replaceAll(" ", "_"), bentuk: m[2] ?? "" }))
      .filter(({ kunci }) => this.dikenal(kunci));
  }

  /** The blank in which the caret of a field stands; with `tepi`, also behind which. */
  diKaret({ value, selectionStart, selectionEnd }, tepi = false) {
    return this.cari(value).find(({ mulai, akhir }) => mulai < selectionStart && selectionEnd < akhir + (tepi ? 1 : 0));
  }
}

/** Every text in a value through a function: lists, rows, blocks. */
export function petakan(nilai, fungsi) {
  if (typeof nilai === "string") return fungsi(nilai);
  if (Array.isArray(nilai)) return nilai.map((satu) => petakan(satu, fungsi));
  if (nilai === null || typeof nilai !== "object") return nilai;
  return Object.fromEntries(Object.entries(nilai).map(([kunci, satu]) => [kunci, kunci === "tipe" || kunci === "gaya" ? satu : petakan(satu, fungsi)]));
}

/** Keeps the chips behind every growing text within `akar` (`.tumbuh`, whose data-teks is what it holds). */
export function pasangKeping(akar, kamus) {
  const lukisSemua = (unsur) => unsur.querySelectorAll?.(".tumbuh").forEach((satu) => lukis(satu, kamus));
  new MutationObserver((semua) => {
    for (const { type, target, addedNodes } of semua) {
      if (type === "attributes") lukis(target, kamus);
      else addedNodes.forEach(lukisSemua);
    }
  }).observe(akar, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-teks"] });
  return () => lukisSemua(akar);
}

function lukis(wadah, kamus) {
  const teks = wadah.dataset.teks ?? "";
  const semua = kamus.cari(teks);
  let lapis = wadah.querySelector(".lapis-keping");
  if (!lapis && !semua.length) return;
  lapis ??= wadah.insertBefore(buat("div", { class: "lapis-keping", "aria-hidden": "true" }), wadah.firstChild);
  const potong = [];
  let di = 0;
  for (const { mulai, akhir } of semua) {
    potong.push(teks.slice(di, mulai), buat("span", { class: "keping" }, teks.slice(mulai, akhir)));
    di = akhir;
  }
  lapis.replaceChildren(...potong, teks.slice(di));
}
