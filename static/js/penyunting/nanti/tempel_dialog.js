// The dialog in which a pasted block is read by the server, shown, corrected, and taken over as one edit.
import { bukaDialog } from "../../dialog.js";
import { Pratinjau } from "./pratinjau.js";
import { siar } from "../siar.js";
import { susunTempelan } from "./tempel_isi.js";

const BATAS_PERUBAHAN = 200; // edits that the server takes at once
const GAGAL = "Tabel ini belum dapat dibaca karena sambungan terputus. Coba lagi setelah tersambung.";

export class DialogTempel {
  /** `ruang` = {keadaan, kerja, pengirim, alamat, tabel}. */
  constructor(dialog, ruang) {
    Object.assign(this, { dialog, ruang });
    this.urut = 0; // of the questions; only the answer to the last one counts
    this.pratinjau = new Pratinjau(dialog.querySelector("[data-pratinjau]"), () => this.#tanya());
    dialog.querySelector("[data-tempel-terima]").addEventListener("click", () => this.#terima());
  }

  /** Empty again, waiting for Ctrl+V. */
  awal() {
    this.#tunjukkan(false);
    this.#galat("");
  }

  #tunjukkan(ada) {
    this.dialog.querySelector("[data-tempel-awal]").hidden = ada;
    this.dialog.querySelector("[data-pratinjau]").hidden = !ada;
    this.dialog.querySelector("[data-tempel-terima]").hidden = !ada;
  }

  #galat(kalimat) {
    const tempat = this.dialog.querySelector("[data-tempel-galat]");
    tempat.querySelector("span").textContent = kalimat;
    tempat.hidden = !kalimat;
    tempat.classList.toggle("pesan-galat", Boolean(kalimat)); // with which a dialog would open by itself (dialog.js)
  }

  /** What was pasted for the row `di` (null: the end); `bidang` is the field into which a single column goes. */
  async baca(di, bidang, salinan) {
    Object.assign(this, { di, bidang, salinan, usul: null });
    this.awal();
    if (!this.dialog.open) bukaDialog(this.dialog);
    await this.#tanya();
    this.dialog.querySelector(this.usul ? "[data-tempel-terima]" : "[data-tempel-isian]").focus();
  }

  #tanya() {
    this.terbaca = this.#baca();
    return this.terbaca;
  }

  /** Ask what it means; after a correction with the columns as the person said. Resolves to whether it is shown. */
  async #baca() {
    const urut = ++this.urut;
    const { isi } = this.ruang.keadaan;
    const ujung = !isi.kegiatan.some((k) => k.simbol.length);
    const badan = this.usul
      ? { ujung, kolom: this.pratinjau.kolom(), isi: this.usul.isi }
      : { ujung, ...this.salinan, bidang: this.bidang };
    const jawaban = await this.ruang.pengirim.minta(this.ruang.alamat.tempel, JSON.stringify(badan));
    const data = await jawaban?.json().catch(() => null);
    if (urut !== this.urut) return this.terbaca;
    const terbaca = Boolean(jawaban?.ok && data);
    this.#galat(terbaca ? "" : (data?.pesan ?? GAGAL));
    if (!terbaca) return false;
    const pertama = this.usul === null;
    this.usul = data;
    this.#tunjukkan(true);
    this.pratinjau.tampilkan(data, { isiAda: this.#bisaIsi(data), di: this.#nomorDi(), pertama });
    return true;
  }

  #nomorDi() {
    return this.ruang.keadaan.isi.kegiatan.find((k) => k.id === this.di)?.no ?? null;
  }

  /** null: the choice has no sense; else whether to fill the rows that are there, as a spreadsheet would. */
  #bisaIsi({ kolom }) {
    if (this.#nomorDi() === null) return null;
    return !kolom.some((k) => k.arti === "uraian") || (this.bidang === "uraian" && kolom.length === 1);
  }

  /** What is taken over is what was read after the last correction: on a slow line its answer is waited for. */
  async #terima() {
    if (!(await this.terbaca) && !(await this.#tanya())) return;
    if (!this.dialog.open) return;
    const { isi } = this.ruang.keadaan;
    const langkah = this.pratinjau.dipakai();
    const isiAda = this.pratinjau.isiAda();
    const perubahan = susunTempelan(isi, { kolom: this.usul.kolom, langkah }, this.di, isiAda);
    if (perubahan.length > BATAS_PERUBAHAN) {
      return this.#galat("Tabel ini terlalu panjang untuk sekali tempel. Lepas sebagian barisnya, lalu tempel sisanya.");
    }
    if (!perubahan.length) return this.#galat("Tidak ada yang berubah. Pilih sekurang-kurangnya satu baris.");
    this.dialog.close();
    const kalimat = isiAda ? `${langkah.length} langkah diisi.` : `${langkah.length} langkah ditempel.`;
    if (!this.ruang.kerja.lakukan(perubahan, { kabar: kalimat })) return;
    siar(kalimat);
    const baru = perubahan.find((p) => p.op === "kegiatan_tambah")?.id ?? this.di;
    this.ruang.tabel.isian(baru)?.focus();
  }
}
