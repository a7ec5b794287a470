// The table in which a pasted block is shown as it was understood: each column's meaning can be changed, rows dropped.
import { BENTUK } from "../langkah.js";
import { gambarBentuk } from "../lukis.js";
import { bilangan, buat, ikon } from "../unsur.js";

const ARTI = {
  no: "Nomor", uraian: "Kegiatan", pelaksana: "Pelaksana (tanda)", pelaku: "Pelaksana (nama)", kelengkapan: "Kelengkapan",
  waktu: "Waktu", output: "Output", keterangan: "Keterangan", abaikan: "Tidak dipakai",
};

export class Pratinjau {
  /** `wadah` holds the table; `ubah()` is called when a column was given another meaning or name. */
  constructor(wadah, ubah) {
    Object.assign(this, { wadah, ubah });
    this.tabel = wadah.querySelector("table");
    wadah.addEventListener("change", ({ target }) => {
      if (target.dataset.pakai) this.pilihan.set(Number(target.dataset.pakai), target.checked);
      if (target.matches("[data-arti], [data-nama]")) this.ubah();
      else this.#ringkas();
    });
  }

  /** `usul` = {kolom, isi, langkah}; `isiAda`: see DialogTempel; after the first time what the person chose stays. */
  tampilkan(usul, { isiAda, di, pertama }) {
    this.usul = usul;
    if (pertama) this.pilihan = new Map(); // row → whether it is wanted, where the person said so
    const fokus = this.wadah.contains(document.activeElement) ? document.activeElement.dataset.fokus : null;
    this.tabel.tHead.replaceChildren(this.#kepala());
    this.tabel.tBodies[0].replaceChildren(...usul.langkah.map((satu, i) => this.#baris(satu, i)));
    const pilihan = this.wadah.querySelector("[data-cara]");
    pilihan.hidden = isiAda === null;
    if (isiAda !== null && pertama) pilihan.querySelector(`[value=${isiAda ? "isi" : "baru"}]`).checked = true;
    for (const tempat of pilihan.querySelectorAll("[data-cara-no]")) tempat.textContent = di ?? "";
    if (fokus) this.wadah.querySelector(`[data-fokus="${fokus}"]`)?.focus();
    this.#ringkas();
  }

  kolom() {
    return this.usul.kolom.map((kolom, i) => ({
      ...kolom,
      arti: this.wadah.querySelector(`[data-arti="${i}"]`).value,
      nama: this.wadah.querySelector(`[data-nama="${i}"]`)?.value.trim() ?? kolom.nama,
    }));
  }

  dipakai() {
    return this.usul.langkah.filter((_, i) => this.wadah.querySelector(`[data-pakai="${i}"]`).checked);
  }

  isiAda() {
    return !this.wadah.querySelector("[data-cara]").hidden && this.wadah.querySelector("[value=isi]").checked;
  }

  #ringkas() {
    const n = this.dipakai().length;
    const pelaksana = this.usul.kolom.filter((k) => k.arti === "pelaksana").length;
    const siapa = pelaksana ? ` dan ${bilangan(pelaksana)} pelaksana` : "";
    this.wadah.querySelector("[data-tempel-ringkas]").textContent =
      `Terbaca ${n} langkah${siapa}. Perbaiki arti kolom yang keliru; lepas baris yang tidak dipakai.`;
    const terima = this.wadah.closest("dialog").querySelector("[data-tempel-terima]");
    terima.textContent = `Masukkan ${n} langkah`;
    terima.disabled = !n;
  }

  #kepala() {
    const sel = this.usul.kolom.map((kolom, i) => {
      const pilihan = Object.entries(ARTI).map(([arti, kata]) => buat("option", { value: arti, selected: arti === kolom.arti }, kata));
      const sebutan = kolom.judul ? `kolom ${i + 1}, ${kolom.judul}` : `kolom ${i + 1}`;
      const arti = buat("select", { class: "form-control", "aria-label": `Arti ${sebutan}`, data: { arti: i, fokus: `arti-${i}` } }, pilihan);
      return buat("th", { scope: "col" }, arti, kolom.arti === "pelaksana" ? this.#nama(kolom, i, sebutan) : this.#contoh(kolom, i));
    });
    return buat("tr", {}, buat("th", { scope: "col" }, "Pakai"), sel);
  }

  #nama({ nama }, i, sebutan) {
    const sifat = { class: "form-control", type: "text", maxlength: 200, value: nama, placeholder: "Nama pelaksana" };
    return buat("input", { ...sifat, "aria-label": `Nama pelaksana, ${sebutan}`, data: { nama: i, fokus: `nama-${i}` } });
  }

  /** What stands in a column: its heading, else its first text. */
  #contoh({ judul, arti }, i) {
    const contoh = judul || (arti === "abaikan" ? (this.usul.isi.find((satu) => satu[i])?.[i] ?? "") : "");
    return buat("span", { class: "kecil" }, contoh.slice(0, 60));
  }

  #baris(langkah, i) {
    const sifat = { type: "checkbox", checked: this.pilihan.get(i) ?? langkah.pakai, "aria-label": `Pakai baris ${i + 1}` };
    const pakai = buat("input", { ...sifat, data: { pakai: i, fokus: `pakai-${i}` } });
    const sel = this.usul.kolom.map((kolom, k) => buat("td", {}, isiSel(kolom, langkah, k, i)));
    return buat("tr", {}, buat("td", {}, pakai), sel);
  }
}

function isiSel({ arti }, langkah, k, i) {
  if (arti === "no") return String(i + 1);
  if (arti === "pelaksana") return langkah.simbol.filter(([siapa]) => siapa === k).map(([, bentuk]) => simbol(bentuk));
  if (arti === "pelaku") return langkah.simbol.filter(([siapa]) => typeof siapa === "string").map(([nama]) => nama).join(", ");
  if (arti === "waktu" && !langkah.waktu_terbaca) {
    return buat("span", { class: "tak-terbaca" }, ikon("awas"), ` ${langkah.waktu}`, buat("small", {}, " tidak terbaca sebagai waktu"));
  }
  if (arti === "abaikan") return "";
  const nilai = langkah[arti];
  return Array.isArray(nilai) ? nilai.join("\n") : (nilai ?? "");
}

function simbol(bentuk) {
  return buat("span", { class: "simbol-kecil" }, gambarBentuk(bentuk), buat("span", { class: "tersembunyi" }, BENTUK[bentuk]));
}
