// What a person does with a line: by key (papan.js), by the tool strip and by the line's own menu.
import { kabar } from "../kabar.js";
import { siar } from "../penyunting/siar.js";
import { adalahButir, barisBaru } from "./blok.js";
import { akhirCabang, bubarkan, jadikan, kedalam, keluar, kepalaKeadaan, keadaankan, mulaiLagi, pindah, tanpa, tempelkan } from "./susunan.js";

const NAMA_AWAL = "keadaan tertentu";
const KATA = { paragraf: "Paragraf", angka: "Daftar bernomor", huruf: "Daftar berhuruf", butir: "Daftar berbutir" };

export class Baris {
  /** `komponen` = {key: Komponen}. The line that is meant is the one in which somebody worked last. */
  constructor(komponen) {
    Object.assign(this, { komponen, kini: null });
  }

  /** Somebody is in this field. */
  disini(isian) {
    const wadah = isian.closest("[data-komponen]");
    if (!wadah || !isian.closest(".baris")) return;
    const k = this.komponen[wadah.dataset.komponen];
    this.kini = { k, id: k.semua[k.letakUnsur(isian)]?.id, isian };
  }

  /** [component, index] of the line that is meant; null where there is none. */
  #sasaran() {
    const i = this.kini ? this.kini.k.letak(this.kini.id) : -1;
    return i < 0 ? null : [this.kini.k, i];
  }

  /** Do something to the line that is meant, and stay in its field. */
  #ubah(fungsi, kata) {
    const sasaran = this.#sasaran();
    if (!sasaran) return void kabar("Klik dulu barisnya.");
    const [k, i] = sasaran;
    const { id } = k.semua[i];
    const letak = this.#pilihan();
    const jadi = k.jadi(fungsi(k.semua, i), { fokus: [id, ...letak] });
    if (jadi && kata) siar(kata(k.semua[k.letak(id)]));
    return jadi;
  }

  /** What is selected in the field of the line. */
  #pilihan() {
    const { isian } = this.kini;
    return isian?.isConnected && isian.dataset.isian !== "sel" ? [isian.selectionStart, isian.selectionEnd] : [undefined];
  }

  jenis(jenis) {
    return this.#ubah((semua, i) => jadikan(semua, i, jenis), () => `${KATA[jenis]}.`);
  }

  kedalam() {
    return this.#ubah(kedalam, (b) => `Tingkat ${b.tingkat + 1}.`);
  }

  keluar() {
    return this.#ubah(keluar, (b) => `Tingkat ${b.tingkat + 1}.`);
  }

  pindah(arah) {
    return this.#ubah((semua, i) => pindah(semua, i, arah), () => (arah < 0 ? "Dinaikkan." : "Diturunkan."));
  }

  mulaiLagi() {
    return this.#ubah(mulaiLagi);
  }

  /** The keadaan around this line: a new one, or, where there is one, its lines without it. */
  keadaan() {
    const sasaran = this.#sasaran();
    if (!sasaran) return void kabar("Klik dulu barisnya.");
    const [k, i] = sasaran;
    const h = k.semua[i].jenis === "keadaan" ? i : kepalaKeadaan(k.semua, i);
    if (h >= 0) return this.#bubar(k, h, k.semua[i === h ? h + 1 : i]);
    const baru = keadaankan(k.semua, i, NAMA_AWAL);
    if (!k.jadi(baru)) return siar("Baris ini sudah memuat keadaan.");
    k.fokus(k.semua[i].id, null);
  }

  #bubar(k, h, tujuan) {
    return k.jadi(bubarkan(k.semua, h), { kabar: "Keadaan dilepas; barisnya tetap.", fokus: tujuan && [tujuan.id, 0] });
  }

  tabel() {
    const sasaran = this.#sasaran();
    if (!sasaran) return void kabar("Klik dulu barisnya.");
    const [k, i] = sasaran;
    const tabel = barisBaru({ jenis: "tabel", kepala: ["", ""], baris: [["", ""], ["", ""]] });
    k.jadi(tempelkan(k.semua, i, [tabel]), { fokus: [tabel.id, 0] });
  }

  /** The line goes; of a keadaan the frame alone. */
  hapus() {
    const sasaran = this.#sasaran();
    if (!sasaran) return;
    const [k, i] = sasaran;
    if (k.semua[i].jenis === "keadaan") return this.keadaan();
    const sebelah = k.semua[i + 1] ?? k.semua[i - 1];
    k.jadi(tanpa(k.semua, i), { kabar: "Baris dihapus.", fokus: sebelah ? [sebelah.id, 0] : undefined });
    if (!sebelah) k.fokus(k.semua[0].id);
  }

  /** A new line behind the last that belongs to this one. */
  tambah(k = this.kini?.k) {
    if (!k) return;
    const akhir = k.semua.at(-1);
    const jenis = akhir.jenis === "tabel" || akhir.dalam ? "paragraf" : akhir.jenis;
    if (!akhir.teks && akhir.jenis !== "tabel") return k.fokus(akhir.id);
    const baru = barisBaru({ jenis, tingkat: akhir.dalam ? 0 : akhir.tingkat });
    k.jadi([...k.semua, baru], { fokus: [baru.id] });
  }

  /** Enter: the line is cut at the caret; an empty one goes up a level instead. */
  enter(k, i, isian) {
    const b = k.semua[i];
    if (b.jenis === "keadaan") return this.#keIsiKeadaan(k, i);
    if (!isian.value && !b.tetap && this.#lepas(k, i)) return;
    let [kiri, kanan] = [isian.value.slice(0, isian.selectionStart), isian.value.slice(isian.selectionEnd)];
    if (/^\*{1,2}$/.test(kanan)) [kiri, kanan] = [kiri + kanan, ""]; // the marks that close a word stay with it
    const anak = akhirCabang(k.semua, i) > i + 1 && adalahButir(b) && !kanan ? k.semua[i + 1] : b;
    const baru = barisBaru({ jenis: anak.jenis === "tabel" ? "paragraf" : anak.jenis, tingkat: anak.tingkat, dalam: b.dalam, teks: kanan });
    if (anak.jenis === "keadaan") Object.assign(baru, { jenis: "paragraf" });
    k.jadi([...k.semua.slice(0, i), { ...b, teks: kiri }, baru, ...k.semua.slice(i + 1)], { fokus: [baru.id, 0] });
  }

  #keIsiKeadaan(k, h) {
    if (k.semua[h + 1]?.dalam) return k.fokus(k.semua[h + 1].id);
    const baru = barisBaru({ jenis: "angka", tingkat: k.semua[h].tingkat, dalam: true });
    k.jadi(k.semua.toSpliced(h + 1, 0, baru), { fokus: [baru.id] });
  }

  /** An empty item goes out of its level, then out of its list, then out of the keadaan. False where it is out of all. */
  #lepas(k, i) {
    const b = k.semua[i];
    const fokus = { fokus: [b.id, 0] };
    if (k.jadi(keluar(k.semua, i), fokus)) return true;
    if (adalahButir(b)) return k.jadi(jadikan(k.semua, i, "paragraf"), fokus);
    const terakhir = b.dalam && !k.semua[i + 1]?.dalam;
    return terakhir && k.jadi(k.semua.with(i, { ...b, dalam: false }), fokus);
  }

  /** Backspace before the first letter: out of its level and list, then into the line before. False where nothing is. */
  mundur(k, i, isian) {
    const b = k.semua[i];
    if (b.jenis === "keadaan") return !isian.value && this.#bubar(k, i, k.semua[i + 1]);
    if (this.#lepasIsi(k, i)) return true;
    const atas = k.semua[i - 1];
    if (!atas) return isian.value || k.semua.length === 1 ? false : k.jadi(tanpa(k.semua, i), { fokus: [k.semua[1].id, 0] });
    if (atas.jenis === "tabel" || atas.jenis === "keadaan" || atas.dalam !== b.dalam) {
      return isian.value ? false : k.jadi(tanpa(k.semua, i), { fokus: [atas.id] });
    }
    const baru = tanpa(k.semua.with(i - 1, { ...atas, teks: atas.teks + b.teks }), i);
    return k.jadi(baru, { fokus: [atas.id, atas.teks.length] });
  }

  #lepasIsi(k, i) {
    const b = k.semua[i];
    const fokus = { fokus: [b.id, 0] };
    if (k.jadi(keluar(k.semua, i), fokus)) return true;
    return adalahButir(b) && k.jadi(jadikan(k.semua, i, "paragraf"), fokus);
  }

  /** Delete behind the last letter: the next line is drawn up. */
  tarik(k, i) {
    const [b, bawah] = [k.semua[i], k.semua[i + 1]];
    if (!bawah || bawah.jenis === "tabel" || bawah.jenis === "keadaan" || bawah.dalam !== b.dalam) return false;
    return k.jadi(tanpa(k.semua.with(i, { ...b, teks: b.teks + bawah.teks }), i + 1), { fokus: [b.id, b.teks.length] });
  }
}

