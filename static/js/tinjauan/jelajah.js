// One stop of the Tab key for the table and one for the identity; the arrow keys walk within.
import { DAPAT_DITUNJUK } from "./tempat.js";

const ARAH = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function tetangga(sel, [x, y], semua) {
  if (sel.dataset.tempat) return semua[semua.indexOf(sel) + (x || y)];
  const baris = sel.parentElement;
  if (x) return dapat(baris)[dapat(baris).indexOf(sel) + x];
  const tujuan = y > 0 ? baris.nextElementSibling : baris.previousElementSibling;
  return tujuan && dapat(tujuan)[dapat(baris).indexOf(sel)];
}

const dapat = (akar) => [...akar.querySelectorAll("[data-sel], [data-kode]")];

function pindah(dari, ke) {
  dari.tabIndex = -1;
  ke.tabIndex = 0;
  ke.focus();
}

function pasang(semua) {
  for (const [i, unsur] of semua.entries()) {
    unsur.tabIndex = i ? -1 : 0;
    unsur.setAttribute("aria-keyshortcuts", "c");
    unsur.addEventListener("keydown", (acara) => {
      const arah = ARAH[acara.key];
      if (!arah || acara.target !== unsur || acara.ctrlKey || acara.altKey || acara.metaKey) return;
      acara.preventDefault();
      const tujuan = tetangga(unsur, arah, semua);
      if (tujuan) pindah(unsur, tujuan);
    });
  }
}

export function pasangJelajah() {
  const semua = [...document.querySelectorAll(DAPAT_DITUNJUK)];
  pasang(semua.filter((unsur) => unsur.dataset.tempat));
  pasang(semua.filter((unsur) => !unsur.dataset.tempat));
}
