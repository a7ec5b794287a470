// What a person does with the draft, whatever key, button or menu asked for it: each deed one step, undone as one.
import { hapusKegiatan, hapusPelaksana, hapusSimbol, namaPelaksana, pindahKegiatan, pindahPelaksana, tambahKegiatan } from "./langkah.js";
import { Laku } from "./laku.js";
import { kataSimbol, simbolSel, taruhSimbol, ubahBentuk } from "./sambungan.js";
import { siar } from "./siar.js";
import { kosong, salinBaris } from "./sisipan.js";

export class Kerja extends Laku {
  /** `ruang` = {keadaan, urung, ketikan, status, tabel, kepala, simbol}: see Laku. */

  gagal() {
    this.ruang.simbol.segarkan();
  }

  /** A new row behind `setelah` (null: first), to write in at once. */
  langkah(setelah) {
    const { id, perubahan } = tambahKegiatan(setelah);
    if (this.lakukan(perubahan)) this.ruang.tabel.isian(id).focus();
  }

  /** The row below where it is empty, else a new one. */
  langkahBerikut(id) {
    this.ruang.ketikan.tutup();
    const { kegiatan } = this.isi;
    const berikut = kegiatan[kegiatan.findIndex((k) => k.id === id) + 1];
    if (berikut && kosong(berikut)) this.ruang.tabel.isian(berikut.id).focus();
    else this.langkah(id);
  }

  langkahAkhir() {
    this.langkah(this.isi.kegiatan.at(-1)?.id ?? null);
  }

  pindah(id, arah) {
    if (this.lakukan(pindahKegiatan(this.isi, id, arah))) this.#siarPindah(id);
  }

  /** To behind `setelah` (null: first). */
  pindahKe(id, setelah) {
    if (this.lakukan([{ op: "kegiatan_pindah", id, setelah }])) this.#siarPindah(id);
  }

  #siarPindah(id) {
    siar(`Langkah ini sekarang nomor ${this.#kegiatan(id).no}.`);
  }

  #kegiatan(id) {
    return this.isi.kegiatan.find((k) => k.id === id);
  }

  /** The row once more, with its symbols, below it. */
  salin(id) {
    this.ruang.ketikan.tutup();
    const { no } = this.#kegiatan(id);
    const { ids, perubahan } = salinBaris(this.isi, id);
    if (!this.lakukan(perubahan)) return;
    this.ruang.tabel.isian(ids[0]).focus();
    this.ruang.tabel.isian(ids[0]).select();
    siar(`Langkah ${no} disalin menjadi langkah ${no + 1}.`);
  }

  pindahPelaksana(kode, arah) {
    if (this.lakukan(pindahPelaksana(this.isi, kode, arah))) this.#siarPelaksana(kode);
  }

  pindahPelaksanaKe(kode, setelah) {
    if (this.lakukan([{ op: "pelaksana_pindah", kode, setelah }])) this.#siarPelaksana(kode);
  }

  #siarPelaksana(kode) {
    const ke = this.isi.pelaksana.findIndex((p) => p.kode === kode) + 1;
    siar(`${namaPelaksana(this.isi, kode)} sekarang pelaksana ke-${ke}.`);
  }

  hapusPelaksana(kode) {
    this.ruang.ketikan.tutup();
    const i = this.isi.pelaksana.findIndex((p) => p.kode === kode);
    const { perubahan, kabar: kalimat } = hapusPelaksana(this.isi, kode);
    if (!this.lakukan(perubahan, { kabar: kalimat })) return;
    const { pelaksana } = this.isi;
    this.ruang.kepala.tombol(pelaksana[i] ?? pelaksana.at(-1))?.focus();
  }

  hapus(id) {
    this.ruang.ketikan.tutup();
    const i = this.isi.kegiatan.findIndex((k) => k.id === id);
    const { perubahan, kabar: kalimat } = hapusKegiatan(this.isi, id);
    if (!this.lakukan(perubahan, { kabar: kalimat })) return;
    const { kegiatan } = this.isi;
    this.ruang.tabel.tombolNomor(kegiatan[i] ?? kegiatan.at(-1))?.focus();
  }

  /** Put a symbol of this kind into a cell, or give the one that is there (the last of several) this kind. */
  bentuk(id, kode, bentuk) {
    const ada = simbolSel(this.isi, id, kode).at(-1);
    const perubahan = ada ? ubahBentuk(this.isi, ada.ujung, bentuk) : taruhSimbol(this.isi, id, kode, bentuk).perubahan;
    if (this.lakukan(perubahan)) siar(kataSimbol(this.isi, simbolSel(this.isi, id, kode).at(-1).ujung));
  }

  /** One more exit of the symbol in a cell, in its sheet. */
  jalanKeluar(id, kode) {
    const ada = simbolSel(this.isi, id, kode).at(-1);
    if (!ada) return;
    this.ruang.simbol.buka(...ada.ujung);
    this.ruang.simbol.tambahJalan();
  }

  hapusSimbol(id, kode) {
    const ada = simbolSel(this.isi, id, kode).at(-1);
    if (!ada) return;
    const { perubahan, kabar: kalimat } = hapusSimbol(this.isi, ada.ujung);
    this.lakukan(perubahan, { kabar: kalimat });
  }
}
