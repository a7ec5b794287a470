// The beginning of the editor of a template: joins the shared engine (js/penyunting) and the shared lines (js/layanan)
// with parts, blanks and the preview.
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
import { bila, pasangCatatan } from "../penyunting/menyusul.js";
import { Periksa } from "../penyunting/periksa.js";
import { pasangRangka } from "../penyunting/rangka.js";
import { sama } from "../penyunting/rapi.js";
import { Status } from "../penyunting/status.js";
import { Urung } from "../penyunting/urung.js";
import { Bagian } from "./bagian.js";
import { Fakta } from "./fakta.js";
import { Kamus, pasangKeping } from "./keping.js";
import { lompatKe, tandaiTempat } from "./lompat.js";
import { kosakata as kosakataEdit, sebutBagian } from "./perubahan.js";
import { Pratinjau } from "./pratinjau.js";
import { pasangSisip } from "./sisip.js";
import { Urutan, bagianBaru, tambahMenu } from "./urutan.js";

const TERPUTUS = "Belum dapat dibuka karena sambungan terputus. Coba lagi setelah tersambung.";
const akar = document.querySelector("[data-penyunting]");
const baca = (id) => JSON.parse(document.getElementById(id).textContent);
const awal = baca("awal-penyunting");
const kosakata = baca("kosakata-templat");
const wadah = akar.querySelector("[data-semua-bagian]");

// What the parts share; each names in its constructor which of these it uses.
const ruang = { alamat: { simpan: akar.dataset.simpan, isi: akar.dataset.muat }, kosakata, komponen: {}, tanpaKeadaan: true };
ruang.keadaan = new Keadaan(awal, kosakataEdit(kosakata.nama));
ruang.kamus = new Kamus(kosakata, ruang.keadaan);
ruang.urung = new Urung(ruang.keadaan);
ruang.pengirim = new Pengirim(ruang.keadaan, ruang.alamat, awal);
ruang.ketikan = new Ketikan(ruang.keadaan, ruang.urung, (galat, teks) => {
  ruang.status.galat(`${galat.message} Yang Anda ketik: “${teks}”`);
});
ruang.status = new Status(ruang);
ruang.kerja = new Laku(ruang);
ruang.lakukan = (perubahan, pilihan) => ruang.kerja.lakukan(perubahan, pilihan);
ruang.bagian = (id) => ruang.keadaan.isi.bagian.find((satu) => satu.id === id);
/** The edits that give a part these fields. */
ruang.ubahBagian = (id, sifat) => {
  const kini = ruang.bagian(id);
  const nilai = { ...kini, ...sifat };
  return !kini || sama(nilai, kini) ? [] : [{ op: "ubah", di: "bagian", id, nilai }];
};
// What draws the sheets comes with the first field that is entered; from then on one opens before the next key.
const LEMBAR = { isian: () => import("./nanti/isian.js"), syarat: () => import("./nanti/syarat.js") };
const lembar = {};
const muatLembar = (nama) => bila(LEMBAR[nama](), (m) => (lembar[nama] = m));
ruang.lembar = async (nama, fungsi, ...lain) => {
  if (lembar[nama] || (await muatLembar(nama))) lembar[nama][fungsi](ruang, ...lain);
  else ruang.status.galat(TERPUTUS);
};
akar.addEventListener("focusin", () => Object.keys(LEMBAR).forEach(muatLembar), { once: true });
ruang.lompat = lompatKe;
ruang.tandai = tandaiTempat;
ruang.lembaran = new Lembaran(akar);
ruang.fakta = new Fakta(akar.querySelector("[data-fakta-templat]"), ruang);
ruang.urutan = {
  bagian: new Urutan(akar.querySelector("[data-urutan=bagian]"), "bagian", ruang, {
    sebutan: "Bagian",
    kata: (b) => ruang.kamus.tampilkan(sebutBagian(kosakata.nama, b)),
    lain: (b) => (b.syarat ? ruang.kamus.kataSyarat(b.syarat) : ""),
    tuju: (id) => lompatKe(`bagian/${id}`),
  }),
  isian: new Urutan(akar.querySelector("[data-urutan=isian]"), "isian", ruang, {
    sebutan: "Isian",
    kata: (i) => i.label,
    lain: (i) => `${kosakata.tipe[i.tipe].toLowerCase()}${i.wajib ? "" : ", boleh kosong"}`,
    tuju: (kunci, tombol) => ruang.lembar("isian", "bukaIsian", tombol, kunci),
  }),
};
ruang.semua = new Bagian(wadah, ruang);
ruang.baris = new Baris(ruang.komponen);
ruang.bentrok = new Bentrok(document.getElementById("dialog-bentrok"), ruang);
ruang.pratinjau = new Pratinjau(document.getElementById("panel-pratinjau"), (id) => lompatKe(`bagian/${id}`));
ruang.periksa = new Periksa(document.querySelector(".panel"), ruang, { sebutTempat, ringkas, tambahan: () => [] });

const lukisUlang = pasangKeping(wadah, ruang.kamus);
const sisipkan = pasangSisip(wadah, ruang);
pasangTulis(wadah, ruang);
pasangPapan(wadah, ruang);
pasangTempel(wadah, ruang);
pasangRangka(akar, ruang, {
  bantuan: () => bukaDialog(document.getElementById("bantuan-penyunting")),
  tombol: {
    ...pasangAlat(wadah, ruang),
    "sisip-isian": sisipkan,
    "tambah-bagian": ({ target }) => tambahMenu(target.closest("button"), kosakata.nama, ruang, tambahBagian),
    "tambah-isian": ({ target }) => ruang.lembar("isian", "isianBaru", target.closest("button")),
  },
});
pasangCatatan(ruang);
wadah.addEventListener("kini", ({ detail: id }) => {
  ruang.urutan.bagian.tandai(id);
  ruang.pratinjau.tandai(id);
});

/** Behind the part in which somebody worked last. */
function tambahBagian(tipe) {
  const { nilai, dahulu } = bagianBaru(tipe, ruang);
  if (ruang.urutan.bagian.tambah(nilai, ruang.bagian(ruang.semua.kini) ? ruang.semua.kini : undefined, dahulu)) lompatKe(`bagian/${nilai.id}`);
}

function sebutTempat(isi, tempat) {
  const [jenis, kunci] = tempat.split("/");
  if (jenis === "isian") return `Ke isian ${ruang.kamus.label(kunci)}`;
  const satu = ruang.bagian(kunci);
  return satu ? `Ke ${ruang.kamus.tampilkan(sebutBagian(kosakata.nama, satu))}` : "";
}

/** `8 bagian, 9 isian` */
function ringkas(isi) {
  return [`${isi.bagian.length} bagian, ${isi.isian.length} isian`];
}

function segarkan() {
  const { isi } = ruang.keadaan;
  document.querySelector("[data-judul]").textContent = isi.nama || "Templat tanpa nama";
  ruang.semua.segarkan();
  ruang.urutan.bagian.segarkan();
  ruang.urutan.isian.segarkan();
  ruang.urutan.bagian.tandai(ruang.semua.kini ?? "");
  ruang.fakta.segarkan();
  ruang.periksa.ringkas();
  lukisUlang();
}

ruang.keadaan.addEventListener("ubah", segarkan);
ruang.pengirim.addEventListener("keadaan", ({ detail }) => detail.nama === "tersimpan" && ruang.pratinjau.nanti());
ruang.periksa.tampilkan(awal.periksa);
segarkan();
ruang.pratinjau.muat();
pasangAman(ruang, awal, Number(akar.dataset.dokumen));
akar.dataset.siap = "ya";
