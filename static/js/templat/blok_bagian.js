// The blocks and the grid of a part, written with the lines of js/layanan: only where they lie in the draft differs.
import { Komponen } from "../layanan/komponen.js";
import { sama } from "../penyunting/rapi.js";
import { petakan } from "./keping.js";

/** Blocks: `ruang` has also {kamus, ubahBagian}. */
export class BlokBagian extends Komponen {
  bagian() {
    return this.ruang.keadaan.isi.bagian.find((satu) => satu.id === this.wadah.dataset.komponen);
  }

  tersimpan() {
    return petakan(this.bagian()?.blok ?? [], (teks) => this.ruang.kamus.tampilkan(teks));
  }

  sunting(nilai) {
    return this.ruang.ubahBagian(this.kunci, { blok: this.#asli(nilai) });
  }

  alamat() {
    return `bagian/${this.kunci}`;
  }

  #asli(nilai) {
    return petakan(nilai, (teks) => this.ruang.kamus.simpan(teks));
  }
}

/** A table that is the part itself: one line, which stays one. */
export class KisiBagian extends BlokBagian {
  tersimpan() {
    const { kepala, baris } = this.bagian() ?? { kepala: [], baris: [] };
    // A grid without rows would have no cell to write in.
    const kisi = { tipe: "tabel", kepala, baris: baris.length || kepala.length ? baris : [[""]] };
    return petakan([kisi], (teks) => this.ruang.kamus.tampilkan(teks));
  }

  sunting([{ kepala, baris }]) {
    const asli = (nilai) => petakan(nilai, (teks) => this.ruang.kamus.simpan(teks));
    return this.ruang.ubahBagian(this.kunci, { kepala: asli(kepala), baris: asli(baris) });
  }

  jadi(baru, pilihan) {
    return baru?.length === 1 && baru[0].jenis === "tabel" && !sama(baru, this.semua) ? super.jadi(baru, pilihan) : false;
  }
}
