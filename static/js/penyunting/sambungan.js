// The edits behind symbols and arrows. An end is [row id, actor, n-th symbol of that actor in that row].
import { idBaru } from "./keadaan.js";
import { BENTUK, namaPelaksana } from "./langkah.js";
import { rangkaian, samaUjung, semuaSimbol, terapkan } from "./perubahan.js";

export function simbolDi(isi, ujung) {
  return semuaSimbol(isi).find((s) => samaUjung(s.ujung, ujung));
}

/** The symbols of one actor in one row. */
export function simbolSel(isi, id, kode) {
  return semuaSimbol(isi).filter((s) => s.ujung[0] === id && s.ujung[1] === kode);
}

/** The arrows that leave a symbol. */
export function jalanKeluar(isi, ujung) {
  return rangkaian(isi).filter((a) => a.jenis === "panah" && samaUjung(a.dari, ujung));
}

/** The line between two symbols of one row, in whatever direction and of either sort. */
export function garisAntara(isi, a, b) {
  return rangkaian(isi).find(
    (g) => (samaUjung(g.dari, a) && samaUjung(g.ke, b)) || (samaUjung(g.dari, b) && samaUjung(g.ke, a)),
  );
}

/** `5 · Kabid Dafduk`, with the symbol's place where the actor has several in that row. */
export function sebutUjung(isi, ujung) {
  const no = isi.kegiatan.find((k) => k.id === ujung[0])?.no ?? "?";
  const banyak = simbolSel(isi, ujung[0], ujung[1]).length;
  return `${no} · ${namaPelaksana(isi, ujung[1])}${banyak > 1 ? `, simbol ${ujung[2]}` : ""}`;
}

/** A new symbol in a cell, joined to its neighbours as far as that needs no guess. */
export function taruhSimbol(isi, id, kode, bentuk) {
  const ujung = [id, kode, simbolSel(isi, id, kode).length + 1];
  const perubahan = [{ op: "simbol_tambah", kegiatan: id, pelaksana: kode, bentuk }];
  // Without written arrows each symbol leads to the next one anyway.
  if (isi.alur.length) perubahan.push(...sambungkan(terapkan(isi, perubahan), ujung, bentuk));
  return { ujung, perubahan };
}

/** The edits that lead the flow through a symbol that is new, as far as that needs no guess. */
export function sambungkan(isi, ujung, bentuk) {
  const semua = semuaSimbol(isi);
  const i = semua.findIndex((s) => samaUjung(s.ujung, ujung));
  const [sebelum, sesudah] = [semua[i - 1], semua[i + 1]];
  if (bentuk === "mulai" || !sebelum || ["keputusan", "selesai"].includes(sebelum.bentuk)) return [];
  const keluar = jalanKeluar(isi, sebelum.ujung);
  if (!keluar.length) return [{ op: "alur_tambah", id: idBaru("a"), dari: sebelum.ujung, ke: ujung }];
  // Put between two that follow each other: the arrow now leads through the new symbol.
  if (keluar.length > 1 || !sesudah || !samaUjung(keluar[0].ke, sesudah.ujung)) return [];
  const masuk = { op: "alur_ubah", id: keluar[0].id, bidang: "ke", nilai: ujung };
  if (bentuk === "selesai") return [];
  const label = bentuk === "keputusan" ? "Ya" : null;
  return [masuk, { op: "alur_tambah", id: idBaru("a"), dari: ujung, ke: sesudah.ujung, label }];
}

export function ubahBentuk(isi, [kegiatan, pelaksana, urut], bentuk) {
  if (simbolDi(isi, [kegiatan, pelaksana, urut])?.bentuk === bentuk) return [];
  return [{ op: "simbol_ubah", kegiatan, pelaksana, urut, bentuk }];
}

