// What edits want, in words, for the person who must decide about them.
import { KOLOM, namaPelaksana } from "./langkah.js";
import { rangkaian } from "./perubahan.js";

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

/** What the same place says on the server now. */
export function sebutKini(isi, perubahan) {
  const kegiatan = isi.kegiatan.find((k) => k.id === (perubahan.id ?? perubahan.kegiatan));
  switch (perubahan.op) {
    case "bidang": {
      const [induk, kunci] = perubahan.bidang.split(".");
      return teksDari(kunci ? isi[induk][kunci] : isi[induk]);
    }
    case "kegiatan_ubah":
      return kegiatan ? teksDari(kegiatan[perubahan.bidang]) : "Langkah ini dihapus";
    case "pelaksana_ubah":
      return teksDari(isi.pelaksana.find((p) => p.kode === perubahan.kode)?.[perubahan.bidang]);
    case "alur_ubah":
      return teksDari(rangkaian(isi).find((a) => a.id === perubahan.id)?.label);
    default:
      return kegiatan ? ringkas(kegiatan) : "Bagian ini sudah berubah";
  }
}

function ringkas(kegiatan) {
  return Object.entries(KOLOM)
    .map(([bidang, { judul, baca }]) => [judul, baca(kegiatan[bidang])])
    .filter(([, teks]) => teks)
    .map(([judul, teks]) => `${judul}: ${teks}`)
    .join("\n");
}
