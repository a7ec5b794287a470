// One component: its lines as the person has them (empty new ones too), their fields, and the one edit that they make.
import { sama } from "../penyunting/rapi.js";
import { selaraskan } from "../penyunting/unsur.js";
import { barisBaru, nomori, susun, uraikan } from "./blok.js";
import { bentuk, buatBaris, segarkanBaris } from "./isian.js";
import { tertib } from "./susunan.js";

export class Komponen {
  /** `wadah` carries data-komponen (its key), data-judul and data-awal (the kind of its first line). */
  constructor(wadah, ruang) {
    Object.assign(this, { wadah, ruang, kunci: wadah.dataset.komponen, judul: wadah.dataset.judul });
    this.semua = [];
    this.#baca(this.tersimpan());
  }

  /** What the draft has now. */
  segarkan() {
    const nilai = this.tersimpan();
    if (this.#dipegang() || sama(susun(this.semua), nilai)) return;
    this.#baca(nilai);
  }

  // Where the blocks lie in the draft: these three are of a standard; a template has its own (js/templat/blok_bagian.js).

  tersimpan() {
    return this.ruang.keadaan.isi.komponen[this.kunci];
  }

  sunting(nilai) {
    return [{ op: "komponen", kunci: this.kunci, nilai }];
  }

  /** The address of a line, as notes name it; `no` is 0 for one that is not saved. */
  alamat(no) {
    return `komponen/${this.kunci}${no ? `/${no}` : ""}`;
  }

  #dipegang() {
    const { ketikan } = this.ruang;
    return [...this.wadah.querySelectorAll("[data-isian]")].some((isian) => ketikan.memegang(isian));
  }

  #baca(nilai) {
    const baru = uraikan(nilai);
    this.#samakanId(baru);
    const di = this.wadah.contains(document.activeElement) ? this.letakUnsur(document.activeElement) : -1;
    this.semua = baru.length ? baru : [barisBaru({ jenis: this.wadah.dataset.awal })];
    this.gambar();
    // Undoing may take away the line in which somebody is.
    if (di >= 0 && !this.wadah.contains(document.activeElement)) this.fokus(this.semua[Math.min(di, this.semua.length - 1)].id);
  }

  /** Lines that are still there keep their ids, and with them their fields and the focus. */
  #samakanId(baru) {
    const lama = this.semua;
    const serupa = (a, b) => a && b && bentuk(a) === bentuk(b) && sama({ ...a, id: 0 }, { ...b, id: 0 });
    let awal = 0;
    while (serupa(lama[awal], baru[awal])) awal += 1;
    let akhir = 0;
    while (akhir < Math.min(lama.length, baru.length) - awal && serupa(lama.at(-1 - akhir), baru.at(-1 - akhir))) akhir += 1;
    baru.forEach((b, i) => {
      const asal = i < baru.length - akhir ? (i < lama.length - akhir ? lama[i] : null) : lama[i - baru.length + lama.length];
      if (asal && bentuk(asal) === bentuk(b)) b.id = asal.id;
    });
  }

  gambar() {
    const tanda = nomori(this.semua);
    const di = new Map(
      this.semua.map((b, i) => {
        const { penanda, no } = tanda[i];
        return [b.id, { judul: this.judul, penanda, urut: i + 1, alamat: this.alamat(no), sendiri: this.semua.length === 1 }];
      }),
    );
    selaraskan(this.wadah, this.semua, {
      kunci: (b) => `${b.id}-${bentuk(b)}`,
      baru: buatBaris,
      segarkan: (unsur, b) => segarkanBaris(unsur, b, di.get(b.id)),
    });
  }

  unsur(id) {
    return this.wadah.querySelector(`:scope > [data-kunci^="${CSS.escape(id)}-"]`);
  }

  letak(id) {
    return this.semua.findIndex((b) => b.id === id);
  }

  /** The line in which an element stands: its index. */
  letakUnsur(unsur) {
    return this.letak(unsur.closest(".baris").dataset.kunci.split("-")[0]);
  }

  /** Something is typed in a field of this line: `sifat` is what it changes. */
  ketik(isian, i, sifat) {
    // First of all: what was typed in another field becomes an edit before this one's line is changed.
    if (!this.ruang.ketikan.memegang(isian)) this.ruang.ketikan.tutup();
    this.semua = this.semua.with(i, { ...this.semua[i], ...sifat });
    this.ruang.ketikan.catat(isian, () => this.perubahan());
  }

  perubahan() {
    const nilai = susun(this.semua);
    return sama(nilai, this.tersimpan()) ? [] : this.sunting(nilai);
  }

  /**
   * Other lines: one deed, undone as one. `baru` may be null (it cannot be done). `fokus` = [id, from, to] names the field
   * to stand in then and its selection. Returns whether it was done.
   */
  jadi(baru, { fokus, ...pilihan } = {}) {
    if (!baru) return false;
    this.ruang.ketikan.tutup();
    this.semua = baru.length ? tertib(baru) : [barisBaru({ jenis: this.wadah.dataset.awal })];
    this.gambar();
    this.ruang.lakukan(this.perubahan(), pilihan);
    if (fokus) this.fokus(...fokus);
    return true;
  }

  /** Stand in the field of a line; from null: all of it selected, undefined: at its end. */
  fokus(id, dari, sampai = dari) {
    const isian = this.unsur(id)?.querySelector("[data-isian]");
    if (!isian) return;
    isian.focus();
    if (dari === null) return isian.select();
    const letak = dari ?? isian.value.length;
    isian.setSelectionRange(letak, sampai ?? letak);
  }
}
