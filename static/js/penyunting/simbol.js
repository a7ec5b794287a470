// The sheet of a symbol: its kind, its exits with label and target, and with whom the step is done together.
import { BENTUK, hapusSimbol, namaPelaksana, sebutPanah } from "./langkah.js";
import { diSamping } from "./lembaran.js";
import { gambarBentuk } from "./lukis.js";
import { bila } from "./menyusul.js";
import { samaUjung, semuaSimbol } from "./perubahan.js";
import * as s from "./sambungan.js";
import { buat, ikon, tombol } from "./unsur.js";

const TERBANYAK = 3; // exits of one decision

export class LembaranSimbol {
  /** `ruang` = {keadaan, ketikan, lembaran, tabel, gambar, lakukan} */
  constructor(ruang) {
    this.ruang = ruang;
    this.kini = null;
  }

  /** Opens for the n-th symbol of a cell; where there is none, choosing a kind puts it there. */
  buka(id, kode, n = 1) {
    const { ruang } = this;
    ruang.lembaran.tutup(); // the one that is open forgets its place before this one has its own
    this.kini = [id, kode, n];
    this.unsur = buat("div", { class: "lembaran-simbol", role: "dialog" });
    const jangkar = ruang.tabel.tombolSel(id, kode);
    const tutup = () => {
      this.kini = null;
      ruang.gambar.pilih(null);
    };
    const bukan = (sasaran) => sasaran.closest(".bagan-gambar") !== null || sasaran.matches(".bagan-bingkai");
    ruang.lembaran.buka(this.unsur, { jangkar, tempat: () => {}, bukan, tutup });
    this.segarkan();
    this.unsur.querySelector("[aria-pressed=true], button").focus();
  }

  segarkan() {
    if (!this.kini) return;
    const { isi } = this.ruang.keadaan;
    const [id, kode, n] = this.kini;
    const kegiatan = isi.kegiatan.find((k) => k.id === id);
    if (!kegiatan || !isi.pelaksana.some((p) => p.kode === kode)) return void this.ruang.lembaran.tutup();
    const semua = s.simbolSel(isi, id, kode);
    this.kini[2] = Math.min(n, Math.max(1, semua.length));
    const simbol = semua[this.kini[2] - 1] ?? null;
    this.unsur.setAttribute("aria-label", `Simbol langkah ${kegiatan.no}, ${namaPelaksana(isi, kode)}`);
    this.#susun(isi, kegiatan, simbol, semua);
    this.ruang.gambar.pilih(simbol?.ujung ?? null);
    this.tempatkan();
  }

  /** Built anew only when its parts differ: a label that is left must not take away what was just pressed. */
  #susun(isi, kegiatan, simbol, semua) {
    const keluar = simbol ? s.jalanKeluar(isi, simbol.ujung) : [];
    const lain = semuaSimbol(isi).map((l) => [l.ujung, simbol && s.garisAntara(isi, simbol.ujung, l.ujung)?.jenis]);
    const susunan = JSON.stringify([this.kini, simbol, semua.length, keluar.map((a) => [a.id, a.ke]), lain, isi.pelaksana]);
    if (susunan !== this.susunan || !this.unsur.children.length) {
      this.susunan = susunan;
      const fokus = this.unsur.contains(document.activeElement) ? document.activeElement.dataset.fokus : null;
      this.unsur.replaceChildren(...this.#isi(isi, kegiatan, simbol, semua).filter(Boolean));
      // What had the focus may be gone, as the exit that was just deleted is.
      if (fokus) (this.#berfokus(fokus) ?? this.#berfokus("tambah-jalan") ?? this.unsur.querySelector("button")).focus();
    }
    for (const { id, label } of keluar) {
      const isian = this.unsur.querySelector(`[data-fokus="label-${CSS.escape(id)}"]`);
      if (!this.ruang.ketikan.memegang(isian) && isian.value.trim() !== (label ?? "")) isian.value = label ?? "";
    }
  }

  #berfokus(nama) {
    return this.unsur.querySelector(`[data-fokus="${CSS.escape(nama)}"]`);
  }

