// The blanks of rows: repeated texts, persons, tables. One row is a list of cells; rows that are empty are not saved.
import { sama } from "../penyunting/rapi.js";
import { buat, ikon } from "../penyunting/unsur.js";
import { pasangCariOrang } from "./surat_orang.js";
import { TIPE, tandaiGalat } from "./surat_isian.js";
import { bacaTempelan } from "./surat_tempel.js";

export const ORANG = [
  { kunci: "nama", label: "Nama" },
  { kunci: "pangkat", label: "Pangkat/Gol." },
  { kunci: "nip", label: "NIP" },
  { kunci: "jabatan", label: "Jabatan" },
];

/** What a row of each type is: its columns, and its value from and to cells (undefined: it makes no sense). */
function bentuk({ tipe, berulang, kolom, label }) {
  if (tipe === "orang" || tipe === "daftar_orang") {
    return {
      kolom: ORANG,
      kata: "orang",
      sel: (nilai) => ORANG.map(({ kunci }) => nilai[kunci] ?? ""),
      nilai: (sel) => Object.fromEntries(ORANG.map(({ kunci }, k) => [kunci, sel[k] ?? ""])),
    };
  }
  if (tipe === "tabel") {
    return { kolom: kolom.map((nama) => ({ label: nama })), kata: "baris", sel: (nilai) => kolom.map((_, k) => nilai[k] ?? ""), nilai: (sel) => sel };
  }
  const satu = TIPE[tipe];
  return { kolom: [{ label }], kata: "butir", sel: (nilai) => [satu.tulis(nilai)], nilai: ([teks]) => satu.baca(teks), keliru: satu.keliru, berulang };
}

