// What the rules find, said at the field that it is about. What is only missing is not said before somebody has been there,
// or asks to go on.
import { tandaiGalat } from "./surat_isian.js";

export class Temuan {
  /** `isian` = {key: widget with wadahLuar, terisi}; `akar` holds blanks and facts. */
  constructor(akar, isian, lompat) {
    Object.assign(this, { akar, isian, lompat, temuan: [], temuanFakta: [], disinggahi: new Set() });
    akar.addEventListener("focusout", ({ target }) => {
      const { alamat } = target.closest("[data-alamat]")?.dataset ?? {};
      if (!alamat) return;
      this.disinggahi.add(alamat);
      queueMicrotask(() => this.#gambar());
    });
  }

  tampilkan({ temuan }) {
    this.temuan = temuan;
    this.#gambar();
  }

  /** What is found beside the blanks: of the same shape. */
  fakta(temuan) {
    this.temuanFakta = temuan;
    this.#gambar();
  }

  get #semua() {
    return [...this.temuan, ...this.temuanFakta];
  }

  /** The person wants to go on: everything that stands in the way shows, and the first is gone to. */
  tunjukkan() {
    for (const { tempat } of this.#semua) this.disinggahi.add(tempat);
    this.#gambar();
    const pertama = [...this.akar.querySelectorAll("[data-alamat]")].find(({ dataset }) => this.#wajib.some(({ tempat }) => tempat === dataset.alamat));
    if (pertama) this.lompat(pertama.dataset.alamat);
  }

  get #wajib() {
    return this.#semua.filter(({ berat }) => berat === "wajib");
  }

  #gambar() {
    for (const wadah of this.akar.querySelectorAll(".isian[data-alamat]")) this.#satu(wadah);
    const wajib = this.#wajib;
    const tombol = document.querySelector("[data-ajukan]");
    if (tombol) {
      if (wajib.length) tombol.setAttribute("aria-disabled", "true");
      else tombol.removeAttribute("aria-disabled");
    }
    document.querySelector("[data-alasan]").textContent = wajib.length ? `Belum dapat diajukan: ${wajib.length} hal belum lengkap.` : "";
    const semua = Object.values(this.isian);
    this.akar.querySelector("[data-terisi]").textContent = `${semua.filter((satu) => satu.terisi).length} dari ${semua.length} terisi`;
  }

  #satu(wadah) {
    const { alamat } = wadah.dataset;
    const kena = this.disinggahi.has(alamat) ? this.#semua.filter(({ tempat }) => tempat === alamat) : [];
    const kalimat = kena.find(({ berat }) => berat === "wajib")?.pesan ?? "";
    if (wadah.querySelector(":scope > .isian-galat:not([data-temuan])")) return; // what was typed makes no sense: first that
    if ((wadah.dataset.temuan ?? "") !== kalimat) {
      tandaiGalat(wadah, kalimat);
      wadah.dataset.temuan = kalimat;
      wadah.querySelector(":scope > .isian-galat")?.setAttribute("data-temuan", "");
    }
    const saran = kena.filter(({ berat }) => berat !== "wajib").map(({ pesan }) => pesan).join(" ");
    let tempat = wadah.querySelector(":scope > .isian-saran");
    if (!saran) return void tempat?.remove();
    if (!tempat) {
      tempat = document.createElement("p");
      tempat.className = "isian-saran";
      wadah.append(tempat);
    }
    tempat.textContent = saran;
  }
}
