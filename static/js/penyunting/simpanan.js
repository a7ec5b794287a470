// Keeps what this window has not saved yet in the store, and takes over what windows left there that are no more.
import { sebutJam } from "../tersimpan.js";
import { kabar } from "../kabar.js";
import { kunciBaru } from "./keadaan.js";

const KUNCI_JENDELA = (jendela) => `penyunting-${jendela}`;
let urutan = 0;

/** Grows from one record to the next, in a window and from window to window. */
function urutBaru() {
  urutan = Math.max(urutan + 1, Date.now() * 1000);
  return urutan;
}

export class Simpanan {
  /** `ruang` = {keadaan, ketikan, pengirim, urung}; `awal` names person, document and version. */
  constructor(gudang, ruang, { orang, dokumen, versi }) {
    Object.assign(this, { gudang, ruang, milik: { orang, dokumen, versi }, urutan: new WeakMap() });
    this.kunciKetikan = `ketikan-${ruang.keadaan.jendela[0]}`;
    hidup(ruang.keadaan.jendela[0]);
    ruang.keadaan.addEventListener("antre", ({ detail }) => this.#tulis(detail));
    ruang.keadaan.addEventListener("lepas", ({ detail }) => gudang.hapus(detail.kunci));
    ruang.ketikan.addEventListener("ketik", ({ detail }) => this.#tulisKetikan(detail));
    ruang.ketikan.addEventListener("ubah", () => ruang.ketikan.ada || gudang.hapus(this.kunciKetikan));
  }

  #tulis(kelompok) {
    if (!this.urutan.has(kelompok)) this.urutan.set(kelompok, urutBaru());
    const { kunci, jendela, perubahan, dilihat, waktu } = kelompok;
    const lain = { membalik: kelompok.membalik?.kunci ?? null, urutan: this.urutan.get(kelompok), kata: this.#kata(perubahan) };
    // In one go with the typed text that it was made from: a tab that dies between the two would leave both.
    const diganti = this.ruang.ketikan.ada ? [] : [this.kunciKetikan];
    this.gudang.tulis({ ...this.milik, kunci, jendela, perubahan, dilihat, waktu, ...lain }, diganti);
  }

  /** What stands in the field being typed in, as the edit that it will become. */
  #tulisKetikan({ perubahan, dilihat }) {
    const { jendela } = this.ruang.keadaan;
    const lain = { kunci: this.kunciKetikan, jendela, membalik: null, waktu: Date.now(), urutan: urutBaru() };
    if (perubahan.length) this.gudang.tulis({ ...this.milik, ...lain, perubahan, dilihat, kata: this.#kata(perubahan) });
    else this.gudang.hapus(this.kunciKetikan);
  }

  /** In words, for the page on which it can only be copied. */
  #kata(perubahan) {
    const { isi, kosakata } = this.ruang.keadaan;
    return kosakata.sebutSemua(isi, perubahan);
  }

  /** Send what closed or broken windows left behind. Resolves to the records of other versions, which nobody can send. */
  async pulihkan() {
    const semua = (await this.gudang.milik(this.milik.orang)).filter((r) => r.dokumen === this.milik.dokumen);
    const milikVersi = semua.filter((r) => r.versi === this.milik.versi && r.jendela[0] !== this.ruang.keadaan.jendela[0]);
    const mati = [];
    for (const jendela of new Set(milikVersi.map((r) => r.jendela[0]))) if (await warisi(jendela)) mati.push(jendela);
    const rekaman = milikVersi.filter((r) => mati.includes(r.jendela[0]));
    if (rekaman.length) this.#teruskan(rekaman, mati);
    return semua.filter((r) => r.versi !== this.milik.versi);
  }

  #teruskan(rekaman, jendela) {
    const kelompok = jadiKelompok(rekaman);
    this.ruang.keadaan.warisi(kelompok, jendela);
    for (const satu of kelompok) this.ruang.urung.catat(satu);
    this.gudang.hapus(...rekaman.map((r) => r.kunci).filter((kunci) => kunci.startsWith("ketikan-")));
    this.#kabarkan(kelompok);
  }

  #kabarkan(kelompok) {
    const banyak = `${kelompok.length} perubahan dari ${sebutJam(new Date(kelompok[0].waktu))}`;
    const bilah = document.querySelector("[data-pulih]");
    bilah.querySelector("[data-pulih-teks]").textContent = `Ada ${banyak} yang belum terkirim. Sedang dikirim.`;
    bilah.hidden = false;
    const { keadaan } = this.ruang;
    const periksa = () => {
      if (kelompok.some((k) => keadaan.antre.includes(k))) return;
      keadaan.removeEventListener("lepas", periksa);
      bilah.hidden = true;
      const simpan = kelompok.filter((k) => k.urut !== null);
      if (simpan.length) kabar(`${simpan.length} perubahan dari ${sebutJam(new Date(kelompok[0].waktu))} sudah tersimpan.`);
    };
    keadaan.addEventListener("lepas", periksa);
  }
}

/** Records as batches of the queue; a text that was being typed becomes one. */
export function jadiKelompok(rekaman) {
  const kelompok = new Map();
  for (const { kunci, jendela, perubahan, dilihat, membalik, waktu } of rekaman) {
    const nama = kunci.startsWith("ketikan-") ? kunciBaru() : kunci;
    const dibalik = kelompok.get(membalik) ?? null;
    // What it should undo has been saved since: the server was asked for that and its answer never came here.
    if (!perubahan.length && !dibalik) continue;
    kelompok.set(kunci, { kunci: nama, jendela, perubahan, dilihat, waktu, membalik: dibalik, balikan: null, urut: null, dikirim: true });
  }
  return [...kelompok.values()];
}

/** Says, as long as this page lives, that this window is not one of the dead. */
function hidup(jendela) {
  navigator.locks?.request(KUNCI_JENDELA(jendela), () => new Promise(() => {}));
}

/** Whether a window is no more; it then belongs to this one. Without locks (plain http) sending twice does no harm. */
function warisi(jendela) {
  if (!navigator.locks) return true;
  return new Promise((jawab) => {
    navigator.locks.request(KUNCI_JENDELA(jendela), { ifAvailable: true }, (kunci) => {
      jawab(kunci !== null);
      return kunci && new Promise(() => {});
    });
  });
}
