// The fields of a part, drawn from the table of naskah/bentuk_bagian.py. Each maker gives {unsur, segarkan(owner)}, where
// the owner is the part, or the row of it, in which the field's value stands.
import { tumbuh } from "../layanan/isian.js";
import { buat, ikon, tombol } from "../penyunting/unsur.js";
import { BlokBagian, KisiBagian } from "./blok_bagian.js";

const BATAS = { teks: 4000, sebaris: 500 };
let nomor = 0;

/** `milik` = {id, ruang, ubah(key, value) → edits, nama: what the part (and row) is called}. */
export function buatBidang(bidang, milik) {
  return PEMBUAT[bidang.jenis](bidang, milik);
}

function idBidang() {
  nomor += 1;
  return `bidang-${nomor}`;
}

function isianBerlabel(bidang, isian) {
  return buat("div", { class: `isian bidang bidang-${bidang.jenis}` }, buat("label", { for: isian.id }, bidang.label), isian.parentElement ?? isian);
}

/** A text that grows; Enter begins a new line, but in a field of one line. */
function teks(bidang, milik) {
  const { ketikan, kamus } = milik.ruang;
  const isian = buat("textarea", { id: idBidang(), rows: 1, maxlength: BATAS[bidang.jenis], class: "form-control", data: { teks: "" } });
  buat("div", { class: "tumbuh" }, isian);
  isian.addEventListener("input", () => {
    if (bidang.jenis === "sebaris" && isian.value.includes("\n")) isian.value = isian.value.replaceAll("\n", " ");
    tumbuh(isian);
    ketikan.catat(isian, (kini) => milik.ubah(bidang.kunci, kamus.simpan(kini)));
  });
  if (bidang.jenis === "sebaris") isian.addEventListener("keydown", (acara) => acara.key === "Enter" && !acara.isComposing && acara.preventDefault());
  const segarkan = (induk) => {
    const nilai = kamus.tampilkan(induk[bidang.kunci]);
    if (!ketikan.memegang(isian) && isian.value !== nilai) isian.value = nilai;
    tumbuh(isian);
  };
  return { unsur: isianBerlabel(bidang, isian), segarkan };
}

function centang(bidang, milik) {
  const isian = buat("input", { type: "checkbox" });
  isian.addEventListener("change", () => milik.ruang.lakukan(milik.ubah(bidang.kunci, isian.checked)));
  const unsur = buat("label", { class: "bidang bidang-centang pilihan" }, isian, bidang.label);
  return { unsur, segarkan: (induk) => (isian.checked = induk[bidang.kunci]) };
}

function pilihan(bidang, milik) {
  const isian = buat("select", { id: idBidang(), class: "form-select" }, bidang.pilihan.map(([, kata], i) => new Option(kata, i)));
  isian.addEventListener("change", () => milik.ruang.lakukan(milik.ubah(bidang.kunci, bidang.pilihan[isian.value][0])));
  const segarkan = (induk) => (isian.value = bidang.pilihan.findIndex(([nilai]) => nilai === induk[bidang.kunci]));
  return { unsur: isianBerlabel(bidang, isian), segarkan };
}

/** One of the blanks that may stand here. */
function pilihIsian(bidang, milik) {
  const { keadaan, kamus } = milik.ruang;
  const isian = buat("select", { id: idBidang(), class: "form-select" });
  isian.addEventListener("change", () => milik.ruang.lakukan(milik.ubah(bidang.kunci, isian.value || null)));
  const segarkan = (induk) => {
    const kini = induk[bidang.kunci];
    const cocok = keadaan.isi.isian.filter((satu) => bidang.tipe.includes(satu.tipe)).map((satu) => satu.kunci);
    if (kini && !cocok.includes(kini)) cocok.unshift(kini);
    const kosong = bidang.boleh_kosong || !kini ? [new Option("Tidak ada", "")] : [];
    isian.replaceChildren(...kosong, ...cocok.map((kunci) => new Option(kamus.label(kunci), kunci)));
    isian.value = kini ?? "";
  };
  return { unsur: isianBerlabel(bidang, isian), segarkan };
}

/** A figure, or several with commas between; what is none is said, and not kept. */
function angka(bidang, milik) {
  const isian = buat("input", { id: idBidang(), class: "form-control", inputmode: "numeric", autocomplete: "off" });
  const galat = buat("p", { class: "isian-galat", hidden: true }, ikon("awas"), buat("span", {}, `Tulis angka 0 sampai ${bidang.terbesar}.`));
  const banyak = bidang.jenis === "bilangan";
  isian.addEventListener("change", () => {
    const semua = isian.value.split(",").map((satu) => satu.trim()).filter(Boolean);
    const salah = semua.some((satu) => !/^\d{1,3}$/.test(satu) || Number(satu) > bidang.terbesar || (banyak && satu === "0")) || (!banyak && semua.length > 1);
    tandai(isian, galat, salah);
    if (!salah) milik.ruang.lakukan(milik.ubah(bidang.kunci, banyak ? semua.map(Number) : Number(semua[0] ?? 0)));
  });
  const unsur = isianBerlabel(bidang, isian);
  isian.before(galat);
  const segarkan = (induk) => {
    if (isian.getAttribute("aria-invalid") || isian === document.activeElement) return;
    isian.value = banyak ? induk[bidang.kunci].join(", ") : induk[bidang.kunci];
  };
  return { unsur, segarkan };
}

