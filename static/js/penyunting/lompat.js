// Going to a place named by an address (`bidang/peringatan`, `kegiatan/k4/uraian`, `simbol/k4/p2/1`, `alur/a7`).
import { rangkaian } from "./perubahan.js";

const LAMA_MS = 2000;

export function lompatKe(tempat, ruang) {
  const [jenis, ...bagian] = tempat.split("/");
  if (jenis === "bidang") ruang.identitas.buka();
  if (jenis === "simbol") return void ruang.simbol.buka(bagian[0], bagian[1], Number(bagian[2] ?? 1));
  if (jenis === "alur") return void keAlur(bagian[0], ruang);
  const sasaran = unsurDi(tempat, ruang);
  if (sasaran) sorot(sasaran, jenis === "bidang" ? Number(bagian[1] ?? 1) : 1);
}

/** Marks a place that is spoken of, until another is; the focus stays where it is. "" marks none. */
export function tandaiTempat(tempat, ruang) {
  for (const lama of document.querySelectorAll(".dituju")) lama.classList.remove("dituju");
  if (tempat.startsWith("bidang/")) ruang.identitas.buka();
  const sasaran = tempat && unsurDi(tempat, ruang);
  const wadah = sasaran && wadahDari(sasaran);
  wadah?.classList.add("dituju");
  wadah?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** What a place is shown by: of an item its list, of a symbol its cell, of an arrow the cell that it leaves. */
function unsurDi(tempat, { keadaan }) {
  const [jenis, ...bagian] = tempat.split("/");
  const sel = jenis === "alur" ? rangkaian(keadaan.isi).find((a) => a.id === bagian[0])?.dari : jenis === "simbol" && bagian;
  if (sel) return document.querySelector(`[data-sel="${CSS.escape(sel.slice(0, 2).join("/"))}"]`);
  const alamat = jenis === "bidang" ? `bidang/${bagian[0]}` : tempat;
  return document.querySelector(`[data-alamat="${CSS.escape(alamat)}"]`);
}

function wadahDari(sasaran) {
  return sasaran.closest("td, th, .isian") ?? sasaran;
}

function keAlur(id, ruang) {
  const alur = rangkaian(ruang.keadaan.isi).find((a) => a.id === id);
  if (!alur) return;
  ruang.simbol.buka(...alur.dari);
  ruang.lembaran.kini?.unsur.querySelector(`[data-fokus="label-${CSS.escape(id)}"]`)?.focus();
}

/** `urut`: which item, where the place is a list. */
function sorot(sasaran, urut) {
  sasaran.scrollIntoView({ block: "center", inline: "nearest" });
  const bisa = [...sasaran.querySelectorAll(sasaran.matches("ol") ? "textarea" : "input, textarea, button")];
  const isian = sasaran.matches("input, textarea, button") ? sasaran : bisa[urut - 1] ?? bisa[0];
  (isian ?? sasaran.parentElement.querySelector("[data-tambah-butir]"))?.focus({ preventScroll: true });
  const wadah = wadahDari(sasaran);
  wadah.classList.add("disorot");
  setTimeout(() => wadah.classList.remove("disorot"), LAMA_MS);
}
