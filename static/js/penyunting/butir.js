// A list of the identity: one item a line, numbered; Enter adds one, Backspace in an empty one removes it.
import { sama } from "./langkah.js";
import { tumbuh } from "./tabel.js";
import { buat, ikon } from "./unsur.js";

export class Butir {
  /** `ol` carries data-daftar (the field) and data-judul; `ruang` = {keadaan, ketikan, lakukan}. */
  constructor(ol, ruang) {
    Object.assign(this, { ol, ruang, bidang: ol.dataset.daftar, judul: ol.dataset.judul });
    ol.addEventListener("keydown", (acara) => this.#tombol(acara));
    ol.addEventListener("paste", (acara) => this.#tempel(acara));
    ol.parentElement.querySelector("[data-tambah-butir]").addEventListener("click", () => this.#tambah());
  }

  segarkan() {
    const nilai = this.ruang.keadaan.isi[this.bidang];
    if (this.#dipegang() || sama(this.#isi(), nilai)) return;
    while (this.ol.children.length > nilai.length) this.ol.lastElementChild.remove();
    while (this.ol.children.length < nilai.length) this.ol.append(this.#satu());
    this.#isian().forEach((isian, i) => this.#tulis(isian, nilai[i]));
    this.#namai();
  }

  #isian() {
    return [...this.ol.querySelectorAll("textarea")];
  }

  #isi() {
    return this.#isian().map((isian) => isian.value.trim()).filter(Boolean);
  }

  #dipegang() {
    return this.#isian().some((isian) => this.ruang.ketikan.memegang(isian));
  }

  #satu() {
    const isian = buat("textarea", { rows: 1, class: "form-control" });
    isian.addEventListener("input", () => {
      tumbuh(isian);
      this.#catat(isian);
    });
    const hapus = buat("button", { type: "button", class: "tombol-ikon", onclick: () => this.#hapus(isian) }, ikon("hapus"));
    return buat("li", {}, buat("div", { class: "tumbuh" }, isian), hapus);
  }

  #tulis(isian, teks) {
    isian.value = teks;
    tumbuh(isian);
  }

  #namai() {
    this.#isian().forEach((isian, i) => {
      isian.setAttribute("aria-label", `${this.judul}, butir ${i + 1}`);
      isian.closest("li").querySelector("button").setAttribute("aria-label", `Hapus butir ${i + 1}`);
    });
  }

  #catat(isian) {
    this.ruang.ketikan.catat(isian, () => this.#perubahan());
  }

  #perubahan() {
    const nilai = this.#isi();
    if (sama(nilai, this.ruang.keadaan.isi[this.bidang])) return [];
    return [{ op: "bidang", bidang: this.bidang, nilai }];
  }

  #tambah(setelah = this.ol.lastElementChild, teks = "") {
    const li = this.#satu();
    if (setelah) setelah.after(li);
    else this.ol.append(li);
    const isian = li.querySelector("textarea");
    this.#tulis(isian, teks);
    this.#namai();
    isian.focus();
    return isian;
  }

  #hapus(isian) {
    this.ruang.ketikan.tutup();
    const li = isian.closest("li");
    const tetangga = li.previousElementSibling ?? li.nextElementSibling;
    li.remove();
    this.#namai();
    const perubahan = this.#perubahan();
    if (perubahan.length) this.ruang.lakukan(perubahan, { kabar: "Butir dihapus." });
    (tetangga?.querySelector("textarea") ?? this.ol.parentElement.querySelector("[data-tambah-butir]")).focus();
  }

  #tombol(acara) {
    const isian = acara.target.closest("textarea");
    if (!isian || acara.isComposing) return;
    if (acara.key === "Enter" && !acara.shiftKey) {
      acara.preventDefault();
      const [kiri, kanan] = [isian.value.slice(0, isian.selectionStart), isian.value.slice(isian.selectionEnd)];
      this.#tulis(isian, kiri);
      const baru = this.#tambah(isian.closest("li"), kanan);
      baru.setSelectionRange(0, 0);
      if (kanan) this.#catat(baru);
    } else if (acara.key === "Backspace" && !isian.value) {
      acara.preventDefault();
      this.#hapus(isian);
    }
  }

  /** A pasted list becomes items; numbers and bullets in front are dropped. */
  #tempel(acara) {
    const isian = acara.target.closest("textarea");
    const baris = pecah(acara.clipboardData.getData("text/plain"));
    if (!isian || baris.length < 2) return;
    acara.preventDefault();
    isian.setRangeText(baris[0], isian.selectionStart, isian.selectionEnd, "end");
    tumbuh(isian);
    let akhir = isian;
    for (const teks of baris.slice(1)) akhir = this.#tambah(akhir.closest("li"), teks);
    this.#catat(akhir);
  }
}

const TANDA = /^\s*(?:\d{1,3}[.)]|[a-z][.)]|[-–•●▪*])\s+/i;

/** One item a line; in a list with numbers, an indented line without one goes on with the item above. */
function pecah(teks) {
  const baris = teks.split(/\r?\n/).filter((satu) => satu.trim());
  const bernomor = baris.some((satu) => TANDA.test(satu));
  const butir = [];
  for (const satu of baris) {
    if (bernomor && butir.length && /^\s/.test(satu) && !TANDA.test(satu)) butir.push(`${butir.pop()} ${satu.trim()}`);
    else butir.push(satu.replace(TANDA, "").trim());
  }
  return butir;
}
