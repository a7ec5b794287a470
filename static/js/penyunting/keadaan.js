// The draft as this window has it: what the server has confirmed, and on top of it the edits that wait to be sent.
// Events: "ubah" (the value may have changed), "antre" (detail: a batch that is new or has changed), "lepas" (detail: a
// batch that waits no longer).
import { Ditolak, rapikan } from "./rapi.js";

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
  /**
   * `kosakata` is the vocabulary of the kind's edits: kenali(isi) makes the server's value one's own, terapkan(isi,
   * perubahan) applies edits, tempatTulis(perubahan) names the text that an edit writes.
   */
  constructor({ isi, hitungan }, kosakata) {
    super();
    this.kosakata = kosakata;
    this.dasar = kosakata.kenali(isi);
    this.isi = this.dasar;
    this.hitungan = hitungan;
    this.jendela = [kunciBaru()]; // this window, and those whose unsent edits it has taken over
    this.antre = []; // batches not confirmed yet, oldest first; the first may be on their way
  }

  /**
   * Apply edits here at once and queue them as one batch, which is undone as one. Throws Ditolak, and then nothing is.
   * `dilihat` is the server's counter that the person had seen when the edit was begun.
   */
  ubah(perubahan, { dilihat = this.hitungan } = {}) {
    const rapi = rapikan(perubahan);
    this.isi = this.kosakata.terapkan(this.isi, rapi);
    return this.#antrekan({ perubahan: rapi, dilihat, membalik: null });
  }

  /** Queue what undoes a batch whose own way back is not known yet, because its answer has not come. */
  balikNanti(kelompok) {
    const balik = this.#antrekan({ perubahan: [], dilihat: kelompok.dilihat, membalik: kelompok });
    this.#lipat();
    return balik;
  }

  #antrekan(isian) {
    const lain = { kunci: kunciBaru(), jendela: this.jendela, waktu: Date.now() };
    const kelompok = { ...lain, balikan: null, urut: null, dikirim: false, ...isian };
    this.antre.push(kelompok);
    this.dispatchEvent(new Event("ubah"));
    this.#kabari("antre", kelompok);
    return kelompok;
  }

  /** Put the unsent batches of windows that are no more in front of the queue; `jendela` are those windows. */
  warisi(kelompok, jendela) {
    this.jendela = [...this.jendela, ...jendela];
    const depan = this.antre.filter((k) => k.dikirim);
    this.antre = [...depan, ...kelompok, ...this.antre.filter((k) => !k.dikirim)];
    this.#lipat();
    for (const k of kelompok) this.#kabari("antre", k);
  }

  /** This batch, those after it that write into its places and nowhere else, and what undoes one of them: one choice. */
  setempat(kelompok) {
    const { tempatTulis } = this.kosakata;
    const tempat = new Set(kelompok.perubahan.map(tempatTulis));
    tempat.delete(null);
    const hasil = [kelompok];
    for (const k of this.antre.filter((lain) => lain !== kelompok)) {
      const sama = k.perubahan.length && k.perubahan.every((satu) => tempat.has(tempatTulis(satu)));
      if (sama || hasil.includes(k.membalik)) hasil.push(k);
    }
    return hasil;
  }

  /** Take batches back that have not been sent. */
  tarik(...kelompok) {
    this.antre = this.antre.filter((k) => !kelompok.includes(k));
    this.#lipat();
    for (const k of kelompok) this.#kabari("lepas", k);
  }

  /** The person has seen what others wrote there, up to this counter, and wants their own. */
  tegaskan(kelompok, dilihat) {
    for (const k of kelompok) {
      k.dilihat = dilihat;
      this.#kabari("antre", k);
    }
  }

  /** What the server has kept of the queue: {hitungan, isi?, tersimpan: [{kunci, urut, balikan}]}. */
  terima({ hitungan, isi, tersimpan }) {
    const lepas = [];
    for (const { kunci, urut, balikan } of tersimpan) {
      const kelompok = this.antre.find((k) => k.kunci === kunci);
      if (!kelompok) continue;
      this.antre = this.antre.filter((k) => k !== kelompok);
      Object.assign(kelompok, { urut, balikan });
      if (!isi) this.dasar = this.kosakata.terapkan(this.dasar, kelompok.perubahan);
      for (const k of this.antre) if (k.membalik === kelompok) Object.assign(k, { perubahan: balikan, dilihat: urut });
      lepas.push(kelompok);
    }
    if (isi) this.dasar = this.kosakata.kenali(isi);
    this.hitungan = hitungan;
    this.#lipat();
    for (const k of this.antre) if (lepas.includes(k.membalik)) this.#kabari("antre", k);
    for (const k of lepas) this.#kabari("lepas", k);
  }

  /** The server's present value, with what others have saved. */
  segarkan({ isi, hitungan }) {
    this.dasar = this.kosakata.kenali(isi);
    this.hitungan = hitungan;
    this.#lipat();
  }

  #kabari(nama, detail) {
    this.dispatchEvent(new CustomEvent(nama, { detail }));
  }

  #lipat() {
    const batal = new Set(this.antre.map((k) => k.membalik).filter((k) => this.antre.includes(k)));
    this.isi = this.dasar;
    for (const kelompok of this.antre) {
      if (batal.has(kelompok) || batal.has(kelompok.membalik)) continue;
      try {
        this.isi = this.kosakata.terapkan(this.isi, kelompok.perubahan);
      } catch (galat) {
        // Its place is gone; the server will say so, and then the person is asked.
        if (!(galat instanceof Ditolak)) throw galat;
      }
    }
    this.dispatchEvent(new Event("ubah"));
  }
}
