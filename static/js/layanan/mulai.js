// The beginning of the editor of a service standard: joins the shared engine (js/penyunting) with lines and facts.
import { bukaDialog } from "../dialog.js";
import { pasangAman } from "../penyunting/aman.js";
import { Bentrok } from "../penyunting/bentrok.js";
import { Keadaan } from "../penyunting/keadaan.js";
import { Ketikan } from "../penyunting/ketikan.js";
import { Pengirim } from "../penyunting/kirim.js";
import { Laku } from "../penyunting/laku.js";
import { Lembaran } from "../penyunting/lembaran.js";
import { pasangCatatan } from "../penyunting/menyusul.js";
import { Periksa } from "../penyunting/periksa.js";
import { pasangRangka } from "../penyunting/rangka.js";
import { Status } from "../penyunting/status.js";
import { Urung } from "../penyunting/urung.js";
import { pasangAlat } from "./alat.js";
import { Baris } from "./baris.js";
import { Fakta } from "./fakta.js";
import { Komponen } from "./komponen.js";
import { lompatKe, tandaiTempat } from "./lompat.js";
import { pasangPapan } from "./papan.js";
import { BIDANG, KOMPONEN, KOSAKATA } from "./perubahan.js";
import { pasangTempel } from "./tempel.js";
import { Terkait } from "./terkait.js";
import { pasangTulis } from "./tulis.js";

const akar = document.querySelector("[data-penyunting]");
const awal = JSON.parse(document.getElementById("awal-penyunting").textContent);

// What the parts share; each names in its constructor which of these it uses.
const ruang = { alamat: { simpan: akar.dataset.simpan, isi: akar.dataset.muat } };
ruang.keadaan = new Keadaan(awal, KOSAKATA);
ruang.urung = new Urung(ruang.keadaan);
ruang.pengirim = new Pengirim(ruang.keadaan, ruang.alamat, awal);
ruang.ketikan = new Ketikan(ruang.keadaan, ruang.urung, (galat, teks) => {
  ruang.status.galat(`${galat.message} Yang Anda ketik: “${teks}”`);
});
ruang.status = new Status(ruang);
ruang.kerja = new Laku(ruang);
ruang.lakukan = (perubahan, pilihan) => ruang.kerja.lakukan(perubahan, pilihan);
ruang.lompat = lompatKe;
ruang.tandai = tandaiTempat;
ruang.lembaran = new Lembaran(akar);
ruang.fakta = new Fakta(akar.querySelector("[data-fakta]"), ruang);
ruang.terkait = new Terkait(akar.querySelector("[data-cari]"), ruang);
const semua = Array.from(akar.querySelectorAll("[data-komponen]"), (wadah) => new Komponen(wadah, ruang));
ruang.komponen = Object.fromEntries(semua.map((k) => [k.kunci, k]));
ruang.baris = new Baris(ruang.komponen);
ruang.bentrok = new Bentrok(document.getElementById("dialog-bentrok"), ruang);
ruang.periksa = new Periksa(document.querySelector(".panel"), ruang, { sebutTempat, ringkas, tambahan: () => [] });

pasangTulis(akar, ruang);
pasangPapan(akar, ruang);
pasangTempel(akar, ruang);
pasangRangka(akar, ruang, { bantuan: () => bukaDialog(document.getElementById("bantuan-penyunting")), tombol: pasangAlat(akar, ruang) });
pasangCatatan(ruang);

function sebutTempat(isi, tempat) {
  const [jenis, kunci] = tempat.split("/");
  const kata = jenis === "komponen" ? KOMPONEN[kunci] : BIDANG[kunci];
  return kata ? `Ke ${kata}` : "";
}

/** `9 dari 14 komponen terisi` */
function ringkas(isi) {
  const terisi = Object.values(isi.komponen).filter((blok) => blok.length).length;
  return [`${terisi} dari ${semua.length} komponen terisi`];
}

function segarkan() {
  const { isi } = ruang.keadaan;
  document.querySelector("[data-judul]").textContent = isi.nama || "Layanan tanpa nama";
  for (const k of semua) k.segarkan();
  ruang.fakta.segarkan();
  ruang.terkait.segarkan();
  ruang.periksa.ringkas();
}

function periksa(hasil) {
  ruang.fakta.tampilkanSaran(hasil.saran);
  ruang.terkait.kenal(hasil.sop);
}

ruang.keadaan.addEventListener("ubah", segarkan);
ruang.pengirim.addEventListener("keadaan", ({ detail }) => detail.periksa && periksa(detail.periksa));
ruang.periksa.tampilkan(awal.periksa);
periksa(awal.periksa);
segarkan();
pasangAman(ruang, awal, Number(akar.dataset.dokumen));
akar.dataset.siap = "ya";