export class Daftar {
  /** `wadah` is the field, `isian` its plain control; `ruang` = {keadaan, ketikan, lakukan, lembaran, orang}. */
  constructor(wadah, isian, rinci, ruang) {
    Object.assign(this, { wadah, kunci: rinci.kunci, label: rinci.label, tunggal: rinci.tipe === "orang", ruang });
    this.orang = rinci.tipe === "orang" || rinci.tipe === "daftar_orang";
    this.bentuk = bentuk(rinci);
    this.lembar = buat("ol", { class: `daftar-isian${this.orang ? " daftar-orang" : ""}${rinci.tipe === "tabel" ? " daftar-tabel" : ""}`, "aria-label": this.label });
    this.lembar.style.setProperty("--kolom", this.bentuk.kolom.length);
    const tambah = buat("button", { type: "button", class: "btn btn-secondary btn-sm daftar-tambah", onclick: () => this.tambah() }, `+ Tambah ${this.bentuk.kata}`);
    isian.replaceWith(...(rinci.tipe === "tabel" ? [this.#kepala()] : []), this.lembar, ...(this.tunggal ? [] : [tambah]));
    this.lembar.addEventListener("keydown", (acara) => this.#papan(acara));
    this.lembar.addEventListener("paste", (acara) => this.#tempel(acara));
    this.semua = [];
    this.#muat();
  }

  segarkan() {
    const dipegang = [...this.lembar.querySelectorAll("input, textarea")].some((satu) => this.ruang.ketikan.memegang(satu));
    if (!dipegang && !this.keliru && !sama(this.#nilai(), this.#tersimpan())) this.#muat();
  }

  get terisi() {
    return this.semua.some((sel) => sel.some((teks) => teks.trim()));
  }

  #tersimpan() {
    const nilai = this.ruang.keadaan.isi.nilai[this.kunci];
    return this.tunggal ? (nilai ?? null) : (nilai ?? []);
  }

  #muat() {
    const nilai = this.#tersimpan();
    const daftar = this.tunggal ? (nilai ? [nilai] : []) : nilai;
    this.semua = daftar.map((satu) => this.bentuk.sel(satu));
    if (!this.semua.length) this.semua = [this.#kosong()];
    this.gambar();
  }

  #kosong() {
    return this.bentuk.kolom.map(() => "");
  }

  /** The value of the rows as they stand; undefined where one makes no sense. */
  #nilai() {
    const isi = this.semua.filter((sel) => sel.some((teks) => teks.trim())).map((sel) => this.bentuk.nilai(sel));
    if (isi.includes(undefined)) return undefined;
    return this.tunggal ? (isi[0] ?? null) : isi;
  }

  perubahan() {
    const nilai = this.#nilai();
    return nilai === undefined || sama(nilai, this.#tersimpan()) ? [] : [{ op: "isian", kunci: this.kunci, nilai }];
  }

  /** Other rows: one deed, undone as one. `fokus` = [row, column]. */
  jadi(semua, fokus, pilihan) {
    this.ruang.ketikan.tutup();
    this.semua = semua.length ? semua : [this.#kosong()];
    this.gambar();
    this.ruang.lakukan(this.perubahan(), pilihan);
    if (fokus) this.fokus(...fokus);
  }

  fokus(r, k = 0) {
    const baris = this.lembar.children[Math.min(r, this.semua.length - 1)];
    if (this.orang) this.#buka(baris, true);
    baris.querySelectorAll("[data-sel]")[k]?.focus();
  }

  tambah(setelah = this.semua.length - 1) {
    const kosong = this.semua.findIndex((sel) => sel.every((teks) => !teks.trim()));
    if (kosong >= 0 && kosong >= setelah) return this.fokus(kosong);
    this.semua = this.semua.toSpliced(setelah + 1, 0, this.#kosong());
    this.gambar();
    this.fokus(setelah + 1);
  }

  pindah(r, arah) {
    const ke = r + arah;
    if (ke < 0 || ke >= this.semua.length) return;
    this.jadi(this.semua.with(r, this.semua[ke]).with(ke, this.semua[r]), [ke]);
  }

  hapus(r) {
    this.jadi(this.semua.toSpliced(r, 1), [Math.max(0, r - 1)], { kabar: `Satu ${this.bentuk.kata} dihapus.` });
  }

  // --- drawing ---

  #kepala() {
    return buat("div", { class: "daftar-kepala", "aria-hidden": "true" }, this.bentuk.kolom.map(({ label }) => buat("span", {}, label)));
  }

  gambar() {
    this.lembar.style.setProperty("--kolom", this.bentuk.kolom.length);
    this.lembar.replaceChildren(...this.semua.map((sel, r) => this.#baris(sel, r)));
  }

  #baris(sel, r) {
    const isi = this.orang ? this.#barisOrang(sel, r) : sel.map((teks, k) => this.#sel(teks, r, k));
    const menu = buat("button", { type: "button", class: "tombol-ikon", "aria-label": `Pilihan ${this.bentuk.kata} ${r + 1}`, onclick: ({ currentTarget }) => this.#menu(currentTarget, r) }, ikon("pegangan"));
    const hapus = buat("button", { type: "button", class: "tombol-ikon", "aria-label": `Hapus ${this.bentuk.kata} ${r + 1}`, onclick: () => this.hapus(r) }, ikon("hapus"));
    return buat("li", { data: { baris: r } }, ...(this.tunggal ? [] : [menu]), buat("div", { class: "daftar-sel" }, isi), hapus);
  }

  /** Cells are read where they stand: what is typed goes into its row. */
  #sel(teks, r, k, luar = "") {
    const { label } = this.bentuk.kolom[k];
    const nama = this.bentuk.kolom.length > 1 ? `${this.label}, ${this.bentuk.kata} ${r + 1}, ${label}` : `${this.label}, ${this.bentuk.kata} ${r + 1}`;
    const isian = buat("textarea", { rows: 1, class: luar, "aria-label": nama, value: teks, data: { sel: k } });
    const bungkus = buat("div", { class: "tumbuh tumbuh-isian", data: { teks } }, isian);
    isian.addEventListener("input", () => {
      bungkus.dataset.teks = isian.value;
      this.tulis(isian, r, k);
    });
    isian.addEventListener("change", () => this.#periksa(isian, r));
    return bungkus;
  }

  tulis(isian, r, k) {
    if (!this.ruang.ketikan.memegang(isian)) this.ruang.ketikan.tutup();
    this.semua = this.semua.with(r, this.semua[r].with(k, isian.value.replace(/\s*\n\s*/g, " ")));
    this.ruang.ketikan.catat(isian, () => this.perubahan());
  }

  #periksa(isian, r) {
    this.keliru = this.semua.some((sel) => sel.some((teks) => teks.trim()) && this.bentuk.nilai(sel) === undefined);
    tandaiGalat(this.wadah, this.keliru ? `Baris ${r + 1}: ${this.bentuk.keliru}` : "");
  }

  #barisOrang(sel, r) {
    const [nama, ...lain] = sel;
    const ringkas = buat("button", { type: "button", class: "orang-ringkas", "aria-expanded": "false" }, buat("strong", {}, nama || "Orang baru"), buat("small", {}, lain.filter(Boolean).join(", ")));
    const isian = sel.map((teks, k) => {
      const satu = this.#sel(teks, r, k);
      return buat("label", { class: "orang-sel" }, buat("span", {}, ORANG[k].label), satu);
    });
    const rinci = buat("div", { class: "orang-rinci" }, isian);
    const hasil = [ringkas, rinci];
    ringkas.addEventListener("click", () => {
      this.#buka(ringkas.closest("li"), rinci.hidden);
      if (!rinci.hidden) rinci.querySelector("textarea").focus();
    });
    rinci.hidden = Boolean(nama);
    ringkas.hidden = !nama;
    pasangCariOrang(rinci.querySelector("textarea"), this.ruang.alamat.orang, (orang) => this.#pakai(orang, r));
    return hasil;
  }

  #buka(baris, buka) {
    baris.querySelector(".orang-rinci").hidden = !buka;
    const ringkas = baris.querySelector(".orang-ringkas");
    ringkas.hidden = false;
    ringkas.setAttribute("aria-expanded", String(buka));
  }

  /** Somebody was picked from the officials. */
  #pakai(orang, r) {
    this.jadi(this.semua.with(r, this.bentuk.sel(orang)));
    this.lembar.children[r].querySelector(".orang-ringkas").focus();
  }

  #menu(tombol, r) {
    this.ruang.lembaran.menu(tombol, `Pilihan ${this.bentuk.kata}`, [
      { label: "Naikkan", tanda: "Alt ↑", kerja: () => this.pindah(r, -1), mati: r === 0 },
      { label: "Turunkan", tanda: "Alt ↓", kerja: () => this.pindah(r, 1), mati: r === this.semua.length - 1 },
      { label: `Sisipkan ${this.bentuk.kata} di bawah`, kerja: () => this.tambah(r) },
      { label: "Hapus", kerja: () => this.hapus(r), bahaya: true },
    ]);
  }

  // --- keys and paste ---

  #papan(acara) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = acara;
    if (!target.matches("[data-sel]") || acara.isComposing || ctrlKey || metaKey) return;
    const r = Number(target.closest("li").dataset.baris);
    if (altKey && (key === "ArrowUp" || key === "ArrowDown")) this.pindah(r, key === "ArrowUp" ? -1 : 1);
    else if (key === "Enter" && !shiftKey && !altKey && !this.tunggal) this.#enter(target, r);
    else if (key === "Enter" && this.tunggal) return void acara.preventDefault();
    else return;
    acara.preventDefault();
  }

  /** A new row below; from an empty one nothing. */
  #enter(isian, r) {
    this.ruang.ketikan.tutup();
    if (!this.semua[r].some((teks) => teks.trim())) return;
    if (r + 1 < this.semua.length && !this.semua[r + 1].some((teks) => teks.trim())) return this.fokus(r + 1);
    this.semua = this.semua.toSpliced(r + 1, 0, this.#kosong());
    this.gambar();
    this.fokus(r + 1);
  }

  async #tempel(acara) {
    const isian = acara.target.closest("[data-sel]");
    if (!isian || this.tunggal) return;
    const salinan = { html: acara.clipboardData.getData("text/html"), teks: acara.clipboardData.getData("text/plain") };
    if (!/\n.*\S|\t/.test(salinan.teks.trimEnd())) return; // one piece of text goes into the cell
    acara.preventDefault();
    const baris = await bacaTempelan(salinan, this.bentuk.kolom, this.orang);
    if (!baris.length) return;
    const r = Number(isian.closest("li").dataset.baris);
    const sebelum = this.semua.slice(0, r);
    const kini = this.semua[r].some((teks) => teks.trim()) ? [this.semua[r]] : [];
    const awal = sebelum.length + kini.length;
    this.jadi([...sebelum, ...kini, ...baris, ...this.semua.slice(r + 1)], [awal + baris.length - 1], { kabar: `${baris.length} ${this.bentuk.kata} ditempel.` });
  }
}
