// The flow table as a grid of cells for the keyboard: number, activity, actors, texts. As in a spreadsheet a cell that
// is come to by key has its whole text selected: typing replaces it, arrows go on; F2 or a click puts the caret into it.

const SEL = ".nomor-langkah, textarea, .sel-simbol";
const ARAH = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function selBaris(tr) {
  return [...tr.querySelectorAll(SEL)];
}

export function masuk(sel) {
  sel?.focus();
  if (sel?.matches("textarea")) sel.select();
}

/** Whole text selected, or none there: arrows leave the cell. */
export function siap({ value, selectionStart, selectionEnd }) {
  return selectionStart === 0 && selectionEnd === value.length;
}

/** F2: from the whole to a caret at the end. */
export function sunting(isian) {
  isian.setSelectionRange(isian.value.length, isian.value.length);
}

/** Whether the caret stands where this arrow cannot move it any more. */
function diTepi(isian, tombol) {
  if (siap(isian)) return true;
  if (isian.selectionStart !== isian.selectionEnd) return false;
  return isian.selectionStart === (tombol === "ArrowLeft" || tombol === "ArrowUp" ? 0 : isian.value.length);
}

/** An arrow key in a cell; false where it is the text's own, or leads out of the table. */
export function geser(acara, tabel) {
  const arah = ARAH[acara.key];
  if (!arah || acara.shiftKey || acara.ctrlKey || acara.metaKey || acara.altKey) return false;
  if (acara.target.matches("textarea") && !diTepi(acara.target, acara.key)) return false;
  const tr = acara.target.closest("tr");
  const baris = [...tabel.querySelectorAll("tr[data-kegiatan]")];
  const tujuan = baris[baris.indexOf(tr) + arah[0]];
  const sel = tujuan && selBaris(tujuan)[selBaris(tr).indexOf(acara.target) + arah[1]];
  if (sel) masuk(sel);
  return Boolean(sel) || !acara.target.matches("textarea");
}

/** Ctrl+→ and Ctrl+← in an actor cell: over the other actors to the texts beside them. */
export function lompatiPelaksana(sel, kanan) {
  const sel2 = [...sel.closest("tr").querySelectorAll("textarea")];
  masuk(sel2[kanan ? 1 : 0]);
}

/** Coming by Tab selects, coming by pointer does not. */
export function pasangPilihan(tabel) {
  let denganTab = false;
  document.addEventListener("keydown", ({ key }) => (denganTab = key === "Tab"), true);
  document.addEventListener("pointerdown", () => (denganTab = false), true);
  tabel.addEventListener("focusin", ({ target }) => denganTab && target.matches("tbody textarea") && target.select());
}
