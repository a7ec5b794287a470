// The fields of one line: a text that grows, the name of a situation, a table as a grid of texts.
import { buat, ikon } from "../penyunting/unsur.js";

const BATAS_TEKS = 4000;
const BATAS_NAMA = 80;
export const BATAS_KOLOM = 12;
const SEBUTAN = { paragraf: "paragraf", angka: "butir bernomor", huruf: "butir berhuruf", butir: "butir" };

export function tumbuh(isian) {
  isian.parentElement.dataset.teks = isian.value;
}

export function teksTumbuh(sifat) {
  return buat("div", { class: "tumbuh" }, buat("textarea", { rows: 1, maxlength: BATAS_TEKS, ...sifat }));
}

/** The element of a new line; `segarkanBaris` gives it its words. */
export function buatBaris(baris) {
  const penanda = buat("button", { type: "button", class: "baris-penanda", tabindex: "-1", data: { penanda: "" } });
  const isi = { keadaan: buatKeadaan, tabel: buatTabel }[baris.jenis] ?? buatTeks;
  return buat("div", { class: "baris", data: { bentuk: bentuk(baris) } }, penanda, isi());
}

/** Lines of the same shape can become each other without losing the field that has the focus. */
export function bentuk({ jenis }) {
  return jenis === "keadaan" || jenis === "tabel" ? jenis : "teks";
}

function buatTeks() {
  return teksTumbuh({ data: { isian: "teks" } });
}

function buatKeadaan() {
  const isian = buat("input", { class: "form-control", maxlength: BATAS_NAMA, list: "nama-keadaan", autocomplete: "off", data: { isian: "keadaan" } });
  const galat = buat("p", { class: "isian-galat", hidden: true }, ikon("awas"), buat("span", {}, "Beri nama keadaannya, misalnya terlambat melapor."));
  return buat("div", { class: "baris-keadaan" }, buat("label", {}, buat("span", {}, "Hanya bila pemohon dalam keadaan: "), isian), galat);
}

function buatTabel() {
  const tombol = (kerja, kata) => buat("button", { type: "button", class: "btn-tautan", data: { tabelKerja: kerja } }, kata);
  return buat(
    "div",
    { class: "baris-tabel" },
    buat("div", { class: "bungkus-tabel", tabindex: "-1" }, buat("table", { class: "tabel-blok" })),
    buat(
      "div",
      { class: "tabel-tombol", role: "group", "aria-label": "Baris dan kolom tabel" },
      tombol("baris", "+ Baris tabel"), tombol("kolom", "+ Kolom"), tombol("hapus-baris", "Hapus baris"), tombol("hapus-kolom", "Hapus kolom"),
      tombol("kepala", "Baris judul"),
    ),
  );
}

/** Bring an element up to date with its line. `di` = {judul, urut, penanda, alamat, sendiri}. */
export function segarkanBaris(unsur, baris, di) {
  Object.assign(unsur.dataset, { jenis: baris.jenis, tingkat: baris.tingkat, alamat: di.alamat });
  unsur.toggleAttribute("data-dalam", baris.dalam);
  const penanda = unsur.querySelector("[data-penanda]");
  const tanda = { paragraf: "¶", tabel: "▦", keadaan: "?" }[baris.jenis] ?? di.penanda;
  if (penanda.textContent !== tanda) penanda.textContent = tanda;
  penanda.setAttribute("aria-label", `${di.judul}, pilihan untuk baris ${di.urut}`);
  if (baris.jenis === "tabel") return void segarkanTabel(unsur.querySelector("table"), baris, di);
  const isian = unsur.querySelector("[data-isian]");
  const tingkat = baris.tingkat ? `, tingkat ${baris.tingkat + 1}` : "";
  const kata = baris.jenis === "keadaan" ? "nama keadaan" : `${SEBUTAN[baris.jenis]}${tingkat}`;
  isian.setAttribute("aria-label", `${di.judul}, baris ${di.urut}, ${kata}`);
  isian.placeholder = di.sendiri && baris.jenis !== "keadaan" ? "Tulis, atau tempel dari Word" : "";
  if (isian.value !== baris.teks && !isian.hasAttribute("aria-invalid")) isian.value = baris.teks;
  if (baris.jenis !== "keadaan") tumbuh(isian);
}

export function lebarTabel({ kepala, baris }) {
  return Math.max(1, kepala.length, ...baris.map((b) => b.length));
}

function segarkanTabel(tabel, baris, { judul, urut }) {
  const lebar = lebarTabel(baris);
  const semua = [...(baris.kepala.length ? [["th", baris.kepala]] : []), ...baris.baris.map((b) => ["td", b])];
  const rupa = `${semua.length}/${lebar}/${baris.kepala.length > 0}`;
  tabel.setAttribute("aria-label", `${judul}, tabel di baris ${urut}`);
  if (tabel.dataset.rupa !== rupa) {
    tabel.dataset.rupa = rupa;
    const sel = (nama) => buat(nama, nama === "th" ? { scope: "col" } : {}, teksTumbuh({ data: { isian: "sel" } }));
    const tr = ([nama]) => buat("tr", {}, Array.from({ length: lebar }, () => sel(nama)));
    const kepala = baris.kepala.length ? [buat("thead", {}, tr(semua[0]))] : [];
    tabel.replaceChildren(...kepala, buat("tbody", {}, semua.slice(kepala.length).map(tr)));
  }
  const isian = [...tabel.querySelectorAll("textarea")];
  semua.forEach(([nama, isi], r) => {
    for (let k = 0; k < lebar; k += 1) {
      const satu = isian[r * lebar + k];
      if (satu.value !== (isi[k] ?? "")) satu.value = isi[k] ?? "";
      const sebut = nama === "th" ? "judul" : `baris ${r + 1 - (baris.kepala.length ? 1 : 0)}`;
      satu.setAttribute("aria-label", `${judul}, tabel, ${sebut}, kolom ${k + 1}`);
      tumbuh(satu);
    }
  });
}

/** {r, k} of a cell in its table: row (the head first) and column. */
export function letakSel(isian) {
  const tr = isian.closest("tr");
  return { r: [...tr.closest("table").querySelectorAll("tr")].indexOf(tr), k: [...tr.children].indexOf(isian.closest("th, td")) };
}
