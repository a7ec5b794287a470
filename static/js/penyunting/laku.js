// Doing, undoing and doing again, whatever the kind of document: each deed one step, undone as one.
import { kabar } from "../kabar.js";
import { kunciBaru } from "./keadaan.js";
import { Ditolak } from "./rapi.js";
import { siar } from "./siar.js";

const BANYAK_JENDELA = 20; // as many names as the server takes (alur/api.py)

export class Laku {
  /** `ruang` = {keadaan, urung, ketikan, status}. */
  constructor(ruang) {
    this.ruang = ruang;
    this.kata = new WeakMap(); // batch → what it did, in words
  }

  get isi() {
    return this.ruang.keadaan.isi;
  }

  /**
   * Do edits, say so where it helps (`kabar`), and say why where it cannot be. Returns whether it was done. `kata`: what
   * undoing it is called. `terpisah`: a step of its own in the history, so that the state before it stays in reach there.
   */
  lakukan(perubahan, { kabar: kalimat, kata: sebutan, terpisah = false } = {}) {
    this.ruang.ketikan.tutup();
    if (!perubahan.length) return false;
    return this.#coba(() => {
      const { keadaan, urung } = this.ruang;
      const kata = kalimat ?? sebutan ?? this.#sebut(perubahan);
      const kelompok = urung.catat(keadaan.ubah(perubahan));
      this.kata.set(kelompok, kata);
      if (terpisah) pisahkan(kelompok, keadaan);
      if (kalimat) kabar(kalimat, { urungkan: () => this.urungkan(kelompok) });
    });
  }

  urungkan(kelompok) {
    this.ruang.ketikan.tutup();
    const { urung } = this.ruang;
    this.#balik("Diurungkan", kelompok ?? urung.mundur.at(-1), () => urung.urungkan(kelompok), urung.maju);
  }

  ulangi() {
    this.ruang.ketikan.tutup();
    const { urung } = this.ruang;
    this.#balik("Diulangi", urung.maju.at(-1), () => urung.ulangi(), urung.mundur);
  }

  /** What else must be drawn again where a deed was refused. */
  gagal() {}

  /** Both say what it was that is undone or done again; the batch that does it, on top of `tumpukan`, keeps the words. */
  #balik(apa, kelompok, fungsi, tumpukan) {
    if (!kelompok) return siar(`Tidak ada yang dapat ${apa.toLowerCase()}.`);
    const kata = this.kata.get(kelompok) ?? this.#sebut(kelompok.perubahan);
    if (!this.#coba(fungsi)) return;
    this.kata.set(tumpukan.at(-1), kata);
    siar(`${apa}: ${kata}`);
  }

  #sebut(perubahan) {
    const { kosakata } = this.ruang.keadaan;
    return (kosakata.sebutRingkas ?? kosakata.sebutSemua)(this.isi, perubahan);
  }

  #coba(fungsi) {
    try {
      fungsi();
      this.ruang.status.galat("");
      return true;
    } catch (galat) {
      if (!(galat instanceof Ditolak)) throw galat;
      this.ruang.status.galat(galat.message);
      this.gagal();
      return false;
    }
  }
}

/** The history begins a step where the window differs (langkah_sunting.py): this batch gets one that is its own. */
function pisahkan(kelompok, keadaan) {
  const [sendiri, ...lain] = keadaan.jendela;
  const baru = kunciBaru();
  kelompok.jendela = [baru, ...keadaan.jendela].slice(0, BANYAK_JENDELA);
  keadaan.jendela = [sendiri, baru, ...lain].slice(0, BANYAK_JENDELA);
}
