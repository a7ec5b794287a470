// The left column: the parts, and the blanks, each as a list: to go to, to move, to take out, to add to.
import { idBaru } from "../penyunting/keadaan.js";
import { siar } from "../penyunting/siar.js";
import { buat, ikon, selaraskan } from "../penyunting/unsur.js";

const KUNCI = { bagian: "id", isian: "kunci" };

export class Urutan {
  /**
   * `wadah` is the <ol>; `di` is "bagian" or "isian"; `kata(one)` names one, `lain(one)` what stands small below it;
   * `tuju(id, button)` is what pressing does. `ruang` = {keadaan, lakukan, ketikan, lembaran}.
   */
  constructor(wadah, di, ruang, { kata, lain, tuju, sebutan }) {
    Object.assign(this, { wadah, di, ruang, kata, lain, tuju, sebutan });
    wadah.addEventListener("keydown", (acara) => this.#tombol(acara));
    this.#seret();
  }

  get semua() {
    return this.ruang.keadaan.isi[this.di];
  }

  letak(id) {
    return this.semua.findIndex((satu) => satu[KUNCI[this.di]] === id);
  }

  segarkan() {
    const kunci = (satu) => satu[KUNCI[this.di]];
    selaraskan(this.wadah, this.semua, { kunci, baru: (satu) => this.#baru(kunci(satu)), segarkan: (unsur, satu) => this.#segarkan(unsur, satu) });
  }

  #baru(id) {
    const tombol = buat("button", { type: "button", class: "urutan-butir", draggable: "true", data: { id }, onclick: () => this.tuju(id, tombol) }, buat("span", {}), buat("small", {}));
    return buat("li", {}, tombol);
  }

  #segarkan(unsur, satu) {
    const [kata, lain] = unsur.firstChild.children;
    kata.textContent = this.kata(satu);
    lain.textContent = this.lain(satu);
    lain.hidden = !lain.textContent;
  }

  tombol(id) {
    return this.wadah.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  /** Mark the one that is open. */
  tandai(id) {
    for (const satu of this.wadah.querySelectorAll("[aria-current]")) satu.removeAttribute("aria-current");
    this.tombol(id)?.setAttribute("aria-current", "true");
  }

  /** What comes behind `sesudah` (null: first; undefined: last). `dahulu` are edits before it. */
  tambah(nilai, sesudah = this.semua.at(-1)?.[KUNCI[this.di]] ?? null, dahulu = []) {
    return this.ruang.lakukan([...dahulu, { op: "tambah", di: this.di, nilai, sesudah }]);
  }

  pindah(id, arah) {
    this.ruang.ketikan.tutup();
    const i = this.letak(id);
    const ke = i + arah;
    if (i < 0 || ke < 0 || ke >= this.semua.length) return;
    const sisa = this.semua.toSpliced(i, 1);
    this.#pindahKe(id, ke ? sisa[ke - 1][KUNCI[this.di]] : null);
  }

  #pindahKe(id, sesudah) {
    if (sesudah === id || (this.semua[this.letak(id) - 1]?.[KUNCI[this.di]] ?? null) === sesudah) return;
    if (this.ruang.lakukan([{ op: "pindah", di: this.di, id, sesudah }])) siar(`Sekarang nomor ${this.letak(id) + 1} dari ${this.semua.length}.`);
  }

  hapus(id) {
    this.ruang.ketikan.tutup();
    const i = this.letak(id);
    if (i < 0) return;
    if (!this.ruang.lakukan([{ op: "hapus", di: this.di, id }], { kabar: `${this.sebutan} dihapus.` })) return;
    const sisa = this.semua[Math.min(i, this.semua.length - 1)];
    if (sisa) this.tombol(sisa[KUNCI[this.di]]).focus();
  }

  #tombol(acara) {
    const { id } = acara.target.closest("[data-id]")?.dataset ?? {};
    if (!id || acara.ctrlKey || acara.metaKey) return;
    const arah = { ArrowUp: -1, ArrowDown: 1 }[acara.key];
    if (arah && acara.altKey) this.pindah(id, arah);
    else if (arah) [...this.wadah.querySelectorAll("[data-id]")][this.letak(id) + arah]?.focus();
    else if (acara.key === "Delete") this.hapus(id);
    else return;
    acara.preventDefault();
    if (arah && acara.altKey) this.tombol(id)?.focus();
  }

  /** By mouse: dropped on another, it comes before it from below, behind it from above. */
  #seret() {
    let dari = null;
    this.wadah.addEventListener("dragstart", (acara) => {
      dari = acara.target.closest("[data-id]")?.dataset.id ?? null;
      acara.dataTransfer.effectAllowed = "move";
    });
    this.wadah.addEventListener("dragover", (acara) => dari && acara.preventDefault());
    this.wadah.addEventListener("drop", (acara) => {
      const ke = acara.target.closest("li")?.querySelector("[data-id]")?.dataset.id;
      acara.preventDefault();
      if (dari && ke && dari !== ke) this.#lepas(dari, ke);
      dari = null;
    });
    this.wadah.addEventListener("dragend", () => (dari = null));
  }

  #lepas(dari, ke) {
    const turun = this.letak(dari) < this.letak(ke);
    this.#pindahKe(dari, turun ? ke : (this.semua[this.letak(ke) - 1]?.[KUNCI[this.di]] ?? null));
  }
}

/** The part of this type that begins, and the edits before it: a blank where the type must have one. */
export function bagianBaru(tipe, { kosakata, kamus, keadaan }) {
  const nilai = { ...kosakata.awal[tipe], id: idBaru("b") };
  const dahulu = [];
  const { isian: semua } = keadaan.isi;
  for (const { jenis, kunci, tipe: cocok, baru } of kosakata.bentuk[tipe] ?? []) {
    if (jenis !== "isian" || !baru) continue;
    const bisa = semua.filter((satu) => cocok.includes(satu.tipe) && satu.berulang === Boolean(baru.berulang));
    const ada = bisa.find((satu) => satu.kunci === baru.kunci) ?? bisa[0];
    const isian = ada ?? { ...kosakata.isian_baru, ...baru, kunci: kunciBebas(baru.kunci, kamus) };
    nilai[kunci] = isian.kunci;
    if (!ada) dahulu.push({ op: "tambah", di: "isian", nilai: isian, sesudah: semua.at(-1)?.kunci ?? null });
  }
  return { nilai, dahulu };
}

/** A key for a blank of this name which no other has: `Nama kegiatan` → nama_kegiatan. */
export function kunciBebas(label, kamus) {
  const polos = label.normalize("NFD").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^[^a-z]+|_+$/g, "").slice(0, 28) || "isian";
  let kunci = polos;
  for (let n = 2; kamus.dikenal(kunci); n += 1) kunci = `${polos}_${n}`;
  return kunci;
}

export function tambahMenu(tombol, nama, { lembaran }, pilih) {
  lembaran.menu(tombol, "Jenis bagian", Object.entries(nama).map(([tipe, kata]) => ({ label: kata, kerja: () => pilih(tipe) })));
}
