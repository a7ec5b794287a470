// The blanks that one control holds: text, date, figure, money, choice. What is typed is an edit as soon as it makes sense;
// what makes none is said at the field when it is left.
import { sama } from "../penyunting/rapi.js";
import { buat, ikon } from "../penyunting/unsur.js";
import { bacaAngka, bacaIso, hariTanggal, ribuan, terbilang, tulisTanggal } from "./surat_angka.js";

const besar = (teks) => teks[0].toUpperCase() + teks.slice(1);
const KELIRU = { tanggal: "Tulis tanggal seperti 24 November 2026 atau 24-11-2026.", angka: "Tulis angka saja, misalnya 1.500.000." };

/** How each type is read from text (undefined: it makes no sense), written to it, and said in words below the field. */
export const TIPE = {
  teks: { baca: (teks) => teks, tulis: (nilai) => nilai ?? "" },
  pilihan: { baca: (teks) => teks || null, tulis: (nilai) => nilai ?? "" },
  tanggal: { baca: bacaIso, tulis: (nilai) => (nilai ? tulisTanggal(nilai) : ""), kata: hariTanggal, keliru: KELIRU.tanggal },
  angka: { baca: bacaAngka, tulis: (nilai) => (nilai === null ? "" : ribuan(nilai)), kata: (n) => besar(terbilang(n)), keliru: KELIRU.angka },
  uang: { baca: bacaAngka, tulis: (nilai) => (nilai === null ? "" : ribuan(nilai)), kata: (n) => `${besar(terbilang(n))} rupiah`, keliru: KELIRU.angka },
};

/** Says what is wrong at a field ("" takes it away), as templates/bootstrap5/field.html draws it. */
export function tandaiGalat(wadah, kalimat) {
  wadah.querySelector(":scope > .isian-galat")?.remove();
  wadah.classList.toggle("isian-salah", Boolean(kalimat));
  for (const satu of wadah.querySelectorAll("input, textarea, select")) {
    if (kalimat) satu.setAttribute("aria-invalid", "true");
    else satu.removeAttribute("aria-invalid");
  }
  if (!kalimat) return;
  const galat = buat("p", { class: "isian-galat", role: "alert" }, ikon("awas"), buat("span", {}, kalimat));
  (wadah.querySelector(":scope > .isian-bantuan") ?? wadah.querySelector(":scope > :is(label, legend)")).after(galat);
}

/** Makes a textarea grow with its text. */
export function tumbuhkan(isian) {
  const bungkus = buat("div", { class: "tumbuh tumbuh-isian" });
  isian.replaceWith(bungkus);
  bungkus.append(isian);
  const ukur = () => (bungkus.dataset.teks = isian.value);
  isian.addEventListener("input", ukur);
  ukur();
  return ukur;
}

export class Sederhana {
  /** `wadah` is the field, `isian` its control; `ruang` = {keadaan, ketikan}; `bawaan` stands where nobody has written. */
  constructor(wadah, isian, { kunci, tipe, bawaan }, ruang) {
    Object.assign(this, { wadah, isian, kunci, tipe: TIPE[tipe], bawaan, ruang, keliru: false });
    this.ukur = isian.matches("textarea") ? tumbuhkan(isian) : () => {};
    if (this.tipe.kata) {
      this.sebut = buat("span", { class: "tanggal-panjang" });
      wadah.append(this.sebut);
    }
    const ketik = () => {
      this.#tutupLain();
      this.#sebut();
      ruang.ketikan.catat(isian, () => this.#perubahan());
    };
    isian.addEventListener("input", ketik);
    isian.addEventListener("change", () => {
      ketik();
      ruang.ketikan.tutup();
      this.#periksa();
    });
    this.segarkan();
  }

  /** What was typed in another field becomes an edit first; it brings the fields up to date, but for this one. */
  #tutupLain() {
    const { ketikan } = this.ruang;
    if (ketikan.memegang(this.isian)) return;
    const { value } = this.isian;
    ketikan.tutup();
    this.isian.value = value;
  }

  segarkan() {
    const nilai = this.#tersimpan();
    if (this.keliru || this.ruang.ketikan.memegang(this.isian)) return;
    if (!sama(this.tipe.baca(this.isian.value), nilai)) this.isian.value = this.tipe.tulis(nilai);
    this.ukur();
    this.#sebut();
  }

  /** Whether something stands in it. */
  get terisi() {
    return this.isian.value.trim() !== "";
  }

  #tersimpan() {
    const nilai = this.ruang.keadaan.isi.nilai[this.kunci];
    return nilai ?? (this.bawaan || null);
  }

  #perubahan() {
    const nilai = this.tipe.baca(this.isian.value);
    return nilai === undefined || sama(nilai, this.#tersimpan()) || (nilai === "" && this.#tersimpan() === null) ? [] : [{ op: "isian", kunci: this.kunci, nilai }];
  }

  #sebut() {
    if (!this.sebut) return;
    const nilai = this.tipe.baca(this.isian.value);
    this.sebut.textContent = nilai === null || nilai === undefined ? "" : this.tipe.kata(nilai);
  }

  #periksa() {
    this.keliru = this.tipe.baca(this.isian.value) === undefined;
    tandaiGalat(this.wadah, this.keliru ? this.tipe.keliru : "");
  }
}

/** Several choices to tick. */
export class Centang {
  constructor(wadah, { kunci }, ruang) {
    Object.assign(this, { wadah, kunci, ruang, semua: [...wadah.querySelectorAll("input[type=checkbox]")] });
    wadah.addEventListener("change", () => {
      const nilai = this.semua.filter((satu) => satu.checked).map((satu) => satu.value);
      ruang.lakukan([{ op: "isian", kunci, nilai }]);
    });
  }

  segarkan() {
    const nilai = this.ruang.keadaan.isi.nilai[this.kunci];
    if (nilai) for (const satu of this.semua) satu.checked = nilai.includes(satu.value);
  }

  get terisi() {
    return this.semua.some((satu) => satu.checked);
  }
}
