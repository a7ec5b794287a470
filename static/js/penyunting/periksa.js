// The panel: what the rules find, each with its source and a way to the place, and the sum of times along its path.
import { KOLOM, sama } from "./langkah.js";
import { buat, ikon } from "./unsur.js";

const BAGIAN = {
  nama: "nama SOP", tanggal_pembuatan: "Tanggal pembuatan", tanggal_revisi: "Tanggal revisi", instansi: "Instansi",
  unit: "Unit kerja", "disahkan_oleh.jabatan": "Disahkan oleh", dasar_hukum: "Dasar hukum",
  kualifikasi_pelaksana: "Kualifikasi pelaksana", keterkaitan: "Keterkaitan",
  peralatan_perlengkapan: "Peralatan/perlengkapan", peringatan: "Peringatan", pencatatan_pendataan: "Pencatatan dan pendataan",
};

export class Periksa {
  /** `panel` is the aside; `ruang` = {keadaan, lompat}. */
  constructor(panel, ruang) {
    Object.assign(this, { panel, ruang, hasil: null });
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
    this.wadah.replaceChildren(...(bagian.length ? bagian : [beres()]), jumlahWaktu(hasil.jumlah));
    if (fokus) this.wadah.querySelector(`[data-fokus="${CSS.escape(fokus)}"]`)?.focus();
    this.#ajukan(wajib.length);
    this.ringkas();
  }

  /** The line in the tool strip: `12 langkah · 1 jam 30 menit`. */
  ringkas() {
    const { teks, terhitung } = this.hasil.jumlah;
    // How days were converted stands in the panel.
    const jumlah = terhitung ? [" · ", buat("strong", {}, teks.split(" (")[0])] : [];
    document.querySelector("[data-ringkas]").replaceChildren(`${this.ruang.keadaan.isi.kegiatan.length} langkah`, ...jumlah);
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
    const kata = this.#bisaDituju(temuan.tempat) ? sebutTempat(this.ruang.keadaan.isi, temuan.tempat) : "";
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

function jumlahWaktu({ teks, terhitung, jalur }) {
  const isi = terhitung
    ? [
        buat("p", {}, buat("strong", {}, teks), " sepanjang jalur"),
        buat("p", {}, jalur.join(" → ")),
        buat("small", { class: "kecil" }, "Jalan kembali tidak dihitung."),
      ]
    : [buat("p", {}, teks)];
  return buat("section", { class: "panel-bagian" }, buat("h2", {}, "Jumlah waktu"), isi);
}

/** The words of the way to a place: `Ke bagian Peringatan`, `Ke langkah 4, Waktu`. Empty for the whole document. */
function sebutTempat(isi, tempat) {
  const [jenis, id, bidang] = tempat.split("/");
  const langkah = () => isi.kegiatan.find((k) => k.id === id)?.no ?? "?";
  if (jenis === "bidang") return `Ke bagian ${BAGIAN[id] ?? id}`;
  if (jenis === "kegiatan" && id) return `Ke langkah ${langkah()}${bidang ? `, ${KOLOM[bidang]?.judul ?? bidang}` : ""}`;
  if (jenis === "simbol") return `Ke simbol di langkah ${langkah()}`;
  if (jenis === "alur" && id) return "Ke panahnya";
  if (jenis === "pelaksana" && id) return `Ke pelaksana ${isi.pelaksana.find((p) => p.kode === id)?.nama ?? ""}`;
  return "";
}
