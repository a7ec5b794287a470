// That no word is lost: joins the store on this computer, the log-in over the page, who else is here, and the history.
import { Gudang } from "./gudang.js";
import { Hadir } from "./hadir.js";
import { bila } from "./menyusul.js";
import { Simpanan } from "./simpanan.js";

export function pasangAman(ruang, { orang, versi }, dokumen) {
  const gudang = new Gudang();
  ruang.gudang = gudang;
  gudang.lanjut(orang);
  const simpanan = new Simpanan(gudang, ruang, { orang, versi, dokumen });
  pasangMasuk(ruang, orang);
  simpanan.pulihkan().then((rekaman) => rekaman.length && tampilkanSisa(rekaman, gudang));
  pasangRiwayat(ruang);
  new Hadir(document.querySelector("[data-hadir]"), ruang);
}

/** The log-in over the page comes when the session is over; the script needs none to be fetched. */
function pasangMasuk(ruang, orang) {
  let masuk = null;
  const buka = () =>
    bila(import("./nanti/masuk_lagi.js"), ({ MasukLagi }) => {
      masuk ??= new MasukLagi(document.getElementById("dialog-masuk"), ruang, orang);
      masuk.buka();
    });
  document.querySelector("[data-masuk] button").addEventListener("click", buka);
  ruang.pengirim.addEventListener("keadaan", ({ detail }) => detail.nama === "masuk" && !masuk && buka());
}

function tampilkanSisa(rekaman, gudang) {
  const [bilah, dialog] = [document.querySelector("[data-sisa]"), document.getElementById("dialog-sisa")];
  bila(import("./sisa.js"), ({ Sisa }) => new Sisa(bilah, dialog, gudang).tampilkan(rekaman));
}

/** When its tab is turned to for the first time; tried again where the line was down. */
function pasangRiwayat(ruang) {
  const tab = document.getElementById("tab-riwayat");
  let riwayat = null;
  const muat = async () => {
    if (riwayat) return;
    await bila(import("./riwayat.js"), ({ Riwayat }) => {
      riwayat ??= new Riwayat(document.getElementById("panel-riwayat"), ruang);
      riwayat.muat();
    });
  };
  for (const apa of ["click", "focus"]) tab.addEventListener(apa, muat);
}
