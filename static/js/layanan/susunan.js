// What is done to lines (blok.js): each function takes all lines and the index of one, and gives the lines afterwards, or
// null where it cannot be. None changes its argument.
import { adalahButir, barisBaru } from "./blok.js";

export const TINGKAT_TERDALAM = 2; // three levels of lists; what is imported may have more
const BATAS_TINGKAT = 5; // as deep as the server takes (blok/model.py)
const DI_BAWAH = { angka: "huruf", huruf: "angka", butir: "butir" };

/** Behind the last line that belongs to this one: its children, or what is within the keadaan. */
export function akhirCabang(semua, i) {
  const { jenis, tingkat, dalam } = semua[i];
  let j = i + 1;
  if (jenis === "keadaan") while (semua[j]?.dalam) j += 1;
  else while (j < semua.length && semua[j].tingkat > tingkat && (semua[j].dalam || !dalam)) j += 1;
  return j;
}

/** The index of the keadaan that this line is within; -1 for none. */
export function kepalaKeadaan(semua, i) {
  if (!semua[i].dalam) return -1;
  let j = i;
  while (semua[j].dalam) j -= 1;
  return j;
}

/** Levels made possible again: no line deeper than one below an item, or one beside anything else. */
export function tertib(semua) {
  const hasil = [];
  let dasar = 0;
  let terdalam = 0;
  let terbuka = false;
  for (const b of semua) {
    const dalam = b.dalam && terbuka;
    if (terbuka && !dalam) [terbuka, terdalam, dasar] = [false, dasar, 0];
    const tingkat = Math.max(dalam ? dasar : 0, Math.min(b.tingkat, terdalam, BATAS_TINGKAT + (adalahButir(b) ? 0 : 1)));
    hasil.push(tingkat === b.tingkat && dalam === b.dalam ? b : { ...b, tingkat, dalam });
    terdalam = adalahButir(b) ? tingkat + 1 : tingkat;
    if (b.jenis === "keadaan") [terbuka, dasar] = [true, tingkat];
  }
  return hasil;
}

function dasarDari(semua, i) {
  const h = kepalaKeadaan(semua, i);
  return h < 0 ? 0 : semua[h].tingkat;
}

/** The nearest line before `i` at this level and with the same parent. */
function saudara(semua, i, tingkat) {
  for (let j = i - 1; j >= 0; j -= 1) {
    if (semua[i].dalam && !semua[j].dalam) return -1;
    if (semua[j].tingkat < tingkat) return -1;
    if (semua[j].tingkat === tingkat && semua[j].dalam === semua[i].dalam) return j;
  }
  return -1;
}

function ganti(semua, i, sifat) {
  return semua.map((b, j) => (j === i ? { ...b, ...sifat } : b));
}

function geser(semua, i, arah, sifat) {
  const akhir = akhirCabang(semua, i);
  return semua.map((b, j) => (j < i || j >= akhir ? b : { ...b, tingkat: b.tingkat + arah, ...(j === i ? sifat : {}) }));
}

/** Tab: below the line before it. */
export function kedalam(semua, i) {
  const b = semua[i];
  const atas = saudara(semua, i, b.tingkat);
  if (b.jenis === "keadaan" || atas < 0 || !adalahButir(semua[atas])) return null;
  if (adalahButir(b) && b.tingkat >= TINGKAT_TERDALAM) return null;
  if (!adalahButir(b)) return geser(semua, i, 1);
  const baru = b.tingkat + 1;
  let di = i - 1;
  while (di > atas && !(semua[di].tingkat === baru && adalahButir(semua[di]))) di -= 1;
  const jenis = di > atas ? semua[di].jenis : DI_BAWAH[semua[atas].jenis];
  return geser(semua, i, 1, { jenis, baru: false });
}

/** Shift-Tab: beside its parent, behind it; what stood behind it on its level becomes its own. */
export function keluar(semua, i) {
  const b = semua[i];
  if (b.jenis === "keadaan" || b.tingkat <= dasarDari(semua, i)) return null;
  const induk = saudaraAtas(semua, i);
  const sifat = adalahButir(b) && induk >= 0 && adalahButir(semua[induk]) ? { jenis: semua[induk].jenis, baru: false } : {};
  return geser(semua, i, -1, sifat);
}

function saudaraAtas(semua, i) {
  let j = i - 1;
  while (j >= 0 && semua[j].tingkat >= semua[i].tingkat) j -= 1;
  return j;
}

/** Another kind: an item takes its whole list along, a paragraph becomes a list of one (or part of the list beside it). */
export function jadikan(semua, i, jenis) {
  const b = semua[i];
  if (b.jenis === jenis || b.jenis === "tabel" || b.jenis === "keadaan") return null;
  if (!adalahButir(b) || jenis === "paragraf") return tertib(ganti(semua, i, { jenis, baru: false }));
  const kena = new Set(sedaftar(semua, i));
  return semua.map((lain, j) => (kena.has(j) ? { ...lain, jenis } : lain));
}

