// What saves typing: pasting, dragging, suggestions, each in its own module; here they get to know each other.
import { pasangBantuanKolom } from "./bantuan_kolom.js";
import { Jalan } from "./jalan.js";
import { pasangSeret } from "./seret.js";
import { Tempel } from "./tempel.js";
import { Usulan } from "./usulan.js";

/** `akar` carries the addresses; `lembar` holds the table; `ruang`: see mulai.js. */
export function pasangBantu(akar, lembar, ruang) {
  ruang.alamat.tempel = akar.dataset.tempel;
  let baris = null;
  lembar.addEventListener("focusin", ({ target }) => (baris = target.closest("tr[data-kegiatan]")));
  ruang.disentuh = () => (baris?.isConnected ? baris.dataset.kegiatan : null);
  pasangSeret(lembar, ruang);
  pasangBantuanKolom(akar.querySelector("[data-kanvas]"), lembar);
  const jalan = new Jalan(document.querySelector("[data-jalan]"), !ruang.keadaan.isi.kegiatan.length);
  document.querySelector("[data-kerja=jalan]").addEventListener("click", ({ target }) => {
    target.closest("dialog").close();
    jalan.mulai();
  });
  new Usulan(akar, akar.dataset.saran, (alamat) => ruang.pengirim.minta(alamat));
  const tempel = new Tempel(document.getElementById("dialog-tempel"), lembar, ruang);
  for (const tombol of document.querySelectorAll("[data-kerja=tempel]")) tombol.addEventListener("click", () => tempel.buka());
}
