// The edits of which a letter is made, as naskah/suntingan.py applies them, and what they say in words.
import { polos } from "../layanan/blok.js";
import { Ditolak } from "../penyunting/rapi.js";

const TERBANYAK = 3; // places that are named one by one
const BIDANG = { tempat: "Tempat" };
const BIDANG_ORANG = ["nama", "pangkat", "nip", "jabatan"];

/** One value as a person reads it. */
export function kata(nilai) {
  if (nilai === null || nilai === undefined || nilai === "") return "(kosong)";
  if (!Array.isArray(nilai)) return typeof nilai === "object" ? orang(nilai) : String(nilai);
  if (!nilai.length) return "(kosong)";
  if (nilai[0]?.tipe) return polos(nilai);
  return nilai.map((satu) => (Array.isArray(satu) ? satu.join(" | ") : kata(satu))).join("\n");
}

function orang(nilai) {
  return BIDANG_ORANG.map((k) => nilai[k]).filter(Boolean).join(", ") || "(kosong)";
}

/** The vocabulary over a template's blanks: [{kunci, label}, …]. */
export function kosakata(isian) {
  const label = Object.fromEntries(isian.map((satu) => [satu.kunci, satu.label]));
  const judul = ({ op, kunci, bidang }) => (op === "isian" ? (label[kunci] ?? kunci) : BIDANG[bidang]);

  function terapkan(isi, perubahan) {
    const baru = { ...isi, nilai: { ...isi.nilai } };
    for (const { op, kunci, bidang, nilai } of perubahan) {
      if (op === "isian" && kunci in label) baru.nilai[kunci] = nilai;
      else if (op === "bidang" && bidang in BIDANG) baru[bidang] = nilai;
      else throw new Ditolak("Perubahan ini tidak dikenal. Muat ulang halaman ini.");
    }
    return baru;
  }

  function sebutSemua(isi, perubahan) {
    if (perubahan.length === 1) return kata(perubahan[0].nilai);
    return perubahan.map((satu) => `${judul(satu)}:\n${kata(satu.nilai)}`).join("\n\n");
  }

  function sebutRingkas(isi, perubahan) {
    const semua = [...new Set(perubahan.map(judul))];
    return semua.length > TERBANYAK ? `${semua.length} isian` : semua.join(", ");
  }

  return {
    kenali: (isi) => isi,
    terapkan,
    tempatTulis: ({ op, kunci, bidang }) => `${op}/${kunci ?? bidang}`,
    sebutSemua,
    sebutKini: (isi, { op, kunci, bidang }) => kata(op === "isian" ? isi.nilai[kunci] : isi[bidang]),
    sebutRingkas,
  };
}
