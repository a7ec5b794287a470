// The keyboard in the lines of the components. After Escape Tab goes on through the page, as everywhere, until something
// else is pressed.
import { letakSel } from "./isian.js";
import { tandai } from "./baris.js";

let lepas = false; // Escape was pressed: Tab leaves the line

/** `akar` holds the components; `ruang` = {baris, komponen}. */
export function pasangPapan(akar, ruang) {
  akar.addEventListener("keydown", (acara) => {
    const isian = acara.target.closest("[data-isian]");
    if (!isian || acara.isComposing || acara.defaultPrevented) return;
    ruang.baris.disini(isian);
    if (tekan(acara, isian, ruang)) acara.preventDefault();
  });
  akar.addEventListener("focusin", ({ target }) => target.matches("[data-isian]") && ruang.baris.disini(target));
  akar.addEventListener("pointerdown", () => (lepas = false));
}

function tekan(acara, isian, ruang) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = acara;
  if (key !== "Tab" && key !== "Shift") lepas = key === "Escape";
  if ((ctrlKey || metaKey) && !altKey && !shiftKey) return marka(key.toLowerCase(), isian);
  if (altKey && !ctrlKey && (key === "ArrowUp" || key === "ArrowDown")) {
    ruang.baris.pindah(key === "ArrowUp" ? -1 : 1);
    return true;
  }
  if (altKey || ctrlKey || metaKey) return false;
  return isian.dataset.isian === "sel" ? diSel(acara, isian, ruang) : diBaris(acara, isian, ruang);
}

function marka(huruf, isian) {
  const tanda = { b: "**", i: "*" }[huruf];
  if (!tanda || isian.dataset.isian === "keadaan") return false;
  tandai(isian, tanda);
  return true;
}

function diBaris({ key, shiftKey }, isian, { baris, komponen }) {
  const k = komponen[isian.closest("[data-komponen]").dataset.komponen];
  const i = k.letakUnsur(isian);
  const { selectionStart: dari, selectionEnd: sampai, value } = isian;
  const diAwal = dari === 0 && sampai === 0;
  const diAkhir = dari === value.length && sampai === dari;
  if (key === "Enter" && !shiftKey) baris.enter(k, i, isian);
  else if (key === "Tab" && !lepas) return Boolean(shiftKey ? baris.keluar() : baris.kedalam());
  else if (key === "Backspace" && diAwal) return baris.mundur(k, i, isian);
  else if (key === "Delete" && diAkhir) return baris.tarik(k, i);
  else if (key === "ArrowUp" && diAwal) return keSebelah(isian, -1);
  else if (key === "ArrowDown" && diAkhir) return keSebelah(isian, 1);
  else return false;
  return true;
}

/** The field before or after this one, over the edges of the components too. */
function keSebelah(isian, arah) {
  const semua = [...document.querySelectorAll("[data-penyunting] [data-isian]")];
  const tujuan = semua[semua.indexOf(isian) + arah];
  if (!tujuan) return false;
  tujuan.focus();
  const letak = arah < 0 ? tujuan.value.length : 0;
  tujuan.setSelectionRange(letak, letak);
  return true;
}

/** In a table Enter goes to the cell below, on the last row into a new one. */
function diSel({ key, shiftKey }, isian, ruang) {
  const { selectionStart: dari, selectionEnd: sampai, value } = isian;
  const { r, k } = letakSel(isian);
  const baris = [...isian.closest("table").querySelectorAll("tr")];
  const ke = (tr) => tr?.children[k]?.querySelector("textarea");
  if (key === "Enter" && !shiftKey) {
    if (!baris[r + 1]) ruang.kerjaTabel("baris", isian);
    else ke(baris[r + 1]).focus();
    return true;
  }
  if (key === "ArrowUp" && dari === 0 && sampai === 0) return pindahSel(ke(baris[r - 1])) || keSebelah(isian.closest("table").querySelector("textarea"), -1);
  if (key === "ArrowDown" && dari === value.length && sampai === dari) {
    return pindahSel(ke(baris[r + 1])) || keSebelah([...isian.closest("table").querySelectorAll("textarea")].at(-1), 1);
  }
  return false;
}

function pindahSel(isian) {
  isian?.focus();
  return Boolean(isian);
}
