// A blank of paragraphs: the line editor of services (js/layanan) over the values of a letter.
import { Komponen } from "../layanan/komponen.js";
import { buat } from "../penyunting/unsur.js";

export class Blok extends Komponen {
  tersimpan() {
    return this.ruang.keadaan.isi.nilai[this.kunci] ?? [];
  }

  sunting(nilai) {
    return [{ op: "isian", kunci: this.kunci, nilai }];
  }

  alamat() {
    return `isian/${this.kunci}`;
  }

  get terisi() {
    return this.semua.some((b) => b.teks || b.jenis === "tabel");
  }
}

/** Puts the line editor in the place of the plain text. */
export function pasangBlok(wadah, isian, { kunci, label }, ruang) {
  const lembar = buat("div", { class: "komponen", role: "group", "aria-label": label, data: { komponen: kunci, judul: label, awal: "paragraf" } });
  const tambah = buat("button", { type: "button", class: "btn-tautan tambah-baris", data: { kerja: "tambah-baris" } }, "+ Baris", buat("span", { class: "tersembunyi" }, ` ${label}`));
  isian.replaceWith(buat("div", { class: "surat-blok form-control", data: { wadahBlok: "" } }, lembar, tambah));
  return new Blok(lembar, ruang);
}
