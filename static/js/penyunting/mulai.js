// The editor's beginning: reads the draft from the page, joins the parts, and answers what the person does.
import { bukaDialog } from "../dialog.js";
import { kabar } from "../kabar.js";
import { Bentrok } from "./bentrok.js";
import { Gambar } from "./gambar.js";
import { Identitas } from "./identitas.js";
import { Keadaan } from "./keadaan.js";
import { Kepala } from "./kepala.js";
import { Ketikan } from "./ketikan.js";
import { Pengirim } from "./kirim.js";
import { hapusKegiatan, pindahKegiatan, tambahKegiatan } from "./langkah.js";
import { Lembaran } from "./lembaran.js";
import { lompatKe } from "./lompat.js";
import { pasangMenuTabel } from "./menu_tabel.js";
import { pasangPapan } from "./papan.js";
import { Ditolak } from "./perubahan.js";
import { Periksa } from "./periksa.js";
import { hapusSimbol, simbolSel, taruhSimbol, ubahBentuk } from "./sambungan.js";
import { LembaranSimbol } from "./simbol.js";
import { Status } from "./status.js";
import { Tabel } from "./tabel.js";
import { Urung } from "./urung.js";

const akar = document.querySelector("[data-penyunting]");
const awal = JSON.parse(document.getElementById("awal-penyunting").textContent);
const { simpan, gambar: alamatGambar, muat } = akar.dataset;

const keadaan = new Keadaan(awal);
const urung = new Urung(keadaan);
const pengirim = new Pengirim(keadaan, { simpan, isi: muat }, awal);
const ketikan = new Ketikan(keadaan, urung, (galat, teks) => status.galat(`${kataGalat(galat)} Yang Anda ketik: “${teks}”`));
const ruang = { keadaan, urung, pengirim, ketikan, lakukan, lompat: (tempat) => lompatKe(tempat, ruang) };
const status = new Status(ruang);
const bentrok = new Bentrok(document.getElementById("dialog-bentrok"), ruang);
const lembar = akar.querySelector("[data-lembar]");

ruang.lembaran = new Lembaran(akar.querySelector("[data-kanvas]"));
ruang.gambar = new Gambar(lembar, { ...ruang, alamat: { gambar: alamatGambar } });
ruang.pilih = (ujung, alur) => ruang.gambar.pilih(ujung, alur);
ruang.kotakSimbol = (ujung) => ruang.gambar.kotakSimbol(ujung);
ruang.kananPelaksana = () => ruang.gambar.kananPelaksana();
ruang.tabel = new Tabel(lembar.querySelector("tbody"), ruang);
ruang.kepala = new Kepala(lembar.querySelector("thead"), ruang);
ruang.identitas = new Identitas(akar.querySelector(".identitas-sunting"), ruang);
ruang.simbol = new LembaranSimbol(ruang);
const periksa = new Periksa(document.querySelector(".panel"), ruang);

function kataGalat(galat) {
  if (!(galat instanceof Ditolak)) throw galat;
  return galat.message;
}

/** Do edits as one step, say so where it helps, and show why where it cannot be. Returns whether it was done. */
function lakukan(perubahan, { kabar: kalimat } = {}) {
  ketikan.tutup();
  if (!perubahan.length) return false;
  try {
    const kelompok = urung.catat(keadaan.ubah(perubahan));
    if (kalimat) kabar(kalimat, { urungkan: () => urungkan(kelompok) });
    status.galat("");
    return true;
  } catch (galat) {
    status.galat(kataGalat(galat));
    ruang.simbol.segarkan();
    return false;
  }
}

function urungkan(kelompok) {
  ketikan.tutup();
  try {
    urung.urungkan(kelompok);
  } catch (galat) {
    status.galat(kataGalat(galat));
  }
}

function ulangi() {
  ketikan.tutup();
  try {
    urung.ulangi();
  } catch (galat) {
    status.galat(kataGalat(galat));
  }
}

function langkahBaru(setelah) {
  ketikan.tutup();
  const { id, perubahan } = tambahKegiatan(setelah);
  if (lakukan(perubahan)) ruang.tabel.isian(id).focus();
}

/** Behind the row in which the person works, else at the end. */
function langkahDiSini() {
  const tr = document.activeElement.closest?.("tr[data-kegiatan]") ?? terakhirDisentuh;
  langkahBaru(tr?.isConnected ? tr.dataset.kegiatan : idTerakhir());
}

function idTerakhir() {
  return keadaan.isi.kegiatan.at(-1)?.id ?? null;
}

let terakhirDisentuh = null;
lembar.addEventListener("focusin", (acara) => (terakhirDisentuh = acara.target.closest("tr[data-kegiatan]")));

