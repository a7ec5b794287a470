// The tool strip and the menu of a line: everything that keys do, by mouse and touch.
import { bila } from "../penyunting/menyusul.js";
import { adalahButir } from "./blok.js";
import { tandai } from "./baris.js";

const GAGAL = "Contoh rumusan belum dapat diambil. Coba lagi setelah tersambung.";

/** {name: function} of the buttons (data-kerja). `ruang` = {baris, komponen, lembaran, status, tanpaKeadaan}. */
export function pasangAlat(akar, ruang) {
  const { baris } = ruang;
  const kerja = {
    paragraf: () => baris.jenis("paragraf"),
    angka: () => baris.jenis("angka"),
    huruf: () => baris.jenis("huruf"),
    butir: () => baris.jenis("butir"),
    kedalam: () => baris.kedalam(),
    keluar: () => baris.keluar(),
    naik: () => baris.pindah(-1),
    turun: () => baris.pindah(1),
    tebal: () => marka("**"),
    miring: () => marka("*"),
    tabel: () => baris.tabel(),
    keadaan: () => baris.keadaan(),
    "tambah-baris": ({ target }) => baris.tambah(milik(target)),
    rumusan: ({ target }) => rumusan(target.closest("[data-kerja]")),
  };

  /** The component beside which a button stands. */
  function milik(tombol) {
    return ruang.komponen[tombol.closest("tr, [data-wadah-blok]").querySelector("[data-komponen]").dataset.komponen];
  }

  function marka(tanda) {
    const isian = baris.kini?.isian;
    if (!isian?.isConnected || isian.dataset.isian === "keadaan") return;
    isian.focus();
    tandai(isian, tanda);
  }

  async function rumusan(tombol) {
    const k = milik(tombol);
    const ada = await bila(import("./nanti/rumusan.js"), (m) => m.tawarkan(tombol, k, akar.dataset.rumusan, ruang));
    if (!ada) ruang.status.galat(GAGAL);
  }

  // A tool must not take the focus out of the line that it is for.
  document.querySelector(".alat").addEventListener("pointerdown", (acara) => acara.target.closest("[data-alat-baris]") && acara.preventDefault());
  akar.addEventListener("click", ({ target }) => {
    const penanda = target.closest("[data-penanda]");
    if (penanda) menu(penanda, ruang);
  });
  akar.addEventListener("focusin", ({ target }) => target.matches("[data-isian]") && tandaiAlat(ruang));
  ruang.keadaan.addEventListener("ubah", () => tandaiAlat(ruang));
  return kerja;
}

/** Which kind the line is, pressed in the strip. */
function tandaiAlat({ baris: { kini } }) {
  const jenis = kini?.k.semua[kini.k.letak(kini.id)]?.jenis;
  for (const tombol of document.querySelectorAll("[data-jenis-baris]")) {
    tombol.setAttribute("aria-pressed", String(tombol.dataset.jenisBaris === jenis));
  }
}

/** The line's own menu. */
function menu(penanda, { baris, komponen, lembaran, tanpaKeadaan = false }) {
  const unsur = penanda.closest(".baris");
  const k = komponen[unsur.closest("[data-komponen]").dataset.komponen];
  const b = k.semua[k.letakUnsur(unsur)];
  baris.kini = { k, id: b.id, isian: unsur.querySelector("[data-isian]") };
  const teks = b.jenis !== "tabel" && b.jenis !== "keadaan";
  const jenis = (kode, label) => ({ label, kerja: () => baris.jenis(kode), mati: b.jenis === kode });
  lembaran.menu(penanda, "Pilihan baris", [
    ...(teks ? [jenis("paragraf", "Paragraf"), jenis("angka", "Daftar 1, 2, 3"), jenis("huruf", "Daftar a, b, c"), jenis("butir", "Daftar berbutir")] : []),
    ...(teks ? [{ label: "Lebih dalam", tanda: "Tab", kerja: () => baris.kedalam() }, { label: "Lebih luar", tanda: "Shift Tab", kerja: () => baris.keluar() }] : []),
    { label: "Naikkan", tanda: "Alt ↑", kerja: () => baris.pindah(-1) },
    { label: "Turunkan", tanda: "Alt ↓", kerja: () => baris.pindah(1) },
    ...(adalahButir(b) ? [{ label: b.baru ? "Lanjutkan nomor" : "Nomor mulai lagi", kerja: () => baris.mulaiLagi() }] : []),
    ...(tanpaKeadaan ? [] : [{ label: b.dalam || b.jenis === "keadaan" ? "Lepas keadaan" : "Hanya dalam keadaan tertentu", kerja: () => baris.keadaan() }]),
    ...(b.jenis === "keadaan" ? [] : [{ label: b.jenis === "tabel" ? "Hapus tabel" : "Hapus baris", kerja: () => baris.hapus(), bahaya: true }]),
  ]);
}
