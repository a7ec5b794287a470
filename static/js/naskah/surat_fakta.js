// The facts beside the blanks: who signs and initials, secrecy, classification. Each change is kept at once by the server,
// which answers with the facts as they are, what will be printed, what is missing, and the step that comes next.
import { sama } from "../penyunting/rapi.js";
import { buat } from "../penyunting/unsur.js";
import { tandaiGalat } from "./surat_isian.js";

const JEDA_MS = 250;
const GAGAL = "Belum tersimpan: sambungan terputus. Dikirim lagi begitu tersambung.";
const COBA_MS = 5000;

/** Writes a value into a field; where a list has no such choice (any more) its first stands. */
function tulis(isian, teks) {
  isian.value = teks;
  if (isian.selectedIndex === -1) isian.selectedIndex = 0;
}

export class Fakta {
  /** `akar` = [data-fakta]; `alamat` = {fakta, klasifikasi, langkah}; `ruang` = {pengirim, status, keadaan, ketikan, temuan}. */
  constructor(akar, alamat, ruang) {
    Object.assign(this, { akar, alamat, ruang, semula: {}, mengirim: false, lagi: false });
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

  #isian(fakta) {
    return fakta === "paraf" ? this.paraf : [this.akar.querySelector(`[name=${fakta}]`)];
  }

  /** What the fields of a fact hold, in the shape of `nilai`. */
  #isi(fakta) {
    const isi = this.#isian(fakta).map((satu) => satu.value);
    return fakta === "paraf" ? isi.filter(Boolean) : isi[0];
  }

  /** Send what this window has changed, with the facts as it knows them; one request after another. */
  async simpan() {
    this.#ringkasParaf();
    if (this.mengirim) return void (this.lagi = true);
    const terkirim = Object.fromEntries(Object.keys(this.nilai).map((fakta) => [fakta, this.#isi(fakta)]));
    const berubah = Object.keys(terkirim).filter((fakta) => !sama(terkirim[fakta], this.semula[fakta]));
    this.mengirim = true;
    const jawaban = await this.#kirim(berubah);
    const data = jawaban?.type === "basic" && jawaban.status < 500 ? await jawaban.json().catch(() => null) : null;
    this.mengirim = false;
    this.tertunda = !data;
    if (data && jawaban.ok) {
      this.ruang.status.galat("");
      this.terima(data, terkirim);
      this.ruang.pratinjau.minta();
    } else {
      this.ruang.status.galat(data?.pesan ?? GAGAL);
      if (!data) setTimeout(() => this.tertunda && this.simpan(), COBA_MS);
    }
    const { lagi } = this;
    this.lagi = false;
    if (lagi && data) this.simpan();
  }

  #kirim(berubah) {
    const badan = new FormData();
    badan.set("penugasan", this.akar.closest("form").elements.penugasan.value);
    badan.set("dilihat", JSON.stringify(this.nilai));
    for (const satu of berubah.flatMap((fakta) => this.#isian(fakta))) badan.set(satu.name, satu.value);
    const kepala = { "X-CSRFToken": this.ruang.pengirim.csrf };
    return fetch(this.alamat.fakta, { method: "POST", headers: kepala, body: badan, redirect: "manual" }).catch(() => null);
  }

  /** The fields follow what the letter holds, but for those that wait for a better answer or were changed since. */
  #ikuti(nilai, galat, bentrok, terkirim) {
    this.nilai = nilai;
    for (const fakta of Object.keys(nilai)) {
      const isian = this.#isian(fakta);
      if (isian.some(({ name }) => name in galat) && !bentrok.includes(fakta)) continue;
      if (terkirim && !sama(this.#isi(fakta), terkirim[fakta])) {
        this.semula[fakta] = terkirim[fakta];
        continue;
      }
      isian.forEach((satu, i) => tulis(satu, (fakta === "paraf" ? nilai.paraf[i] : nilai[fakta]) ?? ""));
      this.semula[fakta] = this.#isi(fakta);
    }
    this.#ringkasParaf();
  }

  /** {nilai, galat, bentrok, tercetak, temuan, langkah} of the server; `terkirim` is what the fields held when it was asked. */
  terima({ nilai, galat, bentrok, tercetak, temuan, langkah }, terkirim) {
    this.#ikuti(nilai, galat, bentrok, terkirim);
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
