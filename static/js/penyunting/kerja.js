// What a person does with the draft, whatever key, button or menu asked for it: each deed one step, undone as one.
import { kabar } from "../kabar.js";
import { hapusKegiatan, pindahKegiatan, tambahKegiatan } from "./langkah.js";
import { Ditolak } from "./perubahan.js";
import { hapusSimbol, simbolSel, taruhSimbol, ubahBentuk } from "./sambungan.js";

export class Kerja {
  /** `ruang` = {keadaan, urung, ketikan, status, tabel}. */
  constructor(ruang) {
    this.ruang = ruang;
  }

  get isi() {
    return this.ruang.keadaan.isi;
  }

  /** Do edits, say so where it helps, and say why where it cannot be. Returns whether it was done. */
  lakukan(perubahan, { kabar: kalimat } = {}) {
    this.ruang.ketikan.tutup();
    if (!perubahan.length) return false;
    return this.#coba(() => {
      const { keadaan, urung } = this.ruang;
      const kelompok = urung.catat(keadaan.ubah(perubahan));
      if (kalimat) kabar(kalimat, { urungkan: () => this.urungkan(kelompok) });
    });
  }

  urungkan(kelompok) {
    this.ruang.ketikan.tutup();
    this.#coba(() => this.ruang.urung.urungkan(kelompok));
  }

  ulangi() {
    this.ruang.ketikan.tutup();
    this.#coba(() => this.ruang.urung.ulangi());
  }

  #coba(fungsi) {
    try {
      fungsi();
      this.ruang.status.galat("");
      return true;
    } catch (galat) {
      if (!(galat instanceof Ditolak)) throw galat;
      this.ruang.status.galat(galat.message);
      this.ruang.simbol.segarkan();
      return false;
    }
  }

  /** A new row behind `setelah` (null: first), to write in at once. */
  langkah(setelah) {
    const { id, perubahan } = tambahKegiatan(setelah);
    if (this.lakukan(perubahan)) this.ruang.tabel.isian(id).focus();
  }

  langkahAkhir() {
    this.langkah(this.isi.kegiatan.at(-1)?.id ?? null);
  }

  pindah(id, arah) {
    this.lakukan(pindahKegiatan(this.isi, id, arah));
  }

  hapus(id) {
    this.ruang.ketikan.tutup();
    const { perubahan, kabar: kalimat } = hapusKegiatan(this.isi, id);
    this.lakukan(perubahan, { kabar: kalimat });
  }

  /** Put a symbol of this kind into a cell, or give the one that is there (the last of several) this kind. */
  bentuk(id, kode, bentuk) {
    const ada = simbolSel(this.isi, id, kode).at(-1);
    this.lakukan(ada ? ubahBentuk(this.isi, ada.ujung, bentuk) : taruhSimbol(this.isi, id, kode, bentuk).perubahan);
  }

  hapusSimbol(id, kode) {
    const ada = simbolSel(this.isi, id, kode).at(-1);
    if (ada) this.lakukan(hapusSimbol(ada.ujung), { kabar: "Simbol dan panahnya dihapus." });
  }
}
