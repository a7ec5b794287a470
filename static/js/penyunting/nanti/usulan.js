// Suggestions below a field while somebody types: what this office has written before (sop/saran.py).
import { siar } from "../siar.js";
import { buat } from "../unsur.js";

const TERBANYAK = 6;
const ID = "usulan-penyunting";

/** Which list belongs to a field; null: none. */
function jenisDari(isian) {
  const [jenis, , bidang] = (isian.dataset.alamat ?? "").split("/");
  if (jenis === "pelaksana") return "pelaksana";
  if (bidang === "uraian") return "kata_kerja";
  if (bidang) return bidang;
  const daftar = isian.closest("[data-daftar]")?.dataset.daftar;
  return daftar === "dasar_hukum" || daftar === "keterkaitan" ? daftar : null;
}

export class Usulan {
  /** `akar` holds the fields; `alamat` gives {pelaksana: [text], …}; `ruang` = {keadaan, pengirim}. */
  constructor(akar, alamat, ruang) {
    Object.assign(this, { akar, alamat, ruang, data: null, isian: null, kini: -1 });
    this.daftar = buat("ul", { id: ID, class: "usulan", role: "listbox", "aria-label": "Usulan", hidden: true });
    document.body.append(this.daftar);
    akar.addEventListener("focusin", ({ target }) => target.matches("textarea") && jenisDari(target) && this.#muat());
    akar.addEventListener("input", ({ target }) => target.matches("textarea") && this.#usul(target));
    akar.addEventListener("focusout", () => this.#tutup());
    this.#muat();
    // Before the table's own keys.
    akar.addEventListener("keydown", (acara) => this.#tombol(acara), true);
    this.daftar.addEventListener("pointerdown", (acara) => {
      acara.preventDefault(); // the field keeps the focus
      const butir = acara.target.closest("[role=option]");
      if (butir) this.#pakai([...this.daftar.children].indexOf(butir));
    });
    window.addEventListener("scroll", () => this.#tutup(), { capture: true, passive: true });
  }

  async #muat() {
    if (this.data) return;
    this.data = {};
    const jawaban = await this.ruang.pengirim.minta(this.alamat);
    this.data = jawaban?.ok ? await jawaban.json() : null; // asked again at the next field
  }

  #usul(isian) {
    const jenis = jenisDari(isian);
    const semua = new Set([...dariDraf(this.ruang.keadaan.isi, jenis), ...(this.data?.[jenis] ?? [])]);
    const cocok = cari([...semua], isian.value);
    if (!cocok.length) return this.#tutup();
    // Said once: whoever listens to the own typing does not want it after each letter.
    if (this.daftar.hidden) siar(`${cocok.length} usulan, panah bawah untuk memilih.`);
    this.isian = isian;
    this.akhiran = jenis === "kata_kerja" ? " " : "";
    this.daftar.replaceChildren(
      ...cocok.map((teks, i) => buat("li", { id: `${ID}-${i}`, role: "option", "aria-selected": "false" }, teks)),
    );
    this.#tempatkan();
    this.#pilih(-1);
    isian.setAttribute("aria-autocomplete", "list");
    isian.setAttribute("aria-controls", ID);
  }

  #tempatkan() {
    const { left, bottom, width } = this.isian.getBoundingClientRect();
    this.daftar.hidden = false;
    this.daftar.style.minWidth = `${Math.max(width, 160)}px`;
    const kanan = document.documentElement.clientWidth - this.daftar.offsetWidth - 4;
    this.daftar.style.left = `${Math.max(4, Math.min(left, kanan))}px`;
    this.daftar.style.top = `${bottom + 4}px`;
  }

  #pilih(i) {
    const butir = [...this.daftar.children];
    this.kini = i;
    butir.forEach((satu, j) => satu.setAttribute("aria-selected", String(i === j)));
    if (i >= 0) this.isian.setAttribute("aria-activedescendant", butir[i].id);
    else this.isian.removeAttribute("aria-activedescendant");
  }

  #tombol(acara) {
    if (this.daftar.hidden || acara.target !== this.isian || acara.altKey || acara.ctrlKey || acara.metaKey) return;
    const banyak = this.daftar.children.length;
    const { key } = acara;
    if (key === "ArrowDown" || key === "ArrowUp") {
      const i = this.kini + (key === "ArrowDown" ? 1 : -1);
      this.#pilih(i < -1 ? banyak - 1 : i >= banyak ? -1 : i);
    } else if (key === "Escape") this.#tutup();
    else if ((key === "Enter" || key === "Tab") && this.kini >= 0) this.#pakai(this.kini, key === "Tab");
    else return;
    // Tab takes the suggestion and goes on.
    if (key === "Tab") return;
    acara.preventDefault();
    acara.stopPropagation();
  }

  #pakai(i) {
    const { isian } = this;
    isian.value = this.daftar.children[i].textContent + this.akhiran;
    isian.dispatchEvent(new Event("input", { bubbles: true }));
    this.#tutup();
  }

  #tutup() {
    if (this.daftar.hidden) return;
    this.daftar.hidden = true;
    for (const sifat of ["aria-controls", "aria-activedescendant"]) this.isian?.removeAttribute(sifat);
    this.isian = null;
  }
}

/** What stands in other rows of this draft; what one step gives is what the next one needs. */
function dariDraf({ kegiatan }, jenis) {
  const semua = (bidang) => kegiatan.flatMap((k) => k[bidang] ?? []).reverse();
  if (jenis === "kelengkapan") return [...semua("kelengkapan"), ...semua("output")];
  return jenis === "output" || jenis === "waktu" ? semua(jenis) : [];
}

/** Those that begin so, then those in which it stands; nothing where it is written already. */
function cari(semua, teks) {
  const tulisan = teks.trimStart().toLowerCase();
  if (!tulisan || tulisan.includes("\n")) return [];
  const awal = semua.filter((satu) => satu.toLowerCase().startsWith(tulisan));
  const dalam = semua.filter((satu) => !awal.includes(satu) && satu.toLowerCase().includes(` ${tulisan}`));
  const cocok = [...awal, ...dalam].slice(0, TERBANYAK);
  return cocok.length === 1 && cocok[0].toLowerCase() === tulisan.trim() ? [] : cocok;
}
