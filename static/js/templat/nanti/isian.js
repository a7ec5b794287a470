// Blanks: their properties in a sheet beside the chip, and the menu from which one is put into a text.
import { diBawah } from "../../penyunting/lembaran.js";
import { sama } from "../../penyunting/rapi.js";
import { buat, ikon, tombol } from "../../penyunting/unsur.js";
import { tandai } from "../bidang.js";
import { kunciBebas } from "../urutan.js";

const BOLEH_BERULANG = ["teks", "pilihan", "tanggal", "uang"];
const BERBAWAAN = ["teks", "pilihan"];
const KATA_BENTUK = {
  teks: "biasa", kapital: "huruf besar", panjang: "tanggal", hari: "hari", terbilang: "terbilang", rupiah: "rupiah", angka: "angka",
  nama: "nama", pangkat: "pangkat", nip: "NIP", jabatan: "jabatan", lengkap: "lengkap", kotak: "kotak centang",
};

function berlabel(kata, unsur, bantuan = "") {
  return buat("div", { class: "isian" }, buat("label", { for: unsur.id }, kata), bantuan && buat("span", { class: "isian-bantuan" }, bantuan), unsur);
}

/** Below the text or button that it is about, and whole in sight. */
function letakkan(lembaran, lembar, dekat) {
  diBawah(lembaran.wadah, lembar, dekat);
  lembar.scrollIntoView({ block: "nearest" });
}

const isianTeks = (id, nilai, maks = 500) => buat("input", { class: "form-control", id: `isian-${id}`, maxlength: maks, autocomplete: "off", value: nilai });
const isianBaris = (id, nilai) => buat("textarea", { class: "form-control", id: `isian-${id}`, rows: 3, value: nilai.join("\n") });
const centang = (nilai) => buat("input", { type: "checkbox", checked: nilai });
const bercentang = (isian, kata) => buat("label", { class: "pilihan" }, isian, kata);
const baris = ({ value }) => value.split("\n").map((satu) => satu.trim()).filter(Boolean);

/** Opens the properties of a blank. `token` = {isian, mulai, akhir, bentuk}: where it stands in a text, if it was opened there. */
export function bukaIsian(ruang, jangkar, kunci, token = null) {
  const satu = ruang.kamus.isian(kunci);
  if (!satu) return bukaSistem(ruang, jangkar, kunci, token);
  const { lembaran, kosakata } = ruang;
  const sifat = sifatIsian(satu, kosakata.tipe);
  const galat = buat("p", { class: "isian-galat", role: "alert", hidden: true }, ikon("awas"), buat("span", {}));
  const simpan = () => {
    sifat.tampil();
    const baru = sifat.baca();
    const salah = keliru(baru);
    tandai(sifat.bidang[salah?.di ?? "label"], galat, Boolean(salah));
    galat.querySelector("span").textContent = salah?.kata ?? "";
    const kini = ruang.kamus.isian(kunci);
    if (!salah && kini && !sama(baru, kini)) ruang.lakukan([{ op: "ubah", di: "isian", id: kunci, nilai: baru }]);
  };
  const unsur = buat("div", { class: "lembaran-menu lembaran-isian", role: "dialog", "aria-label": `Isian ${satu.label}` },
    pilihBentuk(kunci, ruang, token), galat, sifat.unsur, selesai(lembaran));
  unsur.addEventListener("change", simpan);
  lembaran.buka(unsur, { jangkar, tempat: (lembar) => letakkan(lembaran, lembar, token?.isian ?? jangkar), tutup: () => {
    simpan();
    kembali(token, jangkar);
  } });
  (unsur.querySelector("[data-awal]") ?? sifat.bidang.label).focus();
}

const selesai = (lembaran) => buat("div", { class: "tindakan" }, tombol("Selesai", () => lembaran.tutup({ fokus: true }), { class: "btn btn-secondary btn-sm" }));

