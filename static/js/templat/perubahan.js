// The edits of which a template is made, as naskah/suntingan.py applies them, and what they say in words.
import { polos } from "../layanan/blok.js";
import { Ditolak } from "../penyunting/rapi.js";

const TERBANYAK = 3; // places that are named one by one
const KUNCI = { bagian: "id", isian: "kunci" };
const BIDANG = { nama: "Nama templat", kop: "Kop", kertas: "Kertas", lanskap: "Kertas", huruf: "Huruf", ukuran: "Huruf" };
const KERJA = { tambah: "menambah ", hapus: "menghapus ", pindah: "memindahkan " };
const HILANG = "Bagian ini sudah tidak ada. Muat ulang halaman ini.";

const letak = (daftar, di, id) => daftar.findIndex((satu) => satu[KUNCI[di]] === id);

function sisip(daftar, di, nilai, sesudah) {
  if (sesudah === null) return [nilai, ...daftar];
  const i = letak(daftar, di, sesudah);
  return daftar.toSpliced(i < 0 ? daftar.length : i + 1, 0, nilai);
}

const TERAPKAN = {
  tambah: (daftar, { di, nilai, sesudah }) => {
    if (letak(daftar, di, nilai[KUNCI[di]]) >= 0) throw new Ditolak("Kode ini sudah dipakai. Beri kode lain.");
    return sisip(daftar, di, nilai, sesudah);
  },
  ubah: (daftar, { di, id, nilai }) => daftar.with(ada(daftar, di, id), nilai),
  hapus: (daftar, { di, id }) => daftar.toSpliced(ada(daftar, di, id), 1),
  pindah: (daftar, { di, id, sesudah }) => {
    const i = ada(daftar, di, id);
    return sisip(daftar.toSpliced(i, 1), di, daftar[i], sesudah);
  },
};

function ada(daftar, di, id) {
  const i = letak(daftar, di, id);
  if (i < 0) throw new Ditolak(HILANG);
  return i;
}

function terapkan(isi, perubahan) {
  return perubahan.reduce((kini, satu) => {
    if (satu.op === "bidang" && satu.bidang in BIDANG) return { ...kini, [satu.bidang]: satu.nilai };
    if (satu.op in TERAPKAN && satu.di in KUNCI) return { ...kini, [satu.di]: TERAPKAN[satu.op](kini[satu.di], satu) };
    throw new Ditolak("Perubahan ini tidak dikenal. Muat ulang halaman ini.");
  }, isi);
}

/** The vocabulary (keadaan.js). `nama` = {type: what a part of it is called}. */
export function kosakata(nama) {
  /** A part or a blank in a few words. */
  const judul = (di, satu) => (di === "isian" ? `isian ${satu.label}` : sebutBagian(nama, satu));

  function tempat(isi, { op, di, id, nilai, bidang }) {
    if (op === "bidang") return BIDANG[bidang];
    const satu = nilai ?? isi[di].find((lain) => lain[KUNCI[di]] === id);
    return satu ? judul(di, satu) : "bagian yang sudah dihapus";
  }

  function sebut(isi, perubahan) {
    const { op, di, nilai } = perubahan;
    if (op === "bidang") return String(nilai);
    if (op === "ubah" || op === "tambah") return semuaTeks(nilai).join("\n") || "(kosong)";
    return `${KERJA[op]}${tempat(isi, { ...perubahan, di })}`;
  }

  return {
    kenali: (isi) => isi,
    terapkan,
    tempatTulis: ({ op, di, id, bidang }) => (op === "bidang" ? `bidang/${bidang}` : op === "ubah" ? `${di}/${id}` : null),
    /** A batch, each place with its title and text. */
    sebutSemua: (isi, perubahan) =>
      perubahan.length === 1 ? sebut(isi, perubahan[0]) : perubahan.map((satu) => `${tempat(isi, satu)}:\n${sebut(isi, satu)}`).join("\n\n"),
    /** What the same place says on the server now. */
    sebutKini: (isi, { op, di, id, bidang }) => {
      if (op === "bidang") return String(isi[bidang]);
      const satu = isi[di].find((lain) => lain[KUNCI[di]] === id);
      return satu ? semuaTeks(satu).join("\n") : "(sudah dihapus)";
    },
    /** The places alone: `Judul: SURAT TUGAS, isian Dasar`. */
    sebutRingkas: (isi, perubahan) => {
      const semua = [...new Set(perubahan.map((satu) => `${KERJA[satu.op] ?? ""}${tempat(isi, satu)}`))];
      return semua.length > TERBANYAK ? `${semua.length} bagian` : semua.join(", ");
    },
  };
}

/** A part in words, as tempat.py says it. */
export function sebutBagian(nama, bagian) {
  const rinci = bagian.label || bagian.teks || bagian.judul || "";
  return rinci ? `${nama[bagian.tipe]}: ${rinci.slice(0, 60)}` : nama[bagian.tipe];
}

const BUKAN_TEKS = new Set(["id", "kunci", "tipe", "letak"]);

/** Every text in a part or a blank, a line each. */
function semuaTeks(nilai) {
  if (typeof nilai === "string") return nilai ? [nilai] : [];
  if (nilai === null || typeof nilai !== "object") return [];
  if (Array.isArray(nilai)) return nilai.flatMap(semuaTeks);
  return Object.entries(nilai).flatMap(([kunci, satu]) => {
    if (kunci === "blok") return satu.length ? [polos(satu)] : [];
    return BUKAN_TEKS.has(kunci) ? [] : semuaTeks(satu);
  });
}
