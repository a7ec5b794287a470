// The pages as they will be printed. The old pages stay until the new ones are there.
import { buat } from "../penyunting/unsur.js";

const JEDA_MS = 400;
const ULANG_MS = [3000, 8000, 20000]; // the printer may be busy
const GAGAL = "Pratinjau belum dapat dibuat; yang tampil adalah keadaan sebelumnya.";

export class Pratinjau {
  /** `akar` carries data-pratinjau (the address); `tuju(id)` is called for a part that is pressed on a page. */
  constructor(akar, tuju = () => {}) {
    Object.assign(this, { akar, alamat: akar.dataset.pratinjau, nomor: 0, gagal: 0 });
    this.wadah = akar.querySelector("[data-halaman]");
    this.kabar = akar.querySelector("[data-kabar-pratinjau]");
    this.contoh = akar.querySelector("[data-contoh]").dataset.contoh;
    akar.addEventListener("click", ({ target }) => {
      const { contoh } = target.closest("[data-contoh]")?.dataset ?? {};
      if (contoh) this.#pilih(contoh);
      const kotak = target.closest("[data-kotak]");
      if (kotak) tuju(kotak.dataset.kotak);
    });
  }

  #pilih(contoh) {
    this.contoh = contoh;
    for (const tombol of this.akar.querySelectorAll("[data-contoh]")) tombol.setAttribute("aria-pressed", String(tombol.dataset.contoh === contoh));
    this.muat();
  }

  /** After a moment, as much changes at once. */
  nanti() {
    clearTimeout(this.jam);
    this.jam = setTimeout(() => this.muat(), JEDA_MS);
  }

  async muat() {
    clearTimeout(this.jam);
    this.nomor += 1;
    const { nomor } = this;
    const data = await this.#ambil();
    if (nomor !== this.nomor) return;
    this.kabar.textContent = data === null ? GAGAL : `${data.halaman.length} halaman`;
    if (data === null) return this.#ulang();
    this.gagal = 0;
    const semua = data.halaman.map((src, i) => halaman(src, i + 1, data));
    // Decoded before they take the place of the old ones, so that nothing flickers.
    await Promise.all(semua.map((satu) => satu.querySelector("img").decode().catch(() => null)));
    if (nomor !== this.nomor) return;
    this.wadah.replaceChildren(...semua);
    this.tandai(this.kini ?? "");
  }

  #ulang() {
    if (this.gagal < ULANG_MS.length) this.jam = setTimeout(() => this.muat(), ULANG_MS[this.gagal]);
    this.gagal += 1;
  }

  async #ambil() {
    try {
      const jawaban = await fetch(`${this.alamat}?contoh=${encodeURIComponent(this.contoh)}`, { redirect: "manual" });
      return jawaban.ok ? await jawaban.json() : null;
    } catch {
      return null;
    }
  }

  /** Mark the part in which somebody works. */
  tandai(id) {
    this.kini = id;
    for (const kotak of this.wadah.querySelectorAll("[data-kotak]")) kotak.classList.toggle("ditandai", kotak.dataset.kotak === id);
  }
}

/** One page: its picture, and over it the parts, each to be pressed. */
function halaman(src, nomor, { halaman: { length: banyak }, bagian, rasio }) {
  const unsur = buat("div", { class: "pratinjau-lembar" }, buat("img", { src, alt: `Halaman ${nomor} dari ${banyak}` }));
  unsur.style.aspectRatio = String(rasio);
  for (const [id, di, ...letak] of bagian) {
    if (di !== nomor) continue;
    const kotak = buat("div", { class: "pratinjau-kotak", data: { kotak: id } });
    const [left, top, width, height] = letak.map((satu) => `${satu}%`);
    Object.assign(kotak.style, { left, top, width, height });
    unsur.append(kotak);
  }
  return unsur;
}