/** The fields of a blank's properties: {unsur, bidang, baca() → the blank as they say, tampil() → those of its type}. */
function sifatIsian(satu, semuaTipe) {
  const bidang = {
    label: isianTeks("label", satu.label),
    tipe: buat("select", { class: "form-select", id: "isian-tipe" }, Object.entries(semuaTipe).map(([nilai, kata]) => new Option(kata, nilai))),
    opsi: isianBaris("opsi", satu.opsi),
    kolom: isianBaris("kolom", satu.kolom),
    wajib: centang(satu.wajib),
    berulang: centang(satu.berulang),
    petunjuk: buat("textarea", { class: "form-control", id: "isian-petunjuk", rows: 2, maxlength: 1000, value: satu.petunjuk }),
    bawaan: isianTeks("bawaan", satu.bawaan, 1000),
  };
  const { label, tipe, opsi, kolom, wajib, berulang, petunjuk, bawaan } = bidang;
  tipe.value = satu.tipe;
  const bila = {
    opsi: [berlabel("Pilihan", opsi, "Satu baris satu pilihan."), ["pilihan"]],
    kolom: [berlabel("Kolom", kolom, "Satu baris satu kolom."), ["tabel"]],
    berulang: [bercentang(berulang, "Boleh berulang"), BOLEH_BERULANG],
    bawaan: [berlabel("Bawaan", bawaan, "Dipakai bila dibiarkan kosong."), BERBAWAAN],
  };
  const berarti = (nama) => bila[nama][1].includes(tipe.value);
  const tampil = () => Object.entries(bila).forEach(([nama, [unsur]]) => (unsur.hidden = !berarti(nama)));
  const baca = () => ({
    ...satu,
    label: label.value.replace(/\s+/g, " ").trim(),
    tipe: tipe.value,
    wajib: wajib.checked,
    berulang: berulang.checked && berarti("berulang"),
    petunjuk: petunjuk.value.trim(),
    bawaan: berarti("bawaan") ? bawaan.value.trim() : "",
    opsi: berarti("opsi") ? baris(opsi) : [],
    kolom: berarti("kolom") ? baris(kolom) : [],
  });
  tipe.addEventListener("change", () => {
    if (tipe.value === "pilihan" && baris(opsi).length < 2) opsi.value = "Ya\nTidak";
    if (tipe.value === "tabel" && !baris(kolom).length) kolom.value = "Uraian";
  });
  tampil();
  const atas = [berlabel("Nama isian", label), berlabel("Jenis", tipe), bila.opsi[0], bila.kolom[0]];
  const bawah = [bercentang(wajib, "Wajib diisi"), bila.berulang[0], berlabel("Petunjuk", petunjuk), bila.bawaan[0]];
  return { unsur: [...atas, ...bawah], bidang, baca, tampil };
}

function keliru({ label, tipe, opsi, kolom }) {
  if (!label) return { di: "label", kata: "Beri nama isian ini." };
  if (tipe === "pilihan" && opsi.length < 2) return { di: "opsi", kata: "Tulis sekurang-kurangnya dua pilihan." };
  if (tipe === "tabel" && (!kolom.length || kolom.length > 12)) return { di: "kolom", kata: "Tulis satu sampai dua belas kolom." };
  return null;
}

/** What the system fills in has no properties but its form. */
function bukaSistem(ruang, jangkar, kunci, token) {
  const { lembaran } = ruang;
  const unsur = buat("div", { class: "lembaran-menu lembaran-isian", role: "dialog", "aria-label": `Isian ${ruang.kamus.label(kunci)}` },
    buat("p", {}, "Diisi sistem dari data naskah."), pilihBentuk(kunci, ruang, token), selesai(lembaran));
  lembaran.buka(unsur, { jangkar, tempat: (lembar) => letakkan(lembaran, lembar, token?.isian ?? jangkar), tutup: () => kembali(token, jangkar) });
  unsur.querySelector("select, button").focus();
}

/** How the value is written at this place. */
function pilihBentuk(kunci, ruang, token) {
  const semua = ruang.kamus.bentuk(kunci);
  if (!token || semua.length < 2) return null;
  const pilih = buat("select", { class: "form-select", id: "isian-bentuk", data: { awal: "" } }, semua.map((satu) => new Option(KATA_BENTUK[satu] ?? satu, satu)));
  pilih.value = token.bentuk || semua[0];
  pilih.addEventListener("change", (acara) => {
    acara.stopPropagation();
    const teks = sebutan(kunci, pilih.value === semua[0] ? "" : pilih.value);
    tulis(token.isian, teks, token.mulai, token.akhir);
    token.akhir = token.mulai + teks.length;
  });
  return berlabel("Ditulis di sini sebagai", pilih);
}

const sebutan = (kunci, bentuk = "") => `[${kunci.replaceAll("_", " ")}${bentuk ? `.${bentuk}` : ""}]`;

