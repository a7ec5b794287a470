// From the steps that the server read in a pasted block to the edits that bring them into the draft.
import { idBaru } from "../keadaan.js";
import { sama } from "../langkah.js";
import { terapkan } from "../perubahan.js";
import { simbolSel, taruhSimbol } from "../sambungan.js";
import { kosong, sisipBaris } from "../sisipan.js";

const TEKS = ["uraian", "kelengkapan", "waktu", "output", "keterangan"];

/**
 * `usul` = {kolom, langkah} with the rows that are wanted; `di` is the row at which it was pasted (null: the end);
 * with `isi_ada` the rows from there on are filled, else new ones are put behind it.
 */
export function susunTempelan(isi, { kolom, langkah }, di, isiAda) {
  const pelaksana = new Pelaksana(isi, kolom);
  const baris = langkah.map((satu) => ({
    ...Object.fromEntries(TEKS.map((bidang) => [bidang, satu[bidang]])),
    simbol: satu.simbol.map(([siapa, bentuk]) => ({ pelaksana: pelaksana.kode(siapa), bentuk })),
  }));
  const awal = pelaksana.perubahan;
  const kini = terapkan(isi, awal);
  const arti = new Set(kolom.map((k) => k.arti));
  const lanjut = isiAda ? isiBaris(kini, baris, di, arti) : barisBaru(kini, baris, di);
  return [...awal, ...lanjut];
}

/** The actors of the block: those that the SOP has by the same name, and new ones behind them. */
class Pelaksana {
  constructor(isi, kolom) {
    Object.assign(this, { isi, perubahan: [], dikenal: new Map(isi.pelaksana.map((p) => [pokok(p.nama), p.kode])) });
    const milik = kolom.flatMap((k, i) => (k.arti === "pelaksana" ? [i] : []));
    this.kolom = new Map(milik.map((i, urut) => [i, this.#kolom(kolom[i], urut)]));
  }

  kode(siapa) {
    return typeof siapa === "number" ? this.kolom.get(siapa) : this.#bernama(siapa);
  }

  /** A column without a name is the actor that stands there in the SOP. */
  #kolom({ nama, kelompok }, urut) {
    if (!nama && this.isi.pelaksana[urut]) return this.isi.pelaksana[urut].kode;
    return this.#bernama(nama || `Pelaksana ${urut + 1}`, kelompok || null);
  }

  #bernama(nama, kelompok = null) {
    const kunci = pokok(nama);
    if (!this.dikenal.has(kunci)) {
      const kode = idBaru("p");
      this.dikenal.set(kunci, kode);
      this.perubahan.push({ op: "pelaksana_tambah", kode, nama, kelompok });
    }
    return this.dikenal.get(kunci);
  }
}

function pokok(nama) {
  return nama.toLowerCase().replace(/\s+/g, " ").trim();
}

/** New rows; an empty one on which it was pasted gives way to them. */
function barisBaru(isi, baris, di) {
  const letak = di === null ? isi.kegiatan.length - 1 : isi.kegiatan.findIndex((k) => k.id === di);
  const sini = isi.kegiatan[letak];
  if (!sini || !kosong(sini)) return sisipBaris(isi, sini?.id ?? null, baris).perubahan;
  const hapus = [{ op: "kegiatan_hapus", id: sini.id }];
  return [...hapus, ...sisipBaris(terapkan(isi, hapus), isi.kegiatan[letak - 1]?.id ?? null, baris).perubahan];
}

/** Fill what is there from this row on, and add rows where it ends. Only what the block has a column for is written. */
function isiBaris(isi, baris, di, arti) {
  const mulai = Math.max(0, isi.kegiatan.findIndex((k) => k.id === di));
  const perubahan = [];
  let kini = isi;
  const lakukan = (tambahan) => {
    perubahan.push(...tambahan);
    kini = terapkan(kini, tambahan);
  };
  const ada = isi.kegiatan.slice(mulai, mulai + baris.length);
  ada.forEach((k, i) => {
    for (const bidang of TEKS) {
      if (arti.has(bidang) && !sama(k[bidang], baris[i][bidang])) {
        lakukan([{ op: "kegiatan_ubah", id: k.id, bidang, nilai: baris[i][bidang] }]);
      }
    }
    for (const { pelaksana, bentuk } of baris[i].simbol) {
      if (!simbolSel(kini, k.id, pelaksana).length) lakukan(taruhSimbol(kini, k.id, pelaksana, bentuk).perubahan);
    }
  });
  lakukan(sisipBaris(kini, isi.kegiatan.at(-1)?.id ?? null, baris.slice(ada.length)).perubahan);
  return perubahan;
}
