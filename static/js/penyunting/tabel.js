// The rows of the flow table: texts typed in place, actor cells as buttons. The drawing lies over them (gambar.js).
import { KOLOM, namaPelaksana, sama, ubahTeks } from "./langkah.js";
import { kataSel } from "./sambungan.js";
import { buat, selaraskan } from "./unsur.js";

const SEBELUM = ["uraian"];
const SESUDAH = ["kelengkapan", "waktu", "output", "keterangan"];
const BERBUTIR = new Set(["kelengkapan", "output"]);

export class Tabel {
  /** `badan` is the <tbody>; `ruang` = {keadaan, ketikan}. */
  constructor(badan, ruang) {
    Object.assign(this, { badan, ruang });
  }

  segarkan() {
    const { isi } = this.ruang.keadaan;
    selaraskan(this.badan, isi.kegiatan, {
      kunci: (k) => k.id,
      baru: (k) => this.#baris(k),
      segarkan: (tr, k) => this.#segarkanBaris(tr, k, isi),
    });
  }

  /** The field of one text of a row, to write on in. */
  isian(id, bidang = "uraian") {
    return this.badan.querySelector(`[data-alamat="kegiatan/${CSS.escape(id)}/${bidang}"]`);
  }

  tombolSel(id, kode) {
    return this.badan.querySelector(`[data-sel="${CSS.escape(`${id}/${kode}`)}"]`);
  }

  /** The number of a row, which stays in reach when its neighbour goes; where no row is left, the way to the first. */
  tombolNomor(kegiatan) {
    const pilih = kegiatan ? `[data-menu-langkah="${CSS.escape(kegiatan.id)}"]` : "[data-kosong] button";
    return this.badan.closest("[data-penyunting]").querySelector(pilih);
  }

  #baris(k) {
    const nomor = buat("button", { type: "button", class: "nomor-langkah", data: { menuLangkah: k.id } });
    return buat(
      "tr",
      { data: { kegiatan: k.id, alamat: `kegiatan/${k.id}` } },
      buat("th", { scope: "row", class: "kol-no" }, nomor),
      SEBELUM.map((bidang) => this.#selTeks(k.id, bidang)),
      SESUDAH.map((bidang) => this.#selTeks(k.id, bidang)),
    );
  }

  #selTeks(id, bidang) {
    const kolom = bidang === "uraian" ? "kegiatan" : bidang;
    const isian = buat("textarea", { rows: 1, spellcheck: "false", data: { alamat: `kegiatan/${id}/${bidang}` } });
    isian.addEventListener("input", () => {
      tumbuh(isian);
      this.ruang.ketikan.catat(isian, (teks) => ubahTeks(this.ruang.keadaan.isi, id, bidang, teks));
    });
    return buat("td", { class: `kol-${kolom}` }, buat("div", { class: "tumbuh" }, isian));
  }

  #segarkanBaris(tr, k, isi) {
    const nomor = tr.querySelector(".nomor-langkah");
    nomor.textContent = k.no;
    nomor.setAttribute("aria-label", `Langkah ${k.no}, pilihan`);
    for (const bidang of [...SEBELUM, ...SESUDAH]) this.#segarkanTeks(tr, k, bidang);
    this.#segarkanSel(tr, k, isi);
  }

  #segarkanTeks(tr, k, bidang) {
    const isian = tr.querySelector(`[data-alamat$="/${bidang}"]`);
    const cara = BERBUTIR.has(bidang) ? ", satu butir per baris" : "";
    isian.setAttribute("aria-label", `${KOLOM[bidang].judul}, langkah ${k.no}${cara}`);
    const teks = KOLOM[bidang].baca(k[bidang]);
    // A field in use keeps what stands in it: "a⏎" is the list ["a"], and the cursor is behind the ⏎.
    if (this.ruang.ketikan.memegang(isian) || sama(KOLOM[bidang].tulis(isian.value), k[bidang])) return;
    isian.value = teks;
    tumbuh(isian);
  }

  #segarkanSel(tr, k, isi) {
    const kode = isi.pelaksana.map((p) => p.kode);
    if (tr.dataset.susunan !== kode.join(" ")) {
      tr.dataset.susunan = kode.join(" ");
      for (const lama of tr.querySelectorAll(".kol-pelaksana")) lama.remove();
      const sel = kode.length ? kode.map((p) => selPelaksana(k.id, p)) : [buat("td", { class: "kol-pelaksana" })];
      tr.querySelector(".kol-kegiatan").after(...sel);
    }
    const ada = new Set(k.simbol.map((s) => s.pelaksana));
    for (const p of kode) {
      const tombol = tr.querySelector(`[data-sel="${CSS.escape(`${k.id}/${p}`)}"]`);
      const kata = ada.has(p) ? kataSel(isi, k.id, p) : "kosong";
      tombol.setAttribute("aria-label", `Langkah ${k.no}, ${namaPelaksana(isi, p)}: ${kata}`);
    }
  }
}

function selPelaksana(id, kode) {
  const tombol = buat("button", { type: "button", class: "sel-simbol", data: { sel: `${id}/${kode}` } });
  tombol.setAttribute("aria-haspopup", "dialog");
  return buat("td", { class: "kol-pelaksana", data: { pelaksana: kode } }, tombol);
}

/** The cell grows with its text: a copy of it in a pseudo-element holds the room (penyunting.css). */
export function tumbuh(isian) {
  isian.parentElement.dataset.teks = isian.value;
}
