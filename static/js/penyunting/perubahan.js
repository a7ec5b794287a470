// The edits of which a draft is made, as sop/suntingan.py applies them, so that the page answers at once and offline.
// The value is sop-ap/1, but for arrow ends: [row id, actor, n] here, so that renumbering touches no arrow.
// A test drives both with the same random edits (tests/perjalanan/test_penyunting.py).
import { Ditolak } from "./rapi.js";

export { Ditolak, rapikan } from "./rapi.js";

/** The server's value with arrow ends by row id. */
export function kenali(isi) {
  const id = new Map(isi.kegiatan.map((k) => [k.no, k.id]));
  const ujung = ([no, kode, n]) => [id.get(no) ?? no, kode, n ?? 1];
  return { ...isi, alur: isi.alur.map((a) => ({ ...a, dari: ujung(a.dari), ke: ujung(a.ke) })) };
}

/** The value after these edits; `isi` stays as it is. Throws Ditolak. */
export function terapkan(isi, perubahan) {
  const baru = structuredClone(isi);
  for (const { op, ...argumen } of perubahan) {
    if (!(op in OP)) throw new Ditolak("Perubahan ini tidak dikenal. Muat ulang halaman ini.");
    OP[op](baru, structuredClone(argumen));
  }
  return baru;
}

/** The arrows: the written ones, or where none is written each symbol to the next. */
export function rangkaian(isi) {
  if (isi.alur.length) return isi.alur;
  const simpul = semuaSimbol(isi).map((s) => s.ujung);
  return simpul.slice(1).map((ke, i) => ({ id: `a${i + 1}`, dari: simpul[i], ke, label: null, jenis: "panah" }));
}

/** Where an edit writes a text, as a key; null for an edit that does more than that. */
export function tempatTulis({ op, id, kode, bidang }) {
  return /^bidang$|_ubah$/.test(op) && bidang ? [op, id ?? kode ?? "", bidang].join("/") : null;
}

/** Every symbol in order: {ujung: [row id, actor, n], bentuk, no}. */
export function semuaSimbol(isi) {
  return isi.kegiatan.flatMap((k) => {
    const urut = {};
    return k.simbol.map(({ pelaksana, bentuk }) => {
      urut[pelaksana] = (urut[pelaksana] ?? 0) + 1;
      return { ujung: [k.id, pelaksana, urut[pelaksana]], bentuk, no: k.no };
    });
  });
}

