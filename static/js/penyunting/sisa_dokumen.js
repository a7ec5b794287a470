// On the page of a document: tells that this computer still holds edits of it which were never sent.
import { Gudang } from "./gudang.js";
import { Sisa } from "./sisa.js";

const bilah = document.querySelector("[data-sisa]");
const { orang, dokumen, versiTerbuka } = bilah.dataset;
const gudang = new Gudang();
const semua = (await gudang.milik(Number(orang))).filter((r) => r.dokumen === Number(dokumen));
const lama = semua.filter((r) => r.versi !== Number(versiTerbuka));
const sisa = new Sisa(bilah, document.getElementById("dialog-sisa"), gudang);
if (lama.length) sisa.tampilkan(lama);
else sisa.tampilkan(semua, { draf: true });
