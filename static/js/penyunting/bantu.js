// What saves typing: pasting and dragging, each in its own module; here they get to know each other.
import { pasangSeret } from "./seret.js";
import { Tempel } from "./tempel.js";

/** `akar` carries the addresses; `lembar` holds the table; `ruang`: see mulai.js. */
export function pasangBantu(akar, lembar, ruang) {
  ruang.alamat.tempel = akar.dataset.tempel;
  let baris = null;
  lembar.addEventListener("focusin", ({ target }) => (baris = target.closest("tr[data-kegiatan]")));
  ruang.disentuh = () => (baris?.isConnected ? baris.dataset.kegiatan : null);
  pasangSeret(lembar, ruang);
  const tempel = new Tempel(document.getElementById("dialog-tempel"), lembar, ruang);
  for (const tombol of document.querySelectorAll("[data-kerja=tempel]")) tombol.addEventListener("click", () => tempel.buka());
}
