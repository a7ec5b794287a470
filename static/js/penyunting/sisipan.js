// The edits that put whole rows into the table, with their symbols and, where arrows are written, joined into the flow.
import { idBaru } from "./keadaan.js";
import { semuaSimbol, terapkan } from "./perubahan.js";
import { jalanKeluar, sambungkan, taruhSimbol } from "./sambungan.js";

export function kosong({ uraian, simbol, kelengkapan, waktu, output, keterangan }) {
  return !uraian && !simbol.length && !kelengkapan.length && !waktu && !output.length && !keterangan;
}

/** New rows behind `setelah` (null: first). `baris` = [{uraian, simbol: [{pelaksana, bentuk}], …}]. */
export function sisipBaris(isi, setelah, baris) {
  const perubahan = [];
  const ids = [];
  let kini = isi;
  const lakukan = (tambahan) => {
    perubahan.push(...tambahan);
    kini = terapkan(kini, tambahan);
  };
  for (const { simbol = [], ...teks } of baris) {
    const id = idBaru("k");
    // Without written arrows each symbol leads to the next one anyway.
    const sekaligus = kini.alur.length ? simbol.slice(0, 1) : simbol;
    lakukan([{ op: "kegiatan_tambah", id, setelah: ids.at(-1) ?? setelah, isi: { ...teks, simbol: sekaligus } }]);
    if (kini.alur.length && simbol.length) lakukan(rangkai(kini, id, ids));
    for (const { pelaksana, bentuk } of simbol.slice(sekaligus.length)) {
      lakukan(taruhSimbol(kini, id, pelaksana, bentuk).perubahan);
    }
    ids.push(id);
  }
  return { ids, perubahan };
}

/** Join the symbol of a new row; from a decision that came with it leads its first exit. */
function rangkai(isi, id, ids) {
  const semua = semuaSimbol(isi);
  const i = semua.findIndex((s) => s.ujung[0] === id);
  const sebelum = semua[i - 1];
  if (sebelum?.bentuk !== "keputusan" || !ids.includes(sebelum.ujung[0]) || jalanKeluar(isi, sebelum.ujung).length) {
    return sambungkan(isi, semua[i].ujung, semua[i].bentuk);
  }
  return [{ op: "alur_tambah", id: idBaru("a"), dari: sebelum.ujung, ke: semua[i].ujung, label: "Ya" }];
}

/** The same row once more, below it. */
export function salinBaris(isi, id) {
  const { id: _, no: __, ...baris } = isi.kegiatan.find((k) => k.id === id);
  return sisipBaris(isi, id, [baris]);
}
