// The head of the flow table: actors named in place, in groups where they have one.
import { tambahPelaksana } from "./langkah.js";
import { buat, ikon, selaraskan } from "./unsur.js";

export class Kepala {
  /** `kepala` is the <thead> with rows data-baris="utama", "kelompok", "nama". */
  constructor(kepala, ruang) {
    Object.assign(this, { kepala, ruang });
    this.utama = kepala.querySelector("[data-baris=utama]");
    this.kelompok = kepala.querySelector("[data-baris=kelompok]");
    this.nama = kepala.querySelector("[data-baris=nama]");
    kepala.addEventListener("keydown", (acara) => this.#tombol(acara));
  }

  isian(kode) {
    return this.nama.querySelector(`[data-alamat="pelaksana/${CSS.escape(kode)}/nama"]`);
  }

  /** The button of an actor's menu; where no actor is left, the one that adds one. */
  tombol(pelaksana) {
    return this.nama.querySelector(pelaksana ? `[data-menu-pelaksana="${CSS.escape(pelaksana.kode)}"]` : "[data-kerja=pelaksana]");
  }

  segarkan() {
    const { pelaksana } = this.ruang.keadaan.isi;
    const berkelompok = pelaksana.some((p) => p.kelompok);
    this.kelompok.hidden = !berkelompok;
    this.utama.querySelector("[data-judul-pelaksana]").colSpan = Math.max(1, pelaksana.length);
    for (const th of this.utama.querySelectorAll("[data-tinggi]")) th.rowSpan = berkelompok ? 3 : 2;
    this.utama.querySelector("[data-mutu]").rowSpan = berkelompok ? 2 : 1;
    this.#segarkanKelompok(berkelompok ? pelaksana : []);
    this.#segarkanNama(pelaksana);
  }

  #segarkanKelompok(pelaksana) {
    const rangkai = [];
    for (const { kelompok } of pelaksana) {
      if (rangkai.length && rangkai.at(-1).nama === kelompok) rangkai.at(-1).banyak += 1;
      else rangkai.push({ nama: kelompok, banyak: 1 });
    }
    const sel = rangkai.map(({ nama, banyak }) => buat("th", { scope: "colgroup", colspan: banyak }, nama ?? ""));
    this.kelompok.replaceChildren(...sel);
  }

  #segarkanNama(pelaksana) {
    const mutu = Array.from(this.nama.querySelectorAll(":scope > .tetap"));
    for (const th of mutu) th.dataset.kunci ??= th.className;
    const tanpa = pelaksana.length ? [] : [{ kode: "" }];
    selaraskan(this.nama, [...pelaksana, ...tanpa, ...mutu], {
      kunci: (butir) => (butir instanceof Element ? butir.dataset.kunci : `p/${butir.kode}`),
      baru: (p) => (p.kode ? this.#selNama(p.kode) : this.#selKosong()),
      segarkan: (th, p) => p.kode && this.#segarkanSatu(th, p),
    });
  }

  #segarkanSatu(th, p) {
    const isian = th.querySelector("textarea");
    th.querySelector("button").setAttribute("aria-label", p.nama ? `Pilihan pelaksana ${p.nama}` : "Pilihan pelaksana ini");
    if (this.ruang.ketikan.memegang(isian) || isian.value === p.nama) return;
    isian.value = p.nama;
    isian.parentElement.dataset.teks = p.nama || "Nama pelaksana";
  }

  #selNama(kode) {
    const isian = buat("textarea", { rows: 1, spellcheck: "false", placeholder: "Nama", data: { alamat: `pelaksana/${kode}/nama` } });
    isian.setAttribute("aria-label", "Nama pelaksana");
    isian.addEventListener("input", () => {
      isian.parentElement.dataset.teks = isian.value;
      this.ruang.ketikan.catat(isian, (teks) => this.#perubahanNama(kode, teks));
    });
    const menu = buat("button", { type: "button", class: "menu-pelaksana", data: { menuPelaksana: kode } }, ikon("bawah"));
    const pegangan = buat("span", { class: "pegangan", "aria-hidden": "true", title: "Seret untuk memindahkan" }, ikon("pegangan"));
    const sifat = { scope: "col", class: "kol-pelaksana", data: { pelaksana: kode, alamat: `pelaksana/${kode}` } };
    return buat("th", sifat, buat("div", { class: "tumbuh" }, isian), pegangan, menu);
  }

  #selKosong() {
    const tambah = buat("button", { type: "button", class: "btn-tautan", data: { kerja: "pelaksana" } }, "+ Pelaksana");
    return buat("th", { scope: "col", class: "kol-pelaksana kol-tanpa" }, tambah);
  }

  #perubahanNama(kode, teks) {
    const nilai = teks.replace(/\s+/g, " ").trim();
    const kini = this.ruang.keadaan.isi.pelaksana.find((p) => p.kode === kode);
    return kini?.nama === nilai ? [] : [{ op: "pelaksana_ubah", kode, bidang: "nama", nilai }];
  }

  /** Enter goes on to the next actor, and makes one behind the last. */
  #tombol(acara) {
    const isian = acara.target.closest("textarea");
    if (!isian || acara.key !== "Enter" || acara.isComposing) return;
    acara.preventDefault();
    const { pelaksana } = this.ruang.keadaan.isi;
    const kode = isian.closest("th").dataset.pelaksana;
    const berikut = pelaksana[pelaksana.findIndex((p) => p.kode === kode) + 1];
    if (berikut) this.isian(berikut.kode).focus();
    else if (isian.value.trim()) this.tambah(kode);
  }

  tambah(setelah = this.ruang.keadaan.isi.pelaksana.at(-1)?.kode ?? null) {
    const { kode, perubahan } = tambahPelaksana(setelah);
    if (this.ruang.lakukan(perubahan)) this.isian(kode).focus();
  }
}
