// Pasting into a line: one piece of text goes into the field; lists, tables and several lines become lines, read by a
// module that is fetched with the first focus in a component.
import { bila } from "../penyunting/menyusul.js";
import { letakSel } from "./isian.js";
import { tempelSel } from "./kisi.js";
import { tempelkan } from "./susunan.js";

const GAGAL = "Tempelan belum dapat dibaca karena sambungan terputus. Coba lagi setelah tersambung.";

/** `akar` holds the components; `ruang` = {komponen, ketikan, status}. */
export function pasangTempel(akar, ruang) {
  let baca = null;
  const muat = () => baca ?? bila(import("./nanti/papan_klip.js"), (m) => (baca = m));
  akar.addEventListener("focusin", muat, { once: true });
  akar.addEventListener("paste", async (acara) => {
    const isian = acara.target.closest("[data-isian]");
    if (!isian || isian.dataset.isian === "keadaan") return;
    const salinan = { html: acara.clipboardData.getData("text/html"), teks: acara.clipboardData.getData("text/plain") };
    acara.preventDefault();
    await muat();
    if (!baca) return ruang.status.galat(GAGAL);
    const k = ruang.komponen[isian.closest("[data-komponen]").dataset.komponen];
    if (isian.dataset.isian === "sel") diSel(baca, salinan, isian, k);
    else diBaris(baca, salinan, isian, k);
  });
}

function sisipTeks(isian, teks) {
  isian.setRangeText(teks, isian.selectionStart, isian.selectionEnd, "end");
  isian.dispatchEvent(new Event("input", { bubbles: true }));
}

function diBaris(baca, salinan, isian, k) {
  const sisipan = baca.baris(salinan);
  if (!sisipan.length) return;
  if (sisipan.length === 1 && sisipan[0].jenis === "paragraf") return sisipTeks(isian, sisipan[0].teks);
  const i = k.letakUnsur(isian);
  const akhir = sisipan.at(-1);
  k.jadi(tempelkan(k.semua, i, sisipan), { kata: `${sisipan.length} baris ditempel.`, fokus: [akhir.id] });
}

/** A block of cells goes into the cells from here on; anything else is text of this one. */
function diSel(baca, salinan, isian, k) {
  const sel = baca.sel(salinan);
  if (!sel || (sel.length === 1 && sel[0].length === 1)) return sisipTeks(isian, sel ? sel[0][0] : baca.rapi(salinan.teks).trim());
  const i = k.letakUnsur(isian);
  const tabel = k.semua[i];
  k.jadi(k.semua.with(i, { ...tabel, ...tempelSel(tabel, letakSel(isian), sel) }), { kata: "Sel ditempel." });
}
