// The condition of a part: in words, and the small form in which it is set.
import { buat, tombol } from "../penyunting/unsur.js";
import { diBawah } from "../penyunting/lembaran.js";

const TANPA_NILAI = ["diisi", "kosong"];

/** `Bila Kepada lebih banyak dari 5` */
export function kataSyarat({ isian, banding, nilai }, { kamus, kosakata }) {
  return `Bila ${kamus.label(isian)} ${kosakata.banding[banding]}${TANPA_NILAI.includes(banding) ? "" : ` ${nilai}`}`;
}

/** Opens the form beside `jangkar`. What is chosen holds at once, and is undone like anything. */
export function bukaSyarat(jangkar, id, ruang) {
  const { keadaan, kosakata, lembaran } = ruang;
  if (!keadaan.isi.isian.length) return ruang.status.galat("Tambahkan isian dulu; syarat bergantung pada isian.");
  const pilih = (nama, isi) => buat("select", { class: "form-select", id: `syarat-${nama}` }, isi.map(([nilai, kata]) => new Option(kata, nilai)));
  const isian = pilih("isian", keadaan.isi.isian.map((satu) => [satu.kunci, satu.label]));
  const banding = pilih("banding", Object.entries(kosakata.banding));
  const nilai = buat("input", { class: "form-control", id: "syarat-nilai", maxlength: 100, autocomplete: "off" });
  const berlabel = (kata, unsur) => buat("div", { class: "isian" }, buat("label", { for: unsur.id }, kata), unsur);
  const barisNilai = berlabel("Nilai", nilai);
  const kini = ruang.bagian(id).syarat;
  Object.assign(isian, { value: kini?.isian ?? keadaan.isi.isian[0].kunci });
  Object.assign(banding, { value: kini?.banding ?? "diisi" });
  nilai.value = kini?.nilai ?? "";
  const tampil = () => (barisNilai.hidden = TANPA_NILAI.includes(banding.value));
  const simpan = () => {
    tampil();
    if (!ruang.bagian(id)) return;
    const baru = { isian: isian.value, banding: banding.value, nilai: barisNilai.hidden ? "" : nilai.value.trim() };
    if (barisNilai.hidden || baru.nilai) ruang.lakukan(ruang.ubahBagian(id, { syarat: baru }));
  };
  const lepas = tombol("Lepas syarat", () => {
    lembaran.tutup({ fokus: true });
    ruang.lakukan(ruang.ubahBagian(id, { syarat: null }), { kabar: "Syarat dilepas; bagian ini selalu tampil." });
  }, { class: "btn btn-secondary btn-sm", hidden: !kini });
  const pakai = tombol("Pakai", () => {
    simpan();
    lembaran.tutup({ fokus: true });
  }, { class: "btn btn-secondary btn-sm" });
  const unsur = buat("div", { class: "lembaran-menu lembaran-isian", role: "dialog", "aria-label": "Syarat bagian ini" },
    buat("p", { class: "ringkas" }, "Bagian ini hanya tampil bila:"), berlabel("Isian", isian), berlabel("Perbandingan", banding), barisNilai, buat("div", { class: "tindakan" }, pakai, lepas));
  banding.addEventListener("change", tampil);
  tampil();
  lembaran.buka(unsur, { jangkar, tempat: (lembar) => diBawah(lembaran.wadah, lembar, jangkar) });
  isian.focus();
}