/** Wraps the selection (the word at the caret where there is none) in ** or *, or takes the marks off again. */
export function tandai(isian, tanda) {
  let { selectionStart: dari, selectionEnd: sampai } = isian;
  const { value } = isian;
  const terpilih = dari !== sampai;
  if (!terpilih) {
    while (dari > 0 && /[\p{L}\p{N}]/u.test(value[dari - 1])) dari -= 1;
    while (sampai < value.length && /[\p{L}\p{N}]/u.test(value[sampai])) sampai += 1;
  }
  while (dari < sampai && /\s/.test(value[dari])) dari += 1;
  while (sampai > dari && /\s/.test(value[sampai - 1])) sampai -= 1;
  if (dari === sampai) return;
  const n = tanda.length;
  const terpasang = value.slice(dari - n, dari) === tanda && value.slice(sampai, sampai + n) === tanda && (n === 2 || value[dari - 2] !== "*");
  const inti = value.slice(dari, sampai);
  if (terpasang) isian.setRangeText(inti, dari - n, sampai + n, "select");
  else {
    isian.setRangeText(tanda + inti + tanda, dari, sampai, "preserve");
    if (terpilih) isian.setSelectionRange(dari + n, sampai + n);
    else isian.setSelectionRange(sampai + 2 * n, sampai + 2 * n);
  }
  isian.dispatchEvent(new Event("input", { bubbles: true }));
}
