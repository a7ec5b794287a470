// The beginning of the form of a letter: joins the shared engine (js/penyunting) with blanks, facts and preview.
import { bukaDialog } from "../dialog.js";
import { pasangAlat } from "../layanan/alat.js";
import { Baris } from "../layanan/baris.js";
import { pasangPapan } from "../layanan/papan.js";
import { pasangTempel } from "../layanan/tempel.js";
import { pasangTulis } from "../layanan/tulis.js";
import { pasangAman } from "../penyunting/aman.js";
import { Bentrok } from "../penyunting/bentrok.js";
import { Keadaan } from "../penyunting/keadaan.js";
import { Ketikan } from "../penyunting/ketikan.js";
import { Pengirim } from "../penyunting/kirim.js";
import { Laku } from "../penyunting/laku.js";
import { Lembaran } from "../penyunting/lembaran.js";
import { pasangCatatan } from "../penyunting/menyusul.js";
import { pasangRangka } from "../penyunting/rangka.js";
import { Status } from "../penyunting/status.js";
import { Urung } from "../penyunting/urung.js";
import { pasangBlok } from "./surat_blok.js";
import { Daftar } from "./surat_daftar.js";
import { Fakta } from "./surat_fakta.js";
import { Centang, Sederhana } from "./surat_isian.js";
import { kosakata } from "./surat_kosakata.js";
import { Pratinjau } from "./surat_pratinjau.js";
import { pasangTab } from "./surat_tab.js";
import { Temuan } from "./surat_temuan.js";

const SOROT_MS = 2000;
const akar = document.querySelector("[data-penyunting]");
const awal = JSON.parse(document.getElementById("awal-penyunting").textContent);
const isianTemplat = awal.isi.templat.isian;

// What the parts share; each names in its constructor which of these it uses.
const { dataset } = akar;
const ruang = { alamat: { simpan: dataset.simpan, isi: dataset.muat, orang: dataset.orangCari }, tanpaKeadaan: true };
ruang.keadaan = new Keadaan(awal, kosakata(isianTemplat));
ruang.urung = new Urung(ruang.keadaan);
ruang.pengirim = new Pengirim(ruang.keadaan, ruang.alamat, awal);
ruang.ketikan = new Ketikan(ruang.keadaan, ruang.urung, (galat, teks) => {
  ruang.status.galat(`${galat.message} Yang Anda ketik: “${teks}”`);
});
ruang.status = new Status(ruang);
ruang.kerja = new Laku(ruang);
ruang.lakukan = (perubahan, pilihan) => ruang.kerja.lakukan(perubahan, pilihan);
ruang.lembaran = new Lembaran(akar);

/** The field in the page of each blank becomes its editor. */
function pasangIsian(isian) {
  const kotak = akar.querySelector(`[data-isian-surat="${CSS.escape(isian.kunci)}"]`);
  const wadah = kotak.closest(".isian");
  wadah.dataset.alamat = `isian/${isian.kunci}`;
  if (isian.tipe === "pilihan" && isian.berulang) return new Centang(wadah, isian, ruang);
  const rangka = kotak.closest(".tanggal") ?? kotak;
  const bantuan = wadah.querySelector(":scope > .isian-bantuan");
  if (bantuan) bantuan.textContent = bantuan.textContent.trim().replace(kotak.dataset.cara, "");
  if (isian.tipe === "paragraf") return pasangBlok(wadah, kotak, isian, ruang);
  if (isian.berulang || ["orang", "daftar_orang", "tabel"].includes(isian.tipe)) return new Daftar(wadah, rangka, isian, ruang);
  return new Sederhana(wadah, kotak, isian, ruang);
}

const isian = Object.fromEntries(isianTemplat.map((satu) => [satu.kunci, pasangIsian(satu)]));
ruang.komponen = Object.fromEntries(Object.entries(isian).filter(([kunci]) => isianTemplat.find((i) => i.kunci === kunci).tipe === "paragraf"));
ruang.baris = new Baris(ruang.komponen);
ruang.bentrok = new Bentrok(document.getElementById("dialog-bentrok"), ruang);
const tab = pasangTab(document.querySelector(".surat-tab"), (id) => (akar.dataset.tab = id));

/** Facts have addresses as blanks have: `fakta/penanda`. */
for (const kotak of akar.querySelectorAll("[data-fakta] [name]")) {
  const wadah = kotak.closest(".isian");
  if (wadah) wadah.dataset.alamat ??= `fakta/${kotak.name}`;
}

ruang.lompat = (alamat) => {
  const wadah = akar.querySelector(`.isian[data-alamat="${CSS.escape(alamat)}"]`);
  if (!wadah) return;
  tab.isian();
  wadah.hidden = false;
  wadah.scrollIntoView({ block: "center" });
  const tujuan = [...wadah.querySelectorAll("textarea, input, select, .orang-ringkas")].find((satu) => satu.checkVisibility());
  tujuan?.focus({ preventScroll: true });
  wadah.classList.add("disorot");
  setTimeout(() => wadah.classList.remove("disorot"), SOROT_MS);
};
ruang.tandai = (alamat) => {
  for (const lama of akar.querySelectorAll(".dituju")) lama.classList.remove("dituju");
  akar.querySelector(`.isian[data-alamat="${CSS.escape(alamat)}"]`)?.classList.add("dituju");
};
ruang.pratinjau = new Pratinjau(akar.querySelector("#panel-pratinjau"), dataset.pratinjau, ruang);
ruang.temuan = new Temuan(akar, isian, ruang.lompat);
ruang.periksa = ruang.temuan;
ruang.fakta = new Fakta(akar.querySelector("[data-fakta]"), { fakta: dataset.faktaSimpan, klasifikasi: dataset.klasifikasi, langkah: dataset.langkah }, ruang);

pasangTulis(akar, ruang);
pasangPapan(akar, ruang);
pasangTempel(akar, ruang);
pasangRangka(akar, ruang, { bantuan: () => bukaDialog(document.getElementById("bantuan-penyunting")), tombol: pasangAlat(akar, ruang) });
pasangCatatan(ruang);

akar.addEventListener("focusin", ({ target }) => {
  const [jenis, kunci] = target.closest(".isian[data-alamat]")?.dataset.alamat.split("/") ?? [];
  ruang.pratinjau.tandai(jenis === "isian" ? kunci : jenis === "fakta" && kunci === "penanda" ? "penanda_tangan" : "");
});
akar.querySelector("form").addEventListener("submit", (acara) => acara.preventDefault());

/** What lists will call it, as naskah/lengkapi.py says. */
function judul(nilai, nama) {
  const berisi = (n) => typeof n === "string" && n.trim();
  const hal = ["hal", "tentang", "judul", "acara"].map((k) => nilai[k]).find(berisi);
  const guna = ["untuk", "maksud"].map((k) => [nilai[k]].flat()[0]).find(berisi);
  return hal ?? (guna ? `${nama}: ${guna.trim().replace(/[;.]+$/, "")}` : nama);
}

function segarkan() {
  const { nilai, templat } = ruang.keadaan.isi;
  document.querySelector("[data-judul]").textContent = judul(nilai, templat.nama);
  for (const satu of Object.values(isian)) satu.segarkan();
  ruang.fakta.segarkan();
}

ruang.keadaan.addEventListener("ubah", segarkan);
ruang.temuan.tampilkan(awal.periksa);
ruang.fakta.terima(awal.fakta);
segarkan();
ruang.pratinjau.minta();
pasangAman(ruang, awal, Number(dataset.dokumen));
akar.dataset.siap = "ya";
