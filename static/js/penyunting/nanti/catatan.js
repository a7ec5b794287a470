// The notes of the review in the editor's panel: read, answered and settled while one mends.
import { pasangPanel } from "../../tinjauan/panel.js";

let terpasang = false;

/** `ruang` = {lompat, tandai}; `ditekan` is what was pressed in the panel before this came. */
export function pasangCatatan(panel, ruang, ditekan) {
  if (terpasang) return;
  terpasang = true;
  const tuju = (alamat, pindah) => {
    ruang.tandai(alamat);
    if (pindah && alamat) ruang.lompat(alamat);
  };
  // Letters are typed in the table; only in the panel do J and K step.
  pasangPanel({ wilayah: panel, tuju });
  if (ditekan && !ditekan.closest("a, button, textarea, summary, label")) ditekan.click();
}
