// Going to a place named by an address (`bidang/peringatan`, `kegiatan/k4/uraian`, `simbol/k4/p2/1`, `alur/a7`).
import { rangkaian } from "./perubahan.js";

const LAMA_MS = 2000;

export function lompatKe(tempat, ruang) {
  const [jenis, ...bagian] = tempat.split("/");
  if (jenis === "bidang") ruang.identitas.buka();
  if (jenis === "simbol") return void ruang.simbol.buka(bagian[0], bagian[1], Number(bagian[2] ?? 1));
  if (jenis === "alur") return void keAlur(bagian[0], ruang);
  const sasaran = document.querySelector(`[data-alamat="${CSS.escape(tempat)}"]`);
  if (sasaran) sorot(sasaran);
}

function keAlur(id, ruang) {
  const alur = rangkaian(ruang.keadaan.isi).find((a) => a.id === id);
  if (!alur) return;
  ruang.simbol.buka(...alur.dari);
  ruang.lembaran.kini?.unsur.querySelector(`[data-fokus="label-${CSS.escape(id)}"]`)?.focus();
}

function sorot(sasaran) {
  sasaran.scrollIntoView({ block: "center", inline: "nearest" });
  const isian = sasaran.matches("input, textarea, button") ? sasaran : sasaran.querySelector("input, textarea, button");
  (isian ?? sasaran.parentElement.querySelector("[data-tambah-butir]"))?.focus({ preventScroll: true });
  const wadah = sasaran.closest("td, th, .isian") ?? sasaran;
  wadah.classList.add("disorot");
  setTimeout(() => wadah.classList.remove("disorot"), LAMA_MS);
}