const kerja = {
  langkah: langkahBaru,
  pindah: (id, arah) => lakukan(pindahKegiatan(keadaan.isi, id, arah)),
  hapus: (id) => {
    ketikan.tutup();
    const { perubahan, kabar: kalimat } = hapusKegiatan(keadaan.isi, id);
    lakukan(perubahan, { kabar: kalimat });
  },
  bentuk: (id, kode, bentuk) => {
    const ada = simbolSel(keadaan.isi, id, kode);
    if (ada.length) lakukan(ubahBentuk(keadaan.isi, ada.at(-1).ujung, bentuk));
    else lakukan(taruhSimbol(keadaan.isi, id, kode, bentuk).perubahan);
  },
  hapusSimbol: (id, kode) => {
    const ada = simbolSel(keadaan.isi, id, kode);
    if (ada.length) lakukan(hapusSimbol(ada.at(-1).ujung), { kabar: "Simbol dan panahnya dihapus." });
  },
  urungkan: () => urungkan(),
  ulangi,
  bantuan: () => bukaDialog(document.getElementById("bantuan-penyunting")),
};
pasangPapan(lembar, kerja);
pasangMenuTabel(lembar, ruang, kerja);

const TOMBOL = {
  urungkan: () => urungkan(),
  ulangi,
  langkah: langkahDiSini,
  "langkah-akhir": () => langkahBaru(idTerakhir()),
  pelaksana: () => ruang.kepala.tambah(),
  coba: () => {
    status.galat("");
    pengirim.lanjut();
  },
};
document.addEventListener("click", (acara) => {
  const { kerja: nama } = acara.target.closest("[data-kerja]")?.dataset ?? {};
  if (nama in TOMBOL) TOMBOL[nama]();
  if (acara.target.closest("[data-ajukan][aria-disabled=true]")) periksa.tunjukkan();
  if (acara.target.closest("[data-tersimpan][data-keadaan=galat]")) bentrok.buka();
});

/** A click into an actor cell or on a symbol opens its sheet; one on a line, that of the symbol it leaves. */
lembar.addEventListener("click", (acara) => {
  // Should the drawing have changed under the pointer, what lies there now is meant.
  const sasaran = acara.detail ? (document.elementFromPoint(acara.clientX, acara.clientY) ?? acara.target) : acara.target;
  const simbol = sasaran.closest(".simbol")?.dataset;
  const sel = sasaran.closest("[data-sel]")?.dataset.sel.split("/");
  const garis = sasaran.closest(".alur-bidik")?.dataset.alur;
  if (simbol) ruang.simbol.buka(simbol.kegiatan, simbol.pelaksana, Number(simbol.urut));
  else if (sel) ruang.simbol.buka(...sel);
  else if (garis) ruang.lompat(`alur/${garis}`);
});

function segarkan() {
  const { isi } = keadaan;
  document.querySelector("[data-judul]").textContent = isi.nama || "SOP tanpa nama";
  ruang.kepala.segarkan();
  ruang.tabel.segarkan();
  ruang.identitas.segarkan();
  ruang.simbol.segarkan();
  ruang.gambar.segarkan();
  akar.querySelector("[data-kosong]").hidden = isi.kegiatan.length > 0;
  akar.querySelector("[data-kaki-tabel]").hidden = isi.kegiatan.length === 0;
  ringkas();
}

function ringkas() {
  const { jumlah } = periksa.hasil;
  const kuat = document.createElement("strong");
  kuat.textContent = jumlah.teks;
  const bagian = [`${keadaan.isi.kegiatan.length} langkah`, ...(jumlah.terhitung ? [" · ", kuat] : [])];
  document.querySelector("[data-ringkas]").replaceChildren(...bagian);
}

function tandaiUrung() {
  for (const [nama, tumpukan] of [["urungkan", urung.mundur], ["ulangi", urung.maju]]) {
    document.querySelector(`[data-kerja=${nama}]`).setAttribute("aria-disabled", String(!tumpukan.length));
  }
}

akar.addEventListener("focusout", ({ target }) => ketikan.memegang(target) && ketikan.tutup());
keadaan.addEventListener("ubah", segarkan);
urung.addEventListener("ubah", tandaiUrung);
pengirim.addEventListener("keadaan", ({ detail }) => {
  if (detail.periksa) {
    periksa.tampilkan(detail.periksa);
    ringkas();
  }
  if (detail.nama === "bentrok" || detail.nama === "ditolak") bentrok.tampilkan(detail);
});
window.addEventListener("focus", () => pengirim.lihat());
periksa.tampilkan(awal.periksa);
segarkan();
akar.dataset.siap = "ya";
