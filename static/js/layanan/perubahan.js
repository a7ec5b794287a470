// The edits of which a standard is made, as layanan/suntingan.py applies them, and what they say in words.
import { Ditolak } from "../penyunting/rapi.js";
import { polos } from "./blok.js";
import { kataBiaya, kataWaktu } from "./kata_fakta.js";

const TERBANYAK = 3; // places that are named one by one
export const BIDANG = { nama: "Nama layanan", waktu: "Waktu", biaya: "Biaya", sop: "SOP terkait" };

/** {key: title} of the fourteen components, as the page has them. */
export const KOMPONEN = Object.fromEntries(
  Array.from(document.querySelectorAll("[data-komponen]"), ({ dataset }) => [dataset.komponen, dataset.judul]),
);

function judul({ op, kunci, bidang }) {
  return op === "komponen" ? KOMPONEN[kunci] : BIDANG[bidang];
}

function sebut(perubahan) {
  const { op, bidang, nilai } = perubahan;
  if (op === "komponen") return polos(nilai) || "(kosong)";
  if (bidang === "waktu") return kataWaktu(nilai) || "(kosong)";
  if (bidang === "biaya") return kataBiaya(nilai) || "(kosong)";
  return (Array.isArray(nilai) ? nilai.join(", ") : nilai) || "(kosong)";
}

/** A batch, each place with its title and text. */
function sebutSemua(isi, perubahan) {
  if (perubahan.length === 1) return sebut(perubahan[0]);
  return perubahan.map((satu) => `${judul(satu)}:\n${sebut(satu)}`).join("\n\n");
}

/** What the same place says on the server now. */
function sebutKini(isi, perubahan) {
  return sebut({ ...perubahan, nilai: perubahan.op === "komponen" ? isi.komponen[perubahan.kunci] : isi[perubahan.bidang] });
}

/** The places alone: `Persyaratan, Biaya`. */
function sebutRingkas(isi, perubahan) {
  const semua = [...new Set(perubahan.map(judul))];
  return semua.length > TERBANYAK ? `${semua.length} bagian` : semua.join(", ");
}

function terapkan(isi, perubahan) {
  const baru = { ...isi, komponen: { ...isi.komponen } };
  for (const { op, kunci, bidang, nilai } of perubahan) {
    if (op === "komponen" && kunci in baru.komponen) baru.komponen[kunci] = nilai;
    else if (op === "bidang" && bidang in BIDANG) baru[bidang] = nilai;
    else throw new Ditolak("Perubahan ini tidak dikenal. Muat ulang halaman ini.");
  }
  return baru;
}

export const KOSAKATA = {
  kenali: (isi) => isi,
  terapkan,
  tempatTulis: ({ op, kunci, bidang }) => `${op}/${kunci ?? bidang}`,
  sebutSemua,
  sebutKini,
  sebutRingkas,
};
