// The middle of the editor: every part of the template in place, edited by the fields of its type.
import { buat, ikon, selaraskan } from "../penyunting/unsur.js";
import { buatBidang } from "./bidang.js";
import { sebutBagian } from "./perubahan.js";

export class Bagian {
  /** `wadah` holds the parts; `ruang` = {keadaan, kosakata, kamus, lembaran, lembar, urutan, komponen, ubahBagian, bagian}. */
  constructor(wadah, ruang) {
    Object.assign(this, { wadah, ruang, bidang: new Map(), kini: null });
    wadah.addEventListener("focusin", ({ target }) => this.#kini(target.closest("[data-bagian]").dataset.bagian));
    wadah.addEventListener("keydown", (acara) => this.#tombol(acara));
  }

  segarkan() {
    const semua = this.ruang.keadaan.isi.bagian;
    const kunci = (b) => `${b.id}/${b.tipe}`;
    const ada = new Set(semua.map(kunci));
    for (const nama of this.bidang.keys()) {
      if (ada.has(nama)) continue;
      this.bidang.delete(nama);
      delete this.ruang.komponen[nama.split("/")[0]];
    }
    selaraskan(this.wadah, semua, { kunci, baru: (b) => this.#baru(b, kunci(b)), segarkan: (unsur, b) => this.#segarkan(unsur, b, kunci(b)) });
    this.wadah.toggleAttribute("data-kosong", !semua.length);
  }

  unsur(id) {
    return this.wadah.querySelector(`[data-bagian="${CSS.escape(id)}"]`);
  }

  #kini(id) {
    if (this.kini === id) return;
    this.kini = id;
    this.wadah.dispatchEvent(new CustomEvent("kini", { detail: id }));
  }

  #baru(b, nama) {
    const { kosakata } = this.ruang;
    const kerja = this.ruang.urutan.bagian;
    const judul = buat("h3", { id: `bagian-${b.id}` });
    const syarat = buat("button", { type: "button", class: "bagian-syarat", "aria-haspopup": "dialog", onclick: () => this.ruang.lembar("syarat", "bukaSyarat", syarat, b.id) });
    const sebelum = () => this.unsur(b.id).querySelector(".bagian-menu");
    const menu = buat("button", { type: "button", class: "tombol-ikon bagian-menu", "aria-haspopup": "true", onclick: () =>
      this.ruang.lembaran.menu(menu, judul.textContent, [
        { label: "Naikkan", tanda: "Alt ↑", kerja: () => kerja.pindah(b.id, -1) },
        { label: "Turunkan", tanda: "Alt ↓", kerja: () => kerja.pindah(b.id, 1) },
        { label: this.ruang.bagian(b.id).syarat ? "Ubah syarat" : "Hanya bila …", kerja: () => this.ruang.lembar("syarat", "bukaSyarat", sebelum(), b.id) },
        { label: "Hapus bagian", kerja: () => kerja.hapus(b.id), bahaya: true },
      ]) }, ikon("bawah"));
    const milik = { id: b.id, ruang: this.ruang, nama: kosakata.nama[b.tipe], ubah: (kunci, nilai) => this.ruang.ubahBagian(b.id, { [kunci]: nilai }) };
    const bidang = (kosakata.bentuk[b.tipe] ?? []).map((satu) => buatBidang(satu, milik));
    this.bidang.set(nama, { judul, syarat, menu, bidang });
    const isi = bidang.length ? bidang.map((satu) => satu.unsur) : buat("p", { class: "ringkas" }, "Ditulis sistem saat naskah ditandatangani.");
    return buat(
      "article",
      { class: "bagian-sunting", "aria-labelledby": judul.id, data: { bagian: b.id, alamat: `bagian/${b.id}` } },
      buat("header", { class: "bagian-kepala" }, judul, syarat, menu),
      buat("div", { class: "bagian-isi" }, isi),
    );
  }

  #segarkan(unsur, b, nama) {
    const { judul, syarat, menu, bidang } = this.bidang.get(nama);
    const sebutan = this.ruang.kamus.tampilkan(sebutBagian(this.ruang.kosakata.nama, b));
    judul.textContent = sebutan;
    menu.setAttribute("aria-label", `${sebutan}, pilihan`);
    unsur.toggleAttribute("data-bersyarat", b.syarat !== null);
    syarat.hidden = b.syarat === null;
    syarat.textContent = b.syarat ? this.ruang.kamus.kataSyarat(b.syarat) : "";
    for (const satu of bidang) satu.segarkan(b);
  }

  /** Alt with an arrow on the part's own buttons moves the part; in its lines it moves lines (js/layanan/papan.js). */
  #tombol(acara) {
    const arah = { ArrowUp: -1, ArrowDown: 1 }[acara.key];
    if (!arah || !acara.altKey || acara.ctrlKey || acara.defaultPrevented || !acara.target.closest(".bagian-kepala")) return;
    acara.preventDefault();
    const { bagian: id } = acara.target.closest("[data-bagian]").dataset;
    this.ruang.urutan.bagian.pindah(id, arah);
    acara.target.focus();
  }
}
