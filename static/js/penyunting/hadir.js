// Who else is in this draft, and where: asked every few seconds, which also brings what they have written.
import { buat } from "./unsur.js";

const JEDA_MS = 10000;

export class Hadir {
  /** `ruang` = {keadaan, pengirim}; `tempat` is where their initials stand. */
  constructor(wadah, ruang) {
    Object.assign(this, { wadah, ruang, lain: [], sibuk: false });
    ruang.keadaan.addEventListener("ubah", () => this.tandai());
    window.addEventListener("focus", () => this.tanya());
    document.addEventListener("visibilitychange", () => document.hidden || this.tanya());
    setInterval(() => document.hidden || this.tanya(), JEDA_MS);
    this.tanya();
  }

  async tanya() {
    if (this.sibuk) return;
    this.sibuk = true;
    const data = await this.ruang.pengirim.lihat(tempatFokus());
    this.sibuk = false;
    this.lain = data?.hadir ?? [];
    this.#tampilkan();
    this.tandai();
  }

  #tampilkan() {
    // Each once, in however many windows.
    const orang = [...new Map(this.lain.map((l) => [sebutNama(l), l.nama])).entries()];
    const rupa = JSON.stringify(orang);
    if (rupa === this.rupa) return;
    this.rupa = rupa;
    this.wadah.hidden = !orang.length;
    const nama = orang.map(([sebutan]) => sebutan);
    this.wadah.replaceChildren(
      ...orang.map(([sebutan, n]) => buat("span", { class: "hadir-orang", title: sebutan, "aria-hidden": "true" }, inisial(n))),
      buat("span", { class: "tersembunyi" }, nama.length ? `Sedang membuka draf ini: ${nama.join(", ")}.` : ""),
    );
  }

  /** A frame and a name around the field in which each of them is; who comes to it by ear hears the name. */
  tandai() {
    const kini = new Map();
    for (const satu of this.lain) {
      const sel = selDari(satu.tempat);
      if (sel) kini.set(sel, [...(kini.get(sel) ?? []), sebutNama(satu)]);
    }
    for (const lama of document.querySelectorAll("[data-orang]")) if (!kini.has(lama)) tandaiSel(lama, null);
    for (const [sel, nama] of kini) if (sel.dataset.orang !== nama.join(", ")) tandaiSel(sel, nama.join(", "));
  }
}

function tandaiSel(sel, nama) {
  const isian = sel.matches("textarea, input, button") ? sel : sel.querySelector("textarea, input, button");
  if (nama) {
    sel.dataset.orang = nama;
    isian?.setAttribute("aria-description", `${nama} sedang di sini`);
  } else {
    delete sel.dataset.orang;
    isian?.removeAttribute("aria-description");
  }
}

function sebutNama({ nama, sendiri }) {
  return sendiri ? "Anda, di jendela lain" : nama;
}

function inisial(nama) {
  const kata = nama.split(/\s+/);
  return (kata[0][0] + (kata.length > 1 ? kata.at(-1)[0] : "")).toUpperCase();
}

/** The address of the place where the person is: `kegiatan/k4/uraian`, `simbol/k4/p2`, `bidang/peringatan`. */
function tempatFokus() {
  const { alamat, sel } = document.activeElement?.closest("[data-alamat], [data-sel]")?.dataset ?? {};
  return (sel ? `simbol/${sel}` : (alamat ?? "")).slice(0, 120);
}

function selDari(tempat) {
  if (!tempat) return null;
  const [jenis, ...bagian] = tempat.split("/");
  const cari = jenis === "simbol" ? `[data-sel="${CSS.escape(bagian.join("/"))}"]` : `[data-alamat="${CSS.escape(tempat)}"]`;
  const unsur = document.querySelector(cari);
  return unsur && (unsur.closest("td, th, .isian") ?? unsur);
}
