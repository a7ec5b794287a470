// The small form beside a place: opened by a click on it, by C while it has the focus, or for the whole document.
import { pasangSebut } from "./sebut.js";
import { tunjuk } from "./tempat.js";

const SELURUHNYA = { alamat: "", kata: "Seluruh dokumen" };
let terbuka = null;

function tutup(kembali = true) {
  if (!terbuka) return;
  const { lembaran, asal } = terbuka;
  terbuka = null;
  lembaran.remove();
  if (kembali) asal?.focus({ preventScroll: true });
}

function letakkan(lembaran, unsur) {
  const kotak = unsur.getBoundingClientRect();
  const lebar = lembaran.offsetWidth;
  const tepi = (unsur.closest(".isi") ?? document.documentElement).getBoundingClientRect().right;
  const kiri = Math.max(8, Math.min(kotak.left, tepi - lebar - 8)) + scrollX;
  // Below the place; above it where the window ends. Never over it.
  const muat = kotak.bottom + lembaran.offsetHeight + 12 < innerHeight;
  const atas = muat ? kotak.bottom + 6 : Math.max(64, kotak.top - lembaran.offsetHeight - 6);
  lembaran.style.left = `${kiri}px`;
  lembaran.style.top = `${atas + scrollY}px`;
}

function isi(lembaran, { kutipan, pilihan }) {
  const daftar = lembaran.querySelector("select");
  for (const { alamat, kata } of pilihan) daftar.append(new Option(kata, alamat));
  const judul = lembaran.querySelector("[data-kata]");
  const tulis = () => {
    judul.textContent = daftar.selectedOptions[0].text;
    lembaran.querySelector("[data-kutipan]").textContent = daftar.selectedIndex === 0 ? kutipan : "";
  };
  daftar.addEventListener("change", tulis);
  lembaran.querySelector("[data-pilihan]").hidden = pilihan.length < 2;
  tulis();
}

function buka(sasaran, asal) {
  tutup(false);
  const salinan = document.getElementById("bentuk-catatan").content.cloneNode(true);
  const lembaran = salinan.querySelector(".lembaran-catatan");
  isi(lembaran, sasaran);
  // In the flow of the page, so that the Tab key goes on where the reader is.
  document.querySelector("main").append(lembaran);
  letakkan(lembaran, sasaran.unsur);
  terbuka = { lembaran, asal };
  lembaran.addEventListener("keydown", (acara) => {
    if (acara.key !== "Escape") return;
    acara.stopPropagation();
    tutup();
  });
  lembaran.addEventListener("terkirim", () => tutup(false));
  lembaran.querySelector("[data-tutup-lembaran]").addEventListener("click", () => tutup());
  pasangSebut(lembaran.querySelector("textarea"));
  lembaran.querySelector("textarea").focus();
}

function padaTombol(acara) {
  if (acara.ctrlKey || acara.metaKey || acara.altKey) return;
  if (acara.target.closest("input, textarea, select, dialog, [role=dialog]")) return;
  if (acara.key.toLowerCase() !== "c") return;
  const sasaran = tunjuk(acara.target);
  acara.preventDefault();
  if (sasaran) buka(sasaran, acara.target);
  else document.querySelector("[data-catatan-baru]")?.click();
}

export function pasangBentuk() {
  if (!document.getElementById("bentuk-catatan")) return;
  document.addEventListener("keydown", padaTombol);
  document.addEventListener("click", (acara) => {
    const tombol = acara.target.closest("[data-catatan-baru]");
    if (tombol) {
      acara.preventDefault();
      buka({ unsur: tombol, kutipan: "", pilihan: [SELURUHNYA] }, tombol);
      return;
    }
    if (acara.target.closest(".lembaran-catatan, a, button, summary, [data-panel]")) return;
    // Whoever marks text to copy it wants no form.
    if (!getSelection().isCollapsed) return;
    const sasaran = tunjuk(acara.target);
    if (sasaran) buka(sasaran, sasaran.unsur);
    else if (terbuka && !terbuka.lembaran.querySelector("textarea").value) tutup(false);
  });
}
