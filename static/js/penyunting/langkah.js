// The edits behind what a person does with rows and actors. Each function takes the value and gives edits.
import { idBaru } from "./keadaan.js";
import { samaUjung } from "./perubahan.js";
import { sama } from "./rapi.js";
import { bilangan } from "./unsur.js";

export { sama } from "./rapi.js";

const TERSEBUT = 6; // arrows that are named when they go

export const BENTUK = { mulai: "Mulai", proses: "Proses", keputusan: "Keputusan", selesai: "Selesai" };

/** Which text a cell shows of a row, and the other way round. Lists are written one item a line. */
export const KOLOM = {
  uraian: { judul: "Kegiatan", baca: (nilai) => nilai, tulis: (teks) => teks.trimEnd() },
  kelengkapan: { judul: "Kelengkapan", baca: dariDaftar, tulis: keDaftar },
  waktu: { judul: "Waktu", baca: dariKosong, tulis: keKosong },
  output: { judul: "Output", baca: dariDaftar, tulis: keDaftar },
  keterangan: { judul: "Ket.", baca: dariKosong, tulis: keKosong },
};

function dariDaftar(nilai) {
  return nilai.join("\n");
}

function keDaftar(teks) {
  return teks.split("\n").map((baris) => baris.trim()).filter(Boolean);
}

function dariKosong(nilai) {
  return nilai ?? "";
}

function keKosong(teks) {
  return teks.trim() || null;
}

export function namaPelaksana(isi, kode) {
  return isi.pelaksana.find((p) => p.kode === kode)?.nama || "pelaksana tanpa nama";
}

/** The edit that a row's text makes of what stands in its field; none where it is the same. */
export function ubahTeks(isi, id, bidang, teks) {
  const nilai = KOLOM[bidang].tulis(teks);
  const kini = isi.kegiatan.find((k) => k.id === id)?.[bidang];
  return sama(kini, nilai) ? [] : [{ op: "kegiatan_ubah", id, bidang, nilai }];
}

/** A new row after `setelah` (null: first). */
export function tambahKegiatan(setelah) {
  const id = idBaru("k");
  return { id, perubahan: [{ op: "kegiatan_tambah", id, setelah }] };
}

/** A new actor after `setelah` (null: first). */
export function tambahPelaksana(setelah) {
  const kode = idBaru("p");
  return { kode, perubahan: [{ op: "pelaksana_tambah", kode, nama: "", setelah }] };
}

function setelahPindah(daftar, kunci, nilai, arah) {
  const i = daftar.findIndex((butir) => butir[kunci] === nilai);
  if (i < 0 || i + arah < 0 || i + arah >= daftar.length) return undefined;
  return arah < 0 ? (daftar[i - 2]?.[kunci] ?? null) : daftar[i + 1][kunci];
}

/** One place up (-1) or down (+1); [] at the end of the table. */
export function pindahKegiatan(isi, id, arah) {
  const setelah = setelahPindah(isi.kegiatan, "id", id, arah);
  return setelah === undefined ? [] : [{ op: "kegiatan_pindah", id, setelah }];
}

export function pindahPelaksana(isi, kode, arah) {
  const setelah = setelahPindah(isi.pelaksana, "kode", kode, arah);
  return setelah === undefined ? [] : [{ op: "pelaksana_pindah", kode, setelah }];
}

/** `2 ke 3 (Ya)` */
export function sebutPanah(isi, { dari, ke, label }) {
  const [asal, tujuan] = [dari, ke].map(([id]) => isi.kegiatan.find((k) => k.id === id)?.no ?? "?");
  return `${asal} ke ${tujuan}${label ? ` (${label})` : ""}`;
}

/** What goes, with the arrows that go with it: `Langkah 2 dan dua panahnya dihapus: 1 ke 2, 2 ke 3.` */
function sebutHapus(isi, apa, kena) {
  const panah = isi.alur.filter((a) => kena(a.dari) || kena(a.ke)).map((a) => sebutPanah(isi, a));
  if (!panah.length) return `${apa} dihapus.`;
  const sisa = panah.length > TERSEBUT ? ", …" : "";
  return `${apa} dan ${bilangan(panah.length)} panahnya dihapus: ${panah.slice(0, TERSEBUT).join(", ")}${sisa}.`;
}

export function hapusKegiatan(isi, id) {
  const { no } = isi.kegiatan.find((k) => k.id === id);
  return {
    perubahan: [{ op: "kegiatan_hapus", id }],
    kabar: sebutHapus(isi, `Langkah ${no}`, (u) => u[0] === id),
  };
}

export function hapusPelaksana(isi, kode) {
  const banyak = isi.kegiatan.flatMap((k) => k.simbol).filter((s) => s.pelaksana === kode).length;
  const simbol = banyak ? `, ${bilangan(banyak)} simbol` : "";
  return {
    perubahan: [{ op: "pelaksana_hapus", kode }],
    kabar: sebutHapus(isi, `${namaPelaksana(isi, kode)}${simbol}`, (u) => u[1] === kode),
  };
}

export function hapusSimbol(isi, ujung) {
  const [kegiatan, pelaksana, urut] = ujung;
  return {
    perubahan: [{ op: "simbol_hapus", kegiatan, pelaksana, urut }],
    kabar: sebutHapus(isi, "Simbol", (u) => samaUjung(u, ujung)),
  };
}