/** The indices of the items of one list. */
function sedaftar(semua, i) {
  const { jenis, tingkat, dalam } = semua[i];
  const serupa = (j) => j >= 0 && semua[j]?.jenis === jenis && semua[j].tingkat === tingkat && semua[j].dalam === dalam;
  const kena = [i];
  for (let j = i; !semua[j].baru && serupa(saudara(semua, j, tingkat)); kena.push(j)) j = saudara(semua, j, tingkat);
  for (let j = akhirCabang(semua, i); serupa(j) && !semua[j].baru; j = akhirCabang(semua, j)) kena.push(j);
  return kena;
}

/** Whether numbering begins anew at this item. */
export function mulaiLagi(semua, i) {
  const atas = saudara(semua, i, semua[i].tingkat);
  if (!adalahButir(semua[i]) || atas < 0 || semua[atas].jenis !== semua[i].jenis) return null;
  return ganti(semua, i, { baru: !semua[i].baru });
}

/** Alt+↑ and Alt+↓: over its neighbour with all that belongs to it; into a keadaan, and out of it. */
export function pindah(semua, i, arah) {
  return arah < 0 ? naik(semua, i) : turun(semua, i);
}

function susunUlang(semua, i, akhir, ke, dalam) {
  const cabang = semua.slice(i, akhir).map((b) => (b.jenis === "keadaan" || dalam === null ? b : { ...b, dalam }));
  const sisa = [...semua.slice(0, i), ...semua.slice(akhir)];
  sisa.splice(ke > i ? ke - (akhir - i) : ke, 0, ...cabang);
  return tertib(sisa);
}

function berkeadaan(semua, i) {
  return semua.slice(i, akhirCabang(semua, i)).some((b) => b.jenis === "keadaan");
}

function naik(semua, i) {
  const { tingkat, dalam } = semua[i];
  const akhir = akhirCabang(semua, i);
  if (dalam && saudara(semua, i, tingkat) < 0) {
    const h = kepalaKeadaan(semua, i);
    return h === i - 1 ? susunUlang(semua, i, akhir, h, false) : null;
  }
  const atas = i - 1;
  if (atas < 0) return null;
  const h = semua[atas].jenis === "keadaan" ? atas : kepalaKeadaan(semua, atas);
  if (!dalam && h >= 0 && semua[h].tingkat === tingkat) {
    if (berkeadaan(semua, i)) return semua[i].jenis === "keadaan" ? susunUlang(semua, i, akhir, h, null) : null;
    return susunUlang(semua, i, akhir, i, true);
  }
  const sebelah = saudara(semua, i, tingkat);
  return sebelah < 0 ? null : susunUlang(semua, i, akhir, sebelah, null);
}

function turun(semua, i) {
  const { tingkat, dalam } = semua[i];
  const akhir = akhirCabang(semua, i);
  const bawah = semua[akhir];
  if (dalam && !bawah?.dalam) return tingkat === dasarDari(semua, i) ? susunUlang(semua, i, akhir, i, false) : null;
  if (!bawah || bawah.tingkat < tingkat) return null;
  if (bawah.jenis === "keadaan" && !berkeadaan(semua, i)) return susunUlang(semua, i, akhir, akhir + 1, true);
  return susunUlang(semua, i, akhir, akhirCabang(semua, akhir), null);
}

/** A named situation around this line and what belongs to it; `nama` begins its name. */
export function keadaankan(semua, i, nama) {
  if (semua[i].dalam || berkeadaan(semua, i)) return null;
  const akhir = akhirCabang(semua, i);
  const kepala = barisBaru({ jenis: "keadaan", tingkat: semua[i].tingkat, teks: nama });
  return tertib([...semua.slice(0, i), kepala, ...semua.slice(i, akhir).map((b) => ({ ...b, dalam: true })), ...semua.slice(akhir)]);
}

/** The situation goes, its lines stay. */
export function bubarkan(semua, h) {
  const akhir = akhirCabang(semua, h);
  return tertib([...semua.slice(0, h), ...semua.slice(h + 1, akhir).map((b) => ({ ...b, dalam: false })), ...semua.slice(akhir)]);
}

/** Without this line; its children stay. */
export function tanpa(semua, i) {
  return tertib(semua.toSpliced(i, 1));
}

/** With these lines behind `i`, or in its place where it is empty; as deep as it is, within the same keadaan. */
export function tempelkan(semua, i, sisipan) {
  const di = semua[i];
  const dasar = adalahButir(di) && adalahButir(sisipan[0] ?? {}) ? di.tingkat : dasarDari(semua, i);
  const isi = sisipan
    .filter((b) => !(di.dalam && b.jenis === "keadaan"))
    .map((b) => ({ ...b, tingkat: b.tingkat + dasar, dalam: di.dalam || b.dalam }));
  const kosong = di.jenis !== "tabel" && di.jenis !== "keadaan" && !di.teks && akhirCabang(semua, i) === i + 1;
  return tertib(semua.toSpliced(kosong ? i : i + 1, kosong ? 1 : 0, ...isi));
}
