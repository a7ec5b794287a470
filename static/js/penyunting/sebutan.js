// What edits want, in words, for the person who must decide about them.
import { namaPelaksana } from "./langkah.js";

const BANYAK = 12; // edits of one batch that are named

export function teksDari(nilai) {
  if (Array.isArray(nilai)) return nilai.join("\n");
  return nilai || "(kosong)";
}

/** What an edit wants, in words; for a text, the text. */
function sebutPerubahan(isi, perubahan) {
  const no = isi.kegiatan.find((k) => k.id === (perubahan.id ?? perubahan.kegiatan))?.no;
  switch (perubahan.op) {
    case "bidang":
    case "kegiatan_ubah":
    case "pelaksana_ubah":
      return teksDari(perubahan.nilai);
    case "alur_ubah":
      return perubahan.bidang === "label" ? teksDari(perubahan.nilai) : "Panah diarahkan ke simbol lain";
    case "kegiatan_hapus":
      return `Hapus langkah ${no ?? ""}`;
    case "kegiatan_pindah":
      return `Pindahkan langkah ${no ?? ""}`;
    case "pelaksana_hapus":
      return `Hapus pelaksana ${namaPelaksana(isi, perubahan.kode)}`;
    case "kegiatan_tambah":
      return perubahan.isi?.uraian || "Langkah baru";
    default:
      return `Perubahan ${perubahan.op.startsWith("alur") ? "panah" : perubahan.op.split("_")[0]}${no ? ` di langkah ${no}` : ""}`;
  }
}

/** A whole batch, one edit a line. */
export function sebutSemua(isi, perubahan) {
  const kata = perubahan.slice(0, BANYAK).map((satu) => sebutPerubahan(isi, satu));
  const sisa = perubahan.length - kata.length;
  return [...kata, ...(sisa > 0 ? [`… dan ${sisa} perubahan lagi`] : [])].join("\n");
}
