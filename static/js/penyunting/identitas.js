// The identity block: four facts, and below them every field, folded once all of it is written.
import { bacaTanggal, tanggalPanjang } from "../tanggal.js";
import { Butir } from "./butir.js";
import { sama } from "./langkah.js";

const TANGGAL = new Set(["tanggal_pembuatan", "tanggal_revisi"]);
const KUNCI_LIPAT = "penyunting-identitas";
const TAMPAK = 3; // legal bases named in the folded block
const SINGKATAN = [
  [/Undang-Undang/i, "UU"], [/Peraturan Pemerintah/i, "PP"], [/Peraturan Presiden/i, "Perpres"],
  [/Peraturan Menteri/i, "Permen"], [/Peraturan Daerah/i, "Perda"], [/Peraturan Kepala/i, "Perka"], [/ Republik Indonesia/i, ""],
];

function nilaiBidang(isi, bidang) {
  const [induk, kunci] = bidang.split(".");
  return kunci ? isi[induk][kunci] : isi[induk];
}

function dariIso(iso) {
  if (!iso) return "";
  const [tahun, bulan, hari] = iso.split("-").map(Number);
  return tanggalPanjang({ tahun, bulan, hari });
}

function keIso(teks) {
  const kini = bacaTanggal(teks);
  if (!kini) return null;
  const dua = (n) => String(n).padStart(2, "0");
  return `${kini.tahun}-${dua(kini.bulan)}-${dua(kini.hari)}`;
}

export class Identitas {
  /** `akar` is the section; `ruang` = {keadaan, ketikan}. */
  constructor(akar, ruang) {
    Object.assign(this, { akar, ruang });
    this.lipatan = akar.querySelector("#identitas-isian");
    this.tombol = akar.querySelector("[data-kerja=lipat-identitas]");
    this.isian = [...akar.querySelectorAll("input[data-alamat]")];
    this.daftar = [...akar.querySelectorAll("[data-daftar]")].map((ol) => new Butir(ol, ruang));
    for (const isian of this.isian) this.#pasang(isian);
    this.tombol.addEventListener("click", () => this.buka(this.lipatan.hidden, true));
    const ingat = sessionStorage.getItem(KUNCI_LIPAT);
    const lapang = matchMedia("(min-width: 768px)").matches;
    this.buka(ingat ? ingat === "buka" : lapang && this.#terisi() < this.#banyak());
  }

  buka(terbuka = true, ingat = false) {
    this.lipatan.hidden = !terbuka;
    this.tombol.setAttribute("aria-expanded", String(terbuka));
    if (ingat) sessionStorage.setItem(KUNCI_LIPAT, terbuka ? "buka" : "lipat");
    this.#tulisLipat();
  }

  segarkan() {
    const { isi } = this.ruang.keadaan;
    for (const isian of this.isian) {
      if (this.#dipegang(isian)) continue;
      const nilai = nilaiBidang(isi, bidangDari(isian));
      const teks = TANGGAL.has(bidangDari(isian)) ? dariIso(nilai) : (nilai ?? "");
      if (!sama(this.#baca(isian, isian.value), nilai)) isian.value = teks;
    }
    for (const daftar of this.daftar) daftar.segarkan();
    this.#fakta(isi);
    this.#tulisLipat();
  }

  #pasang(isian) {
    const bidang = bidangDari(isian);
    const susun = (teks) => {
      const nilai = this.#baca(isian, teks);
      return nilai === undefined || sama(nilaiBidang(this.ruang.keadaan.isi, bidang), nilai) ? [] : [{ op: "bidang", bidang, nilai }];
    };
    if (TANGGAL.has(bidang)) {
      // A date is saved when it is whole: half of one is no date.
      isian.addEventListener("change", () => {
        this.#tandai(isian, this.#baca(isian, isian.value) === undefined);
        this.ruang.ketikan.catat(isian, susun);
        this.ruang.ketikan.tutup();
      });
    } else {
      isian.addEventListener("input", () => this.ruang.ketikan.catat(isian, susun));
    }
  }

  /** Whether something is being typed there. A date counts as nothing until it is whole, and must stay all the same. */
  #dipegang(isian) {
    const tanggal = TANGGAL.has(bidangDari(isian)) && (isian === document.activeElement || isian.hasAttribute("aria-invalid"));
    return tanggal || this.ruang.ketikan.memegang(isian);
  }

  /** What a field's text means; undefined when it is no date. */
  #baca(isian, teks) {
    const bidang = bidangDari(isian);
    if (bidang === "nama") return teks.trim();
    if (!TANGGAL.has(bidang)) return teks.trim() || null;
    return teks.trim() ? (keIso(teks) ?? undefined) : null;
  }

  #tandai(isian, salah) {
    const wadah = isian.closest(".isian");
    wadah.classList.toggle("isian-salah", salah);
    wadah.querySelector(".isian-galat").hidden = !salah;
    isian.classList.toggle("is-invalid", salah);
    if (salah) isian.setAttribute("aria-invalid", "true");
    else isian.removeAttribute("aria-invalid");
  }

  #bidang() {
    return [...this.isian.map(bidangDari), ...this.daftar.map((d) => d.bidang)];
  }

  #banyak() {
    return this.#bidang().length;
  }

  #terisi() {
    const { isi } = this.ruang.keadaan;
    // A first version has nothing to revise.
    return this.#bidang().filter((b) => b === "tanggal_revisi" || nilaiBidang(isi, b)?.length).length;
  }

  #tulisLipat() {
    const kata = this.lipatan.hidden ? "Buka seluruh identitas" : "Lipat identitas";
    const teks = `${kata} (${this.#banyak()} bagian, ${this.#terisi()} terisi)`;
    this.akar.querySelector("[data-lipat-teks]").textContent = teks;
  }

  #fakta(isi) {
    const tulis = (nama, teks) => (this.akar.querySelector(`[data-fakta=${nama}]`).textContent = teks || "–");
    tulis("pengesah", isi.disahkan_oleh.jabatan);
    tulis("tanggal", dariIso(isi.tanggal_pembuatan));
    const hukum = isi.dasar_hukum;
    const lebih = hukum.length > TAMPAK ? ", …" : "";
    const daftar = hukum.slice(0, TAMPAK).map(singkatHukum).join(", ");
    tulis("dasar_hukum", hukum.length ? `${hukum.length} butir · ${daftar}${lebih}` : "");
  }
}

function bidangDari(isian) {
  return isian.dataset.alamat.slice("bidang/".length);
}

/** `Undang-Undang Nomor 24 Tahun 2013 tentang …` → `UU 24/2013`; what does not look like one is cut. */
function singkatHukum(teks) {
  const cocok = /^(.*?)\s+Nomor\s+(\S+)\s+Tahun\s+(\d{4})/i.exec(teks);
  if (!cocok) return teks.length > 32 ? `${teks.slice(0, 30)}…` : teks;
  const jenis = SINGKATAN.reduce((kata, [dari, ke]) => kata.replace(dari, ke), cocok[1]);
  return `${jenis} ${cocok[2]}/${cocok[3]}`;
}
