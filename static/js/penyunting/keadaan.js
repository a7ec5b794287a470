// The draft as this window has it: what the server has confirmed, and on top of it the edits that wait to be sent.
// Events: "ubah" (the value may have changed), "antre" (something new to send).
import { Ditolak, kenali, terapkan } from "./perubahan.js";

export function kunciBaru() {
  // crypto.randomUUID is missing on plain http.
  const angka = crypto.getRandomValues(new Uint8Array(16));
  angka[6] = (angka[6] & 0x0f) | 0x40;
  angka[8] = (angka[8] & 0x3f) | 0x80;
  const hex = Array.from(angka, (b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A new id such as `k8f3q1z`, which no other window makes at the same time. */
export function idBaru(awalan) {
  const abjad = "23456789abcdefghjkmnpqrstuvwxyz";
  return awalan + Array.from(crypto.getRandomValues(new Uint8Array(6)), (b) => abjad[b % abjad.length]).join("");
}

export class Keadaan extends EventTarget {
  constructor({ isi, hitungan }) {
    super();
    this.dasar = kenali(isi);
    this.isi = this.dasar;
    this.hitungan = hitungan;
    this.antre = []; // batches not confirmed yet, oldest first; the first may be on its way
    this.milik = []; // what this window has saved: {kunci, urut}
  }

  /**
   * Apply edits here at once and queue them as one batch, which is undone as one. Throws Ditolak, and then nothing is.
   * `dilihat` is the server's counter that the person had seen when the edit was begun.
   */
  ubah(perubahan, { dilihat = this.hitungan } = {}) {
    this.isi = terapkan(this.isi, perubahan);
    return this.#antrekan({ perubahan, dilihat, membalik: null });
  }

  /** Queue what undoes a batch whose own way back is not known yet, because its answer has not come. */
  balikNanti(kelompok) {
    const balik = this.#antrekan({ perubahan: [], dilihat: kelompok.dilihat, membalik: kelompok });
    this.#lipat();
    return balik;
  }

  #antrekan(isian) {
    const kelompok = { kunci: kunciBaru(), balikan: null, urut: null, dikirim: false, ...isian };
    this.antre.push(kelompok);
    this.dispatchEvent(new Event("ubah"));
    this.dispatchEvent(new Event("antre"));
    return kelompok;
  }

  /** Take a batch back that has not been sent. */
  tarik(kelompok) {
    this.antre = this.antre.filter((k) => k !== kelompok);
    this.#lipat();
  }

  /** The server has kept the first batch. */
  terima(kelompok, { hitungan, urut, balikan, isi }) {
    this.antre.shift();
    Object.assign(kelompok, { urut, balikan });
    this.milik.push({ kunci: kelompok.kunci, urut });
    for (const k of this.antre) if (k.membalik === kelompok) Object.assign(k, { perubahan: balikan, dilihat: urut });
    this.dasar = isi ? kenali(isi) : terapkan(this.dasar, kelompok.perubahan);
    this.hitungan = hitungan;
    this.#lipat();
  }

  /** The server's present value, with what others have saved. */
  segarkan({ isi, hitungan }) {
    this.dasar = kenali(isi);
    this.hitungan = hitungan;
    this.#lipat();
  }

  /** Keys of this window's own saves after a counter: an edit that waited does not collide with them. */
  milikSejak(hitungan) {
    return this.milik.filter((m) => m.urut > hitungan).map((m) => m.kunci);
  }

  #lipat() {
    const batal = new Set(this.antre.map((k) => k.membalik).filter((k) => this.antre.includes(k)));
    this.isi = this.dasar;
    for (const kelompok of this.antre) {
      if (batal.has(kelompok) || batal.has(kelompok.membalik)) continue;
      try {
        this.isi = terapkan(this.isi, kelompok.perubahan);
      } catch (galat) {
        // Its place is gone; the server will say so, and then the person is asked.
        if (!(galat instanceof Ditolak)) throw galat;
      }
    }
    this.dispatchEvent(new Event("ubah"));
  }
}
