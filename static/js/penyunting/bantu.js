// What saves typing. What not every opening of the page needs is loaded when it is needed; without it the page works.
import { pasangBantuanKolom } from "./bantuan_kolom.js";
import { bila, pasangCatatan } from "./menyusul.js";
import { rangkaian } from "./perubahan.js";
import { pasangSeret } from "./seret.js";
import { pasangTempel } from "./tempel.js";

const SUDAH_BERJALAN = "penyunting-jalan"; // as jalan.js keeps it
const SEMPIT = matchMedia("(max-width: 479px)");

/** `akar` carries the addresses; `lembar` holds the table; `ruang`: see mulai.js. */
export function pasangBantu(akar, lembar, ruang) {
  ruang.alamat.tempel = akar.dataset.tempel;
  let baris = null;
  lembar.addEventListener("focusin", ({ target }) => (baris = target.closest("tr[data-kegiatan]")));
  ruang.disentuh = () => (baris?.isConnected ? baris.dataset.kegiatan : null);
  pasangSeret(lembar, ruang);
  pasangTempel(lembar, ruang);
  pasangBantuanKolom(akar.querySelector("[data-kanvas]"), lembar);
  pasangUsulan(akar, ruang);
  pasangCatatan(ruang);
  ruang.keadaan.addEventListener("ubah", () => nomoriCatatan(ruang.keadaan.isi));
  if (SEMPIT.matches) ponsel(akar, ruang);
  else SEMPIT.addEventListener("change", () => ponsel(akar, ruang), { once: true });
  jalan(ruang);
}

/** A note says where its row or its arrow is now, while rows move around it. */
function nomoriCatatan(isi) {
  const no = (id) => isi.kegiatan.find((k) => k.id === id)?.no;
  for (const catatan of document.querySelectorAll("#panel-catatan [data-catatan]")) {
    const [jenis, id] = catatan.dataset.catatan.split("/");
    const tempat = catatan.querySelector("[data-tuju]");
    const semula = tempat.textContent;
    const alur = jenis === "alur" && rangkaian(isi).find((a) => a.id === id);
    let kini = semula;
    if (alur) kini = semula.replace(/langkah \d+ ke \d+/, `langkah ${no(alur.dari[0])} ke ${no(alur.ke[0])}`);
    else if (no(id)) kini = semula.replace(/^Langkah \d+/, `Langkah ${no(id)}`);
    if (kini !== semula) tempat.textContent = kini;
  }
}

/** With the first field that is entered; tried again at the next where the line was down. */
function pasangUsulan(akar, ruang) {
  const muat = async () => {
    akar.removeEventListener("focusin", muat);
    const ada = await bila(import("./nanti/usulan.js"), ({ Usulan }) => new Usulan(akar, akar.dataset.saran, ruang));
    if (!ada) akar.addEventListener("focusin", muat);
  };
  akar.addEventListener("focusin", muat);
}

function ponsel(akar, ruang) {
  const [daftar, dialog] = [akar.querySelector("[data-langkah-ringkas]"), document.getElementById("dialog-langkah")];
  bila(import("./nanti/ponsel.js"), ({ Ponsel }) => new Ponsel(daftar, dialog, ruang, SEMPIT));
}

/** By itself on an empty draft, until it was closed once; else when asked for. */
function jalan(ruang) {
  let satu = null;
  const mulai = () => bila(import("./nanti/jalan.js"), ({ Jalan }) => {
    satu ??= new Jalan(document.querySelector("[data-jalan]"));
    satu.mulai();
  });
  if (!ruang.keadaan.isi.kegiatan.length && !localStorage.getItem(SUDAH_BERJALAN)) mulai();
  document.querySelector("[data-kerja=jalan]").addEventListener("click", ({ target }) => {
    target.closest("dialog").close();
    mulai();
  });
}