export function samaUjung(a, b) {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

function cari(daftar, kunci, nilai, sebutan) {
  const butir = daftar.find((satu) => satu[kunci] === nilai);
  if (!butir) throw new Ditolak(`${sebutan} itu tidak ada lagi, mungkin dihapus orang lain. Muat ulang halaman ini.`);
  return butir;
}

const kegiatanDari = (isi, id) => cari(isi.kegiatan, "id", id, "Langkah");
const pelaksanaDari = (isi, kode) => cari(isi.pelaksana, "kode", kode, "Pelaksana");
const alurDari = (isi, id) => cari(isi.alur, "id", id, "Panah");

function sisip(daftar, butir, kunci, setelah) {
  if (setelah === undefined) return void daftar.push(butir);
  const letak = setelah === null ? 0 : daftar.findIndex((satu) => satu[kunci] === setelah) + 1;
  if (setelah !== null && !letak) {
    throw new Ditolak("Tempat yang dituju tidak ada lagi, mungkin dihapus orang lain. Muat ulang halaman ini.");
  }
  daftar.splice(letak, 0, butir);
}

function pindah(daftar, butir, kunci, setelah) {
  daftar.splice(daftar.indexOf(butir), 1);
  sisip(daftar, butir, kunci, setelah);
}

function nomori(isi) {
  isi.kegiatan.forEach((k, i) => (k.no = i + 1));
}

function letakSimbol(isi, id, kode, n) {
  const letak = kegiatanDari(isi, id).simbol.flatMap((s, i) => (s.pelaksana === kode ? [i] : []));
  if (!(n >= 1 && n <= letak.length)) throw new Ditolak("Simbol itu tidak ada lagi. Muat ulang halaman ini.");
  return letak[n - 1];
}

function urutSimbol(isi, id, letak) {
  const { simbol } = kegiatanDari(isi, id);
  return simbol.slice(0, letak + 1).filter((s) => s.pelaksana === simbol[letak].pelaksana).length;
}

function semuaUjung(isi) {
  return isi.alur.flatMap((a) => [a.dari, a.ke]);
}

function geserUjung(isi, id, kode, mulai, langkah) {
  for (const u of semuaUjung(isi)) if (u[0] === id && u[1] === kode && u[2] >= mulai) u[2] += langkah;
}

function cabutAlur(isi, kena) {
  isi.alur = isi.alur.filter((a) => !kena(a.dari) && !kena(a.ke));
}

function periksaUjung(isi, [id, kode, n = 1]) {
  letakSimbol(isi, id, kode, n);
  return [id, kode, n];
}

/** Where no arrow is written yet, write the implied chain before one of them is changed. */
function suratkan(isi) {
  if (!isi.alur.length) isi.alur = structuredClone(rangkaian(isi));
}

const OP = {
  bidang(isi, { bidang, nilai }) {
    const [induk, kunci] = bidang.split(".");
    if (kunci) isi[induk][kunci] = nilai;
    else isi[induk] = nilai;
  },

  pelaksana_tambah(isi, { kode, nama, kelompok = null, jabatan = null, setelah }) {
    if (isi.pelaksana.some((p) => p.kode === kode)) throw new Ditolak(`Kode pelaksana ${kode} sudah dipakai.`);
    sisip(isi.pelaksana, { kode, nama, kelompok, jabatan }, "kode", setelah);
  },
  pelaksana_ubah(isi, { kode, bidang, nilai }) {
    pelaksanaDari(isi, kode)[bidang] = nilai;
  },
  pelaksana_pindah(isi, { kode, setelah }) {
    pindah(isi.pelaksana, pelaksanaDari(isi, kode), "kode", setelah);
  },
  pelaksana_hapus(isi, { kode }) {
    isi.pelaksana.splice(isi.pelaksana.indexOf(pelaksanaDari(isi, kode)), 1);
    for (const k of isi.kegiatan) k.simbol = k.simbol.filter((s) => s.pelaksana !== kode);
    cabutAlur(isi, (u) => u[1] === kode);
  },

  kegiatan_tambah(isi, { id, isi: baris = {}, setelah }) {
    if (isi.kegiatan.some((k) => k.id === id)) throw new Ditolak(`Id langkah ${id} sudah dipakai.`);
    const kosong = { uraian: "", simbol: [], kelengkapan: [], waktu: null, output: [], keterangan: null };
    sisip(isi.kegiatan, { id, no: 0, ...kosong, ...baris }, "id", setelah);
    nomori(isi);
  },
  kegiatan_ubah(isi, { id, bidang, nilai }) {
    kegiatanDari(isi, id)[bidang] = nilai;
  },
  kegiatan_pindah(isi, { id, setelah }) {
    pindah(isi.kegiatan, kegiatanDari(isi, id), "id", setelah);
    nomori(isi);
  },
  kegiatan_hapus(isi, { id }) {
    isi.kegiatan.splice(isi.kegiatan.indexOf(kegiatanDari(isi, id)), 1);
    cabutAlur(isi, (u) => u[0] === id);
    nomori(isi);
  },

  simbol_tambah(isi, { kegiatan, pelaksana, bentuk, posisi = null }) {
    pelaksanaDari(isi, pelaksana);
    const { simbol } = kegiatanDari(isi, kegiatan);
    const letak = posisi === null ? simbol.length : Math.min(Math.max(posisi, 0), simbol.length);
    simbol.splice(letak, 0, { pelaksana, bentuk });
    geserUjung(isi, kegiatan, pelaksana, urutSimbol(isi, kegiatan, letak), +1);
  },
  simbol_ubah(isi, { kegiatan, pelaksana, urut, bentuk }) {
    kegiatanDari(isi, kegiatan).simbol[letakSimbol(isi, kegiatan, pelaksana, urut)].bentuk = bentuk;
  },
  simbol_pindah(isi, { kegiatan, pelaksana, urut, ke }) {
    pelaksanaDari(isi, ke);
    const letak = letakSimbol(isi, kegiatan, pelaksana, urut);
    const milik = semuaUjung(isi).filter((u) => samaUjung(u, [kegiatan, pelaksana, urut]));
    for (const u of milik) u[0] = null; // out of the way of the renumbering
    kegiatanDari(isi, kegiatan).simbol[letak].pelaksana = ke;
    const n = urutSimbol(isi, kegiatan, letak);
    geserUjung(isi, kegiatan, pelaksana, urut, -1);
    geserUjung(isi, kegiatan, ke, n, +1);
    for (const u of milik) u.splice(0, 3, kegiatan, ke, n);
  },
  simbol_hapus(isi, { kegiatan, pelaksana, urut }) {
    kegiatanDari(isi, kegiatan).simbol.splice(letakSimbol(isi, kegiatan, pelaksana, urut), 1);
    cabutAlur(isi, (u) => samaUjung(u, [kegiatan, pelaksana, urut]));
    geserUjung(isi, kegiatan, pelaksana, urut, -1);
  },

  alur_tambah(isi, { id, dari, ke, label = null, jenis = "panah" }) {
    suratkan(isi);
    if (isi.alur.some((a) => a.id === id)) throw new Ditolak(`Id panah ${id} sudah dipakai.`);
    isi.alur.push({ id, dari: periksaUjung(isi, dari), ke: periksaUjung(isi, ke), label, jenis });
  },
  alur_ubah(isi, { id, bidang, nilai }) {
    suratkan(isi);
    alurDari(isi, id)[bidang] = bidang === "dari" || bidang === "ke" ? periksaUjung(isi, nilai) : nilai;
  },
  alur_hapus(isi, { id, boleh_habis = false }) {
    suratkan(isi);
    const alur = alurDari(isi, id);
    if (isi.alur.length === 1 && !boleh_habis) {
      throw new Ditolak(
        "Ini satu-satunya panah. Tanpa panah, simbol dirangkai menurut urutannya. Tambahkan panah lain lebih dulu.",
      );
    }
    isi.alur.splice(isi.alur.indexOf(alur), 1);
  },
  alur_pulih(isi, { alur }) {
    for (const { posisi, ...pulih } of alur) isi.alur.splice(posisi, 0, pulih);
  },
  alur_tersirat(isi) {
    const tersirat = rangkaian({ ...isi, alur: [] });
    const inti = (daftar) => JSON.stringify(daftar.map((a) => [a.id, a.dari, a.ke, a.label, a.jenis]));
    if (inti(isi.alur) === inti(tersirat)) isi.alur = [];
  },
};
