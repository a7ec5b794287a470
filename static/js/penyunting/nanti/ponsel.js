// On a phone: the rows as a list, and one row at a time as a form. The drawing stays below in its scrolling frame.
import { bukaDialog } from "../../dialog.js";
import { BENTUK, KOLOM, namaPelaksana, sama, ubahTeks } from "../langkah.js";
import { simbolSel } from "../sambungan.js";
import { buat, selaraskan } from "../unsur.js";

export class Ponsel {
  /** `daftar` is the list, `dialog` the form; `ruang` = {keadaan, ketikan, kerja}; `sempit` the width. */
  constructor(daftar, dialog, ruang, sempit) {
    Object.assign(this, { daftar, dialog, ruang, sempit, kini: null, susunan: null });
    this.isian = dialog.querySelector("[data-isian-langkah]");
    daftar.addEventListener("click", ({ target }) => this.#buka(target.closest("[data-buka-langkah]")?.dataset.bukaLangkah));
    dialog.addEventListener("click", ({ target }) => this.#tombol(target.dataset));
    dialog.addEventListener("focusout", ({ target }) => ruang.ketikan.memegang(target) && ruang.ketikan.tutup());
    dialog.addEventListener("close", () => this.#tutup());
    ruang.keadaan.addEventListener("ubah", () => this.segarkan());
    sempit.addEventListener("change", () => this.segarkan());
    this.segarkan();
  }

  segarkan() {
    const { isi } = this.ruang.keadaan;
    this.daftar.hidden = !this.sempit.matches || !isi.kegiatan.length;
    if (!this.daftar.hidden) {
      selaraskan(this.daftar, isi.kegiatan, {
        kunci: (k) => k.id,
        baru: (k) => buat("li", {}, buat("button", { type: "button", data: { bukaLangkah: k.id } }, ...["b", "span", "small"].map((n) => buat(n)))),
        segarkan: (li, k) => this.#segarkanButir(li, k, isi),
      });
    }
    if (this.dialog.open) this.#segarkanIsian(isi);
  }

  #segarkanButir(li, k, isi) {
    const [no, uraian, rincian] = li.firstChild.children;
    const siapa = [...new Set(k.simbol.map((s) => namaPelaksana(isi, s.pelaksana)))].join(", ");
    no.textContent = k.no;
    uraian.textContent = k.uraian || "Belum ditulis";
    rincian.textContent = [siapa || "tanpa pelaksana", k.waktu ?? "waktu belum diisi"].join(" · ");
  }

  #buka(id) {
    if (!id) return;
    this.ruang.ketikan.tutup();
    this.kini = id;
    this.susunan = null;
    this.#segarkanIsian(this.ruang.keadaan.isi);
    if (!this.dialog.open) bukaDialog(this.dialog);
  }

  #tutup() {
    this.ruang.ketikan.tutup();
    this.daftar.querySelector(`[data-buka-langkah="${CSS.escape(this.kini ?? "")}"]`)?.focus();
  }

  #tombol({ arahLangkah, hapusLangkah, langkahBawah }) {
    const { kegiatan } = this.ruang.keadaan.isi;
    const i = kegiatan.findIndex((k) => k.id === this.kini);
    if (arahLangkah) this.#buka(kegiatan[i + Number(arahLangkah)]?.id);
    else if (hapusLangkah !== undefined) {
      this.dialog.close();
      this.ruang.kerja.hapus(this.kini);
    } else if (langkahBawah !== undefined) {
      this.ruang.kerja.langkah(this.kini);
      this.#buka(this.ruang.keadaan.isi.kegiatan[i + 1]?.id);
    }
  }

  #segarkanIsian(isi) {
    const i = isi.kegiatan.findIndex((k) => k.id === this.kini);
    if (i < 0) return void this.dialog.close();
    const kegiatan = isi.kegiatan[i];
    this.dialog.querySelector("[data-judul-langkah]").textContent = `Langkah ${kegiatan.no}`;
    this.dialog.querySelector("[data-arah-langkah='-1']").disabled = i === 0;
    this.dialog.querySelector("[data-arah-langkah='1']").disabled = i === isi.kegiatan.length - 1;
    const susunan = JSON.stringify([this.kini, isi.pelaksana.map((p) => [p.kode, p.nama])]);
    if (susunan !== this.susunan) this.isian.replaceChildren(...this.#susun(isi));
    this.susunan = susunan;
    for (const isian of this.isian.querySelectorAll("textarea")) {
      const { bidang } = isian.dataset;
      const nilai = kegiatan[bidang];
      if (!this.ruang.ketikan.memegang(isian) && !sama(KOLOM[bidang].tulis(isian.value), nilai)) isian.value = KOLOM[bidang].baca(nilai);
    }
    for (const pilih of this.isian.querySelectorAll("select")) {
      pilih.value = simbolSel(isi, this.kini, pilih.dataset.kode).at(-1)?.bentuk ?? "";
    }
  }

  #susun(isi) {
    const [uraian, ...lain] = Object.keys(KOLOM).map((bidang) => this.#teks(bidang));
    return [uraian, ...isi.pelaksana.map((p) => this.#simbol(isi, p.kode)), ...lain];
  }

  #teks(bidang) {
    const isian = buat("textarea", { class: "form-control", rows: bidang === "uraian" ? 3 : 2, id: `ponsel-${bidang}`, data: { bidang } });
    const id = this.kini;
    isian.addEventListener("input", () => {
      this.ruang.ketikan.catat(isian, (teks) => ubahTeks(this.ruang.keadaan.isi, id, bidang, teks));
    });
    return buat("p", { class: "isian" }, buat("label", { for: isian.id }, KOLOM[bidang].judul), isian);
  }

  #simbol(isi, kode) {
    const pilihan = [["", "–"], ...Object.entries(BENTUK)].map(([bentuk, kata]) => buat("option", { value: bentuk }, kata));
    const pilih = buat("select", { class: "form-control", id: `ponsel-simbol-${kode}`, data: { kode } }, pilihan);
    const id = this.kini;
    pilih.addEventListener("change", () => {
      if (pilih.value) this.ruang.kerja.bentuk(id, kode, pilih.value);
      else this.ruang.kerja.hapusSimbol(id, kode);
    });
    return buat("p", { class: "isian isian-sebaris" }, buat("label", { for: pilih.id }, namaPelaksana(isi, kode)), pilih);
  }
}
