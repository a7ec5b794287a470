// What is being typed: kept in the field, and made into one edit after a pause, when the field is left, or when asked.
// Events: "ubah" (something is being typed, or nothing any more), "ketik" (detail: the edit that it would be by now).

const JEDA_MS = 900;
const PALING_LAMA_MS = 6000; // somebody who never pauses is saved all the same

export class Ketikan extends EventTarget {
  /** `gagal(galat, teks)` is called when what was typed has no place any more. */
  constructor(keadaan, urung, gagal) {
    super();
    Object.assign(this, { keadaan, urung, gagal });
    this.kini = null;
  }

  get ada() {
    return this.kini !== null;
  }

  /** The field was typed in; `susun(teks)` gives the edits, [] when nothing is different. */
  catat(isian, susun) {
    if (this.kini?.isian !== isian) {
      this.tutup();
      this.kini = { isian, susun, dilihat: this.keadaan.hitungan, mulai: Date.now() };
      this.dispatchEvent(new Event("ubah"));
    }
    clearTimeout(this.jam);
    const sisa = PALING_LAMA_MS - (Date.now() - this.kini.mulai);
    this.jam = setTimeout(() => this.tutup(), Math.max(0, Math.min(JEDA_MS, sisa)));
    const detail = { perubahan: susun(isian.value), dilihat: this.kini.dilihat };
    this.dispatchEvent(new CustomEvent("ketik", { detail }));
  }

  /** Make the edit now. */
  tutup() {
    if (!this.kini) return;
    const { isian, susun, dilihat } = this.kini;
    this.kini = null;
    clearTimeout(this.jam);
    try {
      const perubahan = susun(isian.value);
      if (perubahan.length) this.urung.catat(this.keadaan.ubah(perubahan, { dilihat }));
    } catch (galat) {
      this.gagal(galat, isian.value);
    }
    this.dispatchEvent(new Event("ubah"));
  }

  /** Whether a field holds text that the draft does not have yet, so that nothing may write into it. */
  memegang(isian) {
    return this.kini?.isian === isian;
  }
}