  tempatkan() {
    if (!this.kini) return;
    const kotak = this.ruang.gambar.kotakSimbol(this.kini) ?? this.ruang.tabel.tombolSel(...this.kini).getBoundingClientRect();
    diSamping(this.ruang.lembaran.wadah, this.unsur, kotak, this.ruang.gambar.kananPelaksana());
  }

  #isi(isi, kegiatan, simbol, semua) {
    const pilih = this.#pilihBentuk(simbol);
    if (!simbol) return [pilih];
    return [
      semua.length > 1 ? this.#pilihUrut(semua) : null,
      pilih,
      this.#jalanKeluar(isi, simbol),
      this.#bersama(isi, kegiatan, simbol),
      this.#kaki(),
    ];
  }

  #pilihBentuk(simbol) {
    const pilihan = Object.entries(BENTUK).map(([bentuk, kata]) => {
      const b = tombol("", () => this.taruh(bentuk), { data: { fokus: `bentuk-${bentuk}` } });
      b.setAttribute("aria-pressed", String(simbol?.bentuk === bentuk));
      b.append(gambarBentuk(bentuk), kata);
      return b;
    });
    return buat("div", { class: "pilih-bentuk", role: "group", "aria-label": "Bentuk simbol" }, pilihan);
  }

  /** Put a symbol of this kind into the cell, or change the one that is open. */
  taruh(bentuk) {
    const { isi } = this.ruang.keadaan;
    const [id, kode] = this.kini;
    if (s.simbolDi(isi, this.kini)) this.ruang.lakukan(s.ubahBentuk(isi, this.kini, bentuk));
    else this.ruang.lakukan(s.taruhSimbol(isi, id, kode, bentuk).perubahan);
  }

  #pilihUrut(semua) {
    const pilihan = semua.map(({ ujung, bentuk }) => {
      const label = `${ujung[2]}. ${BENTUK[bentuk]}`;
      const b = tombol(label, () => this.#pindahKe(ujung[2]), { data: { fokus: `urut-${ujung[2]}` } });
      b.setAttribute("aria-pressed", String(samaUjung(ujung, this.kini)));
      return b;
    });
    return buat("div", { class: "segmen", role: "group", "aria-label": "Simbol dalam sel ini" }, pilihan);
  }

  #pindahKe(n) {
    this.kini[2] = n;
    this.segarkan();
  }

  #jalanKeluar(isi, simbol) {
    const keluar = s.jalanKeluar(isi, simbol.ujung);
    const baris = keluar.map((alur, i) => this.#satuJalan(isi, alur, i + 1));
    const kosong = simbol.bentuk === "selesai" ? null : buat("p", { class: "kecil" }, "Belum ada jalan keluar.");
    const bisa = s.tambahJalan(isi, simbol.ujung) !== null;
    const sendiri = semuaSimbol(isi).length === 1;
    return buat(
      "div",
      { class: "jalan-daftar", role: "group", "aria-label": "Jalan keluar" },
      baris.length ? baris : kosong,
      bisa ? tombol("+ Tambah jalan keluar", () => this.tambahJalan(), { class: "btn-tautan", data: { fokus: "tambah-jalan" } }) : null,
      simbol.bentuk === "keputusan" && keluar.length > TERBANYAK ? this.#bagi(simbol) : null,
      sendiri ? buat("p", { class: "kecil" }, "Tambahkan simbol lain dulu untuk menarik panah.") : null,
    );
  }

  /** One more exit of the symbol that is open, its label ready to be written. */
  tambahJalan() {
    const { isi } = this.ruang.keadaan;
    const usul = s.simbolDi(isi, this.kini) && s.tambahJalan(isi, this.kini);
    if (usul && this.ruang.lakukan(usul.perubahan)) this.unsur.querySelector(`[data-fokus="label-${usul.id}"]`)?.select();
  }

  /** A diamond has one corner for what comes in and three for what leaves. */
  #bagi(simbol) {
    const { keadaan, lakukan } = this.ruang;
    const bagi = () =>
      bila(import("./nanti/pecah.js"), ({ bagiKeputusan }) => {
        lakukan(bagiKeputusan(keadaan.isi, simbol.ujung), { kabar: "Keputusan dibagi dua." });
      });
    return buat(
      "p",
      { class: "kecil" },
      "Keputusan dengan lebih dari tiga jalan keluar sulit dibaca. ",
      tombol("Bagi menjadi dua keputusan berurutan", bagi, { class: "btn-tautan", data: { fokus: "bagi" } }),
    );
  }

  #satuJalan(isi, alur, urut) {
    const label = buat("input", {
      class: "form-control", type: "text", value: alur.label ?? "", maxlength: 60,
      "aria-label": `Tulisan pada jalan keluar ${urut}`, data: { fokus: `label-${alur.id}`, alamat: `alur/${alur.id}` },
    });
    label.addEventListener("input", () => {
      this.ruang.ketikan.catat(label, (teks) => s.ubahLabel(this.ruang.keadaan.isi, alur.id, teks));
    });
    const hapus = () => this.ruang.lakukan(s.hapusJalan(alur.id), { kabar: `Panah ${sebutPanah(isi, alur)} dihapus.` });
    const buang = tombol(ikon("hapus"), hapus, { "aria-label": `Hapus jalan keluar ${urut}`, data: { fokus: `hapus-${alur.id}` } });
    const onfocusin = () => this.ruang.gambar.pilih(this.kini, alur.id);
    const onfocusout = () => this.ruang.gambar.pilih(this.kini);
    return buat("div", { class: "jalan-keluar", onfocusin, onfocusout }, label, this.#tujuan(isi, alur, urut), buang);
  }

  #tujuan(isi, alur, urut) {
    const pilihan = semuaSimbol(isi).map(({ ujung }) => buat(
      "option", { value: JSON.stringify(ujung), selected: samaUjung(ujung, alur.ke) }, `ke ${s.sebutUjung(isi, ujung)}`,
    ));
    const pilih = buat("select", { class: "form-control", "aria-label": `Tujuan jalan keluar ${urut}`, data: { fokus: `tujuan-${alur.id}` } }, pilihan);
    pilih.addEventListener("change", () => this.ruang.lakukan(s.ubahTujuan(alur.id, JSON.parse(pilih.value))));
    return pilih;
  }

  /** One tick for each other symbol of the row. */
  #bersama(isi, kegiatan, simbol) {
    const lain = semuaSimbol(isi).filter((l) => l.ujung[0] === kegiatan.id && !samaUjung(l.ujung, simbol.ujung));
    if (!lain.length) return null;
    const pilihan = lain.map(({ ujung }) => {
      const centang = buat("input", {
        type: "checkbox", checked: s.garisAntara(isi, simbol.ujung, ujung)?.jenis === "bersama",
        data: { fokus: `bersama-${ujung.join("-")}` },
      });
      centang.addEventListener("change", () => {
        this.ruang.lakukan(s.ubahBersama(this.ruang.keadaan.isi, simbol.ujung, ujung, centang.checked));
      });
      return buat("label", { class: "pilihan" }, centang, buat("span", {}, `Bersama ${namaPelaksana(isi, ujung[1])}`));
    });
    return buat("div", { class: "bersama-daftar" }, pilihan);
  }

  #kaki() {
    const lagi = () => {
      const [id, kode] = this.kini;
      const { ujung, perubahan } = s.taruhSimbol(this.ruang.keadaan.isi, id, kode, "proses");
      this.kini = ujung;
      this.ruang.lakukan(perubahan);
    };
    return buat(
      "div",
      { class: "simbol-kaki" },
      tombol("+ Simbol lagi di sel ini", lagi, { class: "btn-tautan", data: { fokus: "lagi" } }),
      tombol("Hapus simbol", () => this.hapus(), { class: "btn-tautan bahaya", data: { fokus: "hapus" } }),
    );
  }

  hapus() {
    const ujung = this.kini;
    this.ruang.lembaran.tutup({ fokus: true });
    const { perubahan, kabar } = hapusSimbol(this.ruang.keadaan.isi, ujung);
    this.ruang.lakukan(perubahan, { kabar });
  }
}
