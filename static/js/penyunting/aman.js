// That no word is lost: joins the store on this computer, the log-in over the page, who else is here, and the history.
import { Gudang } from "./gudang.js";
import { Hadir } from "./hadir.js";
import { MasukLagi } from "./masuk_lagi.js";
import { Riwayat } from "./riwayat.js";
import { Simpanan } from "./simpanan.js";
import { Sisa } from "./sisa.js";

export function pasangAman(ruang, { orang, versi }, dokumen) {
  const gudang = new Gudang();
  ruang.gudang = gudang;
  gudang.lanjut(orang);
  const simpanan = new Simpanan(gudang, ruang, { orang, versi, dokumen });
  const sisa = new Sisa(document.querySelector("[data-sisa]"), document.getElementById("dialog-sisa"), gudang);
  const masuk = new MasukLagi(document.getElementById("dialog-masuk"), ruang, orang);
  document.querySelector("[data-masuk] button").addEventListener("click", () => masuk.buka());
  simpanan.pulihkan().then((rekaman) => sisa.tampilkan(rekaman));
  new Riwayat(document.getElementById("panel-riwayat"), ruang);
  new Hadir(document.querySelector("[data-hadir]"), ruang);
}
