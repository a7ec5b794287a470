// The editor's beginning: reads the draft from the page, joins the parts, and hands on what the person presses.
import { bukaDialog } from "../dialog.js";
import { pasangAman } from "./aman.js";
import { pasangBantu } from "./bantu.js";
import { Bentrok } from "./bentrok.js";
import { Gambar } from "./gambar.js";
import { Identitas } from "./identitas.js";
import { Keadaan } from "./keadaan.js";
import { Kepala } from "./kepala.js";
import { Kerja } from "./kerja.js";
import { Ketikan } from "./ketikan.js";
import { Pengirim } from "./kirim.js";
import { Lembaran } from "./lembaran.js";
import { lompatKe, tandaiTempat } from "./lompat.js";
import { pasangMenuTabel } from "./menu_tabel.js";
import { pasangPapan } from "./papan.js";
import { Periksa } from "./periksa.js";
import { PERIKSA_SOP } from "./periksa_sop.js";
import { kenali, tempatTulis, terapkan } from "./perubahan.js";
import { pasangRangka } from "./rangka.js";
import { sebutKini, sebutSemua } from "./sebutan.js";
import { LembaranSimbol } from "./simbol.js";
import { Status } from "./status.js";
import { Tabel } from "./tabel.js";
import { pasangTarik } from "./tarik.js";
import { Urung } from "./urung.js";

const akar = document.querySelector("[data-penyunting]");
const awal = JSON.parse(document.getElementById("awal-penyunting").textContent);
const lembar = akar.querySelector("[data-lembar]");

// What the parts share; each names in its constructor which of these it uses.
const ruang = { alamat: { simpan: akar.dataset.simpan, gambar: akar.dataset.gambar, isi: akar.dataset.muat } };
ruang.keadaan = new Keadaan(awal, { kenali, terapkan, tempatTulis, sebutSemua, sebutKini });
ruang.urung = new Urung(ruang.keadaan);
ruang.pengirim = new Pengirim(ruang.keadaan, ruang.alamat, awal);
ruang.ketikan = new Ketikan(ruang.keadaan, ruang.urung, (galat, teks) => {
  ruang.status.galat(`${galat.message} Yang Anda ketik: “${teks}”`);
});
ruang.status = new Status(ruang);
ruang.kerja = new Kerja(ruang);
ruang.lakukan = (perubahan, pilihan) => ruang.kerja.lakukan(perubahan, pilihan);
ruang.lompat = (tempat) => lompatKe(tempat, ruang);
ruang.tandai = (tempat) => tandaiTempat(tempat, ruang);
ruang.lembaran = new Lembaran(akar.querySelector("[data-kanvas]"));
ruang.gambar = new Gambar(lembar, ruang);
ruang.tabel = new Tabel(lembar.querySelector("tbody"), ruang);
ruang.kepala = new Kepala(lembar.querySelector("thead"), ruang);
ruang.identitas = new Identitas(akar.querySelector(".identitas-sunting"), ruang);
ruang.simbol = new LembaranSimbol(ruang);
ruang.bentrok = new Bentrok(document.getElementById("dialog-bentrok"), ruang);
ruang.periksa = new Periksa(document.querySelector(".panel"), ruang, PERIKSA_SOP);

pasangPapan(lembar, ruang.kerja);
pasangMenuTabel(lembar, ruang);
pasangTarik(lembar, ruang);
pasangBantu(akar, lembar, ruang);

/** Behind the row in which the person worked last, else at the end. */
function langkahDiSini() {
  if (terakhirDisentuh?.isConnected) ruang.kerja.langkah(terakhirDisentuh.dataset.kegiatan);
  else ruang.kerja.langkahAkhir();
}

let terakhirDisentuh = null;
lembar.addEventListener("focusin", ({ target }) => (terakhirDisentuh = target.closest("tr[data-kegiatan]")));

pasangRangka(akar, ruang, {
  bantuan: () => bukaDialog(document.getElementById("bantuan-penyunting")),
  tombol: {
    langkah: langkahDiSini,
    "langkah-akhir": () => ruang.kerja.langkahAkhir(),
    pelaksana: () => ruang.kepala.tambah(),
  },
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
  const { isi } = ruang.keadaan;
  document.querySelector("[data-judul]").textContent = isi.nama || "SOP tanpa nama";
  for (const bagian of ["kepala", "tabel", "identitas", "simbol", "gambar"]) ruang[bagian].segarkan();
  akar.querySelector("[data-kosong]").hidden = isi.kegiatan.length > 0;
  akar.querySelector("[data-kaki-tabel]").hidden = isi.kegiatan.length === 0;
  ruang.periksa.ringkas();
}

ruang.keadaan.addEventListener("ubah", segarkan);
ruang.periksa.tampilkan(awal.periksa);
segarkan();
pasangAman(ruang, awal, Number(akar.dataset.dokumen));
akar.dataset.siap = "ya";