export function tandai(isian, galat, salah) {
  galat.hidden = !salah;
  if (salah) isian.setAttribute("aria-invalid", "true");
  else isian.removeAttribute("aria-invalid");
}

/** Blocks, or the grid of a table: lines of js/layanan. */
function baris(Kelas) {
  return (bidang, { id, ruang, nama }) => {
    const wadah = buat("div", { class: "komponen", role: "group", "aria-label": `${nama}, ${bidang.label.toLowerCase()}`, data: { komponen: id, judul: nama, awal: "paragraf" } });
    const kisi = Kelas === KisiBagian;
    const tambah = tombol("+ Baris", null, { class: "btn-tautan tambah-baris", data: { kerja: "tambah-baris" } });
    tambah.append(buat("span", { class: "tersembunyi" }, ` ${nama}`));
    const unsur = buat("div", { class: `bidang bidang-blok${kisi ? " bidang-kisi" : ""}`, data: { wadahBlok: "" } }, buat("p", { class: "bidang-judul" }, bidang.label), wadah, kisi ? null : tambah);
    ruang.komponen[id] = new Kelas(wadah, ruang);
    return { unsur, segarkan: () => ruang.komponen[id].segarkan() };
  };
}

/** Rows of fields: each can be moved and taken out, another added. */
class Daftar {
  constructor(bidang, milik) {
    Object.assign(this, { bidang, milik, semua: [] });
    this.wadah = buat("ol", { class: "bidang-daftar", "aria-label": bidang.label });
    this.tambah = tombol(`+ ${bidang.label}`, () => this.#tambah(), { class: "btn-tautan" });
    const judul = buat("p", { class: "bidang-judul" }, bidang.label);
    this.unsur = buat("div", { class: "bidang bidang-baris" }, judul, this.wadah, this.tambah);
  }

  segarkan(induk) {
    const isi = induk[this.bidang.kunci];
    while (this.semua.length > isi.length) this.semua.pop().unsur.remove();
    while (this.semua.length < isi.length) {
      this.semua.push(this.#baris(this.semua.length));
      this.wadah.append(this.semua.at(-1).unsur);
    }
    isi.forEach((satu, i) => this.semua[i].segarkan(satu));
    this.tambah.hidden = Boolean(this.bidang.terbesar) && isi.length >= this.bidang.terbesar;
  }

  get #isi() {
    return this.milik.ruang.bagian(this.milik.id)[this.bidang.kunci];
  }

  #ganti(isi, pilihan) {
    return this.milik.ruang.lakukan(this.milik.ubah(this.bidang.kunci, isi), pilihan);
  }

  #tambah() {
    if (this.#ganti([...this.#isi, this.bidang.kosong])) this.#masuk(this.wadah.lastElementChild);
  }

  #masuk(li) {
    (li?.querySelector("textarea, select") ?? this.tambah).focus();
  }

  #pindah(i, arah) {
    const isi = this.#isi;
    const ke = i + arah;
    if (ke < 0 || ke >= isi.length || !this.#ganti(isi.toSpliced(i, 1).toSpliced(ke, 0, isi[i]))) return;
    this.wadah.children[ke].querySelector(".baris-kerja button").focus();
  }

  #hapus(i) {
    const isi = this.#isi;
    if (!this.bidang.boleh_kosong && isi.length < 2) return this.milik.ruang.status.galat("Sekurang-kurangnya satu harus ada.");
    this.#ganti(isi.toSpliced(i, 1), { kabar: `${this.bidang.label} ${i + 1} dihapus.` });
    this.#masuk(this.wadah.children[Math.min(i, this.wadah.children.length - 1)]);
  }

  #baris(i) {
    const ubah = (kunci, nilai) => this.milik.ubah(this.bidang.kunci, this.#isi.with(i, { ...this.#isi[i], [kunci]: nilai }));
    const bagian = this.bidang.bidang.map((satu) => buatBidang(satu, { ...this.milik, ubah }));
    const kerja = buat("div", { class: "baris-kerja" }, this.#menu(i));
    const unsur = buat("li", {}, buat("div", { class: "baris-bidang" }, bagian.map((satu) => satu.unsur)), kerja);
    unsur.addEventListener("keydown", (acara) => {
      const arah = { ArrowUp: -1, ArrowDown: 1 }[acara.key];
      if (!arah || !acara.altKey || acara.ctrlKey) return;
      acara.preventDefault();
      acara.stopPropagation();
      this.#pindah(i, arah);
    });
    return { unsur, segarkan: (induk) => bagian.forEach((satu) => satu.segarkan(induk)) };
  }

  #menu(i) {
    const nama = `${this.bidang.label} ${i + 1}`;
    const menu = buat("button", { type: "button", class: "tombol-ikon", "aria-haspopup": "true", "aria-label": `${nama}, pilihan` }, ikon("bawah"));
    menu.addEventListener("click", () =>
      this.milik.ruang.lembaran.menu(menu, nama, [
        { label: "Naikkan", tanda: "Alt ↑", kerja: () => this.#pindah(i, -1) },
        { label: "Turunkan", tanda: "Alt ↓", kerja: () => this.#pindah(i, 1) },
        { label: "Hapus", kerja: () => this.#hapus(i), bahaya: true },
      ]),
    );
    return menu;
  }
}

const daftar = (bidang, milik) => new Daftar(bidang, milik);
const PEMBUAT = { teks, sebaris: teks, centang, pilihan, isian: pilihIsian, angka, bilangan: angka, blok: baris(BlokBagian), kisi: baris(KisiBagian), daftar };
