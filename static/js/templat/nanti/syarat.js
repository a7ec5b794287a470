// The small form in which the condition of a part is set.
import { diBawah } from "../../penyunting/lembaran.js";
import { buat, tombol } from "../../penyunting/unsur.js";
import { TANPA_NILAI } from "../keping.js";

/** Opens the form beside `jangkar`. What is chosen holds at once, and is undone like anything. */
export function bukaSyarat(ruang, jangkar, id) {
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
