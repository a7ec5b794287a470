// What the page says about the work: is it safe, and if not, why and what to do.
import { penandaTersimpan } from "../tersimpan.js";

export class Status {
  /** `ruang` = {keadaan, ketikan, pengirim, bentrok}. */
  constructor(ruang) {
    this.ruang = ruang;
    this.penanda = penandaTersimpan(document.querySelector("[data-tersimpan]"));
    this.bilah = Object.fromEntries(["putus", "masuk", "galat"].map((b) => [b, document.querySelector(`[data-${b}]`)]));
    this.nama = "tersimpan";
    this.#hitung();
    ruang.pengirim.addEventListener("keadaan", (acara) => this.#keadaan(acara.detail));
    ruang.keadaan.addEventListener("antre", () => this.#hitung());
    ruang.ketikan.addEventListener("ubah", () => this.#hitung());
    window.addEventListener("beforeunload", (acara) => this.#tahan(acara));
    document.addEventListener("visibilitychange", () => document.hidden && ruang.ketikan.tutup());
  }

  /** Edits that are nowhere but on this computer. */
  get tertahan() {
    return this.ruang.keadaan.antre.length + (this.ruang.ketikan.ada ? 1 : 0);
  }

  /** Whether what waits will be saved in a moment, without anybody's help. */
  get lancar() {
    return this.nama === "tersimpan" || this.nama === "menyimpan";
  }

  /** Say plainly what could not be done here. */
  galat(kalimat, { coba = false } = {}) {
    this.bilah.galat.querySelector("[data-galat-teks]").textContent = kalimat;
    this.bilah.galat.querySelector("[data-kerja=coba]").hidden = !coba;
    this.bilah.galat.hidden = !kalimat;
    if (kalimat) this.bilah.galat.scrollIntoView({ block: "nearest" });
  }

  #keadaan({ nama, disimpan, pesan }) {
    this.nama = nama;
    this.bilah.putus.hidden = nama !== "luring";
    this.bilah.masuk.hidden = nama !== "masuk";
    if (nama === "tutup") this.galat(pesan, { coba: true });
    if (nama === "tersimpan") this.galat("");
    if (nama === "tersimpan" && disimpan) this.penanda.tersimpan(new Date(disimpan));
    else if (nama === "menyimpan") this.penanda.menyimpan();
    this.#hitung();
  }

  #hitung() {
    document.querySelector("[data-penyunting]").dataset.tertahan = this.tertahan;
    if (this.nama === "luring" || this.nama === "tutup") this.penanda.luring(this.tertahan);
    else if (this.nama === "masuk") this.penanda.galat();
    else if (this.nama === "bentrok" || this.nama === "ditolak") this.penanda.galat("Belum tersimpan. Pilih dulu tulisannya");
  }

  #tahan(acara) {
    this.ruang.ketikan.tutup();
    if (this.tertahan) acara.preventDefault();
  }
}
