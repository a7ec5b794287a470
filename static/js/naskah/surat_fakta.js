// The facts beside the blanks: who signs and initials, secrecy, classification. Each change is kept at once by the server,
// which answers with what will be printed, what is missing, and the step that comes next.
import { buat } from "../penyunting/unsur.js";
import { tandaiGalat } from "./surat_isian.js";

const BUKAN_FAKTA = new Set(["csrfmiddlewaretoken", "kunci_kirim", "hitungan"]);
const JEDA_MS = 250;
const GAGAL = "Belum tersimpan: sambungan terputus. Dikirim lagi begitu tersambung.";
const COBA_MS = 5000;

export class Fakta {
  /** `akar` = [data-fakta]; `alamat` = {fakta, klasifikasi, langkah}; `ruang` = {pengirim, status, keadaan, ketikan, temuan}. */
  constructor(akar, alamat, ruang) {
    Object.assign(this, { akar, alamat, ruang, urut: 0 });
    akar.addEventListener("change", ({ target }) => target.name !== "tempat" && target.name && this.simpan());
    window.addEventListener("online", () => this.tertunda && this.simpan());
    this.#tempat(akar.querySelector("[name=tempat]"));
    this.#klasifikasi(akar.querySelector("[name=klasifikasi]"));
    this.#ringkasParaf();
  }

  /** The place stands in the content: it is an edit as the blanks are. */
  #tempat(isian) {
    const { keadaan, ketikan } = this.ruang;
    this.tempat = isian;
    const perubahan = (teks) => (teks.trim() && teks.trim() !== keadaan.isi.tempat ? [{ op: "bidang", bidang: "tempat", nilai: teks.trim() }] : []);
    isian.closest(".isian").dataset.alamat = "bidang/tempat";
    isian.addEventListener("input", () => ketikan.catat(isian, perubahan));
  }

  segarkan() {
    if (!this.ruang.ketikan.memegang(this.tempat)) this.tempat.value = this.ruang.keadaan.isi.tempat;
  }

  #klasifikasi(isian) {
    const daftar = document.getElementById(isian.getAttribute("list"));
    let jam = 0;
    isian.addEventListener("input", () => {
      clearTimeout(jam);
      jam = setTimeout(async () => {
        const kata = isian.value.trim();
        if (!kata) return;
        const jawaban = await fetch(`${this.alamat.klasifikasi}?q=${encodeURIComponent(kata)}`).catch(() => null);
        if (!jawaban?.ok) return;
        daftar.replaceChildren(...(await jawaban.json()).map(({ kode, nama }) => new Option(`${kode} ${nama}`, kode)));
      }, JEDA_MS);
    });
  }

  /** Of the places to initial only those that are used show, and one more. */
  #ringkasParaf() {
    this.paraf = [...this.akar.querySelectorAll("[name^=paraf_]")];
    const akhir = this.paraf.findLastIndex((satu) => satu.value);
    this.paraf.forEach((satu, i) => (satu.closest(".isian").hidden = i > akhir + 1));
  }

  async simpan() {
    this.#ringkasParaf();
    const ini = (this.urut += 1);
    const formulir = this.akar.closest("form");
    const badan = new FormData(formulir);
    // Without the key of the form: the same choice twice is no double click here, another one lies between.
    for (const kunci of [...badan.keys()]) if (kunci.startsWith("isian-") || BUKAN_FAKTA.has(kunci)) badan.delete(kunci);
    const kepala = { "X-CSRFToken": this.ruang.pengirim.csrf };
    const jawaban = await fetch(this.alamat.fakta, { method: "POST", headers: kepala, body: badan, redirect: "manual" }).catch(() => null);
    if (ini !== this.urut) return;
    const data = jawaban?.type === "basic" && jawaban.status < 500 ? await jawaban.json().catch(() => null) : null;
    this.tertunda = !data;
    if (!data) {
      this.ruang.status.galat(GAGAL);
      return void setTimeout(() => this.tertunda && this.simpan(), COBA_MS);
    }
    if (!jawaban.ok) return this.ruang.status.galat(data.pesan ?? GAGAL);
    this.ruang.status.galat("");
    this.terima(data);
    this.ruang.pratinjau.minta();
  }

  /** {galat, tercetak, temuan, langkah} of the server. */
  terima({ galat, tercetak, temuan, langkah }) {
    for (const isian of this.akar.querySelectorAll("[name]")) {
      const wadah = isian.closest(".isian");
      if (wadah) tandaiGalat(wadah, galat[isian.name]?.join(" ") ?? "");
    }
    this.#tercetak(tercetak);
    this.ruang.temuan.fakta(temuan);
    const tombol = document.querySelector("[data-ajukan]");
    if (!tombol || !langkah) return;
    tombol.href = this.alamat.langkah.replace(/x\/$/, `${langkah.nama}/`);
    tombol.firstChild.textContent = `${langkah.label} …`;
  }

  #tercetak(blok) {
    const wadah = this.akar.querySelector("[data-tercetak]");
    wadah.hidden = !blok;
    if (!blok) return;
    const baris = [...blok.jabatan.map((teks) => buat("span", {}, teks)), buat("strong", {}, blok.nama), ...blok.bawah.map((teks) => buat("span", {}, teks))];
    wadah.querySelector("[data-tercetak-isi]").replaceChildren(...baris);
  }
}
