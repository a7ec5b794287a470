// Edits left on this computer that were never sent: shown as texts, to be copied, until the person throws them away.
import { sebutJam } from "../tersimpan.js";
import { buat } from "./unsur.js";

export class Sisa {
  /** `bilah` tells of them and leads to `dialog`. */
  constructor(bilah, dialog, gudang) {
    Object.assign(this, { bilah, dialog, gudang, rekaman: [] });
    bilah.querySelector("button").addEventListener("click", () => dialog.showModal());
    dialog.querySelector("[data-sisa-buang]").addEventListener("click", () => this.#buang());
  }

  /** `draf`: there is a draft that takes them, as soon as its editor is opened. */
  tampilkan(rekaman, { draf = false } = {}) {
    this.rekaman = rekaman;
    this.bilah.hidden = !rekaman.length;
    if (!rekaman.length) return;
    const banyak = `Ada ${rekaman.length} perubahan dari ${sebutJam(new Date(rekaman[0].waktu))} yang belum terkirim`;
    const lanjut = draf ? ". Buka penyunting untuk mengirimnya." : ", dan versi itu bukan draf lagi.";
    this.bilah.querySelector("[data-sisa-teks]").textContent = banyak + lanjut;
    const daftar = rekaman.map((r) =>
      buat("li", {}, buat("small", {}, sebutJam(new Date(r.waktu))), buat("div", { class: "tulisan", tabindex: "0" }, r.kata)),
    );
    this.dialog.querySelector("[data-sisa-daftar]").replaceChildren(...daftar);
  }

  async #buang() {
    await this.gudang.hapus(...this.rekaman.map((r) => r.kunci));
    this.dialog.close();
    this.tampilkan([]);
  }
}