/** One more exit: to the next symbol, or, where an exit leads there already, back to the one before. null: none left. */
export function tambahJalan(isi, ujung) {
  const semua = semuaSimbol(isi);
  const i = semua.findIndex((s) => samaUjung(s.ujung, ujung));
  const keluar = jalanKeluar(isi, ujung);
  const calon = [semua[i + 1], semua[i - 1], ...semua.slice(i + 2), ...semua.slice(0, Math.max(0, i - 1)).reverse()];
  const bebas = calon.filter(Boolean).find((s) => !keluar.some((a) => samaUjung(a.ke, s.ujung)));
  return bebas ? jalanKe(isi, ujung, bebas.ujung) : null;
}

/** An exit to a symbol (none is added where one leads there); that of a decision gets the label that is still free. */
export function jalanKe(isi, dari, ke) {
  const keluar = jalanKeluar(isi, dari);
  const ada = keluar.find((a) => samaUjung(a.ke, ke));
  if (ada) return { id: ada.id, perubahan: [] };
  const keputusan = simbolDi(isi, dari)?.bentuk === "keputusan";
  // The one exit that a decision had without a word is the way on.
  const lanjut = keputusan && keluar.length === 1 && !keluar[0].label ? ubahLabel(isi, keluar[0].id, "Ya") : [];
  const dipakai = lanjut.length ? ["Ya"] : keluar.map((a) => a.label);
  const label = (keputusan && ["Ya", "Tidak"].find((kata) => !dipakai.includes(kata))) || null;
  const id = idBaru("a");
  return { id, perubahan: [...lanjut, { op: "alur_tambah", id, dari, ke, label }] };
}

export function ubahLabel(isi, id, teks) {
  const label = teks.trim() || null;
  if (rangkaian(isi).find((a) => a.id === id)?.label === label) return [];
  return [{ op: "alur_ubah", id, bidang: "label", nilai: label }];
}

export function ubahTujuan(id, ujung) {
  return [{ op: "alur_ubah", id, bidang: "ke", nilai: ujung }];
}

export function hapusJalan(id) {
  return [{ op: "alur_hapus", id }];
}

/** Whether two symbols of a row are one step done together: a line without a head. */
export function ubahBersama(isi, a, b, bersama) {
  const ada = garisAntara(isi, a, b);
  const jenis = bersama ? "bersama" : "panah";
  if (ada) return [{ op: "alur_ubah", id: ada.id, bidang: "jenis", nilai: jenis }];
  return bersama ? [{ op: "alur_tambah", id: idBaru("a"), dari: a, ke: b, jenis }] : [];
}

/** A symbol that was just put or changed, with the arrows that it has: `Proses, Loket. Panah dari 2. Panah ke 4.` */
export function kataSimbol(isi, ujung) {
  const no = (id) => isi.kegiatan.find((k) => k.id === id)?.no ?? "?";
  const masuk = rangkaian(isi).filter((a) => samaUjung(a.ke, ujung)).map((a) => no(a.dari[0]));
  const keluar = jalanKeluar(isi, ujung).map((a) => no(a.ke[0]));
  const panah = `${masuk.length ? ` Panah dari ${masuk.join(", ")}.` : ""}${keluar.length ? ` Panah ke ${keluar.join(", ")}.` : ""}`;
  return `${BENTUK[simbolDi(isi, ujung).bentuk]}, ${namaPelaksana(isi, ujung[1])}.${panah}`;
}

/** What a cell holds, in words for its label: `keputusan, ke 5 (Sesuai), ke 3 (Tidak)`. */
export function kataSel(isi, id, kode) {
  const simbol = simbolSel(isi, id, kode);
  if (!simbol.length) return "kosong";
  const no = new Map(isi.kegiatan.map((k) => [k.id, k.no]));
  return simbol
    .map(({ ujung, bentuk }) => {
      const keluar = jalanKeluar(isi, ujung).map((a) => `ke ${no.get(a.ke[0]) ?? "?"}${a.label ? ` (${a.label})` : ""}`);
      return [BENTUK[bentuk].toLowerCase(), ...keluar].join(", ");
    })
    .join("; ");
}
