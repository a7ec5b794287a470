// The SOPs by which the service is carried out: found by name, linked by slug.
import { buat, ikon } from "../penyunting/unsur.js";

const JEDA_MS = 250;
const TERBANYAK = 20;

export class Terkait {
  /** `wadah` is the group; `ruang` = {keadaan, lakukan}. */
  constructor(wadah, ruang) {
    Object.assign(this, { wadah, ruang, nama: {}, kini: 0 });
    this.daftar = wadah.querySelector("[data-terkait]");
    this.hasil = wadah.querySelector("[data-terkait-hasil]");
    this.cari = wadah.querySelector("input");
    this.cari.addEventListener("input", () => {
      clearTimeout(this.jam);
      this.jam = setTimeout(() => this.#cari(), JEDA_MS);
    });
    this.cari.addEventListener("keydown", (acara) => this.#tombol(acara));
    this.segarkan();
  }

  /** The names of those that the draft links, as the server knows them. */
  kenal(nama) {
    Object.assign(this.nama, nama);
    this.segarkan();
  }

  segarkan() {
    const { sop } = this.ruang.keadaan.isi;
    const rupa = JSON.stringify(sop.map((slug) => [slug, this.nama[slug]]));
    if (rupa === this.rupa) return;
    this.rupa = rupa;
    const satu = (slug) => {
      const nama = this.nama[slug] ?? slug;
      const lepas = { type: "button", class: "tombol-ikon", "aria-label": `Lepas SOP ${nama}`, onclick: () => this.#lepas(slug) };
      return buat("li", {}, buat("span", {}, nama, this.nama[slug] ? null : buat("small", {}, " belum berlaku")), buat("button", lepas, ikon("hapus")));
    };
    this.daftar.replaceChildren(...sop.map(satu));
  }

  #ubah(sop, pilihan) {
    this.ruang.lakukan([{ op: "bidang", bidang: "sop", nilai: sop }], pilihan);
  }

  #lepas(slug) {
    this.#ubah(this.ruang.keadaan.isi.sop.filter((s) => s !== slug), { kabar: "SOP terkait dilepas." });
    this.cari.focus();
  }

  async #cari() {
    const kata = this.cari.value.trim();
    this.kini += 1;
    const { kini } = this;
    if (!kata) return this.#tampilkan([], "");
    const jawaban = await fetch(`${this.wadah.dataset.cari}?q=${encodeURIComponent(kata)}`, { redirect: "manual" }).catch(() => null);
    if (kini !== this.kini) return;
    if (!jawaban?.ok) return this.#tampilkan([], "SOP belum dapat dicari. Coba lagi setelah tersambung.");
    const { sop } = await jawaban.json();
    const baru = sop.filter(({ slug }) => !this.ruang.keadaan.isi.sop.includes(slug));
    this.#tampilkan(baru, sop.length ? (baru.length ? "" : "SOP itu sudah terkait.") : "Tidak ada SOP berlaku dengan nama itu.");
  }

  #tampilkan(sop, kalimat) {
    const tombol = ({ slug, nama, unit }) =>
      buat("li", {}, buat("button", { type: "button", onclick: () => this.#pilih(slug, nama) }, nama, buat("small", {}, ` ${unit}`)));
    this.hasil.replaceChildren(...sop.map(tombol), ...(kalimat ? [buat("li", {}, kalimat)] : []));
    this.hasil.hidden = !this.hasil.children.length;
    this.wadah.querySelector("[data-terkait-kabar]").textContent = sop.length ? `${sop.length} SOP ditemukan.` : kalimat;
  }

  #pilih(slug, nama) {
    const { sop } = this.ruang.keadaan.isi;
    this.cari.value = "";
    this.#tampilkan([], "");
    this.nama[slug] = nama;
    if (sop.length < TERBANYAK) this.#ubah([...sop, slug]);
    this.cari.focus();
  }

  /** Enter takes the first that was found; Escape closes the list. */
  #tombol(acara) {
    if (acara.key === "Enter") {
      acara.preventDefault();
      this.hasil.querySelector("button")?.click();
    } else if (acara.key === "Escape") this.#tampilkan([], "");
    else if (acara.key === "ArrowDown") this.hasil.querySelector("button")?.focus();
  }
}
