// The menus on a row's number and on an actor's head.
import { buat } from "./unsur.js";

export function pasangMenuTabel(lembar, ruang) {
  lembar.addEventListener("click", (acara) => {
    const langkah = acara.target.closest("[data-menu-langkah]");
    const pelaksana = acara.target.closest("[data-menu-pelaksana]");
    if (langkah) menuLangkah(langkah, ruang);
    if (pelaksana) menuPelaksana(pelaksana, ruang);
  });
}

function menuLangkah(jangkar, { keadaan, lembaran, kerja }) {
  const { kegiatan } = keadaan.isi;
  const id = jangkar.dataset.menuLangkah;
  const i = kegiatan.findIndex((k) => k.id === id);
  lembaran.menu(jangkar, `Langkah ${i + 1}`, [
    { label: "Sisipkan langkah di atas", kerja: () => kerja.langkah(kegiatan[i - 1]?.id ?? null) },
    { label: "Sisipkan langkah di bawah", tanda: "Enter", kerja: () => kerja.langkah(id) },
    { label: "Naikkan", tanda: "Alt ↑", mati: i === 0, kerja: () => kerja.pindah(id, -1) },
    { label: "Turunkan", tanda: "Alt ↓", mati: i === kegiatan.length - 1, kerja: () => kerja.pindah(id, 1) },
    { label: "Salin langkah", tanda: "Ctrl D", kerja: () => kerja.salin(id) },
    { label: "Hapus langkah", tanda: "Delete", bahaya: true, kerja: () => kerja.hapus(id) },
  ]);
}

function menuPelaksana(jangkar, ruang) {
  const { isi } = ruang.keadaan;
  const kode = jangkar.dataset.menuPelaksana;
  const i = isi.pelaksana.findIndex((p) => p.kode === kode);
  const pindah = (arah) => ruang.kerja.pindahPelaksana(kode, arah);
  ruang.lembaran.menu(jangkar, "Pelaksana", [
    isianKelompok(ruang, isi.pelaksana[i]),
    { label: "Tambah pelaksana di kanan", kerja: () => ruang.kepala.tambah(kode) },
    { label: "Geser ke kiri", tanda: "Alt ←", mati: i === 0, kerja: () => pindah(-1) },
    { label: "Geser ke kanan", tanda: "Alt →", mati: i === isi.pelaksana.length - 1, kerja: () => pindah(1) },
    { label: "Hapus pelaksana", bahaya: true, kerja: () => ruang.kerja.hapusPelaksana(kode) },
  ]);
}

/** Neighbours with the same group share a heading. */
function isianKelompok(ruang, { kode, kelompok }) {
  const isian = buat("input", { class: "form-control", type: "text", maxlength: 120, value: kelompok ?? "" });
  isian.addEventListener("input", () => {
    ruang.ketikan.catat(isian, (teks) => {
      const nilai = teks.trim() || null;
      const kini = ruang.keadaan.isi.pelaksana.find((p) => p.kode === kode)?.kelompok ?? null;
      return kini === nilai ? [] : [{ op: "pelaksana_ubah", kode, bidang: "kelompok", nilai }];
    });
  });
  isian.addEventListener("keydown", (acara) => {
    if (acara.key === "Enter") ruang.lembaran.tutup({ fokus: true });
  });
  return buat("label", { class: "menu-isian" }, buat("span", {}, "Judul bersama di atas nama (boleh kosong)"), isian);
}
