// The panel: what the rules find, each with its source and a way to the place.
import { sama } from "./rapi.js";
import { buat, ikon } from "./unsur.js";

export class Periksa {
  /**
   * `panel` is the aside; `ruang` = {keadaan, lompat}; `kata` is the kind's own: sebutTempat(isi, place) words the way to
   * a place ("" for none), ringkas(isi, hasil) the line in the tool strip, tambahan(hasil) what stands below the findings.
   */
  constructor(panel, ruang, kata) {
    Object.assign(this, { panel, ruang, kata, hasil: null });
    this.wadah = panel.querySelector("[data-temuan]");
    if (panel.dataset.awal) this.#pilihTab(panel.querySelector(`#tab-${panel.dataset.awal}`));
    panel.querySelector("[role=tablist]").addEventListener("click", (acara) => this.#pilihTab(acara.target.closest("[role=tab]")));
    panel.querySelector("[role=tablist]").addEventListener("keydown", (acara) => this.#geserTab(acara));
  }

  tampilkan(hasil) {
    if (sama(hasil, this.hasil)) return;
    this.hasil = hasil;
    const wajib = hasil.temuan.filter((t) => t.berat === "wajib");
    const saran = hasil.temuan.filter((t) => t.berat !== "wajib");
    this.panel.querySelector("[data-banyak-temuan]").textContent = hasil.temuan.length;
    const bagian = [this.#kelompok("Wajib", wajib), this.#kelompok("Saran", saran)].filter(Boolean);
    const fokus = this.wadah.contains(document.activeElement) ? document.activeElement.dataset.fokus : null;
    this.wadah.replaceChildren(...(bagian.length ? bagian : [beres()]), ...this.kata.tambahan(hasil));
    if (fokus) this.wadah.querySelector(`[data-fokus="${CSS.escape(fokus)}"]`)?.focus();
    this.#ajukan(wajib.length);
    this.ringkas();
  }

  /** The line in the tool strip. */
  ringkas() {
    document.querySelector("[data-ringkas]").replaceChildren(...this.kata.ringkas(this.ruang.keadaan.isi, this.hasil));
  }

  /** Show the findings, and stand on the first that blocks. */
  tunjukkan() {
    this.#pilihTab(this.panel.querySelector("#tab-periksa"));
    this.wadah.querySelector(".temuan button")?.focus();
  }

  #ajukan(wajib) {
    const tombol = document.querySelector("[data-ajukan]");
    const alasan = wajib ? `Belum dapat diajukan: ${wajib} hal wajib belum beres, lihat panel Periksa.` : "";
    this.panel.querySelector("[data-alasan]").textContent = alasan;
    if (!tombol) return;
    if (wajib) tombol.setAttribute("aria-disabled", "true");
    else tombol.removeAttribute("aria-disabled");
  }

  #kelompok(judul, temuan) {
    if (!temuan.length) return null;
    return buat("section", { class: "panel-bagian" }, buat("h2", {}, `${judul}, ${temuan.length}`), temuan.map((t) => this.#satu(t)));
  }

  #satu(temuan) {
    const wajib = temuan.berat === "wajib";
    const kata = this.#bisaDituju(temuan.tempat) ? this.kata.sebutTempat(this.ruang.keadaan.isi, temuan.tempat) : "";
    const onclick = () => this.ruang.lompat(temuan.tempat);
    const ke = kata && buat("button", { type: "button", class: "btn-tautan", onclick, data: { fokus: temuan.tempat + temuan.pesan } }, kata);
    const isi = buat("div", {}, buat("strong", {}, temuan.pesan), ke, buat("small", {}, temuan.sumber));
    return buat("div", { class: wajib ? "temuan temuan-wajib" : "temuan" }, ikon(wajib ? "awas" : "info"), isi);
  }

  /** What ratification writes has no field here. */
  #bisaDituju(tempat) {
    return !tempat.startsWith("bidang/") || document.querySelector(`[data-alamat="${CSS.escape(tempat)}"]`) !== null;
  }

  #pilihTab(tab) {
    if (!tab) return;
    for (const lain of this.panel.querySelectorAll("[role=tab]")) {
      lain.setAttribute("aria-selected", String(lain === tab));
      lain.tabIndex = lain === tab ? 0 : -1;
      this.panel.querySelector(`#${lain.getAttribute("aria-controls")}`).hidden = lain !== tab;
    }
  }

  #geserTab(acara) {
    const arah = { ArrowRight: 1, ArrowLeft: -1 }[acara.key];
    if (!arah) return;
    const semua = [...this.panel.querySelectorAll("[role=tab]")];
    const tab = semua[(semua.indexOf(document.activeElement) + arah + semua.length) % semua.length];
    this.#pilihTab(tab);
    tab.focus();
  }
}

function beres() {
  return buat("section", { class: "panel-bagian" }, buat("p", {}, ikon("centang"), " Tidak ada yang perlu diperbaiki."));
}
