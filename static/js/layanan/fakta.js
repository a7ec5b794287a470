// The facts above the components: name, time, cost. A figure is saved when it is whole; what is wrong is said at its field.
import { sama } from "../penyunting/rapi.js";
import { kataBiaya, kataWaktu } from "./kata_fakta.js";

const KATA = { waktu: kataWaktu, biaya: kataBiaya };
const TERBESAR = { waktu: 9999, biaya: 10 ** 12 };
const URUT = {
  waktu: "Waktu paling cepat tidak boleh melebihi waktu paling lama.",
  biaya: "Biaya terendah tidak boleh melebihi biaya tertinggi.",
};

/** A figure from text (`10.000`); null for nothing, undefined for what is none. */
function angka(teks, terbesar) {
  const rapi = teks.replace(/^\s*rp\.?/i, "").trim().replace(/,(00|-)$/, "");
  if (!rapi) return null;
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(rapi)) return undefined;
  const n = Number(rapi.replaceAll(".", ""));
  return n <= terbesar ? n : undefined;
}

export class Fakta {
  /** `akar` is the section; `ruang` = {keadaan, ketikan, lakukan}. */
  constructor(akar, ruang) {
    Object.assign(this, { akar, ruang, saran: {}, kotor: new Set() }); // kotor: typed in, not yet whole
    this.nama = akar.querySelector("#fakta-nama");
    this.nama.addEventListener("input", () => ruang.ketikan.catat(this.nama, (teks) => this.#bila("nama", teks.replace(/\s+/g, " ").trim())));
    for (const bidang of ["waktu", "biaya"]) {
      const kelompok = this.#kelompok(bidang);
      kelompok.addEventListener("input", () => this.kotor.add(bidang));
      kelompok.addEventListener("change", () => this.#simpan(bidang));
      kelompok.querySelector("[data-pakai-saran]").addEventListener("click", () => this.#pakai(bidang));
    }
    this.segarkan();
  }

  segarkan() {
    const { isi } = this.ruang.keadaan;
    if (!this.ruang.ketikan.memegang(this.nama)) this.nama.value = isi.nama;
    for (const bidang of ["waktu", "biaya"]) {
      const kelompok = this.#kelompok(bidang);
      if (!this.kotor.has(bidang) && !kelompok.matches(".isian-salah")) this.#tulis(bidang, isi[bidang]);
      this.#tulisSaran(bidang);
    }
  }

  /** What the wording says of time and cost, as the server reads it. */
  tampilkanSaran(saran) {
    this.saran = saran;
    for (const bidang of ["waktu", "biaya"]) this.#tulisSaran(bidang);
  }

  #kelompok(bidang) {
    return this.akar.querySelector(`[data-alamat="bidang/${bidang}"]`);
  }

  #isian(bidang) {
    return Object.fromEntries(["minimum", "maksimum", "jenis"].map((n) => [n, this.akar.querySelector(`[name="${bidang}-${n}"]`)]));
  }

  #tulis(bidang, nilai) {
    const { minimum, maksimum, jenis } = this.#isian(bidang);
    const titik = (n) => (n === null || n === undefined ? "" : String(n).replace(/\B(?=(\d{3})+$)/g, "."));
    const isi = (isian, teks) => isian.value !== teks && (isian.value = teks);
    isi(minimum, titik(nilai?.minimum));
    isi(maksimum, titik(nilai?.maksimum));
    if (bidang === "waktu") jenis.value = nilai?.satuan ?? jenis.value;
    else jenis.value = nilai === null ? "" : nilai.gratis ? "gratis" : "bertarif";
    this.#tarif();
  }

  /** Amounts are asked for only where the service costs something. */
  #tarif() {
    const { jenis } = this.#isian("biaya");
    this.akar.querySelector("[data-tarif]").hidden = jenis.value !== "bertarif";
  }

  #simpan(bidang) {
    this.kotor.delete(bidang);
    if (bidang === "biaya") this.#tarif();
    const hasil = this.#baca(bidang);
    this.#tandai(bidang, typeof hasil === "string" ? hasil : "");
    if (typeof hasil !== "string") this.ruang.lakukan(this.#bila(bidang, hasil));
  }

  /** The value of the fields, or the sentence that says what is wrong. */
  #baca(bidang) {
    const isian = this.#isian(bidang);
    const [minimum, maksimum] = [isian.minimum, isian.maksimum].map(({ value }) => angka(value, TERBESAR[bidang]));
    const { value: jenis } = isian.jenis;
    if (bidang === "biaya" && jenis !== "bertarif") return jenis ? { gratis: true, minimum: null, maksimum: null } : null;
    if (minimum === undefined || maksimum === undefined) return "Tulis angka saja, misalnya 3 atau 10.000.";
    if (minimum !== null && maksimum !== null && minimum > maksimum) return URUT[bidang];
    if (bidang === "biaya") return { gratis: false, minimum, maksimum };
    return minimum === null && maksimum === null ? null : { minimum, maksimum, satuan: jenis };
  }

  #bila(bidang, nilai) {
    return sama(this.ruang.keadaan.isi[bidang], nilai) ? [] : [{ op: "bidang", bidang, nilai }];
  }

  #tandai(bidang, kalimat) {
    const kelompok = this.#kelompok(bidang);
    kelompok.classList.toggle("isian-salah", Boolean(kalimat));
    const galat = kelompok.querySelector(".isian-galat");
    galat.hidden = !kalimat;
    galat.querySelector("span").textContent = kalimat;
    for (const isian of kelompok.querySelectorAll("input")) {
      if (kalimat) isian.setAttribute("aria-invalid", "true");
      else isian.removeAttribute("aria-invalid");
    }
  }

  #pakai(bidang) {
    const { nilai } = this.saran[bidang];
    this.kotor.delete(bidang);
    this.#tandai(bidang, "");
    this.ruang.lakukan(this.#bila(bidang, nilai));
    this.#tulis(bidang, nilai);
    this.#isian(bidang).jenis.focus();
  }

  #tulisSaran(bidang) {
    const wadah = this.#kelompok(bidang).querySelector("[data-saran]");
    const saran = this.saran[bidang];
    const kini = this.ruang.keadaan.isi[bidang];
    wadah.hidden = !saran || KATA[bidang](kini) === saran.kata;
    wadah.querySelector("[data-saran-kata]").textContent = saran?.kata ?? "";
  }
}