function tulis(isian, teks, mulai, akhir) {
  isian.setRangeText(teks, mulai, akhir, "end");
  isian.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Back into the text, unless somebody has gone elsewhere. */
function kembali(token, jangkar) {
  if (!token?.isian.isConnected || (document.activeElement !== jangkar && document.activeElement !== document.body)) return;
  token.isian.focus();
  token.isian.setSelectionRange(token.akhir, token.akhir);
}

/** The menu of blanks for a text: typed letters narrow it. What is chosen takes the place from `mulai` to the caret. */
export function pilihIsian(ruang, jangkar, isian, mulai) {
  const { lembaran, keadaan, kosakata, kamus } = ruang;
  const akhir = isian.selectionEnd;
  const cari = buat("input", { class: "form-control", type: "search", id: "isian-cari", autocomplete: "off", maxlength: 100 });
  const daftar = buat("div", { class: "isian-pilihan" });
  const token = { isian, mulai: akhir, akhir };
  if (isian.value[mulai] === "[") cari.value = isian.value.slice(mulai + 1, akhir); // typed while this was on its way
  const pakai = (kunci) => {
    tulis(isian, sebutan(kunci), mulai, akhir);
    token.akhir = mulai + sebutan(kunci).length;
    lembaran.tutup({ fokus: true });
  };
  const buatBaru = (nama) => {
    const kunci = kunciBebas(nama, kamus);
    if (ruang.urutan.isian.tambah({ ...kosakata.isian_baru, kunci, label: nama })) pakai(kunci);
  };
  const butir = (kata, kerja, lain = "") => buat("button", { type: "button", onclick: kerja }, buat("span", {}, kata), lain && buat("small", {}, lain));
  const gambar = () => {
    const kata = cari.value.replace(/\s+/g, " ").trim();
    const cocok = (teks) => teks.toLowerCase().includes(kata.toLowerCase());
    const milik = keadaan.isi.isian.filter((satu) => cocok(satu.label) || cocok(satu.kunci.replaceAll("_", " ")));
    const sistem = Object.keys(kosakata.sistem).filter((kunci) => cocok(kunci.replaceAll("_", " ")));
    daftar.replaceChildren(
      ...milik.map((satu) => butir(satu.label, () => pakai(satu.kunci))),
      ...sistem.map((kunci) => butir(kamus.label(kunci), () => pakai(kunci), "dari sistem")),
      ...(kata ? [butir(`Isian baru “${kata}”`, () => buatBaru(kata))] : []),
    );
  };
  gambar();
  const unsur = buat("div", { class: "lembaran-menu lembaran-isian", role: "dialog", "aria-label": "Sisipkan isian" }, berlabel("Cari, atau beri nama isian baru", cari), daftar);
  cari.addEventListener("input", gambar);
  unsur.addEventListener("keydown", (acara) => {
    const semua = [...daftar.children];
    const i = semua.indexOf(document.activeElement);
    if (acara.key === "ArrowDown") (semua[i + 1] ?? semua[0])?.focus();
    else if (acara.key === "ArrowUp") (semua[i - 1] ?? cari).focus();
    else if (acara.key === "Enter" && acara.target === cari) semua[0]?.click();
    else return;
    acara.preventDefault();
  });
  lembaran.buka(unsur, { jangkar, tempat: (lembar) => letakkan(lembaran, lembar, isian), tutup: () => kembali(token, jangkar) });
  cari.focus();
}

/** A new blank from the left column: its name, then its properties. */
export function isianBaru(ruang, jangkar) {
  const { lembaran, kosakata, kamus, urutan } = ruang;
  const nama = isianTeks("nama-baru", "", 100);
  const tambah = () => {
    const label = nama.value.replace(/\s+/g, " ").trim();
    if (!label) return nama.focus();
    const kunci = kunciBebas(label, kamus);
    if (!urutan.isian.tambah({ ...kosakata.isian_baru, kunci, label })) return;
    lembaran.tutup();
    bukaIsian(ruang, urutan.isian.tombol(kunci), kunci);
  };
  const unsur = buat("div", { class: "lembaran-menu lembaran-isian", role: "dialog", "aria-label": "Isian baru" },
    berlabel("Nama isian", nama, "Misalnya Nama kegiatan."), buat("div", { class: "tindakan" }, tombol("Tambah", tambah, { class: "btn btn-secondary btn-sm" })));
  nama.addEventListener("keydown", (acara) => {
    if (acara.key !== "Enter") return;
    acara.preventDefault();
    tambah();
  });
  lembaran.buka(unsur, { jangkar, tempat: (lembar) => letakkan(lembaran, lembar, jangkar) });
  nama.focus();
}
