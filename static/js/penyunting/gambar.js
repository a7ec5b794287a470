// Live arrows: the page measures its table, the engine on the server answers with the lines, the page draws them.
// Until the answer is there symbols stand in the middle of their cells, and lines that may no longer fit are faint.
import { rangkaian, semuaSimbol } from "./perubahan.js";
import { lukis, UKURAN } from "./lukis.js";

const JEDA_MS = 50;
const KOSONG = { permintaan: null, simbol: new Map(), panah: [], temu: [], baris: {}, kolom: {} };

export class Gambar {
  /** `ruang` = {keadaan, pengirim, alamat}; `lembar` holds the table and the SVG. */
  constructor(lembar, ruang) {
    Object.assign(this, { lembar, ruang, gambar: KOSONG, pilihan: {}, kotak: new Map() });
    this.tabel = lembar.querySelector("table");
    this.svg = lembar.querySelector(".bagan-gambar");
    new ResizeObserver(() => this.segarkan()).observe(this.tabel);
  }

  segarkan() {
    cancelAnimationFrame(this.bingkai);
    this.bingkai = requestAnimationFrame(() => this.#segarkan());
  }

  /** Mark a symbol, and one of the arrows that leave it. */
  pilih(ujung, alur = null) {
    this.pilihan = { ujung, alur };
    this.#lukis();
  }

  /** Where a symbol stands, as a rectangle in the window; null when it does not. */
  kotakSimbol(ujung) {
    const kotak = this.kotak.get(ujung.join("/"));
    if (!kotak) return null;
    const asal = this.lembar.getBoundingClientRect();
    return new DOMRect(asal.left + kotak[0], asal.top + kotak[1], kotak[2], kotak[3]);
  }

  kananPelaksana() {
    const kolom = this.tabel.querySelectorAll("[data-baris=nama] .kol-pelaksana");
    return kolom[kolom.length - 1].getBoundingClientRect().right;
  }

  #segarkan() {
    const tempat = this.#ukur();
    this.svg.setAttribute("width", this.tabel.offsetWidth);
    this.svg.setAttribute("height", this.tabel.offsetHeight);
    const isi = bagan(this.ruang.keadaan.isi);
    this.permintaan = { badan: JSON.stringify({ isi, ...tempat }), isi, tempat };
    this.#lukis();
    clearTimeout(this.jam);
    if (this.permintaan.badan !== this.gambar.permintaan) this.jam = setTimeout(() => this.#minta(), JEDA_MS);
  }

  /** Columns by actor and rows by id: where they begin and how far they reach, in px from the table's corner. */
  #ukur() {
    const asal = this.tabel.getBoundingClientRect();
    const kolom = {};
    const baris = {};
    for (const th of this.tabel.querySelectorAll("[data-baris=nama] [data-pelaksana]")) {
      const kotak = th.getBoundingClientRect();
      kolom[th.dataset.pelaksana] = [bulat(kotak.left - asal.left), bulat(kotak.width)];
    }
    for (const tr of this.tabel.querySelectorAll("tbody tr[data-kegiatan]")) {
      const kotak = tr.getBoundingClientRect();
      baris[tr.dataset.kegiatan] = [bulat(kotak.top - asal.top), bulat(kotak.height)];
    }
    return { kolom, baris };
  }

  async #minta() {
    if (this.sibuk) return;
    this.sibuk = true;
    const diminta = this.permintaan;
    const jawaban = await this.ruang.pengirim.minta(this.ruang.alamat.gambar, diminta.badan);
    this.sibuk = false;
    const data = jawaban?.ok ? await jawaban.json() : null;
    if (data) this.#terima(diminta, data);
    if (data && this.permintaan.badan !== diminta.badan) this.#minta();
  }

  #terima({ badan, isi, tempat }, { gambar, lebar_kolom, tinggi_baris }) {
    const id = new Map(isi.kegiatan.map((k) => [k.no, k.id]));
    const simbol = gambar.simbol.map((s) => [[id.get(s.kegiatan), s.pelaksana, s.urut].join("/"), s.kotak]);
    const panah = gambar.panah.map((p) => ({ ...p, id: isi.alur[p.alur].id }));
    this.gambar = { permintaan: badan, simbol: new Map(simbol), panah, temu: gambar.temu, ...tempat };
    this.#beriTempat(lebar_kolom, tinggi_baris);
    this.#segarkan();
  }

  /** Give rows and columns the least sizes that the drawing needs; a change of size comes back by the observer. */
  #beriTempat(lebar, tinggi) {
    for (const th of this.tabel.querySelectorAll("[data-baris=nama] [data-pelaksana]")) {
      th.style.width = `${lebar[th.dataset.pelaksana]}px`;
      th.style.minWidth = th.style.width;
    }
    for (const tr of this.tabel.querySelectorAll("tbody tr[data-kegiatan]")) {
      tr.style.height = `${Math.max(58, tinggi[tr.dataset.kegiatan] ?? 0)}px`;
    }
  }

  #lukis() {
    const { isi } = this.ruang.keadaan;
    const tempat = this.permintaan?.tempat ?? this.#ukur();
    const basi = this.permintaan?.badan !== this.gambar.permintaan;
    const simbol = semuaSimbol(isi)
      .map((s) => ({ ...s, kotak: this.#kotakSimbol(s, tempat) }))
      .filter((s) => s.kotak);
    this.kotak = new Map(simbol.map((s) => [s.ujung.join("/"), s.kotak]));
    const ada = new Set(rangkaian(isi).map((a) => a.id));
    const panah = this.gambar.panah.filter((p) => ada.has(p.id));
    // Drawn anew only when it differs: what was pressed must still be there when the button is let go.
    const rupa = JSON.stringify([simbol, panah, basi, this.pilihan]);
    if (rupa === this.rupa) return;
    this.rupa = rupa;
    lukis(this.svg, { simbol, panah, temu: basi ? [] : this.gambar.temu }, this.pilihan, basi);
  }

  #kotakSimbol({ ujung, bentuk }, tempat) {
    const [id, kode] = ujung;
    const [baris, kolom] = [tempat.baris[id], tempat.kolom[kode]];
    if (!baris || !kolom) return null;
    const [lebar, tinggi] = UKURAN[bentuk];
    const lama = this.gambar.simbol.get(ujung.join("/"));
    if (!lama) return [kolom[0] + (kolom[1] - lebar) / 2, baris[0] + (baris[1] - tinggi) / 2, lebar, tinggi];
    // It stays where the engine put it in its cell, wherever the cell has gone.
    const x = lama[0] + kolom[0] - this.gambar.kolom[kode][0];
    const y = lama[1] + baris[0] - this.gambar.baris[id][0];
    return [x, y, lama[2], lama[3]];
  }
}

/** What the engine needs of the value: no texts but the arrows' labels; ends by row number again. */
function bagan(isi) {
  const no = new Map(isi.kegiatan.map((k) => [k.id, k.no]));
  return {
    pelaksana: isi.pelaksana.map(({ kode }) => ({ kode, nama: "" })),
    kegiatan: isi.kegiatan.map(({ id, no: nomor, simbol }) => ({ id, no: nomor, uraian: "", simbol })),
    alur: rangkaian(isi)
      .map((a) => ({ ...a, dari: [no.get(a.dari[0]), ...a.dari.slice(1)], ke: [no.get(a.ke[0]), ...a.ke.slice(1)] }))
      .filter((a) => a.dari[0] && a.ke[0]),
  };
}

function bulat(n) {
  return Math.round(n * 100) / 100;
}
