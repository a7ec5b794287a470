// The keyboard in the flow table; what is asked of the whole page (undo, help): rangka.js.
import { geser, lompatiPelaksana, pasangPilihan, siap, sunting } from "./sel.js";

const BENTUK = { m: "mulai", p: "proses", k: "keputusan", s: "selesai" };

/** `kerja`: see kerja.js. */
export function pasangPapan(tabel, kerja) {
  pasangPilihan(tabel);
  tabel.addEventListener("keydown", (acara) => {
    if (acara.isComposing || acara.defaultPrevented) return;
    const tr = acara.target.closest("tr[data-kegiatan]");
    const th = acara.target.closest("th[data-pelaksana]");
    const ditangani = tr ? padaBaris(acara, tr, kerja) || padaSel(acara, tabel, kerja) : th && padaPelaksana(acara, th, kerja);
    if (ditangani) acara.preventDefault();
  });
}

function padaBaris(acara, tr, kerja) {
  const id = tr.dataset.kegiatan;
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = acara;
  if (altKey && (key === "ArrowUp" || key === "ArrowDown")) kerja.pindah(id, key === "ArrowUp" ? -1 : 1);
  else if ((ctrlKey || metaKey) && key.toLowerCase() === "d") kerja.salin(id);
  else if (key === "Delete" && target.matches(".nomor-langkah")) kerja.hapus(id);
  else if (key === "Enter" && ctrlKey) kerja.langkah(id);
  else if (key === "Enter" && target.matches("textarea")) baris(acara, id, altKey || shiftKey, kerja);
  else return false;
  return true;
}

/** Enter: on to the next row, which is made where there is none that is empty. With Alt or Shift a line in the cell. */
function baris({ target }, id, dalamSel, kerja) {
  if (!dalamSel) return void kerja.langkahBerikut(id);
  target.setRangeText("\n", target.selectionStart, target.selectionEnd, "end");
  target.dispatchEvent(new Event("input", { bubbles: true }));
}

function padaSel(acara, tabel, kerja) {
  const { target, key } = acara;
  if (target.matches("textarea")) return padaTeks(acara) || geser(acara, tabel);
  const { sel } = target.dataset;
  if (!sel) return geser(acara, tabel);
  if (acara.ctrlKey && (key === "ArrowRight" || key === "ArrowLeft")) {
    lompatiPelaksana(target, key === "ArrowRight");
    return true;
  }
  if (acara.ctrlKey || acara.metaKey || acara.altKey) return false;
  const [id, kode] = sel.split("/");
  const bentuk = BENTUK[key.toLowerCase()];
  if (bentuk) kerja.bentuk(id, kode, bentuk);
  else if (key === "Delete" || key === "Backspace") kerja.hapusSimbol(id, kode);
  else if (key === "F2") target.click();
  else if (key.toLowerCase() === "j") kerja.jalanKeluar(id, kode);
  else return geser(acara, tabel);
  return true;
}

function padaTeks({ key, target }) {
  if (key === "F2") sunting(target);
  else if (key === "Escape" && !siap(target)) target.select();
  else return false;
  return true;
}

/** Alt with an arrow moves the actor's column. */
function padaPelaksana({ key, altKey }, th, kerja) {
  if (!altKey || (key !== "ArrowLeft" && key !== "ArrowRight")) return false;
  kerja.pindahPelaksana(th.dataset.pelaksana, key === "ArrowLeft" ? -1 : 1);
  return true;
}
