// Small sheets that open beside what they are about: the menus of rows and actors, and the sheet of a symbol.
import { buat } from "./unsur.js";

const JARAK = 6;

/** The one sheet that is open; opening another closes it. */
export class Lembaran {
  /** `wadah` is the positioned element in which sheets lie. */
  constructor(wadah) {
    this.wadah = wadah;
    this.kini = null;
    document.addEventListener("pointerdown", (acara) => this.#diLuar(acara.target));
    wadah.addEventListener("focusout", (acara) => acara.relatedTarget && this.#diLuar(acara.relatedTarget));
  }

  get terbuka() {
    return this.kini !== null;
  }

  /**
   * Opens `unsur` for `jangkar` (which gets the focus back). `tempat(lembar)` places it; `bukan` says which other
   * elements belong to it, so that pressing them does not close it.
   */
  buka(unsur, { jangkar, tempat, bukan = () => false, tutup = () => {} }) {
    this.tutup();
    this.kini = { unsur, jangkar, bukan, tutup };
    unsur.addEventListener("keydown", (acara) => this.#tombol(acara));
    this.wadah.append(unsur);
    jangkar.setAttribute("aria-expanded", "true");
    tempat(unsur);
  }

  tutup({ fokus = false } = {}) {
    if (!this.kini) return;
    const { unsur, jangkar, tutup } = this.kini;
    this.kini = null;
    unsur.remove();
    jangkar.removeAttribute("aria-expanded");
    if (fokus && jangkar.isConnected) jangkar.focus();
    tutup();
  }

  #diLuar(sasaran) {
    if (!this.kini || this.kini.unsur.contains(sasaran) || this.kini.jangkar.contains(sasaran)) return;
    if (!this.kini.bukan(sasaran)) this.tutup();
  }

  /** Escape, and Tab over either end, lead back to where the sheet was opened. */
  #tombol(acara) {
    if (!this.kini) return; // the key has closed it
    const bisa = [...this.kini.unsur.querySelectorAll("button:not(:disabled), input, select, textarea")].filter((satu) => satu.checkVisibility());
    const tepi = acara.shiftKey ? bisa[0] : bisa.at(-1);
    if (acara.key !== "Escape" && !(acara.key === "Tab" && document.activeElement === tepi)) return;
    acara.preventDefault();
    acara.stopPropagation();
    this.tutup({ fokus: true });
  }

  /** Opens a menu under `jangkar`; `butir` = [{label, kerja, mati, bahaya}] or elements. */
  menu(jangkar, nama, butir) {
    const tombol = butir.map((satu) => (satu instanceof Element ? satu : this.#butirMenu(satu)));
    const unsur = buat("div", { class: "lembaran-menu", role: "group", "aria-label": nama }, tombol);
    unsur.addEventListener("keydown", (acara) => geserFokus(acara, unsur));
    this.buka(unsur, { jangkar, tempat: (lembar) => diBawah(this.wadah, lembar, jangkar) });
    unsur.querySelector("button:not(:disabled), input")?.focus();
  }

  #butirMenu({ label, kerja, mati = false, bahaya = false, tanda = null }) {
    const onclick = () => {
      this.tutup({ fokus: true });
      kerja();
    };
    const sifat = { type: "button", disabled: mati, class: bahaya ? "bahaya" : null, onclick };
    return buat("button", sifat, buat("span", {}, label), tanda && buat("kbd", {}, tanda));
  }
}

function geserFokus(acara, unsur) {
  const arah = { ArrowDown: 1, ArrowUp: -1 }[acara.key];
  if (!arah || acara.target.matches("input")) return;
  acara.preventDefault();
  const tombol = Array.from(unsur.querySelectorAll("button:not(:disabled)"));
  tombol[(tombol.indexOf(document.activeElement) + arah + tombol.length) % tombol.length].focus();
}

/** Under an element, within `wadah`. */
export function diBawah(wadah, lembar, jangkar) {
  const [luar, dalam] = [wadah.getBoundingClientRect(), jangkar.getBoundingClientRect()];
  const kiri = Math.min(dalam.left - luar.left, luar.width - lembar.offsetWidth);
  lembar.style.left = `${Math.max(0, kiri)}px`;
  lembar.style.top = `${dalam.bottom - luar.top + 2}px`;
}

/** Beside a row, right of the actors where there is room, and never over `simbol` (client rectangles). */
export function diSamping(wadah, lembar, simbol, kananPelaksana) {
  const luar = wadah.getBoundingClientRect();
  const lebar = lembar.offsetWidth;
  const batas = Math.min(luar.right, document.documentElement.clientWidth) - luar.left;
  const kanan = Math.max(simbol.right + JARAK, kananPelaksana + 4 * JARAK) - luar.left;
  const kiri = simbol.left - luar.left - lebar - 4 * JARAK;
  let [x, y] = [kanan, simbol.top - luar.top - 44];
  if (x + lebar > batas) x = Math.max(simbol.right + 4 * JARAK - luar.left, batas - lebar);
  if (x + lebar > batas) x = kiri;
  if (x < 0) [x, y] = [Math.max(0, Math.min(simbol.left - luar.left, batas - lebar)), simbol.bottom - luar.top + JARAK];
  else y = Math.min(y, document.documentElement.clientHeight - JARAK - luar.top - lembar.offsetHeight);
  lembar.style.left = `${x}px`;
  lembar.style.top = `${Math.max(0, y)}px`;
}
